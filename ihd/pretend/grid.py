"""A made-up grid: how clean it was and is foretold to be, with still evenings, windy nights and milder days between."""

from datetime import tzinfo

from ihd.energy.calendar import DAY, HALF_HOUR, half_hour_of
from ihd.energy.carbon.intensity import Intensity
from ihd.energy.carbon.typical import typical

SOURCE = "made up"
FORETOLD = 2 * DAY  # seconds
REMEMBERED = 10 * DAY
BEGINS = 66_600  # seconds into a UTC day at which the wind is least: half past six in the evening

# Hours after that, and what share of the usual intensity the wind leaves then.
WIND = ((0, 1.18), (2.5, 1.12), (4, 0.78), (6, 0.58), (8.5, 0.6), (11.5, 0.9), (15, 0.98), (18, 0.86), (24, 1.18))
SPELLS = (1.0, 0.8, 0.6, 0.9, 1.05, 1.1, 0.7)  # days of it, more or less windy
FIRST = 5  # so that the demo's evening in November begins with the stillest


def intensities(now: int, zone: tzinfo) -> tuple[Intensity, ...]:
    """Ten days of what was, and two of what is to come, as told half an hour ago at `now` (unix seconds)."""
    running = half_hour_of(now)
    told = []
    for start in range(running - REMEMBERED, running + FORETOLD, HALF_HOUR):
        foretold = _grams(start, zone)
        actual = float(round(foretold * 1.02)) if start + 2 * HALF_HOUR <= running else None
        told.append(Intensity(start, foretold, actual, source=SOURCE, fetched=running))
    return tuple(told)


def _grams(start: int, zone: tzinfo) -> float:
    since = start - BEGINS
    day, hours = since // DAY, since % DAY / 3600
    return float(round(typical(start, zone) * _wind(hours) * _spell(day, hours / 24)))


def _wind(hours: float) -> float:
    later = next(n for n, (hour, _) in enumerate(WIND) if hours < hour)
    (before, share), (after, other) = WIND[later - 1], WIND[later]
    return share + (other - share) * (hours - before) / (after - before)


def _spell(day: int, part: float) -> float:
    """One day's weather turns into the next day's."""
    today, tomorrow = (SPELLS[(day + turn) % len(SPELLS)] for turn in (FIRST, FIRST + 1))
    return today + (tomorrow - today) * part
