"""Broken, mutated and hostile messages: nothing is raised, and what is wrong with one field stays with that field."""

import json
import math
import time
from copy import deepcopy
from dataclasses import asdict
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ihd.hubs import understand
from ihd.hubs.message import MAX_PAYLOAD, Meaning, Message

ARRIVED = datetime(2025, 11, 4, 18, 22, 16, tzinfo=UTC)
ELECTRICITY_TOPIC = "glow/C0FFEE0A0B0C/SENSOR/electricitymeter"
GAS_TOPIC = "glow/C0FFEE0A0B0C/SENSOR/gasmeter"
STATE_TOPIC = "glow/C0FFEE0A0B0C/STATE"
CLOUD_TOPIC = "SMART/HILD/C0FFEE0A0B0C"
TOPICS = [ELECTRICITY_TOPIC, GAS_TOPIC, STATE_TOPIC, CLOUD_TOPIC, "home/x/STATE", "home/x/SENSOR/y/z", "x"]

ELECTRICITY: dict[str, Any] = {
    "timestamp": "2025-11-04T18:22:10Z",
    "energy": {
        "export": {"cumulative": 12.5, "units": "kWh"},
        "import": {
            "cumulative": 8123.456,
            "day": 5.21,
            "week": 31.07,
            "month": 44.9,
            "units": "kWh",
            "mpan": "1312345678907",
            "supplier": "Harbour Power",
            "price": {"unitrate": 0.2194, "standingcharge": 0.5335},
        },
    },
    "power": {"value": 0.742, "units": "kW"},
}
GAS: dict[str, Any] = {
    "timestamp": "2025-11-04T18:00:05Z",
    "energy": {
        "import": {
            "cumulative": 15420.1,
            "day": 7.1,
            "units": "kWh",
            "cumulativevol": 1387.204,
            "cumulativevolunits": "m3",
            "dayvol": 7.1,
            "dayweekmonthvolunits": "kWh",
            "mprn": "3938424403",
            "supplier": "Harbour Power",
            "price": {"unitrate": 0.0629, "standingcharge": 0.3166},
        }
    },
}
CLOUD: dict[str, Any] = {
    "elecMtr": {
        "0702": {
            "00": {"00": "0000004D64CC", "01": "000000000020"},
            "03": {"00": "00", "01": "00000001", "02": "000003E8"},
            "04": {"00": "00000A1B"},
        }
    },
    "gasMtr": {"0702": {"00": {"00": "00000022D37B"}, "03": {"00": "01", "01": "01", "02": "03E8"}}},
    "gmtime": 1612325106,
    "ts": "2021-02-03 04:05:06",
    "pan": {"rssi": "BF", "lqi": "8C", "status": "joined"},
}
STATE: dict[str, Any] = {
    "software": "v1.8.13",
    "timestamp": "2025-11-04T18:22:10Z",
    "hardware": "GLOW-IHD-01",
    "smetsversion": "SMETS2",
    "han": {"rssi": -61, "status": "joined", "lqi": 148},
}
WHOLE = {
    ELECTRICITY_TOPIC: {"electricitymeter": ELECTRICITY},
    GAS_TOPIC: {"gasmeter": GAS},
    CLOUD_TOPIC: CLOUD,
    STATE_TOPIC: STATE,
}

Path = tuple[str, ...]
IMPORT = ("energy", "import")
# What of a reading each field of the message may change.
TOUCHES: dict[Path, set[str]] = {
    ("timestamp",): {"at", "at_from"},
    ("energy", "export", "cumulative"): {"exported_kwh"},
    ("energy", "export", "units"): {"exported_kwh"},
    (*IMPORT, "cumulative"): {"imported_kwh"},
    (*IMPORT, "units"): {"imported_kwh"},
    (*IMPORT, "cumulativevol"): {"imported_m3"},
    (*IMPORT, "cumulativevolunits"): {"imported_m3"},
    (*IMPORT, "mpan"): {"mpxn"},
    (*IMPORT, "mprn"): {"mpxn"},
    (*IMPORT, "supplier"): {"supplier"},
    (*IMPORT, "price"): {"pence_per_kwh", "standing_pence_per_day"},
    (*IMPORT, "price", "unitrate"): {"pence_per_kwh"},
    (*IMPORT, "price", "standingcharge"): {"standing_pence_per_day"},
    (*IMPORT, "day"): set(),
    (*IMPORT, "week"): set(),
    (*IMPORT, "month"): set(),
    (*IMPORT, "dayvol"): set(),
    (*IMPORT, "dayweekmonthvolunits"): set(),
    ("power", "value"): {"watts"},
    ("power", "units"): {"watts"},
    ("power",): {"watts"},
    ("energy", "export"): {"exported_kwh"},
}

wild_numbers = st.one_of(
    st.floats(),
    st.integers(),
    st.integers(min_value=10**40, max_value=10**60),
    st.sampled_from([-8388.608, -8388608, 0, -1, 1e308, 2**48 - 1, 4294967295.9, math.nan, math.inf]),
)
wild_words = st.one_of(
    st.text(max_size=40), st.sampled_from(["", "---", "n/a", "6252.217", "\ud800", "1e9", "FFFFFFFFFFFF"])
)
wild_leaves = st.one_of(st.none(), st.booleans(), wild_numbers, wild_words)
wild_values = st.recursive(
    wild_leaves,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)


def said(topic: str, payload: bytes | str | dict[str, Any], *, dialect: str | None = None) -> Meaning:
    if isinstance(payload, dict):
        payload = json.dumps(payload)
    raw = payload.encode("utf-8", "surrogatepass") if isinstance(payload, str) else payload
    meaning = understand(Message(topic, raw, ARRIVED), dialect)
    outcomes = [
        bool(meaning.readings),
        meaning.status is not None,
        meaning.ignored is not None,
        meaning.error is not None,
    ]
    assert outcomes.count(True) == 1
    for reading in meaning.readings:
        numbers = (value for value in asdict(reading).values() if isinstance(value, float | int))
        assert all(math.isfinite(number) for number in numbers)
        assert reading.at.tzinfo is UTC
    return meaning


def paths(told: Any, so_far: Path = ()) -> list[Path]:
    found = [so_far] if so_far else []
    if isinstance(told, dict):
        for name, value in told.items():
            found += paths(value, (*so_far, name))
    return found


def changed(told: dict[str, Any], path: Path, value: Any) -> dict[str, Any]:
    copy = deepcopy(told)
    inner = copy
    for name in path[:-1]:
        inner = inner[name]
    inner[path[-1]] = value
    return copy


@given(st.sampled_from(TOPICS), st.binary(max_size=300), st.sampled_from([None, "glow", "glow_cloud"]))
def test_any_bytes_on_any_topic_raise_nothing(topic: str, payload: bytes, dialect: str | None) -> None:
    said(topic, payload, dialect=dialect)


@given(st.text(max_size=60), st.sampled_from(list(WHOLE.values())), st.sampled_from([None, "glow", "glow_cloud"]))
@example("", WHOLE[GAS_TOPIC], "glow_cloud")
@example("//SENSOR/gasmeter", WHOLE[GAS_TOPIC], None)
@example("a/\ud800/SENSOR/gasmeter", WHOLE[GAS_TOPIC], None)
@example("/".join(["SENSOR"] * 200), WHOLE[GAS_TOPIC], "glow")
def test_any_topic_raises_nothing(topic: str, payload: dict[str, Any], dialect: str | None) -> None:
    said(topic, payload, dialect=dialect)


@given(st.sampled_from(list(WHOLE)), st.data())
@settings(max_examples=300)
def test_a_message_cut_short_is_an_error(topic: str, data: st.DataObject) -> None:
    payload = json.dumps(WHOLE[topic])
    cut = data.draw(st.integers(0, len(payload) - 1))
    assert said(topic, payload[:cut]).error


@given(st.sampled_from(list(WHOLE)), st.data())
@settings(max_examples=300)
def test_bytes_changed_anywhere_raise_nothing(topic: str, data: st.DataObject) -> None:
    payload = bytearray(json.dumps(WHOLE[topic]).encode())
    for _ in range(data.draw(st.integers(1, 6))):
        payload[data.draw(st.integers(0, len(payload) - 1))] = data.draw(st.integers(0, 255))
    said(topic, bytes(payload))


@given(st.sampled_from(list(WHOLE)), st.data())
@settings(max_examples=500)
def test_any_part_replaced_by_anything_raises_nothing(topic: str, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(paths(WHOLE[topic])))
    said(topic, changed(WHOLE[topic], path, data.draw(wild_values)))


@given(st.sampled_from([(ELECTRICITY_TOPIC, "electricitymeter", ELECTRICITY), (GAS_TOPIC, "gasmeter", GAS)]), st.data())
@settings(max_examples=600)
def test_what_is_wrong_with_one_field_changes_no_other(
    which: tuple[str, str, dict[str, Any]], data: st.DataObject
) -> None:
    topic, key, sound = which
    known = [path for path in paths(sound) if path in TOUCHES]
    path = data.draw(st.sampled_from(known))
    before = asdict(said(topic, {key: sound}).readings[0])
    after = asdict(said(topic, {key: changed(sound, path, data.draw(wild_values))}).readings[0])
    differ = {name for name in before if before[name] != after[name]} - {"notes"}
    assert differ <= TOUCHES[path]


@given(
    st.decimals(min_value=Decimal("0.001"), max_value=Decimal(999999), places=3),
    st.decimals(min_value=Decimal("-99.999"), max_value=Decimal("99.999"), places=3),
    st.decimals(min_value=Decimal("0.00001"), max_value=Decimal("4.99999"), places=5),
    st.booleans(),
)
def test_numbers_come_through_exactly_as_printed(kwh: Decimal, kw: Decimal, pounds: Decimal, as_text: bool) -> None:
    quote = '"' if as_text else ""
    payload = (
        f'{{"electricitymeter":{{"energy":{{"import":{{"cumulative":{quote}{kwh}{quote},'
        f'"price":{{"unitrate":{quote}{pounds}{quote}}}}}}},"power":{{"value":{quote}{kw}{quote}}}}}}}'
    )
    (reading,) = said(ELECTRICITY_TOPIC, payload).readings
    assert reading.imported_kwh == float(kwh)
    assert reading.watts == float(kw * 1000)
    assert reading.pence_per_kwh == float(pounds * 100)


@given(st.integers(-100_000, 100_000), st.sampled_from([6, 8]))
def test_demand_of_the_cloud_keeps_its_sign(watts: int, digits: int) -> None:
    told = changed(CLOUD, ("elecMtr", "0702", "04", "00"), f"{watts % 16**digits:0{digits}X}")
    assert said(CLOUD_TOPIC, told).readings[0].watts == watts


@pytest.mark.parametrize("topic", [ELECTRICITY_TOPIC, CLOUD_TOPIC, STATE_TOPIC, "home/x/STATE"])
@pytest.mark.parametrize(
    ("payload", "word"),
    [
        (b"[" * 60_000, "nested"),
        (b'{"a":' * 12_000, "nested"),
        (b"{" * MAX_PAYLOAD + b" ", "too long"),
        (b"\xff" * 1000, "UTF-8"),
        ('{"a":1}'.encode("utf-16"), "byte|UTF-8|NUL"),
        (b'{"a":1}\x00', "NUL"),
        (b"", "empty"),
        (b" \n", "empty"),
        (b'"text"', "not an object"),
        (b"17", "not an object"),
        (b'{"a":1}{"a":2}', "not sound JSON"),
    ],
)
def test_broken_messages_are_told_in_clear_words(topic: str, payload: bytes, word: str) -> None:
    meaning = said(topic, payload)
    words = (meaning.error or meaning.ignored or "").casefold()
    assert any(one.casefold() in words for one in word.split("|")) or meaning.dialect is None


def test_ten_megabytes_are_refused_at_once() -> None:
    giant = b'{"electricitymeter":' + b" " * 10_000_000 + b"}"
    began = time.process_time()  # others on the machine do not count
    for topic in TOPICS:
        meaning = said(topic, giant)
        assert "too long" in (meaning.error or "") or meaning.ignored
    assert time.process_time() - began < 0.5


def test_a_number_of_thousands_of_digits_costs_its_field_alone() -> None:
    sound = json.dumps(WHOLE[ELECTRICITY_TOPIC])
    (reading,) = said(ELECTRICITY_TOPIC, sound.replace("8123.456", "9" * 5000)).readings
    assert reading.imported_kwh is None
    assert reading.watts == 742
    assert len(reading.notes) == 1
    assert len(reading.notes[0]) < 100
