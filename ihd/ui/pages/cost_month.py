"""The card of the month: what it came to so far, its likely bill, and the lines of it."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.cost_told import MonthSoFar
from ihd.ui import cost_words, words
from ihd.ui.paint import fill
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.card import PAD, Card
from ihd.ui.widgets.text import Text
from ihd.wording import tr

GROWN = 1.3  # times the size of a value: the sum of the month is the first thing to be seen
LINE = 7  # px above and below each line of the bill
GAP = 12


class Sum(Text):
    """A large sum of money."""

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self.setFont(look.font(Role.VALUE, GROWN))


class MonthCard(Card):
    """Touched it opens the month. `prices_wanted` asks for the way to tell prices."""

    prices_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self._title = Text(look, Role.CAPTION, "muted", parent=self)
        self._sum = Sum(look, Role.VALUE, parent=self)
        self._likely = Text(look, Role.STRONG, parent=self)
        self._range = Text(look, Role.CAPTION, "muted", parent=self)
        self._budget = Text(look, Role.STRONG, parent=self)
        self._notes = Text(look, Role.CAPTION, "muted", parent=self)
        for text in (self._title, self._likely, self._range, self._budget, self._notes):
            text.setWordWrap(True)
        self._lines: list[tuple[Text, Text]] = []
        self._shown = 0
        self._rules: list[int] = []
        self.button = Button(look, tr(cost_words.SET_PRICES), parent=self)
        self.button.clicked.connect(self.prices_wanted)
        self.button.hide()
        self.show_month(None)

    def show_month(self, month: MonthSoFar | None, *, prepays: bool = False, budget: int = 0) -> None:
        """Show the month; None while it is not known. `budget` is in pence, 0 where none is set."""
        pence = month.pence if month else None
        unpriced = month is not None and pence is None and bool(month.without)
        likely, beside = cost_words.likely(month.likely if month else None, prepays=prepays)
        self._title.say(cost_words.month_title(month, prepays=prepays))
        self._sum.say(words.money(pence))
        self._sum.mean("muted" if pence is None else "text")
        self._likely.say(likely)
        self._range.say("" if month is None else tr(cost_words.NO_PRICES_YET) if unpriced else beside)
        lines = cost_words.bill_lines(month) if month else []
        self._tell(lines)
        said = cost_words.budget(month, budget)
        self._budget.say(said)
        self._budget.mean("low" if cost_words.is_within(month, budget) else "text")
        notes = cost_words.notes(month, prepays=prepays)
        self._notes.say(" ".join(notes))
        self.button.setVisible(unpriced)
        told = [f"{self._title.said}: {words.spoken_money(pence)}", likely, beside if month else ""]
        told += [f"{name}: {amount}" for name, amount in lines] + [said, *notes]
        self.setAccessibleName(". ".join(one for one in told if one))
        self._place()
        self.update()

    def _tell(self, lines: list[tuple[str, str]]) -> None:
        while len(self._lines) < len(lines):
            pair = Text(self.look, Role.BODY, "muted", parent=self), Text(self.look, Role.BODY, parent=self)
            pair[0].setWordWrap(True)
            self._lines.append(pair)
        for n, pair in enumerate(self._lines):
            for text, said in zip(pair, lines[n] if n < len(lines) else ("", ""), strict=True):
                text.say(said)
                text.setVisible(bool(said))
        self._shown = len(lines)

    @property
    def said(self) -> list[tuple[str, str]]:
        """The lines of the bill."""
        return [(name.said, amount.said) for name, amount in self._lines[: self._shown]]

    @property
    def total(self) -> str:
        """The sum of the month."""
        return self._sum.said

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        texts = (self._title, self._sum, self._likely, self._range, self._budget, self._notes)
        for text in (*texts, *(text for pair in self._lines for text in pair)):
            text.set_look(look)
        self.button.set_look(look)
        self._place()

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there."""
        inner, y = width - 2 * PAD, PAD - 2
        for text, after in ((self._title, 2), (self._sum, 4), (self._likely, 1), (self._range, 0)):
            y = _put(text, y, inner, after)
        y = self._put_lines(y + GAP - LINE, inner)
        for text in (self._budget, self._notes):
            if text.said:
                y = _put(text, y + GAP - 2, inner, 0)
        self._budget.setVisible(bool(self._budget.said))
        self._notes.setVisible(bool(self._notes.said))
        if not self.button.isHidden():
            size = self.button.sizeHint()
            self.button.setGeometry(PAD, y + GAP, min(inner, size.width()), size.height())
            y += GAP + size.height()
        return y + PAD

    def _put_lines(self, y: int, inner: int) -> int:
        self._rules = []
        for name, amount in self._lines[: self._shown]:
            y += LINE
            wide = amount.wide()
            room = inner - wide - 10
            tall = name.high(room)
            name.setGeometry(PAD, y, room, tall)
            amount.setGeometry(PAD + inner - wide, y, wide, amount.high(wide))
            y += tall + LINE
            self._rules.append(y)
        return y

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if self.width() > 2 * PAD:
            self.high(self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        for y in self._rules:
            fill(painter, QRectF(PAD, y, self.width() - 2 * PAD, 1), self.look.colour("line"))


def _put(text: Text, y: int, inner: int, after: int) -> int:
    """Put a text down there; the y after it. One that says nothing takes no room."""
    text.setVisible(bool(text.said))
    tall = text.high(inner) if text.said else 0
    text.setGeometry(PAD, y, inner, tall)
    return y + tall + after if tall else y
