"""The link against a broker written out byte by byte, for what no real broker can be made to do."""

import logging
import socket
import threading
from collections.abc import Callable, Iterator

import pytest
from link_parts import Listen, wait_until

from ihd.hubs.link import Broker, LinkKind

WELCOME = {4: b"\x20\x02\x00\x00", 5: b"\x20\x03\x00\x00\x00"}
OLD_REFUSAL = b"\x20\x02\x00\x01"  # MQTT 3.1.1's "unacceptable protocol version"
REFUSAL_5 = b"\x20\x03\x00\x84\x00"  # MQTT 5's "unsupported protocol version", 132
BUSY = {4: b"\x20\x02\x00\x03", 5: b"\x20\x03\x00\x89\x00"}
SUBACK = {4: b"\x90\x03\x00\x01\x01", 5: b"\x90\x04\x00\x01\x00\x01"}
DEAF = {4: b"\x90\x03\x00\x01\x80", 5: b"\x90\x04\x00\x01\x00\x87"}
HELLO = {4: b"\x30\x08\x00\x04glowhi", 5: b"\x30\x09\x00\x04glow\x00hi"}
NONSENSE = b"\x20\x00\x30\x01\x00\xf0\x00\x90\x00"

Answer = Callable[[socket.socket, int], None]


class ByteBroker:
    """Answers each connection with the next of these; the last answers all that follow."""

    def __init__(self, *answers: Answer) -> None:
        self.versions: list[int] = []
        self._answers = list(answers)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        while True:
            try:
                caller, _ = self._listener.accept()
            except OSError:
                return
            with caller:
                caller.settimeout(10)
                version = caller.recv(4096)[8]  # after 2 bytes of header and 6 of "MQTT"
                self.versions.append(version)
                answer = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
                try:
                    answer(caller, version)
                except OSError:
                    continue

    def stop(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(5)


def hang_up(_caller: socket.socket, _version: int) -> None:
    pass


def say(*replies: bytes | dict[int, bytes]) -> Answer:
    """Send the first at once, each next one after the caller has spoken, then wait for the caller to leave."""

    def answer(caller: socket.socket, version: int) -> None:
        for number, reply in enumerate(replies):
            if number:
                caller.recv(4096)
            caller.sendall(reply[version] if isinstance(reply, dict) else reply)
        while caller.recv(4096):
            pass

    return answer


def say_then_hang_up(*replies: bytes | dict[int, bytes]) -> Answer:
    def answer(caller: socket.socket, version: int) -> None:
        for reply in replies:
            caller.sendall(reply[version] if isinstance(reply, dict) else reply)

    return answer


@pytest.fixture
def broker_that() -> Iterator[Callable[..., ByteBroker]]:
    brokers: list[ByteBroker] = []

    def make(*answers: Answer) -> ByteBroker:
        brokers.append(ByteBroker(*answers))
        return brokers[-1]

    yield make
    for broker in brokers:
        broker.stop()


Make = Callable[..., ByteBroker]


@pytest.fixture(autouse=True)
def quiet(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    with caplog.at_level(logging.CRITICAL, "ihd.hubs.link"):
        yield


@pytest.mark.parametrize("refusal", [say_then_hang_up(OLD_REFUSAL), say_then_hang_up(REFUSAL_5), hang_up])
def test_a_broker_that_knows_no_mqtt_5_is_spoken_to_in_3_1_1(
    refusal: Answer, broker_that: Make, listen: Listen
) -> None:
    broker = broker_that(refusal, say(WELCOME, {4: SUBACK[4] + HELLO[4]}))
    ear = listen(Broker("127.0.0.1", broker.port))
    wait_until(lambda: ear.payloads == [b"hi"])
    assert broker.versions == [5, 4]
    assert [state.kind for state in ear.states] == [LinkKind.CONNECTING, LinkKind.CONNECTED]


def test_an_outage_pins_neither_version(broker_that: Make, listen: Listen) -> None:
    broker = broker_that(hang_up, hang_up, hang_up, hang_up, say(WELCOME, SUBACK))
    ear = listen(Broker("127.0.0.1", broker.port))
    ear.wait_for(LinkKind.CONNECTED)
    assert broker.versions == [5, 4, 5, 4, 5]


def test_the_version_that_worked_is_kept_after_a_loss(broker_that: Make, listen: Listen) -> None:
    lose_it = say_then_hang_up(WELCOME, SUBACK)
    broker = broker_that(hang_up, lose_it, lose_it, say(WELCOME, SUBACK))
    ear = listen(Broker("127.0.0.1", broker.port))
    wait_until(lambda: len(broker.versions) == 4)
    ear.wait_for(LinkKind.CONNECTED)
    assert broker.versions == [5, 4, 4, 4]


def test_a_refusal_of_another_kind_is_told_in_the_brokers_words(broker_that: Make, listen: Listen) -> None:
    broker = broker_that(say_then_hang_up(BUSY))
    ear = listen(Broker("127.0.0.1", broker.port))
    state = ear.wait_for(LinkKind.REFUSED)
    assert state.trouble is not None
    assert "busy" in state.trouble.advice


def test_a_broker_that_forbids_to_listen_is_told(broker_that: Make, listen: Listen) -> None:
    broker = broker_that(say(WELCOME, DEAF))
    ear = listen(Broker("127.0.0.1", broker.port))
    ear.wait_for(LinkKind.REFUSED)
    assert ear.headline() == "The broker does not let us hear the hub"


def test_nonsense_from_the_broker_does_not_end_the_link(broker_that: Make, listen: Listen) -> None:
    nonsense = say_then_hang_up(NONSENSE)
    after_welcome = say_then_hang_up(WELCOME, SUBACK, b"\x30\x02\xff\xff", NONSENSE)
    bad_topic = say_then_hang_up(WELCOME, SUBACK, {4: b"\x30\x04\x00\x02\xff\xfe", 5: b"\x30\x05\x00\x02\xff\xfe\x00"})
    broker = broker_that(
        nonsense, nonsense, after_welcome, bad_topic, say(WELCOME, {v: SUBACK[v] + HELLO[v] for v in SUBACK})
    )
    ear = listen(Broker("127.0.0.1", broker.port))
    wait_until(lambda: b"hi" in ear.payloads)
    assert ear.is_(LinkKind.CONNECTED)
