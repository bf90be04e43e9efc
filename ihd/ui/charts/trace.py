"""The power of a curve by pixel columns: the lowest and the highest within each, fast for any number of readings."""

from math import inf

import numpy as np
from numpy.typing import NDArray

from ihd.energy.stretch import Curve

Numbers = NDArray[np.float64]


class Trace:
    """A curve ready to be drawn. Times are unix seconds, power is watts; between two readings it runs straight."""

    def __init__(self, curve: Curve) -> None:
        self._at: Numbers = np.asarray(curve.at, dtype=np.float64)
        self._watts: Numbers = np.asarray(curve.watts, dtype=np.float64)
        self._gap = float(curve.gap)
        self._until = curve.until

    def ahead(self) -> float:
        """From when on nothing can have been told yet, unix seconds; without end where the day is over."""
        if self._until is None:
            return inf
        told = float(self._at[-1]) if len(self._at) else -inf
        return told if 0 <= self._until - told <= self._gap else float(self._until)

    def __len__(self) -> int:
        return len(self._at)

    def columns(self, start: float, end: float, count: int) -> tuple[Numbers, Numbers]:
        """The lowest and the highest power in each of `count` columns from `start` to `end`; not a number in a gap."""
        edges = np.linspace(start, end, count + 1)
        values = self._values(edges)
        low, high = np.fmin(values[:-1], values[1:]), np.fmax(values[:-1], values[1:])
        first = np.searchsorted(self._at, edges)
        within = self._watts[first[0] : first[-1]]
        has = first[1:] > first[:-1]
        if len(within):
            begins = (first[:-1] - first[0])[has]
            low[has] = np.fmin(low[has], np.minimum.reduceat(within, begins))
            high[has] = np.fmax(high[has], np.maximum.reduceat(within, begins))
        return low, high

    def _values(self, times: Numbers) -> Numbers:
        """The power at these times; not a number where nothing was heard."""
        if len(self._at) < 2:
            return np.full(len(times), np.nan)
        after = np.clip(np.searchsorted(self._at, times, side="right"), 1, len(self._at) - 1)
        known = (times >= self._at[0]) & (times <= self._at[-1])
        known &= self._at[after] - self._at[after - 1] <= self._gap
        values: Numbers = np.where(known, np.interp(times, self._at, self._watts), np.nan)
        return values

    def nearest(self, time: float) -> tuple[int, int] | None:
        """The reading nearest to a time, as its second and its watts; None where nothing was heard around it."""
        if not len(self._at):
            return None
        after = int(np.searchsorted(self._at, time))
        near = [at for at in (after - 1, after) if 0 <= at < len(self._at)]
        at = min(near, key=lambda one: abs(self._at[one] - time))
        if abs(self._at[at] - time) > self._gap / 2:
            return None
        return int(self._at[at]), int(self._watts[at])

    def extremes(self, start: float, end: float) -> tuple[tuple[int, int], tuple[int, int]] | None:
        """The lowest and the highest reading within a time, each as its second and its watts; None without any."""
        first, last = np.searchsorted(self._at, (start, end))
        if last <= first:
            return None
        low = first + int(self._watts[first:last].argmin())
        high = first + int(self._watts[first:last].argmax())
        return (int(self._at[low]), int(self._watts[low])), (int(self._at[high]), int(self._watts[high]))


def runs(known: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Each unbroken run of what is true, as its first place and the place after its last."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], known, [False])).astype(np.int8)))
    return [(int(first), int(last)) for first, last in edges.reshape(-1, 2)]
