"""Reads any table of times and amounts: what it is, is told by its headings and by what stands in its columns."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ihd.energy.trouble import FileTrouble
from ihd.history_files.cadence import date_order
from ihd.history_files.finding import Sighting, found_in, key_of, sighting
from ihd.history_files.found import Found, FoundSeries, Interval, Tally
from ihd.history_files.sketch import sketch
from ihd.history_files.table_intervals import TableIntervals
from ihd.history_files.text import decoded, encoding_of, lines, rows
from ihd.history_files.unpacking import opened, plain
from ihd.wording import tr

HEAD = 256 * 1024
MOST_KEYS = 2000  # series that are told apart in one file


class Table:
    """Delimited files of any make."""

    def find(self, head: bytes, name: str) -> Found | None:
        """What it tells by its beginning. Raises FileTrouble for a table of prices, or without amounts."""
        encoding = encoding_of(head, whole=False)
        seen = _seen(head, encoding) if encoding else None
        return found_in(seen, name, encoding) if seen and encoding else None

    def survey(self, path: str) -> Found:
        """The same with the series that only come later in the file, and dates that only later tell their order."""
        name = plain(Path(path).name)
        with opened(path) as file:
            head = file.read(HEAD)
            more = bool(file.read(1))
        encoding = encoding_of(head, whole=not more) or "utf-8"
        seen = _seen(head, encoding)
        if seen is None:
            raise FileTrouble(tr("{name} changed while it was looked at", name=name), tr("Try once more."))
        if more and (seen.columns.parting or not seen.sure_of_order):
            seen = _further(path, seen, encoding)
        return found_in(seen, name, encoding)

    def intervals(self, path: str, series: FoundSeries, tally: Tally) -> Iterator[Interval]:
        """The intervals of one series. Raises FileTrouble with the line and the reason."""
        if series.layout.measure is None:
            raise FileTrouble(tr("The file does not say what its numbers count"), tr("Say it for the file."))
        return TableIntervals(series, series.layout.measure, tally).read(path)


def _seen(head: bytes, encoding: str) -> Sighting | None:
    told = decoded(head, encoding)
    table = sketch(told[:-1] if len(head) >= HEAD else told)
    return sighting(table) if table else None


def _further(path: str, seen: Sighting, encoding: str) -> Sighting:
    """What the rest of the file adds."""
    keys = dict.fromkeys(seen.keys)
    order, sure = seen.order, seen.sure_of_order
    time, width = seen.columns.times.time, seen.table.width
    with opened(path) as file:
        for _, cells in rows(lines(file, encoding), seen.table.delimiter):
            if len(cells) < width:
                continue
            if len(keys) <= MOST_KEYS:
                keys[key_of(cells, seen.columns)] = None
            if not sure:
                order, sure = date_order((cells[time],))
    heads = key_of(seen.table.header, seen.columns) if seen.table.header else None
    return replace(seen, keys=tuple(key for key in keys if key != heads), order=order, sure_of_order=sure)
