"""Nothing is cut and everything can be touched: at every size of screen and of text, on every page."""

from datetime import timedelta

import pytest
from made_homes import HOMES, LONDON, NOW, SIZES, evening, giving_back, hub_lost, look
from made_hubs import all_wrong
from made_letters import everything
from made_tills import bring_to, meter
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ihd.app.pictured import DIARY, set_out
from ihd.energy.fuel import Fuel
from ihd.energy.home import Home, Lasts
from ihd.energy.prepay import EmergencyCredit, Supply
from ihd.settings import Settings
from ihd.ui.pages.settings import SettingsPage
from ihd.ui.theme import Role, load_fonts
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.choice import Option
from ihd.ui.widgets.nav import NavItem
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import TARGET, Touchable
from ihd.ui.window import Window

SCALES = (1.0, 1.4, 2.0)
TOPUP = ("topup", "topup-code", "topup-question", "topup-outcome")  # the steps of one page
PAID = {
    "credit": lambda: evening(prepayments=(meter(friendly_until=NOW + timedelta(days=2)), meter(Fuel.GAS))),
    "credit low": lambda: evening(
        prepayments=(meter(balance=84_000, accumulated_debt=250_000, emergency=EmergencyCredit.AVAILABLE),),
        lasts=(Lasts(Fuel.ELECTRICITY, *(NOW + timedelta(hours=hours) for hours in (48, 30, 66))),),
    ),
    "credit beside export": lambda: giving_back()._replace(prepayments=(meter(supply=Supply.OFF), meter(Fuel.GAS))),
}


def opened(qtbot: QtBot, home: Home, size: tuple[int, int], scale: float, page: str = "") -> Window:
    load_fonts()
    window = Window(look(scale=scale), LONDON)
    qtbot.addWidget(window)
    window.resize(*size)
    window.show_home(home)
    if page == "messages":
        window.show_inbox(everything(), NOW)
    if page == "hubs":
        window.show_hubs(all_wrong())
    window.page_opened.connect(lambda name: set_out(window, name, home))
    if page.startswith("topup"):
        bring_to(window, page)
    elif page:
        window.open_page(page)
    window.show()
    qtbot.waitExposed(window)
    return window


def shown(window: QWidget, kind: type) -> list:
    return [one for one in window.findChildren(kind) if one.isVisible()]


def place(part: QWidget, window: QWidget) -> QRect:
    return QRect(part.mapTo(window, QPoint(0, 0)), part.size())


def cut(text: Text) -> bool:
    """Whether a label has less room than its words take, or reaches beyond what it lies on."""
    metrics = text.fontMetrics()
    if text.wordWrap():
        room = QRect(0, 0, text.width(), 10_000)
        needed = metrics.boundingRect(room, 0x1000, text.text())  # Qt.TextWordWrap
        fits = needed.width() <= text.width() + 1 and needed.height() <= text.height()
    else:
        fits = metrics.horizontalAdvance(text.text()) <= text.width() and metrics.height() <= text.height()
    return not fits or not text.parentWidget().rect().contains(text.geometry())


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", [*HOMES, *PAID])
def test_no_words_are_cut_on_now(qtbot, size, scale, name):
    window = opened(qtbot, (HOMES | PAID)[name](), size, scale)
    texts = [text for text in shown(window, Text) if text.text()]
    assert len(texts) > 5
    assert [text.text() for text in texts if cut(text)] == []


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "page",
    ["welcome", "connect", "settings", "messages", "hubs", "pair", "device", "find", "choose", "rule", *DIARY, *TOPUP],
)
def test_no_words_are_cut_on_the_other_pages(qtbot, size, scale, page):
    window = opened(qtbot, evening() if page in ("settings", "messages") else Home(NOW), size, scale, page)
    assert [text.text() for text in shown(window, Text) if text.text() and cut(text)] == []


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["hub lost", *PAID])
def test_no_words_lie_over_others(qtbot, size, scale, name):
    window = opened(qtbot, (HOMES | PAID)[name](), size, scale)
    texts = [text for text in shown(window, Text) if text.text()]
    for n, one in enumerate(texts):
        over = [other.text() for other in texts[n + 1 :] if other.parent() is one.parent() and overlap(one, other)]
        assert not over, (one.text(), over)


def overlap(one: Text, other: Text) -> bool:
    """Whether the words themselves meet; their boxes may share a row of pixels."""
    both = one.geometry().intersected(other.geometry())
    return both.width() > 2 and both.height() > 4


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "page",
    [
        "now",
        "welcome",
        "connect",
        "settings",
        "messages",
        "hubs",
        "pair",
        "device",
        "find",
        "choose",
        "rule",
        *DIARY,
        *TOPUP,
    ],
)
def test_everything_to_be_touched_is_large_enough_for_a_finger(qtbot, size, scale, page):
    home = Home(NOW) if page in ("welcome", "connect") else hub_lost()
    window = opened(qtbot, home, size, scale, page)
    targets = shown(window, Touchable)
    assert len(targets) >= 2
    small = [(one.accessibleName(), one.size()) for one in targets if min(one.width(), one.height()) < TARGET]
    assert small == []
    places = [(one, in_sight(one, window)) for one in targets]
    for n, (one, here) in enumerate(places):
        over = [other.accessibleName() for other, there in places[n + 1 :] if here.intersects(there)]
        assert not over, (one.accessibleName(), over)


def in_sight(part: QWidget, window: Window) -> QRect:
    """Where a part can be seen: what is scrolled away lies beneath nothing."""
    return part.visibleRegion().boundingRect().translated(part.mapTo(window, QPoint(0, 0)))


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "page",
    ["now", "connect", "settings", "messages", "hubs", "pair", "device", "find", "choose", "rule", *DIARY, *TOPUP],
)
def test_painted_words_fit_their_buttons(qtbot, size, scale, page):
    window = opened(qtbot, Home(NOW) if page == "connect" else evening(), size, scale, page)
    strong = QFontMetrics(window.page_widget(window.page)._look.font(Role.STRONG))
    for one in shown(window, Button):
        assert strong.horizontalAdvance(one.words) + 16 <= one.width()
    for one in shown(window, Option):
        assert strong.horizontalAdvance(one.word) + 8 <= one.width()
    for one in shown(window, NavItem):
        assert strong.horizontalAdvance(one.title) * 13 / 16 <= one.width()


@pytest.mark.parametrize(
    "page",
    [
        "now",
        "welcome",
        "connect",
        "settings",
        "messages",
        "hubs",
        "pair",
        "device",
        "find",
        "choose",
        "rule",
        *DIARY,
        *TOPUP,
    ],
)
def test_everything_to_be_touched_says_its_name(qtbot, page):
    home = Home(NOW) if page in ("welcome", "connect") else evening()
    window = opened(qtbot, home, (800, 480), 1.0, page)
    assert all(one.accessibleName() for one in window.findChildren(Touchable) if one.isVisible())


def test_a_page_taller_than_the_screen_can_be_moved_to_its_end(qtbot):
    page = SettingsPage(look(), Settings())
    qtbot.addWidget(page)
    page.resize(800, 372)
    page.show()
    qtbot.waitExposed(page)
    last = list(page.forms["diary"].questions.values())[-1]
    page.bring_into_sight(last)
    assert page.rect().intersects(place(last, page))


def test_the_first_page_is_seen_whole_on_a_seven_inch_screen(qtbot):
    window = opened(qtbot, Home(NOW), (800, 480), 1.0, "welcome")
    questions = window.page_widget("welcome").questions.values()
    assert all(one.visibleRegion().boundingRect() == one.rect() for one in questions)
    assert window.page_widget("welcome")._scroll.verticalScrollBar().maximum() == 0
