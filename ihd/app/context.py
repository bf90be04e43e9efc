"""What every command is given: the places, the settings, the clock and the way to answer."""

from collections.abc import Callable
from datetime import UTC, datetime, tzinfo
from typing import NamedTuple
from zoneinfo import ZoneInfo

from ihd.energy.trouble import FileTrouble
from ihd.paths import Places, places
from ihd.settings import Settings, load

Clock = Callable[[], datetime]


def wall_clock() -> datetime:
    """The time now, UTC."""
    return datetime.now(UTC)


class Context(NamedTuple):
    """One home on this machine, and how its answers are wanted."""

    places: Places
    settings: Settings
    clock: Clock = wall_clock
    as_json: bool = False

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
    where = places(home)
    if (where.data / "restoring" / "ready").exists():  # the store says what that means; few starts have to load it
        from ihd.store.restoring import HomeFiles, finish_left

        finish_left(HomeFiles(where.diary, where.data, where.settings_file))
    return Context(where, load(where.settings_file), as_json=as_json)
