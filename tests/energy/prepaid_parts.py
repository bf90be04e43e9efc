"""Homes and prices that are told in a line, and a slow way to use up what is on a meter."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from ihd.energy.calendar import HALF_HOUR, half_hours, local_day, unix
from ihd.energy.column import CODE, Column
from ihd.energy.fuel import Fuel
from ihd.energy.half_hours import Quality
from ihd.energy.prepay import PaymentMode, Prepayment
from ihd.energy.tariffs.plan import DayPlan, Stack, Tier

LONDON = ZoneInfo("Europe/London")
POUND = 100_000
NOW = datetime(2026, 11, 21, 18, 0, tzinfo=UTC)  # a Saturday
PENNY = 10**9  # 10^-9 pence, as prices are told


class Prices:
    """The same price each day, or what `of` says of a day; with a standing charge, both in pence."""

    def __init__(
        self,
        pence: float | None,
        standing: float | None = 0,
        of: Callable[[date, int], Stack] | None = None,
        standing_of: Callable[[date], float | None] | None = None,
    ) -> None:
        self._stack: Stack = (Tier("all", None if pence is None else round(pence * PENNY)),)
        self._standing, self._of, self._standing_of = standing, of, standing_of
        self._made: dict[date, DayPlan] = {}

    def plan(self, day: date, zone: tzinfo) -> DayPlan:
        assert isinstance(zone, ZoneInfo)
        if day not in self._made:
            count = len(half_hours(*local_day(day, zone)))
            slots = tuple(self._of(day, place) if self._of else self._stack for place in range(count))
            charge = self._standing_of(day) if self._standing_of else self._standing
            self._made[day] = DayPlan(slots, None if charge is None else round(charge * PENNY))
        return self._made[day]


def used(wh: Sequence[int] | int, until: datetime = NOW, days: int = 56, missing: Sequence[int] = ()) -> Column:
    """What a home used until then: so many Wh in each half-hour, or this list over and over again.

    `missing` are the places, counted from the last, of which nothing is known.
    """
    count = 48 * days
    each = [wh] if isinstance(wh, int) else list(wh)
    told = [each[n % len(each)] for n in range(count)]
    quality = bytearray([CODE[Quality.MEASURED]] * count)
    for place in missing:
        told[-place], quality[-place] = 0, CODE[Quality.MISSING]
    return Column(unix(until) - count * HALF_HOUR, tuple(told), bytes(quality))


def meter(balance: int | None = 4 * POUND, at: datetime = NOW, **told: object) -> Prepayment:
    """A meter that is paid before the energy is used."""
    return Prepayment("one", Fuel.ELECTRICITY, at, PaymentMode.PREPAYMENT, balance=balance, **told)


def after(hours: float) -> datetime:
    return NOW + timedelta(hours=hours)
