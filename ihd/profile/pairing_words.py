"""What a display and a hub say to each other to be paired, and later to change their keys or part."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta, Struct

from ihd.energy.trouble import HubTrouble
from ihd.profile.kinds import HubId, Id, Text, Time
from ihd.profile.topics import ROOT, Channel
from ihd.wording import tr

PAIRING = "ihd-hub/1 pairing"  # bound into every key: another version of the profile makes other keys of the same code
PAIR_USER = PAIR_PASSWORD = "pair"  # noqa: S105 - known to all; who enters with it may pair and do nothing else
CODE_DIGITS = 8
LONGEST = 4096  # bytes of one message; the longest that is honest has about 1,000
MOST_STEPS = 8

Point = Annotated[
    bytes, Meta(min_length=33, max_length=33, description="Base64 of 33 bytes: A or B for the side, then a point.")
]
Mark = Annotated[bytes, Meta(min_length=32, max_length=32, description="Base64 of an HMAC-SHA256.")]
Box = Annotated[
    bytes, Meta(min_length=29, max_length=2048, description="Base64 of a nonce (12 bytes) and a ChaCha20-Poly1305 box.")
]
Fingerprint = Annotated[
    str, Meta(pattern=r"^[0-9a-f]{64}$", description="The SHA-256 of the certificate's DER form, in hex.")
]
UserName = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]{1,64}$", description="The display's user name.")]
Password = Annotated[str, Meta(pattern=r"^[!-~]{16,128}$", description="Random; printable ASCII without spaces.")]
Host = Annotated[str, Meta(max_length=255, description="A name or a number.")]
Port = Annotated[int, Meta(ge=1, le=65535)]
Counter = Annotated[int, Meta(ge=0, le=2**31, description="How many changes of keys there have been.")]
Filters = Annotated[list[Annotated[str, Meta(max_length=256)]], Meta(max_length=64)]


class Refusal(StrEnum):
    """Why a hub will not pair now."""

    WRONG_CODE = "wrong_code"
    LOCKED = "locked"  # after too many wrong codes, until `until`
    BUSY = "busy"  # another display is at it
    EXPIRED = "expired"  # the hub shows no code, or no longer
    NOT_UNDERSTOOD = "not_understood"


class Offer(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A hub that can be paired with, for as long as it shows a code. Retained, and cleared after."""

    hub: HubId
    name: Text
    model: Text | None = None
    until: Time


class Hello(Struct, frozen=True, kw_only=True):
    """A display begins. `session` is new and random for each try, and the last level of the topic too."""

    session: Id
    spake: Point
    name: Annotated[Text, Meta(description="What the hub's screen calls this display.")]


class Reply(Struct, frozen=True, kw_only=True):
    """The hub's half. From here on the try counts, unless the proof is right."""

    session: Id
    spake: Point


class Proof(Struct, frozen=True, kw_only=True):
    """The display shows that it knows the code, without telling it."""

    session: Id
    mark: Mark


class Welcome(Struct, frozen=True, kw_only=True):
    """The hub shows the same, and gives what is needed from now on. The mark covers the box: it is checked first."""

    session: Id
    mark: Mark
    box: Annotated[Box, Meta(description="Credentials, sealed.")]


class Refused(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The hub will not pair now. Anybody could have said so: it is told to the household, and proves nothing."""

    session: Id
    reason: Refusal
    tries_left: Annotated[int, Meta(ge=0, le=9)] | None = None
    until: Annotated[Time, Meta(description="When a locked hub takes codes again.")] | None = None


class Rights(Struct, frozen=True, kw_only=True):
    """The topic filters that the display may hear, and those where it may speak."""

    read: Filters
    write: Filters


class Credentials(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is in the box of a Welcome. `host` is left out where the hub does not know how it is reached."""

    hub: HubId
    user: UserName
    password: Password
    port: Annotated[Port, Meta(description="Where TLS is spoken.")]
    fingerprint: Fingerprint
    rights: Rights
    host: Host | None = None

    def __repr__(self) -> str:
        return f"Credentials(hub={self.hub!r}, user={self.user!r})"


class KeyChange(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is in the box of one step: a new password, a new certificate, or the end. The old stand until `until`."""

    until: Time
    password: Password | None = None
    fingerprint: Fingerprint | None = None
    unpaired: bool = False

    def __repr__(self) -> str:
        return f"KeyChange(until={self.until!r}, unpaired={self.unpaired!r})"


class Step(Struct, frozen=True, kw_only=True):
    """One change of keys. The first after pairing has the counter 1."""

    counter: Counter
    box: Annotated[Box, Meta(description="KeyChange, sealed.")]


class Settled(Struct, frozen=True, kw_only=True):
    """All changes up to this counter are in force: what was before them may be forgotten."""

    counter: Counter
    mark: Mark


class Keys(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """All changes that the display has not acknowledged, oldest first. Retained; empty payload: none."""

    steps: Annotated[list[Step], Meta(max_length=MOST_STEPS)] = []
    settled: Settled | None = None


class Taken(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Which change the display holds, said at each connection and after each change; or that it leaves."""

    counter: Counter
    mark: Mark
    leaving: bool = False


PAIRING_CHANNELS: tuple[Channel, ...] = (
    Channel("offer", "pair/offer", Offer, retained=True),
    Channel("hello", "pair/hello/{session}", Hello, from_hub=False),
    Channel("reply", "pair/reply/{session}", Reply),
    Channel("proof", "pair/proof/{session}", Proof, from_hub=False),
    Channel("welcome", "pair/welcome/{session}", Welcome),
    Channel("refused", "pair/refused/{session}", Refused),
    Channel("keys", "keys/{user}", Keys, retained=True),
    Channel("taken", "keys/{user}/taken", Taken, from_hub=False),
)
SEALED = (Credentials, KeyChange)  # what the boxes hold, for whoever documents them


class PairingTrouble(HubTrouble):
    """Pairing did not come about, or a change of keys cannot be believed. `until` (UTC) is when a lock ends."""

    def __init__(
        self, headline: str, advice: str, *, reason: Refusal | None = None, until: datetime | None = None
    ) -> None:
        super().__init__(headline, advice)
        self.reason = reason
        self.until = until


Shape = TypeVar("Shape", bound=Struct)


def read(payload: bytes, shape: type[Shape]) -> Shape:
    """The message in a payload. Raises PairingTrouble for anything that it cannot be."""
    try:
        if len(payload) <= LONGEST:
            return msgspec.json.decode(payload, type=shape)
    except (ValueError, RecursionError):  # msgspec's own are ValueErrors
        pass
    raise PairingTrouble(
        tr("What answered cannot be understood"),
        tr("Try again. If it stays so, the hub may need an update, or something between may be interfering."),
        reason=Refusal.NOT_UNDERSTOOD,
    )


def write(message: Struct) -> bytes:
    """The payload of a message."""
    return msgspec.json.encode(message)


def pairing_topic(hub: str, name: str, session: str = "") -> str:
    """The topic of a pairing message (by the name of its channel) at this hub."""
    return f"{ROOT}/{hub}/pair/{name}" + (f"/{session}" if session else "")


def pairing_rights(hub: str) -> tuple[tuple[str, str], ...]:
    """What the well-known user may do, as (read or write, topic filter)."""
    to_hub = tuple(("write", pairing_topic(hub, name, "+")) for name in ("hello", "proof"))
    to_display = tuple(("read", pairing_topic(hub, name, "+")) for name in ("reply", "welcome", "refused"))
    return (("read", pairing_topic(hub, "offer")), *to_hub, *to_display)


def hub_rights(hub: str) -> tuple[tuple[str, str], ...]:
    """What the hub itself may do at the broker: everything below its own name, and nothing beside it."""
    return (("readwrite", f"{ROOT}/{hub}/#"),)
