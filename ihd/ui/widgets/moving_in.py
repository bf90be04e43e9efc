"""“I have just moved in”: asked in words first, and confirmed by a second touch in another place."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.theme import Look, Role
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.guard import Guard
from ihd.ui.widgets.text import Text
from ihd.wording import later, tr

BETWEEN = 16
FORGET_MS = 60_000  # after a question that nobody answers, nobody may be surprised by it
QUESTION = later(
    "This clears everything that was kept so far: the history and its backups, the supplier’s messages, top-up codes, "
    "names and the prices that were typed. The hub stays paired, and recording goes on from now. It cannot be undone."
)


class MovingIn(QWidget):
    """A button; once it is touched, what will be cleared, and two buttons of which neither lies where that one was."""

    confirmed = Signal()
    reshaped = Signal()  # it needs another height

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.begin = Button(look, tr("I have just moved in"), parent=self)
        self.question = Text(look, Role.BODY, parent=self)
        self.question.setWordWrap(True)
        self.question.say(tr(QUESTION))
        self.keep = Button(look, tr("Keep everything"), primary=True, parent=self)
        self.clear = Button(look, tr("Clear it all"), parent=self)
        self.begin.clicked.connect(lambda: self.ask(True))
        self.keep.clicked.connect(lambda: self.ask(False))
        self.clear.clicked.connect(self._clear)
        self._forget = QTimer(self, singleShot=True, interval=FORGET_MS)
        self._forget.timeout.connect(lambda: self.ask(False))
        self._guard = Guard(lambda held: self.clear.setEnabled(not held), self)
        self._show(asking=False)

    @property
    def is_asking(self) -> bool:
        """Whether the question is on the screen."""
        return not self.question.isHidden()

    def ask(self, asking: bool) -> None:
        """Ask, or take the question back."""
        if asking == self.is_asking:
            return
        self._show(asking=asking)
        if asking:
            self._guard.begin()
            self._forget.start()
            if self.isVisible():
                self.keep.setFocus()
        else:
            self._forget.stop()
        self.reshaped.emit()

    def _show(self, *, asking: bool) -> None:
        self.begin.setHidden(asking)
        for part in (self.question, self.keep, self.clear):
            part.setHidden(not asking)

    def _clear(self) -> None:
        self.ask(False)
        self.confirmed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.ask(False)

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        for part in (self.begin, self.question, self.keep, self.clear):
            part.set_look(look)

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there."""
        first = self.begin.sizeHint()
        self.begin.setGeometry(0, 0, min(first.width(), width), first.height())
        if not self.is_asking:
            return first.height()
        self.question.setGeometry(0, 0, width, self.question.high(width))
        y = max(self.question.height(), first.height()) + BETWEEN  # below where the first touch was
        keep, clear = self.keep.sizeHint(), self.clear.sizeHint()
        self.keep.setGeometry(0, y, min(keep.width(), width), keep.height())
        if keep.width() + BETWEEN + clear.width() > width:
            y += keep.height() + BETWEEN
        self.clear.setGeometry(width - clear.width(), y, clear.width(), clear.height())
        return y + clear.height()
