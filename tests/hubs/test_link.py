"""The link against the embedded broker, which speaks both versions of MQTT on two ports."""

import inspect
import logging
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from link_parts import Listen, Speaker, wait_until

from ihd.brokers.embedded import EmbeddedBroker
from ihd.hubs import broker as words
from ihd.hubs import link as link_module
from ihd.hubs.link import Broker, Link, LinkKind, back_off
from ihd.hubs.message import MAX_BURST, Message

Speak = Callable[..., Speaker]


@pytest.fixture(scope="module")
def pretend() -> Iterator[EmbeddedBroker]:
    with EmbeddedBroker() as broker:
        yield broker


@pytest.fixture(params=["port", "port5"])
def address(request: pytest.FixtureRequest, pretend: EmbeddedBroker) -> Broker:
    return Broker(pretend.host, getattr(pretend, request.param), pretend.user)


def test_a_message_is_heard_in_either_version_of_mqtt(
    address: Broker, pretend: EmbeddedBroker, listen: Listen, speak: Speak
) -> None:
    before = datetime.now(UTC)
    ear = listen(address, pretend.password)
    ear.wait_for(LinkKind.CONNECTED)
    speak(pretend.port, pretend.user, pretend.password).say(b"hello", "glow/A/STATE")
    wait_until(lambda: ear.payloads == [b"hello"])
    (message,) = ear.heard
    assert message.topic == "glow/A/STATE"
    assert not message.retained
    assert before <= message.arrived <= datetime.now(UTC)
    assert [state.kind for state in ear.states] == [LinkKind.CONNECTING, LinkKind.CONNECTED]


def test_what_the_broker_kept_is_marked_as_retained(pretend: EmbeddedBroker, listen: Listen, speak: Speak) -> None:
    speaker = speak(pretend.port, pretend.user, pretend.password)
    speaker.say(b"old", "glow/B/STATE", retain=True)
    ear = listen(Broker(pretend.host, pretend.port5, pretend.user), pretend.password, ("glow/B/#",))
    wait_until(lambda: ear.payloads == [b"old"])
    assert ear.heard[0].retained
    speaker.say(b"", "glow/B/STATE", retain=True)


def test_a_wrong_password_is_told_and_tried_again(address: Broker, listen: Listen) -> None:
    ear = listen(address, "wrong")
    state = ear.wait_for(LinkKind.REFUSED)
    assert state.trouble is not None
    assert "closed the door" in state.trouble.headline
    assert "password" in state.trouble.advice


def test_a_broker_that_comes_back_is_heard_again(listen: Listen, speak: Speak) -> None:
    with EmbeddedBroker() as broker:
        ear = listen(Broker(broker.host, broker.port5, broker.user), broker.password)
        for turn in range(3):
            ear.wait_for(LinkKind.CONNECTED)
            speaker = speak(broker.port, broker.user, broker.password)
            speaker.say(b"turn %d" % turn)
            wait_until(lambda turn=turn: b"turn %d" % turn in ear.payloads)
            speaker.stop()
            broker.stop()
            ear.wait_for(LinkKind.LOST)
            broker.start()
        ear.wait_for(LinkKind.CONNECTED)


def test_a_broker_that_starts_later_is_found(listen: Listen) -> None:
    broker = EmbeddedBroker()
    broker.start()
    broker.stop()
    ear = listen(Broker(broker.host, broker.port, broker.user), broker.password)
    ear.wait_for(LinkKind.LOST)
    assert ear.headline() == "The broker did not answer"
    with broker:
        ear.wait_for(LinkKind.CONNECTED)


def test_a_taker_that_raises_does_not_end_the_flow(
    pretend: EmbeddedBroker, listen: Listen, speak: Speak, caplog: pytest.LogCaptureFixture
) -> None:
    taken: list[bytes] = []

    def deliver(message: Message) -> None:
        taken.append(message.payload)
        if message.payload == b"bad":
            raise KeyError("secret-of-the-house")

    ear = listen(Broker(pretend.host, pretend.port5, pretend.user), pretend.password, ("glow/C",), deliver)
    ear.wait_for(LinkKind.CONNECTED)
    speaker = speak(pretend.port, pretend.user, pretend.password)
    with caplog.at_level(logging.CRITICAL, "ihd.hubs.link"):
        for payload in (b"bad", b"good", b"bad", b"bad", b"best"):
            speaker.say(payload, "glow/C")
        wait_until(lambda: b"best" in taken)
    assert ear.link is not None
    assert ear.link.mishaps == 3
    assert ear.is_(LinkKind.CONNECTED)


def test_a_listener_to_changes_that_raises_does_not_end_the_link(pretend: EmbeddedBroker, speak: Speak) -> None:
    heard: list[Message] = []

    def changed(_: object) -> None:
        raise RuntimeError("no")

    address = Broker(pretend.host, pretend.port5, pretend.user)
    link = Link(address, pretend.password, ["glow/D"], heard.append, changed, lambda: datetime.now(UTC))
    logging.getLogger("ihd.hubs.link").disabled = True
    try:
        link.start()
        wait_until(lambda: link.mishaps == 2)
        speak(pretend.port, pretend.user, pretend.password).say(b"hello", "glow/D")
        wait_until(lambda: len(heard) == 1)
    finally:
        link.stop()
        logging.getLogger("ihd.hubs.link").disabled = False


def test_messages_far_too_long_are_left_unread(
    address: Broker, pretend: EmbeddedBroker, listen: Listen, speak: Speak, caplog: pytest.LogCaptureFixture
) -> None:
    ear = listen(address, pretend.password, ("glow/E",))
    ear.wait_for(LinkKind.CONNECTED)
    speaker = speak(pretend.port, pretend.user, pretend.password)
    with caplog.at_level(logging.CRITICAL, "ihd.hubs.link"):
        for payload in (b"x" * (MAX_BURST + 1), b"y" * 3_000_000, b"z" * MAX_BURST, b"after"):
            speaker.say(payload, "glow/E")
        wait_until(lambda: b"after" in ear.payloads)
    assert [len(payload) for payload in ear.payloads] == [MAX_BURST, 5]


def test_stopping_is_quick_and_final_and_may_be_done_twice(
    pretend: EmbeddedBroker, listen: Listen, speak: Speak
) -> None:
    ear = listen(Broker(pretend.host, pretend.port5, pretend.user), pretend.password, ("glow/F",))
    assert ear.link is not None
    ear.wait_for(LinkKind.CONNECTED)
    ear.link.stop()
    ear.link.stop()
    said = len(ear.states), len(ear.heard)
    ear.link.start()
    speak(pretend.port, pretend.user, pretend.password).say(b"hello", "glow/F")
    assert (len(ear.states), len(ear.heard)) == said


def test_a_link_may_be_stopped_from_its_own_thread_and_before_it_was_started(
    pretend: EmbeddedBroker, listen: Listen, speak: Speak
) -> None:
    taken: list[bytes] = []

    def deliver(message: Message) -> None:
        taken.append(message.payload)
        assert ear.link is not None
        ear.link.stop()

    ear = listen(Broker(pretend.host, pretend.port5, pretend.user), pretend.password, ("glow/G",), deliver)
    ear.wait_for(LinkKind.CONNECTED)
    speaker = speak(pretend.port, pretend.user, pretend.password)
    speaker.say(b"one", "glow/G")
    wait_until(lambda: taken == [b"one"])
    unstarted = Link(Broker("nowhere"), None, [], taken.append, taken.append, lambda: datetime.now(UTC))  # type: ignore[arg-type]
    unstarted.stop()
    speaker.say(b"two", "glow/G")
    assert taken == [b"one"]


def test_a_prefix_that_cannot_be_right_is_told(pretend: EmbeddedBroker, listen: Listen) -> None:
    ear = listen(Broker(pretend.host, pretend.port5, pretend.user), pretend.password, ("glow#/x/#",))
    state = ear.wait_for(LinkKind.REFUSED)
    assert state.trouble is not None
    assert "prefix" in state.trouble.advice


@pytest.mark.parametrize("host", ["", "a..b", "no-such-machine.invalid", "ü" * 70])
def test_an_address_that_is_none_is_told(host: str, listen: Listen) -> None:
    ear = listen(Broker(host))
    ear.wait_for(LinkKind.LOST)
    assert "address" in ear.headline()


def test_the_password_is_in_no_text_of_the_link(pretend: EmbeddedBroker, caplog: pytest.LogCaptureFixture) -> None:
    states: list[Any] = []
    with caplog.at_level(logging.DEBUG):
        address = Broker(pretend.host, pretend.port, pretend.user)
        link = Link(address, "hush-hush-99", ["glow/#"], print, states.append, lambda: datetime.now(UTC))
        link.start()
        wait_until(lambda: states and states[-1].kind is LinkKind.REFUSED)
        link.stop()
    assert "hush-hush-99" not in f"{link!r}{link}{address!r}{states!r}{caplog.text}"


def test_the_link_publishes_in_one_place_and_leaves_no_will() -> None:
    source = inspect.getsource(link_module) + inspect.getsource(words)
    assert source.count("client.publish(") == 1
    assert "will_set" not in source


def test_it_waits_longer_after_each_failure_and_never_longer_than_half_a_minute() -> None:
    assert [back_off(failures) for failures in range(1, 9)] == [1, 2, 4, 8, 16, 30, 30, 30]
    assert back_off(100_000) == 30
