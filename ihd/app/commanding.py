"""What the screen asks of meters: kept first, then sent, and sent again until it is known how it ended."""

from collections.abc import Callable

from ihd.app.asking import Asker, Waiting, keep, waiting
from ihd.app.context import Context
from ihd.app.hearing import Line
from ihd.app.opening import Opened
from ihd.energy.command import Command
from ihd.threads import Worker


class Commanding:
    """Belongs to the window's thread. `at_hand` gives the diary and the link while there are any."""

    def __init__(
        self, context: Context, store: Worker, at_hand: Callable[[], tuple[Opened, Line] | None], *, pretend: bool
    ) -> None:
        self._file, self._clock = context.places.diary_file, context.clock
        self._store = store
        self._at_hand = at_hand
        self._pretend = pretend
        self._asker = Asker()

    def ask(self, command: Command) -> None:
        """Ask something of a meter."""
        at_hand = self._at_hand()
        if at_hand is None:
            return
        at_hand[0].keeper.book.asked(command)
        file, pretend = self._file, self._pretend
        self._store.do(lambda: keep(file, command, pretend=pretend), then=lambda _: self.send_what_waits())

    def begin_again(self) -> None:
        """The link is new: whatever was said on the last one may have been lost."""
        self._asker.begin_again()
        self.send_what_waits()

    def send_what_waits(self) -> None:
        """Send what has not ended yet, if it is time to."""
        at_hand = self._at_hand()
        if at_hand:
            self._store.do(waiting, at_hand[0].diary, then=self._send)

    def _send(self, found: Waiting) -> None:
        at_hand = self._at_hand()
        if at_hand is None:
            return
        opened, line = at_hand
        for command in self._asker.due(found, self._clock()):
            opened.keeper.book.asked(command)
            line.ask(command)
