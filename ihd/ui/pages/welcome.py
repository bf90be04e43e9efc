"""The first page: connect to a broker, look at a demo home, or move in from a backup."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.contrast import LARGE
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.icon import Icon, tinted
from ihd.ui.widgets.scroll import Scroll
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import Touchable, outline, surface

PAD = 22
ICON, LOCK = 34, 18
WIDEST = 860  # px at normal text size
SIDE_BY_SIDE_FROM = 560


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


class WelcomePage(QWidget):
    """One headline and two ways to begin; a third, small, for who had a display before."""

    connect_wanted = Signal()
    demo_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        sheet = QWidget(self)
        self._headline = Text(look, Role.TITLE, ground="background", parent=sheet)
        self._headline.say("See what your home uses, as it uses it")
        self._line = Text(look, Role.BODY, "muted", ground="background", parent=sheet)
        self._line.say("Electricity now, today and half-hour by half-hour, read from your own meter.")
        self.connect_choice = BigChoice(
            look,
            "hub",
            "Connect to my broker",
            "Your meter’s hub sends its readings to an MQTT broker on your network.",
            primary=True,
            parent=sheet,
        )
        self.demo_choice = BigChoice(
            look,
            "now",
            "Look at a demo home",
            "A pretend household, live within seconds. Nothing to set up.",
            parent=sheet,
        )
        self._privacy = Text(look, Role.CAPTION, "muted", ground="background", parent=sheet)
        self._privacy.say("Nothing leaves your home.")
        self._lock = Icon("lock", sheet)
        self.restore = Button(look, "Restore a backup", icon="restore", parent=sheet)
        self.restore.clicked.connect(self.restore_wanted)
        for text in (self._headline, self._line, self._privacy):
            text.setWordWrap(True)
        self._scroll = Scroll(look, sheet, self)
        self.connect_choice.clicked.connect(self.connect_wanted)
        self.demo_choice.clicked.connect(self.demo_wanted)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for part in (self._headline, self._line, self._privacy, self.connect_choice, self.demo_choice, self.restore):
            part.set_look(look)
        self._scroll.set_look(look)
        self._headline.setFont(look.font(Role.TITLE, 1.25))
        self._lock.show_icon("lock", look.ink("low", "background", LARGE))
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scroll.setGeometry(self.rect())
        self._place()

    def _place(self) -> None:
        scale = self._look.text_scale
        wide = min(self.width() - 64, round(WIDEST * scale))
        beside = wide >= SIDE_BY_SIDE_FROM * scale
        each = (wide - 16) // 2 if beside else wide
        tall = max(self.connect_choice.high(each), self.demo_choice.high(each))
        if beside:
            tall = max(tall, min(210, round(self.height() * 0.42)))
        heads = self._headline.high(wide) + 8 + self._line.high(wide)
        choices = tall if beside else 2 * tall + 12
        size, side = self.restore.sizeHint(), round(LOCK * scale)
        has_room = wide - size.width() - 16 >= side + 10 + self._privacy.wide()
        foot = size.height() if has_room else self._privacy.high(wide - side - 10) + 16 + size.height()
        total = heads + 28 + choices + 24 + foot
        x = (self.width() - wide) // 2
        y = max(28, (self.height() - total) // 2)
        for text, gap in ((self._headline, 8), (self._line, 28)):
            text.setGeometry(x, y, wide, text.high(wide))
            y += text.height() + gap
        self.connect_choice.setGeometry(x, y, each, tall)
        self.demo_choice.setGeometry(*((x + wide - each, y) if beside else (x, y + tall + 12)), each, tall)
        y += choices + 24
        room = wide - side - 10 - (size.width() + 16 if has_room else 0)
        high = self._privacy.high(room)
        top = y + (size.height() - high) // 2 if has_room else y
        self._lock.setGeometry(x, top + (self._privacy.high(self.width()) - side) // 2, side, side)
        self._privacy.setGeometry(x + side + 10, top, room, high)
        left, below = (x + wide - size.width(), y) if has_room else (x, y + high + 16)
        self.restore.setGeometry(left, below, min(wide, size.width()), size.height())
        self._scroll.fit(max(self.height(), y + foot + 28) if total + 56 > self.height() else self.height())
