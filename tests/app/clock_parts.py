"""A recorder's loop with all clocks in hand, and what its diary ought to hold."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from ihd.app.context import Context
from ihd.app.heard import Heard
from ihd.app.opening import begin, days_in_hand
from ihd.energy.calendar import DAY, HALF_HOUR, unix, utc
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.reading import Reading, TimeSource
from ihd.energy.series import Series
from ihd.hubs.message import Meaning
from ihd.store.diary import Diary

TRUE = datetime(2026, 11, 21, 9, 50, tzinfo=UTC)  # when the machine starts
COUNT = 20.0  # seconds since then at that moment
PLUG, HUB = Series("P1/electricity", Direction.IMPORT), Series("A1/electricity", Direction.IMPORT)
WEEK = timedelta(days=7)


def wh(number):
    """The register at the n-th ten seconds."""
    return 5_000_000 + 11 * number + number % 7


@dataclass
class Machine:
    """A recorder's loop with the clocks in hand: `off` is by how much its own clock is wrong."""

    diary: Diary
    context: Context
    off: timedelta
    word: float | None = None
    number: int = 0
    save_each: int = 6
    refuses: bool = False

    def __post_init__(self):
        self.start()

    @property
    def true(self):
        return TRUE + timedelta(seconds=10 * self.number)

    @property
    def count(self):
        return COUNT + 10 * self.number

    def start(self):
        self.keeper = begin(self.context, self.diary, self.true + self.off)
        self.look()

    def look(self):
        self.keeper.see_clock(self.true + self.off, self.count, self.word)
        if self.keeper.lacks_days and self.save():
            self.keeper.take_days(days_in_hand(self.context, self.diary, self.true + self.off))

    def save(self):
        batch = self.keeper.batch(self.true + self.off)
        if batch and self.refuses:
            self.keeper.put_back(batch)
            return False
        if batch:
            self.diary.keep(batch)
        return True

    def hear(self, times, *, plug=True, hub=None):
        """So many times ten seconds: the plug tells no time, the hub tells the true one and what `hub` adds to it."""
        for _ in range(times):
            self.number += 1
            self.look()
            arrived = self.true + self.off
            if plug:
                self._told(Reading(PLUG.meter, Fuel.ELECTRICITY, arrived, TimeSource.ARRIVAL), arrived)
            if hub is not None:
                self._told(Reading(HUB.meter, Fuel.ELECTRICITY, self.true + hub), arrived)
            if self.number % self.save_each == 0:
                self.save()

    def _told(self, reading, arrived):
        told = replace(reading, imported_kwh=wh(self.number) / 1000, watts=500.0)
        self.keeper.hear(Heard(Meaning("x", (told,)), arrived, count=self.count))

    def set_clock(self, off=timedelta(0), word=None):
        self.off, self.word = off, word


def kept(diary, series=PLUG):
    """The Wh of each half-hour that the diary has of a register, by its start."""
    days = diary.days(0, 99_999, series).values()
    return {day.day * DAY + at * HALF_HOUR: one for day in days for at, one in enumerate(day.wh) if one}


def right(first, last):
    """The same in plain sums, of the n-th ten seconds from `first` to `last`: none of them crosses a half-hour."""
    found = Counter()
    for number in range(first + 1, last + 1):
        at = unix(TRUE) + 10 * (number - 1)
        found[at - at % HALF_HOUR] += wh(number) - wh(number - 1)
    return dict(found)


def times(diary, meter=PLUG.meter):
    readings = diary.readings(meter, utc(0), utc(2**31))
    return [(unix(one.at) - unix(TRUE)) / 10 for one in readings]
