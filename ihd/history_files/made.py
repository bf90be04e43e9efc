"""Half-hours made of a file, in order of time."""

from array import array
from dataclasses import dataclass


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
