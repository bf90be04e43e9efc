"""Facts with their names above them, side by side where they fit."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.theme import Look, Role
from ihd.ui.widgets.text import Text

COLUMN, GAP, BETWEEN = 150, 20, 12  # px: the least width of a fact at normal text size; between columns; between rows
SPARE = 64  # px between facts in one row, at most, at normal text size


class Pairs(QWidget):
    """Each fact in large letters, with its name in small ones."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._cells: list[tuple[Text, Text]] = []
        self.said: tuple[tuple[str, str], ...] = ()

    def say(self, facts: Sequence[tuple[str, str]]) -> None:
        """Say these, each a name and a value."""
        self.said = tuple(facts)
        while len(self._cells) < len(facts):
            cell = Text(self._look, Role.CAPTION, "muted", parent=self), Text(self._look, Role.LEAD, parent=self)
            for text in cell:
                text.setWordWrap(True)
            self._cells.append(cell)
        for n, (name, value) in enumerate(self._cells):
            told = self.said[n] if n < len(self.said) else ("", "")
            name.say(told[0])
            value.say(told[1])
            for text in (name, value):
                text.setVisible(n < len(self.said))
        self.setAccessibleName(". ".join(f"{name}: {value}" for name, value in facts))

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for cell in self._cells:
            for text in cell:
                text.set_look(look)

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there."""
        cells = self._cells[: len(self.said)]
        if not cells:
            return 0
        natural = [max(name.wide(), value.wide()) for name, value in cells]
        if sum(natural) + GAP * (len(cells) - 1) <= width:
            return self._lay_in_a_row(cells, natural, width)
        columns = max(1, min(len(cells), (width + GAP) // (max(self._look.px(COLUMN), *natural) + GAP)))
        each = (width - (columns - 1) * GAP) // columns
        y = 0
        for first in range(0, len(cells), columns):
            tall = 0
            for n, (name, value) in enumerate(cells[first : first + columns]):
                x = n * (each + GAP)
                name.setGeometry(x, y, each, name.high(each))
                value.setGeometry(x, y + name.height() + 2, each, value.high(each))
                tall = max(tall, name.height() + 2 + value.height())
            y += tall + BETWEEN
        return y - BETWEEN

    def _lay_in_a_row(self, cells: list[tuple[Text, Text]], natural: list[int], width: int) -> int:
        """Lay them out side by side, the room that is left shared between them."""
        spare = min(self._look.px(SPARE), (width - sum(natural)) // len(cells))
        x = tall = 0
        for (name, value), wide in zip(cells, natural, strict=True):
            name.setGeometry(x, 0, wide, name.high(wide))
            value.setGeometry(x, name.height() + 2, wide, value.high(wide))
            tall = max(tall, name.height() + 2 + value.height())
            x += wide + spare
        return tall

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.high(self.width())
