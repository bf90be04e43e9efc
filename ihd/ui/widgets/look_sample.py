"""A sample of what the Now page looks like in the text size and the colours that have just been chosen."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.paint import fill
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import surface
from ihd.wording import tr

PAD, GAP = 16, 4  # px
BARS = (0.3, 0.25, 0.45, 0.9, 0.6, 0.4, 0.35, 0.7, 1.0, 0.55)


class LookSample(QWidget):
    """A figure with its words, and a few bars: nobody's own."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._title = Text(look, Role.CAPTION, "muted", parent=self)
        self._title.say(tr("So it will look"))
        self._value = Text(look, Role.VALUE, parent=self)
        self._value.say(tr("{watts} W", watts=480))
        self._word = Text(look, Role.STRONG, "low", parent=self)
        self._word.say(tr("Low"))
        for text in (self._title, self._value, self._word):
            text.setWordWrap(True)

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for text in (self._title, self._value, self._word):
            text.set_look(look)
        self.update()

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there."""
        wide, y = width // 2 - PAD, PAD - 4
        for text in (self._title, self._value, self._word):
            text.setGeometry(PAD, y, wide, text.high(wide))
            y += text.height() + GAP
        return y + PAD - 8

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        surface(painter, QRectF(self.rect()), self._look)
        left, room = self.width() / 2 + 8, self.height() - 2 * PAD
        step = (self.width() / 2 - 8 - PAD) / len(BARS)
        for n, share in enumerate(BARS):
            tall = room * share
            bar = QRectF(left + n * step, PAD + room - tall, step * 0.62, tall)
            fill(painter, bar, self._look.colour("electricity"), min(4.0, bar.width() / 2))
