"""A row to touch: an icon, a title and a line, and a mark that says what touching does: go, tick or pick."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.breaking import breakable
from ihd.ui.contrast import LARGE
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.icon import Icon, tinted
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import Touchable, outline, surface

PAD, GAP = 16, 14  # px
ICON, BOX = 24, 26  # px beside text of the normal size; they follow it half of the way
LEAST = 60
GO, TICK, PICK, PLAIN = "go", "tick", "pick", "plain"


class Row(Touchable):
    """Goes somewhere, or is ticked or picked. Its texts wrap, so that nothing is cut however large they are."""

    def __init__(
        self,
        look: Look,
        title: str,
        line: str = "",
        *,
        icon: str = "",
        meaning: str = "accent",
        mark: str = GO,
        ground: str = "surface",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, title, parent)
        self._meaning, self._mark, self._ground = meaning, mark, ground
        self._icon = Icon(icon, self)
        self._title = Text(look, Role.STRONG, ground=ground, parent=self)
        self._line = Text(look, Role.CAPTION, "muted", ground=ground, parent=self)
        for text in (self._title, self._line):
            text.setWordWrap(True)
        self._said: tuple[str, str] | None = None
        self.setCheckable(mark in (TICK, PICK))
        self.toggled.connect(self.update)
        self.say(title, line)
        self.set_look(look)

    @property
    def mark(self) -> str:
        """What touching it does: GO, TICK, PICK or PLAIN."""
        return self._mark

    @property
    def title(self) -> str:
        return self._said[0] if self._said else ""

    @property
    def line(self) -> str:
        return self._said[1] if self._said else ""

    def say(self, title: str, line: str) -> bool:
        """Say this; whether anything is different."""
        if (title, line) == self._said:
            return False
        self._said = title, line
        self._title.say(breakable(title))
        self._line.say(breakable(line))
        self.setAccessibleName(f"{title}. {line}" if line else title)
        self._place()
        return True

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self._title.set_look(look)
        self._line.set_look(look)
        self._icon.show_icon(self._icon.name, look.ink(self._meaning, self._ground, LARGE))
        self._place()

    def high(self, width: int) -> int:
        """The height it takes at this width, px."""
        inner = self._inner(width)
        line = 3 + self._line.high(inner) if self._line.said else 0
        return max(LEAST, 24 + self._title.high(inner) + line)

    def natural(self) -> int:
        """The width at which its words stand on one line each, px."""
        after = self._side(ICON) + 8 if self._mark == GO else 0
        return self._before() + max(self._title.wide(), self._line.wide()) + after + PAD + 2

    def _side(self, size: int) -> int:
        return round(size * (1 + self.look.text_scale) / 2)

    def _before(self) -> int:
        """What stands before the words, px."""
        mark = self._side(BOX) + GAP if self._mark in (TICK, PICK) else 0
        return PAD + mark + (self._side(ICON) + GAP if self._icon.name else 0)

    def _inner(self, width: int) -> int:
        after = self._side(ICON) + 8 if self._mark == GO else 0
        return max(1, width - self._before() - after - PAD)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        inner, left, icon = self._inner(self.width()), self._before(), self._side(ICON)
        title = self._title.high(inner)
        line = 3 + self._line.high(inner) if self._line.said else 0
        top = (self.height() - title - line) // 2
        self._title.setGeometry(left, top, inner, title)
        self._line.setGeometry(left, top + title + 3, inner, max(0, line - 3))
        self._line.setVisible(bool(self._line.said))
        self._icon.setGeometry(left - GAP - icon, (self.height() - icon) // 2, icon, icon)
        self._icon.setVisible(bool(self._icon.name))

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pressed = "line" if self._ground == "raised" else "raised"
        if self._mark != TICK or self.isDown():
            surface(painter, QRectF(self.rect()), self.look, pressed if self.isDown() else self._ground)
        if self._mark == GO:
            side = self._side(ICON)
            go = tinted("right", self.look.ink("muted", self._ground, LARGE), side, self.devicePixelRatioF())
            painter.drawPixmap(self.width() - PAD - side + 6, (self.height() - side) // 2, go)
        elif self._mark != PLAIN:
            self._paint_box(painter)
        self.paint_ring(painter)

    def _paint_box(self, painter: QPainter) -> None:
        side = self._side(BOX)
        box = QRectF(PAD, (self.height() - side) / 2, side, side)
        radius = 8 if self._mark == TICK else side / 2
        if not self.isChecked():
            outline(painter, box, self.look.ink("muted", self._ground, LARGE), 2, radius)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("accent"))
        painter.drawRoundedRect(box, radius, radius)
        inside = round(side * 0.7)
        tick = tinted("check", self.look.ink("on_accent", "accent"), inside, self.devicePixelRatioF())
        painter.drawPixmap(round(box.center().x() - inside / 2), round(box.center().y() - inside / 2), tick)
