"""What may stand beneath the bars of a stretch: hours, weekdays, days of the month, months or years."""

from datetime import date, datetime, tzinfo
from typing import NamedTuple

from ihd.energy.calendar_names import MONTHS
from ihd.energy.stretch import Part, Scope, Stretch
from ihd.ui.words import short_month, short_weekday
from ihd.wording import later, tr

NEAR = 4  # half-hours on either side of a change of the clocks in which every hour is worth a label
# every so many hours, written so, with so much air for each label as a multiple of its width
HOUR_STYLES = ((3, "{:02}:00", 2.4), (3, "{:02}", 1.9), (6, "{:02}", 1.4), (12, "{:02}", 1.0))
INITIALS = (
    later("J", "January"),
    later("F", "February"),
    later("M", "March"),
    later("A", "April"),
    later("M", "May"),
    later("J", "June"),
    later("J", "July"),
    later("A", "August"),
    later("S", "September"),
    later("O", "October"),
    later("N", "November"),
    later("D", "December"),
)


class Mark(NamedTuple):
    """A label of the axis: `at` counts bars from the left edge of the first, and the label's middle lies there.

    `first` ones are placed before the others, which only take what room is left.
    """

    at: float
    words: str
    first: bool = True


class Style(NamedTuple):
    """One way to label the axis; `air` is how much room each label wants, as a multiple of its width."""

    marks: tuple[Mark, ...]
    air: float


def styles(stretch: Stretch, zone: tzinfo) -> list[Style]:
    """All ways to label the axis, the fullest first; the last is sparse enough for any room."""
    days = [part.start.astimezone(zone).date() for part in stretch.parts]
    if stretch.scope is Scope.DAY:
        return [_hours(stretch.parts, zone, *style) for style in HOUR_STYLES]
    if stretch.scope is Scope.WEEK:
        full = [tr("{weekday} {day}", weekday=short_weekday(day), day=day.day) for day in days]
        return [_each(full), _each([short_weekday(day) for day in days]), _each([str(d.day) for d in days])]
    if stretch.scope is Scope.MONTH:
        return [_numbers(days, every) for every in (1, 2, 7, 14)]
    if stretch.scope is Scope.YEAR:
        short = [short_month(day) for day in days]
        initials = [tr(INITIALS[day.month - 1], MONTHS[day.month - 1]) for day in days]
        return [_each(short), _each(initials), _some(initials, 3)]
    years = [str(day.year) for day in days]
    return [_some(years, every) for every in (1, 2, 5, 10, max(1, len(years)))]


def hours(parts: tuple[Part, ...], zone: tzinfo) -> list[tuple[int, int, bool]]:
    """Every full hour as the wall clock tells it; one is left out or comes twice on the two odd days.

    Each is the number of the half-hour that begins it, the hour, and whether the clocks change near.
    """
    local = [part.start.astimezone(zone) for part in parts]
    jump = clock_change(local)
    near = range(0) if jump is None else range(jump - NEAR, jump + NEAR + 1)
    return [(at, time.hour, at in near) for at, time in enumerate(local) if time.minute == 0]


def clock_change(local: list[datetime]) -> int | None:
    """The number of the first moment after the clocks changed, if they do."""
    offsets = [time.utcoffset() for time in local]
    return next((at for at in range(1, len(offsets)) if offsets[at] != offsets[at - 1]), None)


def _hours(parts: tuple[Part, ...], zone: tzinfo, every: int, style: str, air: float) -> Style:
    found = hours(parts, zone)
    marks = [Mark(len(parts), style.format(24))]
    marks += [Mark(at, style.format(hour)) for at, hour, _ in found if hour % every == 0]
    marks += [Mark(at, style.format(hour), first=False) for at, hour, odd in found if odd and hour % every]
    return Style(tuple(marks), air)


def _each(words: list[str]) -> Style:
    return Style(tuple(Mark(at + 0.5, one) for at, one in enumerate(words)), 1.0)


def _some(words: list[str], every: int) -> Style:
    last = len(words) - 1
    return Style(tuple(Mark(at + 0.5, one) for at, one in enumerate(words) if (last - at) % every == 0), 1.0)


def _numbers(days: list[date], every: int) -> Style:
    return Style(tuple(Mark(at + 0.5, str(day.day)) for at, day in enumerate(days) if (day.day - 1) % every == 0), 1.0)
