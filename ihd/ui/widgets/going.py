"""How far something has come that takes a while: a sentence, a bar, and a button to stop it."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ihd.ui.contrast import LARGE
from ihd.ui.paint import fill
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import Touchable, surface
from ihd.wording import tr

PAD, GAP, BAR = 16, 10, 8  # px
PART = 0.3  # of the bar, that is filled while nobody knows how far it is


class Bar(QWidget):
    """A bar, filled as far as the work has come; a part in its middle where that is not known."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.share: float | None = None

    def show_share(self, share: float | None) -> None:
        """How much is done, 0 to 1; None where that is not known."""
        if share != self.share:
            self.share = share
            self.setAccessibleName("" if share is None else f"{share:.0%}")
            self.update()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole, half = QRectF(self.rect()), self.height() / 2
        fill(painter, whole, self._look.ink("line", "surface", 1.4), half)
        done = QRectF(whole)
        if self.share is None:
            done.setWidth(whole.width() * PART)
            done.moveCenter(whole.center())
        else:
            done.setWidth(max(whole.height(), whole.width() * min(1.0, self.share)))
        if self.share != 0.0:
            fill(painter, done, self._look.ink("accent", "surface", LARGE), half)


class Going(QWidget):
    """On a card. Hidden while nothing goes on; `stopped` says that it is not wanted any more."""

    stopped = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.words = Text(look, Role.BODY, parent=self)
        self.words.setWordWrap(True)
        self.bar = Bar(look, self)
        self.cancel = Button(look, tr("Cancel"), parent=self)
        self.cancel.clicked.connect(self.stopped)
        self._began: QWidget | None = None
        self._waits: QWidget | None = None
        self.hide()

    def hold(self, parts: Iterable[QWidget], words: str, share: float | None = None, *, may_stop: bool = True) -> bool:
        """The same as `show_going`, and these are shut meanwhile; the focus that was on one waits on Cancel."""
        held = list(parts)
        if not words:
            for part in held:
                part.setEnabled(True)
            self._give_back()
        changed = self.show_going(words, share, may_stop=may_stop)
        if words:
            self._shut(held)
        return changed

    def _shut(self, held: list[QWidget]) -> None:
        by_key = False
        if began := next((part for part in held if part.hasFocus()), None):
            self._began, by_key = began, isinstance(began, Touchable) and began.ringed
        for part in held:
            part.setEnabled(False)
        if began and not self.cancel.isHidden():
            self.cancel.setFocus(_reason(by_key=by_key))
        self._waits = QApplication.focusWidget() if began else self._waits

    def _give_back(self) -> None:
        """The focus goes back to what began it, unless somebody has moved it since."""
        began, waits = self._began, self._waits
        self._began = self._waits = None
        if began and isValid(began) and began.isVisible() and began.isEnabled() and waits is QApplication.focusWidget():
            began.setFocus(_reason(by_key=isinstance(waits, Touchable) and waits.ringed))

    def show_going(self, words: str, share: float | None = None, *, may_stop: bool = True) -> bool:
        """Say what goes on and how far it is; without words nothing does. Whether it comes, goes or changes height."""
        changed = self.isHidden() is bool(words) or self.cancel.isHidden() is may_stop
        self.words.say(words)
        self.bar.show_share(share)
        self.cancel.setVisible(may_stop)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        return changed

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for part in (self.words, self.bar, self.cancel):
            part.set_look(look)
        self.update()

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there."""
        inner, size = width - 2 * PAD, self.cancel.sizeHint()
        beside = not self.cancel.isHidden() and inner >= 3 * size.width()
        room = inner - (size.width() + 2 * GAP if beside else 0)
        words = self.words.high(room)
        tall = words + GAP + BAR
        top = PAD + max(0, (size.height() - tall) // 2 if beside else 0)
        self.words.setGeometry(PAD, top, room, words)
        self.bar.setGeometry(PAD, top + words + GAP, room, BAR)
        y = top + tall
        if beside:
            y = max(y, PAD + size.height())
            self.cancel.setGeometry(width - PAD - size.width(), (y + PAD - size.height()) // 2, *size.toTuple())
        elif not self.cancel.isHidden():
            self.cancel.setGeometry(PAD, y + GAP + 4, min(inner, size.width()), size.height())
            y += GAP + 4 + size.height()
        return y + PAD

    def paintEvent(self, _: QPaintEvent) -> None:
        surface(QPainter(self), QRectF(self.rect()), self._look)


def _reason(*, by_key: bool) -> Qt.FocusReason:
    return Qt.FocusReason.TabFocusReason if by_key else Qt.FocusReason.OtherFocusReason
