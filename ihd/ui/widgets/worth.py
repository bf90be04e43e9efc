"""A card with what is worth knowing of today, in whole sentences."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.day_sentence import Clause, sentence
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.card import PAD
from ihd.ui.widgets.sentence import Sentence
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import surface
from ihd.wording import tr

MOST = 3  # sentences
BETWEEN = 6  # px


class WorthCard(QWidget):
    """Today in a sentence whose clauses can be touched, and below it as many others as there is room for."""

    stretch_wanted = Signal(object, object)  # of a clause, UTC

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._title = Text(look, Role.CAPTION, "muted", parent=self)
        self._title.say(tr("Worth knowing"))
        self.sentence = Sentence(look, self)
        self.sentence.wanted.connect(self.stretch_wanted)
        self._texts = [Text(look, Role.BODY, "muted" if n else "text", parent=self) for n in range(MOST)]
        for text in self._texts:
            text.setWordWrap(True)

    @property
    def heading(self) -> str:
        """What the sentences are."""
        return self._title.said

    def say(self, sentences: list[str], clauses: Sequence[Clause] = ()) -> bool:
        """Say these; whether anything changed."""
        told = [*sentences, *[""] * MOST][:MOST] if sentences or clauses else [tr("The day has only begun."), "", ""]
        changed = self.sentence.say(clauses)
        if told == [text.said for text in self._texts] and not changed:
            return False
        for text, said in zip(self._texts, told, strict=True):
            text.say(said)
        self.setAccessibleName(" ".join([tr("Worth knowing:"), sentence(clauses), *(one for one in told if one)]))
        self._place()
        return True

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self.look = look
        self.sentence.set_look(look)
        for text in (self._title, *self._texts):
            text.set_look(look)
        self._place()

    def needed(self, width: int) -> int:
        """The height that takes two sentences, px."""
        inner = width - 2 * PAD
        first = self.sentence.high(inner) if self.sentence.ways else 0
        told = [text.high(inner) + BETWEEN for text in self._texts[: 1 if first else 2] if text.said]
        return PAD - 2 + self._title.high(inner) + 4 + first + sum(told) + PAD

    def usual(self) -> int:
        """The height that two sentences of one line take, px."""
        line = self._texts[0].fontMetrics().height()
        return PAD - 2 + self._title.fontMetrics().height() + 4 + 2 * (line + BETWEEN) + PAD

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        inner, y = self.width() - 2 * PAD, PAD - 2
        self._title.setGeometry(PAD, y, inner, self._title.high(inner))
        y += self._title.height()
        self.sentence.setVisible(bool(self.sentence.ways))
        if self.sentence.ways:
            tall = self.sentence.high(inner)
            self.sentence.setGeometry(PAD, y, inner, tall)
            y += tall
        else:
            y += 6
        for text in self._texts:
            high = text.high(inner)
            fits = bool(text.said) and y + high <= self.height() - PAD + 4
            text.setVisible(fits)
            text.setGeometry(PAD, y, inner, high)
            y += high + BETWEEN if fits else 0

    def paintEvent(self, _: QPaintEvent) -> None:
        surface(QPainter(self), QRectF(self.rect()), self.look)
