"""Money without float drift: whole numbers of units too small to lose anything.

A price is a whole number of 10^-9 pence (per kWh, or per day); a cost a whole number of 10^-12 pence, so that Wh x
price is a cost exactly. Pence as a float are made only to be shown.
"""

from decimal import Context, Decimal, Inexact, InvalidOperation

from ihd.wording import tr

PLACES = 9
PER_PENNY: int = 10**12  # units of a cost
PRICE_PER_PENNY: int = 10**PLACES  # units of a price
DAY_COST = 1000  # units of a cost in a unit of a price per day
SMALLEST = Decimal(1).scaleb(-PLACES)
MOST_PENCE = 1_000_000  # no unit of energy and no day costs £10,000; beyond that a number is no price


def price(pence: Decimal | float | str) -> int:
    """Pence (per kWh or per day) as a whole number of 10^-9 pence.

    A float stands for the shortest decimal that reads back as it: 14.21 is 14.21. Raises ValueError for what is not
    a number, has more than nine places, or is too large to be a price.
    """
    try:
        told = pence if isinstance(pence, Decimal) else Decimal(str(pence))
    except InvalidOperation as error:
        raise ValueError(tr("{pence} is not a price", pence=repr(pence))) from error
    if not told.is_finite() or told.copy_abs() > MOST_PENCE:
        raise ValueError(tr("{pence} is not a price", pence=pence))
    try:  # a context that rounds nothing: the usual one would take 1.00000000000000000000000000001 for 1
        scaled = told.quantize(SMALLEST, context=Context(traps=[Inexact]))
    except Inexact as error:
        raise ValueError(tr("{pence} has more than {places} decimal places", pence=pence, places=PLACES)) from error
    return int(scaled.scaleb(PLACES))


def pence(cost: int) -> float:
    """A cost as pence, to be shown."""
    return cost / PER_PENNY


def price_pence(price: int) -> float:
    """A price as pence per kWh or per day, to be shown."""
    return price / PRICE_PER_PENNY


def pennies(cost: int) -> int:
    """A cost rounded as a line of a bill is: to the whole penny, halves away from zero."""
    whole, rest = divmod(abs(cost), PER_PENNY)
    rounded = whole + (2 * rest >= PER_PENNY)
    return rounded if cost >= 0 else -rounded
