"""What a monthly report tells: one local month of a home, fuel by fuel, with its prices and what is known how well."""

from datetime import date, datetime
from typing import NamedTuple

from ihd.energy.cost_told import MonthBar
from ihd.energy.fuel import Fuel


class DayBar(NamedTuple):
    """One local day: kWh and pence with the standing charge; None is not known. `missing` is its share, from 0 to 1."""

    day: date
    kwh: float | None
    pence: float | None
    missing: float = 0.0
    estimated: float = 0.0


class RateUsed(NamedTuple):
    """What was used at one rate of the month, kWh, and what it cost, pence; None at a price that nobody knows."""

    name: str
    kwh: float
    pence: float | None


class PriceLine(NamedTuple):
    """The prices in force on the local days `first` to `last` (both included): by rate, in pence per kWh.

    `standing` is pence a day. Where prices change too often to be listed, `rates` has the lowest and the highest, and
    `many` says so.
    """

    first: date
    last: date
    rates: tuple[tuple[str, float | None], ...]
    standing: float | None
    many: bool = False


class Known(NamedTuple):
    """How many half-hours of the month, since the record began, are known how."""

    measured: int = 0
    estimated: int = 0
    missing: int = 0
    imported: int = 0
    corrected: int = 0


class FuelReport(NamedTuple):
    """One fuel of the month. Energy is kWh, money pence with VAT, `grams` those of `basis`; None is not known.

    `pence` is the energy with its standing charge. `profile` and `usual` are the mean kWh of each of the 48 local
    half-hours of the day, in the month and in the eight weeks before it; `usual` is empty where they are not known.
    `months` are thirteen, the last the month itself. `tariff` is its name, plain text from outside, or empty. `since`
    is the first day of its record where that begins after the month does.
    """

    fuel: Fuel
    kwh: float | None
    pence: float | None
    energy: float | None
    standing: float | None
    grams: float | None
    basis: str | None
    known: Known
    days: tuple[DayBar, ...]
    profile: tuple[float | None, ...]
    usual: tuple[float | None, ...]
    months: tuple[MonthBar, ...]
    rates: tuple[RateUsed, ...]
    prices: tuple[PriceLine, ...]
    tariff: str = ""
    since: date | None = None


class Report(NamedTuple):
    """A local month, `first` to `last` (both included), as it was known at `at` (UTC).

    `until` is the last day that has begun, so before `last` in a month that still runs, and `days` how many have
    passed. `since` is the first day of the record where it begins within the month. `given` is what was given to the
    grid, None where the home gives nothing.
    """

    at: datetime
    first: date
    last: date
    until: date
    days: float
    fuels: tuple[FuelReport, ...]
    since: date | None = None
    given: FuelReport | None = None
    pretend: bool = False

    @property
    def pence(self) -> float | None:
        """All fuels together; None where the cost of one is not known."""
        told = [one.pence for one in self.fuels]
        known = [one for one in told if one is not None]
        return sum(known) if known and len(known) == len(told) else None
