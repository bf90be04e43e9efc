"""The displays that a hub is paired with, as the hub keeps them: their keys, and the changes on their way to them."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

from ihd.profile.pairing_words import MOST_STEPS, KeyChange, Keys, PairingTrouble, Taken, read, write
from ihd.profile.rotation import Ratchet
from ihd.wording import tr


class Change(NamedTuple):
    """A change of keys and its counter."""

    counter: int
    change: KeyChange


@dataclass(frozen=True, slots=True)
class PairedDisplay:
    """One paired display. `since` is in UTC.

    `ratchet` stands where the display has said that it is. `changes` are those that the display has not taken, or
    that are not in force yet; `in_force` is the counter up to which they are. `is_met` says that the display has
    been heard over the link that it was given.
    """

    name: str
    since: datetime
    ratchet: Ratchet
    changes: tuple[Change, ...] = ()
    in_force: int = 0
    is_met: bool = False

    @property
    def user(self) -> str:
        """Its user name."""
        return self.ratchet.user

    def with_change(self, change: KeyChange) -> "PairedDisplay":
        """The same with one more change on its way. Raises PairingTrouble if too many are."""
        if len(self.changes) >= MOST_STEPS:
            advice = tr("It has not been seen for long. Remove it, and pair again once it is back.")
            raise PairingTrouble(tr("{name} has not taken the last changes of its keys", name=self.name), advice)
        counter = self.changes[-1].counter if self.changes else max(self.in_force, self.ratchet.counter)
        return replace(self, changes=(*self.changes, Change(counter + 1, change)))

    def keys_message(self) -> bytes:
        """What the hub publishes to it about keys, retained; empty where there is nothing to tell."""
        ratchet, steps = self.ratchet, []
        for counter, change in self.changes:
            if counter > ratchet.counter:
                steps.append(ratchet.sealed(change))
                ratchet = ratchet.next()
        is_settled = not steps and self.ratchet.counter and self.in_force >= self.ratchet.counter
        if not steps and not is_settled:
            return b""
        return write(Keys(steps=steps, settled=self.ratchet.settled() if is_settled else None))

    def after(self, payload: bytes) -> "PairedDisplay | None":
        """The same once it has said this; None: it leaves. What it did not say itself changes nothing.

        A display that leaves need not have taken what was on its way.
        """
        try:
            taken = read(payload, Taken)
        except PairingTrouble:
            return self
        newest = max([self.ratchet.counter, *(counter for counter, _ in self.changes)])
        if not self.ratchet.counter <= taken.counter <= newest:  # said long ago, or never: no ratchet is turned for it
            return self
        ratchet = self.ratchet.at(taken.counter)
        if not ratchet.has_said(taken):
            return self
        return None if taken.leaving else _tidy(replace(self, ratchet=ratchet, is_met=True))

    def due(self, now: datetime) -> Change | None:
        """The next change to be put in force: the display has taken it, or its time has come."""
        for counter, change in self.changes:
            if counter > self.in_force:
                is_due = counter <= self.ratchet.counter or change.until <= now
                return Change(counter, change) if is_due else None
        return None

    def put_in_force(self, counter: int) -> "PairedDisplay":
        """The same once the changes up to this counter are in force."""
        return _tidy(replace(self, in_force=max(counter, self.in_force)))


def _tidy(display: PairedDisplay) -> PairedDisplay:
    """Without the changes that are both taken and in force."""
    done = min(display.in_force, display.ratchet.counter)
    return replace(display, changes=tuple(one for one in display.changes if one.counter > done))
