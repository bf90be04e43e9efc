"""One thing said over the whole Top up page: a question before something is sent, or how it went."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from ihd.ui.contrast import LARGE
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.icon import Icon
from ihd.ui.widgets.text import Text

EDGE, GAP = 16, 12
ICON = 30
WIDEST = 720  # px at normal text size: longer lines are hard to read
SMALLEST = 0.45  # of its size, to which a code shrinks that is to stand on one line


class Saying(QWidget):
    """An icon, a headline, a code to be compared, sentences, and one or two buttons."""

    agreed = Signal()
    declined = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._drawing, self._meaning = "info", "accent"
        self._icon = Icon("info", self)
        self.headline = Text(look, Role.TITLE, ground="background", parent=self)
        self.code = Text(look, Role.VALUE, ground="background", parent=self)
        self.lines = Text(look, Role.LEAD, ground="background", parent=self)
        self.advice = Text(look, Role.BODY, "muted", ground="background", parent=self)
        self.about = Text(look, Role.CAPTION, "muted", ground="background", parent=self)
        self._texts = (self.headline, self.code, self.lines, self.advice, self.about)
        for text in self._texts:
            text.setWordWrap(True)
        self.buttons: list[Button] = []

    def say(self, headline: str, lines: str = "", advice: str = "", *, code: str = "", about: str = "") -> None:
        """Say this; `about` names what it is about. A code is read out digit by digit."""
        self.headline.say(headline)
        self.code.say(code)
        self.code.setAccessibleName(" ".join(code.replace(" ", "")))
        self.lines.say(lines)
        self.advice.say(advice)
        self.about.say(about)
        for text in self._texts[1:]:
            text.setVisible(bool(text.said))
        self.setAccessibleName(" ".join(one for one in (headline, lines, advice) if one))

    def mean(self, drawing: str, meaning: str) -> None:
        """Stand under this icon, in the colour of this meaning."""
        self._drawing, self._meaning = drawing, meaning
        self._icon.show_icon(drawing, self._look.ink(meaning, "background", LARGE))

    def offer(self, agree: str, decline: str = "") -> None:
        """Offer these two answers, or the one."""
        wanted = [one for one in (decline, agree) if one]
        if [button.words for button in self.buttons] == wanted:
            return
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = []
        for word in wanted:
            button = Button(self._look, word, primary=word == agree, parent=self)
            button.clicked.connect(self.agreed if word == agree else self.declined)
            button.setVisible(True)
            self.buttons.append(button)

    def set_look(self, look: Look) -> None:
        self._look = look
        for text in self._texts:
            text.set_look(look)
        for button in self.buttons:
            button.set_look(look)
        self.mean(self._drawing, self._meaning)

    def high(self, width: int, _room: int = 0) -> int:
        """The height that it takes at this width, px; lays it out there."""
        scale = self._look.text_scale
        wide = min(width - 2 * EDGE, round(WIDEST * scale))
        icon = self._look.px(ICON)
        y = EDGE // 2
        room = wide - icon - GAP
        high = self.headline.high(room)
        line = self.headline.fontMetrics().height()
        self._icon.setGeometry(EDGE, y + (line - icon) // 2, icon, icon)
        self.headline.setGeometry(EDGE + icon + GAP, y, room, high)
        y += high + GAP
        self._fit_code(wide)
        for text in self._texts[1:]:
            if not text.isHidden():
                text.setGeometry(EDGE, y, wide, text.high(wide))
                y += text.height() + GAP
        return self._place_buttons(wide, y + 4)

    def _fit_code(self, wide: int) -> None:
        """The largest size in which the code stands on one line; one that never does breaks between its groups."""
        factor = 1.0
        while factor > SMALLEST:
            metrics = QFontMetrics(self._look.font(Role.VALUE, factor))
            if metrics.horizontalAdvance(self.code.said) + 4 <= wide:
                break
            factor -= 0.05
        self.code.setFont(self._look.font(Role.VALUE, factor))

    def _place_buttons(self, wide: int, y: int) -> int:
        sizes = [button.sizeHint() for button in self.buttons]
        if not sizes:
            return y
        beside = sum(size.width() for size in sizes) + GAP * (len(sizes) - 1) <= wide
        each = max(size.width() for size in sizes)
        x = EDGE
        for button, size in zip(self.buttons, sizes, strict=True):
            button.setGeometry(x, y, min(wide, max(size.width(), 140)) if beside else min(wide, each), size.height())
            x += button.width() + GAP if beside else 0
            y += 0 if beside else size.height() + GAP
        return (y + sizes[0].height() if beside else y - GAP) + EDGE
