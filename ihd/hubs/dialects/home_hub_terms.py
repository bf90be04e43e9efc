"""What the profile's values become in the home's own words: times, texts, names, half-hours of gas."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from ihd.energy.calendar import HALF_HOUR
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.log import most_wh
from ihd.hubs.told import CLOCK_IS_SET, FIRST_YEAR, FROM_THE_FUTURE, TO_COME
from ihd.profile.reports import Conversion

LAST_YEAR = 2200
MOST_LETTERS = 512
MICRO = 1_000_000
GOLDEN = 618_034  # millionths of the golden ratio: no step of another size scatters more evenly over a unit


def utc(at: datetime, field: str) -> datetime:
    """The time in UTC. Raises ValueError where it is before smart meters or beyond all plans."""
    if not FIRST_YEAR < at.year < LAST_YEAR:  # a year within, so that the zone cannot lead out of the calendar
        raise ValueError(f"{field} cannot be true: the year {at.year}")
    return at.astimezone(UTC)


def utc_or_none(at: datetime | None, field: str) -> datetime | None:
    """The same of a time that may not have been told."""
    return None if at is None else utc(at, field)


def past(at: datetime, arrived: datetime, field: str) -> datetime:
    """The time in UTC of what has happened. Raises ValueError where our clock, if it is set, has not come so far."""
    moment = utc(at, field)
    if arrived.year >= CLOCK_IS_SET and moment > arrived + FROM_THE_FUTURE:
        raise ValueError(f"{field} {TO_COME}: {moment:%Y-%m-%d %H:%M} UTC")
    return moment


def day(text: str, field: str) -> date:
    """A day. Raises ValueError where the calendar does not have it."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise ValueError(f"{field} is no day of the calendar") from None


def plain(text: str | None, most: int = MOST_LETTERS) -> str:
    """Text from outside in one line, with no control characters and no marks that turn the writing round."""
    spaced = "".join(" " if letter.isspace() else letter for letter in text or "")
    return " ".join("".join(letter for letter in spaced if letter.isprintable()).split())[:most].rstrip()


def full_name(hub: str, meter: str) -> str:
    """A meter's name within the home, from the hub's name and the hub's name for it."""
    return f"{hub}/{meter.strip()}"


def believable(
    half_hours: Sequence[int | None], fuel: Fuel, direction: Direction = Direction.IMPORT
) -> tuple[int | None, ...]:
    """Wh (litres of a gas volume) with a gap for each half-hour in which no home's meter can have counted so much.

    Meters fill a log's unknown half-hours with the largest number they can write, and conversions went wrong by a
    thousand (gb-metering S1-04): one such half-hour does not cost the year.
    """
    most = most_wh(fuel, direction)
    return tuple(None if wh is None or wh > most else wh for wh in half_hours)


def gas_wh(litres: Sequence[int | None], conversion: Conversion, first: int) -> list[int | None]:
    """Litres of each half-hour as whole Wh; `first` is the number of the first half-hour since 1970.

    kWh = m³ x factor x calorific value / 3.6 (GAS-02). From which fraction of a Wh on one rounds up wanders with the
    half-hour's number. So the sum of many does not drift, as it would with a small steady use, and yet a half-hour is
    the same number in whatever burst it comes.
    """
    each = conversion.factor * conversion.calorific_value / 3.6 * MICRO
    return [
        None if amount is None else (round(amount * each) + number * GOLDEN % MICRO) // MICRO
        for number, amount in enumerate(litres, first)
    ]


def half_hour_number(start: datetime) -> int:
    """How many half-hours lie between 1970 and this start of one."""
    return int(start.timestamp()) // HALF_HOUR
