"""What a bill says: its dates, its readings or kWh, what it asks for, and what it charges by."""

from dataclasses import dataclass
from datetime import date, timedelta, tzinfo
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from ihd.energy.calendar import midnight
from ihd.energy.costing import Span
from ihd.energy.gas import LEAST, MOST, GasConversion, GasUnit, cubic_metres

LONGEST = 800  # days; two years and some weeks
WH_PER_KWH = 1000


class Billed(NamedTuple):
    """The energy of a bill, Wh, and by how much what a meter counted may differ from it, as it is written in units."""

    wh: int
    slack: int


@dataclass(frozen=True, slots=True)
class Bill:
    """A bill for one fuel. `first` and `last` are local dates and both included, as bills print them.

    `amount` is in pennies, VAT included. The energy is `kwh`, or the difference of two readings in `unit`; a volume
    of gas becomes kWh by `calorific` (MJ/m³) if the bill prints it. `rate` and `standing` are what it prints in 10^-9
    pence per kWh and per day, with or without VAT; `days` the days it charges for. None is what was not given.
    Raises ValueError, saying what is wrong, where that is no bill.

    >>> Bill(date(2026, 3, 1), date(2026, 3, 31), 9120, opening=Decimal(12345), closing=Decimal(12630)).day_count
    31
    """

    first: date
    last: date
    amount: int
    kwh: Decimal | None = None
    opening: Decimal | None = None
    closing: Decimal | None = None
    unit: GasUnit = GasUnit.KWH
    calorific: Decimal | None = None
    rate: int | None = None
    standing: int | None = None
    days: int | None = None

    def __post_init__(self) -> None:
        if not 0 < self.day_count <= LONGEST:
            raise ValueError(f"a bill runs from its first day to its last, at most {LONGEST} days")
        if (self.opening is None) != (self.closing is None):
            raise ValueError("a reading needs the other one: the opening and the closing go together")
        if self.kwh is None and self.opening is None:
            raise ValueError("it needs the opening and the closing reading, or the kWh")
        if self.kwh is not None and self.kwh < 0:
            raise ValueError("kWh are not below 0")
        if self.volume is not None and self.volume < 0:
            raise ValueError("the closing reading is lower than the opening one")
        if self.calorific is not None and not LEAST <= self.calorific <= MOST:
            raise ValueError(f"a calorific value lies between {LEAST} and {MOST} MJ/m³")

    @property
    def day_count(self) -> int:
        """How many days these dates are."""
        return (self.last - self.first).days + 1

    @property
    def volume(self) -> Decimal | None:
        """By how much the reading rose, in `unit`."""
        return None if self.opening is None or self.closing is None else self.closing - self.opening

    def span(self, zone: tzinfo) -> Span:
        """From the beginning of its first day to the end of its last, UTC."""
        return midnight(self.first, zone), midnight(self.last + timedelta(days=1), zone)

    def billed(self, conversion: GasConversion, zone: tzinfo) -> Billed:
        """The energy that it charges for: its kWh, else what its readings make. `conversion` is the home's own.

        Two readings of whole units may make a unit more or less than was used.
        """
        if self.kwh is not None:
            coarse = self.unit_kwh(conversion, zone) if self.volume is not None else Fraction(0)
            return Billed(round(self.kwh * WH_PER_KWH), _wh(max(_last_place(self.kwh), coarse)))
        each = self.unit_kwh(conversion, zone)
        return Billed(self.from_readings(conversion, zone) or 0, _wh(each))

    def from_readings(self, conversion: GasConversion, zone: tzinfo) -> int | None:
        """The Wh that its readings make, be kWh printed beside them or not; None where it has none."""
        return None if self.volume is None else _wh(Fraction(self.volume) * self.unit_kwh(conversion, zone))

    def unit_kwh(self, conversion: GasConversion, zone: tzinfo) -> Fraction:
        """The kWh of one unit of its readings: for gas m³ x correction x calorific value / 3.6 (gb-metering GAS-02).

        By the calorific value that the bill prints, else by the mean of those that the home has for these days.
        """
        if self.unit is GasUnit.KWH:
            return Fraction(1)
        days = [self.first + timedelta(days=n) for n in range(self.day_count)]
        if self.calorific is not None:
            conversion, days = GasConversion(((self.first, self.calorific),), conversion.correction, zone), days[:1]
        told = [conversion.wh_per_litre(int(midnight(day, zone).timestamp())) for day in days]
        return cubic_metres(1, self.unit) * sum(told) / len(told)


def _last_place(number: Decimal) -> Fraction:
    """The worth of the last digit written: 1 of 285, a tenth of 285.0."""
    exponent = number.as_tuple().exponent
    return Fraction(10) ** min(0, exponent) if isinstance(exponent, int) else Fraction(1)


def _wh(kwh: Fraction | Decimal) -> int:
    return round(kwh * WH_PER_KWH)
