"""What the time to come will take from a balance if use is as expected: energy at its price, charges and debts."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta, tzinfo
from itertools import accumulate
from typing import NamedTuple

from ihd.energy.calendar import HALF_HOUR, day_of, half_hour_of, midnight, unix
from ihd.energy.exact import PRICE_PER_PENNY
from ihd.energy.insight.profile import Profile, hours_of_week
from ihd.energy.money import E5_PER_PENNY
from ihd.energy.prepay import DebtPeriod, Prepayment, TimeDebt
from ihd.energy.tariffs.plan import Per, Schedule, Stack

PRICE_PER_E5 = PRICE_PER_PENNY // E5_PER_PENNY
COST_PER_E5 = PRICE_PER_E5 * 1000  # prices are per kWh, energy is in Wh
LOOK_BACK = 7  # days, for prices that stand in for those nobody has told yet
DAYS_PER = {Per.DAY: 1, Per.MONTH: 30}  # in which a block counts
ONE_DAY = timedelta(days=1)


class Ahead(NamedTuple):
    """What is expected to have been taken since `now`, in 10^-5 of a pound.

    Both columns tell it for the start of each half-hour from the one after `now` on, their first is 0 and stands for
    `now`. `start` is the half-hour that holds `now` (unix seconds). `guessed` says that prices which nobody has told
    yet were taken to be like the last ones, `no_standing` that no standing charge is known.
    """

    start: int
    energy: tuple[float, ...]
    charges: tuple[float, ...]
    guessed: bool
    no_standing: bool


def ahead(
    meter: Prepayment, profile: Profile, schedule: Schedule, zone: tzinfo, now: datetime, half_hours: int
) -> Ahead | None:
    """What is expected over so many half-hours from `now` (UTC) on; None where there is no price to reckon with.

    Of the half-hour that runs at `now` what is left of it counts. Standing charges are taken whole as each local day
    begins, and so are daily debts; hourly ones on the hour; each until it is paid off.
    """
    start = half_hour_of(unix(now))
    prices = _Prices(schedule, zone, 2 * sum(profile.hours) / 7)
    per_wh: list[float] = []
    taken = [0.0] * half_hours
    day = day_of(now, zone)
    while len(per_wh) < half_hours:
        begins = unix(midnight(day, zone))
        found = prices.of(day)
        if found is None:
            return None
        at = (begins - start) // HALF_HOUR
        if at > 0:
            taken[at] = prices.standing(day) / PRICE_PER_E5 + _daily(meter.time_debts, day - day_of(now, zone))
        per_wh += found[max(0, -at) :]
        day += ONE_DAY
    for debt in meter.time_debts:
        _take_hourly(debt, start, taken)
    hours = hours_of_week(start, half_hours, zone)
    energy = [profile.hours[hour] * price / COST_PER_E5 for hour, price in zip(hours, per_wh, strict=False)]
    energy[0] *= 1 - (unix(now) - start) / HALF_HOUR
    return Ahead(
        start,
        tuple(accumulate(energy, initial=0.0)),
        tuple(accumulate(taken, initial=0.0)),
        prices.guessed,
        prices.no_standing,
    )


def _daily(debts: Sequence[TimeDebt], after: timedelta) -> int:
    """What daily debts take on the midnight that begins the day so many days after this one."""
    return sum(
        max(0, min(debt.rate, debt.left - debt.rate * (after.days - 1)))
        for debt in debts
        if debt.period is DebtPeriod.DAILY
    )


def _take_hourly(debt: TimeDebt, start: int, taken: list[float]) -> None:
    """Add what this debt takes on each hour to what is taken as each half-hour begins, the first being under way."""
    if debt.period is not DebtPeriod.HOURLY:
        return
    left = debt.left
    for at in range(1 + (start // HALF_HOUR + 1) % 2, len(taken), 2):
        part = min(left, debt.rate)
        if part <= 0:
            return
        taken[at] += part
        left -= part


class _Prices:
    """What a Wh costs in each half-hour of a day, in 10^-9 pence per kWh; of blocks, what it costs on average."""

    def __init__(self, schedule: Schedule, zone: tzinfo, wh_a_day: float) -> None:
        self._schedule, self._zone, self._wh_a_day = schedule, zone, wh_a_day
        self._last: dict[int, float] | None = None  # the price last told, by its place in the day
        self.guessed = self.no_standing = False

    def of(self, day: date) -> list[float] | None:
        """The price of each half-hour of this local day; None where none has been told, nor lately."""
        if self._last is None:
            self._last = {}
            for back in range(LOOK_BACK, 0, -1):
                self._learn(day - back * ONE_DAY)
        told = self._learn(day)
        self.guessed |= None in told
        if not self._last:
            return None
        other = sum(self._last.values()) / len(self._last)
        return [self._last.get(place, other) for place in range(len(told))]

    def standing(self, day: date) -> int:
        """The standing charge of this day, 10^-9 pence; nothing where it is not known."""
        standing = self._schedule.plan(day, self._zone).standing
        self.no_standing |= standing is None
        return standing or 0

    def _learn(self, day: date) -> list[float | None]:
        assert self._last is not None
        stacks = self._schedule.plan(day, self._zone).slots
        told = [_average(stack, self._wh_a_day) for stack in stacks]
        self._last |= {place: price for place, price in enumerate(told) if price is not None}
        return told


def _average(stack: Stack, wh_a_day: float) -> float | None:
    """What a Wh costs on average where so much is used a day, and all of it counts towards the blocks."""
    all_ = left = wh_a_day * DAYS_PER[stack[0].per]
    cost = 0.0
    for tier in stack:
        if tier.price is None:
            return None
        part = left if tier.up_to is None else max(0.0, min(left, tier.up_to - (all_ - left)))
        cost, left = cost + part * tier.price, left - part
    return cost / all_ if all_ > 0 and len(stack) > 1 else stack[0].price
