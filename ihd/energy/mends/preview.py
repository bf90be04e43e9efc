"""What a mend changes: energy, money and carbon of the days it touches, before and after."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta, tzinfo
from typing import NamedTuple

from ihd.energy.calendar import HALF_HOUR, day_of, half_hour_of, local_day, midnight, unix, utc
from ihd.energy.carbon.grams import Carbon, Grams
from ihd.energy.column import Column
from ihd.energy.costing import Cost, Span, costs
from ihd.energy.half_hours import Quality
from ihd.energy.mends.mend import Effect, Put, Reprice
from ihd.energy.tariffs.plan import Schedule

NO_GRAMS = Grams(None, None)


class Side(NamedTuple):
    """The record without a mend, or with it. The column begins early enough for blocks (see `costing.lead_in`)."""

    column: Column
    schedule: Schedule
    carbon: Carbon | None = None


class Figures(NamedTuple):
    """What a span came to, as `ihd usage` has it: Wh, 10^-12 pence with the standing charge, grams. None: not known."""

    wh: int | None
    cost: int | None
    grams: Grams


UNKNOWN = Figures(None, None, NO_GRAMS)


class Change(NamedTuple):
    """One span, UTC, before and after."""

    start: datetime
    end: datetime
    before: Figures
    after: Figures


class Preview(NamedTuple):
    """The days that change, oldest first, as many as were asked for; how many more do; and the whole span touched."""

    days: tuple[Change, ...]
    more: int
    total: Change


def preview(
    before: Side,
    after: Side,
    span: Span,
    zone: tzinfo,
    now: datetime,
    most: int = 10,
    progress: Callable[[float], None] | None = None,
) -> Preview:
    """What changes in a span of whole local days (UTC), day by day and in all; from `now` on nothing counts.

    `progress` is told the fraction done.
    """
    start, end = span
    days = []
    while start < end:
        turn = min(end, local_day(day_of(start, zone), zone)[1])
        days.append((start, turn))
        start = turn
    told = []
    for number, side in enumerate((before, after)):
        spent = costs(side.column, days, side.schedule, zone, now, _half(progress, number))
        told.append([_figure(side, cost, half_hour_of(unix(now)) + HALF_HOUR) for cost in (_sum(spent), *spent)])
    total, *changes = (Change(*span, *each) for span, *each in zip([span, *days], *told, strict=True))
    differ = [one for one in changes if one.before != one.after]
    return Preview(tuple(differ[:most]), max(0, len(differ) - most), total)


def _half(progress: Callable[[float], None] | None, number: int) -> Callable[[float], None] | None:
    return None if progress is None else lambda fraction: progress((number + fraction) / 2)


def _sum(spent: Sequence[Cost]) -> Cost:
    """What all these days came to: costs are exact, so they add up to that of the whole span."""
    energy = [cost.energy for cost in spent if cost.energy is not None]
    standing = [cost.standing for cost in spent if cost.standing is not None]
    return Cost(
        spent[0].start,
        spent[-1].end,
        sum(cost.wh for cost in spent),
        sum(energy) if len(energy) == len(spent) else None,
        sum(standing) if standing else None,
        (),
    )


def _figure(side: Side, cost: Cost, until: int) -> Figures:
    part = side.column.part(unix(cost.start), min(unix(cost.end), until))
    is_known = part.count(Quality.MISSING) < len(part.quality)
    if not is_known:
        return UNKNOWN
    pence = None if cost.energy is None else cost.energy + (cost.standing or 0)
    return Figures(cost.wh, pence, side.carbon.grams(part) if side.carbon else NO_GRAMS)


def reach(effects: Iterable[Effect], zone: tzinfo) -> tuple[datetime, datetime | None]:
    """When what these effects change begins and ends, UTC. None: from then on."""
    spans = [_span(effect, zone) for effect in effects]
    ends = [end for _, end in spans if end is not None]
    return min(start for start, _ in spans), max(ends) if len(ends) == len(spans) else None


def touched(effects: Iterable[Effect], zone: tzinfo, first: datetime, now: datetime) -> Span | None:
    """The whole local days that these effects change, as one span (UTC).

    None where that lies wholly before `first`, where the record begins and there is nothing to change, or after `now`.
    """
    begins, ends = reach(effects, zone)
    start, end = max(begins, first), now if ends is None else min(ends, now)
    if start >= end:
        return None
    days = day_of(start, zone), day_of(end - timedelta(seconds=1), zone)
    return midnight(days[0], zone), local_day(days[1], zone)[1]


def _span(effect: Effect, zone: tzinfo) -> tuple[datetime, datetime | None]:
    if isinstance(effect, Reprice):
        return midnight(effect.first, zone), None if effect.until is None else midnight(effect.until, zone)
    if isinstance(effect, Put):
        return utc(effect.start), utc(effect.start + len(effect.wh) * HALF_HOUR)
    return utc(effect.start), None if effect.end is None else utc(effect.end)
