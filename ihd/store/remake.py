"""Makes half-hours and registers again, out of the readings that a damaged diary still has."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from ihd.energy.calendar import DAY, HALF_HOUR, utc
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.half_hours import UtcDay
from ihd.energy.ledger import Ledger
from ihd.energy.reading import Reading
from ihd.energy.register import Register
from ihd.energy.series import Series
from ihd.store import keeping, kept_readings, schema
from ihd.store.database import insert_into
from ihd.store.history_tables import sealed_day
from ihd.store.packing import pack
from ihd.store.rows import register_row

COLUMNS = {Direction.IMPORT: "import_wh", Direction.EXPORT: "export_wh", Direction.VOLUME: "litres"}
LOOK_BACK = 3 * DAY  # seconds before a day in which the reading before it is looked for
A_MONTH = 31
LOOK_ON = HALF_HOUR  # seconds after it: what was used before midnight may be told after it


class DayKey(NamedTuple):
    """A UTC day (days since 1970) of one register of a meter, by its number."""

    meter: int
    direction: str
    day: int


class Days(NamedTuple):
    """Consecutive UTC days of one register; both included."""

    meter: int
    direction: str
    first: int
    last: int


def days_told(connection: Connection, meter: int, first: int, last: int) -> list[int]:
    """The UTC days of these of which there are readings of a meter, by its number."""
    have, sealed = schema.reading.c, sealed_day.c
    rows = select(have.ts // DAY).distinct()
    rows = rows.where(have.meter == meter, have.ts.between(first * DAY, (last + 1) * DAY - 1))
    blocks = select(sealed.day).where(sealed.meter == meter, sealed.day.between(first, last))
    return sorted({*map(int, connection.scalars(rows)), *connection.scalars(blocks)})


def missing_days(target: Connection, gaps: Iterable[tuple[tuple[Any, ...], int, int]]) -> set[DayKey]:
    """The days in these gaps of which there is no row, as far as the meter was heard before and after."""
    found = set[DayKey]()
    for (meter, direction), first, last in gaps:
        told = days_told(target, meter, 0, 2**31)
        kept = _kept(target, meter, direction)
        known = [*told, *kept]
        if known:
            days = range(max(first, min(known)), min(last, max(known)) + 1)
            found |= {DayKey(meter, direction, day) for day in days if day not in kept}
    return found


def _kept(connection: Connection, meter: int, direction: str) -> set[int]:
    have = schema.day.c
    return set(connection.scalars(select(have.day).where(have.meter == meter, have.direction == direction)))


def put_registers(target: Connection, now: int, meters: Mapping[int, str]) -> set[DayKey]:
    """See that every register is as the newest reading says; the days that it was read on since it was last known.

    One that stands before its own readings would tell again what half-hours hold already.
    """
    found = set[DayKey]()
    for number in meters:
        for direction, column in COLUMNS.items():
            newest = _newest(target, number, column, now)
            have, this = (
                schema.register.c,
                (schema.register.c.meter == number, schema.register.c.direction == direction),
            )
            known = target.execute(select(have.at, have.held_at).where(*this)).first()
            if newest is None or (known is not None and max(known.at, known.held_at or 0) >= newest[0]):
                continue
            if known is None and _tells_after(target, Series(meters[number], direction), number, newest[0]):
                continue
            since = known.at if known is not None else newest[0]
            found |= {DayKey(number, direction, day) for day in range(since // DAY, newest[0] // DAY + 1)}
            _put_register(target, number, direction, Register(newest[0], newest[1], newest[0]))
    return found


def _newest(target: Connection, meter: int, column: str, now: int) -> tuple[int, int] | None:
    """The newest reading that tells this, by `now`: when, and what."""
    last = kept_readings.newest(target, meter)
    if last is None:
        return None
    end = min(last, now) + 1
    told = kept_readings.between(target, meter, end - LOOK_BACK, end)
    values = getattr(told, column)
    return next(((at, wh) for at, wh in zip(reversed(told.ts), reversed(values), strict=True) if wh is not None), None)


def _tells_after(target: Connection, series: Series, meter: int, at: int) -> bool:
    """Whether half-hours tell of energy from after that moment: how the register stood then nobody knows."""
    days = keeping.kept_days(target, meter, series, at // DAY, 2**31)
    starts = [
        number * DAY + slot * HALF_HOUR for number, day in days.items() for slot in range(48) if day.measured[slot]
    ]
    return max(starts, default=at) > at


def _put_register(target: Connection, meter: int, direction: str, register: Register) -> None:
    row = {"meter": meter, "direction": direction, **register_row(register)}
    put, have = insert_into(target, schema.register).values(row), schema.register.c
    target.execute(put.on_conflict_do_update(index_elements=[have.meter, have.direction], set_=register_row(register)))


def take_days(target: Connection, source: Connection, wanted: set[DayKey], meters: Mapping[int, str]) -> None:
    """Take over the wanted days that a backup has and the diary has not."""
    theirs = keeping.known_meters(source)
    for number, name in meters.items():
        if name not in theirs:
            continue
        for direction in COLUMNS:
            days = [one.day for one in wanted if one.meter == number and one.direction == direction]
            if not days:
                continue
            kept = _kept(target, number, direction)
            found = keeping.kept_days(source, theirs[name].id, Series(name, direction), min(days), max(days))
            for day in set(days) & found.keys() - kept:
                _put_day(target, number, direction, found[day])


def remake(target: Connection, wanted: set[DayKey], meters: Mapping[int, str]) -> None:
    """Follow the registers through the readings of these days; what is there already stands where it tells more."""
    for number in sorted({one.meter for one in wanted}):
        days = sorted({one.day for one in wanted if one.meter == number})
        for run in _runs(days):
            for (series, day), made in _followed(target, number, meters[number], run).items():
                if DayKey(number, series.direction, day) in wanted:
                    kept = keeping.kept_days(target, number, series, day, day).get(day, UtcDay(day))
                    _put_day(target, number, series.direction, kept.joined(made))


def _runs(days: Sequence[int]) -> Iterator[range]:
    """Days that follow each other, a month at most: they are followed in one go."""
    start = 0
    for at in range(1, len(days) + 1):
        if at == len(days) or days[at] != days[at - 1] + 1 or at - start == A_MONTH:
            yield range(days[start], days[at - 1] + 1)
            start = at


def _followed(target: Connection, number: int, name: str, days: range) -> dict[tuple[Series, int], UtcDay]:
    start, end = days.start * DAY - LOOK_BACK, days.stop * DAY + LOOK_ON
    fuel = keeping.known_meters(target)[name].fuel or Fuel.ELECTRICITY
    ledger, told = Ledger(), kept_readings.between(target, number, start, end)
    for at, _, *row in zip(*told, strict=True):
        taken, given, volume = (None if value is None else value / 1000 for value in row)
        ledger.take(Reading(name, fuel, utc(at), imported_kwh=taken, exported_kwh=given, imported_m3=volume))
    return ledger.changes().days


def _put_day(target: Connection, meter: int, direction: str, day: UtcDay) -> None:
    row = {"meter": meter, "direction": direction, "day": day.day, "half_hours": pack(day)}
    put, have = insert_into(target, schema.day).values(row), schema.day.c
    keys = [have.meter, have.direction, have.day]
    target.execute(put.on_conflict_do_update(index_elements=keys, set_={"half_hours": row["half_hours"]}))


def still_missing(target: Connection, wanted: set[DayKey]) -> list[Days]:
    """The wanted days that are not there, as far as they follow each other."""
    found: list[Days] = []
    for meter, direction in sorted({(one.meter, one.direction) for one in wanted}):
        kept = _kept(target, meter, direction)
        for day in sorted(one.day for one in wanted if one[:2] == (meter, direction) and one.day not in kept):
            if found and found[-1] == (meter, direction, found[-1].first, day - 1):
                found[-1] = found[-1]._replace(last=day)
            else:
                found.append(Days(meter, direction, day, day))
    return found
