"""What the running month has come to and will likely: reckoned on the store thread, once in each half-hour."""

from argparse import Namespace
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta, tzinfo

from ihd.app.context import Context
from ihd.app.energy_asked import EnergyAsked, energy_asked
from ihd.app.pricing import home_prices
from ihd.energy.calendar import HALF_HOUR, day_of, half_hour_of, unix
from ihd.energy.column import Column
from ihd.energy.cost_told import MonthKept
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.insight.month import fuel_month, month_kept
from ihd.energy.tariffs.plan import NoPrices, Schedule
from ihd.store.diary import Diary
from ihd.threads import Worker

LOOK_BACK = timedelta(days=500)  # a year and a month before, and what a profile asks for: as `ihd insight` does
FUELS = (Fuel.ELECTRICITY, Fuel.GAS)
TOLD_BY = 300  # seconds after a half-hour: by then gas has told it, and it was saved


class Months:
    """Belongs to the window's thread. `changed` is called when there is something new to tell."""

    def __init__(self, context: Context, store: Worker, changed: Callable[[], None]) -> None:
        self._context, self._store, self._changed = context, store, changed
        self._asked: tuple[object, int] | None = None
        self._known: MonthKept | None = None

    def kept(self, diary: Diary, now: datetime) -> MonthKept | None:
        """The month as last reckoned. It is reckoned anew after each half-hour, and as the day turns."""
        due = day_of(now, self._context.zone), half_hour_of(unix(now) - TOLD_BY) // HALF_HOUR
        if due != self._asked:
            self._asked = due
            self._store.do(reckon, self._context, diary, now, then=self._take)
        return self._known

    def use(self, context: Context) -> None:
        """Take changed settings into use: it is reckoned anew."""
        self._context, self._asked = context, None

    def renew(self) -> None:
        """Prices, or what was used, are others now: it is reckoned anew."""
        self._asked = None

    def _take(self, known: MonthKept | None) -> None:
        if known != self._known:
            self._known = known
            self._changed()


def reckon(context: Context, diary: Diary, now: datetime) -> MonthKept | None:
    """What the diary has of the month that holds `now`, UTC; None while it has nothing. Slow: some 100 ms."""
    prices, found = home_prices(diary, context), []
    for fuel in FUELS:
        known = year_of(context, diary, fuel, now)
        if known is not None:
            schedule = prices.schedules.get((fuel, Direction.IMPORT), NoPrices())
            found.append((fuel, known.column, schedule, known.since))
    return month_of(found, context.zone, now)


def month_of(fuels: Iterable[tuple[Fuel, Column, Schedule, datetime]], zone: tzinfo, now: datetime) -> MonthKept | None:
    """The same of these fuels: what was used of each, its prices, and since when (UTC) anything is known of it."""
    told = list(fuels)
    months = [(fuel_month(*one, zone, now), one[2]) for one in told]
    return month_kept(months, min(one[3] for one in told), zone, now) if told else None


def year_of(context: Context, diary: Diary, fuel: Fuel, now: datetime) -> EnergyAsked | None:
    """What the home used of a fuel over the last year and more, until `now` (UTC); None where nothing is kept."""
    today = day_of(now, context.zone)
    since, until = today - LOOK_BACK, today + timedelta(days=1)
    return energy_asked(context, diary, Namespace(fuel=fuel.value, meter=None, since=since, until=until), now)
