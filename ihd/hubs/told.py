"""What a hub told, taken with care: each number, time and text is right, or not told, or left out with a note."""

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from ihd.energy.reading import TimeSource
from ihd.hubs.message import MAX_PAYLOAD

# What hubs and meters write where they have nothing to tell; each was seen.
PLACEHOLDERS = {"", "-", "--", "---", "n/a", "null", "none", "empty", "unknown", "not available", "metering pointid"}
TEXT_LENGTH = 64  # longer than any name of a supplier, a hub or a firmware
SEEN_LENGTH = 24  # how much of a wrong value a note repeats
LONGEST_INTEGER = 30  # digits; Python refuses to make an int of thousands, which would cost the whole message
PLAIN_NUMBER = re.compile(r"[+-]?\d{1,20}(\.\d{1,20})?", re.ASCII)
PLAIN_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:?\d\d)?", re.ASCII)
FIRST_YEAR = 2010  # no smart meter is older: a time before it is a clock that was never set, mostly 1970 or 2000
CLOCK_IS_SET = 2020  # our own clock is only trusted to judge a time once it is past this year
FROM_THE_FUTURE = timedelta(days=1)
TO_COME = "has not come yet"  # what is told of such a time, unless it is our own clock that is behind


class _Twice:
    """Stands for a key that was told twice, differently: nobody can know which is meant."""

    def __repr__(self) -> str:
        return "told twice"


@dataclass(frozen=True, slots=True)
class Quantity:
    """What one field can be: `units` holds the factor from each unit to ours, `usual` is meant where none is told.

    What lies outside `least` to `most` (in our unit) cannot be true. Where `zero` is False, 0 is not told.
    `unknown` are the numbers that a meter sends for "not known", whatever the unit beside them.
    """

    name: str
    units: Mapping[str, float]
    usual: str
    least: float
    most: float
    zero: bool = False
    unknown: tuple[float, ...] = ()

    def take(self, value: Any, unit: Any, notes: list[str]) -> float | None:
        """The value in our unit; None if it was not told, and with a note if it was told but cannot be used."""
        if is_absent(value):
            return None
        number = as_number(value)
        word = self.usual if is_absent(unit) else unit
        factor = self.units.get(word) if isinstance(word, str) else None
        wrong, seen = None, value
        amount = math.nan
        if number is None:
            wrong = "is no number"
        elif number in self.unknown:
            wrong = "is the meter's word for not known"
        elif factor is None:
            wrong, seen = "is no unit known here", unit
        else:
            amount = _rounded(number * factor)
            wrong = None if self.least <= amount <= self.most else "cannot be true"
        if wrong:
            _note(self.name, seen, wrong, notes)
            return None
        return amount if amount or self.zero else None


def read_object(payload: bytes) -> dict[str, Any]:
    """The JSON object in a payload. Raises ValueError, in words for people, where there is none."""
    told = read_json(payload)
    if not isinstance(told, dict):
        raise ValueError("The message is JSON, but not an object with named fields")
    return told


def read_json(payload: bytes) -> Any:
    """Whatever JSON a payload holds. Raises ValueError, in words for people, where it holds none."""
    if len(payload) > MAX_PAYLOAD:
        raise ValueError(f"The message is too long: {len(payload):,} bytes, where {MAX_PAYLOAD:,} are allowed")
    if not payload.strip():
        raise ValueError("The message is empty")
    if payload.startswith(b"\xef\xbb\xbf"):
        raise ValueError("The message begins with a byte order mark, which JSON does not have")
    if b"\0" in payload:
        raise ValueError("The message holds NUL bytes")
    try:
        return DECODER.decode(payload.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ValueError("The message is not UTF-8 text") from error
    except RecursionError as error:
        raise ValueError("The message is nested too deeply") from error
    except ValueError as error:
        where = f" at character {error.pos}" if isinstance(error, json.JSONDecodeError) else ""
        raise ValueError(f"The message is not sound JSON{where}") from error


def part(told: Mapping[str, Any], name: str, notes: list[str]) -> dict[str, Any]:
    """The object within an object; empty where it was not told, and with a note where it is something else."""
    inner = told.get(name)
    if isinstance(inner, dict):
        return inner
    if not is_absent(inner):
        _note(name, inner, "is not an object", notes)
    return {}


def is_absent(value: Any) -> bool:
    """Whether this is nothing, or one of the words that stand for nothing."""
    return value is None or (isinstance(value, str) and value.strip().casefold() in PLACEHOLDERS)


def as_number(value: Any) -> float | None:
    """A number, also one written as plain decimal text; None for anything else. It may be infinite or NaN."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return float(value)
    if isinstance(value, str) and PLAIN_NUMBER.fullmatch(value.strip()):
        return float(value)
    return None


def as_text(value: Any) -> str | None:
    """Text from outside as plain text: no control characters, not long; None if nothing was told."""
    if not isinstance(value, str) or is_absent(value):
        return None
    plain = value if value.isprintable() else "".join(letter for letter in value if letter.isprintable())
    return plain.strip()[:TEXT_LENGTH].strip() or None


def as_mpan(value: Any) -> str | None:
    """The 13 digits of a supply number (the end of it, where 21 were told); None for the many placeholders."""
    digits = _digits(value)
    return digits[-13:] if len(digits) in {13, 21} else None


def as_mprn(value: Any) -> str | None:
    """The 6 to 10 digits of a gas supply number; None for the many placeholders."""
    digits = _digits(value)
    return digits if 6 <= len(digits) <= 10 else None


def when(value: Any, arrived: datetime, notes: list[str]) -> tuple[datetime, TimeSource]:
    """The payload's own time in UTC, from ISO text (UTC where no zone is told) or unix seconds.

    Where it is missing or cannot be true the time of arrival stands in, with a note.
    """
    at = _time(value)
    if at is None:
        why = "was not told" if is_absent(value) else f"{_seen(value)} is no time"
    elif at.year < FIRST_YEAR:
        why = f"{_seen(value)} is from before smart meters"
    elif arrived.year >= CLOCK_IS_SET and at > arrived + FROM_THE_FUTURE:
        why = f"{_seen(value)} {TO_COME}"
    else:
        return at, TimeSource.PAYLOAD
    notes.append(f"time: {why}; the time of arrival stands in")
    return arrived, TimeSource.ARRIVAL


def _time(value: Any) -> datetime | None:
    try:
        if isinstance(value, int) and not isinstance(value, bool):
            return datetime.fromtimestamp(value, UTC)
        if not isinstance(value, str) or not PLAIN_TIME.fullmatch(value.strip()):
            return None
        at = datetime.fromisoformat(value.strip())
        return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _digits(value: Any) -> str:
    text = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    sound = isinstance(text, str) and text.isascii() and text.strip().isdigit() and text.strip("0 ")
    return str(text).strip() if sound else ""


def _integer(digits: str) -> float:
    return int(digits) if len(digits) <= LONGEST_INTEGER else float(digits)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for name, value in pairs:
        told[name] = _Twice() if name in told and told[name] != value else value
    return told


DECODER = json.JSONDecoder(parse_int=_integer, object_pairs_hook=_once)


def _rounded(amount: float) -> float:
    """Without the dust of binary fractions: 0.2194 pounds are 21.94 pence."""
    return round(amount, 6) if math.isfinite(amount) else amount


def _note(name: str, value: Any, why: str, notes: list[str]) -> None:
    notes.append(f"{name}: {_seen(value)} {why}")


def _seen(value: Any) -> str:
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else "a list"
    shown = "".join(letter for letter in str(value) if letter.isprintable())
    return shown if len(shown) <= SEEN_LENGTH else f"{shown[:SEEN_LENGTH]}…"
