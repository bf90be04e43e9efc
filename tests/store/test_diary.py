"""What is kept in the diary is what it tells, however often and in whatever order it was kept."""

import itertools
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihd.energy.calendar import unix
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.half_hours import UtcDay
from ihd.energy.ledger import Changes, Ledger
from ihd.energy.price import Price, Prices
from ihd.energy.reading import Reading
from ihd.energy.register import Event, EventKind, Held, Register
from ihd.energy.series import Series
from ihd.paths import DiaryPlace
from ihd.store.diary import Diary
from ihd.store.kept import Batch, Meter

NOON = datetime(2026, 3, 28, 12, tzinfo=UTC)
METERS = {"A1/electricity": Fuel.ELECTRICITY, "A1/gas": Fuel.GAS, "B2/electricity": Fuel.ELECTRICITY}
HOUSE = Series("A1/electricity", Direction.IMPORT)


@contextmanager
def new_diary() -> Iterator[Diary]:
    with tempfile.TemporaryDirectory() as folder, Diary.open(Path(folder) / "diary.sqlite") as diary:
        yield diary


@pytest.fixture
def diary(place: DiaryPlace) -> Iterator[Diary]:
    with Diary.open(place) as opened:
        yield opened


def electricity(seconds: int, kwh: float | None = None, **told: object) -> Reading:
    at = NOON + timedelta(seconds=seconds)
    return Reading("A1/electricity", Fuel.ELECTRICITY, at, hub="A1", imported_kwh=kwh, **told)


def in_wh(largest: int) -> st.SearchStrategy[float | None]:
    return st.none() | st.integers(0, largest).map(lambda wh: wh / 1000)


@st.composite
def told(draw: st.DrawFn) -> Reading:
    meter = draw(st.sampled_from(sorted(METERS)))
    return Reading(
        meter,
        METERS[meter],
        NOON + timedelta(seconds=draw(st.integers(0, 10**6))),
        hub=meter[:2],
        watts=draw(st.none() | st.integers(-20_000, 75_000).map(float)),
        imported_kwh=draw(in_wh(10**9)),
        exported_kwh=draw(in_wh(10**9)),
        imported_m3=draw(in_wh(10**8)),
    )


def tells_something(reading: Reading) -> bool:
    return any(
        value is not None for value in (reading.watts, reading.imported_kwh, reading.exported_kwh, reading.imported_m3)
    )


def everything(diary: Diary) -> tuple[object, ...]:
    start, end = NOON - timedelta(days=9999), NOON + timedelta(days=9999)
    readings = [diary.readings(meter, start, end) for meter in METERS]
    return readings, diary.registers(), diary.days(0, 99_999), set(diary.events())


@settings(deadline=None, max_examples=40)
@given(st.lists(told(), max_size=40, unique_by=lambda each: (each.meter, each.at)), st.data())
def test_readings_come_back_as_they_were_told(readings: list[Reading], data) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(readings)), max_size=3)))
    expected = {(each.meter, each.at): each for each in readings if tells_something(each)}
    with new_diary() as diary:
        for start, end in itertools.pairwise([0, *cuts, len(readings)]):
            diary.keep(Batch(tuple(readings[start:end])))
        span = NOON, NOON + timedelta(seconds=10**6 + 1)
        found = [each for meter in METERS for each in diary.readings(meter, *span)]
        assert {(each.meter, each.at): each for each in found} == expected
        assert [each.at for each in found] == [key[1] for key in sorted(expected)]
        assert diary.check() == ()


def test_a_reading_kept_already_stays_and_only_gains_what_it_lacked(diary: Diary) -> None:
    diary.keep(Batch((electricity(0, 10.0),)))
    diary.keep(Batch((electricity(0, 99.0, watts=350.4, exported_kwh=1.5),)))
    [reading] = diary.readings("A1/electricity", NOON, NOON + timedelta(seconds=1))
    assert (reading.imported_kwh, reading.exported_kwh, reading.watts) == (10.0, 1.5, 350.0)


def a_week() -> list[Batch]:
    """Batches of a ledger that saw a gap, an exchanged meter and two fuels."""
    ledger, batches, wh = Ledger(), [], 5_000_000
    at = NOON
    for number in range(12):
        readings = []
        for _ in range(20):
            at += timedelta(seconds=10 if number != 5 else 5000)
            wh += 37
            shown = wh if number < 8 else wh - 4_999_000
            readings.append(
                Reading("A1/electricity", Fuel.ELECTRICITY, at, imported_kwh=shown / 1000, exported_kwh=0.0)
            )
        readings.append(Reading("A1/gas", Fuel.GAS, at, imported_kwh=100 + number))
        for reading in readings:
            ledger.take(reading)
        batches.append(Batch(tuple(readings), ledger.changes()))
    return batches


@settings(deadline=None, max_examples=25)
@given(st.permutations(range(12)), st.lists(st.integers(0, 11), max_size=6))
def test_batches_may_be_kept_again_and_in_any_order(order: list[int], again: list[int]) -> None:
    batches = a_week()
    with new_diary() as plain, new_diary() as muddled:
        for batch in batches:
            plain.keep(batch)
        for number in [*order, *again]:
            muddled.keep(batches[number])
        assert everything(muddled) == everything(plain)
        assert plain.events() != ()


def test_keeping_the_same_batch_again_writes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "diary.sqlite"
    with Diary.open(file) as diary:
        for batch in a_week():
            diary.keep(batch)
        log = file.with_name("diary.sqlite-wal").read_bytes()
        for batch in a_week():
            diary.keep(batch)
        assert file.with_name("diary.sqlite-wal").read_bytes() == log


def test_a_register_that_is_not_believed_yet_is_kept_so(diary: Diary) -> None:
    register = Register(unix(NOON), 5_000, unix(NOON) - 60, Held(unix(NOON) + 10, 3, unix(NOON) + 20, 4, 2))
    diary.keep(Batch((electricity(0),), Changes({HOUSE: register}, {}, ())))
    assert diary.registers() == {HOUSE: register}
    believed = Register(unix(NOON) + 30, 5_010, unix(NOON) + 30)
    diary.keep(Batch((), Changes({HOUSE: believed}, {}, ())))
    assert diary.registers() == {HOUSE: believed}


def test_events_are_told_oldest_first(diary: Diary) -> None:
    late, early = (Event(kind, at, 10, 3) for kind, at in ((EventKind.REPLACED, 500), (EventKind.GLITCH, 20)))
    diary.keep(Batch((electricity(0),), Changes({}, {}, ((HOUSE, late), (HOUSE, early)))))
    assert diary.events() == ((HOUSE, early), (HOUSE, late))


def test_days_are_told_by_number_and_by_register(diary: Diary) -> None:
    export = Series("A1/electricity", Direction.EXPORT)
    days = {(series, day): UtcDay(day, (day % 7 + 1,) * 48) for series in (HOUSE, export) for day in (20, 21, 30)}
    assert diary.span() is None
    diary.keep(Batch((), Changes({}, days, ())))
    assert diary.days(0, 99) == days
    assert set(diary.days(20, 21, HOUSE)) == {(HOUSE, 20), (HOUSE, 21)}
    assert diary.days(22, 29) == {}
    assert diary.span() == diary.span(HOUSE) == (20, 30)
    assert diary.span(Series("nobody", Direction.IMPORT)) is None


def test_each_register_of_each_meter_has_a_row(diary: Diary) -> None:
    gas = Reading("A1/gas", Fuel.GAS, NOON, hub="A1", imported_m3=12.5)
    diary.keep(Batch((electricity(0, 1.0), electricity(10, watts=200.0), electricity(20, 1.1, exported_kwh=3.0), gas)))
    first, last = NOON, NOON + timedelta(seconds=20)
    assert set(diary.meters()) == {
        Meter("A1/electricity", Fuel.ELECTRICITY, Direction.IMPORT, "A1", first, last, 3),
        Meter("A1/electricity", Fuel.ELECTRICITY, Direction.EXPORT, "A1", last, last, 1),
        Meter("A1/gas", Fuel.GAS, Direction.IMPORT, "A1", first, first, 1),
    }
    assert Series("A1/gas", Direction.IMPORT) in {meter.series for meter in diary.meters()}


def test_a_meter_whose_readings_were_lost_keeps_its_half_hours_until_it_speaks(diary: Diary) -> None:
    changes = Changes({HOUSE: Register(unix(NOON), 5, unix(NOON))}, {(HOUSE, 3): UtcDay(3, (1,) * 48)}, ())
    diary.keep(Batch((), changes))
    assert diary.meters() == ()
    assert diary.days(3, 3) == changes.days
    diary.keep(Batch((electricity(60, 0.01),)))
    assert [(meter.fuel, meter.hub) for meter in diary.meters()] == [(Fuel.ELECTRICITY, "A1")]


def test_a_price_is_kept_only_when_it_changes(diary: Diary) -> None:
    pence = [24.5, 24.5, None, 26.11, 26.11, 24.5]
    for number, price in enumerate(pence):
        standing = 53.35 if number == 0 else None
        batch = Batch((electricity(number * 10, number / 10, pence_per_kwh=price, standing_pence_per_day=standing),))
        diary.keep(batch)
        diary.keep(batch)
    assert diary.prices(Fuel.ELECTRICITY) == Prices(
        (
            Price(24.5, 53.35, NOON),
            Price(26.11, 53.35, NOON + timedelta(seconds=30)),
            Price(24.5, 53.35, NOON + timedelta(seconds=50)),
        )
    )
    assert diary.prices(Fuel.GAS) == Prices()


def test_a_late_reading_does_not_bring_back_an_old_price(diary: Diary) -> None:
    diary.keep(Batch((electricity(0, 1.0, pence_per_kwh=20.0), electricity(60, 1.1, pence_per_kwh=30.0))))
    diary.keep(Batch((electricity(30, 1.05, pence_per_kwh=20.0), electricity(59, 1.09, pence_per_kwh=20.0))))
    assert [price.pence_per_kwh for price in diary.prices(Fuel.ELECTRICITY).dated] == [20.0, 30.0]


def test_a_new_hub_does_not_undo_what_energy_cost_before_it(diary: Diary) -> None:
    old = electricity(0, 1.0, pence_per_kwh=20.0)
    new = replace(electricity(60, 1.0, pence_per_kwh=30.0), meter="B2/electricity", hub="B2")
    diary.keep(Batch((old, new)))
    told = diary.prices(Fuel.ELECTRICITY).dated
    assert [(price.pence_per_kwh, price.since) for price in told] == [(20.0, old.at), (30.0, new.at)]


def test_the_latest_reading_is_the_newest_of_any_meter_of_that_fuel(diary: Diary) -> None:
    assert diary.latest(Fuel.ELECTRICITY) is None
    other = Reading("B2/electricity", Fuel.ELECTRICITY, NOON + timedelta(seconds=5), watts=10.0)
    newest = electricity(60, 1.1, watts=-350.0, pence_per_kwh=30.0, standing_pence_per_day=50.0)
    diary.keep(Batch((newest, other, electricity(0, 1.0, pence_per_kwh=20.0))))
    assert diary.latest(Fuel.ELECTRICITY) == newest
    assert diary.latest(Fuel.GAS) is None


def test_a_diary_opened_again_tells_the_same(tmp_path: Path) -> None:
    file = tmp_path / "not" / "there yet" / "50% é#?.sqlite"
    with Diary.open(file) as diary:
        for batch in a_week():
            diary.keep(batch)
        before = everything(diary)
        prices = diary.prices(Fuel.ELECTRICITY)
    assert sorted(each.name for each in file.parent.iterdir()) == [file.name]
    with Diary.open(file) as diary:
        assert (everything(diary), diary.prices(Fuel.ELECTRICITY)) == (before, prices)
        assert diary.check() == ()
