"""The options of `ihd mend`."""

import argparse
import re
from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from ihd.app import given

UNITS = ("wh", "kwh", "mwh", "m3", "ft3", "100ft3")
FACTOR = re.compile(r"\d{1,12}(\.\d{1,12})?(/\d{1,12})?")
MOST = 1_000_000_000  # kWh, or pence: a number that is none
UNKNOWN = "-"
LONGEST_NOTE = 500


class When(NamedTuple):
    """A local day, or a time on it."""

    day: date
    clock: time | None


def options(one: argparse.ArgumentParser) -> None:
    """All of them: one subcommand a kind."""
    what = one.add_subparsers(dest="what", metavar="WHAT", required=True)
    what.add_parser("list", help="say every mend, and what may be to mend", allow_abbrev=False)
    _day(_kind(what, "day", "a local day's figures are wrong, or missing"))
    _joined(_kind(what, "exchange", "another meter was fitted"), "what it showed at first")
    _joined(_kind(what, "reset", "the same meter began anew"), "what it began at; 0 if not given")
    rolled = _kind(what, "rollover", "the register ran over its last digit")
    _at(rolled)
    rolled.add_argument("--digits", type=given.count, required=True, help="digits of whole kWh (or m³) that it shows")
    spike = _kind(what, "spike", "a rise that was never used")
    _span(spike, required_end=True)
    right = spike.add_mutually_exclusive_group()
    right.add_argument("--kwh", type=amount, metavar="N", help="what was really used; else as on the days beside")
    right.add_argument("--leave-out", action="store_true", help="nothing is known of that time")
    _unit(_kind(what, "unit", "it was told in another unit than it was"))
    _price(_kind(what, "price", "another price stood from a day on"))
    for name, help_ in (("undo", "take a mend back"), ("redo", "let a mend that was undone act again")):
        turn = what.add_parser(name, help=help_, allow_abbrev=False)
        turn.add_argument("id", type=given.number, metavar="ID", help="as `ihd mend list` says it")
        turn.add_argument("--preview", action="store_true", help="only say what would change")


def _kind(
    what: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, help_: str
) -> argparse.ArgumentParser:
    one = what.add_parser(name, help=help_, description=f"{help_[0].upper()}{help_[1:]}.", allow_abbrev=False)
    one.add_argument("--fuel", choices=["electricity", "gas", "export"], default="electricity")
    if name == "price":
        one.set_defaults(meter=None)  # a price is of a fuel
    else:
        one.add_argument("--meter", metavar="M", help="one meter, where several count; with --fuel export what it gave")
    one.add_argument("--note", type=note, default="", metavar="TEXT", help="why, for whoever reads it later")
    one.add_argument("--preview", action="store_true", help="only say what would change")
    return one


def _day(one: argparse.ArgumentParser) -> None:
    one.add_argument("--date", type=given.day, required=True, metavar="DATE")
    right = one.add_mutually_exclusive_group(required=True)
    right.add_argument("--kwh", type=amount, metavar="N", help="all that was used; the shape of the day stays")
    right.add_argument("--half-hours", type=amounts, metavar="N,N,…", help=f"kWh of each; {UNKNOWN} is not known")
    right.add_argument("--leave-out", action="store_true", help="nothing is known of that day")


def _joined(one: argparse.ArgumentParser, opening: str) -> None:
    _at(one)
    for unit, name in (("kwh", "kWh"), ("m3", "m³")):
        one.add_argument(f"--closing-{unit}", type=amount, metavar="N", help=f"{name} that it showed at the end")
        one.add_argument(f"--opening-{unit}", type=amount, metavar="N", help=f"{name}: {opening}")


def _at(one: argparse.ArgumentParser) -> None:
    one.add_argument("--at", type=when, metavar="WHEN", help="the local day or time, such as 2026-03-04T10:30")


def _span(one: argparse.ArgumentParser, *, required_end: bool) -> None:
    one.add_argument("--from", dest="since", type=when, required=True, metavar="WHEN", help="local day or time")
    one.add_argument("--to", dest="until", type=when, required=required_end, metavar="WHEN", help="not included")


def _unit(one: argparse.ArgumentParser) -> None:
    _span(one, required_end=False)
    one.add_argument("--times", type=factor, metavar="N", help="such as 1000 or 1/1000")
    one.add_argument("--told", choices=UNITS, help="what the numbers were taken for")
    one.add_argument("--is", dest="true", choices=UNITS, help="what they really were")


def _price(one: argparse.ArgumentParser) -> None:
    one.add_argument("--from", dest="since", type=given.day, required=True, metavar="DATE", help="first local day")
    one.add_argument("--to", dest="until", type=given.day, metavar="DATE", help="the day after the last")
    one.add_argument("--pence", type=decimal, metavar="N", help="pence per kWh, VAT included")
    one.add_argument("--standing", type=decimal, metavar="N", help="pence a day, VAT included")


def decimal(word: str) -> Decimal:
    """A number as it is written."""
    try:
        number = Decimal(word)
        if number.is_finite() and abs(number) <= MOST:
            return number
    except ArithmeticError as error:  # no number at all, or one that nothing can hold
        raise argparse.ArgumentTypeError(f"{word!r} is no number") from error
    raise argparse.ArgumentTypeError(f"{word!r} is no amount")


def amount(word: str) -> int:
    """An amount in kWh or m³ as whole Wh or litres."""
    return round(decimal(word) * 1000)


def amounts(word: str) -> tuple[int | None, ...]:
    """An amount for each half-hour, commas between; a hyphen is one that is not known."""
    return tuple(None if each.strip() == UNKNOWN else amount(each.strip()) for each in word.split(","))


def factor(word: str) -> Fraction:
    """A factor, such as 1000 or 1/1000."""
    if not FACTOR.fullmatch(word):
        raise argparse.ArgumentTypeError(f"{word!r} is no factor such as 1000 or 1/1000")
    above, _, beneath = word.partition("/")
    if beneath and not int(beneath):
        raise argparse.ArgumentTypeError("nothing can be divided by 0")
    return Fraction(above) / int(beneath or 1)


def when(word: str) -> When:
    """A local day, as 2026-03-04, or a time on it, as 2026-03-04T10:30."""
    if len(word) == len("2026-03-04"):
        return When(given.day(word), None)
    told = datetime.fromisoformat(word)
    if told.tzinfo is not None:
        raise argparse.ArgumentTypeError("must be a local time, such as 2026-03-04T10:30")
    return When(given.day(str(told.date())), told.time())


def note(word: str) -> str:
    """A line of plain text."""
    line = " ".join("".join(one if one.isprintable() else " " for one in word).split())
    if len(line) > LONGEST_NOTE:
        raise argparse.ArgumentTypeError(f"must be at most {LONGEST_NOTE} letters long")
    return line
