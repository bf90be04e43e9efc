"""`ihd export --full`: everything the diary says in one file, which `ihd import` takes into another home."""

from argparse import Namespace
from datetime import datetime
from typing import Any

from ihd.app.context import Context
from ihd.app.export_command import Written
from ihd.app.export_rows import Heed
from ihd.app.news_fields import without_codes
from ihd.energy.calendar import DAY, utc
from ihd.energy.trouble import FileTrouble
from ihd.export_files.json_lines import line
from ihd.export_files.whole_file import whole_file
from ihd.history_files import own_export
from ihd.store import telling
from ihd.store.diary import Diary
from ihd.store.own_words import day_number

PLAIN = ("fuel", "meter", "since", "until", "by", "raw")


def write_full(context: Context, asked: Namespace, heed: Heed) -> Written:
    """Write the file. `heed` is called with each record; where it raises, nothing is left of the file."""
    if any(getattr(asked, name) for name in PLAIN) or asked.format not in (None, "jsonl"):
        raise FileTrouble("A full export is everything, in one format", "Give --full alone, and a name to write to.")
    with Diary.open(context.places.diary, readonly=True) as diary, whole_file(asked.out, replace=asked.force) as file:
        home = own_export.PRETEND if diary.is_pretend else own_export.REAL
        line(file, {"ihd": "diary", "version": own_export.VERSION, "home": home})
        count = _Count()

        def write(record: dict[str, Any]) -> None:
            heed(0.0)
            count.see(record)
            line(file, record)

        diary.ask(telling.tell, write, without_codes)
        line(file, {"is": "end", "lines": count.lines + 2})
    return Written(count.lines, count.first, count.last, None)


class _Count:
    """Counts records, and the days that they are of."""

    def __init__(self) -> None:
        self.lines = 0
        self._days: tuple[int, int] | None = None

    def see(self, record: dict[str, Any]) -> None:
        """Count this one."""
        self.lines += 1
        if "day" in record:
            day = day_number(record["day"])
            first, last = self._days or (day, day)
            self._days = min(first, day), max(last, day)

    @property
    def first(self) -> datetime | None:
        """The beginning of the first UTC day."""
        return utc(self._days[0] * DAY) if self._days else None

    @property
    def last(self) -> datetime | None:
        """The end of the last UTC day."""
        return utc((self._days[1] + 1) * DAY) if self._days else None
