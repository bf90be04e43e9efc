"""A running total through a file: what it rose by is what was used, and no strange reading adds to it."""

from collections.abc import Iterable
from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.energy.fuel import Direction, Fuel
from ihd.history_files.found import Interval, Tally
from ihd.history_files.running import RunningTotal


def followed(readings: Iterable[tuple[int, float]], tally: Tally | None = None) -> list[Interval]:
    running = RunningTotal(Fuel.ELECTRICITY, Direction.IMPORT, tally or Tally())
    told = [running.take(at, total) for at, total in readings]
    return [one for one in (*told, running.end()) if one]


steps = st.lists(st.tuples(st.integers(60, 3600), st.integers(0, 1000)), min_size=1, max_size=30)


@given(steps)
def test_the_differences_add_up_to_the_rise_and_leave_no_gap(rises: list[tuple[int, int]]) -> None:
    readings = list(accumulate(rises, lambda sum_, step: (sum_[0] + step[0], sum_[1] + step[1]), initial=(10**9, 5000)))
    made = followed(readings)
    assert [(one.start, one.start + one.seconds) for one in made] == [
        (before[0], after[0]) for before, after in pairwise(readings)
    ]
    assert sum(one.counted or 0 for one in made) == readings[-1][1] - 5000


@given(steps, st.data())
def test_a_single_strange_reading_within_adds_nothing(rises: list[tuple[int, int]], data: st.DataObject) -> None:
    readings = list(accumulate(rises, lambda sum_, step: (sum_[0] + step[0], sum_[1] + step[1]), initial=(10**9, 5000)))
    at = data.draw(st.integers(0, len(readings) - 1))
    strange = data.draw(st.sampled_from([0, 10**7, 10**12]))
    readings.insert(at + 1, (readings[at][0] + 30, strange))
    assert (
        sum(one.counted or 0 for one in followed(readings))
        <= max(total for _, total in readings if total != strange) - 5000
    )


@pytest.mark.parametrize("strange", [0, 90_000_000])
def test_a_strange_reading_costs_itself_alone(strange: int) -> None:
    tally = Tally()
    made = followed([(0, 100), (1800, 200), (3600, 300), (5400, strange), (7200, 500), (9000, 600)], tally)
    assert sum(one.counted or 0 for one in made) == 500
    assert max(one.seconds for one in made) == 3600
    assert len(tally.notes) == 1


def test_a_clock_that_was_far_ahead_once_does_not_end_the_file() -> None:
    made = followed([(0, 100), (1800, 200), (10**9, 210), (3600, 300), (5400, 400), (7200, 500)])
    assert sum(one.counted or 0 for one in made) == 400


def test_a_reading_that_comes_twice_counts_once() -> None:
    assert followed([(0, 100), (1800, 200), (1800, 200), (3600, 300)]) == [
        Interval(0, 1800, 100),
        Interval(1800, 1800, 100),
    ]


def test_a_new_meter_begins_anew() -> None:
    made = followed([(0, 90_000), (1800, 90_200), (3600, 0), (5400, 300)])
    assert made == [Interval(0, 1800, 200), Interval(3600, 1800, 300)]
