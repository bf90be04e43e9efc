"""Half-hours told by a meter's own log: in any order, twice, in parts, with gaps and corrections."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from log_parts import (
    EVENING,
    FIRST,
    HALF_HOUR,
    METER,
    MINE,
    by_the_book,
    in_parts,
    ledger_of,
    lived,
    log,
    logs,
    reading,
    readings,
    told,
)
from use_parts import rows_of

from ihd.energy.calendar import utc
from ihd.energy.day import BarState
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.glance import DayMaker, Known
from ihd.energy.half_hours import Quality, UtcDay
from ihd.energy.ledger import Ledger
from ihd.energy.log import MOST_HALF_HOURS, MOST_REVISION, HalfHourLog, most_wh
from ihd.energy.price import Prices
from ihd.energy.reading import Reading


@settings(deadline=None, max_examples=150)
@given(readings, st.lists(logs(), min_size=1, max_size=4), st.data())
def test_any_order_any_repeat_and_any_parts_end_the_same_among_the_readings_of_the_register(steps, every, data):
    parts = [part for each in every for part in in_parts(data.draw, each)]
    parts += data.draw(st.lists(st.sampled_from(parts), max_size=3))
    stream = list(lived(steps))
    for part in data.draw(st.permutations(parts)):
        stream.insert(data.draw(st.integers(0, len(stream))), part)
    muddled = told(ledger_of(*stream))
    assert muddled == told(ledger_of(*every, *lived(steps))) == told(ledger_of(*lived(steps), *every))
    book = by_the_book(every)
    for half_hour in muddled:
        if half_hour.start in book:
            assert (half_hour.wh, half_hour.quality(), half_hour.logged) == (
                book[half_hour.start],
                Quality.MEASURED,
                True,
            )


def test_a_correction_stands_whichever_way_it_corrects_and_whenever_it_comes():
    first, correction = log(0, [500, 600, None]), log(0, [None, 40, 70], revision=1)
    for stream in ([first, correction], [correction, first], [first, correction, first]):
        assert [each.wh for each in told(ledger_of(*stream), 3)] == [500, 40, 70]


def test_readings_after_a_log_do_not_add_to_the_half_hours_it_told():
    ledger = ledger_of(log(0, [300, 300]))
    for n in range(0, 3 * HALF_HOUR + 1, 60):
        ledger.take(reading(n, 1_000_000 + n // 6))
    assert [each.wh for each in told(ledger, 3)] == [300, 300, 300]
    assert ledger.register(MINE).wh == 1_000_900


@settings(deadline=None, max_examples=80)
@given(readings, st.lists(logs(), min_size=1, max_size=3), st.integers(0, 2), st.data())
def test_forgetting_and_a_disk_that_refuses_change_no_half_hour(steps, every, days_in_hand, data):
    stream = list(lived(steps))
    for each in every:
        stream.insert(data.draw(st.integers(0, len(stream))), each)
    ledger, kept = Ledger(), {}
    for each in stream:
        (ledger.take if isinstance(each, Reading) else ledger.take_log)(each)
        changes = ledger.changes()
        ledger.forget_before(FIRST // 86_400 + days_in_hand)
        if data.draw(st.booleans()):
            ledger.put_back(changes)
        else:
            kept |= {key: kept[key].joined(day) if key in kept else day for key, day in changes.days.items()}
    assert told(ledger.kept_over(kept)) == told(ledger_of(*stream))


def test_a_log_of_days_not_in_hand_is_told_to_be_kept_and_let_go():
    ledger = Ledger()
    ledger.take_log(log(-400 * 48, [1] * 48 * 400))
    changes = ledger.changes()
    assert (len(changes.days), sum(sum(day.logged_wh) for day in changes.days.values())) == (401, 19_200)
    assert changes.sources[METER].fuel is Fuel.ELECTRICITY
    ledger.forget_before(FIRST // 86_400)
    assert {each.wh for each in ledger.half_hours(MINE, [FIRST - 5 * 86_400])} == {0}
    assert ledger.last_logged([MINE]) == EVENING
    assert ledger.series() == (MINE,)


def test_a_log_that_tells_nothing_new_changes_nothing():
    ledger = ledger_of(reading(0, 0), log(0, [1, 2, None]))
    ledger.changes()
    assert not ledger.take_log(log(0, [None, 2, None]))
    assert not ledger.changes().days


def test_a_logged_nought_of_gas_is_neither_late_nor_missing():
    ledger = ledger_of(log(0, [0, 0], meter="A1/gas", fuel=Fuel.GAS))
    at = EVENING - timedelta(hours=2)
    heard = Reading("A1/gas", Fuel.GAS, at, imported_kwh=5.0)
    ledger.take(heard)
    known, now = Known(fuels={"A1/gas": Fuel.GAS}, told={Fuel.GAS: heard}), EVENING + timedelta(hours=1)
    days = DayMaker(known, ledger, ZoneInfo("Europe/London"))
    bars = [bar.state for bar in days.day(EVENING.date(), Fuel.GAS, now).bars if EVENING <= bar.start < now]
    assert bars == [BarState.MEASURED] * 2
    assert days.as_of(Fuel.GAS) == now
    (used,) = rows_of(ledger, ledger.series(), [(EVENING, now)], Prices(), now)
    assert (used.kwh, used.measured) == (0.0, 2)


@pytest.mark.parametrize(
    "wrong",
    [
        {"start": EVENING + timedelta(minutes=10)},
        {"start": EVENING + timedelta(microseconds=1)},
        {"start": EVENING.replace(tzinfo=None)},
        {"start": datetime(2026, 7, 1, 12, tzinfo=ZoneInfo("Europe/London"))},
        {"wh": ()},
        {"wh": (1,) * (MOST_HALF_HOURS + 1)},
        {"wh": (1, -1)},
        {"wh": (1.0,)},
        {"wh": (True,)},
        {"wh": (16_777_215,)},  # what a meter sends where it has no sample
        {"wh": (most_wh(Fuel.ELECTRICITY) + 1,)},
        {"revision": -1},
        {"revision": 1.0},
        {"revision": 2**16},
    ],
)
def test_what_no_log_can_hold_is_refused(wrong):
    fields = {"start": EVENING, "wh": (1, None), "revision": 0, **wrong}
    with pytest.raises(ValueError, match=r"log|revision|Wh"):
        HalfHourLog(METER, Fuel.ELECTRICITY, Direction.IMPORT, **fields)


@pytest.mark.parametrize(
    ("fuel", "direction", "most"),
    [
        (Fuel.ELECTRICITY, Direction.EXPORT, 37_500),
        (Fuel.GAS, Direction.IMPORT, 90_000),
        (Fuel.GAS, Direction.VOLUME, 8_000),
    ],
)
def test_the_most_that_a_log_can_hold_is_what_its_register_can_count(fuel, direction, most):
    held = HalfHourLog(METER, fuel, direction, EVENING, (most,) * MOST_HALF_HOURS, MOST_REVISION)
    assert (len(held.wh), held.revision) == (20_000, 65_534)
    with pytest.raises(ValueError, match=f"from 0 to {most}$"):
        HalfHourLog(METER, fuel, direction, EVENING, (most + 1,))


def test_a_home_takes_at_most_100_a_on_three_phases_and_its_gas_meter_16_cubic_metres_an_hour():
    assert (most_wh(Fuel.ELECTRICITY), most_wh(Fuel.GAS)) == (37_500, 90_000)


@given(st.integers(-100, 100), st.integers(1, 200))
def test_a_log_falls_apart_into_its_utc_days_and_no_half_hour_is_lost(slot, count):
    parts = list(log(slot, range(count)).by_day())
    assert [wh for _, part in parts for wh in part] == list(range(count))
    assert all(start // 86_400 == (start + HALF_HOUR * len(part) - 1) // 86_400 for start, part in parts)
    assert parts[0][0] == FIRST + HALF_HOUR * slot


def test_only_half_hours_that_have_ended_are_taken_from_a_log_of_the_future():
    whole = log(0, [1, 2, 3])
    assert whole.ended_by(EVENING + timedelta(minutes=29)) is None
    assert whole.ended_by(EVENING + timedelta(minutes=30)) == log(0, [1])
    assert whole.ended_by(EVENING + timedelta(minutes=61)).wh == (1, 2)
    assert whole.ended_by(EVENING + timedelta(minutes=90)) is whole
    assert whole.ended_by(EVENING + timedelta(days=9)) is whole
    assert whole.ended_by(utc(0)) is None


def test_only_half_hours_that_began_since_a_moment_are_taken_from_a_log():
    whole = log(0, [1, 2, 3])
    assert whole.begun_by(EVENING) is whole
    assert whole.begun_by(EVENING + timedelta(seconds=1)) == log(1, [2, 3])
    assert whole.begun_by(EVENING + timedelta(minutes=60)) == log(2, [3])
    assert whole.begun_by(EVENING + timedelta(minutes=61)) is None


@settings(deadline=None)
@given(logs(), logs())
def test_a_day_that_heard_two_logs_is_both_days_joined(one, other):
    days = [
        UtcDay(slot // 86_400).with_log(slot, wh, each.revision) for each in (one, other) for slot, wh in each.by_day()
    ]
    for number in {day.day for day in days}:
        joined = UtcDay(number)
        for day in days:
            joined = joined.joined(day) if day.day == number else joined
        slots = range(number * 86_400, number * 86_400 + 86_400, HALF_HOUR)
        book = by_the_book([one, other])
        assert {slot: joined[slot].wh for slot in slots if joined[slot].logged} == {
            slot: wh for slot, wh in book.items() if slot in slots
        }
