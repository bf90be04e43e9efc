"""A record of half-hours to make mends from."""

from collections.abc import Iterable, Mapping
from zoneinfo import ZoneInfo

from ihd.energy.calendar import HALF_HOUR
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.half_hours import HalfHour
from ihd.energy.mends.record import Record
from ihd.energy.series import Series

LONDON = ZoneInfo("Europe/London")
OURS = Series("ours", Direction.IMPORT)
OLD = Series("old", Direction.IMPORT)
FAR = 2**33


def record(
    told: Mapping[Series, Mapping[int, int]],
    now: int = FAR,
    fuel: Fuel = Fuel.ELECTRICITY,
) -> Record:
    """A record of these registers, newest first: the Wh of each half-hour that is known, by its start."""

    def half_hours(series: Series, starts: Iterable[int]) -> list[HalfHour]:
        known = told[series]
        return [HalfHour(at, known[at], HALF_HOUR) if at in known else HalfHour(at) for at in starts]

    return Record(half_hours, tuple(told), fuel, LONDON, now)


def run(start: int, *wh: int | None) -> dict[int, int]:
    """Half-hours one after another; None is not known."""
    return {start + n * HALF_HOUR: each for n, each in enumerate(wh) if each is not None}
