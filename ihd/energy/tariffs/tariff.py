"""A tariff as its supplier states it: dated price lists, each of rates with windows, blocks or half-hourly prices."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from ihd.energy.tariffs.plan import Per


class Priced(StrEnum):
    """What a tariff prices: energy of a fuel that is taken, or electricity that is given to the grid."""

    ELECTRICITY = "electricity"
    GAS = "gas"
    EXPORT = "export"


class Clock(StrEnum):
    """Whose clock the windows of a tariff follow."""

    UTC = "utc"  # all year, as meters switch
    LOCAL = "local"  # the clock on the wall


@dataclass(frozen=True, slots=True)
class Rate:
    """One price and when it applies. In a price list the first rate that fits a half-hour wins.

    `price` is in 10^-9 pence per kWh, VAT included. `start` and `end` are minutes since midnight, on half-hours; the
    window may cross midnight, and has none where both are None. Weekdays run from 0, Monday; `days` and `months` empty
    means all of them. A window that crosses midnight belongs to the day on which each half-hour of it lies.
    `up_to` is the Wh of a `per` period, counted from its start, up to which this rate takes what is used.
    """

    name: str
    price: int
    start: int | None = None
    end: int | None = None
    days: frozenset[int] = frozenset()
    months: frozenset[int] = frozenset()
    up_to: int | None = None
    per: Per | None = None


@dataclass(frozen=True, slots=True)
class PriceList:
    """Prices in force from the local date `first` until the next list begins; None: from the beginning.

    `standing` is in 10^-9 pence a local day, VAT included. `half_hours` are prices by the start of their half-hour
    (unix seconds) and go before `rates`; one that is not in it has no price unless a rate fits.
    """

    first: date | None
    standing: int | None
    rates: tuple[Rate, ...] = ()
    half_hours: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tariff:
    """A named tariff. `vat_included` says how its file states the prices; here they always include it.

    `lists` are in order of their dates.
    """

    name: str
    priced: Priced
    clock: Clock
    lists: tuple[PriceList, ...]
    vat_included: bool = True
