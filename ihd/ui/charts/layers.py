"""What is drawn on the field of a day, one above the other: gridlines and hours, bars, the line under the finger."""

from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ihd.energy.day import BarState
from ihd.ui.charts.field import Field
from ihd.ui.charts.marks import Inks, draw_mark, inks
from ihd.ui.contrast import ratio
from ihd.ui.theme import Look, Role

BESIDE_SELECTED = 0.7  # how strongly the other bars show while one is selected
CALLOUT_ROUNDING = 12.0
CALLOUT_PADDING = 12.0
CALLOUT_AWAY = 14.0  # px between the line and the callout
STRONG_LINE = 3.0  # contrast from which a gridline would shout
QUIETED = 0.4
LINE_ABOVE = 3.0  # px between a gridline and the number on it


def label_font(look: Look) -> QFont:
    """The quiet font of numbers and hours."""
    font = look.font(Role.LABEL)
    font.setWeight(QFont.Weight.Normal)
    return font


class Layer(pg.GraphicsObject):  # type: ignore[misc]
    """One layer over the whole chart, drawn in pixels."""

    def __init__(self, ground: Field, height: int) -> None:
        super().__init__()
        self._field = ground
        self._place = QRectF()
        self.setZValue(height)

    def lay(self, place: QRectF) -> None:
        """Cover this place, in pixels."""
        if place != self._place:
            self.prepareGeometryChange()
            self._place = place
        self.update()

    def boundingRect(self) -> QRectF:
        return self._place

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)

    def draw(self, painter: QPainter) -> None:
        """Draw the layer. Overridden by each."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """Gridlines as (value, label), and hours as (left edge of the label in pixels, label)."""

    lines: tuple[tuple[float, str], ...] = ()
    hours: tuple[tuple[float, str], ...] = ()


class Grid(Layer):
    """Quiet gridlines with their numbers, and the hours below."""

    def __init__(self, ground: Field) -> None:
        super().__init__(ground, 0)
        self._ruling = Ruling()
        self._look: Look | None = None

    def show_ruling(self, ruling: Ruling, look: Look) -> None:
        self._ruling, self._look = ruling, look
        self.update()

    def draw(self, painter: QPainter) -> None:
        if self._look is None:
            return
        font = label_font(self._look)
        metrics = QFontMetricsF(font)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for value, _ in self._ruling.lines:
            painter.setPen(QPen(_quiet_line(self._look), 1))
            y = self._field.y(value)
            painter.drawLine(QLineF(self._place.left(), y, self._place.right(), y))
        if self._ruling.hours:
            painter.setPen(QPen(self._look.colour("line"), 1))
            zero = self._field.y(0.0)
            painter.drawLine(QLineF(self._place.left(), zero, self._place.right(), zero))
        painter.setFont(font)
        painter.setPen(self._look.ink("muted", "background"))
        for value, words in self._ruling.lines:
            painter.drawText(
                QRectF(0, self._field.y(value) - LINE_ABOVE - metrics.height(), 400, metrics.height()), words
            )
        top = self._place.bottom() - metrics.height()
        for left, words in self._ruling.hours:
            painter.drawText(QRectF(left, top, 400, metrics.height()), words)


def _quiet_line(look: Look) -> QColor:
    """Gridlines stay behind the bars even where the theme's lines are strong."""
    line = look.colour("line")
    return look.colour("line", QUIETED) if ratio(line, look.colour("background")) > STRONG_LINE else line


@dataclass(frozen=True, slots=True)
class Drawn:
    """One bar as it is drawn: its state, and its value where it has one."""

    state: BarState
    value: float | None


class Bars(Layer):
    """The half-hours."""

    def __init__(self, ground: Field) -> None:
        super().__init__(ground, 1)
        self._bars: tuple[Drawn, ...] = ()
        self._places: list[QRectF] = []
        self._inks: Inks | None = None
        self._weak: Inks | None = None
        self._selected: int | None = None

    def show_bars(self, bars: tuple[Drawn, ...], look: Look, fuel: str) -> None:
        """Draw these bars where the field lies now."""
        self._bars = bars
        self._places = [self._field.bar(at, bar.value or 0.0) for at, bar in enumerate(bars)]
        self._inks, self._weak = inks(look, fuel), inks(look, fuel, BESIDE_SELECTED)
        self.update()

    def select(self, at: int | None) -> None:
        self._selected = at
        self.update()

    def draw(self, painter: QPainter) -> None:
        if self._inks is None or self._weak is None:
            return
        for at, (bar, place) in enumerate(zip(self._bars, self._places, strict=True)):
            ink = self._inks if self._selected in (None, at) else self._weak
            draw_mark(painter, bar.state, place, (bar.value or 0.0) >= 0, ink)


class Finger(Layer):
    """The line through the bar that is touched, and what it says. The words never leave the chart."""

    def __init__(self, ground: Field) -> None:
        super().__init__(ground, 2)
        self._at: int | None = None
        self._value = 0.0
        self._words = "", ""
        self._look: Look | None = None

    def point(self, at: int | None, value: float | None, words: tuple[str, str], look: Look) -> None:
        """Point at a half-hour, or at none, with what it says."""
        self._at, self._value, self._words, self._look = at, value or 0.0, words, look
        self.update()

    @property
    def words(self) -> tuple[str, str]:
        """What the callout says; empty while nothing is pointed at."""
        return self._words

    def callout(self) -> QRectF:
        """Where the callout lies: left of the line where there is room, else right; below where bars hang down."""
        if self._at is None or self._look is None:
            return QRectF()
        strong, plain = self._metrics(self._look)
        width = max(strong.horizontalAdvance(self._words[0]), plain.horizontalAdvance(self._words[1]))
        width += 2 * CALLOUT_PADDING + 2
        tall = strong.height() + plain.height() + 1.2 * CALLOUT_PADDING
        line = self._column(self._at)
        left = line - CALLOUT_AWAY - width
        if left < self._field.geometry().left():
            left = line + CALLOUT_AWAY
        left = max(self._place.left(), min(left, self._place.right() - width))
        top = self._place.top() + 1 if self._value >= 0 else self._field.geometry().bottom() - tall
        return QRectF(round(left), round(max(self._place.top(), top)), round(width), round(tall))

    def draw(self, painter: QPainter) -> None:
        if self._at is None or self._look is None:
            return
        look, line = self._look, self._column(self._at)
        tip, end = self._field.y(self._value) - LINE_ABOVE, self._place.top()
        if self._value < 0:
            tip, end = self._field.geometry().bottom(), self._field.y(self._value) + LINE_ABOVE
        painter.fillRect(QRectF(line - 1, end, 2, max(0.0, tip - end)), look.colour("text"))
        box = self.callout()
        painter.setPen(QPen(look.colour("line"), 1))
        painter.setBrush(look.colour("raised"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), CALLOUT_ROUNDING, CALLOUT_ROUNDING)
        strong, _ = self._metrics(look)
        inside = box.adjusted(CALLOUT_PADDING, 0.6 * CALLOUT_PADDING, 0, 0)
        _write(painter, inside, self._words[0], look.font(Role.STRONG), look.colour("text"))
        _write(painter, inside.translated(0, strong.height()), self._words[1], _beneath(look), look.colour("muted"))

    def _column(self, at: int) -> float:
        return self._field.bar(at, 0.0).center().x()

    def _metrics(self, look: Look) -> tuple[QFontMetricsF, QFontMetricsF]:
        return QFontMetricsF(look.font(Role.STRONG)), QFontMetricsF(_beneath(look))


class Saying(Layer):
    """A sentence in the middle, where there is nothing to draw: what is so, and what to do."""

    def __init__(self, ground: Field) -> None:
        super().__init__(ground, 3)
        self._words = "", ""
        self._look: Look | None = None

    def say(self, words: tuple[str, str], look: Look) -> None:
        """Say this; empty words say nothing."""
        self._words, self._look = words, look
        self.update()

    @property
    def words(self) -> tuple[str, str]:
        """The sentence and the advice."""
        return self._words

    def draw(self, painter: QPainter) -> None:
        if self._look is None or not self._words[0]:
            return
        fonts = self._look.font(Role.STRONG), self._look.font(Role.BODY)
        wrap = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        heights = [
            QFontMetricsF(font).boundingRect(self._place, int(wrap), words).height()
            for font, words in zip(fonts, self._words, strict=True)
        ]
        top = self._place.center().y() - (sum(heights) + LINE_ABOVE) / 2
        for font, words, tall, meaning in zip(fonts, self._words, heights, ("text", "muted"), strict=True):
            painter.setFont(font)
            painter.setPen(self._look.colour(meaning))
            painter.drawText(QRectF(self._place.left(), top, self._place.width(), tall), int(wrap), words)
            top += tall + LINE_ABOVE


def _beneath(look: Look) -> QFont:
    return look.font(Role.BODY, 0.95)


def _write(painter: QPainter, place: QRectF, words: str, font: QFont, colour: QColor) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, words)
