"""A meter that is paid before it is used, on a card: what is left, how it stands, and what can be asked of it."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.command import CommandKind
from ihd.energy.credit import Credit, stands
from ihd.energy.fuel import Fuel
from ihd.energy.till import Account
from ihd.ui import account_words, glance_words, outcome_words, words
from ihd.ui.contrast import LARGE
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.icon import Icon
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import outline, surface
from ihd.wording import later, tr

PAD, GAP = 16, 10
ICON = 18
TOP_UP, USE_EMERGENCY = later("Top up"), later("Use emergency credit")


class AccountCard(QWidget):
    """One account. It tells which button was touched."""

    top_up_wanted = Signal(object)  # Fuel
    emergency_wanted = Signal(object)
    enable_wanted = Signal(object)

    def __init__(self, look: Look, fuel: Fuel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.fuel = look, fuel
        self._state = Credit.FINE
        self._icon = Icon(fuel.value, self)
        self.title = Text(look, Role.CAPTION, "muted", parent=self)
        self.value = Text(look, Role.VALUE, parent=self)
        self.unit = Text(look, Role.LEAD, "muted", parent=self)
        self.when = Text(look, Role.CAPTION, "muted", parent=self)
        self.lines = Text(look, Role.BODY, parent=self)
        self._waits = Icon("waiting", self)
        self.waiting = Text(look, Role.BODY, "muted", parent=self)
        for text in (self.lines, self.waiting, self.when):
            text.setWordWrap(True)
        self.title.say(tr("{fuel} credit", fuel=words.fuel_first(fuel)))
        self.top_up = Button(look, tr(TOP_UP), primary=True, parent=self)
        self.emergency = Button(look, tr(USE_EMERGENCY), parent=self)
        self.enable = Button(look, tr(account_words.TURN_ON), primary=True, parent=self)
        for button, told in (
            (self.top_up, self.top_up_wanted),
            (self.emergency, self.emergency_wanted),
            (self.enable, self.enable_wanted),
        ):
            button.setAccessibleName(f"{button.words}: {words.fuel(fuel)}")
            button.clicked.connect(lambda _=False, told=told: told.emit(self.fuel))

    def show_account(self, account: Account, now: datetime, zone: tzinfo) -> None:
        """Show this account."""
        meter = account.meter
        self._state = stands(meter) if meter else Credit.FINE
        known = meter is not None and meter.balance is not None
        value, _, unit = (account_words.balance(meter) if meter and known else words.DASH).partition(" ")
        self.value.say(value)
        self.unit.say(unit)
        told = account_words.card(meter, now, zone) if meter else []
        from_here = CommandKind.ENABLE_SUPPLY in account.can
        if self._state is Credit.ARMED and self.fuel is Fuel.ELECTRICITY and not from_here:
            told.insert(1, tr("Turn it on at the meter, as its own screen says."))
        self.when.say(account_words.as_at(meter, now, zone) if meter else tr("The meter does not tell its balance."))
        self.lines.say("\n".join(told))
        self.lines.setVisible(bool(told))
        waits = [asked for kind in CommandKind if (asked := account.waiting(kind))]
        self.waiting.say("\n".join(outcome_words.in_brief(one, now, zone) for one in waits))
        self.waiting.setVisible(bool(waits))
        self._waits.setVisible(bool(waits))
        self.top_up.setVisible(account.can_top_up)
        self.emergency.setVisible(account.can_activate)
        self.enable.setVisible(account.can_enable)
        self.top_up.be_primary(not account.can_enable)
        spoken = [self.title.said, account_words.balance(meter) if meter else words.DASH, self.when.said, *told]
        self.setAccessibleName(". ".join(one.rstrip(".") for one in spoken))
        self._colour()
        self.update()

    def set_look(self, look: Look) -> None:
        self._look = look
        texts = (self.title, self.value, self.unit, self.when, self.lines, self.waiting)
        for part in (*texts, self.top_up, self.emergency, self.enable):
            part.set_look(look)
        self._colour()
        self.update()

    def _colour(self) -> None:
        self._icon.show_icon(self.fuel.value, self._look.ink(self.fuel.value, "surface", LARGE))
        self._waits.show_icon("waiting", self._look.ink("muted", "surface", LARGE))

    def high(self, width: int, *, tall: int = 0) -> int:
        """The height that it takes at this width, px, or `tall` if that is more; lays it out there."""
        inner, y = width - 2 * PAD, PAD - 2
        icon = self._look.px(ICON)
        line = self.title.high(inner)
        self._icon.setGeometry(PAD, y + (line - icon) // 2, icon, icon)
        self.title.setGeometry(PAD + icon + 8, y, inner - icon - 8, line)
        y += line + 2
        high, wide = self.value.high(inner), min(inner, self.value.wide())
        self.value.setGeometry(PAD - 1, y, wide, high)
        drop = self.value.fontMetrics().ascent() - self.unit.fontMetrics().ascent()
        self.unit.setGeometry(PAD + wide + 6, y + drop, self.unit.wide(), self.unit.high(inner))
        y += high
        for text in (self.when, self.lines):
            if not text.isHidden():
                text.setGeometry(PAD, y, inner, text.high(inner))
                y += text.height() + 6
        if not self.waiting.isHidden():
            high = self.waiting.high(inner - icon - 8)
            self._waits.setGeometry(PAD, y + 1, icon, icon)
            self.waiting.setGeometry(PAD + icon + 8, y, inner - icon - 8, high)
            y += high + 6
        return max(tall, self._place_buttons(inner, y + 2, tall))

    def _place_buttons(self, inner: int, y: int, tall: int) -> int:
        """The buttons one beneath the other at the foot; where the card ends."""
        shown = [one for one in (self.enable, self.top_up, self.emergency) if not one.isHidden()]
        needed = sum(one.sizeHint().height() for one in shown) + GAP * max(0, len(shown) - 1)
        y = max(y, tall - PAD - needed) if shown else y
        for button in shown:
            high = button.sizeHint().height()
            button.setGeometry(PAD, y, inner, high)
            y += high + GAP
        return y - (GAP if shown else 0) + PAD

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        surface(painter, rect, self._look)
        meaning = glance_words.strain(self._state)
        if meaning:
            outline(painter, rect, self._look.ink(meaning, "surface", LARGE), 2)
