"""A card with a title and a line, and beneath them what is asked or offered."""

from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.breaking import breakable
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import surface

PAD, GAP = 20, 12


class Inside(Protocol):
    """What can stand on the card of a group."""

    def setParent(self, parent: QWidget, /) -> None: ...

    def setGeometry(self, x: int, y: int, width: int, height: int, /) -> None: ...

    def set_look(self, look: Look) -> None: ...

    def high(self, width: int) -> int:
        """The height it takes at this width, px; it is laid out there."""


class Buttons(QWidget):
    """Buttons side by side, one beneath the other where there is no room."""

    def __init__(self, *buttons: Button) -> None:
        super().__init__()
        self._buttons = buttons
        for button in buttons:
            button.setParent(self)

    def set_look(self, look: Look) -> None:
        for button in self._buttons:
            button.set_look(look)

    def high(self, width: int) -> int:
        """The height they take at this width, px; lays them out there."""
        x = y = tall = 0
        for button in self._buttons:
            if button.isHidden():
                continue
            size = button.sizeHint()
            if x and x + size.width() > width:
                x, y = 0, y + size.height() + GAP
            button.setGeometry(x, y, min(width, size.width()), size.height())
            x, tall = x + size.width() + GAP, size.height()
        return y + tall


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
