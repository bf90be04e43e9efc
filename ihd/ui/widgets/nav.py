"""The way between the pages: a bar along the bottom, or a rail down the left side."""

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.paint import begin_with, fill
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.icon import Icon
from ihd.ui.widgets.touchable import Touchable

PAGES = (
    ("now", "Now"),
    ("history", "History"),
    ("topup", "Top up"),
    ("messages", "Messages"),
    ("settings", "Settings"),
)
NOT_AT_FIRST = ("topup", "messages")  # these ways are there once there is something at their end
ICON = 24
BADGE = 16  # px, the height of the count on the shoulder of an icon
MOST_COUNTED = 9
BAR, RAIL, PITCH = 64, 96, 84  # px: height of the bar, width of the rail, height of an entry on the rail


def icon_side(look: Look) -> int:
    """How large the icons are, px: they follow the text half of the way."""
    return round(ICON * (1 + look.text_scale) / 2)


class Badge(QWidget):
    """How much is new at the end of a way. Whoever cannot see it is told by the way's own name."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.count = 0
        self.hide()

    @property
    def word(self) -> str:
        """What stands on it."""
        return str(self.count) if self.count <= MOST_COUNTED else f"{MOST_COUNTED}+"

    def place(self, right: int, top: int) -> None:
        """Stand with the left third on an icon that ends here."""
        high = round(BADGE * (1 + self.look.text_scale) / 2)
        wide = max(high, QFontMetrics(self._font(high)).horizontalAdvance(self.word) + high // 2)
        self.setGeometry(right - high // 2, top - high // 3, wide, high)

    def _font(self, high: int) -> QFont:
        font = self.look.font(Role.LABEL)
        font.setPixelSize(round(high * 0.7))
        font.setWeight(QFont.Weight.Bold)
        return font

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill(painter, QRectF(self.rect()), self.look.colour("accent"), self.height() / 2)
        font = self._font(self.height())
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self.look.ink("on_accent", "accent"))
        left = (self.width() - metrics.horizontalAdvance(self.word)) / 2
        painter.drawText(QPointF(left, (self.height() + metrics.capHeight()) / 2), self.word)


class NavItem(Touchable):
    """The way to one page."""

    def __init__(self, look: Look, icon: str, title: str, parent: QWidget) -> None:
        super().__init__(look, title, parent)
        self.title = title
        self.upright = False
        self._icon = Icon(icon, self)
        self._badge = Badge(look, self)
        self._name = icon
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.toggled.connect(self._tint)
        self._tint()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self._badge.look = look
        self._tint()

    @property
    def count(self) -> int:
        """How much is new there."""
        return self._badge.count

    def show_count(self, count: int) -> None:
        """Tell how much is new there."""
        if count != self._badge.count:
            self._badge.count = count
            self._badge.setVisible(count > 0)
            self.setAccessibleName(f"{self.title}, {count} new" if count else self.title)
            self._place()
            self._badge.update()

    def _tint(self) -> None:
        colour = self.look.ink("text" if self.isChecked() else "muted")
        self._icon.show_icon(self._name, colour)
        begin_with(self, colour)

    def _line(self) -> int:
        return QFontMetrics(self.look.font(Role.SMALL)).height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        side = icon_side(self.look)
        top = (self.height() - side - 4 - self._line()) // 2 + 1
        self._icon.setGeometry((self.width() - side) // 2, top, side, side)
        self._badge.place((self.width() + side) // 2, top)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        chosen = self.isChecked()
        if self.isDown():
            fill(painter, QRectF(self.rect()), self.look.colour("raised"))
        if chosen:
            mark = QRectF(0, 0, 3, self.height()) if self.upright else QRectF(0, 0, self.width(), 3)
            fill(painter, mark, self.look.colour("accent"))
        font = self.look.font(Role.SMALL)
        if chosen:
            font.setWeight(self.look.font(Role.STRONG).weight())
        painter.setFont(font)
        side = icon_side(self.look)
        top = (self.height() - side - 4 - self._line()) // 2 + side + 5
        metrics = QFontMetricsF(font)
        left = (self.width() - metrics.horizontalAdvance(self.title)) / 2
        painter.drawText(QPointF(left, top + metrics.ascent()), self.title)
        self.paint_ring(painter, 10)


class Nav(QWidget):
    """All the ways. Tells which page is wanted."""

    wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rail = False
        self.setAccessibleName("Pages")
        self.items = {name: NavItem(look, name, title, self) for name, title in PAGES}
        for name, item in self.items.items():
            item.clicked.connect(lambda _=False, name=name: self.wanted.emit(name))
            item.setVisible(name not in NOT_AT_FIRST)

    def show_way(self, name: str, *, there: bool, count: int = 0) -> bool:
        """Show the way to a page, or hide it, and tell how much is new there; whether a way came or went."""
        item = self.items[name]
        item.show_count(count)
        if item.isHidden() is not there:
            return False
        item.setVisible(there)
        self._place()
        return True

    @property
    def _ways(self) -> list[NavItem]:
        return [item for item in self.items.values() if not item.isHidden()]

    def set_look(self, look: Look) -> None:
        self._look = look
        for item in self.items.values():
            item.set_look(look)
        self.update()

    def show_page(self, name: str) -> None:
        """Mark the way to this page as the one taken."""
        if name in self.items:
            self.items[name].setChecked(True)

    @property
    def is_rail(self) -> bool:
        return self._rail

    def set_rail(self, rail: bool) -> None:
        """Stand upright at the left, or lie along the bottom."""
        if rail != self._rail:
            self._rail = rail
            for item in self.items.values():
                item.upright = rail
            self._place()

    def thickness(self) -> int:
        """The width of the rail, or the height of the bar, px: it grows with the text."""
        metrics = QFontMetrics(self._look.font(Role.SMALL))
        if self._rail:
            return max(RAIL, max(metrics.horizontalAdvance(item.title) for item in self._ways) + 28)
        return max(BAR, icon_side(self._look) + metrics.height() + 22)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        count = len(self._ways)
        for n, item in enumerate(self._ways):
            if self._rail:
                high = min(
                    max(PITCH, self._look.font(Role.SMALL).pixelSize() + icon_side(self._look) + 46),
                    (self.height() - 20) // count,
                )
                item.setGeometry(0, 20 + n * high, self.width() - 1, high)
            else:
                left, right = self.width() * n // count, self.width() * (n + 1) // count
                item.setGeometry(left, 0, right - left, self.height())

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        fill(painter, QRectF(self.rect()), self._look.colour("surface"))
        edge = QRectF(self.width() - 1, 0, 1, self.height()) if self._rail else QRectF(0, 0, self.width(), 1)
        fill(painter, edge, self._look.colour("line"))
