"""The pretend home hub on an MQTT connection: it speaks in step with its clock, and takes what displays ask."""

import queue
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import paho.mqtt.client as mqtt
from paho.mqtt.enums import CallbackAPIVersion, MQTTErrorCode, MQTTProtocolVersion
from paho.mqtt.packettypes import PacketTypes
from paho.mqtt.properties import Properties

from ihd.energy.calendar import unix
from ihd.pretend.clock import PretendClock
from ihd.pretend.home_hub import HomeHub, Said
from ihd.pretend.home_state import HubState
from ihd.pretend.hub import Now, Wait
from ihd.profile.topics import OFFLINE, ONLINE, ROOT, availability

LOOK_EACH = 0.05  # seconds of ours, at most, between two looks at the clock and at what has been asked
KEEP_EACH = 5.0  # seconds of ours, at most, until what was used is written down; a command is written down at once
IN_FLIGHT = 100  # messages not yet acknowledged; as many as the embedded broker takes
MOST_WAITING = 500  # messages handed over and not yet acknowledged, before the hub takes a breath
FLUSH_WITHIN = 5.0  # seconds to hand over what is left at the end
SESSION = 86_400  # seconds for which a broker of MQTT 5 keeps what is asked of a hub that is away

Keep = Callable[[HubState], None]


@dataclass(frozen=True, slots=True)
class Door:
    """The broker, and how a hub gets in. With a `ca_file` the link is encrypted, and the broker must be known to it."""

    host: str
    port: int
    user: str
    password: str = field(repr=False)
    mqtt5: bool = True
    ca_file: str = ""


class _Came(NamedTuple):
    """A message, and on which connection it came: on no other can it be acknowledged."""

    connection: int
    message: mqtt.MQTTMessage


class HomeHubLine:
    """One home hub on one connection, QoS 1. `keep` writes its state down; nothing is answered before it returns.

    A command is acknowledged to the broker once it has been written down, so one that a kill interrupts comes again,
    and is known by its id if it was done. What is said while the broker is away is lost, but for answers.
    """

    def __init__(self, door: Door, name: str, keep: Keep) -> None:
        self._name = name
        self._keep = keep
        self._kept: HubState | None = None
        self._kept_at = 0.0
        self._came: queue.SimpleQueue[_Came] = queue.SimpleQueue()
        self._sent: deque[tuple[mqtt.MQTTMessageInfo, Said]] = deque()
        self._connection = self._listening = self._opened = 0  # counted; the network's thread only counts up
        self._client = self._new_client(door)

    def _new_client(self, door: Door) -> mqtt.Client:
        version = MQTTProtocolVersion.MQTTv5 if door.mqtt5 else MQTTProtocolVersion.MQTTv311
        # A lasting name and session, so that what is asked of a hub while it is away waits for it at the broker.
        lasting = None if door.mqtt5 else False
        client = mqtt.Client(
            CallbackAPIVersion.VERSION2, self._name, clean_session=lasting, protocol=version, manual_ack=True
        )
        client.username_pw_set(door.user, door.password)
        if door.ca_file:
            client.tls_set(ca_certs=door.ca_file)
        client.reconnect_delay_set(1, 2)
        client.max_inflight_messages_set(IN_FLIGHT)
        client.will_set(availability(self._name), OFFLINE, qos=1, retain=True)
        client.on_connect = self._on_connect
        client.on_subscribe = self._on_subscribe
        client.on_message = lambda _client, _none, message: self._came.put(_Came(self._connection, message))
        if door.mqtt5:
            properties = Properties(PacketTypes.CONNECT)  # type: ignore[no-untyped-call]
            properties.SessionExpiryInterval = SESSION
            client.connect_async(door.host, door.port, keepalive=30, clean_start=False, properties=properties)
        else:
            client.connect_async(door.host, door.port, keepalive=30)
        return client

    def play(self, hub: HomeHub, clock: PretendClock, now: Now, wait: Wait, silent_after: int | None = None) -> None:
        """Speak and answer until `wait` says to stop; it waits so many of our seconds, `now` gives our unix seconds.

        `silent_after` is after how many seconds of the pretend home the hub, still connected, says nothing more.
        """
        silence = unix(clock.start) + silent_after if silent_after is not None else None
        self._client.loop_start()
        try:
            while True:
                second = int(clock.second(now()))
                if silence is None or second <= silence:
                    self._turn(hub, second, now)
                if wait(min(LOOK_EACH, max(0.01, clock.until(second + 1, now())))):
                    break
            self._take_leave(hub, now)
        finally:
            self._client.disconnect()
            self._client.loop_stop()
            # What refers to us goes, so that its sockets close as soon as we are let go.
            self._client.on_connect = self._client.on_subscribe = self._client.on_message = None

    def _turn(self, hub: HomeHub, second: int, now: Now) -> None:
        """Everything that is due at this second of the pretend home."""
        self._notice_acknowledged(hub)
        if self._opened < self._listening:
            self._opened = self._listening
            said = hub.opens(second)
            self._write_down(hub, now)
            self._say([Said(availability(self._name), ONLINE, retain=True), *said])
        # Nothing is lived through before the first connection, so that nothing of it is lost.
        if self._opened and len(self._sent) < MOST_WAITING:
            said = hub.speaks(second)
            self._write_down(hub, now)
            if self._say(said):
                hub.heard()
        while self._opened and not self._came.empty():
            self._take(hub, self._came.get(), second, now)

    def _take(self, hub: HomeHub, came: _Came, second: int, now: Now) -> None:
        message = came.message
        if not message.retain:  # what somebody left lying at the broker is no command of now
            correlation = getattr(message.properties, "CorrelationData", None)
            said = hub.takes(message.topic, bytes(message.payload), second, correlation)
            self._write_down(hub, now)
            self._say(said)
        if came.connection == self._connection:
            self._client.ack(message.mid, message.qos)

    def _write_down(self, hub: HomeHub, now: Now, *, at_once: bool = False) -> None:
        state = hub.state
        old = self._kept
        news = old is None or (state.asked, state.acknowledged) != (old.asked, old.acknowledged)
        if at_once or news or now() - self._kept_at > KEEP_EACH:
            self._keep(state)
            self._kept, self._kept_at = state, now()

    def _say(self, said: list[Said]) -> bool:
        """Hand this to the broker; whether there was one."""
        if not self._client.is_connected():
            return False
        for one in said:
            properties = None
            if one.correlation is not None and self._client.protocol == MQTTProtocolVersion.MQTTv5:
                properties = Properties(PacketTypes.PUBLISH)  # type: ignore[no-untyped-call]
                properties.CorrelationData = one.correlation
            sent = self._client.publish(one.topic, one.payload, qos=1, retain=one.retain, properties=properties)
            if sent.rc == MQTTErrorCode.MQTT_ERR_SUCCESS:
                self._sent.append((sent, one))
        return True

    def _notice_acknowledged(self, hub: HomeHub) -> None:
        for sent, one in list(self._sent):
            if not sent.is_published():
                break
            self._sent.popleft()
            if one.answers:
                hub.answer_heard(one.answers, one.payload)

    def _take_leave(self, hub: HomeHub, now: Now) -> None:
        self._say([Said(availability(self._name), OFFLINE, retain=True)])
        until = now() + FLUSH_WITHIN
        if self._sent and self._client.is_connected():
            self._sent[-1][0].wait_for_publish(max(0.0, until - now()))
        self._notice_acknowledged(hub)
        self._write_down(hub, now, at_once=True)

    def _on_connect(self, client: mqtt.Client, _userdata: object, _flags: object, reason: Any, *_: object) -> None:
        if not reason.is_failure:
            self._connection += 1
            below = f"{ROOT}/{self._name}"
            client.subscribe([(f"{below}/command/+", 1), (f"{below}/log-request/+", 1)])

    def _on_subscribe(self, *_: object) -> None:
        self._listening = self._connection
