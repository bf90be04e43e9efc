"""`ihd export`: what the diary says as a file for other programs."""

from argparse import Namespace
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from ihd.app import output, progress
from ihd.app.context import Context
from ihd.app.export_rows import readings_asked, use_asked
from ihd.energy.trouble import FileTrouble
from ihd.export_files import format_of, write
from ihd.export_files.fields import Format, Row
from ihd.store.diary import Diary
from ihd.store.kept import Heed


class Written(NamedTuple):
    """A file that was written. Times are UTC, None where it has no rows; `kwh` is None where it is not told of use."""

    rows: int
    first: datetime | None
    last: datetime | None
    kwh: float | None


def export(context: Context, asked: Namespace) -> int:
    """Write the file that was asked for, and say what is in it."""
    with progress.told("Exporting") as heed:
        if asked.full:
            from ihd.app.export_full import write_full

            done = write_full(context, asked, heed)
        else:
            done = write_rows(context, asked, heed)
    out, (first, last) = str(asked.out), (output.stamp(at) for at in (done.first, done.last))
    told = {"file": out, "rows": done.rows, "first": first, "last": last, "kwh": done.kwh}
    output.rows([told], as_json=context.as_json, empty="")
    return 0


def write_rows(context: Context, asked: Namespace, heed: Heed) -> Written:
    """Write the file. `heed` is told what part is done; where it raises, nothing is left of the file."""
    kind = Format(asked.format) if asked.format else format_of(asked.out)
    with Diary.open(context.places.diary, readonly=True) as diary:
        what = (readings_asked if asked.raw else use_asked)(context, diary, asked, heed)
        if what is None:
            raise FileTrouble("There is nothing to export", "Nothing has been kept of this yet.")
        count = _Count(what.ends)
        write(asked.out, kind, what.fields, count.all(what.rows), replace=asked.force)
    return Written(count.rows, count.first, count.last, what.kwh)


class _Count:
    """Counts rows as they go by. `ends` says in which fields a row tells when it begins and when it ends."""

    def __init__(self, ends: tuple[int, int]) -> None:
        self._ends = ends
        self.rows = 0
        self.first: datetime | None = None
        self.last: datetime | None = None

    def all(self, rows: Iterator[Row]) -> Iterator[Row]:
        begins, ends = self._ends
        for row in rows:
            start, end = row[begins], row[ends]
            if self.rows == 0 and isinstance(start, datetime):
                self.first = start
            if isinstance(end, datetime):
                self.last = end
            self.rows += 1
            yield row
