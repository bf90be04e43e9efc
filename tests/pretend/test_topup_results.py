"""Every way in which a pretend meter takes or refuses a top-up (gb-metering 4.4)."""

from dataclasses import replace

import pytest

from ihd.energy.calendar import utc
from ihd.energy.command import Reason, Receipt
from ihd.energy.fuel import Fuel
from ihd.energy.prepay import PaymentMode, TopUp
from ihd.pretend.prepay_meter import PrepayMeter
from ihd.pretend.prepay_terms import POUND, Terms
from ihd.pretend.topup import Outcome, top_up
from ihd.pretend.topup_codes import POUNDS, Issuer

AT = 1_795_000_000
ISSUER = Issuer("Test Supply", ("electric", "gas"))
METER = PrepayMeter("electric", Fuel.ELECTRICITY, AT, Terms(max_balance=60 * POUND, max_top_up=50 * POUND), 3 * POUND)


def code(pounds: int = 10, counter: int = 7, meter: str = "electric") -> str:
    return ISSUER.code(meter, pounds, counter, POUNDS)


def test_a_code_is_taken_and_remembered() -> None:
    after, outcome = top_up(METER, code(), AT, ISSUER)
    assert outcome == Outcome(None, 10 * POUND, Receipt(balance=10 * POUND))
    assert after.balance == 13 * POUND
    assert after.top_ups == (TopUp(utc(AT), 10 * POUND, True, code()[-4:]),)


@pytest.mark.parametrize("wrong", ["73950067887105178605", "12345678901234567890", "", "7395", code()[:-1] + "x"])
def test_a_code_that_is_not_of_its_issue_is_not_recognised(wrong: str) -> None:
    after, outcome = top_up(METER, wrong, AT, ISSUER)
    assert outcome.reason is Reason.NOT_RECOGNISED
    assert after == replace(METER, wrong=(AT,))


def test_a_code_of_the_other_meter_is_told_as_such() -> None:
    after, outcome = top_up(METER, code(meter="gas"), AT, ISSUER)
    assert outcome.reason is Reason.OTHER_METER
    assert after.balance == METER.balance


def test_a_code_is_good_once() -> None:
    after, _ = top_up(METER, code(), AT, ISSUER)
    again, outcome = top_up(after, code(), AT + 60, ISSUER)
    assert outcome.reason is Reason.DUPLICATE
    assert again == after


def test_a_hundred_counters_are_remembered() -> None:
    meter = replace(METER, terms=Terms(max_balance=10_000 * POUND))
    for counter in range(101):
        meter, outcome = top_up(meter, code(1, counter), AT + counter, ISSUER)
        assert outcome.reason is None
    assert top_up(meter, code(1, 1), AT, ISSUER)[1].reason is Reason.DUPLICATE
    assert top_up(meter, code(1, 100), AT, ISSUER)[1].reason is Reason.DUPLICATE
    assert len(meter.counters) == 100
    assert [one.amount for one in meter.top_ups] == [POUND] * 5


def test_codes_may_come_in_any_order() -> None:
    later, _ = top_up(METER, code(counter=900), AT, ISSUER)
    assert top_up(later, code(counter=3), AT, ISSUER)[1].reason is None


def test_too_large_and_too_much_are_refused_and_may_be_tried_again() -> None:
    assert top_up(METER, code(51), AT, ISSUER)[1].reason is Reason.TOO_LARGE
    full, _ = top_up(METER, code(50, 1), AT, ISSUER)
    refused, outcome = top_up(full, code(10, 2), AT, ISSUER)
    assert outcome.reason is Reason.OVER_BALANCE
    assert refused == full
    emptier = replace(full, balance=20 * POUND)
    assert top_up(emptier, code(10, 2), AT, ISSUER)[1].reason is None


def test_a_debt_leaves_room_below_the_greatest_balance() -> None:
    owing = replace(METER, balance=55 * POUND, accumulated_debt=8 * POUND)
    assert top_up(owing, code(10), AT, ISSUER)[0].balance == 57 * POUND


def test_a_class_of_values_that_the_meter_does_not_know_is_an_error() -> None:
    assert top_up(METER, ISSUER.code("electric", 10, 7, 3), AT, ISSUER)[1].reason is Reason.ERROR


def test_a_meter_that_is_paid_by_bill_takes_no_codes() -> None:
    by_bill = replace(METER, terms=Terms(mode=PaymentMode.CREDIT))
    assert top_up(by_bill, code(), AT, ISSUER) == (by_bill, Outcome(Reason.ERROR))


def test_five_wrong_codes_in_ten_minutes_lock_it_for_an_hour() -> None:
    meter = METER
    for turn in range(5):
        meter, outcome = top_up(meter, "1" * 20, AT + turn * 100, ISSUER)
        assert outcome.reason is Reason.NOT_RECOGNISED
    last = AT + 400
    assert top_up(meter, code(), last + 1, ISSUER) == (meter, Outcome(Reason.LOCKED))
    assert top_up(meter, code(), last + 3599, ISSUER)[1].reason is Reason.LOCKED
    after, outcome = top_up(meter, code(), last + 3600, ISSUER)
    assert outcome.reason is None
    assert after.balance == 13 * POUND


def test_wrong_codes_further_apart_lock_nothing_and_a_right_one_clears_them() -> None:
    meter = METER
    for turn in range(20):
        meter, outcome = top_up(meter, "1" * 20, AT + turn * 151, ISSUER)
        assert outcome.reason is Reason.NOT_RECOGNISED
    cleared, _ = top_up(meter, code(), AT + 3_100, ISSUER)
    assert cleared.wrong == ()
    assert cleared.locked_until == 0
