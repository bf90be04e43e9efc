"""Mends of days, spikes, units and prices, made from what the record says. Nonsense is refused with what to do."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from ihd.energy.calendar import HALF_HOUR, local_day, unix, utc
from ihd.energy.exact import price as exact_price
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.gas import CUBIC_METRES_IN, GasConversion, GasUnit
from ihd.energy.half_hours import HalfHour, Quality
from ihd.energy.mends.mend import MendKind, Put, Reprice, Scale
from ihd.energy.mends.record import Proposal, Record, largest_remainder
from ihd.energy.series import Series
from ihd.energy.trouble import Trouble

LONGEST_SPIKE = 31 * 48  # half-hours; what is wrong for longer is no spike
MOST_TIMES = 1_000_000
DEAREST_KWH, DEAREST_DAY = Decimal(500), Decimal(5000)  # pence: beyond any home's price; someone gave another unit


class Unit(StrEnum):
    """What a register can be told in."""

    WH = "wh"
    KWH = "kwh"
    MWH = "mwh"
    M3 = "m3"
    FT3 = "ft3"
    HUNDRED_FT3 = "100ft3"


ENERGY = {Unit.WH: Fraction(1, 1000), Unit.KWH: Fraction(1), Unit.MWH: Fraction(1000)}  # kWh
VOLUME = {  # m³
    Unit.M3: CUBIC_METRES_IN[GasUnit.CUBIC_METRES],
    Unit.FT3: CUBIC_METRES_IN[GasUnit.CUBIC_FEET],
    Unit.HUNDRED_FT3: CUBIC_METRES_IN[GasUnit.HUNDRED_CUBIC_FEET],
}


def day(record: Record, which: date, right: int | Sequence[int | None] | None) -> Proposal:
    """A local day set right: its total in Wh, or each of its 46, 48 or 50 half-hours, or None: not known at all.

    A total keeps the shape of the day, in which a half-hour that is not known weighs as much as the mean of those
    that are; it is even where all are unknown or nothing. Raises Trouble.
    """
    start, end = (unix(at) for at in local_day(which, record.zone))
    record.check_span(start, end)
    starts = range(start, end, HALF_HOUR)
    known = record.known(starts)
    if right is None:
        return Proposal(MendKind.DAY, _left_out(known, start))
    told = known or {record.series[0]: record.half_hours(record.series[0], starts)}
    if isinstance(right, int):
        record.check_amount(right, end - start)
        return Proposal(MendKind.DAY, _shared(right, {one: _shape(found) for one, found in told.items()}, start))
    if len(right) != len(starts):
        raise Trouble(f"{which} has {len(starts)} half-hours", f"Give as many numbers; these were {len(right)}.")
    for each in right:
        record.check_amount(each or 0, HALF_HOUR)
    first, *others = told
    nothing = tuple(None if each is None else 0 for each in right)
    puts = (Put(first, start, tuple(right)), *(Put(other, start, nothing) for other in others))
    return Proposal(MendKind.DAY, puts)


def _left_out(known: Mapping[Series, Sequence[HalfHour]], start: int) -> tuple[Put, ...]:
    if not known:
        raise Trouble("Nothing is known of that time", "There is nothing to leave out.")
    return tuple(Put(one, start, (None,) * len(found)) for one, found in known.items())


def _shape(found: Sequence[HalfHour]) -> list[int]:
    known = [one.wh for one in found if one.quality() is not Quality.MISSING]
    return [sum(known) if one.quality() is Quality.MISSING else one.wh * len(known) for one in found]


def _shared(total: int, weights: Mapping[Series, Sequence[int]], start: int) -> tuple[Put, ...]:
    """A total shared among half-hours of several registers: by these weights, or evenly if all are 0."""
    flat = [weight for each in weights.values() for weight in each]
    shares = iter(largest_remainder(total, flat if any(flat) else [1] * len(flat)))
    return tuple(Put(one, start, tuple(next(shares) for _ in each)) for one, each in weights.items())


def spike(record: Record, start: int, end: int, right: int | None = None, *, unknown: bool = False) -> Proposal:
    """A rise in `[start, end)` (unix seconds) that was never used, taken out.

    `right` is the true total in Wh, spread evenly. Without it the mean of the same half-hours of the days before and
    after stands in, as far as those are known; `unknown` leaves the span out altogether. Raises Trouble.
    """
    record.check_span(start, end)
    starts = range(start, end, HALF_HOUR)
    if len(starts) > LONGEST_SPIKE:
        raise Trouble("That is longer than a spike", "Mend each day with `ihd mend day`, or the unit.")
    known = record.known(starts)
    if unknown or not known:
        return Proposal(MendKind.SPIKE, _left_out(known, start))
    if right is not None:
        record.check_amount(right, end - start)
        return Proposal(MendKind.SPIKE, _shared(right, {one: [1] * len(starts) for one in known}, start))
    puts = tuple(Put(one, start, tuple(_beside(record, one, starts))) for one in known)
    blank = any(wh is None for put in puts for wh in put.wh)
    says = ("Where neither the day before nor the day after is known, nothing is known.",) if blank else ()
    return Proposal(MendKind.SPIKE, puts, says)


def _beside(record: Record, series: Series, starts: Sequence[int]) -> Iterator[int | None]:
    """The mean of the same local times of the days before and after the whole span, where they are known."""
    days = timedelta(days=-(-len(starts) // 48))

    def moved(by: timedelta) -> list[int]:
        return [_at_the_same_time(start, by, record) for start in starts]

    before, after = (record.half_hours(series, moved(by)) for by in (-days, days))
    for pair in zip(before, after, strict=True):
        known = [one.wh for one in pair if one.quality() is not Quality.MISSING and one.start + HALF_HOUR <= record.now]
        yield (2 * sum(known) + len(known)) // (2 * len(known)) if known else None


def _at_the_same_time(start: int, by: timedelta, record: Record) -> int:
    local = utc(start).astimezone(record.zone)
    return unix(datetime.combine(local.date() + by, local.time(), record.zone))


def unit(record: Record, start: int, end: int | None, factors: Sequence[tuple[int, Fraction]]) -> Proposal:
    """What one register told from `start` to `end` (unix seconds; None: and from then on), times a factor.

    `factors` are in order, each from a unix second on; the first stands from `start` on. Raises Trouble.
    """
    series = record.only
    record.check_span(start, record.now - record.now % HALF_HOUR if end is None else end)
    begins = [start, *(since for since, _ in factors[1:])]
    scales = tuple(
        Scale(series, since, until, _times(factor))
        for (_, factor), since, until in zip(factors, begins, [*begins[1:], end], strict=True)
    )
    for scale in scales:
        last = record.now if scale.end is None else min(scale.end, record.now)
        told = record.half_hours(series, range(scale.start, last, HALF_HOUR))
        record.check_amount(round(max((one.wh for one in told), default=0) * scale.times), HALF_HOUR)
    return Proposal(MendKind.UNIT, scales)


def _times(factor: Fraction) -> Fraction:
    if factor == 1:
        raise Trouble("Times 1 changes nothing", "Give another factor, or two different units.")
    if not Fraction(1, MOST_TIMES) <= factor <= MOST_TIMES:
        raise Trouble(f"No unit is {float(factor):g} times another", "Give a factor such as 1000 or 1/1000.")
    return factor


def factors(told: Unit, true: Unit, start: int, end: int | None, gas: GasConversion) -> list[tuple[int, Fraction]]:
    """By what to multiply what was read as `told` but was `true`, from each unix second on.

    Between volume and energy that changes with the calorific value.
    """
    if (told in ENERGY) == (true in ENERGY):
        sizes = ENERGY if told in ENERGY else VOLUME
        return [(start, sizes[true] / sizes[told])]
    turns = [unix(local_day(since, gas.zone)[0]) for since, _ in gas.calorific]
    moments = [start, *(turn for turn in turns if start < turn and (end is None or turn < end))]
    if true in VOLUME:
        return [(at, VOLUME[true] * gas.wh_per_litre(at) / ENERGY[told]) for at in moments]
    return [(at, ENERGY[true] / gas.wh_per_litre(at) / VOLUME[told]) for at in moments]


def price(
    fuel: tuple[Fuel, Direction],
    first: date,
    until: date | None,
    today: date,
    pence: Decimal | None = None,
    standing: Decimal | None = None,
) -> Proposal:
    """Another price from a local date until another (not included): pence per kWh, a day, or both. Raises Trouble."""
    if pence is None and standing is None:
        raise Trouble("No price was given", "Give pence per kWh, pence a day, or both.")
    if first > today:
        raise Trouble("That day is still to come", "What will cost something else later belongs in a tariff.")
    if until is not None and until <= first:
        raise Trouble("That span ends before it begins", "Give a start that lies before the end.")
    effect = Reprice(*fuel, first, until, _price(pence, DEAREST_KWH), _price(standing, DEAREST_DAY))
    return Proposal(MendKind.PRICE, (effect,))


def _price(pence: Decimal | None, dearest: Decimal) -> int | None:
    if pence is None:
        return None
    if not 0 <= pence <= dearest:
        raise Trouble(f"{pence} pence is no home's price", f"Give pence, VAT included: from 0 to {dearest}.")
    try:
        return exact_price(pence)
    except ValueError as error:
        raise Trouble(f"{error}", "Give fewer decimal places.") from error
