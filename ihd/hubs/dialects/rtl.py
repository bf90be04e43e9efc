"""rtl_433 and rtlamr2mqtt: a radio that hears meters, the neighbours' among them, and does not know their scale."""

import re

from ihd.hubs.dialects.forms import availability, word_in
from ihd.hubs.message import Meaning, Message

NO_SCALE = "The meter's unit and scale are not in the message, and neighbours' meters are heard too: set it up by hand"
RTL_433 = re.compile(r"(?:.+/)?rtl_433/.+", re.DOTALL)
RTLAMR = "rtlamr/"
RTLAMR_STATUS = "rtlamr/status"
STATES = {"online", "offline"}


class Rtl433:
    """All that the radio hears: thermometers, tyres and meters."""

    name = "rtl_433"
    own_meters = False

    def topics(self, prefix: str) -> list[str]:  # noqa: ARG002
        """Its usual topics."""
        return ["rtl_433/#"]

    def claims(self, message: Message) -> bool:
        """Its usual topics, with or without something before them."""
        return RTL_433.fullmatch(message.topic) is not None

    def parse(self, message: Message) -> Meaning:
        """The reason why there is no reading."""
        meter = b"consumption" in message.payload.lower()
        return Meaning(self.name, ignored=NO_SCALE if meter else "Not an energy meter, but something else on the air")


class Rtlamr:
    """A counter of each meter that the household chose, without its scale."""

    name = "rtlamr2mqtt"
    own_meters = False

    def topics(self, prefix: str) -> list[str]:  # noqa: ARG002
        """Its usual topics."""
        return ["rtlamr/#"]

    def claims(self, message: Message) -> bool:
        """Its usual topics."""
        if message.topic == RTLAMR_STATUS:
            return word_in(message.payload) in STATES
        return message.topic.startswith(RTLAMR)

    def parse(self, message: Message) -> Meaning:
        """A status, or the reason why there is no reading."""
        if message.topic == RTLAMR_STATUS:
            return availability(self.name, "rtlamr", word_in(message.payload), message)
        return Meaning(self.name, ignored=NO_SCALE)
