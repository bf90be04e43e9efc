"""The best time to run something that can wait: by how clean the grid is, by the price, or by both."""

from collections.abc import Iterator
from operator import mul
from typing import NamedTuple

from ihd.energy.calendar import HALF_HOUR, half_hour_of
from ihd.energy.judged_by import By
from ihd.energy.slots import PER_UNIT, Slots

LEAST_PENCE = 5.0  # below these a gain is not worth waiting for
LEAST_GRAMS = 50.0
LEAST_SHARE = 0.1
LONGEST = 2 * 24 * 60  # minutes; nothing is foretold further ahead


class Load(NamedTuple):
    """Something to run: `kwh` in all, evenly over `minutes` at a stretch, or in pieces if it is `splittable`."""

    kwh: float
    minutes: int
    splittable: bool = False


class Ahead(NamedTuple):
    """What is known of the hours ahead: intensities and prices; None where nothing is known of them."""

    carbon: Slots | None = None
    price: Slots | None = None


class Span(NamedTuple):
    """When it may run, unix seconds: it begins at `earliest`, on a half-hour, or later, and is over by `latest`."""

    earliest: int
    latest: int | None = None


class Figures(NamedTuple):
    """What one time comes to: means over it. `value` is that by which it was judged; None is not known."""

    value: float | None
    grams: float | None
    pence: float | None


class Best(NamedTuple):
    """The best time, unix seconds; `pieces` are the stretches in which a load runs that may be split.

    `then` and `at_once` hold g of CO2 per kWh, pence per kWh, and as their value what was judged by: one of these, or
    for both a mark from 0, the best in sight, to 1. At once is in the half-hour that runs, or where that is not known
    the earliest that is. A saving is of the whole load; below 0 waiting costs more. `worth_it`: whether to speak of it.
    """

    start: int
    end: int
    pieces: tuple[tuple[int, int], ...]
    then: Figures
    at_once: Figures
    saving_grams: float | None
    saving_pence: float | None
    worth_it: bool


class _Run(NamedTuple):
    """The half-hours that a load takes, by their starts, and the minutes that it takes of each."""

    starts: tuple[int, ...]
    minutes: tuple[int, ...]


class _Judged(NamedTuple):
    """What is judged by, in whole numbers of which `per` make one."""

    slots: Slots
    per: int = PER_UNIT


def best_time(ahead: Ahead, load: Load, span: Span, by: By, now: int) -> Best | None:
    """When to start, on a half-hour; the one that runs at `now` (unix seconds) stands for starting at once.

    Of equal times it is the earliest. A time of which anything is not known is passed over, never guessed; None where
    none is left. For both, intensities and prices are each laid out from the least to the most in sight, and averaged.
    """
    judged = _judged(ahead, span, by)
    if judged is None:
        return None
    starts = [start for start in _starts(judged.slots, span) if _ends(start, load, span, now)]
    run = _in_pieces(judged.slots, load, starts) if load.splittable else _at_a_stretch(judged.slots, load, starts)
    if run is None:
        return None
    at_once = _run(half_hour_of(now), load)
    if _sum(judged.slots, at_once) is None:
        known = (_run(start, load) for start in starts)
        at_once = next((one for one in known if _sum(judged.slots, one) is not None), run)
    return _told(ahead, load, by, (run, at_once), judged)


def _told(ahead: Ahead, load: Load, by: By, runs: tuple[_Run, _Run], judged: _Judged) -> Best:
    then, at_once = (_figures(ahead, judged, run) for run in runs)
    grams, pence = _saving(load, then.grams, at_once.grams), _saving(load, then.pence, at_once.pence)
    cleaner = _is_gain(grams, load, at_once.grams, LEAST_GRAMS)
    cheaper = _is_gain(pence, load, at_once.pence, LEAST_PENCE)
    loses = (grams is not None and grams <= -LEAST_GRAMS) or (pence is not None and pence <= -LEAST_PENCE)
    worth = {By.CARBON: cleaner, By.PRICE: cheaper, By.BOTH: (cleaner or cheaper) and not loses}
    pieces = _joined(runs[0])
    return Best(pieces[0][0], pieces[-1][1], pieces, then, at_once, grams, pence, worth[by])


def _judged(ahead: Ahead, span: Span, by: By) -> _Judged | None:
    carbon, price = ahead
    if by is By.CARBON:
        return None if carbon is None else _Judged(carbon)
    if by is By.PRICE:
        return None if price is None else _Judged(price)
    return None if carbon is None or price is None else _both(carbon, price, span)


def _both(carbon: Slots, price: Slots, span: Span) -> _Judged | None:
    """Both as one mark, exactly: each half-hour's place between the least and the most of those in the span."""
    start = min(carbon.start, price.start)
    count = (max(carbon.end, price.end) - start) // HALF_HOUR
    pairs = list(zip(carbon.over(start, count), price.over(start, count), strict=True))
    last = span.latest if span.latest is not None else start + count * HALF_HOUR
    seen = [
        (grams, pence)
        for n, (grams, pence) in enumerate(pairs)
        if grams is not None and pence is not None and span.earliest <= start + n * HALF_HOUR < last
    ]
    if not seen:
        return None
    (low, wide), (least, broad) = (_reach(one) for one in zip(*seen, strict=True))
    marks = tuple(
        None if grams is None or pence is None else (grams - low) * broad + (pence - least) * wide
        for grams, pence in pairs
    )
    return _Judged(Slots(start, marks), 2 * wide * broad)


def _reach(values: tuple[int, ...]) -> tuple[int, int]:
    """The least of these, and how far it is from there to the most: 1 where they are all alike, as nothing is."""
    return min(values), (max(values) - min(values)) or 1


def _starts(slots: Slots, span: Span) -> Iterator[int]:
    yield from range(max(slots.start, span.earliest), slots.end, HALF_HOUR)


def _ends(start: int, load: Load, span: Span, now: int) -> bool:
    """Whether a load that begins in this half-hour is over in time; each piece of one that is split is half an hour."""
    seconds = HALF_HOUR if load.splittable else 60 * load.minutes
    begins = now if start == half_hour_of(now) else start  # what begins in the half-hour that runs begins now
    return span.latest is None or begins + seconds <= span.latest


def _shares(load: Load) -> tuple[int, ...]:
    """The minutes that a load takes of each half-hour, the last of which may be in part."""
    whole, rest = divmod(load.minutes, HALF_HOUR // 60)
    return (HALF_HOUR // 60,) * whole + ((rest,) if rest else ())


def _run(start: int, load: Load) -> _Run:
    shares = _shares(load)
    return _Run(tuple(start + n * HALF_HOUR for n in range(len(shares))), shares)


def _at_a_stretch(slots: Slots, load: Load, starts: list[int]) -> _Run | None:
    """The best of these starts, which are consecutive half-hours."""
    shares, best = _shares(load), None
    values = slots.over(starts[0], len(starts) + len(shares)) if starts else ()
    for place, start in enumerate(starts):
        within = values[place : place + len(shares)]
        known = [value for value in within if value is not None]
        if len(known) == len(shares):
            total = sum(map(mul, known, shares))
            if best is None or total < best[0]:
                best = total, start
    return None if best is None else _run(best[1], load)


def _in_pieces(slots: Slots, load: Load, starts: list[int]) -> _Run | None:
    """The best half-hours, wherever they lie; of what is left over in the end the least good one takes the less."""
    shares = _shares(load)
    values = zip((slots.over(start, 1)[0] for start in starts), starts, strict=True)
    best = sorted((value, start) for value, start in values if value is not None)[: len(shares)]
    if len(best) < len(shares):
        return None
    taken = sorted((start, share) for (_, start), share in zip(best, shares, strict=True))
    return _Run(tuple(start for start, _ in taken), tuple(share for _, share in taken))


def _sum(slots: Slots, run: _Run) -> int | None:
    """The sum over a run, each half-hour by its minutes; None where one of them is not known."""
    total = 0
    for start, minutes in zip(*run, strict=True):
        value = slots.over(start, 1)[0]
        if value is None:
            return None
        total += value * minutes
    return total


def _mean(slots: Slots | None, run: _Run, per: int = PER_UNIT) -> float | None:
    total = None if slots is None else _sum(slots, run)
    return None if total is None else total / (sum(run.minutes) * per)


def _figures(ahead: Ahead, judged: _Judged, run: _Run) -> Figures:
    return Figures(_mean(judged.slots, run, judged.per), _mean(ahead.carbon, run), _mean(ahead.price, run))


def _saving(load: Load, then: float | None, at_once: float | None) -> float | None:
    return None if then is None or at_once is None else load.kwh * (at_once - then)


def _is_gain(saving: float | None, load: Load, at_once: float | None, least: float) -> bool:
    """Whether a saving is worth waiting for: enough of it, and enough beside what the load comes to at once."""
    if saving is None or at_once is None:
        return False
    return saving >= least and saving >= LEAST_SHARE * abs(load.kwh * at_once)


def _joined(run: _Run) -> tuple[tuple[int, int], ...]:
    """The stretches that a run is made of, as `[start, end)`."""
    joined: list[tuple[int, int]] = []
    for start, minutes in zip(*run, strict=True):
        end = start + 60 * minutes
        if joined and joined[-1][1] == start:
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return tuple(joined)
