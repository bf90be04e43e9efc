"""A figure for each half-hour to come: carbon and prices alike."""

from typing import NamedTuple

from ihd.energy.calendar import HALF_HOUR

PER_UNIT = 10**6  # figures are whole millionths, so that of two equal times the earlier can be told


class Slots(NamedTuple):
    """Consecutive half-hours, the first of which starts at `start` (unix seconds).

    `values` are millionths: of a gram of CO2 per kWh, or of a penny per kWh. None is not known.
    """

    start: int = 0
    values: tuple[int | None, ...] = ()

    @property
    def end(self) -> int:
        """The end of the last half-hour, unix seconds."""
        return self.start + len(self.values) * HALF_HOUR

    def over(self, start: int, count: int) -> tuple[int | None, ...]:
        """The values of `count` half-hours from `start` (unix seconds, on the half-hour); None outside of these."""
        first = (start - self.start) // HALF_HOUR
        return tuple(self.values[at] if 0 <= at < len(self.values) else None for at in range(first, first + count))


def slots_of(told: dict[int, float], start: int, count: int) -> Slots:
    """The slots of figures by the start of their half-hour (unix seconds)."""
    found = (told.get(start + n * HALF_HOUR) for n in range(count))
    return Slots(start, tuple(None if one is None else round(one * PER_UNIT) for one in found))
