"""Answers of the Octopus Energy API (JSON): what was used from when until when, with no word of fuel or unit."""

from collections.abc import Iterator
from typing import Any

from ihd.energy.trouble import FileTrouble
from ihd.history_files.amounts import counted, number_of
from ihd.history_files.found import DateOrder, Found, FoundSeries, Interval, Layout, Tally
from ihd.history_files.json_file import answers, listed
from ihd.history_files.moments import Kind, moment
from ihd.history_files.unpacking import plain
from ihd.wording import later, tr

FORMAT = "octopus-json"
BEGINS = (b"{", b"[")
ROWS, PAGE = (b'"consumption"', b'"interval_start"'), (b'"count"', b'"results"')  # what stands in a head
COLUMNS = ("interval_start", "interval_end", "consumption")
SAMPLED = 8
NO_UNIT = later(
    "Octopus names no unit: electricity is in kWh, gas in kWh or in m³, by the kind of meter. A bill of the same days "
    "tells which"
)


class OctopusJson:
    """Readings as `/electricity-meter-points/…/consumption/` and the same of gas answer with them."""

    def find(self, head: bytes, name: str) -> Found | None:  # noqa: ARG002
        """Whether it is JSON with the fields of a consumption, or at least with those of a page of answers."""
        begins = head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(BEGINS)
        ours = any(all(one in head for one in marks) for marks in (ROWS, PAGE))
        return Found(FORMAT, ()) if begins and ours else None

    def survey(self, path: str) -> Found:
        rows = _rows(path)
        if any("value_inc_vat" in one for one in rows):
            raise FileTrouble(tr("These are prices, and tell nothing of use"), tr("Ask Octopus for consumption."))
        if not any("interval_start" in one for one in rows):
            raise FileTrouble(tr("This answer of Octopus holds no readings"), tr("Ask for other dates."))
        shown = tuple(tuple(plain(one.get(name)) for name in COLUMNS) for one in rows[:SAMPLED])
        layout = Layout(FORMAT, None, zone="UTC", end_column=1, value_column=2)
        return Found(FORMAT, (FoundSeries("consumption", None, None, layout),), (tr(NO_UNIT),), COLUMNS, shown)

    def intervals(self, path: str, series: FoundSeries, tally: Tally) -> Iterator[Interval]:
        measure = series.layout.measure
        if measure is None:
            return
        for one in _rows(path):
            tally.rows_read += 1
            start, end = (_instant(one.get(name)) for name in COLUMNS[:2])
            if start is None or end is None or end <= start:
                tally.rows_skipped += 1
                continue
            number = number_of(one.get("consumption"))
            yield Interval(start, end - start, None if number is None else counted(number, measure, end - start))


def _rows(path: str) -> list[dict[str, Any]]:
    """Those of all pages in a file, which may also be their bare rows."""
    told = answers(path)
    if any("interval_start" in one for one in told):
        return told
    return [row for answer in told for row in listed(answer.get("results")) if isinstance(row, dict)]


def _instant(stamp: Any) -> int | None:
    """Unix seconds of a time that says how far it is from UTC; None for anything else."""
    try:
        told = moment(stamp, DateOrder.YEAR_FIRST) if isinstance(stamp, str) else None
    except ValueError:
        return None
    return None if told is None or told.kind is not Kind.INSTANT or told.offset is None else told.wall - told.offset
