"""What a meter's own log told is kept the same, whole or in parts, once or twice, through crashes and restarts."""

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihd.energy.calendar import unix
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.half_hours import HalfHour, Quality, UtcDay
from ihd.energy.ledger import Changes, Ledger
from ihd.energy.log import HalfHourLog
from ihd.energy.reading import Reading
from ihd.energy.series import Series
from ihd.paths import DiaryPlace
from ihd.store.diary import Diary
from ihd.store.kept import Batch, Meter

START = datetime(2026, 3, 28, 20, tzinfo=UTC)  # before a midnight, and a change of clocks that UTC does not know
FIRST = unix(START)
METER = "A1/electricity"
MINE = Series(METER, Direction.IMPORT)
A_LONG_TIME = (0, 99_999)
A_YEAR = 17_520


@pytest.fixture
def diary(place: DiaryPlace) -> Iterator[Diary]:
    with Diary.open(place) as opened:
        yield opened


def log(slot: int, wh, revision: int = 0, fuel: Fuel = Fuel.ELECTRICITY) -> HalfHourLog:
    start = START + timedelta(minutes=30 * slot)
    return HalfHourLog(f"A1/{fuel.value}", fuel, Direction.IMPORT, start, tuple(wh), revision, "A1")


def reading(seconds: int, wh: int) -> Reading:
    return Reading(METER, Fuel.ELECTRICITY, START + timedelta(seconds=seconds), hub="A1", imported_kwh=wh / 1000)


def take(ledger: Ledger, what: Reading | HalfHourLog) -> None:
    if isinstance(what, Reading):
        ledger.take(what)
    else:
        ledger.take_log(what)


def half_hours(diary: Diary, count: int, series: Series = MINE) -> list[HalfHour]:
    kept = Ledger(diary.registers(), diary.days(*A_LONG_TIME))
    return kept.half_hours(series, [FIRST + 1800 * n for n in range(count)])


def a_years_burst() -> list[HalfHourLog]:
    dice = random.Random(17_520)
    return [log(0, [dice.randrange(3000) for _ in range(A_YEAR)], fuel=fuel) for fuel in (Fuel.ELECTRICITY, Fuel.GAS)]


def one_by_one(burst: list[HalfHourLog]) -> list[HalfHourLog]:
    return [log(slot, (wh,), fuel=each.fuel) for each in burst for slot, wh in enumerate(each.wh)]


def test_a_year_in_one_burst_is_kept_as_if_each_half_hour_had_come_alone_in_any_order(tmp_path: Path) -> None:
    burst = a_years_burst()
    with Diary.open(tmp_path / "burst.sqlite") as whole, Diary.open(tmp_path / "alone.sqlite") as alone:
        began = time.perf_counter()
        ledger = whole.ledger()
        for each in burst:
            ledger.take_log(each)
        whole.keep(Batch((), ledger.changes()))
        print(f"a year of two fuels in one burst: kept in {time.perf_counter() - began:.3f} s")
        apart = one_by_one(burst)
        random.Random(1).shuffle(apart)
        for some in (apart[:15_000], apart[15_000:], apart[:3000]):
            ledger = alone.ledger()
            for each in some:
                ledger.take_log(each)
            alone.keep(Batch((), ledger.changes()))
        assert whole.days(*A_LONG_TIME) == alone.days(*A_LONG_TIME)
        assert whole.check() == ()
        for each in burst:
            series = Series(each.meter, each.direction)
            assert [one.wh for one in half_hours(whole, A_YEAR, series)] == list(each.wh)
            assert {one.quality() for one in half_hours(whole, A_YEAR, series)} == {Quality.MEASURED}


def test_a_meter_of_which_only_a_log_told_has_a_row_and_a_fuel(diary: Diary) -> None:
    ledger = diary.ledger()
    ledger.take_log(log(0, [1, None], fuel=Fuel.GAS))
    diary.keep(Batch((), ledger.changes()))
    assert diary.meters() == (Meter("A1/gas", Fuel.GAS, Direction.IMPORT, "A1", None, None, 0),)
    assert diary.fuels() == {"A1/gas": Fuel.GAS}


def test_a_correction_replaces_what_was_kept_downwards_too_and_an_older_word_does_not_come_back(diary: Diary) -> None:
    for each in (log(0, [500, 500]), log(1, [20], revision=2), log(0, [700, 700], revision=1), log(0, [None, 900])):
        ledger = Ledger()  # which has no day in hand, so that the diary alone must know
        ledger.take_log(each)
        diary.keep(Batch((), ledger.changes()))
    assert [one.wh for one in half_hours(diary, 2)] == [700, 20]


def test_a_day_that_a_log_told_of_joins_what_the_register_told_of_it(diary: Diary) -> None:
    heard = {(MINE, FIRST // 86_400): UtcDay(FIRST // 86_400).plus(FIRST + 1800, 70, 1800, spread=False)}
    logged = Ledger()
    logged.take_log(log(0, [40]))
    first = logged.changes()
    for changes in (Changes({}, heard, ()), first):
        diary.keep(Batch((), changes))
    assert [(one.wh, one.logged) for one in half_hours(diary, 2)] == [(40, True), (70, False)]


def test_the_days_of_a_silence_come_together_and_a_ledger_goes_on_knowing_it(diary: Diary) -> None:
    week = 7 * 48
    ledger = diary.ledger()
    for each in (reading(0, 0), reading(week * 1800 + 600, 100_000)):
        ledger.take(each)
    diary.keep(Batch((), ledger.changes()))
    last = FIRST // 86_400 + 7
    assert len(diary.days(last, last)) == 8
    assert len(diary.days(last, last, MINE)) == len(diary.days(last - 3, last - 3)) == 8
    restarted = diary.ledger()
    restarted.take_log(log(0, [250] * week))
    assert restarted.half_hours(MINE, [FIRST + week * 1800])[0].wh == 100_000 - week * 250
    diary.keep(Batch((), restarted.changes()))
    assert half_hours(diary, week + 1)[week].wh == 100_000 - week * 250


@st.composite
def lives(draw):
    """(Readings every five minutes with silences, the true Wh of each half-hour)."""
    dice, count = draw(st.randoms(use_true_random=False)), 24
    uses = [dice.choice([0, 5, 60, 400]) for _ in range(6 * count)]
    silent: set[int] = set()
    half_hour = 1
    while half_hour < count - 2 and dice.random() < 0.8:
        first = dice.randint(half_hour, count - 2)
        half_hour = dice.randint(first + 1, count - 1) + 1
        silent |= set(range(6 * first + 2, 6 * half_hour - 3))
    at = [n for n in range(len(uses) + 1) if n not in silent]
    return [reading(300 * n, 1_000_000 + sum(uses[:n])) for n in at], [sum(uses[n : n + 6]) for n in range(0, 144, 6)]


def streamed(data, readings, wh) -> list[Reading | HalfHourLog]:
    """The readings, with the log in parts among them at any place, some parts twice."""
    cuts = sorted(data.draw(st.sets(st.integers(1, len(wh) - 1), max_size=4)))
    parts = [log(a, wh[a:b]) for a, b in pairwise([0, *cuts, len(wh)])]
    stream: list[Reading | HalfHourLog] = list(readings)
    for part in data.draw(st.permutations([*parts, *data.draw(st.lists(st.sampled_from(parts), max_size=2))])):
        stream.insert(data.draw(st.integers(0, len(stream))), part)
    return stream


@settings(deadline=None, max_examples=30)
@given(lives(), st.sets(st.integers(0, 23)), st.data())
def test_batches_that_are_lost_or_kept_twice_and_restarts_change_no_half_hour(life, gaps, data) -> None:
    """What a batch that was lost had told of the log is sent again, as an unanswered message is."""
    readings, true = life
    known = [None if n in gaps else wh for n, wh in enumerate(true)]
    stream = streamed(data, readings, known)
    cuts = sorted(data.draw(st.sets(st.integers(1, len(stream) - 1), max_size=6)))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "diary.sqlite"
        again: list[Reading | HalfHourLog] = []
        is_lost = False
        for a, b in pairwise([0, *cuts, len(stream)]):
            with Diary.open(file) as diary:
                ledger = diary.ledger()
                for each in [*again, *stream[a:b]]:
                    take(ledger, each)
                batch = Batch((), ledger.changes())
                fate = data.draw(st.sampled_from(["kept", "kept", "twice", "lost"]))
                if fate == "lost" and b < len(stream):
                    is_lost = True
                    again += [each for each in stream[a:b] if isinstance(each, HalfHourLog)]
                    continue
                again = []
                for _ in range(2 if fate == "twice" else 1):
                    diary.keep(batch)
        with Diary.open(file, readonly=True) as diary:
            found = half_hours(diary, 24)
            rise = diary.registers()[MINE].wh - 1_000_000
    assert [one.wh for one, wh in zip(found, known, strict=True) if wh is not None] == [
        wh for wh in known if wh is not None
    ]
    if not is_lost:  # or silences that were two may meet in one half-hour
        assert sum(one.wh for one in found) == sum(true) == rise


@settings(deadline=None, max_examples=30)
@given(lives(), st.sets(st.integers(0, 23)), st.data())
def test_a_recorder_that_restarts_tells_the_same_as_one_that_never_did(life, gaps, data) -> None:
    readings, true = life
    stream = streamed(data, readings, [None if n in gaps else wh for n, wh in enumerate(true)])
    undisturbed = Ledger()
    for each in stream:
        take(undisturbed, each)
    with tempfile.TemporaryDirectory() as folder:
        cuts = sorted(data.draw(st.sets(st.integers(1, len(stream) - 1), max_size=6)))
        for a, b in pairwise([0, *cuts, len(stream)]):
            with Diary.open(Path(folder) / "diary.sqlite") as diary:
                ledger = diary.ledger()
                for each in stream[a:b]:
                    take(ledger, each)
                diary.keep(Batch((), ledger.changes()))
        with Diary.open(Path(folder) / "diary.sqlite", readonly=True) as diary:
            found = half_hours(diary, 24)
    assert found == undisturbed.half_hours(MINE, [FIRST + 1800 * n for n in range(24)])
    assert sum(one.wh for one in found) == sum(true)


# Keeps a year's burst in parts, and says which are safe.
IN_PARTS = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from test_log_kept import A_YEAR, a_years_burst, log
from ihd.store.diary import Diary
from ihd.store.kept import Batch
with Diary.open(Path(sys.argv[1])) as diary:
    ledger = diary.ledger()
    for each in a_years_burst():
        for slot in range(0, A_YEAR, 1000):
            ledger.take_log(log(slot, each.wh[slot : slot + 1000], fuel=each.fuel))
            diary.keep(Batch((), ledger.changes()))
            print(slot, flush=True)
"""


def test_a_burst_split_by_kill_9_is_whole_once_it_has_been_sent_again(tmp_path: Path) -> None:
    file, dice = tmp_path / "diary.sqlite", random.Random(9)
    for parts in (1, dice.randint(2, 17), dice.randint(18, 30)):
        command = [sys.executable, "-c", IN_PARTS, str(file), str(Path(__file__).parent)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as keeping:
            assert keeping.stdout
            for _ in range(parts):
                assert keeping.stdout.readline()
            os.kill(keeping.pid, signal.SIGKILL)
    with Diary.open(file) as diary:
        assert diary.check() == ()
        ledger = diary.ledger()
        for each in a_years_burst():
            ledger.take_log(each)
        diary.keep(Batch((), ledger.changes()))
        for each in a_years_burst():
            assert [one.wh for one in half_hours(diary, A_YEAR, Series(each.meter, each.direction))] == list(each.wh)


def test_the_former_households_silence_goes_with_it(diary: Diary) -> None:
    ledger = diary.ledger()
    for each in (reading(0, 0), reading(40 * 1800, 8_000), reading(40 * 1800 + 300, 8_010)):
        ledger.take(each)
    diary.keep(Batch((), ledger.changes()))
    diary.forget_before(START + timedelta(minutes=30 * 36), "the household")
    kept = diary.days(*A_LONG_TIME)
    assert [day.silences for day in kept.values()] == [()]
    assert sum(sum(day.wh) for day in kept.values()) == 4 * 200 + 10
