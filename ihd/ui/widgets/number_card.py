"""The number that the supplier asks to be read out: large, for as long as it may be."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.letter import Letter
from ihd.ui import letter_words
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import surface
from ihd.wording import tr

PAD = 18
SMALLEST = 0.3  # of the numeral's size: twelve digits in large text on a small screen


class NumberCard(QWidget):
    """Says what to do with the number, the number itself, and whom to ring."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.title = Text(look, Role.STRONG, ground="raised", parent=self)
        self.number = Text(look, Role.NUMERAL, ground="raised", parent=self)
        self.line = Text(look, Role.BODY, "muted", ground="raised", parent=self)
        self.title.say(tr(letter_words.READ_OUT))
        for text in (self.title, self.line):
            text.setWordWrap(True)

    def show_letter(self, letter: Letter, contact: str, now: datetime, zone: tzinfo) -> None:
        """Show the number of this message; `contact` is the supplier's name and telephone number, if known."""
        digits = letter.number or ""
        self.number.say(letter_words.number(digits))
        self.number.setAccessibleName(letter_words.spoken_number(digits))
        told = " · ".join(part for part in (contact, letter_words.until(letter, now, zone)) if part)
        self.line.say(letter_words.breakable(told))
        self.line.setAccessibleName(told)
        self.line.setVisible(bool(told))
        self.setAccessibleName(f"{tr(letter_words.READ_OUT)}: {letter_words.spoken_number(digits)}. {told}")

    def set_look(self, look: Look) -> None:
        self._look = look
        for part in (self.title, self.number, self.line):
            part.set_look(look)
        self.update()

    def high(self, width: int) -> int:
        """The height that it takes at this width, px; lays it out there."""
        inner, y = width - 2 * PAD, PAD - 2
        self.title.setGeometry(PAD, y, inner, self.title.high(inner))
        y += self.title.height()
        self._fit(inner)
        tall = self.number.high(inner)
        self.number.setGeometry(PAD, y, inner, tall)
        y += tall
        if not self.line.isHidden():
            self.line.setGeometry(PAD, y, inner, self.line.high(inner))
            y += self.line.height()
        return y + PAD

    def _fit(self, room: int) -> None:
        """The largest size in which the number stands on one line."""
        factor = 1.0
        while factor > SMALLEST:
            if QFontMetrics(self._look.font(Role.NUMERAL, factor)).horizontalAdvance(self.number.said) + 4 <= room:
                break
            factor -= 0.05
        self.number.setFont(self._look.font(Role.NUMERAL, factor))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.high(self.width())

    def paintEvent(self, _: QPaintEvent) -> None:
        surface(QPainter(self), QRectF(self.rect()), self._look, "raised")
