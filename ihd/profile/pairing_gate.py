"""The hub's side of pairing: it shows a code for a while, lets one display try at a time, and locks after three."""

import secrets
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import NamedTuple

from msgspec import Struct

from ihd.profile.agreement import Half, PairingKeys, new_code
from ihd.profile.displays import PairedDisplay
from ihd.profile.pairing import plain_name
from ihd.profile.pairing_words import (
    Credentials,
    Hello,
    Offer,
    PairingTrouble,
    Proof,
    Refusal,
    Refused,
    Reply,
    Rights,
    Welcome,
    read,
    write,
)
from ihd.profile.rotation import Ratchet
from ihd.profile.sealing import is_mark, mark, seal
from ihd.profile.topics import display_rights

MOST_TRIES = 3
SHOWN_FOR = timedelta(minutes=10)
TRY_WITHIN = timedelta(seconds=30)  # the digits are typed before a try begins: it takes a second or two
FIRST_LOCK = timedelta(minutes=5)
LONGEST_LOCK = timedelta(minutes=160)
FORGET_AFTER = timedelta(days=1)
SESSIONS_KEPT = 64


@dataclass(frozen=True, slots=True)
class Door:
    """Where paired displays enter: the port that speaks TLS, and the SHA-256 fingerprint of its certificate.

    `host` is None where the hub does not know how it is reached.
    """

    port: int
    fingerprint: str
    host: str | None = None


@dataclass(frozen=True, slots=True)
class GateMemory:
    """What the gate must not forget when the hub restarts; times are UTC. Keep it before what is said is sent.

    `tries` counts those that began and were not proven since the last lock; `sessions` are theirs.
    """

    tries: int = 0
    locks: int = 0
    locked_until: datetime | None = None
    last_try: datetime | None = None
    sessions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """A code, and until when (UTC) it is good."""

    code: str = field(repr=False)
    until: datetime


@dataclass(frozen=True, slots=True)
class Said:
    """What the gate answers: the channel ("reply", "welcome" or "refused") and session of the topic, the payload.

    `display` is the one that is paired from now on, with `password` to let it in by; it is let in before this is said.
    """

    channel: str
    session: str
    payload: bytes
    display: PairedDisplay | None = None
    password: str = field(default="", repr=False)


class _Try(NamedTuple):
    session: str
    name: str
    keys: PairingKeys
    until: datetime


class Gate:
    """Lets displays in that know the code. `now` is UTC throughout; `memory` is to be kept whenever it has changed.

    A try counts once the hub has answered it, proven or not: who breaks off has had it. It says nothing to what it
    heard before, to a try that is over, and to what it cannot make out: an answer would serve nobody honest.
    """

    def __init__(self, hub: str, name: str, door: Door, memory: GateMemory | None = None) -> None:
        self.hub, self.name, self.door = hub, name, door
        self.memory = memory or GateMemory()
        self._shown: Shown | None = None
        self._try: _Try | None = None

    def open(self, now: datetime) -> Shown | None:
        """Show a new code; None while the gate is locked."""
        self.tidy(now)
        if self.memory.locked_until is None:
            self._shown = Shown(new_code(), now + SHOWN_FOR)
        return self._shown

    def close(self) -> None:
        """Show no code any more. A try that has begun goes on."""
        self._shown = None

    def shown(self, now: datetime) -> Shown | None:
        """The code to show now, if any."""
        self.tidy(now)
        return self._shown

    def offer(self, now: datetime) -> bytes:
        """What is published, retained, for displays that look for a hub; empty while there is no code to ask for."""
        shown = self.shown(now)
        return write(Offer(hub=self.hub, name=self.name, until=shown.until)) if shown else b""

    def hear(self, channel: str, payload: bytes, now: datetime) -> Said | None:
        """What to answer, if anything. `channel` is "hello" or "proof". It never raises, whatever is said."""
        self.tidy(now)
        try:
            if channel == "hello":
                return self._hello(read(payload, Hello), now)
            if channel == "proof":
                return self._proof(read(payload, Proof), now)
        except PairingTrouble:
            return None
        return None

    def tidy(self, now: datetime) -> None:
        """Let go of what has run out: a code, a try, a lock. To be called now and then."""
        was = self.memory
        if self._try and now >= self._try.until:
            self._try = None
        if self._try is None and was.tries >= MOST_TRIES:  # also where the hub was restarted in the midst of a try
            self._lock(now)
        if self._shown and now >= self._shown.until:
            self._shown = None
        until = self.memory.locked_until
        if until and until - now > LONGEST_LOCK:  # our clock was wrong when it was locked: not for ever, for that
            self.memory = replace(self.memory, locked_until=now + LONGEST_LOCK)
        elif until and now >= until:
            self.memory = replace(self.memory, locked_until=None)
        if was.last_try and now - was.last_try > FORGET_AFTER and self.memory.locked_until is None:
            self.memory = replace(self.memory, tries=0, locks=0, last_try=None)

    def _hello(self, hello: Hello, now: datetime) -> Said | None:
        if hello.session in self.memory.sessions:
            return None
        if self.memory.locked_until:
            return _refused(hello.session, Refusal.LOCKED, until=self.memory.locked_until)
        if self._shown is None:
            return _refused(hello.session, Refusal.EXPIRED)
        if self._try:
            return _refused(hello.session, Refusal.BUSY)
        half = Half(self.hub, hello.session, self._shown.code, is_display=False)
        try:
            keys = half.meet(hello.spake, hello.name)
        except PairingTrouble:
            return _refused(hello.session, Refusal.NOT_UNDERSTOOD)
        sessions = (*self.memory.sessions, hello.session)[-SESSIONS_KEPT:]
        self.memory = replace(self.memory, tries=self.memory.tries + 1, last_try=now, sessions=sessions)
        self._try = _Try(hello.session, hello.name, keys, now + TRY_WITHIN)
        return _said("reply", hello.session, Reply(session=hello.session, spake=half.point))

    def _proof(self, proof: Proof, now: datetime) -> Said | None:
        open_try = self._try
        if open_try is None or proof.session != open_try.session:
            return None
        self._try = None
        if is_mark(open_try.keys.display, proof.mark, open_try.keys.transcript):
            return self._welcome(open_try, now)
        self.tidy(now)
        if self.memory.locked_until:
            return _refused(proof.session, Refusal.LOCKED, until=self.memory.locked_until)
        return _refused(proof.session, Refusal.WRONG_CODE, tries_left=MOST_TRIES - self.memory.tries)

    def _welcome(self, proven: _Try, now: datetime) -> Said:
        self._shown = None
        self.memory = GateMemory(sessions=self.memory.sessions)
        user, password = f"display-{secrets.token_hex(6)}", secrets.token_urlsafe(24)
        rights = display_rights(self.hub, user)
        credentials = Credentials(
            hub=self.hub,
            user=user,
            password=password,
            host=self.door.host,
            port=self.door.port,
            fingerprint=self.door.fingerprint,
            rights=Rights(
                read=[topic for access, topic in rights if access == "read"],
                write=[topic for access, topic in rights if access == "write"],
            ),
        )
        keys = proven.keys
        box = seal(keys.box, write(credentials), keys.transcript)
        welcome = Welcome(session=proven.session, mark=mark(keys.hub, keys.transcript, box), box=box)
        name = plain_name(proven.name) or "Display"
        display = PairedDisplay(name, now, Ratchet(self.hub, user, keys.rotation))
        return replace(_said("welcome", proven.session, welcome), display=display, password=password)

    def _lock(self, now: datetime) -> None:
        locks = self.memory.locks + 1
        lock = min(FIRST_LOCK * 2 ** (locks - 1), LONGEST_LOCK) if locks < 10 else LONGEST_LOCK
        self.memory = replace(self.memory, tries=0, locks=locks, locked_until=now + lock)
        self._shown = None


def _said(channel: str, session: str, message: Struct) -> Said:
    return Said(channel, session, write(message))


def _refused(session: str, reason: Refusal, *, tries_left: int | None = None, until: datetime | None = None) -> Said:
    return _said("refused", session, Refused(session=session, reason=reason, tries_left=tries_left, until=until))
