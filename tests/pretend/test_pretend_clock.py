"""The clock of the pretend home."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ihd.pretend.clock import PretendClock

START = datetime(2026, 11, 21, 18, 42, tzinfo=UTC)


def test_it_runs_as_many_times_as_fast_as_its_speed() -> None:
    clock = PretendClock(START, 600, began=1_000.0)
    assert clock.at(1_000.0) == START
    assert clock.at(1_001.0) == START + timedelta(minutes=10)
    assert clock.second(1_001.0) == START.timestamp() + 600


def test_it_stands_at_its_start_until_it_begins() -> None:
    assert PretendClock(START, 60, began=1_000.0).at(900.0) == START


def test_two_programs_with_the_same_three_values_agree() -> None:
    assert PretendClock(START, 7.5, 1_000.25).at(5_000.5) == PretendClock(START, 7.5, 1_000.25).at(5_000.5)


@given(st.floats(0.1, 10_000), st.integers(0, 10_000_000))
def test_it_knows_how_long_until_a_moment_comes(speed: float, later: int) -> None:
    clock = PretendClock(START, speed, began=1_000.0)
    left = clock.until(START.timestamp() + later, 1_000.0)
    assert abs(clock.second(1_000.0 + left) - START.timestamp() - later) < 0.01
    assert clock.until(START.timestamp() + later, 1_000.0 + left + 1) == 0
