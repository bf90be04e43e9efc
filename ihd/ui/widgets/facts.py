"""A card of a few sentences, each with an icon before it."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.contrast import LARGE
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.icon import Icon
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import surface

PAD, GAP = 14, 6
ICON = 18  # px at normal text size


class Fact(NamedTuple):
    """A sentence, its icon, and what the icon's colour means."""

    icon: str
    words: str
    meaning: str = "accent"


class Facts(QWidget):
    """Shows facts one below the other."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._facts: tuple[Fact, ...] = ()
        self._rows: list[tuple[Icon, Text]] = []

    @property
    def said(self) -> list[str]:
        """The sentences."""
        return [fact.words for fact in self._facts]

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these; none hides the card."""
        self._facts = tuple(facts)
        while len(self._rows) < len(facts):
            text = Text(self._look, Role.CAPTION, "muted", parent=self)
            text.setWordWrap(True)
            icon = Icon("info", self)
            text.show()
            icon.show()
            self._rows.append((icon, text))
        for n, (icon, text) in enumerate(self._rows):
            text.say(facts[n].words if n < len(facts) else "")
            for part in (icon, text):
                part.setVisible(n < len(facts))
        self.setVisible(bool(facts))
        self.set_look(self._look)

    def set_look(self, look: Look) -> None:
        self._look = look
        for fact, (icon, text) in zip(self._facts, self._rows, strict=False):
            text.set_look(look)
            icon.show_icon(fact.icon, look.ink(fact.meaning, "surface", LARGE))
        self.high(self.width())
        self.update()

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there. None where there are no facts."""
        if not self._facts:
            return 0
        side = self._look.px(ICON)
        left, y = PAD + side + 10, PAD
        inner = max(1, width - left - PAD)
        for icon, text in self._rows[: len(self._facts)]:
            tall = text.high(inner)
            text.setGeometry(left, y, inner, tall)
            icon.setGeometry(PAD, y + (text.fontMetrics().height() - side) // 2, side, side)
            y += tall + GAP
        return y - GAP + PAD

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.high(self.width())

    def paintEvent(self, _: QPaintEvent) -> None:
        surface(QPainter(self), QRectF(self.rect()), self._look)
