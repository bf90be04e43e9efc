"""The carbon of this home's energy, by what its diary knows of the grid."""

from datetime import datetime

from ihd.energy.calendar import unix
from ihd.energy.carbon.grams import Carbon
from ihd.energy.carbon.intensity import Intensities
from ihd.energy.carbon.reckoning import HomeCarbon, NotClaimed
from ihd.energy.carbon.regions import NATIONAL
from ihd.energy.fuel import Direction, Fuel
from ihd.settings import Settings
from ihd.store import intensities
from ihd.store.diary import Diary


def region_of(settings: Settings) -> int:
    """The part of the grid that this home is reckoned with."""
    return settings.carbon.region or NATIONAL


def carbon_for(
    diary: Diary, settings: Settings, fuel: Fuel, direction: Direction, start: datetime, end: datetime
) -> Carbon:
    """What says the carbon of this register in `[start, end)`, UTC. Raises StoreTrouble.

    Of energy given to the grid nothing is claimed.
    """
    if direction is not Direction.IMPORT:
        return NotClaimed()
    if fuel is not Fuel.ELECTRICITY:
        return HomeCarbon(fuel)
    known = diary.ask(intensities.run, region_of(settings), unix(start), unix(end))
    return HomeCarbon(fuel, known or Intensities())
