"""Zigbee2MQTT: plugs and meters on a Zigbee network."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ihd.energy.fuel import Fuel
from ihd.energy.reading import Reading
from ihd.hubs.dialects.forms import availability, named, object_in, when_zoned, word_in
from ihd.hubs.dialects.measures import ENERGY, EXPORTED, IMPORTED, WATTS, may_be_kw, outcome
from ihd.hubs.message import Meaning, Message
from ihd.hubs.told import Quantity, as_number, is_absent, read_object

BASE = "zigbee2mqtt/"  # as it comes; the household may have set another
FIELD = re.compile(r"(power|energy|produced_energy|energy_produced)(_(?:[a-d]|[1-9]|l[1-9]|left|right|top|bottom))?")
STATES = {"online", "offline"}
COMMANDS = {"set", "get"}
NOTHING = "It tells neither power nor energy"
# A counter of pulses has these beside its energy, which was seen to be litres, m³ and the bare pulses.
OF_PULSES = {"unitOfMeasure", "unit_of_measure", "multiplier", "divisor"}
NO_ELECTRICITY = {"gas", "water", "kamstrup-kmp"}  # what a reader of other meters may be set to read
# Thermostats, and a relay for two lamps that calls its energy consumption as well, were seen to tell Wh as kWh.
TELL_WH: tuple[set[str], ...] = (
    {"local_temperature"},
    {"occupied_heating_setpoint"},
    {"current_heating_setpoint"},
    {"consumption", "state_l1"},
)
# Phases of which one gives may be told without a sign, and the whole was seen to be less than one of its phases.
WHOLE = "electricity"
SLACK_WATTS, SLACK_SHARE, SLACK_KWH = 50, 0.2, 0.1  # the whole and its phases may be of different seconds

# The French meter behind a ZLinky: the first converter passed on whole Wh in camel case, all later ones give kWh in
# snake case. Below a million it cannot be told by the number which it is, above it no home's kWh could be meant.
LINKY_WH = Quantity("imported energy", ENERGY, "Wh", 1000, 999_999.999)
LINKY_KWH = Quantity("imported energy", ENERGY, "kWh", 0, 999_999.999)
LINKY_OUT = Quantity("exported energy", ENERGY, "kWh", 0, 999_999.999, zero=True)


class Zigbee2MQTT:
    """The messages of Zigbee2MQTT, under any base topic, as far as they tell power and energy."""

    name = "zigbee2mqtt"
    own_meters = False

    def topics(self, prefix: str) -> list[str]:  # noqa: ARG002
        """Everything under the usual base topic."""
        return [f"{BASE}#"]

    def claims(self, message: Message) -> bool:
        """All under the usual base topic; under any other what has the marks of Zigbee2MQTT."""
        if message.topic.startswith(BASE):
            return True
        if message.topic.endswith(("/availability", "/bridge/state")):
            told = object_in(message.payload, "state")
            return set(told) == {"state"} and told["state"] in ("online", "offline")
        told = object_in(message.payload, "linkquality")
        return as_number(told.get("linkquality")) is not None

    def parse(self, message: Message) -> Meaning:
        """Readings, a status, or the reason why there is neither. Raises ValueError where it is broken."""
        path = message.topic.removeprefix(BASE)
        device, _, last = path.rpartition("/")
        if device == "bridge" or device.endswith("/bridge"):
            if last == "state":
                return self._state(message, message.topic.removesuffix("/bridge/state"))
            return Meaning(self.name, ignored="Zigbee2MQTT speaks of itself, not of a meter")
        if path.startswith("bridge/") or last in COMMANDS:
            return Meaning(self.name, ignored="A command or an answer, not what a meter says")
        if last == "availability":
            return self._state(message, device)
        if not message.payload.lstrip().startswith(b"{") and message.payload.strip() and device:
            return Meaning(self.name, ignored="One field alone: let Zigbee2MQTT publish JSON, so that it can be read")
        return self._device(message, named(path), read_object(message.payload))

    def _state(self, message: Message, device: str) -> Meaning:
        told = object_in(message.payload, "state").get("state")
        return availability(self.name, named(device), told if told else word_in(message.payload), message)

    def _device(self, message: Message, device: str, told: Mapping[str, Any]) -> Meaning:
        if not OF_PULSES.isdisjoint(told):
            return Meaning(self.name, ignored="A counter of pulses: its unit is not sure. Set it up by hand")
        if told.get("interface_mode") in NO_ELECTRICITY:
            return Meaning(self.name, ignored="A reader that is set to read another meter than that of electricity")
        matches = (FIELD.fullmatch(name) for name in told)
        channels = list(dict.fromkeys(match[2] or "" for match in matches if match))
        readings = _agreed([_channel(message, device, told, channel) for channel in channels])
        if any(name in told for name in ("currentSummDelivered", "current_summ_delivered")):
            readings.append(_linky(message, device, told))
        if not readings:
            return Meaning(self.name, ignored=NOTHING)
        return outcome(self.name, readings, retained=message.retained, otherwise=NOTHING)


def _blank(message: Message, device: str, told: Mapping[str, Any], channel: str, notes: list[str]) -> Reading:
    at, at_from = when_zoned(told.get("last_seen"), message.arrived, notes)
    return Reading(f"{device}/{channel.strip('_') or WHOLE}", Fuel.ELECTRICITY, at, at_from, device)


def _channel(message: Message, device: str, told: Mapping[str, Any], channel: str) -> Reading:
    notes: list[str] = []
    reading = _blank(message, device, told, channel, notes)
    produced = (told.get(f"{name}{channel}") for name in ("produced_energy", "energy_produced"))
    energy = told.get(f"energy{channel}")
    if not is_absent(energy) and any(names <= told.keys() for names in TELL_WH):
        notes.append("energy: devices of this kind were seen to tell Wh as kWh")
        energy = None
    reading = replace(
        reading,
        watts=_watts(told, channel, notes),
        imported_kwh=IMPORTED.take(energy, None, notes),
        exported_kwh=EXPORTED.take(next((value for value in produced if value is not None), None), None, notes),
    )
    return replace(reading, notes=tuple(notes))


def _watts(told: Mapping[str, Any], channel: str, notes: list[str]) -> float | None:
    """Signed watts. Some clamps tell the power without its sign, and beside it which way it flows."""
    watts = WATTS.take(told.get(f"power{channel}"), None, notes)
    if watts is None:
        return None
    unsure = None
    if may_be_kw(watts):  # a release of Zigbee2MQTT told some meters' power so
        unsure = "a number this small and this fine may be kW as well as W"
    elif not channel and told.get("power_phase_b") is not None and told.get("power_phase_a") is None:
        unsure = "whether this is one phase or all three is not in the message"
    if unsure:
        notes.append(f"power: {unsure}")
        return None
    flow = told.get(f"energy_flow{channel}")
    other = told.get(f"power_direction{channel}", told.get(f"energy_direction{channel}"))
    if flow == "producing":
        return -abs(watts)
    if flow == "consuming":
        return abs(watts)
    if (is_absent(flow) and is_absent(other)) or flow == "sign":  # "sign": the power has its own
        return watts
    notes.append("power: which way it flows is told in a way that is not known here")
    return None


def _agreed(readings: list[Reading]) -> list[Reading]:
    """The whole and its phases, without what cannot be true of both."""
    whole = next((one for one in readings if one.meter.endswith(f"/{WHOLE}")), None)
    phases = [one for one in readings if one is not whole]
    if whole is None or len(phases) < 2:
        return readings
    powers = [one.watts for one in phases if one.watts is not None]
    if whole.watts is not None and len(powers) > 1 and _differ(whole.watts, powers):
        note = "power: the whole is not the sum of its parts"
        readings = [replace(one, watts=None, notes=(*one.notes, note)) for one in readings]
    registers = [one.imported_kwh or 0 for one in phases]
    gives = any(one.exported_kwh is not None for one in readings)
    if whole.imported_kwh is not None and not gives and whole.imported_kwh < max(registers) - SLACK_KWH:
        note = "energy: the whole is less than one of its parts"
        readings = [
            replace(one, imported_kwh=None, notes=(*one.notes, note)) if one.meter == whole.meter else one
            for one in readings
        ]
    return readings


def _differ(whole: float, powers: list[float]) -> bool:
    size = max(abs(whole), sum(map(abs, powers)))
    return abs(whole - sum(powers)) > max(SLACK_WATTS, SLACK_SHARE * size)


def _linky(message: Message, device: str, told: Mapping[str, Any]) -> Reading:
    """The registers of a French meter. Those of its tariffs are read at other moments, so they are not added up."""
    notes: list[str] = []
    reading = _blank(message, device, told, WHOLE, notes)
    if "currentSummDelivered" in told:
        return replace(
            reading, imported_kwh=LINKY_WH.take(told["currentSummDelivered"], None, notes), notes=tuple(notes)
        )
    imported = LINKY_KWH.take(told["current_summ_delivered"], None, notes)
    exported = LINKY_OUT.take(told.get("current_summ_received"), None, notes)
    return replace(reading, imported_kwh=imported, exported_kwh=exported, notes=tuple(notes))
