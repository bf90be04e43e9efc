"""AI-on-the-edge: a camera that reads the dials of a water or gas meter."""

import re
from dataclasses import replace

from ihd.energy.fuel import Fuel
from ihd.energy.reading import Reading
from ihd.hubs.dialects.forms import NO_UNIT, availability, named, object_in, read_word, when_zoned, word_in
from ihd.hubs.dialects.measures import VOLUME, outcome
from ihd.hubs.message import Meaning, Message
from ihd.hubs.told import as_number, is_absent, read_object

FIELDS = {
    "value",
    "raw",
    "error",
    "rate",
    "rate_per_time_unit",
    "rate_per_digitalization_round",
    "rate_per_digitization_round",
    "changeabsolut",
    "timestamp",
    "json",
    "problem",
}
JSON_FIELDS = {"value", "raw", "error", "rate"}
LINK_WORDS = {"connected", "connection lost"}
SOUND = {"", "no error"}
NO_DIALS = "The camera could not read the dials"

# The camera knows its unit, but tells it to Home Assistant alone. A dial with litres behind the point is one in cubic
# metres; imperial dials, in hundreds of cubic feet or in gallons, show two digits at most.
CUBIC_METRES = re.compile(r"\d{1,7}\.\d{3,6}", re.ASCII)
JSON_VALUE = re.compile(rb'"value"\s*:\s*"?([0-9.]+)"?\s*[,}]')  # as printed: JSON numbers lose their last noughts
# In the name that the household gave. Bureaus and tableaus are no water, nor are Gasthof and Vegas gas.
WATER_NAME = re.compile(r"water|wasser|acqua|agua|vatten|woda|(?<![^\W\d_])eau(?![^\W\d_])")
GAS_NAME = re.compile(r"(?<![^\W\d_])(?:ga[sz](?![^\W\d_])|gas(?:meter|z[aä]e?hler|uhr|teller|stand|verbr))")
WATER = replace(VOLUME, name="water volume")


class AiOnTheEdge:
    """A camera named for what it reads. Its raw value is never taken: the camera may have rejected it."""

    name = "ai_on_the_edge"
    own_meters = False

    def topics(self, prefix: str) -> list[str]:  # noqa: ARG002
        """The meter that every camera has, and whether the camera is there."""
        return ["+/main/#", "+/connection"]

    def claims(self, message: Message) -> bool:
        """The known fields of the meter "main"; any other meter by its JSON; the camera's own last words."""
        above, _, last = message.topic.rpartition("/")
        if last == "connection":
            return word_in(message.payload) in LINK_WORDS
        if above.endswith("/main") and last in FIELDS:
            return True
        return last == "json" and set(object_in(message.payload, "raw")) >= JSON_FIELDS

    def parse(self, message: Message) -> Meaning:
        """One reading, a status, or the reason why there is neither. Raises ValueError where it is broken."""
        above, _, last = message.topic.rpartition("/")
        if last == "connection":
            there = {"connected": "online"}.get(read_word(message.payload), "offline")
            return availability(self.name, named(above), there, message)
        if last == "value":
            return self._volume(message, above, read_word(message.payload), None)
        if last != "json":
            return Meaning(self.name, ignored="Beside the meter's reading, not the reading itself")
        told = read_object(message.payload)
        error = told.get("error")
        if not is_absent(error) and error not in SOUND:
            return Meaning(self.name, ignored="The camera itself rejected this reading")
        printed = JSON_VALUE.search(message.payload)
        text = printed[1].decode() if printed else ""
        if as_number(text) != as_number(told.get("value")):
            raise ValueError("The message does not tell one value alone")
        return self._volume(message, above, text, told.get("timestamp"))

    def _volume(self, message: Message, above: str, value: str, time: object) -> Meaning:
        device, _, _number = above.rpartition("/")
        if is_absent(value):
            return Meaning(self.name, ignored=NO_DIALS)
        water = WATER_NAME.search(above.casefold()) is not None
        gas = GAS_NAME.search(above.casefold()) is not None
        if water is gas:
            return Meaning(self.name, ignored="Whether it counts water or gas is not in the message: set it up by hand")
        if not CUBIC_METRES.fullmatch(value):
            return Meaning(self.name, ignored=NO_UNIT)
        notes: list[str] = []
        at, at_from = when_zoned(time, message.arrived, notes)
        hub, volume = named(device or above), (WATER if water else VOLUME).take(value, None, notes)
        fuel = Fuel.WATER if water else Fuel.GAS
        reading = Reading(named(above), fuel, at, at_from, hub, imported_m3=volume, notes=tuple(notes))
        return outcome(self.name, [reading], retained=message.retained, otherwise=NO_DIALS)
