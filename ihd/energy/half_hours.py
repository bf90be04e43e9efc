"""Half-hours of energy, each knowing how it is known."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from ihd.energy.calendar import DAY, HALF_HOUR, half_hour_of

SLOTS = DAY // HALF_HOUR
EDGE_SLACK = 60  # seconds of a half-hour that may go unheard before it counts as estimated


class Quality(StrEnum):
    """How the energy of a half-hour is known."""

    MEASURED = "measured"
    ESTIMATED = "estimated"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Piece:
    """Energy used somewhere in `[start, end)`, unix seconds: `wh` watt-hours.

    `spread` says that only the sum is known, not how it fell on the half-hours between.
    """

    start: int
    end: int
    wh: int
    spread: bool = False

    def by_half_hour(self) -> Iterator[tuple[int, int, int]]:
        """(start of the half-hour, Wh, seconds) for each half-hour touched; the Wh add up to `wh` exactly."""
        length = self.end - self.start
        told = 0
        slot = half_hour_of(self.start)
        while slot < self.end:
            until = min(self.end, slot + HALF_HOUR)
            share = self.wh * (until - self.start) // length
            yield slot, share - told, until - max(self.start, slot)
            told = share
            slot += HALF_HOUR


@dataclass(frozen=True, slots=True)
class HalfHour:
    """One half-hour: `start` in unix seconds, energy in Wh, and the seconds of it that were measured or spread over."""

    start: int
    wh: int = 0
    measured: int = 0
    spread: int = 0

    def quality(self, now: int | None = None) -> Quality:
        """How it is known; of a half-hour still running at `now` only the part that has passed is asked for."""
        length = HALF_HOUR if now is None else max(0, min(HALF_HOUR, now - self.start))
        if self.measured == 0 and self.spread == 0:
            return Quality.MISSING
        return Quality.MEASURED if self.measured >= length - EDGE_SLACK else Quality.ESTIMATED


_NOTHING = (0,) * SLOTS


@dataclass(frozen=True, slots=True)
class UtcDay:
    """The 48 half-hours of one UTC day of one register. `day` counts days since 1970-01-01.

    The three columns hold, for each half-hour: Wh, seconds measured, seconds spread over.
    """

    day: int
    wh: tuple[int, ...] = _NOTHING
    measured: tuple[int, ...] = _NOTHING
    spread: tuple[int, ...] = _NOTHING

    def plus(self, slot: int, wh: int, seconds: int, *, spread: bool) -> "UtcDay":
        """The day with more energy in the half-hour that starts at `slot` (unix seconds)."""
        at = slot % DAY // HALF_HOUR
        heard, guessed = (0, seconds) if spread else (seconds, 0)
        return UtcDay(
            self.day,
            _with(self.wh, at, self.wh[at] + wh),
            _with(self.measured, at, min(HALF_HOUR, self.measured[at] + heard)),
            _with(self.spread, at, min(HALF_HOUR, self.spread[at] + guessed)),
        )

    def __getitem__(self, slot: int) -> HalfHour:
        """The half-hour that starts at `slot`, unix seconds."""
        at = slot % DAY // HALF_HOUR
        return HalfHour(slot, self.wh[at], self.measured[at], self.spread[at])


def _with(column: tuple[int, ...], at: int, value: int) -> tuple[int, ...]:
    return (*column[:at], value, *column[at + 1 :])
