"""A month of the home for its report, out of the diary: the same figures as `ihd usage` and `ihd cost` have."""

from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from ihd.app.carbon_known import carbon_for
from ihd.app.context import Context
from ihd.app.cost_reckoning import months_of
from ihd.app.energy_asked import EnergyAsked, energy_asked
from ihd.app.pricing import HomePrices, home_prices
from ihd.energy.calendar import HALF_HOUR, day_of, midnight, unix
from ihd.energy.costing import Span, costs
from ihd.energy.exact import pence, price_pence
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.insight.patterns import by_half_hour
from ihd.energy.report_told import DayBar, FuelReport, Known, PriceLine, RateUsed, Report
from ihd.energy.tariffs.plan import DayPlan, NoPrices, Schedule
from ihd.energy.tariffs.tariff import Priced
from ihd.energy.trouble import FileTrouble
from ihd.energy.usage import Use, charged_from, uses
from ihd.store import own_tariffs
from ihd.store.diary import Diary
from ihd.ui.report_words import month as month_named
from ihd.wording import tr

ONE_DAY = timedelta(days=1)
BEFORE = timedelta(days=56)  # what is usual rests on
BARS = 13  # months
LOOK_BACK = timedelta(days=400)
MOST_LINES = 8  # of prices, beyond which they change too often to be listed
REGISTERS = (
    ("electricity", Fuel.ELECTRICITY, Direction.IMPORT),
    ("gas", Fuel.GAS, Direction.IMPORT),
    ("export", Fuel.ELECTRICITY, Direction.EXPORT),
)


def report_of(context: Context, diary: Diary, month: date, heed: Callable[[float], None]) -> Report:
    """The local month of this date, `heed` told how far it is. Raises Trouble where nothing of it is kept."""
    now, zone = context.clock(), context.zone
    first, last = month.replace(day=1), _next(month) - ONE_DAY
    until = min(last, day_of(now, zone))
    prices, mine = home_prices(diary, context), diary.ask(own_tariffs.in_use) or ()
    found: dict[str, FuelReport] = {}
    begins = []
    for number, (name, _, direction) in enumerate(REGISTERS):
        heed(number / len(REGISTERS))
        known = _asked(context, diary, name, first, until) if first <= until else None
        if known is None:
            continue
        tariff = next((one.name for one in mine if one.priced == Priced(name)), "")
        told = _fuel(context, diary, known, prices, (first, last, until), tariff)
        if told.kwh is not None and (direction is Direction.IMPORT or told.kwh):
            found[name] = told
            begins.append(day_of(known.since, zone))
    fuels = tuple(found[name] for name in ("electricity", "gas") if name in found)
    if not fuels:
        headline = tr("Nothing is kept of {month}", month=month_named(first))
        raise FileTrouble(headline, tr("Choose a month in which your meters were heard."))
    since = max(first, min(begins))
    passed = (min(now, midnight(last + ONE_DAY, zone)) - midnight(since, zone)) / ONE_DAY
    begun = since if since > first else None
    return Report(now, first, last, until, passed, fuels, begun, found.get("export"), diary.is_pretend)


def _asked(context: Context, diary: Diary, name: str, first: date, until: date) -> EnergyAsked | None:
    asked = Namespace(fuel=name, meter=None, since=first - LOOK_BACK, until=until + ONE_DAY)
    return energy_asked(context, diary, asked, context.clock())


def _fuel(
    context: Context, diary: Diary, known: EnergyAsked, prices: HomePrices, days: tuple[date, date, date], tariff: str
) -> FuelReport:
    first, last, until = days
    zone, now = context.zone, context.clock()
    schedule = prices.schedules.get((known.fuel, known.direction), NoPrices())
    start, end = midnight(first, zone), midnight(last + ONE_DAY, zone)
    spans = [(midnight(day, zone), midnight(day + ONE_DAY, zone)) for day in _days(first, until)]
    carbon = carbon_for(diary, context.settings, known.fuel, known.direction, start, end)
    (whole,) = uses(known.column, [(start, end)], schedule, zone, now, since=known.since, carbon=carbon)
    unrecorded = max(0, unix(known.since) - unix(start)) // HALF_HOUR  # before the record, which is not missing from it
    charged = charged_from(schedule, known.since, zone)
    (cost,) = costs(known.column, [(start, end)], charged, zone, now)
    return FuelReport(
        known.fuel,
        whole.kwh,
        whole.pence,
        None if whole.pence is None or cost.energy is None else pence(cost.energy),
        None if cost.standing is None else pence(cost.standing),
        whole.grams,
        whole.carbon_basis,
        Known(whole.measured, whole.estimated, whole.missing - unrecorded, whole.imported, whole.corrected),
        tuple(
            _bar(use, day)
            for use, day in zip(_by_day(known, spans, schedule, context), _days(first, until), strict=True)
        ),
        _profile(known, (start, end), context),
        _profile(known, (midnight(first - BEFORE, zone), start), context),
        months_of(context, known, schedule, first, now, BARS),
        tuple(RateUsed(one.name, one.wh / 1000, None if one.cost is None else pence(one.cost)) for one in cost.rates),
        price_lines(schedule, max(first, day_of(known.since, zone)), until, context),
        tariff,
        begins if (begins := day_of(known.since, zone)) > first else None,
    )


def _by_day(known: EnergyAsked, spans: Sequence[Span], schedule: Schedule, context: Context) -> list[Use]:
    return uses(known.column, spans, schedule, context.zone, context.clock(), since=known.since)


def _bar(use: Use, day: date) -> DayBar:
    half_hours = max(1, use.measured + use.estimated + use.missing + use.imported + use.corrected)
    return DayBar(day, use.kwh, use.pence, use.missing / half_hours, use.estimated / half_hours)


def _profile(known: EnergyAsked, span: Span, context: Context) -> tuple[float | None, ...]:
    """The mean of each local half-hour; nothing where none is known."""
    begins = max(span[0], known.since)
    told = tuple(one.kwh for one in by_half_hour(known.column.part(unix(begins), unix(span[1])), context.zone))
    return told if any(one is not None for one in told) else ()


def price_lines(schedule: Schedule, first: date, last: date, context: Context) -> tuple[PriceLine, ...]:
    """The prices in force on these local days, those of days with the same together."""
    days = [(day, schedule.plan(day, context.zone)) for day in _days(first, last)]
    found = [_line(list(held)) for _, held in groupby(days, lambda each: _whatever_order(each[1]))]
    if len(found) > MOST_LINES:
        found = _joined(found)  # a weekend has rates of its own, week after week
    if len(found) <= MOST_LINES and all(len(one.rates) <= MOST_LINES for one in found):
        return tuple(found)
    return (_summed(found),)


def _line(days: Sequence[tuple[date, DayPlan]]) -> PriceLine:
    plan = days[0][1]
    standing = None if plan.standing is None else price_pence(plan.standing)
    return PriceLine(days[0][0], days[-1][0], _listed(plan)[0], standing)


def _joined(lines: Sequence[PriceLine]) -> list[PriceLine]:
    """Those one after another together in which no rate has two prices."""
    found: list[PriceLine] = []
    for one in lines:
        before = dict(found[-1].rates) if found else {}
        if found and found[-1].standing == one.standing and all(before.get(name, at) == at for name, at in one.rates):
            found[-1] = found[-1]._replace(last=one.last, rates=tuple({**before, **dict(one.rates)}.items()))
        else:
            found.append(one)
    return found


def _listed(plan: DayPlan) -> tuple[tuple[tuple[str, float | None], ...], int | None]:
    """Each rate of a day with its price, in the order in which they first are, and the standing charge."""
    tiers = dict.fromkeys((tier.name, tier.price) for stack in plan.slots for tier in stack)
    return tuple((name, None if price is None else price_pence(price)) for name, price in tiers), plan.standing


def _whatever_order(plan: DayPlan) -> tuple[frozenset[tuple[str, float | None]], int | None]:
    """The same to tell days apart by: where a night is kept in UTC, another rate comes first in summer."""
    rates, standing = _listed(plan)
    return frozenset(rates), standing


def _summed(lines: Sequence[PriceLine]) -> PriceLine:
    known = [price for line in lines for _, price in line.rates if price is not None]
    ends = (("", min(known, default=None)), ("", max(known, default=None)))
    standings = {line.standing for line in lines}
    return PriceLine(
        lines[0].first, lines[-1].last, ends, lines[0].standing if len(standings) == 1 else None, many=True
    )


def _days(first: date, last: date) -> Iterator[date]:
    """The days from one to another, both included."""
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)


def _next(day: date) -> date:
    """The first of the next month."""
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)
