"""The Choose page: what is heard at a broker in plain words, and a tick for each meter that is the home's."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.offers import HubOffer, MeterOffer, Overheard, Ticked
from ihd.ui.pages.step import GAP, StepPage
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.meter_card import MeterCard
from ihd.ui.widgets.row import Row
from ihd.ui.widgets.switch import Switch
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import surface
from ihd.wording import later, tr

PAD = 16  # px
NOTHING_TICKED = later("Tick the meters of your home first.")
NOTHING_YET = later("Most hubs speak every 10 seconds; a gas meter every half hour.")
OTHERS = later("Tick one of these only if it measures your whole home, and not one appliance.")
VICTRON = later("Ask the Victron system to go on speaking")
VICTRON_LINE = later("It sends one small message each 30 seconds. Without it the system says nothing.")
SIDE_BY_SIDE_FROM = 560  # px at normal text size


class Consent(QWidget):
    """A question whose answer is a switch, on a card."""

    def __init__(self, look: Look, title: str, line: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._title = Text(look, Role.STRONG, parent=self)
        self._line = Text(look, Role.CAPTION, "muted", parent=self)
        for text, said in ((self._title, title), (self._line, line)):
            text.setWordWrap(True)
            text.say(said)
        self.switch = Switch(look, f"{title}. {line}", self)

    def set_look(self, look: Look) -> None:
        self._look = look
        for part in (self._title, self._line, self.switch):
            part.set_look(look)
        self.update()

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there."""
        side = self.switch.sizeHint()
        inner = width - 2 * PAD - side.width() - 8
        self._title.setGeometry(PAD, PAD, inner, self._title.high(inner))
        y = self._title.geometry().bottom() + 4
        self._line.setGeometry(PAD, y, inner, self._line.high(inner))
        tall = max(y + self._line.height(), PAD + side.height()) + PAD
        left = width - PAD - side.width() + 8
        self.switch.setGeometry(left, (tall - side.height()) // 2, side.width(), side.height())
        return tall

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.high(self.width())

    def paintEvent(self, _: QPaintEvent) -> None:
        surface(QPainter(self), QRectF(self.rect()), self._look)


class ChoosePage(StepPage):
    """Shows what is there, and remembers what was ticked while it changes. `chosen` gives a Ticked."""

    chosen = Signal(object)
    longer_wanted = Signal()
    by_hand_wanted = Signal()
    victron_wanted = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Choose your meters"), (2, 2), Button(look, tr("Done"), primary=True), parent)
        self._told = Overheard()
        self._answers: dict[str, bool] = {}
        self._turns: dict[str, bool] = {}
        self.cards: dict[str, MeterCard] = {}
        self._others = Text(look, Role.CAPTION, "muted", ground="background", parent=self.sheet)
        self._others.say(tr(OTHERS))
        self._notes = Text(look, Role.CAPTION, "muted", ground="background", parent=self.sheet)
        for text in (self._others, self._notes):
            text.setWordWrap(True)
        self.victron = Consent(look, tr(VICTRON), tr(VICTRON_LINE), self.sheet)
        self.longer = Row(
            look, tr("Listen longer"), tr("For meters that seldom speak."), icon="waiting", parent=self.sheet
        )
        self.by_hand = Row(
            look, tr("Nothing here is my meter"), tr("Set it up by hand."), icon="settings", parent=self.sheet
        )
        self.keep = Row(
            look,
            tr("Wait for my hub"),
            tr("Stay connected here. A Glow hub that speaks later counts by itself."),
            icon="clock",
            parent=self.sheet,
        )
        self.longer.clicked.connect(self.longer_wanted)
        self.by_hand.clicked.connect(self.by_hand_wanted)
        self.keep.clicked.connect(lambda: self.chosen.emit(Ticked()))
        self.victron.switch.clicked.connect(self.victron_wanted)
        self.on_wanted.connect(lambda: self.chosen.emit(self.ticked))
        self.show_overheard(self._told)
        self.set_look(look)

    def begin(self) -> None:
        """Forget what was ticked, for another broker."""
        self._told, self._answers, self._turns = Overheard(), {}, {}
        for card in self.cards.values():
            card.setParent(None)
            card.deleteLater()
        self.cards = {}
        self.victron.switch.setChecked(False)
        self.show_trouble(None)
        self.show_overheard(Overheard())

    def show_listening(self, words: str, share: float) -> None:
        """How the listening stands, and how much of it is done, 0 to 1."""
        self.steps.show_done(share)
        self.say(words)

    def show_overheard(self, told: Overheard) -> None:
        """Show what was heard so far; what was ticked stays ticked."""
        before, self._told = self._told, told
        changed = told.notes != before.notes or told.portal != before.portal or len(told.hubs) != len(before.hubs)
        ticked = self.ticked
        for hub in told.hubs:
            if hub.name not in self.cards:
                self._add(hub)
                changed = True
            changed |= self.cards[hub.name].show_hub(hub, set(ticked.meters), set(ticked.given))
        for name in set(self.cards) - {hub.name for hub in told.hubs}:
            gone = self.cards.pop(name)
            gone.setParent(None)
            gone.deleteLater()
        self._notes.say(" ".join([*told.notes, *([] if told.hubs else [tr(NOTHING_YET)])]))
        self.hold_back("" if ticked.meters else tr(NOTHING_TICKED))
        if changed:
            self.place()

    @property
    def ticked(self) -> Ticked:
        """What stands at the moment."""
        offers = [one for hub in self._told.hubs for one in hub.meters]
        meters = tuple(dict.fromkeys(one.meter for one in offers if self._answers.get(one.meter, one.ticked)))
        given = [one.meter for one in offers if one.meter in meters and self._is_given(one)]
        asks = bool(self._told.portal) and self.victron.switch.isChecked()
        return Ticked(meters, tuple(dict.fromkeys(given)), asks)

    def _is_given(self, one: MeterOffer) -> bool:
        return one.asks_way and self._turns.get(one.meter, one.given)

    def _add(self, hub: HubOffer) -> None:
        card = MeterCard(self._look, self.sheet)
        card.ticked.connect(self._tick)
        card.turned.connect(self._turn)
        self.cards[hub.name] = card
        card.show()

    def _tick(self, meter: str, yes: bool) -> None:
        self._answers[meter] = yes
        self.show_overheard(self._told)

    def _turn(self, meter: str, given: bool) -> None:
        self._turns[meter] = given
        self.show_overheard(self._told)

    def parts(self) -> list[QWidget]:
        rows = (self.longer, self.by_hand, self.keep)
        cards = [self.cards[hub.name] for hub in self._told.hubs if hub.name in self.cards]
        return [*cards, self._others, self._notes, self.victron, *rows]

    def lay_out(self, x: int, y: int, wide: int) -> int:
        own = [self.cards[hub.name] for hub in self._told.hubs if hub.own]
        others = [self.cards[hub.name] for hub in self._told.hubs if not hub.own]
        y = self._lay_cards(own, x, y, wide)
        self._others.setVisible(bool(others))
        if others:
            self._others.setGeometry(x, y + 4, wide, self._others.high(wide))
            y = self._lay_cards(others, x, y + self._others.height() + 12, wide)
        self.victron.setVisible(bool(self._told.portal))
        if self._told.portal:
            self.victron.setGeometry(x, y, wide, self.victron.high(wide))
            y += self.victron.height() + GAP
        self._notes.setVisible(bool(self._notes.said))
        if self._notes.said:
            self._notes.setGeometry(x, y + 2, wide, self._notes.high(wide))
            y += self._notes.height() + 14
        return self._lay_ways(x, y, wide)

    def _lay_cards(self, cards: list[MeterCard], x: int, y: int, wide: int) -> int:
        for card in cards:
            tall = card.high(wide)
            card.setGeometry(x, y, wide, tall)
            y += tall + GAP
        return y

    def _lay_ways(self, x: int, y: int, wide: int) -> int:
        self.keep.setVisible(not self._told.hubs)
        ways = [row for row in (self.longer, self.by_hand, self.keep) if not row.isHidden()]
        columns = len(ways) if wide >= SIDE_BY_SIDE_FROM / 2 * len(ways) * self._look.text_scale else 1
        each = (wide - GAP * (columns - 1)) // columns
        tall = max(row.high(each) for row in ways)
        for n, row in enumerate(ways):
            down, across = divmod(n, columns)
            row.setGeometry(x + across * (each + GAP), y + down * (tall + GAP), each, tall)
        return y + (tall + GAP) * (len(ways) // columns)
