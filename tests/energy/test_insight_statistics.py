"""What is usual, always on and highest, and how use falls on hours and weekdays."""

import csv
import gzip
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from costing_parts import LONDON, column
from hypothesis import given, settings
from hypothesis import strategies as st
from insight_parts import ESTIMATED, days, home, local, weekly

from ihd.energy.calendar import HALF_HOUR, unix
from ihd.energy.column import CODE, Column
from ihd.energy.half_hours import Quality
from ihd.energy.insight.always_on import always_on
from ihd.energy.insight.part import Part, Step, before, part
from ihd.energy.insight.part import days as days_of
from ihd.energy.insight.patterns import by_half_hour, by_hour, by_weekday
from ihd.energy.insight.peaks import HighDay, highest_days, highest_half_hours
from ihd.energy.insight.usual import usual

DATA = Path(__file__).parents[2].parent / "shared" / "data"
UK_DALE = DATA / "ukdale_house1_6s_2013-04-12_17.csv.gz"
JANUARY = local(2026, 1, 5)  # a Monday


# spans


def test_a_half_hour_that_lies_partly_in_a_span_counts_by_its_share():
    start = datetime(2026, 1, 1, tzinfo=UTC)
    told = column(start, [100, 300, 50])
    minute = days(1) / 1440
    assert part(told, (start + 15 * minute, start + 70 * minute)) == Part(50 + 300 + 50 / 3, 1.0)
    assert part(told, (start - 30 * minute, start + 30 * minute)) == Part(100, 0.5)
    assert part(told, (start + 10 * minute, start + 20 * minute)) == (pytest.approx(100 / 3), 1.0)
    assert part(told, (start, start)) == Part(0, 0)
    assert part(told, (start + days(2), start + days(3))) == Part(0, 0)


def test_what_is_missing_is_not_nothing():
    told = home(JANUARY, JANUARY + days(1), lambda clock: None if clock.hour < 6 else 10)
    assert part(told, (JANUARY, JANUARY + days(1))) == Part(360, 0.75)


@pytest.mark.parametrize(
    ("span", "step", "then"),
    [
        ((local(2026, 3, 1), local(2026, 4, 1)), Step.MONTH, (local(2026, 2, 1), local(2026, 3, 1))),
        ((local(2026, 3, 1), local(2026, 3, 31)), Step.MONTH, (local(2026, 2, 1), local(2026, 3, 1))),
        ((local(2026, 3, 1), local(2026, 3, 30, 15)), Step.MONTH, (local(2026, 2, 1), local(2026, 3, 1))),
        ((local(2026, 1, 1), local(2026, 1, 9, 7)), Step.MONTH, (local(2025, 12, 1), local(2025, 12, 9, 7))),
        ((local(2024, 2, 29), local(2024, 3, 1)), Step.YEAR, (local(2023, 3, 1), local(2023, 3, 1))),
        ((local(2026, 5, 1), local(2026, 5, 9)), Step.YEAR, (local(2025, 5, 1), local(2025, 5, 9))),
        ((local(2026, 3, 30), local(2026, 3, 30, 9)), Step.DAY, (local(2026, 3, 29), local(2026, 3, 29, 9))),
        ((local(2026, 3, 30), local(2026, 3, 30, 9)), Step.WEEK, (local(2026, 3, 23), local(2026, 3, 23, 9))),
    ],
)
def test_the_same_span_before_goes_by_the_calendar_and_the_clock_on_the_wall(span, step, then):
    found = before(tuple(edge.astimezone(UTC) for edge in span), step, LONDON)
    assert found == then
    assert found[0].tzinfo is UTC


@pytest.mark.parametrize(("day", "hours"), [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25)])
def test_days_are_local_ones_as_long_as_they_are(day, hours):
    start = local(day.year, day.month, day.day) - days(1)
    told = dict(days_of(home(start, start + days(3), lambda _: 1), LONDON))
    assert told[day] == Part(2 * hours, 1.0)
    assert len(told) == 3


# usual


def test_usual_is_the_middle_of_the_same_weekday_and_hours_of_the_weeks_before():
    at = JANUARY + days(63)
    told = home(JANUARY, at, lambda clock: 100 + 10 * ((clock.date() - date(2026, 1, 5)).days // 7))
    found = usual(told, (at, at + days(1)), LONDON)
    # eight weeks, from 110 to 180 Wh a half-hour
    assert found == (48 * 145, 48 * 127.5, 48 * 162.5, 8)
    assert usual(told, (at, at + days(1) / 24), LONDON, weeks=3) == (2 * 170, 2 * 165, 2 * 175, 3)


def test_weeks_away_and_weeks_mostly_missing_are_left_out_of_what_is_usual():
    at = JANUARY + days(42)

    def used(clock):
        week = (clock.date() - date(2026, 1, 5)).days // 7
        if week == 4:
            return 30  # away: only what is always on
        return None if week == 3 and clock.hour > 4 else 100 + week

    found = usual(home(JANUARY, at, used), (at + days(0.75), at + days(1)), LONDON)
    assert (found.wh, found.weeks) == (12 * 101.5, 4)


def test_a_little_that_is_missing_is_taken_to_be_like_the_rest():
    at = JANUARY + days(21)
    told = home(JANUARY, at, lambda clock: None if clock.hour == 12 and clock.minute else 10)
    assert usual(told, (at, at + days(1)), LONDON).wh == pytest.approx(480)


def test_of_two_weeks_nothing_is_usual():
    at = JANUARY + days(14)
    assert usual(home(JANUARY, at, weekly), (at, at + days(1)), LONDON) is None
    assert usual(column(JANUARY, []), (at, at + days(1)), LONDON) is None
    three = JANUARY + days(21)
    assert usual(home(JANUARY, three, weekly), (three, three + days(1)), LONDON).weeks == 3


@settings(deadline=None, max_examples=30)
@given(st.lists(st.integers(100, 900), min_size=8, max_size=8), st.randoms(use_true_random=False))
def test_what_is_usual_does_not_depend_on_the_order_of_the_weeks(levels, dice):
    at, mixed = JANUARY + days(56), dice.sample(levels, 8)

    def found(weeks):
        told = home(JANUARY, at, lambda clock: weeks[(clock.date() - date(2026, 1, 5)).days // 7])
        return usual(told, (at, at + days(1)), LONDON)

    assert found(levels) == found(mixed)


# always on


def test_always_on_is_what_a_tenth_of_the_half_hours_stay_below_beside_what_it_was():
    at = JANUARY + days(30)

    def used(clock):
        base = 90 if clock < at - days(7) else 124
        return base if clock.hour < 5 else base + 250

    found = always_on(home(JANUARY, at, used), date(2026, 2, 3), LONDON)
    assert (found.watts, found.usual_watts) == (248, 180)
    assert len(found.days) == 30
    assert found.days[0] == (date(2026, 1, 5), 180)


def test_what_was_spread_over_a_gap_shows_no_level_and_few_days_none():
    told = home(JANUARY, JANUARY + days(4), lambda _: 100)
    spread = Column(told.start, told.wh, bytes([ESTIMATED]) * 96 + told.quality[96:])
    assert always_on(spread, date(2026, 1, 8), LONDON) is None
    found = always_on(told, date(2026, 1, 8), LONDON)
    assert (found.watts, found.usual_watts, len(found.days)) == (200, None, 4)
    assert always_on(told, date(2026, 3, 1), LONDON) is None


def test_a_day_of_which_a_fifth_is_missing_still_has_a_level_and_one_with_less_has_none():
    def used(clock):
        return None if clock.hour < (5 if clock.day % 2 else 4) else 100

    found = always_on(home(JANUARY, JANUARY + days(7), used), date(2026, 1, 11), LONDON)
    assert [level.day.day for level in found.days] == [6, 8, 10]


def test_where_the_sun_feeds_the_home_only_the_night_counts():
    def used(clock):
        return 0 if 6 <= clock.hour < 20 else 150

    told = home(JANUARY, JANUARY + days(7), used)
    assert always_on(told, date(2026, 1, 11), LONDON).watts == 0
    assert always_on(told, date(2026, 1, 11), LONDON, has_sun=True).watts == 300


@pytest.mark.skipif(not UK_DALE.exists(), reason="the shared data are not here")
def test_a_real_home_rests_at_about_160_watts():
    used, seconds = {}, {}
    with gzip.open(UK_DALE, "rt") as file:
        rows = [(int(row["unix"]), float(row["watts"])) for row in csv.DictReader(file)]
    for (at, watts), (after, _) in pairwise(rows):
        slot = at - at % HALF_HOUR
        used[slot] = used.get(slot, 0) + watts * (after - at) / 3600
        seconds[slot] = seconds.get(slot, 0) + after - at
    first = min(used)
    slots = range(first, max(used) + HALF_HOUR, HALF_HOUR)
    codes = (Quality.MEASURED if seconds.get(slot, 0) >= 1700 else Quality.MISSING for slot in slots)
    told = Column(first, tuple(round(used.get(slot, 0)) for slot in slots), bytes(CODE[one] for one in codes))
    found = always_on(told, date(2013, 4, 16), LONDON)
    assert len(found.days) == 4
    # its lowest moments are about 160 W; half-hours hold means, with the fridge in them
    assert 160 <= found.watts <= 180
    assert all(155 <= level.watts <= 185 for level in found.days)


# hours, weekdays, peaks


def test_the_mean_of_an_hour_is_that_of_its_half_hours_on_the_clock():
    told = home(JANUARY, JANUARY + days(14), weekly)
    hours = by_hour(told, LONDON)
    assert [one.of for one in hours] == [14] * 24
    # two half-hours of 100 Wh, and 60 more each on two days of seven
    assert hours[3].kwh == pytest.approx(0.2 + 0.12 * 2 / 7)
    assert hours[18].kwh == pytest.approx(0.8 + 0.12 * 2 / 7)
    assert sum(one.kwh for one in hours) * 14 == pytest.approx(sum(told.wh) / 1000)


def test_the_hour_that_comes_twice_counts_twice_and_the_one_that_is_left_out_not_at_all():
    autumn = local(2026, 10, 25)
    hours = by_hour(home(autumn, local(2026, 10, 26), lambda clock: 50 if clock.hour == 1 else 10), LONDON)
    assert hours[1] == (0.1, 2)
    assert hours[2] == (0.02, 1)
    gap = by_hour(home(autumn, local(2026, 10, 26), lambda clock: None if clock.hour == 5 else 10), LONDON)
    assert (gap[5], gap[6]) == ((None, 0), (0.02, 1))
    spring = by_hour(home(local(2026, 3, 29), local(2026, 3, 30), lambda _: 10), LONDON)
    assert spring[1] == (None, 0)


def test_each_half_hour_has_a_mean_of_its_own_of_what_is_known():
    def used(clock):
        if clock.hour == 5:
            return None if clock.minute == 30 else 20
        return 10 + clock.day if (clock.hour, clock.minute) == (18, 30) else 10

    told = home(JANUARY, JANUARY + days(2), used)  # the 5th and the 6th
    means = by_half_hour(told, LONDON)
    assert (means[10], means[11]) == ((0.02, 2), (None, 0))
    assert (means[36], means[37]) == ((0.01, 2), (0.0155, 2))


def test_the_mean_of_a_weekday_is_that_of_its_days_as_long_as_they_are():
    told = home(local(2026, 10, 18), local(2026, 11, 1), lambda _: 10)
    means = by_weekday(told, LONDON)
    assert means[6] == (pytest.approx((0.48 + 0.50) / 2), 2)
    assert means[0] == (pytest.approx(0.48), 2)


def test_a_weekday_of_which_too_little_is_known_has_no_mean():
    def used(clock):
        if clock.weekday() == 0:
            return None if clock.hour < 3 else 10  # an eighth is missing
        return None if clock.weekday() == 1 and clock.hour < 2 else 10

    means = by_weekday(home(JANUARY, JANUARY + days(7), used), LONDON)
    assert means[0] == (None, 0)
    assert means[1] == (pytest.approx(0.48), 1)


def test_the_highest_come_first_and_of_two_alike_the_earlier():
    start = datetime(2026, 1, 5, tzinfo=UTC)
    told = Column(unix(start), (5, 900, 0, 900, 1200, 40), bytes([0, 0, 0, 0, ESTIMATED, 0]))
    found = highest_half_hours(told, 3)
    assert [(one.start, one.kwh, one.watts) for one in found] == [
        (start + days(1) / 48, 0.9, 1800),
        (start + 3 * days(1) / 48, 0.9, 1800),
        (start + 5 * days(1) / 48, 0.04, 80),
    ]
    assert highest_half_hours(told, 0) == []


def test_the_highest_days_say_how_much_of_them_is_known():
    told = home(JANUARY, JANUARY + days(3.5), lambda clock: {5: 10, 6: None, 7: 30, 8: 30}[clock.day])
    assert highest_days(told, LONDON, 9) == [
        HighDay(date(2026, 1, 7), 1.44, 1.0),
        HighDay(date(2026, 1, 8), 0.72, 0.5),
        HighDay(date(2026, 1, 5), 0.48, 1.0),
    ]
