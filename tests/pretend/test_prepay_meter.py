"""The arithmetic of the pretend prepayment meter: exact to a hundred-thousandth of a pound, and what happens when."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihd.energy.calendar import unix
from ihd.energy.command import Reason
from ihd.energy.fuel import Fuel
from ihd.energy.prepay import DebtPeriod, EmergencyCredit, Friendly, PaymentMode, Supply, TimeDebt
from ihd.pretend.prepay_meter import PrepayMeter
from ihd.pretend.prepay_terms import POUND, Terms
from ihd.pretend.topup import top_up
from ihd.pretend.topup_codes import Issuer

SATURDAY = unix(datetime(2026, 11, 21, 18, 0, tzinfo=UTC))
HOUR, DAY = 3600, 86_400
ISSUER = Issuer("Test Supply", ("one",))
NO_FRIENDS = Terms()


def meter(balance: int = 5 * POUND, terms: Terms = NO_FRIENDS, fuel: Fuel = Fuel.ELECTRICITY) -> PrepayMeter:
    return PrepayMeter("one", fuel, SATURDAY, terms, balance=balance)


def used(before: PrepayMeter, pounds: float, seconds: int = 60) -> PrepayMeter:
    """After using so many pounds' worth at 20 p."""
    return before.after(before.at + seconds, round(pounds / 0.2 * 1000), 20_000, 0)


MONEY = st.integers(0, 60 * POUND)
FRIENDLY = st.lists(st.builds(Friendly, st.integers(1, 7), st.integers(0, 1440), st.integers(0, 1440)), max_size=6).map(
    tuple
)
TERMS = st.builds(
    Terms,
    mode=st.just(PaymentMode.PREPAYMENT),
    emergency_limit=st.integers(0, 15 * POUND),
    emergency_threshold=st.integers(-POUND, 5 * POUND),
    disablement=st.integers(-5 * POUND, POUND),
    max_balance=st.integers(50 * POUND, 300 * POUND),
    max_top_up=st.integers(10 * POUND, 200 * POUND),
    debt_cap_per_week=st.integers(0, 10 * POUND),
    payment_debt_share=st.integers(0, 10_000),
    friendly=FRIENDLY,
    suspends_while_off=st.booleans(),
    suspends_in_emergency=st.booleans(),
)
DEBTS = st.lists(st.builds(TimeDebt, MONEY, st.integers(0, 5 * POUND), st.sampled_from(DebtPeriod)), max_size=2).map(
    tuple
)
METERS = st.builds(
    PrepayMeter,
    number=st.just("one"),
    fuel=st.sampled_from([Fuel.ELECTRICITY, Fuel.GAS]),
    at=st.just(SATURDAY),
    terms=TERMS,
    balance=st.integers(-5 * POUND, 40 * POUND),
    accumulated_debt=MONEY,
    payment_debt=MONEY,
    time_debts=DEBTS,
)
USE = st.tuples(st.just("use"), st.integers(1, 9 * HOUR), st.integers(0, 30_000), st.integers(-3_000, 60_000))
PAY = st.tuples(st.just("pay"), st.integers(0, 8191), st.integers(0, 1023), st.just(0))
LEND = st.tuples(st.just("lend"), st.just(0), st.just(0), st.just(0))
ENABLE = st.tuples(st.just("enable"), st.just(0), st.just(0), st.just(0))
STORY = st.lists(st.one_of(USE, PAY, LEND, ENABLE), max_size=40)
STANDING = 61_640


@settings(max_examples=150, deadline=None)
@given(METERS, STORY)
def test_every_hundred_thousandth_that_leaves_one_register_arrives_in_another(
    start: PrepayMeter, story: list[tuple[str, int, int, int]]
) -> None:
    now, standing_days, milli_used, credited = start.settled(), 0, 0, 0
    for what, first, second, third in story:
        if what == "use":
            after = now.after(now.at + first, second, third, STANDING)
            standing_days += after.at // DAY - now.at // DAY
            milli_used += second * third
        elif what == "pay":
            after, outcome = top_up(now, ISSUER.code("one", first, second), now.at, ISSUER)
            receipt = outcome.receipt
            parts = receipt.payment_debt, receipt.accumulated_debt, receipt.emergency_credit, receipt.balance
            assert sum(parts) == outcome.credited
            assert min(parts) >= 0
            assert outcome.credited == (0 if outcome.reason else first * 1_000)
            assert (after.payment_debt, after.accumulated_debt, after.emergency_used, after.balance) == (
                now.payment_debt - parts[0],
                now.accumulated_debt - parts[1],
                now.emergency_used - parts[2],
                now.balance + parts[3],
            )
            credited += outcome.credited
        else:
            tried = now.with_emergency() if what == "lend" else now.enabled()
            after = now if isinstance(tried, Reason) else tried
        assert_sound(after)
        now = after
    # In thousandths of 10^-5 pounds: what there was, and came, and went, is what there is.
    there_is = now.worth * 1000 - now.rest
    assert there_is == (start.worth + credited - standing_days * STANDING) * 1000 - milli_used


def assert_sound(now: PrepayMeter) -> None:
    terms = now.terms
    assert 0 <= now.rest < 1000
    assert 0 <= now.emergency_used <= terms.emergency_limit
    assert now.accumulated_debt >= 0
    assert now.payment_debt >= 0
    assert all(debt.left >= 0 for debt in now.time_debts)
    assert now.emergency_active or not now.emergency_used
    lately = sum(part for when, part in now.recovered if now.at - when < 7 * DAY)
    assert lately <= terms.debt_cap_per_week
    if now.supply is Supply.ON and not now.has_credit:
        assert terms.friendly_until(now.at) is not None
    assert len(now.counters) <= 100
    assert len(now.top_ups) <= 5


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 500), st.integers(0, 900)), min_size=1, max_size=30))
def test_in_however_many_steps_energy_costs_the_same(steps: list[tuple[int, int]]) -> None:
    in_steps = meter(200 * POUND)
    for seconds, wh in steps:
        in_steps = in_steps.after(in_steps.at + seconds, wh, 24_507, STANDING)
    at_once = meter(200 * POUND).after(in_steps.at, sum(wh for _, wh in steps), 24_507, STANDING)
    assert in_steps == at_once


def test_a_kilowatt_hour_at_24_and_a_half_pence_costs_exactly_that() -> None:
    assert meter().after(SATURDAY + 60, 1_000, 24_500, STANDING).balance == 5 * POUND - 24_500


def test_the_standing_charge_is_taken_at_midnight_utc_and_debts_by_hour_and_day() -> None:
    debts = TimeDebt(10 * POUND, 1_000, DebtPeriod.HOURLY), TimeDebt(50_000, 30_000, DebtPeriod.DAILY)
    before = replace(meter(20 * POUND), time_debts=debts)
    at_eleven = before.after(SATURDAY + 6 * HOUR - 1, 0, 0, STANDING)
    assert at_eleven.balance == 20 * POUND - 5 * 1_000
    at_midnight = at_eleven.after(SATURDAY + 6 * HOUR, 0, 0, STANDING)
    assert at_midnight.balance == 20 * POUND - 6 * 1_000 - 30_000 - STANDING
    two_days_on = at_midnight.after(SATURDAY + 54 * HOUR, 0, 0, STANDING)
    assert [debt.left for debt in two_days_on.time_debts] == [10 * POUND - 54 * 1_000, 0]
    assert two_days_on.balance == 20 * POUND - 54 * 1_000 - 50_000 - 3 * STANDING


def test_emergency_credit_goes_through_its_five_states() -> None:
    now = meter(3 * POUND)
    assert now.emergency is EmergencyCredit.UNAVAILABLE
    assert now.with_emergency() is Reason.NOT_POSSIBLE
    now = used(now, 2.5)
    assert now.emergency is EmergencyCredit.AVAILABLE
    lent = now.with_emergency()
    assert isinstance(lent, PrepayMeter)
    assert (lent.emergency, lent.emergency_left) == (EmergencyCredit.SELECTED, 10 * POUND)
    now = used(lent, 1.5)
    assert (now.emergency, now.balance, now.emergency_left) == (EmergencyCredit.IN_USE, 0, 9 * POUND)
    now = used(now, 9)
    assert (now.emergency, now.supply) == (EmergencyCredit.EXHAUSTED, Supply.OFF)
    assert now.with_emergency() is Reason.NOT_POSSIBLE
    paid, _ = top_up(now, ISSUER.code("one", 1_500, 1), now.at, ISSUER)
    assert (paid.emergency, paid.balance, paid.supply) == (EmergencyCredit.UNAVAILABLE, 5 * POUND, Supply.ARMED)


def test_emergency_credit_is_not_given_twice_without_being_paid_back() -> None:
    lent = meter(0).with_emergency()
    assert isinstance(lent, PrepayMeter)
    partly, _ = top_up(used(lent, 10), ISSUER.code("one", 300, 1), SATURDAY + 60, ISSUER)
    assert (partly.emergency_left, partly.emergency_used, partly.balance) == (3 * POUND, 7 * POUND, 0)
    assert partly.with_emergency() is Reason.NOT_POSSIBLE
    assert (partly.supply, partly.emergency) == (Supply.ARMED, EmergencyCredit.IN_USE)


def test_the_supply_goes_off_then_armed_then_on() -> None:
    off = used(meter(POUND), 1)
    assert off.supply is Supply.OFF
    assert off.enabled() is Reason.NOT_POSSIBLE
    armed, _ = top_up(off, ISSUER.code("one", 500, 1), off.at, ISSUER)
    assert armed.supply is Supply.ARMED
    on = armed.enabled()
    assert isinstance(on, PrepayMeter)
    assert on.supply is Supply.ON
    assert on.enabled() is Reason.NOT_POSSIBLE


def test_gas_is_never_turned_on_from_afar() -> None:
    armed, _ = top_up(used(meter(POUND, fuel=Fuel.GAS), 1), ISSUER.code("one", 500, 1), SATURDAY + 60, ISSUER)
    assert armed.supply is Supply.ARMED
    assert armed.enabled() is Reason.NOT_POSSIBLE


def test_emergency_credit_arms_a_supply_that_is_off() -> None:
    lent = used(meter(POUND), 1).with_emergency()
    assert isinstance(lent, PrepayMeter)
    assert lent.supply is Supply.ARMED


def test_it_may_go_below_nothing_down_to_the_threshold_of_disablement() -> None:
    terms = replace(NO_FRIENDS, disablement=-2 * POUND)
    assert used(meter(POUND, terms), 2.9).supply is Supply.ON
    assert used(meter(POUND, terms), 3).supply is Supply.OFF


def test_nothing_is_cut_off_in_friendly_hours_and_all_of_it_is_owed() -> None:
    night = Friendly(6, 16 * 60, 10 * 60)
    now = used(meter(POUND, replace(NO_FRIENDS, friendly=(night,))), 3)
    assert (now.supply, now.balance) == (Supply.ON, -2 * POUND)
    assert now.terms.friendly_until(now.at) == SATURDAY + 16 * HOUR
    assert now.after(SATURDAY + 16 * HOUR - 1, 0, 0, 0).supply is Supply.ON
    assert now.after(SATURDAY + 16 * HOUR, 0, 0, 0).supply is Supply.OFF


@pytest.mark.parametrize(
    ("friendly", "days", "at", "end"),
    [
        ((Friendly(6, 1080, 1440), Friendly(7, 0, 1440), Friendly(1, 0, 570)), (), 0, timedelta(days=1, hours=15.5)),
        ((), (date(2026, 11, 21),), 0, timedelta(hours=6)),
        ((), (date(2026, 11, 22),), 0, None),
        ((Friendly(5, 960, 1140),), (), 0, None),
        ((Friendly(5, 960, 1141),), (), 0, None),
        ((Friendly(5, 1140, 1080),), (), 0, None),
        ((Friendly(5, 1140, 1081),), (), 0, timedelta(minutes=1)),
        ((Friendly(6, 1080, 1080),), (), 0, None),
        (tuple(Friendly(day, 0, 1440) for day in range(1, 8)), (), 0, timedelta(days=8, hours=6)),
    ],
)
def test_friendly_hours_end_when_the_calendar_says(
    friendly: tuple[Friendly, ...], days: tuple[date, ...], at: int, end: timedelta | None
) -> None:
    terms = Terms(friendly=friendly, friendly_days=days)
    wanted = None if end is None else SATURDAY + int(end.total_seconds())
    assert terms.friendly_until(SATURDAY + at) == wanted


def test_while_the_supply_is_off_charges_and_debts_wait_in_the_accumulated_debt() -> None:
    debt = (TimeDebt(10 * POUND, 1_000, DebtPeriod.HOURLY),)
    off = replace(used(meter(POUND), 1), time_debts=debt)
    later = off.after(SATURDAY + 6 * HOUR, 0, 0, STANDING)
    assert (later.balance, later.accumulated_debt) == (0, 6 * 1_000 + STANDING)
    assert later.time_debts[0].left == 10 * POUND - 6 * 1_000
    unsuspended = replace(off, terms=replace(NO_FRIENDS, suspends_while_off=False)).after(
        SATURDAY + 6 * HOUR, 0, 0, STANDING
    )
    assert (unsuspended.balance, unsuspended.accumulated_debt) == (-6 * 1_000 - STANDING, 0)


def test_a_top_up_pays_in_the_order_of_the_rules_and_no_more_than_the_weekly_cap() -> None:
    terms = replace(NO_FRIENDS, payment_debt_share=2_500, debt_cap_per_week=4 * POUND)
    owing = replace(
        meter(0, terms),
        payment_debt=30 * POUND,
        accumulated_debt=2 * POUND,
        emergency_active=True,
        emergency_used=POUND,
    )
    now, first = top_up(owing, ISSUER.code("one", 1_200, 1), SATURDAY, ISSUER)
    assert first.receipt == type(first.receipt)(3 * POUND, 2 * POUND, POUND, 6 * POUND)
    now, second = top_up(now, ISSUER.code("one", 1_200, 2), SATURDAY + HOUR, ISSUER)
    assert second.receipt == type(first.receipt)(POUND, 0, 0, 11 * POUND)
    now, third = top_up(now, ISSUER.code("one", 1_200, 3), SATURDAY + 7 * DAY, ISSUER)
    assert third.receipt.payment_debt == 3 * POUND


def test_in_credit_mode_the_balance_is_what_has_been_used_and_nothing_is_cut_off() -> None:
    billed = used(meter(38 * POUND, Terms(mode=PaymentMode.CREDIT)), 2)
    assert billed.balance == 40 * POUND
    assert (billed.supply, billed.emergency) == (Supply.ON, EmergencyCredit.UNAVAILABLE)
    assert billed.after(SATURDAY + 6 * HOUR, 0, 0, STANDING).balance == 40 * POUND + STANDING


def test_a_moment_that_has_passed_changes_nothing() -> None:
    now = used(meter(), 1)
    assert now.after(now.at, 500, 20_000, STANDING) == now
    assert now.after(now.at - 50, 500, 20_000, STANDING) == now
