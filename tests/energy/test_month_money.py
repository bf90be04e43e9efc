"""The month in money: what was kept of it until today, and today as it runs."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from ihd.energy.calendar import unix
from ihd.energy.column import CODE, Column
from ihd.energy.cost_told import Likely
from ihd.energy.day import Bar, BarState, Day
from ihd.energy.fuel import Fuel
from ihd.energy.half_hours import Quality
from ihd.energy.home import Home
from ihd.energy.insight.month import fuel_month, month_kept, month_so_far
from ihd.energy.price import Price, Prices
from ihd.energy.tariffs.plan import NoPrices

LONDON = ZoneInfo("Europe/London")
FLAT = Prices((Price(25.0, 48.0),))
NOW = datetime(2026, 11, 11, 12, tzinfo=UTC)  # ten days and a half of November
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)


def held(since=LONG_AGO, until=NOW, wh=100):
    count = (unix(until) - unix(since)) // 1800
    return Column(unix(since), (wh,) * count, bytes([CODE[Quality.MEASURED]]) * count)


def kept(schedule=FLAT, since=LONG_AGO, column=None, fuel=Fuel.ELECTRICITY):
    found = fuel_month(fuel, held(since) if column is None else column, schedule, since, LONDON, NOW)
    return month_kept([(found, schedule)], since, LONDON, NOW)


def today(fuel=Fuel.ELECTRICITY, **told):
    bars = (Bar(NOW - timedelta(hours=1), None, None, BarState.MISSING),)
    return Day(NOW.date(), fuel, bars, **told)


def test_what_is_kept_ends_with_the_midnight_before_and_today_comes_on_top():
    day = today(kwh=2.0, pence=74.0, standing_pence=24.0)
    month = month_so_far(Home(NOW, month=kept(), electricity=day))
    (one,) = month.fuels
    assert one.kwh == pytest.approx(10 * 4.8 + 2.0)
    assert one.energy == pytest.approx(10 * 4.8 * 25 + 50)
    assert one.standing == pytest.approx(10.5 * 48)
    assert month.pence == pytest.approx(one.energy + one.standing)
    assert (one.days, one.missing, month.first) == (11, 1, date(2026, 11, 1))


def test_a_meter_that_has_told_nothing_today_is_charged_for_standing_all_the_same():
    month = month_so_far(Home(NOW, month=kept(fuel=Fuel.GAS), gas=today(Fuel.GAS)))
    assert month.pence == pytest.approx(10 * 4.8 * 25 + 10.5 * 48)


def test_where_todays_energy_has_no_price_the_month_has_no_sum():
    month = month_so_far(Home(NOW, month=kept(), electricity=today(kwh=2.0)))
    assert month.pence is None
    assert month.without == (Fuel.ELECTRICITY,)
    assert month.likely is None


def test_a_fuel_without_a_price_is_no_part_of_the_sum():
    electricity = fuel_month(Fuel.ELECTRICITY, held(), FLAT, LONG_AGO, LONDON, NOW)
    gas = fuel_month(Fuel.GAS, held(), NoPrices(), LONG_AGO, LONDON, NOW)
    both = month_kept([(electricity, FLAT), (gas, NoPrices())], LONG_AGO, LONDON, NOW)
    month = month_so_far(Home(NOW, month=both))
    assert month.without == (Fuel.GAS,)
    assert month.pence == pytest.approx(10 * 4.8 * 25 + 10.5 * 48)
    assert month.likely == electricity.likely


def test_the_likely_bill_of_two_fuels_is_the_sum_of_both_ranges():
    electricity = fuel_month(Fuel.ELECTRICITY, held(), FLAT, LONG_AGO, LONDON, NOW)
    gas = electricity._replace(fuel=Fuel.GAS, likely=Likely(100.0, 80.0, 130.0, guessed=True))
    both = month_kept([(electricity, FLAT), (gas, FLAT)], LONG_AGO, LONDON, NOW)
    likely = month_so_far(Home(NOW, month=both)).likely
    assert electricity.likely.pence == pytest.approx(30 * 4.8 * 25 + 30 * 48)
    assert likely.pence == pytest.approx(electricity.likely.pence + 100)
    assert (likely.low, likely.high) == pytest.approx((electricity.likely.low + 80, electricity.likely.high + 130))
    assert likely.guessed


def test_a_record_that_begins_within_the_month_is_charged_from_there():
    since = datetime(2026, 11, 6, tzinfo=UTC)
    month = month_so_far(Home(NOW, month=kept(since=since)))
    (one,) = month.fuels
    assert month.since == date(2026, 11, 6)
    assert one.days == 6
    assert one.standing == pytest.approx(5.5 * 48)
    assert one.missing == 0
    assert one.likely is None  # five weeks are not known


def test_a_record_that_begins_today_has_nothing_from_before():
    since = datetime(2026, 11, 11, 6, tzinfo=UTC)
    (one,) = month_so_far(Home(NOW, month=kept(since=since))).fuels
    assert (one.kwh, one.energy, one.days, one.missing) == (None, None, 1, 0)


def test_half_hours_that_nobody_heard_are_counted_and_a_month_of_them_is_not_known():
    lost = Column(unix(LONG_AGO), (), b"")
    (one,) = kept(column=lost).fuels
    assert one.kwh is None
    assert one.missing == 480
    month = month_so_far(Home(NOW, month=kept(column=lost)))
    assert (month.pence, month.without) == (None, ())


def test_the_month_of_another_day_is_not_shown():
    home = Home(NOW + timedelta(hours=12), month=kept())
    assert month_so_far(home) is None
    assert month_so_far(Home(NOW)) is None


def test_where_no_standing_charge_is_known_none_is_added():
    month = month_so_far(Home(NOW, month=kept(Prices((Price(25.0),)))))
    assert month.fuels[0].standing is None
    assert month.pence == pytest.approx(10 * 4.8 * 25)


def test_on_the_first_of_a_month_what_a_meter_has_not_told_yet_is_not_known_but_its_likely_bill_is():
    now = datetime(2026, 11, 1, 12, tzinfo=UTC)
    electricity = fuel_month(Fuel.ELECTRICITY, held(until=now), FLAT, LONG_AGO, LONDON, now)
    both = month_kept([(electricity, FLAT), (electricity._replace(fuel=Fuel.GAS), FLAT)], LONG_AGO, LONDON, now)
    bars = (Bar(now - timedelta(hours=1), None, None, BarState.LATE),)
    told = Day(now.date(), Fuel.ELECTRICITY, (), kwh=2.0, pence=74.0, standing_pence=24.0)
    month = month_so_far(Home(now, month=both, electricity=told, gas=Day(now.date(), Fuel.GAS, bars)))
    first, gas = month.fuels
    assert (first.kwh, first.energy) == (2.0, 50.0)
    assert (gas.kwh, gas.energy, gas.pence) == (None, None, None)
    assert (month.pence, month.without) == (74.0, ())
    assert month.likely.pence == pytest.approx(2 * electricity.likely.pence)
