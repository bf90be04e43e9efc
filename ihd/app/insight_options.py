"""The options of `ihd bill` and `ihd insight`."""

import argparse
from decimal import Decimal, InvalidOperation

from ihd.app import given
from ihd.energy import exact

UNITS = {"kwh": "kWh", "m3": "m³", "ft3": "ft³", "hcf": "100 ft³"}
PLACES = 9
MOST = 10**9  # of kWh, m³ or pennies: a number that is none


def bill(one: argparse.ArgumentParser) -> None:
    """What a bill says. Its last day is included, as bills print it."""
    one.add_argument("--fuel", choices=["electricity", "gas"], required=True)
    one.add_argument("--from", dest="first", type=given.day, required=True, metavar="DATE", help="its first day")
    one.add_argument("--to", dest="last", type=given.day, required=True, metavar="DATE", help="its last day, included")
    one.add_argument("--amount", type=_pounds, required=True, metavar="POUNDS", help="what it asks for, VAT included")
    one.add_argument("--opening", type=_number, metavar="N", help="the reading that it begins with")
    one.add_argument("--closing", type=_number, metavar="N", help="the reading that it ends with")
    one.add_argument("--kwh", type=_number, metavar="N", help="the kWh that it charges for")
    one.add_argument("--unit", choices=list(UNITS), help="what gas readings count; hcf is hundreds of cubic feet")
    one.add_argument("--calorific", type=_number, metavar="N", help="the calorific value that it prints, MJ/m³")
    one.add_argument("--rate", type=_price, metavar="P", help="the unit rate that it prints, pence a kWh")
    one.add_argument("--standing", type=_price, metavar="P", help="the standing charge that it prints, pence a day")
    one.add_argument("--days", type=given.count, metavar="N", help="the days that it charges for")
    one.add_argument("--tariff", metavar="NAME|FILE", help="what is in force in your home if not given")


def insight(one: argparse.ArgumentParser) -> None:
    """Of what, and as of when."""
    one.add_argument("--fuel", choices=["electricity", "gas", "export"], default="electricity")
    one.add_argument("--at", type=given.day, metavar="DATE", help="as it stood at the end of that local day")


def _number(word: str) -> Decimal:
    try:
        number = Decimal(word)
    except InvalidOperation as error:
        raise argparse.ArgumentTypeError(f"{word!r} is no number") from error
    if not (number.is_finite() and 0 <= number < MOST) or number != round(number, PLACES):
        raise argparse.ArgumentTypeError(f"{word!r} is no number that a bill has")
    return number


def _pounds(word: str) -> int:
    """Pennies."""
    sign = -1 if word.startswith("-") else 1
    pennies = _number(word.removeprefix("-").removeprefix("£")) * 100 * sign
    if pennies != pennies.to_integral_value():
        raise argparse.ArgumentTypeError("must be pounds and pence, such as 91.20")
    return int(pennies)


def _price(word: str) -> int:
    """Pence as 10^-9 pence."""
    try:
        return exact.price(_number(word))
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
