"""What the time to come will take, half-hour by half-hour, worked out by hand."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate
from zoneinfo import ZoneInfo

import pytest
from prepaid_parts import LONDON, NOW, POUND, Prices, meter

from ihd.energy.calendar import DAY, HALF_HOUR, unix
from ihd.energy.insight.profile import Profile
from ihd.energy.prepaid.ahead import Ahead, ahead
from ihd.energy.prepay import DebtPeriod, Prepayment, TimeDebt
from ihd.energy.tariffs.plan import Tier

SATURDAY_18 = 5 * 24 + 18  # the hour of the week at NOW
EACH = (*(float(1 + hour) for hour in range(168)), 0.0)  # Wh: no hour is like another


def expecting(hours: tuple[float, ...] = EACH, now: datetime = NOW) -> Profile:
    at = unix(now) // HALF_HOUR * HALF_HOUR
    return Profile(at, LONDON, hours, 28.0, (), at - 28 * DAY, (), (0,), (0,))


def seen(count: int, of: Prepayment | None = None, prices: Prices | None = None, now: datetime = NOW) -> Ahead:
    told = ahead(of or meter(), expecting(now=now), prices or Prices(50), LONDON, now, count)
    assert told is not None
    return told


def taken(told: Ahead) -> list[float]:
    """What is charged as each half-hour begins."""
    return [after - before for before, after in zip(told.charges, told.charges[1:], strict=False)]


def test_each_half_hour_is_used_as_its_hour_of_the_week_and_paid_at_its_price():
    night = Prices(None, of=lambda _, place: (Tier("all", (10 if place < 14 else 50) * 10**9),))
    told = seen(60, prices=night)
    hours = [1 + (SATURDAY_18 + n // 2) % 168 for n in range(60)]
    pence = [10 if 12 <= n < 26 else 50 for n in range(60)]
    costs = [hour * each for hour, each in zip(hours, pence, strict=True)]  # 1 Wh at 1 p a kWh is 10^-5 of a pound
    assert told.energy == tuple(accumulate(costs, initial=0))
    assert told.charges == (0.0,) * 61
    assert (told.start, told.guessed, told.no_standing) == (unix(NOW), False, False)


def test_of_the_half_hour_under_way_what_is_left_counts():
    now = NOW + timedelta(minutes=20)
    told = seen(3, now=now)
    assert told.start == unix(NOW)
    each = (1 + SATURDAY_18) * 50
    assert told.energy == pytest.approx((0, each / 3, each * 4 / 3, each * 4 / 3 + each + 50), rel=1e-12)


def test_charges_and_daily_debts_fall_on_the_midnights_to_come():
    debts = TimeDebt(2_500, 1_000, DebtPeriod.DAILY), TimeDebt(900, 900, DebtPeriod.DAILY)
    told = seen(48 * 5, meter(time_debts=debts), Prices(50, standing=2))
    due = {n: charge for n, charge in enumerate(taken(told)) if charge}
    assert due == {12: 3_900, 60: 3_000, 108: 2_500, 156: 2_000, 204: 2_000}


def test_a_charge_due_as_the_last_half_hour_begins_is_the_last_that_counts():
    assert seen(12, prices=Prices(50, standing=2)).charges[-1] == 0
    assert seen(13, prices=Prices(50, standing=2)).charges[-1] == 2_000
    midnight = datetime(2026, 11, 22, 0, 0, tzinfo=UTC)
    assert seen(48, prices=Prices(50, standing=2), now=midnight).charges[-1] == 0  # that of today has been taken
    assert seen(49, prices=Prices(50, standing=2), now=midnight).charges[-1] == 2_000
    before = midnight - timedelta(minutes=30)
    assert seen(2, prices=Prices(50, standing=2), now=before).charges == (0, 0, 2_000)


def test_hourly_debts_fall_on_the_hours_to_come_each_until_it_is_paid_off():
    debts = TimeDebt(2_001, 1_000, DebtPeriod.HOURLY), TimeDebt(70, 40, DebtPeriod.HOURLY)
    told = seen(9, meter(time_debts=debts))
    assert taken(told) == [0, 0, 1_040, 0, 1_030, 0, 1, 0, 0]
    later = seen(8, meter(time_debts=debts), now=NOW + timedelta(minutes=30))
    assert taken(later) == [0, 1_040, 0, 1_030, 0, 1, 0, 0]
    odd = seen(8, meter(time_debts=debts), now=NOW + timedelta(hours=1, minutes=59))
    assert taken(odd) == [0, 1_040, 0, 1_030, 0, 1, 0, 0]


def test_a_debt_without_a_rate_or_a_rest_takes_nothing():
    none = (
        TimeDebt(POUND, 0, DebtPeriod.HOURLY),
        TimeDebt(0, 5, DebtPeriod.HOURLY),
        TimeDebt(POUND, 0, DebtPeriod.DAILY),
        TimeDebt(0, 5, DebtPeriod.DAILY),
        TimeDebt(-7, 5, DebtPeriod.DAILY),
    )
    assert seen(100, meter(time_debts=none)).charges == (0.0,) * 101


def test_one_day_without_a_standing_charge_that_is_known_is_told():
    prices = Prices(50, standing_of=lambda day: None if day == date(2026, 11, 22) else 2)
    told = seen(48 * 3, prices=prices)
    assert told.no_standing
    assert {n: charge for n, charge in enumerate(taken(told)) if charge} == {60: 2_000, 108: 2_000}
    nowhere = seen(100, prices=Prices(50, standing=None))
    assert (nowhere.no_standing, nowhere.charges) == (True, (0.0,) * 101)
    assert not seen(60, prices=Prices(50, standing_of=lambda day: None if day == NOW.date() else 2)).no_standing


def test_prices_not_told_yet_are_those_last_told_for_the_time_of_day():
    told_until = Prices(
        None, of=lambda day, place: (Tier("all", (place + 1) * 10**9 if day < date(2026, 11, 22) else None),)
    )
    told = seen(48, prices=told_until)
    hours = [1 + (SATURDAY_18 + n // 2) % 168 for n in range(48)]
    pence = [(36 + n) % 48 + 1 for n in range(48)]
    assert told.guessed
    assert told.energy == tuple(accumulate([a * b for a, b in zip(hours, pence, strict=True)], initial=0))


def test_of_the_days_before_the_last_tells_the_price():
    def of(day: date, place: int) -> tuple[Tier]:
        ago = (NOW.date() - day).days
        return (Tier("all", (90 - ago) * 10**9 if ago > 0 and (ago > 1 or place == 36) else None),)

    told = seen(3, prices=Prices(None, of=of))
    assert told.energy == (0, 139 * 89, 139 * (89 + 88), 139 * (89 + 88) + 140 * 88)


def test_a_time_of_day_whose_price_was_never_told_costs_the_mean_of_the_others():
    gap = Prices(None, of=lambda _, place: (Tier("all", None if place == 36 else (10 if place < 36 else 46) * 10**9),))
    told = seen(2, prices=gap)
    mean = (36 * 10 + 11 * 46) / 47
    assert told.guessed
    assert told.energy == pytest.approx((0, 139 * mean, 139 * (mean + 46)), rel=1e-12)


def test_no_price_is_asked_for_beyond_the_end():
    today = Prices(None, of=lambda day, _: (Tier("all", 50 * 10**9 if day == NOW.date() else None),))
    assert not seen(12, prices=today).guessed
    assert seen(13, prices=today).guessed


def test_days_are_those_of_the_homes_own_zone():
    west, now = ZoneInfo("America/New_York"), datetime(2026, 11, 22, 2, 0, tzinfo=UTC)  # Saturday, 21:00 there
    expected = replace(expecting(now=now), zone=west)
    dearer = Prices(
        None,
        of=lambda day, _: (Tier("all", (10 if day < date(2026, 11, 22) else 50) * 10**9),),
        standing_of=lambda day: day.day,
    )
    debt = TimeDebt(1_500, 1_000, DebtPeriod.DAILY)
    told = ahead(meter(time_debts=(debt,)), expected, dearer, west, now, 8 + 48)
    assert told.energy[:9] == tuple(accumulate((1_420, 1_420, 1_430, 1_430, 1_440, 1_440, 7_250, 7_250), initial=0))
    assert {n: charge for n, charge in enumerate(taken(told)) if charge} == {6: 23_000, 54: 23_500}


@pytest.mark.parametrize(("days", "is_known"), [(1, True), (2, True), (7, True), (8, False)])
def test_a_price_stands_in_for_a_week(days, is_known):
    last = NOW.date() - timedelta(days=days)
    prices = Prices(None, of=lambda day, _: (Tier("all", 50 * 10**9 if day == last else None),))
    told = ahead(meter(), expecting(), prices, LONDON, NOW, 2)
    assert (told is not None) is is_known


@pytest.mark.parametrize(
    ("stack", "cost"),
    [
        ((Tier("first", 20 * 10**9, 1_200), Tier("rest", 60 * 10**9)), 5_000),  # 100 Wh; 1.2 of 4.8 kWh a day
        ((Tier("first", 20 * 10**9, 0), Tier("rest", 60 * 10**9)), 6_000),
        ((Tier("first", 20 * 10**9, 1), Tier("rest", 68 * 10**9)), 6_799),  # 48 p less for one Wh of 4,800
        ((Tier("a", 10 * 10**9, 1_200), Tier("b", 50 * 10**9, 2_400), Tier("c", 70 * 10**9)), 5_000),
        ((Tier("a", 10 * 10**9, 2_400), Tier("b", 50 * 10**9, 1_200), Tier("c", 70 * 10**9)), 4_000),
    ],
)
def test_a_block_costs_what_it_does_on_average_of_a_day(stack, cost):
    even = expecting((100.0,) * 168 + (0.0,))
    told = ahead(meter(), even, Prices(None, of=lambda *_: stack), LONDON, NOW, 1)
    assert told.energy[1] == cost


def test_a_block_whose_price_is_not_known_leaves_none_though_it_may_not_be_reached():
    even = expecting((100.0,) * 168 + (0.0,))
    unknown = Tier("first", 20 * 10**9, 9_000), Tier("rest", None)
    assert ahead(meter(), even, Prices(None, of=lambda *_: unknown), LONDON, NOW, 1) is None
    nothing = expecting((0.0,) * 169)
    blocks = Tier("first", 20 * 10**9, 1_200), Tier("rest", 60 * 10**9)
    assert ahead(meter(), nothing, Prices(None, of=lambda *_: blocks), LONDON, NOW, 1).energy == (0, 0)


def test_blocks_count_in_a_home_that_hardly_uses_anything():
    hardly = expecting((1 / 64,) * 168 + (0.0,))  # three quarters of a Wh a day
    stack = Tier("first", 20 * 10**9, 0), Tier("rest", 64 * 10**9)
    assert ahead(meter(), hardly, Prices(None, of=lambda *_: stack), LONDON, NOW, 1).energy == (0, 1)
