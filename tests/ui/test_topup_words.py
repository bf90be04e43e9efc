"""What the household reads of its credit and of each thing it asked of a meter (gb-metering 1.2, 2, 3.2 and 4.4)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_homes import LONDON, NOW, evening
from made_tills import CODE, LIMITS, POUND, account, asked, meter, till

from ihd.energy.command import CommandKind, CommandState, Reason, Receipt
from ihd.energy.credit import Credit, accounts, stands
from ihd.energy.fuel import Fuel
from ihd.energy.prepay import DebtPayment, DebtPeriod, EmergencyCredit, PaymentMode, Supply, TimeDebt, TopUp
from ihd.energy.reading import Reading
from ihd.energy.till import Stand
from ihd.energy.topup_code import check
from ihd.ui import account_words, debt_words, glance_words, outcome_words, topup_words
from ihd.ui.outcome_words import Tone
from ihd.ui.sentences import notice, now_page

ACCEPTED, REJECTED, WAITING = CommandState.ACCEPTED, CommandState.REJECTED, CommandState.WAITING
ADD = CommandKind.ADD_CREDIT
REFUSED = {
    Reason.NOT_RECOGNISED: "The meter did not recognise this code. Check the digits.",
    Reason.OTHER_METER: "This code is for another meter. Gas and electricity codes differ.",
    Reason.DUPLICATE: "Already used. Your credit may be on the meter already.",
    Reason.OVER_BALANCE: "The meter is near its limit of £250.00.",
    Reason.TOO_LARGE: "Larger than this meter allows in one go (£100.00).",
    Reason.LOCKED: "Too many wrong codes. Wait, then try again.",
    Reason.ERROR: "Do not buy another code.",
    Reason.EXPIRED: "It did not reach the meter in time. Nothing was added.",
    Reason.NOT_ALLOWED: "The hub takes no codes from this display.",
    Reason.NOT_POSSIBLE: "This meter takes no top-up codes just now.",
}


def words(told, of=None, now=NOW):
    return outcome_words.outcome(told, of or meter(), now, LONDON)


@pytest.mark.parametrize("reason", Reason)
def test_each_refusal_of_a_code_has_its_own_words(reason):
    told = words(asked(state=REJECTED, reason=reason))
    assert REFUSED[reason] in told.sentence
    assert told.tone is Tone.BAD


def test_an_accepted_top_up_tells_the_meters_own_figures_and_where_the_money_went():
    receipt = Receipt(payment_debt=250_000, accumulated_debt=62_000, emergency_credit=370_000, balance=568_000)
    told = words(asked(state=ACCEPTED, credited=1_250_000, balance=25_144_000, receipt=receipt))
    assert told.headline == "£12.50 added. New balance £251.44."
    assert told.lines == (
        "£2.50 paid off your debt",
        "£0.62 paid your saved-up charges",
        "£3.70 paid back emergency credit",
        "£5.68 went on your balance",
    )
    plain = words(asked(state=ACCEPTED, credited=2_025_000, balance=4_525_000, receipt=Receipt(balance=2_025_000)))
    assert plain.sentence == "£20.25 added. New balance £45.25."


def test_an_armed_supply_is_turned_on_from_here_for_electricity_and_at_the_meter_for_gas():
    told = words(asked(state=ACCEPTED, credited=POUND, balance=POUND, supply=Supply.ARMED))
    assert "Press “Turn the power on”. First check that cookers" in told.advice
    told = words(asked(fuel=Fuel.GAS, state=ACCEPTED, credited=POUND, balance=POUND, supply=Supply.ARMED))
    assert "Gas is turned on at the meter" in told.advice
    assert "Press" not in told.advice


def test_gas_waits_for_its_meter_until_a_time_and_there_is_nothing_more_to_do():
    told = words(asked(fuel=Fuel.GAS, state=WAITING, next_wake=datetime(2026, 11, 21, 19, 0, tzinfo=UTC)))
    assert told.advice == "The gas meter fetches it when it wakes, by 19:00. Nothing more to do."
    assert told.tone is Tone.WAIT


def test_no_word_for_long_is_told_with_the_warning_not_to_buy_another_code():
    late = asked(ago=120)
    assert late.stand is Stand.OVERDUE
    assert words(late).sentence == "No answer yet. We keep asking. Do not buy another code."
    assert words(asked(ago=5)).headline == "Sending…"
    slept = asked(fuel=Fuel.GAS, ago=3000, state=WAITING, next_wake=NOW - timedelta(minutes=6))
    assert words(slept).sentence == "No answer yet. We keep asking. Do not buy another code."


def test_what_was_never_answered_says_so_once_nobody_will_tell_any_more():
    old = asked(ago=3 * 86_400 + 7200)
    assert old.stand is Stand.UNHEARD
    assert words(old).headline == "It was never told how this ended"


amounts = st.none() | st.integers(-(10**9), 10**9)
answers = st.fixed_dictionaries(
    {
        "state": st.sampled_from(CommandState),
        "reason": st.none() | st.sampled_from(Reason),
        "credited": amounts,
        "balance": amounts,
        "supply": st.none() | st.sampled_from(Supply),
        "receipt": st.none() | st.builds(Receipt, *[st.integers(0, 10**8)] * 4),
        "next_wake": st.none() | st.integers(-500_000, 500_000).map(lambda seconds: NOW + timedelta(seconds=seconds)),
    }
)


@settings(max_examples=150, deadline=None)
@given(
    answer=st.none() | answers,
    kind=st.sampled_from([ADD, CommandKind.ACTIVATE_EMERGENCY, CommandKind.ENABLE_SUPPLY]),
    fuel=st.sampled_from([Fuel.ELECTRICITY, Fuel.GAS]),
    ago=st.integers(0, 500_000),
)
def test_whatever_is_answered_is_said_in_plain_words_and_never_with_the_code(answer, kind, fuel, ago):
    one = asked(kind, fuel, ago=ago, **(answer or {}))
    told = words(one)
    everything = " ".join(
        [
            told.sentence,
            topup_words.history(one, NOW, LONDON),
            topup_words.about(one, NOW, LONDON),
            outcome_words.in_brief(one, NOW, LONDON),
        ]
    )
    assert CODE not in everything.replace(" ", "")
    assert "None" not in everything
    assert told.headline
    ended = answer is not None and answer["state"] is not WAITING
    if ended:
        stays_off = kind is CommandKind.ENABLE_SUPPLY and answer["supply"] in (Supply.OFF, Supply.ARMED)
        assert (told.tone is Tone.GOOD) == (answer["state"] is ACCEPTED and not stays_off)
    if one.stand is Stand.OVERDUE and kind is ADD:
        assert "Do not buy another code" in told.sentence


def test_a_codes_worth_is_only_what_the_code_says():
    code, question = topup_words.read_back(CODE, Fuel.ELECTRICITY, check(CODE))
    assert code == "7395 0067 8871 0517 8605"
    assert question == "For electricity. The code says £12.50. Send it?"
    unknown = "73942316567647575864"  # of a class of values that is not known
    assert topup_words.read_back(unknown, Fuel.GAS, check(unknown))[1] == "For gas. Send it?"


def test_a_code_that_was_sent_is_masked_in_every_list():
    lines = topup_words.past(till(account(Fuel.ELECTRICITY, asked(state=ACCEPTED, credited=POUND))), NOW, LONDON)
    assert [line.what for line in lines] == ["Electricity · Top-up •••• 8605", "Electricity · Top-up •••• 4071"]
    assert [line.how for line in lines] == ["£1.00 accepted", "£15.00 from a display"]


def test_the_same_top_up_is_listed_once_though_the_meter_tells_of_it_too():
    told = TopUp(NOW, 1_250_000, True, CODE[-4:])
    own = account(Fuel.ELECTRICITY, asked(state=ACCEPTED, credited=1_250_000), top_ups=(told,))
    assert len(topup_words.past(till(own), NOW, LONDON)) == 1


@pytest.mark.parametrize(
    ("told", "credit"),
    [
        ({}, Credit.FINE),
        ({"balance": 199_000}, Credit.LOW),
        ({"balance": 0}, Credit.GONE),
        ({"balance": -85_000, "emergency": EmergencyCredit.EXHAUSTED}, Credit.GONE),
        ({"balance": 0, "emergency": EmergencyCredit.IN_USE, "emergency_balance": 630_000}, Credit.EMERGENCY),
        ({"supply": Supply.OFF}, Credit.OFF),
        ({"supply": Supply.ARMED}, Credit.ARMED),
        ({"balance": 5_000_000, "mode": PaymentMode.CREDIT, "supply": Supply.ON}, Credit.FINE),
        ({"balance": None}, Credit.FINE),
        ({"balance": 50_000, "emergency": EmergencyCredit.SELECTED, "emergency_balance": 10 * POUND}, Credit.FINE),
        ({"balance": -50_000, "limits": replace(LIMITS, disablement=-2 * POUND)}, Credit.LOW),
    ],
)
def test_where_credit_stands(told, credit):
    assert stands(meter(**told)) is credit


def test_the_five_states_of_emergency_credit_each_have_words():
    def said(state, left=None):
        return account_words.emergency(meter(emergency=state, emergency_balance=left))

    assert said(EmergencyCredit.AVAILABLE) == "Emergency credit of £10.00 is ready"
    assert said(EmergencyCredit.SELECTED, 10 * POUND) == "Emergency credit is switched on, not used yet: £10.00"
    assert said(EmergencyCredit.IN_USE, 630_000) == "Using emergency credit: £6.30 of it left"
    assert said(EmergencyCredit.EXHAUSTED, 0) == "Emergency credit is used up"
    assert said(EmergencyCredit.UNAVAILABLE) == "Emergency credit is on offer once £1.00 or less is left"


def test_debts_say_how_they_are_paid_off():
    owing = meter(
        payment_debt=45 * POUND,
        payment_debt_share=1_000,
        accumulated_debt=231_000,
        time_debts=(TimeDebt(60 * POUND, 300_000, DebtPeriod.DAILY), TimeDebt(12 * POUND, 2_000, DebtPeriod.HOURLY)),
    )
    assert debt_words.debts(owing) == [
        "Debts together £119.31, £3.48 a day",
        "Debt £45.00, 10% of each top-up, at most £5.00 a week",
        "Debt £60.00, £3.00 a day",
        "Debt £12.00, 2p an hour",
        "Saved-up charges £2.31, taken from your next top-up",
    ]


def test_all_debts_are_one_sum_with_what_goes_off_it_each_day():
    owing = meter(
        payment_debt=45 * POUND,
        time_debts=(TimeDebt(60 * POUND, 50_000, DebtPeriod.DAILY), TimeDebt(12 * POUND, 2_000, DebtPeriod.HOURLY)),
    )
    assert glance_words.glance(owing, None, NOW, LONDON).lines == ("Debt £117.00, 98p a day",)  # 50p and 24 times 2p
    assert owing.debt_a_day == 98_000
    paid_off = meter(time_debts=(TimeDebt(0, 50_000, DebtPeriod.DAILY),))
    assert (paid_off.debt, paid_off.debt_a_day) == (0, 0)
    assert not any("ebt" in line for line in account_words.card(paid_off, NOW, LONDON))


def test_charges_that_wait_say_that_they_are_saved_up():
    off = meter(supply=Supply.ARMED, suspend_debt_disabled=True, accumulated_debt=231_000)
    assert any("While it is off, daily charges and debts are saved up" in one for one in said_of(off))
    lent = meter(emergency=EmergencyCredit.IN_USE, emergency_balance=POUND, suspend_debt_emergency=True)
    assert any("On emergency credit, daily charges and debts are saved up" in one for one in said_of(lent))
    assert not any("saved up" in one for one in said_of(meter(supply=Supply.ARMED, suspend_debt_emergency=True)))
    assert not any("saved up" in one for one in said_of(meter(suspend_debt_disabled=True)))


def said_of(one):
    return account_words.card(one, NOW, LONDON)


def test_what_the_meter_took_for_a_debt_is_listed_among_the_top_ups():
    taken = DebtPayment(NOW - timedelta(days=1), 250_000)
    lines = topup_words.past(till(account(debt_payments=(taken,))), NOW, LONDON)
    assert (lines[0].what, lines[0].how) == ("Electricity · Taken for your debt", "£2.50")


def test_friendly_hours_name_the_day_and_the_local_time_of_their_end():
    summer = datetime(2026, 6, 12, 20, 0, tzinfo=UTC)
    told = meter(at=summer, friendly_until=datetime(2026, 6, 15, 8, 30, tzinfo=UTC))
    assert account_words.friendly(told, summer, LONDON) == "No cut-off until 09:30 Monday"
    assert account_words.friendly(told, told.friendly_until, LONDON) == ""
    assert account_words.friendly(replace(told, supply=Supply.OFF), summer, LONDON) == ""


@pytest.mark.parametrize("supply", [Supply.OFF, Supply.ARMED])
def test_nothing_is_said_to_stay_on_while_one_of_two_supplies_is_off(supply):
    gas = meter(fuel=Fuel.GAS, friendly_until=NOW + timedelta(days=2))
    power = meter(supply=Supply.ON, friendly_until=NOW + timedelta(days=2))
    home = evening()._replace(prepayments=(power, gas))
    assert glance_words.used_today(home, NOW, LONDON)[-1] == ("Will not cut off", "until Mon 18:42")
    off = home._replace(prepayments=(replace(power, supply=supply), gas))
    assert [name for name, _ in glance_words.used_today(off, NOW, LONDON)] == ["Used today"]


def banner(**told):
    return notice(evening(prepayments=(meter(**told), meter(Fuel.GAS, balance=2_160_000))), LONDON)


def test_the_banner_tells_of_credit_that_runs_out_and_leads_to_the_page():
    low = banner(balance=84_000, emergency=EmergencyCredit.AVAILABLE)
    assert (low.headline, low.advice) == (
        "Electricity credit is low: £0.84 left",
        "Emergency credit of £10.00 is ready: see Top up.",
    )
    assert (low.serious, low.urgent, low.page) == (True, False, "topup")
    off = banner(supply=Supply.OFF, balance=-85_000)
    assert (off.headline, off.urgent) == ("The power is off", True)
    armed = banner(supply=Supply.ARMED)
    assert "First check that cookers" in armed.advice
    friendly = banner(balance=-85_000, friendly_until=NOW + timedelta(days=2))
    assert friendly.headline == "No electricity credit left. No cut-off until 18:42 Monday"
    assert "still owed" in friendly.advice
    assert banner() is None


def test_the_worse_of_two_meters_is_told():
    both = (meter(balance=84_000), meter(Fuel.GAS, supply=Supply.OFF))
    assert notice(evening(prepayments=both), LONDON).headline == "The gas is off"


def test_the_words_for_now_tell_what_is_left_and_as_at_when():
    lines = now_page(evening(prepayments=(meter(),)), LONDON)
    assert any(line.startswith("Electricity credit: £4.20 left · as at 18:41") for line in lines)
    by_bill = now_page(evening(prepayments=(meter(mode=PaymentMode.CREDIT),)), LONDON)
    assert not any("credit:" in line for line in by_bill)


def test_a_balance_that_only_a_reading_tells_stands_in_where_no_meter_tells_its_account():
    plain = Reading("their meter", Fuel.GAS, NOW, balance_pence=412.5)
    (found,) = accounts((), (plain,))
    assert (found.fuel, found.balance, found.debt) == (Fuel.GAS, 412_500, None)
    assert accounts((meter(Fuel.GAS),), (plain,)) == (meter(Fuel.GAS),)
    assert accounts((), (replace(plain, balance_pence=None),)) == ()
