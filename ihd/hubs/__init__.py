"""Where readings come from: one dialect a file, all listed here."""

from typing import Protocol

from ihd.hubs.glow import Glow
from ihd.hubs.glow_cloud import GlowCloud
from ihd.hubs.message import Meaning, Message


class Dialect(Protocol):
    """One family of hubs: which messages are its own, and what they mean. Pure: it asks neither clock nor network."""

    name: str

    def topics(self, prefix: str) -> list[str]:
        """The MQTT topic filters to subscribe to, under the prefix that the household set."""
        ...

    def claims(self, message: Message) -> bool:
        """Whether this message is in this dialect."""
        ...

    def parse(self, message: Message) -> Meaning:
        """What it means. Raises ValueError, LookupError or TypeError where it should have been understood."""
        ...


DIALECTS: tuple[Dialect, ...] = (Glow(), GlowCloud())


def understand(message: Message, dialect: str | None = None) -> Meaning:
    """What a message means in the dialect named, or in the first that claims it. Whatever arrives, it never raises."""
    for one in DIALECTS:
        if one.name == dialect or (dialect is None and one.claims(message)):
            try:
                return one.parse(message)
            except (ValueError, LookupError, TypeError, ArithmeticError, RecursionError) as error:
                return Meaning(one.name, error=str(error) or type(error).__name__)
    return Meaning(ignored="No hub that is known here publishes this")
