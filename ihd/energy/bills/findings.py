"""What differs between a bill and the home's own record, each in one plain sentence."""

from enum import StrEnum
from typing import NamedTuple

from ihd.energy.exact import price_pence


class Fault(StrEnum):
    """Which line of a bill differs."""

    READINGS = "readings"
    DATES = "dates"
    CLOCK = "clock change"
    DAYS = "days"
    RATE = "unit rate"
    STANDING = "standing charge"
    VAT = "vat"
    CALORIFIC = "calorific value"
    UNIT = "unit"
    SUM = "sum"
    PRICES = "prices not known"


class Finding(NamedTuple):
    """One thing that differs. `pence` is how many more the bill asks on its account; None where that is not known.

    `is_sure` tells what the bill says of itself from what its amount only looks like.
    """

    fault: Fault
    says: str
    pence: int | None
    is_sure: bool


def pounds(pennies: int) -> str:
    """Pennies as a bill writes them: £91.20."""
    sign = "−" if pennies < 0 else ""
    return f"{sign}£{abs(pennies) // 100:,}.{abs(pennies) % 100:02d}"


def rate(price: int) -> str:
    """A price in 10^-9 pence, as pence with no more digits than it has, and no fewer than two: 28.62p."""
    whole, _, rest = f"{price_pence(price):.4f}".partition(".")
    return f"{whole}.{rest.rstrip('0'):0<2}p"


def kwh(wh: int) -> str:
    """Wh as kWh, to a tenth where that says anything: 285 kWh, 284.6 kWh."""
    told = f"{wh / 1000:,.1f}"
    return f"{told.removesuffix('.0')} kWh"


def days(count: int) -> str:
    """A number of days."""
    return "1 day" if count == 1 else f"{count} days"
