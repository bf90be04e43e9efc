"""Each scenario shows at its start what its title promises."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from ihd.energy.calendar import unix, utc
from ihd.energy.home import GAS_LATE_AFTER, Level, Thresholds, level_of
from ihd.pretend.scenarios import SCENARIOS, Scenario
from ihd.pretend.source import Moment

LONDON = ZoneInfo("Europe/London")


def watts(scenario: Scenario, later: int = 0) -> int:
    return scenario.household().watts(unix(scenario.start) + later)


def local(scenario: Scenario) -> datetime:
    return scenario.start.astimezone(LONDON)


def test_the_scenarios_of_the_contract_are_all_there() -> None:
    first = {"evening", "night", "winter_morning", "gas_late", "hub_lost", "first_start", "export"}
    assert {name for name, scenario in SCENARIOS.items() if not scenario.home_hub} == first
    for name, scenario in SCENARIOS.items():
        assert scenario.name == name
        assert scenario.title
        assert scenario.start.utcoffset() is not None


def test_the_evening_is_a_saturday_at_about_1240_watts() -> None:
    scenario = SCENARIOS["evening"]
    assert local(scenario).strftime("%a %Y-%m-%d %H:%M") == "Sat 2026-11-21 18:42"
    assert [f"{watts(scenario, later) / 1000:.1f}" for later in range(0, 60, 10)] == ["1.2"] * 6
    assert 1_220 <= watts(scenario) <= 1_260
    assert level_of(watts(scenario), Thresholds()) is Level.MEDIUM


def test_something_happens_within_two_minutes_of_the_evening() -> None:
    assert max(watts(SCENARIOS["evening"], later) for later in range(0, 120, 10)) > 2_500


def test_the_night_is_quiet() -> None:
    scenario = SCENARIOS["night"]
    assert local(scenario).strftime("%H:%M") == "02:14"
    assert all(150 <= watts(scenario, later) <= 260 for later in range(0, 120, 10))
    assert level_of(watts(scenario), Thresholds()) is Level.LOW


def test_the_winter_morning_is_a_weekday_with_heating_and_a_high_load() -> None:
    scenario = SCENARIOS["winter_morning"]
    assert local(scenario).strftime("%b %H:%M") == "Jan 07:20"
    assert local(scenario).weekday() < 5
    assert level_of(watts(scenario), Thresholds()) is Level.HIGH
    seven = unix(scenario.start) - unix(scenario.start) % 1800
    assert scenario.household().gas_wh(seven) > 1_000


def test_gas_was_last_heard_hours_ago_and_electricity_goes_on() -> None:
    scenario = SCENARIOS["gas_late"]
    home = scenario.home(scenario.household())
    now = home.at(unix(scenario.start))
    assert now.gas_at is not None
    assert scenario.start - utc(now.gas_at) > 2 * GAS_LATE_AFTER
    later = home.at(unix(scenario.start) + 7_200)
    assert (later.gas_at, later.gas_wh, later.gas_litres) == (now.gas_at, now.gas_wh, now.gas_litres)
    assert later.import_wh > now.import_wh
    told: list[Moment] = list(home.telling(unix(scenario.start), unix(scenario.start) + 60))
    assert [one.at - unix(scenario.start) for one in told] == [10, 20, 30, 40, 50, 60]
    assert {one.gas_at for one in told} == {now.gas_at}


def test_before_gas_fell_silent_it_was_told_as_ever() -> None:
    scenario = SCENARIOS["gas_late"]
    household = scenario.household()
    assert scenario.gas_stops_at is not None
    before = unix(scenario.gas_stops_at) - 3_600
    assert scenario.home(household).at(before) == household.at(before)


def test_the_hub_is_lost_after_twenty_seconds() -> None:
    assert SCENARIOS["hub_lost"].silent_after == 20
    assert [one.name for one in SCENARIOS.values() if one.silent_after is not None] == ["hub_lost"]


def test_only_the_first_start_has_no_hub() -> None:
    assert [one.name for one in SCENARIOS.values() if one.first_start] == ["first_start"]


def test_a_sunny_june_noon_gives_to_the_grid() -> None:
    scenario = SCENARIOS["export"]
    assert scenario.solar
    assert local(scenario).month == 6
    assert 11 <= local(scenario).hour <= 13
    assert all(watts(scenario, later) < -1_500 for later in range(0, 300, 10))
    assert (scenario.household().at(unix(scenario.start)).export_wh or 0) > 0


@pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)
def test_a_scenario_is_the_same_each_time(scenario: Scenario) -> None:
    second = unix(scenario.start)
    assert scenario.household().at(second) == scenario.household().at(second)
