"""The former Glow cloud feed: the meters' Zigbee attributes as hex, electricity and gas in one message."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, NamedTuple

from ihd.energy.fuel import Fuel
from ihd.energy.reading import HubStatus, Reading, TimeSource
from ihd.hubs.message import Meaning, Message
from ihd.hubs.told import Quantity, as_mpan, as_mprn, as_text, is_absent, part, read_object, when

ROOT = "SMART"
METERS = {"elecMtr": Fuel.ELECTRICITY, "gasMtr": Fuel.GAS}
HEX = re.compile(r"[0-9A-Fa-f]{1,16}")
UNKNOWN_SUMMATION = 0xFFFF_FFFF_FFFF  # Zigbee's 48-bit word for "not valid", sent for a moment now and then
KWH, CUBIC_METRES = 0x00, 0x01  # the unit codes of attribute 0702.03.00 that a home's meters use
MOST_ON_A_REGISTER = 9_999_999.999  # kWh or m³; see the local dialect

IMPORTED = Quantity("imported energy", {"": 1.0}, "", 0, MOST_ON_A_REGISTER)
EXPORTED = replace(IMPORTED, name="exported energy", zero=True)
VOLUME = replace(IMPORTED, name="gas volume")
WATTS = Quantity("power", {"": 1000.0}, "", -100_000, 100_000, zero=True)
SIGNAL = Quantity("signal", {"": 1.0}, "", -127, 20, zero=True)
LINK_QUALITY = Quantity("link quality", {"": 1.0}, "", 0, 255, zero=True)


class Scale(NamedTuple):
    """How a meter's whole numbers are meant: times `multiplier`, through `divisor`, in the unit of this code."""

    multiplier: int | None
    divisor: int | None
    unit: int | None


@dataclass(frozen=True, slots=True)
class Cluster:
    """The attributes of one cluster of one meter, by set and attribute ("03", "01"). Absent sets are normal."""

    sets: Mapping[str, Any]
    notes: list[str]

    def text(self, group: str, name: str) -> Any:
        """An attribute as it was told."""
        return part(self.sets, group, self.notes).get(name)

    def whole(self, group: str, name: str, *, signed: bool = False) -> int | None:
        """An attribute as a whole number, its sign bit by the length of its hex."""
        told = self.text(group, name)
        if is_absent(told):
            return None
        if not isinstance(told, str) or not HEX.fullmatch(told):
            self.notes.append(f"{group}.{name}: is no hex number")
            return None
        number, bits = int(told, 16), 4 * len(told)
        if not signed or number < 1 << bits - 1:
            return number
        lowest = number == 1 << bits - 1  # 800000 or 80000000: the meter does not know
        return None if lowest else number - (1 << bits)

    def scale(self) -> Scale:
        return Scale(self.whole("03", "01"), self.whole("03", "02"), self.whole("03", "00"))


class GlowCloud:
    """The feed `SMART/HILD/<mac>` of the Glow cloud, for homes that still bridge it to a broker."""

    name = "glow_cloud"
    own_meters = True

    def topics(self, prefix: str) -> list[str]:
        """The topic itself where the prefix is one of this feed; the cloud's own broker allows nothing wider."""
        return [prefix] if prefix.startswith(f"{ROOT}/") else [f"{ROOT}/HILD/+"]

    def claims(self, message: Message) -> bool:
        words = message.topic.split("/")
        return len(words) == 3 and words[0] == ROOT

    def parse(self, message: Message) -> Meaning:
        """A reading for each meter it tells of. Raises ValueError where it is broken."""
        told = read_object(message.payload)
        hub = as_text(message.topic.rsplit("/", maxsplit=1)[-1])
        if hub is None:
            raise ValueError("The topic does not name the hub")
        if METERS.keys().isdisjoint(told):
            return Meaning(self.name, ignored="It tells of no meter")
        timing: list[str] = []
        at, at_from = _when(told, message.arrived, timing)
        found = [
            _reading(part(told, key, timing), Reading(f"{hub}/{fuel.value}", fuel, at, at_from, hub), timing)
            for key, fuel in METERS.items()
            if key in told
        ]
        old = message.retained and at_from is TimeSource.ARRIVAL
        readings = tuple(replace(one, watts=None) if old else one for one in found if _is_usable(one))
        if readings:
            return Meaning(self.name, readings)
        status = _status(told, hub, at, at_from)
        if status.state:
            return Meaning(self.name, status=status)
        return Meaning(self.name, ignored="The hub has not heard from its meters yet")


def _when(told: Mapping[str, Any], arrived: datetime, notes: list[str]) -> tuple[datetime, TimeSource]:
    """The message's own time, told twice over; either will do."""
    if isinstance(told.get("gmtime"), int):
        at, at_from = when(told["gmtime"], arrived, [])
        if at_from is TimeSource.PAYLOAD:
            return at, at_from
    return when(told.get("ts"), arrived, notes)


def _reading(meter: Mapping[str, Any], blank: Reading, timing: list[str]) -> Reading:
    notes = list(timing)
    metering = Cluster(part(meter, "0702", notes), notes)
    scale = metering.scale()
    register = metering.whole("00", "00")
    kwh = _scaled(IMPORTED, register, scale, KWH, notes) if scale.unit != CUBIC_METRES else None
    volume = _scaled(VOLUME, register, scale, CUBIC_METRES, notes) if scale.unit == CUBIC_METRES else None
    electric = blank.fuel is Fuel.ELECTRICITY
    if electric and volume is not None:
        notes.append("imported energy: an electricity meter does not count cubic metres")
        volume = None
    site = metering.text("03", "07")
    watts = _scaled(WATTS, metering.whole("04", "00", signed=True), scale, KWH, notes) if electric else None
    exported = _scaled(EXPORTED, metering.whole("00", "01"), scale, KWH, notes) if electric else None
    return replace(
        blank,
        watts=watts,
        imported_kwh=kwh,
        exported_kwh=exported,
        imported_m3=volume,
        supplier=as_text(part(part(meter, "0708", notes), "01", notes).get("01")),
        mpxn=as_mpan(site) if electric else as_mprn(site),
        notes=tuple(notes),
    )


def _scaled(quantity: Quantity, number: int | None, scale: Scale, unit: int, notes: list[str]) -> float | None:
    """A whole number of the meter in our unit; None, with a note, where it is not known how it is meant."""
    if number is None:
        return None
    if number == UNKNOWN_SUMMATION:
        notes.append(f"{quantity.name}: the meter does not know it")
        return None
    if scale.unit != unit or not scale.multiplier or not scale.divisor:
        notes.append(f"{quantity.name}: its unit or scale was not told")
        return None
    return quantity.take(number * scale.multiplier / scale.divisor, None, notes)


def _is_usable(reading: Reading) -> bool:
    told = (reading.watts, reading.imported_kwh, reading.imported_m3)
    return any(value is not None for value in told) or bool(reading.exported_kwh)


def _status(told: Mapping[str, Any], hub: str, at: datetime, at_from: TimeSource) -> HubStatus:
    notes: list[str] = []
    pan = Cluster({"pan": part(told, "pan", notes)}, notes)
    rssi = SIGNAL.take(pan.whole("pan", "rssi", signed=True), None, notes)
    lqi = LINK_QUALITY.take(pan.whole("pan", "lqi"), None, notes)
    state, hardware = as_text(pan.text("pan", "status")), as_text(told.get("hversion"))
    told_rssi, told_lqi = (None if one is None else round(one) for one in (rssi, lqi))
    software = as_text(told.get("zbSoftVer"))
    return HubStatus(hub, at, at_from, state, software, hardware, told_rssi, told_lqi, tuple(notes))
