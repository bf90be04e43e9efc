"""Pairing without a network: what is changed, mixed up or said again gives nobody a key, and guessing leads nowhere."""

import contextlib
import json
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihd.profile.hub_memory import HubMemory
from ihd.profile.pairing import Agreed, DisplayPairing, read_code
from ihd.profile.pairing_gate import Door, Gate, GateMemory, Said
from ihd.profile.pairing_words import (
    Credentials,
    Offer,
    PairingTrouble,
    Refusal,
    Refused,
    Welcome,
    pairing_rights,
    write,
)
from ihd.profile.topics import display_rights

HUB = "hub-C0FFEE"
START = datetime(2026, 3, 1, 12, tzinfo=UTC)
DOOR = Door(8883, "ab" * 32, "hub.local")
FEW = settings(max_examples=25, deadline=None)


def gate(memory: GateMemory | None = None) -> Gate:
    return Gate(HUB, "Hall", DOOR, memory)


def code_of(one: Gate, now: datetime = START) -> str:
    shown = one.open(now)
    assert shown is not None
    return shown.code


def wrong(code: str) -> str:
    return f"{(int(code) + 7) % 10**8:08d}"


@dataclass
class Talk:
    """One try, with everything that was said and what came of it."""

    gate: Gate
    display: DisplayPairing
    now: datetime = START
    said: list[tuple[str, bytes]] = field(default_factory=list)
    agreed: Agreed | None = None
    welcomed: Said | None = None
    trouble: PairingTrouble | None = None

    def to_hub(self, channel: str, payload: bytes) -> Said | None:
        self.said.append((channel, payload))
        answer = self.gate.hear(channel, payload, self.now)
        self.welcomed = answer if answer and answer.display else self.welcomed
        return answer

    def to_display(self, channel: str, payload: bytes) -> bytes | None:
        self.said.append((channel, payload))
        try:
            answer = self.display.hear(channel, payload)
        except PairingTrouble as trouble:
            self.trouble = trouble
            return None
        if isinstance(answer, Agreed):
            self.agreed = answer
            return None
        return answer

    def run(self) -> "Talk":
        reply = self.to_hub("hello", self.display.hello())
        if reply and (proof := self.to_display(reply.channel, reply.payload)):
            end = self.to_hub("proof", proof)
            if end:
                self.to_display(end.channel, end.payload)
        return self


def talk(one: Gate, code: str, now: datetime = START, name: str = "Kitchen") -> Talk:
    return Talk(one, DisplayPairing(HUB, code, name), now).run()


def lock(one: Gate, now: datetime) -> datetime:
    code = code_of(one, now)
    for _ in range(3):
        talk(one, wrong(code), now)
    assert one.memory.locked_until is not None
    return one.memory.locked_until


def test_the_display_gets_what_the_hub_made_for_it_and_both_have_the_same_key() -> None:
    one = gate()
    done = talk(one, code_of(one), name="Küche\n\x00 ")
    assert done.agreed is not None
    assert done.welcomed is not None
    assert done.welcomed.display is not None
    given = done.agreed.credentials
    assert (given.hub, given.host, given.port, given.fingerprint) == (HUB, "hub.local", 8883, "ab" * 32)
    assert given.password == done.welcomed.password
    assert len(given.password) >= 22  # 128 bits and more, in base64
    told = {("read", one) for one in given.rights.read} | {("write", one) for one in given.rights.write}
    assert told == set(display_rights(HUB, given.user))
    assert done.agreed.ratchet == done.welcomed.display.ratchet
    assert done.welcomed.display.name == "Küche"
    for secret in (given.password, done.agreed.ratchet.key.hex()):
        assert secret not in f"{done.agreed!r}{done.welcomed!r}{given!r}"


def test_a_code_is_good_for_one_display() -> None:
    one = gate()
    code = code_of(one)
    assert talk(one, code).agreed
    late = talk(one, code).trouble
    assert late is not None
    assert late.reason is Refusal.EXPIRED


def test_each_display_gets_keys_of_its_own() -> None:
    one = gate()
    agreed = [talk(one, code_of(one)).agreed for _ in range(3)]
    given = [done.credentials for done in agreed if done]
    assert len({done.user for done in given}) == len({done.password for done in given}) == 3
    assert len({done.ratchet.key for done in agreed if done}) == 3


@given(st.data())
@FEW
def test_one_byte_that_was_changed_on_the_way_gives_nobody_a_key(data: st.DataObject) -> None:
    one = gate()
    tampered = data.draw(st.sampled_from(("hello", "reply", "proof", "welcome")))
    done = Talk(one, DisplayPairing(HUB, code_of(one), "Kitchen"))
    changed = False

    def pass_on(channel: str, payload: bytes) -> bytes:
        nonlocal changed
        if channel != tampered:
            return payload
        place = data.draw(st.integers(0, len(payload) - 1))
        other = bytearray(payload)
        other[place] ^= data.draw(st.integers(1, 255))
        changed = meaning(bytes(other)) != meaning(payload)
        return bytes(other)

    reply = done.to_hub("hello", pass_on("hello", done.display.hello()))
    proof = done.to_display(reply.channel, pass_on(reply.channel, reply.payload)) if reply else None
    end = done.to_hub("proof", pass_on("proof", proof)) if proof else None
    if end:
        done.to_display(end.channel, pass_on(end.channel, end.payload))
    assert bool(done.agreed) is not changed
    if tampered != "welcome":  # the last word cannot be known to arrive; such a display is let go when it never comes
        assert bool(done.welcomed) is not changed


def meaning(payload: bytes) -> Any:
    """What a message says: base64 has more than one way to say it, and a field that nobody knows says nothing."""
    try:
        told = json.loads(payload)
    except ValueError:
        return None
    if not isinstance(told, dict):
        return None
    shapes = {"mark": bytes, "box": bytes, "spake": bytes}
    try:
        return {name: msgspec.convert(value, shapes.get(name, Any)) for name, value in told.items()}
    except msgspec.ValidationError:
        return None


@given(st.data())
@FEW
def test_in_whatever_order_and_however_often_messages_come_only_the_code_opens(data: st.DataObject) -> None:
    one = gate()
    code = code_of(one)
    good, bad = DisplayPairing(HUB, code, "Good"), DisplayPairing(HUB, wrong(code), "Bad")
    messages: list[tuple[str, bytes]] = [("hello", good.hello()), ("hello", bad.hello())]
    welcomed: list[Said] = []
    agreed: list[Agreed] = []
    now = START
    for _ in range(14):
        channel, payload = data.draw(st.sampled_from(messages))
        now += timedelta(seconds=data.draw(st.sampled_from((0, 1, 40))))
        if channel in {"hello", "proof"}:
            answer = one.hear(channel, payload, now)
            if answer:
                messages.append((answer.channel, answer.payload))
                welcomed += [answer] if answer.display else []
            continue
        for display in (good, bad):
            try:
                said = display.hear(channel, payload)
            except PairingTrouble:
                continue
            if isinstance(said, Agreed):
                assert display is good
                agreed.append(said)
            elif said:
                messages.append(("proof", said))
    assert len(welcomed) <= 1
    assert len(agreed) <= len(welcomed)
    assert [one.credentials.password for one in agreed] in ([], [welcomed[0].password] if welcomed else [])


ODD_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=50),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(("session", "spake", "name", "mark", "box", "reason", "until", "x")), inner)
    ),
    max_leaves=8,
).map(lambda value: json.dumps(value).encode())


@given(st.sampled_from(("hello", "proof", "reply", "welcome", "refused", "nonsense", "")), st.binary() | ODD_JSON)
@settings(max_examples=300, deadline=None)
def test_whatever_is_said_nothing_is_raised_but_the_trouble_that_is_meant(channel: str, payload: bytes) -> None:
    code_of(GATE, START)
    before = GATE.memory
    assert GATE.hear(channel, payload, START) is None
    assert GATE.memory == before
    display = DisplayPairing(HUB, "01234567", "Kitchen")
    with contextlib.suppress(PairingTrouble):
        assert display.hear(channel, payload) is None


GATE = gate()


@pytest.mark.parametrize("payload", [b"[" * 100_000, b"{" * 5000, b'{"session":"' + b"x" * 5000 + b'"}', b"", b"\xff"])
def test_messages_that_are_too_deep_or_too_long_are_nothing(payload: bytes) -> None:
    assert gate().hear("hello", payload, START) is None
    with pytest.raises(PairingTrouble):
        DisplayPairing(HUB, "01234567", "Kitchen").hear("reply", payload)


def test_a_welcome_of_somebody_who_does_not_know_the_code_is_not_opened() -> None:
    one, false = gate(), gate()
    code = code_of(one)
    code_of(false)
    done = Talk(false, DisplayPairing(HUB, code, "Kitchen"))
    reply = done.to_hub("hello", done.display.hello())
    assert reply is not None
    assert done.to_display("reply", reply.payload)
    box = b"\0" * 100
    done.to_display("welcome", write(Welcome(session=done.display.session, mark=b"\0" * 32, box=box)))
    assert done.trouble is not None
    assert done.trouble.headline == "What answered is not your hub"
    assert done.display.hear("reply", reply.payload) is None


def test_a_welcome_that_was_given_before_is_no_welcome_to_another_session() -> None:
    one = gate()
    first = talk(one, code_of(one))
    old = next(payload for channel, payload in first.said if channel == "welcome")
    done = Talk(one, DisplayPairing(HUB, code_of(one), "Kitchen"))
    reply = done.to_hub("hello", done.display.hello())
    assert reply is not None
    done.to_display("reply", reply.payload)
    done.to_display("welcome", old)
    assert done.agreed is None
    renamed = json.dumps(json.loads(old) | {"session": done.display.session}).encode()
    done.to_display("welcome", renamed)
    assert (done.agreed, done.trouble is not None) == (None, True)


def test_who_hears_all_and_says_it_again_to_the_same_code_gets_nothing() -> None:
    one = gate()
    heard = talk(one, wrong(code_of(one))).said
    before = one.memory
    for channel, payload in [*heard, *heard]:
        assert one.hear(channel, payload, START) is None
    assert one.memory == before


def test_a_try_that_is_broken_off_counts_as_well() -> None:
    one = gate()
    code = code_of(one)
    now = START
    for _ in range(3):
        answer = one.hear("hello", DisplayPairing(HUB, code, "Kitchen").hello(), now)
        assert answer is not None
        assert answer.channel == "reply"
        now += timedelta(seconds=31)
    refused = talk(one, code, now).trouble
    assert refused is not None
    assert refused.reason is Refusal.LOCKED


def test_a_second_display_is_asked_to_wait_until_the_first_is_done_or_gone() -> None:
    one = gate()
    code = code_of(one)
    one.hear("hello", DisplayPairing(HUB, code, "First").hello(), START)
    busy = talk(one, code, START + timedelta(seconds=29)).trouble
    assert busy is not None
    assert busy.reason is Refusal.BUSY
    assert talk(one, code, START + timedelta(seconds=30)).agreed


def test_a_proof_that_comes_too_late_is_not_taken() -> None:
    one = gate()
    done = Talk(one, DisplayPairing(HUB, code_of(one), "Kitchen"))
    reply = done.to_hub("hello", done.display.hello())
    assert reply is not None
    proof = done.to_display("reply", reply.payload)
    assert proof is not None
    assert one.hear("proof", proof, START + timedelta(seconds=30)) is None


def test_locks_double_up_to_160_minutes_and_are_forgotten_after_a_day_without_a_try() -> None:
    one = gate()
    now = START
    for minutes in (5, 10, 20, 40, 80, 160, 160):
        until = lock(one, now)
        assert until - now == timedelta(minutes=minutes)
        assert one.open(until - timedelta(seconds=1)) is None
        now = until
    now += timedelta(days=1, seconds=1)
    assert lock(one, now) - now == timedelta(minutes=5)


def test_a_display_that_is_paired_ends_the_doubling() -> None:
    one = gate()
    until = lock(one, START)
    assert talk(one, code_of(one, until), until).agreed
    assert lock(one, until) - until == timedelta(minutes=5)


@given(st.lists(st.sampled_from(("wrong", "break off", "restart", "new code", "wait")), max_size=14))
@FEW
def test_between_two_locks_nobody_has_more_than_three_tries_whatever_he_does(events: list[str]) -> None:
    one, now, tries = gate(), START, 0
    for event in events:
        shown = one.shown(now) or one.open(now)
        if shown is None:
            tries = 0
            assert one.memory.locked_until is not None
            now = one.memory.locked_until
            continue
        if event in {"wrong", "break off"}:
            display = DisplayPairing(HUB, wrong(shown.code), "Guess")
            answer = one.hear("hello", display.hello(), now)
            assert answer is not None
            assert answer.channel == "reply"
            tries += 1
            if event == "wrong":
                proof = display.hear("reply", answer.payload)
                assert isinstance(proof, bytes)
                one.hear("proof", proof, now)
            else:
                now += timedelta(seconds=30)
        elif event == "restart":
            one = gate(HubMemory.from_json(HubMemory(one.memory).to_json()).gate)
        elif event == "new code":
            one.open(now)
        else:
            now += timedelta(minutes=11)
        assert tries <= 3


def test_a_hub_that_is_killed_in_the_midst_of_the_third_try_is_locked_when_it_is_back() -> None:
    one = gate()
    code = code_of(one)
    talk(one, wrong(code))
    talk(one, wrong(code))
    one.hear("hello", DisplayPairing(HUB, code, "x").hello(), START)
    assert gate(one.memory).open(START) is None


def test_a_hub_whose_clock_was_wrong_is_not_locked_for_ever() -> None:
    one = gate()
    until = lock(one, datetime(2040, 1, 1, tzinfo=UTC))
    assert one.open(START) is None
    assert until > START
    assert one.open(START + timedelta(minutes=160)) is not None


def test_an_offer_stands_while_a_code_is_shown() -> None:
    one = gate()
    assert one.offer(START) == b""
    code = code_of(one)
    offer = msgspec.json.decode(one.offer(START), type=Offer)
    assert (offer.hub, offer.name, offer.until) == (HUB, "Hall", START + timedelta(minutes=10))
    assert code.encode() not in one.offer(START)
    assert one.offer(START + timedelta(minutes=10)) == b""
    code_of(one)
    one.close()
    assert one.offer(START) == b""


@pytest.mark.parametrize("typed", ["", "1234567", "123456789", "1234567a", "１２３４５６７８", "12.345678", "+1234567"])
def test_what_is_no_code_is_not_tried(typed: str) -> None:
    with pytest.raises(PairingTrouble, match="not a hub's code"):
        DisplayPairing(HUB, typed, "Kitchen")


def test_spaces_and_dashes_in_a_code_do_not_matter() -> None:
    assert {read_code(typed) for typed in ("01234567", " 0123 4567\n", "0123-4567", "01 23 45 67")} == {"01234567"}


@pytest.mark.parametrize("reason", list(Refusal))
def test_every_refusal_is_told_in_words(reason: Refusal) -> None:
    display = DisplayPairing(HUB, "01234567", "Kitchen")
    refused = Refused(session=display.session, reason=reason, tries_left=1, until=START)
    assert display.hear("refused", write(Refused(session="another-one", reason=reason))) is None
    with pytest.raises(PairingTrouble) as caught:
        display.hear("refused", write(refused))
    assert (caught.value.reason, caught.value.until) == (reason, START)
    assert len(caught.value.headline) < 60


def test_the_user_that_pairs_may_do_nothing_else() -> None:
    below = f"ihd-hub/1/{HUB}/pair"
    assert set(pairing_rights(HUB)) == {
        ("read", f"{below}/offer"),
        ("write", f"{below}/hello/+"),
        ("read", f"{below}/reply/+"),
        ("write", f"{below}/proof/+"),
        ("read", f"{below}/welcome/+"),
        ("read", f"{below}/refused/+"),
    }


def test_credentials_without_a_sound_fingerprint_are_not_taken() -> None:
    fields = {"hub": HUB, "user": "u", "password": "p" * 20, "port": 8883, "rights": {"read": [], "write": []}}
    for fingerprint in ("", "ab" * 31, "AB" * 32, " " + "ab" * 32):
        with pytest.raises(msgspec.ValidationError):
            msgspec.convert(fields | {"fingerprint": fingerprint}, Credentials)
