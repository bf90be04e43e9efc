"""What the tests of several hubs share: a message as it comes, and payloads changed at random."""

import json
import math
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from hypothesis import strategies as st

from ihd.energy.reading import Reading
from ihd.hubs import dialects, understand
from ihd.hubs.message import Meaning, Message

ARRIVED = datetime(2025, 11, 4, 18, 22, 16, tzinfo=UTC)
MOST = 9_999_999.999  # kWh or m³
MOST_WATTS = 100_000

wild_leaves = st.one_of(
    st.none(),
    st.booleans(),
    st.floats(),
    st.integers(),
    st.integers(min_value=10**40, max_value=10**60),
    st.text(max_size=30),
    st.sampled_from(["", "null", "1e9", "-5", "0.412", "4210117", "251104192210W", "999999999999S", "\ud800", "NaN"]),
)
wild = st.recursive(
    wild_leaves,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


def heard(topic: str, payload: Any, *, retained: bool = False) -> Message:
    """A message, made from JSON, text or bytes."""
    if not isinstance(payload, str | bytes):
        payload = json.dumps(payload)
    raw = payload.encode("utf-8", "surrogatepass") if isinstance(payload, str) else payload
    return Message(topic, raw, ARRIVED, retained)


def said(topic: str, payload: Any, dialect: str | None = None, *, retained: bool = False) -> Meaning:
    """What a message means, once it is sure that it means one thing only, with numbers that can be true."""
    meaning = understand(heard(topic, payload, retained=retained), dialect)
    outcomes = (bool(meaning.readings), meaning.status is not None, bool(meaning.ignored), bool(meaning.error))
    assert outcomes.count(True) == 1, meaning
    for reading in meaning.readings:
        sound(reading)
    return meaning


def sound(reading: Reading) -> None:
    numbers = [value for value in asdict(reading).values() if isinstance(value, float | int)]
    assert all(math.isfinite(number) for number in numbers)
    registers = (reading.imported_kwh, reading.exported_kwh, reading.imported_m3)
    assert all(value is None or 0 <= value <= 2 * MOST for value in registers)
    assert reading.watts is None or abs(reading.watts) <= 2 * MOST_WATTS
    assert reading.at.tzinfo is UTC
    assert reading.hub
    assert reading.meter.startswith(reading.hub)


def claimants(topic: str, payload: Any) -> list[str]:
    return [one.name for one in dialects() if one.claims(heard(topic, payload))]


def places(told: Any) -> Iterator[tuple[str | int, ...]]:
    """Where in some JSON each part of it is."""
    inner = told.items() if isinstance(told, dict) else enumerate(told) if isinstance(told, list) else ()
    for name, value in inner:
        yield (name,)
        yield from ((name, *rest) for rest in places(value))


def changed(told: Any, place: tuple[str | int, ...], value: Any) -> Any:
    copy = deepcopy(told)
    inner = copy
    for name in place[:-1]:
        inner = inner[name]
    inner[place[-1]] = value
    return copy
