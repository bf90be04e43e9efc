"""A gas meter that tells only cubic metres, asked for on the command line: one meter, in kWh and in m³."""

from datetime import UTC, datetime, timedelta

import pytest
from program import answers, ihd

from ihd.energy.fuel import Fuel
from ihd.energy.ledger import Ledger
from ihd.energy.reading import Reading
from ihd.paths import places
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
