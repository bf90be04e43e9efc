"""How far off what was expected of a home has been: in its own past, and a little in that of others."""

from collections.abc import Sequence
from itertools import accumulate
from math import exp, sqrt

from ihd.energy.calendar import DAY, HALF_HOUR
from ihd.energy.insight.profile import Profile

A_DAY = DAY // HALF_HOUR
MOST_MOMENTS = 98  # of the home's past, a day apart: fourteen weeks, as what was longer ago tells of another season
LONGEST = 7 * A_DAY  # half-hours: over longer spans expectations were no less wrong on real homes
SIDE_BY_SIDE = 4  # spans of the length that is judged by have to fit into the past beside each other
# In logarithms, how far off expectations were over a long span on twelve London homes (Low Carbon London, 2013), and
# what a single day adds to that. A home's own past counts for more the longer it is: this counts as nine moments of it.
OF_ALL, OF_A_DAY = 0.2, 0.25
NINTHS = (
    -1.593,
    -0.967,
    -0.589,
    -0.282,
    0.0,
    0.282,
    0.589,
    0.967,
    1.593,
)  # the middles of nine parts of a normal curve
FEW_DAYS = 28  # known: with fewer, others' errors are taken to be larger, as what is expected rests on little


def ratios(profile: Profile, half_hours: int) -> list[Sequence[float]]:
    """What was used over what had been expected, each time after 1, 2, 3, ... half-hours.

    `half_hours` is about how long a span is asked for. A list that is shorter is meant to go on as it ends.
    """
    longest = min(LONGEST, 2 * half_hours + A_DAY)
    return [*_own(profile, half_hours, longest), *_of_others(profile.days, longest)]


def _own(profile: Profile, half_hours: int, longest: int) -> list[Sequence[float]]:
    if not profile.moments:
        return []
    known = len(profile.upto) - 1
    past = known - (profile.moments[0][0] - profile.start) // HALF_HOUR
    longest = min(longest, max(A_DAY, past // SIDE_BY_SIDE))
    needed = min(half_hours, longest)
    found: list[Sequence[float]] = []
    for at, hours in profile.moments[-MOST_MOMENTS:]:
        first = (at - profile.start) // HALF_HOUR
        if first + needed > known:
            break
        last = min(known, first + longest)
        used = profile.upto[first]
        expected = accumulate(map(hours.__getitem__, profile.places[first:last]))
        told = zip(profile.upto[first + 1 : last + 1], expected, strict=True)
        found.append([(upto - used) / each if each > 0 else 1.0 for upto, each in told])
    return found


def _of_others(days: float, longest: int) -> list[Sequence[float]]:
    wider = sqrt(max(1.0, FEW_DAYS / days))
    sizes = [wider * sqrt(OF_ALL**2 + OF_A_DAY**2 * A_DAY / max(A_DAY / 4, n)) for n in range(1, longest + 1)]
    return [[exp(each * size) for size in sizes] for each in NINTHS]
