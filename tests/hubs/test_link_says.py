"""What the link publishes: what its owner gives it, once, while it is up."""

import socket
from collections.abc import Callable

import paho.mqtt.client as mqtt
from link_parts import PASSWORD, USER, Ear, Listen, Mosquitto, Speaker, wait_until
from paho.mqtt.enums import CallbackAPIVersion, MQTTProtocolVersion

from ihd.hubs.link import Broker, LinkKind

Speak = Callable[..., Speaker]


def connected(mosquitto: Mosquitto, listen: Listen) -> Ear:
    ear = listen(Broker("127.0.0.1", mosquitto.port, USER))
    ear.wait_for(LinkKind.CONNECTED)
    return ear


def test_what_its_owner_gives_it_is_said_in_that_order(mosquitto: Mosquitto, listen: Listen, speak: Speak) -> None:
    watcher = speak(mosquitto.port)
    watcher.listen_to_all()
    ear = connected(mosquitto, listen)
    assert ear.link is not None
    for number in range(20):
        ear.link.publish("hub/command", b"%d" % number)
    wait_until(lambda: len(watcher.heard) == 20)
    assert watcher.heard == [("hub/command", b"%d" % number) for number in range(20)]


def test_a_retained_word_waits_at_the_broker(mosquitto: Mosquitto, listen: Listen) -> None:
    ear = connected(mosquitto, listen)
    assert ear.link is not None
    ear.link.publish("glow/note", b"kept", retain=True)
    wait_until(lambda: b"kept" in ear.payloads)
    later = connected(mosquitto, listen)
    wait_until(lambda: later.payloads == [b"kept"])
    assert later.heard[0].retained


def test_with_mqtt_5_the_reply_topic_and_the_correlation_go_along(mosquitto: Mosquitto, listen: Listen) -> None:
    heard: list[mqtt.MQTTMessage] = []
    hub = mqtt.Client(CallbackAPIVersion.VERSION2, protocol=MQTTProtocolVersion.MQTTv5)
    hub.username_pw_set(USER, PASSWORD)
    hub.on_message = lambda _client, _data, message: heard.append(message)
    ready: list[int] = []
    hub.on_subscribe = lambda *_: ready.append(1)
    hub.connect("127.0.0.1", mosquitto.port)
    hub.loop_start()
    try:
        hub.subscribe("hub/command", qos=1)
        wait_until(lambda: bool(ready))
        ear = connected(mosquitto, listen)
        assert ear.link is not None
        ear.link.publish("hub/command", b"{}", response_topic="hub/answer", correlation=b"\x00\xff7")
        wait_until(lambda: bool(heard))
    finally:
        hub.disconnect()
        hub.loop_stop()
        hub._reset_sockets()  # paho leaves the pair that wakes its loop to the collector, which warns of it
    assert (heard[0].properties.ResponseTopic, heard[0].properties.CorrelationData) == ("hub/answer", b"\x00\xff7")
    assert heard[0].qos == 1


def test_what_was_handed_over_while_the_link_was_down_is_never_said(
    mosquitto: Mosquitto, listen: Listen, speak: Speak
) -> None:
    ear = connected(mosquitto, listen)
    assert ear.link is not None
    mosquitto.stop()
    ear.wait_for(LinkKind.LOST)
    ear.link.publish("hub/command", b"too early")
    mosquitto.start()
    watcher = speak(mosquitto.port)
    watcher.listen_to_all()
    ear.wait_for(LinkKind.CONNECTED)
    ear.link.publish("hub/command", b"in time")
    wait_until(lambda: bool(watcher.heard))
    assert watcher.heard == [("hub/command", b"in time")]


def test_an_owner_may_answer_from_within_what_it_is_told(mosquitto: Mosquitto, listen: Listen, speak: Speak) -> None:
    ear = Ear()
    other = listen(
        Broker("127.0.0.1", mosquitto.port, USER),
        deliver=lambda message: ear.link.publish("answers", message.payload) if ear.link else None,
    )
    other.wait_for(LinkKind.CONNECTED)
    ear.link = other.link
    speaker = speak(mosquitto.port)
    speaker.listen_to_all()
    speaker.say(b"question", "glow/ask")
    wait_until(lambda: ("answers", b"question") in speaker.heard)


def test_a_topic_that_cannot_be_is_a_mishap_and_not_the_end_of_the_link(mosquitto: Mosquitto, listen: Listen) -> None:
    ear = connected(mosquitto, listen)
    assert ear.link is not None
    ear.link.publish("no/wild/cards/#", b"x")
    ear.link.publish("glow/after", b"well")
    wait_until(lambda: ear.payloads == [b"well"])
    assert ear.link.mishaps == 1


def test_of_two_passwords_the_one_that_fits_is_found_and_a_refusal_of_the_other_is_not_told(
    mosquitto: Mosquitto, listen: Listen
) -> None:
    ear = listen(Broker("127.0.0.1", mosquitto.port, USER), password=("new-one", PASSWORD))
    ear.wait_for(LinkKind.CONNECTED)
    assert LinkKind.REFUSED not in [state.kind for state in ear.states]
    mosquitto.let_in(USER, "new-one")
    mosquitto.stop()
    ear.wait_for(LinkKind.LOST)
    mosquitto.start()
    ear.wait_for(LinkKind.CONNECTED)
    neither = listen(Broker("127.0.0.1", mosquitto.port, USER), password=("wrong", "wrong too"))
    neither.wait_for(LinkKind.REFUSED)


def test_a_link_that_never_comes_up_takes_words_without_growing(listen: Listen) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        ear = listen(Broker("127.0.0.1", int(silent.getsockname()[1]), USER))
        assert ear.link is not None
        for _ in range(10_000):
            ear.link.publish("a", b"b" * 1000)
        assert len(ear.link._unsaid) == 100
