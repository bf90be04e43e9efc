"""A bar at the bottom that says what has just been kept, and offers to take it back."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.theme import Look, Role
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import surface
from ihd.wording import tr

PAD = 10  # px


class KeptBar(QWidget):
    """In sight from a change until it is taken back."""

    undo_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.line = Text(look, Role.STRONG, ground="surface", parent=self)
        self.line.setWordWrap(True)
        self.undo = Button(look, tr("Undo"), icon="undo", parent=self)
        self.undo.clicked.connect(self.undo_wanted)
        self.hide()

    def show_kept(self, words: str, *, undo: bool) -> None:
        """Say this; whether it can be taken back. Nothing to say takes the bar away."""
        self.line.say(words)
        self.undo.setVisible(undo)
        self.setVisible(bool(words))

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        self.line.set_look(look)
        self.undo.set_look(look)
        self.update()

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there."""
        size = self.undo.sizeHint()
        room = width - 3 * PAD - size.width() - 6
        words = self.line.high(room)
        tall = max(size.height(), words)
        self.line.setGeometry(PAD + 6, PAD + (tall - words) // 2, room, words)
        self.undo.setGeometry(
            width - PAD - size.width(), PAD + (tall - size.height()) // 2, size.width(), size.height()
        )
        return tall + 2 * PAD

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("background"))
        surface(painter, QRectF(self.rect()), self._look)
