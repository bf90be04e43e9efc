"""What is newer than the diary, as the History page is told it, and which of the days kept are others by now."""

from collections.abc import Mapping
from typing import NamedTuple

from ihd.app.pricing import HomePrices
from ihd.energy.glance import Known
from ihd.energy.half_hours import UtcDay
from ihd.energy.ledger import Ledger
from ihd.energy.reading import Reading
from ihd.energy.series import Series

MOST_DAYS = 1000  # remembered one by one; of more, all is read anew

Days = Mapping[tuple[Series, int], UtcDay]


class InHand(NamedTuple):
    """What a keeper has at one moment, to be handed to another thread.

    `moved` are days that have been given out to be kept since this was last asked, as far as they were in hand;
    `anew` says that more than that may be different: everything is to be read again.
    """

    known: Known
    ledger: Ledger
    prices: HomePrices
    unsaved: tuple[Reading, ...]
    moved: Days
    anew: bool


class Moved:
    """Gathers what has changed until it is asked for. Belongs to one thread."""

    def __init__(self) -> None:
        self._days: dict[tuple[Series, int], UtcDay] = {}
        self._anew = True

    def days(self, days: Days) -> None:
        """These days have been given out to be kept."""
        self._days.update(days)
        if len(self._days) > MOST_DAYS:
            self.all()

    def all(self) -> None:
        """Any day may be another now: a mend, a calorific value, an import, a clock that was set right."""
        self._days, self._anew = {}, True

    def give(self) -> tuple[Days, bool]:
        """What has changed since this was last asked, and whether anything may have."""
        given = self._days, self._anew
        self._days, self._anew = {}, False
        return given
