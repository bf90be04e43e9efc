"""Puts a stretch of the past together for the History page: bars, rates, totals, and what is set beside them."""

from collections.abc import Sequence
from datetime import datetime, tzinfo
from itertools import groupby

from ihd.energy import exact
from ihd.energy.calendar import HALF_HOUR, day_of, half_hours, unix, utc
from ihd.energy.column import Column
from ihd.energy.day import BarState
from ihd.energy.half_hours import Quality
from ihd.energy.insight.part import part
from ihd.energy.stretch import Amount, Band, Part, Scope, Stretch
from ihd.energy.stretch_beside import (
    Shown,
    added,
    before_of,
    before_so_far,
    told_until,
    usual_of,
    usual_so_far,
)
from ihd.energy.stretch_cells import Cell, Known, amount, cells, evened, together
from ihd.energy.stretch_spans import Asked, Days, days_of, parts_of
from ihd.energy.tariffs.plan import Schedule

MOST_ESTIMATED = 0.1  # of what is known of a bar: with more of it, it is drawn as estimated
MOST_PRICES = 4  # that a day can have for bands to make it clearer; with more, only the dearest of its time is marked
DEAREST = 0.25


def make_stretch(asked: Asked, known: Known, zone: tzinfo, now: datetime) -> Stretch:
    """The stretch that was asked for of one side of the home, as it is known at `now` (UTC).

    Its total is that of the same days by `usage.uses`, exactly.
    """
    since = None if known.since is None else day_of(known.since, zone)
    days = days_of(asked.scope, asked.day, since)
    cut = parts_of(asked.scope, days, zone)
    whole = cut[0][0], cut[-1][1]
    upto = told_until(known.column, whole, now)
    shown = Shown(asked.scope, days, cut, upto)
    told = cells(known, cut, zone, now)
    total = together(told)
    carbon = known.carbon.grams(known.column.part(unix(whole[0]), min(unix(whole[1]), unix(now))))
    so_far = amount(total, carbon.grams, standing=True)
    share = min(1.0, part(known.column, (whole[0], upto)).known)
    return Stretch(
        asked.scope,
        days.first,
        days.last,
        asked.side,
        tuple(_part(known, one, asked.scope, now) for one in told),
        usual=usual_of(known, shown, zone, now),
        before=before_of(known, shown, zone, now),
        bands=_bands(known.schedule, days, zone) if asked.scope is Scope.DAY else (),
        so_far=so_far,
        usual_so_far=usual_so_far(known, shown, zone, now),
        before_so_far=before_so_far(known, shown, zone),
        as_of=known.as_of,
        since=since,
        standing=None if total.standing is None else exact.pence(total.standing),
        basis=carbon.basis if total.known else None,
        evened=evened(so_far, amount(total, carbon.grams, standing=False), share),
    )


def both(electricity: Stretch, gas: Stretch) -> Stretch:
    """Electricity and gas of the same days as one: the bars of each, and what they come to together."""
    told = [one.as_of for one in (electricity, gas) if one.as_of]
    known = [one.since for one in (electricity, gas) if one.since]
    standing = [one.standing for one in (electricity, gas) if one.standing is not None]
    return electricity._replace(
        gas=gas.parts,
        usual=_pairs(electricity.usual, gas.usual),
        before=_pairs(electricity.before, gas.before),
        so_far=_what_is_known(electricity.so_far, gas.so_far),
        usual_so_far=_pair(electricity.usual_so_far, gas.usual_so_far),
        before_so_far=_pair(electricity.before_so_far, gas.before_so_far),
        as_of=min(told, default=None),
        since=min(known, default=None),
        standing=sum(standing) if standing else None,
        basis=electricity.basis or gas.basis,
        gas_so_far=gas.so_far,
        evened=_what_is_known(*(one.evened or one.so_far for one in (electricity, gas))),
    )


def _pairs(ours: Sequence[Amount | None], theirs: Sequence[Amount | None]) -> tuple[Amount | None, ...]:
    return tuple(_pair(*each) for each in zip(ours, theirs, strict=True)) if ours and theirs else ()


def _pair(one: Amount | None, other: Amount | None) -> Amount | None:
    return None if one is None or other is None else added((one, other))


def _what_is_known(*told: Amount) -> Amount:
    """The sum of what is known so far: a fuel of which nothing has come in yet adds nothing."""
    known = [one for one in told if one.kwh is not None]
    return added(known) if known else Amount()


def _part(known: Known, cell: Cell, scope: Scope, now: datetime) -> Part:
    end = min(cell.end, unix(now))
    passed = -(-max(0, end - cell.start) // HALF_HOUR)
    due = end if known.as_of is None else min(end, unix(known.as_of))
    told = -(-max(0, due - cell.start) // HALF_HOUR)
    column = known.column.part(cell.start, end)
    return Part(
        utc(cell.start),
        utc(cell.end),
        cell.amount(standing=scope is not Scope.DAY),
        _state(known, cell, column, passed),
        _missing(known, cell, told),
        cell.rate,
    )


def _state(known: Known, cell: Cell, column: Column, passed: int) -> BarState:
    if not passed:
        return BarState.FUTURE
    if known.since is not None and cell.end <= unix(known.since):
        return BarState.BEFORE
    if not cell.known:
        is_late = known.as_of is not None and cell.start >= unix(known.as_of)
        return BarState.LATE if is_late else BarState.MISSING
    is_estimated = column.count(Quality.ESTIMATED) > MOST_ESTIMATED * cell.known
    return BarState.ESTIMATED if is_estimated else BarState.MEASURED


def _missing(known: Known, cell: Cell, told: int) -> float:
    """The share that is not known of what has passed since the record began, and should have come in."""
    start = cell.start if known.since is None else max(cell.start, unix(known.since))
    due = told - (start - cell.start) // HALF_HOUR
    return max(0.0, 1 - cell.known / due) if due > 0 else 0.0


def _bands(schedule: Schedule, days: Days, zone: tzinfo) -> tuple[Band, ...]:
    """The times of a day at each rate, where it has several. Blocks are left out: they follow use, not the clock."""
    starts = half_hours(*days.span(zone))
    stacks = [stack[0] for stack in schedule.plan(days.first, zone).slots]
    prices = sorted({one.price for one in stacks if one.price is not None})
    if len(prices) < 2:
        return ()
    dear = prices[-1]
    if len(prices) > MOST_PRICES:
        by_price = sorted(one.price for one in stacks if one.price is not None)
        dear = by_price[-max(1, round(DEAREST * len(by_price)))]
    marked = [
        (at, one.name, one.price is not None and one.price >= dear) for at, one in zip(starts, stacks, strict=True)
    ]
    if len(prices) > MOST_PRICES:
        marked = [(at, "", is_dear) for at, _, is_dear in marked]
    runs = [(key, [at for at, _, _ in each]) for key, each in groupby(marked, key=lambda one: one[1:])]
    bands = (Band(run[0], utc(unix(run[-1]) + HALF_HOUR), *key) for key, run in runs)
    return tuple(one for one in bands if one.dear or len(prices) <= MOST_PRICES)
