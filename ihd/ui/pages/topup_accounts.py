"""The accounts of the home side by side, and beneath them what was paid and asked lately."""

from datetime import UTC, datetime, tzinfo

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.till import Till
from ihd.ui import topup_words
from ihd.ui.contrast import LARGE
from ihd.ui.theme import Look, Role
from ihd.ui.topup_words import Line
from ihd.ui.widgets.account_card import AccountCard
from ihd.ui.widgets.icon import Icon
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import surface
from ihd.wording import later, tr

EDGE, GAP, PAD = 14, 12, 16
BESIDE_FROM = 560  # px at normal text size
WIDEST = 620  # px of one card
MOST_LINES = 10
ICON = 16
NOT_PAIRED = later("To top up from here, pair this display with your hub in Settings.")
CANNOT = later("Your hub takes no codes from a display. Type them into the meter itself.")
NONE = later("Nothing to top up here. None of your meters has said that it takes top-ups.")
MARKS = {True: ("check", "low"), False: ("cross", "high"), None: ("waiting", "muted")}


class PastCard(QWidget):
    """The list: when, what, and how it went."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.told: list[Line] = []
        self.title = Text(look, Role.CAPTION, "muted", parent=self)
        self.title.say(tr("Last top-ups"))
        self._rows: list[tuple[Icon, Text]] = []

    def show_lines(self, told: list[Line]) -> None:
        """Show these."""
        if told == self.told:
            return
        self.told = told
        while len(self._rows) < len(told):
            text = Text(self._look, Role.BODY, parent=self)
            text.setWordWrap(True)
            self._rows.append((Icon("", self), text))
        for n, (icon, text) in enumerate(self._rows):
            icon.setVisible(n < len(told))
            text.setVisible(n < len(told))
        for (_, text), line in zip(self._rows, told, strict=False):
            text.say(f"{line.when} · {line.what} · {line.how}")
        self._colour()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.title.set_look(look)
        for _, text in self._rows:
            text.set_look(look)
        self._colour()
        self.update()

    def _colour(self) -> None:
        for (icon, _), line in zip(self._rows, self.told, strict=False):
            drawing, meaning = MARKS[line.ended]
            icon.show_icon(drawing, self._look.ink(meaning, "surface", LARGE))

    def high(self, width: int) -> int:
        """The height that it takes at this width, px; lays it out there."""
        inner, y, side = width - 2 * PAD, PAD - 2, self._look.px(ICON)
        self.title.setGeometry(PAD, y, inner, self.title.high(inner))
        y += self.title.height() + 4
        for (icon, text), _ in zip(self._rows, self.told, strict=False):
            high = text.high(inner - side - 8)
            icon.setGeometry(PAD, y + (text.fontMetrics().height() - side) // 2, side, side)
            text.setGeometry(PAD + side + 8, y, inner - side - 8, high)
            y += high + 4
        return y + PAD - 4

    def paintEvent(self, _: QPaintEvent) -> None:
        surface(QPainter(self), QRectF(self.rect()), self._look)


class Accounts(QWidget):
    """One card a meter. Tells for which fuel a code is to be typed, credit lent, or the power turned on."""

    top_up_wanted = Signal(object)  # Fuel
    emergency_wanted = Signal(object)
    enable_wanted = Signal(object)

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._zone = look, zone
        self._till, self._now = Till(), datetime.min.replace(tzinfo=UTC)
        self.note = Text(look, Role.BODY, "muted", ground="background", parent=self)
        self.note.setWordWrap(True)
        self.cards: list[AccountCard] = []
        self.past = PastCard(look, self)

    def show_till(self, till: Till, now: datetime) -> None:
        """Show these accounts as they stand at `now`, UTC."""
        self._till, self._now = till, now
        if [card.fuel for card in self.cards] != [one.fuel for one in till.accounts]:
            self._make_cards()
        for card, account in zip(self.cards, till.accounts, strict=True):
            card.show_account(account, now, self._zone)
        note = _note(till)
        self.note.say(tr(note) if note else "")
        self.note.setVisible(bool(note))
        lines = topup_words.past(till, now, self._zone)[:MOST_LINES]
        self.past.show_lines(lines)
        self.past.setVisible(bool(lines))

    def _make_cards(self) -> None:
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = [AccountCard(self._look, one.fuel, self) for one in self._till.accounts]
        for card in self.cards:
            card.top_up_wanted.connect(self.top_up_wanted)
            card.emergency_wanted.connect(self.emergency_wanted)
            card.enable_wanted.connect(self.enable_wanted)
            card.show()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.note.set_look(look)
        self.past.set_look(look)
        for card in self.cards:
            card.set_look(look)

    def high(self, width: int, room: int) -> int:
        """The height that it takes at this width, px, where there is room for so much; lays it out there."""
        wide, y = width - 2 * EDGE, 0
        if not self.note.isHidden():
            self.note.setGeometry(EDGE + 4, 2, wide - 8, self.note.high(wide - 8))
            y = self.note.height() + GAP
        beside = len(self.cards) > 1 and wide >= BESIDE_FROM * self._look.text_scale
        each = (wide - GAP) // 2 if beside else min(wide, round(WIDEST * self._look.text_scale))
        if beside:
            tall = max(card.high(each) for card in self.cards)
            for n, card in enumerate(self.cards):
                card.high(each, tall=tall)
                card.setGeometry(EDGE + n * (each + GAP), y, each, tall)
            y += tall + GAP
        else:
            for card in self.cards:
                tall = card.high(wide)
                card.setGeometry(EDGE, y, wide, tall)
                y += tall + GAP
        if not self.past.isHidden():
            tall = self.past.high(wide)
            self.past.setGeometry(EDGE, y, wide, tall)
            y += tall + GAP
        return max(y, 1) if y else room


def _note(till: Till) -> str:
    """Why nothing can be topped up from here; empty where it can."""
    if not till.accounts:
        return NONE
    if any(one.can_top_up for one in till.accounts):
        return ""
    return CANNOT if till.paired else NOT_PAIRED
