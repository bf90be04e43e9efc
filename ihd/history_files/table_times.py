"""Finds when each row of a table begins and how long it lasts."""

from collections.abc import Iterable, Iterator
from itertools import chain, groupby, pairwise
from typing import NamedTuple

from ihd.energy.calendar import DAY
from ihd.history_files.found import Layout, Stamps, Tally
from ihd.history_files.local_time import InOrder, LocalClock
from ihd.history_files.moments import Kind, Moment, month_after
from ihd.history_files.table_rows import Row
from ihd.wording import tr

HOUR = 3600


class Span(NamedTuple):
    """One row: what it says of `[start, end)`, unix seconds."""

    start: int
    end: int
    amount: float | None


class TableTimes:
    """Follows the times of one series through its rows."""

    def __init__(self, layout: Layout, tally: Tally) -> None:
        self._layout, self._tally = layout, tally
        self._clock = LocalClock(layout.zone)
        self._order = InOrder(self._clock, layout.seconds, newest_first=layout.newest_first)
        self._ends = layout.stamps is Stamps.END
        self._nowhere = self._totals = 0

    def spans(self, rows: Iterable[Row]) -> Iterator[Span]:
        """Each row with its span, where layout or row tell how long it lasts."""
        for numbered, some in groupby(self._undoubted(rows), lambda row: row.nth is not None):
            if numbered:
                for day, hours in groupby(some, lambda row: row.at.wall):
                    yield from self._of_day(day, list(hours))
            else:
                yield from filter(None, map(self._span, some))
        self._tell()

    def moments(self, rows: Iterable[Row]) -> Iterator[tuple[int, float | None]]:
        """(unix seconds, number) of each row."""
        for row in rows:
            wall = row.at.wall + (row.nth or 0) * (self._layout.seconds or HOUR)
            if (at := self._order.instant(wall, row.at.offset)) is not None:
                yield at, row.amount
        self._tell()

    def _undoubted(self, rows: Iterable[Row]) -> Iterator[Row]:
        """The rows, of which one with a bare date among shorter ones is midnight, or else the total of a day.

        Some programs leave out the time of day at midnight. It is midnight where a row beside it is one step away.
        """
        step = self._layout.seconds or DAY
        if step >= DAY or self._layout.end_column is not None:
            yield from rows
            return
        before: Row | None = None
        for row, after in pairwise(chain(rows, (None,))):
            if row is None:
                return
            if row.nth is not None or row.at.kind is not Kind.DAY:
                yield row
            elif any(one and abs(one.at.wall - row.at.wall) == step for one in (before, after)):
                yield row._replace(at=row.at._replace(kind=Kind.INSTANT))
            else:
                self._totals += 1
            before = row

    def _span(self, row: Row) -> Span | None:
        if row.end is not None:
            return self._from_to(row.at, row.end, row.amount)
        if row.at.kind is not Kind.INSTANT or (self._layout.seconds and self._layout.seconds % DAY == 0):
            return self._by_calendar(row)
        if self._layout.seconds:
            return self._plain(row)
        self._nowhere += 1
        return None

    def _plain(self, row: Row) -> Span | None:
        wall, seconds = row.at.wall, self._layout.seconds or 0
        if self._ends and wall % 60 == 59:
            wall += 1
        at = self._order.instant(wall, row.at.offset, ends=self._ends)
        if at is None:
            return None
        return Span(at - seconds, at, row.amount) if self._ends else Span(at, at + seconds, row.amount)

    def _by_calendar(self, row: Row) -> Span | None:
        """Days, weeks and months: as long as the clock on the wall makes them."""
        wall, offset, kind = row.at
        length = max(DAY, self._layout.seconds or 0)
        if kind is Kind.MONTH or (length >= 28 * DAY and wall % DAY == 0 and month_after(wall - 1) == wall):
            return Span(self._begin(wall, offset), self._begin(month_after(wall), offset), row.amount)
        first = wall - length if self._ends and kind is Kind.INSTANT else wall
        return Span(self._begin(first, offset), self._begin(first + length, offset), row.amount)

    def _begin(self, wall: int, offset: int | None) -> int:
        return self._clock.earliest(wall) if offset is None else wall - offset

    def _from_to(self, since: Moment, until: Moment, amount: float | None) -> Span | None:
        if until.kind is Kind.DAY:
            return self._forward(
                self._begin(since.wall, since.offset), self._begin(_day_end(since, until), None), amount
            )
        wall = until.wall + (1 if (until.wall - since.wall) % 60 == 59 else 0)
        start = self._order.instant(since.wall, since.offset)
        if start is None:
            return None
        if until.offset is not None:
            return self._forward(start, wall - until.offset, amount)
        ends, usual = self._clock.instants(wall), self._layout.seconds
        if usual is not None and (wall - since.wall == usual or start + usual in ends):
            return Span(start, start + usual, amount)
        return self._forward(start, min((end for end in ends if end > start), default=start), amount)

    def _forward(self, start: int, end: int, amount: float | None) -> Span | None:
        if end > start:
            return Span(start, end, amount)
        self._nowhere += 1
        return None

    def _of_day(self, day: int, rows: list[Row]) -> Iterator[Span]:
        """The rows of a day whose hours are numbered: on the odd days some count on, some follow the clock."""
        step = self._layout.seconds or HOUR
        first = self._clock.earliest(day)
        length = (self._clock.earliest(day + DAY) - first) // step
        places = [(row.nth or 0) - self._ends for row in rows]
        told = {place for place, row in zip(places, rows, strict=True) if row.amount}
        normal, top = DAY // step, max(places) + 1
        if length < normal:  # then some follow the clock: what it skips is empty, or there is a place for it
            skipped = {place for place in range(normal) if not self._clock.instants(day + place * step)}
            counted_on = top <= length or (bool(told & skipped) and max(told) < length)
        else:
            counted_on = length == normal or top > normal
        for place, row in zip(places, rows, strict=True):
            if not 0 <= place < (length if counted_on else normal):
                self._nowhere += 1
                continue
            start = first + place * step if counted_on else self._order.instant(day + place * step)
            if start is not None:
                yield Span(start, start + step, row.amount)

    def _tell(self) -> None:
        if count := self._order.skipped_hour:
            self._tally.rows_skipped += count
            says = tr(
                "%n row(s) of an hour that the clocks of {zone} skip in March: left out. If the file keeps the same "
                "time all year, choose the zone UTC",
                "",
                count,
                zone=self._layout.zone,
            )
            self._tally.notes.append(says)
        if self._order.single_hour:
            says = tr(
                "The hour that the clocks of {zone} repeat in October stands in the file only once. If it keeps the "
                "same time all year, choose the zone UTC",
                zone=self._layout.zone,
            )
            self._tally.notes.append(says)
        if count := self._totals:
            self._tally.rows_skipped += count
            self._tally.notes.append(tr("%n row(s) with the total of a day among shorter ones: left out", "", count))
        if count := self._nowhere:
            self._tally.rows_skipped += count
            says = tr("%n row(s) without an end, or of an hour that (its|their) day does not have: left out", "", count)
            self._tally.notes.append(says)


def _day_end(since: Moment, until: Moment) -> int:
    """The end of a span of days: the last day is part of it where it ends a month, or is the first as well."""
    following = until.wall + DAY
    return following if until.wall == since.wall or month_after(until.wall) == following else until.wall
