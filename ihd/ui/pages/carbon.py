"""The Carbon page: the grid now and in the next hours, when best to start what can wait, and the home's own grams."""

from datetime import datetime, tzinfo
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihd.energy.appliances import Appliance
from ihd.energy.carbon.carbon_told import CarbonTold
from ihd.energy.judged_by import By
from ihd.ui import carbon_words
from ihd.ui.diary_told import FileOffer
from ihd.ui.keys import touched
from ihd.ui.pages.carbon_bars import AheadCard, WeekCard
from ihd.ui.pages.carbon_now import GridCard, TimesCard
from ihd.ui.pages.carbon_source import Source
from ihd.ui.pages.carbon_waits import Waits
from ihd.ui.pages.scrolled import ScrolledPage
from ihd.ui.theme import Look
from ihd.ui.widgets.stack import lay_below, lay_beside

EDGE, GAP = 16, 12  # px
GRID = 244  # px at normal text size: the card of this moment
BESIDE_FROM = 600  # px at normal text size, from which the best times may stand beside it
TALLEST = 290  # px at normal text size, of the hours ahead: taller bars tell no more
COLUMN = 356  # px at normal text size, of the cards further down


class CarbonPage(ScrolledPage):
    """Told by `show_carbon` and `show_power`. `listed` tells what can wait, and what to judge by."""

    page_wanted = Signal(str)
    listed = Signal(object, object)  # a tuple of Appliance, By
    files_wanted = Signal()
    file_chosen = Signal(str)

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._zone = zone
        self.grid = GridCard(look, self._sheet)
        self.times = TimesCard(look, zone, self._sheet)
        self.ahead = AheadCard(look, zone, self._sheet)
        self.weeks = [WeekCard(look, self._sheet) for _ in range(2)]
        self.waits = Waits(look, self._sheet)
        self.source = Source(look, self._sheet)
        self._ordered: list[QWidget] = []
        self.times.change_wanted.connect(self._show_waits)
        self.waits.changed.connect(self._change)
        self.source.region_wanted.connect(lambda: self.page_wanted.emit("region"))
        self.source.looked_for.connect(self.files_wanted)
        self.source.chosen.connect(self.file_chosen)
        self.source.reshaped.connect(self._place)
        for part in (*self.weeks, *self._below):
            part.hide()
        self.set_look(look)

    def opened(self) -> None:
        """The page has come into view."""
        self.to_top()

    def show_carbon(self, told: CarbonTold, now: datetime) -> None:
        """Show the grid as it is known, at `now`, UTC: delays count from then."""
        self.grid.show_grid(told.grid)
        self.times.show_times(told, now)
        self.ahead.show_ahead(told)
        for n, card in enumerate(self.weeks):
            card.setVisible(n < len(told.weeks))
            if n < len(told.weeks):
                card.show_week(told.weeks[n])
        self.source.show_source(carbon_words.where_from(told, self._zone))
        self._show_below()

    def show_power(self, watts: float | None, *, is_old: bool) -> None:
        """Show what the home's power of this moment comes to; `is_old` is too old to be called now."""
        self.grid.show_power(watts, is_old=is_old)

    def show_listed(self, listed: tuple[Appliance, ...], by: By) -> None:
        """What can wait, and what the times are judged by, as the settings have it."""
        self.waits.show_listed(listed, by)
        self._place()

    def show_files(self, files: tuple[FileOffer, ...]) -> None:
        """The files that may tell of the grid."""
        self.source.show_files(files)

    def show_done(self, words: str) -> None:
        """What came of bringing in a file, or why nothing is known."""
        self.source.show_done(words)
        self._show_below()

    @property
    def _below(self) -> tuple[QWidget, ...]:
        """What would move as soon as something is known, and is to be touched: it comes into sight then."""
        return self.times.change, self.waits, self.source

    def _show_below(self) -> None:
        for part in self._below:
            part.show()
        self._place()

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for part in (self._scroll, *self._parts):
            part.set_look(look)
        self._place()

    @property
    def _parts(self) -> tuple[GridCard | TimesCard | AheadCard | WeekCard | Waits | Source, ...]:
        return (self.grid, self.times, self.ahead, *self.weeks, self.waits, self.source)

    def _change(self, listed: tuple[Appliance, ...], by: By) -> None:
        self._place()
        self.listed.emit(listed, by)

    def _show_waits(self) -> None:
        bar = self._scroll.verticalScrollBar()
        bar.setValue(min(bar.maximum(), self.waits.y() - GAP))

    def _place(self) -> None:
        scale = self._look.text_scale
        wide = self.width() - 2 * EDGE
        if wide <= 0:
            return
        y = self._place_now(wide, scale)
        tall = max(self.ahead.high(wide), min(self.height() - y - EDGE, round(TALLEST * scale)))
        self.ahead.setGeometry(EDGE, y, wide, tall)
        self.ahead.fill(self.ahead.height())
        y += self.ahead.height() + GAP
        column = round(COLUMN * scale)
        shown = [card for card in self.weeks if not card.isHidden()]
        if shown:
            y = lay_beside(shown, EDGE, y, wide, column, GAP) + GAP
            for card in shown:
                card.fill(card.height())
        self._scroll.fit(lay_below((self.waits, self.source), EDGE, y, wide, GAP) + EDGE)
        bars = [self.ahead.bars, *(card.bars for card in shown)]
        order: list[QWidget] = [*touched((self.times,)), *bars, *touched((self.waits, self.source))]
        if order != self._ordered:
            self._ordered = order
            for before, after in pairwise(order):
                QWidget.setTabOrder(before, after)

    def _place_now(self, wide: int, scale: float) -> int:
        """Lay out the first two cards, side by side where there is room; the y below them."""
        left = max(round(GRID * scale), round(wide * 0.29))
        right = wide - left - GAP
        if wide < BESIDE_FROM * scale or not self.times.stand_in_a_row(right):
            return lay_below((self.grid, self.times), EDGE, 0, wide, GAP) + GAP
        tall = max(self.grid.high(left), self.times.high(right))
        self.grid.setGeometry(EDGE, 0, left, tall)
        self.times.setGeometry(EDGE + left + GAP, 0, right, tall)
        self.times.stretch(tall)
        return tall + GAP
