"""Shows our own keyboard when a field is touched, types into that field, and keeps it in sight."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QInputDevice, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QWidget
from shiboken6 import isValid

from ihd.display_settings import Keyboard as When
from ihd.wording import language

NUMBERS = Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhFormattedNumbersOnly | Qt.InputMethodHint.ImhTime
ROOM = 16  # px kept above and below the field
NAMELESS = Qt.Key.Key_unknown  # of a letter that no key of a usual keyboard has


class KeyboardShown(QObject):
    """Belongs to the window: one keyboard for all its fields, made when it is first wanted."""

    def __init__(self, window: Any, when: Callable[[], When]) -> None:
        super().__init__(window)
        self._window, self._when = window, when
        self._language = ""
        self._line: QLineEdit | None = None  # that is typed into
        self._watched: QLineEdit | None = None  # that has the focus
        self.keyboard: Any = None  # a Keyboard
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    @property
    def is_open(self) -> bool:
        """Whether the keyboard is on the screen."""
        return self._line is not None

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        if not isValid(self._window):
            return  # it is being taken down
        if now is None and self._watched and not self._window.isActiveWindow():
            return  # another window has come before this one
        self._watch(now if isinstance(now, QLineEdit) and self._is_ours(now) else None)
        if self._watched and (self._line or self._when() is When.ALWAYS):
            self.show_for(self._watched)
        elif not self._watched and self._line:
            self.put_away()

    def _is_ours(self, line: QLineEdit) -> bool:
        return line.window() is self._window and not line.isReadOnly()

    def _watch(self, line: QLineEdit | None) -> None:
        if line is self._watched:
            return
        if self._watched:
            self._watched.removeEventFilter(self)
            self._watched.destroyed.disconnect(self._gone)
        self._watched = line
        if line:
            line.installEventFilter(self)
            line.destroyed.connect(self._gone)

    def _gone(self) -> None:
        self._watched = None
        if self._line:
            self._line = None
            if isValid(self._window):
                self._window.show_foot(None)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        line = self._watched
        if event.type() is QEvent.Type.Hide:
            self.put_away()  # with its page
        if line is None or self._when() is When.NEVER:
            return False
        if isinstance(event, QMouseEvent):
            # When the finger leaves: the page moves then, and a field that moves off while it is touched is not meant.
            left = event.type() is QEvent.Type.MouseButtonRelease and line.rect().contains(event.position().toPoint())
            if left and (by_touch(event) or self._when() is When.ALWAYS):
                self.show_for(line)
        elif event.type() is QEvent.Type.KeyPress and event.spontaneous() and self._when() is When.AUTO:
            self.put_away(keep_focus=True)  # there are real keys
        return False

    def show_for(self, line: QLineEdit) -> None:
        """Type into this field."""
        if self._when() is When.NEVER:
            return
        if line is not self._line or not self.keyboard:
            self._line = line
            numbers = bool(line.inputMethodHints() & NUMBERS)
            self._keyboard().begin(numbers=numbers, discreet=line.echoMode() is not QLineEdit.EchoMode.Normal)
            self._window.show_foot(self.keyboard)
        self._bring_into_sight()
        QTimer.singleShot(0, self, self._bring_into_sight)  # once the page has taken on its new size

    def put_away(self, *, keep_focus: bool = False) -> None:
        """Take the keyboard away; the field has been left, and tells what stands in it."""
        line, self._line = self._line, None
        if line is None:
            return
        if not keep_focus and line.hasFocus():
            line.clearFocus()
        self._window.show_foot(None)

    def _keyboard(self) -> Any:
        from ihd.ui.widgets.keyboard import Keyboard  # seldom wanted where there are real keys

        if self.keyboard and self._language != language():
            self.keyboard.deleteLater()
            self.keyboard = None
        if not self.keyboard:
            self._language = language()
            self.keyboard = Keyboard(self._window.look, self._window)
            self.keyboard.pressed.connect(self._type)
            self.keyboard.erased.connect(lambda: self._send(Qt.Key.Key_Backspace))
            self.keyboard.done.connect(self.put_away)
            self.keyboard.moved.connect(lambda: QTimer.singleShot(0, self, self._bring_into_sight))
        return self.keyboard

    def _type(self, text: str) -> None:
        named = len(text) == 1 and text.isascii()
        self._send(ord(text.upper()) if named else NAMELESS, text)

    def _send(self, key: int, text: str = "") -> None:
        if not self._line:
            return
        shift = text.isalpha() and text.isupper()
        modifiers = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            if self._line:  # what was typed may have led elsewhere
                QApplication.sendEvent(self._line, QKeyEvent(kind, key, modifiers, text))

    def _bring_into_sight(self) -> None:
        if self._line is None:
            return
        field = self._line.parentWidget() or self._line
        scroll = field.parentWidget()
        while scroll is not None and not isinstance(scroll, QScrollArea):
            scroll = scroll.parentWidget()
        if scroll is None:
            return
        around = field.parentWidget()
        if around is not None and around.height() + ROOM <= scroll.height():
            scroll.ensureWidgetVisible(around, 0, ROOM // 2)
        scroll.ensureWidgetVisible(field, 0, min(ROOM, max(0, (scroll.height() - field.height()) // 2)))


def by_touch(event: QMouseEvent) -> bool:
    """Whether a finger made this event of a mouse, be it by Qt or by the system beneath."""
    device = event.pointingDevice()
    if device is not None and device.type() is QInputDevice.DeviceType.TouchScreen:
        return True
    return event.source() in (
        Qt.MouseEventSource.MouseEventSynthesizedByQt,
        Qt.MouseEventSource.MouseEventSynthesizedBySystem,
    )
