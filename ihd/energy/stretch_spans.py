"""Which local days a day, a week, a month, a year or everything has, how it is cut, and what lies beside it."""

from datetime import date, timedelta, tzinfo
from typing import NamedTuple

from ihd.energy.calendar import midnight
from ihd.energy.costing import Span
from ihd.energy.insight.part import Step
from ihd.energy.stretch import Scope, Side
from ihd.energy.usage import By, spans

A_DAY = timedelta(days=1)
CUT = {
    Scope.DAY: By.HALF_HOUR,
    Scope.WEEK: By.DAY,
    Scope.MONTH: By.DAY,
    Scope.YEAR: By.MONTH,
    Scope.ALL: By.YEAR,
}
DEEPER = {Scope.WEEK: Scope.DAY, Scope.MONTH: Scope.DAY, Scope.YEAR: Scope.MONTH, Scope.ALL: Scope.YEAR}
STEP = {Scope.DAY: Step.DAY, Scope.WEEK: Step.WEEK, Scope.MONTH: Step.MONTH, Scope.YEAR: Step.YEAR}


class Asked(NamedTuple):
    """Which stretch is asked for: the one that holds `day`, a local date. Of everything, `day` is today."""

    scope: Scope
    day: date
    side: Side


class Days(NamedTuple):
    """Local days, both included."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Whether this day is one of them."""
        return self.first <= day <= self.last

    def span(self, zone: tzinfo) -> Span:
        """The same as `[start, end)` in UTC."""
        return midnight(self.first, zone), midnight(self.last + A_DAY, zone)


def days_of(scope: Scope, day: date, since: date | None = None) -> Days:
    """The days of the stretch that holds this day. Everything is whole years, from that of `since` to that of `day`."""
    if scope is Scope.DAY:
        return Days(day, day)
    if scope is Scope.WEEK:
        monday = day - day.weekday() * A_DAY
        return Days(monday, monday + 6 * A_DAY)
    if scope is Scope.MONTH:
        return Days(day.replace(day=1), _next_month(day) - A_DAY)
    first = min(since or day, day) if scope is Scope.ALL else day
    return Days(date(first.year, 1, 1), date(day.year, 12, 31))


def turned(scope: Scope, day: date, by: int) -> date:
    """The first day of the stretch that lies so many stretches after (before, if negative) the one that holds this day.

    Everything has none beside it, and years end with 1 and 9998.
    """
    if scope in (Scope.DAY, Scope.WEEK):
        return days_of(scope, day).first + by * (A_DAY if scope is Scope.DAY else 7 * A_DAY)
    if scope is Scope.ALL:
        return day
    months = day.year * 12 + day.month - 1 + by if scope is Scope.MONTH else (day.year + by) * 12
    return date(months // 12, months % 12 + 1, 1)


def parts_of(scope: Scope, days: Days, zone: tzinfo) -> list[Span]:
    """What each bar stands for, UTC."""
    return list(spans(*days.span(zone), CUT[scope], zone))


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)
