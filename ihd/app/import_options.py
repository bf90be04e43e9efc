"""The options of `ihd import` and `ihd imports`."""

import argparse
from pathlib import Path

from ihd.app import given

UNITS = ("kwh", "wh", "m3", "litres", "ft3", "kw", "w", "kwh-register", "wh-register", "m3-register")
DATE_ORDERS = ("day-first", "month-first", "year-first")


def options(one: argparse.ArgumentParser) -> None:
    """How a file is to be read, and what it is of. What is not given, the file itself has to say."""
    one.add_argument("file", type=Path, metavar="FILE", help="plain or packed with gzip")
    one.add_argument("--dry-run", action="store_true", help="only say how it would be read and what would be kept")
    one.add_argument("--fuel", choices=["electricity", "gas", "export"], help="what it counts")
    one.add_argument("--direction", choices=["import", "export"], help="taken from the grid, or given to it")
    one.add_argument("--meter", metavar="M", help="the meter that it is of; your only one of that kind if not given")
    one.add_argument("--series", metavar="NAME", help="which one, where a file has several: --dry-run names them")
    how = one.add_argument_group("how it is read, where --dry-run shows that it was understood wrongly")
    how.add_argument("--format", default="auto", metavar="NAME", help="auto, or the kind of file that it must be")
    how.add_argument("--unit", choices=UNITS, help="what its numbers are")
    how.add_argument("--stamps", choices=["start", "end"], help="which end of its time a row tells")
    how.add_argument("--zone", type=zone, metavar="ZONE", help="such as Europe/London or UTC")
    how.add_argument("--date-order", choices=DATE_ORDERS, help="how 03/04/2024 is meant")
    how.add_argument("--decimal", choices=["point", "comma"], help="what stands before the decimals")


def log_options(one: argparse.ArgumentParser) -> None:
    """What is done with the log of imports."""
    what = one.add_subparsers(dest="what", metavar="WHAT")
    what.add_parser("list", help="list what was brought in", allow_abbrev=False)
    undo = what.add_parser("undo", help="take an import out again, and nothing else", allow_abbrev=False)
    undo.add_argument("number", type=given.number, metavar="N", help="as `ihd imports` lists it")


def zone(word: str) -> str:
    """The name of a time zone."""
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(word).key
    except (LookupError, ValueError, OSError) as error:
        raise argparse.ArgumentTypeError(f"there is no time zone {word}") from error
