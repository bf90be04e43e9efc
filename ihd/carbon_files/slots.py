"""Reads half-hours from a CSV file with the columns start (UTC) and value: of carbon, or of prices."""

import csv
import math
from datetime import UTC, datetime
from pathlib import Path

from ihd.carbon_files.file import text_of
from ihd.energy.calendar import HALF_HOUR, unix
from ihd.energy.slots import Slots, slots_of
from ihd.energy.trouble import FileTrouble

HEADER = ["start", "value"]
FIRST_YEAR, LAST_YEAR = 2000, 2099
LARGEST = 1e6  # no price and no intensity is further from nought
MOST = 20_000  # half-hours, from the first to the last: more than a year
ADVICE = "It should be a table with the head start,value, and a half-hour a line: 2026-11-21T18:30Z,231"


def read_slots(file: Path) -> Slots:
    """The half-hours of a file, in any order; what is not told, or told to be empty, is not known.

    A time without a zone is UTC. Raises FileTrouble, which names the line, where it cannot be read so.
    """
    found: dict[int, float] = {}
    starts: set[int] = set()
    try:
        rows = csv.reader(text_of(file).splitlines(), strict=True)
        if [name.strip().lower() for name in next(rows, [])] != HEADER:
            raise FileTrouble(f"{file} does not begin with start,value", ADVICE)
        for line, row in enumerate(rows, 2):
            if row:
                start, value = _row(row, file, line)
                if start in starts:
                    raise FileTrouble(f"{file} tells of the same half-hour again in line {line}", ADVICE)
                starts.add(start)
                if value is not None:
                    found[start] = value
    except csv.Error as error:
        raise FileTrouble(f"{file} is no CSV: {error}", ADVICE) from error
    if not starts:
        raise FileTrouble(f"There is no half-hour in {file}", ADVICE)
    first, count = min(starts), (max(starts) - min(starts)) // HALF_HOUR + 1
    if count > MOST:
        raise FileTrouble(f"{file} tells of too long a time", f"At most {MOST:,} half-hours are looked at.")
    return slots_of(found, first, count)


def _row(row: list[str], file: Path, line: int) -> tuple[int, float | None]:
    """When a half-hour starts, unix seconds, and its value."""
    try:
        word, value = (cell.strip() for cell in row)
        at = datetime.fromisoformat(word)
        told = float(value) if value else None
    except ValueError as error:
        raise FileTrouble(f"Line {line} of {file} cannot be read", ADVICE) from error
    if not FIRST_YEAR <= at.year <= LAST_YEAR or (told is not None and not math.isfinite(told)):
        raise FileTrouble(f"Line {line} of {file} cannot be read", ADVICE)
    if told is not None and abs(told) > LARGEST:
        raise FileTrouble(f"Line {line} of {file} has a value that cannot be", ADVICE)
    start = at if at.tzinfo else at.replace(tzinfo=UTC)
    if start.timestamp() % HALF_HOUR:
        raise FileTrouble(f"Line {line} of {file} is not the start of a half-hour", ADVICE)
    return unix(start), told
