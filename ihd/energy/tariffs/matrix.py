"""A meter's own tariffs day by day: its price matrix, by its switching table."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, tzinfo
from functools import lru_cache
from itertools import pairwise
from math import ceil

from ihd.energy.calendar import HALF_HOUR, local_day, unix
from ihd.energy.half_hours import SLOTS
from ihd.energy.meter_tariff import BlockReset, MeterTariff, Switch
from ihd.energy.tariffs.plan import UNKNOWN, DayPlan, Per, Stack, Tier
from ihd.energy.tariffs.windows import STEP, Run, utc_runs

DAYS = 1024  # days whose plan is kept at hand, for a screen that asks for the same ones again and again
KINDS = 512  # kinds of day: 16 profiles, each after another, by two settings of the clock

Kind = tuple[int, int | None, Switch | None]  # number of the tariff, day profile, what is in force as the day begins
Part = tuple[Kind, int, int]  # a kind of UTC day, first and last half-hour of it
NOTHING: Kind = (-1, None, None)
UNKNOWN_DAY: tuple[Stack, ...] = ((UNKNOWN,),) * SLOTS


class MatrixSchedule:
    """The `Schedule` of what one meter has held, one tariff after another. Belongs to one thread.

    A half-hour goes by the tariff and the switch in force at its start; what changes within it counts from the next
    one on. Before the first tariff's `since` nothing is known: a meter keeps no past tariffs, and today's never
    prices the past (TAR-11). Of two tariffs since the same moment the later given stands. The standing charge of a
    local day is the one in force when it ends.

    Each row of blocks has a count of its own, from local midnight where the meter resets it daily (the meter itself
    does so at midnight UTC), else from the first of the local month: the billing date is not told.
    """

    def __init__(self, tariffs: Sequence[MeterTariff]) -> None:
        self._tariffs = sorted(tariffs, key=lambda one: one.since)
        self._firsts = [ceil(one.since.timestamp() / HALF_HOUR) * HALF_HOUR for one in self._tariffs]
        self._tables = [one.table for one in self._tariffs]
        self._on = lru_cache(DAYS)(self._plan_on)
        self._of_kind = lru_cache(KINDS)(self._plan_of_kind)
        self._stacks = lru_cache(KINDS)(self._stacks_of)
        self._kind = lru_cache(DAYS)(self._kind_of)

    def plan(self, day: date, zone: tzinfo) -> DayPlan:
        """The prices of this local day."""
        return self._on(day, zone)

    def _plan_on(self, day: date, zone: tzinfo) -> DayPlan:
        start, end = (unix(at) for at in local_day(day, zone))
        parts = tuple((self._kind(number, run.day), run.first, run.last) for number, run in self._pieces(start, end))
        return self._of_kind(self._number(end - HALF_HOUR), parts)

    def _plan_of_kind(self, last: int, parts: tuple[Part, ...]) -> DayPlan:
        slots: tuple[Stack, ...] = ()
        for kind, first, end in parts:
            slots += self._stacks(kind)[first:end]
        return DayPlan(slots, self._tariffs[last].standing_price if last >= 0 else None)

    def _number(self, half_hour: int) -> int:
        """Which tariff is in force at the start of a half-hour (unix seconds); -1 before the first."""
        return bisect_right(self._firsts, half_hour) - 1

    def _pieces(self, start: int, end: int) -> Iterator[tuple[int, Run]]:
        """`[start, end)` (unix seconds) by tariff and UTC day."""
        first, last = self._number(start), self._number(end - HALF_HOUR)
        edges = (start, *self._firsts[first + 1 : last + 1], end)
        for number, (begin, until) in enumerate(pairwise(edges), first):
            for run in utc_runs(begin, until):
                yield number, run

    def _kind_of(self, number: int, day: date) -> Kind:
        profile = self._tables[number].profile_on(day) if number >= 0 else None
        if profile is None:
            return NOTHING
        switched = profile.switches and profile.switches[0].minute == 0
        return number, profile.id, None if switched else self._tables[number].before(day)

    def _stacks_of(self, kind: Kind) -> tuple[Stack, ...]:
        """The stack of each half-hour of a UTC day."""
        number, profile, before = kind
        if profile is None:
            return UNKNOWN_DAY
        tariff = self._tariffs[number]
        stacks = [_stack(tariff, before)] * SLOTS
        for switch in self._tables[number].days[profile].switches:
            after = ceil(switch.minute / STEP)
            stacks[after:] = [_stack(tariff, switch)] * (SLOTS - after)
        return tuple(stacks)


def _stack(tariff: MeterTariff, switch: Switch | None) -> Stack:
    prices = tariff.prices_of(switch)
    if switch is None or not prices:
        return (UNKNOWN,)
    if switch.block is None or switch.rate is not None:
        return (Tier(f"Rate {switch.rate}", prices[0]),)
    return _blocks(tariff, switch.block, prices)


def _blocks(tariff: MeterTariff, row: int, prices: tuple[int, ...]) -> Stack:
    limits = next(iter(tariff.thresholds[row - 1 : row]), ())[: len(prices)]
    count = min(len(prices), len(limits) + 1)
    of_row = f", row {row}" if sum(map(bool, tariff.blocks)) > 1 else ""
    per = Per.DAY if tariff.block_reset is BlockReset.DAILY else Per.MONTH
    tiers = []
    for number, price in enumerate(prices[:count]):
        up_to = limits[number] if number < len(limits) else None
        tiers.append(Tier(f"Block {number + 1} of {count}{of_row}", price, up_to, row - 1, per))
    return tuple(tiers) if len(limits) < count else (*tiers, UNKNOWN)
