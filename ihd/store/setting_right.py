"""Moves kept readings to their right time, with the half-hours, registers and prices that were told by them.

All of it runs inside the caller's transaction. What was set right once is not set right again, however often it is
asked for.
"""

import json
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, bindparam, delete, select, update

from ihd.energy.calendar import DAY
from ihd.energy.half_hours import UtcDay
from ihd.energy.set_right import NOT_TOLD, Moved, SetRight
from ihd.store import schema
from ihd.store.database import insert_into
from ihd.store.history_tables import sealed_day
from ihd.store.keeping import event_row, kept_days, known_meters
from ihd.store.kept_readings import has_sealed, sealed_days
from ihd.store.packing import Unreadable, pack
from ihd.store.rows import register_row

DONE = "set right"  # in the table of things that are kept once: the names of what was set right last
CLOCK = "clock"
REMEMBERED = 50
READING = ("watts", "import_wh", "export_wh", "litres")


def set_right(connection: Connection, changes: Sequence[SetRight]) -> None:
    """Make these changes, one after another."""
    if not changes:
        return
    told = connection.scalar(select(schema.meta.c.value).where(schema.meta.c.key == DONE))
    done: list[str] = json.loads(told) if told else []
    new = [change for change in changes if change.name not in done]
    for change in new:
        _set_right(connection, change, {name: known.id for name, known in known_meters(connection).items()})
    if new:
        names = json.dumps([*done, *(change.name for change in new)][-REMEMBERED:])
        put = insert_into(connection, schema.meta).values(key=DONE, value=names)
        connection.execute(put.on_conflict_do_update(index_elements=["key"], set_={"value": names}))


def note_clock(connection: Connection, note: str) -> None:
    """Keep what the next program has to know of the clock."""
    put = insert_into(connection, schema.meta).values(key=CLOCK, value=note)
    connection.execute(put.on_conflict_do_update(index_elements=["key"], set_={"value": note}))


def clock_note(connection: Connection) -> str | None:
    """What the last program has left of that."""
    return connection.scalar(select(schema.meta.c.value).where(schema.meta.c.key == CLOCK))


def _set_right(connection: Connection, change: SetRight, meters: Mapping[str, int]) -> None:
    for name, moved in change.moved.items():
        if name in meters:  # else nothing of it was kept yet
            _open_sealed(connection, meters[name], {one.at // DAY for one in moved})
            _move_rows(connection, meters[name], moved)
            _move_prices(connection, meters[name], {one.at: one.to for one in moved})
    _change_days(connection, change, meters)
    _put_registers(connection, change, meters)
    _change_events(connection, change, meters)


def _open_sealed(connection: Connection, meter: int, days: set[int]) -> None:
    """Make rows again of the sealed ones of these days; they are sealed anew once they are due."""
    if not has_sealed(connection):
        return
    for number in sorted(days):
        try:
            found = list(sealed_days(connection, meter, number, number))
        except Unreadable:  # what nobody can read, nobody can move
            continue
        for day, kept in found:
            rows = [
                {"meter": meter, "ts": at, **dict(zip(READING, told, strict=True))}
                for at, *told in zip(*kept, strict=True)
            ]
            _insert_rows(connection, rows)
            have = sealed_day.c
            connection.execute(delete(sealed_day).where(have.meter == meter, have.day == day))


def _insert_rows(connection: Connection, rows: Sequence[Mapping[str, int | None]]) -> None:
    if rows:
        connection.execute(insert_into(connection, schema.reading).on_conflict_do_nothing(), rows)


def _move_rows(connection: Connection, meter: int, moved: Sequence[Moved]) -> None:
    have = schema.reading.c
    first, last = min(one.at for one in moved), max(one.at for one in moved)
    this = (have.meter == meter, have.ts.between(first, last))
    to = {one.at: one for one in moved}
    kept = connection.execute(select(schema.reading).where(*this)).mappings()
    rows = [row for row in kept if row["ts"] in to and to[row["ts"]].wh in (NOT_TOLD, row["import_wh"])]
    if rows:
        gone = delete(schema.reading).where(have.meter == meter, have.ts == bindparam("at"))
        connection.execute(gone, [{"at": row["ts"]} for row in rows])
        _insert_rows(connection, [{**row, "ts": to[row["ts"]].to} for row in rows])


def _move_prices(connection: Connection, meter: int, to: Mapping[int, int]) -> None:
    have = schema.price.c
    since = [at for at in connection.scalars(select(have.since).where(have.meter == meter)) if at in to]
    if since:
        moved = update(schema.price).where(have.meter == meter, have.since == bindparam("at"))
        away = [{"at": at, "since": -to[at]} for at in since]  # by way of times that no price has
        connection.execute(moved, away)
        connection.execute(moved, [{"at": one["since"], "since": -one["since"]} for one in away])


def _change_days(connection: Connection, change: SetRight, meters: Mapping[str, int]) -> None:
    table, have = schema.day, schema.day.c
    for series in {series for series, _ in change.keys if series.meter in meters}:
        numbers = [number for each, number in change.keys if each == series]
        this = {"meter": meters[series.meter], "direction": series.direction.value}
        found = kept_days(connection, meters[series.meter], series, min(numbers), max(numbers))
        days = change.days({(series, number): found.get(number, UtcDay(number)) for number in numbers})
        mine = {number: days[series, number] for number in numbers}
        gone = [{"that": number} for number, day in mine.items() if day == UtcDay(number)]
        rows = [
            {**this, "day": number, "half_hours": pack(day)} for number, day in mine.items() if day != UtcDay(number)
        ]
        if gone:
            where = (have.meter == this["meter"], have.direction == this["direction"], have.day == bindparam("that"))
            connection.execute(delete(table).where(*where), gone)
        if rows:
            put = insert_into(connection, table)
            keys = [have.meter, have.direction, have.day]
            told = {"half_hours": put.excluded.half_hours}
            connection.execute(put.on_conflict_do_update(index_elements=keys, set_=told), rows)


def _put_registers(connection: Connection, change: SetRight, meters: Mapping[str, int]) -> None:
    """Unlike a batch, whatever stands there: it may have stood in the future."""
    rows = [
        {"meter": meters[series.meter], "direction": series.direction.value, **register_row(register)}
        for series, register in change.registers.items()
        if series.meter in meters
    ]
    if rows:
        put, have = insert_into(connection, schema.register), schema.register.c
        told = {name: put.excluded[name] for name in rows[0] if name not in ("meter", "direction")}
        connection.execute(put.on_conflict_do_update(index_elements=[have.meter, have.direction], set_=told), rows)


def _change_events(connection: Connection, change: SetRight, meters: Mapping[str, int]) -> None:
    gone, come = (
        [event_row(meters[series.meter], series, event) for series, event in events if series.meter in meters]
        for events in (change.gone, change.come)
    )
    for row in gone:
        connection.execute(delete(schema.event).filter_by(**row))
    if come:
        connection.execute(insert_into(connection, schema.event).on_conflict_do_nothing(), come)
