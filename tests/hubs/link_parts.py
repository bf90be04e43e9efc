"""What the tests of the link are played with: a real broker, a speaker, and an ear."""

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import paho.mqtt.client as mqtt
import pytest

from ihd.hubs.link import Link, LinkKind, LinkState
from ihd.hubs.message import Message

USER, PASSWORD = "glow-reader", "open-sesame-7431"


def wait_until(condition: Callable[[], bool], seconds: float = 30) -> None:
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "it did not come to pass"
        time.sleep(0.005)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def is_open(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


class Mosquitto:
    """A Mosquitto of the test's own, with a password file, on free ports; TLS where a certificate is given."""

    def __init__(self, folder: Path, certificate: tuple[Path, Path] | None = None) -> None:
        self.port = free_port()
        self._folder = folder
        self._passwords = folder / "passwords"
        self._process: subprocess.Popen[bytes] | None = None
        self.let_in(USER, PASSWORD)
        lines = [
            f"listener {self.port} 127.0.0.1",
            "allow_anonymous false",
            f"password_file {self._passwords}",
            "persistence false",
            "user root" if os.geteuid() == 0 else "",
        ]
        if certificate:
            lines += [f"certfile {certificate[0]}", f"keyfile {certificate[1]}"]
        (folder / "mosquitto.conf").write_text("\n".join(lines) + "\n")

    def let_in(self, user: str, password: str) -> None:
        """Let this user in, and nobody else; a running broker reads it at once."""
        self._passwords.touch(mode=0o600)
        command = ["mosquitto_passwd", "-c", "-b", str(self._passwords), user, password]
        subprocess.run(command, check=True, capture_output=True)
        if self._process:
            self._process.send_signal(signal.SIGHUP)

    def start(self) -> None:
        program = shutil.which("mosquitto", path=f"{os.environ['PATH']}:/usr/sbin")
        config = str(self._folder / "mosquitto.conf")
        self._process = subprocess.Popen(
            [str(program), "-c", config], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        wait_until(lambda: is_open(self.port))

    def stop(self) -> None:
        if self._process:
            self._process.terminate()
            self._process.wait(10)
            self._process = None


def needs_mosquitto() -> None:
    if not shutil.which("mosquitto", path=f"{os.environ['PATH']}:/usr/sbin") or not shutil.which("mosquitto_passwd"):
        pytest.skip("Mosquitto is not installed here")


@dataclass
class Ear:
    """A link, and all that it said."""

    link: Link | None = None
    heard: list[Message] = field(default_factory=list)
    states: list[LinkState] = field(default_factory=list)

    @property
    def payloads(self) -> list[bytes]:
        return [message.payload for message in self.heard]

    def is_(self, kind: LinkKind) -> bool:
        return bool(self.states) and self.states[-1].kind is kind

    def wait_for(self, kind: LinkKind) -> LinkState:
        wait_until(lambda: self.is_(kind))
        return self.states[-1]

    def headline(self) -> str:
        trouble = self.states[-1].trouble
        return trouble.headline if trouble else ""


Listen = Callable[..., Ear]


class Speaker:
    """What a hub is to the broker: somebody who publishes."""

    def __init__(self, port: int, user: str = USER, password: str = PASSWORD, host: str = "127.0.0.1") -> None:
        self.heard: list[tuple[str, bytes]] = []
        self.is_ready = False
        self._paho = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2)
        self._paho.username_pw_set(user, password)
        self._paho.on_message = lambda _client, _data, message: self.heard.append((message.topic, message.payload))
        self._paho.on_subscribe = lambda *_: setattr(self, "is_ready", True)
        self._paho.connect(host, port)
        self._paho.loop_start()

    def say(self, payload: bytes, topic: str = "glow/C0FFEE/SENSOR/electricitymeter", *, retain: bool = False) -> None:
        self._paho.publish(topic, payload, qos=1, retain=retain).wait_for_publish(20)

    def listen_to_all(self) -> None:
        self._paho.subscribe("#")
        wait_until(lambda: self.is_ready)

    def stop(self) -> None:
        self._paho.disconnect()
        self._paho.loop_stop()
        self._paho._reset_sockets()  # paho leaves the pair that wakes its loop to the collector, which warns of it
