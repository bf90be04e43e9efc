"""Sealing changes nothing that can be asked, takes late readings in, and can be cleared."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from place_parts import every_row, run_sql

from ihd.energy.calendar import DAY, unix, utc
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.reading import Reading
from ihd.energy.trouble import StoreTrouble
from ihd.paths import DiaryPlace
from ihd.store import kept_readings, sealing
from ihd.store.diary import Diary
from ihd.store.kept import Batch
from ihd.store.sealing import KEEP_ROWS

START = datetime(2026, 11, 2, tzinfo=UTC)
FIRST = unix(START) // DAY
HOUSE, GAS = "H1/electricity", "H1/gas"
SPAN = START - timedelta(days=9), START + timedelta(days=99)


@pytest.fixture
def diary(place: DiaryPlace) -> Iterator[Diary]:
    with Diary.open(place) as diary:
        yield diary


def house(at: datetime, watts: float | None = 240.0, kwh: float | None = None, export: float | None = None) -> Reading:
    return Reading(HOUSE, Fuel.ELECTRICITY, at, hub="H1", watts=watts, imported_kwh=kwh, exported_kwh=export)


def every(minutes: int, days: float, start: datetime = START) -> tuple[Reading, ...]:
    times = [start + timedelta(minutes=minutes * n) for n in range(round(days * 1440 / minutes))]
    return tuple(house(at, 240.0 + n % 7, n / 10) for n, at in enumerate(times))


def seal_all(diary: Diary, now: datetime = SPAN[1]) -> int:
    """Seal all there is to seal; how many days that were."""
    sealed = 0
    while due := diary.ask(sealing.due, unix(now)):
        diary.put(sealing.seal_day, due)
        sealed += 1
    return sealed


def asked(diary: Diary) -> tuple:
    """All that depends on readings."""
    told = [diary.readings(name, *SPAN) for name in (HOUSE, GAS)]
    return told, diary.meters(), diary.latest(Fuel.ELECTRICITY), diary.latest(Fuel.GAS), diary.check()


def counts(place: DiaryPlace) -> tuple[int, int]:
    """How many rows of readings there are, and how many sealed days."""
    kept = every_row(place)
    return len(kept["reading"]), len(kept["sealed_day"])


def test_days_that_are_over_are_sealed_and_nothing_that_is_asked_changes(diary, place):
    diary.keep(Batch(every(10, 6)))
    before = asked(diary)
    assert seal_all(diary) == 6 - KEEP_ROWS - 1
    assert counts(place) == ((KEEP_ROWS + 1) * 144, 6 - KEEP_ROWS - 1)
    assert asked(diary) == before
    assert seal_all(diary) == 0


def test_a_day_is_over_by_the_clock_and_by_the_readings(diary):
    diary.keep(Batch(every(60, 5)))
    assert diary.ask(sealing.due, 0) is None  # a clock that was never set
    assert diary.ask(sealing.due, unix(START + timedelta(days=KEEP_ROWS, hours=23))) is None
    due = diary.ask(sealing.due, unix(START + timedelta(days=KEEP_ROWS + 1)))
    assert due is not None
    assert due.day == FIRST
    ahead = START + timedelta(days=40_000)
    assert seal_all(diary, ahead) == 5 - KEEP_ROWS - 1


def test_an_empty_diary_has_nothing_to_seal(diary):
    assert diary.ask(sealing.due, unix(SPAN[1])) is None
    diary.keep(Batch(every(60, 9)))
    due = diary.ask(sealing.due, unix(SPAN[1]))
    diary.put(sealing.seal_day, due)
    before = asked(diary)
    diary.put(sealing.seal_day, due)  # nothing is left of it: this one came too late
    assert asked(diary) == before


def test_each_meter_is_sealed_by_itself(diary, place):
    gas = tuple(Reading(GAS, Fuel.GAS, one.at, hub="H1", imported_m3=n / 100) for n, one in enumerate(every(30, 7)))
    diary.keep(Batch((*every(10, 5), *gas)))
    before = asked(diary)
    assert seal_all(diary) == (5 - KEEP_ROWS - 1) + (7 - KEEP_ROWS - 1)
    assert asked(diary) == before


def test_a_reading_that_comes_late_is_kept_once_and_goes_into_the_block(diary, place):
    told = every(10, 6)
    late = house(START + timedelta(minutes=5), 1000.0, 7.5)
    diary.keep(Batch(told))
    seal_all(diary)
    for _ in range(2):
        diary.keep(Batch((late, told[3])))
        assert diary.readings(HOUSE, *SPAN) == (told[0], late, *told[1:])
        assert diary.meters()[0].readings == len(told) + 1
        assert seal_all(diary) == 1
        assert diary.readings(HOUSE, *SPAN) == (told[0], late, *told[1:])
    assert counts(place)[0] == (KEEP_ROWS + 1) * 144
    assert diary.check() == ()


def test_of_a_sealed_reading_only_what_it_lacks_is_added(diary):
    told = tuple(house(START + timedelta(hours=n), 100.0) for n in range(24 * 6))
    diary.keep(Batch(told))
    seal_all(diary)
    diary.keep(Batch((house(told[2].at, 999.0, 5.0, 1.5),)))
    for _ in range(2):
        found = diary.readings(HOUSE, *SPAN)
        assert found[2] == house(told[2].at, 100.0, 5.0, 1.5)
        assert len(found) == len(told)
        (taken, given) = diary.meters()
        assert (taken.readings, given.readings) == (len(told), 1)
        assert (given.direction, given.first, given.last) == (Direction.EXPORT, told[2].at, told[2].at)
        seal_all(diary)


def test_a_part_of_a_day_can_be_asked_for(diary):
    told = every(10, 6)
    diary.keep(Batch(told))
    seal_all(diary)
    for start, end in ((3, 9), (140, 150), (100, 500), (430, 435), (600, 700), (0, 0)):
        assert diary.readings(HOUSE, told[start].at, told[end].at) == told[start:end]
    assert diary.readings("no such meter", *SPAN) == ()


def test_a_price_told_late_is_no_change_of_price_though_all_rows_are_sealed(diary, place):
    told = every(60, 9)
    diary.keep(Batch(told))
    seal_all(diary)
    run_sql(place, "DELETE FROM reading")
    assert diary.latest(Fuel.ELECTRICITY) == told[24 * (9 - KEEP_ROWS - 1) - 1]
    diary.keep(Batch((Reading(HOUSE, Fuel.ELECTRICITY, START, watts=1.0, pence_per_kwh=9.0),)))
    assert not diary.prices(Fuel.ELECTRICITY).dated


def test_a_former_households_part_of_a_sealed_day_goes_and_the_rest_stays(diary):
    told = every(10, 6)
    diary.keep(Batch(told))
    seal_all(diary)
    moved = START + timedelta(days=1, hours=9, minutes=3)
    assert diary.ask(sealing.holds_before, unix(moved))
    diary.forget_before(moved, "by hand")
    assert diary.readings(HOUSE, *SPAN) == tuple(one for one in told if one.at >= moved)
    assert not diary.ask(sealing.holds_before, unix(moved))
    assert diary.check() == ()


def test_a_damaged_block_of_the_day_they_moved_goes_whole(diary, place):
    told = every(10, 6)
    diary.keep(Batch(told))
    seal_all(diary)
    run_sql(place, f"UPDATE sealed_day SET packed = x'0102030405060708' WHERE day = {FIRST + 1}")
    diary.forget_before(START + timedelta(days=1, hours=9), "by hand")
    assert diary.readings(HOUSE, *SPAN) == told[2 * 144 :]
    assert diary.check() == ()


def test_damage_is_found_told_and_does_not_stop_the_sealing_of_other_days(diary, place):
    diary.keep(Batch(every(10, 6)))
    seal_all(diary)
    run_sql(place, f"UPDATE sealed_day SET packed = x'0102030405060708' WHERE day = {FIRST}")
    (fault,) = diary.check()
    assert f"sealed day {FIRST}" in fault
    with pytest.raises(StoreTrouble, match="damaged"):
        diary.readings(HOUSE, *SPAN)
    late = house(START + timedelta(minutes=5))
    more = every(10, 3, START + timedelta(days=6))
    diary.keep(Batch((late, *more)))
    assert seal_all(diary) == 3
    assert diary.readings(HOUSE, START + timedelta(days=6), SPAN[1]) == more
    assert counts(place)[0] == (KEEP_ROWS + 1) * 144 + 1


@pytest.mark.parametrize("column", ["readings", "taken", "given", "first", "last"])
def test_a_row_that_does_not_say_what_is_in_its_block_is_found(diary, place, column):
    diary.keep(Batch(every(10, 6)))
    seal_all(diary)
    run_sql(place, f"UPDATE sealed_day SET {column} = {column} + 1 WHERE day = {FIRST + 1}")
    (fault,) = diary.check()
    assert f"sealed day {FIRST + 1}" in fault


def test_a_diary_from_before_sealing_is_read_as_it_is(place):
    with Diary.open(place) as diary:
        diary.keep(Batch(every(60, 6)))
        before = asked(diary)
    run_sql(place, "DROP TABLE sealed_day")
    with Diary.open(place, readonly=True) as diary:
        assert asked(diary) == before
        assert diary.ask(sealing.holds_before, unix(SPAN[1])) is False


tells = st.one_of(st.none(), st.integers(0, 9000))
readings = st.builds(
    lambda minute, watts, wh, export: house(
        START + timedelta(minutes=minute), watts, *(None if one is None else one / 1000 for one in (wh, export))
    ),
    st.one_of(st.integers(0, 12 * 1440), st.integers(0, 40)),
    tells,
    tells,
    tells,
)
turns = st.lists(st.one_of(st.lists(readings, max_size=6), st.integers(0, 16)), max_size=12)


@given(turns, st.integers(0, 12 * 1440))
@settings(max_examples=15, deadline=None)
def test_whatever_comes_whenever_it_is_as_if_nothing_were_ever_sealed(turns, moved):
    with (
        TemporaryDirectory() as folder,
        Diary.open(Path(folder) / "a") as diary,
        Diary.open(Path(folder) / "b") as plain,
    ):
        for turn in turns:
            if isinstance(turn, int):
                seal_all(diary, utc((FIRST + turn) * DAY))
            else:
                diary.keep(Batch(tuple(turn)))
                plain.keep(Batch(tuple(turn)))
        assert asked(diary) == asked(plain)
        seal_all(diary)
        assert asked(diary) == asked(plain)
        at = START + timedelta(minutes=moved)
        diary.forget_before(at, "by hand")
        plain.forget_before(at, "by hand")
        assert asked(diary) == asked(plain)


def test_the_curve_is_what_is_told_one_by_one(diary):
    told = every(10, 6)
    diary.keep(Batch(told))
    seal_all(diary)
    for late in ((), (house(START + timedelta(minutes=45)), house(START + timedelta(hours=3), None, 5.0))):
        diary.keep(Batch(late))
        for start, end in (SPAN, (START, START + timedelta(hours=5)), (told[300].at, told[301].at), (START, START)):
            curve = diary.ask(kept_readings.curve, HOUSE, unix(start), unix(end))
            right = diary.readings(HOUSE, start, end)
            assert list(zip(*curve, strict=True)) == [(unix(one.at), one.watts) for one in right]
    assert diary.ask(kept_readings.curve, "no such meter", 0, 2**40).ts == ()
