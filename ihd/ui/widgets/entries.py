"""A list of what is kept: a title and a line each, and beside them what can be done with it."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.breaking import breakable
from ihd.ui.paint import fill
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.text import Text

BETWEEN, GAP = 12, 16  # px: above and below each; between the words and the button
BESIDE_FROM = 3  # times the width of the button, from which it stands beside the words


class Entry(NamedTuple):
    """One of the list: a key for whoever does something with it, its words, and whether anything can be done."""

    key: str
    title: str
    line: str
    may: bool = True


class EntryRow(QWidget):
    """One of the list as it is drawn."""

    chosen = Signal(str)

    def __init__(self, look: Look, act: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._act = look, act
        self.is_first = True
        self.entry: Entry | None = None
        self.title = Text(look, Role.STRONG, parent=self)
        self.line = Text(look, Role.CAPTION, "muted", parent=self)
        for text in (self.title, self.line):
            text.setWordWrap(True)
        self.button = Button(look, act, icon=icon, parent=self)
        self.button.clicked.connect(lambda: self.entry and self.chosen.emit(self.entry.key))

    def show_entry(self, entry: Entry, *, is_first: bool) -> None:
        """Show this one."""
        self.is_first, self.entry = is_first, entry
        self.setAccessibleName(f"{entry.title}. {entry.line}" if entry.line else entry.title)
        self.title.say(breakable(entry.title))
        self.title.setAccessibleName(entry.title)
        self.line.say(breakable(entry.line))
        self.line.setAccessibleName(entry.line)
        self.title.mean("text" if entry.may or not self._act else "muted")
        self.button.setVisible(entry.may and bool(self._act))
        self.button.setAccessibleName(f"{self._act} {entry.title}. {entry.line}")

    def set_look(self, look: Look) -> None:
        self._look = look
        for part in (self.title, self.line, self.button):
            part.set_look(look)
        self.update()

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there."""
        size, top = self.button.sizeHint(), 0 if self.is_first else BETWEEN
        shown = not self.button.isHidden()
        beside = shown and width >= BESIDE_FROM * size.width()
        room = width - (size.width() + GAP if beside else 0)
        title, line = self.title.high(room), self.line.high(room)
        tall = title + 3 + line
        shift = max(0, (size.height() - tall) // 2) if beside else 0
        self.title.setGeometry(0, top + shift, room, title)
        self.line.setGeometry(0, top + shift + title + 3, room, line)
        end = top + tall + 2 * shift
        if beside:
            y = top + (end - top - size.height()) // 2
            self.button.setGeometry(width - size.width(), y, size.width(), size.height())
        elif shown:
            self.button.setGeometry(0, end + 8, min(width, size.width()), size.height())
            end += 8 + size.height()
        return end + BETWEEN

    def paintEvent(self, _: QPaintEvent) -> None:
        if not self.is_first:
            fill(QPainter(self), QRectF(0, 0, self.width(), 1), self._look.colour("line"))


class Entries(QWidget):
    """The list. `chosen` tells the key of the one whose button was touched."""

    chosen = Signal(str)

    def __init__(self, look: Look, act: str = "", *, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._act, self._icon = look, act, icon
        self.rows: list[EntryRow] = []

    @property
    def said(self) -> list[tuple[str, str]]:
        """The title and the line of each."""
        return [(row.entry.title, row.entry.line) for row in self.rows if row.entry]

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these, in this order."""
        for row in self.rows[len(entries) :]:
            row.setParent(None)
            row.deleteLater()
        del self.rows[len(entries) :]
        while len(self.rows) < len(entries):
            row = EntryRow(self._look, self._act, self._icon, self)
            row.chosen.connect(self.chosen)
            row.show()
            self.rows.append(row)
        for n, (row, entry) in enumerate(zip(self.rows, entries, strict=True)):
            row.show_entry(entry, is_first=n == 0)

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for row in self.rows:
            row.set_look(look)

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there."""
        y = 0
        for n, row in enumerate(self.rows, 1):
            tall = row.high(width) - (BETWEEN if n == len(self.rows) else 0)
            row.setGeometry(0, y, width, tall)
            y += tall
        return y

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.high(self.width())
