"""A packed day gives back what was packed, is small, and says so when it is damaged."""

import struct
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.energy.half_hours import Import, Piece, UtcDay
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

imports = st.dictionaries(st.integers(0, 2**32 - 1), columns(90_001).filter(any), max_size=3).map(
    lambda told: tuple(Import(number, told[number]) for number in sorted(told))
)


@given(
    st.integers(0, 40_000),
    wh_columns,
    columns(1800),
    columns(1800),
    columns(90_000),
    columns(65_535),
    st.just(()) | silences,
    st.just(()) | imports,
)
def test_a_day_comes_back_as_it_was_packed(day: int, wh, measured, spread, logged_wh, logged, silences, told) -> None:
    whole = UtcDay(day, wh, measured, spread, logged_wh, logged, silences, told)
    nothing_logged = UtcDay(day, wh, measured, spread, silences=silences, imports=told)
    assert unpack(day, pack(whole)) == (whole if any(logged) or silences or told else nothing_logged)
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


def test_the_longest_layout_is_the_one_that_is_written_down() -> None:
    wh = tuple(range(48))
    day = UtcDay(20_000, wh, (1800,) * 48, imports=(Import(3, (251,) * 48), Import(70_000, wh)))
    heard = bytes([2, 48]) + struct.pack("<48H", *wh) + bytes([2, 1]) + struct.pack("<H", 1800) + bytes([2, 0])
    packed = pack(day)
    assert packed == (
        bytes([1])
        + heard
        + bytes([2, 0]) * 2
        + bytes([0, 0])
        + bytes([2, 0])
        + struct.pack("<I", 3)
        + bytes([2, 1, 251, 0])
        + struct.pack("<I", 70_000)
        + bytes([2, 48])
        + struct.pack("<48H", *wh)
    )
    assert len(packed) == 223


LOGGED_TWICE = "0100" * 24 + "0400" * 24
WRITTEN_BEFORE_IMPORTS = {
    "0201fa00020108070200": UtcDay(20_000, (250,) * 48, (1800,) * 48),
    "0230"
    + "".join(f"{n:02x}00" for n in range(48))
    + ("0230" + "0807" * 40 + "8403" + "0000" * 7)
    + ("0230" + "0000" * 40 + "8403" + "0807" * 7): UtcDay(
        20_000, tuple(range(48)), (1800,) * 40 + (900,) + (0,) * 7, (0,) * 40 + (900,) + (1800,) * 7
    ),
    "00"
    + ("04017011010002000201080702012c010230" + LOGGED_TWICE)
    + ("0200182cff6600000000888a010000f2052a01000000" + "8068006700000000102700000700000000000000"): UtcDay(
        20_000,
        (70_000,) * 48,
        spread=(1800,) * 48,
        logged_wh=(300,) * 48,
        logged=(1,) * 24 + (4,) * 24,
        silences=(
            Piece(1_727_999_000, 1_728_100_000, 5_000_000_000, spread=True),
            Piece(1_728_080_000, 1_728_090_000, 7, spread=True),
        ),
    ),
    "00020002000200020105000201ffff0000": UtcDay(20_000, logged_wh=(5,) * 48, logged=(65_535,) * 48),
}


@pytest.mark.parametrize("written", WRITTEN_BEFORE_IMPORTS)
def test_what_was_written_before_there_were_imports_is_read_and_written_as_it_was(written: str) -> None:
    day = WRITTEN_BEFORE_IMPORTS[written]
    assert unpack(20_000, bytes.fromhex(written)) == day
    assert pack(day).hex() == written


@pytest.mark.parametrize("told", [(), ((5, 1), (5, 1)), ((6, 1), (5, 1)), ((5, 0),)])
def test_imports_out_of_order_or_of_nothing_are_no_day(told) -> None:
    damaged = bytes([1]) + bytes([2, 0]) * 5 + bytes([0, 0]) + bytes([len(told), 0])
    damaged += b"".join(struct.pack("<IBBH", number, 2, 1, wh) for number, wh in told)
    with pytest.raises(Unreadable, match="not in order"):
        unpack(1, damaged)


@given(
    st.binary(max_size=400)
    | st.binary(max_size=60).map(lambda noise: bytes([0]) + bytes([2, 0]) * 5 + noise)
    | st.binary(max_size=60).map(lambda noise: bytes([1]) + bytes([2, 0]) * 5 + bytes([0, 0, 1, 0]) + noise)
)
def test_bytes_that_are_no_day_are_said_to_be_none(noise: bytes) -> None:
    with suppress(Unreadable):
        assert len(unpack(1, noise).wh) == 48


@given(st.integers(0, 450), st.data())
def test_a_day_cut_short_is_not_read_as_a_day(at: int, data) -> None:
    heard = UtcDay(1, tuple(range(48)), tuple(range(48)), tuple(range(48)))
    logged, silent = heard.with_log(86_400, (1, 2), 0), heard.with_silence(Piece(86_000, 90_000, 5, spread=True))
    for day in (heard, logged, silent, silent.with_import(86_400, (1, 2), 5).with_import(86_400, (3,), 6)):
        packed = pack(day)
        with pytest.raises(Unreadable):
            unpack(1, packed[: min(at, len(packed) - 1)])
        with pytest.raises(Unreadable):
            unpack(1, packed + data.draw(st.binary(min_size=1, max_size=5)))
