"""The middle of the History page: bars, the curve of a day, a table, or words in their place."""

from datetime import tzinfo
from enum import StrEnum

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.charts.curve_chart import CurveChart
from ihd.ui.charts.span_chart import SpanChart
from ihd.ui.pages.history_instead import SaidInstead
from ihd.ui.pages.history_table import HistoryTable
from ihd.ui.theme import Look

UPRIGHT = 1.25  # a chart is at most so much higher than it is wide


class View(StrEnum):
    """What is in the middle."""

    BARS = "bars"
    CURVE = "curve"
    TABLE = "table"
    WORDS = "words"


class HistoryStage(QWidget):
    """Shows one of its parts. A chart takes the room there is, a table as much as it needs."""

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars = SpanChart(look, zone, self)
        self.curve = CurveChart(look, zone, self)
        self.table = HistoryTable(look, self)
        self.words = SaidInstead(look, self)
        self._parts: dict[View, QWidget] = {
            View.BARS: self.bars,
            View.CURVE: self.curve,
            View.TABLE: self.table,
            View.WORDS: self.words,
        }
        self._view = View.BARS
        self.show_view(View.BARS)

    @property
    def view(self) -> View:
        """What is in sight."""
        return self._view

    def show_view(self, view: View) -> None:
        """Bring this into sight."""
        had_focus = self._parts[self._view].hasFocus()
        self._view = view
        for one, part in self._parts.items():
            part.setVisible(one is view)
        if had_focus:
            self._parts[view].setFocus()
        self._place()

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        for part in self._parts.values():
            part.set_look(look)  # type: ignore[attr-defined]

    def least(self, width: int) -> int:
        """The least height that what is in sight takes at this width, px."""
        if self._view is View.TABLE:
            return self.table.high(width)
        if self._view is View.WORDS:
            return self.words.high(width)
        return self._parts[self._view].minimumSizeHint().height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        tall = self.height()
        if self._view in (View.BARS, View.CURVE):
            least = self._parts[self._view].minimumSizeHint().height()
            tall = min(tall, max(least, round(UPRIGHT * self.width())))
        self._parts[self._view].setGeometry(0, 0, self.width(), tall)
