"""The slow work of imports from the screen: looking for files and into one, reading it, keeping it, taking it out."""

from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from ihd.app import media
from ihd.app.chores import Going
from ihd.app.context import Context
from ihd.app.import_preview import asked, read_preview
from ihd.energy.calendar import utc
from ihd.energy.trouble import Trouble
from ihd.history_files.found import Found
from ihd.store import imports
from ihd.store.database import is_there
from ihd.store.diary import Diary
from ihd.store.imports import Import, ToImport
from ihd.store.kept import Meter
from ihd.ui import diary_words
from ihd.ui.diary_told import FileOffer, ImportKept, Preview, Sum
from ihd.wording import tr

LOOKED_INTO = 2_000_000  # bytes of a file up to which it is seen whether it can be read before it is offered
OWN = tr("All of another diary")


class Looked(NamedTuple):
    """A file that was looked into. `found` is None for a full export of this program, which says all of itself."""

    path: Path
    found: Found | None
    known: tuple[Meter, ...]
    own: Preview | None = None


class Kept(NamedTuple):
    """What became of a file that was to be brought in: an import, or some words where it is no step of its own."""

    one: ImportKept | None
    words: tuple[str, str] = ("", "")


def files(going: Going, context: Context) -> tuple[FileOffer, ...]:
    """The files that look like ones of past readings."""
    folders = (*media.sticks(), *media.own_folders(context.places))
    return tuple(_offer(one, context) for one in media.files(folders, going.heed) if _is_readable(going, one))


def _is_readable(going: Going, file: media.File) -> bool:
    going.heed()
    if file.bytes > LOOKED_INTO:
        return True
    from ihd.history_files.looking import look
    from ihd.history_files.own_export import is_own

    try:
        return is_own(str(file.path)) or bool(look(str(file.path)))
    except Trouble:
        return False


def _offer(file: media.File, context: Context) -> FileOffer:
    name = file.where.name
    where = tr("On {place}", place=name) if file.where.is_media else tr("In {place}", place=name)
    day = diary_words.short_day(utc(int(file.changed)), context.zone)
    return FileOffer(str(file.path), file.path.name, f"{where} · {diary_words.size(file.bytes)} · {day}")


def look_into(going: Going, context: Context, path: Path) -> Looked:
    """What is in a file, as far as its beginning tells; a full export is gone through."""
    from ihd.app.import_file import home_of
    from ihd.history_files.looking import look
    from ihd.history_files.own_export import is_own

    going.heed()
    if is_own(str(path)):
        return Looked(path, None, (), _own(going, path))
    return Looked(path, look(str(path)), home_of(context)[0])


def _own(going: Going, path: Path) -> Preview:
    """A full export, gone through to its end."""
    from ihd.app.import_own import ONE_STEP, Seen
    from ihd.history_files import own_export

    own_export.is_pretend(str(path))  # refuses one that is not whole
    seen = Seen()
    for _ in seen.all(str(path), going.heed):
        """Each record is seen."""
    first, last = seen.days()
    told = Sum(first or utc(0), last or utc(0), 0, seen.records, None, records=seen.records)
    return Preview(path.name, OWN, sum=told, notes=(ONE_STEP,))


def read(
    going: Going,
    context: Context,
    path: Path,
    found: Found,
    known: tuple[Meter, ...],
    answers: dict[str, str],
    shown: Preview,
) -> tuple[Preview, ToImport]:
    """The file read with these answers: what it comes to, and what would be kept of it."""
    from ihd.app.import_file import new_of, read_file

    one, how = asked(path, found, answers)
    read = read_file(context, one, how, known, going.heed)
    return read_preview(context, shown, read, new_of(context, read.told)), read.told


def keep(going: Going, context: Context, told: ToImport) -> Kept:
    """Keep it in one transaction; where it is stopped before the end of that, nothing of it is kept."""
    from ihd.app.import_file import home_of

    def bring_in(connection: Any, now: datetime) -> Import | None:
        made, _ = imports.bring_in(connection, told, now)
        going.heed(1.0)
        return made

    with Diary.open(context.places.diary, pretend=home_of(context)[1]) as diary:
        made = diary.put(bring_in, context.clock())
    if made is None:
        return Kept(None, (tr("Nothing was new."), tr("All of that file was brought in before.")))
    return Kept(_shown(made))


def join(going: Going, context: Context, path: Path) -> Kept:
    """Take a full export in, in one transaction."""
    from ihd.app.import_own import ONE_STEP, Seen, take

    new, is_joined = take(context, str(path), Seen(), going.heed)
    if not new:
        return Kept(None, (tr("Nothing was new."), tr("All of that diary was here before.")))
    return Kept(None, (tr("The other diary is brought in."), ONE_STEP if is_joined else ""))


def brought_in(going: Going, context: Context) -> tuple[ImportKept, ...]:
    """Every import, newest first."""
    going.heed()
    if not is_there(context.places.diary):
        return ()
    with Diary.open(context.places.diary, readonly=True) as diary:
        found = diary.ask(imports.all_imports) or ()
    return tuple(_shown(one) for one in reversed(found))


def take_out(going: Going, context: Context, number: int) -> tuple[ImportKept, ...]:
    """Undo an import; every import after that."""
    from ihd.app.import_file import home_of

    with Diary.open(context.places.diary, pretend=home_of(context)[1]) as diary:
        diary.put(imports.undo, number, context.clock())
    return brought_in(going, context)


def _shown(one: Import) -> ImportKept:
    told = (one.number, one.made, one.file, one.fuel, one.direction, one.first, one.last, one.half_hours, one.counted)
    return ImportKept(*told, is_undone=one.undone is not None)
