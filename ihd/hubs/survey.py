"""What is there on a broker: each meter that is heard, what it tells and where, and how much else is published."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from ihd.energy.fuel import Fuel
from ihd.energy.news import Online
from ihd.energy.reading import Reading
from ihd.hubs import Dialect, dialects, understand
from ihd.hubs.dialects.home_assistant import PREFIX, HomeAssistant
from ihd.hubs.message import Meaning, Message
from ihd.hubs.rules import Rule
from ihd.hubs.told import as_text

BROKER_VERSION = "$SYS/broker/version"
SURVEY_TOPICS = ("#", BROKER_VERSION)  # "#" leaves out the topics that begin with "$"
# Whatever is published, the survey holds no more than this.
MOST_METERS = 500
MOST_DEVICES = 500
MOST_SENDERS = 1_000
MOST_TOPICS = 16  # of one meter; those that tell each field on a topic of its own have some ten
MOST_OTHERS = 300
LONGEST_OTHER = 4_096  # bytes of a message that nobody understands, kept for setting up by hand
LONGEST_TOPIC = 512
TASMOTA_WORDS = ("tele", "stat", "cmnd")


class Tells(StrEnum):
    """What a meter has been heard to tell."""

    POWER = "power"
    TAKEN = "taken"
    GIVEN = "given"
    VOLUME = "volume"
    PRICE = "price"
    BALANCE = "balance"


FIELDS = {
    "watts": Tells.POWER,
    "imported_kwh": Tells.TAKEN,
    "exported_kwh": Tells.GIVEN,
    "imported_m3": Tells.VOLUME,
    "pence_per_kwh": Tells.PRICE,
    "balance_pence": Tells.BALANCE,
}


@dataclass(frozen=True, slots=True)
class Seen:
    """One meter. `last_heard` is the arrival of its latest message, UTC; None if the broker only kept old ones.

    `reading` is the latest, with the latest of each field that another message of the meter told.
    `topics` are the exact ones where it was heard, and where it was announced; `own_meters` says that it counts without
    being chosen.
    """

    dialect: str
    meter: str
    fuel: Fuel
    reading: Reading
    own_meters: bool
    hub: str | None = None
    tells: frozenset[Tells] = frozenset()
    last_heard: datetime | None = None
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Device:
    """A hub or device that was heard to speak of itself. `own_meters`: its meters would be the home's own."""

    dialect: str
    hub: str
    own_meters: bool = False
    state: str | None = None
    last_heard: datetime | None = None


@dataclass(slots=True)
class Senders:
    """How many devices publish anything, guessed by the first words of their topics."""

    of_meters: set[str] = field(default_factory=set)
    others: set[str] = field(default_factory=set)

    def put(self, topic: str, *, meter: bool) -> None:
        """Put down the sender of this topic. One that was ever heard to tell of a meter is no other."""
        sender = _sender(topic)
        kept = self.of_meters if meter else self.others
        if sender and len(kept) < MOST_SENDERS and (meter or sender not in self.of_meters):
            kept.add(sender)
        if meter:
            self.others.discard(sender)


class Survey:
    """Listens to everything that is published and tells at any time what it has heard. `rules` are those by hand."""

    def __init__(self, prefix: str = "", rules: Sequence[Rule] = ()) -> None:
        self._known: tuple[Dialect, ...] = dialects(rules)
        self._prefix = prefix
        self._meters: dict[tuple[str, str, Fuel], Seen] = {}
        self._devices: dict[tuple[str, str], Device] = {}
        self._others: dict[str, Message] = {}
        self._senders = Senders()
        self.broker: str | None = None  # what the broker calls itself, if it says
        self.not_understood = 0  # messages that nobody here knows
        self.broken = 0  # messages that should have been understood

    def topics(self) -> list[str]:
        """All that is worth listening to: everything, each make's own topics, and what was announced meanwhile."""
        announced = [topic for one in self._announced() for topic in one.heard_on()]
        return list(dict.fromkeys([*survey_topics(self._prefix, self._known), *announced]))

    def take(self, message: Message) -> None:
        """The next message that was heard."""
        if message.topic.startswith("$"):
            if message.topic == BROKER_VERSION:
                self.broker = as_text(message.payload.decode("utf-8", "replace"))
            return
        meaning = understand(message, among=self._known)
        if meaning.dialect is None:
            self._put_aside(message)
        self.broken += meaning.error is not None
        for reading in meaning.readings:
            self._see(message, meaning.dialect or "", reading)
        self._meet(message, meaning)
        if not message.topic.startswith(f"{PREFIX}/"):
            self._senders.put(message.topic, meter=bool(meaning.readings))

    def found(self) -> tuple[Seen, ...]:
        """Each meter, the home's own first, then by dialect, hub and name."""
        self._catch_up()
        return tuple(sorted(self._meters.values(), key=_place))

    def devices(self) -> tuple[Device, ...]:
        """Hubs and devices of which no meter was heard, only what they say of themselves."""
        with_meters = {(one.dialect, one.hub) for one in self.found()}
        return tuple(one for key, one in sorted(self._devices.items()) if key not in with_meters)

    def others(self) -> tuple[Message, ...]:
        """The latest of each topic that nobody understands, those with a number first: to set up by hand."""
        self._catch_up()
        return tuple(sorted(self._others.values(), key=lambda one: (not _has_number(one.payload), one.topic)))

    def other_senders(self) -> int:
        """How many devices publish here that are no meters, as far as their topics tell them apart."""
        return len(self._senders.others)

    def _see(self, message: Message, dialect: str, reading: Reading) -> None:
        key = dialect, reading.meter, reading.fuel
        seen = self._meters.get(key)
        if seen is None:
            if len(self._meters) >= MOST_METERS:
                return
            seen = Seen(dialect, reading.meter, reading.fuel, reading, self._is_own(dialect), reading.hub)
        announced = [one.announced_on(reading.meter) for one in self._announced() if one.name == dialect]
        topics = (*seen.topics, message.topic, *(topic for topic in announced if topic))
        newer = reading.at >= seen.reading.at
        self._meters[key] = replace(
            seen,
            reading=_over(reading, seen.reading) if newer else seen.reading,
            tells=seen.tells | {tells for name, tells in FIELDS.items() if getattr(reading, name) is not None},
            last_heard=seen.last_heard if message.retained else message.arrived,
            topics=tuple(dict.fromkeys(topics))[:MOST_TOPICS],
        )

    def _meet(self, message: Message, meaning: Meaning) -> None:
        """A hub that speaks of itself. What the broker kept of it does not make it heard."""
        status = meaning.status
        states = [(status.hub, status.state)] if status else []
        states += [(one.hub, "online" if one.online else "offline") for one in meaning.news if isinstance(one, Online)]
        for hub, state in states:
            key = meaning.dialect or "", hub
            if key in self._devices or len(self._devices) < MOST_DEVICES:
                before = self._devices.get(key, Device(*key, self._is_own(key[0])))
                heard = before.last_heard if message.retained else message.arrived
                self._devices[key] = replace(before, state=state, last_heard=heard)

    def _put_aside(self, message: Message) -> None:
        self.not_understood += 1
        room = message.topic in self._others or len(self._others) < MOST_OTHERS
        if room and len(message.payload) <= LONGEST_OTHER and len(message.topic) <= LONGEST_TOPIC:
            self._others[message.topic] = message

    def _catch_up(self) -> None:
        """A broker hands out what it kept in any order: a value may come before the announcement that explains it."""
        for topic, message in list(self._others.items()):
            if any(one.claims(message) for one in self._announced()):
                del self._others[topic]
                self.not_understood -= 1
                self.take(message)

    def _is_own(self, dialect: str) -> bool:
        return any(one.own_meters for one in self._known if one.name == dialect)

    def _announced(self) -> list[HomeAssistant]:
        return [one for one in self._known if isinstance(one, HomeAssistant)]


def survey_topics(prefix: str, known: Sequence[Dialect] | None = None) -> list[str]:
    """Everything; and, for a broker that refuses that, the topics where each make usually speaks."""
    usual = [topic for one in (dialects() if known is None else known) for topic in one.topics(prefix)]
    return list(dict.fromkeys([*SURVEY_TOPICS, *usual]))


def _over(newer: Reading, older: Reading) -> Reading:
    """The newer reading, with what it does not tell from the older: some tell each field in a message of its own."""
    kept = {name: getattr(older, name) for name in FIELDS if getattr(newer, name) is None}
    return replace(newer, **kept)


def _place(one: Seen) -> tuple[bool, str, str, str, str]:
    return not one.own_meters, one.dialect, one.hub or one.meter, one.meter, one.fuel.value


def _sender(topic: str) -> str:
    """The device that publishes on this topic, as far as its first words tell; "" where it is none."""
    words = [word for word in topic[:LONGEST_TOPIC].split("/") if word]
    if "bridge" in words[1:2]:
        return ""
    for at, word in enumerate(words[:2]):  # tele/<device>/..., or <device>/tele/...
        if word in TASMOTA_WORDS and len(words) > 1:
            return words[1 - at]
    length = 2 if len(words) > 2 or words[:1] == ["zigbee2mqtt"] else 1
    return "/".join(words[:length])


def _has_number(payload: bytes) -> bool:
    return any(one in b"0123456789" for one in payload)
