"""Brokers on the home's own network: those that say so by mDNS, and one on this very machine."""

import queue
import socket
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from zeroconf import Error as ZeroconfError
from zeroconf import InterfaceChoice, ServiceBrowser, ServiceInfo, ServiceStateChange, Zeroconf

from ihd.hubs.broker import Peer
from ihd.hubs.told import as_text

PLAIN, SECURE = "_mqtt._tcp.local.", "_secure-mqtt._tcp.local."
HERE = "localhost"
MDNS = Peer("224.0.0.251", 5353, "224.0.0.251")  # where all of a network hear each other, and nobody beyond it
PORTS_HERE: Mapping[int, bool] = MappingProxyType({1883: False, 8883: True})  # and whether it is the encrypted one
KNOCK_FOR = 0.3  # seconds; on the machine itself it takes none
ASK_FOR = 3.0  # seconds to ask one broker for its address; asked again by itself meanwhile
LOOK_UP = 0.25  # seconds after which it looks whether anybody still waits
MOST_FOUND = 50  # a home has one or two
MOST_TXT = 16


@dataclass(frozen=True, slots=True)
class Found:
    """A broker that was found. `host` is an address, or localhost; `txt` is what it says of itself, as plain text."""

    name: str
    host: str
    port: int
    tls: bool = False
    txt: tuple[tuple[str, str], ...] = ()


def find(
    seconds: float,
    found: Callable[[Found], None],
    *,
    interfaces: Sequence[str] | InterfaceChoice = InterfaceChoice.All,
    ports_here: Mapping[int, bool] = PORTS_HERE,
    goes_on: Callable[[], bool] = lambda: True,
    met: Callable[[Peer], None] = lambda _: None,
) -> list[Found]:
    """All brokers that answer within so many seconds; `found` is called with each as soon as it is known.

    It blocks for the whole time, or until nobody waits for it any more (`goes_on`), and calls on the thread that it
    was called on. `met` is told to whom was spoken.
    No network is no trouble: there is then nothing to find but this machine's own broker.
    """
    until = time.monotonic() + seconds
    known: list[Found] = []
    for port, tls in ports_here.items():
        if _answers(HERE, port):
            met(Peer(HERE, port, HERE))
            _add(Found("This machine", HERE, port, tls), known, found)
    try:
        network = Zeroconf(interfaces=interfaces)
    except (OSError, RuntimeError, ZeroconfError):  # no network, none that does multicast, or one that is forbidden
        return known
    met(MDNS)
    try:
        _listen(network, until, known, found, goes_on)
    finally:
        network.close()
    return known


def _listen(
    network: Zeroconf,
    until: float,
    known: list[Found],
    found: Callable[[Found], None],
    goes_on: Callable[[], bool],
) -> None:
    """Put down each broker that is heard of until then. zeroconf tells of them on its own thread."""
    heard: queue.SimpleQueue[tuple[str, str]] = queue.SimpleQueue()

    def hear(zeroconf: Zeroconf, service_type: str, name: str, state_change: ServiceStateChange) -> None:
        del zeroconf
        if state_change is not ServiceStateChange.Removed:
            heard.put((service_type, name))

    browser = ServiceBrowser(network, [PLAIN, SECURE], handlers=[hear])
    try:
        while (left := until - time.monotonic()) > 0 and len(known) < MOST_FOUND and goes_on():
            try:
                kind, name = heard.get(timeout=min(left, LOOK_UP))
                wait = min(ASK_FOR, until - time.monotonic())
                info = network.get_service_info(kind, name, timeout=max(1, int(wait * 1000)))
            except queue.Empty:
                continue
            except (OSError, ZeroconfError):  # a name that no service can have, or the network went away
                continue
            if info is not None:
                _add(_found(info), known, found)
    finally:
        browser.cancel()


def _add(one: Found | None, known: list[Found], found: Callable[[Found], None]) -> None:
    if one is not None and one not in known:
        known.append(one)
        found(one)


def _found(info: ServiceInfo) -> Found | None:
    """What a broker says of itself; None where it does not say where it is."""
    addresses = info.parsed_scoped_addresses()
    if not addresses or not info.port:
        return None
    first = next((one for one in addresses if ":" not in one), addresses[0])
    name = as_text(info.name.removesuffix(info.type).rstrip(".")) or "A broker without a name"
    return Found(name, first, info.port, info.type == SECURE, _txt(info.properties))


def _txt(properties: Mapping[bytes, bytes | None]) -> tuple[tuple[str, str], ...]:
    pairs = ((_plain(key), _plain(told or b"")) for key, told in list(properties.items())[:MOST_TXT])
    return tuple((key, told) for key, told in pairs if key)


def _plain(told: bytes) -> str:
    return as_text(told.decode("utf-8", "replace")) or ""


def _answers(host: str, port: int) -> bool:
    """Whether anything takes a connection there."""
    try:
        with socket.create_connection((host, port), KNOCK_FOR):
            return True
    except OSError:
        return False
