"""CSV (RFC 4180) that a spreadsheet shows and never runs."""

import csv
from collections.abc import Iterable
from datetime import datetime
from io import TextIOWrapper
from typing import IO

from ihd.export_files.fields import Field, Row, Value, stamp

# A spreadsheet takes a text that begins so for a formula (OWASP, CSV injection); an apostrophe says that it is text.
RUNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write(file: IO[bytes], fields: tuple[Field, ...], rows: Iterable[Row]) -> None:
    """A line with the fields' names, and one for each row. What is not known is left empty."""
    text = TextIOWrapper(file, "utf-8", errors="backslashreplace", newline="", write_through=False)
    lines = csv.writer(text, lineterminator="\r\n")
    lines.writerow(one.name for one in fields)
    for row in rows:
        lines.writerow([_cell(value) for value in row])
    text.flush()
    text.detach()


def _cell(value: Value) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return stamp(value)
    return harmless(value) if isinstance(value, str) else value


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(RUNS) else text
