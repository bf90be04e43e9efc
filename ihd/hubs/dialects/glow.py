"""Hildebrand Glow, as the hub itself publishes it on the home's own network."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from ihd.energy.fuel import Fuel
from ihd.energy.reading import HubStatus, Reading, TimeSource
from ihd.hubs.message import Meaning, Message
from ihd.hubs.told import Quantity, as_mpan, as_mprn, as_text, part, read_object, when

DEFAULT_PREFIX = "glow"
METERS = {"electricitymeter": Fuel.ELECTRICITY, "gasmeter": Fuel.GAS}
STATE_WORDS = {"han", "smetsversion", "eui", "zigbee"}  # tell the hub's STATE from that of a Tasmota plug

ENERGY = {"kWh": 1.0, "kwh": 1.0, "KWH": 1.0, "Wh": 0.001, "wh": 0.001, "MWh": 1000.0}
CUBIC_METRES = {"m3": 1.0, "m³": 1.0, "M3": 1.0}
POWER = {"kW": 1000.0, "kw": 1000.0, "KW": 1000.0, "W": 1.0, "w": 1.0}
POUNDS = {"GBP": 100.0}
# Ten digits of Wh: a century of the largest home. Early firmware told billions of kWh of gas.
MOST_ON_A_REGISTER = 9_999_999.999
UNKNOWN_KW = (-8388.608, 8388.607)  # 0x800000 and 0x7FFFFF W: the 24-bit words of a meter that does not know

IMPORTED = Quantity("imported energy", ENERGY, "kWh", 0, MOST_ON_A_REGISTER)
EXPORTED = Quantity("exported energy", ENERGY, "kWh", 0, MOST_ON_A_REGISTER, zero=True)
VOLUME = Quantity("gas volume", CUBIC_METRES, "m3", 0, MOST_ON_A_REGISTER)
WATTS = Quantity("power", POWER, "kW", -100_000, 100_000, zero=True, unknown=UNKNOWN_KW)
# A rate of 0 is what a meter tells that was never given a tariff. Half-hourly tariffs do go below zero.
UNIT_RATE = Quantity("unit rate", POUNDS, "GBP", -100, 500)
STANDING_CHARGE = Quantity("standing charge", POUNDS, "GBP", 0, 1000)


class Place(NamedTuple):
    """Where in the hub's tree a message was published: the hub's name, and what follows it."""

    device: str
    branch: str  # SENSOR or STATE
    sensor: str = ""


class Glow:
    """The messages of a Glow hub: electricity, gas and STATE, in every firmware since 1.8.12."""

    name = "glow"
    own_meters = True

    def topics(self, prefix: str) -> list[str]:
        """Everything under the prefix that the household set on the hub."""
        return [f"{prefix.rstrip('/') or DEFAULT_PREFIX}/#"]

    def claims(self, message: Message) -> bool:
        """Meters by their topic, anything else by its content, and all that is under the default prefix."""
        if message.topic.startswith(f"{DEFAULT_PREFIX}/"):
            return True
        place = _place(message.topic)
        if place is None:
            return False
        if place.sensor in METERS:
            return True
        try:
            told = read_object(message.payload)
        except ValueError:
            return False
        return not STATE_WORDS.isdisjoint(told) if place.branch == "STATE" else set(told) == {place.sensor}

    def parse(self, message: Message) -> Meaning:
        """One reading, a status, or the reason why there is neither. Raises ValueError where it is broken."""
        place = _place(message.topic)
        if place is None:
            return Meaning(self.name, ignored="A Glow hub does not publish meters or its state here")
        if place.sensor in METERS:
            return self._meter(message, place)
        if place.branch == "STATE":
            return self._state(message, place)
        kind = as_text(place.sensor) or "something unnamed"
        return Meaning(self.name, ignored=f"Not an energy meter: {kind}, which the hub passes on")

    def _meter(self, message: Message, place: Place) -> Meaning:
        told = read_object(message.payload).get(place.sensor)
        if not isinstance(told, dict):
            raise ValueError(f"The message holds no {place.sensor}")
        notes: list[str] = []
        fuel = METERS[place.sensor]
        at, at_from = when(told.get("timestamp"), message.arrived, notes)
        said = _registers(fuel, part(told, "energy", notes), notes)
        if fuel is Fuel.ELECTRICITY:
            knows_its_meter = said["imported_kwh"] is not None or at_from is TimeSource.PAYLOAD
            said["watts"] = _watts(part(told, "power", notes), notes, knows_its_meter=knows_its_meter)
            if message.retained and at_from is TimeSource.ARRIVAL and said["watts"] is not None:
                notes.append("power: kept by the broker since an unknown time")
                said["watts"] = None
        meter = f"{place.device}/{fuel.value}"
        reading = Reading(meter, fuel, at, at_from, place.device, **said, notes=tuple(notes))
        if not _is_usable(reading):
            return Meaning(self.name, ignored=_why_nothing(notes))
        return Meaning(self.name, (reading,))

    def _state(self, message: Message, place: Place) -> Meaning:
        told = read_object(message.payload)
        if STATE_WORDS.isdisjoint(told) and "software" not in told:
            return Meaning(self.name, ignored="This says nothing of a Glow hub")
        notes: list[str] = []
        at, at_from = when(told.get("timestamp"), message.arrived, notes)
        han = part(told, "han", notes)
        status = HubStatus(
            place.device,
            at,
            at_from,
            as_text(han.get("status")),
            as_text(told.get("software")),
            as_text(told.get("hardware")),
            _whole("signal", han.get("rssi"), -127, 20, notes),
            _whole("link quality", han.get("lqi"), 0, 255, notes),
            tuple(notes),
        )
        return Meaning(self.name, status=replace(status, notes=tuple(notes)))


def _place(topic: str) -> Place | None:
    """The hub and the branch in `<prefix>/<hub>/SENSOR/<sensor>[/<serial>]` or `<prefix>/<hub>/STATE`."""
    words = topic.split("/")
    device = None
    if words[-1] == "STATE" and len(words) >= 3:
        device, branch, sensor = as_text(words[-2]), "STATE", ""
    elif "SENSOR" in words[2:-1]:
        at = max(index for index, word in enumerate(words[:-1]) if word == "SENSOR")
        device, branch, sensor = as_text(words[at - 1]), "SENSOR", words[at + 1]
        if sensor in METERS and len(words) > at + 2:
            return None
    return Place(device, branch, sensor) if device else None


def _registers(fuel: Fuel, energy: Mapping[str, Any], notes: list[str]) -> dict[str, Any]:
    """A reading's registers and prices, by its fields. The counters of day, week and month are never read.

    They begin anew on the meter's own clock, and were seen a thousandfold too high; the "vol" ones hold kWh.
    """
    imported, exported = part(energy, "import", notes), part(energy, "export", notes)
    gas = fuel is Fuel.GAS
    register, unit = imported.get("cumulative"), imported.get("units")
    volume = imported.get("cumulativevol") if gas else None
    cubic_metres = VOLUME.take(volume, imported.get("cumulativevolunits"), notes)
    kwh = None
    if gas and isinstance(unit, str) and unit in CUBIC_METRES:
        cubic_metres = cubic_metres if cubic_metres is not None else VOLUME.take(register, unit, notes)
    else:
        kwh = IMPORTED.take(register, unit, notes)
    price = part(imported, "price", notes)
    return {
        "imported_kwh": kwh,
        "exported_kwh": EXPORTED.take(exported.get("cumulative"), exported.get("units"), notes),
        "imported_m3": cubic_metres,
        "pence_per_kwh": UNIT_RATE.take(price.get("unitrate"), None, notes),
        "standing_pence_per_day": STANDING_CHARGE.take(price.get("standingcharge"), None, notes),
        "supplier": as_text(imported.get("supplier")),
        "mpxn": as_mprn(imported.get("mprn")) if gas else as_mpan(imported.get("mpan")),
    }


def _watts(power: Mapping[str, Any], notes: list[str], *, knows_its_meter: bool) -> float | None:
    """Signed watts. 0 W from a hub that knows neither the time nor the register comes from no meter."""
    watts = WATTS.take(power.get("value"), power.get("units"), notes)
    return watts if watts != 0 or knows_its_meter else None


def _whole(name: str, value: Any, least: int, most: int, notes: list[str]) -> int | None:
    number = Quantity(name, {"": 1.0}, "", least, most, zero=True).take(value, None, notes)
    return None if number is None else round(number)


def _is_usable(reading: Reading) -> bool:
    """Whether anything was told. An export register of 0 alone is not: a hub tells it before it knows its meter."""
    told = (reading.watts, reading.imported_kwh, reading.imported_m3)
    prices = (reading.pence_per_kwh, reading.standing_pence_per_day)
    return any(value is not None for value in (*told, *prices)) or bool(reading.exported_kwh)


def _why_nothing(notes: list[str]) -> str:
    wrong = [note for note in notes if not note.startswith("time:")]
    return f"Nothing usable in it ({'; '.join(wrong)})" if wrong else "The hub has not heard from its meter yet"
