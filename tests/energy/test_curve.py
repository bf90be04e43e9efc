"""The power of a day, from what one meter or several told."""

from datetime import date

from costing_parts import LONDON
from hypothesis import given
from hypothesis import strategies as st
from insight_parts import local

from ihd.energy.calendar import unix
from ihd.energy.curve import GAP, make_curve

DAY = date(2026, 11, 21)
LATER = local(2026, 12, 1)
START = unix(local(2026, 11, 21))


def test_what_one_meter_told_within_the_day_is_its_curve():
    told = {"a": [(START + 20, 90.4), (START - 1, 5.0), (START + 10, 100.0), (START + 86_400, 7.0), (START + 30, None)]}
    curve = make_curve(DAY, told, LONDON, LATER)
    assert (curve.at, curve.watts) == ((START + 10, START + 20), (100, 90))
    assert (curve.day, curve.gap) == (DAY, GAP)


def test_of_one_second_what_was_told_last_stands():
    assert make_curve(DAY, {"a": [(START, 1.0), (START, 2.0)]}, LONDON, LATER).watts == (2,)


def test_several_meters_are_added_while_none_of_them_is_silent():
    told = {
        "a": [(START, 100.0), (START + 60, 200.0), (START + 400, 300.0)],
        "b": [(START + 30, -50.0), (START + 400, 1.0)],
        "silent": [],
    }
    curve = make_curve(DAY, told, LONDON, LATER)
    assert curve.at == (START + 30, START + 60, START + 400)
    assert curve.watts == (50, 150, 301)


def test_of_a_day_that_runs_it_is_known_from_when_on_it_is_still_to_come():
    noon = local(2026, 11, 21, 12)
    assert make_curve(DAY, {}, LONDON, noon).until == unix(noon)
    assert make_curve(DAY, {}, LONDON, LATER).until is None


def test_a_day_of_which_nobody_told_has_none():
    assert make_curve(DAY, {}, LONDON, LATER).at == ()


@given(st.dictionaries(st.sampled_from("abc"), st.lists(st.tuples(st.integers(0, 900), st.integers(-500, 5000)))))
def test_each_moment_has_the_sum_of_what_each_meter_last_told(told):
    curve = make_curve(DAY, {name: [(START + at, w) for at, w in each] for name, each in told.items()}, LONDON, LATER)
    kept = [dict(each) for each in told.values() if each]
    moments = sorted({at for each in kept for at in each})
    right = {}
    for moment in moments:
        last = [max((at for at in each if at <= moment), default=None) for each in kept]
        if None not in last and all(moment - at <= GAP for at in last):
            right[START + moment] = sum(each[at] for each, at in zip(kept, last, strict=True))
    assert dict(zip(curve.at, curve.watts, strict=True)) == right
