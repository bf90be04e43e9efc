"""Clears the backups and older copies of a former household's diary: at once, and later what was out of reach."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from ihd.app.backup_places import ABOUT
from ihd.app.backup_state import remembered, state_file
from ihd.app.context import Context
from ihd.paths import Places
from ihd.store.backup_shelf import tidy
from ihd.store.leaving import clear_left
from ihd.whole_file import whole


def clear_files(context: Context) -> bool:
    """Remove all that was kept in files up to now, once the diary has been cleared; whether all of it has gone.

    When this was is remembered: a stick that is elsewhere, or a backup that is being made this moment, is seen to by
    the next daily backup. Backups that somebody has made by hand elsewhere are theirs, and stay.
    """
    places, now = context.places, context.clock()
    is_done = True
    try:
        with whole(_note(places)) as note:
            note.write(now.isoformat().encode())
    except OSError:
        is_done = False
    try:
        clear_left(places.diary, places.data)
    except OSError:
        is_done = False
    known = remembered(state_file(places))
    stick = Path(known.place) if known.place else None
    if stick is not None:
        try:
            is_done &= (stick / ABOUT).exists()
            tidy(stick, known.home, now, now)
        except OSError:
            is_done = False
    return is_done


def cleared_at(places: Places, now: datetime) -> datetime | None:
    """When a former household's files were last cleared, UTC; None if never, or by a clock that was ahead."""
    with suppress(OSError, ValueError):
        at = datetime.fromisoformat(_note(places).read_text(encoding="ascii"))
        return at if at <= now else None
    return None


def _note(places: Places) -> Path:
    return places.data / "moved-in"
