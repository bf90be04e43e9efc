"""Brings in past readings from a file of any make, as one step that can be taken out again."""

from argparse import Namespace
from collections.abc import Callable

from ihd.app import progress
from ihd.app.context import Context
from ihd.app.import_choice import chosen
from ihd.app.import_meter import meter_for
from ihd.app.import_reading_words import read_so
from ihd.app.import_words import Read, say
from ihd.energy.calendar import DAY, HALF_HOUR, unix
from ihd.energy.trouble import FileTrouble, StoreTrouble
from ihd.history_files.found import Found
from ihd.history_files.looking import half_hours, look
from ihd.history_files.made import HalfHours
from ihd.history_files.unpacking import plain
from ihd.store import imports
from ihd.store.database import is_there
from ihd.store.diary import Diary
from ihd.store.imports import New, ToImport
from ihd.store.kept import Meter
from ihd.wording import later, tr

NONE_WHOLE = later("Its rows are of too short a time: nothing is kept of half an hour that is told only in part.")
PREVIEW = "Nothing has been kept: this only says what would be."


def bring_in_file(context: Context, asked: Namespace) -> int:
    """Read the file and keep what is new of it, or only say what that would be."""
    known, pretend = home_of(context)
    found = look(str(asked.file))
    with progress.told("Reading") as heed:
        read = read_file(context, found, asked, known, heed)
    if asked.dry_run:
        say(context, read, new_of(context, read.told), None, PREVIEW)
        return 0
    with Diary.open(context.places.diary, pretend=pretend) as diary:
        kept, new = diary.put(imports.bring_in, read.told, context.clock())
    undo = f"To take this back, type `ihd imports undo {kept.number}`." if kept else None
    say(context, read, new, kept.number if kept else None, undo)
    return 0


def home_of(context: Context) -> tuple[tuple[Meter, ...], bool]:
    """The meters that are known, and whether it is a pretend home."""
    if not is_there(context.places.diary):
        return (), False
    try:
        with Diary.open(context.places.diary, readonly=True) as diary:
            return diary.meters(), diary.is_pretend
    except StoreTrouble:
        return (), False


def read_file(
    context: Context, found: Found, asked: Namespace, known: tuple[Meter, ...], heed: Callable[[float], None]
) -> Read:
    """The file in which this was found, read as it is asked for. `heed` is told how far, and stops it by raising."""
    what = chosen(found, asked)
    meter = meter_for(known, what, asked.meter)
    made = half_hours(str(asked.file), what.series, heed)
    days, more = _days(context, found, made)
    notes = (*found.notes, *made.notes, *what.notes, *more, *([meter.note] if meter.note else []))
    told = ToImport(plain(asked.file.name), found.format, meter.name, what.fuel, what.direction, days)
    return Read(what, made, told, tuple(dict.fromkeys(notes)), read_so(found, what.series))


def _days(context: Context, found: Found, made: HalfHours) -> tuple[dict[int, tuple[int | None, ...]], tuple[str, ...]]:
    """The half-hours by UTC day, and a sentence on those that were left out, as they have not been yet."""
    now = unix(context.clock())
    days: dict[int, list[int | None]] = {}
    late = 0
    for start, counted in zip(made.starts, made.counted, strict=True):
        if start >= now + DAY:
            late += 1
        else:
            days.setdefault(start // DAY, [None] * 48)[start % DAY // HALF_HOUR] = counted
    left = tr("Left out, as they have not been yet by this machine's clock: %n half-hour(s).", "", late)
    ahead = (left,) if late else ()
    if not days:
        words = " ".join(f"{note.rstrip('.')}." for note in (*found.notes, *made.notes, *ahead))
        raise FileTrouble(tr("There is no half-hour in this file that could be kept"), words or tr(NONE_WHOLE))
    return {day: tuple(told) for day, told in days.items()}, ahead


def new_of(context: Context, told: ToImport) -> New:
    """What of it no import says yet."""
    everything = tuple(told.told())
    try:
        with Diary.open(context.places.diary, readonly=True) as diary:
            new = diary.ask(imports.news, told)
    except StoreTrouble:  # nothing has been kept yet
        return everything
    return everything if new is None else new
