"""The Now page: how much at this moment, how much today, and how that came about."""

from datetime import tzinfo
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.fuel import Fuel
from ihd.energy.home import Home
from ihd.ui import sentences
from ihd.ui.pages import now_words
from ihd.ui.pages.now_room import Needs, arrange
from ihd.ui.theme import Look
from ihd.ui.widgets.bars_card import BarsCard
from ihd.ui.widgets.dial import Dial
from ihd.ui.widgets.figure import FigureCard
from ihd.ui.widgets.worth import WorthCard


class NowPage(QWidget):
    """The first glance. Touching any part asks for the history of its fuel."""

    history_wanted = Signal(object)  # Fuel

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._zone = look, zone
        self._home: Home | None = None
        self._rail = False
        self._sheet = sheet = QWidget(self)
        self._scroll: Any = None  # a Scroll
        self.dial = Dial(look, sheet)
        self.electricity = FigureCard(look, "electricity", parent=sheet)
        self.gas = FigureCard(look, "gas", parent=sheet)
        self.export = FigureCard(look, "export", parent=sheet)
        self.bars = BarsCard(look, zone, sheet)
        self.yesterday = FigureCard(look, "electricity", "clock", parent=sheet)
        self.worth = WorthCard(look, sheet)
        for part in (self.dial, self.electricity, self.bars, self.export, self.yesterday, self.worth):
            part.clicked.connect(self._ask_electricity)
        self.gas.clicked.connect(self._ask_gas)

    def show_home(self, home: Home) -> None:
        """Show this home; only the parts that differ are drawn again."""
        before, self._home = self._home, home
        self.dial.show_power(now_words.power(home, self._zone))
        self.electricity.show_figures(now_words.electricity(home, self._zone))
        self.gas.show_figures(now_words.gas(home, self._zone))
        self.export.show_figures(now_words.export(home))
        self.yesterday.show_figures(now_words.yesterday(home))
        self.bars.show_home(home, old=now_words.is_old(home.electricity, home))
        told = self.worth.say(sentences.worth_knowing(home, self._zone))
        if before is None or told or self._figures(before) != self._figures(home):
            self._place()

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        parts = (self.dial, self.electricity, self.gas, self.export, self.bars, self.yesterday, self.worth)
        for part in parts:
            part.set_look(look)
        if self._scroll:
            self._scroll.set_look(look)
        self._place()

    def set_rail(self, rail: bool) -> None:
        """Whether the page stands beside a rail."""
        if rail != self._rail:
            self._rail = rail
            self._place()

    def _ask_electricity(self) -> None:
        self.history_wanted.emit(Fuel.ELECTRICITY)

    def _ask_gas(self) -> None:
        self.history_wanted.emit(Fuel.GAS)

    def _figures(self, home: Home) -> tuple[bool, bool]:
        return home.gas is not None, home.export is not None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if self._home is None or self.width() < 10:
            return
        has_gas, has_export = self._figures(self._home)
        self.gas.setVisible(has_gas)
        self.export.setVisible(has_export)
        shown = [self.electricity, *([self.gas] if has_gas else []), *([self.export] if has_export else [])]
        needs = Needs(
            figure=lambda wide: max(card.needed(wide) for card in shown),
            slim=self.electricity.slim_height(),
            bars=self.bars.needed(),
            more=self.worth.needed,
            straight_dial=self.dial.needed,
            fits_ring=self.dial.fits_ring,
            figures=len(shown),
            scale=self._look.text_scale,
        )
        places = arrange(self.size(), needs, rail=self._rail)
        for n, (card, place) in enumerate(zip(shown, places.figures, strict=True)):
            card.slim = places.slim and n == len(shown) - 1
            card.setGeometry(place)
            card.place()
        self.dial.framed = places.framed
        self.dial.setGeometry(places.dial)
        self.bars.setGeometry(places.bars)
        for part, spot in ((self.yesterday, places.yesterday), (self.worth, places.more)):
            part.setVisible(spot is not None)
            if spot is not None:
                part.setGeometry(spot)
        self._fit(places.height)

    def _fit(self, height: int) -> None:
        """Give the sheet this height. It can be moved once it has been taller than the page."""
        if self._scroll is None and height <= self.height():
            self._sheet.setGeometry(self.rect())
            return
        if self._scroll is None:
            from ihd.ui.widgets.scroll import Scroll  # seldom needed, and making one costs 15 ms of the start

            self._scroll = Scroll(self._look, self._sheet, self)
            self._scroll.show()
        self._scroll.setGeometry(self.rect())
        self._scroll.fit(height)
