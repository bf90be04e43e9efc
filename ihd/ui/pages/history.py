"""The History page: any day, week, month or year of the home, what it came to, and what is usual then."""

from collections.abc import Callable
from datetime import date, datetime, tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.calendar import day_of, unix
from ihd.energy.fuel import Fuel
from ihd.energy.stretch import Curve, Scope, Side, Stretch
from ihd.ui.charts.headline import Headline
from ihd.ui.charts.measure import Against, Measure
from ihd.ui.history_caption_words import caption, instead, reading, worth
from ihd.ui.history_choice_words import TURNS
from ihd.ui.history_place import HistoryPlace
from ihd.ui.history_words import held_against, legend, lines, offered, sides_of, title
from ihd.ui.keys import put_in_order, touched
from ihd.ui.pages.history_choices import HistoryChoices
from ihd.ui.pages.history_foot import HistoryFoot
from ihd.ui.pages.history_room import Parts, Sheet, arrange
from ihd.ui.pages.history_stage import HistoryStage, View
from ihd.ui.theme import Look
from ihd.ui.widgets.chip import Glyph
from ihd.ui.widgets.scroll import Scroll
from ihd.ui.widgets.touchable import TARGET
from ihd.ui.widgets.worth import WorthCard
from ihd.wording import tr

ZOOM = 2.0  # at one press of a button
HAS_CURVE = (Side.ELECTRICITY, Side.EXPORT)


class HistoryPage(QWidget):
    """`wanted` asks for a stretch, `curve_wanted` for the curve of a local day. What comes too late is let go."""

    wanted = Signal(object)  # Asked
    curve_wanted = Signal(object)  # datetime.date
    page_wanted = Signal(str)

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._zone = look, zone
        self._place: HistoryPlace | None = None
        self._side = Side.ELECTRICITY
        self._fuels: tuple[Fuel, ...] = ()
        self._gives = False
        self._measure, self._against, self._view = Measure.KWH, Against.USUAL, View.BARS
        self._told: tuple[Stretch, datetime] | None = None
        self._moment: int | None = None  # what a close-up is to show, unix seconds
        self._sheet = Sheet(self.take_key)
        self.choices = HistoryChoices(look, self._sheet)
        self.before, self.after = (Glyph(look, icon, "", parent=self._sheet) for icon in ("left", "right"))
        self.headline = Headline(look, self._sheet)
        self.stage = HistoryStage(look, zone, self._sheet)
        self.foot = HistoryFoot(look, self._sheet)
        self.worth = WorthCard(look, self._sheet)  # where there is room below an upright page
        self.worth.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.worth.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._parts = Parts(self.choices, self.before, self.headline, self.after, self.stage, self.foot, self.worth)
        self._scroll = Scroll(look, self._sheet, self)
        self._connect()
        put_in_order(touched([self.choices, self.before, self.after]))
        self.set_fuels((Fuel.ELECTRICITY,))
        self._refresh()

    def _connect(self) -> None:
        self.choices.scope_chosen.connect(lambda scope: self._go(lambda place: place.showing(scope)))
        self.choices.measure_chosen.connect(self._measure_in)
        self.choices.side_chosen.connect(self._choose)
        self.before.clicked.connect(lambda: self._turn(-1))
        self.after.clicked.connect(lambda: self._turn(1))
        stage, foot = self.stage, self.foot
        stage.opened.connect(self._open)
        stage.turned.connect(self._turn)
        stage.zoomed.connect(self._zoom_in)
        stage.left.connect(lambda: self._look_at(View.BARS))
        stage.words.wanted.connect(lambda: self.page_wanted.emit("tariff-choice"))
        foot.against_chosen.connect(lambda against: self._look_at(self._view, against))
        foot.back.clicked.connect(self._go_back)
        foot.today.clicked.connect(lambda: self._go(HistoryPlace.at_today))
        foot.table.clicked.connect(lambda: self._look_at(View.BARS if self._view is View.TABLE else View.TABLE))
        foot.close_up.clicked.connect(self._close_up)
        foot.nearer.clicked.connect(lambda: stage.zoom(ZOOM))
        foot.farther.clicked.connect(lambda: stage.zoom(1 / ZOOM))

    def opened(self) -> None:
        """The page has come into view: ask for what it is on."""
        self._ask()

    def set_today(self, day: date) -> None:
        """Tell which local day it is. A page that was on today moves on with it at midnight."""
        if self._place is None:
            self._place = HistoryPlace(day, day, side=self._side)
            self._refresh()
        elif self._place.today != day:
            before, self._place = self._place, self._place.on(day)
            self._refresh()
            if self._place.asked != before.asked:
                self._ask()

    def set_fuels(self, fuels: tuple[Fuel, ...]) -> None:
        """Tell what the home has meters for."""
        self._fuels = fuels
        self._offer()

    def set_export(self, gives: bool) -> None:
        """Tell whether the home gives electricity back."""
        if gives is not self._gives:
            self._gives = gives
            self._offer()

    def _offer(self) -> None:
        sides = sides_of(self._fuels, gives=self._gives)
        if self.choices.offer(sides):
            self._fit()
        if sides and self._side not in sides:
            self._choose(sides[0])

    def set_look(self, look: Look) -> None:
        """Take on this look, at once."""
        self._look = look
        for part in (*self._parts, self._scroll):
            part.set_look(look)
        self._fit()

    def choose_fuel(self, fuel: Fuel) -> None:
        """Show this fuel from now on."""
        self._choose(Side(fuel.value))

    def open_at(self, scope: Scope, day: date) -> None:
        """Show so much, of the time that holds this local day."""
        self._go(lambda place: place.showing(scope)._replace(day=min(day, place.today)))

    def point_at(self, start: datetime, end: datetime) -> None:
        """Show the day of these half-hours, UTC, and point at them together."""
        self._view = View.BARS
        self.stage.point_at(start, end)
        self.open_at(Scope.DAY, day_of(start, self._zone))
        self._refresh()

    def make_charts(self) -> None:
        """Make the charts, for whose libraries the rest of the page does not wait."""
        self.stage.make_charts()
        self._fit()

    def _choose(self, side: Side) -> None:
        self._side = side
        if side not in HAS_CURVE and self._view is View.CURVE:
            self._view = View.BARS
        self._go(lambda place: place._replace(side=side, since=None))

    def show_stretch(self, stretch: Stretch, now: datetime) -> None:
        """Show this stretch, as it is known at `now` (UTC), if it is the one that was asked for last."""
        if self._place is None:
            self.set_today(day_of(now, self._zone))
        place = self._place
        if place is None or not place.is_of(stretch):
            return
        self._told, self._place = (stretch, now), place._replace(since=stretch.since)
        self._refresh()

    def show_reading(self, share: float) -> None:
        """So much of what is needed of the diary has been read, from 0 to 1."""
        self.stage.words.say(reading(share))
        self.stage.show_view(View.WORDS)
        self._fit()

    def show_curve(self, curve: Curve) -> None:
        """Show the power of a day, if it is that of the day in sight."""
        if self._place is None or self._view is not View.CURVE or curve.day != self._place.day:
            return
        self.stage.show_curve(curve, self._moment)
        self._moment = None
        self.stage.show_view(View.CURVE)
        self._fit()

    def _go(self, way: Callable[[HistoryPlace], HistoryPlace]) -> None:
        """Go to another place; the close-up stays only on days."""
        before = self._place
        place = way(before) if before else None
        if place is None or (place == before and self._view is not View.CURVE):
            return
        self._place = place
        if place.scope is not Scope.DAY and self._view is View.CURVE:
            self._view = View.BARS
        self._refresh()
        self._ask()

    def _ask(self) -> None:
        if self._place is not None:
            self.wanted.emit(self._place.asked)
            if self._view is View.CURVE:
                self.curve_wanted.emit(self._place.day)

    def _turn(self, by: int) -> None:
        self._go(lambda place: place.turned(by))

    def _go_back(self) -> None:
        if self._view is View.CURVE:
            self._look_at(View.BARS)
        else:
            self._go(HistoryPlace.back)

    def _open(self, at: int) -> None:
        """Go to what a bar stands for; a half-hour is looked at closely."""
        if self._told is None or self._place is None or not 0 <= at < len(self._told[0].parts):
            return
        start = self._told[0].parts[at].start
        if self._place.scope is Scope.DAY:
            self._zoom_in(self._place.day, unix(start) + 900)
        else:
            self._go(lambda place: place.deeper(day_of(start, self._zone)))

    def _zoom_in(self, day: date, second: int) -> None:
        """Look closely at a moment, unix seconds, of a day; the way leads back from there."""
        if self._place is None or self._place.side not in HAS_CURVE or day > self._place.today:
            return
        self._moment, self._view = second, View.CURVE
        self._go(lambda place: place if place.scope is Scope.DAY else place.deeper(day))

    def _close_up(self) -> None:
        self._look_at(View.BARS if self._view is View.CURVE else View.CURVE)
        self._ask()

    def _look_at(self, view: View, against: Against | None = None) -> None:
        self._view, self._against = view, against or self._against
        self._refresh()

    def _measure_in(self, measure: Measure) -> None:
        self._measure = measure
        if self._view is View.CURVE:
            self._view = View.BARS
        self._refresh()

    def _refresh(self) -> None:
        """Show what is known by now of the place where one is."""
        place = self._place
        scope = place.scope if place else Scope.DAY
        for turn, words in zip((self.before, self.after), TURNS[scope], strict=True):
            turn.setAccessibleName(tr(words))
            turn.setToolTip(tr(words))
        self.choices.show_chosen(scope, self._measure, self._side)
        self.before.setEnabled(place is not None and not place.is_first)
        self.after.setEnabled(place is not None and not place.is_latest)
        self.foot.show_ways(place, self._view, closer=scope is Scope.DAY and self._side in HAS_CURVE)
        if self._told is not None:
            self._show(*self._told)
        self._fit()

    def _show(self, stretch: Stretch, now: datetime) -> None:
        zone, measure, against = self._zone, self._measure, held_against(stretch, self._against)
        self.headline.say(title(stretch, measure, now, zone), title(stretch, measure, now, zone, short=True))
        self.stage.show_stretch(stretch, measure, against, now)
        self.foot.show_against(offered(stretch) if self._view is not View.CURVE else (), against)
        notes = legend(stretch, measure, against, now, zone) if self._view is not View.CURVE else []
        fuel = Side.ELECTRICITY if stretch.side is Side.BOTH else stretch.side
        self.foot.say(notes, fuel.value, caption(stretch, measure, zone) if self._view is not View.CURVE else "")
        told = instead(stretch, measure)
        if told and self._view is not View.CURVE:
            self.stage.words.say(told)
            self.stage.show_view(View.WORDS)
        elif self._view is View.TABLE:
            self.stage.table.show_lines(lines(stretch, measure, against, now, zone))
            self.stage.show_view(View.TABLE)
        elif self._view is View.BARS:
            self.stage.show_view(View.BARS)

    def _fit(self) -> None:
        """Lay everything out anew."""
        upright, told = self.height() > self.width(), self._told
        said = worth(told[0], self._measure, self._zone) if told and upright else []
        self.worth.say(said)
        self.worth.setVisible(bool(said) and self.stage.view in (View.BARS, View.CURVE))
        arrange(self._parts, self.size(), self._scroll.fit, awaits=upright and told is None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scroll.setGeometry(self.rect())
        self._fit()

    def take_key(self, event: QKeyEvent) -> bool:
        """Turn the page, or go back or to today, if this key asks for it; whether it did."""
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_PageUp):
            self._turn(-1)
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_PageDown):
            self._turn(1)
        elif key == Qt.Key.Key_Home:
            self._go(HistoryPlace.at_today)
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace) and not self.foot.back.isHidden():
            self._go_back()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            bar = self._scroll.verticalScrollBar()
            bar.setValue(bar.value() + (TARGET if key == Qt.Key.Key_Down else -TARGET))
        else:
            return False
        return True
