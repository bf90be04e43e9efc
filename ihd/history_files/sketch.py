"""Finds the table in a text: how its cells are parted, where its header stands, and where its rows begin."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ihd.energy.trouble import FileTrouble
from ihd.history_files.found import DateOrder
from ihd.history_files.moments import UNIX, WrongOrder, moment
from ihd.history_files.text import DELIMITERS, rows

LOOKED_AT = 6000  # rows at most, by which columns are told from one another
MOST_ABOVE = 13  # rows above the first: twelve of a preamble, and the header
WINDOW = 8  # rows that have to look alike for a table to begin


@dataclass(frozen=True, slots=True)
class Sketch:
    """A table in a text. `above` are the rows over it without the header; `skipped` counts lines before its rows."""

    delimiter: str
    above: tuple[tuple[str, ...], ...]
    header: tuple[str, ...]  # empty where there is none
    body: tuple[tuple[str, ...], ...]
    skipped: int

    @property
    def width(self) -> int:
        """How many columns its rows have."""
        return max(len(row) for row in self.body)

    def column(self, at: int) -> list[str]:
        """The cells of one column that are not empty."""
        return [row[at] for row in self.body if at < len(row) and row[at]]

    def title(self, at: int) -> str:
        """The heading of a column, empty where it has none."""
        return self.header[at] if at < len(self.header) else ""


def sketch(lines: Sequence[str]) -> Sketch | None:
    """The table in these lines from the beginning of a text; None where there is none with times in it."""
    found = [table for delimiter in DELIMITERS if (table := _parted_by(delimiter, lines))]
    return max(found, key=lambda table: (len(table.body), table.width), default=None)


def is_time(word: str) -> bool:
    """Whether this word names a time that a row could bear."""
    if word.isdigit() and not UNIX.fullmatch(word) and len(word) not in (8, 12, 14):
        return False
    try:
        moment(word, DateOrder.DAY_FIRST)
    except WrongOrder:
        return True
    except ValueError:
        return False
    return True


def _parted_by(delimiter: str, lines: Sequence[str]) -> Sketch | None:
    told = [(0, list[str]()), *_some(rows(lines, delimiter))]
    begins = next((at for at in range(1, min(len(told), MOST_ABOVE + 2)) if _begins(told[at : at + WINDOW])), None)
    if begins is None:
        return None
    width = len(told[begins][1])
    header = told[begins - 1][1] if _is_header(told[begins - 1][1], width) else []
    above = told[1 : begins - 1] if header else told[1:begins]
    body = [tuple(cells) for _, cells in told[begins:] if len(cells) > 1]
    return Sketch(delimiter, tuple(tuple(cells) for _, cells in above), tuple(header), tuple(body), told[begins - 1][0])


def _some(told: Iterator[tuple[int, list[str]]]) -> list[tuple[int, list[str]]]:
    """The first rows, as far as they can be read."""
    found: list[tuple[int, list[str]]] = []
    try:
        for row in told:
            found.append(row)
            if len(found) > LOOKED_AT:
                break
    except FileTrouble:
        pass
    return found


def _begins(window: Sequence[tuple[int, list[str]]]) -> bool:
    """Whether these rows, or all but a few of them, are of one table with times in it."""
    first = window[0][1]
    timed = _timed(first)
    alike = [cells for _, cells in window if abs(len(cells) - len(first)) <= 1 and timed & _timed(cells)]
    share = 0.75 if len(window) == WINDOW else 0.5  # a short file may end in a few lines that are none of the table
    return first in alike and len(alike) >= share * len(window)


def _timed(cells: list[str]) -> set[int]:
    """Where a row has times; nowhere if it has but one cell."""
    return {at for at, cell in enumerate(cells) if len(cells) > 1 and cell[:1].isalnum() and is_time(cell)}


def _is_header(cells: list[str], width: int) -> bool:
    words = [cell for cell in cells if cell]
    return len(words) >= 2 and len(cells) <= width + 1 and not any(is_time(cell) for cell in words)
