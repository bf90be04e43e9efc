"""How far one has come on a way of several steps: a bar for each, the present one filled as far as it is done."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.contrast import LARGE
from ihd.ui.paint import fill
from ihd.ui.theme import Look
from ihd.wording import tr

HIGH, GAP = 5, 8  # px


class Steps(QWidget):
    """Bars side by side. It is told which step is being done, and where that is known how much of it."""

    def __init__(self, look: Look, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._count = look, count
        self._done = 1.0
        self.step = 0
        self.show_step(1)

    def set_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def show_step(self, step: int) -> None:
        """Say which step is being done, counted from 1."""
        if step != self.step:
            self.step, self._done = step, 1.0
            self.setAccessibleName(tr("Step {step} of {count}", step=step, count=self._count))
            self.update()

    def show_done(self, share: float) -> None:
        """How much of the present step is done, 0 to 1."""
        if share != self._done:
            self._done = share
            self.update()

    @property
    def done(self) -> float:
        """How much of the present step is done."""
        return self._done

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = (self.width() - GAP * (self._count - 1)) / self._count
        high = min(HIGH, self.height())
        is_plain = self._look.palette.surface == self._look.palette.background
        ground = self._look.ink("raised", "background", LARGE) if is_plain else self._look.colour("line")
        for n in range(self._count):
            bar = QRectF(n * (wide + GAP), (self.height() - high) / 2, wide, high)
            fill(painter, bar, ground, high / 2)
            share = 1.0 if n + 1 < self.step else self._done if n + 1 == self.step else 0.0
            if share > 0:
                bar.setWidth(max(high, wide * share))
                fill(painter, bar, self._look.colour("accent"), high / 2)
