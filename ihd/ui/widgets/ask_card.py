"""A question to the household on a card, with its two answers beneath."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.theme import Look, Role
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.buttons import Buttons
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import surface

PAD = 20  # px


class AskCard(QWidget):
    """A headline, what it is about, and a yes and a no."""

    answered = Signal(bool)

    def __init__(self, look: Look, yes: str, no: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.headline = Text(look, Role.TITLE, parent=self)
        self.line = Text(look, Role.BODY, parent=self)
        for text in (self.headline, self.line):
            text.setWordWrap(True)
        self.no = Button(look, no)
        self.yes = Button(look, yes)
        self._buttons = Buttons(self.no, self.yes)
        self._buttons.setParent(self)
        self.no.clicked.connect(lambda: self.answered.emit(False))
        self.yes.clicked.connect(lambda: self.answered.emit(True))

    def ask(self, headline: str, line: str) -> None:
        """Ask this."""
        self.headline.say(headline)
        self.line.say(line)

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for part in (self.headline, self.line, self._buttons):
            part.set_look(look)
        self.update()

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there."""
        inner, y = width - 2 * PAD, PAD - 4
        for text, gap in ((self.headline, 4), (self.line, 16)):
            text.setGeometry(PAD, y, inner, text.high(inner))
            y += text.height() + gap
        tall = self._buttons.high(inner)
        self._buttons.setGeometry(PAD, y, inner, tall)
        return y + tall + PAD

    def paintEvent(self, _: QPaintEvent) -> None:
        surface(QPainter(self), QRectF(self.rect()), self._look)
