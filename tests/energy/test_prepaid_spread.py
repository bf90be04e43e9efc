"""How far off expectations were: pasts told in a line, each half-hour's share worked out by hand."""

from math import exp, log, sqrt

import pytest
from prepaid_parts import LONDON

from ihd.energy.calendar import DAY, HALF_HOUR
from ihd.energy.insight.profile import Profile
from ihd.energy.prepaid.spread import ratios

START = 20_000 * DAY
OTHERS = 9  # paths that other homes lend


def past(wh: list[int], moments: list[tuple[int, float]] | None = None, days: float = 28.0) -> Profile:
    """A home that used so much in each half-hour; at these half-hours so much was expected of each one to come."""
    upto = [sum(wh[:n]) for n in range(len(wh) + 1)]
    told = tuple((START + first * HALF_HOUR, (each,)) for first, each in moments or [])
    now = START + len(wh) * HALF_HOUR
    return Profile(now, LONDON, (100.0,), days, told, START, (0,) * len(wh), tuple(upto), (0,) * len(upto))


def own(profile: Profile, half_hours: int) -> list[list[float]]:
    return [list(path) for path in ratios(profile, half_hours)[:-OTHERS]]


@pytest.mark.parametrize(("asked", "length"), [(1, 50), (100, 248), (143, 334), (144, 336), (145, 336), (3_000, 336)])
def test_it_looks_twice_as_far_and_a_day_and_never_beyond_a_week(asked, length):
    assert {len(path) for path in ratios(past([]), asked)} == {length}
    assert len(ratios(past([]), asked)) == OTHERS


def test_others_were_off_by_a_normal_curve_that_narrows_over_the_first_days():
    paths = ratios(past([]), 200)
    widest = paths[-1]
    for n, variance in ((1, 0.04 + 0.25), (12, 0.04 + 0.25), (24, 0.04 + 0.125), (48, 0.04 + 0.0625), (192, 0.055625)):
        assert log(widest[n - 1]) == pytest.approx(1.593 * sqrt(variance), rel=1e-12)
        for path, place in zip(paths, (-1.593, -0.967, -0.589, -0.282, 0.0, 0.282, 0.589, 0.967, 1.593), strict=True):
            assert path[n - 1] == pytest.approx(exp(place * sqrt(variance)), rel=1e-12)


@pytest.mark.parametrize(("days", "wider"), [(7, 2), (14, sqrt(2)), (28, 1), (112, 1)])
def test_others_count_as_farther_off_while_little_is_known_of_the_home(days, wider):
    assert log(ratios(past([], days=days), 1)[-1][47]) == pytest.approx(wider * 1.593 * sqrt(0.1025), rel=1e-12)


def test_each_moment_tells_what_was_used_over_what_was_expected_from_it_on():
    told = own(past([100, 300] * 240, [(48, 100.0), (97, 50.0)]), 10)
    assert [len(path) for path in told] == [68, 68]
    assert told[0][:4] == [1.0, 2.0, 5 / 3, 2.0]
    assert told[0][-1] == 2.0
    assert told[1][:4] == [6.0, 4.0, 14 / 3, 4.0]


def test_where_nothing_was_expected_it_was_as_expected_and_less_than_a_wh_counts():
    assert own(past([100] * 480, [(96, 0.0)]), 1) == [[1.0] * 50]
    assert own(past([100] * 480, [(96, 0.25)]), 1) == [[400.0] * 50]
    assert own(past([0] * 480, [(96, 0.25)]), 1) == [[0.0] * 50]


def test_a_past_too_short_for_four_such_spans_side_by_side_tells_shorter_ones():
    told = own(past([100] * 480, [(96, 100.0), (288, 100.0), (430, 100.0)]), 300)
    assert [len(path) for path in told] == [96, 96]  # a quarter of eight days; the last would reach beyond now
    day = own(past([100] * 480, [(336, 100.0), (432, 100.0), (433, 100.0)]), 300)
    assert [len(path) for path in day] == [48, 48]  # though never less than a day


def test_a_moment_counts_if_the_span_that_is_asked_for_is_past():
    told = own(past([100] * 480, [(96, 100.0), (470, 100.0), (471, 100.0), (472, 100.0)]), 10)
    assert [len(path) for path in told] == [68, 10]


def test_only_the_last_fourteen_weeks_of_days_count():
    moments = [(48 * day, float(1 + day)) for day in range(100)]
    told = own(past([60] * 48 * 101, moments), 1)
    assert len(told) == 98
    assert [path[0] for path in told[:2]] == [20.0, 15.0]
    assert len(own(past([60] * 48 * 101, moments[1:]), 1)) == 98
    assert len(own(past([60] * 48 * 101, moments[3:]), 1)) == 97
