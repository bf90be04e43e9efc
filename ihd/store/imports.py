"""Past half-hours that were brought in: each import is one step, kept whole or not at all, and can be taken out again.

What an import tells is kept beside what meters and other imports told of the same half-hours, under its number. So a
later one does not wipe out an earlier one, and either can be undone alone.
"""

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, func, insert, select, update

from ihd.energy.calendar import DAY, HALF_HOUR, unix, utc
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.half_hours import UtcDay
from ihd.energy.ledger import Ledger
from ihd.energy.log import ImportedHalfHours
from ihd.energy.series import Series
from ihd.store import schema
from ihd.store.history_tables import history_import as table
from ihd.store.keeping import keep, kept_days, known_meters
from ihd.store.kept import Batch
from ihd.store.packing import pack

AT_ONCE = 400  # days that are in memory together while an import is kept or undone
HALF_HOURS = struct.Struct("<qQ")
Stamp = tuple[tuple[int, int | None], ...]
New = tuple[tuple[int, int], ...]  # half-hours: start in unix seconds, and Wh or litres


@dataclass(frozen=True, slots=True)
class ToImport:
    """What is to be imported: half-hours of one register of one meter.

    `days` has, for each UTC day (since 1970, rising), 48 values in Wh, or litres of a gas volume; None says nothing of
    a half-hour. At least one is told. `file` is its name without folders, `format` the kind of file that it is.
    """

    file: str
    format: str
    meter: str
    fuel: Fuel
    direction: Direction
    days: Mapping[int, tuple[int | None, ...]]

    @property
    def series(self) -> Series:
        """The register that it is of."""
        return Series(self.meter, self.direction)

    def told(self) -> Iterator[tuple[int, int]]:
        """Each half-hour that is told, rising: its start in unix seconds, and its Wh or litres."""
        for number in sorted(self.days):
            for at, wh in enumerate(self.days[number]):
                if wh is not None:
                    yield number * DAY + at * HALF_HOUR, wh

    def digest(self) -> str:
        """SHA-256 of the half-hours: two that tell the same have the same, whatever file they are out of."""
        found = sha256()
        for slot, wh in self.told():
            found.update(HALF_HOURS.pack(slot, wh))
        return found.hexdigest()


class Import(NamedTuple):
    """An import that was made. Times are UTC; `last` is the end of its last half-hour; `counted` is in Wh or litres."""

    number: int
    made: datetime
    undone: datetime | None
    file: str
    format: str
    meter: str
    fuel: Fuel
    direction: Direction
    first: datetime
    last: datetime
    half_hours: int
    counted: int
    digest: str


def news(connection: Connection, told: ToImport) -> New:
    """The half-hours of it of which no import in force says the same."""
    if _is_kept(connection, told):
        return ()
    new = []
    for number, kept in _kept(connection, told):
        for at, (wh, had) in enumerate(zip(told.days[number], _standing(kept), strict=True)):
            if wh is not None and wh != had:
                new.append((number * DAY + at * HALF_HOUR, wh))
    return tuple(new)


def bring_in(connection: Connection, told: ToImport, made: datetime) -> tuple[Import | None, New]:
    """Keep an import that is made now (UTC), with what of it was new; None, and nothing changed, where nothing is."""
    new = news(connection, told)
    return (_add(connection, told, made) if new else None), new


def _add(connection: Connection, told: ToImport, made: datetime) -> Import:
    number = 1 + (connection.scalar(select(func.max(table.c.number))) or 0)
    for days in _chunks(told.days):
        ledger = Ledger()
        for day in days:
            if any(wh is not None for wh in told.days[day]):
                half_hours = (utc(day * DAY), told.days[day], told.format, number)
                ledger.take_import(ImportedHalfHours(told.meter, told.fuel, told.direction, *half_hours))
        keep(connection, Batch((), ledger.changes()))
    row = {"number": number, "made": unix(made), "undone": None, **_row(told)}
    connection.execute(insert(table), row)
    return _read(connection.execute(select(table).where(table.c.number == number)).one())


def undo(connection: Connection, number: int, at: datetime) -> Import | None:
    """Take an import out at `at` (UTC): everything says again what it said without it. None where it is not in force.

    A meter of which nothing else is known is forgotten. To be put.
    """
    this = update(table).where(table.c.number == number, table.c.undone.is_(None))
    if not connection.execute(this.values(undone=unix(at))).rowcount:
        return None
    found = _read(connection.execute(select(table).where(table.c.number == number)).one())
    known = known_meters(connection).get(found.meter)
    if known is not None:
        series, reach = (
            Series(found.meter, found.direction),
            range(unix(found.first) // DAY, -(-unix(found.last) // DAY)),
        )
        for days in _chunks(dict.fromkeys(reach)):
            for day in kept_days(connection, known.id, series, days[0], days[-1]).values():
                _without(connection, known.id, series, day, number)
        _forget_unless_known(connection, known.id)
    return found


def all_imports(connection: Connection) -> tuple[Import, ...]:
    """Every import, undone ones too, in the order in which they were made."""
    return tuple(_read(row) for row in connection.execute(select(table).order_by(table.c.number)))


def stamp(connection: Connection) -> Stamp:
    """A value that differs whenever another import is in force, and costs little to ask for."""
    rows = connection.execute(select(table.c.number, table.c.undone).order_by(table.c.number))
    return tuple((row.number, row.undone) for row in rows)


def _is_kept(connection: Connection, told: ToImport) -> bool:
    """Whether the very same is in force already, even where a later import tells otherwise."""
    have = table.c
    this = (have.meter == told.meter, have.direction == told.direction.value, have.digest == told.digest())
    return connection.scalar(select(have.number).where(*this, have.undone.is_(None)).limit(1)) is not None


def _kept(connection: Connection, told: ToImport) -> Iterator[tuple[int, UtcDay]]:
    """Each day that it tells of, as it is kept."""
    known = known_meters(connection).get(told.meter)
    for days in _chunks(told.days):
        kept = kept_days(connection, known.id, told.series, days[0], days[-1]) if known else {}
        for number in days:
            yield number, kept.get(number) or UtcDay(number)


def _standing(day: UtcDay) -> list[int | None]:
    """What imports tell of each half-hour of a day: of several the highest number; None where none does."""
    standing: list[int | None] = [None] * 48
    for one in day.imports:
        standing = [had if not told else told - 1 for had, told in zip(standing, one.told, strict=True)]
    return standing


def _chunks(days: Mapping[int, Any]) -> Iterator[list[int]]:
    rising = iter(sorted(days))
    while some := list(islice(rising, AT_ONCE)):
        yield some


def _without(connection: Connection, meter: int, series: Series, day: UtcDay, number: int) -> None:
    left = day.without_import(number)
    if left == day:
        return
    have = schema.day.c
    this = (have.meter == meter, have.direction == series.direction.value, have.day == day.day)
    if left == UtcDay(day.day):
        connection.execute(delete(schema.day).where(*this))
    else:
        connection.execute(update(schema.day).where(*this).values(half_hours=pack(left)))


def _forget_unless_known(connection: Connection, meter: int) -> None:
    """Forget a meter that no row names."""
    columns = [column for one in schema.tables.sorted_tables for column in one.c]
    naming = [column for column in columns if column.references(schema.meter.c.id)]
    if any(connection.scalar(select(one).where(one == meter).limit(1)) is not None for one in naming):
        return
    connection.execute(delete(schema.meter).where(schema.meter.c.id == meter))


def _row(told: ToImport) -> dict[str, object]:
    half_hours = list(told.told())
    return {
        "file": told.file,
        "format": told.format,
        "meter": told.meter,
        "fuel": told.fuel.value,
        "direction": told.direction.value,
        "first": half_hours[0][0],
        "last": half_hours[-1][0] + HALF_HOUR,
        "half_hours": len(half_hours),
        "counted": sum(wh for _, wh in half_hours),
        "digest": told.digest(),
    }


def _read(row: Any) -> Import:
    return Import(
        row.number,
        utc(row.made),
        None if row.undone is None else utc(row.undone),
        row.file,
        row.format,
        row.meter,
        Fuel(row.fuel),
        Direction(row.direction),
        utc(row.first),
        utc(row.last),
        row.half_hours,
        row.counted,
        row.digest,
    )
