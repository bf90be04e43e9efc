"""Keys that move on: how a paired hub changes a display's password or its own certificate, and how the two part."""

from dataclasses import dataclass, field, replace
from typing import NamedTuple, Self

from ihd.profile.pairing_words import KeyChange, Keys, PairingTrouble, Settled, Step, Taken, read, write
from ihd.profile.sealing import derive, is_mark, mark, packed, seal, unseal
from ihd.wording import tr

ROTATION = "ihd-hub/1 keys"


@dataclass(frozen=True, slots=True)
class Ratchet:
    """The key that seals the next change, and how many there have been.

    It only turns forwards: of a key that is stolen, no earlier one can be made.
    """

    hub: str
    user: str
    key: bytes = field(repr=False)
    counter: int = 0

    def next(self) -> Self:
        """The ratchet after one more change."""
        return replace(self, key=derive(self.key, "next"), counter=self.counter + 1)

    def at(self, counter: int) -> Self:
        """The ratchet at this counter, which must not lie behind."""
        turned = self
        while turned.counter < counter:
            turned = turned.next()
        return turned

    def sealed(self, change: KeyChange) -> Step:
        """The change that comes next, for the display alone. For one counter there must never be another change."""
        counter = self.counter + 1
        return Step(counter=counter, box=seal(derive(self.key, "step"), write(change), self._about(counter)))

    def unsealed(self, step: Step) -> KeyChange:
        """What comes next, as the hub sealed it. Raises PairingTrouble if it did not."""
        text = unseal(derive(self.key, "step"), step.box, self._about(step.counter))
        if step.counter != self.counter + 1 or text is None:
            raise _not_from_the_hub()
        return read(text, KeyChange)

    def taken(self, *, leaving: bool = False) -> bytes:
        """What the display says of the change that it holds, or that it leaves: the payload."""
        shown = mark(derive(self.key, "leaving" if leaving else "taken"), self._about(self.counter))
        return write(Taken(counter=self.counter, mark=shown, leaving=leaving))

    def has_said(self, taken: Taken) -> bool:
        """Whether the display with this ratchet said this."""
        purpose = "leaving" if taken.leaving else "taken"
        about = self._about(self.counter)
        return taken.counter == self.counter and is_mark(derive(self.key, purpose), taken.mark, about)

    def settled(self) -> Settled:
        """The hub's word that every change up to here is in force."""
        return Settled(counter=self.counter, mark=mark(derive(self.key, "settled"), self._about(self.counter)))

    def is_settled(self, settled: Settled) -> bool:
        """Whether the hub says that this change is in force. Raises PairingTrouble if somebody else says so."""
        if settled.counter != self.counter:
            return False
        if not is_mark(derive(self.key, "settled"), settled.mark, self._about(self.counter)):
            raise _not_from_the_hub()
        return True

    def _about(self, counter: int) -> bytes:
        return packed(ROTATION, self.hub, self.user, str(counter))


class KeyNews(NamedTuple):
    """What the hub's word about keys means for the display.

    `changes` are new, oldest first. `ratchet` is kept with them, and only then is `answer` said to the hub; where the
    display is killed between, the hub's word is still there, and is taken or answered again.
    """

    ratchet: Ratchet
    changes: tuple[KeyChange, ...] = ()
    answer: bytes | None = None
    is_settled: bool = False


def hear_keys(ratchet: Ratchet, payload: bytes) -> KeyNews:
    """The news in the hub's retained word about keys. What was taken before is only answered again.

    Raises PairingTrouble for what the hub did not say; nothing of it is taken then.
    """
    if not payload:
        return KeyNews(ratchet)
    keys = read(payload, Keys)
    changes: list[KeyChange] = []
    for step in keys.steps:
        if step.counter > ratchet.counter:
            changes.append(ratchet.unsealed(step))
            ratchet = ratchet.next()
    settled = keys.settled is not None and ratchet.is_settled(keys.settled)
    return KeyNews(ratchet, tuple(changes), ratchet.taken() if keys.steps else None, settled)


def _not_from_the_hub() -> PairingTrouble:
    return PairingTrouble(
        tr("Somebody tried to change the keys of your hub"),
        tr("Nothing was changed. If the hub stops answering, pair with it again."),
    )
