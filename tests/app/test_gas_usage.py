"""A gas meter that tells only cubic metres, asked for on the command line: one meter, in kWh and in m³."""

from datetime import UTC, datetime, timedelta

import pytest
from lived_in import says
from program import answers, ihd

from ihd.app.context import Context
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.ledger import Ledger
from ihd.energy.log import HalfHourLog
from ihd.energy.reading import Reading
from ihd.paths import places
from ihd.settings import Settings
from ihd.store.diary import Diary
from ihd.store.kept import Batch

MIDNIGHT = datetime(2026, 1, 20, tzinfo=UTC)


@pytest.fixture
def home(tmp_path):
    """A home whose gas meter told 0.1 m³ in each half-hour of two days."""
    readings = [
        Reading("A1/gas", Fuel.GAS, MIDNIGHT + timedelta(minutes=30 * at, seconds=60), imported_m3=5000 + at / 10)
        for at in range(97)
    ]
    ledger = Ledger()
    for one in readings:
        ledger.take(one)
    with Diary.open(places(str(tmp_path)).diary_file) as diary:
        diary.keep(Batch(tuple(readings), ledger.changes()))
    return tmp_path


def test_it_is_one_meter_and_its_use_is_told_in_both(home):
    assert [(row["meter"], row["direction"], row["readings"]) for row in answers("meters", home=home)] == [
        ("A1/gas", "import", 97)
    ]
    rows = answers("usage", "--fuel", "gas", "--by", "day", "--to", "2026-01-22", home=home)
    # 4.8 m³ x 1.02264 x 39.5 / 3.6
    assert [(row["kwh"], row["m3"], row["measured"]) for row in rows] == [(53.859, 4.8, 48)] * 2


def test_the_calorific_value_of_the_bill_changes_all_days_it_holds_for(home):
    ihd("settings", "gas.calorific", "2026-01-21 36", home=home)
    rows = answers("usage", "--fuel", "gas", "--by", "day", "--to", "2026-01-22", home=home)
    assert [(row["kwh"], row["m3"]) for row in rows] == [(53.859, 4.8), (49.087, 4.8)]


def test_half_hours_of_which_no_volume_was_told_have_none(home):
    rows = answers("usage", "--fuel", "gas", "--by", "day", "--from", "2026-01-19", "--to", "2026-01-21", home=home)
    assert [row["m3"] for row in rows] == [None, 4.8]


def test_gas_that_is_told_late_is_held_against_what_is_usual_by_then_and_not_by_now(tmp_path, capsys):
    start, now = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 2, 26, 18, 42, tzinfo=UTC)
    told = 56 * 48 + 30  # eight weeks, and until 15:00
    ledger = Ledger()
    for first in range(0, told, 48):
        wh = (100,) * min(48, told - first)
        ledger.take_log(HalfHourLog("A1/gas", Fuel.GAS, Direction.IMPORT, start + timedelta(minutes=30) * first, wh))
    there = places(str(tmp_path))
    with Diary.open(there.diary) as diary:
        diary.keep(Batch((), ledger.changes()))
    (row,) = says(capsys, Context(there, Settings(), lambda: now, as_json=True), "insight", fuel="gas")
    assert row["usual"]["kwh"] == pytest.approx(3.0)
    assert row["usual"]["so_far"]["kwh"] == pytest.approx(3.0)
    assert row["usual"]["whole_day"]["kwh"] == pytest.approx(4.8)
