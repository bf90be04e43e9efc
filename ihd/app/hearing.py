"""The way between the broker and whoever takes what is heard: a link, and the dialects that read it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Protocol, Self

from ihd.app.broker import Door
from ihd.app.context import Clock, Context
from ihd.app.heard import Heard, LinkChanged
from ihd.energy.command import Answer, Command
from ihd.energy.home import HubState
from ihd.energy.reading import Reading, TimeSource
from ihd.hubs import Dialect, dialects, understand
from ihd.hubs.asking import command_message
from ihd.hubs.broker import Peer
from ihd.hubs.keep_alive import KeepAlive
from ihd.hubs.link import Link, LinkKind, LinkState
from ihd.hubs.message import Meaning, Message
from ihd.hubs.rules import Means, Rule
from ihd.hubs.told import TO_COME
from ihd.settings import Settings

NEVER_SET = datetime(1970, 1, 1, tzinfo=UTC)  # what such a clock says judges no time


class Started(Protocol):
    """A link that runs, whichever it is."""

    def publish(
        self, topic: str, payload: bytes, *, response_topic: str | None = None, correlation: bytes | None = None
    ) -> None: ...

    def stop(self) -> None: ...


class Line:
    """A started link to the home's hub. `post` is called on the link's own thread.

    Raises HubTrouble where a rule of the household's cannot work. `counted` tells what a count of seconds is at that
    moment that no setting of the clock moves. `met` is told who answered, each
    time that the link stands anew or is refused; on the link's own thread.
    """

    def __init__(
        self,
        door: Door,
        settings: Settings,
        clock: Clock,
        post: Callable[[Heard | LinkChanged], None],
        counted: Callable[[datetime], float] | None = None,
        met: Callable[[Peer], None] = lambda _: None,
    ) -> None:
        self._door = door
        self._post = post
        self._counted, self._met = counted, met
        self._dialects = dialects(rules_of(settings))
        self._own = {one.name for one in self._dialects if one.own_meters}
        self._victron = KeepAlive(clock, settings.meters.victron)
        self._link = self._started(settings, clock)

    @classmethod
    def of(cls, door: Door, context: Context, post: Callable[[Heard | LinkChanged], None]) -> Self:
        """The line of this home."""
        return cls(door, context.settings, context.clock, post, context.counted, context.met_hub)

    def _started(self, settings: Settings, clock: Clock) -> Started:
        door = self._door
        if door.agreed and door.keys:
            from ihd.app.following import Follower  # with all that seals; few homes need it

            return Follower(door.agreed, door.keys, settings.meters.topics, self._hear, self._changed, clock)
        topics = _topics(self._dialects, settings)
        due = self._victron.due
        link = Link(door.broker, door.passwords, topics, self._hear, self._changed, clock, due=due)
        link.start()
        return link

    def ask(self, command: Command) -> None:
        """Send a command to the hub that this display is paired with. Sending it again does no harm."""
        if self._door.paired != command.hub:
            return
        wire = command_message(command, self._door.broker.user)
        self._link.publish(wire.topic, wire.payload, response_topic=wire.response_topic, correlation=wire.correlation)

    def stop(self) -> None:
        """Stop listening. May be called twice."""
        self._link.stop()

    def _hear(self, message: Message) -> None:
        meaning = self._with_right(understand(message, among=self._dialects))
        own, count = meaning.dialect in self._own, self._counted(message.arrived) if self._counted else None
        ahead = self._ahead(message, meaning) if self._counted else ()
        self._post(Heard(meaning, message.arrived, message.retained, own=own, count=count, ahead=ahead))

    def _ahead(self, message: Message, meaning: Meaning) -> tuple[Reading, ...]:
        """The readings that it holds if it is our own clock that is behind, and not the hub's that is ahead."""
        said = [meaning.error or "", *(note for reading in meaning.readings for note in reading.notes)]
        if not any(TO_COME in one for one in said):
            return ()
        told = understand(replace(message, arrived=NEVER_SET), among=self._dialects)
        return tuple(reading for reading in told.readings if reading.at_from is TimeSource.PAYLOAD)

    def _with_right(self, meaning: Meaning) -> Meaning:
        """The same without answers of others than the hub that was asked: on a plain broker anyone may write one."""
        told = tuple(one for one in meaning.news if not isinstance(one, Answer) or one.hub == self._door.paired)
        return meaning if len(told) == len(meaning.news) else replace(meaning, news=told)

    def _changed(self, state: LinkState) -> None:
        if state.peer and state.kind is not LinkKind.LOST:
            self._met(state.peer)
        if state.kind is LinkKind.CONNECTED:
            self._victron.begin_again()
        self._post(LinkChanged(HubState(state.kind.value), state.trouble))


def rules_of(settings: Settings) -> tuple[Rule, ...]:
    """The household's own rules. Those whose meaning is not known any more are left out."""
    known = {one.value for one in Means}
    told = [rule._asdict() for rule in settings.rules if rule.meaning in known]
    return tuple(Rule(**(rule | {"meaning": Means(rule["meaning"])})) for rule in told)


def _topics(known: tuple[Dialect, ...], settings: Settings) -> list[str]:
    """Where the home's own hub speaks, and where the meters are heard that were chosen."""
    own = [topic for one in known if one.own_meters for topic in one.topics(settings.hub.prefix)]
    return list(dict.fromkeys([*own, *settings.meters.topics]))
