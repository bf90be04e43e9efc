"""What a home that pays before it uses is told where something is old, off, not known, or true of one meter alone."""

from dataclasses import replace
from datetime import timedelta

import pytest
from made_homes import LONDON, NOW, evening, look
from made_tills import LIMITS, POUND, account, asked, meter, till
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ihd.energy.command import CommandKind, CommandState
from ihd.energy.fuel import Fuel
from ihd.energy.home import Lasts
from ihd.energy.prepay import DebtPeriod, EmergencyCredit, LoadLimit, PaymentMode, Supply, TimeDebt
from ihd.energy.till import Till
from ihd.ui import account_words, debt_words, glance_words, outcome_words
from ihd.ui.outcome_words import Tone
from ihd.ui.pages.topup import Step
from ihd.ui.sentences import notice
from ihd.ui.speaking_words import basics
from ihd.ui.theme import load_fonts
from ihd.ui.window import Window

OLD = NOW - timedelta(days=1)
ARMED = meter(supply=Supply.ARMED)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    load_fonts()
    window = Window(look(), LONDON)
    qtbot.addWidget(window)
    window.resize(800, 480)
    window.show()
    qtbot.waitExposed(window)
    return window


def home_of(window: Window, *meters, can=None) -> None:
    """Show a home with these meters, of which all or so much can be asked."""
    own = [replace(account(one.fuel), meter=one) for one in meters]
    window.show_home(evening(prepayments=meters))
    window.show_till(till(*(own if can is None else [replace(one, can=can) for one in own])), NOW)


def touch(window: Window, fuel: Fuel):
    """Touch the button beneath what is left of this fuel; the Top up page to which that leads."""
    QTest.mouseClick(window.page_widget("now").credit(fuel).button, Qt.MouseButton.LeftButton)
    return window.page_widget("topup")


def test_a_supply_that_waits_to_be_turned_on_has_that_for_its_button_and_not_topping_up(window):
    home_of(window, ARMED, meter(Fuel.GAS))
    button = window.page_widget("now").credit(Fuel.ELECTRICITY).button
    assert (button.words, button.accessibleName()) == ("Turn it on", "Turn it on: electricity")
    page = touch(window, Fuel.ELECTRICITY)
    assert (window.page, page.step, page.saying.headline.said) == ("topup", Step.QUESTION, "Turn the power on?")
    assert "cookers, heaters and irons are switched off" in page.saying.lines.said


def test_a_supply_that_is_off_for_want_of_credit_is_topped_up_and_so_is_one_that_is_on_again(window):
    home_of(window, meter(supply=Supply.OFF, balance=-85_000))
    button = window.page_widget("now").credit(Fuel.ELECTRICITY).button
    assert button.words == "Top up"
    home_of(window, ARMED)
    home_of(window, meter())
    assert (button.words, button.accessibleName()) == ("Top up", "Top up electricity")
    assert touch(window, Fuel.ELECTRICITY).step is Step.TYPING


def test_gas_that_waits_leads_to_what_is_to_be_done_at_its_meter(window):
    home_of(window, meter(), meter(Fuel.GAS, supply=Supply.ARMED))
    button = window.page_widget("now").credit(Fuel.GAS).button
    assert (button.words, button.accessibleName()) == ("See how", "See how: gas")
    page = touch(window, Fuel.GAS)
    assert page.step is Step.ACCOUNTS
    assert "Gas is turned on at the meter" in page.accounts.cards[1].lines.said


def test_power_that_cannot_be_turned_on_from_here_is_turned_on_at_its_meter(window):
    home_of(window, ARMED, can=frozenset({CommandKind.ADD_CREDIT}))
    page = touch(window, Fuel.ELECTRICITY)
    assert page.step is Step.ACCOUNTS
    assert "Turn it on at the meter, as its own screen says." in page.accounts.cards[0].lines.said
    assert "own screen" not in account_words.supply(ARMED)


def test_a_balance_that_is_old_greys_and_says_so_however_much_else_there_is_to_say(window):
    owing = {"emergency": EmergencyCredit.AVAILABLE, "time_debts": (TimeDebt(60 * POUND, 50_000, DebtPeriod.DAILY),)}
    old = meter(at=OLD, balance=84_000, **owing)
    lasts = Lasts(Fuel.ELECTRICITY, NOW + timedelta(days=1), NOW + timedelta(hours=20), NOW + timedelta(hours=30))
    told = glance_words.glance(old, lasts, NOW, LONDON)
    assert len(told.lines) == 3
    assert told.lines[0] == "Running low"
    assert told.lines[-1] == "as at Fri 18:42"
    fresh = glance_words.glance(replace(old, at=NOW), lasts, NOW, LONDON)
    assert (told.is_old, fresh.is_old) == (True, False)
    assert not any("as at" in line for line in fresh.lines)
    home_of(window, old)
    card = window.page_widget("now").credit(Fuel.ELECTRICITY)
    grey = card.value.palette().windowText().color()
    assert grey == look().ink("muted", "surface")
    home_of(window, replace(old, at=NOW))
    assert card.value.palette().windowText().color() != grey


def test_a_balance_that_is_old_says_so_aloud_and_where_a_code_is_typed():
    assert "Electricity credit: 4 pounds 20, as at Fri 18:42" in basics(evening(prepayments=(meter(at=OLD),)), LONDON)
    assert "as at" not in basics(evening(prepayments=(meter(),)), LONDON)
    assert account_words.amounts(account(at=OLD), NOW, LONDON)[0] == ("Credit as at Fri 18:42", "£4.20")
    assert account_words.amounts(account(), NOW, LONDON)[0] == ("Credit now", "£4.20")


@pytest.mark.parametrize(
    ("state", "shown"),
    [
        (EmergencyCredit.UNAVAILABLE, None),  # its register means nothing before it is switched on (IHD-C-05)
        (EmergencyCredit.AVAILABLE, "£10.00"),
        (EmergencyCredit.IN_USE, "£0.00"),
    ],
)
def test_emergency_credit_is_what_its_state_makes_of_it(state, shown):
    told = dict(account_words.amounts(account(emergency=state, emergency_balance=0), NOW, LONDON))
    assert told.get("Emergency") == shown


def test_what_was_used_today_names_its_fuel_where_the_cost_of_the_other_is_not_known():
    home = evening(prepayments=(meter(),))
    assert home.electricity is not None
    assert home.gas is not None
    known = glance_words.used_today(home._replace(gas=home.gas._replace(pence=None)), NOW, LONDON)
    assert known == [("Used today", f"£{home.electricity.pence / 100:.2f} for electricity")]
    alone = glance_words.used_today(home._replace(gas=None), NOW, LONDON)
    assert alone == [("Used today", f"£{home.electricity.pence / 100:.2f}")]


def test_that_nothing_is_cut_off_is_said_of_the_meter_that_says_so():
    stays = meter(friendly_until=NOW + timedelta(days=2))

    def said(*meters):
        return glance_words.used_today(evening(prepayments=meters), NOW, LONDON)[-1]

    assert said(stays, meter(Fuel.GAS)) == ("Will not cut off", "Electricity until Mon 18:42")
    assert said(stays) == ("Will not cut off", "until Mon 18:42")
    christmas = meter(friendly_until=NOW + timedelta(days=9))  # another Monday than the next
    assert said(christmas) == ("Will not cut off", "until 30 Nov 18:42")
    # a meter that is paid by bill is never cut off for want of credit
    assert said(stays, meter(Fuel.GAS, mode=PaymentMode.CREDIT)) == ("Will not cut off", "until Mon 18:42")


@pytest.mark.parametrize(
    ("told", "advice"),
    [
        ({"balance": 0}, "There is no credit left. Top up, then turn it on again."),
        ({"balance": 420_000}, "There is credit on the meter. If it stays off, ring your supplier."),
        ({"balance": None}, "It comes back once there is enough credit and it is turned on again."),
        ({"balance": 0, "emergency": EmergencyCredit.AVAILABLE}, "Emergency credit is ready: see Top up."),
        (
            {"balance": -85_000, "limits": replace(LIMITS, disablement=-2 * POUND)},
            "There is credit on the meter. If it stays off, ring your supplier.",
        ),
    ],
)
def test_a_supply_that_is_off_says_what_helps_and_only_what_is_known(told, advice):
    said = notice(evening(prepayments=(meter(supply=Supply.OFF, **told),)), LONDON)
    assert (said.headline, said.advice) == ("The power is off", advice)


@pytest.mark.parametrize(
    ("e5", "words"),
    [
        (1_786, "1.79p"),
        (500, "0.5p"),
        (2_000, "2p"),
        (98_000, "98p"),
        (348_000, "£3.48"),
        (99_999, "£1.00"),
        (3, "under 1p"),
    ],
)
def test_what_goes_off_a_debt_is_told_to_the_hundredth_of_a_penny(e5, words):
    # £3 a week is 1.786 p an hour and 42.86 p a day: 2 p an hour would be £3.36 a week
    assert debt_words.rate(e5) == words


def test_what_is_low_and_not_the_balance_is_called_what_is_left_before_a_cut_off():
    lent = meter(balance=50_000, emergency=EmergencyCredit.SELECTED, emergency_balance=POUND)
    lower = meter(balance=-50_000, limits=replace(LIMITS, disablement=-2 * POUND))
    for one in (lent, lower):  # 50p and a pound that is lent; 50p below nothing, and cut off at £2.00 below
        told = notice(evening(prepayments=(one,)), LONDON)
        assert told.headline == "Electricity credit is low: £1.50 before it is cut off"
    plain = notice(evening(prepayments=(meter(balance=150_000),)), LONDON)
    assert plain.headline == "Electricity credit is low: £1.50 left"


@pytest.mark.parametrize("mode", PaymentMode)
def test_a_supply_that_too_much_use_holds_back_says_so_and_never_that_credit_is_wanting(mode):
    held = meter(mode=mode, load_limit=LoadLimit(6_900, 300, 30, limiting=True))
    told = notice(evening(prepayments=(held,)), LONDON)
    assert (told.headline, told.advice) == ("The supply is limited", "Use less than 6.90 kW at once.")
    assert told.page == ("topup" if mode is PaymentMode.PREPAYMENT else "")
    off = replace(held, supply=Supply.OFF)
    told = notice(evening(prepayments=(off,)), LONDON)
    advice = "More than 6.90 kW was used at once. Switch something off. It comes back by itself."
    assert (told.headline, told.advice) == ("The power is off", advice)
    assert account_words.supply(off) == f"The power is off. {advice}"


def test_a_supply_that_is_off_for_want_of_credit_says_that_though_use_was_limited_as_well():
    off = meter(supply=Supply.OFF, balance=-85_000, load_limit=LoadLimit(6_900, 300, 30, limiting=True))
    assert "no credit left" in notice(evening(prepayments=(off,)), LONDON).advice
    assert "comes back once there is enough credit" in account_words.supply(off)


def test_a_debt_below_nothing_is_none():
    paid = meter(accumulated_debt=-POUND, payment_debt=-1, time_debts=(TimeDebt(-POUND, 50_000, DebtPeriod.DAILY),))
    assert debt_words.debts(paid) == []
    assert (paid.debt, paid.debt_a_day) == (0, 0)
    assert replace(paid, payment_debt=45 * POUND).debt == 45 * POUND


def test_power_that_stays_off_though_the_meter_took_the_word_is_not_called_on():
    told = asked(CommandKind.ENABLE_SUPPLY, state=CommandState.ACCEPTED, supply=Supply.ARMED)
    off = outcome_words.outcome(told, meter(), NOW, LONDON)
    assert (off.headline, off.tone) == ("The power was not turned on.", Tone.BAD)
    told = asked(CommandKind.ENABLE_SUPPLY, state=CommandState.ACCEPTED, supply=Supply.ON)
    assert outcome_words.outcome(told, meter(), NOW, LONDON).headline == "The power is on"


def test_a_home_whose_meters_have_all_gone_has_no_button_left_to_fear(window):
    home_of(window, ARMED)
    window.show_till(Till(), NOW)
    assert touch(window, Fuel.ELECTRICITY).step is Step.ACCOUNTS
