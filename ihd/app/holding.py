"""The store thread's part of a session: the diary opened to record or to show, taken over, written and let go."""

from datetime import datetime
from typing import NamedTuple

from ihd.app.context import Context
from ihd.app.opening import Opened, open_home
from ihd.app.standing_in import StandIn
from ihd.app.tended import Tended
from ihd.energy.health import Fault
from ihd.energy.trouble import StoreTrouble, Trouble
from ihd.store.diary import Diary
from ihd.store.hold import Held, hold
from ihd.store.kept import Batch
from ihd.store.troubles import is_of_damage

WHO = "ihd display"


Kept = tuple[Batch, Trouble | None, Trouble | None]


class Begun(NamedTuple):
    """A diary in use, and what keeps it from being written, or the broker of our own from running, if anything does."""

    opened: Opened
    trouble: Trouble | None


class Holding:
    """All of it is called on the store thread alone."""

    def __init__(self, context: Context, *, pretend: bool) -> None:
        self._context = context
        self._pretend = pretend
        self._own_broker = Tended(context)
        self._stand_in = StandIn(context, WHO, pretend=pretend)
        self._is_shut = False  # the diary could not be opened again after an attempt to repair it
        self._on_disk: list[Opened] = []  # what is open now, and what was before it

    def open(self, now: datetime) -> Begun:
        """Open the diary, as its recorder if nobody else is. Raises StoreTrouble.

        Where its disk will not be written, the home is live all the same, and what is heard is held.
        """
        opened, trouble = self._stand_in.open(now)
        if trouble:
            self._on_disk.append(opened)
            return Begun(opened, trouble)
        return self._begun(opened, now)

    def _begun(self, opened: Opened, now: datetime) -> Begun:
        self._on_disk.append(opened)
        opened.keeper.book.note(Fault.NONE, now)
        try:
            self._own_broker.begin(records=opened.records)
        except Trouble as trouble:
            return Begun(opened, trouble)
        return Begun(opened, None)

    def take_over(self, now: datetime) -> Begun | None:
        """Open it as its recorder if nobody is any more: a home with a display up shall lose nothing."""
        try:
            hold(self._context.places.diary, WHO).release()
        except Held:
            return None
        return self._begun(open_home(self._context, WHO, now, pretend=self._pretend), now)

    def keep(self, opened: Opened, batch: Batch) -> Kept:
        """Write a batch; with it comes back why it could not be, and what to remark where the diary was repaired."""
        try:
            if self._is_shut:
                opened.diary = Diary.open(self._context.places.diary, pretend=self._pretend)
                self._is_shut = False
            if opened.hold:
                opened.hold.renew()
            opened.diary.keep(batch)
        except StoreTrouble as trouble:
            if not is_of_damage(trouble):
                return batch, trouble, None
            return self.repair(opened, batch)
        return batch, None, None

    def repair(self, opened: Opened, batch: Batch) -> Kept:
        """Repair the diary that is opened here; the batch has not been kept."""
        from ihd.app.repairing import Shut, reopen

        try:
            return batch, None, reopen(self._context, opened, self._context.clock())
        except StoreTrouble as trouble:
            self._is_shut = isinstance(trouble, Shut)
            return batch, trouble, None

    def close(self) -> None:
        """Let go of everything."""
        self._own_broker.stop()  # before another program may record, and be the broker
        for opened in self._on_disk:
            opened.close()
        self._stand_in.close()
