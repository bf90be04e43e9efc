"""Whole sentences about a home are true, and silent where nothing is known."""

from datetime import timedelta

import pytest
from made_days import made
from made_homes import LONDON, NOW, UNREACHED, evening, giving_back, hub_lost, patchy, unheard

from ihd.energy.home import Hub, HubState
from ihd.energy.price import Prices
from ihd.energy.tariffs.schedule import TariffSchedule
from ihd.energy.trouble import StoreTrouble
from ihd.tariff_files import parse
from ihd.ui import sentences


def test_a_trouble_is_told_with_its_advice():
    told = sentences.notice(evening(banner=StoreTrouble("The disk is full", "Make room.")), LONDON)
    assert (told.headline, told.advice, told.serious) == ("The disk is full", "Make room.", True)


def test_a_lost_broker_tells_its_own_trouble():
    assert sentences.notice(hub_lost(), LONDON).headline == UNREACHED.headline


@pytest.mark.parametrize("state", [HubState.SILENT, HubState.LOST, HubState.REFUSED])
def test_every_failure_of_the_hub_has_a_headline_and_advice(state):
    told = sentences.notice(evening(hub=Hub(state, NOW)), LONDON)
    assert told.headline
    assert told.advice


@pytest.mark.parametrize("state", [HubState.NONE, HubState.CONNECTING, HubState.WAITING, HubState.LIVE])
def test_a_hub_that_may_yet_speak_raises_no_banner(state):
    assert sentences.notice(evening(hub=Hub(state)), LONDON) is None


def test_a_silent_hub_says_since_when():
    told = sentences.notice(evening(hub=Hub(HubState.SILENT, NOW.replace(hour=14, minute=30))), LONDON)
    assert "14:30" in told.advice


def test_that_another_program_records_is_good_to_know_but_no_trouble():
    told = sentences.notice(patchy(), LONDON)
    assert told.headline == "Another ihd is recording; this one only shows"
    assert not told.serious


@pytest.mark.parametrize(
    ("pence", "says"),
    [
        (250.0, "10p less than yesterday by now"),
        (120.0, "£1.20 more than yesterday by now"),
        (240.2, "The same as yesterday by now"),
        (240.6, "1p less than yesterday by now"),  # £2.41 beside £2.40
    ],
)
def test_today_is_held_against_yesterday_at_the_same_time(pence, says):
    day = made(now=NOW)._replace(pence=240.0)
    assert sentences.against_yesterday(evening(electricity=day, yesterday_pence=pence)) == says


def test_a_difference_is_that_of_the_sums_that_stand_beside_it():
    day = made(now=NOW)._replace(pence=286.4)
    home = evening(electricity=day, yesterday_pence=240.6)  # £2.86 and £2.41
    assert sentences.against_yesterday(home) == "45p more than yesterday by now"


def test_without_a_price_today_is_held_against_yesterday_in_energy():
    day = made(now=NOW, prices=Prices())._replace(kwh=9.7)
    home = evening(electricity=day, yesterday_pence=None, yesterday_kwh=8.1)
    assert sentences.against_yesterday(home) == "1.6 kWh more than yesterday by now"
    assert sentences.against_yesterday(evening(electricity=None)) == ""


def test_what_is_worth_knowing_is_reckoned_from_the_half_hours():
    # 200 Wh in each half-hour is 400 W; at 30p a kWh that is 6p a half-hour and 30 x 48 x 6p = £86 a month.
    told = sentences.worth_knowing(evening(), LONDON)
    assert told == [
        "Your home idles at about 400 W: £86 a month before anyone switches anything on.",
        "The busiest half-hour today was 17:00 – 17:30: 1.06 kWh, 32p.",
    ]


TWO_RATES = """
name = "Nights"
fuel = "electricity"
clock = "utc"
prices_include_vat = true
[[prices]]
from = 2020-01-01
rates = [{ name = "Night", pence = 10.0, from = "00:00", to = "06:00" }, { name = "Day", pence = 30.0 }]
"""


def test_what_runs_all_day_is_not_priced_as_if_all_of_it_ran_at_the_night_rate():
    # 400 W for 6 hours at 10p and for 18 at 30p is £2.40 a day, £72 a month; at the night rate alone it were £29.
    cheap = made(now=NOW, prices=TariffSchedule(parse(TWO_RATES, {})))
    told = sentences.worth_knowing(evening(electricity=cheap), LONDON)
    assert told[0] == "Your home idles at about 400 W: £72 a month before anyone switches anything on."


def test_where_a_price_of_the_day_is_not_known_only_the_power_of_what_always_runs_is_told():
    blocks = 'rates = [{ name = "First", pence = 10, up_to_kwh = 3, per = "day" }, { name = "Rest", pence = 20 }]'
    text = "\n".join([*TWO_RATES.splitlines()[:-1], blocks])
    told = sentences.worth_knowing(evening(electricity=made(now=NOW, prices=TariffSchedule(parse(text, {})))), LONDON)
    assert told[0] == "Your home idles at about 400 W before anyone switches anything on."


def test_nothing_is_made_up_where_the_night_was_not_heard():
    night = made(now=NOW, missing=set(range(12)))
    assert not any("idles" in told for told in sentences.worth_knowing(evening(electricity=night), LONDON))
    assert sentences.worth_knowing(unheard(), LONDON) == []


def test_no_half_hour_is_called_the_busiest_of_a_day_mostly_unheard_or_by_a_guess():
    for day in (made(now=NOW, missing=set(range(30))), made(now=NOW, estimated=set(range(48)))):
        assert not any("busiest" in told for told in sentences.worth_knowing(evening(electricity=day), LONDON))


def test_guessed_and_missing_half_hours_are_counted():
    assert sentences.bars_told(patchy().electricity) == "3 half-hours estimated, 2 missing"
    assert sentences.bars_told(evening().electricity) == ""
    assert sentences.bars_told(made(now=NOW, missing={4})) == "1 half-hour missing"


def test_the_bars_are_said_in_words():
    assert sentences.spoken_bars(None, LONDON) == "Today, half-hour by half-hour: nothing known yet"
    told = sentences.spoken_bars(evening().electricity, LONDON)
    assert told.startswith("Today, half-hour by half-hour: 8.5 kilowatt-hours, most at 17:00 – 17:30")


def test_the_page_can_be_told_without_a_screen():
    # 37 half-hours of 0.2 kWh and one of 1.06 are 8.46 kWh: 254p at 30p, and 39p of the 50p of the day. Gas has told
    # one half-hour less: 8.26 kWh at 6p are 50p, and 23p of the 30p of the day.
    assert sentences.now_page(evening(), LONDON) == [
        "18:42 · Hub live",
        "Using now: 1.24 kW · 32p an hour · Medium",
        "Electricity today: £2.93 · 8.5 kWh",
        "Gas today: £0.73 · 8.3 kWh · as of 18:30",
    ]
    assert sentences.now_page(unheard(), LONDON)[-1] == "Using now: –"
    assert "Last known: 1.24 kW, as of 14:41:20" in sentences.now_page(hub_lost(), LONDON)
    assert "Giving back: 1.85 kW" in sentences.now_page(giving_back(), LONDON)


def test_late_gas_says_its_age():
    home = evening(gas=made(now=NOW, as_of=NOW - timedelta(hours=3)), gas_is_late=True)
    assert sentences.gas_as_of(home, LONDON) == "as of 15:42, 3 hours ago"
