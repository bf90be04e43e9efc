"""Everything the screen can show of the home at one moment."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, NamedTuple

from ihd.energy.day import Day
from ihd.energy.fuel import Fuel
from ihd.energy.trouble import Trouble

LIVE_FOR = timedelta(seconds=30)  # three missed updates of ten seconds: grey (gb-metering IHD-E-06)
LOST_AFTER = timedelta(minutes=2)  # then the hub counts as silent
Prepayment = Any  # of energy/prepay.py, for which the first paint does not wait
MonthKept = Any  # of energy/cost_told.py
Habits = Any  # of energy/insight/habits.py
GridNow = Any  # of energy/carbon/grid_now.py
GAS_LATE_AFTER = timedelta(minutes=75)  # two missed pushes of half an hour, and a quarter of grace


class Level(StrEnum):
    """How much is being used, as the ring, the word and the colour tell it."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    EXPORTING = "exporting"


class Thresholds(NamedTuple):
    """Where medium and high begin, in watts."""

    medium: int = 500
    high: int = 2300


class HubState(StrEnum):
    """The link and the hub, told apart: a broker that answers does not make a hub that speaks."""

    NONE = "none"  # no hub has been set up
    CONNECTING = "connecting"  # no answer from the broker yet
    REFUSED = "refused"  # the broker answers, and will not have us
    WAITING = "waiting"  # connected, and the hub has said nothing yet
    LIVE = "live"  # the hub spoke lately
    SILENT = "silent"  # connected, but the hub has gone quiet
    LOST = "lost"  # the broker is gone


class Hub(NamedTuple):
    """How the hub stands. `last_heard` is when it last spoke, UTC; `signal` runs from 0 (none) to 4 (strong)."""

    state: HubState = HubState.NONE
    last_heard: datetime | None = None
    signal: int | None = None
    trouble: Trouble | None = None


class Lasts(NamedTuple):
    """When the credit of a prepayment meter runs out, UTC: most likely, and the range in which it does 4 times in 5.

    `cut_off` is when the meter may cut off for it, which friendly hours put off. None is later than can be said.
    """

    fuel: Fuel
    likely: datetime | None
    early: datetime | None = None
    late: datetime | None = None
    cut_off: datetime | None = None


class Home(NamedTuple):
    """The home at `at` (UTC). None stands for what is not known; the screen shows a dash for it.

    `watts` is signed, negative while the home gives to the grid. `yesterday_pence` and `yesterday_kwh` are
    electricity up to the same time of day. `gas_is_late` says that gas has missed its half-hourly word.
    `banner` is a trouble to be told calmly, `remark` something that is none; `pretend` says that this is a demo home;
    `held_by` names the other program that records, if one does. `supplier_since` is when the supplier changed to
    `supplier`, while prices may be old since then. `unread` counts the supplier's messages not yet seen here.
    `prepayments` is what the meters tell of payment, at most one of each fuel; `lasts` how long each lasts, by the
    home's own weeks, where that can be said. `month` is what was kept of the running month, of which
    `energy/insight/month.py` makes the month so far, and `grid` is how clean the grid is; None until they
    are known.
    """

    at: datetime
    hub: Hub = Hub()
    watts: float | None = None
    watts_at: datetime | None = None
    pence_per_hour: float | None = None
    level: Level | None = None
    electricity: Day | None = None
    gas: Day | None = None
    export: Day | None = None
    yesterday_kwh: float | None = None
    yesterday_pence: float | None = None
    gas_is_late: bool = False
    thresholds: Thresholds = Thresholds()
    banner: Trouble | None = None
    pretend: bool = False
    held_by: str | None = None
    remark: Trouble | None = None
    supplier_since: datetime | None = None
    supplier: str | None = None
    unread: int = 0
    prepayments: tuple[Prepayment, ...] = ()
    lasts: tuple[Lasts, ...] = ()
    month: MonthKept | None = None
    habits: Habits | None = None  # what is usual at this time
    grid: GridNow | None = None

    @property
    def power_is_old(self) -> bool:
        """Whether the power shown is too old to be called now."""
        return self.watts_at is None or self.at - self.watts_at > LIVE_FOR


def level_of(watts: float | None, thresholds: Thresholds) -> Level | None:
    """The level of a power: below `medium` it is low, below `high` medium, from there on high."""
    if watts is None:
        return None
    if watts < 0:
        return Level.EXPORTING
    if watts < thresholds.medium:
        return Level.LOW
    return Level.MEDIUM if watts < thresholds.high else Level.HIGH
