"""What the screen asks of meters: kept first, then sent, and sent again until it is known how it ended."""

from collections.abc import Callable

from ihd.app.asking import Asker, Waiting, keep, waiting
from ihd.app.context import Context
from ihd.app.hearing import Line
from ihd.app.opening import Opened
from ihd.energy.command import Command
from ihd.energy.trouble import Trouble
from ihd.paths import DiaryPlace
from ihd.store import outbox
from ihd.store.diary import Diary
from ihd.threads import Worker

Tell = Callable[[Command | Trouble], None]


class Commanding:
    """Belongs to the window's thread. `at_hand` gives the diary and the link while there are any."""

    def __init__(
        self, context: Context, store: Worker, at_hand: Callable[[], tuple[Opened, Line] | None], *, pretend: bool
    ) -> None:
        self._diary, self._clock = context.places.diary, context.clock
        self._store = store
        self._at_hand = at_hand
        self._pretend = pretend
        self._asker = Asker()

    def ask(self, command: Command, told: Tell | None = None) -> None:
        """Ask something of a meter. `told` is given the command that stands once it is kept, or why it could not be."""
        if self._at_hand() is not None:
            self._store.do(_try_to_keep, self._diary, command, self._pretend, then=lambda kept: self._kept(kept, told))

    def _kept(self, kept: Command | Trouble, told: Tell | None) -> None:
        at_hand = self._at_hand()
        if at_hand is None:
            return
        keeper = at_hand[0].keeper
        if isinstance(kept, Command):
            keeper.book.asked(kept)
            self.send_what_waits()
        elif told is None:
            keeper.tell(kept)
        if told:
            told(kept)

    def begin_again(self) -> None:
        """The link is new: whatever was said on the last one may have been lost."""
        self._asker.begin_again()
        self.send_what_waits()

    def send_what_waits(self) -> None:
        """Send what has not ended yet, if it is time to."""
        at_hand = self._at_hand()
        if at_hand:
            self._store.do(_kept_commands, at_hand[0].diary, then=self._send)

    def _send(self, found: tuple[Waiting, Waiting]) -> None:
        at_hand = self._at_hand()
        if at_hand is None:
            return
        (opened, line), (open_still, lately) = at_hand, found
        for command, answer in (*lately, *open_still):  # other programs of this home ask too, and hear how it ended
            opened.keeper.book.asked(command, answer)
        for command in self._asker.due(open_still, self._clock()):
            line.ask(command)


def _kept_commands(diary: Diary) -> tuple[Waiting, Waiting]:
    """What has not ended, and the last commands of all."""
    return waiting(diary), diary.ask(outbox.recent) or ()


def _try_to_keep(where: DiaryPlace, command: Command, pretend: bool) -> Command | Trouble:
    try:
        return keep(where, command, pretend=pretend)
    except Trouble as trouble:
        return trouble
