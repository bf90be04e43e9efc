"""The carbon of this home's energy, by what its diary knows of the grid."""

from datetime import datetime

from ihd.energy.calendar import unix
from ihd.energy.carbon.grams import Carbon
from ihd.energy.carbon.intensity import Intensities
from ihd.energy.carbon.reckoning import HomeCarbon, NotClaimed
from ihd.energy.carbon.regions import NATIONAL
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.trouble import StoreTrouble
from ihd.paths import DiaryPlace
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


def is_pretend(where: DiaryPlace) -> bool:
    """Whether this is the diary of a demo home, which takes in what it is given like any other."""
    try:
        with Diary.open(where, readonly=True) as diary:
            return diary.is_pretend
    except StoreTrouble:  # there is none yet; whatever else it is shows when it is opened to write
        return False
