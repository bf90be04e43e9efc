"""Small choices: a pill with a word, or an icon alone. Arrow keys pass them by, to whatever the page does with them."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.theme import Look, Role
from ihd.ui.widgets.icon import tinted
from ihd.ui.widgets.touchable import TARGET, Touchable, outline, surface

SIDE = 17  # px between the word and the end of the pill
PILL = 32  # px, the least height of the pill; what can be touched is higher
ICON = 24  # px, of an icon beside text of the normal size
GROWTH = 0.4  # how far an icon follows the size of the text
ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
DISABLED = 0.3


class _Small(Touchable):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def nextCheckState(self) -> None:
        """Nothing: whoever owns the choice sets what is chosen, once it is."""


class Chip(_Small):
    """A pill with a word. The chosen one of a row is filled."""

    def __init__(self, look: Look, word: str, name: str, *, choice: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)
        self._word = word
        self.setCheckable(choice)

    @property
    def word(self) -> str:
        return self._word

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.look.font(Role.STRONG))
        return QSize(max(TARGET, metrics.horizontalAdvance(self._word) + 2 * SIDE), max(TARGET, self._pill() + 8))

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(0.75 if self.isDown() else 1.0)
        tall = self._pill()
        pill = QRectF(0, (self.height() - tall) / 2, self.width(), tall)
        ground = "text" if self.isChecked() else "raised"
        surface(painter, pill, self.look, ground, tall / 2)
        font = self.look.font(Role.STRONG if self.isChecked() else Role.BODY)
        if not self.isCheckable():
            font.setWeight(QFont.Weight.Medium)
        painter.setFont(font)
        meaning = "on_text" if self.isChecked() else "muted" if self.isCheckable() else "text"
        painter.setPen(self.look.ink(meaning, ground))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self._word)
        if self.ringed:
            outline(painter, QRectF(self.rect()).adjusted(0, 4, 0, -4), self.look.colour("accent"), 3, tall / 2)

    def _pill(self) -> int:
        return max(PILL, QFontMetrics(self.look.font(Role.STRONG)).height() + 10)


class Glyph(_Small):
    """An icon to touch. One that is a choice stands on a round ground while it is chosen."""

    def __init__(self, look: Look, icon: str, name: str, *, meaning: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)
        self._icon, self._meaning = icon, meaning
        self.setCheckable(bool(meaning))
        self.setToolTip(name)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(DISABLED)
        elif self.isDown():
            painter.setOpacity(0.75)
        ground = QRectF(0, 0, TARGET - 8, TARGET - 8)
        ground.moveCenter(QRectF(self.rect()).center())
        if self.isChecked():
            surface(painter, ground, self.look, "raised", ground.height() / 2)
        colour = self.look.colour(self._meaning if self.isChecked() else "text" if not self._meaning else "muted")
        size = round(ICON * (1 + GROWTH * (self.look.text_scale - 1)))
        drawn = tinted(self._icon, colour, size, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - size) // 2, (self.height() - size) // 2, drawn)
        self.paint_ring(painter, 12)
