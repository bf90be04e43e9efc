"""Tells what the numbers of a column count, by its heading, by other words of the file, and by how they run."""

import re
from collections.abc import Iterable
from itertools import pairwise

from ihd.history_files.amounts import BESIDE
from ihd.history_files.found import Measure
from ihd.history_files.headings import REGISTER, REGISTERED, heading, measure_of
from ihd.history_files.named import GENERAL, Named
from ihd.history_files.numerals import number, unit_beside
from ihd.history_files.sketch import Sketch
from ihd.wording import later, tr

COUNTER = re.compile(r"counter|stand(?![ai])|lifetime|(?<![a-z])all.?time")
TOTAL = re.compile(r"total|(?<![a-z])sum(?![a-z])")  # may as well be of each row
RISES = 2  # of a column whose heading says that it is a counter
MANY, MANY_RISES = 20, 5  # rows that never fall, under any other heading
RESTARTS = 10  # as many rises at least go before a fall to nearly nothing, of a counter of each day
RISING = later(
    "The numbers never fall, as those of a meter's running total do: say whether they are that, or the use of each row"
)
RESTARTING = later(
    "The numbers rise and start anew, as a counter of each day does: say whether they are a running total, or the use "
    "of each row"
)


def measure_in(table: Sketch, make: Named, at: int, words: str) -> Measure | None:
    """The unit that a make, the cells, a heading, the words of a series or those above name; None where none does."""
    if make.measure is not None:
        fits = not make.whole or all(cell.lstrip("-").isdecimal() for cell in table.column(at))
        return make.measure if fits else None
    head = heading(table.title(at))
    return _beside(table.column(at), head) or measure_of(head) or measure_of(words) or _above(table)


def _beside(cells: Iterable[str], head: str) -> Measure | None:
    """The unit that stands beside the numbers themselves."""
    found = next((BESIDE[unit] for cell in cells if (unit := unit_beside(cell))), None)
    return REGISTERED.get(found, found) if found and REGISTER.search(head) else found


def _above(table: Sketch) -> Measure | None:
    """The unit that stands over the table in a cell of its own, as Enedis has it."""
    cells = [heading(cell) for row in table.above for cell in row if len(cell) <= 3]
    return next((found for cell in cells if (found := measure_of(cell))), None)


def numbers_in(cells: Iterable[str], decimal: str) -> list[float]:
    """The numbers of a column, without what is none."""
    found: list[float] = []
    for cell in cells:
        try:
            told = number(cell, decimal)
        except ValueError:
            continue
        if told is not None:
            found.append(told)
    return found


def unless_running(
    measure: Measure | None, numbers: list[float], head: str, make: Named, notes: list[str]
) -> Measure | None:
    """The measure of a running total where the numbers are one by their heading; None where they look like one."""
    if make.name != GENERAL or measure not in REGISTERED:
        return measure
    doubt = _doubt(numbers, head)
    if doubt == "":
        return REGISTERED[measure]
    if doubt is None:
        return measure
    notes.append(tr(doubt))
    return None


def _doubt(numbers: list[float], head: str) -> str | None:
    """A sentence on numbers that may be a running total; empty where they are one, None where they are none."""
    steps = [after - before for before, after in pairwise(numbers)]
    few, many = sorted((sum(step > 0 for step in steps), sum(step < 0 for step in steps)))
    if few:
        return RESTARTING if _restarts(numbers, few, many) else None
    long = len(numbers) >= MANY and many >= MANY_RISES
    if many >= RISES and (COUNTER.search(head) or (long and TOTAL.search(head))):
        return ""
    return RISING if long or (many >= RISES and TOTAL.search(head)) else None


def _restarts(numbers: list[float], few: int, many: int) -> bool:
    """Whether they rise, with the few falls of a counter that starts anew each day; the newest may stand first."""
    if len(numbers) < MANY or few * RESTARTS > many:
        return False
    odd = [sorted(two, key=abs) for two in pairwise(numbers) if (two[1] < two[0]) == (numbers[-1] >= numbers[0])]
    return bool(odd) and all(abs(low) * RESTARTS <= abs(high) for low, high in odd)


def all_given(numbers: list[float]) -> bool:
    """Whether the numbers are below zero throughout: what a home gave is written so."""
    return max(numbers, default=0.0) <= 0 and min(numbers, default=0.0) < 0
