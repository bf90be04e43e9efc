"""Columns of half-hours are cut where half-hours begin."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.energy.column import CODE, Column, column
from ihd.energy.half_hours import HalfHour, Quality

HALF_HOUR = 1800
START = 1_790_000 * HALF_HOUR


def test_a_column_ends_where_its_last_half_hour_does():
    assert Column(START, (1, 2), b"\0\0").end == START + 2 * HALF_HOUR
    assert Column(START, (), b"").end == START


@given(st.integers(0, 8), st.integers(-9000, 20_000), st.integers(-9000, 20_000))
def test_a_part_is_every_half_hour_that_begins_within_it(count, first, last):
    whole = Column(START, tuple(range(count)), bytes(range(count)))
    part = whole.part(START + first, START + last)
    inside = [n for n in range(count) if first <= n * HALF_HOUR < last]
    assert part.wh == tuple(inside)
    assert part.quality == bytes(inside)
    if inside:
        assert part.start == START + inside[0] * HALF_HOUR


def test_how_each_half_hour_is_known_is_kept_and_counted():
    half_hours = [
        HalfHour(START, 5, HALF_HOUR),
        HalfHour(START + HALF_HOUR, 6, 0, HALF_HOUR),
        HalfHour(START + 2 * HALF_HOUR, 7, given=Quality.CORRECTED),
        HalfHour(START + 3 * HALF_HOUR, 8, 900),
    ]
    told = column(half_hours, START, START + 3 * HALF_HOUR + 900)
    assert told.wh == (5, 6, 7, 8)
    assert list(told.quality) == [
        CODE[one] for one in (Quality.MEASURED, Quality.ESTIMATED, Quality.CORRECTED, Quality.MEASURED)
    ]
    assert (told.count(Quality.MEASURED), told.count(Quality.MISSING)) == (2, 0)
    assert column(half_hours, START).count(Quality.MEASURED) == 1


def test_a_column_says_of_each_half_hour_how_it_is_known():
    with pytest.raises(ValueError, match="2 half-hours, and the quality of 1"):
        Column(START, (1, 2), b"\0")
