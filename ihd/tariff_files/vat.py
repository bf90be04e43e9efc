"""A price as a file states it, with VAT added where it does not include it; nothing is rounded."""

from decimal import Decimal

from ihd.energy import exact
from ihd.wording import later, tr

WITH_VAT, WITHOUT = 105, 100  # 5 % on energy for a home (VAT Act 1994, schedule 7A, group 1)
VAT_PLACES = exact.PLACES - 2  # with them, 5 % more is a whole number of units again


def price(pence: Decimal | int, *, includes_vat: bool) -> int:
    """Pence (per kWh or per day) as 10^-9 pence, VAT included. Raises ValueError with the reason."""
    told = exact.price(Decimal(pence))
    if includes_vat:
        return told
    if told % WITHOUT:
        says = later("{pence} has more than {places} decimal places, too many to add VAT exactly")
        raise ValueError(tr(says, pence=pence, places=VAT_PLACES))
    return told // WITHOUT * WITH_VAT
