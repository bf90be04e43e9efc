"""The card of other tariffs: what the home's own use would have cost on each that is known here."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.cost_told import OtherTariff
from ihd.ui import cost_months_words as said
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.card import PAD
from ihd.ui.widgets.entries import Entries, Entry
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import surface
from ihd.wording import tr


class ElsewhereCard(QWidget):
    """A list, the one that would have cost least first, and what it rests on."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._title = Text(look, Role.CAPTION, "muted", parent=self)
        self._title.say(tr(said.ELSEWHERE))
        self.entries = Entries(look, parent=self)
        self._line = Text(look, Role.CAPTION, "muted", parent=self)
        self._line.say(tr(said.ELSEWHERE_LINE))
        for text in (self._title, self._line):
            text.setWordWrap(True)

    def show_others(self, others: Sequence[OtherTariff]) -> None:
        """Show these; none hides the card."""
        self.entries.show_entries([Entry(one.name, *said.other_entry(one)) for one in others])
        self.setVisible(bool(others))
        self.high(self.width())

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for part in (self._title, self.entries, self._line):
            part.set_look(look)
        self.update()

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there."""
        inner, y = max(1, width - 2 * PAD), PAD - 2
        for part, after in ((self._title, 8), (self.entries, 12), (self._line, 0)):
            tall = part.high(inner)
            part.setGeometry(PAD, y, inner, tall)
            y += tall + after
        return y + PAD - 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.high(self.width())

    def paintEvent(self, _: QPaintEvent) -> None:
        surface(QPainter(self), QRectF(self.rect()), self._look)
