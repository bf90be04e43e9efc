"""P1 dongles, and whatever else passes on a meter's P1 port under the names of the Arduino DSMR library."""

import re
from collections.abc import Mapping
from typing import Any

from ihd.energy.fuel import Fuel
from ihd.energy.reading import Reading
from ihd.hubs.dialects.forms import availability, named, object_in, read_word, word_in
from ihd.hubs.dialects.measures import outcome
from ihd.hubs.dialects.p1 import DONGLE, has_fraction, single, volume, whole
from ihd.hubs.message import Meaning, Message
from ihd.hubs.told import is_absent, read_object

DEVICE = re.compile(r"(?:.*/)?[^/]*(?:p1[-_ ]?dongle|dsmr-api)[^/]*", re.IGNORECASE | re.DOTALL)
OTHER_FIELDS = {"electricity_tariff", "gas_delivered", "gas_delivered_timestamp"}
PHASE = re.compile(r"power_(delivered|returned)_l[123]")
GAS_NAMES = (("gas", "gas_ts"), ("gas_delivered", "gas_timestamp"))
OF_AN_INVERTER = re.compile(r"solar|inverter|(?<![a-z])pv(?![a-z])", re.IGNORECASE)  # which also delivers power
STATES = {"online", "offline"}
NO_REGISTER = "Neither a register nor the power of the whole home"


class P1Dongle:
    """A dongle tells each field on a topic of its own, or all in one JSON; gas on its own topic in any case."""

    name = "p1_dongle"
    own_meters = False

    def topics(self, prefix: str) -> list[str]:  # noqa: ARG002
        """The dongle's usual name, with or without something before it."""
        return ["P1-Dongle-Pro/#", "+/P1-Dongle-Pro/#"]

    def claims(self, message: Message) -> bool:
        """All below a dongle's usual name; elsewhere what has the names of this family's fields."""
        above, _, last = message.topic.rpartition("/")
        if DEVICE.fullmatch(above):
            return last != "LWT" or word_in(message.payload).casefold() in STATES
        if OF_AN_INVERTER.search(above):
            return False
        if above and (last in DONGLE.all or last in OTHER_FIELDS or PHASE.fullmatch(last)):
            return True
        return bool(object_in(message.payload, *DONGLE.registers))

    def parse(self, message: Message) -> Meaning:
        """Readings, a status, or the reason why there is neither. Raises ValueError where it is broken."""
        above, _, last = message.topic.rpartition("/")
        if last == "LWT":
            return availability(self.name, named(above), read_word(message.payload), message)
        if message.payload.lstrip().startswith(b"{"):
            return self._all(message, named(above), read_object(message.payload))
        text = read_word(message.payload)
        reading: Reading | None = None
        if last == "gas_delivered":
            reading = volume(named(above), Fuel.GAS, text, None, message.arrived)
        elif last == "water":
            reading = volume(named(above), Fuel.WATER, text, None, message.arrived)
        else:
            reading = single(named(above), last, text, DONGLE, message.arrived)
        if reading is None:
            return Meaning(self.name, ignored=NO_REGISTER)
        return outcome(self.name, [reading], retained=message.retained, otherwise="It tells no value")

    def _all(self, message: Message, device: str, told: Mapping[str, Any]) -> Meaning:
        readings = all_of(message, device, told)
        return outcome(self.name, readings, retained=message.retained, otherwise=NO_REGISTER)


def all_of(message: Message, device: str, told: Mapping[str, Any]) -> list[Reading]:
    """Electricity, and gas with its own time, out of one JSON object with this family's names."""
    readings = [whole(device, told, DONGLE, message.arrived)]
    in_kilo = any(has_fraction(told.get(name)) for name in DONGLE.registers)
    for gas, at in GAS_NAMES:
        if not is_absent(told.get(gas)):
            readings.append(volume(device, Fuel.GAS, told[gas], told.get(at), message.arrived, sure=in_kilo))
            break
    return readings
