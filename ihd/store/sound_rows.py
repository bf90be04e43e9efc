"""Says whether a row out of a damaged file can be one of the diary's: each value of its kind, and every word known."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from sqlalchemy import Float, Integer, LargeBinary, Table, Text

from ihd.energy.fuel import Direction, Fuel
from ihd.energy.register import EventKind
from ihd.store import schema

LEAST, MOST = -(2**63), 2**63 - 1
WORDS: dict[tuple[str, str], type[StrEnum]] = {
    ("day", "direction"): Direction,
    ("register", "direction"): Direction,
    ("event", "direction"): Direction,
    ("event", "kind"): EventKind,
}
KINDS: tuple[tuple[type, tuple[type, ...]], ...] = (
    (Integer, (int,)),
    (Float, (int, float)),
    (LargeBinary, (bytes,)),
    (Text, (str,)),
)


def sound(name: str, columns: Sequence[str], row: Sequence[Any]) -> tuple[Any, ...] | None:
    """The row as it can be kept in the table of this name; None where it cannot be."""
    table = schema.tables.tables.get(name)
    if table is None:
        return tuple(row)
    told = dict(zip(columns, row, strict=True))
    if name == "meter" and told.get("fuel") not in (None, *Fuel):
        told["fuel"] = None  # a reading will tell it again
    return tuple(told.values()) if all(_fits(table, column, value) for column, value in told.items()) else None


def _fits(table: Table, column: str, value: Any) -> bool:
    known = table.c.get(column)
    if known is None:
        return True
    if value is None:
        return bool(known.nullable)
    if (words := WORDS.get((table.name, column))) and value not in list(words):
        return False
    kinds = next((python for kind, python in KINDS if isinstance(known.type, kind)), (object,))
    return isinstance(value, kinds) and not (isinstance(value, int) and not LEAST <= value <= MOST)


def has_columns(name: str, columns: Sequence[str]) -> bool:
    """Whether the table of this name has the columns that it should have."""
    table = schema.tables.tables.get(name)
    return table is None or set(columns) == set(table.c.keys())
