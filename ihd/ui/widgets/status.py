"""The status bar: the time and the date, whether this is a demo, and how the hub stands."""

from datetime import tzinfo
from functools import cached_property
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.home import Home, Hub, HubState
from ihd.ui import words
from ihd.ui.contrast import LARGE
from ihd.ui.paint import fill
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.icon import Icon
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import Touchable
from ihd.wording import tr

HEIGHT = 48  # px of one row at normal text size: how the hub stands can be touched
ICON = 18
SHAPES = {
    HubState.NONE: ("hub", "muted"),
    HubState.CONNECTING: ("waiting", "muted"),
    HubState.WAITING: ("waiting", "muted"),
    HubState.LIVE: ("live", "low"),
    HubState.SILENT: ("silent", "medium"),
    HubState.LOST: ("lost", "high"),
    HubState.REFUSED: ("lock", "high"),
}


def shape_of(hub: Hub) -> tuple[str, str]:
    """The icon for the hub and the meaning of its colour: bars where the signal is known."""
    if hub.state is HubState.LIVE and hub.signal is not None:
        return f"signal-{max(0, min(4, hub.signal))}", "low" if hub.signal > 1 else "medium"
    return SHAPES[hub.state]


class HubWay(Touchable):
    """The way to the hub's health, where its state stands."""

    def paintEvent(self, _: QPaintEvent) -> None:
        if self.isDown() or self.ringed:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.isDown():
                fill(painter, QRectF(self.rect()), self.look.colour("accent", 0.25), 14)
            self.paint_ring(painter, 14)


class LettersWay(HubWay):
    """The way to the messages: an envelope, with how many are new."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, tr("Messages"), parent)
        self._icon = Icon("messages", self)
        self.hide()

    @cached_property
    def _badge(self) -> Any:
        from ihd.ui.widgets.badge import Badge  # there are no letters yet at the first paint

        return Badge(self.look, self)

    @property
    def count(self) -> int:
        """How many are new."""
        return int(self._badge.count)

    def show_count(self, count: int) -> None:
        """Tell how many are new."""
        self.setAccessibleName(tr("Messages, %n new", "", count) if count else tr("Messages"))
        self._badge.show_count(count)
        self.place()

    def side(self) -> int:
        """How wide and high it is, with room for the count on the shoulder of the envelope, px."""
        return max(HEIGHT, self.look.px(ICON) + 30)

    def place(self) -> None:
        """Draw the envelope in the middle, and the count on its shoulder, as large as this look has them."""
        self._icon.show_icon("messages", self.look.ink("accent" if self.count else "muted", "background", LARGE))
        self._badge.look = self.look
        side = self.look.px(ICON)
        left, top = (self.width() - side) // 2, (self.height() - side) // 2
        self._icon.setGeometry(left, top, side, side)
        self._badge.place(left + side, top)


class Status(QWidget):
    """One row across the top; two where large text needs them."""

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._zone = look, zone
        self._hub = Hub()
        self.left = 20
        self._time = Text(look, Role.STRONG, ground="background", parent=self)
        self._date = Text(look, Role.BODY, "muted", ground="background", parent=self)
        self._demo = Text(look, Role.LABEL, "accent", ground="raised", parent=self)
        self._state = Text(look, Role.BODY, "muted", ground="background", parent=self)
        self._icon = Icon("", self)
        self.hub_button = HubWay(look, tr("How the hub fares"), self)  # above the words, which take no touches
        self.letters_button = LettersWay(look, self)
        self._demo.hide()

    @property
    def texts(self) -> tuple[Text, ...]:
        """Its labels, from left to right."""
        return self._time, self._date, self._demo, self._state

    @property
    def spoken_hub(self) -> str:
        """How the hub stands, as a screen reader is told."""
        return self._state.accessibleName()

    def show_home(self, home: Home) -> None:
        """Tell the time of this home and how its hub stands."""
        before = (self._time.said, self._date.said, self._state.said, self._demo.said)
        self._time.say(words.clock(home.at, self._zone))
        self._date.say(words.short_date(home.at.astimezone(self._zone).date()))
        self._demo.say(tr("Demo home") if home.pretend else "")
        told = words.hub(home.hub, home.at, self._zone)
        self._state.say(told)
        signal = words.signal(home.hub.signal) if home.hub.state is HubState.LIVE else ""
        self._state.setAccessibleName(f"{told}, {signal}" if signal else told)
        self.hub_button.setAccessibleName(tr("{state}. How the hub fares", state=self._state.accessibleName()))
        if home.hub != self._hub or not self._icon.name:
            self._hub = home.hub
            self._colour()
        if before != (self._time.said, self._date.said, self._state.said, self._demo.said):
            self._place()

    def show_letters(self, *, there: bool, count: int) -> None:
        """Show the way to the messages once there are any, and how many are new."""
        if (there, count) != (not self.letters_button.isHidden(), self.letters_button.count):
            self.letters_button.show_count(count)
            self.letters_button.setVisible(there)
            self._place()

    def set_look(self, look: Look) -> None:
        self._look = look
        for text in (self._time, self._date, self._demo, self._state):
            text.set_look(look)
        self.hub_button.set_look(look)
        self.letters_button.set_look(look)
        self._colour()
        self._place()
        self.update()

    def needed(self, width: int) -> int:
        """The height it takes at this width, px."""
        row = max(HEIGHT, self._time.high(0) + 24)
        return row if self._one_row(width) else row + self._state.high(0) + 6

    def _one_row(self, width: int) -> bool:
        chip = self._demo.wide() + 40 if self._demo.said else 0
        chip += 0 if self.letters_button.isHidden() else self.letters_button.side()
        sides = (
            self.left
            + self._time.wide()
            + 14
            + self._date.wide()
            + 24
            + chip
            + self._look.px(ICON)
            + 8
            + self._state.wide()
            + 18
        )
        return sides <= width

    def _colour(self) -> None:
        shape, meaning = shape_of(self._hub)
        self._icon.show_icon(shape, self._look.ink(meaning, "background", LARGE))
        calm = self._hub.state in (HubState.LIVE, HubState.NONE, HubState.CONNECTING, HubState.WAITING)
        self._state.mean("muted" if calm else "text")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        high, icon = self._time.high(0), self._look.px(ICON)
        row = max(HEIGHT, high + 24)
        top = (row - high) // 2
        self._time.setGeometry(self.left, top, self._time.wide(), high)
        self._date.setGeometry(self._time.geometry().right() + 14, top, self._date.wide(), high)
        x = self.width() - 18 - self._state.wide()
        if not self._one_row(self.width()):
            top += high + 6
            x = self.left + icon + 8
        self._state.setGeometry(x, top, self._state.wide(), high)
        self._icon.setGeometry(x - icon - 7, top + (high - icon) // 2, icon, icon)
        way = x - icon - 7 - 12
        self.hub_button.setGeometry(way, self.height() - HEIGHT, self._state.geometry().right() + 12 - way, HEIGHT)
        one_row = self._one_row(self.width())
        free = way - 4 if one_row else self.width() - 12  # where the room before the hub's state ends
        if not self.letters_button.isHidden():
            side = min(row, self.letters_button.side())
            free -= side
            self.letters_button.setGeometry(free, (row - side) // 2, side, side)
            self.letters_button.place()
        self._demo.setVisible(bool(self._demo.said))
        if self._demo.said:
            wide, tall = self._demo.wide(), self._demo.high(0)
            left = free - 20 - wide if one_row else self.width() - 32 - wide
            self._demo.setGeometry(left, top + (high - tall) // 2, wide, tall)
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        if self._demo.isHidden():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chip = QRectF(self._demo.geometry()).adjusted(-12, -5, 12, 5)
        fill(painter, chip, self._look.colour("raised"), chip.height() / 2)
