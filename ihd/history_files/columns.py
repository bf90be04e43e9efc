"""Tells what each column of a table is for: times, numbers, and words that part one series from another."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from ihd.history_files.headings import END, START, UTC_TOLD, Holds, heading, holds
from ihd.history_files.moments import OF_DAY, SPAN, SPAN_OF_DAY, UNIX, begin_of
from ihd.history_files.numerals import number
from ihd.history_files.sketch import Sketch, is_time

SAMPLED = 200
MOSTLY = 0.6  # of the cells of a column
TIMED = re.compile(r"unix|time|epoch|stamp|date|zeit|^t$")
NUMBERED = re.compile(r"(?<![a-z])(?:hora|hour|hr|heure|stunde|period|hh|sp)(?![a-z])")
SAID_CLOCK = re.compile(
    r"time|hora|zeit|clock|heure|klok|tijd|uur|hour|period|(?<![a-z])(?:von|bis|van|tot|start|end|hh)(?![a-z])"
)
PARTING = re.compile(
    r"lclid|resource|entity|mprn|mpan|mpxn|(?<![a-z])ean(?![a-z])|cups|målepunkt|malepunkt|prm|read.?type|statistic.?id|"
    r"household|home.?id|house.?id|(?<![a-z])unit(?![a-z])|måleenhed|eenheid|meter.?point|metering.?point|"
    r"^meter$|register$|fuel|commodity|direction|zählpunkt|zaehlpunkt|channel"
)
NO_NUMBER = re.compile(r"(?<![a-z])(?:id|serial|number|no|postcode|region|tariff.?code|account)(?![a-z])")
COUNTS_ROWS = re.compile(r"id|index|row|no\.?|nr\.?|#")
NTH = re.compile(r"(?:hh|sp|period|p|h|hour)?[ _]?\d{1,2}", re.IGNORECASE)
FOUR_DIGITS = re.compile(r"(?:[01]\d|2[0-4])[0-5]\d", re.ASCII)
SAID_WHOSE = re.compile(r"serial|meter|device|sensor|(?<![a-z])id(?![a-z])|phase")  # a column of numbers may be this
MOST_TOLD_APART = 20  # by words of a column that is not known by its heading
DAYS_WIDE = (24, 25, 48, 50)
FEW_TIMES = 12  # columns that are headed by times or count on, where a row is no day
MOST_COLUMNS = 400


@dataclass(frozen=True, slots=True)
class Times:
    """The columns that tell when: `clock` where the time of day stands apart, `end` where a row tells that as well.

    `ending` says that the only time there is marks the end of its interval, `sided` that the heading says which end.
    """

    time: int
    clock: int | None = None
    end: int | None = None
    ending: bool = False
    sided: bool = False


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns are for. `values` are (column, what it holds); `parting` part one series from another."""

    times: Times
    values: tuple[tuple[int, Holds], ...]
    parting: tuple[int, ...]
    across: tuple[int, ...] = ()  # the half-hours or hours of a day, where each row is one


def columns_of(table: Sketch) -> Columns | None:
    """What the columns of a table are for; None where none of them tells when."""
    heads = [heading(table.title(at)) for at in range(min(table.width, MOST_COLUMNS))]
    dated = [at for at in range(len(heads)) if _is_dated(table, at, heads[at])]
    dated = [at for at in dated if len(set(table.column(at))) > 1] or dated
    if not dated:
        return None
    times = _times(table, heads, dated)
    parting = tuple(
        at for at, head in enumerate(heads) if head and PARTING.search(head) and at not in dated and at != times.clock
    )
    across = _across(table, dated, times)
    numbers = [
        at
        for at in range(len(heads))
        if at not in dated and at != times.clock and at not in (*parting, *across) and _is_number(table, at, heads[at])
    ]
    taken = {*dated, times.clock, *parting, *across}
    words = [at for at in range(len(heads)) if at not in taken and (at not in numbers or SAID_WHOSE.search(heads[at]))]
    if (more := _telling_apart(table, words, (times.time, times.clock, times.end, *parting))) is not None:
        parting, numbers = (*parting, more), [at for at in numbers if at != more]
    return Columns(times, tuple((at, holds(heads[at])) for at in numbers), parting, across)


def _telling_apart(table: Sketch, words: list[int], same: tuple[int | None, ...]) -> int | None:
    """A column of a few words that parts rows of the same time from each other: meters, registers, ways of the flow."""
    rows = [row for row in table.body if len(row) == table.width]
    keys = [tuple(row[at] for at in same if at is not None) for row in rows]
    often = len(rows) - len(set(keys))
    if not often or often < len(set(keys)) / 2:
        return None
    for at in words:
        head = heading(table.title(at))
        told = {row[at] for row in rows}
        if not 2 <= len(told) <= MOST_TOLD_APART or "" in told or holds(head) is not Holds.UNKNOWN:
            continue
        if len({(key, row[at]) for key, row in zip(keys, rows, strict=True)}) - len(set(keys)) >= often / 2:
            return at
    return None


def _across(table: Sketch, dated: list[int], times: Times) -> tuple[int, ...]:
    """The columns of a table that has a day in each row: their headings are times of day or count on from 0 or 1."""
    found = [at for at in range(table.width) if at not in dated and OF_DAY.fullmatch(begin_of(table.title(at)))]
    if not found:
        found = [at for at in range(table.width) if NTH.fullmatch(table.title(at))]
    alone = times.clock is None and not any(":" in cell for cell in table.column(times.time)[:SAMPLED])
    together = bool(found) and found == list(range(found[0], found[0] + len(found)))
    return tuple(found) if alone and together and len(found) in DAYS_WIDE else ()


def spread_oddly(table: Sketch, columns: Columns) -> bool:
    """Whether its columns are of times, but not those of a day one after another."""
    titles = [begin_of(table.title(at)) for at in columns.across or (at for at, _ in columns.values)]
    if columns.across:
        return len(set(titles)) < len(titles)
    return sum(bool(OF_DAY.fullmatch(one) or NTH.fullmatch(one) or is_time(one)) for one in titles) >= FEW_TIMES


def _is_dated(table: Sketch, at: int, head: str) -> bool:
    cells = table.column(at)[:SAMPLED]
    if not _share(cells, is_time):
        return False
    if not all(cell.isdigit() for cell in cells):
        return True
    if len(cells) > 1 and len(set(cells)) == 1:
        return False
    # The number of a meter point is as long as a time in milliseconds.
    unnamed = at == 0 and not PARTING.search(head) and not NO_NUMBER.search(head)
    return bool(TIMED.search(head)) or (unnamed and _share(cells, _is_unix))


def _is_unix(cell: str) -> bool:
    return UNIX.fullmatch(cell) is not None


def _times(table: Sketch, heads: list[str], dated: list[int]) -> Times:
    ends = [at for at in dated if END.search(heads[at]) and not START.search(heads[at])]
    starts = [at for at in dated if at not in ends]
    if not starts:
        return Times(ends[0], _clock(table, heads, ends[0], dated), ending=True, sided=True)
    time = max(starts, key=lambda at: _weight(table, heads[at], at))
    end = next((at for at in ends if at > time), None)
    clock = _clock(table, heads, time, dated)
    if clock is not None and _share(
        table.column(clock)[:SAMPLED], lambda cell: SPAN_OF_DAY.fullmatch(cell) is not None
    ):
        return Times(time, clock, sided=True)
    if end is not None:
        return Times(time, clock, None if clock is not None else end, sided=True)
    if clock is not None and END.search(heads[clock]) and not START.search(heads[clock]):
        return Times(time, clock, ending=True, sided=True)
    spans = _share(table.column(time)[:SAMPLED], lambda cell: SPAN.fullmatch(cell) is not None)
    said = spans or bool(START.search(heads[time]) or (clock is not None and START.search(heads[clock])))
    return Times(time, clock, sided=said)


def _weight(table: Sketch, head: str, at: int) -> tuple[bool, bool, int]:
    """A time that says how far it is from UTC goes before one that does not, the first before the others."""
    cells = table.column(at)[:SAMPLED]
    whole = all(_is_unix(cell) or cell.endswith("Z") or re.search(r"[+-]\d\d:?\d\d$", cell) for cell in cells)
    return whole, bool(UTC_TOLD.search(head)), -at


def _clock(table: Sketch, heads: list[str], time: int, dated: list[int]) -> int | None:
    """The column with the time of day, where the other has dates alone."""
    if any(":" in cell for cell in table.column(time)[:SAMPLED]):
        return None
    found = [at for at in range(len(heads)) if at not in dated and _is_clock(table.column(at)[:SAMPLED], heads[at])]
    begins = [at for at in found if not END.search(heads[at]) or START.search(heads[at])]
    return next(iter(begins or found), None)


def _is_clock(cells: list[str], head: str) -> bool:
    if _share(cells, lambda cell: OF_DAY.fullmatch(begin_of(cell)) is not None):
        return not head or bool(SAID_CLOCK.search(head)) or len(set(cells)) > 1
    if cells and SAID_CLOCK.search(head) and all(FOUR_DIGITS.fullmatch(cell) for cell in cells):
        return True
    numbers = {int(cell) for cell in cells if cell.isdigit() and len(cell) < 3}
    return bool(NUMBERED.search(head)) and bool(numbers) and max(numbers) <= 50 and len(numbers) > 1


def _is_number(table: Sketch, at: int, head: str) -> bool:
    cells = table.column(at)[:SAMPLED]
    if NO_NUMBER.search(head) and len(set(cells)) == 1:
        return False
    long = bool(cells) and all(cell.isdigit() and len(cell) >= 8 for cell in cells)
    if COUNTS_ROWS.fullmatch(head) or (long and holds(head) is not Holds.USE):
        return False
    told = [_number(cell) for cell in table.column(at)]
    return True in told and len(told) - told.count(False) >= MOSTLY * len(told)


def _number(cell: str) -> bool | None:
    """Whether a cell is a number, with whatever decimal mark; None where it says that nothing is known."""
    for mark in ".,":
        try:
            return None if number(cell, mark) is None else True
        except ValueError:
            continue
    return False


def _share(cells: list[str], fits: Callable[[str], bool]) -> bool:
    """Whether most of the cells fit, of those that say something."""
    return bool(cells) and sum(map(fits, cells)) >= MOSTLY * len(cells)
