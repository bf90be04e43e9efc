"""Prices that are typed with a keyboard: they count while they are typed, and what is wrong is said once they are."""

import pytest
from made_homes import LONDON, evening, look
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ihd.settings import Settings
from ihd.ui.tariff_offers import Way
from ihd.ui.theme import load_fonts
from ihd.ui.window import Window


@pytest.fixture
def page(qtbot):
    load_fonts()
    window = Window(look(), LONDON)
    qtbot.addWidget(window)
    window.resize(800, 480)
    window.show_settings(Settings())
    window.show_home(evening())
    window.open_page("tariff-choice")
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    one = window.page_widget("tariff-choice")
    one.pick(Way.TYPED)
    qtbot.wait(1)
    return one


def type_into(page, name, words):
    line = page.rates.questions[name].input.line
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    line.selectAll()
    QTest.keyClicks(line, words)
    return line


def test_prices_that_were_just_typed_are_kept_by_one_touch(page, qtbot):
    assert not page.on.isEnabled()
    type_into(page, "electricity_pence", "30.5")
    assert page.on.isEnabled()
    with qtbot.waitSignal(page.chosen) as told:
        QTest.mouseClick(page.on, Qt.MouseButton.LeftButton)
    way, rates = told.args
    assert (way, rates.electricity_pence) == (Way.TYPED, 30.5)


def test_a_price_half_typed_is_not_called_wrong_until_it_is_left(page):
    line = type_into(page, "electricity_pence", "30.5x")
    assert page.rates.questions["electricity_pence"].complaint == ""
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert page.rates.questions["electricity_pence"].complaint == "A number, such as 24.5."
    assert not page.on.isEnabled()


def test_a_complaint_goes_once_what_is_typed_is_right(page):
    line = type_into(page, "electricity_pence", "30.5x")
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    assert page.rates.questions["electricity_pence"].complaint == ""
    assert page.on.isEnabled()
