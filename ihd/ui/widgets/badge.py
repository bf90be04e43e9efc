"""How much is new: a small count on the shoulder of an icon."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.paint import fill
from ihd.ui.theme import Look, Role

HIGH = 16  # px at normal text size
MOST_COUNTED = 9


class Badge(QWidget):
    """Drawn and never touched. Whoever cannot see it is told by the name of what it stands on."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.count = 0
        self.hide()

    @property
    def word(self) -> str:
        """What stands on it."""
        return str(self.count) if self.count <= MOST_COUNTED else f"{MOST_COUNTED}+"

    def show_count(self, count: int) -> None:
        """Tell this many; nothing at all stands there for none."""
        self.count = count
        self.setVisible(count > 0)
        self.update()

    def place(self, right: int, top: int) -> None:
        """Stand with the left third on an icon that ends here."""
        high = round(HIGH * (1 + self.look.text_scale) / 2)
        wide = max(high, QFontMetrics(self._font(high)).horizontalAdvance(self.word) + high // 2)
        self.setGeometry(right - high // 2, top - high // 3, wide, high)

    def _font(self, high: int) -> QFont:
        font = self.look.font(Role.LABEL)
        font.setPixelSize(round(high * 0.7))
        font.setWeight(QFont.Weight.Bold)
        return font

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill(painter, QRectF(self.rect()), self.look.colour("accent"), self.height() / 2)
        font = self._font(self.height())
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self.look.ink("on_accent", "accent"))
        left = (self.width() - metrics.horizontalAdvance(self.word)) / 2
        painter.drawText(QPointF(left, (self.height() + metrics.capHeight()) / 2), self.word)
