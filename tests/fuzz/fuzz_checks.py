"""What has to hold of all that comes of wild input: true numbers, times with a zone, text that can be shown."""

import math
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from typing import Any

from ihd.energy.reading import Reading
from ihd.hubs.message import Meaning

LONGEST_NAME = 200  # characters of a name of a meter, a hub or a field
LONGEST_WORDS = 700  # of a reason, a note or a message from the supplier
MOST_WATTS = 200_000  # some readings are what is taken less what is given
MOST_ON_A_REGISTER = 80_000_000  # kWh or m³: eight phases, each at its most
MOST_NUMBER = 10**13
MOST_PARTS = 20_000  # of a list: a burst
MOST_READINGS = 2_000
REGISTERS = ("imported_kwh", "exported_kwh", "imported_m3")


def meaning_is_sound(meaning: Meaning) -> None:
    """It means one thing only, and every part of it can be true."""
    outcomes = (meaning.readings, meaning.status, meaning.news, meaning.ignored, meaning.error)
    assert sum(bool(one) for one in outcomes) == 1, meaning
    assert len(meaning.readings) <= MOST_READINGS
    for reading in meaning.readings:
        reading_is_sound(reading)
    value_is_sound(meaning)


def reading_is_sound(reading: Reading) -> None:
    """It names its meter, and tells no power or register that no home could have."""
    assert reading.meter
    assert 0 < len(reading.meter) <= LONGEST_NAME
    assert reading.watts is None or abs(reading.watts) <= MOST_WATTS, reading
    for name in REGISTERS:
        told = getattr(reading, name)
        assert told is None or 0 <= told <= MOST_ON_A_REGISTER, reading


def text_is_sound(text: str) -> None:
    """It can be shown on one line as it is, and is not endless."""
    assert len(text) <= LONGEST_WORDS, f"{len(text)} characters: {text[:80]!r}"
    assert text.isprintable(), repr(text)


def value_is_sound(value: Any) -> None:
    """Everything that was told, whatever it is made of."""
    match value:
        case None | bool() | Enum() | bytes() | timedelta():
            return
        case str():
            text_is_sound(value)
        case int() | float():
            assert math.isfinite(value)
            assert abs(value) <= MOST_NUMBER, value
        case date():
            assert not isinstance(value, datetime) or value.tzinfo is UTC, value
        case tuple() | frozenset() | list():
            assert len(value) <= MOST_PARTS
            for one in value:
                value_is_sound(one)
        case Mapping():
            value_is_sound([*value.keys(), *value.values()])
        case _:
            assert is_dataclass(value), type(value)
            value_is_sound([getattr(value, one.name) for one in fields(value)])
