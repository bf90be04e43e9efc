"""The Now page: how much at this moment, how much today, and how that came about."""

from datetime import tzinfo
from functools import cached_property
from typing import Any, TypeVar

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.fuel import Fuel
from ihd.energy.home import Home
from ihd.ui.pages import now_words
from ihd.ui.pages.now_room import Needs, arrange, has_room_for_month
from ihd.ui.theme import Look
from ihd.ui.widgets.bars_card import BarsCard
from ihd.ui.widgets.card import Card
from ihd.ui.widgets.dial import Dial
from ihd.ui.widgets.figure import FigureCard

C = TypeVar("C", bound=Card)
LEADS_TO = {"month": "cost", "grid": "carbon"}


class NowPage(QWidget):
    """The first glance. Touching any part asks for the history of its fuel."""

    history_wanted = Signal(object)  # Fuel
    topup_wanted = Signal(object)  # Fuel
    turn_on_wanted = Signal(object)
    page_wanted = Signal(str)
    stretch_wanted = Signal(object, object)  # half-hours to be seen, UTC

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._zone = look, zone
        self._home: Home | None = None
        self._rail = False
        self._sheet = sheet = QWidget(self)
        self._scroll: Any = None  # a Scroll
        self.dial = Dial(look, sheet)
        self.electricity = FigureCard(look, "electricity", parent=sheet)
        self.bars = BarsCard(look, zone, sheet)
        self._more: dict[str, Any] = {}
        self._credits: dict[Fuel, Any] = {}  # a CreditCard for each fuel that is paid before it is used
        for part in (self.dial, self.electricity, self.bars):
            part.clicked.connect(self._ask_electricity)

    # The other cards are made once a home has use for them: the first paint is sooner for it.

    @cached_property
    def gas(self) -> FigureCard:
        """Gas today."""
        return self._keep("gas", FigureCard(self._look, "gas", parent=self._sheet))

    @cached_property
    def export(self) -> FigureCard:
        """What was given back today."""
        return self._keep("export", FigureCard(self._look, "export", parent=self._sheet))

    @cached_property
    def yesterday(self) -> FigureCard:
        """Electricity up to this time yesterday."""
        return self._keep("yesterday", FigureCard(self._look, "electricity", "clock", parent=self._sheet))

    @cached_property
    def worth(self) -> Any:
        """What is worth knowing."""
        from ihd.ui.widgets.worth import WorthCard

        card = self._more["worth"] = WorthCard(self._look, self._sheet)
        card.stretch_wanted.connect(self.stretch_wanted)
        return card

    @cached_property
    def month(self) -> FigureCard:
        """The month so far, and what it will likely come to."""
        return self._keep("month", FigureCard(self._look, "muted", "cost", parent=self._sheet))

    @cached_property
    def grid(self) -> Any:
        """How clean the grid is."""
        from ihd.ui.widgets.grid_card import GridCard

        return self._keep("grid", GridCard(self._look, self._sheet))

    @cached_property
    def used(self) -> Any:
        """What was used today, where credit stands in the first place."""
        from ihd.ui.widgets.used_card import UsedCard

        return self._keep("used", UsedCard(self._look, self._sheet))

    def credit(self, fuel: Fuel) -> Any:
        """What is left on the meter of this fuel."""
        if fuel not in self._credits:
            from ihd.ui.widgets.credit_card import CreditCard

            card = self._credits[fuel] = CreditCard(self._look, fuel, self._sheet)
            card.clicked.connect(lambda: self.topup_wanted.emit(fuel))
            card.turn_on_wanted.connect(lambda: self.turn_on_wanted.emit(fuel))
            self._order()
        return self._credits[fuel]

    def _keep(self, name: str, card: C) -> C:
        page = LEADS_TO.get(name)
        if page:
            card.clicked.connect(lambda: self.page_wanted.emit(page))
        else:
            card.clicked.connect(self._ask_gas if name == "gas" else self._ask_electricity)
        self._more[name] = card
        self._order()
        return card

    def _order(self) -> None:
        """Let the Tab key go through the page as the eye does."""
        from ihd.ui.keys import put_in_order, touched  # the first paint has no more than stands in order from the start

        first, last = ("gas", "export", "month", "used"), ("yesterday", "grid", "worth")
        above, below = ([self._more[one] for one in names if one in self._more] for names in (first, last))
        put_in_order(touched([self.dial, *self._credits.values(), self.electricity, *above, self.bars, *below]))

    def show_home(self, home: Home) -> None:
        """Show this home; only the parts that differ are drawn again."""
        before, self._home = self._home, home
        self.dial.show_power(now_words.power(home, self._zone))
        changed = self.electricity.show_figures(now_words.electricity(home, self._zone))
        self.bars.show_home(home, old=now_words.is_old(home.electricity, home))
        if home.gas:
            changed |= self.gas.show_figures(now_words.gas(home, self._zone))
        if home.export:
            changed |= self.export.show_figures(now_words.export(home))
        changed |= self._tell_more(home)
        changed |= self._tell_credit(home)
        if before is None or changed or self._figures(before) != self._figures(home):
            self._place()

    def _tell_more(self, home: Home) -> bool:
        """Tell the cards that stand only where there is room; whether anything they say has changed."""
        changed = False
        if "yesterday" in self._more:
            changed |= self.yesterday.show_figures(now_words.yesterday(home))
        if "month" in self._more:
            changed |= self.month.show_figures(now_words.month(home))
        if "grid" in self._more and home.grid is not None:
            changed |= self.grid.show_grid(home.grid, self._zone)
        if "worth" in self._more:
            changed |= self._say_worth(home)
        return changed

    def _say_worth(self, home: Home) -> bool:
        changed = bool(self.worth.say(*now_words.worth(home, self._zone)))
        if changed:
            self._order()
        return changed

    def _tell_credit(self, home: Home) -> bool:
        """Tell the meters that are paid before they are used; whether anything has changed."""
        paid = _paid(home)
        if not paid:
            return False
        from ihd.ui.glance_words import glance, used_today

        lasts = {one.fuel: one for one in home.lasts}
        told = {one.fuel: glance(one, lasts.get(one.fuel), home.at, self._zone) for one in paid}
        changed = [self.credit(fuel).show_glance(said) for fuel, said in told.items()]
        return any([*changed, self.used.say(used_today(home, home.at, self._zone))])

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for part in (self.dial, self.electricity, self.bars, *self._more.values(), *self._credits.values()):
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

    def _figures(self, home: Home) -> tuple[object, ...]:
        """What decides which cards there are."""
        paid = tuple(one.fuel for one in _paid(home))
        return home.gas is not None, home.export is not None, paid, home.month is None, home.grid is None

    def _figure_cards(self, home: Home) -> list[Any]:
        """The cards in the first row, each of the others hidden."""
        paid = {one.fuel for one in _paid(home)}
        wanted = [self.credit(Fuel.ELECTRICITY) if Fuel.ELECTRICITY in paid else self.electricity]
        if home.gas or Fuel.GAS in paid:
            wanted.append(self.credit(Fuel.GAS) if Fuel.GAS in paid else self.gas)
        if home.export:
            wanted.append(self.export)
        if home.month is not None and not paid and has_room_for_month(self.size(), len(wanted), self._look.text_scale):
            wanted.append(self.month)
        others = (self._more.get(name) for name in ("gas", "export", "month"))
        known = [self.electricity, *self._credits.values(), *others]
        for card in known:
            if card is not None:
                card.setVisible(card in wanted)
        return wanted

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if self._home is None or self.width() < 10:
            return
        shown = self._figure_cards(self._home)
        needs = Needs(
            figure=lambda wide: max(card.needed(wide) for card in shown),
            slim=self.electricity.slim_height(),
            bars=self.used.needed(self.width() * 11 // 20) if _paid(self._home) else self.bars.needed(),
            more=self._more_needed,
            grid=self._grid_needed if self._home.grid else None,
            straight_dial=self.dial.needed,
            fits_ring=self.dial.fits_ring,
            figures=len(shown),
            scale=self._look.text_scale,
            has_credit=bool(_paid(self._home)),
            day=self.bars.needed() + 12 if _paid(self._home) else 0,
        )
        places = arrange(self.size(), needs, rail=self._rail)
        for n, (card, place) in enumerate(zip(shown, places.figures, strict=True)):
            card.slim = places.slim and n == len(shown) - 1
            card.setGeometry(place)
            card.place()
        self.dial.set_framed(places.framed)
        self.dial.setGeometry(places.dial)
        self._place_bars(places.bars)
        for name, spot in (("yesterday", places.yesterday), ("grid", places.grid), ("worth", places.more)):
            if spot is not None:
                getattr(self, name).setGeometry(spot)
            if name in self._more:
                self._more[name].setVisible(spot is not None)
        self.bars.tells_cleaner = places.grid is None
        self._tell_more(self._home)
        self._fit(places.height)

    def _place_bars(self, place: QRect) -> None:
        """The bars; beneath what was used, or not at all, where credit stands in the first place."""
        paid = self._home is not None and bool(_paid(self._home))
        both = not paid
        if paid:
            high, gap = self.used.needed(place.width()), 12
            both = place.height() >= high + gap + self.bars.needed()
            self.used.setGeometry(place.x(), place.y(), place.width(), high if both else place.height())
            place = place.adjusted(0, high + gap, 0, 0)
        if "used" in self._more:
            self.used.setVisible(paid)
        self.bars.setVisible(both)
        self.bars.setGeometry(place)

    def _more_needed(self, width: int) -> int:
        """The height that the sentences need, px: they must be told before they can be measured."""
        if self._home:
            self._say_worth(self._home)
        return int(self.worth.needed(width))

    def _grid_needed(self, width: int) -> int:
        if self._home and self._home.grid:
            self.grid.show_grid(self._home.grid, self._zone)
        return int(self.grid.needed(width))

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


def _paid(home: Home) -> tuple[Any, ...]:
    """The meters that are paid before they are used."""
    return tuple(one for one in home.prepayments if one.mode == "prepayment")
