"""What `ihd doctor` says of the clock: whether it was set, by whom, and whether a hub or the diary contradicts it."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from ihd.app.context import Context
from ihd.app.heard import Heard
from ihd.app.own_clock import network_word
from ihd.energy.fuel import Fuel
from ihd.energy.reading import TimeSource
from ihd.energy.trouble import StoreTrouble

PROGRAM_DATE = datetime(2026, 1, 1, tzinfo=UTC)  # a clock that shows an earlier time has not been set
AT_ODDS = timedelta(minutes=5)
SET_IT = "Connect to the internet for a moment, or set the date by hand."

Found = tuple[str, str, str]


def clock(context: Context, heard: Iterable[Heard]) -> Found:
    """The state, what to say and the advice. `heard` is what a hub has told just now."""
    now = context.clock()
    if now < PROGRAM_DATE:
        return "bad", f"The clock says {now:%Y-%m-%d}", SET_IT
    for one in heard:
        told = [*one.ahead, *one.meaning.readings]
        ahead = [each for each in told if each.at_from is TimeSource.PAYLOAD and each.at > one.arrived + AT_ODDS]
        if ahead and not one.retained:
            local = ahead[0].at.astimezone(context.zone)
            return "warning", f"The clock is behind: {ahead[0].meter} says {local:%H:%M on %d %B %Y}", SET_IT
    newest = _newest(context)
    if newest and newest > now + AT_ODDS:
        local = newest.astimezone(context.zone)
        return "warning", f"The clock is behind the last reading, which is of {local:%H:%M on %d %B %Y}", SET_IT
    if network_word() == 0.0:
        return "warning", "The clock has not been checked yet", "Connect to the internet for a moment."
    return "good", f"{now.astimezone(context.zone):%A %d %B %Y, %H:%M}", ""


def _newest(context: Context) -> datetime | None:
    from ihd.store.diary import Diary

    try:
        with Diary.open(context.places.diary, readonly=True) as diary:
            return max((told.at for fuel in Fuel if (told := diary.latest(fuel))), default=None)
    except StoreTrouble:  # told by the part that looks at the diary
        return None
