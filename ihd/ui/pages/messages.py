"""The Messages page: what the supplier has written, a number to read out, and what the meters have reported."""

from datetime import UTC, date, datetime, tzinfo
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.letter import Inbox, Letter
from ihd.ui import letter_words
from ihd.ui.pages.scrolled import ScrolledPage
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.alerts_card import AlertsCard
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.chip import Glyph
from ihd.ui.widgets.letter_card import LetterCard
from ihd.ui.widgets.nothing import Nothing
from ihd.ui.widgets.number_card import NumberCard
from ihd.ui.widgets.stack import lay_title
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import TARGET
from ihd.wording import later, tr

EDGE, WIDE_EDGE, GAP, APART = 14, 20, 12, 8  # px
BACK = 44  # px beside a number that stands at the very top
WIDEST = 760  # px of one column at normal text size: longer lines are hard to read
TWO_COLUMNS_FROM = 900  # px at normal text size
TITLE_FROM = 300  # px at normal text size, where there is a number to be read out
AT_ONCE = 20  # messages shown before older ones are asked for
MOST_ALERTS = 30
SEEN_FROM = 80  # px of a message that must be in sight before it counts as seen
NOTHING_YET = later("Messages from your supplier, and what your meters report, will stand here.")


class MessagesPage(ScrolledPage):
    """Shows an inbox. Tells which messages were seen, and which the household says it has read."""

    back_wanted = Signal()
    seen = Signal(object)  # the names of messages
    answered = Signal(str)  # the name of one

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._zone = zone
        self._inbox, self._now = Inbox(), datetime.min.replace(tzinfo=UTC)
        self._shown: tuple[Inbox, date] | None = None
        self._most = AT_ONCE
        self._just_opened = False
        self._fresh: set[str] = set()  # were new when the page was opened: they stay marked until it is left
        sheet = self._sheet
        self.back = Glyph(look, "back", tr("Back"), parent=sheet)
        self.back.clicked.connect(self.back_wanted)
        self.title = Text(look, Role.TITLE, ground="background", parent=sheet)
        self.title.say(tr("Messages"))
        self.contacts = Text(look, Role.BODY, "muted", ground="background", parent=sheet)
        self.nothing = Nothing(look, "messages", tr(NOTHING_YET), sheet)
        for text in (self.title, self.contacts):
            text.setWordWrap(True)
        self.numbers: list[NumberCard] = []
        self.letters: list[LetterCard] = []
        self.alerts = AlertsCard(look, sheet)
        self.older = Button(look, tr("Show older messages"), parent=sheet)
        self.older.clicked.connect(self._show_older)
        self._scroll.verticalScrollBar().valueChanged.connect(self._look_through)
        self._tell()

    def opened(self) -> None:
        """Somebody has opened the page: what is in sight is seen."""
        self._fresh.clear()
        self._most = AT_ONCE
        self.to_top()
        self._tell()
        self._place()
        self._just_opened = True
        self._look_through_once()

    def show_inbox(self, inbox: Inbox, now: datetime) -> None:
        """Show these messages and alerts, as they stand at `now`, UTC."""
        self._now = now
        shown = inbox, now.astimezone(self._zone).date()
        if shown == self._shown:
            return
        self._shown, self._inbox = shown, inbox
        self._tell()
        self._place()

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        parts: list[Any] = [self.back, self.title, self.contacts, self.nothing, self.alerts, self.older, self._scroll]
        for part in (*parts, *self.numbers, *self.letters):
            part.set_look(look)
        self._place()

    def take_key(self, event: QKeyEvent) -> bool:
        """Move the page by the keys that turn pages; whether this was one."""
        bar = self._scroll.verticalScrollBar()
        steps = {
            Qt.Key.Key_PageDown: bar.value() + bar.pageStep(),
            Qt.Key.Key_PageUp: bar.value() - bar.pageStep(),
            Qt.Key.Key_Down: bar.value() + self._look.px(48),
            Qt.Key.Key_Up: bar.value() - self._look.px(48),
            Qt.Key.Key_Home: bar.minimum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        key = Qt.Key(event.key())
        if key not in steps:
            return False
        bar.setValue(steps[key])
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.take_key(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._look_through()
        super().mousePressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._look_through_once)  # it may be opened before there is anything in sight

    def _look_through_once(self) -> None:
        if self._just_opened and self.isVisible():
            self._just_opened = False
            self._look_through()

    def _show_older(self) -> None:
        self._most = len(self._inbox.letters)
        self._tell()
        self._place()

    def _tell(self) -> None:
        inbox, now, zone = self._inbox, self._now, self._zone
        contacts = letter_words.contacts(inbox)
        self.contacts.say(letter_words.breakable(contacts))
        with_number = [letter for letter in inbox.letters if letter.number]
        while len(self.numbers) < len(with_number):
            self.numbers.append(NumberCard(self._look, self._sheet))
        for n, number in enumerate(self.numbers):
            number.setVisible(n < len(with_number))
        for number, letter in zip(self.numbers, with_number, strict=False):
            number.show_letter(letter, letter_words.contact_of(letter, inbox), now, zone)
        told = inbox.letters[: self._most]
        while len(self.letters) < len(told):
            self.letters.append(self._new_card())
        for n, card in enumerate(self.letters):
            card.setVisible(n < len(told))
        for card, letter in zip(self.letters, told, strict=False):
            card.show_letter(letter, now, zone, is_new=letter.is_new or letter.message.name in self._fresh)
        self.older.setVisible(len(told) < len(inbox.letters))
        self.alerts.show_alerts(letter_words.reports(inbox.reports[:MOST_ALERTS], now, zone))
        self.alerts.setVisible(bool(self.alerts.told))
        self.nothing.setVisible(not told and not self.alerts.told)

    def _new_card(self) -> LetterCard:
        card = LetterCard(self._look, self._sheet)
        card.answered.connect(self.answered)
        return card

    @property
    def _letters_shown(self) -> list[tuple[LetterCard, Letter]]:
        return list(zip(self.letters, self._inbox.letters[: self._most], strict=False))

    def _look_through(self) -> None:
        """Tell which new messages are in sight."""
        if not self.isVisible():
            return
        top = self._scroll.verticalScrollBar().value()
        bottom = top + self._scroll.height()
        found = []
        for card, letter in self._letters_shown:
            place = card.geometry()
            in_sight = min(place.bottom(), bottom) - max(place.top(), top)
            if letter.is_new and in_sight >= min(place.height() - 1, self._look.px(SEEN_FROM)):
                found.append(letter.message.name)
        new = [name for name in found if name not in self._fresh]
        if new:
            self._fresh.update(new)
            self.seen.emit(tuple(new))

    def _place(self) -> None:
        scale = self._look.text_scale
        edge = WIDE_EDGE if self.width() >= TWO_COLUMNS_FROM else EDGE
        room = self.width() - 2 * edge
        beside = room >= TWO_COLUMNS_FROM * scale and not self.alerts.isHidden() and bool(self._letters_shown)
        wide = min(room, round(WIDEST * scale))
        if beside:
            wide = min(wide, (room - GAP) * 5 // 8)
        x, y = edge, 0
        with_number = any(letter.number for letter in self._inbox.letters)
        short = with_number and self.height() < TITLE_FROM * scale  # the number itself comes first
        self.title.setHidden(short)
        self.contacts.setHidden(short or not self.contacts.said)
        if short:
            self.back.setGeometry(x - 6, y, TARGET, TARGET)
        else:
            y = self._place_title(x, wide)
        end = 0
        if not self.nothing.isHidden():
            end = y + self.nothing.fill(edge, y, room, self.height() - y - GAP)
        if beside:
            left = x + wide + GAP
            across = min(room - wide - GAP, round(WIDEST * scale))
            end = self._stand(self.alerts, left, y, across)
        cards: list[NumberCard | LetterCard] = [*self.numbers, *self.letters]
        for n, card in enumerate(one for one in cards if not one.isHidden()):
            aside = BACK if short and n == 0 else 0
            y = self._stand(card, x + aside, y, wide - aside)
        if not self.older.isHidden():
            hint = self.older.sizeHint()
            self.older.setGeometry(x, y, min(wide, hint.width()), hint.height())
            y += hint.height() + GAP
        if not beside and not self.alerts.isHidden():
            y = self._stand(self.alerts, x, y, wide)
        self._scroll.fit(max(y, end) + 4)

    def _place_title(self, x: int, wide: int) -> int:
        """Put the title and what belongs to it at the top; where the first card begins."""
        y = lay_title(self.back, self.title, x, wide)
        left, inner = self.title.x(), self.title.width()
        if not self.contacts.isHidden():
            top = self.title.geometry().bottom() + 1
            self.contacts.setGeometry(left, top, inner, self.contacts.high(inner))
            y = max(y, top + self.contacts.height())
        return y + (APART if self.contacts.isHidden() else GAP)

    def _stand(self, part: NumberCard | LetterCard | AlertsCard, x: int, y: int, wide: int) -> int:
        """Put a card here; where the next one begins."""
        high = part.high(wide)
        part.setGeometry(x, y, wide, high)
        return y + high + GAP
