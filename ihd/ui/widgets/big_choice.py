"""A choice as large as a card: an icon, a few words and a sentence."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.contrast import LARGE
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.icon import tinted
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import Touchable, outline, surface

PAD = 22
ICON = 34


class BigChoice(Touchable):
    """A choice with an icon, a few words and a sentence. The primary one is filled with the accent."""

    def __init__(
        self, look: Look, icon: str, words: str, sentence: str, *, primary: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, f"{words}. {sentence}", parent)
        self._drawing, self._primary = icon, primary
        self._ground = "accent" if primary else "surface"
        front = "on_accent" if primary else "text"
        self._words = Text(look, Role.LEAD, front, ground=self._ground, parent=self)
        self._sentence = Text(look, Role.CAPTION, front if primary else "muted", ground=self._ground, parent=self)
        for text, said in ((self._words, words), (self._sentence, sentence)):
            text.setWordWrap(True)
            text.say(said)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self._words.set_look(look)
        self._sentence.set_look(look)

    def high(self, width: int) -> int:
        """The height it takes at this width, px."""
        inner = width - 2 * PAD
        return 2 * PAD + ICON + 14 + self._words.high(inner) + 6 + self._sentence.high(inner)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        inner = self.width() - 2 * PAD
        y = PAD + ICON + 14
        self._words.setGeometry(PAD, y, inner, self._words.high(inner))
        y += self._words.height() + 6
        self._sentence.setGeometry(PAD, y, inner, self._sentence.high(inner))

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.isDown():
            painter.setOpacity(0.8)
        surface(painter, QRectF(self.rect()), self.look, self._ground)
        meaning = "on_accent" if self._primary else "accent"
        drawn = tinted(self._drawing, self.look.ink(meaning, self._ground, LARGE), ICON, self.devicePixelRatioF())
        painter.drawPixmap(PAD, PAD, drawn)
        if self.ringed and self._primary:  # the accent would not show on itself
            outline(painter, QRectF(self.rect()).adjusted(4, 4, -4, -4), self.look.colour("on_accent"), 3, 12)
        else:
            self.paint_ring(painter)
