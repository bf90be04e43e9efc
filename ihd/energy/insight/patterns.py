"""How use falls on the hours of the day and the days of the week, on average."""

from datetime import tzinfo
from typing import NamedTuple

from ihd.energy.calendar import HALF_HOUR, utc
from ihd.energy.column import CODE, Column
from ihd.energy.half_hours import Quality
from ihd.energy.insight.part import days
from ihd.energy.insight.profile import hours_of_week

LEAST_KNOWN = 0.9  # of a day, for its sum to stand for such a day
WH_PER_KWH = 1000


class Mean(NamedTuple):
    """A mean in kWh, and how many hours, half-hours or days it was made of; None where there was none."""

    kwh: float | None
    of: float


def by_hour(column: Column, zone: tzinfo) -> tuple[Mean, ...]:
    """The mean kWh used in each of the 24 hours on the clock in `zone`, midnight's first.

    Only what is known counts. On the day on which the clocks go back an hour comes twice, and is two of its hours.

    >>> from datetime import UTC
    >>> by_hour(Column(0, (100, 200, 50), bytes(3)), UTC)[:3]
    (Mean(kwh=0.3, of=1.0), Mean(kwh=0.1, of=0.5), Mean(kwh=None, of=0.0))
    """
    wh, slots = [0] * 24, [0] * 24
    for hour, used, code in zip(
        hours_of_week(column.start, len(column.wh), zone), column.wh, column.quality, strict=True
    ):
        if code != CODE[Quality.MISSING]:
            wh[hour % 24] += used
            slots[hour % 24] += 1
    return tuple(_mean(total, count * HALF_HOUR / 3600) for total, count in zip(wh, slots, strict=True))


def by_half_hour(column: Column, zone: tzinfo) -> tuple[Mean, ...]:
    """The mean kWh used in each of the 48 half-hours on the clock in `zone`, midnight's first; `of` counts half-hours.

    >>> from datetime import UTC
    >>> by_half_hour(Column(0, (100, 200, 50), bytes(3)), UTC)[:3]
    (Mean(kwh=0.1, of=1), Mean(kwh=0.2, of=1), Mean(kwh=0.05, of=1))
    """
    wh, slots = [0] * 48, [0] * 48
    first = utc(column.start).astimezone(zone).minute // 30
    hours = hours_of_week(column.start, len(column.wh), zone)
    for place, (hour, used, code) in enumerate(zip(hours, column.wh, column.quality, strict=True), first):
        if code != CODE[Quality.MISSING]:
            wh[hour % 24 * 2 + place % 2] += used
            slots[hour % 24 * 2 + place % 2] += 1
    return tuple(_mean(total, count) for total, count in zip(wh, slots, strict=True))


def by_weekday(column: Column, zone: tzinfo) -> tuple[Mean, ...]:
    """The mean kWh used on each local weekday in `zone`, Monday's first, of days of which nine tenths are known.

    A day counts as it was, be it 23 or 25 hours long; what little of it is missing is taken to be like the rest.

    >>> from datetime import UTC
    >>> by_weekday(Column(0, (100,) * 48, bytes(48)), UTC)[3]  # 1 January 1970 was a Thursday
    Mean(kwh=4.8, of=1)
    """
    wh, counts = [0.0] * 7, [0] * 7
    for day, whole in days(column, zone):
        if whole.known >= LEAST_KNOWN:
            wh[day.weekday()] += whole.wh / whole.known
            counts[day.weekday()] += 1
    return tuple(_mean(total, count) for total, count in zip(wh, counts, strict=True))


def _mean(wh: float, count: float) -> Mean:
    return Mean(wh / WH_PER_KWH / count if count else None, count)
