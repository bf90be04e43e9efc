"""The smaller families, and all collected messages of every family here against what they mean."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hub_parts import ARRIVED, changed, claimants, places, said, wild
from hypothesis import given
from hypothesis import strategies as st

from ihd.hubs import understand
from ihd.hubs.message import Meaning, Message

CORPUS = Path(__file__).parents[2].parent / "shared" / "payloads" / "hub_messages.jsonl"
FAMILIES = {
    "ai_on_the_edge",
    "dsmr_custom",
    "dsmr_reader",
    "emon",
    "obi_tracker",
    "oesterreichs_energie_sma",
    "opendtu",
    "p1_dongle",
    "rtl_433",
    "rtlamr2mqtt",
    "sinapsi_alfa",
    "teleinfo2mqtt",
    "venus_mqtt_grid",
    "victron",
    "vzlogger",
    "zigbee2mqtt",
}
# Why a message that tells a quantity gives no reading: the words of ours that have to be in the reason.
NOT_READ = {
    ("ai_on_the_edge", "gas json rejected reading"): "rejected",
    ("ai_on_the_edge", "single topic uptime"): "No hub",  # one word on a topic that anyone may use
    ("dsmr_custom", "home-grown DSMR JSON (integers)"): "not sound JSON",
    ("emon", "legacy CSV"): "by hand",
    ("obi_tracker", "null power"): "No hub",  # one field, without a value, on a topic that anyone may use
    ("rtl_433", "ERT-SCM (TRUNCATED in source)"): "scale",
    ("rtl_433", "SCMplus electric"): "scale",
    ("rtlamr2mqtt", "raw rtlamr R900"): "scale",
    ("rtlamr2mqtt", "raw rtlamr SCM"): "scale",
    ("venus_mqtt_grid", "pv with phases"): "solar",
    ("victron", "device disappeared"): "solar",
    ("victron", "inverter DC current"): "inverter",
    ("victron", "pv inverter power"): "solar",
    ("vzlogger", "aggregated Wh"): "unit",
    ("vzlogger", "float noise"): "unit",
}
FACTORS = {"kWh": 1, "Wh": 0.001, "kW": 1000, "W": 1, "m3": 1, None: 1}
IMPORTED = re.compile(r"import_cumulative(_t\d|_tariff\d)?")
EXPORTED = re.compile(r"export_cumulative(_t\d|_tariff\d)?")
VOLUME = re.compile(r"import_cumulative_volume|gas_cumulative")
POWER = re.compile(r"power(_import|_export)?")


def rows() -> list[Any]:
    if not CORPUS.exists():
        return [pytest.param(None, marks=pytest.mark.skip(reason="The collected messages are not on this machine"))]
    told = [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]
    return [pytest.param(row, id=f"{row['family']}-{row['variant']}") for row in told if row["family"] in FAMILIES]


def amount(row: dict[str, Any], which: re.Pattern[str]) -> float | None:
    """The sum of all quantities of a kind, in our unit; what is given back counts below nothing."""
    found = [
        float(one["value"]) * FACTORS[one["unit"]] * (-1 if one["name"] == "power_export" else 1)
        for one in row["meaning"]["quantities"]
        if which.fullmatch(one["name"]) and one["value"] is not None
    ]
    return sum(found) if found else None


def told(meaning: Meaning, field: str) -> Any:
    found = [getattr(one, field) for one in meaning.readings if getattr(one, field) is not None]
    return pytest.approx(sum(found), rel=1e-12, abs=1e-9) if found else None


def same_times(row: dict[str, Any], meaning: Meaning) -> None:
    stamp = row["meaning"]["timestamp"]
    if isinstance(stamp, int):
        assert {one.at for one in meaning.readings} == {datetime.fromtimestamp(stamp, UTC)}
    elif isinstance(stamp, str) and stamp[:4].isdigit() and row["family"] != "zigbee2mqtt":
        assert meaning.readings[0].at == datetime.fromisoformat(stamp).astimezone(UTC)


@pytest.mark.parametrize("row", rows())
def test_a_collected_message_is_read_as_it_is_meant_or_not_at_all(row: dict[str, Any]) -> None:
    meaning = understand(Message(row["topic"], row["payload"].encode(), datetime(2026, 7, 1, tzinfo=UTC)))
    reason = NOT_READ.get((row["family"], row["variant"]))
    if reason:
        assert (meaning.readings, meaning.status) == ((), None)
        assert reason in (meaning.ignored or meaning.error or "")
        return
    quantities = {one["name"]: one["value"] for one in row["meaning"]["quantities"]}
    if "availability" in quantities:
        assert meaning.status is not None
        assert meaning.status.state == {"up": "online"}.get(
            quantities["availability"], quantities["availability"].lower()
        )
        return
    kinds = {"watts": POWER, "imported_kwh": IMPORTED, "exported_kwh": EXPORTED, "imported_m3": VOLUME}
    expected = {field: amount(row, which) for field, which in kinds.items()}
    assert expected == {field: told(meaning, field) for field in kinds}
    if meaning.readings:
        same_times(row, meaning)
        assert all(one.fuel in row["meaning"]["fuel"] for one in meaning.readings)
    else:
        assert meaning.ignored


AUSTRIA = {
    "1-0:1.8.0": {"value": 4210117, "time": 1762280530},
    "1-0:2.8.0": {"value": 43507, "time": 1762280530},
    "1-0:1.7.0": {"value": 412, "time": 1762280530},
    "1-0:2.7.0": {"value": 0, "time": 1762280530},
    "api_version": "v1",
    "name": "81000007",
    "sma_time": 12.5,
}
ITALY = [{"du": "DU7", "data": [{"ts": "1762280530", "1-0:1.7.0.255_3,0_2": "59", "1-0:1.8.0.255_3,0_2": "4210117"}]}]
FRANCE = {
    "ADCO": {"raw": "041800000007", "value": 41800000007},
    "HCHC": {"raw": "4210117", "value": 4210117},
    "HCHP": {"raw": "6120900", "value": 6120900},
    "DATE": {"timestamp": {"date": "2025-11-04T18:22:10.000Z"}},
}
VENUS = {"grid": {"power": 535.8, "energy_forward": 2057.97, "energy_reverse": 1893.34, "L1": {"power": 535.8}}}
CAMERA = {
    "value": "412.0830",
    "raw": "412.0830",
    "error": "no error",
    "rate": "",
    "timestamp": "2025-11-04T19:20:00+01:00",
}
EMON = {"power1": 412, "power2": -31, "E1": 88120, "time": 1762280530}
WHOLE = {
    "home/sma": AUSTRIA,
    "/user/iomtsgdata/key": ITALY,
    "teleinfo/data": FRANCE,
    "mains/json": VENUS,
    "watermeter/main/json": CAMERA,
    "emon/emontx": EMON,
    "vzlogger/data/chn0/agg": {"timestamp": 1762280530000, "value": 3000},
    "rtl_433/loft/events": {"model": "SCMplus", "Consumption": 4341297},
}
DIALECTS = [
    "ai_on_the_edge",
    "emon",
    "oesterreichs_energie_sma",
    "opendtu",
    "rtl_433",
    "rtlamr2mqtt",
    "sinapsi_alfa",
    "teleinfo2mqtt",
    "venus_mqtt_grid",
    "vzlogger",
    "dsmr_custom",
    "dsmr_reader",
    "p1_dongle",
    "zigbee2mqtt",
    "victron",
]


@pytest.mark.parametrize(
    ("topic", "payload"),
    [
        ("home/grid", {"grid": {"power": 0.5358}}),  # no word of the family's own: W or kW
        ("home/grid", {"grid": {"power": 500, "voltage": 240}}),
        ("tele/meter/SENSOR", {"Time": "2025-11-04T18:22:10", "grid": {"power": 413}}),
        ("home/power", {"power": None}),
        ("home/ac/power", "ON"),
        ("kitchen/ac/power", "1204.5"),
        ("home/main/light", "on"),
        ("home/json", {"value": 5, "raw": 5}),
        ("home/connection", "yes"),
        ("home/status", "up"),
        ("home/meter", {"1-0:1.8.0": {"value": 4210117}}),
        ("home/linky", {"ADCO": "041800000007", "BASE": 4210117}),
        ("emoncms/power1", "412"),
        ("data/chn/raw", "3000"),
    ],
)
def test_what_may_be_anybody_else_s_is_claimed_by_none(topic: str, payload: Any) -> None:
    assert set(claimants(topic, payload)) <= {"tasmota_sml"}


@pytest.mark.parametrize("name", ["solar", "roof/dtu1"])
def test_whatever_a_solar_gateway_tells_is_never_the_home_s(name: str) -> None:
    for field in ("ac/yieldtotal", "ac/yieldday", "116180000007/0/power", "116180000007/0/yieldtotal", "dtu/uptime"):
        meaning = said(f"{name}/{field}", "1204.5")
        assert meaning.dialect == "opendtu"
        assert meaning.ignored


@pytest.mark.parametrize("value", ["412", "412.1", "412.08", "777777700", "-412.083", "412.0N3", "1e3", "NaN"])
def test_a_dial_whose_unit_cannot_be_seen_is_not_read(value: str) -> None:
    assert said("watermeter/main/value", value).ignored
    assert said("gasmeter/main/json", {**CAMERA, "value": value}).readings == ()


def test_the_value_that_the_camera_rejected_is_not_taken_from_raw() -> None:
    told = {**CAMERA, "value": "", "error": "Neg. Rate - Read: 411.9 - Raw: 411.9 - Pre: 412.0"}
    assert said("watermeter/main/json", told).ignored
    assert said("watermeter/main/raw", "412.0830").ignored


def test_volt_amperes_are_no_watts() -> None:
    (reading,) = said("teleinfo/data", {**FRANCE, "PAPP": {"raw": "00420", "value": 420}}).readings
    assert reading.watts is None
    assert reading.imported_kwh == 10331.017


@pytest.mark.parametrize(
    ("taken", "given_back", "watts"),
    [(412, 0, 412), (0, 1204, -1204), (412, None, 412), (None, 1204, -1204), (0, None, None)],
)
def test_power_told_each_way_is_read_with_its_sign(
    taken: int | None, given_back: int | None, watts: float | None
) -> None:
    told = {"api_version": "v1", "name": "7", "sma_time": 1, "1-0:1.8.0": {"value": 1000, "time": 1762280530}}
    told |= {"1-0:1.7.0": {"value": taken, "time": 1762280530}, "1-0:2.7.0": {"value": given_back, "time": 1762280530}}
    (reading,) = said("home/sma", told).readings
    assert reading.watts == watts


@given(st.sampled_from(sorted(WHOLE)), wild, st.booleans(), st.data())
def test_one_field_replaced_by_anything_raises_nothing(
    topic: str, value: Any, retained: bool, data: st.DataObject
) -> None:
    place = data.draw(st.sampled_from(list(places(WHOLE[topic]))))
    said(topic, changed(WHOLE[topic], place, value), retained=retained)


@given(st.sampled_from([*sorted(WHOLE), "x", "", "/"]), st.binary(max_size=80) | st.text(max_size=40), st.data())
def test_any_bytes_raise_nothing_even_where_the_dialect_is_forced(
    topic: str, payload: bytes | str, data: st.DataObject
) -> None:
    said(topic, payload)
    said(topic, payload, data.draw(st.sampled_from(DIALECTS)))


@pytest.mark.parametrize("topic", sorted(WHOLE))
@pytest.mark.parametrize("dialect", DIALECTS)
def test_another_family_s_message_gives_no_wrong_reading_where_the_dialect_is_forced(topic: str, dialect: str) -> None:
    forced = said(topic, WHOLE[topic], dialect)
    if said(topic, WHOLE[topic]).dialect != dialect:
        assert (forced.readings, forced.status) == ((), None)


def test_the_time_of_arrival_stands_in_without_a_flaw_where_a_family_tells_no_time() -> None:
    (reading,) = said("watermeter/main/value", "412.0830").readings
    assert (reading.at, reading.quality) == (ARRIVED, "good")
