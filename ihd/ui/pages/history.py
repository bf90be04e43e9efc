"""The History page: one local day in half-hours, in kWh or in money."""

from collections.abc import Callable
from datetime import date, timedelta, tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ihd.energy.day import Day
from ihd.energy.fuel import Fuel
from ihd.ui.charts.day_chart import DayChart
from ihd.ui.charts.day_words import legend, title, worth
from ihd.ui.charts.headline import Headline
from ihd.ui.charts.legend import Legend
from ihd.ui.charts.measure import Measure
from ihd.ui.theme import Look
from ihd.ui.widgets.chip import Chip, Glyph
from ihd.ui.widgets.scroll import Scroll
from ihd.ui.widgets.worth import WorthCard

SHOWN_FUELS = {Fuel.ELECTRICITY: "Electricity", Fuel.GAS: "Gas"}
MEASURES = {Measure.KWH: "Show kilowatt-hours", Measure.MONEY: "Show pounds"}
SMALL = 800, 372  # px, the page on the smallest screen, for which words have their own sizes
MOST_GROWTH = 1.3
UPRIGHT = 1.25  # the chart is at most so much higher than the page is wide
A_DAY = timedelta(days=1)
SIDE = 16  # px from the edge of the page, the same on every page
BELOW = 12
CHEVRON_SIDE = 6
CHART_SIDE = 12  # the chart keeps four more for its ring


class HistoryPage(QWidget):
    """One day. `wanted(date, Fuel)` asks for a day, `show_day` shows it; a late answer to an older wish is let go."""

    wanted = Signal(object, object)

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._zone = look, zone
        self._today: date | None = None
        self._date: date | None = None
        self._fuel = Fuel.ELECTRICITY
        self._measure = Measure.KWH
        self._day: Day | None = None
        self._parts(look)
        self._sheet = _Sheet(self.take_key)
        self._arrange()
        self._scroll = Scroll(look, self._sheet, self)
        self.set_fuels((Fuel.ELECTRICITY,))

    def _parts(self, look: Look) -> None:
        self._chart = DayChart(look, self._zone)
        self._headline, self._legend = Headline(look), Legend(look)
        self._worth = WorthCard(look)
        self._worth.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._worth.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._worth.hide()
        self._before, self._after = Glyph(look, "left", "Previous day"), Glyph(look, "right", "Next day")
        self._back_to_today = Chip(look, "Today", "Back to today", choice=False)
        self._chips = {measure: Chip(look, measure.value, name) for measure, name in MEASURES.items()}
        self._toggles = {fuel: Glyph(look, fuel.value, name, meaning=fuel.value) for fuel, name in SHOWN_FUELS.items()}
        self._before.clicked.connect(lambda: self._turn(-1))
        self._after.clicked.connect(lambda: self._turn(1))
        self._back_to_today.clicked.connect(self._go_today)
        for measure, chip in self._chips.items():
            chip.clicked.connect(lambda _=False, measure=measure: self._measure_in(measure))
        for fuel, toggle in self._toggles.items():
            toggle.clicked.connect(lambda _=False, fuel=fuel: self.choose_fuel(fuel))
        self._back_to_today.hide()
        self._after.setEnabled(False)

    def _arrange(self) -> None:
        choices = _row(SIDE, 8)
        choices.addWidget(self._back_to_today)
        choices.addStretch(1)
        for chip in self._chips.values():
            choices.addWidget(chip)
        choices.addSpacing(8)
        for toggle in self._toggles.values():
            choices.addWidget(toggle)
        turning = _row(CHEVRON_SIDE, 0)
        for part in (self._before, self._headline, self._after):
            turning.addWidget(part)
        turning.setStretch(1, 1)
        chart, legends, worth_row = _row(CHART_SIDE, 0), _row(SIDE, 0), _row(SIDE, 0)
        chart.addWidget(self._chart)
        legends.addWidget(self._legend)
        worth_row.addWidget(self._worth)
        self._worth_row = worth_row
        whole = QVBoxLayout(self._sheet)
        whole.setContentsMargins(0, 0, 0, BELOW)
        whole.setSpacing(0)
        whole.addLayout(choices)
        whole.addLayout(turning)
        whole.addLayout(chart, 1)
        whole.addLayout(legends)
        whole.addLayout(worth_row)
        whole.addStretch(0)

    def opened(self) -> None:
        """The page has come into view: ask for the day that it is on."""
        self._ask()

    def set_today(self, day: date) -> None:
        """Tell which local day it is. A page that was on today moves on with it at midnight."""
        before, self._today = self._today, day
        if before == day:
            return
        if self._date is None:
            self._date = day
        elif self._date == before or self._date > day:
            self._go(day)
        self._refresh()

    def set_fuels(self, fuels: tuple[Fuel, ...]) -> None:
        """Tell what the home has: with more than one fuel, each can be chosen."""
        shown = [fuel for fuel in SHOWN_FUELS if fuel in fuels]
        for fuel, toggle in self._toggles.items():
            toggle.setVisible(fuel in shown and len(shown) > 1)
            toggle.setChecked(fuel is self._fuel)
        if shown and self._fuel not in shown:
            self.choose_fuel(shown[0])

    def set_look(self, look: Look) -> None:
        """Take on this look, at once."""
        self._look = look
        for part in (*self._chips.values(), *self._toggles.values(), self._before, self._after, self._back_to_today):
            part.set_look(look)
        for piece in (self._headline, self._chart, self._legend, self._worth, self._scroll):
            piece.set_look(look)
        self._fit()

    def show_day(self, day: Day) -> None:
        """Show this day if it is the one that was asked for last."""
        if self._date is None:
            self._date, self._fuel = day.date, day.fuel
        if (day.date, day.fuel) == (self._date, self._fuel):
            self._day = day
            self._refresh()

    def _refresh(self) -> None:
        elsewhere = self._today is not None and self._date != self._today
        self._after.setEnabled(elsewhere)
        self._back_to_today.setVisible(elsewhere)
        for fuel, toggle in self._toggles.items():
            toggle.setChecked(fuel is self._fuel)
        day = self._day
        if day is None:
            return
        measure = self._measure if day.pence is not None else Measure.KWH
        for one, chip in self._chips.items():
            chip.setChecked(one is measure)
            chip.setVisible(one is Measure.KWH or day.pence is not None)
        short = title(day, measure, self._today, self._zone, short=True)
        self._headline.say(title(day, measure, self._today, self._zone), short)
        self._chart.show_day(day, measure, self._today)
        self._legend.show_notes(legend(day, self._zone), day.fuel.value)
        self._fit()

    def _fit(self) -> None:
        """Fill the page; where large words need more than there is, the sheet grows and can be scrolled."""
        room = min(self.width() / SMALL[0], self.height() / SMALL[1])
        self._headline.grow(max(1.0, min(MOST_GROWTH, room)))
        self._chart.setMaximumHeight(max(self._chart.minimumSizeHint().height(), round(UPRIGHT * self.width())))
        told = worth(self._day, self._zone) if self._day and self.height() > self.width() else []
        self._worth.say(told)
        self._worth.setVisible(bool(told))
        self._worth_row.setContentsMargins(SIDE, BELOW if told else 0, SIDE, 0)
        self._worth.setFixedHeight(self._worth.needed(self.width() - 2 * SIDE))
        layout = self._sheet.layout()
        if layout is not None:
            layout.invalidate()
            self._scroll.fit(layout.minimumHeightForWidth(self.width()))
            layout.activate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scroll.setGeometry(self.rect())
        self._fit()

    def _measure_in(self, measure: Measure) -> None:
        self._measure = measure
        self._refresh()

    def choose_fuel(self, fuel: Fuel) -> None:
        """Show this fuel from now on."""
        self._fuel = fuel
        self._refresh()
        self._ask()

    def _turn(self, days: int) -> None:
        if self._date is not None:
            self._go(self._date + days * A_DAY)

    def _go_today(self) -> None:
        if self._today is not None:
            self._go(self._today)

    def _go(self, day: date) -> None:
        if self._today is not None and day > self._today:
            return
        self._date = day
        self._refresh()
        self._ask()

    def _ask(self) -> None:
        if self._date is not None:
            self.wanted.emit(self._date, self._fuel)

    def take_key(self, event: QKeyEvent) -> bool:
        """Turn to another day, or point at a half-hour, if this key asks for it; whether it did."""
        key = event.key()
        if key == Qt.Key.Key_PageUp:
            self._turn(-1)
        elif key == Qt.Key.Key_PageDown:
            self._turn(1)
        elif key == Qt.Key.Key_Home:
            self._go_today()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._chart.step(1 if key == Qt.Key.Key_Right else -1)
        else:
            return False
        return True


class _Sheet(QWidget):
    """What is scrolled. It takes the keys of the page before the scrolling around it can."""

    def __init__(self, take: Callable[[QKeyEvent], bool]) -> None:
        super().__init__()
        self._take = take

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.setAccepted(self._take(event))


def _row(side: int, gap: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(side, 0, side, 0)
    row.setSpacing(gap)
    return row
