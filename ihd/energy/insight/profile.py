"""What a home is expected to use in the hours to come, by its own weeks, and how far off that has been before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import tzinfo
from itertools import accumulate
from operator import mul
from typing import NamedTuple

from ihd.energy.calendar import DAY, HALF_HOUR, day_of, half_hour_of, local_day, unix, utc
from ihd.energy.column import CODE, Column
from ihd.energy.half_hours import Quality

HOURS = 168  # in a local week, the first of them Monday's 00:00
LEAST_DAYS = 14  # every hour of the week was seen twice
LEAST_SPANS = 14  # past spans that a range is drawn from
HISTORY_DAYS = 430  # thirteen months, and the month after this day a year ago
SHAPE_WEEKS = 6.0  # after so long a week counts half for how use falls on the hours
LEVEL_DAYS = 7.0  # and a day for how much is used: of the half-lives tried the one that erred least on real homes
MOST_MISSING = 0.1  # of a past span: with less known of it, it tells nothing
YEAR_DAYS = 364  # the same weekday
ABOUT = 10  # days before and after this day a year ago that tell of the season
SEASON_DAMPING = 0.5  # one year's weather is not the next one's
# Spans that overlap tell little more than one of them, and a quantile of few is too close: on real homes a range that
# is to hold in 80 % of cases has to reach this much farther, divided by the root of how many stand side by side.
FEW_SPANS = 0.6
FARTHEST = 20.0  # a home left empty is not infinitely far off

FADES = 0.5 ** (1 / (2 * SHAPE_WEEKS))  # each hour of the week comes twice a week, as half-hours do
_UNKNOWN = HOURS  # where the index of the hour stands for a half-hour of which nothing is known
_MISSING = CODE[Quality.MISSING]


class Error(NamedTuple):
    """What was used in a past span that began at `at` (unix seconds), and what had been expected then, both in Wh.

    Only half-hours that are known count, in both.
    """

    at: int
    used: int
    expected: float

    @property
    def ratio(self) -> float:
        """Used over expected; 1 where nothing was expected and nothing used."""
        return self.used / self.expected if self.expected > 0 else 1.0 + self.used


class Range(NamedTuple):
    """Factors of what is expected, between which what is used lies about as often as was asked for.

    `spans` is the number of past spans that tell so, `half_hours` how long they were.
    """

    low: float
    high: float
    spans: int
    half_hours: int


@dataclass(frozen=True, slots=True)
class Profile:
    """What a home is expected to use from `at` (unix seconds) on, judged by nothing that came later.

    `hours` is the Wh of a half-hour in each of the 168 hours of the local week; `days` how many days are known.
    `moments` are earlier times of the same time of day, each with the hours as they were expected then.
    """

    at: int
    zone: tzinfo
    hours: tuple[float, ...]
    days: float
    moments: tuple[tuple[int, tuple[float, ...]], ...]
    start: int  # of the history, unix seconds
    places: tuple[int, ...]  # the hour of the week of each half-hour of the history
    upto: tuple[int, ...]  # Wh used before each half-hour of the history
    unknown: tuple[int, ...]  # how many half-hours are missing before each

    def expected(self, start: int, end: int) -> float:
        """The Wh expected in `[start, end)`, unix seconds; a half-hour that lies partly in it counts for that part."""
        first = half_hour_of(start)
        slots = self.half_hours(first, max(0, -((first - end) // HALF_HOUR)))
        if not slots:
            return 0.0
        last = first + (len(slots) - 1) * HALF_HOUR
        before = slots[0] * (start - first) / HALF_HOUR
        return sum(slots) - before - slots[-1] * (last + HALF_HOUR - end) / HALF_HOUR

    def half_hours(self, start: int, count: int) -> list[float]:
        """The Wh expected in each of `count` half-hours, the first of which starts at `start` (unix seconds)."""
        season = self.season(count)
        return [self.hours[hour] * season for hour in hours_of_week(start, count, self.zone)]

    def errors(self, count: int) -> list[Error]:
        """What was expected and what was used over past spans of `count` half-hours, oldest first.

        They begin at the time of day of `at`, a day apart, and so overlap where they are longer than a day.
        """
        found = []
        for at, hours in self.moments:
            first = (at - self.start) // HALF_HOUR
            last = first + count
            if last >= len(self.upto) or self.unknown[last] - self.unknown[first] > count * MOST_MISSING:
                continue
            expected = sum(map(hours.__getitem__, self.places[first:last]))
            found.append(Error(at, self.upto[last] - self.upto[first], expected))
        return found

    def season(self, count: int) -> float:
        """How much more than the weeks before is to be expected at this time of year over `count` half-hours: a factor.

        It is what the same days a year ago told, by half; 1 where they are not known.
        """
        year_ago = self.at - YEAR_DAYS * DAY
        if not self.moments or self.moments[0][0] > year_ago + ABOUT * DAY:
            return 1.0
        then = [one for one in self.errors(count) if abs(one.at - year_ago) <= ABOUT * DAY]
        expected = sum(one.expected for one in then)
        return 1 + SEASON_DAMPING * (sum(one.used for one in then) / expected - 1) if expected > 0 else 1.0

    def range(self, count: int, share: float = 0.8) -> Range | None:
        """The factors between which the use of `count` half-hours from `at` on lies in `share` of cases.

        They are a quantile of how far off this home's own past spans were, as a factor, upwards and downwards alike:
        who used less than expected in spring will use more in autumn. Where too few spans of that length are past,
        shorter ones tell; None where there are too few of those, too.
        """
        known = len(self.upto) - 1
        length = min(count, max(1, known - (self.moments[0][0] - self.start) // HALF_HOUR)) if self.moments else 0
        while length and len(errors := self.errors(length)) < LEAST_SPANS:
            length = length * 3 // 4
        if not length:
            return None
        off = sorted(max(one.ratio, 1 / max(one.ratio, 1 / FARTHEST)) for one in errors)
        beside = max(1.0, len(errors) * DAY / HALF_HOUR / max(length, DAY // HALF_HOUR))
        high = min(FARTHEST, quantile(off, share)) ** (1 + FEW_SPANS / beside**0.5)
        return Range(1 / high, high, len(errors), length)


def profile(column: Column, at: int, zone: tzinfo) -> Profile | None:
    """What the half-hours of `column` before `at` (unix seconds) let expect; None with less than two weeks known.

    How use falls on the hours of the local week and how much it is in all are followed apart, each by a mean in which
    the past counts less the longer it is past. Missing half-hours are passed over.

    >>> from datetime import UTC
    >>> told = profile(Column(0, (100,) * 60 * 48, bytes(60 * 48)), 60 * DAY, UTC)
    >>> round(told.expected(60 * DAY, 61 * DAY)), round(told.range(48).high, 6)
    (4800, 1.0)
    """
    now = half_hour_of(at)
    history = column.part(max(column.start, now - HISTORY_DAYS * DAY), now)
    is_missing = [code == _MISSING for code in history.quality]
    days = (len(is_missing) - sum(is_missing)) * HALF_HOUR / DAY
    if days < LEAST_DAYS:
        return None
    hours = hours_of_week(history.start, len(history.wh), zone)
    places = tuple(_UNKNOWN if missing else hour for hour, missing in zip(hours, is_missing, strict=True))
    moments = _follow(history, places, now)
    return Profile(
        now,
        zone,
        moments[-1][1],
        days,
        tuple(moments[:-1]),
        history.start,
        places,
        tuple(accumulate((0 if m else wh for wh, m in zip(history.wh, is_missing, strict=True)), initial=0)),
        tuple(accumulate(is_missing, initial=0)),
    )


def _follow(history: Column, places: Sequence[int], now: int) -> list[tuple[int, tuple[float, ...]]]:
    """The hours expected, as they stood a day apart, each from two weeks of history on; the last is `now`."""
    means, weight, moments, seen = _Means(), 1.0, [], 0
    grows = 2.0 ** (HALF_HOUR / (LEVEL_DAYS * DAY))  # what is new grows where what is old would fade: it is the same
    for at, hour, wh in zip(range(history.start, now, HALF_HOUR), places, history.wh, strict=True):
        if (now - at) % DAY == 0 and seen * HALF_HOUR >= LEAST_DAYS * DAY:
            moments.append((at, means.hours()))
        if hour != _UNKNOWN:
            seen += 1
            means.add(hour, wh, weight)
        weight *= grows
    return [*moments, (now, means.hours())]


class _Means:
    """What each hour of the week used, in which the past counts less: slowly for the shape, soon for the level."""

    def __init__(self) -> None:
        self._sums, self._weights = [0.0] * HOURS, [0.0] * HOURS
        self._used, self._late = 0.0, [0.0] * HOURS

    def add(self, hour: int, wh: int, weight: float) -> None:
        """Add a half-hour; `weight` is what it counts for the level."""
        self._sums[hour] = self._sums[hour] * FADES + wh
        self._weights[hour] = self._weights[hour] * FADES + 1
        self._used += wh * weight
        self._late[hour] += weight

    def hours(self) -> tuple[float, ...]:
        """The Wh of a half-hour in each hour of the week, then 0 for what is unknown. One never seen is as the mean."""
        told = [total / weight if weight else None for total, weight in zip(self._sums, self._weights, strict=True)]
        known = [mean for mean in told if mean is not None]
        other = sum(known) / len(known)
        shape = [other if mean is None else mean for mean in told]
        expected = sum(map(mul, shape, self._late))
        level = self._used / expected if expected > 0 else 1.0
        return (*(level * mean for mean in shape), 0.0)


def hours_of_week(start: int, count: int, zone: tzinfo) -> list[int]:
    """The hour of the local week, 0 to 167 from Monday's midnight, of `count` half-hours from `start` (unix seconds).

    On a day on which the clocks change an hour is told twice, or not at all, as the clock on the wall does.
    """
    found: list[int] = []
    end = start + count * HALF_HOUR
    while start < end:
        day = day_of(utc(start), zone)
        first, last = (unix(moment) for moment in local_day(day, zone))
        monday = day.weekday() * 24
        slots = range(start, min(end, last), HALF_HOUR)
        if last - first == DAY:
            found += [monday + (slot - first) // 3600 for slot in slots]
        else:
            found += [monday + utc(slot).astimezone(zone).hour for slot in slots]
        start = slots[-1] + HALF_HOUR
    return found


def quantile(ordered: Sequence[float], share: float) -> float:
    """The value below which this share of the values lies, between two of them by proportion. They are in order."""
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])
