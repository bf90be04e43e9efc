"""What is usual for this home at this time of the day: what today, this half-hour and the night are held against."""

from datetime import date, datetime, timedelta, tzinfo
from statistics import median
from typing import NamedTuple

from ihd.energy.calendar import HALF_HOUR, day_of, half_hour_of, local_day, midnight, unix, utc
from ihd.energy.column import Column
from ihd.energy.insight.always_on import always_on
from ihd.energy.insight.part import part
from ihd.energy.insight.usual import Usual, usual, weeks_that_count

SURE = 0.9  # of the day so far that must be known, to be held against others


class Habits(NamedTuple):
    """What is usual on the local day `day`, of electricity that is taken. None is not known.

    `until` is the half-hour (UTC) up to which the day is told; `used` are the Wh until then, and `by_now` what is
    usual by then on such a weekday. `power` is the usual power of the half-hour that begins at `until`, in W: half of
    the weeks lie between `low` and `high`. `slots` are the usual Wh of each half-hour of the day, from its midnight.
    `rests_at` is the usual power of the night, W.
    """

    day: date
    until: datetime
    used: float | None = None
    by_now: Usual | None = None
    power: Usual | None = None
    slots: tuple[float, ...] = ()
    rests_at: float | None = None

    @property
    def share(self) -> float | None:
        """How today so far stands against its usual: 0.12 is 12 % more. None where that cannot be said."""
        if self.used is None or self.by_now is None or self.by_now.wh <= 0:
            return None
        return self.used / self.by_now.wh - 1


def habits(column: Column, zone: tzinfo, now: datetime, *, has_sun: bool = False) -> Habits:
    """What is usual at `now` (UTC), by a column of the home's electricity that holds its last weeks."""
    today = day_of(now, zone)
    start, end = local_day(today, zone)
    until = max(start, utc(half_hour_of(unix(now))))
    so_far = part(column, (start, until))
    level = always_on(column, today - timedelta(days=1), zone, has_sun=has_sun)
    hourly = usual(column, (until, until + timedelta(seconds=HALF_HOUR)), zone)
    return Habits(
        today,
        until,
        so_far.wh / so_far.known if so_far.known >= SURE else None,
        usual(column, (start, until), zone) if until > start else None,
        None if hourly is None else hourly._replace(wh=hourly.wh * 2, low=hourly.low * 2, high=hourly.high * 2),
        _slots(column, start, end, zone),
        None if level is None else level.usual_watts or level.watts,
    )


def _slots(column: Column, start: datetime, end: datetime, zone: tzinfo) -> tuple[float, ...]:
    """The middle of the weeks before for each half-hour of a day; on the two odd days, by their place from midnight."""
    weeks = [week for week, _ in weeks_that_count(column, (start, end), zone)]
    if not weeks:
        return ()
    days = [column.part(unix(midnight(day_of(first, zone), zone)), unix(last)).wh for first, last in weeks]
    count = (unix(end) - unix(start)) // HALF_HOUR
    return tuple(float(median(day[place] for day in days if place < len(day))) for place in range(count) if days)
