"""Turns the local times of a file into UTC, in the order of its rows."""

from datetime import UTC
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ihd.energy.calendar import unix, utc
from ihd.energy.trouble import FileTrouble


class WallClock:
    """A clock on the wall of one zone.

    Where the same hour comes twice in October, a time that is not after the one before it is of the second time.
    """

    def __init__(self, zone: str) -> None:
        try:
            self._zone = ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise FileTrouble("The time zone is not known", "Choose one such as Europe/London or UTC.") from error
        self._last: int | None = None

    def unix(self, wall: int) -> int | None:
        """Unix seconds of a time on the wall (seconds from 1970-01-01 00:00 there); None if the clock jumps over it."""
        local = utc(wall).replace(tzinfo=self._zone)
        first, second = (unix(local.replace(fold=fold).astimezone(UTC)) for fold in (0, 1))
        if first > second:
            return None
        if self._last is not None and first <= self._last < second + 3600:
            first = second
        self._last = first
        return first
