"""The link to the broker. The only file that knows paho, and the only place where the network is waited for."""

import logging
import threading
import uuid
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple

from paho.mqtt.client import Client, MQTTMessage
from paho.mqtt.enums import CallbackAPIVersion, MQTTErrorCode, MQTTProtocolVersion
from paho.mqtt.packettypes import PacketTypes
from paho.mqtt.properties import Properties
from paho.mqtt.reasoncodes import ReasonCode

from ihd.energy.trouble import HubTrouble
from ihd.hubs.broker import (
    Broker,
    LinkKind,
    LinkState,
    Peer,
    broken_off,
    closed_door,
    peer_of,
    refused,
    silent,
    trouble_of,
    unheard,
)
from ihd.hubs.message import MAX_BURST, Message
from ihd.hubs.trust import trust
from ihd.hubs.turns import Turns

__all__ = ["Broker", "Link", "LinkKind", "LinkState", "back_off"]

KEEPALIVE = 20  # seconds; a silent broker is noticed after one and a half times this
LOOK_UP = 0.25  # seconds after which a quiet link looks whether it should end; paho is only ever touched on its thread
STOP_WITHIN = 2.0  # seconds; a look-up of a name cannot be cut short, so the thread may be left to itself
LISTEN_QOS = SAY_QOS = 1
MOST_AT_ONCE = 200  # messages read before anything else is looked at
MOST_UNSAID = 100  # messages handed over and not yet said; a display says a few a day
UNSUPPORTED_VERSION = 132
LARGEST_PACKET = 2 * MAX_BURST  # bytes; topic and payload. A broker that speaks MQTT 5 keeps larger ones to itself
OTHER = {
    MQTTProtocolVersion.MQTTv5: MQTTProtocolVersion.MQTTv311,
    MQTTProtocolVersion.MQTTv311: MQTTProtocolVersion.MQTTv5,
}

_log = logging.getLogger(__name__)


def back_off(failures: int) -> float:
    """Seconds to wait after this many failures in a row: 1, 2, 4 and so on, never more than 30."""
    return min(30.0, 2.0 ** min(failures - 1, 5))


class _End(NamedTuple):
    """How one connection ended, and whether the other version of MQTT may fare better."""

    state: LinkState
    was_let_in: bool = False
    try_other: bool = False


class _Said(NamedTuple):
    """One message to publish."""

    topic: str
    payload: bytes
    response_topic: str | None
    correlation: bytes | None
    retain: bool


class Link:
    """Listens to these topics for as long as it is started, connecting again for ever.

    It publishes what its owner gives it, and nothing by itself. `due` is asked several times a second, on the link's
    own thread while it is up, for the next topic and payload to be published.
    `deliver` and `changed` are called on the link's own thread; whatever they raise is logged and counted in
    `mishaps`, and the link goes on. Once `stop` has returned, neither is called again. `clock` gives UTC.
    Where a hub is changing the password there are several, tried in turn whenever one is refused.
    """

    def __init__(
        self,
        broker: Broker,
        password: str | tuple[str, ...] | None,
        topics: Sequence[str],
        deliver: Callable[[Message], None],
        changed: Callable[[LinkState], None],
        clock: Callable[[], datetime],
        *,
        wait: Callable[[int], float] = back_off,
        due: Callable[[], tuple[str, bytes] | None] = lambda: None,
    ) -> None:
        self._news: deque[tuple[Broker, str | tuple[str, ...] | None]] = deque(maxlen=1)
        self._broker, self._turns = broker, Turns(password)
        self._topics = tuple(topics)
        self._deliver = deliver
        self._changed = changed
        self._clock = clock
        self._wait, self._due = wait, due
        self._name = f"ihd-{uuid.uuid4().hex[:12]}"  # two displays of one name would throw each other out
        self._told: tuple[LinkKind, str] | None = None
        self._let_in = self._may_speak = self._heard = False
        self._refusal: ReasonCode | None = None
        self._peer: Peer | None = None
        self._unsaid: deque[_Said] = deque(maxlen=MOST_UNSAID)
        self._ending = threading.Event()
        self._thread: threading.Thread | None = None
        self.mishaps = 0

    def start(self) -> None:
        """Begin, on a thread of its own. paho's own loop tells no reason when it cannot connect; this one does."""
        if self._thread is None and not self._ending.is_set():
            self._thread = threading.Thread(target=self._run, name="mqtt", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """End for good. May be called twice, and from `deliver`."""
        self._ending.set()
        if self._thread and self._thread is not threading.current_thread():
            self._thread.join(STOP_WITHIN)

    def use(self, broker: Broker, password: str | tuple[str, ...] | None) -> None:
        """From the next connection on, take these; the one that stands is kept. From any thread."""
        self._news.append((broker, password))

    def publish(
        self,
        topic: str,
        payload: bytes,
        *,
        response_topic: str | None = None,
        correlation: bytes | None = None,
        retain: bool = False,
    ) -> None:
        """Hand over a message, from any thread; it is said with QoS 1 on the link's own, within `LOOK_UP` seconds.

        It is said once, and only while the link is up: what was handed over before, or was not acknowledged when the
        link broke, is gone. What must arrive is given again by its owner, at the next `LinkKind.CONNECTED`.
        What was handed over before `stop` is still said.
        The reply topic and the correlation are MQTT 5's; with 3.1.1 they are left out.
        """
        self._unsaid.append(_Said(topic, payload, response_topic, correlation, retain))

    def _run(self) -> None:
        self._tell(LinkState(LinkKind.CONNECTING))
        version, failures, is_second_try = MQTTProtocolVersion.MQTTv5, 0, False
        while not self._ending.is_set():
            if self._news:
                self._broker, password = self._news.pop()
                self._turns = Turns(password)
            end = self._connect(version)
            if end.try_other:
                version = OTHER[version]
                is_second_try = not is_second_try
                if is_second_try:
                    continue
            is_second_try = False
            if end.state.kind is LinkKind.REFUSED and self._turns.has_next():
                continue
            failures = 1 if end.was_let_in else failures + 1
            self._tell(end.state)
            self._ending.wait(self._wait(failures))

    def _connect(self, version: MQTTProtocolVersion) -> _End:
        """One connection, from the first knock to its end."""
        self._let_in, self._may_speak, self._refusal, self._peer = False, False, None, None
        try:
            client = self._new_client(version)
            if version is MQTTProtocolVersion.MQTTv5:
                client.connect(self._broker.host, self._broker.port, KEEPALIVE, clean_start=True, properties=_limits())
            else:
                client.connect(self._broker.host, self._broker.port, KEEPALIVE)
            self._peer = peer_of(client.socket(), self._broker)
            return self._ended(self._attend(client))
        except (HubTrouble, OSError, ValueError) as error:
            return _End(LinkState(LinkKind.LOST, trouble_of(error, self._broker)), self._let_in)
        except Exception:  # paho raises whatever a broken packet makes it stumble over
            self._stumble("The link stumbled over what the broker sent")
            return _End(LinkState(LinkKind.LOST, broken_off()), self._let_in)

    def _attend(self, client: Client) -> MQTTErrorCode:
        how = MQTTErrorCode.MQTT_ERR_SUCCESS
        while how == MQTTErrorCode.MQTT_ERR_SUCCESS and not self._ending.is_set():
            how = self._read_on(client, client.loop(LOOK_UP))
            if self._may_speak and (given := self._due()):
                self.publish(*given)
            while self._unsaid and self._may_speak:
                self._say(client, self._unsaid.popleft())
        client.disconnect()
        return how

    def _read_on(self, client: Client, how: MQTTErrorCode) -> MQTTErrorCode:
        """Read what came right behind a message: in a burst paho's own loop looks at the socket before each."""
        for _ in range(MOST_AT_ONCE):
            if not self._heard or how != MQTTErrorCode.MQTT_ERR_SUCCESS or self._ending.is_set():
                break
            self._heard = False
            how = client.loop_read()
        return how

    def _say(self, client: Client, said: _Said) -> None:
        properties = None
        if client.protocol is MQTTProtocolVersion.MQTTv5 and (said.response_topic or said.correlation):
            properties = Properties(PacketTypes.PUBLISH)  # type: ignore[no-untyped-call]
            if said.response_topic:
                properties.ResponseTopic = said.response_topic
            if said.correlation:
                properties.CorrelationData = said.correlation
        with self._safely():
            client.publish(said.topic, said.payload, SAY_QOS, said.retain, properties)

    def _new_client(self, version: MQTTProtocolVersion) -> Client:
        clean = None if version is MQTTProtocolVersion.MQTTv5 else True
        client = Client(
            CallbackAPIVersion.VERSION2, self._name, clean_session=clean, protocol=version, reconnect_on_failure=False
        )
        if self._broker.user or self._turns.password:
            client.username_pw_set(self._broker.user, self._turns.password)
        if self._broker.is_encrypted:
            client.tls_set_context(trust(self._broker))
        client.on_connect = self._on_connect
        client.on_subscribe = self._on_subscribe
        client.on_message = self._on_message
        client.on_publish = self._on_publish
        return client

    def _ended(self, how: MQTTErrorCode) -> _End:
        if self._let_in:
            return _End(LinkState(LinkKind.LOST, broken_off()), was_let_in=True)
        if self._refusal is not None:
            trouble = refused(self._refusal.value, self._refusal.getName())
            other = self._refusal.value == UNSUPPORTED_VERSION
            return _End(LinkState(LinkKind.REFUSED, trouble), try_other=other)
        if how == MQTTErrorCode.MQTT_ERR_KEEPALIVE:
            return _End(LinkState(LinkKind.LOST, silent(self._broker)))
        return _End(LinkState(LinkKind.REFUSED, closed_door()), try_other=True)

    def _on_connect(self, client: Client, _data: Any, _flags: Any, reason: ReasonCode, _properties: Any) -> None:
        with self._safely():
            if reason.is_failure:
                self._refusal = reason
                return
            self._let_in = True
            self._turns.let_in()
            try:
                client.subscribe([(topic, LISTEN_QOS) for topic in self._topics])
            except ValueError:  # a prefix with a wildcard in the wrong place
                self._tell(LinkState(LinkKind.REFUSED, unheard()))

    def _on_subscribe(self, _client: Client, _data: Any, _mid: int, codes: list[ReasonCode], _properties: Any) -> None:
        with self._safely():
            deaf = all(code.is_failure for code in codes)
            self._unsaid.clear()
            self._may_speak = not deaf
            self._tell(LinkState(LinkKind.REFUSED, unheard()) if deaf else LinkState(LinkKind.CONNECTED))

    def _on_message(self, _client: Client, _data: Any, heard: MQTTMessage) -> None:
        self._heard = True
        if len(heard.payload) > MAX_BURST:
            self._stumble("A message was left unread: it is far too long", trace=False)
        elif not self._ending.is_set():
            try:  # as `_safely` does, which would cost each message of a burst a hundredth more
                self._deliver(Message(heard.topic, bytes(heard.payload), self._clock(), heard.retain))
            except Exception:
                self._stumble("A message could not be taken")

    def _on_publish(self, _client: Client, _data: Any, _mid: int, reason: ReasonCode, _properties: Any) -> None:
        with self._safely():
            if reason.is_failure:  # MQTT 5 tells; of a broker of 3.1.1 only the hub's silence does
                self._stumble(f"The broker would not take a message from us: {reason.getName()}", trace=False)

    def _tell(self, state: LinkState) -> None:
        news = state.kind, state.trouble.headline if state.trouble else ""
        if news == self._told or self._ending.is_set():
            return
        self._told = news
        with self._safely():
            self._changed(replace(state, peer=self._peer))

    @contextmanager
    def _safely(self) -> Iterator[None]:
        """Nothing that is raised inside gets out: it would end paho's loop, and leave a link that says it is well."""
        try:
            yield
        except Exception:
            self._stumble("A message or a change of the link could not be taken")

    def _stumble(self, what: str, *, trace: bool = True) -> None:
        self.mishaps += 1
        if self.mishaps & (self.mishaps - 1) == 0:  # 1st, 2nd, 4th, 8th: a flood of them shall not fill the disk
            _log.warning("%s (%d mishaps so far)", what, self.mishaps, exc_info=trace)


def _limits() -> Properties:
    properties = Properties(PacketTypes.CONNECT)  # type: ignore[no-untyped-call]
    properties.MaximumPacketSize = LARGEST_PACKET
    return properties
