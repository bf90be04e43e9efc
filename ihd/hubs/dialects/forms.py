"""Forms that many makes share: a bare word, one object among other JSON, a time with or without its zone, a state."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from ihd.energy.reading import HubStatus, TimeSource
from ihd.hubs.message import MAX_PAYLOAD, Meaning, Message
from ihd.hubs.told import as_text, is_absent, read_object, when

NO_UNIT = "The unit is not in the message: set it up by hand"
SOLAR = "A solar inverter: it is not what the home takes from the grid"
BATTERY = "A battery: it is not what the home takes from the grid"

LOCAL_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?", re.ASCII)
WHOLE_SECONDS = re.compile(r"\d{9,14}", re.ASCII)
MILLISECONDS = range(10**11, 10**14)  # unix time in ms, from 1973 to 5138; in seconds that would be another age


def read_word(payload: bytes) -> str:
    """A payload that is one bare word or number, without the space around it; "" where it is empty.

    Raises ValueError where it is no text.
    """
    if len(payload) > MAX_PAYLOAD:
        raise ValueError(f"The message is too long: {len(payload):,} bytes, where {MAX_PAYLOAD:,} are allowed")
    try:
        return payload.decode("utf-8").strip()
    except UnicodeDecodeError as error:
        raise ValueError("The message is not UTF-8 text") from error


def word_in(payload: bytes) -> str:
    """The bare word in a payload; "" where there is none. It never raises."""
    try:
        return read_word(payload)
    except ValueError:
        return ""


def object_in(payload: bytes, *names: str) -> Mapping[str, Any]:
    """The JSON object in a payload that holds one of these names; empty where there is none. It never raises."""
    if not any(name.encode() in payload for name in names):
        return {}
    try:
        told = read_object(payload)
    except ValueError:
        return {}
    return told if any(name in told for name in names) else {}


def named(text: Any) -> str:
    """A device's name as it was told in a topic or a field."""
    return as_text(text) or "unnamed"


def when_zoned(value: Any, arrived: datetime, notes: list[str]) -> tuple[datetime, TimeSource]:
    """The payload's own time in UTC, from ISO text with a zone, or unix seconds or milliseconds.

    Where none was told, or a local time without its zone, the time of arrival stands in: no flaw of the message.
    """
    if is_absent(value) or (isinstance(value, str) and LOCAL_TIME.fullmatch(value.strip())):
        return arrived, TimeSource.ARRIVAL
    if isinstance(value, str) and WHOLE_SECONDS.fullmatch(value.strip()):
        value = int(value)
    if isinstance(value, float) and abs(value) < MILLISECONDS.stop:
        value = int(value)
    if isinstance(value, int) and value in MILLISECONDS:
        value = datetime.fromtimestamp(value / 1000, UTC).isoformat()
    return when(value, arrived, notes)


def net_watts(taken: float | None, given: float | None) -> float | None:
    """Watts with their sign, from what is taken and what is given, each told without one.

    Where only one was told it is taken for all if it is more than 0: at 0 the other may be anything.
    """
    if taken is not None and given is not None:
        return round(taken - given, 6)
    alone = taken if taken is not None else None if given is None else -given
    return alone or None


def availability(dialect: str, hub: str, state: Any, message: Message) -> Meaning:
    """What a hub or a device says of itself, or its broker for it: that it is there, or gone."""
    word = as_text(state)
    if word is None:
        return Meaning(dialect, ignored="It does not say whether the device is there")
    return Meaning(dialect, status=HubStatus(hub, message.arrived, TimeSource.ARRIVAL, word.casefold()))
