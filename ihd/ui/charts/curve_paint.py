"""Paints a curve of power: gridlines, what was not heard or is to come, the area and the line, the times beneath."""

from datetime import tzinfo
from math import ceil
from typing import NamedTuple

import numpy as np
from pyqtgraph.Qt import internals
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from ihd.ui.charts.curve_words import STEPS, tick_label, ticks, watts_label
from ihd.ui.charts.layers import LINE_ABOVE, quiet_line
from ihd.ui.charts.least import label_font
from ihd.ui.charts.marks import DASH_HEIGHT, FAINT, hatching
from ihd.ui.charts.scale import Scale
from ihd.ui.charts.span_words import STILL_TO_COME
from ihd.ui.charts.trace import Numbers, Trace, runs
from ihd.ui.contrast import mixed
from ihd.ui.theme import Look
from ihd.wording import tr

AREA = 0.3  # how much colour is in the area beneath the line
SILENT = 0.35  # and in the hatching of a time in which nothing was heard
TICK_AIR = 28.0  # px at least between two times


class Sheet(NamedTuple):
    """Where a curve lies: its field in px, the times in unix seconds from its left to its right, the watts up it."""

    field: QRectF
    start: float
    end: float
    scale: Scale

    def x(self, second: float) -> float:
        """The column of a moment, px."""
        return self.field.left() + (second - self.start) / (self.end - self.start) * self.field.width()

    def second(self, x: float) -> float:
        """The moment of a column."""
        return self.start + (x - self.field.left()) / max(1.0, self.field.width()) * (self.end - self.start)

    def y(self, watts: float) -> float:
        """The row of a power, px."""
        low, high = self.scale.low, self.scale.high
        return self.field.bottom() - (watts - low) / (high - low) * self.field.height()

    def rows(self, watts: Numbers) -> Numbers:
        """The rows of many."""
        low, high = self.scale.low, self.scale.high
        return self.field.bottom() - (watts - low) / (high - low) * self.field.height()


def paint_curve(painter: QPainter, sheet: Sheet, trace: Trace, look: Look) -> None:
    """Paint the area, the line, and the times in which nothing was heard.

    The line is drawn column by column, two pixels thick: a smoothed pen of that width would take a hundred times as
    long on a path of so many turns.
    """
    field = sheet.field
    count = max(1, round(field.width()))
    low, high = trace.columns(sheet.start, sheet.end, count)
    painter.save()
    painter.setClipRect(field)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(Qt.PenStyle.NoPen)
    known = ~np.isnan(low)
    ahead = ceil((sheet.x(min(sheet.end, trace.ahead())) - field.left()) / field.width() * count)
    _paint_silence(painter, sheet, runs(~known & (np.arange(count) < ahead)), look)
    _paint_ahead(painter, sheet, runs(~known & (np.arange(count) >= ahead)), look)
    columns = (field.left() + np.arange(count) * field.width() / count)[known]
    top, bottom = np.rint(sheet.rows(high[known])) - 1, np.rint(sheet.rows(low[known])) + 1
    zero = round(sheet.y(0.0))
    colour = look.colour("electricity")
    painter.setBrush(mixed(colour, look.colour("background"), AREA))
    _columns(painter, columns, np.minimum(bottom, zero), np.maximum(top, zero))
    painter.setBrush(colour)
    _columns(painter, columns, top, bottom)
    painter.restore()


def _columns(painter: QPainter, x: Numbers, top: Numbers, bottom: Numbers) -> None:
    """Fill each column from its top to its bottom. All go over in one piece of memory: that is what makes it fast."""
    array = internals.PrimitiveArray(QRectF, 4)
    array.resize(len(x))
    rects = array.ndarray()
    rects[:, 0], rects[:, 1], rects[:, 2], rects[:, 3] = np.floor(x), top, 1, np.maximum(0, bottom - top)
    painter.drawRects(*array.drawargs())


def _paint_silence(painter: QPainter, sheet: Sheet, silent: list[tuple[int, int]], look: Look) -> None:
    if not silent:
        return
    ground = look.colour("background")
    brush = hatching(mixed(look.colour("muted"), ground, SILENT), ground)
    for first, last in silent:
        place = _upright(sheet, first, last)
        painter.fillRect(place, brush)
        _write_within(painter, place, tr("not heard"), look)


def _paint_ahead(painter: QPainter, sheet: Sheet, ahead: list[tuple[int, int]], look: Look) -> None:
    """Nothing but a faint line at zero, as bars that are still to come have it."""
    for first, last in ahead:
        place = _upright(sheet, first, last)
        zero = round(sheet.y(0.0))
        faint = mixed(look.colour("muted"), look.colour("background"), FAINT)
        painter.fillRect(QRectF(place.left(), zero - DASH_HEIGHT, place.width(), DASH_HEIGHT), faint)
        _write_within(painter, place, tr(STILL_TO_COME), look)


def _upright(sheet: Sheet, first: int, last: int) -> QRectF:
    """The columns from one up to another, px from the left of the field."""
    return QRectF(sheet.field.left() + first, sheet.field.top(), last - first, sheet.field.height())


def _write_within(painter: QPainter, place: QRectF, words: str, look: Look) -> None:
    """Write this in the middle, on clear ground, if there is room."""
    font = label_font(look)
    metrics = QFontMetricsF(font)
    wide = metrics.horizontalAdvance(words) + 4 * LINE_ABOVE
    if wide > place.width():
        return
    box = QRectF(0, 0, wide, metrics.height() + 2 * LINE_ABOVE)
    box.moveCenter(place.center())
    painter.fillRect(box, look.colour("background"))
    painter.setFont(font)
    painter.setPen(look.ink("muted", "background"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
    painter.setPen(Qt.PenStyle.NoPen)


def paint_lines(painter: QPainter, sheet: Sheet, look: Look, left: float) -> None:
    """Paint the gridlines from this column on, with their watts above them."""
    metrics = QFontMetricsF(label_font(look))
    painter.setFont(label_font(look))
    right = sheet.field.right()
    painter.setPen(QPen(quiet_line(look), 1))
    painter.drawLines([QLineF(left, y, right, y) for y in (round(sheet.y(watts)) for watts in sheet.scale.lines)])
    painter.setPen(QPen(look.colour("line"), 1))
    zero = round(sheet.y(0.0))
    painter.drawLine(QLineF(left, zero, right, zero))
    painter.setPen(look.ink("muted", "background"))
    for watts in sheet.scale.lines:
        y = round(sheet.y(watts)) - LINE_ABOVE - metrics.descent()
        painter.drawText(QPointF(left, y), watts_label(watts, sheet.scale.step))


def paint_times(
    painter: QPainter, sheet: Sheet, look: Look, hours: tuple[tuple[int, int], ...], zone: tzinfo, foot: float
) -> tuple[str, ...]:
    """Write the times that fit beneath the field; gives them from left to right."""
    font = label_font(look)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(look.ink("muted", "background"))
    told: list[str] = []
    free = -TICK_AIR
    step = _step(sheet, metrics)
    for second in ticks(sheet.start, sheet.end, step, hours):
        words = tick_label(second, step, zone, last=second >= sheet.end)
        wide = metrics.horizontalAdvance(words)
        x = max(0.0, min(sheet.x(second) - wide / 2, sheet.field.right() - wide))
        if x >= free + TICK_AIR / 2:
            painter.drawText(QPointF(x, foot - metrics.descent()), words)
            told.append(words)
            free = x + wide
    return tuple(told)


def _step(sheet: Sheet, metrics: QFontMetricsF) -> int:
    for step in STEPS:
        wide = metrics.horizontalAdvance("00:00:00" if step < 60 else "00:00") + TICK_AIR
        if (sheet.end - sheet.start) / step * wide <= sheet.field.width():
            return step
    return STEPS[-1]
