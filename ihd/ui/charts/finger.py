"""The line through the bar that is pointed at, or over several, and the callout beside it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ihd.ui.charts.callout import AWAY, NO_WORDS, Words, draw_callout, place_callout
from ihd.ui.charts.field import Field
from ihd.ui.charts.layers import LINE_ABOVE, Layer
from ihd.ui.theme import Look

BESIDE = 6.0  # px between a wide bar and its callout
HOOK = 8.0  # px, the ends of the line over several bars


class Finger(Layer):
    """The line through the bar that is touched, and what it says. The words never leave the chart."""

    def __init__(self, ground: Field) -> None:
        super().__init__(ground, 4)
        self._bars: range | None = None
        self._value = 0.0
        self._words = NO_WORDS
        self._beside: list[QRectF] = []
        self._look: Look | None = None

    def keep_clear(self, bars: list[QRectF]) -> None:
        """Lay the callout so that it hides as little of these as it can."""
        self._beside = bars

    def point(self, bars: range | None, value: float | None, words: Words, look: Look) -> None:
        """Point at a bar, at several or at none, with what is said; `value` is that of the one, or of the highest."""
        self._bars, self._value, self._words, self._look = bars, value or 0.0, words, look
        self.update()

    @property
    def words(self) -> Words:
        """What the callout says; empty while nothing is pointed at."""
        return self._words

    def callout(self) -> QRectF:
        """Where the callout lies: left of the line where there is room, else right; below where bars hang down."""
        if self._bars is None or self._look is None:
            return QRectF()
        down = self._value < 0
        room = self._place.adjusted(0, 1, 0, self._field.geometry().bottom() - self._place.bottom())
        first, last = self._reach(self._bars)
        away = max(AWAY, (last - first) / 2 + BESIDE)
        sides = [
            place_callout(self._words, (first + last) / 2, room, self._look, away=away, below=down, right=right)
            for right in (False, True)
        ]
        return min(sides, key=self._hidden)

    def covered(self) -> QRectF:
        """What the line and the callout cover together; empty while nothing is pointed at."""
        if self._bars is None or self._look is None:
            return QRectF()
        line = sum(self._reach(self._bars)) / 2
        return self.callout().united(QRectF(line - 1, self._place.top(), 2, 1))

    def _hidden(self, box: QRectF) -> float:
        """How much of the bars a callout there would hide, px²."""
        return sum(both.width() * both.height() for both in (box.intersected(bar) for bar in self._beside))

    def draw(self, painter: QPainter) -> None:
        if self._bars is None or self._look is None or self._slid:
            return
        look, (left, right) = self._look, self._reach(self._bars)
        tip, end = self._field.y(self._value) - LINE_ABOVE, self._place.top()
        if self._value < 0:
            tip, end = self._field.geometry().bottom(), self._field.y(self._value) + LINE_ABOVE
        ink = look.colour("text")
        if len(self._bars) > 1:
            near, hook = (end, -HOOK) if self._value < 0 else (tip, HOOK)
            painter.fillRect(QRectF(left, near - 1, right - left, 2), ink)
            for edge in (left, right - 2):
                painter.fillRect(QRectF(edge, near - 1, 2, hook).normalized(), ink)
        else:
            painter.fillRect(QRectF((left + right) / 2 - 1, end, 2, max(0.0, tip - end)), ink)
        draw_callout(painter, self.callout(), self._words, look)

    def _reach(self, bars: range) -> tuple[float, float]:
        """The outer edges of the first and the last of these, px."""
        return self._field.bar(bars[0], 0.0).left(), self._field.bar(bars[-1], 0.0).right()
