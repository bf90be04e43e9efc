"""OpenEnergyMonitor: the clamps of an emonPi or emonTx, as emonHub passes them on."""

import re
from collections.abc import Mapping
from typing import Any

from ihd.energy.fuel import Fuel
from ihd.energy.reading import Reading
from ihd.hubs.dialects.forms import NO_UNIT, named, read_word, when_zoned
from ihd.hubs.dialects.measures import WATTS, outcome
from ihd.hubs.message import Meaning, Message
from ihd.hubs.told import read_object

NODE = re.compile(r"emon/([^/]+)(?:/([^/]+))?")
BY_POSITION = re.compile(r"emonhub/(?:rx|tx)/[^/]+/(values|rssi)")
CLAMP = re.compile(r"(?:power|P)[1-9]\d?")  # what the boards themselves call their clamps, old and new; all in W
WHOLE_WATTS = re.compile(r"[+-]?\d{1,6}", re.ASCII)  # as the boards count them: a fraction was scaled by somebody
NO_CLAMP = "Not the power of a clamp"


class Emon:
    """Power of each clamp. The energy counters begin anew whenever a board is switched on, so they are not read."""

    name = "emon"
    own_meters = False

    def topics(self, prefix: str) -> list[str]:  # noqa: ARG002
        """The usual base topics of the present format and of the old one."""
        return ["emon/#", "emonhub/rx/#"]

    def claims(self, message: Message) -> bool:
        """Its usual topics."""
        return bool(NODE.fullmatch(message.topic) or BY_POSITION.fullmatch(message.topic))

    def parse(self, message: Message) -> Meaning:
        """Readings, or the reason why there are none. Raises ValueError where it is broken."""
        match = NODE.fullmatch(message.topic)
        if match is None:
            return Meaning(self.name, ignored="What each number means is not in the message: set it up by hand")
        node, key = match.groups()
        told = {key: read_word(message.payload)} if key else read_object(message.payload)
        clamps = [name for name in told if CLAMP.fullmatch(name)]
        if not clamps:
            return Meaning(self.name, ignored=NO_CLAMP)
        sure = [name for name in clamps if WHOLE_WATTS.fullmatch(str(told[name]).strip())]
        if not sure:
            return Meaning(self.name, ignored=NO_UNIT)
        readings = [_clamp(message, named(node), name, told) for name in sure]
        return outcome(self.name, readings, retained=message.retained, otherwise=NO_CLAMP)


def _clamp(message: Message, node: str, name: str, told: Mapping[str, Any]) -> Reading:
    notes: list[str] = []
    at, at_from = when_zoned(told.get("time"), message.arrived, notes)
    watts = WATTS.take(told[name], None, notes)
    return Reading(f"{node}/{name}", Fuel.ELECTRICITY, at, at_from, node, watts, notes=tuple(notes))
