"""Days priced by a tariff: against a slow way by the book, and by tariffs as they are sold."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tariff_parts import (
    LONDON,
    PENNY,
    charges_by_the_book,
    days_of,
    local_day_by_the_book,
    prices,
    rate,
    tariff,
    tariffs,
)

from ihd.energy.tariffs.plan import UNKNOWN, DayPlan, Per, Tier
from ihd.energy.tariffs.schedule import TariffSchedule
from ihd.energy.tariffs.tariff import Clock, Priced

SUMMER, WINTER = date(2024, 7, 3), date(2024, 1, 10)  # both a Wednesday
SPRING, AUTUMN = date(2024, 3, 31), date(2024, 10, 27)  # Sundays, 23 and 25 hours long
WEEKEND = frozenset({5, 6})


def told(schedule, day, zone=LONDON):
    """A day as (local time, names of the tiers), where they change."""
    plan, found = schedule.plan(day, zone), []
    for at, stack in zip(local_day_by_the_book(day), plan.slots, strict=True):
        names = "/".join(tier.name or "?" for tier in stack)
        if not found or found[-1][1] != names:
            found.append((f"{at.astimezone(zone):%H:%M}", names))
    return found


@settings(max_examples=16, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from([2023, 2024, 2025]).flatmap(lambda year: st.tuples(st.just(year), tariffs(year))))
def test_every_half_hour_of_a_year_is_priced_as_by_the_book(case):
    year, made = case
    schedule, counts = TariffSchedule(made), {}
    for day in days_of(year):
        plan, moments = schedule.plan(day, LONDON), local_day_by_the_book(day)
        assert len(plan.slots) == len(moments)
        for at, stack in zip(moments, plan.slots, strict=True):
            expected = charges_by_the_book(made, at)
            assert [(tier.name, tier.price, tier.up_to) for tier in stack] == [charge[:3] for charge in expected]
            for tier, charge in zip(stack, expected, strict=True):
                if charge.up_to is not None:
                    assert tier.per is charge.per
                    assert counts.setdefault(charge.alike, tier.counter) == tier.counter
    assert len(set(counts.values())) == len(counts)  # none but blocks alike count together


@given(st.permutations([SUMMER, WINTER, SPRING, AUTUMN, date(2024, 2, 29), SUMMER]), tariffs(2024))
def test_the_order_in_which_days_are_asked_for_changes_nothing(days, made):
    asked = TariffSchedule(made)
    for day in days:
        assert asked.plan(day, LONDON) == TariffSchedule(made).plan(day, LONDON)


def test_a_price_list_holds_from_its_local_date_until_the_next():
    schedule = TariffSchedule(
        tariff(
            prices(rate("Old", 20), first=date(2024, 7, 1), standing=40 * PENNY),
            prices(rate("New", 25), first=date(2024, 7, 4)),
        )
    )
    assert schedule.plan(date(2024, 6, 30), LONDON) == DayPlan(((UNKNOWN,),) * 48)
    assert schedule.plan(date(2024, 7, 1), LONDON) == DayPlan(((Tier("Old", 20 * PENNY),),) * 48, 40 * PENNY)
    assert schedule.plan(date(2024, 7, 3), LONDON) == DayPlan(((Tier("Old", 20 * PENNY),),) * 48, 40 * PENNY)
    assert schedule.plan(date(2024, 7, 4), LONDON) == DayPlan(((Tier("New", 25 * PENNY),),) * 48, 50 * PENNY)
    assert schedule.plan(date(2034, 7, 4), LONDON).flat == (25 * PENNY,) * 48


def test_a_list_without_a_date_holds_from_the_beginning():
    schedule = TariffSchedule(tariff(prices(rate("Flat", 20))))
    assert schedule.plan(date(1980, 1, 1), LONDON).flat == (20 * PENNY,) * 48


def test_a_tariff_without_prices_tells_none():
    assert TariffSchedule(tariff()).plan(SUMMER, LONDON) == DayPlan(((UNKNOWN,),) * 48)
    assert TariffSchedule(tariff(prices())).plan(SPRING, LONDON) == DayPlan(((UNKNOWN,),) * 46, 50 * PENNY)


def test_a_plan_is_made_once_for_all_days_alike():
    schedule = TariffSchedule(tariff(prices(rate("Night", 9, "00:30-07:30"), rate("Day", 30))))
    plan = schedule.plan(SUMMER, LONDON)
    assert schedule.plan(SUMMER + timedelta(days=1), LONDON) is plan
    assert schedule.plan(WINTER, LONDON) is not plan


def test_each_zone_has_its_own_days():
    schedule = TariffSchedule(tariff(prices(rate("Night", 9, "00:00-06:00"), rate("Day", 30)), clock=Clock.LOCAL))
    paris = schedule.plan(
        SPRING, ZoneInfo("Europe/Paris")
    )  # its clocks go forward an hour earlier, at the wall's 02:00
    assert [stack[0].name for stack in paris.slots] == ["Night"] * 10 + ["Day"] * 36
    by_utc = TariffSchedule(tariff(prices(rate("Night", 9, "00:00-06:00"), rate("Day", 30))))
    kolkata = by_utc.plan(SUMMER, ZoneInfo("Asia/Kolkata"))  # its day begins at 18:30 UTC
    assert [stack[0].name for stack in kolkata.slots] == ["Day"] * 11 + ["Night"] * 12 + ["Day"] * 25
    assert by_utc.plan(SUMMER, LONDON) != kolkata


# Tariffs as they are sold


def test_economy_7_on_a_meter_keeps_to_utc():
    schedule = TariffSchedule(tariff(prices(rate("Night", 14.21, "00:30-07:30"), rate("Day", 30.40))))
    assert told(schedule, WINTER) == [("00:00", "Day"), ("00:30", "Night"), ("07:30", "Day")]
    assert told(schedule, SUMMER) == [("00:00", "Day"), ("01:30", "Night"), ("08:30", "Day")]
    assert told(schedule, SPRING) == [("00:00", "Day"), ("00:30", "Night"), ("08:30", "Day")]
    assert told(schedule, AUTUMN) == [("00:00", "Day"), ("01:30", "Night"), ("07:30", "Day")]
    assert schedule.plan(AUTUMN, LONDON).names == (
        ("Day", (0, 1, 2, *range(17, 50))),
        ("Night", tuple(range(3, 17))),
    )
    assert schedule.plan(WINTER, LONDON).flat == (30_400_000_000, *(14_210_000_000,) * 14, *(30_400_000_000,) * 33)


def test_economy_10_has_three_cheap_stretches():
    rates = [rate("Off-peak", 15, window) for window in ("00:00-05:00", "13:00-16:00", "20:00-22:00")]
    schedule = TariffSchedule(tariff(prices(*rates, rate("Peak", 33)), clock=Clock.LOCAL))
    expected = [
        ("00:00", "Off-peak"),
        ("05:00", "Peak"),
        ("13:00", "Off-peak"),
        ("16:00", "Peak"),
        ("20:00", "Off-peak"),
        ("22:00", "Peak"),
    ]
    assert (
        told(schedule, WINTER) == told(schedule, SUMMER) == told(schedule, SPRING) == told(schedule, AUTUMN) == expected
    )
    cheap = [len(dict(schedule.plan(day, LONDON).names)["Off-peak"]) for day in (WINTER, SPRING, AUTUMN)]
    assert cheap == [20, 18, 22]


def test_day_night_and_weekend_by_utc_begin_at_one_on_a_summer_saturday():
    rates = (rate("Night", 10, "00:00-07:00"), rate("Weekend", 20, days=WEEKEND), rate("Day", 30))
    schedule = TariffSchedule(tariff(prices(*rates)))
    assert told(schedule, date(2024, 7, 6)) == [("00:00", "Day"), ("01:00", "Night"), ("08:00", "Weekend")]
    assert told(schedule, date(2024, 7, 8)) == [("00:00", "Weekend"), ("01:00", "Night"), ("08:00", "Day")]
    assert told(schedule, date(2024, 1, 6)) == [("00:00", "Night"), ("07:00", "Weekend")]
    local = TariffSchedule(tariff(prices(*rates), clock=Clock.LOCAL))
    assert told(local, date(2024, 7, 6)) == [("00:00", "Night"), ("07:00", "Weekend")]


def test_three_rates_for_a_car_cross_midnight_on_the_wall():
    rates = (
        rate("Car", 7, "23:30-05:30"),
        rate("Evening", 40, "16:00-19:00", days=frozenset(range(5))),
        rate("Day", 25),
    )
    schedule = TariffSchedule(tariff(prices(*rates), clock=Clock.LOCAL))
    wednesday = [("00:00", "Car"), ("05:30", "Day"), ("16:00", "Evening"), ("19:00", "Day"), ("23:30", "Car")]
    sunday = [("00:00", "Car"), ("05:30", "Day"), ("23:30", "Car")]
    assert told(schedule, SUMMER) == told(schedule, WINTER) == wednesday
    assert told(schedule, SPRING) == told(schedule, AUTUMN) == sunday
    assert [schedule.plan(day, LONDON).flat.count(7 * PENNY) for day in (SUMMER, SPRING, AUTUMN)] == [12, 10, 14]


def test_a_window_across_midnight_belongs_to_the_day_of_each_half_hour():
    friday = rate("Friday night", 5, "22:00-02:00", days=frozenset({4}))
    schedule = TariffSchedule(tariff(prices(friday, rate("Day", 25)), clock=Clock.LOCAL))
    assert told(schedule, date(2024, 7, 5)) == [("00:00", "Friday night"), ("02:00", "Day"), ("22:00", "Friday night")]
    assert told(schedule, date(2024, 7, 6)) == [("00:00", "Day")]


def test_months_by_utc_turn_an_hour_after_a_summer_midnight():
    july = rate("July", 5, months=frozenset({7}))
    schedule = TariffSchedule(tariff(prices(july, rate("Else", 25))))
    assert told(schedule, date(2024, 7, 1)) == [("00:00", "Else"), ("01:00", "July")]
    assert told(schedule, date(2024, 8, 1)) == [("00:00", "July"), ("01:00", "Else")]


def test_blocks_of_a_day_share_one_count_and_what_is_left_has_the_last_price():
    first, second = rate("First 2 kWh", 20, up_to=2000, per=Per.DAY), rate("To 5 kWh", 24, up_to=5000, per=Per.DAY)
    monthly = rate("First 90 kWh a month", 22, up_to=90_000, per=Per.MONTH)
    schedule = TariffSchedule(tariff(prices(first, second, monthly, rate("After that", 28))))
    stack = (
        Tier("First 2 kWh", 20 * PENNY, 2000, 0, Per.DAY),
        Tier("To 5 kWh", 24 * PENNY, 5000, 0, Per.DAY),
        Tier("First 90 kWh a month", 22 * PENNY, 90_000, 1, Per.MONTH),
        Tier("After that", 28 * PENNY),
    )
    assert schedule.plan(SUMMER, LONDON) == DayPlan((stack,) * 48, 50 * PENNY)
    assert schedule.plan(SUMMER, LONDON).flat is None


def test_blocks_alike_count_on_from_one_price_list_to_the_next():
    night = rate("Night", 9, "00:00-05:00", up_to=1000, per=Per.MONTH)
    old = prices(rate("First", 20, up_to=2000, per=Per.MONTH), rate("Rest", 30))
    new = prices(night, rate("First", 21, up_to=3000, per=Per.MONTH), rate("Rest", 31), first=SUMMER)
    schedule = TariffSchedule(tariff(old, new))
    before, after = schedule.plan(SUMMER - timedelta(days=1), LONDON), schedule.plan(SUMMER, LONDON)
    assert [(tier.name, tier.counter) for tier in before.slots[2]] == [("First", 0), ("Rest", 0)]
    assert [(tier.name, tier.counter) for tier in after.slots[2]] == [("Night", 1), ("First", 0), ("Rest", 0)]


def test_what_no_rate_takes_has_no_price():
    block, night = rate("First 2 kWh", 20, up_to=2000, per=Per.DAY), rate("Night", 9, "00:00-07:00")
    plan = TariffSchedule(tariff(prices(night, block))).plan(WINTER, LONDON)
    assert plan.slots[13] == (Tier("Night", 9 * PENNY),)
    assert plan.slots[14] == (Tier("First 2 kWh", 20 * PENNY, 2000, 0, Per.DAY), UNKNOWN)
    nights = TariffSchedule(tariff(prices(night))).plan(WINTER, LONDON)
    assert nights.slots[14] == (UNKNOWN,)
    assert nights.flat is None


def test_half_hourly_prices_may_be_negative_and_end_where_they_are_not_told_yet():
    midnight = int(datetime(2024, 7, 2, 23, tzinfo=UTC).timestamp())
    own = {midnight + 1800 * place: (place - 10) * PENNY // 2 for place in range(60)}
    schedule = TariffSchedule(tariff(prices(half_hours=own)))
    today, tomorrow = schedule.plan(SUMMER, LONDON), schedule.plan(SUMMER + timedelta(days=1), LONDON)
    assert today.flat == tuple((place - 10) * PENNY // 2 for place in range(48))
    assert today.slots[0] == (Tier("Half-hourly", -5 * PENNY),)
    assert today.names == (("Half-hourly", tuple(range(48))),)
    assert today.standing == tomorrow.standing == 50 * PENNY
    assert (
        tomorrow.slots
        == tuple((Tier("Half-hourly", (place - 10) * PENNY // 2),) for place in range(48, 60)) + ((UNKNOWN,),) * 36
    )
    assert schedule.plan(SUMMER + timedelta(days=2), LONDON) == DayPlan(((UNKNOWN,),) * 48, 50 * PENNY)


def test_a_half_hour_without_a_price_of_its_own_goes_by_the_rates():
    at = int(datetime(2024, 7, 3, 12, tzinfo=UTC).timestamp())
    schedule = TariffSchedule(tariff(prices(rate("Flat", 25), half_hours={at: 0})))
    assert told(schedule, SUMMER) == [("00:00", "Flat"), ("13:00", "Half-hourly"), ("13:30", "Flat")]
    assert schedule.plan(SUMMER, LONDON).flat[26] == 0
    assert told(schedule, WINTER) == [("00:00", "Flat")]


@pytest.mark.parametrize(("day", "count"), [(SPRING, 46), (AUTUMN, 50)])
def test_half_hourly_prices_fill_the_days_on_which_the_clocks_change(day, count):
    starts = [int(at.timestamp()) for at in local_day_by_the_book(day)]
    own = {at: place * PENNY for place, at in enumerate(starts)}
    assert TariffSchedule(tariff(prices(half_hours=own))).plan(day, LONDON).flat == tuple(
        place * PENNY for place in range(count)
    )


def test_a_tracker_has_a_price_a_day():
    days = [date(2024, 3, 1) + timedelta(days=number) for number in range(60)]
    lists = [prices(rate("Tracker", 20 + number / 100), first=day) for number, day in enumerate(days)]
    schedule = TariffSchedule(tariff(*lists, priced=Priced.GAS))
    for number, day in enumerate(days):
        count = len(local_day_by_the_book(day))
        assert schedule.plan(day, LONDON).flat == (20 * PENNY + number * PENNY // 100,) * count


def test_export_has_prices_without_a_standing_charge():
    peak = rate("Peak", 29, "16:00-19:00")
    schedule = TariffSchedule(
        tariff(prices(peak, rate("Export", 15), standing=None), clock=Clock.LOCAL, priced=Priced.EXPORT)
    )
    assert schedule.plan(SUMMER, LONDON).standing is None
    assert told(schedule, SUMMER) == [("00:00", "Export"), ("16:00", "Peak"), ("19:00", "Export")]


def test_a_prepayment_tariff_may_have_no_standing_charge_and_a_dear_first_block():
    dear = rate("First 900 Wh", 60, up_to=900, per=Per.DAY)
    plan = TariffSchedule(tariff(prices(dear, rate("After that", 24), standing=0))).plan(AUTUMN, LONDON)
    assert plan.standing == 0
    assert plan.slots == ((Tier("First 900 Wh", 60 * PENNY, 900, 0, Per.DAY), Tier("After that", 24 * PENNY)),) * 50
