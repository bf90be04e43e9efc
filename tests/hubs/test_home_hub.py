"""A hub of our own profile: what is asked of it, half-hours of gas, and messages that are mutated or far too large."""

import json
import math
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ihd.energy.command import Command, CommandKind
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.log import HalfHourLog
from ihd.hubs import understand
from ihd.hubs.asking import command_message, log_request
from ihd.hubs.dialects.home_hub import HomeHub
from ihd.hubs.message import MAX_BURST, Meaning, Message

PAYLOADS = Path(__file__).parent / "payloads" / "ihd_hub"
ARRIVED = datetime(2026, 11, 21, 18, 30, 2, tzinfo=UTC)
ROOT = "ihd-hub/1/hall-hub"
WHOLE = {
    told["topic"]: json.loads(told["payload"])
    for told in (json.loads(file.read_text("utf-8")) for file in sorted(PAYLOADS.glob("*.json")))
    if told.get("news", told.get("readings")) and told["payload"].startswith("{")
}
CODE = "73941656880950804485"


def said(topic: str, payload: bytes | str | dict[str, Any], arrived: datetime = ARRIVED) -> Meaning:
    """What it means, after a check that it is exactly one thing, and that nothing odd has come through."""
    if isinstance(payload, dict):
        payload = json.dumps(payload)
    raw = payload.encode("utf-8", "surrogatepass") if isinstance(payload, str) else payload
    meaning = understand(Message(topic, raw, arrived))
    outcomes = [bool(meaning.readings), bool(meaning.news), meaning.ignored is not None, meaning.error is not None]
    assert outcomes.count(True) == 1
    for value in values((*meaning.readings, *meaning.news)):
        if isinstance(value, datetime):
            assert value.utcoffset() == timedelta(0)
        if isinstance(value, float):
            assert math.isfinite(value)
        if isinstance(value, str):
            assert value.isprintable()
    assert (meaning.error or meaning.ignored or "ok").isprintable()
    assert len(meaning.error or "") < 400
    return meaning


def values(told: Any) -> Iterator[Any]:
    if is_dataclass(told):
        told = tuple(getattr(told, one.name) for one in fields(told))
    if isinstance(told, tuple):
        for one in told:
            yield from values(one)
    else:
        yield told


def log_of(meaning: Meaning) -> HalfHourLog:
    (log,) = meaning.news
    assert isinstance(log, HalfHourLog), meaning
    return log


def paths(told: Any, so_far: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    named = told.items() if isinstance(told, dict) else enumerate(told) if isinstance(told, list) else ()
    return [so_far] * bool(so_far) + [path for name, value in named for path in paths(value, (*so_far, name))]


WILD_TIMES = ["2026-11-21T18:30:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "2026-02-30"]
WILD_WORDS = ["online", "gas", "litres", "\u202e", "\x00", "\ud800", "abcd\n", 0, -1, 1440, 4294967295, 1e308]
wild_leaves = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.integers(10**20, 10**60),
    st.text(max_size=20),
    st.sampled_from(WILD_TIMES),
    st.sampled_from(WILD_WORDS),
)
wild = st.recursive(
    wild_leaves, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
)


@given(st.data())
@settings(max_examples=400)
def test_a_mutated_message_of_any_channel_raises_nothing(data: st.DataObject) -> None:
    topic = data.draw(st.sampled_from(sorted(WHOLE)))
    told = deepcopy(WHOLE[topic])
    for _ in range(data.draw(st.integers(1, 3))):
        found = paths(told)
        if not found:
            break
        *way, last = data.draw(st.sampled_from(found))
        inner: Any = told
        for step in way:
            inner = inner[step]
        if data.draw(st.booleans()):
            inner[last] = data.draw(wild)
        else:
            del inner[last]
    said(topic, told)


@given(st.sampled_from(sorted(WHOLE)), st.data())
@settings(max_examples=200)
def test_a_message_with_bytes_changed_raises_nothing(topic: str, data: st.DataObject) -> None:
    raw = bytearray(json.dumps(WHOLE[topic]).encode())
    for _ in range(data.draw(st.integers(1, 4))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    said(topic, bytes(raw[: data.draw(st.integers(1, len(raw)))]))


@given(st.text(max_size=40), st.sampled_from(sorted(WHOLE)))
@example("1/hall-hub/answer/a/b", f"{ROOT}/answer/kitchen")
@example("1//info", f"{ROOT}/info")
@example("1/hall-hub", f"{ROOT}/info")
@example("/", f"{ROOT}/info")
@example("²/hall-hub/info", f"{ROOT}/info")
@example("1/hall-hub/meter//live", f"{ROOT}/meter/electricity/live")
def test_any_topic_below_the_root_raises_nothing(rest: str, like: str) -> None:
    said(f"ihd-hub/{rest}", WHOLE[like])


@pytest.mark.parametrize(
    "payload",
    [b"[" * 200_000, b'{"at":' * 50_000, b'{"x":' + b"9" * 100_000 + b"}", b"\xff\xfe", b"\xef\xbb\xbf{}", b"\0", b" "],
)
def test_hostile_payloads_are_told_in_words(payload: bytes) -> None:
    for channel in ("info", "meter/gas/log", "messages"):
        assert said(f"{ROOT}/{channel}", payload).error


def test_a_message_far_too_long_is_not_read() -> None:
    payload = b" " * (MAX_BURST + 1)
    assert "too long" in (said(f"{ROOT}/meter/gas/log", payload).error or "")


def test_no_error_repeats_what_a_wrong_message_held() -> None:
    payload = {**WHOLE[f"{ROOT}/answer/kitchen"], "reason": CODE, "credited": CODE}
    for wrong in (payload, {**payload, "reason": None}, {**payload, "id": CODE + " "}):
        assert CODE not in (said(f"{ROOT}/answer/kitchen", wrong).error or CODE)


def test_thirteen_months_of_half_hours_are_read_from_one_message() -> None:
    values = [number % 900 for number in range(19_056)]
    payload = json.dumps({"fuel": "electricity", "start": "2025-10-01T00:00:00Z", "values": values})
    log = log_of(said(f"{ROOT}/meter/electricity/log", payload))
    assert log.wh == tuple(values)


def test_a_clock_of_ours_that_is_not_set_refuses_no_time() -> None:
    before_it_is_set = datetime(1970, 1, 1, 0, 3, tzinfo=UTC)
    assert said(f"{ROOT}/tenancy", {"at": "2026-11-21T12:00:00Z"}, before_it_is_set).news


def gas(start: str, litres: list[int | None], factor: float = 1.02264, calorific_value: float = 39.5) -> HalfHourLog:
    conversion = {"calorific_value": calorific_value, "factor": factor}
    payload = {"fuel": "gas", "start": start, "unit": "litres", "conversion": conversion, "values": litres}
    log, volume = said(f"{ROOT}/meter/gas/log", payload).news
    assert isinstance(log, HalfHourLog)
    assert volume == replace(log, direction=Direction.VOLUME, wh=tuple(litres))
    return log


def test_a_cubic_metre_of_gas_is_the_energy_of_the_published_formula() -> None:
    (wh,) = gas("2026-11-20T00:00:00Z", [1000]).wh
    assert wh in {11220, 11221}  # 1 m³ x 1.02264 x 39.5 / 3.6 = 11.2206 kWh


@pytest.mark.parametrize("litres", [1, 2, 7, 13, 100])
def test_a_small_steady_use_of_gas_does_not_drift_over_a_year(litres: int) -> None:
    wh = gas("2025-11-01T00:00:00Z", [litres] * 17_520).wh
    exact = Fraction("1.02264") * Fraction("39.5") / Fraction("3.6") * litres
    so_far = 0
    for number, one in enumerate(wh, 1):
        so_far += one or 0
        assert abs(so_far - exact * number) < 6
    assert abs(so_far - exact * 17_520) < 3


@given(
    st.lists(st.none() | st.integers(0, 8000), min_size=2, max_size=100),
    st.data(),
    st.floats(30, 50),
    st.floats(0.9, 1.2),
)
@settings(max_examples=100)
def test_a_half_hour_of_gas_is_the_same_in_whatever_burst_it_comes(
    litres: list[int | None], data: st.DataObject, calorific_value: float, factor: float
) -> None:
    cut = data.draw(st.integers(1, len(litres) - 1))
    start = datetime(2026, 11, 10, tzinfo=UTC)
    later = start + timedelta(minutes=30) * cut
    whole = gas(start.isoformat(), litres, factor, calorific_value).wh
    parts = gas(start.isoformat(), litres[:cut], factor, calorific_value).wh
    parts += gas(later.isoformat(), litres[cut:], factor, calorific_value).wh
    assert whole == parts
    for told, wh in zip(litres, whole, strict=True):
        exact = (
            None if told is None else Fraction(told) * Fraction(factor) * Fraction(calorific_value) / Fraction("3.6")
        )
        assert wh is None if exact is None or exact > 90_001 else wh is None or abs(wh - exact) <= 1


def test_a_display_hears_each_channel_by_its_name_and_never_everything() -> None:
    topics = HomeHub().topics("glow")
    assert "ihd-hub/1/+/meter/+/live" in topics
    assert "ihd-hub/1/+/availability" in topics
    assert "ihd-hub/1/+/answer/+" in topics
    assert not [topic for topic in topics if "#" in topic or "command" in topic or "log-request" in topic]


def command(kind: CommandKind, **more: Any) -> Command:
    made = datetime(2026, 11, 21, 18, 31, tzinfo=UTC)
    return Command("cmd-7d1e04b2", kind, "hall-hub", "hall-hub/gas", Fuel.GAS, made, made + timedelta(days=1), **more)


def test_a_top_up_goes_out_with_its_id_and_the_way_back_in_the_payload_too() -> None:
    wire = command_message(command(CommandKind.ADD_CREDIT, code=CODE), "kitchen")
    assert wire.topic == "ihd-hub/1/hall-hub/command/kitchen"
    assert wire.response_topic == "ihd-hub/1/hall-hub/answer/kitchen"
    assert wire.correlation == b"cmd-7d1e04b2"
    assert json.loads(wire.payload) == {
        "id": "cmd-7d1e04b2",
        "kind": "add_credit",
        "reply_to": "ihd-hub/1/hall-hub/answer/kitchen",
        "made": "2026-11-21T18:31:00Z",
        "deadline": "2026-11-22T18:31:00Z",
        "meter": "gas",
        "code": CODE,
    }
    assert wire == command_message(command(CommandKind.ADD_CREDIT, code=CODE), "kitchen")
    assert CODE not in f"{wire}{wire!r}"


def test_a_command_holds_only_what_its_kind_needs() -> None:
    wire = command_message(command(CommandKind.ACTIVATE_EMERGENCY, code=CODE, message="msg-00000017"), "kitchen")
    assert set(json.loads(wire.payload)) == {"id", "kind", "reply_to", "made", "deadline", "meter"}
    read = command_message(command(CommandKind.ACKNOWLEDGE, message="msg-00000017"), "kitchen")
    assert json.loads(read.payload)["message"] == "msg-00000017"


@pytest.mark.parametrize("user", ["", "a/b", "+", "#", "kitchen\n", "é", "a" * 65])
def test_a_user_name_that_would_lead_elsewhere_is_refused(user: str) -> None:
    with pytest.raises(ValueError, match="the user"):
        command_message(command(CommandKind.ENABLE_SUPPLY), user)


@pytest.mark.parametrize("code", [None, "", "7394 1656 8809 5080 4485", CODE + "\n", CODE[:-1], "٧" * 20])
def test_a_code_that_is_not_digits_alone_is_refused_without_being_said(code: str | None) -> None:
    with pytest.raises(ValueError, match="digits alone") as refused:
        command_message(command(CommandKind.ADD_CREDIT, code=code), "kitchen")
    assert "7394" not in str(refused.value)


def test_a_log_is_asked_for_from_an_earlier_to_a_later_time() -> None:
    start = datetime(2026, 11, 14, tzinfo=UTC)
    wire = log_request("log-5f2c9a10", "hall-hub", "hall-hub/electricity", "kitchen", start, ARRIVED, Direction.EXPORT)
    assert wire.topic == "ihd-hub/1/hall-hub/log-request/kitchen"
    assert json.loads(wire.payload) == {
        "id": "log-5f2c9a10",
        "meter": "electricity",
        "direction": "export",
        "start": "2026-11-14T00:00:00Z",
        "end": "2026-11-21T18:30:02Z",
    }
    with pytest.raises(ValueError, match="earlier to a later"):
        log_request("log-5f2c9a10", "hall-hub", "electricity", "kitchen", ARRIVED, start)
