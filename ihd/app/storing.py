"""What the Storage page tells: how much is kept, the room it takes, how the diary fares, and who records."""

import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from ihd.app.chores import Chores, Going
from ihd.app.context import Context
from ihd.energy.ledger import Ledger
from ihd.energy.trouble import StoreTrouble, Trouble
from ihd.store.database import database, is_there
from ihd.store.diary import Diary
from ihd.ui.diary_told import MeterKept, Storage


class StorageRoad:
    """Belongs to the window's thread. `recorder` tells who records, and whether that is this display."""

    def __init__(
        self, page: Any, chores: Chores, own: Callable[[], Context], recorder: Callable[[], tuple[str | None, bool]]
    ) -> None:
        self._page, self._chores, self._own, self._recorder = page, chores, own, recorder
        self._going: Going | None = None

    def look(self) -> None:
        """See how the diary stands: at a glance first, then all of it."""
        if self._going:
            self._going.stop()
        context, (held_by, is_here) = self._own(), self._recorder()
        first = Storage("", context.clock(), recorder=held_by, is_here=is_here)

        def then(told: Storage) -> None:
            self._page.show_storage(told)
            self._going = self._chores.do(_in_full, context, told, then=self._page.show_storage, failed=failed)

        def failed(trouble: Trouble | None) -> None:
            if trouble:
                told = (trouble.headline,) if isinstance(trouble, StoreTrouble) else None
                self._page.show_storage(first._replace(meters=(), faults=told, trouble=trouble))

        self._going = self._chores.do(_at_a_glance, context, first, then=then, failed=failed)


def _at_a_glance(going: Going, context: Context, storage: Storage) -> Storage:
    """With the room that is taken and left, and since when anything is kept: told at once, however much it is."""
    where = context.places.diary
    going.heed()
    told = storage._replace(where=database(where).name)
    if isinstance(where, Path):
        told = told._replace(bytes=_bytes(where), free=_free(where))
    if not is_there(where):
        return told._replace(meters=(), faults=())
    with Diary.open(where, readonly=True) as diary:
        return told._replace(since=_since(diary))


def _since(diary: Diary) -> datetime | None:
    """The start of the first half-hour that is known of anything, UTC; None while nothing is kept."""
    span = diary.span()
    if span is None:
        return None
    first = Ledger(days=diary.days(span[0], span[0]))
    return first.first_half_hour(first.series())


def _in_full(going: Going, context: Context, storage: Storage) -> Storage:
    """With each meter and the health as well, for which all of it is read."""
    if storage.faults is not None:
        return storage
    with Diary.open(context.places.diary, readonly=True) as diary:
        meters = diary.meters()
        going.heed()
        try:
            faults = diary.check()
        except StoreTrouble as trouble:
            faults = (trouble.headline,)
    kept = tuple(MeterKept(one.name, one.fuel, one.direction, one.readings, one.first, one.last) for one in meters)
    first = min((one.first for one in meters if one.first), default=None)
    since = min((at for at in (storage.since, first) if at), default=None)
    if first and since and first.date() == since.date():
        since = first
    return storage._replace(meters=kept, faults=faults, since=since)


def _bytes(diary: Path) -> int:
    """The file and its log."""
    return sum(file.stat().st_size for file in (diary, diary.with_name(f"{diary.name}-wal")) if file.exists())


def _free(diary: Path) -> int:
    folder = diary.parent
    while not folder.exists():
        folder = folder.parent
    return shutil.disk_usage(folder).free
