"""A keypad for codes: large digits, a key that takes the last one back, and one that says that all are there."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.contrast import LARGE
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.icon import tinted
from ihd.ui.widgets.touchable import TARGET, Touchable, surface
from ihd.wording import later, tr

GAP = 10
ICON = 26
COLUMNS, ROWS = 3, 4
ERASE, DONE = "erase", "check"  # keys, each by its icon
KEYS = (*"123456789", ERASE, "0", DONE)
SPOKEN = {ERASE: later("Take the last digit back"), DONE: later("Done")}


class Key(Touchable):
    """One key: a digit, or an icon."""

    def __init__(self, look: Look, key: str, parent: QWidget) -> None:
        super().__init__(look, tr(SPOKEN[key]) if key in SPOKEN else key, parent)
        self.key = key
        self.setAutoRepeat(key == ERASE)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        surface(painter, QRectF(self.rect()), self.look, "line" if self.isDown() else "raised")
        if self.key in SPOKEN:
            ink = self.look.ink("low" if self.key == DONE else "text", "raised", LARGE)
            side = min(self.look.px(ICON), self.height() - 8)
            drawn = tinted(self.key, ink, side, self.devicePixelRatioF())
            painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, drawn)
        else:
            font = self.look.font(Role.TITLE, 1.1)
            font.setPixelSize(min(font.pixelSize(), round(self.height() * 0.62)))
            painter.setFont(font)
            painter.setPen(self.look.ink("text", "raised"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.key)
        self.paint_ring(painter)


class Keypad(QWidget):
    """Twelve keys. `pressed` tells a digit, `erased` that the last one goes, `done` that all are typed."""

    pressed = Signal(str)
    erased = Signal()
    done = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys = {key: Key(look, key, self) for key in KEYS}
        for key, button in self.keys.items():
            button.clicked.connect(lambda _=False, key=key: self._press(key))

    def set_look(self, look: Look) -> None:
        for key in self.keys.values():
            key.set_look(look)

    def least(self) -> int:
        """The least height at which each key can be touched, px."""
        return ROWS * TARGET + (ROWS - 1) * GAP

    def set_complete(self, complete: bool) -> None:
        """Whether all digits are there."""
        self.keys[DONE].setEnabled(complete)

    def _press(self, key: str) -> None:
        if key == ERASE:
            self.erased.emit()
        elif key == DONE:
            self.done.emit()
        else:
            self.pressed.emit(key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = (self.width() - (COLUMNS - 1) * GAP) / COLUMNS
        high = (self.height() - (ROWS - 1) * GAP) / ROWS
        for n, key in enumerate(self.keys.values()):
            row, column = divmod(n, COLUMNS)
            left, top = round(column * (wide + GAP)), round(row * (high + GAP))
            key.setGeometry(left, top, round(wide), round(high))
