"""A clock that starts in 1970 or last week, jumps and steps back: every half-hour and every reading ends up right."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest

from ihd.app.context import Context
from ihd.app.heard import Heard
from ihd.app.opening import begin, days_in_hand
from ihd.energy.calendar import DAY, HALF_HOUR, unix, utc
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.reading import Reading, TimeSource
from ihd.energy.series import Series
from ihd.hubs.message import Meaning
from ihd.paths import places
from ihd.settings import Settings
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


@pytest.fixture
def diary(tmp_path):
    with Diary.open(tmp_path / "diary.sqlite") as diary:
        yield diary


@pytest.fixture
def machine(diary, tmp_path):
    return lambda off, **more: Machine(diary, Context(places(str(tmp_path)), Settings()), off, **more)


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


SINCE_1970 = datetime(1970, 1, 1, tzinfo=UTC) - TRUE
BEHIND = [
    pytest.param(SINCE_1970, id="1970"),
    pytest.param(-WEEK, id="last week"),
    pytest.param(-timedelta(hours=3), id="three hours behind"),
    pytest.param(-timedelta(minutes=2), id="two minutes behind"),
]
AHEAD = [
    pytest.param(timedelta(hours=2), id="two hours ahead"),
    pytest.param(timedelta(days=400), id="a year ahead"),
]
OFFS = pytest.mark.parametrize("off", BEHIND + AHEAD)


@OFFS
@pytest.mark.parametrize("word", [None, 1.0], ids=["nobody knows", "the network says so"])
def test_what_was_kept_before_the_clock_was_set_is_set_right(machine, diary, off, word):
    one = machine(off, word=None if word is None else 0.0)
    one.hear(500)
    one.set_clock(word=word)
    one.hear(100)
    one.save()
    assert times(diary) == list(range(1, 601))
    assert kept(diary) == right(1, 600)
    assert diary.registers()[PLUG].wh == wh(600)
    assert diary.events() == ()
    assert diary.check() == ()


@OFFS
def test_a_disk_that_refuses_while_the_clock_is_set_changes_nothing(machine, diary, off):
    one = machine(off)
    one.hear(301)
    one.refuses = True
    one.hear(100)
    one.set_clock()
    one.hear(150)
    one.refuses = False
    one.hear(49)
    one.save()
    assert times(diary) == list(range(1, 601))
    assert kept(diary) == right(1, 600)


def test_a_clock_that_jumps_to_and_fro_ends_right(machine, diary):
    one = machine(timedelta(0))
    for off in (-WEEK, timedelta(hours=3), -timedelta(hours=2), timedelta(days=60), timedelta(0)):
        one.hear(70)
        one.set_clock(off)
    one.hear(50)
    one.save()
    assert times(diary) == list(range(1, 401))
    assert kept(diary) == right(1, 400)


def test_what_was_kept_before_this_start_never_moves(machine, diary):
    one = machine(timedelta(0), word=5.0)
    one.hear(400)
    one.save()
    before = kept(diary)
    one.set_clock(-timedelta(minutes=50), word=0.0)  # the plug was pulled, and the clock of an hour ago was saved
    one.number = 700
    one.start()
    one.hear(100)
    one.set_clock(word=6.0)
    one.hear(100)
    one.save()
    assert times(diary) == [*range(1, 401), *range(701, 901)]
    now = kept(diary)
    assert {start: now[start] for start in list(before)[:-1]} == {start: before[start] for start in list(before)[:-1]}
    assert sum(now.values()) == wh(900) - wh(1)
    later = right(701, 900)
    assert {start: now[start] for start in list(later)[1:]} == {start: later[start] for start in list(later)[1:]}


def test_nothing_is_kept_before_what_is_known_while_nobody_can_tell_the_time(machine, diary):
    one = machine(timedelta(0), word=5.0)
    one.hear(400)
    one.save()
    one.number = 500
    one.set_clock(-timedelta(hours=1), word=0.0)
    one.start()
    one.hear(60)
    one.save()
    assert times(diary) == list(range(1, 401))
    home = one.keeper.home(one.true + one.off)
    assert home.watts == 500.0
    assert home.remark.headline == "The clock of this device is not set"
    one.hear(600)  # it comes past that moment by itself, and is still wrong: nobody can know
    one.set_clock(word=7.0)
    one.hear(40)
    one.save()
    assert times(diary) == [*range(1, 401), *range(501, 1201)]
    assert one.keeper.home(one.true).remark is None


@pytest.mark.parametrize("off", BEHIND)  # a hub whose times are old may be passing on what it had saved
def test_a_hub_that_tells_the_time_sets_right_what_comes_without_one(machine, diary, off):
    one = machine(off)
    one.hear(60)
    one.hear(240, hub=timedelta(0))
    one.save()
    if off < -timedelta(minutes=5):  # two clocks that differ by less are both believed
        assert times(diary) == list(range(1, 301))
        assert kept(diary) == right(1, 300)
        assert one.keeper.home(one.true + off).at == one.true
    told = times(diary, HUB.meter)
    assert told == list(range(int(told[0]), 301))
    assert told[0] <= 63
    assert kept(diary, HUB) == right(int(told[0]), 300)
    one.set_clock(word=3.0)
    one.hear(60, hub=timedelta(0))
    one.save()
    assert times(diary) == list(range(1, 361))
    assert kept(diary) == right(1, 360)
    assert kept(diary, HUB) == right(int(told[0]), 360)


def test_a_reading_with_a_time_of_its_own_never_moves(machine, diary):
    one = machine(-timedelta(minutes=4))
    one.hear(200, hub=timedelta(0))
    one.set_clock(timedelta(days=3))
    one.hear(50, plug=False, hub=timedelta(0))
    one.set_clock()
    one.hear(50, hub=timedelta(0))
    one.save()
    assert times(diary, HUB.meter) == list(range(1, 301))
    assert kept(diary, HUB) == right(1, 300)


def test_a_hub_that_contradicts_the_network_is_not_followed(machine, diary):
    one = machine(timedelta(0), word=5.0)
    one.hear(300, hub=timedelta(hours=9))
    one.save()
    assert times(diary, HUB.meter) == list(range(1, 301))
    assert kept(diary, HUB) == right(1, 300)
    assert times(diary) == list(range(1, 301))


def test_a_clock_set_by_hand_against_the_network_is_not_believed(machine, diary):
    one = machine(timedelta(0), word=5.0)
    one.hear(100)
    one.set_clock(timedelta(hours=5), word=5.0)
    one.hear(100)
    one.set_clock(word=6.0)
    one.hear(100)
    one.save()
    assert times(diary) == list(range(1, 301))
    assert kept(diary) == right(1, 300)


def test_a_time_in_the_future_left_by_a_wrong_clock_stops_nothing(machine, diary):
    ahead = machine(timedelta(days=2))
    ahead.hear(200)
    ahead.save()
    ahead.number = 1_000  # switched off, and on again with the right time, which nobody can know to be
    ahead.set_clock(word=9.0)
    ahead.start()
    ahead.hear(300)
    ahead.save()
    assert times(diary)[:300] == list(range(1_001, 1_301))
    assert sum(kept(diary).values()) == wh(1_300) - wh(1)
    ahead.start()
    ahead.hear(100)
    ahead.save()
    assert sum(kept(diary).values()) == wh(1_400) - wh(1)


def test_setting_right_is_done_once(machine, diary):
    one = machine(-timedelta(hours=3))
    one.hear(300)
    one.set_clock()
    one.look()
    one.hear(5)
    batch = one.keeper.batch(one.true)
    diary.keep(batch)
    diary.keep(batch)
    assert kept(diary) == right(1, 305)
    assert times(diary) == list(range(1, 306))
