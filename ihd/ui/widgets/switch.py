"""A switch for yes or no, told by its place, its tick and its colour."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.contrast import LARGE
from ihd.ui.theme import Look
from ihd.ui.widgets.icon import tinted
from ihd.ui.widgets.touchable import TARGET, Touchable

TRACK = (56, 32)  # px


class Switch(Touchable):
    """On or off. It stands at the right of its title, and is drawn at its own right edge."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)
        self.setCheckable(True)
        self.toggled.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(TRACK[0] + 8, TARGET)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, high = TRACK
        track = QRectF(self.width() - wide - 2, (self.height() - high) / 2, wide, high)
        on = self.isChecked()
        ground = self.look.colour("accent") if on else self.look.ink("line", "surface", LARGE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(track, high / 2, high / 2)
        knob = QPointF(track.right() - high / 2 if on else track.left() + high / 2, track.center().y())
        painter.setBrush(self.look.colour("on_accent" if on else "surface"))
        painter.drawEllipse(knob, high / 2 - 4, high / 2 - 4)
        if on:
            tick = tinted("check", self.look.ink("accent", "on_accent", LARGE), 16, self.devicePixelRatioF())
            painter.drawPixmap(knob - QPointF(8, 8), tick)
        self.paint_ring(painter, 14)
