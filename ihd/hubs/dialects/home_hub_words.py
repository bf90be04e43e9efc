"""Reads a message of our own profile by its shape, and says in words what is wrong with one that does not fit."""

import re
from collections.abc import Callable
from typing import Any

from msgspec import DecodeError, Struct, ValidationError
from msgspec.json import decode

from ihd.hubs.dialects import home_hub_accounts, home_hub_reports
from ihd.hubs.message import MAX_BURST, Meaning, Message
from ihd.profile.topics import Place

Reader = Callable[[Any, str, Place, Message], Meaning]

READERS: dict[str, Reader] = {
    "info": home_hub_reports.info,
    "health": home_hub_reports.health,
    "live": home_hub_reports.live,
    "burst": home_hub_reports.burst,
    "alerts": home_hub_reports.alerts,
    "firmware": home_hub_reports.firmware,
    "tariff": home_hub_accounts.tariff,
    "prepayment": home_hub_accounts.prepayment,
    "supplier": home_hub_accounts.supplier,
    "messages": home_hub_accounts.messages,
    "tenancy": home_hub_accounts.tenancy,
    "answer": home_hub_accounts.answer,
}

COMPLAINT = re.compile(r"(?P<what>.*?)(?: - at `\$(?P<where>.*)`)?", re.DOTALL)
KINDS = {
    "int": "a whole number, written without a point",
    "float": "a number",
    "str": "text in quotes",
    "bool": "true or false",
    "array": "a list",
    "object": "an object with named fields",
    "datetime": "a time in quotes",
    "null": "null",
}
# The complaints of msgspec, as it words them, and ours. The first that fits is said.
PHRASES: tuple[tuple[str, str], ...] = (
    (r"Invalid RFC3339.*", "is no time such as 2026-11-21T18:30:00Z"),
    (r"Expected `datetime` with a timezone.*", "is a time without a zone; Z stands for UTC"),
    (r"Invalid enum value.*", "is a word that the profile does not have there"),
    (r"Expected `str` matching.*", "is not written as the profile has it"),
    (r"Expected `(?:str|array)` of length <= (\S+)", r"is longer than \1"),
    (r"Expected `(?:str|array)` of length >= (\S+)", r"is shorter than \1"),
    (r"Expected `(?:int|float)` >= (\S+)", r"is less than \1"),
    (r"Expected `(?:int|float)` <= (\S+)", r"is more than \1"),
    (r"Expected `(?:int|float)` < (\S+)", r"is not less than \1"),
)


def meaning_of(dialect: str, where: Place, message: Message) -> Meaning:
    """What a message from a hub means. Raises ValueError, in words for people, where it breaks the profile's rules."""
    channel = where.channel
    if channel is None:
        raise ValueError("This version of the profile has no such message")
    return READERS[channel.name](read(message.payload, channel.shape), dialect, where, message)


def read(payload: bytes, shape: type[Struct]) -> Struct:
    """The payload as a message of this shape. Raises ValueError that names the field and says what is wrong with it."""
    if len(payload) > MAX_BURST:
        raise ValueError(f"The message is too long: {len(payload):,} bytes, where {MAX_BURST:,} are allowed")
    try:
        return decode(payload, type=shape)
    except ValidationError as error:
        raise ValueError(_in_words(str(error))) from None  # the original repeats what it found
    except RecursionError:
        raise ValueError("The message is nested too deeply") from None
    except (DecodeError, UnicodeDecodeError):
        raise ValueError("The message is not sound JSON") from None


def _in_words(complaint: str) -> str:
    told = COMPLAINT.fullmatch(complaint)
    what, where = (told["what"], told["where"] or "") if told else (complaint, "")
    field = where.removeprefix(".") or "The message"
    missing = re.fullmatch(r"Object missing required field `(\w+)`", what)
    if missing:
        return f"{where.removeprefix('.')}.{missing[1]} is missing".removeprefix(".")
    for pattern, words in PHRASES:
        fits = re.fullmatch(pattern, what, re.DOTALL)
        if fits:
            return f"{field} {fits.expand(words)}"
    kind = re.match(r"Expected `(\w+)[^`]*`, got `(\w+)", what)
    if kind:
        return f"{field} should be {KINDS.get(kind[1], kind[1])}"
    return f"{field} is not what the profile says"
