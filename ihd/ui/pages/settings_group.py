"""A card with a title and a line, and beneath them what is asked or offered."""

from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.breaking import breakable
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import surface

PAD = 20


class Inside(Protocol):
    """What can stand on the card of a group."""

    def setParent(self, parent: QWidget, /) -> None: ...

    def setGeometry(self, x: int, y: int, width: int, height: int, /) -> None: ...

    def set_look(self, look: Look) -> None: ...

    def high(self, width: int) -> int:
        """The height it takes at this width, px; it is laid out there."""


class Group(QWidget):
    """One group of settings on a card."""

    def __init__(self, look: Look, title: str, line: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._title = Text(look, Role.TITLE, parent=self)
        self.line = Text(look, Role.CAPTION, "muted", parent=self)
        for text in (self._title, self.line):
            text.setWordWrap(True)
        self.say(title, line)
        self.inside: Inside | None = None

    def say(self, title: str, line: str) -> None:
        """Say this as the title and the line beneath it."""
        for text, said in ((self._title, title), (self.line, line)):
            text.say(breakable(said))  # both may hold names from outside
            text.setAccessibleName(said)

    @property
    def title(self) -> str:
        """The title."""
        return self._title.accessibleName()

    def hold(self, inside: Inside) -> None:
        """Put what this group asks or offers on the card."""
        self.inside = inside
        inside.setParent(self)

    def set_look(self, look: Look) -> None:
        self._look = look
        self._title.set_look(look)
        self.line.set_look(look)
        if self.inside:
            self.inside.set_look(look)
        self.update()

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there."""
        inner, y = width - 2 * PAD, PAD - 4
        self._title.setGeometry(PAD, y, inner, self._title.high(inner))
        y += self._title.height() + 2
        self.line.setVisible(bool(self.line.said))
        if self.line.said:
            self.line.setGeometry(PAD, y, inner, self.line.high(inner))
            y += self.line.height()
        y += 16
        if self.inside:
            tall = self.inside.high(inner)
            self.inside.setGeometry(PAD, y, inner, tall)
            y += tall
        return y + PAD

    def paintEvent(self, _: QPaintEvent) -> None:
        surface(QPainter(self), QRectF(self.rect()), self._look)
