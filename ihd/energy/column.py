"""Half-hours one after another as columns: what sums over years are made of."""

from collections.abc import Iterable
from dataclasses import dataclass

from ihd.energy.calendar import HALF_HOUR
from ihd.energy.half_hours import HalfHour, Quality

QUALITIES = tuple(Quality)
CODE = {quality: number for number, quality in enumerate(QUALITIES)}


@dataclass(frozen=True, slots=True)
class Column:
    """Consecutive half-hours, the first of which starts at `start` (unix seconds).

    `wh` are whole watt-hours, 0 where nothing is known; `quality` holds the code (`CODE`) of each.
    """

    start: int
    wh: tuple[int, ...]
    quality: bytes

    def __post_init__(self) -> None:
        if len(self.wh) != len(self.quality):
            raise ValueError(f"{len(self.wh)} half-hours, and the quality of {len(self.quality)}")

    @property
    def end(self) -> int:
        """The end of the last half-hour, unix seconds."""
        return self.start + len(self.wh) * HALF_HOUR

    def part(self, start: int, end: int) -> "Column":
        """The half-hours that begin in `[start, end)`, unix seconds."""
        first = max(0, -((self.start - start) // HALF_HOUR))
        last = max(first, min(len(self.wh), -((self.start - end) // HALF_HOUR)))
        return Column(self.start + first * HALF_HOUR, self.wh[first:last], self.quality[first:last])

    def count(self, quality: Quality) -> int:
        """How many half-hours are known in this way."""
        return self.quality.count(CODE[quality])


def column(half_hours: Iterable[HalfHour], start: int, now: int | None = None) -> Column:
    """The column of these consecutive half-hours, the first of which starts at `start`; at `now` one may still run."""
    told = list(half_hours)
    quality = bytes(CODE[one.quality(now)] for one in told)
    return Column(start, tuple(one.wh for one in told), quality)
