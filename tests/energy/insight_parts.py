"""Made-up homes for what the record is asked to tell."""

from datetime import datetime, timedelta

from costing_parts import LONDON

from ihd.energy.calendar import HALF_HOUR, unix, utc
from ihd.energy.column import CODE, Column
from ihd.energy.half_hours import Quality

MEASURED, MISSING, ESTIMATED = (CODE[one] for one in (Quality.MEASURED, Quality.MISSING, Quality.ESTIMATED))


def local(year, month, day, hour=0, minute=0):
    """A time on the clock in London."""
    return datetime(year, month, day, hour, minute, tzinfo=LONDON)


def home(start, end, wh):
    """The half-hours from one time to another; `wh` says of the local time at which each begins what was used in it.

    Where it says None nothing is known.
    """
    told = [wh(utc(second).astimezone(LONDON)) for second in range(unix(start), unix(end), HALF_HOUR)]
    quality = bytes(MISSING if one is None else MEASURED for one in told)
    return Column(unix(start), tuple(one or 0 for one in told), quality)


def weekly(clock):
    """A week like any other: more on Saturdays and Sundays, and from 18:00 to 22:00."""
    return 100 + 60 * (clock.weekday() >= 5) + 300 * (18 <= clock.hour < 22)


def days(count):
    return timedelta(days=count)
