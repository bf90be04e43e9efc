"""What can be said after `ihd balance`, and how sums and times are given."""

import argparse
from datetime import datetime
from decimal import Decimal, InvalidOperation

from ihd.app import given
from ihd.energy.money import E5_PER_PENNY

PENCE_PER_POUND = 100
MOST = 100_000_000  # 10^-5 of a pound: no meter holds £1,000


def options(one: argparse.ArgumentParser) -> None:
    """Those of the command and of what goes with it."""
    one.add_argument("--wait", type=given.positive, metavar="SECONDS", help="how long to listen for the hub")
    one.add_argument("--top-up", type=paid, metavar="PENCE|£x", help="say where a top-up of this would go")
    what = one.add_subparsers(dest="what", metavar="WHAT")
    set_ = what.add_parser("set", help="write down what the meter shows", allow_abbrev=False)
    _of_fuel(set_)
    set_.add_argument("e5", type=money, metavar="PENCE|£x", help="420 or £4.20; £-1.50 is owed")
    _at(set_)
    topup = what.add_parser("topup", help="write down what a top-up added to the balance", allow_abbrev=False)
    _of_fuel(topup)
    topup.add_argument("e5", type=paid, metavar="PENCE|£x", help="without what went to a debt: see the receipt")
    _at(topup)
    undo = what.add_parser("undo", help="take back what was written down last", allow_abbrev=False)
    _of_fuel(undo, required=False)
    what.add_parser("list", help="say what was written down", allow_abbrev=False)


def _of_fuel(one: argparse.ArgumentParser, *, required: bool = True) -> None:
    one.add_argument("--fuel", choices=["electricity", "gas"], required=required)


def _at(one: argparse.ArgumentParser) -> None:
    one.add_argument("--at", type=moment, metavar="TIME", help="when, as 2026-11-21T18:05; now if not given")


def money(word: str) -> int:
    """A sum as 10^-5 of a pound: pence, or pounds behind a £ sign."""
    pounds = word.startswith("£")
    try:
        told = Decimal(word.removeprefix("£")) * (PENCE_PER_POUND if pounds else 1) * E5_PER_PENNY
    except InvalidOperation:
        raise argparse.ArgumentTypeError(f"{word!r} is no sum: say 420 for pence, or £4.20") from None
    if not told.is_finite() or abs(told) > MOST or told != told.to_integral_value():
        raise argparse.ArgumentTypeError(f"{word!r} is no sum that a meter can show")
    if not pounds and told % E5_PER_PENNY:
        raise argparse.ArgumentTypeError(f"{word} is no whole number of pence: did you mean £{word}?")
    return int(told)


def paid(word: str) -> int:
    """A sum that was paid in."""
    sum_ = money(word)
    if sum_ <= 0:
        raise argparse.ArgumentTypeError("must be more than nothing")
    return sum_


def moment(word: str) -> datetime:
    """A time; without an offset it is by the clock on the wall of the home."""
    at = datetime.fromisoformat(word)
    if not given.FIRST_DAY <= at.date() <= given.LAST_DAY:
        raise argparse.ArgumentTypeError(f"must lie between {given.FIRST_DAY} and {given.LAST_DAY}")
    return at
