"""What the diary knows of the hours ahead: how clean the grid is to be, and what a unit will cost."""

from datetime import datetime

from ihd.app.carbon_known import region_of
from ihd.app.context import Context
from ihd.app.pricing import home_prices
from ihd.energy.calendar import HALF_HOUR, half_hour_of, unix
from ihd.energy.carbon.clean_hours import grid_now
from ihd.energy.carbon.grid_now import GridNow
from ihd.energy.carbon.intensity import Intensity
from ihd.energy.carbon.outlook import AHEAD, Outlook, outlook
from ihd.energy.carbon.regions import NATIONAL
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.slots import Slots
from ihd.energy.tariffs.ahead import prices_ahead
from ihd.energy.tariffs.plan import NoPrices, Schedule
from ihd.store import intensities
from ihd.store.diary import Diary


def grid_ahead(context: Context, diary: Diary, now: datetime) -> Outlook:
    """How clean the grid is from `now` (UTC) on, in this home's region or the nation. Raises StoreTrouble."""
    region, start = region_of(context.settings), half_hour_of(unix(now))
    found: list[Intensity] = []
    for one in {region, NATIONAL}:
        found += diary.ask(intensities.between, one, start, start + AHEAD * HALF_HOUR) or ()
    return outlook(found, region, unix(now), context.zone)


def price_ahead(schedule: Schedule, context: Context, now: datetime) -> Slots | None:
    """What a unit of electricity costs from `now` (UTC) on, pence per kWh; None where no price is known."""
    told = prices_ahead(schedule, half_hour_of(unix(now)), AHEAD, context.zone)
    return told if any(one is not None for one in told.values) else None


def electricity_ahead(context: Context, diary: Diary, now: datetime) -> Slots | None:
    """The same by the prices that are in force in the home. Raises Trouble."""
    schedules = home_prices(diary, context).schedules
    return price_ahead(schedules.get((Fuel.ELECTRICITY, Direction.IMPORT), NoPrices()), context, now)


def grid(context: Context, diary: Diary, now: datetime) -> GridNow:
    """How clean the grid is at `now` (UTC), and when it is to be cleaner. Raises Trouble."""
    return grid_now(grid_ahead(context, diary, now), electricity_ahead(context, diary, now), unix(now))
