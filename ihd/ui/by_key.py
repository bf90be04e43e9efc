"""The whole window by keys: each page by its number, the way back, and the focus on what a new page begins with."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from ihd.ui.theme import Role
from ihd.ui.way_on import ways_on
from ihd.ui.widgets.nav import NavItem
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import Touchable
from ihd.wording import tr

NUMBERS = tuple(range(Qt.Key.Key_1, Qt.Key.Key_9 + 1))  # with Ctrl, the pages in the order of the bar
FUNCTIONS = tuple(range(Qt.Key.Key_F1, Qt.Key.Key_F8 + 1))  # the same without
AGAIN = Qt.Key.Key_F9  # interrupts what is said, or says it again
ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)  # with which Qt moves the focus before anybody is asked
REASON = Qt.FocusReason


class ByKey(QObject):
    """Belongs to the window. It takes the keys that nothing in sight has taken, and sees to the focus."""

    def __init__(self, window: Any, say_again: Callable[[], None] = lambda: None) -> None:
        super().__init__(window)
        self._window, self._say_again = window, say_again
        self._arrow = False
        window.installEventFilter(self)
        window.page_opened.connect(self._opened)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._watch)

    def begin(self) -> None:
        """See to the page that is in sight already."""
        if self._window.page:
            self._opened(self._window.page)

    def _watch(self, was: QWidget | None, now: QWidget | None) -> None:
        # Qt hands the focus on, as if by Tab, from what was touched and then hid or was shut: no ring for a finger.
        if isinstance(now, Touchable) and isinstance(was, Touchable) and isValid(was) and was.is_handing_on:
            now.come_by_hand()
        if isinstance(now, NavItem) and isValid(self._window):
            now.installEventFilter(self)  # once, however often it is asked for

    def eventFilter(self, thing: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and thing is self._window:
            if event.type() is QEvent.Type.MouseButtonPress and self._is_on_clock(event):
                self._say_again()
            return False
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        self._arrow = event.key() in ARROWS
        if isinstance(thing, NavItem) or event.key() in TABS:
            return False
        self._window.keyPressEvent(event)  # what the page does with it comes first
        if not event.isAccepted():
            event.setAccepted(self._take(event))
        return True

    def _is_on_clock(self, event: QMouseEvent) -> bool:
        """Whether the time was touched, which says again what was said."""
        status = self._window.status
        return bool(status.isVisible() and status.geometry().contains(event.position().toPoint()))

    def _take(self, event: QKeyEvent) -> bool:
        """Do what this key is for; whether it is for anything."""
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        back = key == Qt.Key.Key_Left and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        numbers = NUMBERS if control else FUNCTIONS
        if key in numbers:
            return self._open(numbers.index(key))
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_Back) or back:
            return self._back()
        if key == AGAIN:
            self._say_again()
        return bool(key == AGAIN)

    def _open(self, number: int) -> bool:
        nav = self._window.nav
        ways = [name for name, item in nav.items.items() if not item.isHidden()]
        if nav.isHidden() or number >= len(ways):
            return False
        self._window.open_page(ways[number])
        return True

    def _back(self) -> bool:
        if self._window.page in self._window.nav.items:
            self._window.open_page("now")
        else:
            self._window.back_wanted.emit()
        return True

    def _opened(self, name: str) -> None:
        page = self._window.page_widget(name)
        if title := title_of(page):
            page.setAccessibleName(title)
        elif name in self._window.nav.items:
            page.setAccessibleName(self._window.nav.items[name].title)
        QTimer.singleShot(0, self, self._focus)

    def _focus(self) -> None:
        """Put the focus on what the page begins with, unless it is in the page already, or moves along the bar."""
        window, has = self._window, QApplication.focusWidget()
        page = window.page_widget(window.page)
        if has is not None and (page.isAncestorOf(has) or (isinstance(has, NavItem) and self._arrow)):
            return
        by_key = QAccessible.isActive() or (isinstance(has, Touchable) and has.ringed)
        if (first := first_control(page)) and (by_key or not isinstance(first, QLineEdit)):
            first.setFocus(REASON.TabFocusReason if by_key else REASON.OtherFocusReason)


def first_control(page: QWidget) -> QWidget | None:
    """What Tab comes to first on this page; a way back only if there is nothing else."""
    found = ways_on(page)
    return next(iter([one for one in found if one.accessibleName() != tr("Back")] or found), None)


def title_of(page: QWidget) -> str:
    """The title that stands on a page; empty where it has none."""
    titles = [one for one in page.findChildren(Text) if one.role is Role.TITLE and one.isVisibleTo(page)]
    return next((one.said for one in titles if one.said), "")
