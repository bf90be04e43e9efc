"""Pairing played by wild input: a real hub and real displays, and a post that loses, repeats and forges their letters.

An input is steps of four letters: what happens, and three numbers (their character codes) that say to whom and how.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from fuzz_checks import text_is_sound, value_is_sound

from ihd.energy.trouble import PartTrouble
from ihd.hubs.credentials import Paired
from ihd.hubs.key_changes import farewell, greeting, hear
from ihd.profile.displays import PairedDisplay
from ihd.profile.hub_memory import HubMemory
from ihd.profile.pairing import Agreed, DisplayPairing, plain_name
from ihd.profile.pairing_gate import MOST_TRIES, Door, Gate, Said
from ihd.profile.pairing_words import KeyChange, Offer, PairingTrouble, read

HUB = "hub-A1B2C3"
BEGAN = datetime(2026, 3, 2, 7, 15, tzinfo=UTC)
PINS = tuple(f"{number:064x}" for number in range(1, 5))
MOST_STEPS, MOST_TRIES_BEGUN, MOST_LETTERS = 40, 4, 32
TO_HUB = ("hello", "proof")
TO_DISPLAY = ("reply", "welcome", "refused")


@dataclass(slots=True)
class Letter:
    """A payload on its way; `try_` is the number of the display's try that it belongs to."""

    channel: str
    payload: bytes
    try_: int


@dataclass(slots=True)
class Home:
    """Both sides of a pairing, what is between them, and what is known to be true of them."""

    now: datetime = BEGAN
    gate: Gate = field(default_factory=lambda: Gate(HUB, "Hub", Door(8883, PINS[0])))
    tries: list[tuple[DisplayPairing, bool]] = field(default_factory=list)  # whether it has the right code
    post: list[Letter] = field(default_factory=list)
    at_hub: PairedDisplay | None = None
    welcomed: str = ""  # the session of the display that the hub let in last
    paired: Paired | None = None
    secrets: set[str] = field(default_factory=set)  # all that the hub gave to the display
    has_left: bool = False

    def send(self, channel: str, payload: bytes, try_: int) -> None:
        self.post.append(Letter(channel, payload, try_))
        del self.post[:-MOST_LETTERS]

    def begin(self, _a: int, b: int, c: int) -> None:
        """Somebody types a code: the right one, or another."""
        if len(self.tries) >= MOST_TRIES_BEGUN:
            return
        shown = self.gate.shown(self.now)
        is_right = b % 4 != 0 and shown is not None
        code = shown.code if shown and is_right else f"{c * 7919 % 10**8:08d}"
        is_right = is_right or bool(shown and shown.code == code)
        one = DisplayPairing(HUB, code, f"Kitchen {chr(c)}")
        self.tries.append((one, is_right))
        self.send("hello", one.hello(), len(self.tries) - 1)

    def deliver(self, a: int, b: int, c: int) -> None:
        """A letter comes, as it was or changed, now or again."""
        if not self.post:
            return
        letter = self.post[-1 - a % len(self.post)]
        payload = _changed(letter.payload, b, c)
        if letter.channel in TO_HUB:
            self.hub_hears(letter.channel, payload, letter.try_)
        elif letter.channel in TO_DISPLAY:
            self.display_hears(letter.channel, payload, letter.try_)
        elif letter.channel == "keys":
            self.keys_come(payload)
        else:
            self.taken_comes(payload)

    def hub_hears(self, channel: str, payload: bytes, try_: int) -> None:
        said = self.gate.hear(channel, payload, self.now)
        assert self.gate.memory.tries <= MOST_TRIES
        if said is None:
            return
        self.send(said.channel, said.payload, try_)
        if said.display:
            self.let_in(said)

    def let_in(self, said: Said) -> None:
        assert any(one.session == said.session and is_right for one, is_right in self.tries), "let in without the code"
        assert said.display
        text_is_sound(said.display.name)
        self.at_hub, self.welcomed = said.display, said.session
        self.secrets = {said.password}
        self.paired, self.has_left = None, False

    def display_hears(self, channel: str, payload: bytes, try_: int) -> None:
        one, is_right = self.tries[try_ % len(self.tries)] if self.tries else (None, False)
        if one is None:
            return
        try:
            said = one.hear(channel, payload)
        except PairingTrouble as trouble:
            _in_clear_words(trouble)
            return
        if isinstance(said, Agreed):
            assert is_right, "paired without the code"
            self.agreed(one, said)
        elif said:
            self.send("proof", said, try_)

    def agreed(self, one: DisplayPairing, said: Agreed) -> None:
        given = said.credentials
        assert given.hub == HUB
        if one.session == self.welcomed and self.at_hub and given.user == self.at_hub.user:
            assert given.password in self.secrets
            assert said.ratchet.key
            self.paired = Paired(
                HUB, given.user, "hub.local", given.port, (given.fingerprint,), (given.password,), said.ratchet.key
            )

    def change_keys(self, _a: int, b: int, c: int) -> None:
        """The hub changes a key, or parts."""
        if self.at_hub is None:
            return
        password = f"password-{self.now:%H%M%S}-{c:08d}" if b & 1 else None
        until = self.now + timedelta(minutes=c % 64)
        change = KeyChange(until=until, password=password, fingerprint=PINS[c % 4] if b & 2 else None, unpaired=b == 9)
        with suppress(PairingTrouble):
            self.at_hub = self.at_hub.with_change(change)
            self.secrets |= {password} if password else set()
        self.tell_keys()

    def tell_keys(self, *_: int) -> None:
        if self.at_hub:
            self.send("keys", self.at_hub.keys_message(), 0)

    def keys_come(self, payload: bytes) -> None:
        if self.paired is None:
            return
        try:
            heard = hear(self.paired, payload, self.now)
        except PairingTrouble as trouble:
            _in_clear_words(trouble)
            return
        assert heard.paired is None or set(heard.paired.passwords) <= self.secrets, "a password that the hub never gave"
        assert heard.paired is None or set(heard.paired.pins) <= set(PINS)
        assert heard.paired is None or heard.paired.counter >= self.paired.counter
        self.paired = heard.paired
        if heard.answer:
            self.send("taken", heard.answer, 0)

    def taken_comes(self, payload: bytes) -> None:
        if self.at_hub is None:
            return
        before = self.at_hub.ratchet.counter
        self.at_hub = self.at_hub.after(payload)
        assert self.at_hub or self.has_left, "the hub forgot a display that never left"
        assert self.at_hub is None or self.at_hub.ratchet.counter >= before

    def say(self, _a: int, b: int, _c: int) -> None:
        """The display says which keys it holds, or that it leaves."""
        if self.paired:
            self.has_left = self.has_left or b == 9
            self.send("taken", farewell(self.paired) if b == 9 else greeting(self.paired), 0)

    def put_in_force(self, *_: int) -> None:
        due = self.at_hub.due(self.now) if self.at_hub else None
        if due and self.at_hub:
            self.at_hub = self.at_hub.put_in_force(due.counter)
            self.tell_keys()

    def wait(self, a: int, b: int, _c: int) -> None:
        self.now += timedelta(seconds=a * b)
        self.gate.tidy(self.now)

    def show_code(self, *_: int) -> None:
        self.gate.open(self.now)
        self.offer(0, 0, 0)

    def offer(self, _a: int, b: int, c: int) -> None:
        """A display hears what the hub offers, as it was or changed."""
        with suppress(PairingTrouble):
            offer = read(_changed(self.gate.offer(self.now), b, c), Offer)
            assert offer.until.tzinfo
            text_is_sound(plain_name(offer.name))

    def restart(self, _a: int, b: int, c: int) -> None:
        """Both sides are what they kept. What they kept may be damaged too: then they say so."""
        displays = (self.at_hub,) if self.at_hub else ()
        kept = HubMemory.from_json(HubMemory(self.gate.memory, displays).to_json())
        assert kept.displays == displays
        self.gate = Gate(HUB, "Hub", Door(8883, PINS[0]), kept.gate)
        if self.paired:
            text = self.paired.to_json()
            self.paired = Paired.from_json(text)
            with suppress(PartTrouble):
                value_is_sound(replace(Paired.from_json(_changed(text.encode(), b, c).decode("utf-8", "replace"))))


STEPS: dict[str, Callable[[Home, int, int, int], None]] = {
    "o": Home.show_code,
    "c": lambda home, *_: home.gate.close(),
    "t": Home.begin,
    "d": Home.deliver,
    "w": Home.wait,
    "r": Home.restart,
    "k": Home.change_keys,
    "p": Home.tell_keys,
    "s": Home.say,
    "f": Home.put_in_force,
    "n": Home.offer,
}


def play(data: bytes) -> None:
    """Every step of the input, with all that must hold checked on the way."""
    home = Home()
    for at in range(0, min(len(data), 4 * MOST_STEPS), 4):
        what, *numbers = data[at : at + 4].ljust(4, b"0")
        step = STEPS.get(chr(what))
        if step:
            first, second, third = (number - ord("0") if number >= ord("0") else number for number in numbers)
            step(home, first, second, third)


def _changed(payload: bytes, how: int, where: int) -> bytes:
    """The payload, or what a forger makes of it."""
    if how < 10 or not payload:
        return payload
    at = where * len(payload) // 256
    match how % 6:
        case 0:
            return payload[:at]
        case 1:
            return payload[:at] + bytes([payload[at] ^ (1 << how % 8)]) + payload[at + 1 :]
        case 2:
            return payload[:at] + payload[at + 1 + how % 5 :]
        case 3:
            return payload[:at] + payload[: how * 8] + payload[at:]
        case 4:
            return payload.replace(b'"', b"'", how % 3)
        case _:
            return payload[:at] + b"9" * how + payload[at:]


def _in_clear_words(trouble: PairingTrouble) -> None:
    text_is_sound(trouble.headline)
    text_is_sound(trouble.advice)
