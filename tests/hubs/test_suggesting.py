"""Numbers are suggested by the very paths at which a rule then finds them, whatever the message is."""

import json

from hub_parts import wild
from hypothesis import given, settings
from hypothesis import strategies as st

from ihd.hubs.dialects.generic import preview
from ihd.hubs.rules import Means, Rule
from ihd.hubs.suggesting import MOST, Suggestion, suggestions

names = st.text(min_size=1, max_size=8)
numbers = st.integers(min_value=0, max_value=9000) | st.floats(min_value=0.001, max_value=9000).map(
    lambda n: round(n, 3)
)
trees = st.recursive(
    numbers | st.booleans() | st.none() | st.just("on"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3),
    max_leaves=8,
)


def test_each_number_comes_with_its_path_in_the_order_of_the_message():
    told = {"b": {"now": "412.5", "unit": "W"}, "a phase": [1, {"x": -2}], "on": True, "day": "2026-11-21"}
    assert suggestions(json.dumps(told).encode()) == (
        Suggestion("412.5", "$.b.now"),
        Suggestion("1", "$['a phase'][0]"),
        Suggestion("-2", "$['a phase'][1].x"),
    )


def test_a_bare_number_needs_no_path():
    assert suggestions(b" 1.204\n") == (Suggestion("1.204", ""),)
    assert suggestions(b'"17"') == (Suggestion("17", ""),)
    assert suggestions(b"on") == suggestions(b"") == suggestions(b"\xff\x00") == ()


@settings(max_examples=150, deadline=None)
@given(trees)
def test_a_rule_finds_there_what_was_suggested(tree):
    payload = json.dumps(tree).encode()
    for one in suggestions(payload):
        seen = preview(Rule("a/b", one.path, "W", Means.POWER_TAKEN, "Main"), payload)
        assert seen.is_value, (one, seen)
        watts = float(one.told)
        expected = f"{watts / 1000:.2f} kW" if watts >= 1000 else f"{watts:.0f} W"
        assert seen.words.startswith(expected)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=60) | wild.map(lambda told: json.dumps(told).encode("utf-8", "surrogatepass")))
def test_no_message_is_too_strange(payload):
    for one in suggestions(payload):
        assert len(one.told) <= 24


def test_a_message_of_thousands_of_numbers_offers_some():
    assert len(suggestions(json.dumps(list(range(5000))).encode())) == MOST
    assert suggestions(b"[" * 60_000) == ()
