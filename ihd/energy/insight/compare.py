"""A span beside the same span before: yesterday, last week, last month, a year ago."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from typing import NamedTuple

from ihd.energy.calendar import DAY, HALF_HOUR, half_hour_of, unix, utc
from ihd.energy.column import CODE, Column
from ihd.energy.costing import Span
from ihd.energy.half_hours import Quality
from ihd.energy.insight.part import Step, before
from ihd.energy.tariffs.plan import Schedule
from ihd.energy.usage import Use, uses

MOST_MISSING = 0.05  # of either span, that two spans can still be set side by side


class Beside(NamedTuple):
    """What one of two spans came to, `[start, end)` in UTC.

    `kwh` is None where nothing is known of it; `pence`, standing charge included, also where a price is not known.
    `missing` is how much of its time nothing is known of, from 0 to 1.
    """

    start: datetime
    end: datetime
    kwh: float | None
    pence: float | None
    missing: float

    @property
    def days(self) -> float:
        """Its length in days of 24 hours."""
        return (unix(self.end) - unix(self.start)) / DAY


class Comparison(NamedTuple):
    """A span and the one before it that it is compared with. They may differ in length, as months do."""

    now: Beside
    then: Beside

    @property
    def is_fair(self) -> bool:
        """Whether enough of both is known."""
        return max(self.now.missing, self.then.missing) <= MOST_MISSING

    @property
    def more_kwh(self) -> float | None:
        """How many kWh more were used than then, as they stand; None where either is not known."""
        return None if self.now.kwh is None or self.then.kwh is None else self.now.kwh - self.then.kwh

    @property
    def more_pence(self) -> float | None:
        """How many pence more it cost than then; None where either is not known."""
        return None if self.now.pence is None or self.then.pence is None else self.now.pence - self.then.pence

    @property
    def per_day(self) -> float | None:
        """How many times as much was used a day that is known: 1.1 is a tenth more. None where nothing can be said."""
        now, then = (one.days * (1 - one.missing) for one in self)
        if self.now.kwh is None or not self.then.kwh or now <= 0 or then <= 0:
            return None
        return self.now.kwh / now / (self.then.kwh / then)


def compare(column: Column, span: Span, step: Step, schedule: Schedule, zone: tzinfo, now: datetime) -> Comparison:
    """A span (UTC) beside the same one a day, week, month or year before, in energy and money at the prices of each.

    The span begins and ends on half-hours, as local days do. One that still runs at `now` (UTC) is taken up to the
    last half-hour that is known by then, and compared with the time up to the same time on the clock: so far today
    with so far yesterday. What is not known is None, and counts as missing.

    >>> from ihd.energy.tariffs.plan import NoPrices
    >>> start, noon = datetime(2026, 1, 2, tzinfo=UTC), datetime(2026, 1, 2, 12, tzinfo=UTC)
    >>> held = Column(unix(start) - DAY, (100,) * 48 + (110,) * 24, bytes(72))
    >>> found = compare(held, (start, start + timedelta(days=1)), Step.DAY, NoPrices(), UTC, noon)
    >>> (found.now.kwh, found.then.kwh, found.now.pence)
    (2.64, 2.4, None)
    """
    start, end = (edge.astimezone(UTC) for edge in span)
    end = max(start, min(end, now.astimezone(UTC), _told_until(column, now)))
    this = uses(column, [(start, end)], schedule, zone, now)
    return Comparison(_beside(this, (start, end)), _past(column, before((start, end), step, zone), schedule, zone))


def _told_until(column: Column, now: datetime) -> datetime:
    """Up to when anything is known by `now`, UTC: the end of a half-hour."""
    missing = CODE[Quality.MISSING]
    held = column.part(column.start, unix(now))
    known = next((at for at in range(len(held.wh), 0, -1) if held.quality[at - 1] != missing), 0)
    return utc(column.start + known * HALF_HOUR)


def _past(column: Column, span: Span, schedule: Schedule, zone: tzinfo) -> Beside:
    """What a past span came to; the half-hour in which it ends counts by its share of time."""
    last = utc(half_hour_of(unix(span[1])))
    after = last + timedelta(seconds=HALF_HOUR)
    cut = [(span[0], last), (last, after)] if last < span[1] else [span]
    return _beside(uses(column, cut, schedule, zone, after), span)


def _beside(told: Sequence[Use], span: Span) -> Beside:
    """The sum of uses one after another, the last of which may reach beyond the span."""
    start, end = span
    if start == end:
        return Beside(start, end, None, None, 1.0)
    counted = [(use, (min(end, use.end) - use.start) / (use.end - use.start)) for use in told if use.start < use.end]
    known = [(use, share) for use, share in counted if use.kwh is not None]
    priced = [(use.pence, share) for use, share in known if use.pence is not None]
    missing = sum(use.missing * share for use, share in counted) * timedelta(seconds=HALF_HOUR) / (end - start)
    return Beside(
        start,
        end,
        sum((use.kwh or 0.0) * share for use, share in known) if known else None,
        sum(pence * share for pence, share in priced) if known and len(priced) == len(known) else None,
        min(1.0, missing),
    )
