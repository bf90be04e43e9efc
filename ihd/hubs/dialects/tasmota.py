"""Tasmota's ENERGY: plugs, clamps and DIN-rail meters with this firmware, and what such a device says of itself."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from ihd.energy.fuel import Fuel
from ihd.energy.reading import HubStatus, Reading, TimeSource
from ihd.hubs.dialects.forms import SOLAR
from ihd.hubs.dialects.measures import EXPORTED, IMPORTED, WATTS, outcome, total
from ihd.hubs.message import Meaning, Message
from ihd.hubs.told import Quantity, as_number, as_text, part, read_object

PREFIXES = ("tele", "stat")  # of the topic, wherever the household's FullTopic puts them
SENSORS = {"SENSOR", "STATUS8", "STATUS10"}
ENDINGS = SENSORS | {"STATE", "LWT", "INFO1", "ENERGY", "RESULT"}
AVAILABILITY = {b"Online": "online", b"Offline": "offline"}
# Whatever republishes it under a topic of its own leaves these together; nobody else writes them.
OWN_WORDS = {"TotalStartTime", "Total"}
BEFORE_SENSOR = {"Total", "Today", "Yesterday", "Power"}  # up to firmware 5.9 these stood alone, on the topic ENERGY
OF_SOLAR_PANELS = {"Pv1Power", "Pv1Voltage"}  # beside Power only inverters tell these: it is what the panels give
MOST_PHASES = 8
# Shelly's boxes for three phases or two clamps, with this firmware, take what is given off Total, as the wheel of an
# old meter does, unless an option says otherwise that no message tells of. The first alone tells of the neutral wire,
# the second alone of both directions on two clamps.
THREE_PHASE_BOX, CLAMPS_OF_BOX = "CurrentNeutral", 2
SLACK = 0.01  # kWh that two tariffs may differ from their sum by rounding
SIGNAL = Quantity("signal", {"": 1.0}, "", -127, 0)


class Place(NamedTuple):
    """Where a Tasmota device speaks: its name, the last word of the topic, and whether the topic says tele or stat."""

    device: str | None
    ending: str
    prefixed: bool


class Tasmota:
    """Devices with Tasmota firmware that measure electricity: SENSOR, STATUS8 or STATUS10 with a group ENERGY."""

    name = "tasmota"
    own_meters = False

    def topics(self, prefix: str) -> list[str]:  # noqa: ARG002
        """Both usual orders of prefix and device, at any depth below."""
        return topics()

    def claims(self, message: Message) -> bool:
        """Meters by their content; the device's own words only where the topic has Tasmota's prefix as well."""
        place = place_of(message.topic)
        if place.ending == "LWT":
            return place.prefixed and message.payload in AVAILABILITY
        if _is_announcement(message.topic):
            return True
        try:
            told = read_object(message.payload)
        except ValueError:
            return place.ending in SENSORS and b'"ENERGY"' in message.payload
        energy = sensors(told).get("ENERGY")
        if isinstance(energy, dict):
            return place.ending in SENSORS or energy.keys() >= OWN_WORDS
        return place.prefixed and _is_word_of_its_own(place.ending, told)

    def parse(self, message: Message) -> Meaning:
        """A reading, or what the device says of itself. Raises ValueError where it is broken."""
        if _is_announcement(message.topic):
            return Meaning(self.name, ignored="This announces a Tasmota device; the numbers in it are old")
        place = place_of(message.topic)
        if place.device is None:
            raise ValueError("The topic does not name the device")
        if place.ending in {"LWT", "STATE", "INFO1"}:
            return status(self.name, message, place.device, place.ending)
        told = read_object(message.payload)
        notes: list[str] = []
        energy = told if place.ending == "ENERGY" else part(sensors(told), "ENERGY", notes)
        if not OF_SOLAR_PANELS.isdisjoint(energy):
            return Meaning(self.name, ignored=SOLAR)
        blank = Reading(
            f"{place.device}/energy", Fuel.ELECTRICITY, message.arrived, TimeSource.ARRIVAL, hub=place.device
        )
        reading = replace(
            blank,
            watts=_power(energy.get("Power"), notes),
            imported_kwh=_register(IMPORTED, "Total", energy, notes),
            exported_kwh=_register(EXPORTED, "ExportActive", energy, notes),
        )
        if reading.imported_kwh is not None and _runs_back(energy, reading.exported_kwh):
            notes.append("imported energy: this register may run back while the home gives")
            reading = replace(reading, imported_kwh=None)
        reading = replace(reading, notes=tuple(notes))
        return outcome(self.name, [reading], retained=message.retained, otherwise="It tells of no energy")


def topics() -> list[str]:
    """Where Tasmota devices usually speak, in both usual orders of prefix and device."""
    return ["tele/#", "stat/#", "+/tele/#", "+/stat/#"]


def place_of(topic: str) -> Place:
    """The device in `tele/<device>/SENSOR`, `<device>/tele/SENSOR` or with more levels around."""
    words = topic.split("/")
    ending = words[-1]
    rest = words[:-1] if ending in ENDINGS else words
    prefix = next((word for word in rest if word in PREFIXES), None)
    if prefix:
        rest = [*rest[: rest.index(prefix)], *rest[rest.index(prefix) + 1 :]]
    return Place(as_text("/".join(rest)), ending, prefix is not None)


def sensors(told: Mapping[str, Any]) -> Mapping[str, Any]:
    """The groups of all sensors, also where they come as the answer to a question for the status."""
    answer = told.get("StatusSNS")
    return answer if isinstance(answer, dict) else told


def status(dialect: str, message: Message, device: str, ending: str) -> Meaning:
    """What a device says of itself. Raises ValueError where it is broken.

    Its `Wifi.RSSI` is a percentage; only `Signal`, told since firmware 8, is in dBm.
    """
    told = HubStatus(device, message.arrived, TimeSource.ARRIVAL, "online")
    if ending == "LWT":
        state = AVAILABILITY.get(message.payload)
        if state is None:
            raise ValueError("It says neither Online nor Offline")
        return Meaning(dialect, status=replace(told, state=state))
    content = read_object(message.payload)
    notes: list[str] = []
    if ending == "INFO1":
        info = part(content, "Info1", notes) or content
        told = replace(told, software=as_text(info.get("Version")), hardware=as_text(info.get("Module")))
    else:
        signal = SIGNAL.take(part(content, "Wifi", notes).get("Signal"), None, notes)
        told = replace(told, rssi=None if signal is None else round(signal))
    return Meaning(dialect, status=replace(told, notes=tuple(notes)))


def _is_announcement(topic: str) -> bool:
    words = topic.split("/")
    return words[:2] == ["tasmota", "discovery"] and len(words) == 4


def _is_word_of_its_own(ending: str, told: Mapping[str, Any]) -> bool:
    if ending == "STATE":
        return told.keys() >= {"Time", "Uptime"}
    if ending == "INFO1":
        info = told.get("Info1")
        return isinstance(info, dict) or told.keys() >= {"Module", "Version"}
    return ending == "ENERGY" and told.keys() >= BEFORE_SENSOR


def _power(told: Any, notes: list[str]) -> float | None:
    """Watts, signed by the sensor where it knows the direction; several phases add up."""
    return _sum(WATTS, told, "W", notes) if isinstance(told, list) else WATTS.take(told, "W", notes)


def _register(quantity: Quantity, key: str, energy: Mapping[str, Any], notes: list[str]) -> float | None:
    """A register in kWh. A list holds the phases or, before firmware 8.3.1.2, the whole and its two tariffs."""
    told = energy.get(key)
    if not isinstance(told, list):
        return quantity.take(told, "kWh", notes)
    by_phase = _is_by_phase(key, energy)
    if by_phase is None:
        notes.append(f"{quantity.name}: nobody can tell whether this list is of phases or of tariffs")
        return None
    return _sum(quantity, told, "kWh", notes) if by_phase else quantity.take(told[0] if told else "", "kWh", notes)


def _runs_back(energy: Mapping[str, Any], given_kwh: float | None) -> bool:
    """Whether the register is less what was given: it was seen to fall, or the device is of a kind where it may."""
    days = [one for key in ("Today", "Yesterday") for one in _as_list(energy.get(key))]
    if any((as_number(one) or 0) < 0 for one in days):
        return True
    told = energy.get("ExportActive")
    is_box = THREE_PHASE_BOX in energy or (isinstance(told, list) and len(told) == CLAMPS_OF_BOX)
    return is_box and given_kwh != 0 and told is not None


def _as_list(told: Any) -> list[Any]:
    return told if isinstance(told, list) else [told]


def _is_by_phase(key: str, energy: Mapping[str, Any]) -> bool | None:
    """Whether a list is of phases. Firmware that told tariffs in it told the day as one number; None if unknown."""
    whole = energy.get("Total")
    if key != "Total" and not isinstance(whole, list):
        return True if whole is not None else None
    day = energy.get("Today", energy.get("Yesterday"))
    if day is not None:
        return isinstance(day, list)
    power, told = energy.get("Power"), energy.get(key)
    if not isinstance(power, list) or not isinstance(told, list) or len(power) != len(told):
        return None
    first, *others = [IMPORTED.take(one, "kWh", []) for one in told] or [None]
    rest = total(others)
    return None if first is None or rest is None or abs(first - rest) < SLACK else True


def _sum(quantity: Quantity, told: list[Any], unit: str, notes: list[str]) -> float | None:
    if not 0 < len(told) <= MOST_PHASES:
        notes.append(f"{quantity.name}: a list of {len(told)} is not of phases")
        return None
    parts = [quantity.take(one, unit, notes) for one in told]
    whole = total(parts)
    if whole is None:
        notes.append(f"{quantity.name}: a phase is missing, and the others are not the whole")
        return None
    return quantity.take(whole, quantity.usual, notes)
