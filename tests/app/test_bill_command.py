"""A bill checked and a home's own figures told on the command line."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from program import answers, ihd

from ihd.app.bill import NOT_OVER
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.ledger import Ledger
from ihd.energy.log import HalfHourLog
from ihd.paths import places
from ihd.store.diary import Diary
from ihd.store.kept import Batch

TARIFF = """
name = "Cap"
fuel = "electricity"
clock = "local"
prices_include_vat = true

[[prices]]
from = 2023-01-01
standing_pence_per_day = 53.35
rates = [{ name = "All day", pence = 28.62 }]
"""
BILL = ("bill", "--fuel", "electricity", "--from", "2024-04-01", "--to", "2024-04-30")
GAS = ("bill", "--fuel", "gas", "--from", "2024-04-01", "--to", "2024-04-30", "--amount", "92.14")
HALF_HOUR = timedelta(minutes=30)


def pattern(at):
    """Each day 190 Wh in half-hours, and 100 more on the hour of 18:00 UTC: 9.32 kWh."""
    return 290 if at.hour == 18 else 190


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A home on one price, recorded from 1 January to noon (UTC) on 10 May 2024."""
    folder = tmp_path_factory.mktemp("home")
    (folder / "cap.toml").write_text(TARIFF)
    (folder / "gas.toml").write_text(TARIFF.replace('"electricity"', '"gas"').replace('"Cap"', '"Gas cap"'))
    ledger = Ledger()
    at, end = datetime(2024, 1, 1, tzinfo=UTC), datetime(2024, 5, 10, 12, tzinfo=UTC)
    while at < end:
        until = min(end, at + timedelta(days=10))
        wh = tuple(pattern(at + n * HALF_HOUR) for n in range((until - at) // HALF_HOUR))
        ledger.take_log(HalfHourLog("A1/electricity", Fuel.ELECTRICITY, Direction.IMPORT, at, wh))
        at = until
    with Diary.open(places(str(folder)).diary_file) as diary:
        diary.keep(Batch((), ledger.changes()))
    ihd("tariff", "add", folder / "cap.toml", "--use", home=folder)
    return folder


def test_a_bill_that_is_right_agrees_line_by_line(home):
    # 30 days of 9.32 kWh are 279.6; 280 kWh x 28.62 p = 8013.60 p, 30 days x 53.35 p = 1600.50 p
    (told,) = answers(*BILL, "--opening", "12345", "--closing", "12625", "--amount", "96.15", home=home)
    assert told == {
        "fuel": "electricity",
        "from": "2024-04-01",
        "to": "2024-04-30",
        "days": 30,
        "kwh": 280.0,
        "recorded_kwh": 279.6,
        "half_hours": 1440,
        "missing": 0,
        "estimated": 0,
        "lines": [
            {
                "line": "energy",
                "rate": "All day",
                "from": "2024-04-01",
                "to": "2024-04-30",
                "kwh": 280.0,
                "pence_per_kwh": 28.62,
                "pence": 8014,
            },
            {
                "line": "standing charge",
                "from": "2024-04-01",
                "to": "2024-04-30",
                "days": 30,
                "pence_per_day": 53.35,
                "pence": 1601,
            },
        ],
        "vat_pence": 458,
        "total_pence": 9615,
        "amount_pence": 9615,
        "difference_pence": 0,
        "recorded_total_pence": 9603,
        "agrees": True,
        "findings": [],
        "notes": ["All 1,440 half-hours of these dates are recorded."],
    }


def test_the_line_that_differs_is_named_in_words(home):
    said = ihd(*BILL, "--kwh", "280", "--amount", "£96.68", "--days", "31", "--tariff", home / "cap.toml", home=home)
    assert "All day          2024-04-01  2024-04-30  280 kWh  28.62p  £80.14" in said
    assert "In all £96.15, of which 5% VAT £4.58." in said
    assert "The bill asks for £96.68." in said
    assert "The bill charges 31 days of standing charge; 30 are in these dates." in said
    assert "That agrees." not in said
    guessed = ihd(*BILL, "--kwh", "280", "--amount", "96.68", home=home)
    assert "Perhaps: The bill charges 31 days of standing charge; 30 are in these dates." in guessed
    assert "That agrees." in ihd(*BILL, "--kwh", "280", "--amount", "96.15", home=home)
    assert "That agrees but for rounding." in ihd(*BILL, "--kwh", "280", "--amount", "96.16", home=home)


def test_a_bill_of_one_day_charges_one_day(home):
    # 31 March 2024 has 23 hours, of which one at 18:00 UTC: 46 x 190 + 2 x 100 = 8.94 kWh, 255.86 p and 53.35 p
    day = ("bill", "--fuel", "electricity", "--from", "2024-03-31", "--to", "2024-03-31", "--amount", "3.09")
    said = ihd(*day, "--kwh", "8.94", home=home)
    assert "Standing charge  2024-03-31  2024-03-31  1 day    53.35p  £0.53" in said
    assert "In all £3.09" in said
    assert "That agrees." in said
    assert "All 46 half-hours of these dates are recorded." in said


def test_a_bill_whose_days_are_not_over_says_so(home):
    far = ("bill", "--fuel", "electricity", "--from", "2098-04-01", "--to", "2098-04-30", "--kwh", "280")
    (told,) = answers(*far, "--amount", "96.15", home=home)
    assert told["notes"] == ["Nothing is recorded of these dates: only the bill's own sum was checked.", NOT_OVER]
    assert NOT_OVER in ihd(*far, "--amount", "96.15", home=home)
    assert NOT_OVER not in ihd(*BILL, "--kwh", "280", "--amount", "96.15", home=home)


def test_an_estimated_reading_shows_beside_the_record(home):
    (told,) = answers(*BILL, "--opening", "12345", "--closing", "12705", "--amount", "119.04", home=home)
    (found,) = told["findings"]
    assert (found["line"], found["pence"], found["sure"]) == ("readings", 11904 - 9603, True)
    assert "360 kWh; your meter told 279.6 kWh" in found["says"]


def test_a_home_with_no_record_and_no_prices_still_has_its_bills_own_sum_checked(tmp_path):
    printed = ("--rate", "28.62", "--standing", "53.35")
    (told,) = answers(*BILL, "--kwh", "285", "--amount", "97.58", *printed, home=tmp_path)
    assert (told["total_pence"], told["agrees"], told["recorded_kwh"]) == (9758, True, None)
    assert told["missing"] == 1440
    (none,) = answers(*BILL, "--kwh", "285", "--amount", "97.58", home=tmp_path)
    assert (none["total_pence"], none["difference_pence"], none["agrees"]) == (None, None, False)
    assert none["findings"][0]["line"] == "prices not known"
    assert told["notes"][0] == "Nothing is recorded of these dates: only the bill's own sum was checked."
    assert none["notes"] == ["Nothing is recorded of these dates: what it asks for could not be checked."]


def test_a_bill_of_gas_is_reckoned_by_the_unit_that_was_given(tmp_path):
    readings = ("--opening", "4000", "--closing", "4100", "--rate", "7.42", "--standing", "29.60")
    (told,) = answers(*GAS, *readings, "--unit", "m3", "--calorific", "39.5", home=tmp_path)
    # 100 m³ x 1.02264 x 39.5 / 3.6 = 1122.063 kWh; 83.26 and 8.88
    assert (told["kwh"], told["total_pence"], told["agrees"]) == (1122.063, 9214, True)
    (feet,) = answers(*GAS, *readings, "--unit", "hcf", "--calorific", "39.5", home=tmp_path)
    assert feet["kwh"] == 3175.439
    assert [one["says"] for one in feet["findings"]] == ["The amount fits readings in m³, not in 100 ft³."]
    ihd("settings", "gas.calorific", "2024-01-01 39.2", home=tmp_path)
    (own,) = answers(*GAS, *readings, "--unit", "m3", home=tmp_path)
    assert own["kwh"] == 1113.541


@pytest.mark.parametrize(
    ("words", "headline"),
    [
        ([*GAS, "--opening", "4000", "--closing", "4100"], "Say what the gas readings count"),
        ([*BILL, "--amount", "9", "--kwh", "1", "--unit", "m3"], "Electricity is read in kWh"),
        ([*BILL, "--amount", "9", "--kwh", "1", "--calorific", "39"], "Electricity is read in kWh"),
        (
            [*BILL, "--amount", "9"],
            "This bill cannot be checked: it needs the opening and the closing reading, or the kWh",
        ),
        ([*BILL, "--amount", "9", "--opening", "7", "--closing", "5"], "the closing reading is lower"),
        ([*BILL, "--amount", "9", "--kwh", "1", "--tariff", "nothing.toml"], "nothing.toml"),
        ([*BILL, "--amount", "9", "--kwh", "1", "--tariff", "Gas cap"], "no tariff Gas cap"),
    ],
)
def test_what_is_no_bill_is_trouble_that_says_why(home, words, headline):
    (told,) = answers(*words, home=home, status=1)
    assert headline in told["trouble"]["headline"]
    assert told["trouble"]["advice"]


def test_a_tariff_of_another_fuel_is_refused(home):
    words = [*BILL, "--amount", "9", "--kwh", "1", "--tariff", home / "gas.toml"]
    (told,) = answers(*words, home=home, status=1)
    assert told["trouble"]["headline"] == "Gas cap is a tariff for gas, not for electricity"


@pytest.mark.parametrize(
    "words",
    [
        [*BILL, "--kwh", "1"],
        [*BILL, "--kwh", "1", "--amount", "91.205"],
        [*BILL, "--kwh", "1", "--amount", "much"],
        [*BILL, "--kwh", "1", "--amount", "--5"],
        [*BILL, "--kwh", "nan", "--amount", "1"],
        [*BILL, "--kwh", "1e99", "--amount", "1"],
        [*BILL, "--kwh", "-1", "--amount", "1"],
        [*BILL, "--kwh", "1", "--amount", "1", "--rate", "1234567"],
        [*BILL, "--kwh", "1", "--amount", "1", "--days", "0"],
        ["insight", "--fuel", "coal"],
        ["insight", "--at", "yesterday"],
    ],
)
def test_wrong_usage_of_bill_and_insight_ends_with_2(tmp_path, words):
    ihd(*words, home=tmp_path, status=2)


def test_an_insight_tells_what_is_usual_always_on_highest_and_likely(home):
    (told,) = answers("insight", "--at", "2024-05-09", home=home)
    assert (told["at"], told["fuel"]) == ("2024-05-09T23:00:00Z", "electricity")
    assert told["usual"] == {
        "day": "2024-05-09",
        "kwh": 9.32,
        "so_far": {"kwh": 9.32, "low": 9.32, "high": 9.32, "weeks": 8},
        "whole_day": {"kwh": 9.32, "low": 9.32, "high": 9.32, "weeks": 8},
    }
    assert told["always_on"] == {"watts": 380, "usual_watts": 380, "days": 63}
    day, week, month, year = told["compare"]
    assert (day["now"]["kwh"], day["then"]["kwh"], day["per_day"], day["fair"]) == (9.32, 9.32, 1.0, True)
    assert (week["now"]["start"], week["then"]["start"]) == ("2024-05-05T23:00:00Z", "2024-04-28T23:00:00Z")
    # 9 days of 9.32 kWh at 28.62 p, and as many charges
    assert month["now"]["pence"] == pytest.approx(9 * (9.32 * 28.62 + 53.35))
    assert (month["then"]["end"], year["then"]["kwh"], year["fair"]) == ("2024-04-09T23:00:00Z", None, False)
    assert told["by_hour"][12] == {"kwh": 0.38, "of": 56}
    assert [one["of"] for one in told["by_weekday"]] == [8] * 7
    # before 31 March 18:00 UTC was 18:00 on the wall, and is 19:00 since: 17 of 56 days and 39
    assert told["by_hour"][18]["kwh"] == pytest.approx(0.38 + 0.2 * 17 / 56, abs=1e-6)
    assert told["peaks"]["half_hours"][0] == {"start": "2024-04-11T18:00:00Z", "kwh": 0.29, "watts": 580}
    assert told["peaks"]["days"][0] == {"day": "2024-04-11", "kwh": 9.32, "known": 1.0}
    likely = told["likely_month"]
    assert (likely["start"], likely["end"]) == ("2024-04-30T23:00:00Z", "2024-05-31T23:00:00Z")
    assert likely["so_far"]["kwh"] == pytest.approx(9 * 9.32, abs=0.001)
    assert likely["likely"]["kwh"] == pytest.approx(31 * 9.32, rel=0.001)
    assert likely["low"]["kwh"] <= likely["likely"]["kwh"] <= likely["high"]["kwh"] <= 1.01 * 31 * 9.32
    assert likely["likely"]["pence"] == pytest.approx(31 * (9.32 * 28.62 + 53.35), rel=0.001)
    assert (likely["missing"], likely["guessed_prices"], likely["share"]) == (0, False, 0.8)


def test_an_insight_in_words_says_what_is_not_known_yet(home):
    said = ihd("insight", "--at", "2024-05-09", home=home)
    assert "9.3 kWh, usually 9.3 kWh" in said
    assert "about 380 W, usually 380 W" in said
    assert "the same month last year to the same day nothing recorded" in said
    assert "Likely this month" in said
    early = ihd("insight", "--at", "2024-01-03", home=home)
    assert "not enough is known yet" in early


def test_an_insight_of_a_fuel_that_is_not_kept_or_before_anything_is_says_so(home, tmp_path):
    assert ihd("insight", "--fuel", "gas", home=home) == "Nothing has been kept yet.\n"
    assert answers("insight", "--fuel", "export", home=home) == []
    (told,) = answers("insight", home=tmp_path, status=1)
    assert told["trouble"]["headline"] == "Nothing has been recorded yet"
    assert json.loads(ihd("insight", "--json", home=home))["usual"]["kwh"] is None
