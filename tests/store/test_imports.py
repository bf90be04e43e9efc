"""What is brought in is one step: kept whole or not at all, counted once, and taken out again without a trace."""

import random
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from place_parts import every_row

from ihd.energy.calendar import unix
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.half_hours import HalfHour, Quality
from ihd.energy.ledger import Ledger
from ihd.energy.reading import Reading
from ihd.energy.series import Series
from ihd.paths import DiaryPlace
from ihd.store import imports
from ihd.store.diary import Diary
from ihd.store.imports import ToImport
from ihd.store.kept import Batch

START = datetime(2026, 3, 28, tzinfo=UTC)
NOW = datetime(2026, 5, 1, 9, tzinfo=UTC)
METER = "A1/electricity"
MINE = Series(METER, Direction.IMPORT)
A_LONG_TIME = (0, 99_999)
SLOTS = 96  # two days


@pytest.fixture
def diary(place: DiaryPlace) -> Iterator[Diary]:
    with Diary.open(place) as opened:
        yield opened


def told(slot: int, wh, meter: str = METER, direction: Direction = Direction.IMPORT, fuel=Fuel.ELECTRICITY) -> ToImport:
    """A file whose first half-hour is the one so many after the start."""
    days: dict[int, list[int | None]] = {}
    for n, one in enumerate(wh, slot):
        day, at = divmod(unix(START) // 1800 + n, 48)
        days.setdefault(day, [None] * 48)[at] = one
    return ToImport("past.csv", "table", meter, fuel, direction, {day: tuple(one) for day, one in days.items()})


def readings(half_hours: int, wh: int = 60) -> list[Reading]:
    """A meter heard each five minutes from the start on, for so many half-hours of so many Wh."""
    return [
        Reading(METER, Fuel.ELECTRICITY, START + timedelta(minutes=5 * n), hub="A1", imported_kwh=n * wh / 6000)
        for n in range(6 * half_hours + 1)
    ]


def half_hours(diary: Diary, count: int = SLOTS, series: Series = MINE) -> list[HalfHour]:
    kept = Ledger(diary.registers(), diary.days(*A_LONG_TIME))
    return kept.half_hours(series, [unix(START) + 1800 * n for n in range(count)])


def rows(place: DiaryPlace) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but that of imports."""
    kept = every_row(place)
    kept.pop("history_import")
    return kept


def test_an_import_is_kept_with_what_it_was(diary: Diary) -> None:
    made = diary.put(imports.bring_in, told(3, [100, None, 0, 250]), NOW)[0]
    assert made == (
        1,
        NOW,
        None,
        "past.csv",
        "table",
        METER,
        Fuel.ELECTRICITY,
        Direction.IMPORT,
        START + timedelta(minutes=90),
        START + timedelta(minutes=210),
        3,
        350,
        told(3, [100, None, 0, 250]).digest(),
    )
    assert diary.ask(imports.all_imports) == (made,)
    found = half_hours(diary, 8)
    assert [(one.wh, one.quality()) for one in found[3:7]] == [
        (100, Quality.IMPORTED),
        (0, Quality.MISSING),
        (0, Quality.IMPORTED),
        (250, Quality.IMPORTED),
    ]
    assert diary.fuels() == {METER: Fuel.ELECTRICITY}


def test_the_same_again_is_nothing_new_and_changes_nothing(diary: Diary, place: DiaryPlace) -> None:
    diary.put(imports.bring_in, told(0, [100, 200]), NOW)
    kept, log = rows(place), diary.ask(imports.all_imports)
    for again in (told(0, [100, 200]), told(0, [100]), told(1, [200]), told(0, [None, 200])):
        assert diary.ask(imports.news, again) == ()
        assert diary.put(imports.bring_in, again, NOW)[0] is None
    assert rows(place) == kept
    assert diary.ask(imports.all_imports) == log


def test_a_file_that_overlaps_adds_what_is_new_and_the_later_word_stands(diary: Diary) -> None:
    diary.put(imports.bring_in, told(0, [100, 200, 300]), NOW)
    assert diary.ask(imports.news, told(1, [200, 250, 400])) == ((unix(START) + 3600, 250), (unix(START) + 5400, 400))
    diary.put(imports.bring_in, told(1, [200, 250, 400]), NOW)
    assert [one.wh for one in half_hours(diary, 5)] == [100, 200, 250, 400, 0]
    # the first file once more says nothing that was not said before: it does not stand again over the later one
    assert diary.put(imports.bring_in, told(0, [100, 200, 300]), NOW)[0] is None
    assert [one.wh for one in half_hours(diary, 5)] == [100, 200, 250, 400, 0]


def test_each_of_two_that_overlap_can_be_taken_out_alone(diary: Diary) -> None:
    diary.put(imports.bring_in, told(0, [100, 200, 300]), NOW)
    diary.put(imports.bring_in, told(1, [200, 250, 400]), NOW)
    diary.put(imports.undo, 1, NOW)
    assert [one.wh for one in half_hours(diary, 5)] == [0, 200, 250, 400, 0]
    diary.put(imports.undo, 2, NOW)
    assert {one.quality() for one in half_hours(diary)} == {Quality.MISSING}


def test_undone_it_leaves_no_trace_but_its_line(diary: Diary, place: DiaryPlace) -> None:
    ledger = diary.ledger()
    for each in readings(20):
        ledger.take(each)
    diary.keep(Batch(tuple(readings(20)), ledger.changes()))
    before = rows(place)
    for what in (told(10, [40] * 60), told(0, [5] * 9, "new one", Direction.VOLUME, Fuel.GAS)):
        made = diary.put(imports.bring_in, what, NOW)[0]
        assert rows(place) != before
        undone = diary.put(imports.undo, made.number, NOW + timedelta(days=1))
        assert undone == made._replace(undone=NOW + timedelta(days=1))
        assert rows(place) == before
    assert diary.put(imports.undo, 1, NOW) is None
    assert diary.put(imports.undo, 9, NOW) is None
    assert [one.undone is None for one in diary.ask(imports.all_imports)] == [False, False]


def test_what_was_undone_can_be_brought_in_again_under_another_number(diary: Diary) -> None:
    diary.put(imports.bring_in, told(0, [100]), NOW)
    diary.put(imports.undo, 1, NOW)
    assert diary.put(imports.bring_in, told(0, [100]), NOW)[0].number == 2
    assert half_hours(diary, 1)[0].wh == 100


def test_a_recorder_with_such_days_in_hand_does_not_bring_an_undone_import_back(tmp_path: Path) -> None:
    file = tmp_path / "diary.sqlite"
    with Diary.open(file) as recorder, Diary.open(file) as other:
        other.put(imports.bring_in, told(0, [100] * SLOTS), NOW)
        ledger = recorder.ledger().kept_over(recorder.days(*A_LONG_TIME))
        for each in readings(2):
            ledger.take(each)
        other.put(imports.undo, 1, NOW)
        recorder.keep(Batch((), ledger.changes()))
        for each in readings(60)[13:]:
            ledger.take(each)
        recorder.keep(Batch((), ledger.changes()))
        assert [one.wh for one in half_hours(other)] == [60] * 60 + [0] * 36
        assert not any(day.imports for day in other.days(*A_LONG_TIME).values())


def test_what_the_meter_told_is_never_counted_twice(diary: Diary) -> None:
    ledger = diary.ledger()
    for each in [*readings(10), Reading(METER, Fuel.ELECTRICITY, START + timedelta(hours=20), imported_kwh=3.6)]:
        ledger.take(each)
    diary.keep(Batch((), ledger.changes()))
    assert sum(one.wh for one in half_hours(diary)) == 3600
    diary.put(imports.bring_in, told(0, [90] * 40), NOW)
    found = half_hours(diary)
    assert [one.wh for one in found[:10]] == [60] * 10  # heard from end to end: the meter's own word
    assert [one.wh for one in found[10:40]] == [90] * 30  # heard of as a sum only: the file's
    assert sum(one.wh for one in found[40:]) == 0


def test_gas_is_counted_once_whether_a_file_tells_it_by_volume_or_by_energy(diary: Diary) -> None:
    diary.put(imports.bring_in, told(0, [100] * 4, "G", Direction.VOLUME, Fuel.GAS), NOW)
    series = Series("G", Direction.IMPORT)
    by_volume = sum(one.wh for one in half_hours(diary, series=series))
    assert by_volume == pytest.approx(400 * 11.2, rel=0.05)  # 11.2 kWh/m3 is usual
    diary.put(imports.bring_in, told(0, [1000] * 4, "G", Direction.IMPORT, Fuel.GAS), NOW)
    assert sum(one.wh for one in half_hours(diary, series=series)) == 4000


def test_an_import_that_cannot_be_kept_leaves_nothing(diary: Diary, place: DiaryPlace) -> None:
    before = rows(place)
    with pytest.raises(ValueError, match="Wh in half an hour"):  # noqa: PT012 - the first days of it are written by then
        wh = [100] * 48 * 500
        diary.put(imports.bring_in, told(0, [*wh, 99_999_999]), NOW)
    assert rows(place) == before
    assert diary.ask(imports.all_imports) == ()


def test_ten_years_in_one_import_are_kept_and_taken_out(diary: Diary, place: DiaryPlace) -> None:
    before = rows(place)
    years = 10 if isinstance(place, Path) else 1  # on a server it takes as long, and shows no more
    wh = [n % 700 for n in range(years * 17_520)]
    made = diary.put(imports.bring_in, told(0, wh), NOW)[0]
    assert (made.half_hours, made.counted) == (len(wh), sum(wh))
    assert [one.wh for one in half_hours(diary, len(wh))] == wh
    diary.put(imports.undo, made.number, NOW)
    assert rows(place) == before


# --- any order --------------------------------------------------------------------------------------------------------

WH = st.lists(st.none() | st.integers(0, 900), min_size=1, max_size=60).filter(any)
FILES = st.tuples(st.integers(0, SLOTS - 60), WH)
DOES = st.one_of(
    FILES.map(lambda file: ("import", *file)),
    st.integers(1, 5).map(lambda number: ("undo", number)),
    st.integers(1, 30).map(lambda count: ("read", count)),
    st.sampled_from(["save", "save", "restart"]).map(lambda what: (what,)),
)


def plainly(done) -> tuple[dict[int, tuple[int, list[int | None]]], int]:
    """The slow and obvious: which imports are in force at the end, and for how many half-hours the meter was heard."""
    made: dict[int, tuple[int, list[int | None]]] = {}
    standing: dict[int, int] = {}
    number, heard = 0, 0
    for what, *of in done:
        if what == "import":
            slot, wh = of
            ever = [dict(enumerate(each[1], each[0])) for each in made.values()]
            words = {at: one for at, one in enumerate(wh, slot) if one is not None}
            same = any({at: one for at, one in each.items() if one is not None} == words for each in ever)
            if same or all(standing.get(at) == one for at, one in words.items()):
                continue
            number += 1
            made[number] = slot, wh
        elif what == "undo":
            made.pop(of[0], None)
        elif what == "read":
            heard = min(SLOTS, heard + of[0])
        standing = {}
        for each in sorted(made):
            standing |= {at: one for at, one in enumerate(made[each][1], made[each][0]) if one is not None}
    return made, heard


def really(done, file: Path) -> None:
    """The same with a recorder that has its days in hand, and another program that imports and undoes."""
    with Diary.open(file) as recorder, Diary.open(file) as other:
        ledger, heard, every = recorder.ledger(), 0, readings(SLOTS)
        for what, *of in done:
            if what == "import":
                other.put(imports.bring_in, told(*of), NOW)
            elif what == "undo":
                other.put(imports.undo, of[0], NOW)
            elif what == "read":
                until = min(SLOTS, heard + of[0])
                for each in every[6 * heard + bool(heard) : 6 * until + 1]:
                    ledger.take(each)
                heard = until
            else:
                recorder.keep(Batch((), ledger.changes()))
                if what == "restart":
                    ledger = recorder.ledger().kept_over(recorder.days(*A_LONG_TIME))
        recorder.keep(Batch((), ledger.changes()))


@settings(deadline=None, max_examples=20)
@given(st.lists(DOES, max_size=14))
def test_whatever_is_imported_read_and_undone_in_any_order_ends_as_a_plain_reference_says(done) -> None:
    made, heard = plainly(done)
    wanted: dict[int, tuple[int, Quality]] = {}
    for number in sorted(made):
        slot, wh = made[number]
        wanted |= {at: (one, Quality.IMPORTED) for at, one in enumerate(wh, slot) if one is not None}
    wanted |= dict.fromkeys(range(heard), (60, Quality.MEASURED))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "diary.sqlite"
        really(done, file)
        with Diary.open(file) as diary:
            found = half_hours(diary)
            assert [one.number for one in diary.ask(imports.all_imports) if one.undone is None] == sorted(made)
            assert diary.check() == ()
    known = {n: (one.wh, one.quality()) for n, one in enumerate(found) if one.quality() is not Quality.MISSING}
    assert known == wanted


@settings(deadline=None, max_examples=6)
@given(st.lists(FILES, min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_undone_in_any_order_every_row_is_as_it_was(files, dice: random.Random) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "diary.sqlite"
        with Diary.open(file) as diary:
            ledger = diary.ledger()
            for each in readings(30):
                ledger.take(each)
            diary.keep(Batch(tuple(readings(30)), ledger.changes()))
            before = rows(file)
            made = [one.number for each in files if (one := diary.put(imports.bring_in, told(*each), NOW)[0])]
            dice.shuffle(made)
            for number in made:
                diary.put(imports.undo, number, NOW)
        assert rows(file) == before
