"""Puts a local day together from its half-hours and its prices."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, tzinfo
from typing import NamedTuple

from ihd.energy import exact
from ihd.energy.calendar import HALF_HOUR, half_hours, local_day, unix, utc
from ihd.energy.column import CODE, Column
from ihd.energy.costing import Cost, costs, lead_in
from ihd.energy.day import Bar, BarState, Day
from ihd.energy.fuel import Fuel
from ihd.energy.half_hours import HalfHour, Quality
from ihd.energy.tariffs.plan import DayPlan, Per, Schedule, Stack

Found = Callable[[Iterable[int]], Sequence[HalfHour]]  # the half-hours that start at the given unix seconds
AS_DRAWN = {
    Quality.MEASURED: BarState.MEASURED,
    Quality.ESTIMATED: BarState.ESTIMATED,
    Quality.IMPORTED: BarState.MEASURED,
    Quality.CORRECTED: BarState.MEASURED,
    Quality.MISSING: BarState.MISSING,
}


class _Seen(NamedTuple):
    """A half-hour as far as it is known: its Wh, 0 where nothing is, and how it is drawn."""

    wh: int
    state: BarState

    @property
    def is_known(self) -> bool:
        return self.state in (BarState.MEASURED, BarState.ESTIMATED)


def make_day(
    day: date,
    fuel: Fuel,
    found: Found,
    prices: Schedule,
    zone: tzinfo,
    now: datetime,
    as_of: datetime | None = None,
    since: datetime | None = None,
) -> Day:
    """Put a local day together as it is known at `now` (UTC), up to `as_of` where the meter tells late.

    `since` is when the record began (UTC): nothing is missing of the half-hours that were over by then.
    """
    starts, seen, plan, column = _reckoned(day, found, prices, zone, now, as_of)
    if since is not None:
        seen = [
            _before_record(one) if unix(at) + HALF_HOUR <= unix(since) else one
            for at, one in zip(starts, seen, strict=True)
        ]
    spans = [(at, utc(unix(at) + HALF_HOUR)) for at in starts]
    priced = costs(column, spans, prices, zone, now)
    bars = tuple(_bar(*each) for each in zip(starts, seen, priced, plan.slots, strict=True))
    known = [n for n, one in enumerate(seen) if one.is_known]
    if not known:
        return Day(day, fuel, bars, as_of=as_of)
    kwh = sum(seen[n].wh for n in known) / 1000
    if any(priced[n].energy is None for n in known) or all(bars[n].pence is None for n in known):
        return Day(day, fuel, bars, kwh, as_of=as_of)
    standing = [cost.standing for cost in priced if cost.standing is not None]
    spent = sum(priced[n].energy or 0 for n in known) + sum(standing)
    charged = exact.pence(sum(standing)) if standing else None
    return Day(day, fuel, bars, kwh, exact.pence(spent), charged, as_of, _evenly(plan))


def _evenly(plan: DayPlan) -> float | None:
    return exact.price_pence(sum(plan.flat)) / len(plan.flat) if plan.flat else None


def make_sum(
    day: date,
    found: Found,
    prices: Schedule,
    zone: tzinfo,
    now: datetime,
    as_of: datetime | None = None,
) -> tuple[float | None, float | None]:
    """The kWh and the pence of the local day that `make_day` would make, and nothing else of it."""
    starts, seen, plan, column = _reckoned(day, found, prices, zone, now, as_of)
    known = [(one.wh, stack[0].price) for one, stack in zip(seen, plan.slots, strict=True) if one.is_known]
    if not known:
        return None, None
    kwh = sum(wh for wh, _ in known) / 1000
    if all(price is None for _, price in known):
        return kwh, None
    whole = costs(column, [(starts[0], utc(unix(starts[-1]) + HALF_HOUR))], prices, zone, now)[0]
    return kwh, None if whole.energy is None else exact.pence(whole.energy + (whole.standing or 0))


class _Reckoned(NamedTuple):
    """A local day: its half-hours, UTC, what is seen of each, their prices, and a column from which blocks count."""

    starts: Sequence[datetime]
    seen: Sequence[_Seen]
    plan: DayPlan
    column: Column


def _reckoned(
    day: date, found: Found, prices: Schedule, zone: tzinfo, now: datetime, as_of: datetime | None
) -> _Reckoned:
    start, end = local_day(day, zone)
    starts = half_hours(start, end)
    slots = found([unix(at) for at in starts])
    seen = [_seen(at, slot, now, as_of) for at, slot in zip(starts, slots, strict=True)]
    plan = prices.plan(day, zone)
    before = _before(found, plan, start, zone)
    wh = (*before, *(one.wh for one in seen))
    column = Column(unix(start) - len(before) * HALF_HOUR, wh, bytes([CODE[Quality.MEASURED]]) * len(wh))
    return _Reckoned(starts, seen, plan, column)


def price_now(found: Found, prices: Schedule, zone: tzinfo, now: datetime) -> int | None:
    """What one more kWh costs at `now` (UTC), in 10^-9 pence; None if that is not known.

    Where blocks are in force it depends on what has been used of them (gb-metering IHD-E-02).
    """
    day = now.astimezone(zone).date()
    start, _ = local_day(day, zone)
    at = (unix(now) - unix(start)) // HALF_HOUR
    plan = prices.plan(day, zone)
    if len(plan.slots[at]) == 1:
        return plan.slots[at][0].price
    used = [slot.wh for slot in found([unix(start) + n * HALF_HOUR for n in range(at + 1)])]
    wh = (*_before(found, plan, start, zone), *used)
    first = unix(start) - (len(wh) - len(used)) * HALF_HOUR
    span = [(utc(unix(start) + at * HALF_HOUR), utc(unix(start) + (at + 1) * HALF_HOUR))]
    quality = bytes([CODE[Quality.MEASURED]]) * len(wh)
    so_far = costs(Column(first, wh, quality), span, prices, zone)[0].energy
    with_more = costs(Column(first, (*wh[:-1], wh[-1] + 1), quality), span, prices, zone)[0].energy
    return None if so_far is None or with_more is None else with_more - so_far


def _before(found: Found, plan: DayPlan, start: datetime, zone: tzinfo) -> tuple[int, ...]:
    """The Wh of the month before this day, where blocks are counted by the month; else nothing."""
    if not any(tier.up_to is not None and tier.per is Per.MONTH for stack in plan.slots for tier in stack):
        return ()
    return tuple(slot.wh for slot in found(range(unix(lead_in(start, zone)), unix(start), HALF_HOUR)))


def _seen(at: datetime, slot: HalfHour, now: datetime, as_of: datetime | None) -> _Seen:
    if at >= now:
        return _Seen(0, BarState.FUTURE)
    quality = slot.quality(unix(min(now, as_of or now)))
    # heard, perhaps, and still nothing told of it
    late = as_of is not None and at >= as_of and slot.wh == 0 and not slot.logged and slot.given is None
    if late or quality is Quality.MISSING:
        return _Seen(0, BarState.LATE if late else BarState.MISSING)
    return _Seen(_known_by(slot, unix(now)), AS_DRAWN[quality])


def _before_record(one: _Seen) -> _Seen:
    return one._replace(state=BarState.BEFORE) if one.state is BarState.MISSING else one


def _known_by(slot: HalfHour, now: int) -> int:
    """The Wh of this half-hour used by `now`: a day looked at up to a moment in its past knows more of it."""
    known, passed = slot.measured + slot.spread, now - slot.start
    return slot.wh * passed // known if 0 < passed < known else slot.wh


def _bar(at: datetime, one: _Seen, cost: Cost, stack: Stack) -> Bar:
    if not one.is_known:
        return Bar(at, None, None, one.state)
    is_priced = cost.energy is not None and stack[0].price is not None
    return Bar(at, one.wh / 1000, exact.pence(cost.energy or 0) if is_priced else None, one.state)
