"""JSON Lines: an object for each row. What is not known is null."""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import IO

from ihd.export_files.fields import Field, Row, Value, stamp


def write(file: IO[bytes], fields: tuple[Field, ...], rows: Iterable[Row]) -> None:
    """A line for each row."""
    names = [one.name for one in fields]
    for row in rows:
        line(file, dict(zip(names, map(_value, row), strict=True)))


def line(file: IO[bytes], told: dict[str, object]) -> None:
    """One object on a line of its own, without more spaces than it needs."""
    text = json.dumps(told, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    file.write(text.encode("utf-8", "backslashreplace") + b"\n")


def _value(value: Value) -> str | int | float | None:
    return stamp(value) if isinstance(value, datetime) else value
