"""A sentence whose clauses can be touched, each to see what it stands on."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.day_sentence import Clause
from ihd.ui.paint import fill
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.text import WORD_WRAP
from ihd.ui.widgets.touchable import TARGET, Touchable
from ihd.wording import tr

SPACE = 8  # px between clauses; their words stand a little closer than the targets
LINE = 2  # px under the words that can be touched


class ClauseWay(Touchable):
    """One clause."""

    def __init__(self, look: Look, clause: Clause, mark: str, parent: QWidget) -> None:
        super().__init__(look, clause.words, parent)
        self.clause, self.words = clause, f"{clause.words}{mark}"
        self.setAccessibleDescription(tr("Show these half-hours"))

    def wide(self, most: int) -> int:
        """The width that it takes, at most so much, px."""
        return min(most, QFontMetrics(self.look.font(Role.BODY)).horizontalAdvance(self.words) + 4)

    def high(self, width: int) -> int:
        """The height that it takes in this width, px."""
        metrics = QFontMetrics(self.look.font(Role.BODY))
        room = QRectF(0, 0, width, 10_000).toRect()
        return max(TARGET, metrics.boundingRect(room, WORD_WRAP, self.words).height() + 8)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isDown():
            fill(painter, QRectF(self.rect()), self.look.colour("raised"), 8)
        font = self.look.font(Role.BODY)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(self.look.ink("text"))
        if metrics.horizontalAdvance(self.words) + 4 > self.width():
            painter.drawText(self.rect().adjusted(0, 4, 0, -4), WORD_WRAP, self.words)
        else:
            base = (self.height() + metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(0, base), self.words)
            line = QRectF(0, base + 4, metrics.horizontalAdvance(self.clause.words), LINE)
            fill(painter, line, self.look.colour("accent", 0.55), 1)
        self.paint_ring(painter, 8)


class Sentence(QWidget):
    """Flows its clauses like words. `wanted` tells the stretch, UTC, of the one that was touched."""

    wanted = Signal(object, object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.ways: list[ClauseWay] = []

    @property
    def said(self) -> tuple[Clause, ...]:
        """What it says."""
        return tuple(way.clause for way in self.ways)

    def say(self, clauses: Sequence[Clause]) -> bool:
        """Say these; whether that is anything new."""
        if tuple(clauses) == self.said:
            return False
        if [one.words for one in clauses] == [one.words for one in self.said]:
            for way, clause in zip(self.ways, clauses, strict=True):
                way.clause = clause
            return False
        for way in self.ways:
            way.setParent(None)
            way.deleteLater()
        self.ways = []
        for n, clause in enumerate(clauses, 1):
            way = ClauseWay(self._look, clause, "." if n == len(clauses) else ",", self)
            way.clicked.connect(lambda _=False, way=way: self.wanted.emit(way.clause.start, way.clause.end))
            way.show()
            self.ways.append(way)
        return True

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for way in self.ways:
            way.set_look(look)
        self.high(self.width())

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there."""
        x = y = row = 0
        for way in self.ways:
            wide = way.wide(width)
            if x and x + wide > width:
                x, y, row = 0, y + row + SPACE, 0
            tall = way.high(wide)
            way.setGeometry(x, y, wide, tall)
            x, row = x + wide + SPACE, max(row, tall)
        return y + row

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.high(self.width())
