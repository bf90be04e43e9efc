"""The scale of the dial: three stretches and a marker, bent to a ring or straight as a ruler."""

import math
from typing import NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from ihd.energy.home import Level, Thresholds
from ihd.ui.contrast import LARGE
from ihd.ui.paint import brush
from ihd.ui.theme import Look

MEDIUM_FROM, HIGH_FROM = 0.25, 0.70  # shares of the scale where medium and high begin
TOP = 4  # times the high threshold: the end of the scale
START, SWEEP = 225.0, 270.0  # degrees, anticlockwise from three o'clock; the ring runs clockwise from its lower left
STRETCHES = ((0.0, MEDIUM_FROM, "low"), (MEDIUM_FROM, HIGH_FROM, "medium"), (HIGH_FROM, 1.0, "high"))
GAP = 0.007  # of the scale, between two stretches
PALE = 0.22  # the share of its colour in a stretch that is not reached


class Mark(NamedTuple):
    """What the scale shows: how far along (0..1, None: not known), in which colour, and from which end."""

    share: float | None = None
    meaning: str = "muted"
    giving: bool = False


def share_of(watts: float, thresholds: Thresholds) -> float:
    """How far along the scale a power lies: low fills the first quarter, medium the next 45 %, high the rest."""
    watts, medium, high = abs(watts), thresholds.medium, thresholds.high
    if watts < medium:
        return MEDIUM_FROM * watts / medium
    if watts < high:
        return MEDIUM_FROM + (HIGH_FROM - MEDIUM_FROM) * (watts - medium) / (high - medium)
    return min(1.0, HIGH_FROM + (1 - HIGH_FROM) * (watts - high) / (high * (TOP - 1)))


def meaning_of(level: Level | None) -> str:
    """The colour that stands for a level."""
    return "muted" if level is None else "export" if level is Level.EXPORTING else level.value


def paint_ring(painter: QPainter, look: Look, centre: QPointF, radius: float, mark: Mark, ground: str) -> None:
    """Draw the scale as a ring of this outer radius. What is given runs from the other end, the other way."""
    wide = radius * 0.135
    middle = radius - wide / 2
    box = QRectF(centre.x() - middle, centre.y() - middle, 2 * middle, 2 * middle)
    stretches = ((0.0, 1.0, "export"),) if mark.giving else STRETCHES
    for first, last, meaning in stretches:
        start = first + (GAP if first else 0.0)
        end = last - (GAP if last < 1 else 0.0)
        painter.fillPath(_band(box, wide, start, end), brush(look.colour(meaning, PALE)))
    if mark.share is None:
        return
    colour = look.ink(mark.meaning, ground, LARGE)
    at = 1 - mark.share if mark.giving else mark.share
    if mark.share > 0.004:
        painter.setPen(_pen(colour, wide, round_ends=True))
        _arc(painter, box, *((at, 1.0) if mark.giving else (0.0, at)))
    angle = math.radians(START - SWEEP * at)
    knob = QPointF(centre.x() + middle * math.cos(angle), centre.y() - middle * math.sin(angle))
    _knob(painter, look, knob, radius, colour)


def paint_glow(painter: QPainter, look: Look, centre: QPointF, radius: float, mark: Mark) -> None:
    """A soft light in the colour of the moment behind the numeral."""
    if mark.share is None:
        return
    from PySide6.QtGui import QRadialGradient  # has 180 named presets to load; the first paint has no power yet

    glow = QRadialGradient(centre, radius * 0.84)
    glow.setColorAt(0, look.colour(mark.meaning, 0.13))
    glow.setColorAt(1, look.colour(mark.meaning, 0.0))
    painter.setPen(QtCore.Qt.PenStyle.NoPen)
    painter.setBrush(glow)
    painter.drawEllipse(centre, radius * 0.84, radius * 0.84)


def paint_ruler(painter: QPainter, look: Look, rect: QRectF, mark: Mark, ground: str) -> None:
    """Draw the scale straight, for where words need the room that a ring would take."""
    stretches = ((0.0, 1.0, "export"),) if mark.giving else STRETCHES
    middle, wide = rect.center().y(), rect.height() * 0.6
    inner = rect.adjusted(wide, 0, -wide, 0)

    def line(first: float, last: float, colour: QColor, *, round_ends: bool) -> None:
        painter.setPen(_pen(colour, wide, round_ends=round_ends))
        left = inner.left() + inner.width() * first
        painter.drawLine(QPointF(left, middle), QPointF(inner.left() + inner.width() * last, middle))

    for first, last, meaning in stretches:
        start, end = first + (GAP if first else 0.0), last - (GAP if last < 1 else 0.0)
        line(start, end, look.colour(meaning, PALE), round_ends=False)
    if mark.share is None:
        return
    colour = look.ink(mark.meaning, ground, LARGE)
    at = 1 - mark.share if mark.giving else mark.share
    line(*((at, 1.0) if mark.giving else (0.0, at)), colour, round_ends=True)
    _knob(painter, look, QPointF(inner.left() + inner.width() * at, middle), rect.height() * 4.4, colour)


def _pen(colour: QColor, wide: float, *, round_ends: bool) -> QPen:
    cap = QtCore.Qt.PenCapStyle.RoundCap if round_ends else QtCore.Qt.PenCapStyle.FlatCap
    return QPen(colour, wide, QtCore.Qt.PenStyle.SolidLine, cap)


def _knob(painter: QPainter, look: Look, at: QPointF, radius: float, colour: QColor) -> None:
    painter.setPen(QPen(colour, radius * 0.028))
    painter.setBrush(look.colour("on_text"))
    painter.drawEllipse(at, radius * 0.1, radius * 0.1)


def _band(box: QRectF, wide: float, first: float, last: float) -> QPainterPath:
    """A stretch of the ring whose middle runs in this box, as a shape."""
    half = wide / 2
    start, sweep = START - SWEEP * first, -SWEEP * (last - first)
    path = QPainterPath()
    path.arcMoveTo(box.adjusted(-half, -half, half, half), start)
    path.arcTo(box.adjusted(-half, -half, half, half), start, sweep)
    path.arcTo(box.adjusted(half, half, -half, -half), start + sweep, -sweep)
    path.closeSubpath()
    return path


def _arc(painter: QPainter, box: QRectF, first: float, last: float) -> None:
    painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
    painter.drawArc(box, round((START - SWEEP * first) * 16), round(-SWEEP * (last - first) * 16))
