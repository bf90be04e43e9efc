"""The energy of any span of time, and spans moved along the local calendar."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import NamedTuple

from ihd.energy.calendar import HALF_HOUR, day_of, local_day, midnight, unix, utc
from ihd.energy.column import CODE, Column
from ihd.energy.costing import Span
from ihd.energy.half_hours import Quality

_MISSING = CODE[Quality.MISSING]


class Part(NamedTuple):
    """What is known of a span: Wh, and how much of its time is known, from 0 to 1."""

    wh: float
    known: float


def part(column: Column, span: Span) -> Part:
    """What `column` knows of a span (UTC). A half-hour that lies partly in it counts by its share of time.

    >>> from datetime import UTC, datetime
    >>> two = Column(0, (100, 300), bytes(2))
    >>> part(two, (datetime(1970, 1, 1, 0, 15, tzinfo=UTC), datetime(1970, 1, 1, 1, tzinfo=UTC)))
    Part(wh=350.0, known=1.0)
    """
    start, end = (unix(edge) for edge in span)
    if end <= start:
        return Part(0.0, 0.0)
    first = (start - column.start) // HALF_HOUR
    last = -((column.start - end) // HALF_HOUR)
    wh, seconds = 0.0, 0
    for place in range(max(0, first), min(last, len(column.wh))):
        if column.quality[place] == _MISSING:
            continue
        at = column.start + place * HALF_HOUR
        held = min(end, at + HALF_HOUR) - max(start, at)
        seconds += held
        wh += column.wh[place] * held / HALF_HOUR
    return Part(wh, seconds / (end - start))


def days(column: Column, zone: tzinfo) -> Iterator[tuple[date, Part]]:
    """Each local day in `zone` that a column touches, and what the column knows of the whole of it."""
    day = day_of(utc(column.start), zone)
    while unix(midnight(day, zone)) < column.end:
        yield day, part(column, local_day(day, zone))
        day += timedelta(days=1)


class Step(StrEnum):
    """How far back a span is compared with one before it."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


def before(span: Span, step: Step, zone: tzinfo) -> Span:
    """The same span (UTC) a step before, by the local calendar: from the same date and clock time to the same.

    A date that a month does not have stands for the end of that month: before 1 to 30 March lies all of February.

    >>> from zoneinfo import ZoneInfo
    >>> london = ZoneInfo("Europe/London")
    >>> march = (datetime(2026, 3, 1, tzinfo=london), datetime(2026, 4, 1, tzinfo=london))
    >>> [f"{edge:%d %B}" for edge in before(march, Step.MONTH, london)]
    ['01 February', '01 March']
    """
    start, end = (_moved(edge.astimezone(zone).replace(tzinfo=None), step) for edge in span)
    zero = span[0].tzinfo
    return start.replace(tzinfo=zone).astimezone(zero), end.replace(tzinfo=zone).astimezone(zero)


def _moved(clock: datetime, step: Step) -> datetime:
    """The time on the wall a step before."""
    if step in (Step.DAY, Step.WEEK):
        return clock - timedelta(days=1 if step is Step.DAY else 7)
    months = clock.year * 12 + clock.month - 1 - (1 if step is Step.MONTH else 12)
    year, month = months // 12, months % 12 + 1
    try:
        return clock.replace(year=year, month=month)
    except ValueError:
        return datetime.combine(clock.replace(year=year + month // 12, month=month % 12 + 1, day=1), time())


def weeks_before(span: Span, zone: tzinfo, weeks: int) -> list[Span]:
    """The same weekdays and clock times in each of so many weeks before a span (UTC), the nearest first."""
    found: list[Span] = []
    for _ in range(weeks):
        span = before(span, Step.WEEK, zone)
        found.append(span)
    return found
