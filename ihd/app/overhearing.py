"""Listens for a while to everything that is said at a broker, without a word: for choosing what to listen to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from queue import Empty, SimpleQueue

from ihd.app.broker import Door
from ihd.app.context import Context
from ihd.hubs.broker import broken_off
from ihd.hubs.keep_alive import KeepAlive, portal_of
from ihd.hubs.link import Link, LinkKind, LinkState
from ihd.hubs.message import Message
from ihd.hubs.rules import Rule
from ihd.hubs.suggesting import suggestions
from ihd.hubs.survey import Seen, Survey
from ihd.hubs.survey_words import hubs, sentences
from ihd.threads import Mailbox, Worker
from ihd.ui.breaking import shortened
from ihd.ui.offers import Found, Sample

MOST_WAITING = 5_000  # messages not yet looked at; what is over is said again soon
MOST_REMEMBERED = 1_000  # topics whose latest message is kept, for when a rule is added
LONGEST_REMEMBERED = 4_096  # bytes
LONGEST_SHOWN = 600  # bytes


@dataclass(frozen=True, slots=True)
class Overview:
    """What a survey knows at one moment."""

    at: datetime
    zone: tzinfo
    found: tuple[Seen, ...] = ()
    notes: tuple[str, ...] = ()  # what else there is to say, a sentence each
    portal: str = ""  # a Victron system
    messages: int = 0  # heard so far
    samples: tuple[Sample, ...] = ()  # only while somebody watches
    watched: Message | None = None


class Overhearing:
    """Made and asked on the window's thread. The link and the survey belong to the worker's.

    `changed` is called on the window's thread. Nothing is published, but for the keep-alive of a Victron system once
    the household allows it.
    """

    def __init__(
        self, door: Door, prefix: str, context: Context, worker: Worker, changed: Callable[[LinkState], None]
    ) -> None:
        self._door, self._prefix, self._worker, self._changed = door, prefix, worker, changed
        self._clock, self._zone = context.clock, context.zone
        self._states = Mailbox(self._tell)
        self._heard: SimpleQueue[Message] = SimpleQueue()
        self._alive = KeepAlive(context.clock)
        self._rules: tuple[Rule, ...] = ()
        self._survey = Survey(prefix)
        self._remembered: dict[str, Message] = {}
        self._portal = ""
        self._messages = 0
        self._watched: str | None = None
        self._was_in = False
        self._asks_broker = True  # who it is
        self._link: Link | None = None
        self._stopped = False

    def listen(self, rules: Sequence[Rule] = ()) -> None:
        """Listen, or listen anew: for what was announced meanwhile, and by these rules. What is known stays known."""
        self._worker.do(self._listen, tuple(rules))

    def look(self, then: Callable[[Overview], None]) -> None:
        """Have what was heard put together."""
        self._worker.do(self._look, then=lambda told: None if self._stopped else then(told))

    def watch(self, topic: str | None) -> None:
        """Tell of the messages that nobody understands too, and of the latest on this topic; None ends it."""
        self._watched = topic

    def allow(self, portal: str) -> None:
        """Ask this Victron system to go on speaking; "" asks none."""
        self._alive.ask(portal)

    def stop(self) -> None:
        """Listen no more. Nothing is told from now on."""
        self._stopped = True
        self._worker.do(self._hang_up)

    def _tell(self, state: LinkState) -> None:
        if not self._stopped:
            self._changed(state)

    def _hear(self, message: Message) -> None:
        if self._heard.qsize() < MOST_WAITING:
            self._heard.put(message)

    def _link_changed(self, state: LinkState) -> None:
        if state.kind is LinkKind.CONNECTED:
            self._was_in = True
            self._alive.begin_again()
        # The built-in broker, rumqttd, hangs up on whoever subscribes to $SYS.
        hung_up = state.trouble is not None and state.trouble.headline == broken_off().headline
        if not self._was_in and self._asks_broker and hung_up:
            self._asks_broker = False
            self._worker.do(self._listen, self._rules)
        elif not self._stopped:
            self._states.post(state)

    def _hang_up(self) -> None:
        if self._link:
            self._link.stop()
            self._link = None

    def _listen(self, rules: tuple[Rule, ...]) -> None:
        self._hang_up()
        if self._stopped:
            return
        self._take_in()
        if rules != self._rules:
            self._rules, self._survey = rules, Survey(self._prefix, rules)
            for message in self._remembered.values():
                self._survey.take(message)
        door = self._door
        topics = [one for one in self._survey.topics() if self._asks_broker or not one.startswith("$")]
        self._link = Link(
            door.broker, door.passwords, topics, self._hear, self._link_changed, self._clock, due=self._alive.due
        )
        self._link.start()

    def _take_in(self) -> None:
        for _ in range(MOST_WAITING):
            try:
                message = self._heard.get_nowait()
            except Empty:
                return
            self._messages += 1
            self._survey.take(message)
            self._portal = self._portal or portal_of(message)
            room = message.topic in self._remembered or len(self._remembered) < MOST_REMEMBERED
            if room and len(message.payload) <= LONGEST_REMEMBERED:
                self._remembered[message.topic] = message

    def _look(self) -> Overview:
        self._take_in()
        found, now, watched = self._survey.found(), self._clock(), self._watched
        said = sentences(self._survey, now, self._zone)[len(hubs(found)) :]
        overview = Overview(now, self._zone, found, said, self._portal, self._messages)
        if watched is None:
            return overview
        by_hand = [self._remembered[one.topic] for one in self._rules if one.topic in self._remembered]
        samples = tuple(sample(one) for one in dict.fromkeys([*by_hand, *self._survey.others()]))
        return replace(overview, samples=samples, watched=self._remembered.get(watched))


def sample(message: Message) -> Sample:
    """A message as it can be shown: plain text, not long, and the numbers in it."""
    text = " ".join(message.payload[:LONGEST_SHOWN].decode("utf-8", "replace").split())
    plain = "".join(letter for letter in text if letter.isprintable())
    numbers = tuple(Found(shortened(one.told), one.path) for one in suggestions(message.payload))
    return Sample(message.topic, shortened(plain) or "An empty message", numbers)
