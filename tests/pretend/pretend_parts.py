"""What the tests of the pretend home listen with."""

import time
from collections.abc import Callable

import paho.mqtt.client as mqtt

from ihd.brokers.embedded import EmbeddedBroker


def wait_until(condition: Callable[[], bool], seconds: float = 20) -> None:
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "it did not come to pass"
        time.sleep(0.005)


class Listener:
    """A plain paho client under `glow/#` that remembers what it heard and what happened to it."""

    def __init__(self, broker: EmbeddedBroker, version: int = mqtt.MQTTv311, password: str | None = None) -> None:
        self.paho = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2, protocol=version)  # type: ignore[arg-type]
        self.paho.username_pw_set(broker.user, password or broker.password)
        self.paho.reconnect_delay_set(1, 1)
        self.paho.max_inflight_messages_set(100)
        self.heard: list[tuple[str, bytes]] = []
        self.told: list[str] = []
        self.paho.on_connect = lambda client, *_: client.subscribe("glow/#", 1)
        self.paho.on_subscribe = lambda *_: self.told.append("ready")
        self.paho.on_disconnect = lambda *_: self.told.append("cut off")
        self.paho.on_message = lambda _client, _none, message: self.heard.append((message.topic, message.payload))
        self.host = broker.host
        self.port = broker.port5 if version == mqtt.MQTTv5 else broker.port

    @property
    def payloads(self) -> list[bytes]:
        return [payload for _topic, payload in self.heard]

    def __enter__(self) -> "Listener":
        self.paho.connect(self.host, self.port)
        self.paho.loop_start()
        return self

    def __exit__(self, *_: object) -> None:
        self.paho.disconnect()
        self.paho.loop_stop()
        self.paho._reset_sockets()  # paho leaves the pair that wakes its loop to the collector, which warns of it

    def ready(self, times: int = 1) -> None:
        wait_until(lambda: self.told.count("ready") >= times)
