"""The display's side of pairing: from the code that the hub shows to the credentials that it gives."""

import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

from ihd.profile.agreement import Half, PairingKeys, new_session
from ihd.profile.pairing_words import (
    CODE_DIGITS,
    Credentials,
    Hello,
    PairingTrouble,
    Proof,
    Refusal,
    Refused,
    Reply,
    Welcome,
    read,
    write,
)
from ihd.profile.rotation import Ratchet
from ihd.profile.sealing import is_mark, mark, unseal
from ihd.wording import tr

NAME_LENGTH = 64
_CODE = re.compile(rf"[0-9]{{{CODE_DIGITS}}}", re.ASCII)

_WORDS = {
    Refusal.WRONG_CODE: ("That code is not right", "Look at the hub again and type the eight digits that it shows."),
    Refusal.LOCKED: (
        "The hub takes no codes for a while",
        "Too many wrong codes were tried. Wait, then let the hub show a new code.",
    ),
    Refusal.BUSY: ("Another display is being paired", "Wait a minute, then try again."),
    Refusal.EXPIRED: ("The hub's code has run out", "Let the hub show a new code, and type that one."),
    Refusal.NOT_UNDERSTOOD: ("The hub does not understand this display", "One of the two may need an update."),
}


@dataclass(frozen=True, slots=True)
class Agreed:
    """What a display has once it is paired."""

    credentials: Credentials
    ratchet: Ratchet = field(repr=False)


class DisplayPairing:
    """One try to pair with a hub, by the code that the hub shows. A second try is another object.

    `hello` is the payload to begin with. `hear` takes what comes on the session's topics, in whatever order, and
    gives the proof to say next, or what was agreed. It believes nothing that does not know the code.
    """

    def __init__(
        self, hub: str, code: str, name: str, *, entropy: Callable[[int], bytes] = secrets.token_bytes
    ) -> None:
        """Raises PairingTrouble if the code cannot be one. Spaces and dashes in it do not matter."""
        self.hub = hub
        self.session = new_session()
        self._name = plain_name(name)
        self._half = Half(hub, self.session, read_code(code), is_display=True, entropy=entropy)
        self._keys: PairingKeys | None = None
        self._is_over = False

    def hello(self) -> bytes:
        """What is said first."""
        return write(Hello(session=self.session, spake=self._half.point, name=self._name))

    def hear(self, channel: str, payload: bytes) -> bytes | Agreed | None:
        """The proof to say, or what was agreed, or None where this is nothing for us (out of turn, or heard before).

        `channel` is "reply", "welcome" or "refused". Raises PairingTrouble; the try is over then.
        """
        if self._is_over:
            return None
        try:
            if channel == "reply" and self._keys is None:
                return self._prove(read(payload, Reply))
            if channel == "welcome" and self._keys is not None:
                return self._open(read(payload, Welcome), self._keys)
            if channel == "refused":
                self._give_up(read(payload, Refused))
        except PairingTrouble:
            self._is_over = True
            raise
        return None

    def _prove(self, reply: Reply) -> bytes | None:
        if reply.session != self.session:
            return None
        keys = self._keys = self._half.meet(reply.spake, self._name)
        return write(Proof(session=self.session, mark=mark(keys.display, keys.transcript)))

    def _open(self, welcome: Welcome, keys: PairingKeys) -> Agreed | None:
        if welcome.session != self.session:
            return None
        text = None
        if is_mark(keys.hub, welcome.mark, keys.transcript, welcome.box):
            text = unseal(keys.box, welcome.box, keys.transcript)
        if text is None:
            raise PairingTrouble(
                tr("What answered is not your hub"),
                tr(
                    "It does not know the code. Check that the code is the one on your own hub's screen, and try again."
                ),
            )
        credentials = read(text, Credentials)
        if credentials.hub != self.hub:
            raise PairingTrouble(tr("Another hub answered"), tr("Choose the hub that shows the code, and try again."))
        self._is_over = True
        return Agreed(credentials, Ratchet(credentials.hub, credentials.user, keys.rotation))

    def _give_up(self, refused: Refused) -> None:
        if refused.session != self.session:
            return
        headline, advice = _WORDS[refused.reason]
        if refused.reason is Refusal.WRONG_CODE and refused.tries_left is not None:
            advice += f" Tries left: {refused.tries_left}."
        raise PairingTrouble(headline, advice, reason=refused.reason, until=refused.until)


def read_code(typed: str) -> str:
    """The eight digits that were typed. Raises PairingTrouble if they are not."""
    digits = re.sub(r"[\s-]", "", typed)
    if not _CODE.fullmatch(digits):
        raise PairingTrouble(
            tr("That is not a hub's code"),
            tr("It has {code_digits} digits; look at the hub's screen.", code_digits=CODE_DIGITS),
        )
    return digits


def plain_name(name: str) -> str:
    """A name that any screen can show."""
    return "".join(letter for letter in name if letter.isprintable()).strip()[:NAME_LENGTH]
