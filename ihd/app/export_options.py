"""The options of `ihd export`."""

import argparse
from pathlib import Path

from ihd.app import given


def options(one: argparse.ArgumentParser) -> None:
    """All of them."""
    one.add_argument("out", type=Path, metavar="OUT", help="such as usage.csv, readings.parquet or diary.jsonl.gz")
    one.add_argument("--format", choices=["csv", "jsonl", "parquet"], help="by the ending of OUT if not given")
    which = one.add_mutually_exclusive_group()
    which.add_argument("--fuel", choices=["electricity", "gas", "export"], help="electricity if not given")
    which.add_argument("--meter", metavar="M")
    one.add_argument("--from", dest="since", type=given.day, metavar="DATE", help="first local day")
    one.add_argument("--to", dest="until", type=given.day, metavar="DATE", help="the day after the last")
    what = one.add_mutually_exclusive_group()
    what.add_argument(
        "--by",
        choices=["half-hour", "hour", "day", "week", "month", "year", "all"],
        help="a row for each; half-hours if not given",
    )
    what.add_argument("--raw", action="store_true", help="each reading as it was heard; of all meters if none is named")
    what.add_argument("--full", action="store_true", help="all that the diary says, to be imported into another home")
    one.add_argument("--force", action="store_true", help="replace OUT if it is there already")
