"""How words on the command line become values; what cannot be one is refused with the reason."""

import argparse
from datetime import date

FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)  # no home's record reaches beyond


def dialect(word: str) -> str:
    """The name of a dialect."""
    from ihd.hubs import NAMES

    if word not in NAMES:
        raise argparse.ArgumentTypeError(f"{word!r} is none of {', '.join(NAMES)}")
    return word


def positive(word: str) -> float:
    """A number above 0."""
    number = float(word)
    if not 0 < number < 1e9:
        raise argparse.ArgumentTypeError("must be more than 0")
    return number


def count(word: str) -> int:
    """A whole number from 1 to 1000."""
    number = int(word)
    if not 0 < number <= 1000:
        raise argparse.ArgumentTypeError("must lie between 1 and 1000")
    return number


def burst(word: str) -> int:
    """How many messages come at once, enough for their processor time to be told."""
    number = int(word)
    if not 1000 <= number <= 1_000_000:
        raise argparse.ArgumentTypeError("must lie between 1000 and 1000000")
    return number


def number(word: str) -> int:
    """The number of something in a log, from 1 on."""
    number = int(word)
    if not 0 < number < 2**31:
        raise argparse.ArgumentTypeError("must be a number that is listed")
    return number


def region(word: str) -> int:
    """The number of a part of the grid, 1 to 18."""
    from ihd.energy.carbon.regions import is_region

    if not is_region(number := int(word)):
        raise argparse.ArgumentTypeError("must lie between 1 and 18: `ihd carbon regions` lists them")
    return number


def day(word: str) -> date:
    """A local day, as 2026-11-21."""
    try:
        day = date.fromisoformat(word)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{word}” is not a date such as 2026-12-31") from None
    if not FIRST_DAY <= day <= LAST_DAY:
        raise argparse.ArgumentTypeError(f"must lie between {FIRST_DAY} and {LAST_DAY}")
    return day


def month(word: str) -> date:
    """The first day of a local month, as 2026-11."""
    if len(word) != len("2026-11"):
        raise argparse.ArgumentTypeError(f"“{word}” is not a month such as 2026-11")
    return day(f"{word}-01")


def scale(word: str) -> float:
    """A size of text, from 1.0 to 2.0."""
    number = float(word)
    if not 1.0 <= number <= 2.0:
        raise argparse.ArgumentTypeError("must lie between 1.0 and 2.0")
    return number


def size(word: str) -> tuple[int, int]:
    """A width and a height, px."""
    width, _, height = word.partition("x")
    if not (width.isdecimal() and height.isdecimal() and 320 <= int(width) <= 7680 and 320 <= int(height) <= 7680):
        raise argparse.ArgumentTypeError("must be WIDTHxHEIGHT, such as 800x480")
    return int(width), int(height)
