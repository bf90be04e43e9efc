"""One message of the supplier's on a card: when it came, what it says, what it asks for, and the answer to touch."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.letter import Letter, LetterState
from ihd.ui import letter_words
from ihd.ui.contrast import LARGE
from ihd.ui.paint import fill
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.icon import Icon
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import outline, surface
from ihd.wording import tr

PAD = 16
ICON = 18
CHIP = (10, 3)  # px around the word "New"
MARKS = {
    LetterState.SENDING: ("waiting", "muted"),
    LetterState.WAITING: ("waiting", "muted"),
    LetterState.ANSWERED: ("check", "low"),
    LetterState.REJECTED: ("warning", "medium"),
    LetterState.UNHEARD: ("warning", "medium"),
}
UNMARKED = "info", "muted"


class LetterCard(QWidget):
    """Reached by key, so that each message can be read out and brought into sight."""

    answered = Signal(str)  # the message's name

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._mark = UNMARKED
        self._name = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.new = Text(look, Role.LABEL, "accent", ground="raised", parent=self)
        self.head = Text(look, Role.CAPTION, "muted", parent=self)
        self.body = Text(look, Role.LEAD, parent=self)
        self.state = Text(look, Role.BODY, "muted", parent=self)
        self._icon = Icon("", self)
        self.button = Button(look, tr(letter_words.READ_IT), primary=True, parent=self)
        self.new.say(tr("New", "a message"))
        for text in (self.head, self.body, self.state):
            text.setWordWrap(True)
        self.button.clicked.connect(lambda: self.answered.emit(self._name))

    def show_letter(self, letter: Letter, now: datetime, zone: tzinfo, *, is_new: bool) -> None:
        """Show this message."""
        self._name = letter.message.name
        body, state = letter_words.body(letter), letter_words.state(letter, now, zone)
        head = letter_words.head(letter, now, zone)
        for text, said in ((self.head, head), (self.body, body), (self.state, state)):
            text.say(letter_words.breakable(said))
            text.setAccessibleName(said)
        gone = letter.state in (LetterState.WITHDRAWN, LetterState.OVER)
        self.body.mean("muted" if gone else "text")
        self.new.setVisible(is_new)
        self.state.setVisible(bool(state))
        self._mark = MARKS.get(letter.state, ("info", "accent") if letter.may_answer else UNMARKED)
        self._icon.setVisible(bool(state))
        self.button.setVisible(letter.may_answer)
        self.button.setAccessibleName(f"{tr(letter_words.READ_IT)}: {body}")
        told = [tr("New message") if is_new else tr("Message"), head, body, state]
        self.setAccessibleName(". ".join(part.rstrip(".") for part in told if part) + ".")
        self._colour()

    def set_look(self, look: Look) -> None:
        self._look = look
        for part in (self.new, self.head, self.body, self.state, self.button):
            part.set_look(look)
        self._colour()
        self.update()

    def _colour(self) -> None:
        name, meaning = self._mark
        self._icon.show_icon(name, self._look.ink(meaning, "surface", LARGE))

    def high(self, width: int) -> int:
        """The height that it takes at this width, px; lays it out there."""
        inner, y = width - 2 * PAD, PAD - 2
        y = self._place_head(inner, y) + 4
        self.body.setGeometry(PAD, y, inner, self.body.high(inner))
        y += self.body.height()
        if not self.state.isHidden():
            y = self._place_state(inner, y + 10)
        if not self.button.isHidden():
            hint = self.button.sizeHint()
            self.button.setGeometry(PAD, y + 12, min(inner, hint.width()), hint.height())
            y += 12 + hint.height()
        return y + PAD

    def _place_head(self, inner: int, y: int) -> int:
        left = 0
        if not self.new.isHidden():
            wide, tall = self.new.wide(), self.new.high(0)
            self.new.setGeometry(PAD + CHIP[0], y + CHIP[1], wide, tall)
            left = wide + 2 * CHIP[0] + 10
        high = self.head.high(inner - left)
        chip = 0 if self.new.isHidden() else self.new.height() + 2 * CHIP[1]
        top = y + max(0, (chip - self.head.fontMetrics().height()) // 2)
        self.head.setGeometry(PAD + left, top, inner - left, high)
        return max(top + high, y + chip)

    def _place_state(self, inner: int, y: int) -> int:
        icon = self._look.px(ICON)
        room = inner - icon - 8
        high = self.state.high(room)
        line = self.state.fontMetrics().height()
        self._icon.setGeometry(PAD, y + (line - icon) // 2, icon, icon)
        self.state.setGeometry(PAD + icon + 8, y, room, high)
        return y + high

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.high(self.width())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        surface(painter, QRectF(self.rect()), self._look)
        if not self.new.isHidden():
            chip = QRectF(self.new.geometry()).adjusted(-CHIP[0], -CHIP[1], CHIP[0], CHIP[1])
            fill(painter, chip, self._look.colour("raised"), chip.height() / 2)
        if self.hasFocus():
            outline(painter, QRectF(self.rect()), self._look.colour("accent"), 3)
