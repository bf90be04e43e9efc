"""The highest half-hours and days of a span."""

from datetime import date, datetime, tzinfo
from heapq import nlargest
from typing import NamedTuple

from ihd.energy.calendar import HALF_HOUR, utc
from ihd.energy.column import CODE, Column
from ihd.energy.half_hours import Quality
from ihd.energy.insight.part import days

WH_PER_KWH = 1000
_SPREAD_OR_MISSING = frozenset({CODE[Quality.ESTIMATED], CODE[Quality.MISSING]})


class HighHalfHour(NamedTuple):
    """A half-hour, which starts at `start` (UTC), its kWh and its mean power in W."""

    start: datetime
    kwh: float
    watts: float


class HighDay(NamedTuple):
    """A local day and what is known of its kWh; `known` is how much of its time that is, from 0 to 1."""

    day: date
    kwh: float
    known: float


def highest_half_hours(column: Column, count: int) -> list[HighHalfHour]:
    """The `count` half-hours in which most was used, the highest first; of two alike the earlier.

    Only those that were told count: what was spread over a gap has no peaks.

    >>> highest_half_hours(Column(0, (100, 900, 50), bytes(3)), 1)[0].watts
    1800.0
    """
    told = [
        (wh, -at)
        for at, wh, code in zip(range(column.start, column.end, HALF_HOUR), column.wh, column.quality, strict=True)
        if wh and code not in _SPREAD_OR_MISSING
    ]
    return [HighHalfHour(utc(-back), wh / WH_PER_KWH, wh * 3600 / HALF_HOUR) for wh, back in nlargest(count, told)]


def highest_days(column: Column, zone: tzinfo, count: int) -> list[HighDay]:
    """The `count` local days in `zone` on which most is known to have been used, the highest first.

    >>> from datetime import UTC
    >>> highest_days(Column(0, (100,) * 48, bytes(48)), UTC, 1)
    [HighDay(day=datetime.date(1970, 1, 1), kwh=4.8, known=1.0)]
    """
    told = [(held.wh, -day.toordinal(), held.known) for day, held in days(column, zone) if held.wh]
    return [HighDay(date.fromordinal(-back), wh / WH_PER_KWH, known) for wh, back, known in nlargest(count, told)]
