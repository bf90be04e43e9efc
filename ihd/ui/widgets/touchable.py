"""Anything that can be touched: by finger, by mouse, or by key with a ring to show where one is."""

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPainterPath
from PySide6.QtWidgets import QAbstractButton, QWidget

from ihd.ui.paint import fill, pen
from ihd.ui.theme import Look

TARGET = 48  # px, the least side of anything to be touched
RADIUS = 16


class Touchable(QAbstractButton):
    """A button that draws itself. Enter presses it as well as Space."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._by_key = False
        self.setAccessibleName(name)

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self.look = look
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(TARGET, TARGET)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        super().enterEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter):
            self.click()
        elif event.modifiers() & QtCore.Qt.KeyboardModifier.AltModifier:
            event.ignore()  # an arrow with Alt leads back, and not to the next button
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        reason = QtCore.Qt.FocusReason
        by_key = (reason.TabFocusReason, reason.BacktabFocusReason, reason.ShortcutFocusReason)
        self._by_key = event.reason() in by_key
        super().focusInEvent(event)
        self.update()

    @property
    def ringed(self) -> bool:
        """Whether the focus ring shows: only for those who came by key."""
        return self._by_key and self.hasFocus()

    @property
    def is_handing_on(self) -> bool:
        """Whether it was reached by hand, and can hold the focus no longer."""
        return not self._by_key and not (self.isVisible() and self.isEnabled())

    def come_by_hand(self) -> None:
        """It has the focus, and nobody pressed a key for it."""
        self._by_key = False
        self.update()

    def paint_ring(self, painter: QPainter, radius: float = RADIUS) -> None:
        """Draw the focus ring, if it shows."""
        if self.ringed:
            outline(painter, QRectF(self.rect()), self.look.colour("accent"), 3, radius)


def outline(painter: QPainter, rect: QRectF, colour: QColor, width: float, radius: float = RADIUS) -> None:
    """A rounded outline just inside a rectangle."""
    inset = width / 2
    path = QPainterPath()
    path.addRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.strokePath(path, pen(colour, width))


def surface(painter: QPainter, rect: QRectF, look: Look, meaning: str = "surface", radius: float = RADIUS) -> None:
    """A rounded ground. Where surface and background are one colour, as in high contrast, a line marks its edge."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill(painter, rect, look.colour(meaning), radius)
    if look.palette.surface == look.palette.background:
        outline(painter, rect, look.colour("line"), 1.5, radius)
