"""When a command is sent, and sent again, until the hub has said how it ended."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any

from ihd.energy.command import Answer, Command
from ihd.energy.till import LET_BE_FOR
from ihd.paths import DiaryPlace
from ihd.store import outbox
from ihd.store.diary import Diary

AGAIN_AFTER = timedelta(seconds=30)  # without a word from the hub


Waiting = tuple[tuple[Command, Answer | None], ...]


def waiting(diary: Diary) -> Waiting:
    """What was asked and has not ended, each with the hub's last word: by this program, another, or one before it."""
    return diary.ask(outbox.waiting) or ()


def keep(where: DiaryPlace, command: Command, *, pretend: bool) -> Command:
    """Keep a command before it is sent; the one that stands: another, if that asks the same and has not ended yet.

    The diary is opened anew: whoever asks may have it open only to read, where another program records. Raises
    StoreTrouble.
    """
    with Diary.open(where, pretend=pretend) as diary:
        while True:
            diary.put(outbox.add, command)
            if diary.ask(outbox.find, command.id):
                return command
            for other, _ in diary.ask(outbox.waiting) or ():  # none where it has ended just now: then this one is kept
                if outbox.same(other, command):
                    return other


def put(where: DiaryPlace, change: Callable[..., None], *args: Any, pretend: bool) -> None:
    """Make a change of the store's in this diary, whichever program records in it. Raises StoreTrouble."""
    with Diary.open(where, pretend=pretend) as diary:
        diary.put(change, *args)


class Asker:
    """Remembers when each command was last sent. Belongs to one thread."""

    def __init__(self) -> None:
        self._sent: dict[str, datetime] = {}

    def due(self, given: Iterable[tuple[Command, Answer | None]], now: datetime) -> list[Command]:
        """What is to be sent now (UTC): what was never sent on this link, and what has been quiet for too long.

        A command that waits for its meter is asked about again once the meter should have woken.
        """
        found = []
        for command, answer in given:
            last = self._sent.get(command.id)
            quiet_until = last + AGAIN_AFTER if last else now
            if answer and answer.next_wake and last:
                quiet_until = max(quiet_until, answer.next_wake + AGAIN_AFTER)
            if quiet_until <= now < command.deadline + LET_BE_FOR:
                self._sent[command.id] = now
                found.append(command)
        return found

    def begin_again(self) -> None:
        """The link is new: whatever was said on the last one may have been lost."""
        self._sent.clear()
