"""Slow work for the pages of the diary: done on a thread of its own, told how far it is, and stopped when asked."""

import time
from collections.abc import Callable
from typing import Any

from ihd.energy.trouble import PartTrouble, Trouble
from ihd.threads import Mailbox, Worker
from ihd.wording import tr

TOLD_EACH = 0.1  # seconds between two words of how far it is


class Stopped(Exception):
    """Somebody asked to stop: nothing of it is kept."""


class Going:
    """One piece of work. Made and stopped on the window's thread; `heed` is called by the work itself."""

    def __init__(self, post: Callable[[object], None], told: Callable[[float], None]) -> None:
        self._post, self.told = post, told
        self._last = 0.0
        self.is_stopped = False

    def stop(self) -> None:
        """It is not wanted any more. It ends at its next word, and nothing more is heard of it."""
        self.is_stopped = True

    def heed(self, share: float = 0.0) -> None:
        """Say what part is done, 0 to 1. Raises Stopped where it is not wanted any more."""
        if self.is_stopped:
            raise Stopped
        now = time.monotonic()
        if now - self._last >= TOLD_EACH:
            self._last = now
            self._post((self, share))


class Chores:
    """Belongs to the window's thread. One after another, in the order in which they are given."""

    def __init__(self) -> None:
        self._worker: Worker | None = None
        self._inbox = Mailbox(_tell)  # one for all: a work may be the last to let go of its Going, on its own thread
        self._all: list[Going] = []

    def do(
        self,
        work: Callable[..., Any],
        *args: object,
        then: Callable[[Any], None],
        failed: Callable[[Trouble | None], None],
        told: Callable[[float], None] = lambda _: None,
    ) -> Going:
        """Do this, given the Going and then `args`. `then` gets the answer, `failed` a trouble, or None if stopped."""
        if self._worker is None:
            self._worker = Worker("pages", _raised)
        going = Going(self._inbox.post, told)
        self._all.append(going)

        def ended(found: object) -> None:
            self._all.remove(going)
            if going.is_stopped or isinstance(found, Stopped):
                failed(None)
            elif isinstance(found, Trouble):
                failed(found)
            else:
                then(found)

        self._worker.do(_tried, work, going, *args, then=ended)
        return going

    def stop(self) -> None:
        """Stop all of it, and wait until it has let go. May be called twice."""
        for going in self._all:
            going.stop()
        worker, self._worker = self._worker, None
        if worker:
            worker.stop()


def _tell(what: tuple[Going, float]) -> None:
    going, share = what
    if not going.is_stopped:
        going.told(share)


def _tried(work: Callable[..., Any], going: Going, *args: object) -> object:
    """The answer, or why there is none."""
    try:
        going.heed()
        return work(going, *args)
    except (Trouble, Stopped) as error:
        return error
    except OSError as error:
        return PartTrouble(tr("This did not work"), f"{error.filename or 'The disk'}: {error.strerror or error}.")
    except MemoryError:
        return PartTrouble(
            tr("There is not enough memory for this"), tr("Close other programs, or take a smaller file.")
        )


def _raised(error: BaseException) -> None:
    raise error
