"""Buttons with words on them: one primary, the others quiet."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.theme import Look, Role
from ihd.ui.widgets.icon import tinted
from ihd.ui.widgets.touchable import TARGET, Touchable, surface

PAD = 24
ICON = 22


class Button(Touchable):
    """A button that says what it does. The primary one is the likely next step."""

    def __init__(
        self, look: Look, words: str, *, primary: bool = False, icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, words, parent)
        self._words, self._primary, self._icon = words, primary, icon

    @property
    def words(self) -> str:
        return self._words

    def say(self, words: str) -> None:
        """Say this instead."""
        if words != self._words:
            self._words = words
            self.setAccessibleName(words)
            self.updateGeometry()
            self.update()

    def be_primary(self, primary: bool) -> None:
        """Be the likely next step, or one of the others."""
        if primary is not self._primary:
            self._primary = primary
            self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.look.font(Role.STRONG))
        icon = ICON + 10 if self._icon else 0
        return QSize(
            max(96, metrics.horizontalAdvance(self._words) + icon + 2 * PAD), max(TARGET, metrics.height() + 28)
        )

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        meaning = "accent" if self._primary else "raised"
        if self.isDown():
            painter.setOpacity(0.75)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        surface(painter, QRectF(self.rect()), self.look, meaning, 14)
        ink = self.look.ink("on_accent" if self._primary else "text", meaning)
        painter.setFont(self.look.font(Role.STRONG))
        painter.setPen(ink)
        words = painter.fontMetrics().horizontalAdvance(self._words)
        left = (self.width() - words - (ICON + 10 if self._icon else 0)) // 2
        if self._icon:
            drawn = tinted(self._icon, ink, ICON, self.devicePixelRatioF())
            painter.drawPixmap(left, (self.height() - ICON) // 2, drawn)
            left += ICON + 10
        painter.drawText(left, 0, words + 2, self.height(), Qt.AlignmentFlag.AlignVCenter, self._words)
        self.paint_ring(painter, 14)
