"""A top-up code as it is typed: its digits in groups of four, the next group marked."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.theme import Look, Role
from ihd.ui.widgets.touchable import outline, surface
from ihd.wording import tr

GROUP, IN_A_ROW = 4, 5
GAP = 8  # px
WIDEST, TALL = 104, 46  # px of a group at normal text size
MISSING = "·"


class CodeGroups(QWidget):
    """Shows what has been typed. It is not a field: the page takes the keys. Codes longer than one row have more."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.typed, self.length = "", 0
        self.show_typed("", GROUP * IN_A_ROW)

    def show_typed(self, typed: str, length: int) -> None:
        """Show these digits of a code of this length."""
        self.typed, self.length = typed, max(length, len(typed))
        self.setAccessibleName(tr("%n of {length} digits typed", "", len(typed), length=self.length))
        self.update()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def high(self, width: int) -> int:
        """The height it takes at this width, px."""
        return self._rows * self._tall(width) + (self._rows - 1) * GAP

    @property
    def _rows(self) -> int:
        return -(-self.length // (GROUP * IN_A_ROW))

    def _wide(self, width: int) -> float:
        return min(WIDEST * self._look.text_scale, (width - (IN_A_ROW - 1) * GAP) / IN_A_ROW)

    def _tall(self, width: int) -> int:
        return round(min(TALL * self._look.text_scale, max(TALL, self._wide(width) * 0.6)))

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        wide, tall = self._wide(self.width()), self._tall(self.width())
        font = self._look.font(Role.TITLE)
        while font.pixelSize() > 8 and QFontMetricsF(font).horizontalAdvance("8" * GROUP) * 1.2 > wide - 8:
            font.setPixelSize(font.pixelSize() - 1)
        for n in range(-(-self.length // GROUP)):
            row, column = divmod(n, IN_A_ROW)
            rect = QRectF(column * (wide + GAP), row * (tall + GAP), wide, tall)
            digits = self.typed[n * GROUP : (n + 1) * GROUP]
            surface(painter, rect, self._look, "raised", 12)
            if n == len(self.typed) // GROUP and len(self.typed) < self.length:
                outline(painter, rect, self._look.colour("accent"), 2.5, 12)
            painter.setFont(font)
            painter.setPen(self._look.ink("text" if digits else "muted", "raised"))
            _spread(painter, rect, digits or MISSING * GROUP)


def _spread(painter: QPainter, rect: QRectF, letters: str) -> None:
    """The letters a little apart, as digits to be compared are read."""
    step = painter.fontMetrics().horizontalAdvance("8") * 1.2
    left = rect.center().x() - step * len(letters) / 2
    for n, letter in enumerate(letters):
        painter.drawText(QRectF(left + n * step, rect.top(), step, rect.height()), Qt.AlignmentFlag.AlignCenter, letter)
