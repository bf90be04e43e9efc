"""The power of a day as it was told: one line, of however many meters."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, tzinfo
from heapq import merge

from ihd.energy.calendar import local_day, unix
from ihd.energy.stretch import Curve

Told = tuple[int, float | None]  # when, in unix seconds, and the watts
GAP = 120  # seconds without a word after which nothing is known of the power


def make_curve(day: date, told: Mapping[str, Iterable[Told]], zone: tzinfo, now: datetime) -> Curve:
    """The power of the home on a local day up to `now` (UTC), from what each electricity meter told, in any order.

    Of several meters it is the sum, told whenever one of them tells and each of the others has within a gap.
    """
    start, end = (unix(at) for at in local_day(day, zone))
    powers = {meter: _powers(one, start, end) for meter, one in told.items()}
    lines = [one for one in powers.values() if one]
    line = lines[0] if len(lines) == 1 else _together(lines)
    until = unix(now) if unix(now) < end else None
    return Curve(day, tuple(at for at, _ in line), tuple(watts for _, watts in line), GAP, until)


def _powers(told: Iterable[Told], start: int, end: int) -> list[tuple[int, int]]:
    """Of two of one second the later given."""
    known = {at: round(watts) for at, watts in told if watts is not None}
    return sorted((at, watts) for at, watts in known.items() if start <= at < end)


def _together(lines: Sequence[Sequence[tuple[int, int]]]) -> list[tuple[int, int]]:
    latest: dict[int, tuple[int, int]] = {}
    summed: dict[int, int] = {}
    tagged = ([(at, number, watts) for at, watts in line] for number, line in enumerate(lines))
    for at, number, watts in merge(*tagged):
        latest[number] = at, watts
        if len(latest) == len(lines) and all(at - then <= GAP for then, _ in latest.values()):
            summed[at] = sum(each for _, each in latest.values())
    return sorted(summed.items())
