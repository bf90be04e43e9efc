"""What the Carbon page shows in pictures: the pretend home beneath a made-up sky, foretold or only usual."""

from datetime import timedelta
from typing import Any

from ihd.app.carbon_road import wanted
from ihd.app.context import Context
from ihd.app.foretold import price_of, told_of
from ihd.app.staging import Stage
from ihd.energy.calendar import day_of, midnight, unix
from ihd.energy.carbon.carbon_told import carbon_told
from ihd.energy.carbon.intensity import Intensity, run_of
from ihd.energy.carbon.outlook import outlook
from ihd.energy.carbon.own_week import DAYS, OwnWeek, own_week
from ihd.energy.carbon.reckoning import HomeCarbon
from ihd.energy.fuel import Direction, Fuel


def show_carbon(window: Any, staged: Stage, context: Context) -> None:
    """The grid over this home, when to start what can wait, and the home's own grams."""
    page, home, keeper = window.page_widget("carbon"), staged.home, staged.keeper
    asked, told = wanted(context.settings), told_of(staged.scenario, context)
    ahead = outlook(told, asked.region, unix(home.at), context.zone)
    found = carbon_told(ahead, price_of(keeper, context, home.at), asked, home.at)
    weeks = tuple(_week(staged, context, fuel, told) for fuel in keeper.fuels())
    page.show_listed(asked.appliances, asked.by)
    page.show_carbon(found._replace(weeks=weeks), home.at)
    page.show_power(home.watts, is_old=home.power_is_old)


def _week(staged: Stage, context: Context, fuel: Fuel, told: tuple[Intensity, ...]) -> OwnWeek:
    keeper, now = staged.keeper, staged.home.at
    today, ledger = day_of(now, context.zone), keeper.in_hand().ledger
    imported = [one for one in ledger.series() if one.direction is Direction.IMPORT]
    series = [one for one in imported if keeper.known.fuels.get(one.meter) is fuel]
    start = unix(midnight(today - timedelta(days=DAYS - 1), context.zone))
    used = ledger.column(series, start, unix(now), unix(now))
    return own_week(used, HomeCarbon(fuel, run_of(told)), today, context.zone, now)
