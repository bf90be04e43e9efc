"""A real MQTT broker that comes with the program: the demo's, and the home's where Mosquitto is not installed.

What it cannot do is told in `choice`. Above all it knows no rights: whoever is let in may read and write everything.
"""

import random
import secrets
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Self

import tomli_w
from iotcore import Broker

from ihd.brokers.doors import ANY_PORT, LOOPBACK, Doors, Papers, check_port
from ihd.energy.trouble import PartTrouble
from ihd.wording import tr

# Below the ports that systems hand out by themselves: while the broker restarts, nobody is given one of its own.
PORTS = range(20_000, 32_000)
START_WITHIN = 15.0  # seconds; a port that was in use a moment ago may take some of them to come free
MOST_PAYLOAD = 16 * 1024 * 1024  # bytes; more than any hub sends, so that the link's own limit is what is tried
FOR_A_DEMO = Doors(LOOPBACK, ANY_PORT)
ROUTER = {  # it keeps what a slow reader has yet to hear: 10 segments of 2 MB a topic filter, oldest lost first
    "id": 0,
    "max_connections": 200,
    "max_outgoing_packet_count": 200,
    "max_segment_size": 2 * 1024 * 1024,
    "max_segment_count": 10,
}


class EmbeddedBroker:
    """A broker for one user and `others` (their passwords by name), in a child process.

    `port` and, where there are papers to encrypt with, `secure_port` speak MQTT 3.1.1, `port5` MQTT 5; each is 0 while
    it is shut or not yet known. It can be stopped and started again and keeps its ports and its accounts; what it
    retained or queued is lost. It ends with the program that started it, however that ends.
    """

    def __init__(
        self,
        user: str = "ihd",
        password: str | None = None,
        others: Mapping[str, str] | None = None,
        *,
        doors: Doors = FOR_A_DEMO,
        port5: int | None = ANY_PORT,
        papers: Papers | None = None,
    ) -> None:
        self.user = user
        self.password = password or secrets.token_urlsafe(16)
        self.host = doors.own_side
        self.port, self.port5, self.secure_port = doors.port or 0, port5 or 0, doors.secure_port or 0
        self._doors = doors
        self._port5 = port5
        self._papers = papers
        self._passwords = {user: self.password, **(others or {})}
        self._broker: Broker | None = None
        self._has_run = False

    def start(self) -> None:
        """Start, and return once it answers. Does nothing if it runs. Raises PartTrouble if it cannot."""
        if not self._has_run:
            self._doors.check(self._papers)
            check_port(self._doors.address, self.port5)
        until = time.monotonic() + START_WITHIN
        while not self.is_running:
            try:
                self._begin()
            except (OSError, RuntimeError) as error:
                if time.monotonic() > until:
                    raise PartTrouble(
                        tr("The built-in broker did not start"),
                        tr(
                            "Close other programs that use the network on this machine, and try again. ({error})",
                            error=error,
                        ),
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

    def accounts(self) -> tuple[str, ...]:
        """The names of those who are let in."""
        return tuple(sorted(self._passwords))

    def admit(self, user: str, password: str) -> None:
        """Let this user in, to everything. A running broker starts anew, which cuts all off for a moment."""
        self._passwords[user] = password
        self._restart()

    def expel(self, user: str) -> None:
        """Let this user in no more. A running broker starts anew, which cuts all off for a moment."""
        if self._passwords.pop(user, None) is not None:
            self._restart()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _restart(self) -> None:
        if self.is_running:
            self.stop()
            self.start()

    def _begin(self) -> None:
        spare = _free_ports(self._doors.address)
        port, port5, secure = (
            found or (next(spare) if asked is not None else 0)
            for found, asked in (
                (self.port, self._doors.port),
                (self.port5, self._port5),
                (self.secure_port, self._doors.secure_port),
            )
        )
        # The passwords are on the disk only while the child reads them. `mkdtemp` keeps the folder to this user.
        with tempfile.TemporaryDirectory(prefix="ihd-broker-") as folder:
            config = Path(folder) / "broker.toml"
            config.touch(mode=0o600)
            config.write_text(tomli_w.dumps(self._config(port, port5, secure)), "utf-8")
            broker = Broker(config_path=str(config))
            broker.start(timeout=START_WITHIN)
        self._broker, self._has_run = broker, True
        self.port, self.port5, self.secure_port = port, port5, secure

    def _config(self, port: int, port5: int, secure: int) -> dict[str, Any]:
        v4 = {"1": self._listener("mqtt-3", port)} if port else {}
        if secure and self._papers:
            proof = {"certpath": str(self._papers.certificate), "keypath": str(self._papers.key)}
            v4["2"] = self._listener("mqtt-3-tls", secure) | {"tls": proof}
        v5 = {"1": self._listener("mqtt-5", port5)} if port5 else {}
        return {"id": 0, "router": ROUTER, "v4": v4, "v5": v5}

    def _listener(self, name: str, port: int) -> dict[str, Any]:
        return {
            "name": name,
            "listen": f"{self._doors.address}:{port}",
            "next_connection_delay_ms": 1,
            "connections": {
                "connection_timeout_ms": 10_000,
                "max_payload_size": MOST_PAYLOAD,
                "max_inflight_count": 100,
                "auth": self._passwords,
            },
        }


def _free_ports(address: str) -> Iterator[int]:
    for port in random.sample(PORTS, 500):
        try:
            check_port(address, port)
        except PartTrouble:
            continue
        yield port
