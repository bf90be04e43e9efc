"""What the screen is told of money: the month so far, its likely bill, the rates of the day, months, other tariffs."""

from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from ihd.energy.fuel import Fuel


class Likely(NamedTuple):
    """What a month will likely come to, pence, and the range in which it lies in eight of ten cases.

    `guessed` says that prices not told yet were taken to be those of the same weekday before.
    """

    pence: float
    low: float
    high: float
    guessed: bool = False


class FuelMonth(NamedTuple):
    """One fuel of a month, as far as it is known. Pence include VAT.

    `kwh` is None where nothing is known, `energy` then too and where energy was used at a price that nobody knows,
    `standing` where no standing charge is known. `days` are the local days that have begun, or that the record has of
    them; `missing` counts half-hours of which nothing is known: they are in no sum.
    """

    fuel: Fuel
    kwh: float | None
    energy: float | None
    standing: float | None
    days: int
    missing: int = 0
    likely: Likely | None = None

    @property
    def pence(self) -> float | None:
        """All of it; None where the energy's cost is not known."""
        return None if self.kwh is None or self.energy is None else self.energy + (self.standing or 0.0)


class MonthKept(NamedTuple):
    """What the diary has of the running local month up to the midnight at which the local date `day` began.

    `standing_a_day` is what each fuel's standing charge comes to on that day, pence; None where it is not known.
    Times are UTC. `since` is the first day of the record where it begins within the month.
    """

    day: date
    begins: datetime
    ends: datetime
    fuels: tuple[FuelMonth, ...]
    standing_a_day: tuple[float | None, ...]
    since: date | None = None

    @property
    def first(self) -> date:
        """The first of the month."""
        return self.day.replace(day=1)


class MonthSoFar(NamedTuple):
    """The running month at one moment: what `ihd/energy/insight/month.py` `month_so_far(home)` makes of a Home.

    `pence` is the sum of the fuels that are priced, standing charges included, and `likely` what these will likely
    come to; None where nothing can be said. `without` are the fuels of the home that are not in it, as nobody knows
    their price.
    """

    first: date
    pence: float | None
    fuels: tuple[FuelMonth, ...]
    without: tuple[Fuel, ...] = ()
    likely: Likely | None = None
    since: date | None = None


class RateSlot(NamedTuple):
    """A time, `[start, end)` in UTC, at one price in pence per kWh; None where nobody knows it.

    Where the price depends on how much has been used, `tiers` has each price in order with the name of its rate, and
    `pence` is the first.
    """

    start: datetime
    end: datetime
    pence: float | None
    name: str = ""
    tiers: tuple[tuple[str, float | None], ...] = ()


class PricedBy(StrEnum):
    """Where the prices in force come from."""

    OWN = "own"  # a tariff that the household has in use
    TYPED = "typed"  # in Settings
    METER = "meter"  # the table that the meter holds
    HUB = "hub"  # told beside readings
    NONE = "none"


class Rates(NamedTuple):
    """The prices of one fuel today and tomorrow (local days), and where they come from.

    `slots` follow one another. `standing` is pence a day. `name` is the tariff's, plain text from outside. `turns` is
    the first slot after them that has another price, where one is known within the next months.
    """

    fuel: Fuel
    priced_by: PricedBy
    name: str
    slots: tuple[RateSlot, ...]
    standing: float | None
    turns: RateSlot | None = None


class MonthBar(NamedTuple):
    """One local month of a fuel: what was used, and what it cost with the standing charge, pence. None is not known.

    `missing` is how much of it is not known, from 0 to 1; of the running month, of its time so far.
    """

    first: date
    kwh: float | None
    pence: float | None
    missing: float = 0.0


class OtherTariff(NamedTuple):
    """What the home's own use of `days` local days, `first` to `last` (both included), would have cost on a tariff.

    Both sums are pence, standing charges and VAT included, at the prices of each date. `is_example` says that the
    tariff came with the program and is nobody's own. `missing` is how much of the time nothing is known of, 0 to 1;
    `latest` the day from which its latest prices hold, None where they always did.
    """

    name: str
    fuel: Fuel
    first: date
    last: date
    kwh: float
    ours: float
    theirs: float
    missing: float = 0.0
    is_example: bool = False
    latest: date | None = None

    @property
    def days(self) -> int:
        """How many local days were compared."""
        return (self.last - self.first).days + 1

    @property
    def less(self) -> float:
        """How many pence less it would have cost; below nothing it would have cost more."""
        return self.ours - self.theirs


class CostTold(NamedTuple):
    """What the Cost page is told beside the Home. `months` end with the running one, oldest first."""

    at: datetime
    rates: tuple[Rates, ...] = ()
    months: tuple[tuple[Fuel, tuple[MonthBar, ...]], ...] = ()
    others: tuple[OtherTariff, ...] = ()
