"""What a row of an export is made of."""

from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum
from typing import NamedTuple

Value = str | int | float | datetime | None
Row = Sequence[Value]


class Format(StrEnum):
    """The kinds of files that can be written."""

    CSV = "csv"
    JSONL = "jsonl"
    PARQUET = "parquet"


class Kind(StrEnum):
    """What a field holds. Each may also be None: not known."""

    TEXT = "text"
    WHOLE = "whole"
    NUMBER = "number"
    TIME = "time"  # an aware datetime; it is written in UTC


class Field(NamedTuple):
    """A field of every row."""

    name: str
    kind: Kind


def stamp(at: datetime) -> str:
    """A time as text: ISO 8601 with Z, to the second."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
