"""Shelly's first generation: one bare number a topic, such as `shellies/shellyem-B9F2A1/emeter/0/power`."""

import re
from dataclasses import replace
from typing import NamedTuple

from ihd.energy.fuel import Fuel
from ihd.energy.reading import HubStatus, Reading, TimeSource
from ihd.hubs.dialects.measures import EXPORTED, IMPORTED, WATTS, outcome
from ihd.hubs.message import Meaning, Message
from ihd.hubs.told import Quantity, as_number, as_text, part, read_object

ROOT = "shellies"
EMETER = "emeter"
CLAMP_WORDS = {"power", "total", "total_returned", "energy", "returned_energy", "voltage", "current", "pf"}
CLAMP_WORDS |= {"reactive_power"}
LOADS = {"relay", "roller", "light"}  # what measures what it switches
SECOND_GENERATION = re.compile(r"(.*/)?(status/[^/]+|events/rpc|rpc)", re.ASCII)  # may be put under shellies/ as well
SAYS = {b"true": "online", b"false": "offline"}
LONGEST = 32  # bytes of a number
SIGNAL = Quantity("signal", {"": 1.0}, "", -127, 0)


class Place(NamedTuple):
    """Where a device speaks: its name, the part of it ("emeter/0"), and which of its values."""

    device: str | None
    channel: str
    value: str


class ShellyGen1:
    """EM, 3EM, plugs and relays of the first generation. They tell no time, so the time of arrival stands."""

    name = "shelly_gen1"
    own_meters = False

    def topics(self, prefix: str) -> list[str]:  # noqa: ARG002
        """Everything of theirs; a household may change their names, and bridges the root."""
        return [f"{ROOT}/#", f"+/{EMETER}/#", f"+/+/{EMETER}/#"]

    def claims(self, message: Message) -> bool:
        """All under `shellies/`, but for later generations there; elsewhere only numbers of clamps."""
        if message.topic.startswith(f"{ROOT}/"):
            return SECOND_GENERATION.fullmatch(message.topic) is None
        place = _place(message.topic)
        is_clamp = place is not None and place.channel.startswith(f"{EMETER}/") and place.value in CLAMP_WORDS
        return is_clamp and _number(message.payload) is not None

    def parse(self, message: Message) -> Meaning:
        """A reading of one value, or what the device says of itself. Raises ValueError where it is broken."""
        last = message.topic.rpartition("/")[2]
        if last in {"online", "announce", "info"}:
            return self._status(message, last)
        place = _place(message.topic)
        if place is None:
            kind = as_text("/".join(message.topic.split("/")[-2:])) or "something unnamed"
            return Meaning(self.name, ignored=f"It tells neither energy nor power: {kind}")
        if place.device is None:
            raise ValueError("The topic does not name the device")
        if not message.payload.strip():
            raise ValueError("The message is empty")
        return self._value(message, place, place.device)

    def _value(self, message: Message, place: Place, device: str) -> Meaning:
        told = message.payload[: LONGEST + 1].decode("utf-8", "replace").strip()
        meter = f"{device}/{place.channel}"
        blank = Reading(meter, Fuel.ELECTRICITY, message.arrived, TimeSource.ARRIVAL, hub=device)
        notes: list[str] = []
        clamp = place.channel.startswith(f"{EMETER}/")
        match place.value:
            case "power":
                reading = replace(blank, watts=WATTS.take(told, "W", notes))
            case "total" if clamp:
                reading = replace(blank, imported_kwh=IMPORTED.take(told, "Wh", notes))
            case "total_returned" if clamp:
                reading = replace(blank, exported_kwh=EXPORTED.take(told, "Wh", notes))
            case "energy" if "/" in place.channel and not clamp:
                reading = replace(blank, imported_kwh=IMPORTED.take(told, "W·min", notes))
            case "energy" | "returned_energy":
                return Meaning(self.name, ignored=_why_no_register(place))
            case _:
                return Meaning(self.name, ignored=f"It tells neither energy nor power: {as_text(place.value)}")
        reading = replace(reading, notes=tuple(notes))
        return outcome(self.name, [reading], retained=message.retained, otherwise="The device does not know this value")

    def _status(self, message: Message, last: str) -> Meaning:
        device = as_text(message.topic.removeprefix(f"{ROOT}/").rpartition("/")[0])
        online = HubStatus(device or "", message.arrived, TimeSource.ARRIVAL, "online")
        if last == "online":
            state = SAYS.get(message.payload.strip())
            if state is None:
                raise ValueError("It says neither true nor false")
            told = replace(online, state=state)
        else:
            told = _of_itself(read_object(message.payload), online)
        if not told.hub:
            raise ValueError("Nothing names the device")
        return Meaning(self.name, status=told)


def _place(topic: str) -> Place | None:
    """The last part of the topic that is a clamp or a load, with what is before and behind it."""
    words = topic.split("/")
    at = next((n for n in range(len(words) - 2, -1, -1) if words[n] == EMETER or words[n] in LOADS), None)
    if at is None or len(words) - at > 3:
        return None
    device = as_text("/".join(words[1:at] if words[0] == ROOT else words[:at]))
    numbered = len(words) - at == 3
    if numbered and not (words[at + 1].isascii() and words[at + 1].isdigit()):
        return None
    if not numbered and words[-1] != "power" and words[-1] != "energy":
        return None
    return Place(device, "/".join(words[at:-1]), words[-1])


def _number(payload: bytes) -> float | None:
    return as_number(payload.decode("ascii", "replace")) if len(payload) <= LONGEST else None


def _why_no_register(place: Place) -> str:
    if place.channel.startswith(f"{EMETER}/"):
        return "Watt-minutes since some moment; the device tells its register under the name total as well"
    return "The unit of this counter changed with the firmware"  # one for both relays of the Shelly 2


def _of_itself(told: dict[str, object], blank: HubStatus) -> HubStatus:
    """From its announcement (firmware and model) or its info (the strength of its signal)."""
    notes: list[str] = []
    update = part(told, "update", notes)
    signal = SIGNAL.take(part(told, "wifi_sta", notes).get("rssi"), None, notes)
    return replace(
        blank,
        hub=blank.hub or as_text(told.get("id")) or "",
        software=as_text(told.get("fw_ver")) or as_text(told.get("ver")) or as_text(update.get("old_version")),
        hardware=as_text(told.get("model")),
        rssi=None if signal is None else round(signal),
        notes=tuple(notes),
    )
