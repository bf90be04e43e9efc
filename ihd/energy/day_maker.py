"""Puts a local day together from its half-hours and its prices."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta, tzinfo

from ihd.energy.calendar import half_hours, local_day, unix
from ihd.energy.day import Bar, BarState, Day
from ihd.energy.fuel import Fuel
from ihd.energy.half_hours import HalfHour, Quality
from ihd.energy.price import Prices, energy_pence, total


def make_day(
    day: date,
    fuel: Fuel,
    found: Callable[[Iterable[int]], Sequence[HalfHour]],
    prices: Prices,
    zone: tzinfo,
    now: datetime,
    as_of: datetime | None = None,
) -> Day:
    """Put a local day together. `found` gives the half-hours that start at the given unix seconds."""
    start, end = local_day(day, zone)
    starts = half_hours(start, end)
    slots = found([unix(at) for at in starts])
    bars = tuple(_bar(at, slot, prices, now, as_of) for at, slot in zip(starts, slots, strict=True))
    passed = max(0.0, min(1.0, (now - start) / (end - start)))
    price = prices.at(min(now, end - timedelta(seconds=1)))
    standing = None if price.standing_pence_per_day is None else price.standing_pence_per_day * passed
    energy = total([bar.pence for bar in bars])
    kwh = total([bar.kwh for bar in bars])
    pence = total([energy, standing]) if energy is not None else None
    return Day(day, fuel, bars, kwh, pence, standing if pence is not None else None, as_of)


def _known_by(slot: HalfHour, now: int) -> float:
    """The kWh of this half-hour used by `now`: a day looked at up to a moment in its past knows more of it."""
    known, passed = slot.measured + slot.spread, now - slot.start
    return slot.wh / 1000 * (passed / known if 0 < passed < known else 1.0)


def _bar(at: datetime, slot: HalfHour, prices: Prices, now: datetime, as_of: datetime | None) -> Bar:
    if at >= now:
        return Bar(at, None, None, BarState.FUTURE)
    quality = slot.quality(unix(min(now, as_of or now)))
    # heard, perhaps, and still nothing told of it
    late = as_of is not None and at >= as_of and slot.wh == 0 and not slot.logged
    if late or quality is Quality.MISSING:
        return Bar(at, None, None, BarState.LATE if late else BarState.MISSING)
    kwh = _known_by(slot, unix(now))
    return Bar(at, kwh, energy_pence(kwh, prices.of_half_hour(at)), BarState(quality.value))
