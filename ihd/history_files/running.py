"""Follows a running total through a file: what was counted between one reading and the next."""

from collections.abc import Iterator
from typing import NamedTuple

from ihd.energy.fuel import Direction, Fuel
from ihd.energy.register import limits_of
from ihd.history_files.found import FoundSeries, Interval, Tally
from ihd.wording import tr

ONE_STEP = 1000.0  # Wh or litres: a register that counts whole kWh or m³ rises by that at once


class _Sight(NamedTuple):
    at: int
    total: float


class RunningTotal:
    """Takes the readings of one register, oldest first, and gives the differences.

    A reading is believed once the next one agrees with it. One that falls, or rises more than any home could make it,
    is left out where the next goes on as before, and is a new start where it does not: a meter was exchanged.
    Of the stretch around it nothing is said.
    """

    def __init__(self, fuel: Fuel | None, direction: Direction | None, tally: Tally) -> None:
        self._most = limits_of(fuel or Fuel.GAS, direction or Direction.IMPORT).most_watts
        self._tally = tally
        self._known: _Sight | None = None  # believed
        self._last: _Sight | None = None  # not yet
        self._before: _Sight | None = None  # the one before a break, to which what follows may come back
        self._strange = 0

    def take(self, at: int, total: float) -> Interval | None:
        """What was counted between the two readings before this one of `total` (Wh or litres) at `at`, if known."""
        new = _Sight(at, total)
        if self._last is None:
            self._last = new
            return None
        if at <= self._last.at:
            self._step_back(self._last, new)
            return None
        return self._follow(self._last, new)

    def end(self) -> Interval | None:
        """What was counted between the last two readings. Tells the tally of the readings that were strange."""
        if self._strange:
            says = tr(
                "%n reading(s) (was|were) lower or far higher than the one before, or out of order: nothing was made "
                "of that",
                "",
                self._strange,
            )
            self._tally.notes.append(says)
        return _between(self._known, self._last)

    def _follow(self, last: _Sight, new: _Sight) -> Interval | None:
        before, self._before = self._before, None
        if before and self._agrees(before, new):
            self._leave_out(before, new)
            return None
        if self._agrees(last, new):
            done, self._known, self._last = _between(self._known, last), last, new
            return done
        self._strange += 1
        if self._known and self._agrees(self._known, new):
            self._leave_out(self._known, new)
            return None
        done, self._known, self._last, self._before = _between(self._known, last), None, new, last
        return done

    def _leave_out(self, known: _Sight, new: _Sight) -> None:
        """Go on from a reading that is known, as if the last one had not been."""
        self._tally.rows_skipped += 1
        self._known, self._last = known, new

    def _step_back(self, last: _Sight, new: _Sight) -> None:
        """A reading from before the last one: either came twice or late, or the clock of the last one was wrong."""
        self._tally.rows_skipped += 1
        if new.at < last.at and (self._known is None or (new.at > self._known.at and self._agrees(self._known, new))):
            self._strange += 1
            self._last = new

    def _agrees(self, before: _Sight, after: _Sight) -> bool:
        most = self._most * (after.at - before.at) / 3600 + ONE_STEP
        return 0 <= after.total - before.total <= most


def _between(before: _Sight | None, after: _Sight | None) -> Interval | None:
    if before is None or after is None:
        return None
    return Interval(before.at, after.at - before.at, after.total - before.total)


def differences(told: Iterator[Interval], series: FoundSeries, tally: Tally) -> Iterator[Interval]:
    """What was counted between the ends of intervals that tell a running total, in order of time."""
    running = RunningTotal(series.fuel, series.direction, tally)
    for start, seconds, total in told:
        if total is not None and (between := running.take(start + seconds, total)):
            yield between
    if between := running.end():
        yield between
