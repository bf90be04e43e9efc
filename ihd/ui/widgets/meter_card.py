"""One hub and its meters: what it is in a sentence, and a row for each meter to tick."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.fuel import Fuel
from ihd.ui.breaking import breakable, plain
from ihd.ui.offers import HubOffer, MeterOffer
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.choice import Choice
from ihd.ui.widgets.row import TICK, Row
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import surface
from ihd.wording import later, tr

PAD, GAP = 16, 8  # px
TAKEN, GIVEN = "taken", "given"
WAYS = {TAKEN: later("Taken from the grid"), GIVEN: later("Given to the grid")}
ICONS = {Fuel.ELECTRICITY: "electricity", Fuel.GAS: "gas"}


def _ways() -> dict[str, str]:
    return {way: tr(said) for way, said in WAYS.items()}


class MeterCard(QWidget):
    """`ticked(meter, yes)` and `turned(meter, given)` tell what was answered; the page knows what stands."""

    ticked = Signal(str, bool)
    turned = Signal(str, bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sentence = Text(look, Role.BODY, parent=self)
        self._sentence.setWordWrap(True)
        self.rows: dict[tuple[str, Fuel], Row] = {}
        self.ways: dict[tuple[str, Fuel], Choice] = {}
        self._asks: set[tuple[str, Fuel]] = set()

    @property
    def sentence(self) -> str:
        """What the hub is, in words."""
        return plain(self._sentence.said)

    def show_hub(self, hub: HubOffer, ticked: set[str], given: set[str]) -> bool:
        """Show this hub; whether its height may be another one now."""
        changed = False
        if hub.sentence != self.sentence:
            # Only the seconds run on, mostly: that alone is no reason to lay the page out anew.
            before = self._sentence.high(self._inner())
            self._sentence.say(breakable(hub.sentence))
            changed = self._sentence.high(self._inner()) != before
        for one in hub.meters:
            key = one.meter, one.fuel
            if key not in self.rows:
                self._add(key, one)
                changed = True
            row, way = self.rows[key], self.ways[key]
            if row.say(one.title, one.line):
                changed |= row.high(row.width()) != row.height()
            row.setChecked(one.meter in ticked)
            asks = one.asks_way and one.meter in ticked
            changed |= asks != (key in self._asks)
            (self._asks.add if asks else self._asks.discard)(key)
            way.setVisible(asks)
            way.show_answer(GIVEN if one.meter in given else TAKEN)
        return changed

    def _inner(self) -> int:
        return max(1, self.width() - 2 * PAD)

    def _add(self, key: tuple[str, Fuel], one: MeterOffer) -> None:
        icon = ICONS.get(one.fuel, "hub")
        meaning = one.fuel.value if one.fuel in ICONS else "muted"
        row = Row(self._look, one.title, one.line, icon=icon, meaning=meaning, mark=TICK, parent=self)
        row.clicked.connect(lambda yes: self.ticked.emit(one.meter, yes))
        way = Choice(self._look, tr("{meter}: what it counts was", meter=one.title), _ways(), self)
        way.chosen.connect(lambda answer: self.turned.emit(one.meter, answer == GIVEN))
        last = list(self.ways.values())[-1] if self.ways else None
        if last:
            QWidget.setTabOrder(list(last.options.values())[-1], row)
        QWidget.setTabOrder(row, next(iter(way.options.values())))
        self.rows[key], self.ways[key] = row, way
        row.show()
        row.set_look(self._look)
        way.set_look(self._look)

    def set_look(self, look: Look) -> None:
        self._look = look
        self._sentence.set_look(look)
        for key, row in self.rows.items():
            row.set_look(look)
            self.ways[key].set_look(look)
        self.update()

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there."""
        inner = width - 2 * PAD
        self._sentence.setGeometry(PAD, PAD - 2, inner, self._sentence.high(inner))
        y = PAD + self._sentence.height() + 2
        for key, row in self.rows.items():
            asks = key in self._asks
            y = self._lay_way(row, self.ways[key], y, width) if asks else self._lay_row(row, y, width)
        return y + PAD // 2

    def _lay_row(self, row: Row, y: int, width: int) -> int:
        row.setGeometry(0, y, width, row.high(width))
        return y + row.height()

    def _lay_way(self, row: Row, way: Choice, y: int, width: int) -> int:
        """A row with its choice beside it where there is room for both, else beneath it."""
        side = way.wide() + 16
        left = width - side - PAD
        if row.natural() <= left:
            tall = way.high(side)
            row.setGeometry(0, y, left, max(tall, row.high(left)))
            way.setGeometry(left, y + (row.height() - tall) // 2, side, tall)
            return y + row.height() + GAP
        below = self._lay_row(row, y, width) + 4
        wide = min(width - 2 * PAD, max(side, 320))
        way.setGeometry(PAD, below, wide, way.high(wide))
        return below + way.height() + GAP

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.high(self.width())

    def paintEvent(self, _: QPaintEvent) -> None:
        surface(QPainter(self), QRectF(self.rect()), self._look)
