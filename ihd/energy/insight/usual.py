"""What is usual for a span: the same weekday and hours in the weeks before, with holidays left out."""

from datetime import timedelta, tzinfo
from statistics import median
from typing import NamedTuple

from ihd.energy.calendar import day_of, midnight
from ihd.energy.column import Column
from ihd.energy.costing import Span
from ihd.energy.insight.part import Part, part, weeks_before
from ihd.energy.insight.profile import quantile

WEEKS = 8
LEAST_WEEKS = 3  # fewer have no middle
LEAST_KNOWN = 0.9  # of a span: the rest is taken to be like it
AWAY = 0.5  # of the middle one of such days; what is always on uses a third or so of a day that is lived in


class Usual(NamedTuple):
    """What is usual: the middle of `weeks` weeks, in Wh. Half of them lie between `low` and `high`."""

    wh: float
    low: float
    high: float
    weeks: int


def usual(column: Column, span: Span, zone: tzinfo, weeks: int = WEEKS) -> Usual | None:
    """What was used in the same weekday and hours (by the clock in `zone`) as a span (UTC), over the weeks before it.

    A week is left out where more than a tenth of the span is missing, and where the home was clearly away: where the
    days that the span lies in used less than half of what such days do. The median bears what is left of the odd
    weeks. None where fewer than three weeks remain. Wh; from half-hours, so a span within one is shared by time.

    >>> from datetime import UTC, datetime
    >>> start = datetime(2026, 1, 1, tzinfo=UTC)
    >>> nine_weeks = Column(int(start.timestamp()), (100,) * 9 * 336, bytes(9 * 336))
    >>> usual(nine_weeks, (start + timedelta(weeks=9), start + timedelta(weeks=9, hours=6)), UTC)
    Usual(wh=1200.0, low=1200.0, high=1200.0, weeks=8)
    """
    found = sorted(held.wh / held.known for _, held in weeks_that_count(column, span, zone, weeks))
    if not found:
        return None
    return Usual(median(found), quantile(found, 0.25), quantile(found, 0.75), len(found))


def weeks_that_count(column: Column, span: Span, zone: tzinfo, weeks: int = WEEKS) -> list[tuple[Span, Part]]:
    """The spans (UTC) in the weeks before that `usual` is the middle of, the nearest first, and what is known of each.

    None at all where fewer than three are left.
    """
    told: list[tuple[Span, Part, float]] = []
    for week in weeks_before(span, zone, weeks):
        first, last = day_of(week[0], zone), day_of(week[1] - timedelta(microseconds=1), zone)
        days = part(column, (midnight(first, zone), midnight(last + timedelta(days=1), zone)))
        held = part(column, week)
        if min(days.known, held.known) >= LEAST_KNOWN:
            told.append((week, held, days.wh / days.known))
    if not told:
        return []
    lived_in = AWAY * median(day for _, _, day in told)
    found = [(week, held) for week, held, day in told if day >= lived_in]
    return found if len(found) >= LEAST_WEEKS else []
