"""A recorder that is stopped and started again tells the same half-hours as one that never stopped."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from ihd.energy.calendar import unix
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.half_hours import UtcDay
from ihd.energy.ledger import Ledger
from ihd.energy.reading import Reading
from ihd.energy.series import Series
from ihd.store.diary import Diary
from ihd.store.kept import Batch

EVENING = datetime(2026, 3, 28, 23, 40, tzinfo=UTC)  # midnight is near
HOUSE = Series("A1/electricity", Direction.IMPORT)
A_LONG_TIME = (0, 99_999)


def with_all_days(diary: Diary) -> Ledger:
    return Ledger(diary.registers(), diary.days(*A_LONG_TIME))


@st.composite
def a_meters_life(draw: st.DrawFn) -> list[Reading]:
    """Readings of two meters over hours or days, with gaps, glitches, an exchanged meter, repeats and late ones."""
    readings, at, used, given_back, burnt = [], EVENING, 99_999_000, 0, 500_000
    steps = st.tuples(
        st.sampled_from([1, 10, 10, 10, 60, 1700, 4000, 200_000]),
        st.integers(0, 300),
        st.sampled_from(["", "", "", "", "gas", "gas", "export", "glitch", "exchange", "repeat", "late", "power"]),
    )
    for seconds, wh, what in draw(st.lists(steps, min_size=2, max_size=50)):
        at += timedelta(seconds=seconds)
        used += wh
        reading = Reading("A1/electricity", Fuel.ELECTRICITY, at, imported_kwh=used / 1000)
        if what == "gas":
            burnt += 10 * wh
            readings.append(Reading("A1/gas", Fuel.GAS, at, imported_kwh=burnt / 1000))
        elif what == "export":
            given_back += wh
            reading = replace(reading, exported_kwh=given_back / 1000)
        elif what == "glitch":
            reading = replace(reading, imported_kwh=0.0)
        elif what == "exchange":
            used = wh
        elif what == "repeat" and readings:
            reading = readings[-1]
        elif what == "late":
            reading = replace(reading, at=at - timedelta(seconds=3600))
        elif what == "power":
            reading = replace(reading, imported_kwh=None, watts=float(wh))
        readings.append(reading)
    return readings


def half_hours(days: dict[tuple[Series, int], UtcDay]) -> dict[tuple[Series, int], UtcDay]:
    """Days that hold nothing are as good as days that are not there."""
    return {key: day for key, day in days.items() if day != UtcDay(key[1])}


@settings(deadline=None, max_examples=80)
@given(a_meters_life(), st.sets(st.integers(0, 50), max_size=8), st.sampled_from([with_all_days, Diary.ledger]))
def test_a_restart_after_any_batch_changes_no_half_hour(
    readings: list[Reading], cuts: set[int], start_again: Callable[[Diary], Ledger]
) -> None:
    undisturbed = Ledger()
    for reading in readings:
        undisturbed.take(reading)
    whole = undisturbed.changes()
    with tempfile.TemporaryDirectory() as folder:
        start = 0
        for cut in [*sorted(cut for cut in cuts if cut < len(readings)), len(readings)]:
            with Diary.open(Path(folder) / "diary.sqlite") as diary:
                ledger = start_again(diary)
                for reading in readings[start:cut]:
                    ledger.take(reading)
                diary.keep(Batch(tuple(readings[start:cut]), ledger.changes()))
            start = cut
        with Diary.open(Path(folder) / "diary.sqlite", readonly=True) as diary:
            assert diary.registers() == whole.registers
            assert half_hours(diary.days(*A_LONG_TIME)) == half_hours(whole.days)
            assert set(diary.events()) == set(whole.events)


@settings(deadline=None, max_examples=30)
@given(st.lists(st.integers(0, 200), min_size=6, max_size=40), st.lists(st.integers(1, 5), max_size=6))
def test_a_batch_lost_with_the_power_loses_no_energy(uses: list[int], lengths: list[int]) -> None:
    """Every second batch never reaches the disk; the register gives its energy back."""
    register, at, readings = 1_000_000, EVENING, []
    for use in uses:
        register, at = register + use, at + timedelta(seconds=10)
        readings.append(Reading("A1/electricity", Fuel.ELECTRICITY, at, imported_kwh=register / 1000))
    with tempfile.TemporaryDirectory() as folder:
        start = 0
        for number, length in enumerate([*lengths, len(readings)]):
            end = min(start + length, len(readings) - 1)
            keep_all(Path(folder) / "diary.sqlite", readings[start:end], lose=number % 2 == 1)
            start = end
        keep_all(Path(folder) / "diary.sqlite", readings[-1:])
        with Diary.open(Path(folder) / "diary.sqlite", readonly=True) as diary:
            kept = diary.readings("A1/electricity", EVENING, at + timedelta(seconds=1))
            rise = round((kept[-1].imported_kwh - kept[0].imported_kwh) * 1000)
            assert sum(sum(day.wh) for day in diary.days(*A_LONG_TIME).values()) == rise
            assert diary.registers()[HOUSE].wh == register
            assert diary.registers()[HOUSE].at == unix(at)


def keep_all(file: Path, readings: list[Reading], *, lose: bool = False) -> None:
    with Diary.open(file) as diary:
        ledger = diary.ledger()
        for reading in readings:
            ledger.take(reading)
        if not lose:
            diary.keep(Batch(tuple(readings), ledger.changes()))
