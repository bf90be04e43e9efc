"""Intervals of any length, in any order, add up to half-hours; what was done with each is counted and told."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihd.energy.fuel import Direction, Fuel
from ihd.energy.trouble import FileTrouble
from ihd.history_files.adding import Adding, Became
from ihd.history_files.finishing import finish
from ihd.history_files.found import FoundSeries, Interval, Layout, Measure, Tally

T0 = 1_704_067_200  # 2024-01-01T00:00Z
SERIES = FoundSeries("home", Fuel.ELECTRICITY, Direction.IMPORT, Layout("table", Measure.KWH))


def made_of(*intervals, series=SERIES):
    adding = Adding()
    for one in intervals:
        adding.add(Interval(*one))
    made = finish(adding, series, Tally())
    return {(at - T0) // 60: wh for at, wh in zip(made.starts, made.counted, strict=True)}, made.notes


def test_ten_minutes_three_times_are_a_half_hour():
    assert made_of((T0, 600, 10), (T0 + 600, 600, 20), (T0 + 1200, 600, 30))[0] == {0: 60}


def test_a_half_hour_of_which_ten_minutes_are_missing_is_not_known():
    found, notes = made_of((T0, 600, 10), (T0 + 1200, 600, 30), (T0 + 1800, 1800, 7))
    assert found == {30: 7}
    assert notes == ("1 half-hour told only in part, 0.04 kWh in all: left out, as the rest is not known",)


def test_a_minute_may_be_missing():
    assert made_of((T0 + 60, 1740, 10))[0] == {0: 10}
    assert made_of((T0 + 61, 1739, 10))[0] == {}


def test_an_hour_is_shared_out_evenly_and_stays_whole():
    found, notes = made_of((T0, 3600, 457))
    assert found == {0: 229, 30: 228}
    assert "1 row of an hour: shared out evenly" in notes[0]


def test_what_lies_across_half_hours_is_shared_by_time():
    found, _ = made_of((T0, 900, 10), (T0 + 900, 1800, 60), (T0 + 2700, 900, 5))
    assert found == {0: 40, 30: 35}


def test_the_same_row_twice_counts_once():
    found, notes = made_of((T0, 1800, 10), (T0, 1800, 10))
    assert (found, notes) == ({0: 10}, ("1 row told a second time and alike: skipped",))


@pytest.mark.parametrize("seconds", [1800, 600, 3600])
def test_of_two_that_differ_the_later_stands(seconds):
    rest = [(T0 + at, 600, 0) for at in range(seconds, 1800, 600)]
    found, notes = made_of((T0, seconds, 10), (T0, seconds, 12), *rest)
    assert sum(found.values()) == 12
    assert notes[0] == "1 row telling otherwise than a row before: the later row stands"


def test_nothing_said_does_not_undo_what_was_said():
    found, notes = made_of((T0, 1800, 10), (T0, 1800, None))
    assert (found, notes) == ({0: 10}, ("1 row without an amount: nothing is known of those times",))


def test_less_than_nothing_is_left_out_and_said():
    found, notes = made_of((T0, 1800, -10), (T0 + 1800, 1800, 3))
    assert found == {30: 3}
    assert "1 row with less than nothing: left out" in notes[0]


@pytest.mark.parametrize(
    "absurd",
    [
        (0, 1800, 5),
        (T0, 0, 5),
        (T0, -1800, 5),
        (T0, 500 * 86_400, 5),
        (5_000_000_000, 1800, 5),
        (T0, 1800, float("nan")),
        (T0, 1800, float("inf")),
    ],
    ids=str,
)
def test_times_and_amounts_of_no_meter_are_left_out(absurd):
    found, notes = made_of(absurd)
    assert found == {}
    assert "that no meter has: left out" in notes[0]


def test_more_than_any_home_uses_is_left_out():
    usual = [(T0 + 1800 * at, 1800, 37_500) for at in range(1, 500)]
    found, notes = made_of((T0, 1800, 37_501), *usual)
    assert found == {30 * at: 37_500 for at in range(1, 500)}
    assert notes == ("1 half-hour with more than any home's meter counts: left out",)


def test_a_long_time_told_over_and_over_is_refused():
    with pytest.raises(FileTrouble, match="make no sense"):
        made_of(*[(T0, 399 * 86_400, 5)] * 10_000)


def test_rows_that_tell_old_time_anew_far_behind_leave_the_first_standing():
    adding = Adding()
    minutes = range(T0, T0 + 50_000 * 60, 60)
    for at in (*minutes, *minutes[:30]):
        adding.add(Interval(at, 60, 1))
    made = finish(adding, SERIES, Tally())
    assert made.counted[0] == 30
    assert adding.became[Became.OVERLAPPING] == 30


tenths = st.integers(0, 10_000).map(lambda tenths: tenths / 10)


@settings(max_examples=60, deadline=None)
@given(
    amounts=st.lists(tenths, min_size=1, max_size=200),
    length=st.sampled_from([60, 300, 900, 1800, 3600, 86_400]),
    order=st.randoms(use_true_random=False),
)
def test_the_sum_never_drifts_and_order_does_not_matter(amounts, length, order):
    per = max(1, 1800 // length)
    amounts = amounts * per  # whole half-hours alone
    intervals = [(T0 + at * length, length, amount) for at, amount in enumerate(amounts)]
    found, _ = made_of(*intervals)
    assert abs(sum(found.values()) - sum(round(amount * 10) for amount in amounts) / 10) <= 0.5
    shuffled = list(intervals)
    order.shuffle(shuffled)
    assert made_of(*shuffled)[0] == found
    assert made_of(*intervals, *intervals)[0] == found
