"""The line through the bar that is pointed at, and the callout beside it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ihd.ui.charts.callout import AWAY, NO_WORDS, Words, draw_callout, place_callout
from ihd.ui.charts.field import Field
from ihd.ui.charts.layers import LINE_ABOVE, Layer
from ihd.ui.theme import Look

BESIDE = 6.0  # px between a wide bar and its callout


class Finger(Layer):
    """The line through the bar that is touched, and what it says. The words never leave the chart."""

    def __init__(self, ground: Field) -> None:
        super().__init__(ground, 4)
        self._at: int | None = None
        self._value = 0.0
        self._words = NO_WORDS
        self._beside: list[QRectF] = []
        self._look: Look | None = None

    def keep_clear(self, bars: list[QRectF]) -> None:
        """Lay the callout so that it hides as little of these as it can."""
        self._beside = bars

    def point(self, at: int | None, value: float | None, words: Words, look: Look) -> None:
        """Point at a bar, or at none, with what it says."""
        self._at, self._value, self._words, self._look = at, value or 0.0, words, look
        self.update()

    @property
    def words(self) -> Words:
        """What the callout says; empty while nothing is pointed at."""
        return self._words

    def callout(self) -> QRectF:
        """Where the callout lies: left of the line where there is room, else right; below where bars hang down."""
        if self._at is None or self._look is None:
            return QRectF()
        down = self._value < 0
        room = self._place.adjusted(0, 1, 0, self._field.geometry().bottom() - self._place.bottom())
        away = max(AWAY, self._field.bar(self._at, 0.0).width() / 2 + BESIDE)
        sides = [
            place_callout(self._words, self._column(self._at), room, self._look, away=away, below=down, right=right)
            for right in (False, True)
        ]
        return min(sides, key=self._hidden)

    def covered(self) -> QRectF:
        """What the line and the callout cover together; empty while nothing is pointed at."""
        if self._at is None or self._look is None:
            return QRectF()
        line = self._column(self._at)
        return self.callout().united(QRectF(line - 1, self._place.top(), 2, 1))

    def _hidden(self, box: QRectF) -> float:
        """How much of the bars a callout there would hide, px²."""
        return sum(both.width() * both.height() for both in (box.intersected(bar) for bar in self._beside))

    def draw(self, painter: QPainter) -> None:
        if self._at is None or self._look is None or self._slid:
            return
        look, line = self._look, self._column(self._at)
        tip, end = self._field.y(self._value) - LINE_ABOVE, self._place.top()
        if self._value < 0:
            tip, end = self._field.geometry().bottom(), self._field.y(self._value) + LINE_ABOVE
        painter.fillRect(QRectF(line - 1, end, 2, max(0.0, tip - end)), look.colour("text"))
        draw_callout(painter, self.callout(), self._words, look)

    def _column(self, at: int) -> float:
        return self._field.bar(at, 0.0).center().x()
