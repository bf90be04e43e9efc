"""Turns local times into UTC, row after row, whichever way they run: their order decides the hour that is twice."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ihd.energy.calendar import DAY
from ihd.energy.trouble import FileTrouble
from ihd.wording import tr

EPOCH = datetime(1970, 1, 1, tzinfo=UTC).replace(tzinfo=None)
HOUR = 3600


class LocalClock:
    """The clock of a place. Walls are seconds from 1970-01-01 00:00 as that clock shows them."""

    def __init__(self, zone: str) -> None:
        try:
            self._zone = ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise FileTrouble(
                tr("The time zone is not known"), tr("Choose one such as Europe/London or UTC.")
            ) from error
        self._days: dict[int, int | None] = {}  # how far ahead of UTC all that day; None where that changes

    def instants(self, wall: int) -> tuple[int, ...]:
        """The unix seconds at which the clock showed this: none in the hour it skips, two in the hour it repeats."""
        day = wall // DAY
        if day not in self._days:
            self._days[day] = self._all_day(day)
        offset = self._days[day]
        return (wall - offset,) if offset is not None else self._on_odd_day(wall)

    def earliest(self, wall: int) -> int:
        """The first instant at which the clock shows this, or what it would be had it not skipped that hour."""
        return min(self.instants(wall), default=wall - self._offset(wall, 0))

    def _all_day(self, day: int) -> int | None:
        offsets = {self._offset(day * DAY + at, fold) for at in range(0, DAY + 1, HOUR // 2) for fold in (0, 1)}
        return offsets.pop() if len(offsets) == 1 else None

    def _on_odd_day(self, wall: int) -> tuple[int, ...]:
        first, second = self._offset(wall, 0), self._offset(wall, 1)
        if first == second:
            return (wall - first,)
        return (wall - first, wall - second) if first > second else ()

    def _offset(self, wall: int, fold: int) -> int:
        shown = (EPOCH + timedelta(seconds=wall)).replace(tzinfo=self._zone, fold=fold)
        offset = shown.utcoffset()
        return round(offset.total_seconds()) if offset is not None else 0


class InOrder:
    """Follows the times of one series through a file. `step` is how far apart they are, in seconds, where known."""

    def __init__(self, clock: LocalClock, step: int | None, *, newest_first: bool) -> None:
        self._clock, self._hourly, self._down = clock, (step or 0) >= HOUR, newest_first
        self._last: int | None = None
        self.skipped_hour = 0  # times that the clock never showed
        self.single_hour = 0  # times that the clock showed the same hour twice, and the rows have it once
        self._step = step
        self._wall: int | None = None

    def instant(self, wall: int, offset: int | None = None, *, ends: bool = False) -> int | None:
        """Unix seconds of the next row's time; None for one that the clock never showed, which is counted.

        `ends` says that it is the end of the row.
        """
        if offset is None:
            shown = self._clock.instants(wall)
            carried = self._carried(wall, shown) if ends else None
            found = self._choose(shown) if carried is None else carried
        else:
            found = wall - offset
        if found is None:
            self.skipped_hour += 1
        else:
            if self._last is not None and self._wall is not None and offset is None and self._step:
                once = abs(wall - self._wall) == self._step < abs(found - self._last) <= self._step + HOUR
                self.single_hour += once
            self._last, self._wall = found, wall
        return found

    def _carried(self, wall: int, shown: tuple[int, ...]) -> int | None:
        """The end of a row in which the clock changed, where the file has its beginning plus its length for an end.

        Such a file has 01:00 for an end in March, and 02:00 twice in October. It is one if the row follows on the last
        so, and not otherwise.
        """
        if self._last is None or self._step is None:
            return None
        due = self._last + (-self._step if self._down else self._step)
        if due in shown or due - self._step not in self._clock.instants(wall - self._step):
            return None
        return due

    def _choose(self, instants: tuple[int, ...]) -> int | None:
        if len(instants) < 2:
            return instants[0] if instants else None
        first, second = reversed(instants) if self._down else instants
        if self._last is None:
            return first
        way = -1 if self._down else 1
        ahead, second_ahead = (first - self._last) * way, (second - self._last) * way
        if ahead > 0 or second_ahead < 0:
            return first
        # The same time again is a row told twice, unless the rows are so far apart that it must be the second hour.
        return first if ahead == 0 and not self._hourly else second
