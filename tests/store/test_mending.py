"""The log of mends: kept, undone, told again, and cleared with a household."""

import sqlite3
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from household_parts import HUB, METER, NOTE, START, live
from hypothesis import given, settings
from hypothesis import strategies as st

from ihd.energy.calendar import unix
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.mends.mend import Effect, Mend, MendKind, Put, Reprice, Scale
from ihd.energy.series import Series
from ihd.energy.trouble import StoreTrouble
from ihd.store import forgetting, mending, schema
from ihd.store.diary import Diary

OURS = Series(METER, Direction.IMPORT)
MOVED = START + timedelta(days=7)
MADE = datetime(2026, 11, 3, 9, 0, tzinfo=UTC)
PUT = Put(OURS, unix(START), (5, None, 0))
SCALE = Scale(OURS, unix(START), None, Fraction(1000))
REPRICE = Reprice(Fuel.GAS, Direction.IMPORT, date(2026, 11, 5), None, 6_240_000_000, None)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "diary.sqlite"


def mend(*effects: Effect, kind: MendKind = MendKind.DAY, note: str = "") -> Mend:
    return Mend(0, kind, effects, MADE, note)


def test_a_diary_begins_with_no_mends(place):
    with Diary.open(place) as diary:
        assert diary.ask(mending.all_mends) == ()
        assert diary.ask(mending.stamp) == ()


def test_a_mend_is_kept_whole_and_in_its_order(place):
    told = [mend(PUT, note="the freezer's door"), mend(SCALE, kind=MendKind.UNIT), mend(REPRICE, kind=MendKind.PRICE)]
    with Diary.open(place) as diary:
        numbers = [diary.put(mending.put, one) for one in told]
    with Diary.open(place, readonly=True) as diary:
        kept = diary.ask(mending.all_mends)
    assert numbers == [1, 2, 3]
    assert [(one.id, one.kind, one.effects, one.made, one.note, one.undone) for one in kept] == [
        (number, one.kind, one.effects, MADE, one.note, None) for number, one in enumerate(told, 1)
    ]


def test_an_undone_mend_stays_in_the_log_with_the_day_of_that(place):
    with Diary.open(place) as diary:
        number = diary.put(mending.put, mend(PUT))
        assert diary.put(mending.undo, number, MADE + timedelta(days=1))
        assert not diary.put(mending.undo, number, MADE + timedelta(days=2))
        assert [one.undone for one in diary.ask(mending.all_mends)] == [MADE + timedelta(days=1)]


def test_what_is_done_again_acts_in_its_old_place(place):
    with Diary.open(place) as diary:
        first, _ = diary.put(mending.put, mend(PUT)), diary.put(mending.put, mend(SCALE))
        before = diary.ask(mending.all_mends)
        assert not diary.put(mending.redo, first)
        diary.put(mending.undo, first, MADE)
        assert diary.put(mending.redo, first)
        assert diary.ask(mending.all_mends) == before


def test_what_was_never_made_can_be_neither_undone_nor_done_again(place):
    with Diary.open(place) as diary:
        assert not diary.put(mending.undo, 7, MADE)
        assert not diary.put(mending.redo, 7)


def test_the_stamp_differs_whenever_the_mends_do(place):
    with Diary.open(place) as diary, Diary.open(place) as other:
        seen = [other.ask(mending.stamp)]
        for change in (
            lambda: diary.put(mending.put, mend(PUT)),
            lambda: diary.put(mending.put, mend(PUT)),
            lambda: diary.put(mending.undo, 1, MADE),
            lambda: diary.put(mending.undo, 2, MADE),
            lambda: diary.put(mending.redo, 1),
        ):
            change()
            seen.append(other.ask(mending.stamp))
        assert len(set(seen)) == len(seen)
        diary.put(mending.undo, 1, MADE)
        assert other.ask(mending.stamp) == seen[4]


def test_a_diary_from_before_there_were_mends_answers_nothing(file):
    with Diary.open(file):
        pass
    with sqlite3.connect(file) as connection:
        connection.execute("DROP TABLE mend")
        connection.execute(f"PRAGMA user_version = {schema.VERSION - 1}")
    connection.close()
    with Diary.open(file, readonly=True) as diary:
        assert diary.ask(mending.all_mends) is None


BROKEN = [
    "",
    "{}",
    "null",
    '{"kind":"day","effects":[],"note":"","more":1}',
    '{"kind":"days","effects":[],"note":""}',
    '{"kind":"day","effects":[{"does":"put","meter":"m","direction":"import","start":0,"wh":[-1]}],"note":""}',
    '{"kind":"day","effects":[{"does":"put","meter":"m","direction":"import","start":0,"wh":[1.5]}],"note":""}',
    '{"kind":"day","effects":[{"does":"put","meter":"m","direction":"up","start":0,"wh":[1]}],"note":""}',
    (
        '{"kind":"unit","effects":[{"does":"scale","meter":"m","direction":"import","start":0,"end":1,"times":"1/0"}],'
        '"note":""}'
    ),
    (
        '{"kind":"unit","effects":[{"does":"scale","meter":"m","direction":"import","start":0,"end":1,"times":"x"}],'
        '"note":""}'
    ),
    (
        '{"kind":"price","effects":[{"does":"reprice","fuel":"gas","direction":"import","first":"2026-13-01","until":null,'
        '"price":1,"standing":1}],"note":""}'
    ),
]


@pytest.mark.parametrize("value", BROKEN)
def test_a_mend_that_cannot_be_read_is_said_and_not_guessed(file, value):
    with Diary.open(file) as diary:
        diary.put(mending.put, mend(PUT))
        diary.put(mending.put, mend(PUT))
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE mend SET value = ? WHERE id = 2", (value,))
    connection.close()
    with Diary.open(file) as diary:
        with pytest.raises(StoreTrouble, match="Mend 2") as found:
            diary.ask(mending.all_mends)
        assert found.value.advice
        diary.forget_before(START, HUB)  # which nothing that is broken may stop
        assert not diary.ask(mending.all_mends)


def test_a_time_that_no_clock_tells_is_said_too(file):
    with Diary.open(file) as diary:
        diary.put(mending.put, mend(PUT))
        diary.put(lambda connection: connection.exec_driver_sql("UPDATE mend SET made = 1 << 62").close())
        with pytest.raises(StoreTrouble):
            diary.ask(mending.all_mends)


series = st.builds(Series, st.text(min_size=1, max_size=9), st.sampled_from(Direction))
when = st.integers(0, 2**33)
effects = st.one_of(
    st.builds(Put, series, when, st.lists(st.none() | st.integers(0, 10**9), min_size=1, max_size=9).map(tuple)),
    st.builds(Scale, series, when, st.none() | when, st.fractions(0)),
    st.builds(
        Reprice,
        st.sampled_from(Fuel),
        st.sampled_from(Direction),
        st.dates(date(1970, 1, 1)),
        st.none() | st.dates(),
        st.none() | st.integers(-(10**15), 10**15),
        st.none() | st.integers(-(10**15), 10**15),
    ),
)


@settings(max_examples=40)
@given(st.lists(effects, min_size=1, max_size=3).map(tuple), st.text(max_size=50), st.sampled_from(MendKind))
def test_whatever_a_mend_says_is_read_as_it_was_written(told, note, kind):
    written = mending._value(Mend(0, kind, told, MADE, note))

    class Row:
        id, made, undone, value = 4, unix(MADE), unix(MADE), written

    assert mending._read(Row) == Mend(4, kind, told, MADE, note, MADE)


# --- a former household ---------------------------------------------------------------------------------------------


def test_the_mends_of_a_former_household_go_with_the_rest(file):
    with Diary.open(file) as diary:
        live(diary)
        live(diary, MOVED, who="New Power", text="Welcome")
        assert diary.ask(forgetting.holds_before, unix(MOVED))
        diary.put(mending.put, mend(REPRICE, kind=MendKind.PRICE))
        diary.put(mending.put, mend(Put(OURS, unix(MOVED), (7,)), note="ours"))
        diary.put(mending.put, mend(Put(Series("gone", Direction.IMPORT), unix(MOVED), (7,))))
        diary.forget_before(MOVED, HUB)
        assert [one.effects for one in diary.ask(mending.all_mends)] == [
            (Put(OURS, unix(MOVED), (500, None)),),
            (Put(OURS, unix(MOVED), (7,)),),
        ]
        assert [one.note for one in diary.ask(mending.all_mends)] == ["", "ours"]
        assert not diary.ask(forgetting.holds_before, unix(MOVED))
    assert NOTE.encode() not in file.read_bytes()


def test_of_a_mend_that_reaches_beyond_only_that_part_stays_without_its_note(place):
    at = MOVED + timedelta(minutes=10)  # the half-hour in which they moved is nobody's
    half_hour = timedelta(minutes=30)
    with Diary.open(place) as diary:
        live(diary)
        live(diary, MOVED)
        before = Scale(OURS, unix(START), unix(MOVED + half_hour), Fraction(2))
        told = [
            mend(SCALE, kind=MendKind.UNIT, note="a former word"),
            mend(before, kind=MendKind.UNIT),
            mend(Put(OURS, unix(MOVED - half_hour), (1, 2, 3)), before, REPRICE),
            mend(Put(OURS, unix(START), (1, 2))),
            mend(SCALE, kind=MendKind.UNIT),
        ]
        numbers = [diary.put(mending.put, one) for one in told]
        diary.put(mending.undo, numbers[-1], MADE)
        diary.forget_before(at, HUB)
        left = [one for one in diary.ask(mending.all_mends) if one.id in numbers]
    assert left == [
        Mend(numbers[0], MendKind.UNIT, (Scale(OURS, unix(MOVED + half_hour), None, Fraction(1000)),), at),
        Mend(numbers[2], MendKind.DAY, (Put(OURS, unix(MOVED + half_hour), (3,)),), at),
    ]


def test_a_price_from_a_day_of_the_new_household_stays(place):
    later = Reprice(Fuel.GAS, Direction.IMPORT, date(2026, 11, 12), None, 1, 2)
    with Diary.open(place) as diary:
        diary.put(mending.put, mend(later, kind=MendKind.PRICE, note="ours"))
        diary.forget_before(MOVED, HUB)
        assert [(one.effects, one.note) for one in diary.ask(mending.all_mends)] == [((later,), "ours")]
