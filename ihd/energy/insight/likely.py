"""What the running month will likely come to, in kWh and pence, in a range that holds about as often as it says."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from functools import partial
from typing import NamedTuple

from ihd.energy.calendar import HALF_HOUR, day_of, half_hour_of, midnight, unix
from ihd.energy.column import CODE, Column
from ihd.energy.costing import costs, energy_of
from ihd.energy.exact import pence
from ihd.energy.half_hours import Quality
from ihd.energy.insight.profile import Profile, profile
from ihd.energy.tariffs.plan import DayPlan, Layer, Layered, Schedule, Stack

SHARE = 0.8  # of months lie in the range
WEEKS_BACK = 5  # for prices that stand in for those nobody has told yet
WH_PER_KWH = 1000
_MISSING = CODE[Quality.MISSING]


class Amount(NamedTuple):
    """An amount of energy and its cost in pence, standing charge included; None where a price is not known."""

    kwh: float
    pence: float | None


@dataclass(frozen=True, slots=True)
class LikelyMonth:
    """What `[start, end)`, UTC, a local month or what the record has of it, will likely come to.

    `low` and `high` are the range in which it lies in eight of ten cases, by how far off this home's own months
    were. `so_far` is what is known of it, `missing` how many half-hours so far nothing is known of: they are taken to
    be as expected. `guessed` says that prices not told yet were taken to be those of the same weekday before.
    """

    start: datetime
    end: datetime
    so_far: Amount
    likely: Amount
    low: Amount
    high: Amount
    missing: int
    guessed: bool


def likely_month(
    column: Column, now: datetime, zone: tzinfo, schedule: Schedule, since: datetime | None = None
) -> LikelyMonth | None:
    """What the local month that holds `now` (UTC) will likely come to; None while too little is known to say.

    It takes some five weeks of half-hours. Nothing after `now` is looked at. Where the record begins within the
    month, at `since` (UTC), so does what is reckoned.

    >>> from datetime import UTC
    >>> from ihd.energy.tariffs.plan import NoPrices
    >>> start = datetime(2026, 1, 1, tzinfo=UTC)
    >>> ten_weeks = Column(unix(start), (100,) * 70 * 48, bytes(70 * 48))
    >>> likely_month(ten_weeks, start + timedelta(days=70), UTC, NoPrices()).likely
    Amount(kwh=148.8, pence=None)
    """
    first = midnight(day_of(now, zone).replace(day=1), zone)
    end = midnight(_next_month(day_of(now, zone)), zone)
    start = first if since is None else max(first, midnight(day_of(since, zone), zone))
    at = unix(now)
    expect = profile(column, at, zone)
    spread = expect.range((unix(end) - half_hour_of(at)) // HALF_HOUR, SHARE) if expect else None
    if expect is None or spread is None:
        return None
    month = _Month(column.part(unix(start), at), expect, unix(start), at, unix(end))
    prices = _StandIn(schedule, day_of(now, zone))
    charged = Layered((Layer(prices, day_of(start, zone)),))
    amount = partial(_amount, start=start, schedule=charged, zone=zone)
    likely, low, high = (amount(month.whole(factor), end) for factor in (1.0, spread.low, spread.high))
    return LikelyMonth(
        start,
        end,
        amount(month.told, now),
        likely,
        *_in_order(low, high),
        (half_hour_of(at) - unix(start)) // HALF_HOUR - sum(1 for slot in month.known if slot + HALF_HOUR <= at),
        prices.guessed,
    )


def _amount(held: Column, until: datetime, start: datetime, schedule: Schedule, zone: tzinfo) -> Amount:
    """What these half-hours from `start` until then come to."""
    (cost,) = costs(held, [(start, until)], schedule, zone)
    energy = energy_of(cost, held.part(unix(start), unix(until)), schedule, zone)
    return Amount(cost.wh / WH_PER_KWH, None if energy is None else pence(energy + (cost.standing or 0)))


def _in_order(low: Amount, high: Amount) -> tuple[Amount, Amount]:
    """The two with the lower cost in the first: at prices below nothing more use costs less."""
    if low.pence is None or high.pence is None or low.pence <= high.pence:
        return low, high
    return low._replace(pence=high.pence), high._replace(pence=low.pence)


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


class _Month:
    """The half-hours of a month: those that are known, and the rest as they are expected. All times unix seconds."""

    def __init__(self, told: Column, expect: Profile, start: int, now: int, end: int) -> None:
        slots = zip(range(told.start, told.end, HALF_HOUR), told.wh, told.quality, strict=True)
        self.told = told
        self.known = {slot: wh for slot, wh, code in slots if code != _MISSING}
        self._start, self._now = start, now
        self._expected = expect.half_hours(start, (end - start) // HALF_HOUR)

    def whole(self, factor: float) -> Column:
        """The whole month, if what is not known of it comes to `factor` times what is expected."""
        found: list[int] = []
        exact, given = 0.0, 0  # what the half-hours add up to is rounded, not each by itself
        for place, expected in enumerate(self._expected):
            slot = self._start + place * HALF_HOUR
            wh = self.known.get(slot)
            to_come = 1.0 if wh is None else max(0, slot + HALF_HOUR - self._now) / HALF_HOUR
            exact += (wh or 0) + factor * expected * to_come
            found.append(round(exact) - given)
            given = round(exact)
        return Column(self._start, tuple(found), bytes([CODE[Quality.ESTIMATED]]) * len(found))


class _StandIn:
    """A schedule in which, from today on, prices that nobody has told yet are those of the same weekday before."""

    def __init__(self, schedule: Schedule, today: date) -> None:
        self._schedule, self._today = schedule, today
        self._found: dict[date, DayPlan] = {}
        self.guessed = False

    def plan(self, day: date, zone: tzinfo) -> DayPlan:
        if day not in self._found:
            self._found[day] = self._plan(day, zone)
        return self._found[day]

    def _plan(self, day: date, zone: tzinfo) -> DayPlan:
        plan = self._schedule.plan(day, zone)
        if day < self._today or (plan.standing is not None and all(map(_is_priced, plan.slots))):
            return plan
        earlier = [self._schedule.plan(day - timedelta(weeks=back), zone) for back in range(1, WEEKS_BACK + 1)]
        slots = tuple(
            stack if _is_priced(stack) else next((one for one in _at(earlier, place) if _is_priced(one)), stack)
            for place, stack in enumerate(plan.slots)
        )
        standings = [one.standing for one in (plan, *earlier) if one.standing is not None]
        found = DayPlan(slots, standings[0] if standings else None)
        self.guessed |= found != plan
        return found


def _at(plans: Sequence[DayPlan], place: int) -> list[Stack]:
    """What each of these days has in a place; a shorter day's last stands in where it has none."""
    return [plan.slots[min(place, len(plan.slots) - 1)] for plan in plans]


def _is_priced(stack: Stack) -> bool:
    return all(tier.price is not None for tier in stack)
