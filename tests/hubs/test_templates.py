"""Templates: the short list gives what Jinja2 gives, and nothing else is ever run."""

import contextlib
import json
import math
import time
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jinja2 import TemplateError
from jinja2.sandbox import SandboxedEnvironment

from ihd.hubs.dialects.templates import Template

MESSAGE: dict[str, Any] = {
    "ENERGY": {"Total": 3711.903, "Power": [62, 5, -17], "Text": "12.50"},
    "power": 149,
    "energy.total": 0.12,
    "state": "ON",
    "nothing": None,
}
PAYLOAD = json.dumps(MESSAGE).encode()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ value_json.ENERGY.Total }}", 3711.903),
        ("{{value_json['ENERGY']['Total']}}", 3711.903),
        (" {{ value_json.ENERGY['Total'] | float / 1000 }}\n", 3.711903),
        ("{{ (value_json.ENERGY.Total | float / 1000) | round(2) }}", 3.71),
        ("{{ value_json.ENERGY.Power[0] + value_json.ENERGY.Power[1] + value_json.ENERGY.Power[-1] }}", 50),
        ("{{ value_json['energy.total'] }}", 0.12),
        ("{{ value_json.ENERGY.Text | float }}", 12.5),
        ("{{ value_json.ENERGY.Text }}", "12.50"),
        ("{{ value_json.power | int }}", 149),
        ("{{ -value_json.power }}", -149),
        ("{{ value_json.power if value_json.state == 'ON' else 0 }}", 149),
        ("{{ value_json.power | is_defined }}", 149),
        ("{{ value_json.power if value_json.power is defined else '' }}", 149),
        ("{{ (value_json.power | float / 1000) if value_json.power is not none else none }}", 0.149),
        ("{{ value_json.power | round(precision=0) }}", 149),
    ],
)
def test_a_template_fetches_its_number(text: str, expected: Any) -> None:
    found = Template.compile(text).value(PAYLOAD)
    assert found == (pytest.approx(expected) if isinstance(expected, float) else expected)


@pytest.mark.parametrize(("payload", "expected"), [(b"12.5", 12.5), (b" 7 ", 7.0), (b"-3", -3.0)])
def test_a_bare_number_is_the_value_itself(payload: bytes, expected: float) -> None:
    assert Template.compile("{{ value | float }}").value(payload) == expected


@pytest.mark.parametrize(
    "text",
    [
        "{{ value_json.gone }}",
        "{{ value_json.gone.further }}",
        "{{ value_json.ENERGY.Power[7] }}",
        "{{ value_json.nothing }}",
        "{{ value_json.gone | float(0) }}",
        "{{ value_json.gone | default(0) }}",
        "{{ value_json.nothing | default(0, true) }}",
        "{{ value_json.state | float(0) }}",
        "{{ value_json.gone | default(0) | float + value_json.power }}",
        "{{ value_json.gone if value_json.gone is defined else 0 }}",
        "{{ 0 if value_json.nothing is none else value_json.nothing }}",
        "{{ value_json.gone or 0 }}",
        "{{ value_json.power.real }}",
        "{{ value_json.state.upper }}",
    ],
)
def test_what_is_not_told_is_never_a_number(text: str) -> None:
    assert Template.compile(text).value(PAYLOAD) is None


def test_a_zero_that_was_told_stays_told() -> None:
    for text in ("{{ value_json.p | default(0, true) }}", "{{ value_json.p | default(0) }}", "{{ value_json.p or 0 }}"):
        assert Template.compile(text).value(b'{"p": 0}') == 0


@pytest.mark.parametrize(
    ("text", "payload"),
    [
        ("{{ value_json.power }}", b"12.5 W"),
        ("{{ value_json.power }}", b""),
        ("{{ value_json.state | float }}", PAYLOAD),
        ("{{ value_json.state * 3 }}", PAYLOAD),
        ("{{ value_json.ENERGY.Power * 3 }}", PAYLOAD),
        ("{{ value_json.power / 0 }}", PAYLOAD),
        ("{{ value_json.gone + 1 }}", PAYLOAD),
        ("{{ value_json.state < 3 }}", PAYLOAD),
        ("{{ value_json.gone | is_defined }}", PAYLOAD),
        ("{{ value_json.power | round(value_json.power) }}", PAYLOAD),
        ("{{ value * 2 }}", b"5"),
        ("{{ value | int }}", b"unavailable"),
        ("{{ value_json.a | int }}", b'{"a": Infinity}'),
        ("{{ value }}", b"x" * 100_000),
    ],
)
def test_what_cannot_be_worked_out_is_a_value_error(text: str, payload: bytes) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        Template.compile(text).value(payload)


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ value_json.items() }}",
        "{{ states('sensor.meter') }}",
        "{{ now() }}",
        "{{ value_json.power ** 999999999 }}",
        "{{ value_json.power ~ 'x' }}",
        "{{ value_json.power // 10 }}",
        "{{ value[0:3] }}",
        "{{ value_json[value] }}",
        "{{ [1, 2] }}",
        "{{ {'a': 1} }}",
        "{{ value | replace('a', 'b') }}",
        "{{ value | float(0, 1) }}",
        "{{ value | float(*value_json) }}",
        "{{ value | round(1, 'floor') }}",
        "{{ value_json.power is divisibleby 3 }}",
        "{{ 1 < value_json.power < 9 }}",
        "{{ 'a' in value }}",
        "{{ cycler }}",
        "{{ self }}",
        "{{ value_json }} W",
        "{{ value }}{{ value }}",
        "{% set x = 1 %}{{ x }}",
        "{% for a in value_json %}{{ a }}{% endfor %}",
        "{% if value %}{{ value }}{% endif %}",
        "{% include 'other' %}",
        "{{ 1" + "0" * 600 + " }}",
        "{{ " + "(" * 200 + "1" + ")" * 200 + " }}",
        "{{ " + "-" * 40 + "1 }}",
        "{{ " + "+".join(["1"] * 200) + " }}",
        "{{ value " + " " * 2000 + "}}",
        "{{ value",
        "{{ 'a",
        "{{ value_json. }}",
        "{{ value_json.a - 8.6\u07c3 }}",
        "plain",
        "",
    ],
)
def test_anything_more_is_refused_before_it_can_run(text: str) -> None:
    with pytest.raises(ValueError, match=r"more than ihd runs|no sound template"):
        Template.compile(text)


def test_a_template_names_the_keys_it_looks_up() -> None:
    assert set(Template.compile("{{ value_json['ENERGY'].Today / value_json[0]['n'] }}").keys) == {
        "ENERGY",
        "Today",
        "n",
    }


WORDS = """{{ }} {% %} value value_json . [ ] ( ) ' " | float int round default ( 0 ) 1e999 9 - + * / ** ~ if else is
    not none defined == < and or , : for in set __class__ items a b \\N \\u # {# #}"""
PIECES = st.sampled_from([*WORDS.split(), "\n"])
wild_texts = st.one_of(
    st.text(max_size=60),
    st.lists(PIECES, max_size=25).map(" ".join),
    st.lists(PIECES, max_size=25).map(lambda pieces: "{{ " + " ".join(pieces) + " }}"),
    st.lists(PIECES, max_size=25).map(lambda pieces: "{{ " + "".join(pieces) + " }}"),
)
wild_json = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8), st.just("12.5")),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=6,
)
wild_payloads = st.one_of(st.binary(max_size=40), wild_json.map(lambda told: json.dumps(told).encode()))


@given(wild_texts, wild_payloads)
@settings(max_examples=600, deadline=1000)
@example("{{ 1e999 | int }}", b"")
@example("{{ value_json.a | round(-999) }}", b'{"a": 5}')
@example('{{ "\\N{no such name}" }}', b"")
def test_random_text_raises_nothing_but_value_error(text: str, payload: bytes) -> None:
    with contextlib.suppress(ValueError):
        Template.compile(text).value(payload)


numbers = st.one_of(st.integers(-10_000, 10_000), st.floats(-1e6, 1e6).map(lambda number: round(number, 4))).map(
    lambda number: f"{number}" if number >= 0 else f"({number})"
)
fetches = st.sampled_from(["value_json.a", "value_json['b']", "value_json.c.d", "value_json.list[1]", "value_json.t"])
expressions = st.recursive(
    numbers | fetches.map(lambda one: f"({one} | float)") | fetches,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from("+-*/"), inner).map(lambda one: f"({one[0]} {one[1]} {one[2]})"),
        st.tuples(inner, st.sampled_from(["float", "int", "round(2)", "round", "default(5)", "abs"])).map(
            lambda one: f"({one[0]} | {one[1]})"
        ),
        st.tuples(inner, inner, st.sampled_from(["<", ">=", "==", "!="]), inner, inner).map(
            lambda one: f"({one[0]} if {one[1]} {one[2]} {one[3]} else {one[4]})"
        ),
        st.tuples(inner, fetches, inner).map(lambda one: f"({one[0]} if {one[1]} is defined else {one[2]})"),
        inner.map(lambda one: f"(-{one})"),
    ),
    max_leaves=6,
)
told_numbers = st.one_of(st.integers(-(10**6), 10**6), st.floats(-1e6, 1e6))
messages = st.fixed_dictionaries(
    {
        "a": told_numbers,
        "b": told_numbers,
        "c": st.fixed_dictionaries({"d": told_numbers}),
        "list": st.lists(told_numbers, min_size=2, max_size=2),
        "t": st.integers(0, 10**6).map(lambda number: f"{number / 100}"),
    }
)


def rendered(text: str, told: dict[str, Any]) -> str | None:
    """What Jinja2's own sandbox makes of it: the slow, obvious way."""
    try:
        return SandboxedEnvironment().from_string(text).render(value_json=told, value=json.dumps(told))
    except (TemplateError, TypeError, ArithmeticError, ValueError):
        return None


@given(expressions, messages)
@settings(max_examples=400, deadline=1000)
def test_what_is_run_comes_to_the_same_as_in_jinja(expression: str, told: dict[str, Any]) -> None:
    text = "{{ " + expression + " }}"
    try:
        template = Template.compile(text)
        ours = template.value(json.dumps(told).encode())
    except ValueError:
        return  # more is refused here than there; what must not be is another number
    theirs = rendered(text, told)
    assert theirs is not None
    if isinstance(ours, str):
        assert ours == theirs
    else:
        assert float(ours) == pytest.approx(float(theirs), rel=1e-12) or (math.isnan(ours) and theirs == "nan")


def test_most_of_the_simple_subset_is_run() -> None:
    for expression in ("value_json.a", "(value_json.t | float) * 2", "value_json.c.d | round(2)"):
        told = {"a": 1.5, "t": "2.5", "c": {"d": 1.234}}
        text = "{{ " + expression + " }}"
        assert str(Template.compile(text).value(json.dumps(told).encode())) == rendered(text, told)


@pytest.mark.parametrize(
    "text", ["{{ " * 300, "{{ " + "value_json.a" * 80 + " }}", "{{ " + "[" * 490 + "]" * 490 + " }}", "{%" * 500]
)
def test_the_longest_templates_are_judged_at_once(text: str) -> None:
    began = time.perf_counter()
    with contextlib.suppress(ValueError):
        Template.compile(text).value(b"{}")
    assert time.perf_counter() - began < 1
