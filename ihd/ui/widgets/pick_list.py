"""A list of which one is picked, in one column or in two; it changes while it is looked at."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.theme import Look, Role
from ihd.ui.widgets.row import PICK, Row
from ihd.ui.widgets.text import Text
from ihd.wording import tr

GAP = 8  # px
TWO_COLUMNS_FROM = 600  # px at normal text size


class Pick(NamedTuple):
    """One to pick: its key, its words and a line beneath."""

    key: str
    words: str
    line: str = ""


class PickList(QWidget):
    """Rows of which at most one is picked."""

    picked = Signal(str)
    changed = Signal()  # its rows are other ones

    def __init__(self, look: Look, name: str, parent: QWidget | None = None, *, ground: str = "surface") -> None:
        super().__init__(parent)
        self._look, self._ground = look, ground
        self._picks: tuple[Pick, ...] = ()
        self.chosen = ""
        self.rows: list[Row] = []
        self._more = Text(look, Role.CAPTION, "muted", ground="background", parent=self)
        self._more.setWordWrap(True)
        self.setAccessibleName(name)

    def show_picks(self, picks: tuple[Pick, ...], more: int = 0) -> bool:
        """Show these, and say how many more there are; whether its height may be another one."""
        self._more.say(tr("And %n more: type a part of the topic.", "messages of hubs", more) if more > 0 else "")
        if picks == self._picks:
            return False
        before, self._picks = len(self._picks), picks
        for row, pick in zip(self.rows, picks, strict=False):
            row.say(pick.words, pick.line)
        for pick in picks[len(self.rows) :]:
            self._add(pick)
        for row in self.rows[len(picks) :]:
            row.setParent(None)
            row.deleteLater()
        del self.rows[len(picks) :]
        if before != len(picks):
            self.changed.emit()
            return True
        return self.high(self.width()) != self.height()

    def show_picked(self, key: str | None) -> None:
        """Mark this one as picked; None marks none."""
        self.chosen = key or ""
        for row, pick in zip(self.rows, self._picks, strict=True):
            row.setChecked(pick.key == key)

    def _add(self, pick: Pick) -> None:
        row = Row(self._look, pick.words, pick.line, mark=PICK, ground=self._ground, parent=self)
        at = len(self.rows)
        row.clicked.connect(lambda: self._pick(at))
        if self.rows:
            QWidget.setTabOrder(self.rows[-1], row)
        self.rows.append(row)
        row.show()

    def _pick(self, at: int) -> None:
        key = self._picks[at].key
        self.show_picked(key)
        self.picked.emit(key)

    def set_look(self, look: Look) -> None:
        self._look = look
        self._more.set_look(look)
        for row in self.rows:
            row.set_look(look)

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there. 0 where there is nothing to pick."""
        columns = 2 if width >= TWO_COLUMNS_FROM * self._look.text_scale and len(self.rows) > 1 else 1
        each = max(1, (width - GAP * (columns - 1)) // columns)
        y = 0
        for first in range(0, len(self.rows), columns):
            line = self.rows[first : first + columns]
            tall = max(row.high(each) for row in line)
            for n, row in enumerate(line):
                row.setGeometry(n * (each + GAP), y, each, tall)
            y += tall + GAP
        high = self._more.high(width) if self._more.said else 0
        self._more.setVisible(bool(high))
        self._more.setGeometry(0, y, width, max(1, high))
        return max(0, y - GAP + (GAP + high if high else 0)) if self.rows else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.high(self.width())
