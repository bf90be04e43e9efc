"""Fills up a diary of which parts could not be read: from a backup, from its own readings, and says what is lost.

Runs inside the caller's transaction. What the diary itself still tells stands before what a backup does.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, delete, func, insert, select, update

from ihd.energy.calendar import DAY, utc
from ihd.energy.fuel import Direction
from ihd.store import keeping, kept_readings, remake, schema
from ihd.store.database import insert_into
from ihd.store.history_tables import sealed_day
from ihd.store.kept_readings import tells
from ihd.store.packing import Unreadable, unpack
from ihd.store.pieces import Found
from ihd.store.remake import DayKey, days_told
from ihd.store.rows import Known
from ihd.store.sealed import Readings, unseal

SILENCE = 300  # seconds without a reading that may be the meter's own
BY_RANGES = ("reading", "sealed_day", "day")  # read by their keys, and filled up by what they mean


class Span(NamedTuple):
    """A meter, by its number, and moments or days between which something could not be read; both included."""

    meter: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Damage:
    """What of each table could not be read whole, and where."""

    tables: Mapping[str, Found]

    def gaps(self, table: str) -> list[tuple[tuple[Any, ...], int, int]]:
        """The gaps in a table that is read by its keys."""
        return list(self.tables[table].gaps) if table in self.tables else []


@dataclass(frozen=True, slots=True)
class Lost:
    """What is lost of a meter: readings, or half-hours, somewhere in `[first, last]` (UTC); how many, where known."""

    meter: str
    what: str
    first: datetime
    last: datetime
    count: int | None


def refill(target: Connection, source: Connection | None, damage: Damage, now: int) -> tuple[Lost, ...]:
    """Fill up what the damage left of the diary `target` from the diary `source`; what is lost for good.

    Both are of this version. `now` is in unix seconds: what is later was kept by a wrong clock.
    """
    spans, counts = _reading_spans(target, damage)
    days = _unreadable_days(target)
    _name_meters(target, source)
    meters = {known.id: name for name, known in keeping.known_meters(target).items()}
    if source is not None:
        _take_tables(target, source, damage)
        for span in spans:
            _take_readings(target, source, span, meters)
    days |= remake.missing_days(target, damage.gaps("day"))
    days |= remake.put_registers(target, now, meters)
    if source is not None:
        remake.take_days(target, source, days, meters)
    remake.remake(target, days, meters)
    lost = [
        Lost(meters[one.meter], "half-hours", utc(one.first * DAY), utc((one.last + 1) * DAY), None)
        for one in remake.still_missing(target, days)
    ]
    return (*_lost_readings(target, spans, counts, meters), *lost)


def _reading_spans(target: Connection, damage: Damage) -> tuple[list[Span], dict[Span, int]]:
    """Where readings could not be read; of sealed days, how many there were. Those that are unreadable go."""
    spans = [Span(of[0], first, last) for of, first, last in damage.gaps("reading")]
    spans += [Span(of[0], first * DAY, last * DAY + DAY - 1) for of, first, last in damage.gaps("sealed_day")]
    counts: dict[Span, int] = {}
    for row in target.execute(select(sealed_day)).all():
        have = sealed_day.c
        try:
            said = _said_beside(unseal(row.day, row.packed))
        except (Unreadable, TypeError, ValueError):
            target.execute(delete(sealed_day).where(have.meter == row.meter, have.day == row.day))
            span = Span(row.meter, row.day * DAY, row.day * DAY + DAY - 1)
            spans.append(span)
            counts[span] = row.readings
            continue
        if any(getattr(row, name) != value for name, value in said.items()):
            target.execute(update(sealed_day).where(have.meter == row.meter, have.day == row.day).values(said))
    return spans, counts


def _said_beside(kept: Readings) -> dict[str, int]:
    """What the row of a sealed day says of what is in it."""
    told = tells(kept)
    ways = {"taken": len(told[Direction.IMPORT]), "given": len(told[Direction.EXPORT])}
    return {"readings": len(kept.ts), "first": kept.ts[0], "last": kept.ts[-1], **ways}


def _unreadable_days(target: Connection) -> set[DayKey]:
    """The days of half-hours that make no sense; their rows go."""
    found, have = set[DayKey](), schema.day.c
    for row in target.execute(select(schema.day)).all():
        try:
            unpack(row.day, row.half_hours)
        except (Unreadable, TypeError, ValueError):
            found.add(DayKey(row.meter, row.direction, row.day))
            this = have.meter == row.meter, have.direction == row.direction, have.day == row.day
            target.execute(delete(schema.day).where(*this))
    return found


def _name_meters(target: Connection, source: Connection | None) -> None:
    """See that every number of a meter that is told of has a name: the backup's, else one that says what happened."""
    names = {known.id: name for name, known in keeping.known_meters(target).items()}
    theirs = keeping.known_meters(source) if source is not None else {}
    told = {number for table in _of_meters() for number in target.scalars(select(table.c.meter).distinct())}
    for number in sorted(told - names.keys()):
        name = next((name for name, known in theirs.items() if known.id == number and name not in names.values()), None)
        known = theirs.get(name, Known(number, None, None)) if name else Known(number, None, None)
        row = {"id": number, "name": name or f"recovered/{number}", "fuel": known.fuel, "hub": known.hub}
        target.execute(insert(schema.meter).values(row))


def _of_meters() -> list[Table]:
    return [table for table in schema.tables.sorted_tables if table.c.get("meter") is not None and table.foreign_keys]


def _take_tables(target: Connection, source: Connection, damage: Damage) -> None:
    """Take over what a backup has of the smaller tables that could not be read whole."""
    skip = {*BY_RANGES, "meter", "register", "alembic_version"}
    numbers = _numbers(target, source)
    for table in schema.tables.sorted_tables:
        if table.name not in damage.tables or table.name in skip:
            continue
        rows = [dict(row) for row in source.execute(select(table)).mappings()]
        if table in _of_meters():
            rows = [{**row, "meter": numbers[row["meter"]]} for row in rows if row["meter"] in numbers]
        if rows:
            target.execute(insert_into(target, table).on_conflict_do_nothing(), rows)


def _numbers(target: Connection, source: Connection) -> dict[int, int]:
    """The number that a meter of the backup has here; those that are not here get one."""
    ours, found = keeping.known_meters(target), {}
    for name, known in keeping.known_meters(source).items():
        if name not in ours:
            row = {"name": name, "fuel": known.fuel, "hub": known.hub}
            number = target.execute(insert(schema.meter).values(row).returning(schema.meter.c.id)).scalar_one()
            ours[name] = Known(number, known.fuel, known.hub)
        found[known.id] = ours[name].id
    return found


def _take_readings(target: Connection, source: Connection, span: Span, meters: Mapping[int, str]) -> None:
    theirs = keeping.known_meters(source).get(meters.get(span.meter, ""))
    for day in days_told(source, theirs.id, span.first // DAY, span.last // DAY) if theirs else ():
        first, last = max(span.first, day * DAY), min(span.last, day * DAY + DAY - 1)
        told = kept_readings.between(source, theirs.id if theirs else 0, first, last + 1)
        names = ("meter", *Readings._fields)
        rows = [dict(zip(names, (span.meter, *row), strict=True)) for row in zip(*told, strict=True)]
        if rows:
            target.execute(insert_into(target, schema.reading).on_conflict_do_nothing(), rows)


def _lost_readings(
    target: Connection, spans: Iterable[Span], counts: Mapping[Span, int], meters: Mapping[int, str]
) -> Iterator[Lost]:
    """The spans of which no reading is there, as far as the meter was heard before and after."""
    for span in sorted(set(spans)):
        heard = _heard(target, span.meter)
        if heard is not None:
            for first, last in _holes(target, Span(span.meter, max(span.first, heard[0]), min(span.last, heard[1]))):
                yield Lost(meters[span.meter], "readings", utc(first), utc(last), counts.get(span))


def _holes(target: Connection, span: Span) -> list[tuple[int, int]]:
    """The times within a span of which there is no reading; days that are sealed have none that could not be read."""
    have, holes = sealed_day.c, list[tuple[int, int]]()
    days = span.first // DAY, span.last // DAY
    sealed = set(target.scalars(select(have.day).where(have.meter == span.meter, have.day.between(*days))))
    for day in range(days[0], days[1] + 1):
        if day in sealed:
            continue
        start, end = max(span.first, day * DAY), min(span.last, day * DAY + DAY - 1)
        told = kept_readings.rows_between(target, span.meter, start, end + 1).ts
        for first, last in pairwise((start, *told, end)):
            if holes and holes[-1][1] >= first - 1:
                holes[-1] = holes[-1][0], last
            elif last - first > SILENCE:
                holes.append((first, last))
    return holes


def _heard(target: Connection, meter: int) -> tuple[int, int] | None:
    """The first and the last moment at which a meter is known to have been heard, unix seconds."""
    have, sealed, known = schema.reading.c, sealed_day.c, schema.register.c
    questions = (
        select(func.min(have.ts), func.max(have.ts)).where(have.meter == meter),
        select(func.min(sealed.first), func.max(sealed.last)).where(sealed.meter == meter),
        select(func.max(known.at), func.max(known.at)).where(known.meter == meter),
    )
    told = [row for question in questions if (row := target.execute(question).one())[0] is not None]
    return (min(row[0] for row in told), max(row[1] for row in told)) if told else None
