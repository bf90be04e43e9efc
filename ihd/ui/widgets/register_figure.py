"""A meter's register in very large digits: the whole ones that are read out, then its decimals and unit, smaller."""

from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.theme import Look, Role
from ihd.ui.widgets.text import Text

SMALLEST = 0.25  # of the numeral's size
STEP = 0.05
BESIDE = 0.45  # the size of the decimals and the unit beside the digits


class RegisterFigure(QWidget):
    """As large as there is room for, up to `most` times the numeral."""

    def __init__(self, look: Look, most: float = 1.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._most = look, most
        self._factor = most
        self.digits = Text(look, Role.NUMERAL, parent=self)
        self.rest = Text(look, Role.NUMERAL, "muted", parent=self)

    def say(self, whole: str, decimals: str, unit: str) -> None:
        """Say this register."""
        self.digits.say(whole)
        self.rest.say(f"{decimals} {unit}".strip())
        self._place()

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for part in (self.digits, self.rest):
            part.set_look(look)
        self._place()

    def _wide(self, factor: float) -> tuple[int, int]:
        digits = QFontMetrics(self._look.font(Role.NUMERAL, factor))
        rest = QFontMetrics(self._look.font(Role.NUMERAL, factor * BESIDE))
        return digits.horizontalAdvance(self.digits.said) + 6, rest.horizontalAdvance(self.rest.said) + 6

    def high(self, width: int) -> int:
        """The height it takes at this width, px; takes the largest size that fits."""
        factor = self._most
        while factor > SMALLEST and sum(self._wide(factor)) > width:
            factor -= STEP
        self._factor = factor
        return QFontMetrics(self._look.font(Role.NUMERAL, factor)).height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        tall = self.high(self.width())
        digits, rest = self._wide(self._factor)
        large, small = self._look.font(Role.NUMERAL, self._factor), self._look.font(Role.NUMERAL, self._factor * BESIDE)
        self.digits.setFont(large)
        self.rest.setFont(small)
        base = QFontMetrics(large).ascent()
        beside = QFontMetrics(small)
        self.digits.setGeometry(0, 0, digits, tall)
        self.rest.setGeometry(digits, base - beside.ascent(), rest, beside.height())
