"""Between the Export page and the home: what there is to be exported, where to, and the file that is written."""

from argparse import Namespace
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from ihd.app import media
from ihd.app.chores import Chores, Going
from ihd.app.context import Context
from ihd.energy.calendar import DAY, utc
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.trouble import FileTrouble, Trouble
from ihd.store.database import is_there
from ihd.store.diary import Diary
from ihd.store.imports import all_imports
from ihd.ui import diary_words
from ihd.ui.diary_told import ExportAsked, Exported, ExportOffer, Place
from ihd.wording import later, tr

WRITING = later("Writing the file …")
ENDS = {"csv": "csv", "jsonl": "jsonl", "parquet": "parquet"}
WORDS = {"half-hour": "half-hours", "hour": "hours", "day": "days", "month": "months", "raw": "readings"}
MOST_ALIKE = 1000  # files of one name in a folder


class ExportRoad:
    """Belongs to the window's thread."""

    def __init__(self, page: Any, chores: Chores, own: Callable[[], Context]) -> None:
        self._page, self._chores, self._own = page, chores, own
        self._going: Going | None = None
        page.wanted.connect(self._export)
        page.stop_wanted.connect(self._stop)

    def look(self) -> None:
        """See what there is to be exported."""
        self._chores.do(_offer, self._own(), then=self._page.show_offer, failed=self._failed)

    def _export(self, wanted: ExportAsked) -> None:
        self._page.show_going(tr(WRITING), 0.0)
        context = self._own()
        self._going = self._chores.do(
            _write,
            context,
            wanted,
            then=self._written,
            failed=self._failed,
            told=lambda share: self._page.show_going(tr(WRITING), share),
        )

    def _written(self, told: Exported) -> None:
        self._page.show_going("")
        self._page.show_exported(told)

    def _stop(self) -> None:
        if self._going:
            self._going.stop()

    def _failed(self, trouble: Trouble | None) -> None:
        self._page.show_going("")
        if trouble:
            self._page.show_trouble(trouble)


def _offer(going: Going, context: Context) -> ExportOffer:
    places = tuple(
        Place(str(one.path), one.name[:1].upper() + one.name[1:], room(one)) for one in media.writable(context.places)
    )
    going.heed()
    if not is_there(context.places.diary):
        return ExportOffer(places=places)
    with Diary.open(context.places.diary, readonly=True) as diary:
        counted, span = diary.fuels().values(), diary.span()
        gives = any(one.direction is Direction.EXPORT for one in diary.registers()) or _gave(diary)
    known = [fuel.value for fuel in (Fuel.ELECTRICITY, Fuel.GAS) if fuel in counted]
    fuels = (*known, *(["export"] if gives else []))
    return ExportOffer(fuels, *_days(context, *span), places) if span else ExportOffer(fuels, places=places)


def _days(context: Context, first: int, last: int) -> tuple[date, date]:
    """The local days of these UTC days (since 1970), none that is still to come."""
    start, now = utc(first * DAY), context.clock()
    end = min(utc((last + 1) * DAY - 1), max(now, start))
    return start.astimezone(context.zone).date(), end.astimezone(context.zone).date()


def _gave(diary: Diary) -> bool:
    """Whether a file that was brought in tells of what was given."""
    found = diary.ask(all_imports) or ()
    return any(one.direction is Direction.EXPORT and one.undone is None for one in found)


def room(folder: media.Folder) -> str:
    """How much room a folder has left; where nobody knows, its path."""
    return tr("{size} free", size=diary_words.size(folder.free)) if folder.free is not None else str(folder.path)


def _write(going: Going, context: Context, wanted: ExportAsked) -> Exported:
    from ihd.app.export_command import write_rows
    from ihd.app.export_full import write_full

    is_full, is_raw = wanted.what == "full", wanted.what == "raw"
    out = free_name(Path(wanted.folder), _name(wanted, context.clock().astimezone(context.zone).date()))
    asked = Namespace(
        out=out,
        full=is_full,
        raw=is_raw,
        by=None if is_full or is_raw else wanted.what,
        format=None if is_full else wanted.format,
        fuel=None if is_full or is_raw else wanted.fuel,
        meter=None,
        since=wanted.since,
        until=wanted.until,
        force=False,
    )
    done = (write_full if is_full else write_rows)(context, asked, going.heed)
    return Exported(str(out), done.rows, out.stat().st_size, done.first, done.last, done.kwh)


def _name(wanted: ExportAsked, today: date) -> str:
    if wanted.what == "full":
        return f"ihd-everything-{today}.jsonl.gz"
    days = f"{wanted.since}-to-{wanted.until}" if wanted.since else f"until-{today}"
    what = "readings" if wanted.what == "raw" else f"{wanted.fuel}-{WORDS[wanted.what]}"
    return f"ihd-{what}-{days}.{ENDS[wanted.format]}"


def free_name(folder: Path, name: str) -> Path:
    """A name that no file of the folder has yet: nothing is written over."""
    if not folder.is_dir():
        raise FileTrouble(
            tr("There is no such folder"), tr("Put the stick of {folder} in, or choose another folder.", folder=folder)
        )
    stem, dot, ends = name.partition(".")
    names = (name if not n else f"{stem}-{n + 1}{dot}{ends}" for n in range(MOST_ALIKE))
    free = next((one for one in names if not (folder / one).exists()), None)
    if free is None:
        raise FileTrouble(
            tr("There are many such files already"), tr("Clear up {folder}, or choose another folder.", folder=folder)
        )
    return folder / free
