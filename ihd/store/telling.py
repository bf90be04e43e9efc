"""Tells everything that a diary says, in plain records that another diary can take in; nothing that is secret."""

import json
from collections.abc import Callable, Iterator
from itertools import chain

from sqlalchemy import Connection, func, inspect, select

from ihd.energy.calendar import DAY as SECONDS
from ihd.energy.command import CommandState
from ihd.energy.half_hours import NOTHING, UtcDay
from ihd.store import kept_readings, schema
from ihd.store.history_tables import history_import, sealed_day
from ihd.store.keeping import known_meters
from ihd.store.own_words import (
    COLUMNS,
    DAY,
    DAYS_OF_READINGS,
    IMPORT,
    IS,
    METER,
    READINGS,
    ROWS,
    Record,
    columns_of,
    day_text,
)
from ihd.store.packing import unpack

Write = Callable[[Record], None]
Masked = Callable[[str], str]
SUPPLY_NUMBERS = ("mpxn", "export_mpan")  # of a meter, as its hub tells them


def tell(connection: Connection, write: Write, masked: Masked) -> None:
    """Write every record, as of one moment: always in the same order, and a day of readings at a time.

    Supply numbers are left out, commands that have not ended too: they are of this home's meters now. In what others
    have written, `masked` hides codes.
    """
    names = {known.id: name for name, known in known_meters(connection).items()}
    every = (
        _meters(connection),
        *(_rows(connection, kind, names) for kind in (IMPORT, *ROWS)),
        *(_days(connection, number, name) for number, name in names.items()),
        *(_readings(connection, number, name) for number, name in names.items()),
    )
    for record in chain.from_iterable(every):
        if (told := _harmless(record, masked)) is not None:
            write(told)


def _meters(connection: Connection) -> Iterator[Record]:
    for name, known in known_meters(connection).items():
        yield {IS: METER, "name": name, "fuel": known.fuel.value if known.fuel else None, "hub": known.hub}


def _rows(connection: Connection, kind: str, names: dict[int, str]) -> Iterator[Record]:
    table = history_import if kind == IMPORT else ROWS[kind]
    if not inspect(connection).has_table(table.name):  # an older diary, which is only looked at
        return
    by_number = "meter" in table.c and bool(table.c["meter"].foreign_keys)
    for row in connection.execute(select(table).order_by(*table.primary_key.columns)).mappings():
        record = {IS: kind, **{name: row[name] for name in columns_of(table)}}
        yield record | {"meter": names[record["meter"]]} if by_number else record


def _harmless(record: Record, masked: Masked) -> Record | None:
    """The record without secrets; None where it is none of another home's business."""
    match record[IS]:
        case "command":
            if record["state"] == CommandState.WAITING.value:
                return None
            return record if record["message"] is None else record | {"message": masked(record["message"])}
        case "message":
            return record | {"text": masked(record["text"])}
        case "told":
            return record | {"value": _without_numbers(record["value"])}
    return record


def _without_numbers(value: str) -> str:
    """The word of a hub, in JSON, without supply numbers of meters."""
    try:
        told = json.loads(value)
    except ValueError:  # from a version that is no more; nobody reads it any more
        return "{}"
    for meter in told.get("meters") or () if isinstance(told, dict) else ():
        for name in SUPPLY_NUMBERS:
            if isinstance(meter, dict) and meter.get(name):
                meter[name] = None
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _days(connection: Connection, meter: int, name: str) -> Iterator[Record]:
    have = schema.day.c
    rows = connection.execute(select(schema.day).where(have.meter == meter).order_by(have.direction, have.day))
    for row in rows:
        yield day_record(name, row.direction, unpack(row.day, row.half_hours))


def day_record(meter: str, direction: str, day: UtcDay) -> Record:
    """The 48 half-hours of a day, each of its columns that says anything, and where each comes from."""
    told: Record = {IS: DAY, "meter": meter, "direction": direction, "day": day_text(day.day)}
    told |= {name: getattr(day, name) for name in COLUMNS if getattr(day, name) != NOTHING}
    if day.silences:
        told["silences"] = [(each.start, each.end, each.wh) for each in day.silences]
    if day.imports:
        told["imports"] = [{"number": each.number, "told": each.told} for each in day.imports]
    return told


def _readings(connection: Connection, meter: int, name: str) -> Iterator[Record]:
    for day in _days_heard(connection, meter):
        start = day * SECONDS
        told = kept_readings.between(connection, meter, start, start + SECONDS)
        if told.ts:
            columns = {field: getattr(told, field) for field in DAYS_OF_READINGS}
            said = {field: column for field, column in columns.items() if any(one is not None for one in column)}
            yield {IS: READINGS, "meter": name, "day": day_text(day), "at": [at - start for at in told.ts], **said}


def _days_heard(connection: Connection, meter: int) -> Iterator[int]:
    """The UTC days (since 1970) from the first reading of a meter to its last."""
    last = kept_readings.newest(connection, meter)
    if last is None:
        return
    first = [connection.scalar(select(func.min(schema.reading.c.ts)).where(schema.reading.c.meter == meter))]
    if kept_readings.has_sealed(connection):
        first.append(connection.scalar(select(func.min(sealed_day.c.first)).where(sealed_day.c.meter == meter)))
    yield from range(min(at for at in first if at is not None) // SECONDS, last // SECONDS + 1)
