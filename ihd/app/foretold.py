"""The grid over a pretend home: made up, and foretold where the scenario has somebody who does that."""

from datetime import datetime

from ihd.app.carbon_ahead import price_ahead
from ihd.app.carbon_known import region_of
from ihd.app.context import Context
from ihd.app.keeper import Keeper
from ihd.energy.calendar import unix
from ihd.energy.carbon.clean_hours import grid_now
from ihd.energy.carbon.grid_now import GridNow
from ihd.energy.carbon.intensity import Intensity
from ihd.energy.carbon.outlook import outlook
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.slots import Slots
from ihd.energy.tariffs.plan import NoPrices
from ihd.pretend.grid import intensities
from ihd.pretend.scenarios import Scenario


def told_of(scenario: Scenario, context: Context) -> tuple[Intensity, ...]:
    """What was told of the grid by this scenario's moment; nothing where nobody does."""
    return intensities(unix(scenario.start), context.zone) if scenario.foretold else ()


def price_of(keeper: Keeper, context: Context, now: datetime) -> Slots | None:
    """What a unit of electricity costs from `now` (UTC) on, by what this home knows; None where it knows no price."""
    prices = keeper.known.prices.get((Fuel.ELECTRICITY, Direction.IMPORT), NoPrices())
    return price_ahead(prices, context, now)


def grid_of(scenario: Scenario, keeper: Keeper, context: Context, now: datetime) -> GridNow:
    """How clean the grid is over this home at `now`, UTC."""
    ahead = outlook(told_of(scenario, context), region_of(context.settings), unix(now), context.zone)
    return grid_now(ahead, price_of(keeper, context, now), unix(now))
