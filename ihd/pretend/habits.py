"""What kind of day it is for the pretend household: where it is in the year, and who is at home."""

import math
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from zoneinfo import ZoneInfo

from ihd.energy.calendar import DAY, local_day, unix

LONDON = ZoneInfo("Europe/London")
SOLAR_NOON = 12.1  # hours UTC at 1.5° west, the middle of England
DAYLIGHT_SWING = 4.4  # hours by which midsummer's daylight is more than twelve, at 52° north


@dataclass(frozen=True, slots=True)
class Traits:
    """What sets one household apart from another."""

    base_watts: int
    fridge_watts: int
    kettle_watts: int
    oven_watts: int
    television_watts: int
    push_delay: int  # seconds after the half-hour at which the gas meter's word is heard

    @classmethod
    def of(cls, seed: int) -> "Traits":
        """The traits of the household with this seed."""
        rng = Random(seed)
        return cls(
            rng.randrange(98, 122),
            rng.randrange(84, 98),
            rng.randrange(2300, 2950, 50),
            rng.randrange(2000, 2300, 50),
            rng.randrange(85, 135),
            rng.randrange(18, 52),
        )


@dataclass(frozen=True, slots=True)
class DayKind:
    """One local day. `start` and `end` are unix seconds; sunrise and sunset are hours on the clock on the wall.

    `winter` runs from 0 at midsummer to 1 at midwinter. `warmth` is the mean outdoor temperature, °C.
    """

    date: date
    start: int
    end: int
    weekend: bool
    away: bool
    winter: float
    warmth: float
    sunrise: float
    sunset: float

    @property
    def shift(self) -> int:
        """Seconds by which the clock on the wall is moved at two in the morning: not 0 on the two odd days."""
        return self.end - self.start - DAY

    def second(self, hours: float) -> int:
        """The unix second at which the clock on the wall shows these hours."""
        return self.start + round(hours * 3600) + (self.shift if hours >= 2 else 0)


class Habits:
    """A household's traits, and what kind of day each of its days is; the same in whatever order they are asked."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.traits = Traits.of(seed)
        self._kinds: dict[date, DayKind] = {}
        self._spells: dict[int, float] = {}
        self._away: dict[int, list[tuple[date, date]]] = {}

    def kind(self, day: date) -> DayKind:
        """What kind of day this is."""
        found = self._kinds.get(day)
        if found is None:
            found = self._kinds[day] = self._look_at(day)
        return found

    def _look_at(self, day: date) -> DayKind:
        begins, ends = local_day(day, LONDON)
        start, end = unix(begins), unix(ends)
        turn = day.timetuple().tm_yday / 365.25 * math.tau
        season = -math.cos(turn + 0.17)  # 0.17: the shortest day is ten days before new year
        daylight = 12 + DAYLIGHT_SWING * season
        # On the two odd days the clock of the day's start is taken: an hour off for the lamps, which nobody notices.
        noon = SOLAR_NOON + (1 if start % DAY else 0)
        return DayKind(
            day,
            start,
            end,
            day.weekday() >= 5,
            self._is_away(day),
            (1 - season) / 2,
            self._warmth(day, turn),
            noon - daylight / 2,
            noon + daylight / 2,
        )

    def _warmth(self, day: date, turn: float) -> float:
        """Central England: 10.3 °C in the mean, coldest in late January; mild and cold spells last some days."""
        spell = sum(self._spell(day.toordinal() - back) for back in range(3))
        return 10.3 - 6.2 * math.cos(turn - 0.38) + spell

    def _spell(self, ordinal: int) -> float:
        found = self._spells.get(ordinal)
        if found is None:
            found = self._spells[ordinal] = rng_of(self.seed, ordinal, 0).gauss(0, 1.3)
        return found

    def _is_away(self, day: date) -> bool:
        holidays = self._away.get(day.year)
        if holidays is None:
            holidays = self._away[day.year] = _holidays(Random(self.seed * 10_007 + day.year), day.year)
        return any(first <= day < back for first, back in holidays)


def rng_of(seed: int, ordinal: int, purpose: int) -> Random:
    """Chance for one purpose on one day (its ordinal), apart from every other day and purpose."""
    return Random((seed * 1_000_003 + ordinal) * 16 + purpose)


def _holidays(rng: Random, year: int) -> list[tuple[date, date]]:
    summer = date(year, 7, 24) + timedelta(days=rng.randrange(20))
    spring = date(year, 3, 29) + timedelta(days=rng.randrange(12))
    return [
        (summer, summer + timedelta(days=rng.randrange(8, 13))),
        (spring, spring + timedelta(days=rng.choice((0, 4, 5)))),
    ]
