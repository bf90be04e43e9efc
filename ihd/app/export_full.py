"""`ihd export --full`: everything the diary says in one file, which `ihd import` takes into another home."""

from argparse import Namespace
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from typing import IO, Any

from ihd.app.context import Context
from ihd.app.export_command import Written
from ihd.app.news_fields import without_codes
from ihd.energy.calendar import DAY, utc
from ihd.energy.trouble import FileTrouble
from ihd.export_files.json_lines import line
from ihd.export_files.out_file import out_file
from ihd.history_files import own_export
from ihd.store import telling
from ihd.store.diary import Diary
from ihd.store.kept import Heed
from ihd.store.own_words import IS, READINGS, day_number

PLAIN = ("fuel", "meter", "since", "until", "by", "raw")


def write_full(context: Context, asked: Namespace, heed: Heed) -> Written:
    """Write the file. `heed` is called with each record; where it raises, nothing is left of the file."""
    if any(getattr(asked, name) for name in PLAIN) or asked.format not in (None, "jsonl"):
        raise FileTrouble("A full export is everything, in one format", "Give --full alone, and a name to write to.")
    with Diary.open(context.places.diary, readonly=True) as diary, out_file(asked.out, replace=asked.force) as file:
        lines = _Lines(file, heed, diary.span(), len(diary.fuels()))
        home = own_export.PRETEND if diary.is_pretend else own_export.REAL
        lines.write({"ihd": "diary", "version": own_export.VERSION, "home": home})
        diary.ask(telling.tell, lines.write, without_codes)
        line(file, own_export.end(lines.count + 1, lines.digest))
    return Written(lines.count - 1, *lines.ends(), None)


class _Lines:
    """Writes records, a line each, and knows what has been written.

    Nearly all of it are readings, which come meter by meter, a day at a time: they tell how far it is.
    """

    def __init__(self, file: IO[bytes], heed: Heed, span: tuple[int, int] | None, meters: int) -> None:
        self._file, self._heed = file, heed
        self._first, self._last = span or (0, 0)
        self._meters, self._begun = max(1, meters), dict[str, None]()
        self._share = 0.0
        self._digest = sha256()
        self._days: tuple[int, int] | None = None
        self.count = 0

    def write(self, record: dict[str, Any]) -> None:
        """Write one more."""
        self._heed(self._share)
        told = BytesIO()
        line(told, record)
        self._digest.update(told.getvalue())
        self._file.write(told.getvalue())
        self.count += 1
        if "day" in record:
            day = day_number(record["day"])
            first, last = self._days or (day, day)
            self._days = min(first, day), max(last, day)
            if record[IS] == READINGS:
                self._come_to(record["meter"], day)

    def _come_to(self, meter: str, day: int) -> None:
        self._begun[meter] = None
        done = len(self._begun) - 1 + (day - self._first) / max(1, self._last - self._first)
        self._share = min(1.0, max(self._share, done / self._meters))

    @property
    def digest(self) -> str:
        """The SHA-256 of all lines."""
        return self._digest.hexdigest()

    def ends(self) -> tuple[datetime | None, datetime | None]:
        """The beginning of the first UTC day told of, and the end of the last."""
        return (utc(self._days[0] * DAY), utc((self._days[1] + 1) * DAY)) if self._days else (None, None)
