"""The pretend hub: tells a broker what the pretend home's meters say, in step with its clock."""

import secrets
from collections import deque
from collections.abc import Callable
from typing import Any

import paho.mqtt.client as mqtt
from paho.mqtt.enums import CallbackAPIVersion, MQTTErrorCode, MQTTProtocolVersion

from ihd.energy.calendar import unix
from ihd.pretend.clock import PretendClock
from ihd.pretend.glow import DEVICE, GlowHub, Spoken
from ihd.pretend.source import Source

STATE_EACH = 30  # seconds of the pretend home between two words of the hub about itself
LOOK_EACH = 0.25  # seconds of ours, at most, between two looks at the clock
IN_FLIGHT = 100  # messages not yet acknowledged; as many as the embedded broker takes
MOST_WAITING = 500  # messages handed over and not yet acknowledged, before the hub takes a breath
FLUSH_WITHIN = 10.0  # seconds to hand over what is left at the end

Now = Callable[[], float]
Wait = Callable[[float], bool]


class PretendHub:
    """A hub on one MQTT connection, QoS 1.

    Like a real one it forgets what it could not say while the broker was away; the registers it tells next have
    moved on all the same.
    """

    def __init__(
        self,
        host: str,
        port: int,
        user: str,
        password: str,
        prefix: str = "glow",
        device: str = DEVICE,
        *,
        mqtt5: bool = True,
    ) -> None:
        self._prefix, self._device = prefix, device
        self._waiting: deque[mqtt.MQTTMessageInfo] = deque()
        self._met = False
        version = MQTTProtocolVersion.MQTTv5 if mqtt5 else MQTTProtocolVersion.MQTTv311
        # A name of its own: without one a broker of MQTT 5 may refuse the second connection, which asks for the session
        # of the first.
        name = f"{device}-{secrets.token_hex(4)}"
        self._client = mqtt.Client(CallbackAPIVersion.VERSION2, name, protocol=version)
        self._client.username_pw_set(user, password)
        self._client.reconnect_delay_set(1, 2)
        self._client.max_inflight_messages_set(IN_FLIGHT)
        self._client.on_connect = self._on_connect
        self._client.connect_async(host, port, keepalive=30)

    def play(self, home: Source, clock: PretendClock, now: Now, wait: Wait, silent_after: int | None = None) -> None:
        """Speak until the home's last moment, or until `wait` says to stop.

        `now` gives our unix seconds; `wait` waits so many of them, and gives True when it is time to stop.
        `silent_after` is after how many seconds of the pretend home the hub, still connected, says nothing more.
        """
        self._client.loop_start()
        try:
            self._speak(home, clock, now, wait, silent_after)
            self._flush(now)
        finally:
            self._client.disconnect()
            self._client.loop_stop()
            self._client.on_connect = None  # so its sockets close as soon as we are let go

    def _speak(self, home: Source, clock: PretendClock, now: Now, wait: Wait, silent_after: int | None) -> None:
        glow = GlowHub(home, self._prefix, self._device)
        told = state_told = unix(clock.start) - 1
        silence = unix(clock.start) + silent_after if silent_after is not None else None
        last = unix(home.end) if home.end else None
        while True:
            second = int(clock.second(now()))
            due = min(moment for moment in (second, silence, last) if moment is not None)
            # Nothing is told before the first connection, and nothing of it is lost: a replay is heard from its start.
            if self._met and due > told:
                for moment in home.telling(told, due):
                    self._say(glow.says(moment), wait)
                told = due
                if state_told == unix(clock.start) - 1 or due - state_told >= STATE_EACH:
                    self._say([glow.state(due)], wait)
                    state_told = due
            if last is not None and told >= last:
                self._say_again(glow.says(home.at(told)), now, wait)
                return
            if wait(min(LOOK_EACH, max(0.01, clock.until(second + 1, now())))):
                return

    def _say(self, said: list[Spoken], wait: Wait) -> None:
        for topic, payload in said:
            if self._client.is_connected():
                sent = self._client.publish(topic, payload, qos=1)
                if sent.rc == MQTTErrorCode.MQTT_ERR_SUCCESS:
                    self._waiting.append(sent)
        while len(self._waiting) > MOST_WAITING and self._client.is_connected() and not wait(0.01):
            self._forget_acknowledged()
        self._forget_acknowledged()

    def _say_again(self, said: list[Spoken], now: Now, wait: Wait) -> None:
        """The last word is repeated, in case the broker missed it: all energy is in it."""
        until = now() + FLUSH_WITHIN
        while not self._client.is_connected() and now() < until and not wait(0.05):
            pass
        self._say(said, wait)

    def _forget_acknowledged(self) -> None:
        while self._waiting and self._waiting[0].is_published():
            self._waiting.popleft()

    def _flush(self, now: Now) -> None:
        until = now() + FLUSH_WITHIN
        while self._waiting and self._client.is_connected() and now() < until:
            self._waiting.popleft().wait_for_publish(max(0.0, until - now()))

    def _on_connect(self, _client: mqtt.Client, _userdata: object, _flags: object, reason: Any, *_: object) -> None:
        self._met = self._met or not reason.is_failure
