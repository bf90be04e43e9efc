"""The digits of a code as they are typed: a box for each, in groups, the next one marked."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.theme import Look, Role
from ihd.ui.widgets.touchable import outline, surface
from ihd.wording import tr

GAP, BETWEEN = 8, 22  # px: between boxes, and between groups, at most
WIDEST, TALL = 62, 78  # px of a box at normal text size


class CodeBoxes(QWidget):
    """Shows what has been typed of a code. It is not a field: the page takes the keys."""

    def __init__(self, look: Look, groups: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._groups = look, tuple(groups)
        self.typed = ""
        self.show_typed("")

    @property
    def length(self) -> int:
        """How many digits the code has."""
        return sum(self._groups)

    def show_typed(self, typed: str) -> None:
        """Show these digits."""
        self.typed = typed
        self.setAccessibleName(tr("%n of {length} digits typed", "", len(typed), length=self.length))
        self.update()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def high(self, width: int) -> int:
        """The height it takes at this width, px."""
        return round(self._box(width) * TALL / WIDEST)

    def _box(self, width: int) -> float:
        room = width - GAP * (self.length - len(self._groups)) - BETWEEN * (len(self._groups) - 1)
        return min(WIDEST * self._look.text_scale, room / self.length)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        box, place, left = self._box(self.width()), 0, 0.0
        font = self._look.font(Role.VALUE)
        font.setPixelSize(min(font.pixelSize(), round(box * 0.7)))
        for group in self._groups:
            for _digit in range(group):
                rect = QRectF(left, 0, box, self.height())
                surface(painter, rect, self._look, "surface", min(12, box / 4))
                if place == len(self.typed):
                    outline(painter, rect, self._look.colour("accent"), 2.5, min(12, box / 4))
                elif place < len(self.typed):
                    painter.setFont(font)
                    painter.setPen(self._look.ink("text"))
                    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.typed[place])
                place, left = place + 1, left + box + GAP
            left += BETWEEN - GAP
