"""Quantities in the household's words: a table of what is known and what the screen says of it."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_homes import LONDON, NOW, evening, hub_lost

from ihd.energy.home import Hub, HubState, Level
from ihd.ui import words


@pytest.mark.parametrize(
    ("watts", "says"),
    [
        (None, "–"),
        (0, "0.00"),
        (79, "0.08"),
        (310, "0.31"),
        (1240, "1.24"),
        (9994, "9.99"),
        (9996, "10.0"),
        (12_340, "12.3"),
        (-850, "0.85"),
        (-3, "0.00"),
    ],
)
def test_the_numeral_is_kilowatts_with_two_decimals_below_ten(watts, says):
    assert words.kilowatts(watts) == says


@pytest.mark.parametrize(
    ("watts", "says"),
    [(None, "–"), (142.4, "142 W"), (999.4, "999 W"), (999.6, "1.00 kW"), (2300, "2.30 kW"), (-850, "850 W")],
)
def test_power_within_a_sentence_is_watts_below_a_kilowatt(watts, says):
    assert words.power(watts) == says


@pytest.mark.parametrize(
    ("kwh", "says"),
    [
        (None, "–"),
        (0, "0.00 kWh"),
        (0.434, "0.43 kWh"),
        (0.996, "1.0 kWh"),
        (9.74, "9.7 kWh"),
        (28.4, "28.4 kWh"),
        (99.96, "100 kWh"),
        (1234.5, "1,234 kWh"),
    ],
)
def test_energy_loses_decimals_as_it_grows(kwh, says):
    assert words.energy(kwh) == says


@pytest.mark.parametrize(
    ("pence", "says"),
    [(None, "–"), (0, "£0.00"), (286.2, "£2.86"), (-120, "−£1.20"), (-0.4, "£0.00"), (123_456, "£1,234.56")],
)
def test_money_is_pounds_and_pence(pence, says):
    assert words.money(pence) == says


@pytest.mark.parametrize(
    ("pence", "says"),
    [
        (None, ""),
        (0, "0p an hour"),
        (0.3, "under 1p an hour"),
        (32.2, "32p an hour"),
        (99.4, "99p an hour"),
        (99.6, "£1.00 an hour"),
        (208, "£2.08 an hour"),
    ],
)
def test_an_hours_cost_is_pence_below_a_pound(pence, says):
    assert words.an_hour(pence) == says


@pytest.mark.parametrize(
    ("seconds", "says"),
    [
        (0, "just now"),
        (40, "40 seconds ago"),
        (90, "2 min ago"),
        (720, "12 min ago"),
        (5400, "2 hours ago"),
        (4 * 3600, "4 hours ago"),
        (47 * 3600, "2 days ago"),
    ],
)
def test_an_age_is_told_in_the_unit_that_suits_it(seconds, says):
    assert words.ago(timedelta(seconds=seconds)) == says


@pytest.mark.parametrize(
    ("at", "says"),
    [
        (datetime(2026, 11, 21, 18, 30, tzinfo=UTC), "18:30"),
        (datetime(2026, 11, 20, 23, 30, tzinfo=UTC), "Fri 23:30"),
        (datetime(2026, 11, 3, 18, 30, tzinfo=UTC), "3 Nov 18:30"),
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), "25 Oct 01:30"),
    ],
)
def test_a_time_of_another_day_says_which(at, says):
    assert words.moment(at, NOW, LONDON) == says


def test_times_are_told_on_the_clock_of_the_zone():
    assert words.clock(datetime(2026, 7, 1, 11, 5, tzinfo=UTC), LONDON) == "12:05"
    assert words.clock_to_the_second(NOW, LONDON) == "18:42:00"
    assert words.half_hour(datetime(2026, 11, 21, 17, 0, tzinfo=UTC), LONDON) == "17:00 – 17:30"
    assert words.short_date(date(2026, 11, 21)) == "Sat 21 Nov"
    assert words.long_date(date(2026, 11, 21)) == "Saturday 21 November"


@pytest.mark.parametrize(
    ("hub", "says"),
    [
        (Hub(HubState.LIVE, NOW, 4), "Hub live"),
        (Hub(HubState.CONNECTING), "Connecting…"),
        (Hub(HubState.WAITING), "Waiting for the hub"),
        (Hub(HubState.SILENT, NOW.replace(hour=14, minute=30)), "Hub silent since 14:30"),
        (Hub(HubState.SILENT), "Hub silent"),
        (Hub(HubState.LOST, NOW), "No connection"),
        (Hub(HubState.REFUSED), "Refused"),
        (Hub(), "No hub yet"),
    ],
)
def test_every_state_of_the_hub_has_its_words(hub, says):
    assert words.hub(hub, NOW, LONDON) == says


def test_the_dial_is_said_in_full_words():
    assert words.spoken_power(evening(), LONDON) == "Using now 1.24 kilowatts, medium, 32 pence an hour"
    assert words.spoken_power(evening(watts=None), LONDON) == "Using now: not known"
    assert words.spoken_power(hub_lost(), LONDON) == "Last known 1.24 kilowatts, as of 14:41:20, 4 hours ago"
    given = evening(watts=-850.0, level=Level.EXPORTING)
    assert words.spoken_power(given, LONDON) == "Giving back now 0.85 kilowatts"


@pytest.mark.parametrize(
    ("pence", "says"),
    [
        (None, "not known"),
        (0, "0 pence"),
        (0.3, "less than a penny"),
        (1, "1 penny"),
        (32, "32 pence"),
        (100, "1 pound"),
        (286, "2 pounds 86"),
        (205, "2 pounds 5 pence"),
        (101, "1 pound 1 penny"),
        (-120, "minus 1 pound 20"),
    ],
)
def test_money_is_said_as_people_say_it(pence, says):
    assert words.spoken_money(pence) == says


@given(st.floats(-1e7, 1e7, allow_nan=False))
def test_whatever_the_amount_the_words_read_back_as_it(amount):
    assert float(words.kilowatts(amount)) == pytest.approx(abs(amount) / 1000, abs=0.051)
    told = words.money(amount).replace("£", "").replace(",", "").replace("−", "-")
    assert float(told) == pytest.approx(amount / 100, abs=0.0051)
    assert "-" not in words.energy(abs(amount))
