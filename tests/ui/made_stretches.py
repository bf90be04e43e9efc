"""Stretches made up for the tests of charts: known energy in every bar, and states where they are asked for."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from ihd.energy.calendar import half_hours, local_day
from ihd.energy.day import BarState
from ihd.energy.stretch import Amount, Band, Part, Scope, Side, Stretch

LONDON = ZoneInfo("Europe/London")
SATURDAY = date(2026, 11, 21)
NOW = datetime(2027, 6, 1, tzinfo=UTC)


def amount(kwh: float, pence: float = 30.0, grams: float = 200.0) -> Amount:
    """An amount at a price and a carbon intensity for each kWh."""
    return Amount(kwh, kwh * pence, kwh * grams)


def edges(scope: Scope, first: date, count: int = 0) -> list[datetime]:
    """Where the bars of a stretch begin, and where the last ends, UTC."""
    if scope is Scope.DAY:
        start, end = local_day(first, LONDON)
        return [*half_hours(start, end), end]
    if scope in (Scope.WEEK, Scope.MONTH):
        many = 7 if scope is Scope.WEEK else count or 30
        return [local_day(first + timedelta(days=n), LONDON)[0] for n in range(many + 1)]
    if scope is Scope.YEAR:
        return [local_day(date(first.year + n // 12, 1 + n % 12, 1), LONDON)[0] for n in range(13)]
    return [local_day(date(first.year + n, 1, 1), LONDON)[0] for n in range((count or 4) + 1)]


def parts(
    starts: list[datetime],
    kwh: Callable[[int], float] = lambda at: 1.06 if at == 34 else 0.2,
    states: Mapping[int, BarState] | None = None,
    missing: Mapping[int, float] | None = None,
    pence: float = 30.0,
) -> tuple[Part, ...]:
    """Bars between these moments; those in no known state have no amount."""
    told = []
    for at, (start, end) in enumerate(pairwise(starts)):
        state = (states or {}).get(at, BarState.MEASURED)
        known = state in (BarState.MEASURED, BarState.ESTIMATED)
        told.append(
            Part(start, end, amount(kwh(at), pence) if known else Amount(), state, (missing or {}).get(at, 0.0))
        )
    return tuple(told)


def total(of: tuple[Part, ...]) -> Amount:
    """The sum of what is known."""
    return amount(sum(part.amount.kwh or 0.0 for part in of))


def day(
    first: date = SATURDAY,
    *,
    side: Side = Side.ELECTRICITY,
    kwh: Callable[[int], float] = lambda at: 1.06 if at == 34 else 0.2,
    states: Mapping[int, BarState] | None = None,
    usual: float | None = None,
    bands: tuple[Band, ...] = (),
    pence: float = 30.0,
) -> Stretch:
    """A day in half-hours."""
    starts = edges(Scope.DAY, first)
    told = parts(starts, kwh, states, pence=pence)
    usuals = () if usual is None else tuple(amount(usual) for _ in told)
    return Stretch(Scope.DAY, first, first, side, told, usual=usuals, bands=bands, so_far=total(told))


def longer(
    scope: Scope,
    first: date,
    kwh: Callable[[int], float],
    states: Mapping[int, BarState] | None = None,
    *,
    count: int = 0,
    usual: float | None = None,
) -> Stretch:
    """A week, a month, a year, or everything."""
    starts = edges(scope, first, count)
    told = parts(starts, kwh, states)
    last = starts[-1].astimezone(LONDON).date() - timedelta(days=1)
    usuals = () if usual is None else tuple(amount(usual) for _ in told)
    return Stretch(scope, first, last, Side.ELECTRICITY, told, usual=usuals, so_far=total(told), since=first)


def both(first: date = SATURDAY) -> Stretch:
    """A day of both fuels: 0.5 kWh of electricity and 1.5 of gas in each half-hour."""
    starts = edges(Scope.DAY, first)
    electricity, gas = parts(starts, lambda _: 0.5), parts(starts, lambda _: 1.5, pence=6.0)
    return Stretch(Scope.DAY, first, first, Side.BOTH, electricity, gas=gas, so_far=total(electricity + gas))


def band(first: str, last: str, name: str, day_of: date = SATURDAY, *, dear: bool = False) -> Band:
    """A band between two times of a winter's day, "16:00"."""
    ends = []
    for words in (first, last):
        hour, minute = map(int, words.split(":"))
        ends.append(datetime(day_of.year, day_of.month, day_of.day, tzinfo=UTC) + timedelta(hours=hour, minutes=minute))
    return Band(ends[0], ends[1], name, dear)
