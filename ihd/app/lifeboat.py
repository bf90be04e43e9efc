"""Has the home backed up each day, by a process of its own, so that neither recording nor the screen waits for it."""

import json
import subprocess
import sys
import time
from contextlib import suppress
from datetime import datetime, timedelta

from ihd.app.context import Context
from ihd.app.keeper import Keeper
from ihd.app.opening import Opened
from ihd.energy.trouble import PartTrouble, Trouble
from ihd.wording import tr

SETTLE = 300.0  # seconds after the start in which there is enough to do
RETRY = 3600.0  # seconds until what went wrong is tried again, and until what is done is looked at again
TOLD_FOR = timedelta(days=1)  # that something goes wrong is told once, and not for ever; `ihd doctor` goes on telling
STOPS_WITHIN = 10.0  # seconds that a backup gets to end when it is told to


class Lifeboat:
    """Belongs to one thread, that of the keeper it tells. Only the program that records has one, for its own home."""

    def __init__(self, context: Context, settle: float = SETTLE) -> None:
        self._context = context
        self._next = time.monotonic() + settle
        self._child: subprocess.Popen[bytes] | None = None
        self._trouble: Trouble | None = None
        self._since: datetime | None = None  # of that trouble
        self._remark: Trouble | None = None  # that the keeper was given

    def use(self, context: Context) -> None:
        """Take changed settings into use, soon."""
        if context.settings.backups != self._context.settings.backups:
            self._next = min(self._next, time.monotonic() + SETTLE)
        self._context = context

    def tend(self, opened: Opened, now: datetime) -> Trouble | None:
        """Look after the backups of the home that is opened, at `now` (UTC); a trouble that was not told yet."""
        if not opened.records or opened.diary.is_pretend:
            return None
        trouble = self.look(now)
        self.tell(opened.keeper, now)
        return trouble

    def look(self, now: datetime) -> Trouble | None:
        """See, at `now` (UTC), whether a backup is to be begun or has ended; a trouble that was not told yet."""
        if self._child is not None:
            return self._ended(self._child, now)
        if self._context.settings.backups.daily and time.monotonic() >= self._next:
            self._next = time.monotonic() + RETRY
            if self._is_due(now):
                with suppress(OSError):  # no memory for another process: in an hour there may be
                    self._child = subprocess.Popen(
                        command(self._context),
                        stdin=subprocess.DEVNULL,
                        stdout=subprocess.PIPE,
                        stderr=subprocess.DEVNULL,
                    )
        return None

    def tell(self, keeper: Keeper, now: datetime) -> None:
        """Have the keeper remark on what goes wrong, where nothing else is to be remarked."""
        told = self._trouble if self._since and timedelta(0) <= now - self._since < TOLD_FOR else None
        if keeper.remark is None or keeper.remark is self._remark:
            keeper.remark = self._remark = told

    @property
    def is_at_work(self) -> bool:
        """Whether a backup is being made."""
        return self._child is not None

    def stop(self) -> None:
        """End a backup that is being made: it is made at the next start. Nothing half-done is left."""
        child, self._child = self._child, None
        if child is None:
            return
        child.terminate()
        try:
            child.communicate(timeout=STOPS_WITHIN)
        except subprocess.TimeoutExpired:
            child.kill()
            child.communicate()

    def _is_due(self, now: datetime) -> bool:
        from ihd.app.backup_state import is_due, own_is_due, remembered, state_file

        known, zone = remembered(state_file(self._context.places)), self._context.zone
        folder = self._context.settings.backups.folder
        return own_is_due(known, now, zone) or bool(
            folder and (known.place != folder or is_due(known.second, now, zone))
        )

    def _ended(self, child: subprocess.Popen[bytes], now: datetime) -> Trouble | None:
        if child.poll() is None:
            return None
        said, _ = child.communicate()
        self._child = None
        trouble = _trouble(said) if child.returncode else None
        is_new = trouble is not None and (self._trouble is None or self._trouble.headline != trouble.headline)
        if trouble is None or is_new:
            self._trouble, self._since = trouble, now if trouble else None
        return trouble if is_new else None


def command(context: Context) -> list[str]:
    """How the daily backup of this home is asked for."""
    words = [sys.executable, "-m", "ihd", "backup", "--daily", "--json"]
    places = context.places
    return [*words, "--home", str(places.data)] if places.settings == places.data else words


def _trouble(said: bytes) -> Trouble:
    """What a backup said went wrong."""
    with suppress(ValueError, LookupError, TypeError):
        told = json.loads(said.splitlines()[-1])["trouble"]
        return Trouble(tr(str(told["headline"])), tr(str(told["advice"])))
    return PartTrouble(tr("The daily backup stopped half-way"), tr("Run `ihd backup --daily`, and see what it says."))
