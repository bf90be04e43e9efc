"""The readings that are kept, told as one, whether they are rows still or sealed by the day.

A row may stand beside the sealed day that it is of: one that came late. Of two that tell of the same second the
sealed one was kept first, and only gains the fields it lacks. `meter` is a meter's number in the diary, times are unix
seconds.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from operator import add
from typing import Any, NamedTuple

from sqlalchemy import BigInteger, ColumnElement, Connection, Row, and_, cast, exists, func, or_, select

from ihd.energy.calendar import DAY
from ihd.energy.fuel import Direction
from ihd.store.database import listed
from ihd.store.history_tables import sealed_day
from ihd.store.schema import meter as meter_table
from ihd.store.schema import reading
from ihd.store.sealed import Curve, Readings, Told, unseal, unseal_curve

NOTHING = Readings((), (), (), (), ())
NO_CURVE = Curve((), ())
COLUMNS = tuple(reading.c[name] for name in Readings._fields)
HAS_SEALED = "has sealed days"  # in what is known of a connection


class Counted(NamedTuple):
    """How many readings tell of energy that goes one way, and when the first and the last of them were."""

    readings: int
    first: int | None
    last: int | None


def curve(connection: Connection, name: str, start: int, end: int) -> Curve:
    """The power in `[start, end)` of the meter of this name. Raises Unreadable where a sealed day is damaged."""
    meter = connection.scalar(select(meter_table.c.id).where(meter_table.c.name == name))
    if meter is None:
        return NO_CURVE
    ts, watts = NO_CURVE
    for row in _blocks(connection, meter, start // DAY, (end - 1) // DAY):
        day = unseal_curve(row.day, row.packed)
        here = slice(bisect_left(day.ts, start), bisect_left(day.ts, end))
        ts, watts = ts + day.ts[here], watts + day.watts[here]
    more = _row_curve(connection, meter, start, end)
    if more.ts and ts and more.ts[0] <= ts[-1]:  # some came late
        whole = between(connection, meter, start, end)
        return Curve(whole.ts, whole.watts)
    return Curve(ts + more.ts, watts + more.watts)


def _row_curve(connection: Connection, meter: int, start: int, end: int) -> Curve:
    """The power in `[start, end)` of what are rows still, fetched as two lists: a third of the time of its rows."""
    have = reading.c
    this = and_(have.meter == meter, have.ts >= start, have.ts < end)
    rows = select(have.ts, have.watts).where(this).order_by(have.ts).subquery()
    ts, watts = connection.execute(select(listed(connection, rows.c.ts), listed(connection, rows.c.watts))).one()
    return Curve(tuple(ts), tuple(watts)) if ts else NO_CURVE


def between(connection: Connection, meter: int, start: int, end: int) -> Readings:
    """The readings of a meter in `[start, end)`, oldest first. Raises Unreadable where a sealed day is damaged."""
    told = NOTHING
    for day, kept in sealed_days(connection, meter, start // DAY, (end - 1) // DAY):
        told = Readings(*map(add, told, part(kept, start, end) if day * DAY < start or (day + 1) * DAY > end else kept))
    return joined(told, rows_between(connection, meter, start, end))


def rows_between(connection: Connection, meter: int, start: int, end: int) -> Readings:
    """Those of them that are rows."""
    have = reading.c
    this = and_(have.meter == meter, have.ts >= start, have.ts < end)
    rows = connection.execute(select(*COLUMNS).where(this).order_by(have.ts)).all()
    return Readings(*zip(*rows, strict=True)) if rows else NOTHING


def sealed_days(connection: Connection, meter: int, first: int, last: int) -> Iterator[tuple[int, Readings]]:
    """The sealed ones of the UTC days `first` to `last` (days since 1970, both included), day by day."""
    for row in _blocks(connection, meter, first, last):
        yield row.day, unseal(row.day, row.packed)


def _blocks(connection: Connection, meter: int, first: int, last: int) -> Iterable[Row[Any]]:
    if not has_sealed(connection):
        return ()
    have = sealed_day.c
    this = and_(have.meter == meter, have.day.between(first, last))
    return connection.execute(select(have.day, have.packed).where(this).order_by(have.day))


def newest(connection: Connection, meter: int) -> int | None:
    """When the newest reading of a meter was; None if there is none."""
    found = [connection.scalar(select(func.max(reading.c.ts)).where(reading.c.meter == meter))]
    if has_sealed(connection):
        have = sealed_day.c
        last = select(have.last).where(have.meter == meter).order_by(have.day.desc()).limit(1)
        found.append(connection.scalar(last))
    return max((at for at in found if at is not None), default=None)


def counted(connection: Connection, meter: int) -> dict[Direction, Counted]:
    """What a meter's readings tell of energy taken and given. A power and a volume count as taken."""
    rows = {way: _rows(connection, meter, told) for way, told in _told().items()}
    if not has_sealed(connection):
        return rows
    first = min((one.first for one in rows.values() if one.first is not None), default=None)
    twice = dict.fromkeys(rows, 0)
    for day in _beside_rows(connection, meter, first) if first is not None else ():
        ((_, kept),) = sealed_days(connection, meter, day, day)
        late = tells(rows_between(connection, meter, day * DAY, (day + 1) * DAY))
        for way, told in tells(kept).items():
            twice[way] += len(set(told) & set(late[way]))
    return {way: _added(rows[way], _sealed(connection, meter, way), twice[way]) for way in rows}


def part(readings: Readings, start: int, end: int) -> Readings:
    """Those in `[start, end)`."""
    here = slice(bisect_left(readings.ts, start), bisect_left(readings.ts, end))
    ts, *told = readings
    return Readings(ts[here], *(column[here] for column in told))


def joined(kept: Readings, later: Readings) -> Readings:
    """Both together, oldest first. Where both tell of the same second, `kept` only gains what it lacks."""
    if not kept.ts or not later.ts or kept.ts[-1] < later.ts[0]:
        return Readings(*map(add, kept, later))
    rows = {at: told for at, *told in zip(*later, strict=True)}
    for at, *told in zip(*kept, strict=True):
        more = rows.get(at, told)
        rows[at] = [new if have is None else have for have, new in zip(told, more, strict=True)]
    columns = zip(*(rows[at] for at in sorted(rows)), strict=True)
    return Readings(tuple(sorted(rows)), *columns)


def tells(readings: Readings) -> dict[Direction, Sequence[int]]:
    """When those readings were that tell of energy taken, and of energy given."""
    ts, watts, import_wh, export_wh, litres = readings
    return {Direction.IMPORT: _when(ts, watts, import_wh, litres), Direction.EXPORT: _when(ts, export_wh)}


def _when(ts: tuple[int, ...], *columns: Told) -> Sequence[int]:
    """The times at which any of these columns tells something."""
    silent = [column.count(None) for column in columns]
    if 0 in silent:  # this and the next are quick to say, and true of most days
        return ts
    if min(silent) == len(ts):
        return ()
    return [at for at, *told in zip(ts, *columns, strict=True) if any(one is not None for one in told)]


def has_sealed(connection: Connection) -> bool:
    """Whether there is a table for sealed days: an older diary that is only looked at has none."""
    if not connection.info.get(HAS_SEALED):
        connection.info[HAS_SEALED] = connection.dialect.has_table(connection, sealed_day.name)
    return bool(connection.info[HAS_SEALED])


def _told() -> dict[Direction, ColumnElement[bool]]:
    have = reading.c
    taken = or_(have.import_wh.is_not(None), have.watts.is_not(None), have.litres.is_not(None))
    return {Direction.IMPORT: taken, Direction.EXPORT: have.export_wh.is_not(None)}


def _rows(connection: Connection, meter: int, told: ColumnElement[bool]) -> Counted:
    have = reading.c
    question = select(func.count(), func.min(have.ts), func.max(have.ts)).where(have.meter == meter, told)
    return Counted(*connection.execute(question).one())


def _sealed(connection: Connection, meter: int, way: Direction) -> Counted:
    have = sealed_day.c
    of_way = have.taken if way is Direction.IMPORT else have.given
    question = select(func.sum(of_way), func.min(have.day), func.max(have.day))
    count, first, last = connection.execute(question.where(have.meter == meter, of_way > 0)).one()
    if first is None:
        return Counted(0, None, None)
    edges = [_edges(connection, meter, day, way) for day in (first, last)]
    return Counted(int(count), edges[0][0], edges[1][1])


def _edges(connection: Connection, meter: int, day: int, way: Direction) -> tuple[int, int]:
    """When the first and the last reading of a sealed day were that tell of energy that goes this way."""
    have = sealed_day.c
    row = connection.execute(select(sealed_day).where(have.meter == meter, have.day == day)).one()
    if row.readings == (row.taken if way is Direction.IMPORT else row.given):
        return row.first, row.last
    told = tells(unseal(day, row.packed))[way]
    return told[0], told[-1]


def _beside_rows(connection: Connection, meter: int, first: int) -> Sequence[int]:
    """The sealed days beside which there are rows, the first of which is of `first`. Mostly none: it is quick then."""
    sealed, row = sealed_day.c, reading.c
    begins = cast(sealed.day, BigInteger) * DAY
    late = exists().where(row.meter == meter, row.ts >= begins, row.ts < begins + DAY)
    return connection.scalars(select(sealed.day).where(sealed.meter == meter, sealed.day >= first // DAY, late)).all()


def _added(rows: Counted, sealed: Counted, twice: int) -> Counted:
    first = min((at for at in (rows.first, sealed.first) if at is not None), default=None)
    last = max((at for at in (rows.last, sealed.last) if at is not None), default=None)
    return Counted(rows.readings + sealed.readings - twice, first, last)
