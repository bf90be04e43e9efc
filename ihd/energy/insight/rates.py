"""The prices of a fuel as a day shows them: now, when they change next, and which are the cheapest to come."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta, tzinfo
from itertools import groupby

from ihd.energy.calendar import HALF_HOUR, day_of, midnight, unix, utc
from ihd.energy.cost_told import RateSlot
from ihd.energy.exact import price_pence
from ihd.energy.tariffs.plan import Schedule, Stack

DAYS_AHEAD = 100  # a quarter, after which price caps change, and a little more
ONE_DAY = timedelta(days=1)


def rate_slots(schedule: Schedule, first: date, days: int, zone: tzinfo) -> tuple[RateSlot, ...]:
    """The prices of so many local days, half-hours of one price together; each day begins anew."""
    found: list[RateSlot] = []
    for number in range(days):
        day = first + timedelta(days=number)
        at = unix(midnight(day, zone))
        for stack, half_hours in groupby(schedule.plan(day, zone).slots):
            end = at + len(list(half_hours)) * HALF_HOUR
            found.append(_slot(stack, at, end))
            at = end
    return tuple(found)


def turns(schedule: Schedule, after: date, zone: tzinfo) -> RateSlot | None:
    """The first change of price after a local date, as that day ends; None where none is known of the next months.

    It is for prices that stay the same all day: of others it would be the next half-hour that differs.
    """
    before = schedule.plan(after, zone).slots[-1]
    for number in range(1, DAYS_AHEAD + 1):
        day = after + timedelta(days=number)
        at = unix(midnight(day, zone))
        for stack in schedule.plan(day, zone).slots:
            if _prices(stack) != _prices(before):
                return _slot(stack, at, at + HALF_HOUR)
            at += HALF_HOUR
    return None


def slot_at(slots: Sequence[RateSlot], at: datetime) -> RateSlot | None:
    """The slot that holds this moment (UTC)."""
    return next((one for one in slots if one.start <= at < one.end), None)


def next_slot(slots: Sequence[RateSlot], at: datetime) -> RateSlot | None:
    """The first slot after this moment (UTC) with other prices than those then in force."""
    now = slot_at(slots, at)
    if now is None:
        return None
    return next((one for one in slots if one.start > at and (one.pence, one.tiers) != (now.pence, now.tiers)), None)


def cheapest_slot(slots: Sequence[RateSlot], at: datetime) -> RateSlot | None:
    """The cheapest time to come after the slot that holds this moment (UTC), if it is cheaper than that one."""
    now = slot_at(slots, at)
    coming = [one for one in slots if one.start > at and one.pence is not None]
    best = min(coming, key=lambda one: (one.pence, one.start), default=None)
    if best is None or best.pence is None or now is None or now.pence is None or best.pence >= now.pence:
        return None
    return best


def slots_of(slots: Sequence[RateSlot], day: date, zone: tzinfo) -> tuple[RateSlot, ...]:
    """Those of one local day."""
    return tuple(one for one in slots if day_of(one.start, zone) == day)


def prices_of(slots: Sequence[RateSlot]) -> Iterator[float]:
    """Each price that is known in them, once, the lowest first."""
    yield from sorted({one.pence for one in slots if one.pence is not None})


def _slot(stack: Stack, start: int, end: int) -> RateSlot:
    tiers = tuple((tier.name, None if tier.price is None else price_pence(tier.price)) for tier in stack)
    return RateSlot(utc(start), utc(end), tiers[0][1], tiers[0][0], tiers if len(tiers) > 1 else ())


def _prices(stack: Stack) -> list[int | None]:
    return [tier.price for tier in stack]
