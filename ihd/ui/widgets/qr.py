"""A QR code, dark on light in every theme: telephones do not read it the other way round."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.paint import fill
from ihd.wording import tr

DARK, LIGHT = QColor("#000000"), QColor("#FFFFFF")
RADIUS = 12

Rows = Sequence[Sequence[bool]]


class QrCode(QWidget):
    """Draws its rows as large as there is room, each module a whole number of the screen's own pixels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Rows = ()
        self.setAccessibleName(tr("The same as a QR code, for a telephone"))

    def show_rows(self, rows: Rows) -> None:
        """Draw this: rows from the top, True where it is dark, with the light margin that it needs. None: no code."""
        self._rows = rows
        self.setVisible(bool(rows))
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        if not self._rows:
            return
        ratio, count = self.devicePixelRatioF(), len(self._rows)
        room = min(self.width(), self.height()) * ratio
        module = max(1, int(room / count)) / ratio
        side = module * count
        left = round((self.width() - side) / 2 * ratio) / ratio
        top = round((self.height() - side) / 2 * ratio) / ratio
        painter = QPainter(self)
        fill(painter, QRectF(left, top, side, side), LIGHT)
        for y, row in enumerate(self._rows):
            begun: int | None = None
            for x, dark in enumerate([*row, False]):
                if dark and begun is None:
                    begun = x
                elif not dark and begun is not None:
                    fill(painter, QRectF(left + begun * module, top + y * module, (x - begun) * module, module), DARK)
                    begun = None
