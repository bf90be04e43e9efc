"""Rules made by hand: what they read, what the screen says of them, and what cannot be a rule."""

import json
import time
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihd.energy.fuel import Fuel
from ihd.energy.trouble import HubTrouble
from ihd.hubs import NAMES, dialects, understand
from ihd.hubs.dialects.generic import Generic, preview
from ihd.hubs.message import Message
from ihd.hubs.rules import Means, Rule, units_for

ARRIVED = datetime(2026, 3, 2, 7, 15, 30, tzinfo=UTC)
POWER = Rule("shed/clamp", "$.power", "W", Means.POWER_TAKEN, "Main")


@pytest.mark.parametrize(
    ("rule", "payload", "field", "expected"),
    [
        (POWER, b'{"power": 2410}', "watts", 2410.0),
        (POWER, b'{"power": -350.5}', "watts", -350.5),
        (replace(POWER, unit="kW"), b'{"power": "2.41"}', "watts", 2410.0),
        (replace(POWER, meaning=Means.POWER_GIVEN), b'{"power": 350}', "watts", -350.0),
        (replace(POWER, meaning=Means.POWER_GIVEN), b'{"power": 0}', "watts", 0.0),
        (replace(POWER, path=""), b" 480.25\n", "watts", 480.25),
        (replace(POWER, path="phases[1]['p']"), b'{"phases": [{"p": 1}, {"p": 62}]}', "watts", 62.0),
        (replace(POWER, path="[0].data[0]['1-0:1.7.0']"), b'[{"data": [{"1-0:1.7.0": "59"}]}]', "watts", 59.0),
        (
            replace(POWER, path="$.m[?@.id == 'b'].w"),
            b'{"m": [{"id": "a", "w": 1}, {"id": "b", "w": 2}]}',
            "watts",
            2.0,
        ),
        (Rule("t", "", "Wh", Means.REGISTER_TAKEN, "Main"), b"64541.0", "imported_kwh", 64.541),
        (Rule("t", "", "MWh", Means.REGISTER_GIVEN, "Main"), b"1.25", "exported_kwh", 1250.0),
        (Rule("t", "", "m³", Means.GAS_VOLUME, "Gas"), b"6447.27", "imported_m3", 6447.27),
        (Rule("t", "", "ft3", Means.GAS_VOLUME, "Gas"), b"1000", "imported_m3", 28.316847),
        (Rule("t", "", "100 ft3", Means.GAS_VOLUME, "Gas"), b"1000", "imported_m3", 2830.0),
        (Rule("t", "", "kWh", Means.GAS_ENERGY, "Gas"), b"15420.1", "imported_kwh", 15420.1),
        (Rule("t", "", "£", Means.BALANCE, "Main"), b"12.34", "balance_pence", 1234.0),
        (Rule("t", "", "p", Means.GAS_BALANCE, "Gas"), b"-250", "balance_pence", -250.0),
    ],
)
def test_a_rule_reads_its_value_in_its_unit(rule: Rule, payload: bytes, field: str, expected: float) -> None:
    (reading,) = understand(Message(rule.topic, payload, ARRIVED), among=dialects([rule])).readings
    assert getattr(reading, field) == pytest.approx(expected, rel=1e-9)
    assert (reading.meter, reading.at) == (rule.meter, ARRIVED)
    assert reading.fuel is (Fuel.GAS if "gas" in rule.meaning else Fuel.ELECTRICITY)


def test_rules_of_one_topic_and_meter_make_one_reading() -> None:
    rules = [
        POWER,
        replace(POWER, path="$.total", unit="kWh", meaning=Means.REGISTER_TAKEN),
        replace(POWER, path="$.gas", unit="m³", meaning=Means.GAS_VOLUME, meter="Gas"),
        replace(POWER, path="$.gone", unit="kWh", meaning=Means.REGISTER_GIVEN),
    ]
    message = Message("shed/clamp", b'{"power": 480, "total": 812.5, "gas": 77}', ARRIVED)
    main, gas = Generic(rules).parse(message).readings
    assert (main.watts, main.imported_kwh, main.exported_kwh) == (480.0, 812.5, None)
    assert (gas.fuel, gas.imported_m3) == (Fuel.GAS, 77.0)


def test_the_household_s_own_rules_come_first_and_only_where_there_are_some() -> None:
    assert dialects([POWER])[0].name == "generic"
    assert "generic" not in [one.name for one in dialects()]
    assert {"generic", "home_assistant"} <= set(NAMES)
    assert dialects([POWER])[0].topics("glow") == ["shed/clamp"]
    assert dialects([POWER])[0].own_meters


def test_power_that_the_broker_kept_is_not_told() -> None:
    message = Message("shed/clamp", b'{"power": 480}', ARRIVED, retained=True)
    assert "kept by the broker" in (Generic([POWER]).parse(message).ignored or "")


@pytest.mark.parametrize(
    ("change", "payload", "words"),
    [
        ({"unit": "kW"}, b'{"power": 2.41}', "2.41 kW taken from the grid"),
        ({}, b'{"power": 149}', "149 W taken from the grid"),
        ({}, b'{"power": -894}', "894 W given to the grid"),
        ({"meaning": Means.POWER_GIVEN}, b'{"power": 894}', "894 W given to the grid"),
        ({"meaning": Means.REGISTER_TAKEN, "unit": "Wh"}, b'{"power": 8123456}', "8,123.456 kWh of electricity"),
        ({"meaning": Means.GAS_VOLUME, "unit": "m³"}, b'{"power": 3.5}', "3.500 m³ of gas"),
        ({"meaning": Means.BALANCE, "unit": "£"}, b'{"power": -2.5}', "−£2.50 of electricity credit"),
    ],
)
def test_the_preview_says_what_the_rule_makes_of_a_message(change: dict[str, Any], payload: bytes, words: str) -> None:
    told = preview(replace(POWER, **change), payload)
    assert told.words.startswith(words)
    assert told.is_value


@pytest.mark.parametrize(
    ("change", "payload", "words"),
    [
        ({}, b"{}", "holds nothing there"),
        ({}, b'{"power": null}', "holds nothing there"),
        ({}, b"hello", "not sound JSON"),
        ({}, b"", "empty"),
        ({}, b'{"power": "on"}', "is no number"),
        ({}, b'{"power": {"a": 1}}', "is no number"),
        ({}, b'{"power": 1e308}', "cannot be true"),
        ({}, b'{"power": true}', "is no number"),
        ({"path": "$.*"}, b'{"a": 1, "b": 2}', "finds 2 values"),
        ({"path": ""}, b"12 W", "is no number"),
        ({"path": "$."}, b"{}", "path is not written"),
        ({"unit": "V"}, b"{}", "no unit of power taken"),
    ],
)
def test_the_preview_says_what_is_wrong(change: dict[str, Any], payload: bytes, words: str) -> None:
    told = preview(replace(POWER, **change), payload)
    assert words in told.words
    assert not told.is_value


@pytest.mark.parametrize(
    "change",
    [
        {"topic": ""},
        {"topic": "shed/#"},
        {"topic": "shed/+/power"},
        {"topic": "x" * 600},
        {"meter": " "},
        {"meter": "\x07"},
        {"unit": ""},
        {"unit": "kwh"},
        {"unit": "kWh"},
        {"meaning": "heat"},
        {"path": "$["},
        {"path": "$.a[?match(@.b, '(a+)+')]"},
        {"path": "$..power"},
        {"path": "$.a[?@.b[?@.c]]"},
        {"path": "$[?1e309== 1]"},
        {"path": "$." + "a" * 300},
    ],
)
def test_what_cannot_be_a_rule_is_refused_with_advice(change: dict[str, Any]) -> None:
    with pytest.raises(HubTrouble) as refusal:
        Generic([replace(POWER, **change)])
    assert refusal.value.advice


@pytest.mark.parametrize("meaning", Means)
def test_each_meaning_has_units(meaning: Means) -> None:
    for unit in units_for(meaning):
        assert preview(Rule("t", "", unit, meaning, "Main"), b"1.5").is_value


wild_json = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8)),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["a", "b"]), inner, max_size=3),
    max_leaves=8,
)
paths = st.one_of(
    st.text(max_size=20),
    st.lists(
        st.sampled_from(["$", ".", "a", "b", "[", "]", "0", "*", "?", "@", "==", "'", "..", ":", ",", "(", ")", "-1"]),
        max_size=10,
    ).map("".join),
)


@given(paths, st.sampled_from(Means), st.binary(max_size=30) | wild_json.map(lambda told: json.dumps(told).encode()))
@settings(max_examples=400, deadline=1000)
def test_no_path_and_no_payload_raises_anything(path: str, meaning: Means, payload: bytes) -> None:
    told = preview(Rule("t", path, units_for(meaning)[0], meaning, "Main"), payload)
    assert told.words


def test_a_hostile_message_is_judged_at_once() -> None:
    began = time.perf_counter()
    for payload in (b"[" * 60_000, json.dumps({"a": [{"b": 1}] * 6000}).encode(), b"9" * 65_000):
        for path in ("$.a[?@.b == 1].b", "$.*.*", "$.a[0].b", ""):
            preview(replace(POWER, path=path), payload)
    assert time.perf_counter() - began < 3
