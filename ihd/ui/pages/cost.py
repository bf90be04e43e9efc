"""The Cost page: the month and its likely bill, the rate now and next, months, and other tariffs beside them."""

from datetime import tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihd.energy.cost_told import CostTold, MonthBar, MonthSoFar
from ihd.energy.fuel import Fuel
from ihd.energy.home import Home
from ihd.energy.insight.month import month_so_far
from ihd.ui.cost_months_words import saves
from ihd.ui.keys import put_in_order, touched
from ihd.ui.pages.cost_elsewhere import ElsewhereCard
from ihd.ui.pages.cost_month import MonthCard
from ihd.ui.pages.cost_months import MonthsCard
from ihd.ui.pages.cost_rates import RateCard
from ihd.ui.pages.cost_room import Cards, arrange
from ihd.ui.pages.scrolled import ScrolledPage
from ihd.ui.theme import Look

PREPAYMENT = "prepayment"


class CostPage(ScrolledPage):
    """Told the home by `show_home`, and what its diary says by `show_cost`."""

    page_wanted = Signal(str)
    month_wanted = Signal(object, object)  # Fuel, datetime.date: the first of a month

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._home: Home | None = None
        self._told: CostTold | None = None
        self._budget = 0
        self._month: MonthSoFar | None = None
        self.month = MonthCard(look, self._sheet)
        self.rates = RateCard(look, zone, self._sheet)
        self.months = {fuel: MonthsCard(look, fuel, self._sheet) for fuel in (Fuel.ELECTRICITY, Fuel.GAS)}
        self.elsewhere = ElsewhereCard(look, self._sheet)
        self.month.clicked.connect(self._open_month)
        self.month.prices_wanted.connect(self._open_prices)
        self.rates.clicked.connect(self._open_prices)
        for card in self.months.values():
            card.opened.connect(self.month_wanted)
            card.elsewhere_wanted.connect(lambda: self._scroll.ensureWidgetVisible(self.elsewhere, 0, 8))
            card.hide()
        self.elsewhere.hide()

    def opened(self) -> None:
        """The page has come into view."""
        self.to_top()

    def show_home(self, home: Home) -> None:
        """Show the month as it stands at the moment of this home."""
        before, self._home = self._home, home
        month = month_so_far(home)
        if month != self._month or before is None or before.prepayments != home.prepayments:
            self._month = month
            self._show_month()
        if self._told:
            self.rates.show_rates(self._told.rates, home.at)

    def show_cost(self, told: CostTold, budget: int = 0) -> None:
        """Show rates, months and other tariffs; `budget` is pence a month, 0 where none is set."""
        self._told, self._budget = told, budget
        self.rates.show_rates(told.rates, self._home.at if self._home else told.at)
        self._show_month()
        for fuel, card in self.months.items():
            others = tuple(one for one in told.others if one.fuel is fuel)
            card.show_others(others if fuel is Fuel.ELECTRICITY or saves(others) else ())
        self.elsewhere.show_others(told.others)
        self._place()

    def _show_month(self) -> None:
        prepays = self._home is not None and any(one.mode == PREPAYMENT for one in self._home.prepayments)
        self.month.show_month(self._month, prepays=prepays, budget=self._budget)
        for fuel, months in self._told.months if self._told else ():
            likely = next((one.likely for one in self._month.fuels if one.fuel is fuel), None) if self._month else None
            self.months[fuel].show_months(self._with_now(fuel, months), likely.pence if likely else None)
            self.months[fuel].setVisible(any(one.kwh is not None for one in months))
        self._place()

    def _with_now(self, fuel: Fuel, months: tuple[MonthBar, ...]) -> tuple[MonthBar, ...]:
        """The months, the last as it stands now."""
        found = next((one for one in self._month.fuels if one.fuel is fuel), None) if self._month else None
        if found is None or not months or self._month is None or months[-1].first != self._month.first:
            return months
        return (*months[:-1], months[-1]._replace(kwh=found.kwh, pence=found.pence))

    def _open_month(self) -> None:
        if self._month:
            self.month_wanted.emit(Fuel.ELECTRICITY, self._month.first)

    def _open_prices(self) -> None:
        self.page_wanted.emit("tariff-choice")

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        self._scroll.set_look(look)
        for part in (self.month, self.rates, *self.months.values(), self.elsewhere):
            part.set_look(look)  # type: ignore[attr-defined]
        self._place()

    def _place(self) -> None:
        if self.width() < 100:
            return
        cards = [card for card in self.months.values() if not card.isHidden()]
        below = [self.elsewhere] if not self.elsewhere.isHidden() else []
        shown = Cards(self.month, self.rates, cards, below, is_told=self._told is not None)
        places = arrange(self.size(), self._look.text_scale, shown)
        for part, rect in places.parts:
            part.setGeometry(rect)
        self._scroll.fit(places.height)
        put_in_order(touched([part for part, _ in places.parts]))
