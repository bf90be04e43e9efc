"""A clock that starts in 1970 or last week, jumps and steps back: every half-hour and every reading ends up right."""

import json
import threading
import time
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from clock_parts import HUB, PLUG, TRUE, WEEK, Machine, kept, right, times, wh
from program import register, until

from ihd.app.broker import own_broker
from ihd.app.clock_watch import ClockWatch
from ihd.app.context import Context, context
from ihd.app.headless import Headless
from ihd.app.opening import open_home
from ihd.energy.calendar import utc
from ihd.paths import places
from ihd.settings import RuleSettings, Settings
from ihd.store.diary import Diary


@pytest.fixture
def diary(place):
    with Diary.open(place) as diary:
        yield diary


@pytest.fixture
def machine(diary, tmp_path):
    return lambda off, **more: Machine(
        diary, Context(places(str(tmp_path)), Settings(), lambda: TRUE, boot="this one"), off, **more
    )


SINCE_1970 = datetime(1970, 1, 1, tzinfo=UTC) - TRUE
OFFS = pytest.mark.parametrize(
    "off",
    [SINCE_1970, -WEEK, -timedelta(hours=3), timedelta(hours=2), timedelta(days=400), -timedelta(minutes=2)],
    ids=["1970", "last week", "three hours behind", "two hours ahead", "a year ahead", "two minutes behind"],
)


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
def test_a_program_that_is_begun_again_sets_right_what_the_one_before_has_kept(machine, diary, off):
    one = machine(off)
    one.hear(300)
    one.save()
    one.start()
    one.hear(60)
    one.save()
    one.start()
    one.set_clock()
    one.hear(100)
    one.save()
    if off == SINCE_1970:  # until somebody knows the time nothing is kept, and a program that stops forgets it
        assert times(diary) == list(range(361, 461))
        assert kept(diary) == right(361, 460)
        return
    assert times(diary) == list(range(1, 461))
    assert kept(diary) == right(1, 460)
    one.context = one.context._replace(boot="the next")
    one.start()
    one.set_clock(timedelta(hours=2))
    one.hear(3)
    one.save()
    assert times(diary)[:460] == list(range(1, 461))


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


@pytest.mark.parametrize("off", [SINCE_1970, -WEEK, -timedelta(hours=3), -timedelta(minutes=2)])
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
    ahead.context = ahead.context._replace(boot="the next")
    ahead.start()
    ahead.hear(300)
    ahead.save()
    assert times(diary)[:300] == list(range(1_001, 1_301))
    assert sum(kept(diary).values()) == wh(1_300) - wh(1)
    ahead.start()
    ahead.hear(100)
    ahead.save()
    assert sum(kept(diary).values()) == wh(1_400) - wh(1)


def test_a_burst_of_what_a_hub_held_back_does_not_tell_what_time_it_is():
    watch = ClockWatch()
    watch.look(TRUE.timestamp(), 20.0)
    held = TRUE.timestamp() + 7_200  # three words of one moment would agree on a wrong time
    assert [watch.told("A1/electricity", held + n, 20.0 + n / 1000) for n in range(30)] == [True] + [False] * 29
    assert watch.basis == TRUE.timestamp() - 20.0
    assert [watch.told("A1/electricity", held + 10 * n, 20.0 + 10 * n) for n in (1, 2, 3)] == [True] * 3
    assert watch.told("A1/gas", TRUE.timestamp(), 50.0), "each meter has a word of its own"


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


def test_a_recorder_that_hears_a_plug_while_its_clock_is_set_keeps_it_all_at_its_time(
    home, broker, publisher, monkeypatch
):
    monkeypatch.setenv("IHD_BROKER_PASSWORD", broker.password)
    off, last, live, loops = [-WEEK], [utc(0)], threading.Event(), []
    own, file = context(str(home)), places(str(home)).diary_file
    rule = RuleSettings("cellar/json", "$.kwh", "kWh", "register taken", "Cellar")
    own = own._replace(
        settings=replace(own.settings, rules=(rule,)),
        clock=lambda: datetime.now(UTC) + off[0],
        running=time.monotonic,
    )

    def record():
        with closing(open_home(own, "the test", own.clock(), pretend=False)) as opened:
            loops.append(Headless(own, opened))
            loops[0].run(own_broker(own), on_live=live.set)

    def tell(number):
        until(lambda: datetime.now(UTC).replace(microsecond=0) > last[0])  # registers go by whole seconds
        sent = datetime.now(UTC)
        publisher.publish("cellar/json", json.dumps({"kwh": 500 + number / 1000}), qos=1).wait_for_publish(5)
        until(lambda: register(home) == 500_000 + number)
        last[0] = datetime.now(UTC)  # it arrived before this
        return sent

    def found():
        with Diary.open(file, readonly=True) as diary:
            return [one.at for one in diary.readings("Cellar", utc(0), utc(2**31))]

    thread = threading.Thread(target=record)
    thread.start()
    try:
        assert live.wait(10)
        sent = [tell(number) for number in range(3)]
        assert found()[0] < sent[0] - timedelta(days=6)
        off[0] = timedelta(0)
        until(lambda: found()[0] > sent[0] - timedelta(days=1))
        sent.append(tell(3))
    finally:
        loops[0].stop()
        thread.join(10)
    told = found()
    assert len(told) == 4
    assert all(abs(at - true) < timedelta(seconds=5) for at, true in zip(told, sent, strict=True))
    with Diary.open(file, readonly=True) as diary:
        assert sum(sum(day.wh) for day in diary.days(0, 99_999).values()) == 3
