"""What `ihd doctor` says of backups: the last one, where it is, and whether it could be restored."""

from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from ihd.app.backup_command import in_words
from ihd.app.backup_state import Done, Remembered, remembered, state_file
from ihd.app.context import Context
from ihd.store.backup_shelf import OWN_SHELF, shelf
from ihd.store.database import is_there

LATE, LONG_AGO = timedelta(days=2), timedelta(days=8)
Finding = tuple[str, str, str]  # the state, what it says, and the advice


def backup_health(context: Context) -> Finding:
    """How the backups of this home fare. Raises StoreTrouble where a server does not say whether there is a diary."""
    known, now = remembered(state_file(context.places)), context.clock()
    if known.own.at is None and known.second.at is None and not known.troubles:
        return _none_yet(context)
    says = _says(context, known)
    last = max((one.at for one in (known.own, known.second) if one.at and _is_there(one)), default=None)
    if last is None or now - last > LONG_AGO:
        return "bad", says, _advice(known, "Leave the display or `ihd record` running, or run `ihd backup --daily`.")
    if known.rehearsal_trouble:
        headline, advice = known.rehearsal_trouble
        return "bad", f"{says}; it could not be restored in a rehearsal: {headline}", advice
    doubt = _doubt(context, known, last)
    return ("warning", says + doubt[0], doubt[1]) if doubt else ("good", says, _wish(context))


def _doubt(context: Context, known: Remembered, last: datetime) -> tuple[str, str] | None:
    """What else is to be said, and the advice, where not all is well."""
    now, settings = context.clock(), context.settings.backups
    if not settings.daily:
        return "; no more are made", "Turn them on: `ihd settings backups.daily on`."
    if known.troubles:
        return f"; {known.troubles[0][0]}", known.troubles[0][1]
    if settings.folder and _is_late(known.second, now):
        return "", f"Nothing has gone to {settings.folder} lately: run `ihd backup --daily`."
    if now - last > LATE:
        return "", "It is made while the display is open, or `ihd record` runs."
    return None


def _none_yet(context: Context) -> Finding:
    if not is_there(context.places.diary):
        return "absent", "Nothing to back up yet", ""
    if not context.settings.backups.daily:
        return "warning", "This home is not backed up", "Turn it on: `ihd settings backups.daily on`."
    advice = "The first is made by itself once the display or `ihd record` has run for some minutes."
    return "warning", "No backup has been made yet", advice


def _says(context: Context, known: Remembered) -> str:
    def when(at: datetime | None) -> str:
        return f"{at.astimezone(context.zone):%-d %B %Y, %H:%M}" if at else "never"

    places = [f"{when(one.at)} in {Path(one.file).parent}" for one in (known.own, known.second) if one.at]
    shelved = _shelved(context)
    rehearsed = f"restored in a rehearsal {when(known.rehearsed.at)}" if known.rehearsed.at else "not rehearsed yet"
    return f"Last backup {' and '.join(places) or 'never'}; {shelved}{rehearsed}"


def _shelved(context: Context) -> str:
    """How many lie beside the diary, and what they take of the disk that it shares."""
    with suppress(OSError):
        ours = shelf(context.places.data / OWN_SHELF)
        size = sum(one.file.stat().st_size for one in ours)
        if len(ours) > 1:
            oldest = ours[-1].made.astimezone(context.zone)
            return f"{len(ours)} beside the diary since {oldest:%-d %B %Y} ({in_words(size)}); "
    return ""


def _wish(context: Context) -> str:
    if context.settings.backups.folder:
        return ""
    return "A second place would outlive this disk: `ihd settings backups.folder /media/usb/energy`."


def _advice(known: Remembered, otherwise: str) -> str:
    return f"{known.troubles[0][0]}. {known.troubles[0][1]}" if known.troubles else otherwise


def _is_late(one: Done, now: datetime) -> bool:
    return one.at is None or now - one.at > LATE


def _is_there(one: Done) -> bool:
    """Whether the file is still where it was put; a stick that is elsewhere does not count."""
    return Path(one.file).is_file()
