"""teleinfo2mqtt: what a French meter tells at its customer port, in either of its two modes."""

from collections.abc import Mapping
from typing import Any

from ihd.energy.fuel import Fuel
from ihd.energy.reading import Reading
from ihd.hubs.dialects.forms import availability, named, object_in, read_word, when_zoned, word_in
from ihd.hubs.dialects.measures import EXPORTED, IMPORTED, outcome, total
from ihd.hubs.message import Meaning, Message
from ihd.hubs.told import read_object

STATUS_TOPIC = "teleinfo/status"
STATES = {"up": "online", "down": "offline"}
METERS = ("ADCO", "ADSC")  # the meter's number in the historic and in the standard mode
# Registers in Wh, by what the household's contract is: the first set that is there in full is the whole.
REGISTERS = (
    ("EAST",),
    ("BASE",),
    ("HCHC", "HCHP"),
    ("EJPHN", "EJPHPM"),
    ("BBRHCJB", "BBRHPJB", "BBRHCJW", "BBRHPJW", "BBRHCJR", "BBRHPJR"),
)
GIVEN = "EAIT"
# PAPP and SINSTS are told in VA, which is not W: a fridge may draw twice as many. No power is read.


class Teleinfo:
    """One JSON object with all that the meter says, each value beside its raw text."""

    name = "teleinfo2mqtt"
    own_meters = False

    def topics(self, prefix: str) -> list[str]:  # noqa: ARG002
        """Everything under the usual base topic."""
        return ["teleinfo/#"]

    def claims(self, message: Message) -> bool:
        """By the meter's number, which stands in each message; the status on its usual topic alone."""
        if message.topic == STATUS_TOPIC:
            return word_in(message.payload) in STATES
        told = object_in(message.payload, *METERS)
        return any(isinstance(told.get(name), dict) and "raw" in told[name] for name in METERS)

    def parse(self, message: Message) -> Meaning:
        """One reading, a status, or the reason why there is neither. Raises ValueError where it is broken."""
        if message.topic == STATUS_TOPIC:
            return availability(self.name, "teleinfo", STATES.get(read_word(message.payload)), message)
        told = read_object(message.payload)
        notes: list[str] = []
        date = told.get("DATE")
        stamp = date.get("timestamp") if isinstance(date, dict) else None
        at, at_from = when_zoned(stamp.get("date") if isinstance(stamp, dict) else None, message.arrived, notes)
        hub = named(next((_cell(told, name, "raw") for name in METERS if name in told), None))
        reading = Reading(
            f"{hub}/electricity",
            Fuel.ELECTRICITY,
            at,
            at_from,
            hub,
            imported_kwh=_imported(told, notes),
            exported_kwh=EXPORTED.take(_cell(told, GIVEN), "Wh", notes),
            notes=tuple(notes),
        )
        return outcome(self.name, [reading], retained=message.retained, otherwise="No register of the meter in it")


def _imported(told: Mapping[str, Any], notes: list[str]) -> float | None:
    whole = next((names for names in REGISTERS if all(name in told for name in names)), ())
    return total([IMPORTED.take(_cell(told, name), "Wh", notes) for name in whole])


def _cell(told: Mapping[str, Any], name: str, which: str = "value") -> Any:
    cell = told.get(name)
    return cell.get(which) if isinstance(cell, dict) else None
