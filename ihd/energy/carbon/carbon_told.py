"""All that the Carbon page shows, at one moment."""

from datetime import datetime
from typing import NamedTuple

from ihd.energy.appliances import Appliance
from ihd.energy.best_time import Ahead, Best, Load, Span, best_time
from ihd.energy.calendar import DAY, half_hour_of, unix
from ihd.energy.carbon.clean_hours import CleanHours, clean_hours, grid_now
from ihd.energy.carbon.grid_now import GridNow
from ihd.energy.carbon.outlook import Outlook
from ihd.energy.carbon.own_week import OwnWeek
from ihd.energy.judged_by import By
from ihd.energy.slots import Slots


class When(NamedTuple):
    """When best to start an appliance; None where it is not known."""

    appliance: Appliance
    best: Best | None


class CarbonTold(NamedTuple):
    """The grid at `at` (UTC) and in the hours ahead.

    `region` is the one that the household asked for, `grid.region` the one whose figures are shown. `by` is what the
    times were judged by, and `has_price` whether prices are known at all.
    """

    at: datetime
    region: int
    grid: GridNow
    outlook: Outlook
    clean: CleanHours | None
    by: By
    has_price: bool
    times: tuple[When, ...]
    weeks: tuple[OwnWeek, ...] = ()


class Asked(NamedTuple):
    """What the household has asked for in Settings: its region, what can wait, and what to judge by."""

    region: int
    appliances: tuple[Appliance, ...]
    by: By


def carbon_told(outlook: Outlook, price: Slots | None, asked: Asked, now: datetime) -> CarbonTold:
    """What is shown at `now` (UTC) of this outlook; `price` are pence per kWh ahead, None where no price is known.

    Without a price, times are judged by carbon alone. Nothing waits for longer than a day, however clean it is then.
    """
    moment, by = unix(now), By.CARBON if price is None else asked.by
    ahead, span = Ahead(outlook.carbon, price), Span(half_hour_of(moment), moment + DAY)
    times = tuple(When(one, best_time(ahead, Load(one.kwh, one.minutes), span, by, moment)) for one in asked.appliances)
    grid, clean = grid_now(outlook, price, moment), clean_hours(outlook, moment)
    return CarbonTold(now, asked.region, grid, outlook, clean, by, price is not None, times)
