"""Where the gridlines of a chart lie, at numbers a person would choose."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor, log10

HEADROOM = 1.06  # the tallest bar does not touch the top
SMALLEST_STEP = 1e-6  # below this the numbers are rounding, not energy


@dataclass(frozen=True, slots=True)
class Scale:
    """The lowest and the highest value shown, and the gridlines between, `step` apart. Zero is always shown."""

    low: float
    high: float
    step: float
    lines: tuple[float, ...]


def scale(
    values: Iterable[float], least: float, most_lines: int, steps: tuple[float, ...] = (1.0, 2.0, 2.5, 5.0)
) -> Scale:
    """A scale that holds all these values.

    `least` is the smallest height it may have, so that a trickle does not look like a flood. There are at most
    `most_lines` lines (at least one) besides zero, at multiples of `steps` times a power of ten.
    """
    known = list(values)
    top, bottom = max(known, default=0.0), min(known, default=0.0)
    high, low = max(0.0, top) * HEADROOM, min(0.0, bottom) * HEADROOM
    if high - low < least:
        high, low = (high, high - least) if low < 0 and high <= 0 else (low + least, low)
    low, high = min(0.0, low), max(0.0, high)
    step = _step(low, high, max(1, most_lines), steps)
    return Scale(low, high, step, tuple(n * step for n in range(_first(low, step), floor(high / step) + 1) if n))


def _step(low: float, high: float, most: int, steps: tuple[float, ...]) -> float:
    rough = max((high - low) / (most + 1), SMALLEST_STEP)
    power = floor(log10(rough))
    for exponent in range(power, power + 3):
        for one in sorted(steps):
            step: float = one * 10.0**exponent
            if floor(high / step) - _first(low, step) <= most:
                return step
    return high - low


def _first(low: float, step: float) -> int:
    return ceil(low / step)
