"""A gas meter that counts by volume is one meter, whose kWh and cubic metres come back; and so do imports."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihd.energy.calendar import unix
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.half_hours import Quality, UtcDay
from ihd.energy.ledger import Changes, Ledger, Source
from ihd.energy.log import ImportedHalfHours
from ihd.energy.reading import Reading
from ihd.energy.series import Series
from ihd.paths import DiaryPlace
from ihd.store.diary import Diary
from ihd.store.kept import Batch

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
FIRST, HALF_HOUR = unix(NOON), 1800
DAY = FIRST // 86_400
METER = "A1/gas"
ENERGY, VOLUME = Series(METER, Direction.IMPORT), Series(METER, Direction.VOLUME)
LITRES = (100, 0, 250)


@pytest.fixture
def diary(place: DiaryPlace) -> Iterator[Diary]:
    with Diary.open(place) as opened:
        yield opened


def pushes(litres=LITRES) -> list[Reading]:
    """What a gas meter tells a minute after each half-hour: its register in m³."""
    return [
        Reading(METER, Fuel.GAS, NOON + timedelta(seconds=HALF_HOUR * at + 60), hub="A1", imported_m3=m3)
        for at in range(len(litres) + 1)
        for m3 in [5000 + sum(litres[:at]) / 1000]
    ]


def keep(diary: Diary, readings: list[Reading]) -> None:
    ledger = diary.ledger()
    for one in readings:
        ledger.take(one)
    diary.keep(Batch(tuple(readings), ledger.changes()))


def imported(slot: int, wh, number: int = 1) -> ImportedHalfHours:
    start = NOON + timedelta(minutes=30 * slot)
    return ImportedHalfHours(METER, Fuel.GAS, Direction.IMPORT, start, tuple(wh), "a file", number)


def energies(ledger: Ledger, count: int, series: Series = ENERGY) -> list[tuple[int, Quality]]:
    half_hours = ledger.half_hours(series, range(FIRST, FIRST + count * HALF_HOUR, HALF_HOUR))
    return [(one.wh, one.quality()) for one in half_hours]


def test_a_meter_that_tells_only_cubic_metres_has_one_row(diary):
    keep(diary, pushes())
    (meter,) = diary.meters()
    assert (meter.series, meter.fuel, meter.readings) == (ENERGY, Fuel.GAS, 4)
    assert set(diary.registers()) == {VOLUME}


def test_it_has_one_though_no_reading_of_it_is_left_and_though_only_half_hours_are(diary):
    ledger = Ledger()
    for one in pushes():
        ledger.take(one)
    registers = ledger.changes().registers
    days = {(Series("B/gas", Direction.VOLUME), DAY): UtcDay(DAY, measured=(1800,) * 48)}
    sources = {name: Source(Fuel.GAS) for name in (METER, "B/gas")}
    diary.keep(Batch((), Changes(registers, days, (), sources)))
    assert [(meter.series, meter.first) for meter in diary.meters()] == [
        (ENERGY, None),
        (Series("B/gas", Direction.IMPORT), None),
    ]


def test_who_asks_for_its_energy_gets_the_volume_that_this_is_made_of(diary):
    keep(diary, pushes())
    assert diary.span(ENERGY) == diary.span(VOLUME) == (DAY, DAY)
    assert diary.span(Series(METER, Direction.EXPORT)) is None
    assert set(diary.days(DAY, DAY, ENERGY)) == {(VOLUME, DAY)}
    assert diary.days(DAY, DAY, Series(METER, Direction.EXPORT)) == {}
    ledger = Ledger(diary.registers(), diary.days(DAY, DAY, ENERGY))
    assert energies(ledger, 4) == [*((wh, Quality.MEASURED) for wh in (1122, 0, 2805)), (0, Quality.MISSING)]
    assert energies(ledger, 3, VOLUME) == [(one, Quality.MEASURED) for one in LITRES]
    assert ledger.volumes([ENERGY]) == (VOLUME,)


def test_the_live_meter_goes_on_from_what_was_kept(diary):
    readings = pushes((100, 0, 250, 7, 9))
    keep(diary, readings[:3])
    keep(diary, readings[3:])
    ledger = Ledger(diary.registers(), diary.days(0, 99_999))
    assert [one for one, _ in energies(ledger, 5, VOLUME)] == [100, 0, 250, 7, 9]
    assert diary.readings(METER, NOON, NOON + timedelta(days=1))[0].imported_m3 == 5000.0


def test_what_was_imported_is_kept_beside_what_was_measured_and_can_be_taken_out(diary):
    ledger = diary.ledger()
    assert ledger.take_import(imported(0, (900, 901, None, 902)))
    diary.keep(Batch((), ledger.changes()))
    assert diary.fuels() == {METER: Fuel.GAS}
    keep(diary, pushes())
    days = diary.days(0, 99_999)
    kept = Ledger(diary.registers(), days)
    assert energies(kept, 4) == [
        *((wh, Quality.MEASURED) for wh in (1122, 0, 2805)),
        (902, Quality.IMPORTED),
    ]
    without = {key: day.without_import(1) for key, day in days.items()}
    assert energies(Ledger({}, without), 4)[3] == (0, Quality.MISSING)
    assert diary.check() == ()


@settings(deadline=None, max_examples=25)
@given(st.permutations(range(5)), st.lists(st.integers(0, 4), max_size=3))
def test_imports_kept_in_any_order_and_again_end_the_same(tmp_path_factory, order, again):
    every = [imported(0, (1, 2, 3)), imported(1, (9, None, 9), 2), imported(-30, (5,) * 60), imported(2, (4,), 7)]
    stream: list[object] = [*every, pushes()]
    expected = Ledger()
    for one in every:
        expected.take_import(one)
    for reading in pushes():
        expected.take(reading)
    with Diary.open(tmp_path_factory.mktemp("home") / "diary.sqlite") as diary:
        for at in [*order, *again]:
            one = stream[at]
            if isinstance(one, list):
                keep(diary, one)
                continue
            ledger = Ledger()  # which has no day in hand, so that the diary alone must know
            ledger.take_import(one)
            diary.keep(Batch((), ledger.changes()))
        days = diary.days(0, 99_999)
        assert energies(Ledger(diary.registers(), days), 20) == energies(expected, 20)
        assert days == expected.changes().days


def test_a_former_households_import_goes_with_it(diary):
    ledger = diary.ledger()
    ledger.take_import(imported(0, (900, 901)))
    diary.keep(Batch((), ledger.changes()))
    diary.forget_before(NOON + timedelta(minutes=30), "the meter")
    ((_, day),) = diary.days(0, 99_999).items()
    assert day == UtcDay(DAY).with_import(FIRST + HALF_HOUR, (901,), 1)
    diary.forget_before(NOON + timedelta(minutes=60), "the meter")
    assert diary.days(0, 99_999) == {}
