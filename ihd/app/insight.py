"""`ihd insight`: what is usual, always on, highest and likely in this home, beside what it was before."""

from argparse import Namespace
from datetime import date, datetime, timedelta
from typing import NamedTuple

from ihd.app import output
from ihd.app.context import Context
from ihd.app.energy_asked import energy_asked
from ihd.app.pricing import in_force
from ihd.energy.calendar import day_of, midnight, unix
from ihd.energy.column import Column
from ihd.energy.costing import Span
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.insight.always_on import always_on
from ihd.energy.insight.compare import Beside, compare
from ihd.energy.insight.likely import SHARE, Amount, likely_month
from ihd.energy.insight.part import Step
from ihd.energy.insight.patterns import by_hour, by_weekday
from ihd.energy.insight.peaks import highest_days, highest_half_hours
from ihd.energy.insight.usual import usual
from ihd.energy.register import gives
from ihd.energy.stretch_beside import told_until
from ihd.energy.tariffs.plan import Schedule
from ihd.energy.usage import charged_from, uses
from ihd.store.diary import Diary

LOOK_BACK = timedelta(days=500)  # a year and a month before, and what a profile asks for
PATTERN_DAYS = 56
PEAK_DAYS = 28
PEAKS = 3
ONE_DAY = timedelta(days=1)

Answer = dict[str, object]


class _Home(NamedTuple):
    """What is looked at: the half-hours until `now` (UTC), their prices, and since when anything is known."""

    context: Context
    now: datetime
    column: Column
    schedule: Schedule
    since: datetime
    fuel: Fuel
    direction: Direction
    has_sun: bool

    @property
    def day(self) -> date:
        """The local day that is looked at; at midnight the one that has ended."""
        return day_of(self.now - timedelta(seconds=1), self.context.zone)

    def span(self, first: date, last: date | None = None) -> Span:
        """Local days, both included, as UTC; one if there is no other."""
        return midnight(first, self.context.zone), midnight((last or first) + ONE_DAY, self.context.zone)

    def lately(self, days: int) -> Column:
        """The half-hours of so many whole days before the one that is looked at."""
        start, end = self.span(self.day - timedelta(days=days), self.day - ONE_DAY)
        return self.column.part(unix(start), unix(end))


def insight(context: Context, asked: Namespace) -> int:
    """Say what the record tells of this home, now or at the end of a local day."""
    home = _home(context, asked)
    if home is None:
        output.rows((), as_json=context.as_json, empty="Nothing has been kept yet.")
        return 0
    told: Answer = {
        "at": output.stamp(home.now),
        "fuel": asked.fuel,
        "usual": _usual(home),
        "always_on": _always_on(home),
        "compare": [_compare(home, step) for step in Step],
        "by_hour": [_mean(one.kwh, one.of) for one in by_hour(home.lately(PATTERN_DAYS), context.zone)],
        "by_weekday": [_mean(one.kwh, one.of) for one in by_weekday(home.lately(PATTERN_DAYS), context.zone)],
        "peaks": _peaks(home),
        "likely_month": _likely(home),
    }
    if context.as_json:
        output.line(told)
    else:
        from ihd.app.insight_words import say

        say(told, context.zone)
    return 0


def _home(context: Context, asked: Namespace) -> _Home | None:
    now = context.clock()
    if asked.at is not None:
        now = min(now, midnight(asked.at + ONE_DAY, context.zone))
    direction = Direction.EXPORT if asked.fuel == "export" else Direction.IMPORT
    since = day_of(now, context.zone) - LOOK_BACK
    with Diary.open(context.places.diary, readonly=True) as diary:
        reach = Namespace(fuel=asked.fuel, meter=None, since=since, until=day_of(now, context.zone) + ONE_DAY)
        known = energy_asked(context, diary, reach, now)
        if known is None:
            return None
        schedule = charged_from(in_force(context, diary, known.fuel, direction), known.since, context.zone)
        registers = diary.registers()
    has_sun = gives(registers, registers.get)
    return _Home(context, now, known.column, schedule, known.since, known.fuel, direction, has_sun)


def _usual(home: _Home) -> Answer:
    """The day as far as it is told and the whole of it, beside what is usual for its weekday."""
    whole = home.span(home.day)
    so_far = whole[0], told_until(home.column, whole, home.now)
    (held,) = uses(home.column, [so_far], home.schedule, home.context.zone, home.now)  # the running half-hour whole
    return {
        "day": home.day.isoformat(),
        "kwh": held.kwh,
        "so_far": _usually(home, so_far),
        "whole_day": _usually(home, whole),
    }


def _usually(home: _Home, span: Span) -> Answer | None:
    told = usual(home.column, span, home.context.zone)
    if told is None:
        return None
    return {"kwh": told.wh / 1000, "low": told.low / 1000, "high": told.high / 1000, "weeks": told.weeks}


def _always_on(home: _Home) -> Answer | None:
    """Of electricity that is taken; gas that burns all night is heating."""
    if home.fuel is not Fuel.ELECTRICITY or home.direction is not Direction.IMPORT:
        return None
    last = home.day if home.now == home.span(home.day)[1] else home.day - ONE_DAY
    told = always_on(home.column, last, home.context.zone, has_sun=home.has_sun)
    return None if told is None else {"watts": told.watts, "usual_watts": told.usual_watts, "days": len(told.days)}


def _compare(home: _Home, step: Step) -> Answer:
    """Today with yesterday, this week with the last, this month with the last, and with that of a year ago."""
    day = home.day
    first, last = {
        Step.DAY: (day, day),
        Step.WEEK: (day - timedelta(days=day.weekday()), day + timedelta(days=6 - day.weekday())),
        Step.MONTH: (day.replace(day=1), day),
        Step.YEAR: (day.replace(day=1), day),
    }[step]
    told = compare(home.column, home.span(first, last), step, home.schedule, home.context.zone, home.now)
    return {
        "with": step.value,
        "now": _beside(told.now),
        "then": _beside(told.then),
        "more_kwh": told.more_kwh,
        "more_pence": told.more_pence,
        "per_day": told.per_day,
        "fair": told.is_fair,
    }


def _beside(one: Beside) -> Answer:
    return {
        "start": output.stamp(one.start),
        "end": output.stamp(one.end),
        "kwh": one.kwh,
        "pence": one.pence,
        "missing": one.missing,
    }


def _mean(kwh: float | None, of: float) -> Answer:
    return {"kwh": kwh, "of": of}


def _peaks(home: _Home) -> Answer:
    """Of the last four weeks."""
    lately = home.lately(PEAK_DAYS)
    return {
        "half_hours": [
            {"start": output.stamp(one.start), "kwh": one.kwh, "watts": one.watts}
            for one in highest_half_hours(lately, PEAKS)
        ],
        "days": [
            {"day": one.day.isoformat(), "kwh": one.kwh, "known": one.known}
            for one in highest_days(lately, home.context.zone, PEAKS)
        ],
    }


def _likely(home: _Home) -> Answer | None:
    at = min(home.now, home.span(home.day)[1] - timedelta(seconds=1))  # at midnight: still the month that has ended
    told = likely_month(home.column, at, home.context.zone, home.schedule, home.since)
    if told is None:
        return None
    return {
        "start": output.stamp(told.start),
        "end": output.stamp(told.end),
        "so_far": _amount(told.so_far),
        "likely": _amount(told.likely),
        "low": _amount(told.low),
        "high": _amount(told.high),
        "share": SHARE,
        "missing": told.missing,
        "guessed_prices": told.guessed,
    }


def _amount(amount: Amount) -> Answer:
    return {"kwh": amount.kwh, "pence": amount.pence}
