"""What the home's meters have reported, newest first, in household words."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.contrast import LARGE
from ihd.ui.letter_words import AlertLine
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.icon import Icon
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import surface
from ihd.wording import tr

PAD, BETWEEN = 16, 12
ICON = 18


class _Line(QWidget):
    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._serious = False
        self._icon = Icon("", self)
        self.when = Text(look, Role.CAPTION, "muted", parent=self)
        self.words = Text(look, Role.BODY, parent=self)
        self.words.setWordWrap(True)

    def show_alert(self, alert: AlertLine) -> None:
        self.when.say(alert.when)
        self.words.say(alert.words)
        self.setAccessibleName(f"{alert.when}: {alert.words}")
        self._serious = alert.serious
        self._colour()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.when.set_look(look)
        self.words.set_look(look)
        self._colour()

    def _colour(self) -> None:
        name, meaning = ("warning", "medium") if self._serious else ("info", "muted")
        self._icon.show_icon(name, self._look.ink(meaning, "surface", LARGE))

    def high(self, width: int) -> int:
        """The height that it takes at this width, px; lays it out there."""
        icon = self._look.px(ICON)
        left, room = icon + 10, width - icon - 10
        self._icon.setGeometry(0, (self.when.high(0) - icon) // 2 + 1, icon, icon)
        self.when.setGeometry(left, 0, room, self.when.high(room))
        self.words.setGeometry(left, self.when.height(), room, self.words.high(room))
        return self.when.height() + self.words.height()


class AlertsCard(QWidget):
    """A card with a line for each."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._title = Text(look, Role.STRONG, parent=self)
        self._title.setWordWrap(True)
        self._title.say(tr("From your meters"))
        self._lines: list[_Line] = []
        self._told: tuple[AlertLine, ...] = ()

    @property
    def told(self) -> tuple[AlertLine, ...]:
        """What it says, newest first."""
        return self._told

    def show_alerts(self, alerts: Sequence[AlertLine]) -> None:
        """Show these."""
        self._told = tuple(alerts)
        while len(self._lines) < len(alerts):
            self._lines.append(_Line(self._look, self))
        for n, line in enumerate(self._lines):
            line.setVisible(n < len(alerts))
            if n < len(alerts):
                line.show_alert(alerts[n])

    def set_look(self, look: Look) -> None:
        self._look = look
        self._title.set_look(look)
        for line in self._lines:
            line.set_look(look)
        self.update()

    def high(self, width: int) -> int:
        """The height that it takes at this width, px; lays it out there."""
        inner, y = width - 2 * PAD, PAD - 2
        self._title.setGeometry(PAD, y, inner, self._title.high(inner))
        y += self._title.height()
        for line in self._lines[: len(self._told)]:
            tall = line.high(inner)
            line.setGeometry(PAD, y + BETWEEN, inner, tall)
            y += BETWEEN + tall
        return y + PAD

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.high(self.width())

    def paintEvent(self, _: QPaintEvent) -> None:
        surface(QPainter(self), QRectF(self.rect()), self._look)
