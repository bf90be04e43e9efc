"""What is announced to Home Assistant: remembered, taken back, bounded, and never more than was announced."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihd.energy.fuel import Fuel
from ihd.hubs import dialects, understand
from ihd.hubs.dialects.home_assistant import MOST_LETTERS, MOST_SENSORS, HomeAssistant
from ihd.hubs.message import Meaning, Message

ARRIVED = datetime(2026, 3, 2, 7, 15, 30, tzinfo=UTC)
CONFIG = "homeassistant/sensor/cupboard/energy/config"
CORPUS = Path(__file__).parents[2].parent / "shared" / "payloads" / "hub_messages.jsonl"


def config(**changes: Any) -> dict[str, Any]:
    usual = {
        "name": "Energy",
        "unique_id": "cupboard_energy",
        "state_topic": "cupboard/meter",
        "device_class": "energy",
        "state_class": "total_increasing",
        "unit_of_measurement": "kWh",
        "value_template": "{{ value_json.kwh }}",
        "device": {"identifiers": ["c1"], "name": "Cupboard"},
    }
    return {key: value for key, value in {**usual, **changes}.items() if value is not ...}


def said(told: Any) -> bytes:
    return told if isinstance(told, bytes) else json.dumps(told).encode()


def hear(home: HomeAssistant, topic: str, told: Any, *, retained: bool = False) -> Meaning:
    message = Message(topic, said(told), ARRIVED, retained)
    return understand(message, among=[home])


def test_nothing_is_claimed_before_it_was_announced() -> None:
    home = HomeAssistant()
    message = Message("cupboard/meter", b'{"kwh": 5}', ARRIVED)
    assert not home.claims(message)
    hear(home, CONFIG, config())
    assert home.claims(message)
    assert home.heard_on() == ["cupboard/meter"]
    assert home.announced_on("Cupboard/cupboard_energy") == CONFIG


def test_what_is_taken_back_is_no_longer_read() -> None:
    home = HomeAssistant()
    hear(home, CONFIG, config(availability_topic="cupboard/here"))
    assert hear(home, "cupboard/meter", {"kwh": 5}).readings
    assert "is gone" in (hear(home, CONFIG, b"").ignored or "")
    assert hear(home, "cupboard/meter", {"kwh": 5}).dialect is None
    assert home.heard_on() == []
    assert home.announced_on("Cupboard/cupboard_energy") is None


def test_a_new_announcement_takes_the_place_of_the_old() -> None:
    home = HomeAssistant()
    hear(home, CONFIG, config())
    hear(home, CONFIG, config(unit_of_measurement="Wh", value_template="{{ value_json.wh }}"))
    (reading,) = hear(home, "cupboard/meter", {"kwh": 5, "wh": 5200}).readings
    assert reading.imported_kwh == 5.2


def test_a_broken_announcement_leaves_the_sound_one_before_it() -> None:
    home = HomeAssistant()
    hear(home, CONFIG, config())
    assert hear(home, CONFIG, b'{"name":').error
    assert hear(home, "cupboard/meter", {"kwh": 5}).readings[0].imported_kwh == 5


def test_a_meter_announced_twice_is_counted_once() -> None:
    home = HomeAssistant()
    hear(home, CONFIG, config())
    second = "homeassistant/sensor/cupboard_energy/config"
    assert "announced twice" in (hear(home, second, config(state_topic="elsewhere")).ignored or "")
    assert hear(home, "elsewhere", {"kwh": 5}).dialect is None
    hear(home, second, b"")
    assert len(hear(home, "cupboard/meter", {"kwh": 5}).readings) == 1


def test_two_devices_of_one_name_stay_two_meters() -> None:
    home = HomeAssistant()
    hear(home, CONFIG, config())
    hear(home, "homeassistant/sensor/other/energy/config", config(unique_id="other_energy", state_topic="other"))
    first, second = (hear(home, topic, {"kwh": 5}).readings[0].meter for topic in ("cupboard/meter", "other"))
    assert first != second


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("Export", "exported_kwh"),
        ("energyExport", "exported_kwh"),
        ("Feed-in total", "exported_kwh"),
        ("Energy to grid", "exported_kwh"),
        ("energy_returned", "exported_kwh"),
        ("Import and export", "imported_kwh"),
        ("Total_out", "exported_kwh"),
        ("Energy sold", "exported_kwh"),
        ("Zähler 2.8.0", "exported_kwh"),
        ("Zähler 1.8.0", "imported_kwh"),
        ("Solar energy to grid", "exported_kwh"),
        ("Delivered", "imported_kwh"),
        ("Total", "imported_kwh"),
        ("Experiment", "imported_kwh"),
    ],
)
def test_energy_is_given_to_the_grid_only_where_its_name_leaves_no_doubt(name: str, field: str) -> None:
    home = HomeAssistant()
    hear(home, CONFIG, config(name=name))
    (reading,) = hear(home, "cupboard/meter", {"kwh": 5}).readings
    told = {one: getattr(reading, one) for one in ("imported_kwh", "exported_kwh")}
    assert told == {"imported_kwh": None, "exported_kwh": None, field: 5.0}


@pytest.mark.parametrize(
    ("device", "name"),
    [
        ({}, "Produced"),
        ({}, "PV total"),
        ({}, "Inverter output"),
        ({}, "Total battery discharge"),
        ({}, "Grid to battery"),
        ({}, "Wallbox energy"),
        ({}, "Load consumption"),
        ({}, "Self consumption"),
        ({}, "Heat meter"),
        ({}, "Heat pump thermal energy"),
        ({"name": "Roof", "mf": "OpenDTU"}, "Total"),
        ({"name": "Car charger"}, "Energy"),
        ({"name": "Loft", "model": "LiXee ZiPulses"}, "Energy"),
        ({"name": "Hall", "model": "Zigbee thermostat"}, "Energy"),
    ],
)
@pytest.mark.parametrize("kind", [{}, {"device_class": "power", "unit_of_measurement": "W", "state_class": ...}])
def test_nothing_behind_the_meter_is_taken_for_what_the_grid_gives(
    device: dict[str, str], name: str, kind: dict[str, Any]
) -> None:
    home = HomeAssistant()
    announced = config(name=name, device={"identifiers": ["c1"], **device}, **kind)
    assert "not followed" in (hear(home, CONFIG, announced).ignored or "")
    assert home.heard_on() == []


def test_an_inverter_that_tells_of_the_grid_is_read() -> None:
    home = HomeAssistant()
    hear(home, CONFIG, config(name="Grid import", device={"name": "Inverter", "model": "Hybrid inverter 8 kW"}))
    assert hear(home, "cupboard/meter", {"kwh": 5}).readings[0].imported_kwh == 5


@pytest.mark.parametrize("name", ["Net energy", "Tagesverbrauch", "Energy per cycle", "Consumo oggi", "Energy saved"])
def test_what_begins_anew_or_runs_back_is_no_register(name: str) -> None:
    home = HomeAssistant()
    assert "not followed" in (hear(home, CONFIG, config(name=name)).ignored or "")


def test_gas_in_kilowatt_hours_is_gas() -> None:
    home = HomeAssistant()
    hear(home, CONFIG, config(name="Gas energy"))
    (reading,) = hear(home, "cupboard/meter", {"kwh": 5}).readings
    assert (reading.fuel, reading.imported_kwh, reading.imported_m3) == (Fuel.GAS, 5.0, None)


@pytest.mark.parametrize("unit", ["m³", "ft³", "CCF", "kWh"])
def test_gas_without_a_running_total_is_no_register(unit: str) -> None:
    told = hear(HomeAssistant(), CONFIG, config(device_class="gas", unit_of_measurement=unit, state_class=...))
    assert "running total" in (told.ignored or "")


@pytest.mark.parametrize(("unit", "amount"), [("m³", 100.0), ("ft³", 2.8316846592), ("CCF", 283.16846592)])
def test_the_volume_of_gas_is_told_in_cubic_metres(unit: str, amount: float) -> None:
    home = HomeAssistant()
    hear(home, CONFIG, config(device_class="gas", unit_of_measurement=unit, value_template=...))
    (reading,) = hear(home, "cupboard/meter", b"100").readings
    assert reading.imported_m3 == pytest.approx(amount)


@pytest.mark.parametrize(
    "presence",
    [
        {"availability_topic": "here"},
        {"avty_t": "here", "pl_avail": "up", "pl_not_avail": "down"},
        {"availability": {"topic": "here"}},
        {"avty": [{"t": "~/other"}, {"t": "here", "val_tpl": "{{ value_json.state }}"}], "availability_mode": "all"},
        {"avty": [{"t": "here"}, {"t": "here2", "val_tpl": "{{ states('a') }}"}]},
    ],
)
def test_each_way_of_saying_that_a_device_is_there_is_understood(presence: dict[str, Any]) -> None:
    home = HomeAssistant()
    hear(home, CONFIG, config(**presence))
    here = presence.get("pl_avail", "online")
    told = [hear(home, "here", word) for word in (here.encode(), {"state": here}, b"maybe")]
    states = {meaning.status.state for meaning in told if meaning.status}
    assert states == {"online"}
    assert sum(1 for meaning in told if meaning.status) == 1


def test_a_topic_of_many_devices_tells_of_none_in_particular() -> None:
    home = HomeAssistant()
    hear(home, CONFIG, config(availability_topic="bridge"))
    other = config(unique_id="b", device={"ids": ["b"]}, availability_topic="bridge")
    hear(home, "homeassistant/sensor/b/config", other)
    assert "2 devices" in (hear(home, "bridge", b"online").ignored or "")


def test_a_topic_ending_or_beginning_with_the_base_is_written_out() -> None:
    home = HomeAssistant()
    hear(home, CONFIG, config(**{"~": "a/b", "state_topic": "~/state", "avty_t": "here/~"}))
    assert home.heard_on() == ["a/b/state", "here/a/b"]


def test_no_topic_of_a_command_is_ever_listened_to() -> None:
    home = HomeAssistant()
    hear(home, CONFIG, config(command_topic="cupboard/cut_supply", cmd_t="cupboard/cut", json_attributes_topic="x"))
    assert home.heard_on() == ["cupboard/meter"]


def test_no_more_is_remembered_than_a_home_could_have() -> None:
    home = HomeAssistant()
    for number in range(40):
        parts = {f"p{i}": config(platform="sensor", unique_id=f"u{number}_{i}", device=...) for i in range(60)}
        hear(home, f"homeassistant/device/d{number}/config", {"device": {"ids": [f"d{number}"]}, "components": parts})
    assert "too much is announced" in (hear(home, CONFIG, config()).ignored or "")
    followed = hear(home, "cupboard/meter", {"kwh": 5}).readings
    assert len(followed) == MOST_SENSORS
    for number in range(40):
        hear(home, f"homeassistant/device/d{number}/config", b"")
    assert home.heard_on() == []


def test_a_flood_of_long_templates_is_not_remembered() -> None:
    home = HomeAssistant()
    long = "{{ value_json.kwh" + " | float(value_json.other)" * 20 + " }}"
    for number in range(MOST_LETTERS // len(long) + 10):
        hear(home, f"homeassistant/sensor/n{number}/e/config", config(unique_id=f"u{number}", value_template=long))
    assert len(home.heard_on()) == 1
    assert len(hear(home, "cupboard/meter", {"kwh": 5, "other": 0}).readings) == MOST_LETTERS // len(long)
    hear(home, "homeassistant/sensor/n0/e/config", b"")
    told = hear(home, "homeassistant/sensor/late/e/config", config(unique_id="late", value_template=long))
    assert "not followed" not in (told.ignored or "")


def test_what_its_own_dialect_has_no_use_for_is_still_read_where_it_was_announced() -> None:
    known = dialects()
    announcement = config(state_topic="glow/C0FFEE0A0B0C")
    understand(Message(CONFIG, said(announcement), ARRIVED), among=known)
    meaning = understand(Message("glow/C0FFEE0A0B0C", b'{"kwh": 5}', ARRIVED), among=known)
    assert (meaning.dialect, meaning.readings[0].imported_kwh) == ("home_assistant", 5.0)


def test_what_its_own_dialect_reads_is_not_read_twice() -> None:
    known = dialects()
    payload = b'{"electricitymeter": {"timestamp": "2026-03-02T07:15:29Z", "power": {"value": 0.5, "units": "kW"}}}'
    topic = "glow/C0FFEE0A0B0C/SENSOR/electricitymeter"
    template = "{{ value_json.electricitymeter.power.value }}"
    announcement = config(state_topic=topic, device_class="power", unit_of_measurement="kW", value_template=template)
    understand(Message(CONFIG, said({**announcement, "state_class": None}), ARRIVED), among=known)
    meaning = understand(Message(topic, payload, ARRIVED), among=known)
    assert (meaning.dialect, len(meaning.readings)) == ("glow", 1)


keys = st.sampled_from([*config(), "~", "p", "cmps", "dev", "avty", "avty_t", "stat_t", "val_tpl", "pl_avail", "zz"])
wild = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=6), st.just("{{ value }}")),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=8,
)


@given(st.sampled_from(["sensor/a", "sensor/a/b", "device/a", "binary_sensor/a"]), st.data())
@settings(max_examples=300, deadline=1000)
def test_wild_announcements_raise_nothing_and_are_forgotten_whole(place: str, data: st.DataObject) -> None:
    home, topic = HomeAssistant(), f"homeassistant/{place}/config"
    told = config(**data.draw(st.dictionaries(keys, wild, max_size=4)))
    if place.startswith("device"):
        told = {"device": told.get("device"), "components": {"x": {**told, "platform": "sensor"}}}
    meaning = hear(home, topic, told)
    assert bool(meaning.ignored) != bool(meaning.error)
    for heard in home.heard_on():
        outcome = hear(home, heard, data.draw(wild))
        assert outcome.readings or outcome.status or outcome.ignored or outcome.error
    hear(home, topic, b"")
    assert home.heard_on() == []


def rows() -> list[Any]:
    if not CORPUS.exists():
        return []
    told = [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]
    return [pytest.param(row, id=row["variant"]) for row in told if row["family"] == "ha_discovery"]


# What the quantity that a collected announcement means is called here; none where it is not a counter that runs on.
MEANT = {
    "config:import_cumulative": "imported_kwh",
    "config:power": "watts",
    "config:reading": "imported_kwh",
    "config:elec_exp": "exported_kwh",
    "config:gas_mtr": "imported_m3",
    "config:watt_now": "watts",
}
TOLD = {
    "SDM230": b"12.5",
    "power": b'{"power": 12.5}',
    "reading": b'{"reading": 12.5}',
    "exp": b'{"elec_exp": 12.5}',
    "gas": b'{"gas_mtr": 12.5}',
    "watt": b'{"watt_now": 12.5}',
}


@pytest.mark.skipif(not CORPUS.exists(), reason="The collected messages are not on this machine")
@pytest.mark.parametrize("row", rows())
def test_a_collected_announcement_is_followed_as_it_is_meant(row: dict[str, Any]) -> None:
    home = HomeAssistant()
    meaning = hear(home, row["topic"], row["payload"].encode())
    assert meaning.dialect == "home_assistant"
    meant = MEANT.get(next((one["name"] for one in row["meaning"]["quantities"]), ""))
    heard = home.heard_on()
    if meant is None:
        assert (meaning.readings, heard) == ((), [])
        return
    state = next(topic for topic in heard if not topic.endswith(("/status", "bridge/state")))
    outcomes = [hear(home, state, payload) for payload in TOLD.values()]
    (reading,) = [outcome.readings[0] for outcome in outcomes if outcome.readings]
    assert reading.fuel == row["meaning"]["fuel"]
    told = {one: getattr(reading, one) for one in ("watts", "imported_kwh", "exported_kwh", "imported_m3")}
    assert {one: value for one, value in told.items() if value is not None} == {meant: 12.5}
