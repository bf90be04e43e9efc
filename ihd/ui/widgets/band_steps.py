"""How clean the grid is as a shape: five steps, which rise as far as its band goes."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.contrast import LARGE
from ihd.ui.paint import fill
from ihd.ui.theme import Look

STEPS = 5
APART = 0.4  # of a step
LOWEST = 0.3  # of the height


class BandSteps(QWidget):
    """Says nothing by itself: the word stands beside it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._steps, self._meaning = 0, "muted"

    def show_steps(self, steps: int, meaning: str) -> None:
        """Let so many of the five rise, in the colour of this meaning; the others are dots. 0: nothing is known."""
        if (steps, meaning) != (self._steps, self._meaning):
            self._steps, self._meaning = steps, meaning
            self.update()

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pitch = self.width() / (STEPS - APART)
        wide = pitch * (1 - APART)
        colour = self._look.ink(self._meaning, "surface", LARGE)
        for step in range(STEPS):
            tall = self.height() * (LOWEST + (1 - LOWEST) * step / (STEPS - 1)) if step < self._steps else wide
            fill(painter, QRectF(step * pitch, self.height() - tall, wide, tall), colour, wide / 3)
