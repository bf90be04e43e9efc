"""Pairing over a link that nobody vouches for: which hubs wait to be paired, the pairing itself, and leaving again."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from queue import Empty, SimpleQueue

from ihd.hubs.broker import Broker, LinkKind, LinkState
from ihd.hubs.credentials import Paired
from ihd.hubs.key_changes import farewell, keys_topic, taken_topic
from ihd.hubs.link import Link
from ihd.hubs.message import Message
from ihd.profile.pairing import Agreed, DisplayPairing, plain_name
from ihd.profile.pairing_words import PAIR_PASSWORD, PAIR_USER, Offer, PairingTrouble, pairing_topic, read

ANSWERS = ("reply", "welcome", "refused")
Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class WaitingHub:
    """A hub that shows a code, until `until` (UTC). Nobody vouches for the name: it is only something to choose by."""

    hub: str
    name: str
    model: str
    until: datetime


def waiting_hubs(broker: Broker, clock: Clock, *, seconds: float = 3.0) -> tuple[WaitingHub, ...]:
    """The hubs at this broker that wait to be paired, by name; listens so long. Raises HubTrouble if it is not reached.

    None where the broker does not know the user that pairs.
    """
    found: dict[str, WaitingHub] = {}
    with _Talk(broker, (pairing_topic("+", "offer"),), clock, seconds) as talk:
        while (heard := talk.next()) is not None:
            if isinstance(heard, Message):
                _note_offer(found, heard, clock())
            elif heard.kind is LinkKind.REFUSED:
                return ()
            elif heard.trouble:
                raise heard.trouble
    return tuple(sorted(found.values(), key=lambda one: (one.name, one.hub)))


def pair(broker: Broker, hub: str, code: str, name: str, clock: Clock, *, seconds: float = 20.0) -> Paired:
    """Pair with this hub by the code that it shows, within so many seconds. `name` is what the hub calls this display.

    Of the broker only the address counts, and whether it speaks TLS: who it is, only the code shows.
    Raises PairingTrouble if it does not come about, HubTrouble if the broker is not reached.
    """
    pairing = DisplayPairing(hub, code, name)
    topics = tuple(pairing_topic(hub, channel, pairing.session) for channel in ANSWERS)
    with _Talk(broker, topics, clock, seconds) as talk:
        while (heard := talk.next()) is not None:
            if isinstance(heard, LinkState):
                _check(heard)
                if heard.kind is LinkKind.CONNECTED:
                    talk.link.publish(pairing_topic(hub, "hello", pairing.session), pairing.hello())
            elif heard.topic in topics:
                said = pairing.hear(ANSWERS[topics.index(heard.topic)], heard.payload)
                if isinstance(said, Agreed):
                    return _paired(said, broker)
                if said:
                    talk.link.publish(pairing_topic(hub, "proof", pairing.session), said)
    raise PairingTrouble("The hub did not answer", "Check that the hub shows a code, and try again with that one.")


def leave(paired: Paired, clock: Clock, *, seconds: float = 10.0) -> bool:
    """Tell the hub that this display leaves for good. Whether it let go of us; the secrets are to be erased anyway."""
    link_topics = (keys_topic(paired),)
    with _Talk(paired.broker, link_topics, clock, seconds, paired.passwords) as talk:
        has_said = False
        while (heard := talk.next()) is not None:
            if not isinstance(heard, LinkState):
                continue
            if heard.kind is LinkKind.CONNECTED:
                talk.link.publish(taken_topic(paired), farewell(paired))
                has_said = True
            elif heard.kind is LinkKind.REFUSED:
                return True
            elif heard.kind is LinkKind.LOST and not has_said:
                return False
    return False


class _Talk:
    """A link for a while, and what comes over it, taken one by one."""

    def __init__(
        self,
        broker: Broker,
        topics: tuple[str, ...],
        clock: Clock,
        seconds: float,
        passwords: tuple[str, ...] | None = None,
    ) -> None:
        self._heard: SimpleQueue[Message | LinkState] = SimpleQueue()
        self._clock = clock
        self._until = clock() + timedelta(seconds=seconds)
        if passwords is None:
            broker = replace(broker, user=PAIR_USER, ca_file="", pin="", tls=broker.is_encrypted, trusted=False)
        self.link = Link(
            broker, passwords or PAIR_PASSWORD, topics, self._heard.put, self._heard.put, clock, wait=lambda _: 0.5
        )

    def __enter__(self) -> "_Talk":
        self.link.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.link.stop()

    def next(self) -> Message | LinkState | None:
        """What comes next; None once the time is over."""
        left = (self._until - self._clock()).total_seconds()
        try:
            return self._heard.get(timeout=max(left, 0)) if left > 0 else None
        except Empty:
            return None


def _check(state: LinkState) -> None:
    if state.kind is LinkKind.REFUSED:
        raise PairingTrouble(
            "Nobody here offers to pair",
            "The broker does not let new displays in. Check that it is the hub's own, and that the hub shows a code.",
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
