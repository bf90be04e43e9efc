"""The middle of the History page: bars, the curve of a day, a table, or words in their place."""

from datetime import datetime, tzinfo
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.calendar import local_day, unix
from ihd.energy.stretch import Curve, Scope, Stretch
from ihd.ui.charts.least import least_room
from ihd.ui.charts.measure import Against, Measure
from ihd.ui.history_caption_words import Instead
from ihd.ui.pages.history_instead import SaidInstead
from ihd.ui.pages.history_table import HistoryTable
from ihd.ui.theme import Look
from ihd.wording import tr

UPRIGHT = 1.25  # a chart is at most so much higher than it is wide
CLOSE_UP = 3 * 3600  # seconds shown around the moment that fingers were spread on
Chart = Any  # SpanChart and CurveChart, whose libraries take a second to load


class View(StrEnum):
    """What is in the middle."""

    BARS = "bars"
    CURVE = "curve"
    TABLE = "table"
    WORDS = "words"


class HistoryStage(QWidget):
    """Shows one of its parts. A chart takes the room there is, a table as much as it needs.

    It is there before its charts are, and asks for a moment until `make_charts`; what it is told meanwhile they show.
    """

    opened = Signal(int)  # the number of a bar
    turned = Signal(int)  # -1 or 1
    zoomed = Signal(object, object)  # datetime.date, and the moment in unix seconds
    left = Signal()  # the close-up

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._zone = look, zone
        self._charts: tuple[Chart, Chart] | None = None
        self._told: tuple[Stretch, Measure, Against, datetime] | None = None
        self._curve: tuple[Curve, int | None] | None = None
        self._pointed: tuple[datetime, datetime] | None = None
        self.table = HistoryTable(look, self)
        self.words, self._moment = SaidInstead(look, self), SaidInstead(look, self)
        self._moment.say(Instead(tr("One moment …"), ""))
        self._parts: dict[View, QWidget] = {
            View.BARS: self._moment,
            View.CURVE: self._moment,
            View.TABLE: self.table,
            View.WORDS: self.words,
        }
        self._view = View.BARS
        self.show_view(View.BARS)

    @property
    def has_charts(self) -> bool:
        """Whether they have been made."""
        return self._charts is not None

    @property
    def bars(self) -> Chart:
        """The SpanChart, once it is made."""
        return self._parts[View.BARS]

    @property
    def curve(self) -> Chart:
        """The CurveChart, once it is made."""
        return self._parts[View.CURVE]

    def make_charts(self) -> None:
        """Make them, and show what they have been told. Their libraries are best loaded by then."""
        if self._charts:
            return
        from ihd.ui.charts.curve_chart import CurveChart
        from ihd.ui.charts.span_chart import SpanChart

        bars, curve = self._charts = SpanChart(self._look, self._zone, self), CurveChart(self._look, self._zone, self)
        for chart in self._charts:
            chart.hide()
        self._parts |= {View.BARS: bars, View.CURVE: curve}
        bars.opened.connect(self.opened)
        bars.turned.connect(self.turned)
        bars.zoomed.connect(self.zoomed)
        curve.left.connect(self.left)
        self._moment.hide()
        self._tell_bars()
        self._tell_curve()
        self.show_view(self._view)

    @property
    def view(self) -> View:
        """What is in sight."""
        return self._view

    def show_stretch(self, stretch: Stretch, measure: Measure, against: Against, now: datetime) -> None:
        """Let the bars be those of this stretch."""
        self._told = stretch, measure, against, now
        self._tell_bars()

    def point_at(self, start: datetime, end: datetime) -> None:
        """Point at these half-hours, UTC, as soon as their day is shown."""
        self._pointed = start, end
        self._tell_bars()

    def show_curve(self, curve: Curve, moment: int | None) -> None:
        """Let the curve be this: around a moment (unix seconds), else all of it, or what is shown of it by now."""
        self._curve = curve, moment
        self._tell_curve()

    def _tell_bars(self) -> None:
        if self._charts and self._told:
            self.bars.show_stretch(*self._told)
            is_day = self._told[0].scope is Scope.DAY
            if self._pointed and is_day and self.bars.point_at(*self._pointed):
                self._pointed = None

    def _tell_curve(self) -> None:
        if not self._charts or not self._curve:
            return
        (curve, moment), self._curve = self._curve, None
        start, end = (unix(at) for at in local_day(curve.day, self._zone))
        if moment is not None:
            start, end = moment - CLOSE_UP // 2, moment + CLOSE_UP // 2
        elif self._view is View.CURVE and not self.curve.isHidden():
            start, end = (round(at) for at in self.curve.shown)
        self.curve.show_curve(curve, start, end)

    def zoom(self, factor: float) -> None:
        """Show the curve so much closer, or from farther below 1."""
        if self._charts:
            self.curve.zoom(factor)

    def show_view(self, view: View) -> None:
        """Bring this into sight."""
        had_focus = self._parts[self._view].hasFocus()
        self._view = view
        for part in self._parts.values():
            part.setVisible(part is self._parts[view])
        if had_focus:
            self._parts[view].setFocus()
        self._place()

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for part in {*self._parts.values(), self._moment}:
            part.set_look(look)  # type: ignore[attr-defined]

    def least(self, width: int) -> int:
        """The least height that what is in sight takes at this width, px."""
        part = self._parts[self._view]
        if self._view in (View.BARS, View.CURVE):
            return least_room(self._look).height()  # what is said while there is no chart yet keeps its room
        return part.high(width)  # type: ignore[attr-defined,no-any-return]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        part, tall = self._parts[self._view], self.height()
        if self._charts and part in self._charts:
            tall = min(tall, max(least_room(self._look).height(), round(UPRIGHT * self.width())))
        part.setGeometry(0, 0, self.width(), tall)
