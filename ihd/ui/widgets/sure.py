"""Asks once more before something large is done: what will happen, a no that is easy, and a yes that waits a moment."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.theme import Look, Role
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.buttons import Buttons
from ihd.ui.widgets.guard import Guard
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import outline, surface

PAD = 20  # px


class Sure(QWidget):
    """A question on a card of its own. Between its words and its buttons there may be one more thing to answer."""

    agreed = Signal()
    refused = Signal()

    def __init__(
        self, look: Look, yes: str, no: str, *, inside: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.headline = Text(look, Role.TITLE, parent=self)
        self.line = Text(look, Role.BODY, parent=self)
        for text in (self.headline, self.line):
            text.setWordWrap(True)
        self._inside = inside
        if inside:
            inside.setParent(self)
        self.no = Button(look, no, primary=True)
        self.yes = Button(look, yes)
        self._buttons = Buttons(self.no, self.yes)
        self._buttons.setParent(self)
        self.no.clicked.connect(self.refused)
        self.yes.clicked.connect(self.agreed)
        self._guard = Guard(lambda held: self.yes.setEnabled(not held), self)
        self.hide()

    def ask(self, headline: str, line: str) -> None:
        """Ask this, in sight."""
        self.say(headline, line)
        self._guard.begin()
        self.show()
        if self.isVisible():
            self.no.setFocus()

    def say(self, headline: str, line: str) -> None:
        """Say this instead, while the question stands."""
        self.headline.say(headline)
        self.line.say(line)
        self.setAccessibleName(f"{headline} {line}")

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._guard.stop()

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for part in (self.headline, self.line, self._buttons):
            part.set_look(look)
        if self._inside:
            self._inside.set_look(look)  # type: ignore[attr-defined]
        self.update()

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there."""
        inner, y = width - 2 * PAD, PAD - 4
        for text, gap in ((self.headline, 6), (self.line, 16)):
            text.setGeometry(PAD, y, inner, text.high(inner))
            y += text.height() + gap
        if self._inside:
            tall = self._inside.high(inner)  # type: ignore[attr-defined]
            self._inside.setGeometry(PAD, y, inner, tall)
            y += tall + (16 if tall else 0)
        tall = self._buttons.high(inner)
        self._buttons.setGeometry(PAD, y, inner, tall)
        return y + tall + PAD

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        surface(painter, QRectF(self.rect()), self._look)
        outline(painter, QRectF(self.rect()), self._look.colour("accent"), 2)
