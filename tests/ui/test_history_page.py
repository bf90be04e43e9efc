"""The History page: it asks for days, shows those it asked for, and can be used by touch and by keys alone."""

from datetime import date, timedelta

import pytest
from made_days import AUTUMN, EVENING, FLAT, LONDON, SATURDAY, SPRING, made, nothing_kept
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ihd.energy.fuel import Fuel
from ihd.energy.price import Prices
from ihd.ui.charts.day_chart import DayChart
from ihd.ui.charts.headline import Headline
from ihd.ui.charts.legend import Legend
from ihd.ui.pages.history import HistoryPage
from ihd.ui.theme import Look, load_fonts, palette
from ihd.ui.widgets.touchable import Touchable
from ihd.ui.widgets.worth import WorthCard

A_DAY = timedelta(days=1)
SIZES = [(800, 372), (1184, 756), (720, 1172), (640, 292)]
TOUCH = QTest.createTouchDevice()


class Opened:
    """A History page in a window, opened on the Saturday, and every wish that it uttered."""

    def __init__(self, qtbot: QtBot, look: Look | None = None, size: tuple[int, int] = (800, 372)) -> None:
        load_fonts()
        self.window = QWidget()
        self.window.resize(*size)
        self.page = HistoryPage(look or Look(palette("dark")), LONDON, self.window)
        self.page.setGeometry(QRect(0, 0, *size))
        self.wishes: list[tuple[date, Fuel]] = []
        self.page.wanted.connect(lambda day, fuel: self.wishes.append((day, fuel)))
        qtbot.addWidget(self.window)
        self.page.set_today(SATURDAY)
        self.page.set_fuels((Fuel.ELECTRICITY, Fuel.GAS))
        self.window.show()
        qtbot.waitExposed(self.window)
        self.page.opened()

    def button(self, name: str) -> Touchable:
        return next(one for one in self.page.findChildren(Touchable) if one.accessibleName() == name)

    def press(self, name: str) -> None:
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.chart, key)

    @property
    def chart(self) -> DayChart:
        return self.page.findChild(DayChart)

    @property
    def headline(self) -> str:
        return self.page.findChild(Headline).words

    @property
    def legend(self) -> str:
        return self.page.findChild(Legend).words


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    return Opened(qtbot)


def test_opening_asks_for_today(opened: Opened) -> None:
    assert opened.wishes == [(SATURDAY, Fuel.ELECTRICITY)]


def test_a_day_is_shown_with_headline_and_legend(opened: Opened) -> None:
    opened.page.show_day(made(now=EVENING, estimated=(4, 5), missing=(9,), prices=Prices()))
    # 33 x 0.2 + 1.06 + 0.2 for the two estimated ones; one of 37 is missing
    assert opened.headline == "8.1 kWh so far — Saturday 21 November"
    assert opened.legend == "2 half-hours estimated, 1 missing, still to come"
    assert len(opened.chart.states) == 48


def test_the_arrows_turn_the_days_and_none_goes_past_today(opened: Opened) -> None:
    assert not opened.button("Next day").isEnabled()
    opened.press("Previous day")
    opened.press("Previous day")
    opened.press("Next day")
    assert [day for day, _ in opened.wishes[1:]] == [SATURDAY - A_DAY, SATURDAY - 2 * A_DAY, SATURDAY - A_DAY]
    assert opened.button("Next day").isEnabled()
    opened.press("Next day")
    assert not opened.button("Next day").isEnabled()
    asked = len(opened.wishes)
    opened.press("Next day")
    opened.key(Qt.Key.Key_PageDown)
    assert len(opened.wishes) == asked


def test_arrows_answer_to_a_finger(opened: Opened) -> None:
    before = opened.button("Previous day")
    QTest.touchEvent(before, TOUCH).press(0, before.rect().center(), before).commit()
    QTest.touchEvent(before, TOUCH).release(0, before.rect().center(), before).commit()
    assert opened.wishes[-1] == (SATURDAY - A_DAY, Fuel.ELECTRICITY)


def test_today_appears_when_another_day_is_shown_and_leads_back(opened: Opened) -> None:
    assert not opened.button("Back to today").isVisible()
    opened.press("Previous day")
    assert opened.button("Back to today").isVisible()
    opened.press("Back to today")
    assert opened.wishes[-1] == (SATURDAY, Fuel.ELECTRICITY)
    assert not opened.button("Back to today").isVisible()


def test_the_whole_page_works_by_keys(opened: Opened) -> None:
    opened.page.show_day(made(now=EVENING))
    opened.key(Qt.Key.Key_Left)
    opened.key(Qt.Key.Key_Left)
    assert opened.chart.callout_words[0] == "17:30 – 18:00"
    opened.key(Qt.Key.Key_PageUp)
    assert opened.wishes[-1][0] == SATURDAY - A_DAY
    opened.key(Qt.Key.Key_PageDown)
    assert opened.wishes[-1][0] == SATURDAY
    opened.key(Qt.Key.Key_PageUp)
    opened.key(Qt.Key.Key_PageUp)
    opened.key(Qt.Key.Key_Home)
    assert opened.wishes[-1][0] == SATURDAY


def test_arrow_keys_reach_the_bars_from_any_button(opened: Opened) -> None:
    opened.page.show_day(made(now=EVENING))
    QTest.keyClick(opened.button("Previous day"), Qt.Key.Key_Left)
    assert opened.chart.selected == 36


def test_every_button_is_reached_by_the_tab_key(opened: Opened) -> None:
    opened.page.show_day(made(now=EVENING))
    opened.chart.setFocus()
    reached = set()
    for _ in range(12):
        QTest.keyClick(opened.window.focusWidget(), Qt.Key.Key_Tab)
        reached.add(opened.window.focusWidget().accessibleName())
    assert {"Previous day", "Show kilowatt-hours", "Show pounds", "Electricity", "Gas"} <= reached


def test_the_unit_can_be_money(opened: Opened) -> None:
    opened.page.show_day(made())
    opened.press("Show pounds")
    assert opened.headline.startswith("£3.64 · 10.5 kWh so far")
    assert opened.button("Show pounds").isChecked()
    assert not opened.button("Show kilowatt-hours").isChecked()
    opened.chart.select(34)
    assert opened.chart.callout_words[1] == "32p · 1.06 kWh"


def test_money_is_offered_only_where_a_price_is_known(opened: Opened) -> None:
    opened.page.show_day(made())
    opened.press("Show pounds")
    opened.page.show_day(made(prices=Prices()))
    assert not opened.button("Show pounds").isVisible()
    assert opened.headline.startswith("10.5 kWh so far")
    opened.page.show_day(made(prices=FLAT))
    assert opened.button("Show pounds").isChecked(), "what was chosen is remembered"


def test_a_fuel_is_offered_only_where_the_home_has_it(opened: Opened) -> None:
    opened.press("Gas")
    assert opened.wishes[-1] == (SATURDAY, Fuel.GAS)
    assert opened.button("Gas").isChecked()
    opened.page.set_fuels((Fuel.ELECTRICITY,))
    assert not opened.button("Gas").isVisible()
    assert opened.wishes[-1] == (SATURDAY, Fuel.ELECTRICITY)


def test_a_late_answer_to_an_older_wish_is_let_go(opened: Opened) -> None:
    opened.page.show_day(made())
    opened.press("Previous day")
    opened.press("Previous day")
    opened.page.show_day(made(SATURDAY - A_DAY))
    assert "21 November" in opened.headline
    opened.page.show_day(made(SATURDAY - 2 * A_DAY))
    assert "Thursday 19 November" in opened.headline


def test_at_midnight_a_page_on_today_moves_on_and_another_stays(opened: Opened) -> None:
    opened.page.set_today(SATURDAY + A_DAY)
    assert opened.wishes[-1] == (SATURDAY + A_DAY, Fuel.ELECTRICITY)
    opened.press("Previous day")
    asked = len(opened.wishes)
    opened.page.set_today(SATURDAY + 2 * A_DAY)
    assert len(opened.wishes) == asked
    assert opened.button("Next day").isEnabled()


def test_being_told_the_same_day_again_asks_for_nothing(opened: Opened) -> None:
    for _ in range(3):
        opened.page.set_today(SATURDAY)
    assert len(opened.wishes) == 1


def test_an_empty_day_says_so(opened: Opened) -> None:
    opened.press("Previous day")
    opened.page.show_day(nothing_kept(SATURDAY - A_DAY))
    assert opened.headline == "Friday 20 November"
    assert opened.chart.saying == "Nothing was kept for this day"
    assert opened.legend == ""


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_and_everything_can_be_touched(qtbot: QtBot, size: tuple[int, int], scale: float) -> None:
    opened = Opened(qtbot, Look(palette("light"), scale), size)
    opened.page.set_today(date(2027, 1, 2))
    opened.page.set_today(AUTUMN)
    opened.page.show_day(made(AUTUMN, estimated=range(20), missing=range(20, 25), wh=lambda _: 9876))
    headline, legend = opened.page.findChild(Headline), opened.page.findChild(Legend)
    assert headline.fits()
    assert headline.height() >= headline.heightForWidth(headline.width())
    assert legend.height() >= legend.heightForWidth(legend.width())
    assert opened.chart.height() >= opened.chart.minimumSizeHint().height()
    for button in opened.page.findChildren(Touchable):
        if button.isVisible():
            assert min(button.width(), button.height()) >= 48, button.accessibleName()
            corner = button.mapTo(opened.page, QPoint(button.width(), 0))
            assert corner.x() <= size[0]


def test_large_words_on_a_small_screen_can_be_scrolled_to(qtbot: QtBot) -> None:
    opened = Opened(qtbot, Look(palette("light"), 2.0), (640, 292))
    opened.page.show_day(made(SATURDAY, estimated=(1,), missing=(2,)))
    legend = opened.page.findChild(Legend)
    bottom = legend.mapTo(opened.page, QPoint(0, legend.height())).y()
    assert bottom > opened.page.height()
    bar = opened.page._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert legend.mapTo(opened.page, QPoint(0, legend.height())).y() <= opened.page.height()


def test_an_upright_screen_tells_what_stands_out(qtbot: QtBot) -> None:
    opened = Opened(qtbot, size=(720, 1172))
    opened.page.show_day(made())
    card = opened.page.findChild(WorthCard)
    assert card.isVisible()
    assert "between 17:00 and 17:30" in card.accessibleName()
    assert card.geometry().bottom() <= opened.page.height()
    opened.page.show_day(nothing_kept())
    assert not card.isVisible()


def test_another_look_is_taken_on_at_once(opened: Opened) -> None:
    opened.page.show_day(made())
    dark = opened.page.grab().toImage()
    opened.page.set_look(Look(palette("light")))
    assert opened.page.grab().toImage() != dark
    opened.page.set_look(Look(palette("dark")))
    assert opened.page.grab().toImage() == dark


@pytest.mark.parametrize(("day", "count"), [(SPRING, 46), (AUTUMN, 50)])
def test_the_odd_days_have_their_own_number_of_bars(qtbot: QtBot, day: date, count: int) -> None:
    opened = Opened(qtbot)
    opened.page.set_today(day)
    opened.page.show_day(made(day))
    assert len(opened.chart.states) == count
    assert "clocks went" in opened.legend
