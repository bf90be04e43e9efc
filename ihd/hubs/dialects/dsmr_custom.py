"""Home-made readers of a P1 port: the usual names, one level down, and nobody knows in which units."""

from ihd.hubs.dialects.forms import named, object_in
from ihd.hubs.dialects.measures import outcome
from ihd.hubs.dialects.p1 import DONGLE
from ihd.hubs.dialects.p1_dongle import all_of
from ihd.hubs.message import Meaning, Message
from ihd.hubs.told import read_object

GROUP = "readings"
MARKS = (GROUP.encode(), DONGLE.imported[0].encode())


class DsmrCustom:
    """JSON with a time, and beside it an object with the fields."""

    name = "dsmr_custom"
    own_meters = False

    def topics(self, prefix: str) -> list[str]:  # noqa: ARG002
        """None is usual: whoever made it chose it."""
        return []

    def claims(self, message: Message) -> bool:
        """By its names alone, also where the JSON around them is broken: one such reader is known to write so."""
        told = object_in(message.payload, GROUP, *DONGLE.registers)
        if told:
            group = told.get(GROUP)
            return isinstance(group, dict) and not DONGLE.all.isdisjoint(group)
        return all(mark in message.payload for mark in MARKS)

    def parse(self, message: Message) -> Meaning:
        """Readings where the numbers show their units, or why there are none. Raises ValueError where it is broken."""
        told = read_object(message.payload)
        group = told[GROUP]
        if not isinstance(group, dict):
            raise ValueError("The message holds no readings")
        fields = {"timestamp": told.get("timestamp"), **group}
        readings = all_of(message, named(message.topic), fields)
        return outcome(self.name, readings, retained=message.retained, otherwise="It tells neither power nor energy")
