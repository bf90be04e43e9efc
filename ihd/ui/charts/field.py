"""The ground on which bars are drawn: bars run across it, kWh, pence or grams up."""

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF

from ihd.ui.charts.scale import Scale

FILLED = 0.74  # of the room of a bar; the rest is the gap to the next
WIDEST = 72  # px, so that two years do not become two walls


class Field(pg.ViewBox):  # type: ignore[misc]
    """Turns bars and values into pixels and back. It cannot be dragged or zoomed, and has no menu."""

    def __init__(self) -> None:
        super().__init__(enableMouse=False, enableMenu=False, defaultPadding=0)
        self._count = 1

    def lay(self, place: QRectF, count: int, scale: Scale) -> None:
        """Take this place, in pixels, for so many bars and for the values of this scale."""
        self._count = max(1, count)
        self.setGeometry(place)
        self.setRange(xRange=(0, self._count), yRange=(scale.low, scale.high), padding=0)
        self.updateMatrix()

    def y(self, value: float) -> float:
        """The pixel row of a value, whole."""
        return float(round(self._map(0.0, value).y()))

    def edge(self, at: float) -> float:
        """The pixel column where the bar numbered `at` begins."""
        return self._map(at, 0.0).x()

    def bar(self, at: int, value: float, base: float = 0.0) -> QRectF:
        """The bar of this number, from its base to its value. All are equally wide, and sharp at the sides."""
        room = self.edge(at + 1) - self.edge(at)
        width = max(2, min(round(room * FILLED), WIDEST))
        left = round(self.edge(at) + (room - width) / 2)
        zero, tip = self.y(base), self.y(value)
        return QRectF(left, min(zero, tip), width, abs(zero - tip))

    def at(self, x: float) -> int:
        """The bar nearest to a pixel column."""
        place = self.geometry()
        share = (x - place.left()) / max(1.0, place.width())
        return max(0, min(self._count - 1, int(share * self._count)))

    def _map(self, at: float, value: float) -> QPointF:
        return self.childGroup.mapToScene(QPointF(at, value))  # type: ignore[no-any-return]
