"""The options of `ihd best-time`."""

import argparse
from datetime import date, datetime, time
from pathlib import Path

from ihd.app import given
from ihd.energy.best_time import LONGEST
from ihd.energy.judged_by import By

Moment = datetime | time  # a moment, or a time of day that comes next


def options(one: argparse.ArgumentParser) -> None:
    """What is to be run, when it may, and what the time is judged by."""
    one.add_argument("--kwh", type=_kwh, required=True, metavar="N", help="what it takes in all")
    one.add_argument("--minutes", type=_minutes, required=True, metavar="M", help="how long it runs")
    one.add_argument("--by", type=By, choices=list(By), default=By.CARBON, metavar="carbon|price|both")
    one.add_argument("--not-before", type=_moment, metavar="T", help="such as 22:00 or 2026-11-22T07:00, local")
    one.add_argument("--finish-before", type=_moment, metavar="T", help="it has to be over by then")
    one.add_argument("--slots", type=Path, metavar="FILE.csv", help="half-hours (start,value), in place of the home's")
    one.add_argument("--splittable", action="store_true", help="it may run in pieces of half an hour, as a car may")


def _kwh(word: str) -> float:
    number = float(word)
    if not 0 < number <= 1000:
        raise argparse.ArgumentTypeError("must be more than 0, and at most 1000")
    return number


def _minutes(word: str) -> int:
    number = int(word)
    if not 0 < number <= LONGEST:
        raise argparse.ArgumentTypeError(f"must lie between 1 and {LONGEST}")
    return number


def _moment(word: str) -> Moment:
    """A moment: with a zone as it says, else local; or a time of day alone."""
    try:
        return time.fromisoformat(word) if ":" in word[:3] else _dated(word)
    except ValueError:
        told = f"“{word}” is not a time such as 22:00, 2026-11-22T07:00 or 2026-11-22T07:00Z"
        raise argparse.ArgumentTypeError(told) from None


def _dated(word: str) -> datetime:
    found = datetime.fromisoformat(word)
    given.day(date.isoformat(found.date()))
    return found
