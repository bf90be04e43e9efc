"""Reads one written time, of any of the forms that tables of readings use."""

import re
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from ihd.history_files.found import DateOrder

EPOCH = date(1970, 1, 1).toordinal()
LONGEST_DAY = 90_000  # seconds: the day in October has 25 hours
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
OFFSETS = {"Z": 0, "UTC": 0, "GMT": 0, "BST": 3600, "CET": 3600, "CEST": 7200, "IST": 3600, "WET": 0, "WEST": 3600}
CLOCK = (
    r"(?:[T ,]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?([AaPp]\.?[Mm]\.?)?"
    r"\s?(Z|z|UTC|GMT|BST|CES?T|IST|WES?T|(?:UTC|GMT)?[+-]\d\d(?::?\d\d)?)?(?:\s?[\[(][\w/ ]+[\])])?)?"
)
WEEKDAY = r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? )?"
YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\.?" + CLOCK, re.ASCII)
YEAR_LAST = re.compile(WEEKDAY + r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)\.?" + CLOCK, re.ASCII)
NAMED = re.compile(WEEKDAY + r"(\d{1,2})(?:st|nd|rd|th)?[- /]([A-Za-z]{3,9})[- /,]+(\d{4}|\d\d)" + CLOCK, re.ASCII)
NAMED_FIRST = re.compile(WEEKDAY + r"([A-Za-z]{3,9})[ .]+(\d{1,2})(?:st|nd|rd|th)?,? (\d{4})" + CLOCK, re.ASCII)
RUN_OF_DIGITS = re.compile(r"(\d{4})(\d\d)(\d\d)(?:[T ]?(\d\d)(\d\d)(\d\d)?)?(Z)?", re.ASCII)
A_MONTH = re.compile(r"(\d{1,2})[-/.](\d{4})|(\d{4})[-/.](\d{1,2})|([A-Za-z]{3,9})[- ,]+(\d{4})", re.ASCII)
OF_DAY = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?([AaPp]\.?[Mm]\.?)?", re.ASCII)
SPAN_OF_DAY = re.compile(rf"(?P<begin>{OF_DAY.pattern})\s*(?:-|–|—|to|until|bis|tot)\s*{OF_DAY.pattern}", re.ASCII)
SPAN = re.compile(r"(.{8,}\d:\d\d\S{0,6})(?:\s+(?:-|–|—|to|until|bis|tot)\s+|/)\d.{3,}", re.ASCII)
UNIT_BEHIND = re.compile(r"\s*[\[(]?k?wh[\])]?$", re.IGNORECASE)
# Seconds, milliseconds, microseconds or nanoseconds.
UNIX = re.compile(r"(\d{9,10})(?:\.\d+)?|(\d{10})(?:\d{3}|\d{6}|\d{9})", re.ASCII)


class Kind(StrEnum):
    """What a written time names."""

    INSTANT = "instant"
    DAY = "day"
    MONTH = "month"


class Moment(NamedTuple):
    """A written time; a day or a month is named by its beginning.

    `wall` are the seconds from 1970-01-01 00:00 on the clock that wrote it, and `offset` is how many that clock was
    ahead of UTC; None where it does not say.
    """

    wall: int
    offset: int | None = None
    kind: Kind = Kind.INSTANT


class WrongOrder(ValueError):
    """A date that the chosen order of day and month cannot read, and the other could."""


def moment(word: str, order: DateOrder) -> Moment:
    """The time that this word names. Raises ValueError for what is none, WrongOrder where only the order is wrong."""
    if match := YEAR_FIRST.fullmatch(word):
        year, _, month, day, *clock = match.groups()
        return _moment(int(year), int(month), int(day), clock)
    if match := YEAR_LAST.fullmatch(word):
        first, _, second, year, *clock = match.groups()
        day, month = (second, first) if order is DateOrder.MONTH_FIRST else (first, second)
        if order is DateOrder.YEAR_FIRST and len(year) == len("25"):
            day, year = year, first
        if int(month) > 12 >= int(day):
            raise WrongOrder(word)
        return _moment(_year(year), int(month), int(day), clock)
    if match := SPAN.fullmatch(word):
        return moment(match[1], order)
    return _unix(word) or _rarer(word)


def _rarer(word: str) -> Moment:
    if match := NAMED.fullmatch(word):
        day, name, year, *clock = match.groups()
        return _moment(_year(year), _month(name), int(day), clock)
    if match := NAMED_FIRST.fullmatch(word):
        name, day, year, *clock = match.groups()
        return _moment(_year(year), _month(name), int(day), clock)
    if match := A_MONTH.fullmatch(word):
        number = _month(match[5]) if match[5] else int(match[1] or match[4])
        return Moment(_day(int(match[2] or match[3] or match[6]), number, 1), None, Kind.MONTH)
    if match := RUN_OF_DIGITS.fullmatch(word):
        year, month, day, hour, minute, second, zone = match.groups()
        return _moment(int(year), int(month), int(day), [hour, minute, second, None, zone])
    raise ValueError(word)


def begin_of(word: str) -> str:
    """The time of day at which "00:00 - 00:30" begins, or that heads a column as "00:00 (kWh)" does."""
    bare = UNIT_BEHIND.sub("", word)
    span = SPAN_OF_DAY.fullmatch(bare)
    return span["begin"] if span else bare


def is_nth(word: str) -> bool:
    """Whether it is the number of an hour or a half-hour of a day, and no clock without a sign such as 0030."""
    return word.isdecimal() and len(word) < 3


def clock_of_day(word: str) -> int:
    """Seconds since midnight of a time of day, 24:00 and 25:00 included. Raises ValueError for what is none.

    Four digits are a time of day as well, and of two times with a dash between them the first counts.
    """
    word = begin_of(word)
    if len(word) == len("0030") and word.isdecimal():
        word = f"{word[:2]}:{word[2:]}"
    match = OF_DAY.fullmatch(word)
    if match is None:
        raise ValueError(word)
    return LONGEST_DAY if word in ("25:00", "25:00:00") else _seconds(*match.groups())


def month_after(wall: int) -> int:
    """The beginning of the month after the one that this wall second is in."""
    day = date.fromordinal(wall // 86_400 + EPOCH)
    return _day(day.year + day.month // 12, day.month % 12 + 1, 1)


def _unix(word: str) -> Moment | None:
    match = UNIX.fullmatch(word)
    return Moment(int(match[1] or match[2]), 0) if match else None


def _moment(year: int, month: int, day: int, clock: list[str | None]) -> Moment:
    midnight = _day(year, month, day)
    hour, minute, second, half, zone = clock
    if hour is None or minute is None:
        return Moment(midnight, None, Kind.DAY)
    return Moment(midnight + _seconds(hour, minute, second, half), _offset(zone))


def _day(year: int, month: int, day: int) -> int:
    if not 1900 <= year <= 2200:
        raise ValueError(year)
    return (date(year, month, day).toordinal() - EPOCH) * 86_400


def _seconds(hour: str, minute: str, second: str | None, half: str | None) -> int:
    hours, minutes, seconds = int(hour), int(minute), int(second or 0)
    if half:
        if not 1 <= hours <= 12:
            raise ValueError(half)
        hours = hours % 12 + (12 if half[0] in "pP" else 0)
    if minutes > 59 or seconds > 59 or hours * 3600 + minutes * 60 + seconds > 86_400:
        raise ValueError(hour)
    return hours * 3600 + minutes * 60 + seconds


def _offset(zone: str | None) -> int | None:
    if zone is None:
        return None
    if (known := OFFSETS.get(zone.upper())) is not None:
        return known
    digits = zone[-6:].lstrip("UTCGM").replace(":", "")
    hours, minutes = int(digits[1:3]), int(digits[3:] or 0)
    if hours > 14 or minutes > 59:
        raise ValueError(zone)
    return (hours * 3600 + minutes * 60) * (-1 if digits[0] == "-" else 1)


def _year(word: str) -> int:
    return int(word) if len(word) == 4 else 2000 + int(word)


def _month(name: str) -> int:
    short = name[:3].lower()
    if short not in MONTHS:
        raise ValueError(name)
    return MONTHS.index(short) + 1
