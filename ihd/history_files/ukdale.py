"""Channels of UK-DALE and its like (`.dat`): a unix time and watts in each row, every few seconds, without a header."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ihd.energy.fuel import Direction, Fuel
from ihd.energy.trouble import FileTrouble
from ihd.history_files.amounts import counted
from ihd.history_files.found import Found, FoundSeries, Interval, Layout, Measure, Tally
from ihd.history_files.unpacking import lines, opened
from ihd.wording import tr

FORMAT = "ukdale"
ROW = re.compile(rb"(\d{9,10}(?:\.\d{1,6})?)[ \t]+(-?\d{1,7}(?:\.\d{1,6})?)(?:[ \t]+-?\d{1,9}(?:\.\d{1,6})?){0,2}\s*")
NEEDED = 3  # rows by which it is told from other numbers
SAMPLED = 8
HOLDS = 120  # seconds for which a sample stands at most; after that nobody knows what was used


class _Sample(NamedTuple):
    at: float
    watts: float


class UkDale:
    """Samples of power. Each stands until the next one."""

    def find(self, head: bytes, name: str) -> Found | None:
        """Whether it is a .dat whose first rows are times that rise and numbers, and nothing else.

        By any other name they may as well be kWh, or a running total: that is for the household to say.
        """
        if not name.lower().removesuffix(".gz").endswith(".dat"):
            return None
        rows = [ROW.fullmatch(line) for line in head.splitlines()[: SAMPLED + 1]]
        matched = [row for row in (rows if len(rows) <= SAMPLED else rows[:-1]) if row]
        if len(matched) < NEEDED or len(matched) < len(rows) - 1:
            return None
        times = [float(row[1]) for row in matched]
        if times != sorted(times):
            return None
        sample = tuple((row[1].decode(), row[2].decode()) for row in matched)
        layout = Layout(FORMAT, Measure.WATTS, zone="UTC", delimiter=" ")
        series = FoundSeries("power", Fuel.ELECTRICITY, Direction.IMPORT, layout)
        return Found(FORMAT, (series,), header=("unix time", "watts"), sample=sample)

    def intervals(self, path: str, series: FoundSeries, tally: Tally) -> Iterator[Interval]:
        """What each sample comes to until the next one; nothing is made of the last."""
        measure = series.layout.measure or Measure.WATTS
        before: _Sample | None = None
        gaps = 0
        for after in _samples(path, tally):
            if before is not None and after.at <= before.at:
                tally.rows_skipped += 1
                continue
            if before is not None:
                start, end = int(before.at), int(after.at)
                if end - start > HOLDS:
                    gaps += 1
                elif end > start:
                    yield Interval(start, end - start, counted(before.watts, measure, end - start))
            before = after
        if gaps:
            says = tr(
                "%n time(s) nothing was measured for more than {minutes} minutes: left as not known",
                "",
                gaps,
                minutes=HOLDS // 60,
            )
            tally.notes.append(says)


def _samples(path: str, tally: Tally) -> Iterator[_Sample]:
    with opened(path, heed=tally.heed) as file:
        for line in lines(file):
            if row := ROW.fullmatch(line):
                tally.rows_read += 1
                yield _Sample(float(row[1]), float(row[2]))
            elif line.strip():
                tally.rows_read += 1
                tally.rows_skipped += 1
                if tally.rows_skipped > 1000 and tally.rows_skipped * 2 > tally.rows_read:
                    raise FileTrouble(
                        tr("Line {rows_read} and most before it are no samples", rows_read=tally.rows_read),
                        tr("Look at the file."),
                    )
