"""Where a meter's credit stands, to the last 10^-5 of a pound, and which of several words on it counts."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from ihd.energy.credit import Credit, accounts, combined, left_before_cut_off, stands
from ihd.energy.fuel import Fuel
from ihd.energy.prepay import DebtPeriod, EmergencyCredit, Limits, PaymentMode, Prepayment, Supply, TimeDebt
from ihd.energy.reading import Reading

NOW = datetime(2026, 11, 21, 18, 0, tzinfo=UTC)


def meter(balance: int | None = 500, **told: object) -> Prepayment:
    return replace(Prepayment("one", Fuel.ELECTRICITY, NOW, PaymentMode.PREPAYMENT, balance=balance), **told)


@pytest.mark.parametrize(
    ("told", "credit"),
    [
        (meter(), Credit.FINE),
        (meter(1), Credit.FINE),
        (meter(0), Credit.GONE),
        (meter(-1), Credit.GONE),
        (meter(None), Credit.FINE),
        (meter(-1, mode=PaymentMode.CREDIT), Credit.FINE),
        (meter(supply=Supply.OFF), Credit.OFF),
        (meter(supply=Supply.ARMED), Credit.ARMED),
        (meter(supply=Supply.ON), Credit.FINE),
        (meter(supply=Supply.OFF, mode=PaymentMode.CREDIT), Credit.FINE),
        (meter(supply=Supply.OFF, emergency=EmergencyCredit.IN_USE), Credit.OFF),
        (meter(emergency=EmergencyCredit.IN_USE), Credit.EMERGENCY),
        (meter(emergency=EmergencyCredit.EXHAUSTED), Credit.GONE),
        (meter(0, emergency=EmergencyCredit.SELECTED, emergency_balance=1), Credit.FINE),
        (meter(0, emergency=EmergencyCredit.AVAILABLE, emergency_balance=1), Credit.GONE),
        (meter(500, limits=Limits(low_credit=500)), Credit.FINE),
        (meter(499, limits=Limits(low_credit=500)), Credit.LOW),
        (
            meter(499, limits=Limits(low_credit=500), emergency=EmergencyCredit.SELECTED, emergency_balance=1),
            Credit.FINE,
        ),
        (meter(0, limits=Limits(low_credit=500)), Credit.GONE),
        (meter(0, limits=Limits(disablement=-1)), Credit.FINE),
        (meter(7, limits=Limits(disablement=7)), Credit.GONE),
    ],
)
def test_credit_stands_where_the_meter_and_its_limits_put_it(told, credit):
    assert stands(told) is credit


@pytest.mark.parametrize("state", EmergencyCredit)
def test_what_was_lent_counts_once_it_is_switched_on(state):
    is_on = state in (EmergencyCredit.SELECTED, EmergencyCredit.IN_USE, EmergencyCredit.EXHAUSTED)
    told = meter(500, emergency=state, emergency_balance=70)
    assert combined(told) == (570 if is_on else 500)
    assert combined(replace(told, balance=None)) == (70 if is_on else 0)
    assert combined(replace(told, emergency_balance=None)) == 500


def test_what_is_left_before_the_meter_cuts_off_counts_from_its_limit():
    assert left_before_cut_off(meter(500)) == 500
    assert left_before_cut_off(meter(500, limits=Limits(disablement=-200))) == 700
    assert left_before_cut_off(meter(500, emergency=EmergencyCredit.IN_USE, emergency_balance=30)) == 530
    assert left_before_cut_off(meter(None)) is None
    assert left_before_cut_off(meter(500, mode=PaymentMode.CREDIT)) is None


def test_each_fuel_has_one_account_the_paired_hubs_first_and_then_the_newest():
    old = meter(1, at=NOW - timedelta(hours=1), hub="mine")
    new = meter(2, hub="other")
    gas = meter(3, fuel=Fuel.GAS)
    assert accounts([gas, old, new], [], "mine") == (old, gas)
    assert accounts([gas, new, old], [], "theirs") == (new, gas)
    assert accounts([old, new], []) == (new,)
    unnamed = replace(old, hub="")
    assert accounts([unnamed, new], []) == (unnamed,)
    assert accounts([], []) == ()


def test_a_balance_that_a_reading_told_stands_in_for_an_account():
    read = Reading("one", Fuel.GAS, NOW, hub="mine", balance_pence=12.345678)
    silent = Reading("two", Fuel.GAS, NOW + timedelta(hours=1), hub="mine")
    (told,) = accounts([], [silent, read])
    assert told == Prepayment("one", Fuel.GAS, NOW, PaymentMode.PREPAYMENT, hub="mine", balance=12_346)
    whole = meter(3, fuel=Fuel.GAS, at=NOW - timedelta(days=9))
    assert accounts([whole], [read], "mine") == (whole,)
    assert accounts([meter()], [read]) == (meter(), told)


def test_of_debts_paid_by_time_a_day_takes_the_rate_of_a_day_or_of_24_hours_while_any_is_left():
    daily, hourly = TimeDebt(60_000, 50_000, DebtPeriod.DAILY), TimeDebt(12_000, 2_000, DebtPeriod.HOURLY)
    assert meter().debt_a_day == 0
    assert meter(payment_debt=45_000, time_debts=(daily, hourly)).debt_a_day == 50_000 + 48_000
    assert meter(time_debts=(replace(daily, left=0), hourly)).debt_a_day == 48_000
