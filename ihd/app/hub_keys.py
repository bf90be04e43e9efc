"""Where what was agreed with the paired hub is kept, whichever of the programs on this machine changes it."""

from collections.abc import Iterator
from contextlib import contextmanager

from filelock import FileLock

from ihd import passwords
from ihd.energy.trouble import PartTrouble
from ihd.hubs.credentials import Paired, entry
from ihd.paths import Places
from ihd.wording import tr

WAIT = 10.0  # seconds for another program that keeps something just now


class HubKeys:
    """The keyring's entry of one hub. A display and a recorder are one to the hub: they share it, and both follow it.

    Each call may be on any thread, and raises PartTrouble where the keyring does not do what is asked.
    """

    def __init__(self, places: Places, hub: str) -> None:
        self.hub = hub
        self._kept = passwords.keep(places)
        self._lock = places.data / "hub-keys.lock"

    @property
    def where(self) -> str:
        """Where they are kept, in words."""
        return self._kept.where

    @property
    def in_keyring(self) -> bool:
        """Whether that is a keyring, and not a mere file."""
        return self._kept.in_keyring

    def check(self) -> None:
        """Raises PartTrouble if nothing can be kept now, as in a keyring that is locked."""
        self._kept.get(entry(self.hub))

    def load(self) -> Paired | None:
        """What was agreed; None where there is nothing (any more)."""
        text = self._kept.get(entry(self.hub))
        return Paired.from_json(text) if text else None

    def begin(self, paired: Paired) -> None:
        """Keep what was just agreed, in the place of whatever there was."""
        with self._alone():
            self._kept.set(entry(self.hub), paired.to_json())

    def follow(self, paired: Paired | None) -> None:
        """Keep a change of keys; with None, forget them. What another program took up or erased is not brought back."""
        with self._alone():
            if paired is None:
                self._kept.remove(entry(self.hub))
                return
            kept = self.load()
            if kept and kept.user == paired.user and kept.counter <= paired.counter:
                self._kept.set(entry(self.hub), paired.to_json())

    def forget(self) -> None:
        """Erase what was agreed."""
        self.follow(None)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        try:
            self._lock.parent.mkdir(parents=True, exist_ok=True)
            with FileLock(self._lock, timeout=WAIT):
                yield
        except OSError as error:  # filelock's Timeout among them
            advice = tr(
                "Make {parent} writable, or wait for the other program: {error}", parent=self._lock.parent, error=error
            )
            raise PartTrouble(tr("The hub's keys cannot be kept"), advice) from error
