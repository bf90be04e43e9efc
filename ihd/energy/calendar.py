"""Local days and UTC half-hours, and the two odd days of summer time."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo

HALF_HOUR = 1800  # seconds
DAY = 86_400  # seconds in a UTC day, which knows no summer time


def unix(at: datetime) -> int:
    """Whole seconds since 1970 of an aware time."""
    return int(at.timestamp())


def utc(seconds: int) -> datetime:
    """The UTC time of whole seconds since 1970."""
    return datetime.fromtimestamp(seconds, UTC)


def half_hour_of(seconds: int) -> int:
    """The start of the half-hour that holds this second, both in unix seconds."""
    return seconds - seconds % HALF_HOUR


def midnight(day: date, zone: tzinfo) -> datetime:
    """The moment a local day begins, in UTC."""
    return datetime.combine(day, time(), zone).astimezone(UTC)


def local_day(day: date, zone: tzinfo) -> tuple[datetime, datetime]:
    """A local day as `[start, end)` in UTC: 23, 24 or 25 hours long."""
    return midnight(day, zone), midnight(day + timedelta(days=1), zone)


def half_hours(start: datetime, end: datetime) -> list[datetime]:
    """The starts of the half-hours in `[start, end)`: 46, 48 or 50 of them for a local day."""
    first, last = unix(start), unix(end)
    return [utc(second) for second in range(half_hour_of(first), last, HALF_HOUR)]


def day_of(at: datetime, zone: tzinfo) -> date:
    """The local date of a moment."""
    return at.astimezone(zone).date()
