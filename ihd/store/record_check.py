"""Holds a record out of a file to what the diary could have told: a wrong field is refused before it is kept."""

from types import SimpleNamespace
from typing import Any

from sqlalchemy import BigInteger, Float, Integer, Table

from ihd.energy.fuel import Direction
from ihd.energy.half_hours import SLOTS, Import, Piece, UtcDay
from ihd.store.own_words import COLUMNS, DAYS_OF_READINGS, IS, Record, Unfit, day_number
from ihd.store.sealed import Readings

MOST, MOST_INTEGER = 2**63 - 1, 2**31 - 1
LAST_TIME = 2**33  # unix seconds, in the year 2242: nothing that a diary dates lies after it
LAST_DAY = 60_000  # since 1970, in the year 2134
LONGEST_SILENCE = 100 * 366 * 86_400
TIMES = {"at", "ts", "since", "until", "made", "undone", "deadline", "begins", "start", "fetched", "first", "last"}
TIMES |= {"used_until", "held_at", "held_first_at"}
SECONDS = 86_400


def fields_of(record: Record, table: Table, leaving: tuple[str, ...] = ()) -> dict[str, Any]:
    """The fields of a record that is a row of this table, each of its column's type. Raises Unfit.

    A meter that a row names by its number may be any text here: its name.
    """
    told = {name: value for name, value in record.items() if name != IS}
    found: dict[str, Any] = {}
    for column in table.c:
        if column.name in leaving or (column.name == "id" and "id" not in told):
            continue
        if column.name not in told:
            raise Unfit(f"it does not say {column.name}")
        value = told.pop(column.name)
        is_named = bool(column.foreign_keys)
        if not (value is None and column.nullable) and not (_is_text(value) if is_named else _fits(column, value)):
            raise Unfit(f"its {column.name} makes no sense")
        found[column.name] = value
    if told:
        raise Unfit(f"it says {next(iter(told))!r:.40}, which is not known here")
    return found


def row_of(record: Record, table: Table) -> Any:
    """The same as a row; with a direction that there is. Raises Unfit."""
    told = fields_of(record, table)
    return SimpleNamespace(**told | {"direction": _direction(record)})


def day_of(record: Record, imports: dict[int, int]) -> tuple[Direction, UtcDay]:
    """The half-hours of a day. `imports` are the numbers of imports in the file, and here. Raises Unfit."""
    known = {IS, "meter", "direction", "day", "silences", "imports", *COLUMNS}
    if unknown := next((name for name in record if name not in known), None):
        raise Unfit(f"it says {unknown!r:.40}, which is not known here")
    columns = {name: _column(record[name]) for name in COLUMNS if name in record}
    silences = tuple(_silence(one) for one in _list(record.get("silences", [])))
    told = [_import(one, imports) for one in _list(record.get("imports", []))]
    day = UtcDay(_day(record), **columns, silences=silences, imports=tuple(sorted(told)))
    if len({one.number for one in told}) < len(told):
        raise Unfit("it tells of an import twice")
    return _direction(record), day


def readings_of(record: Record) -> tuple[int, Readings]:
    """The UTC day (since 1970) and its readings. Raises Unfit."""
    known = {IS, "meter", "day", "at", *DAYS_OF_READINGS}
    if unknown := next((name for name in record if name not in known), None):
        raise Unfit(f"it says {unknown!r:.40}, which is not known here")
    day = _day(record)
    at = _list(record.get("at"))
    if not at or not all(type(one) is int and 0 <= one < SECONDS for one in at) or at != sorted(set(at)):
        raise Unfit("its times do not rise within the day")
    columns = {name: _list(record[name]) if name in record else [None] * len(at) for name in DAYS_OF_READINGS}
    for name, column in columns.items():
        if len(column) != len(at) or not all(one is None or _is_whole(one, -MOST) for one in column):
            raise Unfit(f"its {name} make no sense")
    ts = tuple(day * SECONDS + one for one in at)
    return day, Readings(ts, *(tuple(columns[name]) for name in DAYS_OF_READINGS))


def _fits(column: Any, value: object) -> bool:
    if isinstance(column.type, Float):
        return type(value) in (int, float) and abs(value) < MOST  # type: ignore[arg-type]
    if column.name in TIMES:
        return _is_whole(value, 0, LAST_TIME)
    if isinstance(column.type, BigInteger):
        return _is_whole(value, -MOST)
    if isinstance(column.type, Integer):
        return _is_whole(value, -MOST_INTEGER, MOST_INTEGER)
    return _is_text(value)


def _is_whole(value: object, least: int, most: int = MOST) -> bool:
    return type(value) is int and least <= value <= most


def _is_text(value: object) -> bool:
    """Whether every database can hold it: PostgreSQL has no NUL, and neither has half a letter."""
    try:
        return isinstance(value, str) and b"\0" not in value.encode()
    except UnicodeEncodeError:
        return False


def _list(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise Unfit("a list is missing in it")
    return value


def _day(record: Record) -> int:
    try:
        day = day_number(record.get("day"))
    except ValueError as error:
        raise Unfit("its day is no date") from error
    if not 0 <= day <= LAST_DAY:
        raise Unfit("its day is not of our time")
    return day


def _direction(record: Record) -> Direction:
    try:
        return Direction(str(record.get("direction")))
    except ValueError as error:
        raise Unfit("its direction is none") from error


def _column(told: object) -> tuple[int, ...]:
    values = tuple(_list(told))
    if len(values) != SLOTS or not all(_is_whole(one, 0) for one in values):
        raise Unfit("a day has 48 half-hours, each a whole number")
    return values


def _silence(told: object) -> Piece:
    parts = _list(told)
    if len(parts) != 3 or not all(_is_whole(one, -MOST) for one in parts):
        raise Unfit("a silence in it makes no sense")
    start, end, wh = parts
    if not 0 <= start < end <= LAST_TIME or end - start > LONGEST_SILENCE:
        raise Unfit("a silence in it makes no sense")
    return Piece(start, end, wh, spread=True)


def _import(told: object, imports: dict[int, int]) -> Import:
    if not isinstance(told, dict) or told.keys() != {"number", "told"} or told["number"] not in imports:
        raise Unfit("it tells of an import that was not told of before")
    column = _column(told["told"])
    if not any(column):
        raise Unfit("an import in it says nothing")
    return Import(imports[told["number"]], column)
