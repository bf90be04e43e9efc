"""What is drawn on the field of a chart, layer over layer; here gridlines, axis, and a sentence in place of bars."""

from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ihd.ui.charts.field import Field
from ihd.ui.charts.least import label_font
from ihd.ui.contrast import ratio
from ihd.ui.theme import Look, Role

STRONG_LINE = 3.0  # contrast from which a gridline would shout
QUIETED = 0.4
LINE_ABOVE = 3.0  # px between a gridline and the number on it
LOOSE = 400.0  # px more than words need, so that rounding never cuts them


class Layer(pg.GraphicsObject):  # type: ignore[misc]
    """One layer over the whole chart, drawn in pixels. What it draws on the field may slide with a finger."""

    def __init__(self, ground: Field, height: int) -> None:
        super().__init__()
        self._field = ground
        self._place = QRectF()
        self._slid = 0.0
        self.setZValue(height)

    def slide(self, by: float) -> None:
        """Draw what is on the field so many pixels aside."""
        if by != self._slid:
            self._slid = by
            self.update()

    def aside(self, painter: QPainter) -> None:
        """Let all that follows slide, and stay within the columns of the field."""
        if self._slid:
            field = self._field.geometry()
            painter.setClipRect(QRectF(field.left(), self._place.top(), field.width(), self._place.height()))
            painter.translate(self._slid, 0)

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
        self._avoided = QRectF()

    def avoid(self, place: QRectF) -> None:
        """Write nothing that would be seen in part where this lies."""
        if place != self._avoided:
            self._avoided = place
            self.update()

    @property
    def numbers(self) -> tuple[tuple[str, QRectF], ...]:
        """The numbers that are written on gridlines, with where."""
        if self._look is None:
            return ()
        metrics = QFontMetricsF(label_font(self._look))
        tall = metrics.height()
        boxes = (
            (words, QRectF(0, self._field.y(value) - LINE_ABOVE - tall, metrics.horizontalAdvance(words), tall))
            for value, words in self._ruling.lines
        )
        return tuple((words, box) for words, box in boxes if not box.intersects(self._avoided))

    @property
    def beneath(self) -> tuple[str, ...]:
        """What is written beneath the bars."""
        return tuple(words for _, words in self._ruling.hours)

    @property
    def places(self) -> tuple[QRectF, ...]:
        """Where that is written."""
        if self._look is None:
            return ()
        metrics = QFontMetricsF(label_font(self._look))
        top, tall = self._place.bottom() - metrics.height(), metrics.height()
        return tuple(QRectF(left, top, metrics.horizontalAdvance(words), tall) for left, words in self._ruling.hours)

    def clear(self) -> None:
        """Draw nothing."""
        self._ruling = Ruling()
        self.update()

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
            painter.setPen(QPen(quiet_line(self._look), 1))
            y = self._field.y(value)
            painter.drawLine(QLineF(self._place.left(), y, self._place.right(), y))
        if self._ruling.hours:
            painter.setPen(QPen(self._look.colour("line"), 1))
            zero = self._field.y(0.0)
            painter.drawLine(QLineF(self._place.left(), zero, self._place.right(), zero))
        painter.setFont(font)
        painter.setPen(self._look.ink("muted", "background"))
        for words, box in self.numbers:
            painter.drawText(box.adjusted(0, 0, LOOSE, 0), words)
        top = self._place.bottom() - metrics.height()
        self.aside(painter)
        for left, words in self._ruling.hours:
            painter.drawText(QRectF(left, top, LOOSE, metrics.height()), words)


def quiet_line(look: Look) -> QColor:
    """Gridlines stay behind the bars even where the theme's lines are strong."""
    line = look.colour("line")
    return look.colour("line", QUIETED) if ratio(line, look.colour("background")) > STRONG_LINE else line


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
