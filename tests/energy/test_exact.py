"""Prices as whole numbers: what is exact stays so, what is not is refused, however it is written."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.energy import money
from ihd.energy.exact import pence, pennies, price, price_pence

UNITS = st.integers(-(10**15), 10**15)


@given(UNITS)
def test_a_price_with_nine_decimal_places_is_exact(units):
    assert price(Decimal(units).scaleb(-9)) == units


@pytest.mark.parametrize(
    ("told", "units"),
    [(14.21, 14_210_000_000), ("14.2100000000000000000000000000000000000000", 14_210_000_000), (5, 5_000_000_000)],
)
def test_a_float_stands_for_the_shortest_decimal_and_noughts_at_the_end_say_nothing(told, units):
    assert price(told) == units


@pytest.mark.parametrize("told", ["1.0000000001", "1." + "0" * 40 + "1", "1e-999999", "999999.9999999991"])
def test_a_tenth_place_is_refused_however_far_out_it_stands(told):
    with pytest.raises(ValueError, match="decimal places"):
        price(Decimal(told))


@pytest.mark.parametrize("told", ["NaN", "sNaN", "Infinity", "-Infinity", "9e999999", "-1000000.000000001", "1000001"])
def test_what_is_no_number_or_too_large_is_no_price(told):
    with pytest.raises(ValueError, match="is not a price"):
        price(Decimal(told))
    with pytest.raises(ValueError, match="is not a price"):
        price("ten")


def test_the_largest_price_is_ten_thousand_pounds():
    assert price(Decimal(1_000_000)) == 10**15
    assert price(Decimal(-1_000_000)) == -(10**15)


@pytest.mark.parametrize(("cost", "rounded"), [(5 * 10**11, 1), (5 * 10**11 - 1, 0), (-5 * 10**11, -1), (0, 0)])
def test_a_line_of_a_bill_is_rounded_to_the_penny_halves_away_from_zero(cost, rounded):
    assert pennies(cost) == rounded


def test_costs_and_prices_are_shown_in_pence():
    assert pence(1_500_000_000_000) == 1.5
    assert price_pence(14_210_000_000) == 14.21


def test_what_a_meter_tells_of_money_is_pence_or_not_known():
    assert (money.pence(1_250_000), money.pence(-85_000), money.pence(0), money.pence(None)) == (
        1250.0,
        -85.0,
        0.0,
        None,
    )
