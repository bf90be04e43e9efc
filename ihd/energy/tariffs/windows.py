"""When a rate applies, and how a local day runs on the clock of its tariff."""

from datetime import UTC, date, datetime, tzinfo
from functools import lru_cache
from typing import NamedTuple

from ihd.energy.calendar import DAY, HALF_HOUR, half_hours, unix
from ihd.energy.half_hours import SLOTS
from ihd.energy.tariffs.tariff import Clock, Rate

ALL_DAY = (1 << SLOTS) - 1
MINUTES = 1440
STEP = 30  # minutes of a half-hour
FIRST_DAY = date(1970, 1, 1).toordinal()


class Run(NamedTuple):
    """Half-hours `first` to `last` (not included), counted from 0 to 48, of one day on a tariff's clock."""

    day: date
    first: int
    last: int


def runs(day: date, start: datetime, end: datetime, zone: tzinfo, clock: Clock) -> list[Run]:
    """The local day `day`, which is `[start, end)` in UTC, as its tariff's clock shows it, in order.

    By UTC a summer day in Britain begins in the evening of the day before. By the clock on the wall the hour that
    comes twice in October is two runs of the same half-hours, and the one that March leaves out is in none.
    """
    if clock is Clock.UTC:
        return utc_runs(unix(start), unix(end))
    if unix(end) - unix(start) == DAY:
        return [Run(day, 0, SLOTS)]
    return _wall_runs(start, end, zone)


def utc_runs(start: int, end: int) -> list[Run]:
    """`[start, end)`, unix seconds on half-hours, day by UTC day."""
    at, last = start // HALF_HOUR, end // HALF_HOUR
    found = []
    while at < last:
        day, slot = divmod(at, SLOTS)
        turn = min(last, (day + 1) * SLOTS)
        found.append(Run(date.fromordinal(FIRST_DAY + day), slot, slot + turn - at))
        at = turn
    return found


def _wall_runs(start: datetime, end: datetime, zone: tzinfo) -> list[Run]:
    found: list[Run] = []
    for at in half_hours(start, end):
        wall = at.astimezone(zone)
        slot = slot_of(wall)
        if found and found[-1].last == slot:
            found[-1] = found[-1]._replace(last=slot + 1)
        else:
            found.append(Run(wall.date(), slot, slot + 1))
    return found


def slot_of(at: datetime) -> int:
    """Which half-hour of the day it is by this clock time, from 0."""
    return (at.hour * 60 + at.minute) // STEP


def clock_time(at: datetime, zone: tzinfo, clock: Clock) -> datetime:
    """A moment as the tariff's clock shows it."""
    return at.astimezone(UTC if clock is Clock.UTC else zone)


def fits_day(rate: Rate, weekday: int, month: int) -> bool:
    """Whether the rate applies on such a day at all. Weekdays run from 0, Monday."""
    return (not rate.days or weekday in rate.days) and (not rate.months or month in rate.months)


def slots_of(rate: Rate) -> int:
    """The half-hours of a day whose start lies in the rate's window, as bits: 1 is midnight to 00:30."""
    return _window(rate.start, rate.end)


@lru_cache(maxsize=256)
def _window(start: int | None, end: int | None) -> int:
    first, last = start or 0, MINUTES if end is None else end
    found = 0
    for slot in range(SLOTS):
        minute = slot * STEP
        if first <= minute < last or (last < first and not last <= minute < first):
            found |= 1 << slot
    return found
