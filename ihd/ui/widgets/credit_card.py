"""What is left on one meter, for the first glance: the amount, how long it lasts, and the way to top up."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.fuel import Fuel
from ihd.ui import words
from ihd.ui.contrast import LARGE
from ihd.ui.glance_words import Glance
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.card import PAD
from ihd.ui.widgets.icon import Icon
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import outline, surface
from ihd.wording import tr

ICON = 16
TOP = PAD - 2  # px
MOST_LINES = 3


class CreditCard(QWidget):
    """One meter's credit. It stands where the cost of the day does in homes that pay by bill."""

    clicked = Signal()
    turn_on_wanted = Signal()  # instead, while the supply waits to be turned on again

    def __init__(self, look: Look, fuel: Fuel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.fuel = look, fuel
        self.told: Glance | None = None
        self.slim = False  # it never is; the cards beside it can be
        self._icon = Icon(fuel.value, self)
        self.title = Text(look, Role.CAPTION, "muted", parent=self)
        self.value = Text(look, Role.VALUE, parent=self)
        self.lines = [Text(look, Role.CAPTION, "muted", parent=self) for _ in range(MOST_LINES)]
        for line in self.lines:
            line.setWordWrap(True)
        name = words.fuel_first(fuel)
        self.title.say(tr("{fuel} credit", fuel=name), name)
        self.button = Button(look, tr("Top up"), parent=self)
        self.button.clicked.connect(self._touched)
        self._name_button()
        self._colour()

    def show_glance(self, told: Glance) -> bool:
        """Say this; whether that is anything new."""
        if told == self.told:
            return False
        self.told = told
        self.value.say(told.value)
        for text, said in zip(self.lines, (*told.lines, "", "", ""), strict=False):
            text.say(said)
            text.setVisible(bool(said))
        self._name_button()
        self.button.be_primary(bool(told.strain))
        self.setAccessibleName(told.spoken)
        self._colour()
        self.place()
        self.update()
        return True

    def _name_button(self) -> None:
        """Let the button say what it does: what helps just now."""
        fuel, turn_on = words.fuel(self.fuel), self.told.turn_on if self.told else ""
        self.button.say(turn_on or tr("Top up"))
        self.button.setAccessibleName(f"{turn_on}: {fuel}" if turn_on else tr("Top up {fuel}", fuel=fuel))

    def _touched(self) -> None:
        (self.turn_on_wanted if self.told and self.told.turn_on else self.clicked).emit()

    def set_look(self, look: Look) -> None:
        self._look = look
        for part in (self.title, self.value, *self.lines):
            part.set_look(look)
        self.button.set_look(look)
        self._colour()
        self.place()

    def _colour(self) -> None:
        self._icon.show_icon(self.fuel.value, self._look.ink(self.fuel.value, "surface", LARGE))
        self.value.mean("muted" if self.told and self.told.is_old else "text")
        self.lines[0].mean((self.told.strain if self.told else "") or "muted")

    def needed(self, width: int) -> int:
        """The height it takes to say everything at this width, px."""
        return self._words_end(width) + 10 + self.button.sizeHint().height() + PAD - 2

    def _words_end(self, width: int) -> int:
        inner = width - 2 * PAD
        lines = [text.high(inner) + 2 for text in self.lines if text.said]
        return TOP + self.title.high(inner) + 3 + self.value.high(inner) + sum(lines)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def place(self) -> None:
        inner, y = self.width() - 2 * PAD, TOP
        line, icon = self.title.high(inner), self._look.px(ICON)
        self._icon.setGeometry(PAD, y + (line - icon) // 2, icon, icon)
        self.title.setGeometry(PAD + icon + 8, y, inner - icon - 8, line)
        y += line + 3
        self.value.setGeometry(PAD - 1, y, inner, self.value.high(inner))
        y += self.value.height()
        for text in self.lines:
            if text.said:
                text.setGeometry(PAD, y, inner, text.high(inner))
                y += text.height() + 2
        high = self.button.sizeHint().height()
        self.button.setGeometry(PAD - 2, self.height() - PAD + 2 - high, inner + 4, high)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        surface(painter, QRectF(self.rect()), self._look)
        if self.told and self.told.strain:
            outline(painter, QRectF(self.rect()), self._look.ink(self.told.strain, "surface", LARGE), 2)
