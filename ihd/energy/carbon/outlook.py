"""How clean the grid is and is to be, half-hour by half-hour: what was told of it, and what is usual where nobody did.

What it turned out to be stands before what was foretold, and that before what is usual. Region and nation are never
mixed: their figures differ too much to be held against one another.
"""

from collections.abc import Iterable
from datetime import tzinfo
from typing import NamedTuple

from ihd.energy.calendar import HALF_HOUR, half_hour_of, utc
from ihd.energy.carbon.bands import Band, band
from ihd.energy.carbon.grid_now import Told
from ihd.energy.carbon.intensity import Intensity
from ihd.energy.carbon.regions import NATIONAL
from ihd.energy.carbon.typical import YEAR, typical
from ihd.energy.slots import Slots, slots_of

AHEAD = 96  # half-hours: no forecast reaches further
USUAL_AHEAD = 48  # of a usual day, which repeats itself


class Slot(NamedTuple):
    """The half-hour from `start` (unix seconds): its intensity, g of CO2 per kWh, and how that is known."""

    start: int
    grams: float
    told: Told

    @property
    def band(self) -> Band:
        """Its word. What is usual goes by the bands of the year that it was averaged of: the grid gets cleaner."""
        return band(self.grams, YEAR if self.told is Told.TYPICAL else utc(self.start).year)


class Outlook(NamedTuple):
    """The half-hours from the one that runs. `region` is that whose word it is; what is usual is the nation's.

    `updated` is when the newest of what was foretold came in, unix seconds.
    """

    slots: tuple[Slot, ...]
    region: int
    updated: int | None = None

    @property
    def is_foretold(self) -> bool:
        """Whether any of it was told, and not only what is usual."""
        return any(slot.told is not Told.TYPICAL for slot in self.slots)

    @property
    def foretold_until(self) -> int | None:
        """The end of the last half-hour that was told, unix seconds."""
        return max((slot.start + HALF_HOUR for slot in self.slots if slot.told is not Told.TYPICAL), default=None)

    @property
    def carbon(self) -> Slots:
        """What a time may be chosen by: what was told alone, or where nothing was, one usual day."""
        if self.is_foretold:
            told = {slot.start: slot.grams for slot in self.slots if slot.told is not Told.TYPICAL}
        else:
            told = {slot.start: slot.grams for slot in self.slots[:USUAL_AHEAD]}
        return slots_of(told, self.slots[0].start, len(self.slots))


def outlook(known: Iterable[Intensity], region: int, now: int, zone: tzinfo) -> Outlook:
    """The outlook at `now` (unix seconds) of a home in this region, by what is known of that and of the nation.

    It is the region's where anything is known of that ahead, else the nation's.
    """
    first = half_hour_of(now)
    end = first + AHEAD * HALF_HOUR
    ahead = [one for one in known if first <= one.start < end and one.grams is not None]
    whose = region if any(one.region == region for one in ahead) else NATIONAL
    mine = {one.start: one for one in ahead if one.region == whose}
    slots = tuple(_slot(mine.get(start), start, zone) for start in range(first, end, HALF_HOUR))
    fetched = [one.fetched for one in mine.values() if one.fetched is not None]
    return Outlook(slots, whose, max(fetched, default=None))


def _slot(told: Intensity | None, start: int, zone: tzinfo) -> Slot:
    grams = None if told is None else told.grams
    if told is None or grams is None:
        return Slot(start, float(typical(start, zone)), Told.TYPICAL)
    return Slot(start, grams, Told.FORECAST if told.actual is None else Told.ACTUAL)
