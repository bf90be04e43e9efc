"""Figures that stand beside each other agree: lines add up, differences are of the sums told, parts say they are."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ihd.energy.cost_told import FuelMonth, MonthBar, MonthSoFar, OtherTariff
from ihd.energy.fuel import Fuel
from ihd.energy.report_told import FuelReport, Known, RateUsed, Report
from ihd.ui import words
from ihd.ui.cost_months_words import months_spoken, other_entry
from ihd.ui.cost_words import adding_up, bill_lines
from ihd.ui.report_words import compared, made_of

NOVEMBER = date(2026, 11, 1)


def pennies(money):
    return round(float(money.replace("£", "").replace(",", "").replace(words.MINUS, "-")) * 100)


@given(st.lists(st.none() | st.integers(-(10**7), 10**7).map(lambda thousandths: thousandths / 1000), max_size=9))
def test_they_add_up_whatever_they_are(parts):
    told = adding_up(parts)
    known = [(pennies(money), one) for money, one in zip(told, parts, strict=True) if one is not None]
    assert sum(money for money, _ in known) == round(sum(one for _, one in known))
    assert all(abs(money - one) < 1 for money, one in known)
    assert [money for money, one in zip(told, parts, strict=True) if one is None] == [words.DASH] * parts.count(None)


def test_whole_pennies_stay_as_they_are():
    assert adding_up([1200.0, -350.0, None, 5.0]) == ["£12.00", "−£3.50", words.DASH, "£0.05"]


def test_the_bill_of_two_fuels_without_a_standing_charge_adds_up():
    fuels = tuple(FuelMonth(fuel, 10.0, 100.4, None, 3) for fuel in (Fuel.ELECTRICITY, Fuel.GAS))
    lines = bill_lines(MonthSoFar(NOVEMBER, 200.8, fuels))
    assert sum(pennies(money) for _, money in lines[:2]) == 201


def test_the_lines_of_a_report_add_up_to_what_they_are_together():
    rates = (RateUsed("Night", 10.0, 100.4), RateUsed("Day", 20.0, 600.4), RateUsed("Peak", 5.0, 250.4))
    energy = sum(one.pence for one in rates)
    one = FuelReport(
        Fuel.ELECTRICITY, 35.0, energy + 150.3, energy, 150.3, None, None, Known(), (), (), (), (), rates, ()
    )
    report = Report(None, NOVEMBER, date(2026, 11, 30), date(2026, 11, 30), 30.0, (one,))
    *lines, together, _ = [pennies(money) for *_, money in made_of(report)]
    assert sum(lines) == together == 1102  # each line by itself would be 100 + 600 + 250 + 150


def test_a_month_is_compared_by_the_days_of_it_that_are_known():
    october, whole, gap = date(2026, 10, 1), 30 * 48, 48
    months = (MonthBar(october, 310.0, None), MonthBar(NOVEMBER, 290.0, None, gap / whole))
    known = Known(measured=whole - gap, missing=gap)
    one = FuelReport(
        Fuel.ELECTRICITY, 290.0, None, None, None, None, None, known, (), (), (), months, (), ()
    )  # 10 kWh a day in both
    assert compared(one, 30.0) == "Electricity by the day: about the same as in October 2026."


def test_what_another_tariff_would_have_cost_less_is_the_difference_of_the_two_sums_told():
    one = OtherTariff("Nights", Fuel.ELECTRICITY, date(2026, 1, 1), date(2026, 6, 30), 900.0, 20_000.4, 15_000.6)
    title, line = other_entry(one)
    assert title == "Nights: £49.99 less"
    assert "£150.01 instead of £200.00" in line


def test_the_months_are_read_out_with_what_is_not_whole_of_them():
    october, november = MonthBar(date(2026, 10, 1), 90.0, 2000.0, 0.4), MonthBar(date(2026, 11, 1), 10.0, 300.0)
    said = months_spoken(Fuel.GAS, (MonthBar(date(2026, 9, 1), 80.0, 1900.0), october, november), in_money=True)
    assert said == "Gas, 3 months: September £19.00, October £20.00, 40% not known, November so far £3.00"
