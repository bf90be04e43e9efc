"""What the tests of the brokers talk with, and how they wait."""

import socket
import ssl
import time
from collections.abc import Callable
from pathlib import Path

import paho.mqtt.client as mqtt
import pytest

from ihd.brokers.embedded import EmbeddedBroker
from ihd.brokers.mosquitto import missing

LOOPBACK = "127.0.0.1"


def wait_until(condition: Callable[[], bool], seconds: float = 20) -> None:
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "it did not come to pass"
        time.sleep(0.005)


def needs_mosquitto() -> None:
    if lacking := missing():
        pytest.skip(lacking)


def free_port(address: str = LOOPBACK) -> int:
    with socket.socket() as probe:
        probe.bind((address, 0))
        return int(probe.getsockname()[1])


class Guest:
    """A plain paho client that remembers what it heard and what happened to it."""

    def __init__(
        self,
        port: int,
        user: str | None,
        password: str | None,
        listens_to: tuple[str, ...] = ("#",),
        *,
        host: str = LOOPBACK,
        version: int = mqtt.MQTTv311,
        trusts: Path | None = None,
        stays: str = "",
    ) -> None:
        # One that `stays` has a session under that name, in which the broker queues for it while it is away.
        more = {"client_id": stays, "clean_session": False} if stays else {}
        self.paho = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2, protocol=version, **more)  # type: ignore[arg-type]
        if user is not None:
            self.paho.username_pw_set(user, password)
        if trusts:
            trust = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            trust.verify_flags |= ssl.VERIFY_X509_STRICT  # as newer Pythons do by themselves
            trust.load_verify_locations(trusts)
            self.paho.tls_set_context(trust)
        self.paho.reconnect_delay_set(0.1, 0.1)  # type: ignore[arg-type]
        self.paho.max_inflight_messages_set(100)
        self.heard: list[tuple[str, bytes]] = []
        self.told: list[str] = []
        self._door = host, port
        self._listens_to = listens_to
        self.paho.on_connect = self._on_connect
        self.paho.on_subscribe = lambda *_: self.told.append("ready")
        self.paho.on_disconnect = lambda *_: self.told.append("cut off")
        self.paho.on_message = lambda _client, _none, message: self.heard.append((message.topic, message.payload))

    @property
    def payloads(self) -> list[bytes]:
        return [payload for _topic, payload in self.heard]

    def __enter__(self) -> "Guest":
        self.paho.connect(*self._door)
        self.paho.loop_start()
        return self

    def __exit__(self, *_: object) -> None:
        self.paho.disconnect()
        self.paho.loop_stop()
        self.paho._reset_sockets()  # paho leaves the pair that wakes its loop to the collector, which warns of it

    def ready(self, times: int = 1) -> "Guest":
        wait_until(lambda: self.told.count("ready") >= times)
        return self

    def say(self, topic: str, payload: bytes, *, retain: bool = False) -> None:
        """Publish, and return once the broker has it."""
        self.paho.publish(topic, payload, qos=1, retain=retain).wait_for_publish(20)

    def is_refused(self) -> bool:
        """Whether the broker would not let it in at all."""
        wait_until(lambda: bool(self.told))
        return "ready" not in self.told

    def _on_connect(self, client: mqtt.Client, _data: object, _flags: object, reason: object, _more: object) -> None:
        if getattr(reason, "is_failure", False):
            self.told.append("refused")
        else:
            client.subscribe([(topic, 1) for topic in self._listens_to])


class Listener(Guest):
    """A guest of the built-in broker, under the name and with the password that are its own."""

    def __init__(self, broker: EmbeddedBroker, version: int = mqtt.MQTTv311, password: str | None = None) -> None:
        port = broker.port5 if version == mqtt.MQTTv5 else broker.port
        super().__init__(port, broker.user, password or broker.password, ("glow/#",), host=broker.host, version=version)
