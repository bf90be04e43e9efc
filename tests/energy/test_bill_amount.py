"""What a bill prints, and what its amount looks like. What is expected was worked out by hand."""

from datetime import date
from decimal import Decimal

import pytest
from bill_parts import CAP, DAILY, FIVE_PERCENT, NOTHING, UNIT, NightAndDay, P, bill, checked, faults, record
from costing_parts import flat
from insight_parts import home, local

from ihd.energy.bills.findings import Fault, kwh
from ihd.energy.tariffs.plan import DayPlan, Layer, Layered, NoPrices, Tier, unknown_day

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
        (8157, Fault.STANDING, "The bill leaves out the standing charge."),
        # 97.58 / 1.05 = 92.93; x 1.05 = 102.46; 92.93 x 1.2 = 111.52
        (9293, Fault.VAT, "The amount is what these lines come to before VAT: 5% VAT is missing."),
        (10_246, Fault.VAT, "5% VAT was added to prices that already include it."),
        (11_152, Fault.VAT, "The bill charges 20% VAT; a home's energy bears 5%."),
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
