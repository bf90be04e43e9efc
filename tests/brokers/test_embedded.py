"""The built-in broker: both versions of MQTT, the password, large messages, stop and start again."""

import os
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import paho.mqtt.client as mqtt
import pytest
from broker_parts import LOOPBACK, Guest, Listener, wait_until

from ihd.brokers import certificates
from ihd.brokers.doors import ANY_PORT, Doors
from ihd.brokers.embedded import EmbeddedBroker
from ihd.energy.trouble import PartTrouble

VERSIONS = [mqtt.MQTTv311, mqtt.MQTTv5]


@pytest.mark.parametrize("version", VERSIONS)
def test_a_message_comes_back_in_either_version_of_mqtt(broker: EmbeddedBroker, version: int) -> None:
    with Listener(broker, version) as client:
        client.ready()
        client.paho.publish("glow/a", b"hello", qos=1)
        wait_until(lambda: client.payloads == [b"hello"])


@pytest.mark.parametrize("version", VERSIONS)
def test_a_wrong_password_is_refused(broker: EmbeddedBroker, version: int) -> None:
    with Listener(broker, version, password="not it") as client:
        wait_until(lambda: "cut off" in client.told)
        assert "ready" not in client.told


def test_nobody_comes_in_without_a_password(broker: EmbeddedBroker) -> None:
    client = Listener(broker)
    client.paho.username = client.paho.password = None
    with client:
        wait_until(lambda: "cut off" in client.told)
        assert "ready" not in client.told


def test_two_versions_of_mqtt_hear_each_other(broker: EmbeddedBroker) -> None:
    with Listener(broker, mqtt.MQTTv311) as old, Listener(broker, mqtt.MQTTv5) as new:
        old.ready()
        new.ready()
        old.paho.publish("glow/a", b"from the old", qos=1)
        wait_until(lambda: new.payloads == [b"from the old"] and len(old.heard) == 1)
        new.paho.publish("glow/a", b"from the new", qos=1)
        wait_until(lambda: old.payloads[1:] == [b"from the new"])


def test_ten_megabytes_pass(broker: EmbeddedBroker) -> None:
    with Listener(broker) as client:
        client.ready()
        client.paho.publish("glow/a", bytes(10_000_000), qos=1)
        wait_until(lambda: [len(one) for one in client.payloads] == [10_000_000])


def test_a_burst_loses_nothing(broker: EmbeddedBroker) -> None:
    with Listener(broker) as listener, Listener(broker) as speaker:
        listener.ready()
        for number in range(3_000):
            speaker.paho.publish("glow/a", b"%d" % number, qos=1)
        wait_until(lambda: len(listener.heard) >= 3_000)
        assert listener.payloads == [b"%d" % number for number in range(3_000)]


def test_it_comes_back_on_the_same_ports_and_clients_find_it_again() -> None:
    with EmbeddedBroker() as broker:
        ports = broker.port, broker.port5
        with Listener(broker) as client:
            for times in range(1, 4):
                client.ready(times)
                broker.stop()
                assert not broker.is_running
                wait_until(lambda times=times: client.told.count("cut off") >= times)
                broker.start()
            assert (broker.port, broker.port5) == ports
            client.ready(4)


def test_starting_and_stopping_twice_is_safe() -> None:
    broker = EmbeddedBroker()
    broker.stop()
    broker.start()
    port = broker.port
    broker.start()
    assert broker.port == port
    broker.stop()
    broker.stop()
    assert not broker.is_running


def test_each_broker_has_a_password_of_its_own() -> None:
    first, second = EmbeddedBroker(), EmbeddedBroker()
    assert first.password != second.password
    assert len(first.password) >= 20


def test_a_password_of_any_characters_is_kept() -> None:
    with EmbeddedBroker(password='a "b" \\ \n ü £') as broker, Listener(broker) as client:
        client.ready()


def test_the_password_is_on_no_disk_once_the_broker_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with EmbeddedBroker():
        assert list(tmp_path.iterdir()) == []


def test_others_are_let_in_and_shut_out_again() -> None:
    with EmbeddedBroker(others={"glow": "hub"}) as broker:
        with Guest(broker.port, "glow", "hub") as glow:
            glow.ready()
        broker.admit("plug", "tasmota")
        assert broker.accounts() == ("glow", "ihd", "plug")
        with Guest(broker.port, "plug", "tasmota") as plug, Listener(broker) as own:
            plug.ready()
            own.ready()
            broker.expel("plug")
            own.ready(2)
            wait_until(lambda: plug.told.count("cut off") >= 2)
            assert plug.told.count("ready") == 1
        broker.expel("plug")


def test_with_everybody_expelled_nobody_comes_in() -> None:
    with EmbeddedBroker() as broker:
        broker.expel("ihd")
        for user, password in ((None, None), ("ihd", broker.password), ("", "")):
            with Guest(broker.port, user, password) as stranger:
                assert stranger.is_refused()


def test_it_encrypts_with_the_papers_that_it_is_given(tmp_path: Path) -> None:
    papers = certificates.kept(tmp_path, [LOOPBACK], datetime.now(UTC))
    doors = Doors(port=None, secure_port=ANY_PORT)
    with EmbeddedBroker(doors=doors, port5=None, papers=papers) as broker:
        assert (broker.port, broker.port5) == (0, 0)
        with Guest(broker.secure_port, broker.user, broker.password, trusts=papers.certificate) as client:
            client.ready()
            client.say("glow/x", b"sealed")
            wait_until(lambda: client.payloads == [b"sealed"])
        with Guest(broker.secure_port, broker.user, broker.password) as unsealed:
            assert unsealed.is_refused()


def test_without_papers_it_does_not_open_a_secure_door() -> None:
    with pytest.raises(PartTrouble, match="certificate"):
        EmbeddedBroker(doors=Doors(port=ANY_PORT, secure_port=ANY_PORT)).start()


def test_a_port_of_the_households_own_that_is_taken_is_told_at_once(broker: EmbeddedBroker) -> None:
    for other in (EmbeddedBroker(doors=Doors(port=broker.port)), EmbeddedBroker(port5=broker.port5)):
        with pytest.raises(PartTrouble, match="Another program listens"):
            other.start()


def test_what_settings_say_that_it_cannot_do_it_cannot() -> None:
    """Should one of these come to pass, the sentence about it in `choice` is to go."""
    with EmbeddedBroker(others={"plug": "tasmota"}) as broker:
        with Listener(broker) as own, Guest(broker.port, "plug", "tasmota") as plug:
            own.ready()
            plug.ready()
            plug.say("glow/meter", b"forged", retain=True)
            wait_until(lambda: own.payloads == [b"forged"])  # no rights
        with Guest(broker.port, "ihd", broker.password, ("$SYS/#",)) as curious:
            wait_until(lambda: "cut off" in curious.told)
            assert "ready" not in curious.told
        broker.stop()
        broker.start()
        with Listener(broker) as own:
            own.ready()
            own.say("glow/end", b"end")
            wait_until(lambda: bool(own.heard))
            assert own.payloads == [b"end"]  # what was retained is gone
        with Guest(broker.port, "ihd", broker.password, version=mqtt.MQTTv5) as newer:
            assert newer.is_refused()  # each version has a port of its own


@pytest.mark.skipif(os.name != "posix", reason="reads /proc")
def test_only_this_machine_can_reach_it(broker: EmbeddedBroker) -> None:
    table = Path("/proc/net/tcp")
    if not table.exists():
        pytest.skip("no /proc/net/tcp here")
    ports = {f"{broker.port:04X}", f"{broker.port5:04X}"}
    rows = [line.split() for line in table.read_text().splitlines()[1:]]
    listening = [row[1].split(":") for row in rows if row[3] == "0A"]
    assert {address for address, port in listening if port in ports} == {"0100007F"}
