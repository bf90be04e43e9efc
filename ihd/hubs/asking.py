"""What a display asks of a hub of our own profile, as it goes over the wire."""

import re
from datetime import datetime
from typing import NamedTuple

from msgspec import Struct
from msgspec.json import encode

from ihd.energy.command import Command, CommandKind
from ihd.energy.fuel import Direction
from ihd.profile import asking, kinds
from ihd.profile.topics import CHANNELS, topic

ADDRESSES = {channel.name: channel.address for channel in CHANNELS}
ONE_LEVEL = re.compile(r"[A-Za-z0-9_-]{1,64}", re.ASCII)
ID = re.compile(r"[A-Za-z0-9_-]{8,64}", re.ASCII)
CODE = re.compile(r"[0-9]{20}|[0-9]{40}|[0-9]{60}", re.ASCII)


class Wire(NamedTuple):
    """A message to publish: not retained, with MQTT 5's response topic and correlation data where those are spoken.

    It may hold a top-up code, which is money: it is shown to nobody.
    """

    topic: str
    payload: bytes
    response_topic: str
    correlation: bytes

    def __repr__(self) -> str:
        return f"Wire({self.topic})"


def command_message(command: Command, user: str) -> Wire:
    """The command as this display, which the hub knows as `user`, publishes it: each time the same bytes.

    The topic for answers and the id are in the payload too, so that a hub which speaks MQTT 3.1.1 has them. Raises
    ValueError for what the profile has no room for; where it is about the code, it does not repeat it.
    """
    _check(command.id, ID, "the id")
    if command.kind is CommandKind.ADD_CREDIT and not CODE.fullmatch(command.code or ""):
        raise ValueError("A top-up code is sent as its 20, 40 or 60 digits alone")
    if command.kind is CommandKind.ACKNOWLEDGE:
        _check(command.message or "", ID, "the message")
    reply_to = _topic(command.hub, "answer", user)
    told = asking.Command(
        id=command.id,
        kind=command.kind,
        reply_to=reply_to,
        made=command.made,
        deadline=command.deadline,
        meter=_own_name(command.hub, command.meter) if command.meter else None,
        code=command.code if command.kind is CommandKind.ADD_CREDIT else None,
        message=command.message if command.kind is CommandKind.ACKNOWLEDGE else None,
    )
    return _wire(command.hub, "command", user, told, command.id)


def log_request(
    id_: str, hub: str, meter: str, user: str, start: datetime, end: datetime, direction: Direction = Direction.IMPORT
) -> Wire:
    """Asks for the half-hours of one register in `[start, end)`, UTC. They come as any burst does, not as an answer."""
    _check(id_, ID, "the id")
    if not start < end:
        raise ValueError("A log is asked for from an earlier to a later time")
    told = asking.LogRequest(
        id=id_, meter=_own_name(hub, meter), direction=kinds.Direction(direction), start=start, end=end
    )
    return _wire(hub, "log-request", user, told, id_)


def _wire(hub: str, channel: str, user: str, told: Struct, id_: str) -> Wire:
    return Wire(_topic(hub, channel, user), encode(told), _topic(hub, "answer", user), id_.encode("ascii"))


def _topic(hub: str, channel: str, user: str) -> str:
    _check(hub, ONE_LEVEL, "the hub")
    _check(user, ONE_LEVEL, "the user")
    return topic(hub, ADDRESSES[channel], user)


def _own_name(hub: str, meter: str) -> str:
    """The hub's name for a meter that is "<hub>/<meter>" within the home."""
    name = meter.removeprefix(f"{hub}/")
    _check(name, ONE_LEVEL, "the meter")
    return name


def _check(word: str, allowed: re.Pattern[str], what: str) -> None:
    if not allowed.fullmatch(word):
        raise ValueError(f"{word!r} cannot name {what} in the profile")
