"""What is set beside a stretch: what is usual there, and the stretch before."""

from collections.abc import Sequence
from datetime import datetime, timedelta, tzinfo
from statistics import median
from typing import NamedTuple

from ihd.energy.calendar import HALF_HOUR, day_of, half_hour_of, local_day, midnight, unix, utc
from ihd.energy.column import CODE, Column
from ihd.energy.costing import Span
from ihd.energy.half_hours import Quality
from ihd.energy.insight.compare import MOST_MISSING
from ihd.energy.insight.part import before, part, weeks_before
from ihd.energy.insight.usual import LEAST_WEEKS, WEEKS, weeks_that_count
from ihd.energy.stretch import Amount, Scope
from ihd.energy.stretch_cells import Cells, Known, Share, cells, evened, half_hours_of, weighed
from ihd.energy.stretch_spans import STEP, Days, parts_of, turned

USUAL = (Scope.DAY, Scope.WEEK, Scope.MONTH)  # of months and years the weeks before say nothing


class Shown(NamedTuple):
    """The stretch that something is set beside: its days, its bars, and up to when it is known, UTC."""

    scope: Scope
    days: Days
    cut: Sequence[Span]
    upto: datetime


def reach(scope: Scope, days: Days, zone: tzinfo) -> datetime:
    """From when on (UTC) half-hours have to be known for what is set beside these days."""
    start = days.span(zone)[0]
    first = midnight(days.first - timedelta(weeks=WEEKS) if scope in USUAL else turned(scope, days.first, -1), zone)
    return min(start, first)


def told_until(column: Column, span: Span, now: datetime) -> datetime:
    """Up to when a span (UTC) is known by `now`, UTC: the end of a half-hour; its start where nothing is."""
    start, end = span
    held = column.part(unix(start), unix(min(end, now)))
    missing = CODE[Quality.MISSING]
    known = next((at for at in range(len(held.wh), 0, -1) if held.quality[at - 1] != missing), 0)
    return min(end, max(start, min(now, utc(held.start + known * HALF_HOUR)))) if known else start


def usual_of(known: Known, shown: Shown, zone: tzinfo, now: datetime) -> tuple[Amount | None, ...]:
    """What is usual for each bar: the middle of the weeks before. None at all where no bar has any."""
    if shown.scope not in USUAL:
        return ()
    is_day = shown.scope is Scope.DAY
    weeks = {week for one in shown.cut for week in weeks_before(one, zone, WEEKS)}
    cut = half_hours_of(weeks) if is_day else sorted(weeks)
    held = Cells(cells(known, cut, zone, now))
    found = tuple(_middle(known.column, held, one, zone, standing=not is_day) for one in shown.cut)
    return found if any(found) else ()


def usual_so_far(known: Known, shown: Shown, zone: tzinfo, now: datetime) -> Amount | None:
    """What would be usual up to the same time: of each day that has begun, up to then; of a day, all of it.

    None where that is not known of a day, or too little of the stretch itself is.
    """
    start = shown.days.span(zone)[0]
    if shown.scope not in USUAL or not _is_known(known.column, (start, shown.upto)):
        return None
    days = [(max(start, one[0]), min(one[1], shown.upto)) for one in parts_of(Scope.WEEK, shown.days, zone)]
    found = [_usual_day(known, one, zone, now) for one in days if one[0] < one[1]]
    told = [one for one in found if one is not None]
    return added(told) if len(told) == len(found) else None


def _usual_day(known: Known, span: Span, zone: tzinfo, now: datetime) -> Amount | None:
    weeks = weeks_before(span, zone, WEEKS)
    whole = all(unix(edge) % HALF_HOUR == 0 for week in weeks for edge in week)
    held = Cells(cells(known, sorted(weeks) if whole else half_hours_of(weeks), zone, now))
    return _middle(known.column, held, span, zone, standing=True)


def _middle(column: Column, held: Cells, span: Span, zone: tzinfo, *, standing: bool) -> Amount | None:
    """The middle of the weeks that make what is usual for a span: in energy, in money, and in carbon."""
    told = [(one, held.share(week, standing=standing)) for week, one in weeks_that_count(column, span, zone)]
    if not told:
        return None
    kwh = median(one.wh / one.known for one, _ in told) / 1000
    return Amount(kwh, *(_middle_of([(share.amount[n], share.known) for _, share in told]) for n in (1, 2)))


def _middle_of(told: Sequence[tuple[float | None, float]]) -> float | None:
    known = [value / share for value, share in told if value is not None]
    return median(known) if len(known) >= LEAST_WEEKS else None


def before_of(known: Known, shown: Shown, zone: tzinfo, now: datetime) -> tuple[Amount | None, ...]:
    """The same part of the stretch before for each bar. None at all where nothing is known of it."""
    step = STEP.get(shown.scope)
    if step is None:
        return ()
    earlier = [_as_long(before(one, step, zone), shown.scope, zone) for one in shown.cut]
    is_day = shown.scope is Scope.DAY
    cut = half_hours_of(earlier) if is_day else sorted({one for one in earlier if one[0] < one[1]})
    held = Cells(cells(known, cut, zone, now))
    found = tuple(_told(held.share(one, standing=not is_day)) if one[0] < one[1] else None for one in earlier)
    return found if any(found) else ()


def _as_long(earlier: Span, scope: Scope, zone: tzinfo) -> Span:
    """A day beside each day: the days that only the month before has stand beside none of this one."""
    start, end = earlier
    return start, min(end, local_day(day_of(start, zone), zone)[1]) if scope is Scope.MONTH else end


def _told(share: Share) -> Amount | None:
    return share.amount if share.known else None


def before_so_far(known: Known, shown: Shown, zone: tzinfo) -> Amount | None:
    """What the stretch before came to by the same time on the clock. None where too little of either is known."""
    step = STEP.get(shown.scope)
    span = shown.days.span(zone)[0], shown.upto
    if step is None or not _is_known(known.column, span):
        return None
    start, end = before(span, step, zone)
    if not _is_known(known.column, (start, end)):
        return None
    last = utc(half_hour_of(unix(end)))
    cut = [(start, last)] if start < last else []
    if last < end:
        cut.append((last, last + timedelta(seconds=HALF_HOUR)))
    held = Cells(cells(known, cut, zone, cut[-1][1]))
    told, energy = (held.share((start, end), standing=standing) for standing in (True, False))
    return evened(told.amount, energy.amount, told.known)


def _is_known(column: Column, span: Span) -> bool:
    return part(column, span).known >= 1 - MOST_MISSING


def added(told: Sequence[Amount]) -> Amount:
    """The sum of amounts; what is not known of one of them is not known of the sum."""
    return weighed((one, 1.0) for one in told)
