"""Real homes on real prices: twelve in London in 2013, each half-hour of the year reckoned slowly beside it."""

import csv
import gzip
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cache
from itertools import accumulate
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from ihd.energy.column import Column
from ihd.energy.costing import costs
from ihd.energy.exact import pennies
from ihd.energy.tariffs.plan import Per
from ihd.energy.tariffs.schedule import TariffSchedule
from ihd.energy.tariffs.tariff import Clock, Priced, PriceList, Rate, Tariff
from ihd.energy.usage import By, spans, uses

DATA = Path(__file__).parents[2].parent / "shared" / "data"
HOMES = DATA / "lcl_12homes_2013_halfhourly.csv.gz"
pytestmark = pytest.mark.skipif(not HOMES.exists(), reason="the shared data are not here")

LONDON = ZoneInfo("Europe/London")
START, END = datetime(2013, 1, 1, tzinfo=UTC), datetime(2014, 1, 1, tzinfo=UTC)
LATER = timedelta(days=2191)  # 2019 has the weekdays and the clock changes of 2013
STANDING = "24.5"  # pence a day, made up
BLOCK_KWH = {Per.DAY: 8, Per.MONTH: 250}
NAMES = (
    "MAC000363",
    "MAC003038",
    "MAC001233",
    "MAC002038",
    "MAC000355",
    "MAC000002",
    "MAC000867",
    "MAC000312",
    "MAC005349",
    "MAC000772",
    "MAC000193",
    "MAC005080",
)
# data-sources, section 4
YEAR_KWH, FLAT_PENCE, YEAR_POUNDS = "4214.648", "14.228", "599.66"
DAYS_KWH = {date(2013, 3, 31): (46, "4.723"), date(2013, 6, 15): (48, "13.555"), date(2013, 10, 27): (50, "10.403")}


def rows(name):
    with gzip.open(DATA / name, "rt", newline="") as file:
        yield from csv.DictReader(file)


@cache
def homes():
    """The kWh of each half-hour of the year, home by home, as they are printed."""
    told = list(rows(HOMES.name))
    assert [row["timestamp_gmt"] for row in (told[0], told[-1])] == ["2013-01-01 00:00", "2013-12-31 23:30"]
    assert len(told) == 17_520
    return {name: [Decimal(row[name]) for row in told] for name in NAMES}


@cache
def prices(which):
    """Pence for each half-hour of the year, as they are printed."""
    if which == "signal":
        found = [Decimal(row["price_p_per_kwh"]) for row in rows("lcl_tou_tariff_2013.csv.gz")]
    else:
        first, last = (f"{at + LATER:%Y-%m-%dT%H:%MZ}" for at in (START, END))
        told = rows("agile_import_region_A_2018-02-19_2021-08-23.csv.gz")
        found = [Decimal(row["value_inc_vat_p_per_kwh"]) for row in told if first <= row["valid_from_utc"] < last]
    assert len(found) == 17_520
    return found


@cache
def moments():
    """The local time at which each half-hour of the year starts."""
    return [(START + timedelta(minutes=30 * n)).astimezone(LONDON) for n in range(17_520)]


def slow_half_hourly(kwh, pence):
    return [used * price for used, price in zip(kwh, pence, strict=True)]


def slow_blocks(kwh, per):
    """The first so many kWh of each local day or month at 20p, the rest at 28p."""
    found, taken, period = [], Decimal(0), None
    for used, at in zip(kwh, moments(), strict=True):
        now = at.date() if per is Per.DAY else (at.year, at.month)
        taken, period = (taken if now == period else Decimal(0)), now
        cheap = min(used, max(Decimal(0), BLOCK_KWH[per] - taken))
        found.append(cheap * 20 + (used - cheap) * 28)
        taken += used
    return found


@cache
def periods(by):
    """The local day, month or year of each half-hour, and how many local days each of them has."""
    of = {By.DAY: "%Y-%m-%d", By.MONTH: "%Y-%m", By.YEAR: "%Y"}[by]
    keys = [at.strftime(of) for at in moments()]
    days = {at.date(): key for at, key in zip(moments(), keys, strict=True)}
    return keys, Counter(days.values())


def slow_rows(spent, by):
    """Pence of each local day, month or year, and its standing charge."""
    keys, days = periods(by)
    found = {}
    for pence, key in zip(spent, keys, strict=True):
        found[key] = found.get(key, Decimal(0)) + pence
    return [(pence, days[key] * Decimal(STANDING)) for key, pence in found.items()]


def units(pence):
    return int(Decimal(pence) * 10**9)


def tariff(*rates, half_hours=()):
    starts = (int(START.timestamp()) + 1800 * n for n in range(17_520))
    told = dict(zip(starts, map(units, half_hours), strict=True)) if half_hours else {}
    one = PriceList(None, units(STANDING), rates, told)
    return TariffSchedule(Tariff("Tried", Priced.ELECTRICITY, Clock.LOCAL, (one,)))


@cache
def half_hourly(which):
    return tariff(half_hours=prices(which))


@cache
def blocks(per):
    up_to = BLOCK_KWH[per] * 1000
    return tariff(Rate("First", units(20), up_to=up_to, per=per), Rate("After", units(28)))


@cache
def column(name):
    wh = tuple(int(kwh * 1000) for kwh in homes()[name])
    assert sum(wh) == sum(homes()[name]) * 1000
    return Column(int(START.timestamp()), wh, bytes(len(wh)))


def agree(name, schedule, spent):
    for by in (By.DAY, By.MONTH, By.YEAR):
        told = costs(column(name), list(spans(START, END, by, LONDON)), schedule, LONDON)
        found = [(Decimal(one.energy) / 10**12, Decimal(one.standing) / 10**12) for one in told]
        assert found == slow_rows(spent, by), by


@pytest.mark.parametrize("name", NAMES)
def test_a_home_on_the_price_signal_of_the_trial(name):
    agree(name, half_hourly("signal"), slow_half_hourly(homes()[name], prices("signal")))


@pytest.mark.parametrize("name", NAMES)
def test_a_home_on_the_half_hourly_prices_of_a_year_with_the_same_calendar(name):
    assert min(prices("agile")) < 0
    agree(name, half_hourly("agile"), slow_half_hourly(homes()[name], prices("agile")))


@pytest.mark.parametrize("per", Per)
@pytest.mark.parametrize("name", NAMES)
def test_a_home_on_blocks_of_the_day_or_the_month(name, per):
    agree(name, blocks(per), slow_blocks(homes()[name], per))


@pytest.mark.parametrize("per", Per)
def test_blocks_are_the_same_whichever_day_one_begins_to_look(per):
    spent = slow_blocks(homes()["MAC000312"], per)
    so_far = [Decimal(0), *accumulate(spent)]
    for first, last in ((5, 9000), (4270, 4330), (14_300, 14_500)):  # over both changes of the clocks and over months
        span = [(START + timedelta(minutes=30 * first), START + timedelta(minutes=30 * last))]
        (told,) = costs(column("MAC000312"), span, blocks(per), LONDON)
        assert Decimal(told.energy) / 10**12 == so_far[last] - so_far[first]


def test_the_year_and_three_days_of_a_home_are_what_was_checked_by_other_means():
    flat = tariff(Rate("Unit", units(FLAT_PENCE)))
    told = column("MAC000002")
    (year,) = costs(told, [(START, END)], flat, LONDON)
    assert Decimal(year.wh) / 1000 == Decimal(YEAR_KWH)
    assert Decimal(pennies(year.energy)) / 100 == Decimal(YEAR_POUNDS)
    assert year.standing == 365 * 24_500_000_000_000
    days = uses(told, list(spans(START, END, By.DAY, LONDON)), flat, LONDON, END)
    found = {one.start.astimezone(LONDON).date(): one for one in days}
    assert len(found) == 365
    for day, (count, kwh) in DAYS_KWH.items():
        assert (found[day].measured, Decimal(str(found[day].kwh))) == (count, Decimal(kwh))
