"""What a kilowatt-hour costs at each moment, and what a half-hour therefore cost."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

TOLD_BY = timedelta(minutes=15)  # within a half-hour, its price has been told


@dataclass(frozen=True, slots=True)
class Price:
    """A flat price in force from `since` (UTC; None: from the beginning), VAT included as the supplier states it.

    `None` means not known: then there is no cost either, rather than a cost of nothing.
    """

    pence_per_kwh: float | None = None
    standing_pence_per_day: float | None = None
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Prices:
    """Dated prices of one fuel, oldest first. One that was typed by the household stands for all time."""

    dated: tuple[Price, ...] = ()

    def at(self, moment: datetime) -> Price:
        """The price in force at a moment. Before the first known one, the first stands in."""
        if not self.dated:
            return Price()
        return self.dated[max(0, bisect_right(self.dated, moment.timestamp(), key=_begins) - 1)]

    def of_half_hour(self, start: datetime) -> Price:
        """The price of the half-hour from `start`. Rates change on half-hours; a hub tells it seconds later."""
        return self.at(start + TOLD_BY)

    def with_typed(self, pence_per_kwh: float | None, standing_pence_per_day: float | None) -> "Prices":
        """These prices with what the household typed in place of what was told; None leaves it as told."""
        if pence_per_kwh is None and standing_pence_per_day is None:
            return self
        return Prices(
            tuple(
                Price(
                    one.pence_per_kwh if pence_per_kwh is None else pence_per_kwh,
                    one.standing_pence_per_day if standing_pence_per_day is None else standing_pence_per_day,
                    one.since,
                )
                for one in self.dated or (Price(),)
            )
        )

    def standing_from(self, first: datetime) -> "Prices":
        """These prices with no standing charge before `first` (UTC): a home's record begins there, not in all time."""
        if not self.dated:
            return self
        known, *later = self.dated
        before, stands_in = Price(known.pence_per_kwh), replace(known, since=first)
        return Prices((before, stands_in, *(replace(one, since=max(one.since or first, first)) for one in later)))


def _begins(price: Price) -> float:
    return price.since.timestamp() if price.since else 0.0


def energy_pence(kwh: float | None, price: Price) -> float | None:
    """Pence for this energy; None where the energy or the price is not known."""
    if kwh is None or price.pence_per_kwh is None:
        return None
    return kwh * price.pence_per_kwh


def total(parts: Sequence[float | None]) -> float | None:
    """The sum of the parts that are known; None where none is."""
    known = [part for part in parts if part is not None]
    return sum(known) if known else None
