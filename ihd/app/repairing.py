"""Has a damaged diary repaired by the program that records, and says in plain words what was lost."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

from ihd.app.context import Context
from ihd.app.opening import Opened
from ihd.energy.trouble import StoreTrouble, Trouble
from ihd.store.diary import Diary
from ihd.store.refill import Lost
from ihd.wording import tr

MOST_A_DAY = 3  # repairs: a disk that damages what was just repaired is failing
MOST_TOLD = 4  # of what was lost


class Shut(StoreTrouble):
    """The diary had to be closed, and cannot be opened again."""


def repair(context: Context, now: datetime, *, pretend: bool) -> Trouble:
    """Repair this home's diary, which the caller holds and has not open; what to remark then. `now` is UTC.

    Raises StoreTrouble where it cannot be: it is left as it was then.
    """
    from ihd.app import backup_passphrase
    from ihd.store.backup_shelf import newest_backup, own_shelf
    from ihd.store.restoring import HomeFiles
    from ihd.store.salvage import salvage

    places, folder = context.places, context.settings.backups.folder
    if not isinstance(places.diary, Path) or _repairs_since(places.data, now) >= MOST_A_DAY:
        raise StoreTrouble(
            tr("The diary is damaged again and again"), tr("Its disk is failing: move this home to another.")
        )
    passphrase = None
    with suppress(Trouble):
        passphrase = backup_passphrase.kept(context)
    shelves = [own_shelf(places.diary), *([Path(folder).expanduser()] if folder else [])]
    found = salvage(
        HomeFiles(places.diary, places.data), now, newest_backup(shelves, passphrase), passphrase, pretend=pretend
    )
    if found.is_new:
        return Trouble(
            tr("The diary was damaged, and a new one is begun"),
            tr("The damaged file is kept in {folder}.", folder=found.set_aside),
        )
    told = [_lost(found.lost, context.zone)]
    if found.backup:
        told.append(tr("What was missing came from the backup {file}.", file=found.backup.file.name))
    told.append(tr("The damaged file is kept in {folder}.", folder=found.set_aside))
    return Trouble(tr("The diary was damaged, and has been repaired"), " ".join(told))


def reopen(context: Context, opened: Opened, now: datetime) -> Trouble:
    """Repair the diary that is opened here to record, and open it again; what to remark.

    Raises StoreTrouble where it cannot be repaired; Shut where it cannot even be opened again.
    """
    is_pretend = opened.diary.is_pretend
    opened.diary.close()
    try:
        return repair(context, now, pretend=is_pretend)
    finally:
        try:
            opened.diary = Diary.open(context.places.diary, pretend=is_pretend)
        except StoreTrouble as trouble:
            raise Shut(trouble.headline, trouble.advice) from trouble


def _repairs_since(data: Path, now: datetime) -> int:
    from ihd.store.restoring import SET_ASIDE

    folder, found = data / SET_ASIDE, 0
    with suppress(OSError):
        for one in folder.glob("damaged-*"):
            found += abs(now.timestamp() - one.stat().st_mtime) < timedelta(days=1).total_seconds()
    return found


def _lost(lost: Iterable[Lost], zone: tzinfo) -> str:
    """What is lost, in one sentence."""
    told = [_one(one, zone) for one in lost]
    if not told:
        return tr("Nothing is lost.")
    if len(told) > MOST_TOLD:
        return tr("Lost: {lost}, and %n more.", "", len(told) - MOST_TOLD, lost="; ".join(told[:MOST_TOLD]))
    return tr("Lost: {lost}.", lost="; ".join(told))


def _one(lost: Lost, zone: tzinfo) -> str:
    first, last = lost.first.astimezone(zone), lost.last.astimezone(zone)
    until = f"{last:%H:%M}" if first.date() == last.date() else f"{last:%H:%M on} {last.day} {last:%B %Y}"
    count = f"{lost.count:,} " if lost.count else ""
    return f"{count}{lost.what} of {lost.meter}, {first:%H:%M on} {first.day} {first:%B %Y} to {until}"
