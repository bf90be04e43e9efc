"""How one half-hour is drawn: measured, estimated, missing, late and still to come differ in shape, not only colour."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

from ihd.energy.day import BarState
from ihd.ui.contrast import mixed
from ihd.ui.theme import Look

ROUNDING = 4.0  # px, of a bar that is wide enough for it
HATCH = 6  # px from one line of the hatching to the next
THINNEST = 2.0  # px, for a half-hour in which nothing was used: known, and not missing
DASH_HEIGHT = 4.0
FAINT = 0.36  # of the quiet ink, for what is still to come
DASHES = (3.0, 2.0)


@dataclass(frozen=True, slots=True)
class Inks:
    """What marks are drawn with."""

    fuel: QColor
    ground: QColor
    dots: QColor
    dash: QColor
    hatch: QBrush


def inks(look: Look, fuel: str, strength: float = 1.0) -> Inks:
    """The inks for a fuel ("electricity" or "gas"), or weaker ones, which are opaque all the same."""
    ground = look.colour("background")
    colour = mixed(look.colour(fuel), ground, strength)
    muted = look.colour("muted")
    return Inks(colour, ground, mixed(muted, ground, strength), mixed(muted, ground, FAINT), _hatching(colour))


def _hatching(colour: QColor) -> QBrush:
    tile = QPixmap(HATCH, HATCH)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.7))
    for shift in (-HATCH, 0, HATCH):
        painter.drawLine(QPointF(shift - 1, HATCH + 1), QPointF(shift + HATCH + 1, -1))
    painter.end()
    return QBrush(tile)


def draw_mark(painter: QPainter, state: BarState, bar: QRectF, up: bool, ink: Inks) -> None:
    """Draw one half-hour in pixels. `bar` reaches from the zero line to its value, upwards if `up`."""
    painter.setPen(Qt.PenStyle.NoPen)
    if state is BarState.MEASURED:
        _solid(painter, bar if bar.height() >= THINNEST else _standing(bar, THINNEST, up), ink.fuel)
    elif state is BarState.ESTIMATED:
        _estimated(painter, bar, up, ink)
    elif state is BarState.MISSING:
        _dots(painter, bar, up, ink)
    elif state is BarState.LATE:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink.fuel, 1.4, Qt.PenStyle.CustomDashLine))
        pen = painter.pen()
        pen.setDashPattern(DASHES)
        painter.setPen(pen)
        _rounded(painter, _standing(bar, max(10.0, bar.width() * 1.2), up).adjusted(0.7, 0.7, -0.7, -0.7))
    else:
        painter.setBrush(ink.dash)
        _rounded(painter, _standing(bar, DASH_HEIGHT, up))


def _solid(painter: QPainter, bar: QRectF, colour: QColor) -> None:
    """A filled bar. Only its ends are rounded paths: smoothing the long sides would cost most of a repaint."""
    painter.setBrush(colour)
    cap = 2 * ROUNDING
    if bar.height() < 2 * cap:
        _rounded(painter, bar)
        return
    _rounded(painter, QRectF(bar.left(), bar.top(), bar.width(), cap))
    _rounded(painter, QRectF(bar.left(), bar.bottom() - cap, bar.width(), cap))
    painter.fillRect(bar.adjusted(0, ROUNDING, 0, -ROUNDING), colour)


def _estimated(painter: QPainter, bar: QRectF, up: bool, ink: Inks) -> None:
    shape = bar if bar.height() >= 2 * THINNEST else _standing(bar, 2 * THINNEST, up)
    inside = shape.adjusted(0.7, 0.7, -0.7, -0.7)
    painter.setBrush(ink.ground)
    _rounded(painter, inside)
    painter.setBrush(ink.hatch)
    painter.setPen(QPen(ink.fuel, 1.4))
    _rounded(painter, inside)


def _dots(painter: QPainter, bar: QRectF, up: bool, ink: Inks) -> None:
    size = max(2.5, min(4.0, bar.width() / 4))
    row = _standing(bar, size + 1, up)
    count = max(2, int(bar.width() / (1.9 * size)))
    apart = bar.width() / count
    painter.setBrush(ink.dots)
    for dot in range(count):
        painter.drawEllipse(QRectF(row.left() + (dot + 0.5) * apart - size / 2, row.top(), size, size))


def _standing(bar: QRectF, height: float, up: bool) -> QRectF:
    zero = bar.bottom() if up else bar.top()
    return QRectF(bar.left(), zero - height if up else zero, bar.width(), height)


def _rounded(painter: QPainter, shape: QRectF) -> None:
    radius = min(ROUNDING, shape.width() * 0.28, shape.height() / 2)
    painter.drawRoundedRect(shape, radius, radius)
