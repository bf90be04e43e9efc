"""What energy costs on a schedule of prices, exactly, over any spans."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta, tzinfo
from operator import mul
from typing import NamedTuple

from ihd.energy.calendar import HALF_HOUR, day_of, midnight, unix, utc
from ihd.energy.column import CODE, Column
from ihd.energy.exact import DAY_COST
from ihd.energy.half_hours import Quality
from ihd.energy.tariffs.plan import DayPlan, Per, Schedule, Stack

Span = tuple[datetime, datetime]  # [start, end), UTC
ONE_DAY = timedelta(days=1)
MISSING = CODE[Quality.MISSING]
DAYS_A_WORD = 32  # days reckoned between two words of progress: a few milliseconds


class RateCost(NamedTuple):
    """What was used at one rate: Wh, and its cost in 10^-12 pence; None where some of it has no price that is known."""

    name: str
    wh: int
    cost: int | None


class Cost(NamedTuple):
    """What one span came to. `energy` and `standing` are in 10^-12 pence, VAT included.

    `energy` is None where energy was used at a price that is not known, `standing` where no charge is known. `rates`
    are those at which something was used, in the order in which they first were; they add up to `wh` and `energy`.
    """

    start: datetime
    end: datetime
    wh: int
    energy: int | None
    standing: int | None
    rates: tuple[RateCost, ...]


def lead_in(start: datetime, zone: tzinfo) -> datetime:
    """From when (UTC) energy has to be known for the blocks at `start` (UTC): the first of its local month."""
    return midnight(day_of(start, zone).replace(day=1), zone)


def energy_of(cost: Cost, part: Column, schedule: Schedule, zone: tzinfo) -> int | None:
    """What the energy of a span cost, 10^-12 pence, of which `part` are the half-hours; None where nobody knows.

    Where nothing was used that costs nothing, but only if a price is known in any half-hour that is.
    """
    return cost.energy if cost.rates or _has_price(part, schedule, zone) else None


def _has_price(part: Column, schedule: Schedule, zone: tzinfo) -> bool:
    end = part.start
    for at, code in zip(range(part.start, part.end, HALF_HOUR), part.quality, strict=True):
        if code == MISSING:
            continue
        if at >= end:
            day = day_of(utc(at), zone)
            begins, end = unix(midnight(day, zone)), unix(midnight(day + ONE_DAY, zone))
            slots = schedule.plan(day, zone).slots
        if slots[(at - begins) // HALF_HOUR][0].price is not None:
            return True
    return False


def costs(
    column: Column,
    spans: Sequence[Span],
    schedule: Schedule,
    zone: tzinfo,
    now: datetime | None = None,
    progress: Callable[[float], None] | None = None,
) -> list[Cost]:
    """What each of these spans cost, in their order.

    Spans are UTC, rise and do not overlap; they begin and end on half-hours, or at `now`. A half-hour belongs to the
    span in which it begins. Where the column knows nothing, nothing was used; what it knows before the first span
    counts towards blocks (see `lead_in`). Standing charges run evenly by the second through each local day, used or
    not. From `now` (UTC) on nothing counts and nothing is charged. `progress` is told the fraction done.

    Costs are exact: those of any spans that make up a longer one add up to its cost, to the last 10^-12 penny.
    """
    tallies = [_Tally() for _ in spans]
    bounds = [(unix(start), unix(end)) for start, end in spans]
    if now is not None:
        bounds = [(start, min(end, unix(now))) for start, end in bounds]
    account, at = _Account(column), 0
    days = list(_days(bounds, column.start, zone))
    for number, (day, start, end) in enumerate(days):
        if progress and number % DAYS_A_WORD == 0:
            progress(number / len(days))
        account.begin(day, start, end, schedule.plan(day, zone))
        while bounds[at][1] <= start:  # no day is reckoned that lies behind all spans
            at += 1
        for place in range(at, len(bounds)):
            if bounds[place][0] >= end:
                break
            account.charge(*bounds[place], tallies[place])
        account.count_to(end)
    if progress:
        progress(1.0)
    return [tally.cost(span) for span, tally in zip(spans, tallies, strict=True)]


def _days(bounds: Sequence[tuple[int, int]], known: int, zone: tzinfo) -> Iterator[tuple[date, int, int]]:
    """Each local day to be reckoned: its date, its start and its end in unix seconds. `known`: the column's start."""
    last = max((end for start, end in bounds if start < end), default=None)
    if last is None:
        return
    first = bounds[0][0]
    counted = max(known, unix(lead_in(utc(first), zone)))
    day = day_of(utc(min(first, counted)), zone)
    start = unix(midnight(day, zone))
    while start < last:
        following = day + ONE_DAY
        end = unix(midnight(following, zone))
        yield day, start, end
        day, start = following, end


class _Tally:
    """What one span has come to so far."""

    def __init__(self) -> None:
        self._standing: int | None = None
        self._rates: dict[str, tuple[int, int | None]] = {}

    def use(self, name: str, wh: int, cost: int | None) -> None:
        """Add energy used at this rate; its cost is None where its price is not known."""
        before, spent = self._rates.get(name, (0, 0))
        self._rates[name] = before + wh, None if cost is None or spent is None else spent + cost

    def stand(self, charge: int) -> None:
        """Add a part of a day's standing charge."""
        self._standing = charge + (self._standing or 0)

    def cost(self, span: Span) -> Cost:
        """The sum of it."""
        spent = [cost for _, cost in self._rates.values() if cost is not None]
        energy = sum(spent) if len(spent) == len(self._rates) else None
        rates = tuple(RateCost(name, wh, cost) for name, (wh, cost) in self._rates.items())
        return Cost(*span, sum(rate.wh for rate in rates), energy, self._standing, rates)


class _Account:
    """Goes through the half-hours of a column, day after day, and counts what its blocks have taken."""

    def __init__(self, column: Column) -> None:
        self._column = column
        self._counts: dict[tuple[int, Per], int] = {}
        self._month: tuple[int, int] | None = None
        self._start = self._end = self._done = 0
        self._plan = DayPlan(())
        self._wh: tuple[int, ...] = ()

    def begin(self, day: date, start: int, end: int, plan: DayPlan) -> None:
        """Take up a local day, which lies in `[start, end)` (unix seconds) and is priced like this."""
        month = day.year, day.month
        kept = {key: count for key, count in self._counts.items() if key[1] is Per.MONTH}
        self._counts = kept if month == self._month else {}
        self._month = month
        self._start, self._end, self._done, self._plan = start, end, 0, plan
        first, slots = (start - self._column.start) // HALF_HOUR, (end - start) // HALF_HOUR
        wh = self._column.wh[max(0, first) : max(0, first + slots)]
        before = min(slots, max(0, -first))
        self._wh = wh if len(wh) == slots else (0,) * before + wh + (0,) * (slots - before - len(wh))

    def charge(self, start: int, end: int, tally: _Tally) -> None:
        """Add what `[start, end)` (unix seconds) has of the day to a span's tally."""
        start, end = max(start, self._start), min(end, self._end)
        if start >= end:
            return
        if self._plan.standing is not None:
            tally.stand(self._accrued(end) - self._accrued(start))
        self.count_to(start)
        until = -((self._start - end) // HALF_HOUR)
        if self._plan.flat is not None and self._done == 0 and until == len(self._wh):
            self._charge_whole(self._plan.flat, tally)
        else:
            for wh, stack in zip(self._wh[self._done : until], self._plan.slots[self._done : until], strict=True):
                if wh:
                    self._charge_one(wh, stack, tally)
        self._done = until

    def count_to(self, end: int) -> None:
        """Count towards blocks what was used up to `end` (unix seconds) and belongs to no span."""
        until = -((self._start - end) // HALF_HOUR)
        if self._plan.flat is None:
            for wh, stack in zip(self._wh[self._done : until], self._plan.slots[self._done : until], strict=True):
                if wh and len(stack) > 1:
                    self._count(wh, stack)
        self._done = max(self._done, until)

    def _accrued(self, at: int) -> int:
        """The part of the day's standing charge that has accrued by then, to be told only as a difference."""
        return (self._plan.standing or 0) * DAY_COST * (at - self._start) // (self._end - self._start)

    def _charge_whole(self, prices: tuple[int, ...], tally: _Tally) -> None:
        """Add a whole day without blocks, each price of which is known."""
        wh, used = self._wh, []
        for name, places in self._plan.names:
            here = [wh[place] for place in places]
            if amount := sum(here):
                first = next(place for place, each in zip(places, here, strict=True) if each)
                used.append((first, name, amount, sum(map(mul, here, map(prices.__getitem__, places)))))
        for _, name, amount, cost in sorted(used):
            tally.use(name, amount, cost)

    def _charge_one(self, wh: int, stack: Stack, tally: _Tally) -> None:
        """Add the energy of one half-hour. Each Wh goes to the first tier whose count has not been reached."""
        left = wh
        for tier in stack[:-1]:
            counted = self._counts.get((tier.counter, tier.per), 0) + wh - left
            taken = left if tier.up_to is None else min(left, max(0, tier.up_to - counted))
            if taken:
                tally.use(tier.name, taken, None if tier.price is None else taken * tier.price)
                left -= taken
        if left:
            tier = stack[-1]
            tally.use(tier.name, left, None if tier.price is None else left * tier.price)
        if len(stack) > 1:
            self._count(wh, stack)

    def _count(self, wh: int, stack: Stack) -> None:
        """Every Wh counts once in each count that the tiers of its half-hour look at."""
        for key in {(tier.counter, tier.per) for tier in stack if tier.up_to is not None}:
            self._counts[key] = self._counts.get(key, 0) + wh
