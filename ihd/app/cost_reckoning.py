"""What the Cost page is told beside the month so far: rates, months, and other tariffs, out of the diary."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import pairwise

from ihd.app.context import Context
from ihd.app.energy_asked import EnergyAsked
from ihd.app.months import FUELS, year_of
from ihd.app.pricing import STERLING, HomePrices, home_prices, typed
from ihd.app.tariffs_known import examples, parsed
from ihd.energy.calendar import HALF_HOUR, day_of, midnight, unix
from ihd.energy.cost_told import CostTold, MonthBar, OtherTariff, PricedBy, Rates
from ihd.energy.costing import costs, energy_of
from ihd.energy.exact import pence, price_pence
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.half_hours import Quality
from ihd.energy.insight.elsewhere import elsewhere
from ihd.energy.insight.rates import prices_of, rate_slots, turns
from ihd.energy.tariffs.plan import NoPrices, Schedule
from ihd.energy.tariffs.schedule import TariffSchedule
from ihd.energy.tariffs.tariff import Priced, Tariff
from ihd.energy.usage import charged_from
from ihd.store import own_tariffs
from ihd.store.diary import Diary
from ihd.store.own_tariffs import OwnTariff
from ihd.tariff_files import TariffTrouble

MONTHS = 12
ONE_DAY = timedelta(days=1)


def cost_told(context: Context, diary: Diary, now: datetime) -> CostTold:
    """All of it as it stands at `now`, UTC. Slow: some 300 ms. Raises StoreTrouble."""
    prices, mine = home_prices(diary, context), diary.ask(own_tariffs.known) or ()
    rates: list[Rates] = []
    months: list[tuple[Fuel, tuple[MonthBar, ...]]] = []
    others: list[OtherTariff] = []
    for fuel in FUELS:
        known = year_of(context, diary, fuel, now)
        if known is not None:
            schedule = prices.schedules.get((fuel, Direction.IMPORT), NoPrices())
            rates.append(rates_of(prices, mine, fuel, day_of(now, context.zone)))
            months.append((fuel, months_of(context, known, schedule, day_of(now, context.zone), now)))
            others += _elsewhere(context, known, schedule, mine, now)
    return CostTold(now, tuple(rates), tuple(months), tuple(others))


def rates_of(prices: HomePrices, mine: tuple[OwnTariff, ...], fuel: Fuel, today: date) -> Rates:
    """The prices of a fuel on a local date and the day after, and who says so."""
    schedule, zone = prices.schedules.get((fuel, Direction.IMPORT), NoPrices()), prices.zone
    slots = rate_slots(schedule, today, 2, zone)
    standing = schedule.plan(today, zone).standing
    is_flat = len(list(prices_of(slots))) == 1 and not any(one.tiers for one in slots)
    return Rates(
        fuel,
        *_priced_by(prices, mine, fuel, today),
        slots,
        None if standing is None else price_pence(standing),
        turns(schedule, today + ONE_DAY, zone) if is_flat else None,
    )


def _priced_by(prices: HomePrices, mine: tuple[OwnTariff, ...], fuel: Fuel, today: date) -> tuple[PricedBy, str]:
    own = prices.own.get(Priced(fuel.value))
    if own and own.holds(today):
        return PricedBy.OWN, next((one.name for one in mine if one.in_use and one.priced.value == fuel), "")
    if typed(prices.typed, fuel)[0] is not None:
        return PricedBy.TYPED, ""
    if any(one.fuel is fuel and one.currency == STERLING for one in prices.held):
        return PricedBy.METER, ""
    return (PricedBy.HUB if fuel in prices.told else PricedBy.NONE), ""


def months_of(
    context: Context, known: EnergyAsked, schedule: Schedule, last: date, now: datetime, count: int = MONTHS
) -> tuple[MonthBar, ...]:
    """So many local months of a fuel up to `now` (UTC), the last that of a date, as `ihd cost --by month` has them."""
    firsts = [*_firsts(last, count + 1)]
    edges = [min(now, midnight(day, context.zone)) for day in firsts]
    del firsts[-1]
    charged = charged_from(schedule, known.since, context.zone)
    told = costs(known.column, list(pairwise(edges)), charged, context.zone, now)
    found = []
    for first, cost in zip(firsts, told, strict=True):
        part = known.column.part(unix(cost.start), unix(cost.end))
        passed = max(1, -(-(unix(cost.end) - unix(cost.start)) // HALF_HOUR))
        here = len(part.wh) - part.count(Quality.MISSING)
        energy = energy_of(cost, part, charged, context.zone) if here else None
        spent = None if energy is None else pence(energy + (cost.standing or 0))
        found.append(MonthBar(first, cost.wh / 1000 if here else None, spent, max(0.0, 1 - here / passed)))
    return tuple(found)


def _firsts(day: date, count: int) -> Iterator[date]:
    """The first days of so many months, the last that after the month of this date."""
    for back in range(count - 2, -2, -1):
        year, month = divmod(day.year * 12 + day.month - 1 - back, 12)
        yield date(year, month + 1, 1)


def _elsewhere(
    context: Context, known: EnergyAsked, schedule: Schedule, mine: tuple[OwnTariff, ...], now: datetime
) -> Iterator[OtherTariff]:
    """The other tariffs that are known here, those that would have cost least first."""
    found = []
    for tariff, is_example in _others(mine, known.fuel):
        theirs = TariffSchedule(tariff)
        told = elsewhere(known.fuel, known.column, known.since, schedule, theirs, context.zone, now)
        if told is not None:
            found.append(told._replace(name=tariff.name, is_example=is_example, latest=tariff.lists[-1].first))
    yield from sorted(found, key=lambda one: (-one.less / one.days, one.name))


def _others(mine: tuple[OwnTariff, ...], fuel: Fuel) -> Iterator[tuple[Tariff, bool]]:
    for kept in mine:
        if kept.priced.value == fuel and not kept.in_use:
            try:
                yield parsed(kept), False
            except TariffTrouble:  # taken by a program that understands more than this one
                continue
    names = {one.name for one in mine}
    for example in examples():
        if example.priced.value == fuel and example.name not in names:
            yield example, True
