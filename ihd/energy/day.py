"""One local day of one fuel as it is shown: half-hour bars, energy and money."""

from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from ihd.energy.fuel import Fuel


class BarState(StrEnum):
    """How a bar is drawn."""

    MEASURED = "measured"
    ESTIMATED = "estimated"
    MISSING = "missing"
    BEFORE = "before"  # was over before the record began
    LATE = "late"  # has passed, and the meter has yet to tell it
    FUTURE = "future"


class Bar(NamedTuple):
    """One half-hour from `start` (UTC). `kwh` and `pence` (energy alone, no standing charge) are None if not known."""

    start: datetime
    kwh: float | None
    pence: float | None
    state: BarState


class Day(NamedTuple):
    """One local day of one fuel, up to `now` if it is today.

    `kwh` is what is known of it. `pence` is energy plus the standing charge, spread evenly through the day so that
    nothing jumps at midnight; `standing_pence` is that share alone. Both are None while no price is known.
    `as_of` is the moment up to which the meter has told. `evenly` is what a kWh taken evenly through the whole day
    costs, pence; None where a price is not known, or depends on how much is used.
    """

    date: date
    fuel: Fuel
    bars: tuple[Bar, ...]
    kwh: float | None = None
    pence: float | None = None
    standing_pence: float | None = None
    as_of: datetime | None = None
    evenly: float | None = None

    def count(self, state: BarState) -> int:
        """How many half-hours are in this state."""
        return sum(bar.state is state for bar in self.bars)
