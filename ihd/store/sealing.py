"""Seals days that are over: the readings of one meter and one UTC day become one small block in place of their rows.

A day is sealed once `KEEP_ROWS` whole days lie behind it. Hubs that were out of reach tell what they missed within a
day or two, and today and yesterday are looked at most; each day more would take 0.2 MB of a meter heard every 10 s.
What comes later still is a row beside the block, and goes into it with the next sealing.
"""

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, delete, func, insert, select, update

from ihd.energy.calendar import DAY
from ihd.energy.fuel import Direction
from ihd.store import schema
from ihd.store.history_tables import sealed_day
from ihd.store.kept import Heed
from ihd.store.kept_readings import has_sealed, joined, newest, part, rows_between, tells
from ihd.store.packing import Unreadable
from ihd.store.sealed import Readings, seal, unseal
from ihd.wording import later, tr

KEEP_ROWS = 3  # days


class Due(NamedTuple):
    """A meter, by its number, and a UTC day (days since 1970) of which there are rows to be sealed."""

    meter: int
    day: int


def due(connection: Connection, now: int) -> Due | None:
    """The next day to be sealed at `now` (unix seconds); None if there is none, which is quick to say.

    A clock that is ahead seals nothing that is new: days are counted from the newest reading, too.
    """
    for meter in connection.scalars(select(schema.meter.c.id)).all():
        last = newest(connection, meter)
        if last is None:
            continue
        before = min(now, last) // DAY - KEEP_ROWS
        day = _first_day(connection, meter, before)
        if day is not None:
            return Due(meter, day)
    return None


def seal_day(connection: Connection, due: Due) -> None:
    """Seal the rows of this day, with what was sealed of it before. Runs inside the caller's transaction.

    The rows go once the block was read back and says the same. Raises Unreadable where it does not.
    """
    meter, day = due
    rows = rows_between(connection, meter, day * DAY, (day + 1) * DAY)
    if not rows.ts:
        return
    kept = _kept(connection, due)
    whole = joined(kept, rows) if kept else rows
    _put(connection, due, whole, is_new=kept is None)
    have = schema.reading.c
    these = and_(have.meter == meter, have.ts >= day * DAY, have.ts < (day + 1) * DAY)
    connection.execute(delete(schema.reading).where(these))


def keep_sealed(connection: Connection, days: Iterable[tuple[Due, Readings]]) -> None:
    """Keep whole days sealed from the first: such as have neither rows nor a block yet."""
    for due, readings in days:
        _put(connection, due, readings, is_new=True)


def holds_before(connection: Connection, at: int) -> bool:
    """Whether sealed days tell of the time before `at`, unix seconds."""
    question = select(sealed_day.c.day).where(sealed_day.c.first < at).limit(1)
    return has_sealed(connection) and connection.scalar(question) is not None


def forget_before(connection: Connection, at: int) -> None:
    """Clear what sealed days tell of the time before `at` (unix seconds). Runs inside the caller's transaction."""
    have = sealed_day.c
    connection.execute(delete(sealed_day).where(have.last < at))
    for row in connection.execute(select(sealed_day).where(have.first < at)).all():
        this = Due(row.meter, row.day)
        try:
            left = part(unseal(row.day, row.packed), at, (row.day + 1) * DAY)
        except Unreadable:  # nobody can tell any more what of it was whose
            connection.execute(delete(sealed_day).where(_this(this)))
        else:
            _put(connection, this, left, is_new=False)


def faults(connection: Connection, heed: Heed) -> list[str]:
    """What is wrong with sealed days; empty if nothing is. Reads all of them; `heed` is told how far it is, 0 to 1."""
    found: list[str] = []
    if not has_sealed(connection):
        return found
    count = connection.scalar(select(func.count()).select_from(sealed_day)) or 1
    for done, row in enumerate(connection.execute(select(sealed_day))):
        heed(done / count)
        try:
            told = _told(unseal(row.day, row.packed))
        except Unreadable as error:
            found.append(tr("sealed day {day} of meter {meter}: {error}", day=row.day, meter=row.meter, error=error))
            continue
        if any(told[name] != getattr(row, name) for name in told):
            says = later("sealed day {day} of meter {meter}: its row does not say what is in it")
            found.append(tr(says, day=row.day, meter=row.meter))
    return found


def _first_day(connection: Connection, meter: int, before: int) -> int | None:
    """The first day before this one that has rows. A day whose block is damaged is left as it is."""
    have, start = schema.reading.c, None
    while True:
        question = select(func.min(have.ts)).where(have.meter == meter, have.ts < before * DAY)
        first = connection.scalar(question if start is None else question.where(have.ts >= start))
        if first is None:
            return None
        day = first // DAY
        try:
            _kept(connection, Due(meter, day))
        except Unreadable:
            start = (day + 1) * DAY
        else:
            return int(day)


def _kept(connection: Connection, of: Due) -> Readings | None:
    packed = connection.scalar(select(sealed_day.c.packed).where(_this(of)))
    return None if packed is None else unseal(of.day, packed)


def _put(connection: Connection, of: Due, readings: Readings, *, is_new: bool) -> None:
    packed = seal(of.day, readings)
    if unseal(of.day, packed) != readings:
        raise Unreadable("a sealed day does not say what was sealed")
    row = {**_told(readings), "packed": packed}
    if is_new:
        connection.execute(insert(sealed_day).values(meter=of.meter, day=of.day, **row))
    else:
        connection.execute(update(sealed_day).where(_this(of)).values(row))


def _told(readings: Readings) -> dict[str, int]:
    """The columns that say what is in a sealed day."""
    told, ts = tells(readings), readings.ts
    taken, given = (len(told[way]) for way in (Direction.IMPORT, Direction.EXPORT))
    return {"readings": len(ts), "taken": taken, "given": given, "first": ts[0], "last": ts[-1]}


def _this(of: Due) -> ColumnElement[bool]:
    return and_(sealed_day.c.meter == of.meter, sealed_day.c.day == of.day)
