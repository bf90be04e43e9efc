"""What a home goes on with while its disk will not be written: all that is heard is held, until it can be kept."""

import tempfile
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from ihd.app.context import Context
from ihd.app.opening import Opened, begin, open_home
from ihd.energy.trouble import StoreTrouble
from ihd.store.diary import Diary
from ihd.store.troubles import DiskTrouble


class StandIn:
    """Opens a home as the program `who`, if need be without its disk. Belongs to one thread."""

    def __init__(self, context: Context, who: str, *, pretend: bool) -> None:
        self._context, self._who, self._pretend = context, who, pretend
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def open(self, now: datetime) -> tuple[Opened, StoreTrouble | None]:
        """The home opened, and why its diary cannot be written, if that is so. `now` is UTC.

        What is opened then does not record: it is to be opened again from time to time. Raises StoreTrouble where the
        disk is not at fault.
        """
        try:
            return open_home(self._context, self._who, now, pretend=self._pretend), None
        except DiskTrouble as trouble:
            return self._without(now, trouble), trouble

    def again(self, former: Opened, now: datetime) -> Opened | None:
        """The home opened to record, going on from what was heard without its disk; None while that cannot be."""
        with suppress(StoreTrouble):
            opened = open_home(self._context, self._who, now, pretend=self._pretend)
            if opened.records:
                opened.keeper.follow(former.keeper)
                former.close()
                self.close()
                return opened
            opened.close()
        return None

    def close(self) -> None:
        """Let go of what stood in."""
        if self._folder:
            self._folder.cleanup()
            self._folder = None

    def _without(self, now: datetime, trouble: StoreTrouble) -> Opened:
        with suppress(StoreTrouble):
            diary = Diary.open(self._context.places.diary, readonly=True)
            return Opened(diary, begin(self._context, diary, now), None)
        try:
            self._folder = self._folder or tempfile.TemporaryDirectory(prefix="ihd-")
            diary = Diary.open(Path(self._folder.name) / "diary.sqlite", pretend=self._pretend)
        except (OSError, StoreTrouble):
            raise trouble from None
        return Opened(diary, begin(self._context, diary, now), None)
