"""Half-hours that are told as such: by a meter's own profile log in one burst, or by an import."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from ihd.energy.calendar import DAY, HALF_HOUR, unix
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.register import limits_of

MOST_HALF_HOURS = 20_000  # 13 months of one register are 19,056 (gb-metering LOG-01)
MOST_REVISION = 65_534
MOST_NUMBER = 2**32 - 1  # of an import; it is kept in four bytes


@dataclass(frozen=True, slots=True)
class HalfHourLog:
    """Consecutive half-hours of one register of one meter, the first of which starts at `start` (UTC).

    `wh` are watt-hours (litres of a gas volume); None is a gap in the log, of which nothing is said. A higher
    `revision` corrects what was told of the same half-hours before. `hub` is who told it. Raises ValueError for what
    no meter's log can hold.
    """

    meter: str
    fuel: Fuel
    direction: Direction
    start: datetime
    wh: tuple[int | None, ...]
    revision: int = 0
    hub: str | None = None

    def __post_init__(self) -> None:
        check_half_hours(self.start, self.wh, most_wh(self.fuel, self.direction))
        if len(self.wh) > MOST_HALF_HOURS:
            raise ValueError(f"{len(self.wh)} half-hours in a log, which has at most {MOST_HALF_HOURS}")
        if type(self.revision) is not int or not 0 <= self.revision <= MOST_REVISION:
            raise ValueError(f"a revision is a whole number from 0 to {MOST_REVISION}")

    def by_day(self) -> Iterator[tuple[int, tuple[int | None, ...]]]:
        """(start in unix seconds, Wh from there on) for each UTC day that the log touches."""
        return by_utc_day(unix(self.start), self.wh)

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


@dataclass(frozen=True, slots=True)
class ImportedHalfHours:
    """Consecutive half-hours of one register of one meter out of a file or a service, from `start` (UTC) on.

    `wh` are watt-hours (litres of a gas volume); None says nothing of that half-hour, and 0 that nothing was used.
    `source` says in words where they are from. `number` is that of the import, which it can be taken out by again: of
    several that tell of one half-hour the highest stands. Raises ValueError for what no home's meter can count.
    """

    meter: str
    fuel: Fuel
    direction: Direction
    start: datetime
    wh: tuple[int | None, ...]
    source: str
    number: int

    def __post_init__(self) -> None:
        check_half_hours(self.start, self.wh, most_wh(self.fuel, self.direction))
        if type(self.number) is not int or not 0 <= self.number <= MOST_NUMBER:
            raise ValueError(f"the number of an import is a whole one from 0 to {MOST_NUMBER}")

    def by_day(self) -> Iterator[tuple[int, tuple[int | None, ...]]]:
        """(start in unix seconds, Wh from there on) for each UTC day that they touch."""
        return by_utc_day(unix(self.start), self.wh)


def most_wh(fuel: Fuel, direction: Direction = Direction.IMPORT) -> int:
    """More Wh than any home's meter of this fuel counts in half an hour; litres of a gas volume."""
    return limits_of(fuel, direction).most_watts * HALF_HOUR // 3600


def check_half_hours(start: datetime, wh: Sequence[int | None], most: int) -> None:
    """Raise ValueError where these cannot be the Wh of half-hours from `start` on."""
    if start.utcoffset() != timedelta(0):
        raise ValueError("a log starts at a time in UTC")
    if start.timestamp() % HALF_HOUR:
        raise ValueError("a log starts on a half-hour")
    if not wh:
        raise ValueError("a log without a half-hour")
    for one in wh:
        if one is not None and (type(one) is not int or not 0 <= one <= most):
            raise ValueError(f"{one!r} Wh in half an hour, which has whole Wh from 0 to {most}")


def by_utc_day(first: int, wh: tuple[int | None, ...]) -> Iterator[tuple[int, tuple[int | None, ...]]]:
    """(start, Wh from there on) for each UTC day that half-hours from `first` on touch; both in unix seconds."""
    at = 0
    while at < len(wh):
        slot = first + at * HALF_HOUR
        until = at + (DAY - slot % DAY) // HALF_HOUR
        yield slot, wh[at:until]
        at = until
