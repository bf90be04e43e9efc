"""What the screen does with the supplier's messages: it shows them, answers them, and notes which were seen."""

from collections.abc import Callable, Iterable
from datetime import datetime

from ihd.app.asking import put
from ihd.app.commands import acknowledge
from ihd.app.context import Context
from ihd.app.keeper import Keeper
from ihd.energy.calendar import unix
from ihd.energy.command import Command
from ihd.energy.letter import Inbox, inbox
from ihd.store import hub_keeping
from ihd.threads import Worker


class Letters:
    """Belongs to the window's thread. `at_hand` gives the keeper while there is one, and the hub that takes answers."""

    def __init__(
        self,
        context: Context,
        store: Worker,
        at_hand: Callable[[], tuple[Keeper | None, str]],
        ask: Callable[[Command], None],
        *,
        pretend: bool,
    ) -> None:
        self._diary, self._clock = context.places.diary, context.clock
        self._store = store
        self._at_hand = at_hand
        self._ask = ask
        self._pretend = pretend

    def inbox(self, now: datetime) -> Inbox:
        """The messages and what the meters reported, as they stand at `now`, UTC."""
        keeper, paired = self._at_hand()
        return inbox(keeper.book.told, paired, now) if keeper else Inbox()

    def answer(self, name: str) -> None:
        """Tell the supplier that the message of this name was read. Doing so again changes nothing."""
        now = self._clock()
        for letter in self.inbox(now).letters:
            if letter.message.name == name and letter.may_answer:
                self._ask(acknowledge(letter.message.id, letter.message.hub, now))

    def see(self, names: Iterable[str]) -> None:
        """Note that these messages were opened on this screen."""
        keeper, _ = self._at_hand()
        if keeper is None:
            return
        told = keeper.book.told
        found = [told.messages[name] for name in names if name in told.messages]
        keeper.book.saw(message.name for message in found)
        at, file, pretend = unix(self._clock()), self._diary, self._pretend
        self._store.do(lambda: put(file, hub_keeping.see, found, at, pretend=pretend))
