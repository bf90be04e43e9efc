"""The banner: a trouble told calmly, with what to do about it, while the last data stays in sight."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.sentences import Notice
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.icon import Icon
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import TARGET, Touchable, surface

PAD = 14
ICON, MORE = 24, 20
BETWEEN = 14  # px between the headline and the advice where both stand on one line


class Banner(Touchable):
    """One notice: an icon, a headline and advice. It goes away by itself when its reason does.

    It can be touched where there is a page that tells more.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self._notice: Notice | None = None
        self._icon = Icon("warning", self)
        self._more = Icon("right", self)
        self._headline = Text(look, Role.STRONG, ground="raised", parent=self)
        self._advice = Text(look, Role.CAPTION, "muted", ground="raised", parent=self)
        for text in (self._headline, self._advice):
            text.setWordWrap(True)
        self.setEnabled(False)
        self.hide()

    @property
    def notice(self) -> Notice | None:
        """What the banner tells at the moment."""
        return self._notice

    @property
    def texts(self) -> tuple[Text, Text]:
        """The labels of the headline and of the advice."""
        return self._headline, self._advice

    def show_notice(self, notice: Notice | None) -> None:
        """Tell this; None hides the banner."""
        if notice == self._notice:
            return
        self._notice = notice
        self.setVisible(notice is not None)
        if notice:
            self._headline.say(notice.headline)
            self._advice.say(notice.advice)
            self.setAccessibleName(f"{notice.headline}. {notice.advice}")
            self.setEnabled(bool(notice.page))
            self._more.setVisible(bool(notice.page))
            self._paint_icon()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self._headline.set_look(look)
        self._advice.set_look(look)
        self._paint_icon()
        self.update()

    def needed(self, width: int, room: int | None = None) -> int:
        """The height it takes at this width, px; where that is more than the room, without what it advises.

        That is left to the page that it leads to. Where all of it fits on one line, it takes no more than a line.
        """
        inner = self._inner(width)
        if self._is_one_line(width):
            self._advice.setVisible(bool(self._advice.said))
            return max(TARGET, 2 * PAD - 4 + self._headline.high(inner))
        headline, advice = self._headline.high(inner), self._advice.high(inner)
        leads_on = self._notice is not None and bool(self._notice.page)
        is_brief = leads_on and room is not None and 2 * PAD - 4 + headline + advice > room
        self._advice.setVisible(not is_brief)
        return max(TARGET, 2 * PAD - 4 + headline + (0 if is_brief else advice))

    def _inner(self, width: int) -> int:
        more = self.look.px(MORE) + 8 if self._notice and self._notice.page else 0
        return width - 2 * PAD - self.look.px(ICON) - 14 - more

    def _is_one_line(self, width: int) -> bool:
        return self._headline.wide() + BETWEEN + self._advice.wide() <= self._inner(width)

    def _paint_icon(self) -> None:
        serious = self._notice is None or self._notice.serious
        urgent = self._notice is not None and self._notice.urgent
        meaning = "high" if urgent else "medium" if serious else "accent"
        self._icon.show_icon("warning" if serious else "info", self.look.ink(meaning, "raised", 3.0))
        self._more.show_icon("right", self.look.ink("muted", "raised", 3.0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        icon, more = self.look.px(ICON), self.look.px(MORE)
        self._more.setGeometry(self.width() - PAD - more, (self.height() - more) // 2, more, more)
        inner, left = self._inner(self.width()), PAD + icon + 14
        high = self._headline.high(inner)
        self._icon.setGeometry(PAD, (self.height() - icon) // 2, icon, icon)
        if self._is_one_line(self.width()):
            top, wide = (self.height() - high) // 2, self._headline.wide()
            beneath = self._headline.fontMetrics().ascent() - self._advice.fontMetrics().ascent()
            self._headline.setGeometry(left, top, wide, high)
            after = left + wide + BETWEEN
            self._advice.setGeometry(after, top + beneath, self._advice.wide(), self._advice.high(inner))
            return
        self._headline.setGeometry(left, PAD - 3, inner, high)
        self._advice.setGeometry(left, PAD - 2 + high, inner, self._advice.high(inner))

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        surface(painter, QRectF(self.rect()), self.look, "line" if self.isDown() else "raised")
        self.paint_ring(painter)
