"""Half-hours made of a file, in order of time."""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass

from ihd.energy.calendar import HALF_HOUR


@dataclass(frozen=True, slots=True)
class HalfHours:
    """What one series of a file comes to.

    `starts` are unix seconds, each once and rising; `counted` are whole Wh, or litres of a volume, of the half-hour
    that starts there. Half-hours that are not here are not known. `notes` are sentences for the
    household: what was done with rows that were not plain half-hours.
    """

    starts: "array[int]"
    counted: "array[int]"
    rows_read: int
    rows_kept: int
    rows_skipped: int
    notes: tuple[str, ...] = ()

    @property
    def first(self) -> int | None:
        """When the first half-hour starts, unix seconds; None where there is none."""
        return self.starts[0] if self.starts else None

    @property
    def last(self) -> int | None:
        """When the last half-hour ends, unix seconds; None where there is none."""
        return self.starts[-1] + HALF_HOUR if self.starts else None

    @property
    def total(self) -> int:
        """Wh in all, or litres."""
        return sum(self.counted)

    def runs(self, longest_gap: int = 48) -> Iterator[tuple[int, tuple[int | None, ...]]]:
        """(start in unix seconds, Wh of consecutive half-hours from there on; None is not known).

        A new run begins where more than `longest_gap` half-hours are missing.
        """
        run: list[int | None] = []
        begin = following = 0
        for start, wh in zip(self.starts, self.counted, strict=True):
            missing = (start - following) // HALF_HOUR
            if run and missing > longest_gap:
                yield begin, tuple(run)
                run = []
            if run:
                run.extend([None] * missing)
            else:
                begin = start
            run.append(wh)
            following = start + HALF_HOUR
        if run:
            yield begin, tuple(run)
