"""What a kilowatt-hour costs at each moment, and what a half-hour therefore cost."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from functools import lru_cache

from ihd.energy import exact
from ihd.energy.calendar import half_hours, local_day
from ihd.energy.tariffs.plan import DayPlan, Tier

DUST = 6  # places: a hub tells pounds, and pence made of them as floats carry dust beyond that
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
    """Dated prices of one fuel, oldest first: a `Schedule`. One that the household typed stands for all time."""

    dated: tuple[Price, ...] = ()

    def at(self, moment: datetime) -> Price:
        """The price in force at a moment. Before the first known one, the first stands in."""
        if not self.dated:
            return Price()
        return self.dated[max(0, bisect_right(self.dated, moment.timestamp(), key=_begins) - 1)]

    def of_half_hour(self, start: datetime) -> Price:
        """The price of the half-hour from `start`. Rates change on half-hours; a hub tells it seconds later."""
        return self.at(start + TOLD_BY)

    def plan(self, day: date, zone: tzinfo) -> DayPlan:
        """The prices of this local day. Its standing charge is the one in force when the day ends."""
        start, end = local_day(day, zone)
        starts = half_hours(start, end)
        standing = self.at(end - timedelta(seconds=1)).standing_pence_per_day
        first, last = self.of_half_hour(starts[0]), self.of_half_hour(starts[-1])
        if first is last:
            return _flat_day(first.pence_per_kwh, standing, len(starts))
        slots = tuple((_tier(self.of_half_hour(at).pence_per_kwh),) for at in starts)
        return DayPlan(slots, _exact(standing))

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


@lru_cache(maxsize=256)
def _flat_day(pence_per_kwh: float | None, standing: float | None, count: int) -> DayPlan:
    return DayPlan(((_tier(pence_per_kwh),),) * count, _exact(standing))


def _tier(pence_per_kwh: float | None) -> Tier:
    return Tier("" if pence_per_kwh is None else f"{round(pence_per_kwh, DUST):g}p", _exact(pence_per_kwh))


def _exact(pence: float | None) -> int | None:
    return None if pence is None else exact.price(round(pence, DUST))


def _begins(price: Price) -> float:
    return price.since.timestamp() if price.since else 0.0
