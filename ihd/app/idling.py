"""What the program that records does once all is kept: it seals a day that is over."""

from contextlib import suppress
from datetime import datetime

from ihd.energy.calendar import unix
from ihd.energy.trouble import StoreTrouble
from ihd.store import sealing
from ihd.store.diary import Diary


def seal_a_day(diary: Diary, now: datetime) -> bool:
    """Seal at most one meter's day, so that nothing waits long; whether there was one. `now` is UTC.

    A disk that will not take it has its trouble told by what is kept next, and a damaged day is `ihd doctor`'s to
    find: the rows stay where they are, and are tried again.
    """
    with suppress(StoreTrouble):
        if due := diary.ask(sealing.due, unix(now)):
            diary.put(sealing.seal_day, due)
            return True
    return False
