"""Parts of the report's page: the month with a way back and on, and the sheet as it will look."""

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.ui import report_words
from ihd.ui.paint import fill
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.chip import Glyph
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import TARGET, outline
from ihd.wording import tr

UPRIGHT = 842 / 595  # A4
RADIUS = 6


class MonthStep(QWidget):
    """A month, and the one before and after it. `turned` tells by how many."""

    turned = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.month: date | None = None
        self.back = Glyph(look, "left", tr("The month before"), parent=self)
        self.on = Glyph(look, "right", tr("The month after"), parent=self)
        self._name = Text(look, Role.LEAD, parent=self)
        self._name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._name.setWordWrap(True)
        self.back.clicked.connect(lambda: self.turned.emit(-1))
        self.on.clicked.connect(lambda: self.turned.emit(1))

    def show_month(self, month: date, *, may_back: bool, may_on: bool) -> None:
        """Show the month of this first day, and whether there is one before and after it."""
        self.month = month
        self._name.say(report_words.month(month))
        self.back.setEnabled(may_back)
        self.on.setEnabled(may_on)

    @property
    def said(self) -> str:
        """The name of the month."""
        return self._name.said

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        for part in (self.back, self.on, self._name):
            part.set_look(look)

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there."""
        inner = max(1, min(width, 420) - 2 * TARGET)
        tall = max(TARGET, self._name.high(inner))
        for part, x in ((self.back, 0), (self.on, TARGET + inner)):
            part.setGeometry(x, (tall - TARGET) // 2, TARGET, TARGET)
        self._name.setGeometry(TARGET, 0, inner, tall)
        return tall

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.high(self.width())


class Sheet(QWidget):
    """The first page of the report, small. A screen reader is told its figures."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._picture: QImage | None = None

    @property
    def picture(self) -> QImage | None:
        """What is shown."""
        return self._picture

    def show_picture(self, picture: QImage | None, spoken: str) -> None:
        """Show this page; None leaves the sheet blank."""
        self._picture = picture
        self.setAccessibleName(spoken)
        self.update()

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        self.update()

    def high(self, width: int) -> int:
        """The height it takes at this width, px."""
        return round(width * UPRIGHT)

    def sizeHint(self) -> QSize:
        return QSize(300, self.high(300))

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        paper = QRectF(self.rect())
        if self._picture is None:
            fill(painter, paper, self._look.colour("surface"), RADIUS)
        else:
            painter.drawImage(paper, self._picture)
        outline(painter, paper, self._look.colour("line"), 1.0, RADIUS)
