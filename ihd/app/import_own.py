"""`ihd import` of a full export: everything that another diary says, taken in as one step."""

from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from ihd.app import output, progress
from ihd.app.context import Context
from ihd.energy.calendar import DAY, utc
from ihd.energy.trouble import FileTrouble, StoreTrouble
from ihd.history_files import own_export
from ihd.paths import DiaryPlace, DiaryServer
from ihd.store import taking
from ihd.store.database import is_there
from ihd.store.diary import Diary
from ihd.store.hold import hold
from ihd.store.own_words import Record, Unfit, day_number

PREVIEW = "Nothing has been kept: this only says what the file has."
TYPED = ("fuel", "direction", "meter", "series", "unit", "stamps", "zone", "date_order", "decimal")
ONE_STEP = (
    "It was joined with what was here in one step, which cannot be taken back: a backup from before can be restored."
)


def bring_back(context: Context, asked: Namespace) -> int:
    """Take in the whole file, or only say what it has."""
    path = str(asked.file)
    if asked.format not in ("auto", own_export.FORMAT) or any(getattr(asked, name) for name in TYPED):
        raise FileTrouble(
            "This is a full export of this program", "It says all of that itself: give no option with it."
        )
    seen = Seen()
    if asked.dry_run:
        own_export.is_pretend(path)  # refuses one that is not whole
        for _ in seen.all(path):
            pass
        _say(context, seen, None, PREVIEW)
        return 0
    with progress.told("Importing") as heed:
        new, is_joined = take(context, path, seen, heed)
    _say(context, seen, new, ONE_STEP if is_joined else None)
    return 0


def take(context: Context, path: str, seen: "Seen", heed: Callable[[float], None]) -> tuple[int, bool]:
    """Take in the whole file; how much of it was new, and whether it was joined with what was here.

    `heed` is told what part of it is read; where it raises, nothing is kept.
    """
    pretend = own_export.is_pretend(path)
    was_there = _check(context, pretend=pretend)
    place = context.places.diary
    with _leaving_nothing(place), Diary.open(place, pretend=pretend) as diary:
        try:
            new = diary.put(taking.take, seen.all(path, heed))
        except Unfit as error:
            where = f"Line {seen.line}" if seen.line else "Something"
            advice = "The file was changed, or is of another version. Nothing has been kept."
            raise FileTrouble(f"{where} of this export makes no sense: {error}", advice) from error
    return new, was_there and bool(new)


@contextmanager
def _leaving_nothing(place: DiaryPlace) -> Iterator[None]:
    """A diary that was begun only to take this in goes again where that fails; nobody records into it meanwhile."""
    if isinstance(place, DiaryServer) or is_there(place):
        yield
        return
    with hold(place, "ihd import"):
        try:
            yield
        except BaseException:
            for end in ("", "-wal", "-shm"):
                place.with_name(place.name + end).unlink(missing_ok=True)
            raise


def _check(context: Context, *, pretend: bool) -> bool:
    """Whether there is anything here to be joined with. Raises StoreTrouble where one of both is a demo home's."""
    if not is_there(context.places.diary):
        return False
    with Diary.open(context.places.diary, readonly=True) as diary:
        if diary.is_pretend != pretend:
            theirs, ours = ("a demo home", "a real one") if pretend else ("a real home", "a demo home")
            raise StoreTrouble(f"This export is of {theirs}, and this is {ours}", "Give another folder with --home.")
        return diary.span() is not None


class Seen:
    """What has been read so far."""

    def __init__(self) -> None:
        self.line = 0
        self.records = 0
        self._days: list[int] = []

    def all(self, path: str, heed: Callable[[float], None] = lambda _: None) -> Iterator[Record]:
        """Every record of the file."""
        for self.line, record in own_export.records(path, heed):
            self.records += 1
            self._see(record)
            yield record
        self.line = 0

    def _see(self, record: dict[str, Any]) -> None:
        try:
            day = day_number(record["day"])
        except (ValueError, LookupError):
            return
        known = [*self._days, day]
        self._days = [min(known), max(known)]

    def days(self) -> tuple[datetime | None, datetime | None]:
        """The beginning of the first UTC day, and the end of the last."""
        return (utc(self._days[0] * DAY), utc((self._days[1] + 1) * DAY)) if self._days else (None, None)


def _say(context: Context, seen: Seen, new: int | None, last: str | None) -> None:
    kept = seen.records if new is None else new
    first, until = seen.days()
    told: dict[str, object] = {
        "format": own_export.FORMAT,
        "fuel": None,
        "meter": None,
        "rows_read": seen.records,
        "rows_kept": kept,
        "rows_skipped": seen.records - kept,
        "first": output.stamp(first),
        "last": output.stamp(until),
        "kwh": None,
    }
    notes = [*(["Nothing new: all of it was here before."] if new == 0 else []), *([last] if last else [])]
    if context.as_json:
        output.line({**told, "notes": notes})
        return
    output.rows([told], as_json=False, empty="")
    for words in notes:
        output.text(words)
