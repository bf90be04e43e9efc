"""Shelly's second generation and all after it: Plus, Pro, Gen3 and Gen4, as JSON for each component."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from ihd.energy.fuel import Fuel
from ihd.energy.reading import HubStatus, Reading, TimeSource
from ihd.hubs.dialects.measures import EXPORTED, IMPORTED, WATTS, outcome
from ihd.hubs.message import Meaning, Message
from ihd.hubs.told import FIRST_YEAR, Quantity, as_number, as_text, is_absent, part, read_object, when

# The number in the key says which component it is; the id inside the body has been wrong.
COMPONENT = re.compile(r"(em|emdata|em1|em1data|switch|pm1|cover|light|cct|rgb|rgbw):(\d{1,3})", re.ASCII)
METER = {"emdata": "em", "em1data": "em1"}  # one meter speaks through two components: power, and registers
POWER = {"em": "total_act_power", "em1": "act_power"}  # others: apower
REGISTERS = {"emdata": ("total_act", "total_act_ret"), "em1data": ("total_act_energy", "total_act_ret_energy")}
NOTIFICATIONS = {"NotifyStatus", "NotifyFullStatus", "NotifyEvent"}
SAYS = {b"true": "online", b"false": "offline"}
# A status tells no time of its own but that of the minute in which it was counted. Within this span it is as fresh as
# its arrival; beyond it is one that was kept or recorded.
LIVE = timedelta(minutes=10)
CLOCK_SET = datetime(FIRST_YEAR, 1, 1, tzinfo=UTC).timestamp()
LAST_SECOND = datetime(9999, 12, 31, tzinfo=UTC).timestamp()
SIGNAL = Quantity("signal", {"": 1.0}, "", -127, 0)


class ShellyGen2:
    """The status of a component, notifications of what changed (what is not in them has not), and online or not."""

    name = "shelly_gen2"
    own_meters = False

    def topics(self, prefix: str) -> list[str]:  # noqa: ARG002
        """Under the device's own name, or a prefix of the household's choice with up to three levels."""
        depths = ("+", "+/+", "+/+/+")
        return [f"{depth}/{ending}" for depth in depths for ending in ("status/+", "events/rpc", "online")]

    def claims(self, message: Message) -> bool:
        """By the end of the topic, which is Shelly's own, and by what is in it where others might end alike."""
        prefix, ending = _split(message.topic)
        if not prefix:
            return False
        if ending == "online":
            return message.payload in SAYS and not prefix.startswith("shellies/")
        if ending.startswith("status/"):
            component = ending.removeprefix("status/")
            return COMPONENT.fullmatch(component) is not None or (component == "wifi" and b"sta_ip" in message.payload)
        if ending != "events/rpc":
            return False
        try:
            method = read_object(message.payload).get("method")
        except ValueError:
            return True
        return isinstance(method, str) and method in NOTIFICATIONS

    def parse(self, message: Message) -> Meaning:
        """The readings in it, or what it says of itself. Raises ValueError where it is broken."""
        prefix, ending = _split(message.topic)
        device = as_text(prefix)
        if device is None:
            raise ValueError("The topic does not name the device")
        if ending == "online":
            state = SAYS.get(message.payload.strip())
            if state is None:
                raise ValueError("It says neither true nor false")
            return Meaning(self.name, status=HubStatus(device, message.arrived, TimeSource.ARRIVAL, state))
        told = read_object(message.payload)
        if told.get("method") == "NotifyEvent":
            return Meaning(self.name, ignored="An event, such as a button that was pressed")
        notes: list[str] = []
        if ending.startswith("status/"):
            components, at = {ending.removeprefix("status/"): told}, _counted_at(told, message)
        else:
            components = part(told, "params", notes)
            at = _when(components.get("ts"), message.arrived, notes)
        blank = Reading("", Fuel.ELECTRICITY, *at, hub=device, notes=tuple(notes))
        readings = _readings(components, blank)
        status = _status(components, HubStatus(device, *at, state="online", notes=tuple(notes)))
        if status and not readings:
            return Meaning(self.name, status=status)
        return outcome(self.name, readings, retained=message.retained, otherwise="It tells of no energy or power")


def _split(topic: str) -> tuple[str, str]:
    """The device's prefix, of any number of levels, and what it says there; ("", "") if it is nothing of Shelly's."""
    words = topic.split("/")
    length = 1 if words[-1] == "online" else 2
    ending = "/".join(words[-length:])
    known = ending in {"online", "events/rpc"} or ending.startswith("status/")
    return ("/".join(words[:-length]), ending) if known else ("", "")


def _when(told: Any, arrived: datetime, notes: list[str]) -> tuple[datetime, TimeSource]:
    """Unix seconds with a fraction. Before the device knows the time it counts from its start, which is no fault."""
    number = None if isinstance(told, str) else as_number(told)
    if number is None or not CLOCK_SET <= number <= LAST_SECOND:
        return arrived, TimeSource.ARRIVAL
    return when(datetime.fromtimestamp(number, UTC).isoformat(), arrived, notes)


def _counted_at(body: Mapping[str, Any], message: Message) -> tuple[datetime, TimeSource]:
    at, at_from = _when(part(body, "aenergy", []).get("minute_ts"), message.arrived, [])
    if at_from is TimeSource.ARRIVAL or (abs(message.arrived - at) <= LIVE and not message.retained):
        return message.arrived, TimeSource.ARRIVAL
    return at, at_from


def _readings(components: Mapping[str, Any], blank: Reading) -> tuple[Reading, ...]:
    """One for each meter: what a meter tells through two components is brought together."""
    found: dict[str, Reading] = {}
    for key, body in components.items():
        component = COMPONENT.fullmatch(key)
        if component is None or not isinstance(body, dict):
            continue
        kind = component[1]
        meter = f"{blank.hub}/{METER.get(kind, kind)}:{component[2]}"
        reading = found.get(meter) or replace(blank, meter=meter)
        notes = list(reading.notes)
        reading = _with_power(reading, kind, body, notes)
        found[meter] = replace(_with_registers(reading, kind, body, notes), notes=tuple(notes))
    return tuple(found.values())


def _with_power(reading: Reading, kind: str, body: Mapping[str, Any], notes: list[str]) -> Reading:
    if kind in REGISTERS:
        return reading
    return replace(reading, watts=WATTS.take(body.get(POWER.get(kind, "apower")), "W", notes))


def _with_registers(reading: Reading, kind: str, body: Mapping[str, Any], notes: list[str]) -> Reading:
    if kind in POWER:
        return reading
    if kind in REGISTERS:
        taken, given = (body.get(name) for name in REGISTERS[kind])
        return replace(
            reading,
            imported_kwh=IMPORTED.take(taken, "Wh", notes),
            exported_kwh=EXPORTED.take(given, "Wh", notes),
        )
    both = part(body, "aenergy", notes).get("total")
    given = part(body, "ret_aenergy", notes).get("total")
    exported = EXPORTED.take(given, "Wh", notes)
    imported = IMPORTED.take(both, "Wh", notes)
    if imported is not None and not is_absent(given):
        imported = _less(imported, exported, notes)
    return replace(reading, imported_kwh=imported, exported_kwh=exported)


def _less(both: float, exported: float | None, notes: list[str]) -> float | None:
    """What was taken: `aenergy` counts energy in either direction, and `ret_aenergy` the part that was given."""
    return None if exported is None else IMPORTED.take(both - exported, "kWh", notes)


def _status(components: Mapping[str, Any], blank: HubStatus) -> HubStatus | None:
    notes = list(blank.notes)
    wifi = part(components, "wifi", notes)
    signal = SIGNAL.take(wifi.get("rssi"), None, notes)
    connected = part(components, "mqtt", notes).get("connected") is True
    if signal is None and not connected:
        return None
    return replace(blank, rssi=None if signal is None else round(signal), notes=tuple(notes))
