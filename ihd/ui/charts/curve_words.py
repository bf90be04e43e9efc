"""What a curve of power says in words: the callout, its axes, and for the screen reader."""

from datetime import UTC, date, datetime, tzinfo
from math import ceil, inf

from ihd.ui.charts.span_words import STILL_TO_COME
from ihd.ui.words import MINUS, clock, clock_to_the_second, long_date, power, short_weekday
from ihd.wording import tr

HOUR, DAY = 3600, 86_400
# seconds between two labels of the time axis
STEPS = (10, 30, 60, 120, 300, 600, 900, 1800, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY)


def moment(second: float) -> datetime:
    """A unix second as a time in UTC."""
    return datetime.fromtimestamp(second, UTC)


def callout(second: float, watts: int | None, zone: tzinfo, *, ahead: bool = False) -> tuple[str, str]:
    """The exact time and the power then: "17:04:20", "1.24 kW"; `ahead` is a moment that is still to come."""
    when = clock_to_the_second(moment(second), zone)
    if watts is None:
        return clock(moment(second), zone), tr(STILL_TO_COME) if ahead else tr("not heard")
    return when, tr("{power} given back", power=power(watts)) if watts < 0 else power(watts)


def watts_label(watts: float, step: float) -> str:
    """The number at a gridline: "500 W", "1.5 kW"."""
    sign, size = MINUS if watts < 0 else "", abs(watts)
    if step >= 1000 or size >= 1000:
        places = 0 if step % 1000 == 0 else 1 if step % 100 == 0 else 2
        return f"{sign}{size / 1000:.{places}f} kW"
    return f"{sign}{size:.0f} W"


def spoken(
    day: date,
    start: float,
    end: float,
    extremes: tuple[tuple[int, int], tuple[int, int]] | None,
    zone: tzinfo,
    ahead: float = inf,
) -> str:
    """The part of the day that is shown, with its highest and lowest power; from `ahead` on it is still to come."""
    begins, ends = clock(moment(start), zone), until(end, zone)
    if extremes is None and start >= ahead:
        return tr("{day}, {start} to {end}: still to come", day=long_date(day), start=begins, end=ends)
    if extremes is None:
        return tr("{day}, {start} to {end}: nothing was heard", day=long_date(day), start=begins, end=ends)
    (low_at, low), (high_at, high) = extremes
    return tr(
        "{day}, {start} to {end}: at most {high} at {high_at}, at least {low} at {low_at}",
        day=long_date(day),
        start=begins,
        end=ends,
        high=power(high),
        high_at=clock(moment(high_at), zone),
        low=power(low),
        low_at=clock(moment(low_at), zone),
    )


def hours(start: int, end: int, zone: tzinfo) -> tuple[tuple[int, int], ...]:
    """Every full hour of the local clock from `start` to `end`, as its unix second and the hour."""
    first = -(-start // HOUR) * HOUR
    return tuple((second, moment(second).astimezone(zone).hour) for second in range(first, end + 1, HOUR))


def ticks(start: float, end: float, step: int, full_hours: tuple[tuple[int, int], ...]) -> list[int]:
    """The seconds within a time at which the wall clock shows a multiple of a step."""
    if step <= HOUR:
        return list(range(ceil(start / step) * step, int(end) + 1, step))
    return [second for second, hour in full_hours if start <= second <= end and hour % (step // HOUR) == 0]


def until(second: float, zone: tzinfo) -> str:
    """The time at which something ends; a day ends at "24:00"."""
    words = clock(moment(second), zone)
    return "24:00" if words == "00:00" else words


def tick_label(second: int, step: int, zone: tzinfo, *, last: bool = False) -> str:
    """What stands beneath a moment: "17:00", "17:04:30", "24:00" at the `last`, at midnights between days "Mon 16"."""
    local = moment(second).astimezone(zone)
    if last and step >= 60:
        return until(second, zone)
    if step >= 6 * HOUR and local.hour == 0:
        return tr("{weekday} {day}", weekday=short_weekday(local.date()), day=local.day)
    return f"{local:%H:%M}" if step >= 60 else f"{local:%H:%M:%S}"
