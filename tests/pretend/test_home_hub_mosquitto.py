"""The pretend home hub on a Mosquitto that holds everybody to their rights, in both versions of MQTT."""

import socket
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import paho.mqtt.client as mqtt
import pytest
from home_hub_line_parts import BELOW, VERSIONS, Display, credit, playing
from pretend_parts import wait_until

from ihd.brokers.doors import Doors
from ihd.brokers.mosquitto import ManagedMosquitto, missing
from ihd.pretend.scenarios import HOME_HUB
from ihd.profile.topics import display_rights

HUB_RIGHTS = [("read", f"{BELOW}/command/+"), ("read", f"{BELOW}/log-request/+"), ("write", f"{BELOW}/#")]


@dataclass
class Entrance:
    """Mosquitto as one user sees it: one port speaks both versions."""

    port: int
    user: str
    password: str = "a password of its own"
    host: str = "127.0.0.1"

    @property
    def port5(self) -> int:
        return self.port


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    if lacking := missing():
        pytest.skip(lacking)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        free = int(probe.getsockname()[1])
    with ManagedMosquitto(tmp_path / "broker", Doors(port=free)) as broker:
        broker.admit("hub", Entrance.password, HUB_RIGHTS)
        broker.admit("witness", Entrance.password, [("readwrite", "#")])
        for user in ("kitchen", "hall"):
            broker.admit(user, Entrance.password, display_rights(HOME_HUB, user))
        yield free


@pytest.mark.parametrize("hubs_version", VERSIONS)
@pytest.mark.parametrize("version", VERSIONS)
def test_a_command_is_answered_to_its_user_alone(port: int, version: int, hubs_version: int) -> None:
    mqtt5 = hubs_version == mqtt.MQTTv5
    with (
        Display(Entrance(port, "witness")) as witness,
        Display(Entrance(port, "kitchen"), version) as kitchen,
        Display(Entrance(port, "hall")) as hall,
        playing(Entrance(port, "hub"), mqtt5=mqtt5),
    ):
        wait_until(kitchen.is_online)
        kitchen.ask(credit("command-1", 200, reply_to=f"{BELOW}/answer/hall"))
        wait_until(lambda: bool(kitchen.answers("command-1")))
        hall.ask(credit("command-2", 201))
        wait_until(lambda: bool(hall.answers("command-2")))
        assert kitchen.answers("command-1") == ["accepted"]
        assert hall.told("answer/hall")[0]["reason"] == "not_allowed"
        assert hall.payloads("answer/kitchen") == kitchen.payloads("answer/hall") == []
        if mqtt5 and version == mqtt.MQTTv5:
            (answer,) = (one for one in kitchen.heard if one.topic == f"{BELOW}/answer/kitchen")
            assert answer.properties.CorrelationData == b"command-1"  # type: ignore[union-attr]
    assert all(one.topic.startswith(f"{BELOW}/") for one in witness.heard)
    assert witness.payloads("availability")[-1] == b"offline"
