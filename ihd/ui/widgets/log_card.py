"""The dated log on a card, in letters large enough to read it aloud from."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.hub_log_words import LogLine
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import surface
from ihd.wording import later, tr

PAD, BETWEEN, GAP = 20, 10, 18
TO_THE_END = 100_000  # px: on one line
MOST = 60  # lines; a supplier asks about the last days
TITLE = later("Read this to your supplier")
LINE = later("What happened on the way from the meters to this screen, newest first.")
NOTHING = later("Nothing has happened yet. What changes from now on is written down here, with its date.")


class LogCard(QWidget):
    """The lines, newest first: the time at the left, or above where there is no room beside."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._told: list[LogLine] = []
        self._title = Text(look, Role.TITLE, parent=self)
        self._title.say(tr(TITLE))
        self._line = Text(look, Role.BODY, "muted", parent=self)
        self._line.say(tr(LINE))
        for text in (self._title, self._line):
            text.setWordWrap(True)
        self.rows: list[tuple[Text, Text]] = []
        self.show_lines([])

    def show_lines(self, lines: Sequence[LogLine]) -> bool:
        """Show these lines; whether they differ from those shown."""
        told = list(lines[:MOST])
        if told == self._told and self.rows:
            return False
        self._told = told
        shown = told or [LogLine("", tr(NOTHING))]
        while len(self.rows) < len(shown):
            self.rows.append(self._row())
        for row, line in zip(self.rows, shown, strict=False):
            for text, words in zip(row, line, strict=True):
                text.say(words)
        for n, row in enumerate(self.rows):
            for text in row:
                text.setVisible(n < len(shown) and bool(text.said))
        return True

    def _row(self) -> tuple[Text, Text]:
        when = Text(self._look, Role.LEAD, "muted", parent=self)
        says = Text(self._look, Role.LEAD, parent=self)
        says.setWordWrap(True)
        return when, says

    @property
    def lines(self) -> list[LogLine]:
        """What is shown, newest first."""
        return list(self._told)

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for text in (self._title, self._line, *(one for row in self.rows for one in row)):
            text.set_look(look)
        self.update()

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there."""
        inner, y = width - 2 * PAD, PAD - 4
        for text, gap in ((self._title, 2), (self._line, 16)):
            text.setGeometry(PAD, y, inner, text.high(inner))
            y += text.height() + gap
        shown = self.rows[: max(1, len(self._told))]
        times = max((when.wide() for when, _ in shown if when.said), default=0)
        beside = times and times + GAP <= inner * 0.45
        for when, says in shown:
            left = times + GAP if beside else 0
            room = inner - left
            if when.said:
                when.setGeometry(PAD, y, times, says.high(TO_THE_END) if beside else when.high(0))
                y += 0 if beside else when.height()
            says.setGeometry(PAD + left, y, room, says.high(room))
            y += says.height() + BETWEEN
        return y - BETWEEN + PAD

    def paintEvent(self, _: QPaintEvent) -> None:
        surface(QPainter(self), QRectF(self.rect()), self._look)
