"""A question of the Top up page: asked only as long as it can be answered, forgotten once left, near by key."""

import pytest
from made_homes import LONDON, NOW, evening, look
from made_tills import account, till
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ihd.energy.command import CommandKind
from ihd.energy.fuel import Fuel
from ihd.energy.prepay import EmergencyCredit, Supply
from ihd.ui.pages.topup import Step
from ihd.ui.theme import load_fonts
from ihd.ui.window import Window

READY = {"balance": 84_000, "emergency": EmergencyCredit.AVAILABLE}
QUESTIONS = {
    CommandKind.ENABLE_SUPPLY: ({"supply": Supply.ARMED}, {"supply": Supply.ON}),
    CommandKind.ACTIVATE_EMERGENCY: (READY, {"balance": 1_084_000, "emergency": EmergencyCredit.UNAVAILABLE}),
}


def touch(part):
    QTest.mouseClick(part, Qt.MouseButton.LeftButton)


@pytest.fixture
def window(qtbot):
    load_fonts()
    one = Window(look(), LONDON)
    qtbot.addWidget(one)
    one.resize(800, 480)
    one.show_home(evening())
    one.show()
    qtbot.waitExposed(one)
    one.activateWindow()
    return one


def asked(window, kind, stands):
    """The page with this question on it."""
    window.open_page("topup")
    page = window.page_widget("topup")
    page.show_till(till(account(Fuel.ELECTRICITY, **stands)), NOW)
    card = page.accounts.cards[0]
    touch(card.enable if kind is CommandKind.ENABLE_SUPPLY else card.emergency)
    assert page.step is Step.QUESTION
    return page


@pytest.mark.parametrize("kind", QUESTIONS)
def test_a_question_goes_once_it_cannot_be_answered_any_more(window, kind):
    before, after = QUESTIONS[kind]
    page = asked(window, kind, before)
    page.show_till(till(account(**before), account(Fuel.GAS)), NOW)
    assert page.step is Step.QUESTION
    page.show_till(till(account(Fuel.ELECTRICITY, **after)), NOW)
    assert page.step is Step.ACCOUNTS


@pytest.mark.parametrize("kind", QUESTIONS)
def test_a_question_that_was_left_unanswered_is_not_found_there_again(window, kind):
    page = asked(window, kind, QUESTIONS[kind][0])
    window.open_page("now")
    window.open_page("topup")
    assert page.step is Step.ACCOUNTS


@pytest.mark.parametrize("kind", QUESTIONS)
def test_tab_leads_from_a_question_to_its_first_answer(window, kind):
    asked(window, kind, QUESTIONS[kind][0])
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget().accessibleName() == "Not now"
    assert QApplication.focusWidget().ringed
