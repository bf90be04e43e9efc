"""What the pretend hub says is Glow's own language, and true to the home."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from ihd.energy.calendar import unix, utc
from ihd.hubs import understand
from ihd.hubs.message import Meaning, Message
from ihd.pretend.glow import DEVICE, GlowHub
from ihd.pretend.household import Household
from ihd.pretend.scenarios import SCENARIOS
from ihd.pretend.source import Moment

EVENING = unix(SCENARIOS["evening"].start)
HOME = Household(7)


def meaning(topic: str, payload: bytes, second: int = EVENING) -> Meaning:
    return understand(Message(topic, payload, utc(second)))


def told(moment: Moment, home: Household = HOME) -> dict[str, dict[str, object]]:
    said = GlowHub(home).says(moment)
    return {topic.rsplit("/")[-1]: next(iter(json.loads(payload).values())) for topic, payload in said}


def test_electricity_is_understood_to_the_last_digit() -> None:
    moment = HOME.at(EVENING)
    topic, payload = GlowHub(HOME).says(moment)[0]
    assert topic == f"glow/{DEVICE}/SENSOR/electricitymeter"
    (reading,) = meaning(topic, payload).readings
    assert reading.meter == f"{DEVICE}/electricity"
    assert reading.at == utc(EVENING)
    assert reading.watts == moment.watts
    assert round((reading.imported_kwh or 0) * 1000) == moment.import_wh
    assert (reading.pence_per_kwh, reading.standing_pence_per_day) == pytest.approx((24.50, 61.64))
    assert reading.notes == ()


def test_gas_is_understood_with_the_time_it_was_pushed() -> None:
    moment = HOME.at(EVENING)
    topic, payload = GlowHub(HOME).says(moment)[1]
    (reading,) = meaning(topic, payload).readings
    assert reading.meter == f"{DEVICE}/gas"
    assert reading.at == utc(moment.gas_at or 0)
    assert timedelta(0) <= utc(EVENING) - reading.at < timedelta(minutes=30)
    assert round((reading.imported_kwh or 0) * 1000) == moment.gas_wh
    assert round((reading.imported_m3 or 0) * 1000) == moment.gas_litres
    assert (reading.pence_per_kwh, reading.standing_pence_per_day) == pytest.approx((5.90, 31.43))
    assert reading.watts is None
    assert reading.notes == ()


def test_the_hub_says_how_it_is() -> None:
    status = meaning(*GlowHub(HOME).state(EVENING)).status
    assert status is not None
    assert (status.hub, status.state, status.at) == (DEVICE, "joined", utc(EVENING))
    assert status.rssi is not None
    assert -75 < status.rssi < -50


def test_giving_to_the_grid_is_a_negative_power_and_an_export_register() -> None:
    home = SCENARIOS["export"].household()
    moment = home.at(unix(SCENARIOS["export"].start))
    (reading,) = meaning(*GlowHub(home).says(moment)[0]).readings
    assert reading.watts == moment.watts
    assert (reading.watts or 0) < 0
    assert round((reading.exported_kwh or 0) * 1000) == moment.export_wh


def test_the_hub_tells_the_volume_that_a_cubic_metre_of_gas_would_have() -> None:
    gas = told(HOME.at(EVENING))["gasmeter"]["energy"]["import"]  # type: ignore[index]
    assert 11.05 < gas["cumulative"] / gas["cumulativevol"] < 11.42  # as observed of real hubs


@pytest.mark.parametrize("day", [1, 2, 7, 15, 30])
def test_day_week_and_month_are_counted_from_utc_resets(day: int) -> None:
    now = datetime(2026, 11, day, 13, 30, 10, tzinfo=UTC)
    moment = HOME.at(unix(now))
    electricity = told(moment)["electricitymeter"]["energy"]["import"]  # type: ignore[index]
    midnight = now.replace(hour=0, minute=0, second=0)
    monday = midnight - timedelta(days=midnight.weekday())
    for name, begun in (("day", midnight), ("week", monday), ("month", midnight.replace(day=1))):
        used = (moment.import_wh - HOME.import_wh(unix(begun))) / 1000
        assert electricity[name] == pytest.approx(used, abs=0.0005)


def test_gas_periods_are_kwh_under_both_their_names() -> None:
    gas = told(HOME.at(EVENING))["gasmeter"]["energy"]["import"]  # type: ignore[index]
    assert [gas["dayvol"], gas["weekvol"], gas["monthvol"]] == [gas["day"], gas["week"], gas["month"]]
    assert gas["dayweekmonthvolunits"] == "kWh"


def test_where_power_is_not_known_none_is_told() -> None:
    moment = Moment(EVENING, None, HOME.import_wh(EVENING))
    said = GlowHub(HOME).says(moment)
    assert len(said) == 1
    assert "power" not in json.loads(said[0][1])["electricitymeter"]
    assert meaning(*said[0]).readings[0].watts is None


def test_prefix_and_device_are_as_wished() -> None:
    hub = GlowHub(HOME, "home/energy", "A1B2C3D4E5F6")
    assert hub.says(HOME.at(EVENING))[0][0] == "home/energy/A1B2C3D4E5F6/SENSOR/electricitymeter"
    assert hub.state(EVENING)[0] == "home/energy/A1B2C3D4E5F6/STATE"
