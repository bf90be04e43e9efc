"""The broker of the pretend home: a real MQTT broker in a child process, on this machine alone, behind a password."""

import random
import secrets
import socket
import tempfile
import time
from itertools import islice
from pathlib import Path
from typing import Any, Self

import tomli_w
from iotcore import Broker

from ihd.energy.trouble import PartTrouble

HOST = "127.0.0.1"
# Below the ports that systems hand out by themselves: while the broker restarts, nobody is given one of its own.
PORTS = range(20_000, 32_000)
START_WITHIN = 15.0  # seconds; a port that was in use a moment ago may take some of them to come free
MOST_PAYLOAD = 16 * 1024 * 1024  # bytes; more than any hub sends, so that the link's own limit is what is tried


class PretendBroker:
    """A broker for one user. `port` speaks MQTT 3.1.1 and `port5` MQTT 5; both are 0 until it was first started.

    It can be stopped and started again, and keeps its ports and its password; what it retained or queued is lost.
    It ends with the program that started it, however that ends.
    """

    host = HOST

    def __init__(self, user: str = "ihd", password: str | None = None) -> None:
        self.user = user
        self.password = password or secrets.token_urlsafe(16)
        self.port = 0
        self.port5 = 0
        self._broker: Broker | None = None

    def start(self) -> None:
        """Start, and return once it answers. Does nothing if it runs. Raises PartTrouble if it cannot."""
        until = time.monotonic() + START_WITHIN
        while not self.is_running:
            try:
                self._begin()
            except (OSError, RuntimeError) as error:
                if time.monotonic() > until:
                    raise PartTrouble(
                        "The demo's own broker did not start",
                        f"Close other programs that use the network on this machine, and try again. ({error})",
                    ) from error
                time.sleep(0.05)

    def stop(self) -> None:
        """Stop; whoever is connected is cut off. Does nothing if it does not run."""
        if self._broker is not None:
            self._broker.stop()
            self._broker = None

    @property
    def is_running(self) -> bool:
        """Whether its process lives."""
        return self._broker is not None and self._broker.is_running

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _begin(self) -> None:
        fresh = not self.port
        port, port5 = _two_free_ports() if fresh else (self.port, self.port5)
        # The password is on the disk only while the child reads it. `mkdtemp` keeps the folder to this user.
        with tempfile.TemporaryDirectory(prefix="ihd-broker-") as folder:
            config = Path(folder) / "broker.toml"
            config.touch(mode=0o600)
            config.write_text(tomli_w.dumps(_config(port, port5, self.user, self.password)), "utf-8")
            broker = Broker(config_path=str(config))
            broker.start(timeout=START_WITHIN)
        self._broker, self.port, self.port5 = broker, port, port5


def _config(port: int, port5: int, user: str, password: str) -> dict[str, Any]:
    # The router keeps what a slow reader has yet to hear: 10 segments of 2 MB for each topic filter, oldest lost first.
    return {
        "id": 0,
        "router": {
            "id": 0,
            "max_connections": 200,
            "max_outgoing_packet_count": 200,
            "max_segment_size": 2 * 1024 * 1024,
            "max_segment_count": 10,
        },
        "v4": {"1": _listener("mqtt-3", port, user, password)},
        "v5": {"1": _listener("mqtt-5", port5, user, password)},
    }


def _listener(name: str, port: int, user: str, password: str) -> dict[str, Any]:
    return {
        "name": name,
        "listen": f"{HOST}:{port}",
        "next_connection_delay_ms": 1,
        "connections": {
            "connection_timeout_ms": 10_000,
            "max_payload_size": MOST_PAYLOAD,
            "max_inflight_count": 100,
            "auth": {user: password},
        },
    }


def _two_free_ports() -> tuple[int, int]:
    first, second = islice((port for port in random.sample(PORTS, 200) if _is_free(port)), 2)
    return first, second


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True
