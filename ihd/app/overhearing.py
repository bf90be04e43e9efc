"""Listens for a while to everything that is said at a broker, without a word: for choosing what to listen to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from queue import Empty, SimpleQueue

from ihd.app.broker import Door
from ihd.app.context import Clock
from ihd.hubs.keep_alive import KeepAlive, portal_of
from ihd.hubs.link import Link, LinkKind, LinkState
from ihd.hubs.message import Message
from ihd.hubs.rules import Rule
from ihd.hubs.survey import Device, Seen, Survey
from ihd.threads import Mailbox, Worker

MOST_WAITING = 5_000  # messages not yet looked at; what is over is said again soon
MOST_REMEMBERED = 1_000  # topics whose latest message is kept, for when a rule is added
LONGEST_REMEMBERED = 4_096  # bytes


@dataclass(frozen=True, slots=True)
class Overview:
    """What a survey knows at one moment."""

    at: datetime
    found: tuple[Seen, ...] = ()
    devices: tuple[Device, ...] = ()
    others: tuple[Message, ...] = ()
    other_senders: int = 0
    broker: str | None = None
    portal: str = ""
    messages: int = 0


class Overhearing:
    """Made and asked on the window's thread. The link and the survey belong to the worker's.

    `changed` is called on the window's thread. Nothing is published, but for the keep-alive of a Victron system once
    the household allows it.
    """

    def __init__(
        self, door: Door, prefix: str, clock: Clock, worker: Worker, changed: Callable[[LinkState], None]
    ) -> None:
        self._door, self._prefix, self._clock, self._worker = door, prefix, clock, worker
        self._changed = changed
        self._states = Mailbox(self._tell)
        self._heard: SimpleQueue[Message] = SimpleQueue()
        self._alive = KeepAlive(clock)
        self._rules: tuple[Rule, ...] = ()
        self._survey = Survey(prefix)
        self._remembered: dict[str, Message] = {}
        self._portal = ""
        self._messages = 0
        self._link: Link | None = None
        self._stopped = False

    def listen(self, rules: Sequence[Rule] = ()) -> None:
        """Listen, or listen anew: for what was announced meanwhile, and by these rules. What is known stays known."""
        self._worker.do(self._listen, tuple(rules))

    def look(self, then: Callable[[Overview], None]) -> None:
        """Have what was heard put together."""
        self._worker.do(self._look, then=lambda told: None if self._stopped else then(told))

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
            self._alive.begin_again()
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
        door, topics = self._door, self._survey.topics()
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
        survey = self._survey
        return Overview(
            self._clock(),
            survey.found(),
            survey.devices(),
            survey.others(),
            survey.other_senders(),
            survey.broker,
            self._portal,
            self._messages,
        )
