"""Half-hours and prices as the mends in force say they are."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo
from functools import lru_cache

from ihd.energy.calendar import HALF_HOUR
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.half_hours import HalfHour, Quality
from ihd.energy.mends.mend import Effect, Mend, Put, Reprice, Scale, in_force
from ihd.energy.series import Series
from ihd.energy.tariffs.plan import DayPlan, Schedule, Tier

MENDED_RATE = "Corrected price"  # what the one rate of a flat price that a mend gives is called


def mended(half_hours: Sequence[HalfHour], series: Series, mends: Sequence[Mend]) -> tuple[HalfHour, ...]:
    """These half-hours of one UTC day, in order, with every mend in force for this register, in order of their ids.

    A half-hour that was put is corrected, or missing where nothing is known of it. One that was scaled is corrected
    if its energy was known, and stays missing if it was not; the rounding never adds up to more than a Wh a day.
    """
    told = tuple(half_hours)
    for effect in _effects(mends):
        if told and touches(effect, series, told[0].start, told[-1].start + HALF_HOUR):
            told = _put(told, effect) if isinstance(effect, Put) else _scaled(told, effect)
    return told


def touches(effect: Effect, series: Series, start: int, end: int) -> bool:
    """Whether an effect changes energy of this register in `[start, end)`, unix seconds."""
    if isinstance(effect, Reprice) or effect.series != series:
        return False
    last = effect.start + len(effect.wh) * HALF_HOUR if isinstance(effect, Put) else effect.end
    return effect.start < end and (last is None or last > start)


def last_put(mends: Sequence[Mend], series: Collection[Series]) -> int | None:
    """The end of the last half-hour that mends in force put energy into, of any of these registers; unix seconds."""
    ends = [
        effect.start + at * HALF_HOUR
        for effect in _effects(mends)
        if isinstance(effect, Put) and effect.series in series
        for at, wh in enumerate(effect.wh, 1)
        if wh is not None
    ]
    return max(ends, default=None)


def _effects(mends: Sequence[Mend]) -> Iterator[Put | Scale]:
    for one in in_force(mends):
        for effect in one.effects:
            if not isinstance(effect, Reprice):
                yield effect


def _put(told: tuple[HalfHour, ...], effect: Put) -> tuple[HalfHour, ...]:
    return tuple(_put_one(one, effect) for one in told)


def _put_one(one: HalfHour, effect: Put) -> HalfHour:
    at = (one.start - effect.start) // HALF_HOUR
    if not 0 <= at < len(effect.wh):
        return one
    wh = effect.wh[at]
    if wh is None:
        return HalfHour(one.start, given=Quality.MISSING)
    return HalfHour(one.start, wh, given=Quality.CORRECTED)


def _scaled(told: tuple[HalfHour, ...], effect: Scale) -> tuple[HalfHour, ...]:
    times, over = effect.times.numerator, effect.times.denominator  # years of half-hours: Fractions are too slow
    found, before, given = [], 0, 0
    for one in told:
        inside = effect.start <= one.start and (effect.end is None or one.start < effect.end)
        if not inside or one.quality() is Quality.MISSING:
            found.append(one)
            continue
        before += one.wh
        upto = _rounded(times * before, over)
        found.append(HalfHour(one.start, upto - given, one.measured, one.spread, one.logged, Quality.CORRECTED))
        given = upto
    return tuple(found)


def _rounded(amount: int, over: int) -> int:
    whole, rest = divmod(amount, over)
    return whole + (2 * rest + whole % 2 > over)  # half goes to the even one


def reprice_layers(mends: Sequence[Mend], fuel: Fuel, direction: Direction, base: Schedule) -> Schedule:
    """The schedule with the prices that mends in force give this fuel; `base` itself where there are none.

    A later mend stands over an earlier one. One that gives no price, or no standing charge, leaves it as it is beneath.
    """
    found = tuple(
        effect
        for one in in_force(mends)
        for effect in one.effects
        if isinstance(effect, Reprice) and (effect.fuel, effect.direction) == (fuel, direction)
    )
    return Repriced(base, found[::-1]) if found else base


@dataclass(frozen=True, slots=True)
class Repriced:
    """A schedule with flat prices over it. `changes` are those of mends, the latest made first."""

    base: Schedule
    changes: tuple[Reprice, ...]

    def plan(self, day: date, zone: tzinfo) -> DayPlan:
        """The prices of this local day."""
        beneath = self.base.plan(day, zone)
        here = [one for one in self.changes if one.first <= day and (one.until is None or day < one.until)]
        price = next((one.price for one in here if one.price is not None), None)
        standing = next((one.standing for one in here if one.standing is not None), beneath.standing)
        if price is not None:
            return _flat(len(beneath.slots), price, standing)
        return beneath if standing == beneath.standing else DayPlan(beneath.slots, standing)


@lru_cache(maxsize=64)
def _flat(half_hours: int, price: int, standing: int | None) -> DayPlan:
    return DayPlan(((Tier(MENDED_RATE, price),),) * half_hours, standing)
