"""Energy and money over spans of the local calendar."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum
from functools import lru_cache

from ihd.energy.calendar import HALF_HOUR, day_of, half_hour_of, half_hours, local_day, midnight, unix, utc
from ihd.energy.half_hours import HalfHour, Quality
from ihd.energy.price import Prices


class By(StrEnum):
    """How a range is cut into rows, along the local calendar. Weeks begin on Monday."""

    HALF_HOUR = "half-hour"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Use:
    """What was used in `[start, end)`, UTC. The last three count half-hours; `kwh` is None where none is known.

    `pence` is energy at the price in force in each half-hour, and the standing charge of each local day by the
    half-hours of it that lie in the span; None where no price is known for some energy.
    """

    start: datetime
    end: datetime
    kwh: float | None
    pence: float | None
    measured: int
    estimated: int
    missing: int


def spans(start: datetime, end: datetime, by: By, zone: tzinfo) -> Iterator[tuple[datetime, datetime]]:
    """Cut `[start, end)` (UTC) where the local calendar turns over."""
    while start < end:
        turn = min(end, end if by is By.ALL else _next_turn(start, by, zone))
        yield start, turn
        start = turn


def _next_turn(at: datetime, by: By, zone: tzinfo) -> datetime:
    if by is By.HALF_HOUR:
        return utc(half_hour_of(unix(at)) + HALF_HOUR)
    if by is By.HOUR:
        # Every zone that uses this program is whole half-hours from UTC, so an hour turns on a half-hour.
        turn = utc(half_hour_of(unix(at)) + HALF_HOUR)
        return turn if turn.astimezone(zone).minute == 0 else turn + timedelta(seconds=HALF_HOUR)
    return midnight(_next_day(day_of(at, zone), by), zone)


def _next_day(day: date, by: By) -> date:
    if by is By.DAY:
        return day + timedelta(days=1)
    if by is By.WEEK:
        return day + timedelta(days=7 - day.weekday())
    if by is By.MONTH:
        return date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return date(day.year + 1, 1, 1)


def use(
    span: tuple[datetime, datetime],
    found: Callable[[Iterable[int]], Sequence[HalfHour]],
    prices: Prices,
    zone: tzinfo,
    now: datetime,
    as_of: datetime | None = None,
) -> Use:
    """Add up one span (UTC). `found` gives the half-hours that start at the given unix seconds.

    A half-hour that begins after `now` counts for nothing; the one that runs at `now` counts as far as it has come.
    One from `as_of` on is missing until something is told of it (a gas meter is heard before it tells), be it by a log.
    """
    start, end = span
    counts = dict.fromkeys(Quality, 0)
    wh, pence, unpriced = 0, 0.0, False
    starts = [at for at in half_hours(start, end) if at < now]
    for at, slot in zip(starts, found([unix(at) for at in starts]), strict=True):
        quality = slot.quality(unix(now))
        if as_of is not None and at >= as_of and slot.wh == 0 and not slot.logged:
            quality = Quality.MISSING
        counts[quality] += 1
        price = prices.of_half_hour(at)
        if quality is not Quality.MISSING:
            wh += slot.wh
            unpriced |= price.pence_per_kwh is None
            pence += slot.wh / 1000 * (price.pence_per_kwh or 0.0)
        passed = min(1.0, (unix(now) - unix(at)) / HALF_HOUR)
        pence += (price.standing_pence_per_day or 0.0) * passed / _half_hours_in(day_of(at, zone), zone)
    known = counts[Quality.MEASURED] + counts[Quality.ESTIMATED] > 0
    return Use(
        start,
        end,
        wh / 1000 if known else None,
        pence if known and not unpriced else None,
        counts[Quality.MEASURED],
        counts[Quality.ESTIMATED],
        counts[Quality.MISSING],
    )


@lru_cache(maxsize=512)
def _half_hours_in(day: date, zone: tzinfo) -> int:
    start, end = local_day(day, zone)
    return (unix(end) - unix(start)) // HALF_HOUR
