"""Makes of what was typed the mend that is meant."""

from argparse import Namespace
from datetime import datetime, time

from ihd.app.context import Context
from ihd.app.gas_setting import gas_conversion
from ihd.app.mend_options import When
from ihd.app.mend_record import Known, broke_off, record
from ihd.energy.calendar import day_of, local_day, unix
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.mends import propose, registers
from ihd.energy.mends.mend import Mend
from ihd.energy.mends.propose import VOLUME, Unit
from ihd.energy.mends.record import Proposal, Record
from ihd.energy.mends.registers import Break
from ihd.energy.trouble import Trouble
from ihd.store.diary import Diary

Mends = tuple[Mend, ...]
Gap = tuple[Record, Break, int | None]


def proposed(context: Context, diary: Diary, asked: Namespace, what: Known, mends: Mends) -> Proposal:
    """The mend of the kind that was asked for. Raises Trouble where it makes no sense."""
    match asked.what:
        case "day":
            return _day(context, diary, asked, what, mends)
        case "spike":
            return _spike(context, diary, asked, what, mends)
        case "unit":
            return _unit(context, diary, asked, what, mends)
        case "price":
            which, today = (what.fuel, what.direction), day_of(context.clock(), context.zone)
            return propose.price(which, asked.since, asked.until, today, asked.pence, asked.standing)
        case "rollover":
            found, gap, _ = _gap(context, diary, asked, what, mends, in_volume=None)
            return registers.rollover(found, gap, asked.digits)
        case _:
            return _joined(context, diary, asked, what, mends)


def _day(context: Context, diary: Diary, asked: Namespace, what: Known, mends: Mends) -> Proposal:
    start, end = local_day(asked.date, context.zone)
    found = record(context, diary, what, mends, (unix(start), unix(end)))
    return propose.day(found, asked.date, asked.half_hours if asked.kwh is None else asked.kwh)


def _spike(context: Context, diary: Diary, asked: Namespace, what: Known, mends: Mends) -> Proposal:
    start, end = _second(asked.since, context), _second(asked.until, context)
    found = record(context, diary, what, mends, (start, end))
    return propose.spike(found, start, end, asked.kwh, unknown=asked.leave_out)


def _unit(context: Context, diary: Diary, asked: Namespace, what: Known, mends: Mends) -> Proposal:
    if (asked.times is None) == (asked.told is None) or (asked.told is None) != (asked.true is None):
        raise Trouble("Say either a factor or two units", "Give --times 1000, or --told kwh --is wh.")
    told, true = (None, None) if asked.told is None else (Unit(asked.told), Unit(asked.true))
    if what.fuel is not Fuel.GAS and (told in VOLUME or true in VOLUME):
        raise Trouble(f"{what.fuel.value.capitalize()} has no volume", "Only gas is counted in m³ or ft³.")
    start = _second(asked.since, context)
    end = None if asked.until is None else _second(asked.until, context)
    in_volume = told in VOLUME if told else _counts_volume(diary, what)
    found = record(context, diary, what, mends, (start, end), in_volume=in_volume)
    if told is None or true is None:
        return propose.unit(found, start, end, [(start, asked.times)])
    return propose.unit(found, start, end, propose.factors(told, true, start, end, gas_conversion(context)))


def _counts_volume(diary: Diary, what: Known) -> bool:
    """Whether these meters tell a volume alone, of which their energy is made."""
    followed = diary.registers()
    volumes = [one._replace(direction=Direction.VOLUME) for one in what.series if one.direction is Direction.IMPORT]
    return not any(one in followed for one in what.series) and any(one in followed for one in volumes)


def _joined(context: Context, diary: Diary, asked: Namespace, what: Known, mends: Mends) -> Proposal:
    energy, volume = (asked.closing_kwh, asked.opening_kwh), (asked.closing_m3, asked.opening_m3)
    in_volume = any(one is not None for one in volume)
    if in_volume and any(one is not None for one in energy):
        raise Trouble("A meter's figures are of one unit", "Give them in kWh or in m³, as the meter shows them.")
    closing, opening = volume if in_volume else energy
    is_reset = asked.what == "reset"
    found, gap, at = _gap(context, diary, asked, what, mends, None if is_reset and closing is opening else in_volume)
    if is_reset:
        return registers.reset(found, gap, closing, opening or 0, at)
    return registers.exchange(found, gap, closing, opening, at)


def _gap(context: Context, diary: Diary, asked: Namespace, what: Known, mends: Mends, in_volume: bool | None) -> Gap:
    """Where the register broke off, the record around it, and when exactly if that was said. None: either register."""
    volumes = tuple(one._replace(direction=Direction.VOLUME) for one in what.series)
    series = {None: (*what.series, *volumes), True: volumes, False: what.series}[in_volume]
    gap = broke_off(context, diary, series, None if asked.at is None else _reach(asked.at, context))
    found = record(context, diary, what, mends, (gap.since, gap.at), in_volume=gap.series.direction is Direction.VOLUME)
    at = None if asked.at is None or asked.at.clock is None else _second(asked.at, context)
    return found, gap, at if at is not None and gap.since <= at <= gap.at else None


def _reach(when: When, context: Context) -> tuple[int, int]:
    if when.clock is not None:
        return (_second(when, context),) * 2
    start, end = local_day(when.day, context.zone)
    return unix(start), unix(end)


def _second(when: When, context: Context) -> int:
    return unix(datetime.combine(when.day, when.clock or time(), context.zone))
