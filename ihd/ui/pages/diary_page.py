"""What the pages of the diary share: the way back, a headline, what is wrong, and cards below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.trouble import Trouble
from ihd.ui.keys import Touched, put_in_order, touched
from ihd.ui.sentences import Notice
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.banner import Banner
from ihd.ui.widgets.chip import Glyph
from ihd.ui.widgets.scroll import Scroll
from ihd.ui.widgets.stack import lay_below, lay_title
from ihd.ui.widgets.text import Text
from ihd.wording import tr

EDGE, GAP, APART = 14, 12, 6  # px
WIDEST = 980  # px at normal text size


class DiaryPage(QWidget):
    """A sheet that scrolls. A page says which parts it has, and may lay them out by itself."""

    back_wanted = Signal()

    def __init__(self, look: Look, headline: str, line: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.sheet = QWidget(self)
        self.back = Glyph(look, "back", tr("Back"), parent=self.sheet)
        self.back.clicked.connect(self.back_wanted)
        self.headline = Text(look, Role.TITLE, ground="background", parent=self.sheet)
        self.line = Text(look, Role.BODY, "muted", ground="background", parent=self.sheet)
        for text, said in ((self.headline, headline), (self.line, line)):
            text.setWordWrap(True)
            text.say(said)
        self.banner = Banner(look, self.sheet)
        self._scroll = Scroll(look, self.sheet, self)
        self._ordered: list[Touched] = []
        self._waiting: tuple[QWidget, ...] = ()

    def wait_with(self, *parts: QWidget) -> None:
        """Keep these out of sight until `end_waiting`: what is known by then would move them from under a finger."""
        self._waiting = parts
        for part in parts:
            part.hide()

    def end_waiting(self) -> None:
        """Something is known, or will not be: what has waited comes into sight. The page is laid out by its caller."""
        for part in self._waiting:
            part.show()
        self._waiting = ()

    def opened(self) -> None:
        """The page has come into view."""
        self._scroll.verticalScrollBar().setValue(0)

    def show_trouble(self, trouble: Trouble | None) -> None:
        """What did not work, and what to do; None takes it away."""
        self.banner.show_notice(Notice(trouble.headline, trouble.advice) if trouble else None)
        if trouble:
            self.end_waiting()
        self.place()
        if trouble:
            self.to_top()

    def say(self, line: str) -> None:
        """Say this beneath the headline."""
        if line != self.line.said:
            self.line.say(line)
            self.place()

    def to_top(self) -> None:
        """Move the page to its beginning, where news stands."""
        self._scroll.verticalScrollBar().setValue(0)

    def bring_into_sight(self, part: QWidget) -> None:
        """Move the page so that this part of it can be seen."""
        self._scroll.ensureWidgetVisible(part, 0, 24)

    def parts(self) -> list[QWidget]:
        """What stands on the sheet, in the order in which the keys go through it; what is hidden takes no room."""
        return []

    def lay_out(self, x: int, y: int, wide: int) -> int:
        """Lay out the parts from `y` down; the y where they end."""
        return lay_below(self.parts(), x, y, wide, GAP)

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for part in (self.back, self.headline, self.line, self.banner, self._scroll, *self.parts()):
            part.set_look(look)  # type: ignore[attr-defined]
        self.place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scroll.setGeometry(self.rect())
        self.place()

    def place(self) -> None:
        """Lay out the page."""
        wide = min(self.width() - 2 * EDGE, round(WIDEST * self._look.text_scale))
        if wide <= 0:
            return
        x = (self.width() - wide) // 2
        y = lay_title(self.back, self.headline, x, wide) + 2
        self.line.setVisible(bool(self.line.said))
        if self.line.said:
            self.line.setGeometry(x + 6, y, wide - 12, self.line.high(wide - 12))
            y += self.line.height() + GAP
        elif not self.banner.notice:
            y += APART  # between the way back and whatever can be touched below it
        if self.banner.notice:
            self.banner.setGeometry(x, y, wide, self.banner.needed(wide))
            y += self.banner.height() + GAP
        self._scroll.fit(self.lay_out(x, y, wide) + GAP)
        order = touched((self.back, *self.parts()))
        if order != self._ordered:
            self._ordered = order
            put_in_order(order)
