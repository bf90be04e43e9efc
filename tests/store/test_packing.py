"""A packed day gives back what was packed, is small, and says so when it is damaged."""

import struct
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.energy.half_hours import UtcDay
from ihd.store.packing import Unreadable, pack, unpack


def columns(largest: int) -> st.SearchStrategy[tuple[int, ...]]:
    value = st.integers(0, largest)
    return st.one_of(
        st.just((0,) * 48),
        value.map(lambda every: (every,) * 48),
        st.lists(value, min_size=48, max_size=48).map(tuple),
    )


wh_columns = st.sampled_from([0xFF, 0xFFFF, 0x1_0000, 0xFFFF_FFFF, 2**63]).flatmap(columns)


@given(st.integers(0, 40_000), wh_columns, columns(1800), columns(1800))
def test_a_day_comes_back_as_it_was_packed(day: int, wh, measured, spread) -> None:
    whole = UtcDay(day, wh, measured, spread)
    assert unpack(day, pack(whole)) == whole


def test_the_layout_is_the_one_that_is_written_down() -> None:
    wh = tuple(range(48))
    packed = pack(UtcDay(20_000, wh, (1800,) * 48))
    assert packed == bytes([2, 48]) + struct.pack("<48H", *wh) + bytes([2, 1]) + struct.pack("<H", 1800) + bytes([2, 0])
    assert len(packed) == 104


@given(st.binary(max_size=400))
def test_bytes_that_are_no_day_are_said_to_be_none(noise: bytes) -> None:
    with suppress(Unreadable):
        assert len(unpack(1, noise).wh) == 48


@given(st.integers(0, 203), st.data())
def test_a_day_cut_short_is_not_read_as_a_day(at: int, data) -> None:
    packed = pack(UtcDay(1, tuple(range(48)), tuple(range(48)), tuple(range(48))))
    with pytest.raises(Unreadable):
        unpack(1, packed[: min(at, len(packed) - 1)])
    with pytest.raises(Unreadable):
        unpack(1, packed + data.draw(st.binary(min_size=1, max_size=5)))
