"""Schedules laid one over another, and prices that a hub told as plans of days."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from ihd.energy.price import Price, Prices
from ihd.energy.tariffs.plan import UNKNOWN, DayPlan, Filled, Layer, Layered, NoPrices, Tier

LONDON = ZoneInfo("Europe/London")
SPRING, AUTUMN, MONDAY = date(2026, 3, 29), date(2026, 10, 25), date(2026, 11, 16)
P10, P30 = 10_000_000_000, 30_000_000_000


class Flat:
    """A price that always stands, or stands in some half-hours alone."""

    def __init__(self, price, standing=None, only=range(50)):
        self.price, self.standing, self.only = price, standing, only

    def plan(self, day, zone):
        slots = len(NoPrices().plan(day, zone).slots)
        tier = Tier("Flat", self.price)
        return DayPlan(tuple((tier,) if n in self.only else (UNKNOWN,) for n in range(slots)), self.standing)


@pytest.mark.parametrize(("day", "slots"), [(SPRING, 46), (MONDAY, 48), (AUTUMN, 50)])
def test_a_day_without_prices_has_as_many_half_hours_as_the_clock(day, slots):
    plan = NoPrices().plan(day, LONDON)
    assert (plan.slots, plan.standing, plan.flat) == (((UNKNOWN,),) * slots, None, None)


def test_a_plan_knows_its_quick_way_only_where_each_price_is_known_and_none_has_blocks():
    a, b = Tier("A", 1), Tier("B", 2)
    assert DayPlan(((a,), (b,), (a,))).flat == (1, 2, 1)
    assert DayPlan(((a,), (b,), (a,))).names == (("A", (0, 2)), ("B", (1,)))
    assert DayPlan(((a,), (UNKNOWN,))).flat is None
    assert DayPlan(((a,), (Tier("First", 1, 500), b))).flat is None


def test_the_first_layer_that_holds_on_a_day_prices_it():
    layers = Layered(
        (
            Layer(Flat(P30, 5), date(2026, 11, 1), date(2026, 11, 16)),
            Layer(Flat(P10, 7), date(2026, 10, 1)),
        )
    )
    told = [
        (plan.flat[0] if plan.flat else None, plan.standing)
        for day in (date(2026, 9, 30), date(2026, 10, 31), date(2026, 11, 1), date(2026, 11, 15), MONDAY)
        for plan in [layers.plan(day, LONDON)]
    ]
    assert told == [(None, None), (P10, 7), (P30, 5), (P30, 5), (P10, 7)]
    assert len(layers.plan(AUTUMN, LONDON).slots) == 50
    assert len(layers.plan(date(2026, 3, 29), LONDON).slots) == 46


def test_what_the_first_does_not_know_is_taken_from_beneath():
    half = Filled(Flat(P30, only=range(24, 48)), Flat(P10, 7)).plan(MONDAY, LONDON)
    assert (half.flat, half.standing) == ((P10,) * 24 + (P30,) * 24, 7)
    assert Filled(Flat(P30, 5), Flat(P10, 7)).plan(MONDAY, LONDON).standing == 5
    assert Filled(Flat(P30, 5, only=()), Flat(P10, 7)).plan(MONDAY, LONDON).standing == 5
    holed = Filled(Flat(P30, 5, only=range(24, 48)), Flat(P10, 7)).plan(MONDAY, LONDON)
    assert (holed.flat, holed.standing) == ((P10,) * 24 + (P30,) * 24, 5)
    whole = Filled(Flat(P30), Flat(P10, 7)).plan(MONDAY, LONDON)
    assert (whole.flat, whole.standing) == ((P30,) * 48, 7)
    assert Filled(NoPrices(), NoPrices()).plan(MONDAY, LONDON).flat is None
    longest = Filled(Flat(P30, only=range(2)), Flat(P10)).plan(AUTUMN, LONDON)
    assert [tiers[0].price for tiers in longest.slots] == [P30] * 2 + [P10] * 48


def test_one_price_makes_a_flat_day_to_the_last_place():
    plan = Prices((Price(21.94, 53.35),)).plan(AUTUMN, LONDON)
    assert (plan.flat, plan.standing) == ((21_940_000_000,) * 50, 53_350_000_000)
    assert plan.names == (("21.94p", tuple(range(50))),)
    # a hub tells pounds: 0.3 x 100 is 30.000000000000004 to a float, and 30p to everybody else
    assert Prices((Price(0.1 * 300, None),)).plan(MONDAY, LONDON).slots[0][0] == Tier("30p", P30)
    assert Prices().plan(MONDAY, LONDON).slots == ((Tier("", None),),) * 48


def test_a_price_that_is_told_during_the_day_stands_from_its_half_hour_on():
    noon = datetime(2026, 11, 16, 12, 0, 8, tzinfo=UTC)
    told = Prices((Price(10.0, 40.0, datetime(2026, 11, 1, tzinfo=UTC)), Price(30.0, 50.0, noon)))
    plan = told.plan(MONDAY, LONDON)
    assert plan.flat == (P10,) * 24 + (P30,) * 24
    assert plan.standing == 50_000_000_000
    before = told.plan(date(2026, 11, 15), LONDON)
    assert (before.flat, before.standing) == ((P10,) * 48, 40_000_000_000)


MIDNIGHT = datetime(2026, 11, 16, tzinfo=UTC)  # of MONDAY, and London's too in winter


@pytest.mark.parametrize("changed", range(49))
def test_a_price_that_changes_at_a_half_hour_holds_from_that_half_hour_on(changed):
    told = Prices((Price(10.0, 40.0), Price(30.0, 40.0, MIDNIGHT + timedelta(minutes=30 * changed))))
    prices = [tiers[0].price for tiers in told.plan(MONDAY, LONDON).slots]
    assert prices == [P10] * changed + [P30] * (48 - changed)


@pytest.mark.parametrize(("second", "pence"), [(-2, 50), (-1, 50), (0, 40), (1, 40)])
def test_a_day_has_the_standing_charge_that_is_in_force_in_its_last_second(second, pence):
    changed = MIDNIGHT + timedelta(days=1, seconds=second)
    told = Prices((Price(10.0, 40.0), Price(10.0, 50.0, changed)))
    assert told.plan(MONDAY, LONDON).standing == pence * 10**9
