"""Keeps a Victron system talking, where the household agreed: says when it has to be asked again, and how."""

from collections.abc import Callable
from datetime import datetime, timedelta

from ihd.hubs.dialects.victron import KEEP_ALIVE_SECONDS, TOPIC, Victron
from ihd.hubs.message import Message

EVERY = timedelta(seconds=KEEP_ALIVE_SECONDS)


class KeepAlive:
    """Belongs to a link's thread, but for `ask`, which any thread may call. `clock` gives UTC."""

    def __init__(self, clock: Callable[[], datetime], portal: str = "") -> None:
        self._clock = clock
        self._portal = ""
        self._asked: tuple[str, datetime] | None = None
        self.ask(portal)

    def ask(self, portal: str) -> None:
        """Ask this portal from now on; "" asks none, and neither does a name that no portal can have."""
        try:
            self._portal = portal and Victron().keep_alive(portal) and portal
        except ValueError:
            self._portal = ""

    def begin_again(self) -> None:
        """The link is new: what was asked before may not have arrived."""
        self._asked = None

    def due(self) -> tuple[str, bytes] | None:
        """The topic and payload that have to be published now; None if nothing has to.

        The first of a link asks for everything, since such a system leaves nothing with the broker.
        """
        portal, now = self._portal, self._clock()
        if not portal:
            return None
        first = self._asked is None or self._asked[0] != portal
        # Our own clock may be set back: then it is asked at once, rather than not for hours.
        if self._asked and not first and timedelta(0) <= now - self._asked[1] < EVERY:
            return None
        self._asked = portal, now
        return Victron().keep_alive(portal, everything=first)


def portal_of(message: Message) -> str:
    """The Victron system that a message comes from, if it may be asked to go on speaking; "" where it is none."""
    match = TOPIC.fullmatch(message.topic)
    if match is None or not Victron().claims(message):
        return ""
    try:
        Victron().keep_alive(match[1])
    except ValueError:
        return ""
    return match[1]
