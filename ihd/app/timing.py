"""At which time what is heard is taken: where that is the moment of arrival, by the right clock, not by ours."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple

from ihd.app.clock_note import ClockNote, written
from ihd.app.clock_watch import AHEAD, ClockWatch
from ihd.app.heard import Heard
from ihd.energy.reading import Reading, TimeSource
from ihd.energy.register import CONFIRMATIONS, Register
from ihd.energy.series import Series
from ihd.energy.set_right import MATTERS, SetRight, Window
from ihd.energy.trouble import Trouble
from ihd.hubs.told import CLOCK_IS_SET

MOST_WAITING = 20_000  # readings of which nobody knows when they were
AT_ODDS = timedelta(seconds=AHEAD)  # two clocks that differ by more cannot both be right


class Waiting(NamedTuple):
    """A reading that arrived while nobody could say what time it was: at what our clock said, and the count."""

    reading: Reading
    arrived: datetime
    moment: float


class Timing:
    """Belongs to one thread. `newest` (unix seconds) is the newest thing kept when it begins."""

    def __init__(self, newest: float | None = None) -> None:
        self._newest = newest
        self._watch = ClockWatch(newest)
        self._window = Window()
        self._basis: float | None = None
        self._waiting: list[Waiting] = []
        self._noted = ""
        self._ahead: dict[str, tuple[datetime, int]] = {}  # of meters whose readings are from the future: newest, count

    def look(self, wall: datetime, count: float, word: float | None) -> None:
        """Take what our clock says (UTC) at this moment of the count, and when the network last set it."""
        self._watch.look(wall.timestamp(), count, word)

    def heed(self, heard: Heard, readings: Sequence[Reading]) -> bool:
        """Take the times that a hub wrote into a message of which these are the readings of meters that count.

        Whether that may have told what time it is.
        """
        if heard.count is None or heard.retained:
            return False
        is_taken = False
        for reading in readings:
            if reading.at_from is TimeSource.PAYLOAD:
                is_taken |= self._watch.told(reading.meter, reading.at.timestamp(), heard.count)
        return is_taken

    def set_right(self) -> tuple[timedelta, SetRight | None] | None:
        """How much later it is than was thought, and what that changes; None if times are as right as before."""
        basis, before = self._watch.basis, self._basis
        found = None
        if basis is not None and before is not None and abs(basis - before) >= MATTERS:
            found = timedelta(seconds=basis - before), self._window.set_right(basis)
        self._basis = before if basis is None else basis
        if self._watch.is_checked:
            self._window.clear()
        return found

    def known_by_now(self) -> list[Waiting]:
        """The readings that had waited until somebody knew the time, at their time.

        A time that nobody has proved, and at which something else is kept, is no time for them yet.
        """
        if self._basis is None or not self._waiting:
            return []
        late = -math.inf if self._watch.is_checked or self._newest is None else self._newest
        known = [one for one in self._waiting if one.moment + self._basis > late]
        self._waiting = self._waiting[: -len(known)] if known else self._waiting
        return [
            Waiting(self._moved(one.reading, one.arrived, one.moment), self._right(one.arrived, one.moment), one.moment)
            for one in known
        ]

    def told(self, heard: Heard) -> tuple[Reading, ...]:
        """The readings it holds: with the times told in it, if by the right clock they have come."""
        ahead = {one.meter: one for one in heard.ahead if one.at <= self.arrived(heard) + AT_ODDS}
        return (*(one for one in heard.meaning.readings if one.meter not in ahead), *ahead.values())

    def arrived(self, heard: Heard) -> datetime:
        """When it arrived, UTC, by the right clock as far as that is known."""
        return self._right(heard.arrived, heard.count)

    def now(self, now: datetime) -> datetime:
        """What time it is where our clock says `now`; both UTC."""
        off = self._off
        return now + timedelta(seconds=off) if off is not None and abs(off) >= MATTERS else now

    @property
    def _off(self) -> float | None:
        """By how many seconds our clock is wrong: 0.0 where nothing speaks against it, None if it cannot be said."""
        ours = self._watch.ours
        return None if ours is None or self._basis is None else self._basis - ours

    def dated(self, reading: Reading, heard: Heard) -> Reading | None:
        """The reading at the time at which it is to be taken; None where it is not, or has to wait."""
        if reading.at_from is not TimeSource.ARRIVAL:
            return self._believed(reading, self.arrived(heard))
        if heard.count is None:
            return reading if heard.arrived.year >= CLOCK_IS_SET else None
        if self._basis is None and self._watch.ours is not None:
            self._waiting.append(Waiting(reading, heard.arrived, heard.count))
            del self._waiting[:-MOST_WAITING]
            return None
        return self._moved(reading, heard.arrived, heard.count)

    def _believed(self, reading: Reading, arrived: datetime) -> Reading | None:
        """What claims to be from the future, as far as that is believed: one alone would make all after it old."""
        if reading.at <= arrived + AT_ODDS:
            self._ahead.pop(reading.meter, None)
            return reading
        if self._watch.is_checked:  # then it is the hub's clock that is wrong
            return replace(reading, at=arrived, at_from=TimeSource.ARRIVAL)
        last, times = self._ahead.get(reading.meter, (arrived, 0))
        if reading.at > last:
            times += 1
            self._ahead[reading.meter] = reading.at, times
        return reading if times >= CONFIRMATIONS else None

    def _moved(self, reading: Reading, arrived: datetime, count: float) -> Reading:
        later = self._right(arrived, count) - arrived
        return replace(reading, at=reading.at + later) if later else reading

    def _right(self, arrived: datetime, count: float | None) -> datetime:
        if count is None or self._basis is None:
            return arrived
        later = count + self._basis - arrived.timestamp()
        return arrived + timedelta(seconds=later) if abs(later) >= MATTERS else arrived

    def take(self, reading: Reading, count: float | None, register: Callable[[Series], Register | None]) -> None:
        """Take a reading that is about to be taken, as long as its time may turn out wrong."""
        if self._watch.ours is not None and not self._watch.is_checked:
            self._window.take(reading, count if reading.at_from is TimeSource.ARRIVAL else None, register)

    def note(self, boot: str) -> str | None:
        """What the next program has to know, to be kept; None where that has not changed. `boot` names this run."""
        meters = self._window.noted() if boot and self._basis is not None else {}
        note = written(ClockNote(boot, round(self._basis or 0.0, 3), meters))
        is_new, self._noted = note != self._noted, note
        return note if is_new else None

    def resume(self, note: ClockNote, readings: Callable[[str, int], Iterable[Reading]]) -> None:
        """Go on for a program that has stopped; `readings` are those of a meter from a moment (unix seconds) on."""
        before = [register.at for since in note.meters.values() for register in since.registers.values()]
        self._newest = max(before, default=None)  # what is newer was taken by this very clock
        self._watch = ClockWatch(self._newest)
        for meter, since in note.meters.items():
            self._window.resume(readings(meter, since.at), since, note.basis)
        self._basis, self._noted = note.basis, written(note)

    def begin_anew(self) -> None:
        """Registers go on from here in another way: what is held of them is of no use."""
        self._window.clear()

    def trouble(self) -> Trouble | None:
        """What to tell calmly of our clock; None while nothing speaks against it."""
        off = self._off
        if self._watch.ours is None or (off is not None and abs(off) < AHEAD):
            return None
        if off is None:
            known = "What is heard is kept with its right time once the network, or the hub, has told it."
        else:
            known = "The time that was told is used. Connect to the internet for a moment, or set the clock by hand."
        return Trouble("The clock of this device is not set", known)
