"""The pretend home's past, as its diary would hold it: so that a demo opens on a home that has been lived in."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from ihd.energy.calendar import DAY, HALF_HOUR, half_hour_of, midnight, unix, utc
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.half_hours import UtcDay
from ihd.energy.ledger import Changes
from ihd.energy.reading import Reading
from ihd.energy.register import Register
from ihd.energy.series import Series
from ihd.pretend.glow import DEVICE
from ihd.pretend.habits import LONDON
from ihd.pretend.heating import KWH_PER_M3
from ihd.pretend.household import TELLS_EACH, Household

Days = dict[tuple[Series, int], UtcDay]


def past(
    household: Household,
    until: datetime,
    days: int,
    *,
    device: str = DEVICE,
    gas_until: datetime | None = None,
    off_since: datetime | None = None,
    wh_per_litre: float | None = KWH_PER_M3,
) -> Changes:
    """Every half-hour of so many local days before today and of today until `until`, and the registers then (UTC).

    It is what a ledger would have kept that heard the hub all along, so a live hub goes on from there without a gap.
    `gas_until` is when gas was last heard, if that is longer ago; `off_since` is since when there has been no
    electricity. `wh_per_litre` is what the gas meter's own litres come to, None where it tells none. Meters are named
    as the dialects of Glow and of the hub profile name them.
    """
    first = unix(midnight(_local_date(until) - timedelta(days=days), LONDON))
    last = unix(until)
    electricity = Series(f"{device}/electricity", Direction.IMPORT)
    push = household.gas_push(min(last, unix(gas_until)) if gas_until else last)
    off = unix(off_since) if off_since else last

    def import_wh(second: int) -> int:
        return household.import_wh(min(second, off))

    found = _days(electricity, import_wh, first, last)
    registers = {electricity: Register(last, import_wh(last), last)}
    for series, register in _gas_registers(household, f"{device}/gas", wh_per_litre).items():
        found |= _days(series, register, first, half_hour_of(push))
        registers[series] = Register(push, register(half_hour_of(push)), half_hour_of(push))
    if household.solar:
        export = Series(f"{device}/electricity", Direction.EXPORT)
        found |= _days(export, household.export_wh, first, last)
        registers[export] = Register(last, household.export_wh(last), last)
    return Changes(registers, found, ())


def told(
    household: Household, until: datetime, days: int, *, device: str = DEVICE, off_since: datetime | None = None
) -> tuple[Reading, ...]:
    """What the electricity meter told each ten seconds of so many local days before today and today, before `until`.

    The arguments are those of `past`.
    """
    first, last = unix(midnight(_local_date(until) - timedelta(days=days), LONDON)), unix(until)
    off = unix(off_since) if off_since else last
    return tuple(
        Reading(
            f"{device}/electricity",
            Fuel.ELECTRICITY,
            utc(second),
            hub=device,
            watts=household.watts(second) if second < off else 0,
            imported_kwh=household.import_wh(min(second, off)) / 1000,
            exported_kwh=household.export_wh(second) / 1000 if household.solar else None,
        )
        for second in range(first, last, TELLS_EACH)
    )


def _gas_registers(household: Household, meter: str, wh_per_litre: float | None) -> dict[Series, Callable[[int], int]]:
    registers: dict[Series, Callable[[int], int]] = {Series(meter, Direction.IMPORT): household.gas_register_wh}
    if wh_per_litre is not None:
        each = wh_per_litre
        registers[Series(meter, Direction.VOLUME)] = lambda second: round(household.gas_register_wh(second) / each)
    return registers


def _local_date(at: datetime) -> date:
    return at.astimezone(LONDON).date()


def _days(series: Series, register: Callable[[int], int], first: int, last: int) -> Days:
    """The half-hours of `[first, last)`, the last of them perhaps still running, in the UTC days that hold them."""
    found: Days = {}
    for day in range(first // DAY, (last - 1) // DAY + 1):
        wh, measured = [], []
        for slot in range(day * DAY, day * DAY + DAY, HALF_HOUR):
            start, end = max(slot, first), min(slot + HALF_HOUR, last)
            wh.append(register(end) - register(start) if start < end else 0)
            measured.append(max(0, end - start))
        found[series, day] = UtcDay(day, tuple(wh), tuple(measured))
    return found
