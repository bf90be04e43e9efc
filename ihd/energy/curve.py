"""The power of a day as it was told: one line, of however many meters."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, tzinfo
from heapq import merge

from ihd.energy.calendar import local_day, unix
from ihd.energy.reading import Reading
from ihd.energy.stretch import Curve

GAP = 120  # seconds without a word after which nothing is known of the power


def make_curve(day: date, told: Mapping[str, Iterable[Reading]], zone: tzinfo) -> Curve:
    """The power of the home on a local day, from the readings of each of its electricity meters, in any order.

    Of several meters it is the sum, told whenever one of them tells and each of the others has within a gap.
    """
    start, end = (unix(at) for at in local_day(day, zone))
    powers = {meter: _powers(readings, start, end) for meter, readings in told.items()}
    lines = [one for one in powers.values() if one]
    line = lines[0] if len(lines) == 1 else _together(lines)
    return Curve(day, tuple(at for at, _ in line), tuple(watts for _, watts in line), GAP)


def _powers(readings: Iterable[Reading], start: int, end: int) -> list[tuple[int, int]]:
    """When a power was told, unix seconds, and the watts; of two of one second the later given."""
    told = {unix(one.at): round(one.watts) for one in readings if one.watts is not None}
    return sorted((at, watts) for at, watts in told.items() if start <= at < end)


def _together(lines: Sequence[Sequence[tuple[int, int]]]) -> list[tuple[int, int]]:
    latest: dict[int, tuple[int, int]] = {}
    summed: dict[int, int] = {}
    tagged = ([(at, number, watts) for at, watts in line] for number, line in enumerate(lines))
    for at, number, watts in merge(*tagged):
        latest[number] = at, watts
        if len(latest) == len(lines) and all(at - then <= GAP for then, _ in latest.values()):
            summed[at] = sum(each for _, each in latest.values())
    return sorted(summed.items())
