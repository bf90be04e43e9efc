"""What a home is expected to use, and how far off that was."""

from datetime import UTC, datetime, timedelta

import pytest
from costing_parts import LONDON
from hypothesis import given, settings
from hypothesis import strategies as st
from insight_parts import days, home, local, weekly

from ihd.energy.calendar import HALF_HOUR, unix, utc
from ihd.energy.column import Column
from ihd.energy.insight.profile import Error, hours_of_week, profile, quantile

JANUARY = local(2026, 1, 5)  # a Monday
WEEK = 336
NOON = 24


@pytest.mark.parametrize("start", [datetime(2026, 3, 27, tzinfo=UTC), datetime(2026, 10, 23, 23, 30, tzinfo=UTC)])
def test_the_hour_of_the_week_is_that_of_the_clock_on_the_wall_also_when_it_changes(start):
    slow = []
    for number in range(5 * 48):
        clock = (start + number * timedelta(minutes=30)).astimezone(LONDON)
        slow.append(clock.weekday() * 24 + clock.hour)
    assert hours_of_week(unix(start), 5 * 48, LONDON) == slow


def test_of_half_hours_that_are_none_there_are_no_hours():
    assert hours_of_week(unix(JANUARY), 0, LONDON) == []


def test_a_home_whose_weeks_are_alike_is_expected_to_go_on_so_and_was_never_off():
    at = JANUARY + days(70)
    told = profile(home(JANUARY, at, weekly), unix(at), LONDON)
    assert told.days == 70
    to_come = [weekly(utc(unix(at) + n * HALF_HOUR).astimezone(LONDON)) for n in range(WEEK)]
    assert told.half_hours(unix(at), WEEK) == pytest.approx(to_come)
    assert told.expected(unix(at), unix(at + days(7))) == pytest.approx(7 * 4800 + 7 * 8 * 300 + 2 * 48 * 60)
    assert {round(one.ratio, 9) for one in told.errors(WEEK)} == {1.0}
    assert tuple(told.range(WEEK)) == (pytest.approx(1.0), pytest.approx(1.0), 70 - 14 - 7 + 1, WEEK)


def test_part_of_a_half_hour_is_expected_by_its_share():
    at = JANUARY + days(21)
    told = profile(home(JANUARY, at, weekly), unix(at), LONDON)
    start, minute = unix(at), 60
    assert told.expected(start + 10 * minute, start + 20 * minute) == pytest.approx(100 / 3)
    assert told.expected(start + 15 * minute, start + 75 * minute) == pytest.approx(200)
    assert told.expected(start, start) == 0


def test_less_than_two_weeks_let_expect_nothing():
    short = home(JANUARY, JANUARY + days(14), lambda clock: None if clock.day == 6 and clock.hour == 3 else 5)
    assert profile(short, unix(JANUARY + days(14)), LONDON) is None
    assert profile(short, unix(JANUARY) - HALF_HOUR, LONDON) is None
    whole = home(JANUARY, JANUARY + days(14), lambda _: 5)
    assert profile(whole, unix(JANUARY + days(14)), LONDON).hours[:-1] == pytest.approx((5.0,) * 168)


def test_missing_half_hours_are_passed_over_and_an_hour_never_seen_is_like_the_others():
    at = JANUARY + days(35)

    def used(clock):
        return None if clock.hour == 3 or (clock.month, clock.day) == (1, 20) else 50

    told = profile(home(JANUARY, at, used), unix(at), LONDON)
    assert told.half_hours(unix(at), WEEK) == pytest.approx([50.0] * WEEK)
    assert told.days == 35 - 34 / 24 - 1
    # of each span an hour a day is missing; those that hold the day of which nothing is known tell nothing
    one_day = told.errors(48)
    assert {(one.used, round(one.expected, 6)) for one in one_day} == {(46 * 50, 2300.0)}
    assert unix(local(2026, 1, 20)) not in {one.at for one in one_day}


def test_the_newest_weeks_count_most_and_the_level_is_followed_sooner_than_the_shape():
    half = JANUARY + days(35)
    column = home(JANUARY, half + days(14), lambda clock: weekly(clock) * (1 if clock < half else 2))
    told = profile(column, unix(half + days(14)), LONDON)
    week = sum(told.half_hours(unix(half + days(14)), WEEK))
    usual = 7 * 4800 + 7 * 8 * 300 + 2 * 48 * 60
    assert 1.5 * usual < week < 2 * usual
    shape = told.half_hours(unix(half + days(14)), 48)
    assert shape[40] / shape[NOON] == pytest.approx(4.0)


@settings(deadline=None, max_examples=15)
@given(st.lists(st.integers(0, 4000), min_size=30, max_size=90), st.integers(16, 28), st.integers(0, 47))
def test_nothing_that_came_later_is_looked_at(wh, day, slot):
    column = home(JANUARY, JANUARY + days(30), lambda clock: wh[clock.timetuple().tm_yday * 7 % len(wh)])
    at = unix(JANUARY + days(day)) + slot * HALF_HOUR
    cut = column.part(column.start, at)
    later = Column(column.start, cut.wh + tuple(9 for _ in column.wh[len(cut.wh) :]), column.quality)
    assert profile(column, at, LONDON) == profile(cut, at, LONDON) == profile(later, at, LONDON)


def test_an_error_is_what_was_used_over_what_had_been_expected():
    assert Error(0, 300, 200.0).ratio == 1.5
    assert Error(0, 0, 0.0).ratio == 1.0
    assert Error(0, 7, 0.0).ratio == 8.0


def test_the_range_reaches_as_far_as_the_home_was_off_and_as_far_up_as_down():
    at = JANUARY + days(90)
    column = home(JANUARY, at, lambda clock: 100 if clock.toordinal() % 5 else 200)
    told = profile(column, unix(at), LONDON)
    day = told.range(48)
    assert day.low == pytest.approx(1 / day.high)
    inside = [one for one in told.errors(48) if day.low <= one.ratio <= day.high]
    assert len(inside) / len(told.errors(48)) >= 0.8
    # a wider share reaches farther, a longer span less far: days even out
    assert told.range(48, 0.95).high > day.high > told.range(480).high > 1


def test_where_too_few_spans_are_past_shorter_ones_tell_and_at_last_none():
    at = JANUARY + days(35)
    told = profile(home(JANUARY, at, weekly), unix(at), LONDON)
    month = told.range(30 * 48)
    assert month.half_hours < 15 * 48
    assert month.spans >= 14
    early = JANUARY + days(20)
    assert profile(home(JANUARY, early, weekly), unix(early), LONDON).range(48) is None
    first = JANUARY + days(14)
    assert profile(home(JANUARY, first, weekly), unix(first), LONDON).range(48) is None


def test_a_home_that_stood_empty_is_not_infinitely_far_off():
    at = JANUARY + days(60)
    column = home(JANUARY, at, lambda clock: 0 if clock.toordinal() % 2 else 500)
    assert profile(column, unix(at), LONDON).range(48).low > 0
    nothing = profile(home(JANUARY, at, lambda _: 0), unix(at), LONDON)
    assert nothing.expected(unix(at), unix(at + days(1))) == 0
    assert nothing.range(48)[:2] == (1.0, 1.0)


def test_the_season_a_year_ago_tells_by_half():
    start, at = local(2025, 1, 6), local(2026, 4, 6)

    def used(clock):
        return 150 if clock.month == 4 and clock.day >= 6 else 100

    told = profile(home(start, at, used), unix(at), LONDON)
    count = 14 * 48
    year_ago = [one for one in told.errors(count) if abs(one.at - unix(at) + 364 * 86400) <= 10 * 86400]
    ratio = sum(one.used for one in year_ago) / sum(one.expected for one in year_ago)
    assert 1.1 < ratio < 1.5
    assert told.season(count) == pytest.approx((1 + ratio) / 2)
    assert told.half_hours(unix(at), count)[0] == pytest.approx(told.hours[0] * (1 + ratio) / 2)


def test_a_quantile_lies_between_two_values_by_proportion():
    assert quantile([1.0, 2.0, 4.0], 0) == 1
    assert quantile([1.0, 2.0, 4.0], 0.75) == 3
    assert quantile([1.0, 2.0, 4.0], 1) == 4
    assert quantile([7.0], 0.3) == 7
