"""The lines of a bill as a schedule of prices makes them: energy by rate, standing charges by day, to the penny."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo
from itertools import accumulate, groupby, pairwise
from typing import NamedTuple

from ihd.energy.calendar import HALF_HOUR, midnight, unix
from ihd.energy.column import CODE, Column
from ihd.energy.costing import Cost, Span, costs, lead_in
from ihd.energy.exact import DAY_COST, pennies
from ihd.energy.half_hours import Quality
from ihd.energy.tariffs.plan import DayPlan, Schedule

MOST_PERIODS = 6  # with more, prices change too often for a bill to have a line for each: Agile, trackers
VAT_PERCENT = 5  # on a home's energy (data-sources 5.5)
ONE_DAY = timedelta(days=1)
_MISSING = CODE[Quality.MISSING]


class Energy(NamedTuple):
    """A line for energy at one rate in the local days `first` to `last`. `price` is in 10^-9 pence per kWh.

    `price` is None where the line has several, `pennies` where a price is not known.
    """

    name: str
    first: date
    last: date
    wh: int
    price: int | None
    pennies: int | None


class Standing(NamedTuple):
    """A line for standing charges of the local days `first` to `last`; `price` is in 10^-9 pence a day.

    Both amounts are None where no charge is known.
    """

    first: date
    last: date
    days: int
    price: int | None
    pennies: int | None


@dataclass(frozen=True, slots=True)
class Lines:
    """All lines, VAT included in each."""

    energy: tuple[Energy, ...]
    standing: tuple[Standing, ...]

    @property
    def energy_total(self) -> int | None:
        """Pennies; None where a line is not known."""
        return _sum(line.pennies for line in self.energy)

    @property
    def standing_total(self) -> int | None:
        """Pennies; None where a line is not known."""
        return _sum(line.pennies for line in self.standing)

    @property
    def total(self) -> int | None:
        """Pennies; None where a line is not known."""
        return _sum((self.energy_total, self.standing_total))

    @property
    def vat(self) -> int | None:
        """The pennies of VAT that are in the total."""
        return None if self.total is None else _rounded(self.total * VAT_PERCENT, 100 + VAT_PERCENT)

    @property
    def slack(self) -> int:
        """The pennies by which the same bill may differ that rounds its lines, and then VAT, in another order."""
        return len(self.energy) + len(self.standing) + 1


def without_vat(total: int) -> int:
    """What this many pennies come to without the VAT that is in them."""
    return _rounded(total * 100, 100 + VAT_PERCENT)


def reckon(wh: int, column: Column, first: date, last: date, schedule: Schedule, zone: tzinfo) -> Lines:
    """The lines of a bill for `wh` used in the local days `first` to `last` (both included) on a schedule.

    How the energy falls on the half-hours, and so on the rates, is taken from `column`; what that does not know is
    taken to be like the rest, and where it knows nothing every half-hour like any other. A period of its own begins
    where prices change. Lines are rounded to the penny each, as bills do.

    >>> from datetime import UTC
    >>> from ihd.energy.tariffs.plan import NoPrices
    >>> reckon(285_000, Column(0, (), b""), date(2026, 4, 1), date(2026, 4, 30), NoPrices(), UTC).standing[0].days
    30
    """
    span = midnight(first, zone), midnight(last + ONE_DAY, zone)
    periods = _periods(first, last, schedule, zone)
    spans = [(midnight(one.first, zone), midnight(one.last + ONE_DAY, zone)) for one in periods]
    told = costs(_to_bill(wh, column, span, zone), spans, schedule, zone)
    energy = [line for period, cost in zip(periods, told, strict=True) for line in _energy(period, cost)]
    return Lines(tuple(energy), tuple(_standing(first, last, schedule, zone)))


class _Period(NamedTuple):
    """Local days, both included, in which prices stay; `prices` of rates by name, None where one rate has several."""

    first: date
    last: date
    prices: dict[str, int | None] | None
    standing: int | None  # 10^-9 pence a day


def _periods(first: date, last: date, schedule: Schedule, zone: tzinfo) -> list[_Period]:
    """The days cut where the prices change; all of them as one where they change all the time."""
    found: list[_Period] = []
    for day in days_from(first, last):
        plan = schedule.plan(day, zone)
        prices = _prices(plan)
        if prices is None:
            return [_Period(first, last, None, None)]
        if found and _goes_on(found[-1], prices, plan.standing):
            found[-1] = found[-1]._replace(last=day, prices={**(found[-1].prices or {}), **prices})
        else:
            found.append(_Period(day, day, prices, plan.standing))
    return found if len(found) <= MOST_PERIODS else [_Period(first, last, None, None)]


def _goes_on(period: _Period, prices: dict[str, int | None], standing: int | None) -> bool:
    """Whether a day with these prices belongs to the period: a weekend has rates of its own at the same price list."""
    before = period.prices or {}
    return period.standing == standing and all(before.get(name, price) == price for name, price in prices.items())


def days_from(first: date, last: date) -> list[date]:
    """The days from one to another, both included."""
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def _prices(plan: DayPlan) -> dict[str, int | None] | None:
    """The price of each rate of a day; None where a rate has several."""
    told = {(tier.name, tier.price) for stack in plan.slots for tier in stack}
    prices = dict(told)
    return prices if len(prices) == len(told) else None


def _energy(period: _Period, cost: Cost) -> list[Energy]:
    prices = period.prices or {}
    return [
        Energy(
            rate.name,
            period.first,
            period.last,
            rate.wh,
            prices.get(rate.name),
            None if rate.cost is None else pennies(rate.cost),
        )
        for rate in cost.rates
    ]


def _standing(first: date, last: date, schedule: Schedule, zone: tzinfo) -> list[Standing]:
    found = []
    for price, held in groupby(days_from(first, last), lambda day: schedule.plan(day, zone).standing):
        days = list(held)
        charge = None if price is None else pennies(price * DAY_COST * len(days))
        found.append(Standing(days[0], days[-1], len(days), price, charge))
    return found


def _to_bill(wh: int, column: Column, span: Span, zone: tzinfo) -> Column:
    """The half-hours of a span as the bill would have them, and before it those that blocks of a month have counted."""
    lead, start, end = unix(lead_in(span[0], zone)), unix(span[0]), unix(span[1])
    held = _known(column, start, end)
    known = [one for one in held if one is not None]
    weights = [sum(known) if one is None else one * len(known) for one in held]
    if not any(weights):
        weights = [1] * len(held)
    whole = sum(weights)
    upto = [wh * each // whole for each in accumulate(weights, initial=0)]
    shared = (after - before for before, after in pairwise(upto))
    counted = (one or 0 for one in _known(column, lead, start))
    used = (*counted, *shared)
    return Column(lead, used, bytes(len(used)))


def _known(column: Column, start: int, end: int) -> list[int | None]:
    """The Wh of each half-hour that begins in `[start, end)`, unix seconds."""
    held = column.part(start, end)
    slots = zip(range(held.start, held.end, HALF_HOUR), held.wh, held.quality, strict=True)
    known = {slot: wh for slot, wh, code in slots if code != _MISSING}
    return [known.get(slot) for slot in range(start, end, HALF_HOUR)]


def _sum(amounts: Iterable[int | None]) -> int | None:
    told = list(amounts)
    known = [one for one in told if one is not None]
    return sum(known) if len(known) == len(told) else None


def _rounded(amount: int, over: int) -> int:
    """A quotient to the nearest whole number, halves away from zero, as bills round."""
    whole = (2 * abs(amount) + over) // (2 * over)
    return whole if amount >= 0 else -whole
