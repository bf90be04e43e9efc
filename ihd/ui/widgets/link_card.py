"""One link or device on a card: an icon and a word for how it fares, what that means, and what to do."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.contrast import LARGE
from ihd.ui.hub_words import Told
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.icon import Icon
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import surface

PAD, BETWEEN = 16, 4
ICON = 24


class LinkCard(QWidget):
    """What is told of one link or device."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._told: Told | None = None
        self._icon = Icon("", self)
        self.title = Text(look, Role.STRONG, parent=self)
        self.word = Text(look, Role.STRONG, parent=self)
        self.says = Text(look, Role.BODY, parent=self)
        self.advice = Text(look, Role.BODY, "muted", parent=self)
        self.details = Text(look, Role.CAPTION, "muted", parent=self)
        for text in self._texts:
            text.setWordWrap(True)
        self.word.setWordWrap(False)

    @property
    def _texts(self) -> tuple[Text, ...]:
        return self.title, self.word, self.says, self.advice, self.details

    def show_told(self, told: Told) -> bool:
        """Show this; whether it differs from what was shown."""
        if told == self._told:
            return False
        self._told = told
        for text, words in zip(self._texts, (told.title, told.word, told.says, told.advice, told.details), strict=True):
            text.say(words)
        self.setAccessibleName(told.spoken)
        self._colour()
        return True

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for text in self._texts:
            text.set_look(look)
        self._colour()
        self.update()

    def _colour(self) -> None:
        if self._told:
            self._icon.show_icon(self._told.icon, self._look.ink(self._told.meaning, "surface", LARGE))
            self.word.mean(self._told.meaning)

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there."""
        icon, inner = self._look.px(ICON), width - 2 * PAD
        left = icon + 12
        line = self.word.high(0)
        self._icon.setGeometry(PAD, PAD + (line - icon) // 2, icon, icon)
        beside = self.title.wide() + 16 + self.word.wide() <= inner - left
        room = inner - left - (self.word.wide() + 16 if beside else 0)
        self.title.setGeometry(PAD + left, PAD, room, self.title.high(room))
        y = PAD + self.title.height()
        if beside:
            self.word.setGeometry(width - PAD - self.word.wide(), PAD, self.word.wide(), line)
        else:
            self.word.setGeometry(PAD + left, y, min(self.word.wide(), inner - left), line)
            y += line
        y += BETWEEN
        for text in (self.says, self.advice, self.details):
            text.setVisible(bool(text.said))
            if text.said:
                y += BETWEEN
                text.setGeometry(PAD, y, inner, text.high(inner))
                y += text.height()
        return y + PAD

    def paintEvent(self, _: QPaintEvent) -> None:
        surface(QPainter(self), QRectF(self.rect()), self._look)
