"""A sealed day gives back what was sealed, is small, and says so when it is damaged."""

import struct
import tracemalloc
import zlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sealed_parts import home_day

from ihd.energy.calendar import DAY
from ihd.store.packing import Unreadable
from ihd.store.sealed import Readings, Row, seal, unseal, unseal_curve

NOW = 20_779  # days since 1970: 2026-11-22
LEAST, MOST = -(2**63), 2**63 - 1

values = st.one_of(st.none(), st.integers(-300, 300), st.integers(0, 2**32), st.integers(LEAST, MOST))


def columns(count: int) -> st.SearchStrategy[tuple[int | None, ...]]:
    return st.one_of(
        st.just((None,) * count),
        values.map(lambda every: (every,) * count),
        st.lists(values, min_size=count, max_size=count).map(tuple),
    )


@st.composite
def days(draw: st.DrawFn) -> tuple[int, Readings]:
    day = draw(st.integers(-20_000, 60_000))
    seconds = sorted(draw(st.sets(st.integers(0, DAY - 1), min_size=1, max_size=40)))
    told = (draw(columns(len(seconds))) for _ in range(4))
    return day, Readings(tuple(day * DAY + second for second in seconds), *told)


def checked(body: bytes) -> bytes:
    """These bytes with a right head: what is wrong in them has to be found out in another way."""
    return b"\1" + struct.pack("<I", zlib.crc32(body, 1)) + body


def deflated(plane: bytes) -> bytes:
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = deflate.compress(plane) + deflate.flush()
    return struct.pack("<I", len(packed)) + packed


@given(days())
def test_what_was_sealed_is_read_back(told):
    day, readings = told
    assert unseal(day, seal(day, readings)) == readings
    assert unseal_curve(day, seal(day, readings)) == readings[:2]


def test_every_second_of_a_day_can_be_told():
    ts = tuple(range(NOW * DAY, (NOW + 1) * DAY))
    odd = tuple(None if at % 3 == 0 else at * 7919 % 2**40 for at in ts)
    readings = Readings(ts, odd, tuple(at % 9 for at in ts), (None,) * DAY, (0,) * DAY)
    assert unseal(NOW, seal(NOW, readings)) == readings


def test_one_reading_has_the_bytes_that_the_layout_says():
    ts = NOW * DAY + 3661
    body = struct.pack("<IBqBBqBBBqBB", 1, 1, 3661, 0, 1, -480, 0, 0, 1, 7, 0, 0)
    packed = seal(NOW, Readings((ts,), (-480,), (None,), (7,), (None,)))
    assert packed == checked(body)
    assert list(unseal(NOW, packed).rows()) == [Row(ts, -480, None, 7, None)]


def test_differences_have_the_digits_that_the_layout_says():
    """1000 is 3 * 256 + 232, and 232 as a signed byte -24 with one more carried: 4 * 256 - 24."""
    start = NOW * DAY
    times = struct.pack("<BqB", 1, 0, 1) + deflated(bytes([10]))
    watts = struct.pack("<BqB", 1, 500, 2) + deflated(bytes([232])) + deflated(bytes([4]))
    some = struct.pack("<B", 2) + deflated(bytes([0, 1])) + struct.pack("<qB", 9, 0)
    packed = checked(struct.pack("<I", 2) + times + watts + some + bytes([0]) + bytes([0]))
    assert unseal(NOW, packed) == Readings((start, start + 10), (500, 1500), (None, 9), (None,) * 2, (None,) * 2)


def test_a_reading_takes_at_most_a_byte_and_a_quarter():
    days = [home_day(NOW, seed) for seed in range(4)]
    sizes = [len(seal(NOW, one)) for one in days]
    assert [unseal(NOW, seal(NOW, one)) for one in days] == days
    assert sum(sizes) <= 1.25 * sum(len(one.ts) for one in days)


@pytest.mark.parametrize(
    "ts",
    [(), (NOW * DAY - 1,), ((NOW + 1) * DAY,), (NOW * DAY + 5, NOW * DAY + 5), (NOW * DAY + 6, NOW * DAY + 5)],
    ids=["none", "the day before", "the day after", "twice", "newest first"],
)
def test_times_that_do_not_rise_within_the_day_are_refused(ts):
    nothing = (None,) * len(ts)
    with pytest.raises(ValueError, match="do not rise"):
        seal(NOW, Readings(ts, nothing, nothing, nothing, nothing))


@pytest.mark.parametrize("value", [LEAST - 1, MOST + 1])
def test_what_no_database_holds_is_refused(value):
    with pytest.raises(ValueError, match="64 bits"):
        seal(NOW, Readings((NOW * DAY,), (value,), (None,), (None,), (None,)))


@given(days(), st.data())
def test_damage_is_always_noticed(told, data):
    day, readings = told
    packed = bytearray(seal(day, readings))
    place = data.draw(st.integers(0, len(packed) - 1))
    packed[place] ^= data.draw(st.integers(1, 255))
    with pytest.raises(Unreadable):
        unseal(day, bytes(packed))
    with pytest.raises(Unreadable):
        unseal(day, bytes(packed[:place]))


@given(st.binary(max_size=300))
def test_what_was_never_sealed_is_unreadable(told):
    for packed in (told, b"\1" + told):
        with pytest.raises(Unreadable):
            unseal(NOW, packed)
    with suppress(Unreadable):  # these have the right checksum, and a few of them mean something
        unseal(NOW, checked(told))


@given(days(), st.data())
def test_damage_under_a_right_checksum_is_unreadable_or_other_readings_and_nothing_else(told, data):
    day, readings = told
    body = bytearray(seal(day, readings)[5:])
    for _ in range(data.draw(st.integers(1, 3))):
        body[data.draw(st.integers(0, len(body) - 1))] = data.draw(st.integers(0, 255))
    with suppress(Unreadable):
        found = unseal(day, checked(bytes(body)))
        assert len({len(column) for column in found}) == 1
        assert seal(day, found)


def test_a_plane_that_would_fill_the_memory_is_never_made():
    bomb = deflated(bytes(64 * 1024 * 1024))
    for count in (2, 0xFFFF_FFFF, DAY + 1, 0):
        body = struct.pack("<IBqB", count, 1, 0, 1) + bomb
        tracemalloc.start()
        with pytest.raises(Unreadable):
            unseal(NOW, checked(body))
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert most < 4 * 1024 * 1024


@pytest.mark.parametrize(
    "body",
    [
        struct.pack("<IBqBBBBB", 1, 1, DAY, 0, 0, 0, 0, 0),
        struct.pack("<IBqBBBBB", 1, 0, 5, 0, 0, 0, 0, 0),
        struct.pack("<IBqBBqBBBB", 1, 1, 5, 0, 1, MOST, 10, 0, 0, 0),
        struct.pack("<IBqB", 2, 1, 5, 1)
        + deflated(bytes([1]))
        + struct.pack("<BqB", 1, MOST, 1)
        + deflated(b"\1")
        + bytes(3),
        struct.pack("<IBqBB", 1, 1, 5, 0, 2) + deflated(b"\0") + struct.pack("<qB", 1, 0) + bytes(3),
        struct.pack("<IBqBB", 1, 1, 5, 0, 2) + deflated(b"\2") + struct.pack("<qB", 1, 0) + bytes(3),
        struct.pack("<IBqBB", 1, 1, 5, 0, 3) + deflated(b"\1") + struct.pack("<qB", 1, 0) + bytes(3),
        struct.pack("<IBqBBBBBB", 1, 1, 5, 0, 0, 0, 0, 0, 0),
    ],
    ids=["too late", "no times", "ten planes", "65 bits", "of none", "which of two", "no such kind", "too long"],
)
def test_what_says_one_thing_and_holds_another_is_unreadable(body):
    with pytest.raises(Unreadable):
        unseal(NOW, checked(body))
