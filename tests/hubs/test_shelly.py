"""Shelly of both generations: Wh and watt-minutes told apart, directions right, and what was not told left out."""

import json
import math
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihd.energy.reading import Reading
from ihd.hubs import dialects, understand
from ihd.hubs.message import Meaning, Message

CORPUS = Path(__file__).parents[2].parent / "shared" / "payloads" / "hub_messages.jsonl"
ARRIVED = datetime(2025, 11, 4, 18, 22, 16, tzinfo=UTC)
FAMILIES = {"shelly_gen1", "shelly_gen2"}
NOW = ARRIVED.timestamp() - 3.25

EVENT: dict[str, Any] = {
    "src": "shellypro3em-0a",
    "dst": "shellypro3em-0a/events",
    "method": "NotifyFullStatus",
    "params": {
        "ts": NOW,
        "em:0": {"id": 0, "total_act_power": 142.75},
        "emdata:0": {"id": 0, "total_act": 159.75, "total_act_ret": 1205.5},
        "em1:1": {"act_power": -310.5},
        "em1data:1": {"total_act_energy": 4210.44, "total_act_ret_energy": 99881.02},
        "switch:0": {"apower": 11.5, "aenergy": {"total": 3405.061}, "ret_aenergy": {"total": 1000.0}},
        "wifi": {"sta_ip": "192.0.2.9", "rssi": -61},
        "mqtt": {"connected": True},
    },
}
SWITCH: dict[str, Any] = {"id": 0, "apower": 428.5, "aenergy": {"total": 3405.061, "minute_ts": int(NOW)}}
ANNOUNCED: dict[str, Any] = {"id": "shellyem-0a", "model": "SHEM", "fw_ver": "v1", "wifi_sta": {"rssi": -58}}
WHOLE = {
    "shellypro3em-0a/events/rpc": EVENT,
    "home/tv/status/switch:0": SWITCH,
    "home/tv/status/wifi": EVENT["params"]["wifi"],
    "shellies/announce": ANNOUNCED,
    "shellies/shellyem-0a/info": ANNOUNCED,
}

wild = st.recursive(
    st.none()
    | st.booleans()
    | st.floats()
    | st.integers()
    | st.text(max_size=20)
    | st.sampled_from(["", "---", "12.5", 4294967295, 1e300, -1e300, -1, 0, 10**40]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
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
    for register in (reading.imported_kwh, reading.exported_kwh):
        assert register is None or 0 <= register < 10_000_000
    assert all(math.isfinite(one) for one in asdict(reading).values() if isinstance(one, float))


def changed(**params: Any) -> Meaning:
    told = {"src": "x", "dst": "x/events", "method": "NotifyStatus", "params": {"ts": NOW, **params}}
    return said("shellyx-0a/events/rpc", told)


def corpus() -> list[Any]:
    if not CORPUS.exists():
        return [pytest.param({}, marks=pytest.mark.skip(reason="The collected messages are not on this machine"))]
    told = [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]
    return [pytest.param(row, id=f"{row['family']}-{row['variant']}") for row in told]


def text_of(row: dict[str, Any]) -> str:
    return row["payload"] if isinstance(row["payload"], str) else json.dumps(row["payload"])


def meant(row: dict[str, Any], name: str, factor: float) -> Any:
    for quantity in row["meaning"]["quantities"]:
        if quantity["name"] == name:
            return pytest.approx(quantity["value"] * factor, rel=1e-9)
    return None


@pytest.mark.parametrize("row", corpus())
def test_a_collected_message_is_read_as_meant_and_no_other_make_is_misread(row: dict[str, Any]) -> None:
    meaning = said(row["topic"], text_of(row))
    if row["family"] not in FAMILIES:
        assert meaning.dialect not in FAMILIES
        return
    assert (meaning.dialect, meaning.error) == (row["family"], None)
    told = [meant(row, "import_cumulative", 0.001), meant(row, "export_cumulative", 0.001), meant(row, "power", 1)]
    if row["meaning"]["fuel"] == "status":
        assert meaning.status is not None
        assert meaning.status.state == "online"
    elif told != [None, None, None]:
        (reading,) = meaning.readings
        assert [reading.imported_kwh, reading.exported_kwh, reading.watts] == told
        moment = row["meaning"]["timestamp"]
        if moment and moment < NOW:
            assert reading.at.timestamp() == pytest.approx(moment, abs=1e-3)
    else:
        assert meaning.ignored


@pytest.mark.parametrize("row", corpus())
@pytest.mark.parametrize("name", sorted(FAMILIES))
def test_another_make_gives_no_number_even_where_the_dialect_is_forced(row: dict[str, Any], name: str) -> None:
    if row["family"] != name:
        assert said(row["topic"], text_of(row), dialect=name).readings == ()


@pytest.mark.parametrize(
    ("topic", "payload"),
    [
        ("emon/emontx/power1", "100"),
        ("home/relay/0/power", "61.3"),
        ("home/meter/power", "480.25"),
        ("home/emeter/0/power", "on"),
        ("home/emeter/0/colour", "7"),
        ("zigbee2mqtt/plug/availability", "online"),
        ("solar/dtu/status", "online"),
        ("car/online", "1"),
        ("online", "true"),
        ("home/status/wifi", '{"rssi":-60}'),
        ("home/status/boiler", '{"apower":12}'),
        ("home/events/rpc", '{"what":"else"}'),
        ("home/events/rpc", '{"method":"Reboot","params":{}}'),
        ("shellyplus1-0a/rpc", '{"id":1,"method":"Switch.Set","params":{"id":0,"on":true}}'),
        ("shellies/plus1/rpc", '{"id":1,"method":"Switch.Set","params":{"id":0,"on":true}}'),
    ],
)
def test_what_is_no_meter_of_shelly_is_left_to_others(topic: str, payload: str) -> None:
    message = Message(topic, payload.encode(), ARRIVED)
    assert [one.name for one in dialects() if one.name in FAMILIES and one.claims(message)] == []


@given(st.decimals(0, 9_999_999, places=1), st.integers(0, 9))
def test_a_register_of_the_first_generation_is_in_watt_hours(told: Any, channel: int) -> None:
    (reading,) = said(f"shellies/shellyem-0a/emeter/{channel}/total", str(told)).readings
    assert reading.meter == f"shellyem-0a/emeter/{channel}"
    assert reading.imported_kwh == pytest.approx(float(told) / 1000, abs=1e-6)
    assert (reading.watts, reading.exported_kwh, reading.quality) == (None, None, "good")


@given(st.integers(0, 99_999_999))
def test_a_plug_of_the_first_generation_counts_watt_minutes(told: int) -> None:
    (reading,) = said("shellies/shellyplug-0a/relay/0/energy", str(told)).readings
    assert reading.imported_kwh == pytest.approx(told / 60 / 1000, abs=1e-6)


def test_what_one_clamp_tells_on_many_topics_is_one_meter() -> None:
    topics = ["power", "total", "total_returned"]
    told = [said(f"shellies/shellyem-0a/emeter/1/{name}", "12.5").readings[0] for name in topics]
    assert {one.meter for one in told} == {"shellyem-0a/emeter/1"}
    assert [one.watts for one in told] == [12.5, None, None]
    assert [one.imported_kwh for one in told] == [None, 0.0125, None]
    assert [one.exported_kwh for one in told] == [None, None, 0.0125]


def test_everything_at_once_is_one_reading_for_each_meter() -> None:
    told = {one.meter.rpartition("/")[2]: one for one in said("shellypro3em-0a/events/rpc", EVENT).readings}
    assert set(told) == {"em:0", "em1:1", "switch:0"}
    assert (told["em:0"].watts, told["em:0"].imported_kwh, told["em:0"].exported_kwh) == (142.75, 0.15975, 1.2055)
    assert (told["em1:1"].watts, told["em1:1"].imported_kwh, told["em1:1"].exported_kwh) == (-310.5, 4.21044, 99.88102)
    assert (told["switch:0"].imported_kwh, told["switch:0"].exported_kwh) == (2.405061, 1.0)


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_what_was_given_is_taken_from_what_went_either_way(taken: int, given_back: int) -> None:
    both = (taken + given_back) / 1000
    (reading,) = changed(
        **{"pm1:0": {"aenergy": {"total": both}, "ret_aenergy": {"total": given_back / 1000}}}
    ).readings
    assert reading.imported_kwh == pytest.approx(taken / 1_000_000, abs=2e-6)
    assert reading.exported_kwh == pytest.approx(given_back / 1_000_000, abs=2e-6)


def test_what_was_given_and_is_not_known_leaves_open_what_was_taken() -> None:
    (reading,) = changed(**{"pm1:0": {"apower": 5, "aenergy": {"total": 10}, "ret_aenergy": {"total": "x"}}}).readings
    assert (reading.watts, reading.imported_kwh, reading.exported_kwh) == (5, None, None)


def test_events_within_one_second_keep_their_order() -> None:
    first = changed(ts=NOW, **{"em:0": {"total_act_power": 1}}).readings[0]
    second = changed(ts=NOW + 0.25, **{"em:0": {"total_act_power": 2}}).readings[0]
    assert second.at - first.at == timedelta(seconds=0.25)


@pytest.mark.parametrize("ts", [None, 0, 12.5, -1, "2025", True, [1], 1e300, 10**40])
def test_a_device_that_does_not_know_the_time_is_heard_when_it_arrives(ts: Any) -> None:
    (reading,) = changed(ts=ts, **{"em:0": {"total_act_power": 1}}).readings
    assert (reading.at, reading.at_from, reading.quality) == (ARRIVED, "arrival", "good")


def test_power_of_unknown_age_is_not_told() -> None:
    assert said("shellies/shellyem-0a/emeter/0/power", "5", retained=True).ignored
    assert said("home/tv/status/em:0", {"total_act_power": 5}, retained=True).ignored
    assert said("home/tv/status/switch:0", SWITCH, retained=True).readings[0].watts == 428.5


def paths(told: Any, so_far: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    found = [so_far] if so_far else []
    if isinstance(told, dict):
        for name, value in told.items():
            found += paths(value, (*so_far, name))
    return found


@given(st.sampled_from(list(WHOLE)), st.sampled_from([None, *sorted(FAMILIES)]), st.booleans(), st.data())
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


@given(st.sampled_from(list(WHOLE)), st.sampled_from([None, *sorted(FAMILIES)]), st.data())
@settings(max_examples=200)
def test_bytes_changed_anywhere_raise_nothing(topic: str, dialect: str | None, data: st.DataObject) -> None:
    payload = bytearray(json.dumps(WHOLE[topic]).encode())
    for _ in range(data.draw(st.integers(1, 5))):
        payload[data.draw(st.integers(0, len(payload) - 1))] = data.draw(st.integers(0, 255))
    said(topic, bytes(payload), dialect=dialect)


@given(
    st.sampled_from(["emeter/0/power", "emeter/1/total", "relay/0/energy", "online", "announce", "relay/power", ""]),
    st.binary(max_size=50) | st.text(alphabet="0123456789.-+eEnaif ", max_size=40).map(str.encode),
    st.booleans(),
)
@settings(max_examples=200)
def test_any_bytes_from_the_first_generation_raise_nothing(ending: str, payload: bytes, retained: bool) -> None:
    said(f"shellies/shellyem-0a/{ending}", payload, retained=retained)
    said(f"home/{ending}", payload, retained=retained)


@given(st.text(max_size=40), st.sampled_from(list(WHOLE.values())), st.sampled_from([None, *sorted(FAMILIES)]))
def test_any_topic_raises_nothing(topic: str, payload: dict[str, Any], dialect: str | None) -> None:
    for whole in (topic, f"shellies/{topic}", f"{topic}/events/rpc", f"{topic}/emeter/0/power", f"status/{topic}"):
        said(whole, payload, dialect=dialect)
