"""What the tests of the pretend home hub on a broker are made with: a display that asks, and a hub that plays."""

import contextlib
import json
import secrets
import threading
import time
from collections.abc import Iterator
from typing import Any, Protocol

import paho.mqtt.client as mqtt
from home_hub_parts import ISSUER, START, command
from paho.mqtt.packettypes import PacketTypes
from paho.mqtt.properties import Properties
from pretend_parts import wait_until

from ihd.energy.command import CommandKind
from ihd.pretend.clock import PretendClock
from ihd.pretend.glow import MPAN, MPRN
from ihd.pretend.home_hub import HomeHub
from ihd.pretend.home_hub_line import Door, HomeHubLine
from ihd.pretend.scenarios import HOME_HUB, SCENARIOS
from ihd.pretend.stories import story
from ihd.pretend.topup_codes import POUNDS

BELOW = f"ihd-hub/1/{HOME_HUB}"
NOW = START["prepay"]
VERSIONS = [mqtt.MQTTv311, mqtt.MQTTv5]


class Entrance(Protocol):
    """A broker as one user sees it."""

    host: str
    port: int
    port5: int
    user: str
    password: str


class Display:
    """A client that hears everything and asks as the user named."""

    def __init__(self, broker: Entrance, version: int = mqtt.MQTTv5) -> None:
        name = f"display-{secrets.token_hex(4)}"  # without a name the embedded broker lets nobody in a second time
        self.paho = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2, name, protocol=version)  # type: ignore[arg-type]
        self.paho.username_pw_set(broker.user, broker.password)
        self.paho.reconnect_delay_set(1, 1)
        self.heard: list[mqtt.MQTTMessage] = []
        self.ready = 0
        self.paho.on_connect = lambda client, *_: client.subscribe("#", 1)
        self.paho.on_subscribe = self._on_subscribe
        self.paho.on_message = lambda _client, _none, message: self.heard.append(message)
        self._user, self._version = broker.user, version
        self._to = broker.host, broker.port5 if version == mqtt.MQTTv5 else broker.port

    def _on_subscribe(self, *_: object) -> None:
        self.ready += 1

    def __enter__(self) -> "Display":
        self.paho.connect(*self._to)
        self.paho.loop_start()
        wait_until(lambda: self.ready > 0)
        return self

    def __exit__(self, *_: object) -> None:
        self.paho.disconnect()
        self.paho.loop_stop()
        self.paho._reset_sockets()  # paho leaves the pair that wakes its loop to the collector, which warns of it

    def payloads(self, address: str) -> list[bytes]:
        return [one.payload for one in self.heard if one.topic == f"{BELOW}/{address}"]

    def told(self, address: str) -> list[Any]:
        return [json.loads(one) for one in self.payloads(address)]

    def answers(self, id_: str) -> list[str]:
        return [one["state"] for one in self.told(f"answer/{self._user}") if one["id"] == id_]

    def ask(self, payload: bytes, *, retain: bool = False) -> None:
        properties = None
        if self._version == mqtt.MQTTv5:
            properties = Properties(PacketTypes.PUBLISH)
            properties.ResponseTopic = "somewhere/else"
            properties.CorrelationData = json.loads(payload)["id"].encode()
        self.paho.publish(f"{BELOW}/command/{self._user}", payload, qos=1, retain=retain, properties=properties)

    def is_online(self) -> bool:
        return self.payloads("availability")[-1:] == [b"online"]


@contextlib.contextmanager
def playing(
    broker: Entrance, *, mqtt5: bool = True, speed: float = 1.0, scenario: str = "prepay", keep: Any = None
) -> Iterator[HomeHub]:
    """A hub that plays on a thread of this process."""
    over = threading.Event()
    place = SCENARIOS[scenario]
    rights = {"ihd": frozenset(CommandKind), "kitchen": frozenset(CommandKind)}
    hub = HomeHub(place.home(place.household()), story(place), START[scenario], rights)
    door = Door(broker.host, broker.port5 if mqtt5 else broker.port, broker.user, broker.password, mqtt5)
    line = HomeHubLine(door, HOME_HUB, keep or (lambda _: None))
    clock = PretendClock(place.start, speed, time.time())
    thread = threading.Thread(target=line.play, args=(hub, clock, time.time, over.wait))
    thread.start()
    try:
        yield hub
    finally:
        over.set()
        thread.join(20)
        assert not thread.is_alive()


def credit(id_: str, counter: int, meter: str = "electricity", **more: Any) -> bytes:
    code = ISSUER.code(MPAN if meter == "electricity" else MPRN, 1, counter, POUNDS)
    return command(CommandKind.ADD_CREDIT, NOW, meter, code=code, id=id_, **more)
