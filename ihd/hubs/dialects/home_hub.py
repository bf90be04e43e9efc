"""The messages of a hub that speaks our own profile, `ihd-hub/1`: what a display may hear, and what it means."""

import re

from ihd.energy.news import Online
from ihd.hubs.message import Meaning, Message

FAMILY = "ihd-hub/"
VERSION = 1
ANY_VERSION = re.compile(r"ihd-hub/(\d{1,6})/.", re.ASCII | re.DOTALL)
HUB = re.compile(r"[A-Za-z0-9_-]{4,32}", re.ASCII)
NAME = re.compile(r"[A-Za-z0-9_-]{1,64}", re.ASCII)  # of a meter or of a user


class HomeHub:
    """A hub, or a bridge beside one, that tells and takes more than readings.

    What its messages are made of is loaded with the first of them: most homes have another hub.
    """

    name = "ihd_hub"
    own_meters = True

    def topics(self, prefix: str) -> list[str]:  # noqa: ARG002 - its own root, whatever a Glow hub's prefix is
        """Each channel by its name, since a hub lets a display hear these and not all that is below its root."""
        from ihd.profile.topics import CHANNELS, availability, topic

        heard = [topic("+", channel.address, "+") for channel in CHANNELS if channel.from_hub]
        return [availability("+"), *heard]

    def claims(self, message: Message) -> bool:
        """All that is below the profile's root, of any version."""
        return message.topic.startswith(FAMILY)

    def parse(self, message: Message) -> Meaning:
        """Readings, news, or why there is neither. Raises ValueError, in words, where it breaks the rules."""
        version = ANY_VERSION.match(message.topic)
        if version is None:
            return Meaning(self.name, ignored="The profile of our own hubs has no such topic")
        if int(version[1]) != VERSION:
            newer = "newer" if int(version[1]) > VERSION else "older"
            return Meaning(self.name, ignored=f"This hub speaks a {newer} profile, which cannot be read here")
        hub, _, rest = message.topic.removeprefix(version[0][:-1]).partition("/")
        if not HUB.fullmatch(hub):
            raise ValueError("The hub's name in the topic is not 4 to 32 letters, digits, “-” or “_”")
        if rest == "availability":
            return Meaning(self.name, news=(_online(hub, message.payload),))
        return self._told(message)

    def _told(self, message: Message) -> Meaning:
        from ihd.hubs.dialects.home_hub_words import meaning_of
        from ihd.profile.topics import place

        where = place(message.topic)
        if where is None or where.channel is None:
            return Meaning(self.name, ignored="This version of the profile has no such message")
        if not where.channel.from_hub:
            return Meaning(self.name, ignored="A display asks this of the hub")
        if where.name and not NAME.fullmatch(where.name):
            raise ValueError("The name at the end of the topic is not letters, digits, “-” or “_”")
        if not message.payload:
            return Meaning(self.name, ignored="The hub has taken back what it told here")
        return meaning_of(self.name, where, message)


def _online(hub: str, payload: bytes) -> Online:
    from ihd.profile.topics import OFFLINE, ONLINE

    if payload not in (ONLINE, OFFLINE):
        raise ValueError("Whether the hub is there is told as “online” or “offline”, and this is neither")
    return Online(hub, payload == ONLINE)
