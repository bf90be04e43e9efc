"""Half-hours as a meter's own profile log holds them, told in one burst."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from ihd.energy.calendar import DAY, HALF_HOUR, unix
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.register import limits_of

MOST_HALF_HOURS = 20_000  # 13 months of one register are 19,056 (gb-metering LOG-01)
MOST_REVISION = 65_534


@dataclass(frozen=True, slots=True)
class HalfHourLog:
    """Consecutive half-hours of one register of one meter, the first of which starts at `start` (UTC).

    `wh` are watt-hours; None is a gap in the log, of which nothing is said. A higher `revision` corrects what was
    told of the same half-hours before. `hub` is who told it. Raises ValueError for what no meter's log can hold.
    """

    meter: str
    fuel: Fuel
    direction: Direction
    start: datetime
    wh: tuple[int | None, ...]
    revision: int = 0
    hub: str | None = None

    def __post_init__(self) -> None:
        if self.start.utcoffset() != timedelta(0):
            raise ValueError("a log starts at a time in UTC")
        if self.start.timestamp() % HALF_HOUR:
            raise ValueError("a log starts on a half-hour")
        if not 1 <= len(self.wh) <= MOST_HALF_HOURS:
            raise ValueError(f"{len(self.wh)} half-hours in a log, which has 1 to {MOST_HALF_HOURS}")
        if type(self.revision) is not int or not 0 <= self.revision <= MOST_REVISION:
            raise ValueError(f"a revision is a whole number from 0 to {MOST_REVISION}")
        most = most_wh(self.fuel)
        for wh in self.wh:
            if wh is not None and (type(wh) is not int or not 0 <= wh <= most):
                raise ValueError(f"{wh!r} Wh in half an hour, which has whole Wh from 0 to {most}")

    def by_day(self) -> Iterator[tuple[int, tuple[int | None, ...]]]:
        """(start in unix seconds, Wh from there on) for each UTC day that the log touches."""
        at, first = 0, unix(self.start)
        while at < len(self.wh):
            slot = first + at * HALF_HOUR
            until = at + (DAY - slot % DAY) // HALF_HOUR
            yield slot, self.wh[at:until]
            at = until

    def ended_by(self, moment: datetime) -> "HalfHourLog | None":
        """The half-hours of it that had ended by this moment; None if there are none."""
        count = (unix(moment) - unix(self.start)) // HALF_HOUR
        if count >= len(self.wh):
            return self
        return replace(self, wh=self.wh[:count]) if count > 0 else None

    def begun_by(self, moment: datetime) -> "HalfHourLog | None":
        """The half-hours of it that began at this moment or after it; None if there are none."""
        passed = -((unix(self.start) - unix(moment)) // HALF_HOUR)
        if passed <= 0:
            return self
        start = self.start + timedelta(seconds=passed * HALF_HOUR)
        return replace(self, start=start, wh=self.wh[passed:]) if passed < len(self.wh) else None


def most_wh(fuel: Fuel) -> int:
    """More Wh than any home's meter of this fuel counts in half an hour."""
    return limits_of(fuel).most_watts * HALF_HOUR // 3600
