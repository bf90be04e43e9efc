"""When the hours ahead are clearly cleaner than this one, and what that means for a wash that can wait."""

from typing import NamedTuple

from ihd.energy.best_time import LEAST_SHARE, Ahead, Load, Span, best_time
from ihd.energy.calendar import HALF_HOUR, half_hour_of, utc
from ihd.energy.carbon.bands import BANDS, Band
from ihd.energy.carbon.grid_now import Advice, GridNow
from ihd.energy.carbon.outlook import Outlook
from ihd.energy.judged_by import By
from ihd.energy.slots import Slots

SHOWN = 36  # half-hours: the next 18 hours
WASH = Load(1.0, 120)
LOW_PART = 4  # a time is among the cleanest in the lowest quarter of all that is in sight


class CleanHours(NamedTuple):
    """The cleanest stretch of the hours ahead, `[start, end)` in unix seconds, and whether it is worth waiting for."""

    start: int
    end: int
    worth_it: bool


def clean_hours(outlook: Outlook, now: int) -> CleanHours | None:
    """The cleanest stretch of the next 18 hours at `now` (unix seconds): two hours or more; None: not known.

    It is the best two hours, and what lies beside them as long as that is among the cleanest too and clean in a word:
    of a band that counts as low, or of one no worse than those two hours have.
    """
    first, carbon = half_hour_of(now), outlook.carbon
    span = Span(first, first + (SHOWN + 1) * HALF_HOUR)
    best = best_time(Ahead(carbon), WASH, span, By.CARBON, now)
    if best is None:
        return None
    start, end = (best.start - first) // HALF_HOUR, (best.end - first) // HALF_HOUR
    values = carbon.over(first, SHOWN + 1)
    limit = _limit(values, values[start:end])
    ranks = [BANDS.index(slot.band) for slot in outlook.slots[: SHOWN + 1]]
    worst = max(BANDS.index(Band.LOW), *ranks[start:end])
    fits = [_is_below(value, limit) and rank <= worst for value, rank in zip(values, ranks, strict=True)]
    while start > 0 and fits[start - 1]:
        start -= 1
    while end < len(fits) and fits[end]:
        end += 1
    return CleanHours(first + start * HALF_HOUR, first + end * HALF_HOUR, best.worth_it)


def _limit(values: tuple[int | None, ...], best: tuple[int | None, ...]) -> int:
    """Up to where a half-hour is among the cleanest."""
    known = [value for value in values if value is not None]
    quarter = min(known) + (max(known) - min(known)) // LOW_PART
    return max(quarter, *(value for value in best if value is not None))


def _is_below(value: int | None, limit: int) -> bool:
    return value is not None and value <= limit


def grid_now(outlook: Outlook, price: Slots | None, now: int) -> GridNow:
    """What Now is told of the grid at `now` (unix seconds); `price` are pence per kWh of the hours ahead, if known."""
    slot, clean = outlook.slots[0], clean_hours(outlook, now)
    told = GridNow(utc(now), slot.grams, slot.band, slot.told, outlook.region)
    if clean is None:
        return told
    first = half_hour_of(now)
    if clean.worth_it and clean.start > first:
        cheaper = price is not None and _is_cheaper(price, clean, first)
        return told._replace(cleaner=(utc(clean.start), utc(clean.end)), is_cheaper=cheaper, advice=Advice.WAIT)
    return told._replace(advice=Advice.GOOD if _is_good(outlook.carbon, first) else Advice.ANY)


def _is_good(carbon: Slots, first: int) -> bool:
    """Whether this half-hour is among the cleanest of hours that differ enough for any of them to be good."""
    values = carbon.over(first, SHOWN)
    known = [value for value in values if value is not None]
    low, high = min(known), max(known)
    return high - low > LEAST_SHARE * high and _is_below(values[0], low + (high - low) // LOW_PART)


def _is_cheaper(price: Slots, clean: CleanHours, first: int) -> bool:
    """Whether what is cleaner is clearly cheaper as well, throughout."""
    (now,) = price.over(first, 1)
    then = price.over(clean.start, (clean.end - clean.start) // HALF_HOUR)
    known = [one for one in then if one is not None]
    if now is None or len(known) < len(then):
        return False
    return now - max(known) >= LEAST_SHARE * abs(now) and now > max(known)
