"""The rounded ground that figures and bars stand on, which opens more when touched."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.theme import Look
from ihd.ui.widgets.touchable import Touchable, surface

PAD = 16


class Card(Touchable):
    """A card. What lies on it is a child that lets touches through."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        surface(painter, QRectF(self.rect()), self.look, "raised" if self.isDown() else "surface")
        self.paint_ring(painter)
