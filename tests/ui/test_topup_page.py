"""The Top up page: what is left, a code typed and read back, what is asked of a meter, and how it ended."""

from dataclasses import replace
from datetime import timedelta

import pytest
from made_homes import LONDON, NOW, SIZES, evening, look
from made_tills import CODE, POUND, WRONG, account, asked, meter, till
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ihd.energy.command import CommandKind, CommandState, Reason
from ihd.energy.fuel import Fuel
from ihd.energy.prepay import EmergencyCredit, Supply
from ihd.energy.till import Till
from ihd.energy.trouble import Trouble
from ihd.ui.pages.topup import Step, TopupPage
from ihd.ui.theme import load_fonts
from ihd.ui.widgets.keypad import DONE, ERASE
from ihd.ui.widgets.text import Text
from ihd.ui.window import Window

LEFT = Qt.MouseButton.LeftButton
ADD = CommandKind.ADD_CREDIT
MESSAGE = "21/11/2026: you topped up £12.50 7395 0067 8871 0517 8605. Ref 20417."


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    load_fonts()
    window = Window(look(), LONDON)
    qtbot.addWidget(window)
    window.resize(800, 480)
    window.show_home(evening(prepayments=(meter(), meter(Fuel.GAS))))
    window.show_till(till(), NOW)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def page(window: Window) -> TopupPage:
    QTest.mouseClick(window.nav.items["topup"], LEFT)
    return window.page_widget("topup")


def click(part) -> None:
    QTest.mouseClick(part, LEFT)


def button(page: TopupPage, words: str):
    return next(one for one in page.saying.buttons if one.words == words)


def press(page: TopupPage, digits: str) -> None:
    for digit in digits:
        click(page.typing.keypad.keys[digit])


def typed(page: TopupPage, digits: str = CODE, fuel: Fuel = Fuel.ELECTRICITY) -> None:
    click(next(card for card in page.accounts.cards if card.fuel is fuel).top_up)
    press(page, digits)


def said(page: TopupPage) -> str:
    return page.saying.accessibleName()


def on_screen(page: TopupPage) -> str:
    return " ".join(text.text() for text in page.findChildren(Text) if text.isVisible())


def test_the_way_is_there_once_a_meter_is_paid_before_it_is_used(window):
    assert window.nav.items["topup"].isVisible()
    window.show_till(Till(), NOW)
    assert not window.nav.items["topup"].isVisible()


def test_each_fuel_has_its_card_with_what_is_left_and_as_at_when(page):
    electricity, gas = page.accounts.cards
    assert (electricity.value.said, electricity.unit.said, electricity.when.said) == ("£4.20", "left", "as at 18:41")
    assert gas.value.said == "£21.60"
    assert "Electricity credit. £4.20 left. as at 18:41" in electricity.accessibleName()
    assert [line.how for line in page.accounts.past.told] == ["£15.00 from a display"] * 2


def test_a_code_is_typed_read_back_and_sent_for_the_fuel_that_was_chosen(page, window, qtbot):
    typed(page, fuel=Fuel.GAS)
    assert page.typing.title.said == "Top up gas"
    click(page.typing.keypad.keys[DONE])
    assert page.step is Step.QUESTION
    assert page.saying.code.said == "7395 0067 8871 0517 8605"
    assert page.saying.code.accessibleName() == " ".join(CODE)
    assert page.saying.lines.said == "For gas. The code says £12.50. Send it?"
    with qtbot.waitSignal(window.command_wanted) as told:
        click(button(page, "Send it"))
    assert told.args == [ADD, Fuel.GAS, CODE]
    assert said(page).startswith("Sending…")


def test_the_code_is_on_no_screen_once_it_was_sent(page):
    typed(page)
    click(page.typing.keypad.keys[DONE])
    click(button(page, "Send it"))
    one = asked(state=CommandState.ACCEPTED, credited=1_250_000, balance=1_670_000)
    page.show_till(till(account(Fuel.ELECTRICITY, one)), NOW)
    page.show_asked(one.command.id)
    assert page.typing.typed == ""
    shown = on_screen(page)
    assert "8605" in shown
    assert CODE not in shown.replace(" ", "")
    click(button(page, "Done"))
    assert CODE not in on_screen(page).replace(" ", "")


def test_the_twentieth_digit_brings_a_tick_or_a_cross(page):
    typed(page, CODE[:19])
    assert page.typing.line.said == "19 of 20 digits. We check the code before it is sent."
    assert not page.typing.keypad.keys[DONE].isEnabled()
    press(page, CODE[19])
    assert page.typing.line.said == "The digits fit. The code says £12.50."
    assert page.typing._verdict.name == "check"
    assert page.typing.keypad.keys[DONE].isEnabled()
    press(page, "7")
    assert page.typing.typed == CODE
    click(page.typing.keypad.keys[ERASE])
    press(page, WRONG[19])
    assert page.typing.line.said.startswith("One of the digits is wrong")
    assert page.typing._verdict.name == "cross"
    assert not page.typing.keypad.keys[DONE].isEnabled()


def test_a_code_can_be_typed_erased_and_confirmed_by_keys(page, window):
    typed(page, "")
    for digit in CODE[:10] + "9":
        QTest.keyClick(window, digit)
    QTest.keyClick(window, Qt.Key.Key_Backspace)
    for digit in CODE[10:]:
        QTest.keyClick(window, digit)
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert page.step is Step.QUESTION
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert (page.step, page.typing.typed) == (Step.TYPING, CODE)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert page.step is Step.ACCOUNTS


@pytest.mark.parametrize("text", [CODE, "7395-0067-8871-0517-8605", "Your code: 7395 0067 8871 0517 8605.\n", MESSAGE])
def test_a_code_can_be_pasted_from_a_message(page, window, text):
    typed(page, "12")
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.typing.typed == CODE


def test_a_code_half_typed_stays_while_a_message_is_looked_up(page, window):
    typed(page, CODE[:8])
    click(window.nav.items["now"])
    click(window.nav.items["topup"])
    assert (page.step, page.typing.typed) == (Step.TYPING, CODE[:8])


def test_codes_of_older_meters_may_be_longer_and_are_checked_for_their_length_alone(page):
    page.show_till(till(account(smets1=True)), NOW)
    typed(page, "1" * 20)
    assert page.typing.line.said == "The length is right."
    press(page, "2" * 3)
    assert page.typing.line.said == "23 digits. Codes have 20, 40 or 60."
    assert not page.typing.keypad.keys[DONE].isEnabled()
    page.typing.paste("3" * 60)
    assert page.typing.keypad.keys[DONE].isEnabled()


def test_the_keys_are_large_enough_for_a_thumb_at_every_size_of_screen_and_text(page, window):
    typed(page, "")
    for scale in (1.0, 2.0):
        window.set_look(look(scale=scale))
        for size in SIZES:
            window.resize(*size)
            assert all(min(key.width(), key.height()) >= 56 for key in page.typing.keypad.keys.values())


@pytest.mark.parametrize(
    ("answer", "words", "icon"),
    [
        ({"state": CommandState.REJECTED, "reason": Reason.DUPLICATE}, "Already used.", "cross"),
        ({"state": CommandState.WAITING, "next_wake": NOW + timedelta(minutes=18)}, "by 19:00", "waiting"),
        ({"state": CommandState.ACCEPTED, "credited": POUND, "balance": 5 * POUND}, "New balance £5.00", "check"),
    ],
)
def test_how_it_went_is_told_in_words_with_a_shape(page, answer, words, icon):
    one = asked(fuel=Fuel.GAS, **answer)
    page.choose(Fuel.GAS)
    page.show_till(till(account(Fuel.GAS, one)), NOW)
    page.show_asked(one.command.id)
    assert words in said(page)
    assert page.saying._icon.name == icon


def test_an_answer_that_comes_while_one_looks_changes_the_words(page):
    one = asked()
    page.show_till(till(account(Fuel.ELECTRICITY, one)), NOW)
    page.show_asked(one.command.id)
    assert said(page).startswith("Sending…")
    done = asked(state=CommandState.ACCEPTED, credited=POUND, balance=5 * POUND)
    page.show_till(till(account(Fuel.ELECTRICITY, done)), NOW)
    assert said(page).startswith("£1.00 added. New balance £5.00.")


def test_a_code_that_was_refused_can_be_typed_again(page):
    one = asked(state=CommandState.REJECTED, reason=Reason.NOT_RECOGNISED)
    page.show_till(till(account(Fuel.ELECTRICITY, one)), NOW)
    page.show_asked(one.command.id)
    click(button(page, "Type a code again"))
    assert (page.step, page.typing.typed) == (Step.TYPING, "")


def test_what_cannot_be_asked_says_why(page):
    typed(page)
    click(page.typing.keypad.keys[DONE])
    click(button(page, "Send it"))
    page.show_trouble(Trouble("This was not sent", "The disk is full."))
    assert said(page) == "This was not sent The disk is full."


def test_emergency_credit_is_asked_for_after_a_question(page, window, qtbot):
    page.show_till(till(account(balance=84_000, emergency=EmergencyCredit.AVAILABLE)), NOW)
    card = page.accounts.cards[0]
    click(card.emergency)
    assert said(page).startswith("Use emergency credit for electricity? Emergency credit of £10.00 is ready.")
    assert "paid back from your next top-up" in said(page)
    click(button(page, "Not now"))
    assert page.step is Step.ACCOUNTS
    click(card.emergency)
    with qtbot.waitSignal(window.command_wanted) as told:
        click(button(page, "Use it"))
    assert told.args == [CommandKind.ACTIVATE_EMERGENCY, Fuel.ELECTRICITY, ""]


def test_emergency_credit_that_is_not_on_offer_has_no_button_nor_one_that_is_asked_for_already(page):
    assert not page.accounts.cards[0].emergency.isVisible()
    ready = {"balance": 84_000, "emergency": EmergencyCredit.AVAILABLE}
    page.show_till(till(account(Fuel.ELECTRICITY, asked(CommandKind.ACTIVATE_EMERGENCY), **ready)), NOW)
    assert not page.accounts.cards[0].emergency.isVisible()
    assert page.accounts.cards[0].waiting.said == "Emergency credit: sending. The hub has not answered yet."


def test_the_power_is_turned_on_after_a_word_on_safety_and_gas_never(page, window, qtbot):
    gas = account(Fuel.GAS, supply=Supply.ARMED)
    page.show_till(till(account(supply=Supply.ARMED), gas), NOW)
    assert not page.accounts.cards[1].enable.isVisible()
    assert "Gas is turned on at the meter" in page.accounts.cards[1].lines.said
    click(page.accounts.cards[0].enable)
    assert "cookers, heaters and irons are switched off" in said(page)
    with qtbot.waitSignal(window.command_wanted) as told:
        click(button(page, "Turn the power on"))
    assert told.args == [CommandKind.ENABLE_SUPPLY, Fuel.ELECTRICITY, ""]


def test_after_a_top_up_that_arms_the_supply_the_next_step_is_to_turn_it_on(page):
    one = asked(state=CommandState.ACCEPTED, credited=POUND, balance=POUND, supply=Supply.ARMED)
    page.show_till(till(account(Fuel.ELECTRICITY, one, supply=Supply.ARMED)), NOW)
    page.show_asked(one.command.id)
    click(button(page, "Turn the power on"))
    assert said(page).startswith("Turn the power on?")


def test_without_a_paired_hub_the_page_shows_what_is_left_and_says_what_to_do(page):
    bare = replace(account(), can=frozenset())
    page.show_till(Till((bare,), paired=False), NOW)
    assert "pair this display with your hub" in page.accounts.note.said
    assert not page.accounts.cards[0].top_up.isVisible()


def test_a_home_that_is_not_paid_before_says_that_there_is_nothing_to_top_up(qtbot):
    page = TopupPage(look(), LONDON)
    qtbot.addWidget(page)
    page.show()
    assert page.accounts.note.isVisible()
    assert page.accounts.note.said.startswith("Nothing to top up here.")
    page.show_till(till(), NOW)
    assert not page.accounts.note.isVisible()


def test_credit_comes_first_on_now_and_leads_to_the_keys_for_its_fuel(window):
    now = window.page_widget("now")
    card = now.credit(Fuel.GAS)
    assert card.isVisible()
    assert not now.electricity.isVisible()
    click(card.button)
    page = window.page_widget("topup")
    assert (window.page, page.step, page.typing.title.said) == ("topup", Step.TYPING, "Top up gas")


def test_the_home_may_change_between_bill_and_prepayment_while_it_is_shown(window):
    now = window.page_widget("now")
    window.show_home(evening())
    assert now.electricity.isVisible()
    assert not now.credit(Fuel.ELECTRICITY).isVisible()
    assert now.bars.isVisible()
    window.show_home(evening(prepayments=(meter(),)))
    assert now.credit(Fuel.ELECTRICITY).isVisible()
    assert now.gas.isVisible()
    assert now.used.isVisible()


def test_the_banner_leads_to_the_page_and_is_not_said_again_on_it(window):
    window.show_home(evening(prepayments=(meter(balance=84_000),)))
    assert window.banner.notice.headline == "Electricity credit is low: £0.84 left"
    click(window.banner)
    assert window.page == "topup"
    assert not window.banner.isVisible()
