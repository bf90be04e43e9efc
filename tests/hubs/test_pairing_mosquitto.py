"""Pairing over a real Mosquitto with TLS, passwords and rights: what works, and all that must not."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from link_parts import Ear, Listen, needs_mosquitto, wait_until
from pairing_house import HUB, House, now
from pairing_parts import ManInTheMiddle, new_paper

from ihd.hubs.broker import Broker, LinkKind
from ihd.hubs.credentials import Paired
from ihd.hubs.pairing import leave, pair, waiting_hubs
from ihd.profile.pairing_words import PAIR_PASSWORD, PAIR_USER, PairingTrouble, Refusal, pairing_topic

LIVE = f"ihd-hub/1/{HUB}/meter/electricity/live"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    needs_mosquitto()
    house = House(tmp_path)
    house.start()
    yield house
    house.stop()


def wrong(code: str) -> str:
    return f"{(int(code) + 1) % 10**8:08d}"


def trouble(house: House, code: str) -> PairingTrouble:
    with pytest.raises(PairingTrouble) as caught:
        pair(house.broker, HUB, code, "Kitchen", now)
    return caught.value


def link_of(paired: Paired, listen: Listen, port: int | None = None) -> Ear:
    """A bare link by what was agreed."""
    broker = replace(paired.broker, port=port or paired.port)
    return listen(broker, paired.passwords, (f"ihd-hub/1/{paired.hub}/#",))


def test_a_display_that_knows_the_code_hears_the_hub_from_then_on(house: House, listen: Listen) -> None:
    code = house.show_code()
    wait_until(lambda: bool(waiting_hubs(house.broker, now, seconds=0.5)))
    (found,) = waiting_hubs(house.broker, now, seconds=0.5)
    assert (found.hub, found.name) == (HUB, "Hall cupboard")
    paired = pair(house.broker, found.hub, f" {code[:4]}-{code[4:]} ", "Kitchen", now)
    assert paired.pins == (house.papers.fingerprint,)
    assert [one.name for one in house.keeper.displays] == ["Kitchen"]
    ear = link_of(Paired.from_json(paired.to_json()), listen)
    ear.wait_for(LinkKind.CONNECTED)
    house.speaker().say(b'{"watts": 480}', LIVE)
    wait_until(lambda: b'{"watts": 480}' in ear.payloads)
    wait_until(lambda: not waiting_hubs(house.broker, now, seconds=0.3))


def test_it_pairs_over_a_plain_link_as_well_and_nothing_said_there_is_secret(house: House) -> None:
    spy = house.spy()
    code = house.show_code()
    paired = pair(Broker("127.0.0.1", int(house.doors.port or 0)), HUB, code, "Kitchen", now)
    assert paired.port == house.doors.secure_port
    wait_until(lambda: any("/welcome/" in topic for topic, _ in spy.heard))
    said = b"".join(payload for _, payload in spy.heard)
    for secret in (code, paired.passwords[0], paired.user, paired.key.hex()):
        assert secret.encode() not in said


def test_three_wrong_codes_lock_the_hub_for_a_while_that_doubles_and_outlives_a_restart(house: House) -> None:
    for minutes in (5, 10):
        code = house.show_code()
        assert [trouble(house, wrong(code)).reason for _ in range(3)] == [
            Refusal.WRONG_CODE,
            Refusal.WRONG_CODE,
            Refusal.LOCKED,
        ]
        assert house.do(lambda keeper: keeper.open(house.time())) is None
        house.stop_hub()
        house.start_hub()
        held = trouble(house, code)
        assert held.reason is Refusal.LOCKED
        assert held.until is not None
        assert abs(held.until - house.time() - timedelta(minutes=minutes)) < timedelta(seconds=30)
        house.later(timedelta(minutes=minutes, seconds=1))
        assert trouble(house, code).reason is Refusal.EXPIRED
    assert house.keeper.displays == ()
    assert house.paired().hub == HUB


def test_a_wrong_code_says_how_many_tries_are_left_and_the_right_one_still_works(house: House) -> None:
    code = house.show_code()
    assert "Tries left: 2." in trouble(house, wrong(code)).advice
    assert pair(house.broker, HUB, code, "Kitchen", now).hub == HUB
    assert trouble(house, code).reason is Refusal.EXPIRED


def test_a_code_is_good_for_ten_minutes(house: House) -> None:
    code = house.show_code()
    house.later(timedelta(minutes=10))
    assert trouble(house, code).reason is Refusal.EXPIRED


def test_what_was_recorded_of_a_pairing_and_is_said_again_moves_nobody(house: House) -> None:
    spy = house.spy()
    house.paired()
    wait_until(lambda: any("/welcome/" in topic for topic, _ in spy.heard))
    record = [(topic, payload) for topic, payload in spy.heard if "/pair/" in topic and payload]
    displays = house.keeper.displays
    house.show_code()
    before = house.gate.memory
    thief = house.speaker(PAIR_USER, PAIR_PASSWORD)
    for _ in range(2):
        for topic, payload in record:
            thief.say(payload, topic)
            thief.say(payload, topic, retain=True)
    marker = house.speaker()
    marker.say(b"end", f"ihd-hub/1/{HUB}/marker")
    wait_until(lambda: (f"ihd-hub/1/{HUB}/marker", b"end") in spy.heard)
    house.do(lambda keeper: keeper.work(house.time()))
    assert house.keeper.displays == displays
    assert house.gate.memory == before
    answers = [
        topic for topic, _ in spy.heard if any(f"/pair/{name}/" in topic for name in ("reply", "welcome", "refused"))
    ]
    assert len(answers) == 2


def test_a_man_in_the_middle_of_the_pairing_is_left_with_nothing(house: House, listen: Listen, tmp_path: Path) -> None:
    man = ManInTheMiddle(new_paper(tmp_path, "man"), int(house.doors.secure_port or 0))
    try:
        code = house.show_code()
        paired = pair(Broker("127.0.0.1", man.port, tls=True), HUB, code, "Kitchen", now)
        assert b"ihd-hub/1" in man.read  # he did read along
        assert paired.pins == (house.papers.fingerprint,)
        callers = len(man.reads)
        ear = link_of(paired, listen, man.port)  # he has the hub's address now
        ear.wait_for(LinkKind.LOST)
        assert ear.headline() == "This is not the hub you paired with"
        wait_until(lambda: len(man.reads) >= callers + 3)
        assert not any(man.reads[callers:])
        for secret in (code, paired.passwords[0], paired.user):
            assert secret.encode() not in man.read
        link_of(paired, listen).wait_for(LinkKind.CONNECTED)
    finally:
        man.stop()


def test_somebody_who_plays_the_hub_without_its_code_learns_nothing_and_gives_nothing(
    house: House, tmp_path: Path
) -> None:
    folder = tmp_path / "false"
    folder.mkdir()
    false = House(folder)
    false.start()
    try:
        false.show_code()
        caught = trouble(false, wrong(false.show_code()))
        assert caught.reason is Refusal.WRONG_CODE
        assert false.keeper.displays == ()
    finally:
        false.stop()


def test_a_hub_that_shows_another_certificate_unannounced_is_not_spoken_to(house: House, listen: Listen) -> None:
    paired = house.paired()
    link_of(paired, listen).wait_for(LinkKind.CONNECTED)
    house.show(house.next_papers())
    ear = link_of(paired, listen)
    ear.wait_for(LinkKind.LOST)
    assert ear.headline() == "This is not the hub you paired with"


def test_a_paired_display_says_what_it_may_and_nothing_else_arrives(house: House, listen: Listen) -> None:
    one, other = house.paired("Kitchen"), house.paired("Hall")
    spy = house.spy()
    ear = link_of(one, listen)
    ear.wait_for(LinkKind.CONNECTED)
    assert ear.link is not None
    below = f"ihd-hub/1/{HUB}"
    forged = (
        LIVE,
        f"{below}/info",
        f"{below}/answer/{one.user}",
        f"{below}/command/{other.user}",
        f"{below}/keys/{one.user}",
        f"{below}/keys/{other.user}/taken",
        pairing_topic(HUB, "offer"),
        "ihd-hub/1/another-hub/info",
        "glow/C0FFEE/SENSOR/electricitymeter",
    )
    for topic in forged:
        ear.link.publish(topic, b"forged", retain=True)
    ear.link.publish(f"{below}/command/{one.user}", b"mine")
    wait_until(lambda: (f"{below}/command/{one.user}", b"mine") in spy.heard)
    assert not [topic for topic, payload in spy.heard if payload == b"forged"]
    house.speaker().say(b"not yours", f"{below}/answer/{other.user}")
    house.speaker().say(b"yours", f"{below}/answer/{one.user}")
    wait_until(lambda: b"yours" in ear.payloads)
    assert b"not yours" not in ear.payloads


def test_who_only_wants_to_be_paired_can_say_and_hear_nothing_else(house: House, listen: Listen) -> None:
    spy = house.spy()
    nobody = listen(
        Broker("127.0.0.1", int(house.doors.secure_port or 0), PAIR_USER, tls=True, trusted=False),
        PAIR_PASSWORD,
        ("#",),
    )
    nobody.wait_for(LinkKind.CONNECTED)
    assert nobody.link is not None
    nobody.link.publish(LIVE, b"forged", retain=True)
    nobody.link.publish(f"ihd-hub/1/{HUB}/command/somebody", b"forged")
    nobody.link.publish(pairing_topic(HUB, "hello", "me-and-myself"), b"end")
    house.speaker().say(b'{"watts": 1}', LIVE)
    wait_until(lambda: (LIVE, b'{"watts": 1}') in spy.heard)
    wait_until(lambda: any(payload == b"end" for _, payload in spy.heard))
    assert not [topic for topic, payload in spy.heard if payload == b"forged"]
    assert nobody.payloads == []
    listen(Broker("127.0.0.1", int(house.doors.port or 0)), None, ("#",)).wait_for(LinkKind.REFUSED)


def test_a_display_that_was_welcomed_and_never_came_is_let_in_no_more(house: House, listen: Listen) -> None:
    paired = house.paired()
    house.later(timedelta(minutes=11))
    wait_until(lambda: house.keeper.displays == ())
    link_of(paired, listen).wait_for(LinkKind.REFUSED)


def test_nothing_is_left_at_the_hub_or_here_once_a_display_has_left(house: House, listen: Listen) -> None:
    paired = house.paired()
    assert leave(paired, now, seconds=10)
    wait_until(lambda: house.keeper.displays == ())
    assert paired.user not in house.memory
    assert json.loads(house.memory)["displays"] == []
    link_of(paired, listen).wait_for(LinkKind.REFUSED)
    assert not leave(replace(paired, port=1), now, seconds=5)


def test_an_honest_broker_without_pairing_and_an_address_without_a_broker_are_told_apart(house: House) -> None:
    house.stop_hub()
    house.mosquitto.expel(PAIR_USER)
    with pytest.raises(PairingTrouble, match="Nobody here offers"):
        pair(house.broker, HUB, "12345678", "Kitchen", now)
    assert waiting_hubs(house.broker, now, seconds=1) == ()
    house.mosquitto.stop()
    with pytest.raises(Exception, match="did not answer"):
        pair(house.broker, HUB, "12345678", "Kitchen", now)


def test_a_hub_that_is_silent_is_told(house: House) -> None:
    with pytest.raises(PairingTrouble, match="did not answer"):
        pair(house.broker, "another-hub", "12345678", "Kitchen", now, seconds=1)
