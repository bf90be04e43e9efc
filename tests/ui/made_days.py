"""Days made up for the tests of the History page: half-hours with known energy, as the meter or a gap would give."""

from collections.abc import Callable, Collection
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from ihd.energy.calendar import HALF_HOUR, half_hours, local_day, unix
from ihd.energy.day import Day
from ihd.energy.day_maker import make_day
from ihd.energy.fuel import Fuel
from ihd.energy.half_hours import HalfHour
from ihd.energy.price import Price, Prices

LONDON = ZoneInfo("Europe/London")
SATURDAY = date(2026, 11, 21)
SPRING = date(2026, 3, 29)
AUTUMN = date(2026, 10, 25)
LONG_AFTER = datetime(2027, 6, 1, tzinfo=UTC)
EVENING = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)  # 37 half-hours have passed
FLAT = Prices((Price(30.0, 50.0),))


def flat_but_one(at: int) -> int:
    """200 Wh in every half-hour, and 1,060 in the one from 17:00."""
    return 1060 if at == 34 else 200


def made(
    day: date = SATURDAY,
    fuel: Fuel = Fuel.ELECTRICITY,
    *,
    now: datetime = LONG_AFTER,
    wh: Callable[[int], int] = flat_but_one,
    prices: Prices = FLAT,
    estimated: Collection[int] = (),
    missing: Collection[int] = (),
    as_of: datetime | None = None,
) -> Day:
    """A day told up to `as_of`, or to `now`; the half-hours numbered in `estimated` and `missing` are so."""
    start, end = local_day(day, LONDON)
    told = unix(as_of or now)

    def slot(at: int, second: int) -> HalfHour:
        heard = max(0, min(HALF_HOUR, told - second))
        if at in missing or not heard:
            return HalfHour(second)
        guessed = at in estimated
        return HalfHour(second, wh(at), 0 if guessed else heard, heard if guessed else 0)

    found = {unix(moment): slot(at, unix(moment)) for at, moment in enumerate(half_hours(start, end))}
    return make_day(day, fuel, lambda starts: [found[second] for second in starts], prices, LONDON, now, as_of)


def nothing_kept(day: date = SATURDAY, now: datetime = LONG_AFTER) -> Day:
    """A day of which no half-hour is known."""
    return made(day, now=now, missing=range(50))
