"""DSMR-reader, and Smart Gateways' P1 reader, which publishes under the same names."""

import re
from collections.abc import Mapping
from typing import Any

from ihd.energy.fuel import Fuel
from ihd.energy.obis import kinds, read_lines
from ihd.energy.reading import Reading
from ihd.hubs.dialects.forms import named, object_in, read_word
from ihd.hubs.dialects.measures import outcome
from ihd.hubs.dialects.obis import readings
from ihd.hubs.dialects.p1 import READER, has_fraction, single, volume, whole
from ihd.hubs.message import Meaning, Message
from ihd.hubs.told import is_absent, read_object

# The household may rename all topics; "dsmr" with one of these below it is how they come.
TOPIC = re.compile(
    r"((?:.*/)?dsmr)/(?:(reading|telegram|consumption|day-consumption|day-totals|current-month|current-year|"
    r"meter-stats|consumer-quarter-hour-peaks?)/(.+)|(json|raw|day-totals|current-month|current-year))",
    re.DOTALL,
)
# The one meter beside electricity. DSMR-reader names it no further and counts it as gas itself.
EXTRA, EXTRA_AT = "extra_device_delivered", "extra_device_timestamp"
GAS_DELIVERED = "gas/delivered"
NOT_A_REGISTER = "Neither a register nor the power of the whole home"
NO_VALUE = "It tells no value"


class DsmrReader:
    """DSMR-reader keeps everything with the broker, so what has no time of its own is of any age."""

    name = "dsmr_reader"
    own_meters = False

    def topics(self, prefix: str) -> list[str]:  # noqa: ARG002
        """Its usual topics, with or without something before them."""
        return ["dsmr/#", "+/dsmr/#"]

    def claims(self, message: Message) -> bool:
        """Its usual topics; elsewhere a JSON telegram with its names, which are nobody else's."""
        return bool(TOPIC.fullmatch(message.topic) or object_in(message.payload, *READER.registers))

    def parse(self, message: Message) -> Meaning:
        """Readings, or the reason why there are none. Raises ValueError where it is broken."""
        match = TOPIC.fullmatch(message.topic)
        device, group, name, alone = match.groups() if match else (message.topic.rpartition("/")[0], None, None, "json")
        device = named(device)
        if alone == "raw":
            lines = read_lines(read_word(message.payload))
            told = readings(lines, device, message.arrived, kinds(lines))
            return outcome(self.name, told, retained=message.retained, otherwise="No whole line of a telegram in it")
        if alone == "json" or (group == "consumption" and name == "gas/json"):
            return self._json(message, device, read_object(message.payload))
        reading: Reading | None = None
        if group in {"reading", "telegram"}:
            reading = self._field(message, device, str(name))
        elif group == "consumption" and name == GAS_DELIVERED:
            reading = volume(device, Fuel.GAS, read_word(message.payload), None, message.arrived)
        if reading is None:
            return Meaning(self.name, ignored=NOT_A_REGISTER)
        return outcome(self.name, [reading], retained=message.retained, otherwise=NO_VALUE)

    def _field(self, message: Message, device: str, name: str) -> Reading | None:
        text = read_word(message.payload)
        if name == EXTRA:
            return volume(device, Fuel.GAS, text, None, message.arrived)
        return single(device, name, text, READER, message.arrived)

    def _json(self, message: Message, device: str, told: Mapping[str, Any]) -> Meaning:
        found = []
        if not READER.all.isdisjoint(told):
            found.append(whole(device, told, READER, message.arrived))
        in_kilo = any(has_fraction(told.get(name)) for name in READER.registers)
        for gas, at in ((EXTRA, EXTRA_AT), ("delivered", "read_at")):
            if not is_absent(told.get(gas)):
                found.append(volume(device, Fuel.GAS, told[gas], told.get(at), message.arrived, sure=in_kilo))
        return outcome(self.name, found, retained=message.retained, otherwise=NOT_A_REGISTER)
