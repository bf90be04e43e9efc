"""The way from the broker to whoever takes what was heard: a link, and the dialects that read it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from ihd.app.context import Clock
from ihd.energy.home import HubState
from ihd.energy.trouble import Trouble
from ihd.hubs import dialects, understand
from ihd.hubs.link import Broker, Link, LinkState
from ihd.hubs.message import Meaning, Message
from ihd.settings import HubSettings


@dataclass(frozen=True, slots=True)
class Heard:
    """What a message meant, and when it arrived (UTC, by our clock)."""

    meaning: Meaning
    arrived: datetime
    retained: bool


@dataclass(frozen=True, slots=True)
class LinkChanged:
    """How the link to the broker stands now."""

    state: HubState
    trouble: Trouble | None


def listen(hub: HubSettings, password: str | None, clock: Clock, post: Callable[[Heard | LinkChanged], None]) -> Link:
    """A started link to the household's broker. `post` is called on the link's own thread."""
    known = dialects()

    def hear(message: Message) -> None:
        post(Heard(understand(message, among=known), message.arrived, message.retained))

    def changed(state: LinkState) -> None:
        post(LinkChanged(HubState(state.kind.value), state.trouble))

    broker = Broker(hub.host, hub.port, hub.user, hub.tls, hub.ca_file)
    topics = [topic for dialect in known if dialect.own_meters for topic in dialect.topics(hub.prefix)]
    link = Link(broker, password, topics, hear, changed, clock)
    link.start()
    return link
