"""A bill reckoned again. What is expected was worked out by hand, as the comments show."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from costing_parts import LONDON, column, flat
from hypothesis import given, settings
from hypothesis import strategies as st
from insight_parts import home, local

from ihd.energy.bills.bill import Bill, Billed
from ihd.energy.bills.check import check
from ihd.energy.bills.findings import Fault, days, kwh, pounds, rate
from ihd.energy.bills.lines import Energy, Lines, Standing, reckon, without_vat
from ihd.energy.gas import GasConversion, GasUnit
from ihd.energy.tariffs.plan import DayPlan, Layer, Layered, NoPrices, Per, Tier, unknown_day

P = 10**9
UNIT, DAILY = 28_620_000_000, 53_350_000_000  # 28.62 p a kWh and 53.35 p a day: the price cap of January 2024
CAP = flat(UNIT, DAILY, "Energy")
APRIL = date(2026, 4, 1), date(2026, 4, 30)
GAS_CAP = flat(7_420_000_000, 29_600_000_000, "Gas")
FIVE_PERCENT = Fraction(105, 100)


def bill(amount, first=APRIL[0], last=APRIL[1], **more):
    """A bill of April for 285 kWh unless told otherwise."""
    if "opening" not in more and "kwh" not in more:
        more["kwh"] = Decimal(285)
    return Bill(first, last, amount, **more)


def record(kwh_a_day=9.5, missing=lambda clock: False):
    """A home that uses the same all day; 9.5 kWh a day are 285 in April."""
    level = round(kwh_a_day * 1000 / 48)
    return home(local(2026, 3, 1), local(2026, 5, 10), lambda clock: None if missing(clock) else level)


NOTHING = column(datetime(2026, 4, 1, tzinfo=UTC), [])


def checked(one, told=NOTHING, schedule=CAP, conversion=None):
    return check(one, told, schedule, LONDON, conversion or GasConversion(zone=LONDON))


def faults(found):
    return [(one.fault, one.is_sure) for one in found.findings]


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


class NightAndDay:
    """10 p from midnight to 7:00 and 30 p after, and 50 p a day; from 16 April on 12 p, 32 p and 60 p."""

    def plan(self, day, zone):
        late = day >= date(2026, 4, 16)
        night, dear = (
            (Tier("Night", 12 * P), Tier("Day", 32 * P)) if late else (Tier("Night", 10 * P), Tier("Day", 30 * P))
        )
        count = len(unknown_day(day, zone).slots)
        return DayPlan(((night,),) * 14 + ((dear,),) * (count - 14), (60 if late else 50) * P)


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
        ({"opening": Decimal(5)}, "opening and closing"),
        ({"kwh": None}, "two readings, or kWh"),
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


# what the bill prints


def test_days_that_are_charged_and_not_in_the_dates_are_named():
    found = checked(bill(9811, days=31))
    assert [one.says for one in found.findings] == [
        "The bill charges 31 days of standing charge; 30 are in these dates."
    ]
    assert found.findings[0].pence == 53  # 53.35
    assert faults(found) == [(Fault.DAYS, True)]
    assert checked(bill(9758, days=30)).agrees
    one_day = checked(bill(9758, first=date(2026, 4, 3), last=date(2026, 4, 3), days=2))
    assert one_day.findings[0].says == "The bill charges 2 days of standing charge; 1 is in these dates."


@pytest.mark.parametrize("printed", [UNIT, round(UNIT / FIVE_PERCENT), 27_260_000_000])
def test_a_unit_rate_may_be_printed_with_vat_or_without(printed):
    assert checked(bill(9758, rate=printed)).agrees


def test_a_unit_rate_that_is_not_in_force_is_named():
    # 285 kWh x 30.11 p = 8581.35 p; with 1601 for the days 101.82
    found = checked(bill(10_182, rate=30_110_000_000))
    assert [(one.says, one.pence) for one in found.findings] == [
        ("The bill charges 30.11p a kWh; 28.62p is in force.", 8581 - 8157)
    ]
    net = checked(bill(10_182, rate=round(30_110_000_000 / FIVE_PERCENT), standing=round(DAILY / FIVE_PERCENT)))
    assert [one.says for one in net.findings] == ["The bill charges 30.11p a kWh; 28.62p is in force."]


def test_where_nothing_tells_whether_printed_prices_hold_vat_the_amount_does():
    # 285 x 30 p are 85.50, 30 x 60 p are 18.00: 103.50 with VAT in it, or 108.68 without
    assert [one.says for one in checked(bill(10_350, rate=30 * P, standing=60 * P)).findings] == [
        "The bill charges 30.00p a kWh; 28.62p is in force.",
        "The bill charges 60.00p a day of standing charge; 53.35p is in force.",
    ]
    assert [one.says for one in checked(bill(10_868, rate=30 * P, standing=60 * P)).findings] == [
        "The bill charges 31.50p a kWh; 28.62p is in force.",
        "The bill charges 63.00p a day of standing charge; 53.35p is in force.",
    ]


def test_a_rate_of_several_is_compared_and_not_reckoned_with():
    told = home(local(2026, 4, 1), local(2026, 5, 1), lambda clock: 100)
    # 36.24 and 30 days at 51 p
    found = checked(bill(5154, kwh=Decimal(144), rate=25 * P, standing=51 * P), told, NightAndDay())
    assert [(one.says, one.pence) for one in found.findings] == [
        ("The bill charges 25.00p a kWh; 10.00p, 30.00p, 12.00p and 32.00p are in force.", None),
        # 15 days at a penny more, and 15 at nine less
        ("The bill charges 51.00p a day of standing charge; 50.00p and 60.00p are in force.", 765 + 765 - 1650),
    ]
    assert checked(bill(5274, kwh=Decimal(144), rate=12 * P, standing=60 * P), told, NightAndDay()).agrees
    charged = checked(bill(5274, kwh=Decimal(144), days=31), told, NightAndDay())
    assert [(one.fault, one.pence) for one in charged.findings] == [(Fault.DAYS, None)]


def test_a_bill_whose_own_lines_do_not_come_to_its_amount_says_so():
    found = checked(bill(12_000, rate=UNIT, standing=DAILY, days=30))
    assert [(one.says, one.pence, one.is_sure) for one in found.findings] == [
        ("The bill asks £22.42 more than its lines come to, and no single line explains it.", 2242, True)
    ]
    less = checked(bill(8000, rate=UNIT, days=30))
    assert [one.says for one in less.findings] == [
        "The bill asks £17.58 less than its lines come to, and no single line explains it."
    ]


def test_where_no_price_is_known_the_bills_own_stand_in_with_vat_or_without():
    found = checked(bill(9758, rate=UNIT, standing=DAILY), schedule=NoPrices())
    assert found.agrees
    assert found.notes[-1] == "No price of yours is known: those of the bill were taken."
    # 285 x 27.2571 p are 77.68, 30 x 50.8095 p are 15.24; 92.93 and 5 %
    net = checked(bill(9758, rate=27_257_142_857, standing=50_809_523_810), schedule=NoPrices())
    assert net.agrees
    assert net.lines.total == 9758


def test_where_no_price_is_known_at_all_that_is_what_is_said():
    found = checked(bill(9758), schedule=NoPrices())
    assert [one.says for one in found.findings] == [
        "No price is known for some of these days: give a tariff that tells it."
    ]
    assert (found.difference, found.lines.vat, found.agrees) == (None, None, False)
    standing = checked(bill(9758), schedule=flat(UNIT, None))
    assert [one.says for one in standing.findings] == [
        "No standing charge is known for some of these days: give a tariff that tells it."
    ]
    printed = checked(bill(9758, rate=31 * P, standing=51 * P), record(), schedule=flat(None, DAILY))
    assert Fault.PRICES not in [one.fault for one in printed.findings]
    rate_only = checked(bill(9758, rate=31 * P), schedule=flat(UNIT, None))
    assert (rate_only.findings[1].fault, rate_only.findings[1].pence) == (Fault.RATE, 8835 - 8157)
    daily_only = checked(bill(9758, standing=60 * P), schedule=flat(None, DAILY))
    assert [one.fault for one in daily_only.findings] == [Fault.PRICES, Fault.STANDING]
    unpriced = checked(bill(9758, standing=60 * P), schedule=Layered((Layer(CAP, date(2026, 4, 11)),)))
    assert [(one.fault, one.pence) for one in unpriced.findings] == [(Fault.PRICES, None), (Fault.STANDING, None)]


# what the amount looks like


@pytest.mark.parametrize(
    ("amount", "fault", "says"),
    [
        (9811, Fault.DAYS, "The bill charges 31 days of standing charge; 30 are in these dates."),
        (9598, Fault.DAYS, "The bill charges 27 days of standing charge; 30 are in these dates."),
        (8157, Fault.STANDING, "The bill charges no standing charge."),
        # 97.58 / 1.05 = 92.93; x 1.05 = 102.46; 92.93 x 1.2 = 111.52
        (9293, Fault.VAT, "The amount is what these lines come to before VAT: 5 % VAT is missing."),
        (10_246, Fault.VAT, "5 % VAT was added to prices that already include it."),
        (11_152, Fault.VAT, "The bill charges 20 % VAT; a home's energy bears 5 %."),
        # (105.00 - 16.01) / 285 kWh = 31.22 p
        (10_500, Fault.RATE, "If the rest is right, the bill charges 31.22p a kWh; 28.62p is in force."),
        (40_000, Fault.SUM, "The bill asks £302.42 more than its lines come to, and no single line explains it."),
        (1000, Fault.SUM, "The bill asks £87.58 less than its lines come to, and no single line explains it."),
    ],
)
def test_the_line_that_the_amount_points_to_is_named(amount, fault, says):
    found = checked(bill(amount))
    assert [(one.fault, one.says, one.pence) for one in found.findings] == [(fault, says, amount - 9758)]
    assert not found.agrees


def test_an_amount_that_fits_the_meter_and_not_the_bills_kwh_says_so():
    # 263 kWh x 28.62 p = 7527.06 p; and 1600.50 p
    told = home(local(2026, 3, 1), local(2026, 5, 10), lambda clock: 263_000 // 1440 + (clock.hour < 1))
    own = sum(told.part(int(local(2026, 4, 1).timestamp()), int(local(2026, 5, 1).timestamp())).wh)
    found = checked(bill(round(own * 28.62 / 1000) + 1601), told)
    assert [one.fault for one in found.findings] == [Fault.READINGS, Fault.READINGS]
    assert found.findings[1].says == f"The amount fits {kwh(own)}, which your meter told, not the 285 kWh of the bill."


def test_a_change_of_prices_that_was_missed_or_made_too_early_is_named():
    changed = Layered((Layer(flat(24_500_000_000, 60_100_000_000), date(2026, 4, 16)), Layer(CAP)))
    # all of it at the old prices: 97.58, as above; at the new ones 285 x 24.50 p = 69.83 and 30 x 60.10 p = 18.03
    old = checked(bill(9758), record(), changed)
    assert [one.says for one in old.findings] == [
        "The amount fits the prices in force on 31 March 2026, not those of each day."
    ]
    new = checked(bill(8786), record(), changed)
    assert [one.says for one in new.findings] == [
        "The amount fits the prices in force on 30 April 2026, not those of each day."
    ]
    # half a month at each: 142.5 kWh are 40.78 and 34.91, 15 days 8.00 and 9.02
    right = checked(bill(9271), record(), changed)
    assert right.agrees


def test_prices_of_the_day_after_the_bill_that_were_taken_too_early_are_named():
    later = Layered((Layer(flat(40 * P, 60 * P), date(2026, 5, 1)), Layer(CAP)))
    # 285 x 40 p = 114.00 and 30 x 60 p = 18.00
    found = checked(bill(13_200), NOTHING, later)
    assert found.findings[0].says == "The amount fits the prices in force on 1 May 2026, not those of each day."


def test_prices_of_another_weekday_are_never_taken_for_those_of_another_date():
    class Weekend:
        def plan(self, day, zone):
            dear = day.weekday() >= 5
            tier = Tier("Weekend", 60 * P) if dear else Tier("Week", 30 * P)
            return DayPlan(((tier,),) * len(unknown_day(day, zone).slots), 50 * P)

    # 144 kWh at 60 p and 15.00: what a month of Sundays would cost
    found = checked(bill(10_140, kwh=Decimal(144)), record(4.8), Weekend())
    assert [one.fault for one in found.findings] == [Fault.SUM]


def test_clocks_that_change_within_the_dates_do_not_disturb_the_guess_at_other_prices():
    october = date(2026, 10, 1), date(2026, 10, 31)
    changed = Layered((Layer(flat(40 * P, 60 * P), date(2026, 10, 16)), Layer(CAP)))
    # at the old prices: 285 x 28.62 p = 81.57, 31 x 53.35 p = 16.54
    found = checked(bill(9811, *october), NOTHING, changed)
    assert [one.fault for one in found.findings] == [Fault.RATE]


# gas


def gas(amount, **more):
    """100 m³ in April at 39.5 MJ/m³: 1122.063 kWh x 7.42 p = 83.26, and 30 x 29.60 p = 8.88: 92.14."""
    more = {"opening": Decimal(4000), "closing": Decimal(4100), "unit": GasUnit.CUBIC_METRES, **more}
    return bill(amount, **more)


def test_a_bill_of_gas_is_its_volume_corrected_times_the_calorific_value():
    found = checked(gas(9214, calorific=Decimal("39.5")), schedule=GAS_CAP)
    assert (found.billed.wh, found.lines.total) == (1_122_063, 9214)
    assert found.agrees
    assert found.notes == ("Nothing is recorded of these dates: only the bill's own sum was checked.",)
    assumed = checked(gas(9214), schedule=GAS_CAP)
    assert assumed.notes[1] == "No calorific value was given: 39.5 MJ/m³ was taken, which may be a percent off."


@pytest.mark.parametrize(
    ("amount", "fault", "says"),
    [
        # 83.26 x 2.83 = 235.63; x 0.0283 = 2.36; / 1.02264 = 81.42; and 8.88 each
        (24_451, Fault.UNIT, "The amount fits readings in 100 ft³, not in m³."),
        (1124, Fault.UNIT, "The amount fits readings in ft³, not in m³."),
        (9030, Fault.UNIT, "The amount fits gas that was not corrected for temperature and pressure (times 1.02264)."),
        # (93.20 - 8.88) / 83.26 x 39.5 = 40.003
        (9320, Fault.CALORIFIC, "The amount fits a calorific value of 40.0 MJ/m³, not 39.5."),
        # (120.00 - 8.88) / 83.26 x 39.5 = 52.7: no gas has that; 111.12 / 1122.063 kWh = 9.903 p
        (12_000, Fault.RATE, "If the rest is right, the bill charges 9.90p a kWh; 7.42p is in force."),
    ],
)
def test_what_a_bill_of_gas_looks_like_is_named(amount, fault, says):
    found = checked(gas(amount, calorific=Decimal("39.5")), schedule=GAS_CAP)
    assert [(one.fault, one.says) for one in found.findings] == [(fault, says)]


def test_a_calorific_value_that_is_not_the_homes_is_named():
    own = GasConversion(((date(2026, 1, 1), Decimal("39.2")),), zone=LONDON)
    found = checked(gas(9214, calorific=Decimal("39.5")), schedule=GAS_CAP, conversion=own)
    assert [one.says for one in found.findings] == [
        "The bill reckons with 39.5 MJ/m³; 39.2 is kept here for these dates."
    ]
    assert checked(gas(9214, calorific=Decimal("39.2")), schedule=GAS_CAP, conversion=own).findings[0].fault != "unit"
    near = GasConversion(((date(2026, 1, 1), Decimal("39.46")),), zone=LONDON)
    assert checked(gas(9214, calorific=Decimal("39.5")), schedule=GAS_CAP, conversion=near).agrees


def test_readings_and_kwh_of_one_bill_have_to_go_together():
    # 1136.3 kWh of 100 m³ are 40.0 MJ/m³; they cost 84.31, and 8.88
    told = {"calorific": Decimal("39.5"), "kwh": Decimal("1136.3")}
    found = checked(gas(9319, **told), schedule=GAS_CAP)
    assert [one.says for one in found.findings] == ["The bill's kWh fit a calorific value of 40.0 MJ/m³, not 39.5."]
    assert checked(gas(9319, kwh=Decimal("1136.3")), schedule=GAS_CAP).agrees
    own = GasConversion(((date(2026, 1, 1), Decimal("39.5")),), zone=LONDON)
    assert [
        one.fault for one in checked(gas(9319, kwh=Decimal("1136.3")), schedule=GAS_CAP, conversion=own).findings
    ] == [Fault.CALORIFIC]
    # 3175.4 kWh are 100 times 100 ft³; they cost 235.61
    feet = checked(gas(24_449, kwh=Decimal("3175.4")), schedule=GAS_CAP)
    assert feet.findings[0].says == "The bill's readings make 1,122.1 kWh; it charges 3,175.4 kWh."
    assert checked(gas(9214, kwh=Decimal("1122.1")), schedule=GAS_CAP).agrees
    both = checked(bill(9758, kwh=Decimal(285), opening=Decimal(5), closing=Decimal(300)))
    assert both.findings[0].says == "The bill's readings make 295 kWh; it charges 285 kWh."
    still = checked(bill(9758, kwh=Decimal(285), opening=Decimal(5), closing=Decimal(5)))
    assert still.findings[0].says == "The bill's readings make 0 kWh; it charges 285 kWh."


# beside the record


def test_a_bill_that_charges_what_the_meter_told_agrees():
    # 48 x 198 Wh are 9.504 kWh a day, 285.12 in April
    found = checked(bill(9758), record())
    assert (found.own.wh, found.own.half_hours, found.own.missing, found.own.estimated) == (285_120, 1440, 0, 0)
    assert found.agrees
    assert found.notes == ("All 1,440 half-hours of these dates are recorded.",)
    # 285.12 x 28.62 p = 8160.13 p
    assert found.own_lines.total == 8160 + 1601


@pytest.mark.parametrize(("told", "agrees"), [(285, True), (286, True), (284, False), (287, False)])
def test_readings_of_whole_units_may_be_one_off(told, agrees):
    one = bill(round(told * 28.62) + 1601, kwh=Decimal(told))
    assert checked(one, record()).agrees is agrees


def test_readings_that_differ_from_the_record_are_named_with_what_they_cost():
    # 320 kWh are 91.58, with the days 107.59; ours come to 97.61
    (found,) = checked(bill(10_759, opening=Decimal(12345), closing=Decimal(12665)), record()).findings
    assert (found.fault, found.pence, found.is_sure) == (Fault.READINGS, 998, True)
    told, why = found.says.split(". ")
    assert told == "The bill charges 320 kWh; your meter told 285.1 kWh in these dates, 34.9 kWh less"
    assert why == "One of its readings may be estimated."
    low = checked(bill(7325, kwh=Decimal(200)), record())
    assert "85.1 kWh more" in low.findings[0].says


@pytest.mark.parametrize(
    ("charged", "says"),
    [
        (Decimal("294.6"), "The bill's 294.6 kWh fit the days from 1 April to 1 May instead."),
        (Decimal("275.6"), "The bill's 275.6 kWh fit the days from 1 April to 29 April instead."),
    ],
)
def test_kwh_of_other_dates_are_named(charged, says):
    found = checked(bill(round(float(charged) * 28.62) + 1601, kwh=charged), record())
    assert [(one.fault, one.says, one.is_sure) for one in found.findings] == [(Fault.DATES, says, False)]


def test_kwh_of_the_days_before_are_named_where_days_differ():
    def used(clock):
        return 100 + clock.day * 10 if clock.month == 4 else 800 if clock.month == 3 else 20

    told = home(local(2026, 3, 20), local(2026, 5, 10), used)
    shifted = sum(told.part(int(local(2026, 3, 31).timestamp()), int(local(2026, 4, 30).timestamp())).wh)
    one = bill(round(shifted * 28.62 / 1000) + 1601, kwh=Decimal(shifted) / 1000)
    assert checked(one, told).findings[0].says.endswith("fit the days from 31 March to 29 April instead.")


def test_days_counted_by_gmt_all_year_are_named():
    def used(clock):  # a car is charged after midnight on the first of the month
        return 7000 if clock.day == 1 and clock.hour == 0 else 100

    told = home(local(2026, 3, 1), local(2026, 6, 10), used)
    # by the clock April has one such hour of its own, 14 kWh; days of GMT end an hour later, with May's, and lack it
    shifted = home(
        local(2026, 3, 1),
        local(2026, 6, 10),
        lambda clock: 7000 if (clock.month, clock.day, clock.hour) == (4, 1, 0) else 100,
    )
    charged = Decimal(144)
    found = checked(bill(round(144 * 28.62) + 1601, kwh=charged), shifted)
    assert found.findings[0].fault is Fault.CLOCK
    assert "midnight GMT" in found.findings[0].says
    assert checked(bill(round(157.8 * 28.62) + 1601, kwh=Decimal("157.8")), told).agrees
    winter = bill(1, date(2026, 1, 1), date(2026, 1, 31), kwh=Decimal(200))
    assert Fault.CLOCK not in [
        one.fault for one in checked(winter, home(local(2025, 12, 1), local(2026, 3, 1), lambda _: 100)).findings
    ]


def test_a_bill_of_one_day_has_no_shorter_dates_to_fit():
    one = bill(1, date(2026, 4, 7), date(2026, 4, 7), kwh=Decimal(0))
    assert Fault.READINGS in [found.fault for found in checked(one, record()).findings]


def test_with_half_hours_missing_it_says_how_sure_it_is():
    told = record(missing=lambda clock: clock.month == 4 and clock.day <= 3)
    found = checked(bill(9758), told)
    assert found.own.likely == 285_120
    assert found.agrees
    assert found.notes == (
        "Of 1,440 half-hours 144 are missing and 0 estimated: our kWh take what is missing to be like the rest.",
    )
    # 28.5 kWh are missing: as much more or less may have been used
    assert checked(bill(round(310 * 28.62) + 1601, kwh=Decimal(310)), told).agrees
    off = checked(bill(round(320 * 28.62) + 1601, kwh=Decimal(320)), told)
    assert [(one.fault, one.is_sure) for one in off.findings] == [(Fault.READINGS, False)]


def test_with_too_little_recorded_it_checks_the_sum_alone():
    told = record(missing=lambda clock: clock.month == 4 and clock.day <= 16)
    found = checked(bill(12_000, kwh=Decimal(363)), told)
    assert found.own.likely is None
    assert found.own_lines is None
    assert found.notes[0].endswith("too few to check the bill's kWh.")
    assert Fault.READINGS not in [one.fault for one in found.findings]
    half = record(missing=lambda clock: clock.month == 4 and clock.day <= 15)
    assert checked(bill(9758), half).own.likely == 285_120


def test_what_was_estimated_is_said_and_its_sum_is_sure():
    told = record()
    spread = type(told)(told.start, told.wh, bytes([1]) * len(told.quality))
    assert checked(bill(9758), spread).notes == (
        "Of 1,440 half-hours 0 are missing and 1,440 estimated: their sum is sure, how it fell on the hours is not.",
    )


def test_kwh_of_gas_in_the_record_may_be_a_percent_off():
    level = round(1_122_063 / 1440)
    told = home(local(2026, 3, 1), local(2026, 5, 10), lambda _: level)
    # 40.0 MJ/m³ in place of 39.5: 1.3 % and a unit
    assert checked(gas(9319, calorific=Decimal("40.0")), told, GAS_CAP).agrees
    # 42 would be six in a hundred: 1193.1 kWh, 88.53
    assert Fault.READINGS in [
        one.fault for one in checked(gas(9741, calorific=Decimal("42.0")), told, GAS_CAP).findings
    ]


def test_a_bill_for_nothing_has_its_standing_charge():
    found = checked(bill(1601, kwh=Decimal(0)), record(0))
    assert found.lines == Lines((), (Standing(*APRIL, 30, DAILY, 1601),))
    assert found.agrees
    free = checked(bill(0, kwh=Decimal(0)), record(0), flat(UNIT, 0))
    assert free.agrees
