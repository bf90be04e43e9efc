"""A tariff's prices day by day: the list in force, the first rate that fits, block after block."""

from bisect import bisect_right
from datetime import date, tzinfo
from functools import lru_cache

from ihd.energy.calendar import HALF_HOUR, local_day, unix
from ihd.energy.half_hours import SLOTS
from ihd.energy.tariffs.plan import UNKNOWN, DayPlan, Per, Stack, Tier, unknown_day
from ihd.energy.tariffs.tariff import Rate, Tariff
from ihd.energy.tariffs.windows import ALL_DAY, fits_day, runs, slots_of

HALF_HOURLY = "Half-hourly"  # the name of the price of a half-hour that has one of its own
DAYS = 1024  # days whose plan is kept at hand, for a screen that asks for the same ones again and again
KINDS = 512  # kinds of day: two settings of the clock, seven weekdays and twelve months make 168 at most
PRICES = 4096  # half-hourly prices: from -10p to 35p Agile has so many steps

Part = tuple[tuple[int, ...], int, int]  # the rates of a day on the tariff's clock, first and last half-hour of it
Blocks = tuple[Per | None, int | None, int | None, frozenset[int], frozenset[int]]


class TariffSchedule:
    """The `Schedule` of a tariff in which `check` finds no fault. Belongs to one thread.

    The price list in force on a local date prices all of that local day. A half-hour goes by the minute, weekday and
    month of its start, on the tariff's clock; the local hour that comes twice in October has the same prices twice.
    A half-hour's own price goes before all rates. Blocks alike in period, window, days and months count together,
    from one list to the next too. Where no rate takes the rest, the last tier is `UNKNOWN`.
    """

    def __init__(self, tariff: Tariff) -> None:
        self._tariff = tariff
        self._firsts = [one.first or date.min for one in tariff.lists]
        self._counters = _counters(tariff)
        self._on = lru_cache(DAYS)(self._plan_on)
        self._of_kind = lru_cache(KINDS)(self._plan_of_kind)
        self._stacks = lru_cache(KINDS)(self._stacks_of)
        self._fitting = lru_cache(KINDS)(self._rates_on)

    def plan(self, day: date, zone: tzinfo) -> DayPlan:
        """The prices of this local day; before the first price list none is known."""
        return self._on(day, zone)

    def _plan_on(self, day: date, zone: tzinfo) -> DayPlan:
        number = bisect_right(self._firsts, day) - 1
        if number < 0:
            return unknown_day(day, zone)
        start, end = local_day(day, zone)
        told = self._tariff.lists[number]
        own = [told.half_hours.get(at) for at in range(unix(start), unix(end), HALF_HOUR)] if told.half_hours else ()
        if own and None not in own:
            return DayPlan(tuple(map(_half_hour, own)), told.standing)
        parts = tuple(
            (self._fitting(number, run.day.weekday(), run.day.month), run.first, run.last)
            for run in runs(day, start, end, zone, self._tariff.clock)
        )
        by_rate = self._of_kind(number, parts)
        if not any(price is not None for price in own):
            return by_rate
        slots = (stack if price is None else _half_hour(price) for price, stack in zip(own, by_rate.slots, strict=True))
        return DayPlan(tuple(slots), told.standing)

    def _plan_of_kind(self, number: int, parts: tuple[Part, ...]) -> DayPlan:
        slots: tuple[Stack, ...] = ()
        for rates, first, last in parts:
            slots += self._stacks(number, rates)[first:last]
        return DayPlan(slots, self._tariff.lists[number].standing)

    def _rates_on(self, number: int, weekday: int, month: int) -> tuple[int, ...]:
        rates = enumerate(self._tariff.lists[number].rates)
        return tuple(at for at, rate in rates if fits_day(rate, weekday, month))

    def _stacks_of(self, number: int, rates: tuple[int, ...]) -> tuple[Stack, ...]:
        """The stack of each half-hour of a whole day on the tariff's clock, on which these rates apply."""
        fitting = [self._tariff.lists[number].rates[at] for at in rates]
        walked = [(slots_of(rate), self._tier(rate), rate.up_to is None) for rate in fitting]
        if len(walked) == 1 and walked[0][0] == ALL_DAY:
            return (_stack(walked, ALL_DAY),) * SLOTS
        return tuple(_stack(walked, 1 << slot) for slot in range(SLOTS))

    def _tier(self, rate: Rate) -> Tier:
        if rate.up_to is None or rate.per is None:
            return Tier(rate.name, rate.price)
        return Tier(rate.name, rate.price, rate.up_to, self._counters[_blocks(rate)], rate.per)


def _counters(tariff: Tariff) -> dict[Blocks, int]:
    """The number of the count that blocks alike share, in the order in which the tariff names them."""
    found: dict[Blocks, int] = {}
    for told in tariff.lists:
        for rate in told.rates:
            if rate.up_to is not None:
                found.setdefault(_blocks(rate), len(found))
    return found


def _blocks(rate: Rate) -> Blocks:
    return rate.per, rate.start, rate.end, rate.days, rate.months


def _stack(rates: list[tuple[int, Tier, bool]], slot: int) -> Stack:
    tiers = []
    for slots, tier, takes_the_rest in rates:
        if slots & slot:
            tiers.append(tier)
            if takes_the_rest:
                return tuple(tiers)
    return (*tiers, UNKNOWN)


@lru_cache(PRICES)
def _half_hour(price: int) -> Stack:
    return (Tier(HALF_HOURLY, price),)
