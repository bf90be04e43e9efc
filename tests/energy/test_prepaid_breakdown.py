"""Where a top-up goes: in the order of the meter, to the last 10^-5 of a pound (gb-metering PREP-04 to PREP-06)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihd.energy.calendar import unix
from ihd.energy.command import Reason, Receipt
from ihd.energy.fuel import Fuel
from ihd.energy.prepaid.breakdown import Owed, applied, breakdown, taken_this_week
from ihd.energy.prepay import DebtPayment, EmergencyCredit, Limits, PaymentMode, Prepayment
from ihd.pretend.prepay_meter import PrepayMeter
from ihd.pretend.prepay_terms import Terms
from ihd.pretend.topup import top_up
from ihd.pretend.topup_codes import POUNDS, Issuer

POUND = 100_000
NOW = datetime(2026, 11, 21, 18, 0, tzinfo=UTC)
LIMITS = Limits(
    emergency_limit=10 * POUND, debt_cap_per_week=5 * POUND, max_balance=250 * POUND, max_top_up=100 * POUND
)
ISSUER = Issuer("Test Supply", ("one",))


def meter(**told: object) -> Prepayment:
    """One that has told everything, and owes nothing."""
    known = {
        "balance": 2 * POUND,
        "emergency": EmergencyCredit.UNAVAILABLE,
        "accumulated_debt": 0,
        "payment_debt": 0,
        "payment_debt_share": 0,
        "limits": LIMITS,
    }
    return Prepayment("one", Fuel.ELECTRICITY, NOW, PaymentMode.PREPAYMENT, **{**known, **told})


def parts(told) -> tuple[int | None, ...]:
    return tuple(part for _, part in told.lines)


def test_a_top_up_pays_debts_and_what_was_lent_before_the_balance_grows():
    owing = meter(
        payment_debt=30 * POUND,
        payment_debt_share=1_000,  # 10 %
        accumulated_debt=62_000,
        emergency=EmergencyCredit.IN_USE,
        emergency_balance=630_000,
    )
    told = breakdown(owing, 20 * POUND, 0)
    assert told.lines == (
        ("payment debt", 200_000),
        ("accumulated debt", 62_000),
        ("emergency credit", 370_000),
        ("balance", 1_368_000),
    )
    assert (told.amount, told.new_balance, told.refused, told.most) == (20 * POUND, 1_568_000, None, 100 * POUND)
    assert told.unknown == ()


@pytest.mark.parametrize(
    ("debt", "share", "taken", "paid"),
    [
        (30 * POUND, 1_000, 0, 100_000),
        (30 * POUND, 10_000, 0, 500_000),  # all of it, but for the cap of £5 a week
        (30 * POUND, 10_000, 499_999, 1),
        (30 * POUND, 10_000, 500_000, 0),
        (30 * POUND, 10_000, 500_001, 0),
        (99_999, 1_000, 0, 99_999),  # no more than the debt
        (30 * POUND, 3_333, 0, 333_300),
        (-1, 1_000, 0, 0),
        (1, 10_000, 0, 1),
        (0, None, None, 0),
        (None, 0, None, 0),
    ],
)
def test_the_payment_debt_takes_its_share_up_to_its_cap_and_to_the_debt(debt, share, taken, paid):
    told = breakdown(meter(payment_debt=debt, payment_debt_share=share), 10 * POUND, taken)
    assert parts(told) == (paid, 0, 0, 10 * POUND - paid)


def test_a_share_that_does_not_come_out_even_is_rounded_down():
    assert applied(10_001, Owed(POUND, 3_333, POUND, 0, 0)) == Receipt(3_333, 0, 0, 6_668)
    assert applied(9_999, Owed(POUND, 1, POUND, 0, 0)) == Receipt(0, 0, 0, 9_999)


def test_what_is_owed_may_take_all_of_it():
    assert applied(500, Owed(0, 0, 0, 600, 700)) == Receipt(0, 500, 0, 0)
    assert applied(500, Owed(0, 0, 0, 200, 700)) == Receipt(0, 200, 300, 0)
    assert applied(500, Owed(100, 10_000, 1_000, 200, 700)) == Receipt(100, 200, 200, 0)
    assert applied(500, Owed(100, 10_000, 1_000, 450, 700)) == Receipt(100, 400, 0, 0)
    assert applied(500, Owed(0, 0, 0, -200, -700)) == Receipt(0, 0, 0, 500)


@pytest.mark.parametrize(
    ("missing", "unknown"),
    [
        ({"payment_debt": None, "payment_debt_share": 1_000}, ("payment debt", "balance")),
        ({"payment_debt": POUND, "payment_debt_share": None}, ("payment debt", "balance")),
        ({"payment_debt": POUND, "payment_debt_share": 1_000, "limits": Limits()}, ("payment debt", "balance")),
        ({"accumulated_debt": None}, ("accumulated debt", "balance")),
        ({"emergency": None}, ("emergency credit", "balance")),
        ({"emergency": EmergencyCredit.IN_USE}, ("emergency credit", "balance")),
        ({"emergency": EmergencyCredit.EXHAUSTED, "limits": Limits()}, ("emergency credit", "balance")),
        (
            {"payment_debt": None, "payment_debt_share": None, "accumulated_debt": POUND},
            ("payment debt", "accumulated debt", "balance"),
        ),
    ],
)
def test_what_the_meter_has_not_told_makes_no_number(missing, unknown):
    told = breakdown(meter(**missing), 10 * POUND, 0)
    assert told.unknown == unknown
    assert told.new_balance is None
    assert told.refused is None


def test_what_was_taken_this_week_matters_only_where_a_debt_is_paid_from_top_ups():
    owing = meter(payment_debt=POUND, payment_debt_share=1_000)
    assert breakdown(owing, POUND, None).unknown == ("payment debt", "balance")
    assert breakdown(meter(), POUND, None).unknown == ()


def test_where_nothing_is_left_nothing_more_is_asked():
    told = breakdown(meter(accumulated_debt=POUND, emergency=None), POUND, 0)
    assert parts(told) == (0, POUND, 0, 0)


@pytest.mark.parametrize(
    ("emergency", "left", "used"),
    [
        (EmergencyCredit.EXHAUSTED, None, 10 * POUND),
        (EmergencyCredit.EXHAUSTED, 3, 10 * POUND),
        (EmergencyCredit.IN_USE, 999_999, 1),
        (EmergencyCredit.IN_USE, 11 * POUND, 0),
        (EmergencyCredit.SELECTED, 10 * POUND, 0),
        (EmergencyCredit.AVAILABLE, None, 0),
    ],
)
def test_of_emergency_credit_what_was_used_is_paid_back(emergency, left, used):
    told = breakdown(meter(emergency=emergency, emergency_balance=left), 50 * POUND, 0)
    assert told.emergency_credit == used


def test_what_the_meter_would_refuse_is_told():
    assert breakdown(meter(), 100 * POUND, 0).refused is None
    assert breakdown(meter(), 100 * POUND + 1, 0).refused is Reason.TOO_LARGE
    assert breakdown(meter(balance=150 * POUND), 100 * POUND, 0).refused is None
    assert breakdown(meter(balance=150 * POUND + 1), 100 * POUND, 0).refused is Reason.OVER_BALANCE
    assert breakdown(meter(balance=None), 100 * POUND, 0).refused is None
    free = breakdown(meter(limits=Limits()), 900 * POUND, 0)
    assert (free.refused, free.most) == (None, None)


@pytest.mark.parametrize("amount", [0, -1])
def test_nothing_is_no_top_up(amount):
    with pytest.raises(ValueError, match="no top-up"):
        breakdown(meter(), amount, 0)
    assert breakdown(meter(), 1, 0).balance == 1


def test_the_week_of_the_cap_is_seven_days():
    def paid(*ages: timedelta) -> int | None:
        return taken_this_week(meter(debt_payments=tuple(DebtPayment(NOW - age, 100) for age in ages)), NOW)

    week = timedelta(days=7)
    assert paid() == 0
    assert paid(week, week - timedelta(seconds=1), timedelta(0)) == 200
    assert paid(*[timedelta(days=1)] * 9, week) == 900
    assert paid(*[timedelta(days=1)] * 10) is None  # the meter tells no more than ten: there may have been others


MONEY = st.integers(0, 20 * POUND)


@settings(max_examples=150, deadline=None)
@given(MONEY, st.integers(0, 10_000), MONEY, MONEY, st.integers(0, 10 * POUND), st.integers(1, 120), st.booleans())
def test_a_pretend_meter_does_with_a_code_what_was_said(debt, share, saved, used, taken, pounds, is_full):
    terms = Terms(payment_debt_share=share, debt_cap_per_week=5 * POUND)
    account = PrepayMeter(
        "one",
        Fuel.ELECTRICITY,
        unix(NOW),
        terms,
        balance=249 * POUND if is_full else 0,
        emergency_active=used > 0,
        emergency_used=min(used, terms.emergency_limit),
        accumulated_debt=saved,
        payment_debt=debt,
        recovered=((unix(NOW) - 100, taken),),
    )
    told = meter(
        balance=account.balance,
        emergency=account.emergency,
        emergency_balance=account.emergency_left,
        accumulated_debt=saved,
        payment_debt=debt,
        payment_debt_share=share,
        limits=replace(LIMITS, emergency_limit=terms.emergency_limit),
    )
    said = breakdown(told, pounds * POUND, taken)
    after, outcome = top_up(account, ISSUER.code("one", pounds, 1, POUNDS), unix(NOW), ISSUER)
    assert said.refused is outcome.reason
    assert sum(part for part in parts(said) if part is not None) == pounds * POUND
    if outcome.reason is None:
        assert said.lines == tuple(zip(dict(said.lines), _fields(outcome.receipt), strict=True))
        assert said.new_balance == after.balance


def _fields(receipt: Receipt) -> tuple[int, ...]:
    return receipt.payment_debt, receipt.accumulated_debt, receipt.emergency_credit, receipt.balance
