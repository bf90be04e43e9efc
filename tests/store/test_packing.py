"""A packed day gives back what was packed, is small, and says so when it is damaged."""

import struct
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.energy.half_hours import Piece, UtcDay
from ihd.store.packing import Unreadable, pack, unpack


def columns(largest: int) -> st.SearchStrategy[tuple[int, ...]]:
    value = st.integers(0, largest)
    return st.one_of(
        st.just((0,) * 48),
        value.map(lambda every: (every,) * 48),
        st.lists(value, min_size=48, max_size=48).map(tuple),
    )


wh_columns = st.sampled_from([0xFF, 0xFFFF, 0x1_0000, 0xFFFF_FFFF, 2**63]).flatmap(columns)


silences = st.lists(
    st.builds(
        lambda start, seconds, wh: Piece(start, start + seconds, wh, spread=True),
        st.integers(-86_400, 2**40),
        st.integers(1, 2**32 - 1),
        st.integers(0, 2**62),
    ),
    max_size=60,
).map(tuple)


@given(
    st.integers(0, 40_000),
    wh_columns,
    columns(1800),
    columns(1800),
    columns(90_000),
    columns(65_535),
    st.just(()) | silences,
)
def test_a_day_comes_back_as_it_was_packed(day: int, wh, measured, spread, logged_wh, logged, silences) -> None:
    whole = UtcDay(day, wh, measured, spread, logged_wh, logged, silences)
    nothing_logged = UtcDay(day, wh, measured, spread, silences=silences)
    assert unpack(day, pack(whole)) == (whole if any(logged) or silences else nothing_logged)
    assert unpack(day, pack(nothing_logged)) == nothing_logged


def test_the_layout_is_the_one_that_is_written_down() -> None:
    wh = tuple(range(48))
    packed = pack(UtcDay(20_000, wh, (1800,) * 48))
    assert packed == bytes([2, 48]) + struct.pack("<48H", *wh) + bytes([2, 1]) + struct.pack("<H", 1800) + bytes([2, 0])
    assert len(packed) == 104


def test_the_longer_layout_is_the_one_that_is_written_down() -> None:
    wh = tuple(range(48))
    day = UtcDay(20_000, logged_wh=wh, logged=(1,) * 48, silences=(Piece(-60, 3540, 700, spread=True),))
    columns = bytes([2, 0]) * 3 + bytes([2, 48]) + struct.pack("<48H", *wh) + bytes([2, 1, 1, 0])
    packed = pack(day)
    assert packed == bytes([0]) + columns + struct.pack("<HqIq", 1, -60, 3600, 700)
    assert len(pack(UtcDay(20_000, logged_wh=wh, logged=(1,) * 48))) == 111


@given(st.binary(max_size=400) | st.binary(max_size=60).map(lambda noise: bytes([0]) + bytes([2, 0]) * 5 + noise))
def test_bytes_that_are_no_day_are_said_to_be_none(noise: bytes) -> None:
    with suppress(Unreadable):
        assert len(unpack(1, noise).wh) == 48


@given(st.integers(0, 203), st.data())
def test_a_day_cut_short_is_not_read_as_a_day(at: int, data) -> None:
    heard = UtcDay(1, tuple(range(48)), tuple(range(48)), tuple(range(48)))
    for day in (heard, heard.with_log(86_400, (1, 2), 0), heard.with_silence(Piece(86_000, 90_000, 5, spread=True))):
        packed = pack(day)
        with pytest.raises(Unreadable):
            unpack(1, packed[: min(at, len(packed) - 1)])
        with pytest.raises(Unreadable):
            unpack(1, packed + data.draw(st.binary(min_size=1, max_size=5)))
