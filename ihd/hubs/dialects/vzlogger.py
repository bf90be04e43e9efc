"""vzlogger: channels by number, whose unit and sense stand in a file on the machine that reads the meter."""

import re

from ihd.hubs.dialects.forms import NO_UNIT
from ihd.hubs.message import Meaning, Message

TOPIC = re.compile(r".+/chn\d{1,4}/(raw|agg|id|uuid)", re.DOTALL)


class Vzlogger:
    """Its channels are Wh or kWh, power or energy, import or export, as somebody set them up: none is ever read."""

    name = "vzlogger"
    own_meters = False

    def topics(self, prefix: str) -> list[str]:  # noqa: ARG002
        """Everything under the usual base topic."""
        return ["vzlogger/#"]

    def claims(self, message: Message) -> bool:
        """Numbered channels, under any base topic."""
        return TOPIC.fullmatch(message.topic) is not None

    def parse(self, message: Message) -> Meaning:
        """The reason why there is no reading."""
        match = TOPIC.fullmatch(message.topic)
        if match and match[1] in {"raw", "agg"}:
            return Meaning(self.name, ignored=NO_UNIT)
        return Meaning(self.name, ignored="The name of a channel, not what the meter says")
