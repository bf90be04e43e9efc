"""Where credit stands first: what was used today, and until when nothing is cut off."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.paint import fill
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.card import PAD, Card
from ihd.ui.widgets.text import Text
from ihd.wording import tr

SMALLER = 0.62  # of the size of a value
LINE = 56  # px at most of the line between them
GAP = 24  # px between the two, with a line in the middle


class Fact(Text):
    """What is told, as heavy as the sums of other cards and smaller than the credit above it."""

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self.setFont(look.font(Role.VALUE, SMALLER))


class UsedCard(Card):
    """One or two facts beside each other; beneath each other where there is no room."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Used today"), parent)
        self._cells = [
            (Text(look, Role.CAPTION, "muted", parent=self), Fact(look, Role.VALUE, parent=self)) for _ in range(2)
        ]
        for name, value in self._cells:
            name.setWordWrap(True)
            value.setWordWrap(True)

    def say(self, told: list[tuple[str, str]]) -> bool:
        """Say these, each with its name; whether that is anything new."""
        facts = [*told, ("", ""), ("", "")][:2]
        if facts == [(name.said, value.said) for name, value in self._cells]:
            return False
        for (name, value), (title, fact) in zip(self._cells, facts, strict=True):
            name.say(title)
            value.say(fact)
            name.setVisible(bool(title))
            value.setVisible(bool(title))
        self.setAccessibleName(", ".join(f"{title} {fact}" for title, fact in told))
        self._place()
        self.update()
        return True

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        for name, value in self._cells:
            name.set_look(look)
            value.set_look(look)
        self._place()

    @property
    def _shown(self) -> list[tuple[Text, Text]]:
        return [cell for cell in self._cells if cell[0].said]

    def _beside(self, width: int) -> bool:
        each = (width - 2 * PAD - 2 * GAP) // 2
        return len(self._shown) > 1 and all(max(one.wide(), other.wide()) <= each for one, other in self._shown)

    def needed(self, width: int) -> int:
        """The height that it takes at this width, px."""
        inner = width - 2 * PAD
        beside = self._beside(width)
        each = (inner - 2 * GAP) // 2 if beside else inner
        cells = [name.high(each) + value.high(each) + 2 for name, value in self._shown]
        return 2 * PAD + (max(cells, default=0) if beside else sum(cells) + 8 * max(0, len(cells) - 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        beside, inner = self._beside(self.width()), self.width() - 2 * PAD
        each = (inner - 2 * GAP) // 2 if beside else inner
        x, y = PAD, max(PAD, (self.height() - self.needed(self.width())) // 2 + PAD)
        for name, value in self._shown:
            name.setGeometry(x, y, each, name.high(each))
            value.setGeometry(x, y + name.height() + 2, each, value.high(each))
            if beside:
                x += each + 2 * GAP
            else:
                y += name.height() + 2 + value.height() + 8

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._beside(self.width()):
            painter = QPainter(self)
            tall = min(self.height() - 2 * PAD, self.look.px(LINE))
            fill(painter, QRectF(self.width() / 2, (self.height() - tall) / 2, 1, tall), self.look.colour("line"))
