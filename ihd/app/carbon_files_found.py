"""The slow work of bringing in what a file tells of the grid: looking for such files, reading one, keeping it."""

from pathlib import Path

from ihd.app import media
from ihd.app.asking import put
from ihd.app.carbon_known import is_pretend
from ihd.app.chores import Going
from ihd.app.context import Context
from ihd.carbon_files.file import LARGEST, read_file
from ihd.energy.calendar import HALF_HOUR, unix, utc
from ihd.energy.carbon.regions import REGIONS
from ihd.energy.trouble import Trouble
from ihd.store import intensities
from ihd.ui import diary_words, words
from ihd.ui.diary_told import FileOffer
from ihd.wording import tr

MOST = 3  # regions that are named


def files(going: Going, context: Context) -> tuple[FileOffer, ...]:
    """The files on sticks and in the household's folders that tell of the grid."""
    folders = (*media.sticks(), *media.own_folders(context.places))
    return tuple(_offer(one, context) for one in media.files(folders, going.heed) if _tells(going, one))


def _tells(going: Going, file: media.File) -> bool:
    going.heed()
    try:
        return file.bytes <= LARGEST and bool(read_file(file.path).told)
    except Trouble:
        return False


def _offer(file: media.File, context: Context) -> FileOffer:
    day = diary_words.short_day(utc(int(file.changed)), context.zone)
    return FileOffer(str(file.path), file.path.name, f"{file.where.name} · {diary_words.size(file.bytes)} · {day}")


def bring_in(going: Going, context: Context, file: Path) -> str:
    """Keep what a file tells, and say what that was. Raises Trouble."""
    going.heed()
    found = read_file(file)
    if not found.told:
        return tr("Nothing in that file tells of the grid.")
    where = context.places.diary
    put(where, intensities.keep, found.told, unix(context.clock()), pretend=is_pretend(where))
    first, last = found.told[0], found.told[-1]
    return tr(
        "%n half-hour(s) of {regions}, from {first} to {last}.",
        "",
        len(found.told),
        regions=words.listed([tr(REGIONS[one]) for one in sorted({told.region for told in found.told})][:MOST]),
        first=_moment(first.start, context),
        last=_moment(last.start + HALF_HOUR, context),
    )


def _moment(at: int, context: Context) -> str:
    return words.moment(utc(at), context.clock(), context.zone)
