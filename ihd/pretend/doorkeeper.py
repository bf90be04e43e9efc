"""The hub's doorkeeper: pairs displays over MQTT, lets them in to the broker, changes their keys and lets them go."""

import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from queue import Empty, SimpleQueue
from typing import Any, Protocol

import paho.mqtt.client as mqtt
from paho.mqtt.enums import CallbackAPIVersion, MQTTProtocolVersion

from ihd.profile.displays import PairedDisplay
from ihd.profile.hub_memory import HubMemory
from ihd.profile.pairing_gate import Door, Gate, Said, Shown
from ihd.profile.pairing_words import PAIR_PASSWORD, PAIR_USER, KeyChange, pairing_rights, pairing_topic
from ihd.profile.topics import ROOT, display_rights

STAND_FOR = timedelta(days=30)  # how long old keys stand beside new ones that a display has not taken
FAREWELL = timedelta(minutes=1)  # how long a display that is let go has to hear of it
MEET_WITHIN = timedelta(minutes=10)  # a display that was welcomed and never came has missed the welcome


class Accounts(Protocol):
    """Whom the hub's broker lets in, and what each may read and write there."""

    def admit(self, user: str, password: str, rights: Iterable[tuple[str, str]]) -> None: ...

    def expel(self, user: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Line:
    """How the hub itself reaches its broker, on the same machine."""

    host: str
    port: int
    user: str
    password: str = field(repr=False)


class Doorkeeper:
    """The hub's side of pairing on an MQTT connection of its own.

    All that it does happens in the calls of its owner, on one thread: `work` is to be called several times a second.
    `keep` is given the hub's memory as text whenever it changes, and before anything that follows from it is said.
    """

    def __init__(
        self, line: Line, gate: Gate, accounts: Accounts, keep: Callable[[str], None], memory: HubMemory | None = None
    ) -> None:
        memory = memory or HubMemory(gate.memory)
        gate.memory = memory.gate
        self._line, self._gate, self._accounts, self._keep = line, gate, accounts, keep
        self._kept = memory
        self._displays = {display.user: display for display in memory.displays}
        self._offer: bytes | None = None
        self._heard: SimpleQueue[tuple[str, bytes]] = SimpleQueue()
        self._connections: SimpleQueue[bool] = SimpleQueue()
        self._is_subscribed = False
        name = f"{gate.hub}-door-{secrets.token_hex(4)}"
        self._client = mqtt.Client(CallbackAPIVersion.VERSION2, name, protocol=MQTTProtocolVersion.MQTTv5)
        self._client.username_pw_set(line.user, line.password)
        self._client.reconnect_delay_set(1, 2)
        self._client.on_connect = self._on_connect
        self._client.on_disconnect = self._on_disconnect
        self._client.on_subscribe = self._on_subscribe
        self._client.on_message = self._on_message

    @property
    def displays(self) -> tuple[PairedDisplay, ...]:
        """The displays that are paired."""
        return tuple(self._displays.values())

    @property
    def is_listening(self) -> bool:
        """Whether those that want to be paired are heard."""
        return self._client.is_connected() and self._is_subscribed

    def start(self) -> None:
        """Let in whoever wants to be paired, and listen to them."""
        self._accounts.admit(PAIR_USER, PAIR_PASSWORD, pairing_rights(self._gate.hub))
        self._client.connect_async(self._line.host, self._line.port, keepalive=30)
        self._client.loop_start()

    def stop(self) -> None:
        """Listen no more. The displays stay paired."""
        self._client.disconnect()
        self._client.loop_stop()
        # What refers to us goes, so that its sockets close as soon as we are let go.
        self._client.on_connect = self._client.on_disconnect = None
        self._client.on_subscribe = self._client.on_message = None

    def open(self, now: datetime) -> Shown | None:
        """Show a new code for a while, and tell those that look for a hub; None while too many were wrong."""
        shown = self._gate.open(now)
        self.work(now)
        return shown

    def work(self, now: datetime) -> None:
        """Answer what was heard, and do what is due."""
        while not self._connections.empty():
            self._connections.get()
            self._say_everything()
        while True:
            try:
                topic, payload = self._heard.get_nowait()
            except Empty:
                break
            self._hear(topic, payload, now)
        self._gate.tidy(now)
        self._remember()
        self._tell_offer(now)
        for display in self.displays:
            if not display.is_met and now - display.since > MEET_WITHIN:
                self._let_go(display.user)
            else:
                self._put_in_force(display, now)

    def rotate(self, now: datetime, *, fingerprint: str | None = None, stand_for: timedelta = STAND_FOR) -> None:
        """Give every display a new password, and the certificate that the broker will have. The old ones stand so long.

        A new certificate is shown by the broker only after `is_time_for` says so; `moved` tells when it is.
        """
        for display in self.displays:
            change = KeyChange(until=now + stand_for, password=secrets.token_urlsafe(24), fingerprint=fingerprint)
            self._take(display.with_change(change))

    def is_time_for(self, fingerprint: str, now: datetime) -> bool:
        """Whether every display has taken this certificate, or has had its time to."""
        return not any(
            change.fingerprint == fingerprint and counter > display.ratchet.counter and now < change.until
            for display in self.displays
            for counter, change in display.changes
        )

    def moved(self, door: Door, now: datetime) -> None:
        """The broker shows another certificate, or listens elsewhere."""
        self._gate.door = door
        self.work(now)

    def unpair(self, user: str, now: datetime) -> None:
        """Let this display go: it is told, and once it has taken that (or its time is over) it is let in no more."""
        if display := self._displays.get(user):
            self._take(display.with_change(KeyChange(until=now + FAREWELL, unpaired=True)))

    def _hear(self, topic: str, payload: bytes, now: datetime) -> None:
        kind, *rest = topic.removeprefix(f"{ROOT}/{self._gate.hub}/").split("/")
        if kind == "pair" and len(rest) == 2:
            if said := self._gate.hear(rest[0], payload, now):
                self._answer(said)
        elif kind == "keys" and len(rest) == 2 and rest[0] in self._displays:
            display = self._displays[rest[0]].after(payload)
            if display is None:
                self._let_go(rest[0])
            elif display != self._displays[rest[0]]:
                self._take(display)
                self._put_in_force(display, now)

    def _answer(self, said: Said) -> None:
        if said.display:
            self._displays[said.display.user] = said.display
        self._remember()
        if said.display:
            rights = display_rights(self._gate.hub, said.display.user)
            self._accounts.admit(said.display.user, said.password, rights)
        self._client.publish(pairing_topic(self._gate.hub, said.channel, said.session), said.payload, qos=1)

    def _put_in_force(self, display: PairedDisplay, now: datetime) -> None:
        while due := display.due(now):
            if due.change.unpaired:
                self._let_go(display.user)
                return
            if due.change.fingerprint not in {None, self._gate.door.fingerprint}:
                return
            if due.change.password:
                rights = display_rights(self._gate.hub, display.user)
                self._accounts.admit(display.user, due.change.password, rights)
            display = display.put_in_force(due.counter)
            self._take(display)

    def _take(self, display: PairedDisplay) -> None:
        self._displays[display.user] = display
        self._remember()
        self._tell_keys(display)

    def _let_go(self, user: str) -> None:
        del self._displays[user]
        self._accounts.expel(user)
        self._client.publish(self._keys_topic(user), b"", qos=1, retain=True)
        self._remember()

    def _remember(self) -> None:
        memory = HubMemory(self._gate.memory, self.displays)
        if memory != self._kept:
            self._keep(memory.to_json())
            self._kept = memory

    def _tell_keys(self, display: PairedDisplay) -> None:
        self._client.publish(self._keys_topic(display.user), display.keys_message(), qos=1, retain=True)

    def _tell_offer(self, now: datetime) -> None:
        offer = self._gate.offer(now)
        if offer != self._offer and self.is_listening:
            self._client.publish(pairing_topic(self._gate.hub, "offer"), offer, qos=1, retain=True)
            self._offer = offer

    def _say_everything(self) -> None:
        self._offer = None
        for display in self.displays:
            self._tell_keys(display)

    def _keys_topic(self, user: str) -> str:
        return f"{ROOT}/{self._gate.hub}/keys/{user}"

    def _on_connect(self, client: mqtt.Client, _data: object, _flags: object, reason: Any, *_: object) -> None:
        if not reason.is_failure:
            hub = self._gate.hub
            wanted = [pairing_topic(hub, "hello", "+"), pairing_topic(hub, "proof", "+"), f"{ROOT}/{hub}/keys/+/taken"]
            client.subscribe([(topic, 1) for topic in wanted])

    def _on_subscribe(self, *_: object) -> None:
        self._is_subscribed = True
        self._connections.put(True)

    def _on_disconnect(self, *_: object) -> None:
        self._is_subscribed = False

    def _on_message(self, _client: mqtt.Client, _data: object, message: mqtt.MQTTMessage) -> None:
        if not message.retain:  # what somebody left lying at the broker was not said to us now
            self._heard.put((message.topic, bytes(message.payload)))
