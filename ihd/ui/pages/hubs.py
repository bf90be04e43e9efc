"""The page of the hub's health: how each link and device fares, what to do, and a log to read to a supplier."""

from datetime import tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihd.energy.hub_report import HubReport
from ihd.ui import hub_words, words
from ihd.ui.hub_log_words import log
from ihd.ui.pages.scrolled import ScrolledPage
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.ask_card import AskCard
from ihd.ui.widgets.chip import Glyph
from ihd.ui.widgets.link_card import LinkCard
from ihd.ui.widgets.log_card import LogCard
from ihd.ui.widgets.stack import lay_title
from ihd.ui.widgets.text import Text
from ihd.wording import tr

GAP, EDGE, APART = 12, 14, 6  # px
WIDEST = 1180  # px at normal text size
COLUMN = 350  # px at normal text size; below this a card is too narrow to be read


class HubsPage(ScrolledPage):
    """Told one value by `show_hubs`, as often as it changes."""

    back_wanted = Signal()
    moved_in = Signal()  # somebody has, as a hub said: the household wants to say so itself
    nobody_moved_in = Signal()

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._zone = zone
        self.back = Glyph(look, "back", tr("Back"), parent=self._sheet)
        self.back.clicked.connect(self.back_wanted)
        self.summary = Text(look, Role.TITLE, ground="background", parent=self._sheet)
        self.notice = Text(look, Role.BODY, "muted", ground="background", parent=self._sheet)
        for text in (self.summary, self.notice):
            text.setWordWrap(True)
        self.summary.say(tr("Looking…"))
        self.question = AskCard(look, tr("Yes, I have just moved in"), tr("No, nobody has"), self._sheet)
        self.question.answered.connect(self._answer)
        self.question.hide()
        self.cards: list[LinkCard] = []
        self.log = LogCard(look, self._sheet)
        self.set_look(look)

    def show_hubs(self, report: HubReport) -> None:
        """Show this; only what differs is drawn again."""
        now, zone = report.at, self._zone
        in_order = sorted(report.conditions, key=lambda one: one.fault in hub_words.WELL)  # what is wrong comes first
        told = [hub_words.told(one, report.conditions, now, zone) for one in in_order]
        changed = self._say(self.summary, hub_words.headline(report, zone))
        supplier = report.new_supplier
        changed |= self._say(self.notice, f"{hub_words.supplier_changed(supplier, now, zone)}." if supplier else "")
        changed |= self._ask(report)
        while len(self.cards) < len(told):
            self.cards.append(self._card())
            changed = True
        for n, card in enumerate(self.cards):
            shown = n < len(told)
            changed |= card.isHidden() is shown
            card.setVisible(shown)
            if shown:
                changed |= card.show_told(told[n])
        changed |= self.log.show_lines(log(report, zone))
        if changed:
            self._place()

    def _card(self) -> LinkCard:
        card = LinkCard(self._look, self._sheet)
        card.lower()
        return card

    def _say(self, text: Text, said: str) -> bool:
        changed = text.said != said
        text.say(said)
        return changed

    def _ask(self, report: HubReport) -> bool:
        asked = report.question
        changed = self.question.isHidden() is (asked is not None)
        self.question.setVisible(asked is not None)
        if asked:
            at = words.moment(asked.at, report.at, self._zone)
            line = tr(
                "The hub {hub} says that the home has other occupants since {time}. It is not paired with this "
                "display, so nothing has been cleared.",
                hub=hub_words.shown(asked.hub),
                time=at,
            )
            self.question.ask(tr("Has somebody just moved in?"), line)
        return changed

    def _answer(self, yes: bool) -> None:
        (self.moved_in if yes else self.nobody_moved_in).emit()

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for part in (self.back, self.summary, self.notice):
            part.set_look(look)
        parts: list[AskCard | LogCard | LinkCard] = [self.question, self.log, *self.cards]
        for card in parts:
            card.set_look(look)
        self._scroll.set_look(look)
        self._place()

    def _place(self) -> None:
        scale = self._look.text_scale
        wide = min(self.width() - 2 * EDGE, round(WIDEST * scale))
        x = (self.width() - wide) // 2
        y = lay_title(self.back, self.summary, x, wide)
        self.notice.setVisible(bool(self.notice.said))
        if self.notice.said:
            self.notice.setGeometry(x + 6, y, wide - 12, self.notice.high(wide - 12))
            y += self.notice.height() + GAP
        y += APART
        if not self.question.isHidden():
            self.question.setGeometry(x, y, wide, self.question.high(wide))
            y += self.question.height() + GAP
        y = self._place_cards(x, y, wide)
        self.log.setGeometry(x, y, wide, self.log.high(wide))
        self._scroll.fit(y + self.log.height() + GAP)

    def _place_cards(self, x: int, y: int, wide: int) -> int:
        """Put the cards side by side where they fit; where they end, px."""
        shown = [card for card in self.cards if not card.isHidden()]
        columns = max(1, min(3, (wide + GAP) // (round(COLUMN * self._look.text_scale) + GAP), len(shown) or 1))
        each = (wide - (columns - 1) * GAP) // columns
        for first in range(0, len(shown), columns):
            row = shown[first : first + columns]
            tall = max(card.high(each) for card in row)
            for n, card in enumerate(row):
                card.setGeometry(x + n * (each + GAP), y, each, tall)
            y += tall + GAP
        return y
