"""Brokers are found by what they say of themselves on the network, here on the loopback alone."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from zeroconf import ServiceInfo, Zeroconf

from ihd.hubs.finding import PLAIN, SECURE, Found, find

LOOPBACK = ["127.0.0.1"]
LONG_ENOUGH = 20.0  # seconds; the search is cut short as soon as what is looked for was found


class Enough(Exception):
    """What was looked for has been found."""


@contextmanager
def announced(*services: ServiceInfo) -> Iterator[None]:
    network = Zeroconf(interfaces=LOOPBACK)
    try:
        for service in services:
            network.register_service(service, cooperating_responders=True)
        yield
    finally:
        network.close()


def service(
    kind: str, name: str, port: int = 1883, txt: dict[bytes, bytes | None] | None = None, address: str = "192.0.2.7"
) -> ServiceInfo:
    packed = socket.inet_pton(socket.AF_INET6 if ":" in address else socket.AF_INET, address)
    server = f"{name.replace(' ', '-')}.local."
    return ServiceInfo(kind, f"{name}.{kind}", port, addresses=[packed], properties=txt or {}, server=server)


def found_until(enough: Callable[[list[Found]], bool]) -> list[Found]:
    heard: list[Found] = []

    def hear(one: Found) -> None:
        assert threading.current_thread() is threading.main_thread()
        heard.append(one)
        if enough(heard):
            raise Enough

    with pytest.raises(Enough):
        find(LONG_ENOUGH, hear, interfaces=LOOPBACK, ports_here={})
    return heard


def test_plain_and_secure_brokers_are_found_with_what_they_say_of_themselves() -> None:
    pi = service(PLAIN, "ihd test pi", 11883, {b"version": b"2.0\x07.18", b"odd": None, b"\xff": b"\xff\xfe"})
    nas = service(SECURE, "ihd test nas", 18883, address="2001:db8::5")
    with announced(pi, nas):
        heard = found_until(lambda all_of_them: {"ihd test pi", "ihd test nas"} <= {one.name for one in all_of_them})
    by_name = {one.name: one for one in heard}
    assert by_name["ihd test pi"].host == "192.0.2.7"
    assert (by_name["ihd test pi"].port, by_name["ihd test pi"].tls) == (11883, False)
    assert dict(by_name["ihd test pi"].txt)["version"] == "2.0.18"
    assert (by_name["ihd test nas"].host, by_name["ihd test nas"].tls) == ("2001:db8::5", True)


def test_the_broker_of_this_machine_is_found_without_any_announcement() -> None:
    with socket.create_server(("localhost", 0)) as door:
        port = door.getsockname()[1]
        heard: list[Found] = []
        told = find(0.0, heard.append, interfaces=LOOPBACK, ports_here={port: True})
    assert told == heard == [Found("This machine", "localhost", port, tls=True)]


def test_nothing_is_found_where_nothing_is() -> None:
    with socket.create_server(("localhost", 0)) as door:
        port = door.getsockname()[1]
    ours = [one for one in find(0.3, lambda _one: None, interfaces=LOOPBACK, ports_here={port: False}) if one.port]
    assert [one for one in ours if one.host == "localhost"] == []


# zeroconf leaves its socket to the collector where it finds no interface to use.
@pytest.mark.filterwarnings("ignore:.*unclosed:ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("interfaces", [["192.0.2.1"], ["2001:db8::1"]])
def test_no_network_is_no_trouble(interfaces: list[str]) -> None:
    assert find(0.2, lambda _one: None, interfaces=interfaces, ports_here={}) == []


def test_a_service_without_a_port_is_not_a_broker() -> None:
    with announced(service(PLAIN, "ihd test nowhere", 0), service(PLAIN, "ihd test second", 1999)):
        heard = found_until(lambda all_of_them: any(one.name == "ihd test second" for one in all_of_them))
    assert "ihd test nowhere" not in {one.name for one in heard}
