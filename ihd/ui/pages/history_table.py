"""A stretch of the past as a table: each bar a line of words, the newest last."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.paint import fill
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.text import Text
from ihd.wording import tr

PAD, GAP, BETWEEN = 16, 12, 10  # px
MOST_BESIDE = 0.45  # of the width, for the times to stand beside what was used

Line = tuple[str, str]  # when, and what was used then


class _Line(QWidget):
    """One line: when, and what was used then; beside each other where they fit."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.when = Text(look, Role.STRONG, ground="background", parent=self)
        self.what = Text(look, Role.BODY, "muted", ground="background", parent=self)
        self.is_even = False
        for text in (self.when, self.what):
            text.setWordWrap(True)

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        self.when.set_look(look)
        self.what.set_look(look)

    def say(self, line: Line) -> None:
        """Say this."""
        when, what = line
        self.when.say(when)
        self.what.say(what)
        self.setAccessibleName(tr("{when}: {what}", when=when, what=what))

    def high(self, width: int, column: int) -> int:
        """The height it takes, px; lays it out. `column` is the width of the times; 0: they stand above."""
        if column:
            room = width - 2 * PAD - column - GAP
            tall = max(self.when.high(column), self.what.high(room))
            self.when.setGeometry(PAD, BETWEEN, column, self.when.high(column))
            self.what.setGeometry(PAD + column + GAP, BETWEEN, room, self.what.high(room))
            return tall + 2 * BETWEEN
        room = width - 2 * PAD
        tall = self.when.high(room)
        self.when.setGeometry(PAD, BETWEEN, room, tall)
        self.what.setGeometry(PAD, BETWEEN + tall, room, self.what.high(room))
        return tall + self.what.high(room) + 2 * BETWEEN

    def paintEvent(self, _: QPaintEvent) -> None:
        if self.is_even:
            fill(QPainter(self), QRectF(self.rect()).adjusted(8, 0, -8, 0), self._look.colour("surface"), 10)


class HistoryTable(QWidget):
    """As many lines as there are bars that have begun. It is as tall as they need: who holds it scrolls."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._lines: list[_Line] = []
        self._said: list[Line] = []

    @property
    def lines(self) -> tuple[Line, ...]:
        """What it says."""
        return tuple(self._said)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines."""
        self._said = list(lines)
        while len(self._lines) < len(lines):
            self._lines.append(_Line(self._look, self))
        for number, line in enumerate(self._lines):
            line.setVisible(number < len(lines))
            line.is_even = number % 2 == 0
            if number < len(lines):
                line.say(lines[number])
        self.setAccessibleName(tr("%n line(s)", "of a table", len(lines)))

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for line in self._lines:
            line.set_look(look)

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out."""
        seen = self._lines[: len(self._said)]
        column = max((line.when.wide() for line in seen), default=0)
        column = column if column <= MOST_BESIDE * (width - 2 * PAD) else 0
        y = 0
        for line in seen:
            tall = line.high(width, column)
            line.setGeometry(0, y, width, tall)
            y += tall
        return y

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.high(self.width())
