"""What has been taken from a prepaid balance in a span that is past: the energy at its prices, the standing charges."""

from datetime import datetime, timedelta, tzinfo
from typing import NamedTuple

from ihd.energy.calendar import HALF_HOUR, day_of, half_hour_of, midnight, unix, utc
from ihd.energy.column import CODE, Column
from ihd.energy.costing import costs
from ihd.energy.exact import DAY_COST
from ihd.energy.half_hours import Quality
from ihd.energy.tariffs.plan import Schedule

ONE_DAY = timedelta(days=1)
MISSING = CODE[Quality.MISSING]


class Spent(NamedTuple):
    """What went, in 10^-12 pence. `missing` is how many seconds of the span nothing is known of.

    `energy` is None where some of it has no price that is known, `standing` where a day's charge is not known.
    """

    energy: int | None
    standing: int | None
    missing: int


def spent(column: Column, schedule: Schedule, zone: tzinfo, start: datetime, end: datetime) -> Spent:
    """What was taken from `start` to `end`, both UTC; `end` is now, or past.

    The half-hour that runs at `start` counts by time. Each local day's standing charge is taken whole as it begins, as
    a meter takes it; that of the day of `start` has been taken by then. For a tariff with blocks the column has to
    begin with the month (see `costing.lead_in`).
    """
    begins = half_hour_of(unix(start))
    turn = min(end, utc(begins + HALF_HOUR))
    first, rest = costs(column, [(utc(begins), turn), (turn, end)], schedule, zone, end)
    whole, part = unix(turn) - begins, unix(turn) - unix(start)
    share = None if first.energy is None else first.energy * part // whole if whole else 0
    energy = None if share is None or rest.energy is None else share + rest.energy
    return Spent(energy, _standing(schedule, zone, start, end), _missing(column, unix(start), unix(end)))


def _standing(schedule: Schedule, zone: tzinfo, start: datetime, end: datetime) -> int | None:
    """The standing charges of the local days that begin after `start` and by `end`, 10^-12 pence."""
    total, day = 0, day_of(start, zone) + ONE_DAY
    while midnight(day, zone) <= end:
        charge = schedule.plan(day, zone).standing
        if charge is None:
            return None
        total, day = total + charge * DAY_COST, day + ONE_DAY
    return total


def _missing(column: Column, start: int, end: int) -> int:
    """How many seconds of `[start, end)` (unix seconds) the column knows nothing of."""
    inside = column.part(half_hour_of(start), end)
    known = (
        max(0, min(end, slot + HALF_HOUR) - max(start, slot))
        for slot, quality in zip(range(inside.start, end, HALF_HOUR), inside.quality, strict=False)
        if quality != MISSING
    )
    return end - start - sum(known)
