"""Which UTC days are held in memory: those that a local day is made of and priced by."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta, tzinfo

from ihd.energy.calendar import DAY, local_day, unix
from ihd.energy.costing import lead_in
from ihd.energy.half_hours import HalfHour


def nothing(starts: Iterable[int]) -> list[HalfHour]:
    """The half-hours of a home that has no such meter."""
    return [HalfHour(start) for start in starts]


def utc_days(day: date, zone: tzinfo) -> tuple[int, int]:
    """The first and the last UTC day (since 1970) that a local day is priced by: its month counts towards blocks."""
    start, end = local_day(day, zone)
    return unix(lead_in(start, zone)) // DAY, (unix(end) - 1) // DAY


def first_in_hand(now: datetime, zone: tzinfo) -> int:
    """The first UTC day (since 1970) that is held at `now` (UTC): what today and yesterday are priced by."""
    return unix(lead_in(now - timedelta(days=1), zone)) // DAY
