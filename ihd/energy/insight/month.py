"""The running month in money: what the diary has of it until today, and today as it runs."""

from collections.abc import Iterable
from datetime import date, datetime, tzinfo

from ihd.energy.calendar import HALF_HOUR, day_of, local_day, midnight, unix, utc
from ihd.energy.column import Column
from ihd.energy.cost_told import FuelMonth, Likely, MonthKept, MonthSoFar
from ihd.energy.costing import costs, energy_of
from ihd.energy.day import BarState, Day
from ihd.energy.exact import pence, price_pence
from ihd.energy.fuel import Fuel
from ihd.energy.half_hours import Quality
from ihd.energy.home import Home
from ihd.energy.insight.likely import likely_month
from ihd.energy.tariffs.plan import Schedule
from ihd.energy.usage import charged_from


def fuel_month(
    fuel: Fuel, column: Column, schedule: Schedule, since: datetime, zone: tzinfo, now: datetime
) -> FuelMonth:
    """One fuel of the local month that holds `now` (UTC) up to today's midnight, and its likely cost.

    The record begins at `since` (UTC): nothing is charged before its local day.
    """
    today = day_of(now, zone)
    first = max(today.replace(day=1), day_of(since, zone))
    start, end = midnight(today.replace(day=1), zone), midnight(today, zone)
    (cost,) = costs(column, [(start, end)], charged_from(schedule, since, zone), zone)
    begun = max(start, utc(unix(since) - unix(since) % HALF_HOUR))
    part = column.part(unix(begun), unix(end))
    passed = max(0, unix(end) - unix(begun)) // HALF_HOUR
    known = len(part.wh) - part.count(Quality.MISSING)
    energy = energy_of(cost, part, schedule, zone) if known else cost.energy
    return FuelMonth(
        fuel,
        cost.wh / 1000 if known else None,
        None if energy is None else pence(energy),
        None if cost.standing is None else pence(cost.standing),
        max(0, (today - first).days),
        passed - known,
        _likely(column, schedule, since, zone, now),
    )


def _likely(column: Column, schedule: Schedule, since: datetime, zone: tzinfo, now: datetime) -> Likely | None:
    told = likely_month(column, now, zone, charged_from(schedule, since, zone), since)
    if told is None:
        return None
    likely, low, high = (one.pence for one in (told.likely, told.low, told.high))
    return None if likely is None or low is None or high is None else Likely(likely, low, high, told.guessed)


def month_kept(
    fuels: Iterable[tuple[FuelMonth, Schedule]], since: datetime | None, zone: tzinfo, now: datetime
) -> MonthKept:
    """What is known of these fuels until the midnight before `now` (UTC), with what the rest of the day is charged."""
    told, today = list(fuels), day_of(now, zone)
    standings = (schedule.plan(today, zone).standing for _, schedule in told)
    return MonthKept(
        today,
        *local_day(today, zone),
        tuple(fuel for fuel, _ in told),
        tuple(None if one is None else price_pence(one) for one in standings),
        _within(since, zone, today),
    )


def _within(since: datetime | None, zone: tzinfo, today: date) -> date | None:
    first = None if since is None else day_of(since, zone)
    return first if first is not None and first > today.replace(day=1) else None


def month_so_far(home: Home) -> MonthSoFar | None:
    """The month at the moment of this home; None until the diary has been asked, and at midnight until it is anew.

    Where a fuel's energy has no price that is known, the month is that of the others.
    """
    kept: MonthKept | None = home.month
    if kept is None or not kept.begins <= home.at < kept.ends:
        return None
    share = (home.at - kept.begins) / (kept.ends - kept.begins)
    days = {Fuel.ELECTRICITY: home.electricity, Fuel.GAS: home.gas}
    fuels = [
        _with_today(fuel, days.get(fuel.fuel), None if charge is None else charge * share)
        for fuel, charge in zip(kept.fuels, kept.standing_a_day, strict=True)
    ]
    priced = [one for one in fuels if one.pence is not None]
    return MonthSoFar(
        kept.first,
        sum(one.pence or 0.0 for one in priced) if priced else None,
        tuple(fuels),
        tuple(one.fuel for one in fuels if one.pence is None and one.kwh is not None),
        _together([one for one in fuels if one.pence is not None or (one.kwh is None and one.likely)]),
        kept.since,
    )


def _with_today(until: FuelMonth, day: Day | None, standing: float | None) -> FuelMonth:
    """The month with the day that runs, of which so much standing charge has run."""
    energy, used = until.energy, None if day is None else day.kwh
    if used is not None and not until.kwh:
        energy = 0.0  # nothing was used before: that costs nothing, whatever its price was
    if day is not None and used is not None and energy is not None:
        today = day.pence
        energy = None if today is None else energy + today - (day.standing_pence or 0.0)
    kwh = _added(until.kwh, used)
    return until._replace(
        kwh=kwh,
        energy=None if kwh is None else energy,  # of what nobody has told, nobody knows the cost
        standing=_added(until.standing, standing),
        days=until.days + 1,
        missing=until.missing + (day.count(BarState.MISSING) if day else 0),
    )


def _added(before: float | None, more: float | None) -> float | None:
    return before if more is None else more + (before or 0.0)


def _together(fuels: list[FuelMonth]) -> Likely | None:
    """What these will likely come to together; None where one of them cannot tell.

    The ranges are added up, as if all went the same way: so it holds at least as often as each of them does.
    """
    told = [one.likely for one in fuels if one.likely is not None]
    if not fuels or len(told) < len(fuels):
        return None
    return Likely(
        sum(one.pence for one in told),
        sum(one.low for one in told),
        sum(one.high for one in told),
        any(one.guessed for one in told),
    )
