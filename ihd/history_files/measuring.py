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

TOTAL = re.compile(r"total|counter|sum|stand|lifetime|(?<![a-z])all.?time")
RISES = 2  # of a column whose heading says that it is a total
MANY, MANY_RISES = 20, 5  # rows that never fall, under any other heading
RISING = later(
    "The numbers never fall, as those of a meter's running total do: say whether they are that, or the use of each row"
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
    steps = [after - before for before, after in pairwise(numbers)]
    rises, falls = sum(step > 0 for step in steps), sum(step < 0 for step in steps)
    if min(rises, falls) > 0:
        return measure
    if TOTAL.search(head) and rises + falls >= RISES:
        return REGISTERED[measure]
    if len(numbers) >= MANY and rises + falls >= MANY_RISES:
        notes.append(tr(RISING))
        return None
    return measure


def all_given(numbers: list[float]) -> bool:
    """Whether the numbers are below zero throughout: what a home gave is written so."""
    return max(numbers, default=0.0) <= 0 and min(numbers, default=0.0) < 0
