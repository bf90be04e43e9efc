"""The focus where Qt hands it on by itself: no ring for a finger, and whoever began some work by key is not lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from test_storage_pages import opened

from ihd.ui.by_key import ByKey
from ihd.ui.widgets.touchable import Touchable

TAB = Qt.FocusReason.TabFocusReason
WORK = {
    "export": lambda page: page.begin,
    "backups": lambda page: page.now,
    "import": lambda page: page.other,
}


def shown(qtbot, name):
    window, page = opened(qtbot, name)
    ByKey(window).begin()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return window, page


def ringed(window):
    return [one for one in window.findChildren(Touchable) if one.ringed]


@pytest.mark.parametrize("to", ["settings", "report", "messages"])
def test_a_page_that_was_opened_by_touch_shows_no_ring(qtbot, to):
    window, more = shown(qtbot, "more")
    tile = more.tiles[to]
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.page == to and window.page_widget(to).isAncestorOf(QApplication.focusWidget()))
    assert not ringed(window)


def test_a_page_that_was_opened_by_key_shows_where_one_is(qtbot):
    window, more = shown(qtbot, "more")
    more.tiles["settings"].setFocus(TAB)
    QTest.keyClick(more.tiles["settings"], Qt.Key.Key_Return)
    page = window.page_widget("settings")
    qtbot.waitUntil(lambda: window.page == "settings" and page.isAncestorOf(QApplication.focusWidget()))
    assert ringed(window) == [QApplication.focusWidget()]


@pytest.mark.parametrize("name", sorted(WORK))
def test_the_focus_waits_on_cancel_while_work_goes_on_and_comes_back(qtbot, name):
    window, page = shown(qtbot, name)
    button = WORK[name](page)
    button.clearFocus()  # it may be what the page begins with
    button.setFocus(TAB)
    page.show_going("Under way …")
    assert QApplication.focusWidget() is page.going.cancel
    assert ringed(window) == [page.going.cancel]
    page.show_going("Under way …", 0.5)
    page.show_going("")
    assert QApplication.focusWidget() is button
    assert ringed(window) == [button]


@pytest.mark.parametrize("name", sorted(WORK))
def test_work_that_was_begun_by_touch_leaves_no_ring_behind(qtbot, name):
    window, page = shown(qtbot, name)
    WORK[name](page).clearFocus()
    WORK[name](page).setFocus(Qt.FocusReason.MouseFocusReason)
    page.show_going("Under way …")
    assert not ringed(window)
    page.show_going("")
    assert not ringed(window)


def test_work_that_nobody_here_began_takes_no_focus(qtbot):
    window, page = shown(qtbot, "backups")
    page.back.setFocus(TAB)
    page.show_going("Making a backup. Recording goes on.")
    page.show_going("")
    assert QApplication.focusWidget() is page.back
    assert ringed(window) == [page.back]


def test_whoever_went_on_meanwhile_is_left_there(qtbot):
    _, page = shown(qtbot, "backups")
    page.now.setFocus(TAB)
    page.show_going("Making a backup. Recording goes on.")
    page.back.setFocus(TAB)
    page.show_going("")
    assert QApplication.focusWidget() is page.back
