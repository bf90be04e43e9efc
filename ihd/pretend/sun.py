"""What the panels on the pretend home's roof give through one day."""

import math
from collections.abc import Iterator
from datetime import date

from ihd.energy.calendar import DAY
from ihd.pretend.habits import SOLAR_NOON, DayKind, rng_of

FITTED = date(2026, 5, 4)  # the day the panels went up; before it there is no export register
MOST_WATTS = 3_600  # what the inverter gives at most: the usual limit of one phase
LATITUDE = math.radians(52)
STEP = 180  # seconds for which a cloud lasts


def sunshine(seed: int, kind: DayKind) -> Iterator[tuple[int, int, int]]:
    """Watts given, with the unix seconds from and until which, while the sun is up."""
    rng = rng_of(seed, kind.date.toordinal(), 3)
    clear = rng.choice((0.25, 0.45, 0.6, 0.75, 0.95, 1.0))
    tilt = -math.radians(23.44) * math.cos((kind.date.timetuple().tm_yday + 10) / 365.25 * math.tau)
    high, wide = math.sin(LATITUDE) * math.sin(tilt), math.cos(LATITUDE) * math.cos(tilt)
    for second in range(kind.start, kind.end, STEP):
        hour = (second % DAY) / 3600 - SOLAR_NOON
        height = high + wide * math.cos(hour * math.tau / 24)
        if height > 0:
            cloud = clear - (1 - clear) * clear * rng.random()
            watts = int(MOST_WATTS * 1.08 * height**1.2 * cloud)
            yield second, min(second + STEP, kind.end), min(watts, MOST_WATTS)
