"""Makes intervals of the rows of one series of a table, whatever its numbers count."""

from collections.abc import Iterator
from itertools import pairwise

from ihd.history_files.amounts import POWERS, counted
from ihd.history_files.found import FoundSeries, Interval, Measure, Stamps, Tally
from ihd.history_files.running import RunningTotal
from ihd.history_files.table_rows import TableRows
from ihd.history_files.table_times import TableTimes
from ihd.wording import tr

REGISTERS = frozenset({Measure.REGISTER_KWH, Measure.REGISTER_WH, Measure.REGISTER_M3})
HOLDS = 120  # seconds for which a sample of power stands at most; after that nobody knows what was used


class TableIntervals:
    """Makes them of a series whose numbers count something that is known."""

    def __init__(self, series: FoundSeries, measure: Measure, tally: Tally) -> None:
        self._series, self._layout, self._measure, self._tally = series, series.layout, measure, tally
        self._times = TableTimes(series.layout, tally)

    def read(self, path: str) -> Iterator[Interval]:
        """Each interval in the order of the file. Raises FileTrouble with the line and the reason."""
        rows = TableRows(self._layout, self._tally).read(path)
        if self._measure in REGISTERS:
            return self._differences(self._times.moments(rows))
        if self._layout.seconds is None and self._layout.end_column is None:
            return self._between(self._times.moments(rows))
        return (
            Interval(start, end - start, self._counted(amount, end - start))
            for start, end, amount in self._times.spans(rows)
        )

    def _counted(self, amount: float | None, seconds: int) -> float | None:
        return None if amount is None else counted(amount * self._layout.sign, self._measure, seconds)

    def _differences(self, told: Iterator[tuple[int, float | None]]) -> Iterator[Interval]:
        """What a register rose from one row to the next. Backwards in time, both time and register go backwards."""
        way = -1 if self._layout.newest_first else 1
        running = RunningTotal(self._series.fuel, self._series.direction, self._tally)
        for at, amount in told:
            total = self._counted(amount, 0)
            if total is None:
                self._tally.rows_skipped += 1
            elif rise := running.take(way * at, way * total):
                yield _turned(rise, way)
        if rise := running.end():
            yield _turned(rise, way)

    def _between(self, told: Iterator[tuple[int, float | None]]) -> Iterator[Interval]:
        """Between one row and the next: how long a sample of power stood, or what was counted meanwhile."""
        power = self._measure in POWERS
        counts_before = self._layout.stamps is Stamps.END and not power
        skipped = silent = 0
        for one, other in pairwise(told):
            before, after = (other, one) if self._layout.newest_first else (one, other)
            seconds = after[0] - before[0]
            if seconds <= 0:
                skipped += 1
            elif power and seconds > HOLDS:
                silent += 1
            else:
                amount = self._counted(after[1] if counts_before else before[1], seconds)
                yield Interval(before[0], seconds, amount)
        self._tally.rows_skipped += skipped
        if skipped:
            self._tally.notes.append(tr("%n row(s) out of order or told twice: skipped", "", skipped))
        if silent:
            says = tr(
                "%n silence(s) of more than {minutes} minutes between samples: nothing is known of (it|them)",
                "",
                silent,
                minutes=HOLDS // 60,
            )
            self._tally.notes.append(says)


def _turned(rise: Interval, way: int) -> Interval:
    return rise if way > 0 else rise._replace(start=-rise.start - rise.seconds)
