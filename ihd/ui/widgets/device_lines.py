"""What to type into a device, line by line, large enough to be read from the other side of the table."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.theme import Look, Role
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import surface

PAD, GAP = 16, 4
COLUMN = 14  # px between the words and what is typed


class DeviceLines(QWidget):
    """Each line is what the device calls it, and what is typed there."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: list[tuple[Text, Text]] = []
        self.lines: tuple[tuple[str, str], ...] = ()

    def show_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        """Show these; none forgets what was shown."""
        self.lines = tuple(lines)
        while len(self._rows) < len(lines):
            words = Text(self._look, Role.CAPTION, "muted", parent=self)
            typed = Text(self._look, Role.LEAD, parent=self)
            for text in (words, typed):
                text.setWordWrap(True)
            self._rows.append((words, typed))
        for n, (words, typed) in enumerate(self._rows):
            told = lines[n] if n < len(lines) else ("", "")
            words.say(told[0])
            typed.say(told[1])
            for text in (words, typed):
                text.setVisible(n < len(lines))
        self.set_look(self._look)

    def set_look(self, look: Look) -> None:
        self._look = look
        for words, typed in self._rows:
            words.set_look(look)
            typed.set_look(look)
            typed.setFont(look.font(Role.TITLE, 0.9))
        self.high(self.width())
        self.update()

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there: side by side, or the words above in little room."""
        rows = self._rows[: len(self.lines)]
        if not rows:
            return 0
        column = max(words.wide() for words, _ in rows) + COLUMN
        widest = max(typed.wide() for _, typed in rows)
        beside = column + widest + 2 * PAD <= width
        y, inner = PAD, width - 2 * PAD
        for words, typed in rows:
            above = words.high(inner)
            if beside:
                tall = typed.high(inner - column)
                words.setGeometry(PAD, y + (tall - above) // 2, column - COLUMN, above)
                typed.setGeometry(PAD + column, y, inner - column, tall)
            else:
                words.setGeometry(PAD, y, inner, above)
                y += above
                tall = typed.high(inner)
                typed.setGeometry(PAD, y, inner, tall)
            y += tall + (GAP if beside else 2 * GAP)
        return y - GAP + PAD

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.high(self.width())

    def paintEvent(self, _: QPaintEvent) -> None:
        surface(QPainter(self), QRectF(self.rect()), self._look)
