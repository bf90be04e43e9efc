"""Years of half-hours held in memory, for charts: any span of them is added up at once."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from ihd.energy.calendar import DAY, HALF_HOUR, unix
from ihd.energy.column import CODE, Column
from ihd.energy.costing import Span
from ihd.energy.half_hours import SLOTS, Quality, UtcDay
from ihd.energy.resolve import volume_of
from ihd.energy.series import Series

KNOWN = tuple(CODE[one] for one in (Quality.MEASURED, Quality.ESTIMATED, Quality.IMPORTED, Quality.CORRECTED))
MISSING = bytes([CODE[Quality.MISSING]])


class Sum(NamedTuple):
    """What was used in `[start, end)`, UTC. `wh` is None where no half-hour is known; the others count half-hours."""

    start: datetime
    end: datetime
    wh: int | None
    measured: int
    estimated: int
    missing: int
    imported: int
    corrected: int


class History:
    """The half-hours of some registers, added up, as they stand. Belongs to one thread.

    It takes columns of whole UTC days as a ledger makes them, and is told which days have changed. Ten years take
    1.6 MB: nine bytes a half-hour, and the sum of each day.
    """

    def __init__(self) -> None:
        self._first = 0  # UTC day, since 1970
        self._wh = array("q")
        self._quality = bytearray()
        self._totals = array("q")  # Wh of each UTC day
        self._running: set[int] = set()

    def put(self, column: Column, now: int) -> None:
        """Take these half-hours of whole UTC days in place of those held. So they stood at `now`, unix seconds."""
        if column.start % DAY or len(column.wh) % SLOTS:
            raise ValueError("a history is made of whole UTC days")
        days = range(column.start // DAY, column.end // DAY)
        if not days:
            return
        self._make_room(days)
        at = days.start - self._first
        here = slice(at * SLOTS, at * SLOTS + len(column.wh))
        self._wh[here] = array("q", column.wh)
        self._quality[here] = column.quality
        sums = (sum(column.wh[place : place + SLOTS]) for place in range(0, len(column.wh), SLOTS))
        self._totals[at : at + len(days)] = array("q", sums)
        self._running = {day for day in self._running if day not in days}
        self._running.update(day for day in days if (day + 1) * DAY > now)

    def touched(self, series: Sequence[Series], changed: Mapping[tuple[Series, int], UtcDay]) -> set[int]:
        """The UTC days (since 1970) of these registers to be put anew once those days have changed into what is given.

        With a day go all days of a silence that touches it: what fell on one depends on the others. And those that
        were not over when they were put: what is known of a half-hour that runs is judged by how far it has come.
        """
        ours = {*series, *(volume_of(one) for one in series)}
        found = set(self._running)
        for (one, number), day in changed.items():
            if one in ours:
                found.update((number,), *(silence.days() for silence in day.silences))
        return found

    def column(self, start: int, end: int) -> Column:
        """The half-hours held that begin in `[start, end)`, unix seconds."""
        first, last = self._places(start, end)
        begin = self._first * DAY + first * HALF_HOUR
        return Column(begin, tuple(self._wh[first:last]), bytes(self._quality[first:last]))

    def sums(self, spans: Iterable[Span], now: int) -> list[Sum]:
        """What was used in each of these spans (UTC) up to `now` (unix seconds)."""
        return [self._sum(start, end, now) for start, end in spans]

    def _sum(self, start: datetime, end: datetime, now: int) -> Sum:
        begin, until = unix(start), min(unix(end), now)
        first, last = self._places(begin, until)
        half_hours = -(min(0, begin - until) // HALF_HOUR)
        measured, estimated, imported, corrected = (self._quality.count(code, first, last) for code in KNOWN)
        known = measured + estimated + imported + corrected
        wh = self._used(first, last) if known else None
        return Sum(start, end, wh, measured, estimated, half_hours - known, imported, corrected)

    def _places(self, start: int, end: int) -> tuple[int, int]:
        begin = self._first * DAY
        first = max(0, -((begin - start) // HALF_HOUR))
        return first, max(first, min(len(self._wh), -((begin - end) // HALF_HOUR)))

    def _used(self, first: int, last: int) -> int:
        """The Wh from one place to another: of whole days by their sums."""
        day, end = -(-first // SLOTS), last // SLOTS
        if day >= end:
            return sum(self._wh[first:last])
        edges = sum(self._wh[first : day * SLOTS]) + sum(self._wh[end * SLOTS : last])
        return edges + sum(self._totals[day:end])

    def _make_room(self, days: range) -> None:
        """Hold these days too, and all between; of those that nobody has put nothing is known."""
        if not self._totals:
            self._first = days.start
        before, after = max(0, self._first - days.start), max(0, days.stop - self._first - len(self._totals))
        self._wh = array("q", bytes(8 * SLOTS * before)) + self._wh + array("q", bytes(8 * SLOTS * after))
        self._quality = bytearray(MISSING * SLOTS * before) + self._quality + MISSING * SLOTS * after
        self._totals = array("q", bytes(8 * before)) + self._totals + array("q", bytes(8 * after))
        self._first -= before
