"""The half-hours that the pretend home hub tells in bursts: when asked, after a silence, with gaps and corrections."""

import json
from datetime import datetime, timedelta
from typing import Any

import pytest
from home_hub_parts import START, home_of, hub_of, told

from ihd.energy.calendar import DAY, HALF_HOUR, half_hour_of, utc
from ihd.pretend.home_hub import HomeHub
from ihd.pretend.household import Household
from ihd.pretend.scenarios import HOME_HUB, SCENARIOS
from ihd.profile.kinds import Direction, Unit
from ihd.profile.reports import Burst

NOW = START["prepay"]
NOW_HALF_HOUR = half_hour_of(NOW)
LOGS = f"ihd-hub/1/{HOME_HUB}/log-request/kitchen"
WH_PER_LITRE = 39.4 * 1.02264 / 3.6


def request(start: int, end: int, meter: str = "electricity") -> dict[str, str]:
    return {"id": "request-1", "meter": meter, "start": utc(start).isoformat(), "end": utc(end).isoformat()}


def asked(hub: HomeHub, start: int, end: int, meter: str = "electricity", **more: Any) -> list[Burst]:
    return told(hub.takes(LOGS, json.dumps(request(start, end, meter) | more).encode(), NOW), "burst", meter)


def test_a_day_is_told_as_the_household_used_it() -> None:
    home, start = home_of("prepay"), NOW_HALF_HOUR - DAY
    (burst,) = asked(hub_of("prepay"), start, NOW_HALF_HOUR)
    wanted = [
        home.at(at + HALF_HOUR).import_wh - home.at(at).import_wh for at in range(start, NOW_HALF_HOUR, HALF_HOUR)
    ]
    assert (burst.start, burst.unit, burst.revision, burst.values) == (utc(start), Unit.WH, 0, wanted)


def test_gas_is_told_in_litres_with_what_makes_energy_of_them() -> None:
    household, start = SCENARIOS["prepay"].household(), NOW_HALF_HOUR - DAY
    (burst,) = asked(hub_of("prepay"), start, NOW_HALF_HOUR, "gas")
    assert burst.unit is Unit.LITRES
    assert burst.conversion is not None
    assert (burst.conversion.calorific_value, burst.conversion.factor) == (39.4, 1.02264)
    for at, litres in zip(range(start, NOW_HALF_HOUR, HALF_HOUR), burst.values, strict=True):
        assert litres is not None
        assert abs(litres * WH_PER_LITRE - household.gas_wh(at)) <= WH_PER_LITRE
    total = sum(litres or 0 for litres in burst.values) * WH_PER_LITRE
    assert total == pytest.approx(
        household.gas_register_wh(NOW_HALF_HOUR) - household.gas_register_wh(start), abs=2 * WH_PER_LITRE
    )


def test_more_than_thirteen_months_or_of_the_future_is_not_in_the_log() -> None:
    hub = hub_of("prepay", home=Quiet())
    (burst,) = asked(hub, NOW - 1_000 * DAY, NOW + 10 * DAY)
    assert len(burst.values) == 19_056
    assert burst.start + timedelta(minutes=30 * len(burst.values)) == utc(NOW_HALF_HOUR)


class Quiet(Household):
    """A household that is quick to ask about any time."""

    def import_wh(self, second: int) -> int:
        return second // 100

    def watts(self, second: int) -> int:
        return 36

    def gas_register_wh(self, half_hour_start: int) -> int:
        return half_hour_start // 50


def test_only_whole_half_hours_are_told() -> None:
    (burst,) = asked(hub_of("prepay"), NOW_HALF_HOUR - DAY + 1, NOW_HALF_HOUR - DAY + 3 * HALF_HOUR + 1799)
    assert (burst.start, len(burst.values)) == (utc(NOW_HALF_HOUR - DAY + HALF_HOUR), 2)


@pytest.mark.parametrize(
    "more",
    [
        {"meter": "water"},
        {"direction": "export"},
        {"start": utc(NOW + DAY).isoformat(), "end": utc(NOW + 2 * DAY).isoformat()},
        {"start": utc(NOW).isoformat(), "end": utc(NOW - DAY).isoformat()},
        {"start": "yesterday"},
        {"start": "0001-01-01T00:00:00+23:59", "end": "0001-01-02T00:00:00+23:59"},
        {"start": "9999-12-31T00:00:00-23:59", "end": "9999-12-31T23:59:00-23:59"},
        {"start": datetime(1, 1, 1).isoformat()},  # noqa: DTZ001 - a time without a zone is what is tried
    ],
)
def test_what_is_not_there_is_not_told(more: dict[str, str]) -> None:
    assert hub_of("prepay").takes(LOGS, json.dumps(request(NOW - DAY, NOW) | more).encode(), NOW) == []


def test_a_stranger_is_told_nothing() -> None:
    hub = hub_of("prepay", rights={"hall": frozenset()})
    assert asked(hub, NOW - DAY, NOW) == []


def test_a_home_with_panels_has_a_log_of_what_it_gave() -> None:
    home = Household(3, solar=True)
    hub = hub_of("prepay", home=home)
    (burst,) = asked(hub, NOW_HALF_HOUR - DAY, NOW_HALF_HOUR, direction="export")
    assert burst.direction is Direction.EXPORT
    given = home.export_wh(NOW_HALF_HOUR) - home.export_wh(NOW_HALF_HOUR - DAY)
    assert sum(one or 0 for one in burst.values) == given > 0


def test_while_the_supply_was_off_nothing_was_used() -> None:
    hub = hub_of("supply_off")
    (burst,) = asked(hub, NOW_HALF_HOUR - 3 * HALF_HOUR, NOW_HALF_HOUR)
    first, _second, third = burst.values
    assert first
    assert third == 0


def test_after_a_week_of_silence_the_log_comes_by_itself_with_a_gap_and_is_corrected() -> None:
    hub, home = hub_of("burst"), home_of("burst")
    opening = hub.opens(NOW)
    assert told(opening, "burst", "electricity") == []
    said = hub.speaks(NOW + 120)
    first, mended = told(said, "burst", "electricity")
    start = NOW_HALF_HOUR - 7 * DAY
    truth = [home.at(at + HALF_HOUR).import_wh - home.at(at).import_wh for at in range(start, NOW_HALF_HOUR, HALF_HOUR)]
    assert (first.revision, mended.revision) == (0, 1)
    assert (mended.start, mended.values) == (utc(start), truth)
    assert first.values.count(None) == 5
    assert sum(a is not None and a != b for a, b in zip(first.values, truth, strict=True)) == 1
    assert len(told(said, "burst", "gas")) == 2
    hub.heard()
    assert hub.state.heard_until == hub.state.at
    assert told([*hub.opens(NOW + 180), *hub.speaks(NOW + 400)], "burst", "electricity") == []


def test_after_a_while_without_a_broker_the_log_of_it_comes_whole() -> None:
    hub, home = hub_of("prepay"), home_of("prepay")
    hub.opens(NOW)
    hub.speaks(NOW + 60)
    hub.heard()
    hub.speaks(NOW + 3 * 3600)  # nobody heard this
    hub.opens(NOW + 3 * 3600 + 10)
    (burst,) = told(hub.speaks(NOW + 3 * 3600 + 60), "burst", "electricity")
    end = half_hour_of(NOW + 3 * 3600 + 10)
    assert (burst.start, len(burst.values)) == (utc(NOW_HALF_HOUR), 6)
    assert sum(one or 0 for one in burst.values) == home.at(end).import_wh - home.at(NOW_HALF_HOUR).import_wh


def test_a_log_that_was_not_heard_is_told_again() -> None:
    hub = hub_of("burst")
    hub.opens(NOW)
    hub.heard()
    again = hub_of("burst", hub.state)
    again.opens(NOW + 30)
    assert len(told(again.speaks(NOW + 60), "burst", "electricity")) == 1
