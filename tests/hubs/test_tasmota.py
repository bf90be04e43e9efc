"""Tasmota: plugs, three phases, smart meter scripts and P1 bridges; every unit right, and nobody else's words taken."""

import json
import math
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ihd.energy.fuel import Fuel
from ihd.energy.obis import kinds, read_lines
from ihd.energy.reading import Reading
from ihd.hubs import dialects, understand
from ihd.hubs.dialects.obis import clock, readings
from ihd.hubs.dialects.p1_serial import TasmotaP1
from ihd.hubs.dialects.tasmota import Tasmota
from ihd.hubs.dialects.tasmota_sml import TasmotaSml
from ihd.hubs.message import Meaning, Message

CORPUS = Path(__file__).parents[2].parent / "shared" / "payloads" / "hub_messages.jsonl"
PAYLOADS = Path(__file__).parent / "payloads"
ARRIVED = datetime(2025, 11, 4, 18, 22, 16, tzinfo=UTC)
OWN = (Tasmota, TasmotaSml, TasmotaP1)
NAMES = {one.name for one in OWN}

PLUG: dict[str, Any] = {
    "Time": "2025-11-04T18:22:15",
    "ENERGY": {
        "TotalStartTime": "2023-02-11T09:14:40",
        "Total": [1204.115, 980.377, 1511.002],
        "Today": [1.5, 0.9, 2.2],
        "ExportActive": [0.5, 12.25, 0.0],
        "Power": [310, -45, 120],
    },
}
HEAD: dict[str, Any] = {
    "Time": "2025-11-04T18:22:15",
    "SML": {"Total_in": 18204.5512, "Total_out": 3310.0841, "Power_curr": 412},
    "Gas": {"Count": 12.34},
}
STATE: dict[str, Any] = {"Time": "2025-11-04T18:22:15", "Uptime": "0T1", "Wifi": {"RSSI": 74, "Signal": -63}}
P1: dict[str, Any] = {"SerialReceived": "1-0:1.8.1(007312.408*kWh)\r\n1-0:1.7.0(01.193*kW)\r\n1-0:2.7.0(00.000*kW)"}
WHOLE = {"tele/a/SENSOR": PLUG, "stat/b/STATUS10": {"StatusSNS": HEAD}, "tele/a/STATE": STATE, "tele/p/RESULT": P1}

wild = st.recursive(
    st.none()
    | st.booleans()
    | st.floats()
    | st.integers()
    | st.text(max_size=20)
    | st.sampled_from(["", "---", "1e9", "12.5", 4294967295, 1e300, -1, 0]),
    lambda inner: st.lists(inner, max_size=9) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=9,
)


def said(topic: str, payload: bytes | str | dict[str, Any], *, dialect: str | None = None, **more: Any) -> Meaning:
    if isinstance(payload, dict):
        payload = json.dumps(payload)
    raw = payload.encode("utf-8", "surrogatepass") if isinstance(payload, str) else payload
    meaning = understand(Message(topic, raw, ARRIVED, **more), dialect)
    for reading in meaning.readings:
        check_bounds(reading)
    return meaning


def check_bounds(reading: Reading) -> None:
    assert reading.at.tzinfo is UTC
    assert reading.watts is None or abs(reading.watts) <= 100_000
    for register in (reading.imported_kwh, reading.exported_kwh, reading.imported_m3):
        assert register is None or 0 <= register < 10_000_000
    assert all(math.isfinite(one) for one in asdict(reading).values() if isinstance(one, float))


def energy(**fields: Any) -> Reading:
    return said("tele/a/SENSOR", {"Time": "2025-11-04T18:22:15", "ENERGY": fields}).readings[0]


def corpus() -> list[Any]:
    if not CORPUS.exists():
        return [pytest.param({}, marks=pytest.mark.skip(reason="The collected messages are not on this machine"))]
    told = [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]
    return [pytest.param(row, id=f"{row['family']}-{row['variant']}") for row in told]


def text_of(row: dict[str, Any]) -> str:
    return row["payload"] if isinstance(row["payload"], str) else json.dumps(row["payload"])


def is_own(row: dict[str, Any]) -> bool:
    return row["family"] in {"tasmota", "tasmota_sml"} or "SerialReceived" in text_of(row)


def meant(row: dict[str, Any], *names: str) -> Any:
    """The number meant, the phases together. Tasmota tells kWh, W and m³, which are ours."""
    for quantity in row["meaning"]["quantities"]:
        if quantity["name"] in names:
            value = quantity["value"]
            return pytest.approx(sum(value) if isinstance(value, list) else value, rel=1e-12)
    return None


@pytest.mark.parametrize("row", corpus())
def test_a_collected_message_is_read_as_meant_and_no_other_make_is_misread(row: dict[str, Any]) -> None:
    meaning = said(row["topic"], text_of(row))
    if not is_own(row):
        assert meaning.dialect not in NAMES
        return
    assert meaning.dialect in NAMES
    if row["meaning"]["fuel"] == "status":
        assert meaning.status is not None
        return
    by_fuel = {reading.fuel: reading for reading in meaning.readings}
    if electricity := by_fuel.get(Fuel.ELECTRICITY):
        assert electricity.imported_kwh == meant(row, "import_cumulative", "import_cumulative_tariff1")
        assert electricity.exported_kwh == meant(row, "export_cumulative")
        assert electricity.watts == meant(row, "power")
    else:
        assert meant(row, "import_cumulative", "export_cumulative", "power") is None
    volume = meant(row, "gas_count", "gas_cumulative")
    assert volume is None or by_fuel[Fuel.GAS].imported_m3 == volume
    assert all(reading.quality == "good" for reading in meaning.readings)


@pytest.mark.parametrize("row", corpus())
@pytest.mark.parametrize("name", sorted(NAMES))
def test_another_make_gives_no_number_even_where_the_dialect_is_forced(row: dict[str, Any], name: str) -> None:
    if is_own(row):
        return
    assert said(row["topic"], text_of(row), dialect=name).readings == ()


@pytest.mark.parametrize(
    ("topic", "payload"),
    [
        ("tele/hall/SENSOR", {"Time": "2025-11-04T18:22:15", "AM2301": {"Temperature": 21.4, "Humidity": 48.0}}),
        ("tele/bat/SENSOR", {"Time": "2025-11-04T18:22:15", "INA219": {"Voltage": 12.1, "Current": 0.2, "Power": 2.4}}),
        ("tele/pulse/SENSOR", {"Time": "2025-11-04T18:22:15", "COUNTER": {"C1": 4711}}),
        ("tele/bridge/SENSOR", {"ZbReceived": {"0x4773": {"Device": "0x4773", "ActivePower": 12}}}),
        ("tele/bridge/RESULT", {"SerialReceived": "0A1B2C3D"}),
        ("tele/bridge/RESULT", {"RfReceived": {"Data": "0x1"}}),
        ("stat/plug/RESULT", {"POWER": "ON"}),
        ("stat/plug/STATUS2", {"StatusFWR": {"Version": "13.2.0(tasmota)"}}),
        ("home/plug/STATE", {"Time": "2025-11-04T18:22:15", "Uptime": "0T1", "Wifi": {"RSSI": 90}}),
        ("P1-Dongle-Pro/LWT", "Online"),
        ("tele/plug/LWT", "lost"),
        ("zigbee2mqtt/plug", {"state": "ON", "power": 12, "energy": 3.5}),
        ("homeassistant/sensor/plug/config", {"name": "ENERGY Total", "stat_t": "tele/plug/SENSOR"}),
        ("ev/SENSOR", {"ENERGY": 17}),
    ],
)
def test_what_is_no_meter_of_tasmota_is_left_to_others(topic: str, payload: Any) -> None:
    text = payload if isinstance(payload, str) else json.dumps(payload)
    message = Message(topic, text.encode(), ARRIVED)
    assert [one.name for one in dialects() if one.name in NAMES and one.claims(message)] == []


def test_glow_keeps_its_own_topics() -> None:
    telling = {"electricitymeter": {"energy": {"import": {"cumulative": 8123.456, "units": "kWh"}}}}
    assert said("house/C0FFEE0A0B0C/SENSOR/electricitymeter", telling).dialect == "glow"
    assert said("house/C0FFEE0A0B0C/STATE", {"software": "v1", "han": {"status": "joined"}}).dialect == "glow"


@given(st.lists(st.decimals(0, 99_999, places=3), min_size=1, max_size=3), st.integers(-9000, 9000))
def test_phases_add_up(registers: list[Any], watts: int) -> None:
    told = [float(one) for one in registers]
    reading = energy(Total=told, Today=[0.0] * len(told), Power=[watts] * len(told))
    assert reading.imported_kwh == pytest.approx(float(sum(registers)), abs=1e-6)
    assert reading.watts == watts * len(told)
    assert reading.quality == "good"


@given(st.decimals(0, 9_999, places=3), st.decimals(0, 9_999, places=3), st.decimals(0, 99, places=3))
def test_a_whole_and_its_tariffs_in_one_list_are_not_added_up(first: Any, second: Any, before: Any) -> None:
    whole = float(first + second + before)  # what was used before tariffs were set up is in neither
    reading = energy(Total=[whole, float(first), float(second)], Today=0.1, Power=[10, 20, 30])
    assert reading.imported_kwh == pytest.approx(whole)
    assert reading.watts == 60


def test_a_list_that_may_be_of_tariffs_is_not_read() -> None:
    assert energy(Total=[12.34, 4.1, 8.24], Power=[1, 2, 3]).imported_kwh is None
    assert energy(Total=[12.34, 4.1, 9.9], Power=[1, 2, 3]).imported_kwh == 26.34
    assert energy(ExportActive=[12.34, 4.1, 9.9], Power=[1, 2, 3]).exported_kwh is None


@pytest.mark.parametrize("name", ["1_8_0", "1.8.0", "Energie", "input_total"])
def test_a_field_whose_unit_every_script_chooses_anew_is_not_read(name: str) -> None:
    assert said("tele/ir/SENSOR", {"SML": {name: 18204551, "Power_curr": 12}}).readings[0].imported_kwh is None
    assert said("tele/ir/SENSOR", {"SML": {name: 18204551}}).dialect is None


def test_one_tariff_never_passes_for_the_sum_of_both() -> None:
    text = "1-0:1.8.1(000100.000*kWh)\r\n1-0:1.8.2(000200.000*kWh)"
    both = said("tele/p1/RESULT", {"SerialReceived": text}).readings
    assert {(one.meter, one.imported_kwh) for one in both} == {("p1/tariff-1", 100), ("p1/tariff-2", 200)}


def test_a_bridge_remembers_which_channel_is_gas() -> None:
    bridge = [TasmotaP1()]

    def line(text: str, device: str = "p1") -> Meaning:
        payload = json.dumps({"SerialReceived": text}).encode()
        return understand(Message(f"tele/{device}/RESULT", payload, ARRIVED), among=bridge)

    volume = "0-1:24.2.1(251104190000W)(04821.337*m3)"
    assert line(volume).ignored
    assert line("0-1:24.1.0(003)").ignored
    (reading,) = line(volume).readings
    assert (reading.meter, reading.fuel, reading.imported_m3) == ("p1/gas", Fuel.GAS, 4821.337)
    assert line(volume, "neighbour").ignored
    assert line(volume.replace("0-1", "0-2")).ignored
    assert line("0-1:24.1.0(007)").ignored  # a water meter was put there
    assert line(volume).ignored


def test_a_flood_of_bridges_is_not_remembered_for_ever() -> None:
    bridge = TasmotaP1()
    for number in range(500):
        bridge.parse(Message(f"tele/p{number}/RESULT", b'{"SerialReceived":"0-1:24.1.0(003)"}', ARRIVED))
    assert len(bridge._kinds) <= 32


@example(0, 298)  # between the time of a gas register and its volume
@given(st.integers(0, 400), st.integers(0, 400))
def test_a_telegram_cut_anywhere_tells_nothing_wrong(start: int, length: int) -> None:
    recording = json.loads((PAYLOADS / "tasmota_p1" / "telegram.json").read_text("utf-8"))
    telegram = json.loads(recording["payload"])["SerialReceived"]
    whole, part = read_lines(telegram), read_lines(telegram[start : start + length])
    # a line that ends between two of its values looks whole, and tells less: never something else
    assert all(
        any(one.code == line.code and one.values[: len(line.values)] == line.values for one in whole) for line in part
    )
    volumes = {reading.imported_m3 for reading in readings(part, "p1", ARRIVED, kinds(whole))}
    assert volumes <= {None, *(reading.imported_m3 for reading in readings(whole, "p1", ARRIVED, kinds(whole)))}


def test_a_clock_with_a_season_is_told_in_utc() -> None:
    assert clock("251104192210W", ARRIVED)[0] == datetime(2025, 11, 4, 18, 22, 10, tzinfo=UTC)
    assert clock("250704192210S", ARRIVED)[0] == datetime(2025, 7, 4, 17, 22, 10, tzinfo=UTC)
    assert clock("251304192210W", ARRIVED) == (ARRIVED, "arrival")
    assert clock(None, ARRIVED) == (ARRIVED, "arrival")


def paths(told: Any, so_far: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    found = [so_far] if so_far else []
    if isinstance(told, dict):
        for name, value in told.items():
            found += paths(value, (*so_far, name))
    return found


@given(st.sampled_from(list(WHOLE)), st.sampled_from([None, *sorted(NAMES)]), st.booleans(), st.data())
@settings(max_examples=400)
def test_any_part_replaced_by_anything_raises_nothing(
    topic: str, dialect: str | None, retained: bool, data: st.DataObject
) -> None:
    told = json.loads(json.dumps(WHOLE[topic]))
    path = data.draw(st.sampled_from(paths(told)))
    inner = told
    for name in path[:-1]:
        inner = inner[name]
    inner[path[-1]] = data.draw(wild)
    said(topic, told, dialect=dialect, retained=retained)


@given(st.sampled_from(list(WHOLE)), st.sampled_from([None, *sorted(NAMES)]), st.data())
@settings(max_examples=200)
def test_bytes_changed_anywhere_raise_nothing(topic: str, dialect: str | None, data: st.DataObject) -> None:
    payload = bytearray(json.dumps(WHOLE[topic]).encode())
    for _ in range(data.draw(st.integers(1, 5))):
        payload[data.draw(st.integers(0, len(payload) - 1))] = data.draw(st.integers(0, 255))
    said(topic, bytes(payload), dialect=dialect)


@given(st.text(max_size=40), st.sampled_from(list(WHOLE.values())), st.sampled_from([None, *sorted(NAMES)]))
def test_any_topic_raises_nothing(topic: str, payload: dict[str, Any], dialect: str | None) -> None:
    said(topic, payload, dialect=dialect)
    said(f"{topic}/SENSOR", payload, dialect=dialect)


@given(st.text(alphabet="0123456789-:.()*kWhm3\r\n!/WS", max_size=120))
def test_any_text_from_a_serial_line_raises_nothing(text: str) -> None:
    said("tele/p1/RESULT", {"SerialReceived": text}, dialect="tasmota_p1")
    said("tele/p1/RESULT", '{"SerialReceived":"' + text + '"}', dialect="tasmota_p1")
