"""OpenDTU: solar inverters, whose numbers are never the home's."""

import re

from ihd.hubs.dialects.forms import SOLAR, availability, named, word_in
from ihd.hubs.message import Meaning, Message

BASE = "solar/"  # as it comes
STATUS = re.compile(r"(.+/)?dtu/status", re.DOTALL)
TREE = re.compile(
    r"(?:.+/)?(?:(?:ac|dc)/(?:yieldday|yieldtotal|is_valid|irradiation)"
    r"|dtu/(?:ip|hostname|rssi|bssid|uptime|temperature|heap/\w+)"
    r"|\d{12}/(?:name|(?:device|radio|status|cmd)/\w+|[0-6]/\w+))",
    re.DOTALL,
)
STATES = {"online", "offline"}


class OpenDtu:
    """What it says of itself is a status; what it says of the inverters is told apart from the grid meter."""

    name = "opendtu"
    own_meters = False

    def topics(self, prefix: str) -> list[str]:  # noqa: ARG002
        """Everything under the usual base topic."""
        return [f"{BASE}#"]

    def claims(self, message: Message) -> bool:
        """The parts of its tree that are nobody else's, and the sums under its usual base topic."""
        if STATUS.fullmatch(message.topic):
            return word_in(message.payload) in STATES
        return message.topic in {f"{BASE}ac/power", f"{BASE}dc/power"} or bool(TREE.fullmatch(message.topic))

    def parse(self, message: Message) -> Meaning:
        """A status, or the reason why there is no reading."""
        status = STATUS.fullmatch(message.topic)
        if status is None:
            return Meaning(self.name, ignored=SOLAR)
        return availability(self.name, named((status[1] or "dtu").strip("/")), word_in(message.payload), message)
