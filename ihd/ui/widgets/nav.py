"""The way between the pages: a bar along the bottom, or a rail down the left side."""

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.paint import begin_with, fill
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.icon import Icon
from ihd.ui.widgets.touchable import Touchable
from ihd.wording import later, tr

PAGES = (
    ("now", later("Now")),
    ("history", later("History")),
    ("cost", later("Cost")),
    ("carbon", later("Carbon")),
    ("topup", later("Top up")),
    ("more", later("More")),
)
NOT_AT_FIRST = ("topup",)  # this way is there once a meter prepays
ICON = 24
LEAST_SIDE = 6  # px beside a title
BAR, RAIL, PITCH = 64, 96, 84  # px: height of the bar, width of the rail, height of an entry on the rail


def icon_side(look: Look) -> int:
    """How large the icons are, px: they follow the text half of the way."""
    return round(ICON * (1 + look.text_scale) / 2)


class NavItem(Touchable):
    """The way to one page."""

    def __init__(self, look: Look, icon: str, title: str, parent: QWidget) -> None:
        super().__init__(look, title, parent)
        self.title = title
        self.upright = False
        self._icon = Icon(icon, self)
        self._name = icon
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.toggled.connect(self._tint)
        self._tint()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self._tint()

    def _tint(self) -> None:
        colour = self.look.ink("text" if self.isChecked() else "muted")
        self._icon.show_icon(self._name, colour)
        begin_with(self, colour)

    def _line(self) -> int:
        return QFontMetrics(self.look.font(Role.SMALL)).height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = icon_side(self.look)
        top = (self.height() - side - 4 - self._line()) // 2 + 1
        self._icon.setGeometry((self.width() - side) // 2, top, side, side)

    def _font(self) -> QFont:
        """The font of the title, smaller where it would not fit beside its neighbours."""
        font = self.look.font(Role.SMALL)
        if self.isChecked():
            font.setWeight(self.look.font(Role.STRONG).weight())
        room = self.width() - 2 * LEAST_SIDE
        wide = QFontMetricsF(font).horizontalAdvance(self.title)
        if wide > room > 0:
            font.setPixelSize(max(10, int(font.pixelSize() * room / wide)))
        return font

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        chosen = self.isChecked()
        if self.isDown():
            fill(painter, QRectF(self.rect()), self.look.colour("raised"))
        if chosen:
            mark = QRectF(0, 0, 3, self.height()) if self.upright else QRectF(0, 0, self.width(), 3)
            fill(painter, mark, self.look.colour("accent"))
        font = self._font()
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
        self.setAccessibleName(tr("Pages"))
        self.items = {name: NavItem(look, name, tr(title), self) for name, title in PAGES}
        for name, item in self.items.items():
            item.clicked.connect(lambda _=False, name=name: self.wanted.emit(name))
            item.setVisible(name not in NOT_AT_FIRST)

    def show_way(self, name: str, *, there: bool) -> bool:
        """Show the way to a page, or hide it; whether a way came or went."""
        item = self.items[name]
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
