"""How long the credit of each meter lasts, and with it the month and the grid: reckoned on the store thread."""

from argparse import Namespace
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta, tzinfo

from ihd.app.context import Context
from ihd.app.energy_asked import energy_asked
from ihd.app.grids import Grids
from ihd.app.keeper import Keeper
from ihd.app.months import Months
from ihd.app.pricing import in_force
from ihd.app.usuals import Usuals
from ihd.energy.calendar import day_of
from ihd.energy.column import Column
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.home import Lasts
from ihd.energy.prepaid.runway import runway
from ihd.energy.prepay import Prepayment
from ihd.energy.tariffs.plan import Schedule
from ihd.store.diary import Diary
from ihd.threads import Worker

HISTORY = timedelta(days=430)  # thirteen months, and the weeks that came then: they tell of the season
EACH = timedelta(hours=1)

Paid = tuple[Prepayment, ...]


class Lastings:
    """Belongs to the window's thread. `changed` is called when there is something new to tell."""

    def __init__(self, context: Context, store: Worker, changed: Callable[[], None]) -> None:
        self._context, self._store, self._changed = context, store, changed
        self._asked: datetime | None = None
        self._of: Paid = ()
        self._known: tuple[Lasts, ...] = ()
        self._months = Months(context, store, changed)
        self._usuals = Usuals(context, store, changed)
        self._grids = Grids(context, store, changed)

    def tell(self, keeper: Keeper, diary: Diary, now: datetime) -> None:
        """Tell the keeper what was last reckoned."""
        keeper.lasts = self.lasts(diary, keeper.paid, now)
        keeper.month = self._months.kept(diary, now)
        keeper.habits = self._usuals.known(diary, now)
        keeper.grid = self._grids.known(diary, now)

    def lasts(self, diary: Diary, paid: Paid, now: datetime) -> tuple[Lasts, ...]:
        """How long each of these meters lasts, as last reckoned; it is reckoned anew each hour, and after a top-up."""
        if self._is_due(paid, now):
            self._asked, self._of = now, paid
            if paid:
                self._store.do(reckon, self._context, diary, paid, now, then=self._take)
            else:
                self._known = ()
        fuels = {one.fuel for one in paid}
        return tuple(one for one in self._known if one.fuel in fuels)

    def use(self, context: Context) -> None:
        """Take changed settings into use: it is reckoned anew."""
        self._context, self._asked = context, None
        self._months.use(context)
        self._usuals.use(context)
        self._grids.use(context)

    def renew(self) -> None:
        """Prices, or what was used, are others now: it is reckoned anew."""
        self._asked = None
        self._months.renew()
        self._usuals.renew()
        self._grids.renew()

    def _is_due(self, paid: Paid, now: datetime) -> bool:
        """Whether it is time, or something has happened that no use explains."""
        if self._asked is None or not timedelta(0) <= now - self._asked < EACH:
            return True
        before = {one.fuel: one for one in self._of}
        return [one.fuel for one in paid] != list(before) or any(_has_turned(before[one.fuel], one) for one in paid)

    def _take(self, known: tuple[Lasts, ...]) -> None:
        self._known = known
        self._changed()


def _has_turned(before: Prepayment, after: Prepayment) -> bool:
    """Whether money came in, or the meter tells of other terms."""
    rose = (after.balance or 0) > (before.balance or 0)
    terms = [
        (one.mode, one.emergency, one.supply, one.limits, one.friendly, one.friendly_days, one.balance is None)
        for one in (before, after)
    ]
    return rose or terms[0] != terms[1]


def reckon(context: Context, diary: Diary, paid: Iterable[Prepayment], now: datetime) -> tuple[Lasts, ...]:
    """How long each of these meters lasts from `now` (UTC) on, as far as that can be said. Slow: some 50 ms each."""
    found = []
    for meter in paid:
        used = use_of(context, diary, meter.fuel, now)
        schedule = in_force(context, diary, meter.fuel, Direction.IMPORT)
        found.append(lasting(meter, used, schedule, context.zone, now) if used else None)
    return tuple(one for one in found if one)


def lasting(meter: Prepayment, used: Column, schedule: Schedule, zone: tzinfo, now: datetime) -> Lasts | None:
    """How long this meter lasts from `now` (UTC) on, as the screen shows it; None where that cannot be said."""
    told = runway(meter, used, schedule, zone, now)
    return Lasts(told.fuel, told.likely, told.early, told.late, told.cut_off) if told else None


def use_of(context: Context, diary: Diary, fuel: Fuel, now: datetime, since: datetime | None = None) -> Column | None:
    """What the home used of this fuel over the last thirteen months, or since then if that is longer ago.

    None where nothing of it is kept.
    """
    first = now - HISTORY if since is None else min(since, now - HISTORY)
    asked = Namespace(fuel=fuel.value, meter=None, since=day_of(first, context.zone), until=None)
    known = energy_asked(context, diary, asked, now)
    return known.column if known else None
