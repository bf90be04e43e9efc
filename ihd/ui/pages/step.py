"""What the pages of a way of several steps share: where one is, what there is to do, and the way back and on."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.trouble import Trouble
from ihd.ui.keys import Touched, put_in_order, touched
from ihd.ui.sentences import Notice
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.banner import Banner
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.chip import Glyph
from ihd.ui.widgets.scroll import Scroll
from ihd.ui.widgets.stack import lay_title
from ihd.ui.widgets.steps import HIGH, Steps
from ihd.ui.widgets.text import Text
from ihd.wording import tr

EDGE, GAP = 32, 10  # px
TOP, TOP_ALONE = 26, 14  # px above the steps, and above the arrow back
WIDEST = 860  # px at normal text size
FOOT_FROM = 300  # px of height from which the buttons stay in sight; a page is lower while the keyboard is open
BESIDE_FROM = 150  # px of room beside the buttons, at normal text size, from which a note stands there


class StepPage(QWidget):
    """A headline and a sentence over a sheet that scrolls; beneath it the way back, the way on, and a note."""

    back_wanted = Signal()
    on_wanted = Signal()

    def __init__(
        self, look: Look, headline: str, step: tuple[int, int], on: Button, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.sheet = QWidget(self)
        self.steps = Steps(look, step[1], self.sheet)
        self.steps.show_step(step[0])
        self.arrow = Glyph(look, "back", tr("Back"), parent=self.sheet)
        self.arrow.hide()
        self.headline = Text(look, Role.TITLE, ground="background", parent=self.sheet)
        self.headline.say(headline)
        self.line = Text(look, Role.BODY, "muted", ground="background", parent=self.sheet)
        self.note = Text(look, Role.CAPTION, "muted", ground="background", parent=self)
        for text in (self.headline, self.line, self.note):
            text.setWordWrap(True)
        self.banner = Banner(look, self.sheet)
        self._scroll = Scroll(look, self.sheet, self)
        self.back = Button(look, tr("Back"), parent=self)
        self.on = on
        on.setParent(self)
        for way in (self.back, self.arrow):
            way.clicked.connect(self.back_wanted)
        self.on.clicked.connect(self.on_wanted)
        self._ordered: list[Touched] = []

    def opened(self) -> None:
        """The page has come into view."""
        self._scroll.verticalScrollBar().setValue(0)

    @property
    def is_alone(self) -> bool:
        """Whether the page stands by itself, and is no step of a way."""
        return not self.arrow.isHidden()

    def stand_alone(self, alone: bool) -> None:
        """Stand by itself, with an arrow back; or be a step of the way."""
        self.steps.setHidden(alone)
        self.back.setHidden(alone)
        self.arrow.setHidden(not alone)
        self.place()

    def say(self, line: str) -> None:
        """Say how it stands, beneath the headline."""
        if line != self.line.said:
            self.line.say(line)
            self.place()

    def show_trouble(self, trouble: Trouble | None) -> None:
        """What is in the way; None once nothing is."""
        self.banner.show_notice(Notice(trouble.headline, trouble.advice) if trouble else None)
        self.place()

    def hold_back(self, why: str) -> None:
        """Say why one cannot go on yet; with nothing to say one can."""
        self.on.setEnabled(not why)
        self.on.setAccessibleDescription(why)
        if why != self.note.said:
            self.note.say(why)
            self.place()

    def keep_in_sight(self, part: QWidget) -> None:
        """Bring a part that has the focus into sight: what lies within a row or a field of its own."""
        part.installEventFilter(self)

    def eventFilter(self, part: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn and isinstance(part, QWidget):
            self._scroll.ensureWidgetVisible(part, 0, 24)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def parts(self) -> list[QWidget]:
        """Whatever else is on the page and takes on a look, in the order in which the keys go through it."""
        return []

    def lay_out(self, x: int, y: int, wide: int) -> int:  # noqa: ARG002 - for the pages that have more
        """Lay out the rest of the sheet from `y` down; the y where it ends."""
        return y

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        own = (
            self.steps,
            self.arrow,
            self.headline,
            self.line,
            self.note,
            self.banner,
            self._scroll,
            self.back,
            self.on,
        )
        for part in (*own, *self.parts()):
            part.set_look(look)  # type: ignore[attr-defined]
        self.headline.setFont(look.font(Role.TITLE, 1.25))
        self.place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def wide(self) -> int:
        """How wide the content is, px."""
        return min(self.width() - 2 * EDGE, round(WIDEST * self._look.text_scale))

    def place(self) -> None:
        """Lay out the page."""
        wide = self.wide()
        x = (self.width() - wide) // 2
        stays = self._ground_foot()
        foot = self._place_foot(x, wide, self.height()) if stays else 0
        pinned = self.pinned()
        if pinned:
            tall = pinned.high(wide)  # type: ignore[attr-defined]
            pinned.setGeometry(x, self.height() - foot - tall + 4, wide, tall)
            foot += tall + 4
        self._scroll.setGeometry(0, 0, self.width(), self.height() - foot)
        y = self._place_title(x, wide) + 6
        self.line.setGeometry(x, y, wide, self.line.high(wide) if self.line.said else 0)
        y += self.line.height() + 18
        if self.banner.notice:
            self.banner.setGeometry(x, y, wide, self.banner.needed(wide))
            y += self.banner.height() + 14
        y = self.lay_out(x, y, wide) + 12
        if not stays:
            y += self._place_foot(x, wide, y + self._place_foot(x, wide, y))
        self._scroll.fit(y)
        self._order()

    def _place_title(self, x: int, wide: int) -> int:
        """How far one has come, or the way back, over or beside the headline; the y where that ends."""
        if self.is_alone:
            return lay_title(self.arrow, self.headline, x, wide, TOP_ALONE)
        self.steps.setGeometry(x, TOP, wide, HIGH)
        y = TOP + HIGH + 18
        self.headline.setGeometry(x, y, wide, self.headline.high(wide) if self.headline.said else 0)
        return y + self.headline.height()

    def _ground_foot(self) -> bool:
        """Whether the buttons stay in sight; on a low page, as above a keyboard, they end the sheet."""
        stays = self.height() >= FOOT_FROM
        ground = self if stays else self.sheet
        for part in (self.note, self.back, self.on):
            if part.parentWidget() is not ground:
                is_hidden = part.isHidden()
                part.setParent(ground)
                part.setHidden(is_hidden)
                self._ordered = []
        return stays

    def _order(self) -> None:
        """Let the Tab key go through the page as the eye does; parts may have come or gone."""
        order = touched((self.arrow, *self.parts(), self.back, self.on))
        if order != self._ordered:
            self._ordered = order
            put_in_order(order)

    def pinned(self) -> QWidget | None:
        """A part that stays in sight over the buttons, where the page is high enough."""
        return None

    def _place_foot(self, x: int, wide: int, bottom: int) -> int:
        """The buttons down to `bottom`, with the note beside them or over them; the height that they take."""
        size = self.on.sizeHint()
        on = max(180, size.width()) if not self.on.isHidden() else 0
        back = max(140, self.back.sizeHint().width()) if not self.back.isHidden() else 0
        top = bottom - size.height() - 24
        left = x + wide - on - back - (12 if on and back else 0)
        self.on.setGeometry(x + wide - on, top, max(on, 1), size.height())
        self.back.setGeometry(left, top, max(back, 1), size.height())
        room = left - x - 16
        if not self.note.said:
            self.note.setGeometry(x, top, 1, 1)
            return size.height() + 24 + 16
        if room >= BESIDE_FROM * self._look.text_scale and self.note.high(room) <= size.height():
            high = self.note.high(room)
            self.note.setGeometry(x, top + (size.height() - high) // 2, room, high)
            return size.height() + 24 + 16
        high = self.note.high(wide)
        self.note.setGeometry(x, top - high - 10, wide, high)
        return size.height() + high + 24 + 10 + 12
