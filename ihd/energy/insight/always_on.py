"""What a home takes when nobody does anything: its always-on level, and what that used to be."""

from collections.abc import Sequence
from datetime import date, timedelta, tzinfo
from functools import partial
from statistics import median
from typing import NamedTuple

from ihd.energy.calendar import HALF_HOUR, local_day, unix, utc
from ihd.energy.column import CODE, Column
from ihd.energy.half_hours import Quality
from ihd.energy.insight.profile import quantile

DAYS = 7  # that a level rests on
USUAL_DAYS = 56  # before those
LEAST_DAYS = 3
LEAST_KNOWN = 0.8  # of the half-hours of a day: with fewer, its night may be what is missing
LOW = 0.1  # the share of a day's half-hours that lie below its level: some three to five hours of most nights
LIGHT = 6, 20  # local hours between which panels may feed a home
WATTS_PER_WH = 3600 / HALF_HOUR

_SURE = frozenset(CODE[one] for one in (Quality.MEASURED, Quality.IMPORTED, Quality.CORRECTED))


class Level(NamedTuple):
    """The always-on level of one local day, W."""

    day: date
    watts: float


class AlwaysOn(NamedTuple):
    """The always-on level of the last week, W, and the usual one of the eight weeks before it; None if not known.

    `days` are the levels of the single days that are known, oldest first.
    """

    watts: float
    usual_watts: float | None
    days: tuple[Level, ...]


def always_on(column: Column, last: date, zone: tzinfo, *, has_sun: bool = False) -> AlwaysOn | None:
    """The always-on level of the week that ends with the local day `last`; None where three days of it are not known.

    The level of a day is the mean power that a tenth of its half-hours stay below; that of a week the median of its
    days. Half-hours hold means only: a fridge that runs now and then is in the level with its share, so it lies
    somewhat above the lowest power of a moment. What was spread over a gap shows no lows and is left out. Where the
    sun feeds the home (`has_sun`) little is taken from the grid by day: then only 20:00 to 06:00 counts.

    >>> from datetime import UTC, datetime
    >>> start = datetime(2026, 1, 1, tzinfo=UTC)
    >>> always_on(Column(int(start.timestamp()), (90, 90, 400) * 16 * 3, bytes(144)), date(2026, 1, 3), UTC).watts
    180.0
    """
    found = partial(_level, column, zone=zone, has_sun=has_sun)
    levels = [level for back in range(DAYS + USUAL_DAYS) if (level := found(last - timedelta(back)))]
    week = [one.watts for one in levels if (last - one.day).days < DAYS]
    if len(week) < LEAST_DAYS:
        return None
    return AlwaysOn(median(week), _usual([one.watts for one in levels[len(week) :]]), tuple(reversed(levels)))


def _usual(watts: Sequence[float]) -> float | None:
    return median(watts) if len(watts) >= DAYS else None


def _level(column: Column, day: date, zone: tzinfo, *, has_sun: bool) -> Level | None:
    start, end = (unix(edge) for edge in local_day(day, zone))
    held = column.part(start, end)
    known = [
        (at, wh)
        for at, wh, code in zip(range(held.start, held.end, HALF_HOUR), held.wh, held.quality, strict=True)
        if code in _SURE
    ]
    if len(known) < LEAST_KNOWN * (end - start) / HALF_HOUR:
        return None
    counted = sorted(wh for at, wh in known if not (has_sun and _is_light(at, zone)))
    return Level(day, quantile(counted, LOW) * WATTS_PER_WH)


def _is_light(at: int, zone: tzinfo) -> bool:
    return LIGHT[0] <= utc(at).astimezone(zone).hour < LIGHT[1]
