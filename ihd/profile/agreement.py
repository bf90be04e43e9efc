"""How a code of eight digits becomes keys that only two sides have, by SPAKE2: whoever listens learns nothing."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256

from spake2 import SPAKE2_A, SPAKE2_B, SPAKEError  # type: ignore[import-untyped]
from spake2.ed25519_basic import NotOnCurve  # type: ignore[import-untyped]

from ihd.profile.pairing_words import CODE_DIGITS, PAIRING, PairingTrouble, Refusal
from ihd.profile.sealing import derive, packed
from ihd.wording import tr

POINT_LENGTH = 33  # bytes; the library would read the first ones of a longer message, and take no notice of the rest
FIELD = 2**255 - 19  # the library takes numbers beyond it, and with them the point that is zero in other spellings


@dataclass(frozen=True, slots=True)
class PairingKeys:
    """The keys of one session. Each has one purpose; `transcript` is the hash of all that was said to get there."""

    transcript: bytes
    display: bytes = field(repr=False)
    hub: bytes = field(repr=False)
    box: bytes = field(repr=False)
    rotation: bytes = field(repr=False)


class Half:
    """One side's half of an agreement about a code, good for one try. `point` is for the other side."""

    def __init__(
        self,
        hub: str,
        session: str,
        code: str,
        *,
        is_display: bool,
        entropy: Callable[[int], bytes] = secrets.token_bytes,
    ) -> None:
        names = [packed(PAIRING, side, hub, session) for side in ("display", "hub")]
        make = SPAKE2_A if is_display else SPAKE2_B
        self._hub, self._session, self._is_display = hub, session, is_display
        self._spake = make(code.encode("ascii"), idA=names[0], idB=names[1], entropy_f=entropy)
        self.point: bytes = self._spake.start()

    def meet(self, other: bytes, name: str) -> PairingKeys:
        """The keys, from the other side's point. Both sides have the same if both know the code and heard the same.

        Raises PairingTrouble where it is no point, or our own. May be called once.
        """
        try:
            if len(other) != POINT_LENGTH or not 1 < int.from_bytes(other[1:], "little") % 2**255 < FIELD:
                raise ValueError("no point that anybody would send")
            shared = self._spake.finish(other)
        except (SPAKEError, NotOnCurve, ValueError, AssertionError) as error:
            raise PairingTrouble(
                tr("What answered does not know how to pair"),
                tr("Try again. If it stays so, the hub may need an update, or something between may be interfering."),
                reason=Refusal.NOT_UNDERSTOOD,
            ) from error
        points = (self.point, other) if self._is_display else (other, self.point)
        transcript = sha256(packed(PAIRING, self._hub, self._session, name, *points)).digest()
        purposes = ("display proof", "hub proof", "credentials", "rotation")
        return PairingKeys(transcript, *(derive(shared, purpose, transcript) for purpose in purposes))


def new_code() -> str:
    """A code that nobody can guess: eight digits."""
    return f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}d}"


def new_session() -> str:
    """A name for one try, 128 bits."""
    return secrets.token_hex(16)
