"""What energy costs, asked on the command line."""

import json
from datetime import UTC, datetime

import pytest
from program import answers, ihd

from ihd.energy.fuel import Direction, Fuel
from ihd.energy.ledger import Ledger
from ihd.energy.log import HalfHourLog, ImportedHalfHours
from ihd.paths import places
from ihd.store.diary import Diary
from ihd.store.kept import Batch

TARIFF = """
name = "Two years of prices"
fuel = "electricity"
clock = "local"
prices_include_vat = true

[[prices]]
from = 2024-04-01
standing_pence_per_day = 50.0
rates = [
  { name = "Night", pence = 10.0, from = "00:00", to = "07:00" },
  { name = "Day", pence = 30.0 },
]

[[prices]]
from = 2024-10-01
standing_pence_per_day = 60.5
rates = [
  { name = "First", pence = 20.0, up_to_kwh = 5.0, per = "month" },
  { name = "After", pence = 28.0 },
]
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A home in which 0.1 kWh was used in each half-hour of five local days, from 29 September 2024 on."""
    folder = tmp_path_factory.mktemp("home")
    (folder / "prices.toml").write_text(TARIFF)
    (folder / "gas.toml").write_text(TARIFF.replace('"electricity"', '"gas"').replace("Two years", "Gas"))
    ledger = Ledger()
    start = datetime(2024, 9, 28, 23, tzinfo=UTC)
    ledger.take_log(HalfHourLog("A1/electricity", Fuel.ELECTRICITY, Direction.IMPORT, start, (100,) * 240))
    with Diary.open(places(str(folder)).diary_file) as diary:
        diary.keep(Batch((), ledger.changes()))
    return folder


def test_each_day_is_priced_by_the_list_then_in_force_and_days_with_blocks_count_from_the_first(home):
    rows = answers("cost", "--tariff", home / "prices.toml", "--from", "2024-09-30", "--to", "2024-10-03", home=home)
    assert rows == [
        {
            "start": "2024-09-29T23:00:00Z",
            "end": "2024-09-30T23:00:00Z",
            "kwh": 4.8,
            "energy_pence": 116.0,  # 14 half-hours at 1 p, 34 at 3 p
            "standing_pence": 50.0,
            "pence": 166.0,
            "rates": {"Night": {"kwh": 1.4, "pence": 14.0}, "Day": {"kwh": 3.4, "pence": 102.0}},
        },
        {
            "start": "2024-09-30T23:00:00Z",
            "end": "2024-10-01T23:00:00Z",
            "kwh": 4.8,
            "energy_pence": 96.0,
            "standing_pence": 60.5,
            "pence": 156.5,
            "rates": {"First": {"kwh": 4.8, "pence": 96.0}},
        },
        {
            "start": "2024-10-01T23:00:00Z",
            "end": "2024-10-02T23:00:00Z",
            "kwh": 4.8,
            "energy_pence": 132.8,  # 0.2 kWh at 20 p, 4.6 at 28 p
            "standing_pence": 60.5,
            "pence": 193.3,
            "rates": {"First": {"kwh": 0.2, "pence": 4.0}, "After": {"kwh": 4.6, "pence": 128.8}},
        },
    ]
    alone = answers("cost", "--tariff", home / "prices.toml", "--from", "2024-10-02", "--to", "2024-10-03", home=home)
    assert alone == rows[2:]  # the day before it is counted, though nobody asked for it


def test_people_get_a_table_that_ends_with_its_sum_and_the_word_on_vat(home):
    told = ihd("cost", "--tariff", home / "prices.toml", "--by", "month", home=home).splitlines()
    assert told[0].split() == ["from", "to", "kWh", "energy", "standing", "charge", "together", "rates"]
    assert [line.split("  ")[0] for line in told[1:4]] == ["2024-09-29 00:00", "2024-10-01 00:00", "all of it"]
    assert "24.000" in told[3]
    assert "Night 2.800 kWh £0.28; Day 6.800 kWh £2.04; First 5.000 kWh £1.00; After 9.400 kWh £2.63" in told[3]
    # 232 p, 363.2 p, and standing charges of 2 x 50 p and 3 x 60.5 p
    assert [word for word in told[3].split() if word.startswith("£")][:3] == ["£5.95", "£2.82", "£8.77"]
    assert told[4:] == ["Prices include VAT."]


def test_short_rows_are_told_in_pence(home):
    words = ["--tariff", home / "prices.toml", "--by", "half-hour", "--from", "2024-09-29", "--to", "2024-09-30"]
    told = ihd("cost", *words, home=home).splitlines()
    assert told[1].split()[4:] == ["0.100", "1.00p", "1.04p", "2.04p", "Night", "0.100", "kWh", "1.00p"]


def test_without_a_price_nothing_is_made_up(home):
    (row,) = answers("cost", "--by", "all", home=home)
    assert (row["kwh"], row["energy_pence"], row["standing_pence"], row["pence"]) == (24.0, None, None, None)
    assert row["rates"] == {"": {"kwh": 24.0, "pence": None}}
    told = ihd("cost", "--by", "all", home=home).splitlines()
    assert "no price known" in told[1]
    assert told[-1] == "No price is known for some of this energy, so it has no sum."


def test_what_was_not_used_has_no_cost_either_where_there_is_no_price(tmp_path):
    ledger, start = Ledger(), datetime(2024, 1, 1, tzinfo=UTC)
    by_day = (0,) * 20 + (300,) * 8 + (0,) * 20
    ledger.take_log(HalfHourLog("A1/electricity", Fuel.ELECTRICITY, Direction.EXPORT, start, by_day * 2))
    with Diary.open(places(str(tmp_path)).diary_file) as diary:
        diary.keep(Batch((), ledger.changes()))
    night = ["--fuel", "export", "--by", "half-hour"]
    used, cost = (answers(command, *night, home=tmp_path) for command in ("usage", "cost"))
    assert [row["kwh"] for row in used] == [row["kwh"] for row in cost] == [wh / 1000 for wh in by_day * 2]
    assert {row["pence"] for row in used} == {row["pence"] for row in cost} == {None}
    assert {row["energy_pence"] for row in cost} == {None}
    file = tmp_path / "given.toml"
    file.write_text(TARIFF.replace('"electricity"', '"export"'))
    (row,) = answers("cost", *night[:2], "--by", "all", "--tariff", file, "--to", "2024-01-02", home=tmp_path)
    assert (row["kwh"], row["energy_pence"]) == (2.4, None)  # its prices begin in April


def test_what_was_typed_in_the_settings_is_in_force_where_no_tariff_is_named(home, tmp_path):
    both = tmp_path / "home"
    both.mkdir()
    with Diary.open(places(str(both)).diary_file) as diary:
        ledger = Ledger()
        start = datetime(2024, 1, 1, tzinfo=UTC)
        told = ImportedHalfHours("F/electricity", Fuel.ELECTRICITY, Direction.IMPORT, start, (500,) * 48, "a file", 1)
        ledger.take_import(told)
        diary.keep(Batch((), ledger.changes()))
    ihd("settings", "prices.electricity_pence", "25", home=both)
    ihd("settings", "prices.electricity_standing", "48", home=both)
    (row,) = answers("cost", home=both)
    assert (row["kwh"], row["energy_pence"], row["standing_pence"], row["pence"]) == (24.0, 600.0, 48.0, 648.0)
    assert row["rates"] == {"25p": {"kwh": 24.0, "pence": 600.0}}
    (used,) = answers("usage", home=both)
    assert (used["kwh"], used["pence"], used["imported"], used["measured"], used["corrected"]) == (
        24.0,
        648.0,
        48,
        0,
        0,
    )
    contract = ["start", "end", "kwh", "pence", "grams", "carbon_basis", "measured", "estimated", "missing"]
    assert list(used) == [*contract, "imported", "corrected"]


def test_a_tariff_for_another_fuel_or_of_no_name_is_trouble(home):
    words = ["--tariff", home / "gas.toml", "--meter", "A1/electricity"]
    (told,) = answers("cost", *words, home=home, status=1)
    assert told["trouble"]["headline"] == "Gas of prices is a tariff for gas, not for electricity"
    (told,) = answers("cost", "--tariff", "no such tariff", home=home, status=1)
    assert "no such tariff" in told["trouble"]["headline"]
    (told,) = answers("cost", "--meter", "B2/gas", home=home, status=1)
    assert told["trouble"]["advice"] == "The meters known are: A1/electricity."
    assert ihd("cost", "--tariff", home / "gas.toml", home=home) == "Nothing has been kept yet.\n"


def test_before_the_record_and_in_the_future_nothing_is_known_or_charged(home):
    words = ["--tariff", home / "prices.toml", "--by", "year", "--from", "2023-01-01", "--to", "2098-01-01"]
    rows = answers("cost", *words, home=home)
    assert (rows[0]["kwh"], rows[0]["pence"], rows[0]["standing_pence"]) == (None, None, None)
    assert rows[1]["kwh"] == 24.0
    assert rows[1]["standing_pence"] == 2 * 50 + 92 * 60.5  # from the first day of the record to the year's end
    assert (rows[-1]["kwh"], rows[-1]["pence"], rows[-1]["standing_pence"]) == (None, None, None)
    assert json.dumps(rows[-1]["rates"]) == "{}"


@pytest.mark.parametrize("command", ["usage", "cost"])
def test_a_range_without_a_day_is_refused_and_one_before_the_record_is_not_told_to_be_an_empty_record(home, command):
    backwards = ["--from", "2024-10-02", "--to", "2024-10-01"]
    (told,) = answers(command, *backwards, home=home, status=1)
    assert told["trouble"]["advice"] == "--from is the first day, --to the day after the last."
    assert ihd(command, "--to", "2024-01-01", home=home) == "Nothing is known of this time yet.\n"
