"""A bill reckoned again. What is expected was worked out by hand, as the comments show."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from bill_parts import (
    APRIL,
    DAILY,
    NOTHING,
    UNIT,
    NightAndDay,
    P,
    bill,
    checked,
    record,
)
from costing_parts import LONDON
from hypothesis import given, settings
from hypothesis import strategies as st
from insight_parts import home, local

from ihd.energy.bills.bill import Bill, Billed
from ihd.energy.bills.findings import days, kwh, pounds, rate
from ihd.energy.bills.lines import Energy, Standing, reckon, without_vat
from ihd.energy.gas import GasConversion, GasUnit
from ihd.energy.tariffs.plan import DayPlan, Per, Tier, unknown_day

# the lines


def test_a_bill_of_one_rate_is_its_kwh_and_its_days_each_to_the_penny():
    found = checked(bill(9757))
    # 285 kWh x 28.62 p = 8156.70 p, 30 days x 53.35 p = 1600.50 p: a half is rounded up
    assert found.lines.energy == (Energy("Energy", *APRIL, 285_000, UNIT, 8157),)
    assert found.lines.standing == (Standing(*APRIL, 30, DAILY, 1601),)
    assert found.lines.total == 9758
    # 97.58 are 92.93 and 5 % of it, 4.65
    assert found.lines.vat == 465
    assert without_vat(9758) == 9293
    assert found.difference == -1
    assert found.agrees
    assert found.findings == ()


@pytest.mark.parametrize(("off", "agrees"), [(-3, True), (3, True), (4, False), (-4, False)])
def test_a_bill_that_rounds_in_another_order_still_agrees(off, agrees):
    assert checked(bill(9758 + off)).agrees is agrees


def test_each_rate_has_a_line_and_each_price_list_lines_of_its_own():
    told = home(local(2026, 4, 1), local(2026, 5, 1), lambda clock: 100)
    found = reckon(144_000, told, *APRIL, NightAndDay(), LONDON)
    middle, after = date(2026, 4, 15), date(2026, 4, 16)
    # 15 days of 14 night half-hours of 0.1 kWh are 21 kWh, and of 34 by day 51 kWh
    assert found.energy == (
        Energy("Night", APRIL[0], middle, 21_000, 10 * P, 210),
        Energy("Day", APRIL[0], middle, 51_000, 30 * P, 1530),
        Energy("Night", after, APRIL[1], 21_000, 12 * P, 252),
        Energy("Day", after, APRIL[1], 51_000, 32 * P, 1632),
    )
    assert found.standing == (Standing(APRIL[0], middle, 15, 50 * P, 750), Standing(after, APRIL[1], 15, 60 * P, 900))
    assert (found.energy_total, found.standing_total, found.total, found.vat) == (3624, 1650, 5274, 251)


def test_the_energy_of_a_bill_falls_on_the_hours_as_the_record_has_it_and_evenly_where_it_has_nothing():
    by_night = home(local(2026, 4, 1), local(2026, 5, 1), lambda clock: 100 if clock.hour < 7 else 0)
    found = reckon(30_000, by_night, *APRIL, NightAndDay(), LONDON)
    assert [(line.name, line.wh) for line in found.energy] == [("Night", 15_000), ("Night", 15_000)]
    evenly = reckon(144_000, NOTHING, *APRIL, NightAndDay(), LONDON)
    assert [line.wh for line in evenly.energy] == [21_000, 51_000, 21_000, 51_000]


def test_what_is_missing_is_taken_to_be_like_the_rest():
    half = home(local(2026, 4, 1), local(2026, 5, 1), lambda clock: None if clock.day > 15 else 100)
    assert reckon(144_000, half, *APRIL, NightAndDay(), LONDON).total == 5274


def test_a_weekend_rate_does_not_begin_a_price_list():
    class Weekend:
        def plan(self, day, zone):
            tier = Tier("Weekend", 20 * P) if day.weekday() >= 5 else Tier("Week", 30 * P)
            return DayPlan(((tier,),) * len(unknown_day(day, zone).slots), 50 * P)

    found = reckon(144_000, record(4.8), *APRIL, Weekend(), LONDON)
    # eight days of April 2026 are Saturdays and Sundays
    assert found.energy == (
        Energy("Week", *APRIL, 105_600, 30 * P, 3168),
        Energy("Weekend", *APRIL, 38_400, 20 * P, 768),
    )
    assert len(found.standing) == 1


@pytest.mark.parametrize("names", ["one a day", "several a day"])
def test_where_prices_change_all_the_time_there_is_one_line(names):
    class Changing:
        def plan(self, day, zone):
            count = len(unknown_day(day, zone).slots)
            if names == "one a day":
                return DayPlan(((Tier("Tracker", day.day * P),),) * count, 50 * P)
            return DayPlan(tuple((Tier("Agile", (10 + place % 2) * P),) for place in range(count)), 50 * P)

    found = reckon(144_000, record(4.8), *APRIL, Changing(), LONDON)
    # 4.8 kWh a day at 1 to 30 p, 465 p in all: 22.32; and half of it at 10 p, half at 11 p
    money = 2232 if names == "one a day" else 1512
    assert [(line.name, line.wh, line.price, line.pennies) for line in found.energy] == [
        ("Tracker" if names == "one a day" else "Agile", 144_000, None, money)
    ]


def test_blocks_of_a_month_that_were_used_up_before_the_bill_begins_count():
    class Blocks:
        def plan(self, day, zone):
            stack = (Tier("First", 10 * P, 100_000, 0, Per.MONTH), Tier("After", 40 * P))
            return DayPlan((stack,) * len(unknown_day(day, zone).slots), 0)

    told = record(9.6)
    found = reckon(48_000, told, date(2026, 4, 11), date(2026, 4, 15), Blocks(), LONDON)
    # 96 of the first 100 kWh were used by the 10th
    assert [(line.name, line.wh, line.pennies) for line in found.energy] == [
        ("First", 4000, 40),
        ("After", 44_000, 1760),
    ]


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 3_000_000), st.integers(0, 40), st.integers(1, 70), st.integers(0, 99))
def test_lines_always_add_up_to_the_energy_and_the_days_of_the_bill(wh, begin, count, seed):
    first = date(2026, 3, 10) + timedelta(days=begin)
    last = first + timedelta(days=count - 1)
    dice = Random(seed)
    told = home(local(2026, 3, 1), local(2026, 6, 1), lambda _: dice.choice([None, 0, 1, 77, 900]))
    found = reckon(wh, told, first, last, NightAndDay(), LONDON)
    assert sum(line.wh for line in found.energy) == wh
    assert sum(line.days for line in found.standing) == count
    assert all(line.pennies == round_half_up(line.wh * line.price, 10**12) for line in found.energy)


def round_half_up(amount, over):
    return (2 * amount + over) // (2 * over)


# the bill itself


def test_the_last_day_is_included_and_a_day_may_have_23_hours():
    march = Bill(date(2026, 3, 1), date(2026, 3, 31), 1, kwh=Decimal(1))
    assert march.day_count == 31
    assert march.span(LONDON) == (local(2026, 3, 1), local(2026, 4, 1))
    assert checked(march).own.half_hours == 31 * 48 - 2


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"last": date(2026, 3, 31)}, "first day to its last"),
        ({"last": date(2029, 4, 1)}, "at most 800"),
        ({"opening": Decimal(5)}, "opening and the closing go"),
        ({"kwh": None}, "opening and the closing reading"),
        ({"kwh": Decimal(-1)}, "below 0"),
        ({"opening": Decimal(5), "closing": Decimal(4)}, "lower"),
        ({"calorific": Decimal("11.2")}, "between 30 and 50"),
        ({"calorific": Decimal("50.1")}, "between 30 and 50"),
    ],
)
def test_what_is_no_bill_is_refused_with_the_reason(more, why):
    with pytest.raises(ValueError, match=why):
        replace(bill(9758), **more)


def test_readings_make_the_energy_and_may_be_a_unit_off():
    one = bill(9758, opening=Decimal(12345), closing=Decimal(12630))
    assert one.billed(GasConversion(), LONDON) == Billed(285_000, 1000)
    assert bill(1, kwh=Decimal("285.0")).billed(GasConversion(), LONDON) == Billed(285_000, 100)
    assert bill(1, kwh=Decimal("2.85E+2")).billed(GasConversion(), LONDON) == Billed(285_000, 1000)


@pytest.mark.parametrize(
    ("unit", "calorific", "wh"),
    [
        # 1 m3 x 1.02264 x 39.5 / 3.6 = 11.2206 kWh (gb-metering GAS-02)
        (GasUnit.CUBIC_METRES, "39.5", 1_122_063),
        (GasUnit.HUNDRED_CUBIC_FEET, "39.5", 3_175_439),  # times 2.83
        (GasUnit.CUBIC_FEET, "39.5", 31_773),  # times 0.028316846592
        (GasUnit.CUBIC_METRES, "39.4", 1_119_223),
        (GasUnit.KWH, None, 100_000),
    ],
)
def test_gas_becomes_kwh_by_the_unit_that_was_given(unit, calorific, wh):
    value = calorific and Decimal(calorific)
    one = bill(1, opening=Decimal(100), closing=Decimal(200), unit=unit, calorific=value)
    assert one.billed(GasConversion(), LONDON).wh == wh


def test_without_a_calorific_value_of_its_own_a_bill_takes_the_mean_of_the_homes():
    values = ((date(2026, 1, 1), Decimal("39.0")), (date(2026, 4, 16), Decimal("40.0")))
    one = bill(1, opening=Decimal(100), closing=Decimal(200), unit=GasUnit.CUBIC_METRES)
    assert one.billed(GasConversion(values, zone=LONDON), LONDON).wh == 1_122_063
    assert one.unit_kwh(GasConversion(), LONDON) == Fraction("1.02264") * Fraction("39.5") / Fraction("3.6")


def test_words_of_a_bill():
    assert (pounds(9758), pounds(-5), pounds(123456)) == ("£97.58", "−£0.05", "£1,234.56")
    assert (rate(28_620_000_000), rate(14_228_000_000), rate(30 * P)) == ("28.62p", "14.228p", "30.00p")
    assert (kwh(285_000), kwh(284_640), kwh(1_122_063)) == ("285 kWh", "284.6 kWh", "1,122.1 kWh")
    assert (days(1), days(31)) == ("1 day", "31 days")
