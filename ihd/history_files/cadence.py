"""Tells from the times of a table how far apart they are, which way they run, and how their dates are written."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ihd.energy.calendar import DAY
from ihd.history_files.columns import Columns
from ihd.history_files.found import DateOrder
from ihd.history_files.moments import YEAR_LAST, Kind, Moment, clock_of_day, is_nth, moment
from ihd.history_files.sketch import Sketch

MONTH = 30 * DAY
LONGEST = 100 * DAY  # a quarter; what is further apart are no rows of use
USUAL = 0.5  # of all steps have to be alike
ORDERLY = 0.2  # of all steps may go back: newer and older files joined, or one with its newest day first
CROWD = 4  # rows of a day that are told again and again, at most
HOURS_MOST = 25  # of a day; more are its half-hours


@dataclass(frozen=True, slots=True)
class Cadence:
    """How the times of a series run. `seconds` is None where they are not evenly spaced, or there are too few."""

    seconds: int | None
    newest_first: bool
    calendar: bool = False  # days or months
    from_zero: bool = False  # its hours are numbered from 0
    few: bool = False
    clocks: int = 1  # by which its times are told
    crowded: bool = False  # many rows tell of the same day, and none of what part of it


def date_order(cells: Iterable[str]) -> tuple[DateOrder, bool]:
    """How dates such as 03/04/2024 are meant, and whether these leave no doubt."""
    firsts, middles, lasts, seen = set[int](), set[int](), set[int](), False
    for match in filter(None, map(YEAR_LAST.fullmatch, cells)):
        seen = True
        firsts.add(int(match[1]))
        middles.add(int(match[3]))
        lasts.add(int(match[4]))
    if not seen:
        return DateOrder.DAY_FIRST, True
    if len(lasts) > max(2, len(firsts)) and max(lasts) <= 31:  # 25-10-24, 25-10-25: the year does not change by days
        return DateOrder.YEAR_FIRST, True
    if max(middles) > 12 >= max(firsts):
        return DateOrder.MONTH_FIRST, True
    return DateOrder.DAY_FIRST, max(firsts) > 12


def cadence(table: Sketch, columns: Columns, order: DateOrder) -> Cadence:
    """How the times of the first series of a table run."""
    rows = _rows_of_one(table, columns)
    seen = [at for row in rows if (at := _moment(row, columns, order))]
    walls = [at.wall - (at.offset or 0) for at in seen]
    steps = [after - before for before, after in pairwise(walls) if after != before]
    falls = sum(step < 0 for step in steps)
    newest_first = falls > len(steps) / 2
    if min(falls, len(steps) - falls) > ORDERLY * len(steps):  # then the times side by side tell how far apart they are
        steps = [after - before for before, after in pairwise(sorted(set(walls)))]
    if columns.across:
        first = table.title(columns.across[0])
        from_zero = clock_of_day(first) == 0 if ":" in first else first.lstrip("hHpP ").strip("0") == ""
        return Cadence(3600 if len(columns.across) <= HOURS_MOST else 1800, newest_first, from_zero=from_zero)
    numbers = _numbers(rows, columns)
    if numbers:
        return Cadence(3600 if max(numbers) <= HOURS_MOST else 1800, newest_first, from_zero=0 in numbers)
    usual = _usual([*_lengths(rows, columns, order)] or [abs(step) for step in steps])
    if all(at.kind is not Kind.INSTANT for at in seen):
        months = any(at.kind is Kind.MONTH for at in seen) or (usual is not None and 28 * DAY <= usual <= 31 * DAY)
        crowded = len(seen) > CROWD * len({at.wall for at in seen})
        return Cadence(MONTH if months else usual or DAY, newest_first, calendar=True, crowded=crowded)
    if usual is not None and 28 * DAY <= usual <= 31 * DAY:
        return Cadence(MONTH, newest_first, calendar=True)
    return Cadence(usual, newest_first, few=len(steps) < 2, clocks=len({at.offset for at in seen}))


def _rows_of_one(table: Sketch, columns: Columns) -> list[tuple[str, ...]]:
    keys = [tuple(row[at] for at in columns.parting if at < len(row)) for row in table.body]
    most = Counter(keys).most_common(1)[0][0]
    return [row for row, key in zip(table.body, keys, strict=True) if key == most]


def _moment(row: Sequence[str], columns: Columns, order: DateOrder) -> Moment | None:
    times = columns.times
    try:
        at = moment(row[times.time], order)
        if times.clock is None:
            return at
        word = row[times.clock]
        return Moment(at.wall + (int(word) * 3600 if is_nth(word) else clock_of_day(word)), at.offset)
    except (ValueError, IndexError):
        return None


def _numbers(rows: list[tuple[str, ...]], columns: Columns) -> set[int]:
    at = columns.times.clock
    if at is None:
        return set()
    return {int(row[at]) for row in rows if at < len(row) and is_nth(row[at])}


def _lengths(rows: list[tuple[str, ...]], columns: Columns, order: DateOrder) -> Iterable[int]:
    """How long the rows say that they are, where they tell their end as well."""
    end = columns.times.end
    for row in rows if end is not None else ():
        try:
            until, since = moment(row[end or 0], order), moment(row[columns.times.time], order)
            length = until.wall - (until.offset or 0) - since.wall + (since.offset or 0)
        except (ValueError, IndexError):
            continue
        if length > 0:
            yield length + (1 if length % 60 == 59 else 0)


def _usual(lengths: list[int]) -> int | None:
    if not lengths:
        return None
    length, count = Counter(lengths).most_common(1)[0]
    return length if count >= USUAL * len(lengths) and length <= LONGEST else None
