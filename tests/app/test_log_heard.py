"""A meter's own log on its way through the program: taken, kept, taken over, and told at the command line."""

from datetime import UTC, datetime, timedelta

import pytest
from program import answers

from ihd.app.context import Context
from ihd.app.keeper import Keeper
from ihd.energy.calendar import DAY, unix
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.glance import DayMaker, Known
from ihd.energy.ledger import Ledger
from ihd.energy.log import HalfHourLog
from ihd.paths import places
from ihd.settings import Settings
from ihd.store.diary import Diary
from ihd.store.kept import Batch

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
METER = "A1/electricity"


@pytest.fixture
def keeper(tmp_path):
    return another(tmp_path)


def another(tmp_path):
    return Keeper(Context(places(str(tmp_path)), Settings()), Ledger(), Known())


def burst(start, *wh):
    return HalfHourLog(METER, Fuel.ELECTRICITY, Direction.IMPORT, start, wh)


def logged(batch):
    return [wh for _, day in sorted(batch.changes.days.items()) for wh in day.logged_wh if wh] if batch else []


def test_a_log_alone_is_shown_and_kept(keeper):
    keeper.take_log(burst(NOON - timedelta(hours=1), 300, 500), NOON)
    assert keeper.home(NOON).electricity.kwh == pytest.approx(0.8)
    assert logged(keeper.batch(NOON)) == [300, 500]
    assert keeper.home(NOON).electricity.kwh == pytest.approx(0.8)


def test_half_hours_that_have_not_ended_are_not_taken_unless_our_own_clock_is_wrong(keeper, tmp_path):
    coming = burst(NOON - timedelta(minutes=30), 300, 500, 700)
    keeper.take_log(coming, NOON)
    assert logged(keeper.batch(NOON)) == [300]
    woken = another(tmp_path)
    woken.take_log(coming, datetime(1970, 1, 1, 0, 1, tzinfo=UTC))
    assert logged(woken.batch(NOON)) == [300, 500, 700]


def test_a_log_that_the_disk_would_not_take_is_told_again(keeper):
    keeper.take_log(burst(NOON - timedelta(days=90), 300, 500), NOON)
    refused = keeper.batch(NOON)
    assert keeper.batch(NOON) is None
    keeper.put_back(refused)
    keeper.take_log(burst(NOON - timedelta(days=90), 300, 500, 700), NOON)
    assert logged(keeper.batch(NOON)) == [300, 500, 700]


def test_one_that_takes_over_keeps_the_logs_that_it_heard_while_it_only_showed(keeper, tmp_path):
    for minute in (0, 30, 60):
        keeper.take_log(burst(NOON + timedelta(minutes=minute - 30), minute + 1), NOON + timedelta(minutes=minute))
    keeper.let_go(NOON + timedelta(minutes=20))
    recorder = another(tmp_path)
    recorder.follow(keeper)
    assert logged(recorder.batch(NOON + timedelta(minutes=61))) == [31, 61]


def test_a_repeated_log_is_not_held_again(keeper):
    for _ in range(3):
        keeper.take_log(burst(NOON - timedelta(hours=1), 300, 500), NOON)
    assert len(keeper.unsaved_logs) == 1


def test_usage_tells_the_half_hours_of_a_log_whose_register_was_never_heard(tmp_path):
    ledger = Ledger()
    ledger.take_log(burst(NOON - timedelta(days=40), 300, None, 0, 700))
    with Diary.open(places(str(tmp_path)).diary_file) as diary:
        diary.keep(Batch((), ledger.changes()))
    rows = answers("usage", "--by", "half-hour", home=tmp_path)
    assert [row["kwh"] for row in rows] == [0.3, None, 0.0, 0.7]
    assert [row["measured"] for row in rows] == [1, 0, 1, 1]
    (meter,) = answers("meters", home=tmp_path)
    assert (meter["meter"], meter["fuel"], meter["readings"], meter["first"]) == (METER, "electricity", 0, None)


def test_a_day_of_long_ago_is_put_together_from_what_is_kept_and_what_is_on_its_way(keeper):
    then = datetime(2026, 3, 2, 10, tzinfo=UTC)
    keeper.take_log(burst(then, 300), NOON)
    kept = Ledger()
    kept.take_log(burst(then + timedelta(minutes=30), 500))
    whole = keeper.in_hand().ledger.kept_over(kept.changes().days)
    day = DayMaker(keeper.known, whole, keeper.zone).day(then.date(), Fuel.ELECTRICITY, NOON)
    assert day.kwh == pytest.approx(0.8)
    assert unix(then) // DAY in {key[1] for key in keeper.batch(NOON).changes.days}


def test_the_benchmark_of_a_burst_has_its_rival_beside_it(tmp_path):
    told = answers("bench", "burst", "--runs", "1", home=tmp_path)
    assert [row["name"] for row in told] == ["burst", "burst.bare", "burst.ratio"]
    assert all(row["value"] > 0 for row in told)
