"""What energy costs on a schedule of prices, exactly, over any spans."""

from datetime import datetime
from typing import NamedTuple

Span = tuple[datetime, datetime]  # [start, end), UTC


class RateCost(NamedTuple):
    """What was used at one rate: Wh, and its cost in 10^-12 pence."""

    name: str
    wh: int
    cost: int


class Cost(NamedTuple):
    """What one span came to. `energy` and `standing` are in 10^-12 pence, VAT included.

    `energy` is None where energy was used at a price that is not known, `standing` where no charge is known.
    """

    start: datetime
    end: datetime
    wh: int
    energy: int | None
    standing: int | None
    rates: tuple[RateCost, ...]
