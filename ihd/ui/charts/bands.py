"""The times of each rate, as soft regions behind the bars, with their names at the top where they fit."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from ihd.ui.charts.field import Field
from ihd.ui.charts.layers import Layer
from ihd.ui.charts.least import label_font
from ihd.ui.charts.marks import HIGH_CONTRAST
from ihd.ui.contrast import mixed
from ihd.ui.theme import Look

DEAR, OTHER = 0.13, 0.045  # how much colour is in the region of the dearest rate, and of another
APART = 8.0  # px at least between two names


class Region(NamedTuple):
    """From the left edge of one bar, counted from 0, to that of another, with the name of the rate."""

    first: float
    last: float
    name: str
    dear: bool


class Bands(Layer):
    """The regions."""

    def __init__(self, ground: Field) -> None:
        super().__init__(ground, -1)
        self._regions: tuple[Region, ...] = ()
        self._look: Look | None = None
        self._avoided = QRectF()

    def avoid(self, place: QRectF) -> None:
        """Write no name where this lies."""
        if place != self._avoided:
            self._avoided = place
            self.update()

    def show_regions(self, regions: tuple[Region, ...], look: Look) -> None:
        """Draw these regions behind all else."""
        self._regions, self._look = regions, look
        self.update()

    @property
    def names(self) -> tuple[str, ...]:
        """The names that fit, from left to right."""
        return tuple(region.name for region, _ in sorted(self._named(), key=lambda one: one[1].left()))

    def draw(self, painter: QPainter) -> None:
        if self._look is None:
            return
        self.aside(painter)
        for region in self._regions:
            place = self._place_of(region)
            painter.fillRect(place, self._ground(region, self._look))
            if self._look.palette.contrast >= HIGH_CONTRAST:
                painter.setPen(QPen(self._look.colour("muted"), 1))
                painter.drawLine(place.topLeft(), place.bottomLeft())
                painter.drawLine(place.topRight(), place.bottomRight())
        painter.setFont(label_font(self._look))
        for region, place in self._named():
            painter.setPen(self._look.ink("high" if region.dear else "muted", self._ground(region, self._look)))
            painter.drawText(QPointF(place.left(), place.bottom() - painter.fontMetrics().descent()), region.name)

    def _ground(self, region: Region, look: Look) -> QColor:
        colour, share = (look.colour("high"), DEAR) if region.dear else (look.colour("muted"), OTHER)
        return mixed(colour, look.colour("background"), share)

    def _place_of(self, region: Region) -> QRectF:
        field = self._field.geometry()
        left, right = round(self._field.edge(region.first)), round(self._field.edge(region.last))
        return QRectF(left, self._place.top(), right - left, field.bottom() - self._place.top())

    def _named(self) -> list[tuple[Region, QRectF]]:
        """Each name with its place, the dearest first; one that has no room is left out."""
        if self._look is None:
            return []
        metrics = QFontMetricsF(label_font(self._look))
        field = self._field.geometry()
        taken: list[tuple[Region, QRectF]] = []
        for region in sorted(self._regions, key=lambda one: not one.dear):
            place = self._place_of(region)
            wide = metrics.horizontalAdvance(region.name)
            box = QRectF(place.center().x() - wide / 2, self._place.top() + 1, wide, metrics.height())
            if region.dear:  # the one name worth more room than its region has
                if box.intersects(self._avoided.adjusted(-APART, 0, APART, 0)):
                    box.moveLeft(self._avoided.right() + APART)
                box.moveLeft(max(field.left(), min(box.left(), field.right() - wide)))
            elif wide + APART > place.width():
                continue
            clear = box.adjusted(-APART, 0, APART, 0)
            if region.name and wide <= field.width() and not any(clear.intersects(other) for _, other in taken):
                taken.append((region, box))
        return taken
