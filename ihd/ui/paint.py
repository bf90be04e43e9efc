"""Brushes and pens by colour, and filled rectangles.

PySide makes all 105 enumerations of the namespace `Qt` at the first use of any, or of a call that could take one:
QBrush(colour), QPen(colour), QPainter.setPen, setBrush, fillRect, QColor(number) or a copy of a QColor. That is 15 ms
of a start of 150, so whatever the first paint of the Now page needs is drawn with paths and named as `QtCore.Qt` only
where it is used. Other calls come to the same picture later.
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import QWidget


def brush(colour: QColor) -> QBrush:
    """A plain brush of this colour."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, colour)
    return palette.window()


def pen(colour: QColor, width: float) -> QPen:
    """A plain pen of this colour; its ends are square."""
    return QPen(brush(colour), width)


def begin_with(widget: QWidget, colour: QColor) -> None:
    """Let every painter on this widget begin with this colour for words."""
    palette = widget.palette()
    palette.setColor(widget.foregroundRole(), colour)
    widget.setPalette(palette)


def fill(painter: QPainter, rect: QRectF, colour: QColor, radius: float = 0.0) -> None:
    """Fill a rectangle, its corners rounded by this radius; smoothly if the painter is set to."""
    path = QPainterPath()
    if radius:
        path.addRoundedRect(rect, radius, radius)
    else:
        path.addRect(rect)
    painter.fillPath(path, brush(colour))
