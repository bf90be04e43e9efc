"""What every command is given: the places, the settings, the clock and the way to answer."""

from collections.abc import Callable
from datetime import UTC, datetime, tzinfo
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from ihd.app.contact_log import CONTACTS, ContactLog
from ihd.app.diary_place import placed
from ihd.app.own_clock import Count, Word, network_word, running_on, this_run
from ihd.energy.trouble import FileTrouble
from ihd.paths import Places, places
from ihd.settings import Settings, load

Clock = Callable[[], datetime]
ContactKind = Any  # of energy/contact.py, for which the first paint does not wait


def wall_clock() -> datetime:
    """The time now, UTC."""
    return datetime.now(UTC)


class Context(NamedTuple):
    """One home on this machine, and how its answers are wanted.

    `running`, `word` and `boot` stand beside a clock that is not this machine's own; see own_clock.py.
    """

    places: Places
    settings: Settings
    clock: Clock = wall_clock
    as_json: bool = False
    running: Count | None = None
    word: Word | None = None
    boot: str = ""
    contacts: ContactLog | None = None

    def moment(self) -> tuple[datetime, float, float | None]:
        """What the clock says (UTC), seconds of a count that only runs on, and when the network last set the clock."""
        now, word = self.clock(), self.word or (network_word if self.clock is wall_clock else lambda: None)
        return now, self.counted(now), word()

    def run(self) -> str:
        """Names the run of the machine in which the count goes on; empty where that is not known."""
        return this_run() if self.clock is wall_clock else self.boot

    def counted(self, now: datetime) -> float:
        """The count at this moment, at which the clock says `now`: of a clock that is given alone it is that clock."""
        if self.running:
            return self.running()
        return running_on() if self.clock is wall_clock else now.timestamp()

    def met_hub(self, peer: Any) -> None:
        """The broker of the home's hub was spoken to."""
        from ihd.energy.contact import ContactKind

        self.met(ContactKind.HUB, peer)

    def met(self, kind: ContactKind, peer: Any) -> None:
        """Put down who was spoken to (`host`, `port` and `address`), and what for. From any thread."""
        if self.contacts:
            from ihd.energy.contact import Contact

            self.contacts.note(Contact(kind, peer.host, peer.port, peer.address), self.clock())

    @property
    def zone(self) -> tzinfo:
        """The home's time zone. Raises FileTrouble if the settings name none that exists."""
        name = self.settings.diary.timezone
        try:
            return ZoneInfo(name)
        except (LookupError, ValueError, OSError) as error:
            raise FileTrouble(
                f"There is no time zone {name}", "Set diary.timezone to one, such as Europe/London."
            ) from error


def context(home: str | None, *, as_json: bool = False) -> Context:
    """The context for the home under this folder, or for this machine's own."""
    where = placed(places(home))
    if (where.data / "restoring" / "ready").exists():  # the store says what that means; few starts have to load it
        from ihd.store.restoring import HomeFiles, finish_left

        finish_left(HomeFiles(where.diary, where.data, where.settings_file))
    return Context(where, load(where.settings_file), as_json=as_json, contacts=ContactLog(where.data / CONTACTS))
