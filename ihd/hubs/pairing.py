"""Pairing over a link that nobody vouches for: which hubs wait to be paired, the pairing itself, and leaving again."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from queue import Empty, SimpleQueue
from typing import TypeVar

from ihd.energy.trouble import Trouble
from ihd.hubs.broker import Broker, LinkKind, LinkState, Peer
from ihd.hubs.credentials import Paired
from ihd.hubs.key_changes import farewell, keys_topic, taken_topic
from ihd.hubs.link import Link
from ihd.hubs.message import Message
from ihd.profile.pairing import Agreed, DisplayPairing, plain_name
from ihd.profile.pairing_words import PAIR_PASSWORD, PAIR_USER, Offer, PairingTrouble, pairing_topic, read
from ihd.wording import tr

ANSWERS = ("reply", "welcome", "refused")
SOON = 0.5  # seconds between attempts, while somebody waits for it
Clock = Callable[[], datetime]
Meet = Callable[[Peer], None]
Heard = Message | LinkState
Found = TypeVar("Found")


def nobody(_: Peer) -> None:
    """Nobody has to know who answered."""


@dataclass(frozen=True, slots=True)
class WaitingHub:
    """A hub that shows a code, until `until` (UTC). Nobody vouches for the name: it is only something to choose by."""

    hub: str
    name: str
    model: str
    until: datetime


def waiting_hubs(
    broker: Broker, clock: Clock, *, seconds: float = 3.0, wanted: str = "", met: Meet = nobody
) -> tuple[WaitingHub, ...]:
    """The hubs at this broker that wait to be paired, by name. Raises HubTrouble if it is not reached.

    It listens so long, or until the one that is wanted (its id, or its name) is heard. None where the broker does not
    know the user that pairs.
    """
    found: dict[str, WaitingHub] = {}

    def take(_link: Link, heard: Heard) -> bool | None:
        if isinstance(heard, Message):
            _note_offer(found, heard, clock())
            return any(wanted in (one.hub, one.name) for one in found.values()) or None
        if heard.kind is LinkKind.REFUSED:
            return True
        if heard.trouble:
            raise heard.trouble
        return None

    _talk(_anybody(broker), PAIR_PASSWORD, (pairing_topic("+", "offer"),), take, clock, seconds, met)
    return tuple(sorted(found.values(), key=lambda one: (one.name, one.hub)))


def pair(
    broker: Broker, hub: str, code: str, name: str, clock: Clock, *, seconds: float = 20.0, met: Meet = nobody
) -> Paired:
    """Pair with this hub by the code that it shows, within so many seconds. `name` is what the hub calls this display.

    Of the broker only the address counts, and whether it speaks TLS: who it is, only the code shows.
    Raises PairingTrouble if it does not come about, HubTrouble if the broker is not reached.
    """
    pairing = DisplayPairing(hub, code, name)
    topics = tuple(pairing_topic(hub, channel, pairing.session) for channel in ANSWERS)

    def take(link: Link, heard: Heard) -> Agreed | None:
        if isinstance(heard, LinkState):
            _check(heard)
            if heard.kind is LinkKind.CONNECTED:
                link.publish(pairing_topic(hub, "hello", pairing.session), pairing.hello())
        elif heard.topic in topics:
            said = pairing.hear(ANSWERS[topics.index(heard.topic)], heard.payload)
            if isinstance(said, Agreed):
                return said
            if said:
                link.publish(pairing_topic(hub, "proof", pairing.session), said)
        return None

    agreed = _talk(_anybody(broker), PAIR_PASSWORD, topics, take, clock, seconds, met)
    if agreed is None:
        raise PairingTrouble(
            tr("The hub did not answer"), tr("Check that the hub shows a code, and try again with that one.")
        )
    return _paired(agreed, broker)


def leave(paired: Paired, clock: Clock, *, seconds: float = 10.0, met: Meet = nobody) -> bool:
    """Tell the hub that this display leaves for good. Whether it let go of us; the secrets are to be erased anyway."""
    is_said = False

    def take(link: Link, heard: Heard) -> bool | None:
        nonlocal is_said
        if isinstance(heard, Message):
            return None
        if heard.kind is LinkKind.CONNECTED:
            link.publish(taken_topic(paired), farewell(paired))
            is_said = True
        elif heard.kind is LinkKind.REFUSED:
            return True
        elif heard.kind is LinkKind.LOST and not is_said:
            return False
        return None

    return bool(_talk(paired.broker, paired.passwords, (keys_topic(paired),), take, clock, seconds, met))


def _talk(
    broker: Broker,
    password: str | tuple[str, ...],
    topics: tuple[str, ...],
    take: Callable[[Link, Heard], Found | None],
    clock: Clock,
    seconds: float,
    met: Meet,
) -> Found | None:
    """The first thing that `take` finds in what comes over a link; None once the time is over. Raises its Trouble.

    `take` is called on the link's thread, so that its answers go out at once.
    """
    ends: SimpleQueue[Found | Trouble] = SimpleQueue()

    def hear(heard: Heard) -> None:
        if isinstance(heard, LinkState) and heard.peer and heard.kind is not LinkKind.LOST:
            met(heard.peer)
        try:
            found = take(link, heard)
        except Trouble as trouble:
            ends.put(trouble)
        else:
            if found is not None:
                ends.put(found)

    link = Link(broker, password, topics, hear, hear, clock, wait=lambda _: SOON)
    link.start()
    try:
        end = ends.get(timeout=seconds)
    except Empty:
        return None
    finally:
        link.stop()
    if isinstance(end, Trouble):
        raise end
    return end


def _anybody(broker: Broker) -> Broker:
    """Whoever answers at this address, spoken to as the user that pairs."""
    return Broker(broker.host, broker.port, PAIR_USER, tls=broker.is_encrypted, trusted=False)


def _check(state: LinkState) -> None:
    if state.kind is LinkKind.REFUSED:
        raise PairingTrouble(
            tr("Nobody here offers to pair"),
            tr(
                "Something answers there, and lets no new display in. Check that it is the hub, and that the hub shows "
                "a code."
            ),
        )
    if state.trouble:
        raise state.trouble


def _note_offer(found: dict[str, WaitingHub], heard: Message, now: datetime) -> None:
    try:
        offer = read(heard.payload, Offer)
    except PairingTrouble:
        return
    if heard.topic == pairing_topic(offer.hub, "offer") and offer.until > now:
        name, model = plain_name(offer.name), plain_name(offer.model or "")
        found[offer.hub] = WaitingHub(offer.hub, name or offer.hub, model, offer.until)


def _paired(agreed: Agreed, broker: Broker) -> Paired:
    given, ratchet = agreed.credentials, agreed.ratchet
    return Paired(
        hub=given.hub,
        user=given.user,
        host=given.host or broker.host,
        port=given.port,
        pins=(given.fingerprint,),
        passwords=(given.password,),
        key=ratchet.key,
    )
