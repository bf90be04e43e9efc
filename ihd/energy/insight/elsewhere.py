"""What the home's own use would have cost on another tariff, over the days of which both prices are known."""

from datetime import date, datetime, timedelta, tzinfo

from ihd.energy.calendar import HALF_HOUR, day_of, midnight, unix, utc
from ihd.energy.column import Column
from ihd.energy.cost_told import OtherTariff
from ihd.energy.costing import Cost, costs
from ihd.energy.exact import pence
from ihd.energy.fuel import Fuel
from ihd.energy.half_hours import Quality
from ihd.energy.tariffs.plan import DayPlan, Schedule

YEAR = 365  # days compared at most: bills differ by the season, so whole years are fair
LEAST = 28
MOST_MISSING = 0.2  # of the time, beyond which a sum says too little
ONE_DAY = timedelta(days=1)


def elsewhere(
    fuel: Fuel, column: Column, since: datetime, ours: Schedule, theirs: Schedule, zone: tzinfo, now: datetime
) -> OtherTariff | None:
    """What `column` came to and would have come to on another schedule; None where that cannot be said fairly.

    Compared are whole local days before today, a year at most, back to the first of the record (`since`, UTC) and of
    those on which both prices and standing charges are known. It takes four weeks of them. What is missing counts for
    neither. The name is left empty.
    """
    last = min(day_of(now, zone), day_of(utc(column.end), zone)) - ONE_DAY
    begins = day_of(since, zone) if since == midnight(day_of(since, zone), zone) else day_of(since, zone) + ONE_DAY
    first = _first_day(ours, theirs, zone, max(begins, last - (YEAR - 1) * ONE_DAY), last)
    if (last - first).days + 1 < LEAST:
        return None
    start, end = midnight(first, zone), midnight(last + ONE_DAY, zone)
    part = column.part(unix(start), unix(end))
    missing = 1 - (len(part.wh) - part.count(Quality.MISSING)) * HALF_HOUR / (unix(end) - unix(start))
    if missing > MOST_MISSING:
        return None
    (own,), (other,) = (costs(column, [(start, end)], schedule, zone) for schedule in (ours, theirs))
    return OtherTariff("", fuel, first, last, own.wh / 1000, _pence(own), _pence(other), missing)


def _first_day(ours: Schedule, theirs: Schedule, zone: tzinfo, first: date, last: date) -> date:
    """The first of the days up to `last`, none before `first`, on which both know all prices."""
    day = last
    while day >= first and _is_priced(ours.plan(day, zone)) and _is_priced(theirs.plan(day, zone)):
        day -= ONE_DAY
    return day + ONE_DAY


def _is_priced(plan: DayPlan) -> bool:
    return plan.standing is not None and all(tier.price is not None for stack in plan.slots for tier in stack)


def _pence(cost: Cost) -> float:
    return pence((cost.energy or 0) + (cost.standing or 0))
