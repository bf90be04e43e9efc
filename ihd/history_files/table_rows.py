"""Reads the rows of one series of a table, one after another: when, until when, and the number."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from ihd.energy.calendar import DAY
from ihd.energy.trouble import FileTrouble
from ihd.history_files.amounts import told_beside
from ihd.history_files.found import Layout, Stamps, Tally
from ihd.history_files.moments import Moment, WrongOrder, clock_of_day, is_nth, moment
from ihd.history_files.numerals import number, unit_beside
from ihd.history_files.text import lines, rows
from ihd.history_files.unpacking import opened, plain
from ihd.wording import tr

HOUR = 3600
EVERY_DAY = {1800: 48, HOUR: 24}  # half-hours or hours of a plain day
NUMBERS_MOST = 50  # hours of a day, or its half-hours


class Row(NamedTuple):
    """A row of a table. `nth` is the number of its hour in the day that `at` names, where it has that for a clock."""

    at: Moment
    nth: int | None
    end: Moment | None
    amount: float | None


class TableRows:
    """The rows of one series. A row that cannot be read is counted, and told of at the end."""

    def __init__(self, layout: Layout, tally: Tally) -> None:
        self._layout, self._tally = layout, tally
        self._date = ("", Moment(0))
        self._hours_end = layout.stamps is Stamps.END and layout.seconds == HOUR
        self._bad = 0
        self._first_bad = ""

    def read(self, path: str) -> Iterator[Row]:
        """Each row that can be read. Raises FileTrouble with the line and the reason."""
        layout, tally = self._layout, self._tally
        needed = max(layout.time_column, layout.value_column, layout.clock_column or 0)
        only = layout.only
        with opened(path, heed=tally.heed) as file:
            told = islice(lines(file, layout.encoding), layout.skipped_lines, None)
            for line, cells in rows(told, layout.delimiter):
                if only and not all(at < len(cells) and cells[at] == word for at, word in only):
                    continue
                tally.rows_read += layout.across or 1
                if len(cells) <= needed:
                    self._cannot(line, layout.delimiter.join(cells))
                    continue
                if layout.across:
                    yield from self._day(line, cells)
                elif row := self._row(line, cells):
                    yield row
        self._tell()

    def _day(self, line: int, cells: list[str]) -> Iterator[Row]:
        """The half-hours of a day that stand in one row; the last two only have numbers where it has 50."""
        first = 1 if self._layout.stamps is Stamps.END else 0
        last = self._layout.value_column + self._layout.across
        for nth, word in enumerate(cells[self._layout.value_column : last], first):
            row = self._row(line, [*cells[: self._layout.value_column], word])
            if row and (row.amount is not None or nth - first < EVERY_DAY.get(self._layout.seconds or HOUR, 24)):
                yield row._replace(nth=nth)
            elif row:
                self._tally.rows_read -= 1

    def _row(self, line: int, cells: list[str]) -> Row | None:
        layout = self._layout
        word = cells[layout.time_column]
        try:
            at = self._dated(word)
            nth = None
            if layout.clock_column is not None:
                word = cells[layout.clock_column]
                at, nth = self._with_clock(at, word)
            end = None
            if layout.end_column is not None and layout.end_column < len(cells):
                word = cells[layout.end_column]
                end = moment(word, layout.date_order) if word else None
            word = cells[layout.value_column]
        except WrongOrder as error:
            raise FileTrouble(
                tr(
                    'Line {value}: "{word}" has no {date_order} date',
                    value=line + layout.skipped_lines,
                    word=plain(word),
                    date_order=layout.date_order,
                ),
                tr("Its dates seem to be written the other way round; choose another order of day and month."),
            ) from error
        except ValueError:
            self._cannot(line, word)
            return None
        try:
            return Row(at, nth, end, self._amount(word))
        except ValueError:  # it keeps its place all the same: in October the rows tell one hour from the other
            self._cannot(line, word, skipped=0)
            return Row(at, nth, end, None)

    def _amount(self, word: str) -> float | None:
        """A cell may name its own unit, which holds for it whatever the others are in. Raises ValueError."""
        amount = number(word, self._layout.decimal)
        if amount is None or not (unit := "" if word[-1].isdigit() and word[-1] != "3" else unit_beside(word)):
            return amount
        return amount if self._layout.measure is None else told_beside(amount, unit, self._layout.measure)

    def _dated(self, word: str) -> Moment:
        if self._date[0] != word:
            self._date = word, moment(word, self._layout.date_order)
        return self._date[1]

    def _with_clock(self, day: Moment, word: str) -> tuple[Moment, int | None]:
        """A date with a time of day, or with the number of the hour. Raises ValueError for what is neither."""
        if is_nth(word):
            nth = int(word)
            if nth > NUMBERS_MOST:
                raise ValueError(word)
            return day, nth
        clock = clock_of_day(word)
        if self._hours_end and clock % HOUR == 0:
            return (day, clock // HOUR) if clock else (day._replace(wall=day.wall - DAY), 24)
        return Moment(day.wall + clock, day.offset), None

    def _cannot(self, line: int, word: str, skipped: int = 1) -> None:
        self._tally.rows_skipped += skipped
        self._bad += 1
        self._first_bad = self._first_bad or tr(
            'line {line}: "{word}"', line=line + self._layout.skipped_lines, word=plain(word)
        )

    def _tell(self) -> None:
        if self._tally.rows_read == 0:
            raise FileTrouble(
                tr("There is no row of this kind in the file"), tr("Look at it again: it may have changed.")
            )
        if self._bad == self._tally.rows_read:
            raise FileTrouble(
                tr("No row of this file could be read so"),
                tr("The first is {first_bad}. Choose another layout.", first_bad=self._first_bad),
            )
        if self._bad:
            says = tr(
                "%n row(s) could not be read: skipped. The first is {first}", "", self._bad, first=self._first_bad
            )
            self._tally.notes.append(says)
