"""Zigbee2MQTT: what is read, what is left alone, and that no message can do harm."""

from typing import Any

import pytest
from hub_parts import changed, claimants, places, said, wild
from hypothesis import given
from hypothesis import strategies as st

CLAMP = {
    "power_a": 412.5,
    "energy_flow_a": "producing",
    "energy_a": 1520.11,
    "energy_produced_a": 310.5,
    "power": 88,
    "energy": 40.02,
    "produced_energy": 0,
    "current_summ_delivered": 7310,
    "last_seen": "2025-11-04T18:22:10.000Z",
    "linkquality": 120,
}


def meters(payload: dict[str, Any]) -> dict[str, Any]:
    told = said("zigbee2mqtt/clamp", payload).readings
    return {reading.meter.partition("/")[2]: (reading.watts, reading.imported_kwh) for reading in told}


def test_two_devices_of_one_name_in_two_rooms_are_two_meters() -> None:
    told = [said(f"zigbee2mqtt/{room}/plug", {"power": 5, "linkquality": 1}).readings[0] for room in ("hall", "loft")]
    assert [reading.meter for reading in told] == ["hall/plug/electricity", "loft/plug/electricity"]


def test_the_sum_of_two_clamps_is_not_a_third_meter() -> None:
    payload = {"power_a": 100, "power_b": 50, "power_ab": 150, "energy_ab": 9.5, "linkquality": 1}
    assert meters(payload) == {"a": (100, None), "b": (50, None)}


def test_a_flicker_of_availability_is_no_reading_and_changes_no_register() -> None:
    plug = {"state": "ON", "power": 1500, "energy": 50.0, "linkquality": 87}
    told = [
        said("zigbee2mqtt/plug", plug),
        said("zigbee2mqtt/plug/availability", "offline"),
        said("zigbee2mqtt/plug/availability", "online"),
        said("zigbee2mqtt/plug", plug),
    ]
    assert [len(meaning.readings) for meaning in told] == [1, 0, 0, 1]
    assert told[0].readings == told[3].readings
    assert [meaning.status and meaning.status.state for meaning in told] == [None, "offline", "online", None]


@pytest.mark.parametrize("number", [7310.044, 999_999, 0.5, -4_210_117])
def test_a_french_register_that_could_be_kwh_is_not_taken_for_wh(number: float) -> None:
    meaning = said("zb/Linky", {"currentSummDelivered": number, "linkquality": 9})
    assert meaning.readings == ()


@pytest.mark.parametrize(
    ("topic", "payload"),
    [
        ("zigbee2mqtt/lamp", {"state": "ON", "brightness": 254, "power_on_behavior": "on", "linkquality": 60}),
        ("zigbee2mqtt/thermometer", {"temperature": 19.4, "humidity": 51, "battery": 88, "linkquality": 60}),
        ("zigbee2mqtt/siren", {"power_outage_count": 3, "energy_saving": 1, "linkquality": 60}),
        ("zigbee2mqtt/bridge/devices", [{"friendly_name": "plug", "definition": {"exposes": [{"name": "power"}]}}]),
        ("zigbee2mqtt/bridge/info", {"version": "2.1.0", "power": 5, "linkquality": 5}),
        ("zigbee2mqtt/bridge/request/device/options", {"power": 5}),
        ("zigbee2mqtt/plug/get", {"power": ""}),
        ("zigbee2mqtt/plug", {}),
    ],
)
def test_what_is_no_meter_gives_no_reading(topic: str, payload: Any) -> None:
    meaning = said(topic, payload)
    assert meaning.dialect == "zigbee2mqtt"
    assert meaning.ignored


@pytest.mark.parametrize(
    ("topic", "payload"),
    [
        ("home/plug", {"power": 149, "energy": 0.12}),
        ("home/plug", {"power": 149, "linkquality": "good"}),
        ("home/plug", '{"linkquality":'),
        ("home/plug/availability", "online"),
        ("home/plug/availability", {"state": "online", "since": 5}),
        ("home/zigbee2mqtt/plug", {"power": 149}),
    ],
)
def test_what_may_be_anybody_else_s_is_not_claimed(topic: str, payload: Any) -> None:
    assert claimants(topic, payload) == []


@given(st.sampled_from(list(places(CLAMP))), wild, st.booleans())
def test_one_field_replaced_by_anything_raises_nothing_and_spoils_no_other_meter(
    place: tuple[str | int, ...], value: Any, retained: bool
) -> None:
    meaning = said("zigbee2mqtt/clamp", changed(CLAMP, place, value), retained=retained)
    assert meaning.error is None
    kept = {reading.meter: reading for reading in meaning.readings}
    if not str(place[0]).endswith("_a") and place != ("last_seen",):
        assert kept["clamp/a"].imported_kwh == 1520.11


@given(st.text(max_size=40), st.binary(max_size=200))
def test_anything_on_any_topic_raises_nothing(topic: str, payload: bytes) -> None:
    said(f"zigbee2mqtt/{topic}", payload)
    said(topic, payload, "zigbee2mqtt")
