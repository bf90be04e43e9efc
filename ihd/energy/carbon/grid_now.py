"""How clean the grid is at this moment, and when it is to be cleaner: what the Now page shows of it."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from ihd.energy.carbon.bands import Band
from ihd.energy.carbon.regions import NATIONAL


class Told(StrEnum):
    """How an intensity is known, the surest first."""

    ACTUAL = "actual"
    FORECAST = "forecast"
    TYPICAL = "typical"  # nobody foretold it: such a half-hour usually has it


class Advice(StrEnum):
    """What that means for a wash that can wait."""

    GOOD = "good"  # no better time comes soon
    WAIT = "wait"  # a clearly better one does
    ANY = "any"  # now is as good as any


class GridNow(NamedTuple):
    """The grid in the half-hour that holds `at` (UTC). None is not known; the screen shows a dash.

    `grams` is its intensity, g of CO2 per kWh, and `band` its word. `region` is one of regions.py: the part of the grid
    whose figure it is. `cleaner` is the stretch `[start, end)` (UTC) of the hours ahead that is clearly cleaner, None
    where none is, and `is_cheaper` says that it is cheaper as well. What is known as TYPICAL is no forecast: say so.
    """

    at: datetime
    grams: float | None = None
    band: Band | None = None
    told: Told | None = None
    region: int = NATIONAL
    cleaner: tuple[datetime, datetime] | None = None
    is_cheaper: bool = False
    advice: Advice | None = None
