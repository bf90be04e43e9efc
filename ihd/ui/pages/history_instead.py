"""What the History page says where it has nothing to draw, and what can be done about it."""

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.history_caption_words import Instead
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.text import Text

PAD, GAP = 24, 10  # px
WIDEST = 560  # px, of words that are to be read


class SaidInstead(QWidget):
    """A sentence, advice, and a button where there is something to be done."""

    wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.headline = Text(look, Role.STRONG, ground="background", parent=self)
        self.advice = Text(look, Role.BODY, "muted", ground="background", parent=self)
        self.button = Button(look, "", parent=self)
        self.button.clicked.connect(self.wanted)
        for text in (self.headline, self.advice):
            text.setWordWrap(True)
            text.setAlignment(QtCore.Qt.AlignmentFlag.AlignHCenter)

    def say(self, told: Instead) -> None:
        """Say this."""
        self.headline.say(told.headline)
        self.advice.say(told.advice)
        self.button.say(told.action)
        self.button.setVisible(bool(told.action))
        self.advice.setVisible(bool(told.advice))
        self.setAccessibleName(" ".join(one for one in (told.headline, told.advice) if one))
        self._place()

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for part in (self.headline, self.advice, self.button):
            part.set_look(look)

    def high(self, width: int) -> int:
        """The least height it takes at this width, px."""
        inner = self._inner(width)
        parts = [self.headline.high(inner)]
        if not self.advice.isHidden():
            parts.append(self.advice.high(inner))
        if not self.button.isHidden():
            parts.append(self.button.sizeHint().height() + GAP)
        return sum(parts) + (len(parts) - 1) * GAP + 2 * PAD

    def _inner(self, width: int) -> int:
        return max(1, min(round(WIDEST * self._look.text_scale), width - 2 * PAD))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        inner = self._inner(self.width())
        left = (self.width() - inner) // 2
        y = max(PAD, (self.height() - self.high(self.width())) // 2 + PAD)
        for text in (self.headline, self.advice):
            tall = text.high(inner)
            text.setGeometry(left, y, inner, tall)
            y += tall + GAP if not text.isHidden() else 0
        size = self.button.sizeHint()
        self.button.setGeometry((self.width() - size.width()) // 2, y + GAP, size.width(), size.height())
