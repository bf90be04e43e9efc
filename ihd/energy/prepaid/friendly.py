"""Friendly hours, in which a meter never cuts off; what is used then is still owed (gb-metering PREP-11, PREP-12)."""

from collections.abc import Iterable
from datetime import date, datetime

from ihd.energy.calendar import DAY, unix, utc
from ihd.energy.prepay import Friendly, Prepayment

LONGEST_LOOK = 8 * DAY  # seconds ahead; a calendar that is friendly all week has no end to find


def friendly_until(windows: Iterable[Friendly], days: Iterable[date], at: int) -> int | None:
    """The end of the friendly hours that run at this unix second, windows that touch taken as one; None if none run.

    Windows and days are UTC, as meters switch (gb-metering TAR-05). Where no end is found within eight days the last
    one that was is told.
    """
    told, free, end = tuple(windows), frozenset(days), at
    while end - at < LONGEST_LOOK and (later := _window_end(told, free, end)) > end:
        end = later
    return end if end > at else None


def may_cut_off(meter: Prepayment, at: datetime) -> datetime | None:
    """The first moment from `at` on (UTC) at which friendly hours do not keep this meter from cutting off.

    None where its calendar has no such moment in sight. Where it tells of no friendly hours that is `at` itself.
    """
    second = unix(at)
    if meter.friendly_until is not None and meter.at <= at < meter.friendly_until:
        second = unix(meter.friendly_until)
    end = friendly_until(meter.friendly, meter.friendly_days, second)
    if end is not None and end - second >= LONGEST_LOOK:
        return None
    return max(at, utc(second if end is None else end))


def _window_end(windows: tuple[Friendly, ...], days: frozenset[date], at: int) -> int:
    """The latest end of the windows that hold this second; the second itself if none does."""
    today = at - at % DAY
    ends = [today + DAY] if utc(at).date() in days else []
    for window in windows:
        for day in (today, today - DAY):
            start, end = day + 60 * window.start, day + 60 * window.end
            end += DAY if window.end < window.start else 0
            if _counts_on(window, utc(day).date()) and start <= at < end:
                ends.append(end)
    return max(ends, default=at)


def _counts_on(window: Friendly, day: date) -> bool:
    """Whether this window begins on this day (UTC)."""
    begun = window.first is None or window.first <= day
    over = window.last is not None and day > window.last
    return day.isoweekday() == window.weekday and begun and not over
