"""A chart of a stretch of the past, from a day to everything, told by finger, mouse and keys."""

from datetime import datetime, tzinfo

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.day import BarState
from ihd.energy.stretch import Scope, Stretch
from ihd.ui.charts.bands import Bands
from ihd.ui.charts.bars import Bars, Drawn, Usual
from ihd.ui.charts.callout import NO_WORDS, Words, said
from ihd.ui.charts.field import Field
from ihd.ui.charts.finger import Finger
from ihd.ui.charts.gestures import Gestures
from ihd.ui.charts.layers import Grid, Saying
from ihd.ui.charts.least import least_room
from ihd.ui.charts.measure import Against, Measure, size
from ihd.ui.charts.ringed import Ringed
from ihd.ui.charts.span_layout import drawn, held_against, regions, rule
from ihd.ui.charts.span_sum import as_one, bars_within
from ihd.ui.charts.span_words import callout, day_at, is_empty, nothing, pairs, spoken, together
from ihd.ui.theme import Look

EDGE = 4  # px around the chart for the ring that shows the keyboard's focus
TURNS = 1 / 3  # of the width that a drag must reach
FLICK, LEAST_FLICK = 700.0, 48.0  # px a second, and px, from which a drag turns though it is short
ZOOMS = 1.2  # how far fingers must go apart


class SpanChart(Ringed):
    """Bars of a stretch, and the value of the one that is pointed at.

    `pointed` tells the number of that bar, or None; `opened` that of a bar which is tapped once more, or at Enter;
    `turned` -1 or 1 at a drag across towards the stretch before or after; `zoomed(date, seconds)` the local day that
    fingers were spread on, and the moment between them in unix seconds.
    """

    pointed = Signal(object)
    opened = Signal(int)
    turned = Signal(int)
    zoomed = Signal(object, object)

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._zone = look, zone
        self._stretch: Stretch | None = None
        self._now: datetime | None = None
        self._measure, self._against = Measure.KWH, Against.NOTHING
        self._selected: int | None = None
        self._several: range | None = None  # bars that are pointed at together
        self._kept = False  # a value that was touched or keyed stays; one only hovered over goes with the mouse
        self._again = False  # whether the press is on the bar that was pointed at already
        self._spread = 1.0
        self._view = pg.GraphicsView(self, background=look.palette.background)
        self._view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._field = Field()
        self._bands, self._grid = Bands(self._field), Grid(self._field)
        self._bars, self._usual = Bars(self._field), Usual(self._field)
        self._finger, self._saying = Finger(self._field), Saying(self._field)
        self._layers = (self._bands, self._grid, self._bars, self._usual, self._finger, self._saying)
        for item in (self._field, *self._layers):
            self._view.addItem(item)
        self._listen(Gestures(self))

    def _listen(self, gestures: Gestures) -> None:
        gestures.pressed.connect(self._pressed)
        gestures.tapped.connect(self._tapped)
        gestures.slid.connect(self._touched)
        gestures.dragged.connect(self._dragged)
        gestures.dropped.connect(self._dropped)
        gestures.pinching.connect(self._pinching)
        gestures.pinched.connect(self._pinched)

    def minimumSizeHint(self) -> QSize:
        return least_room(self._look)

    def show_stretch(self, stretch: Stretch, measure: Measure, against: Against, now: datetime) -> None:
        """Show this stretch. What was pointed at stays so if it is the same stretch told anew."""
        old = self._stretch
        same = old is not None and (old.scope, old.first, old.side) == (stretch.scope, stretch.first, stretch.side)
        self._stretch, self._measure, self._against, self._now = stretch, measure, against, now
        if not same or (self._selected is not None and self._selected >= len(stretch.parts)):
            self._selected, self._several, self._kept = None, None, False
        self.setAccessibleName(spoken(stretch, measure, now, self._zone))
        self._slide(0.0)
        self._draw()

    def set_look(self, look: Look) -> None:
        """Draw it in these colours and sizes from now on."""
        self._look = look
        self._view.setBackground(look.palette.background)
        self._draw()
        self.updateGeometry()
        self.update()

    @property
    def selected(self) -> int | None:
        """The number of the bar that is pointed at, from 0."""
        return self._selected

    @property
    def states(self) -> tuple[BarState, ...]:
        """How each bar is drawn; with both fuels, those of electricity before those of gas."""
        return tuple(bar.state for bar in self._drawn())

    @property
    def held_against(self) -> tuple[float | None, ...]:
        """What is drawn beside each bar, in its measure."""
        return self._usual.values

    @property
    def rates(self) -> tuple[str, ...]:
        """The names of rates that are written, from left to right."""
        return self._bands.names

    @property
    def axis(self) -> tuple[str, ...]:
        """What is written beneath the bars, from left to right."""
        return self._grid.beneath

    @property
    def axis_places(self) -> tuple[QRectF, ...]:
        """Where that is written in this widget."""
        return tuple(place.translated(EDGE, EDGE) for place in self._grid.places)

    @property
    def callout_words(self) -> Words:
        """What the callout says: the bar's time, and its value."""
        return self._finger.words

    @property
    def callout_place(self) -> QRectF:
        """Where the callout lies in this widget; empty while there is none."""
        place = self._finger.callout()
        return place.translated(EDGE, EDGE) if not place.isEmpty() else place

    @property
    def saying(self) -> str:
        """The sentence shown in place of bars, if there is nothing to draw."""
        return self._saying.words[0]

    def bar_place(self, at: int) -> QRectF:
        """The room of a bar in this widget, over the whole height of the field."""
        field = self._field.geometry()
        left, right = self._field.edge(at), self._field.edge(at + 1)
        return QRectF(left + EDGE, field.top() + EDGE, right - left, field.height())

    def select(self, at: int | None) -> None:
        """Point at a bar, or at none."""
        if self._stretch is None or is_empty(self._stretch):
            at = None
        if at != self._selected or self._several:
            self._selected, self._several = at, None
            self._point()
            self.pointed.emit(at)

    def point_at(self, start: datetime, end: datetime) -> bool:
        """Point at all bars of this time, UTC, together; whether there are any."""
        found = bars_within(self._stretch, start, end) if self._stretch and not is_empty(self._stretch) else None
        if found is None:
            return False
        self.select(found[0])
        self._several, self._kept = range(found[0], found[1] + 1), True
        self._point()
        return True

    def step(self, by: int) -> None:
        """Point at the bar before or after; at first, at the latest that has begun."""
        if self._stretch is None or is_empty(self._stretch):
            return
        self._kept = True
        self.came_by_key()
        parts = self._stretch.parts
        begun = [at for at, part in enumerate(parts) if part.state is not BarState.FUTURE]
        if self._selected is None:
            self.select(begun[-1] if begun else 0)
        else:
            self.select(max(0, min(len(parts) - 1, self._selected + by)))
        self.update()

    def _drawn(self) -> tuple[Drawn, ...]:
        if self._stretch is None or is_empty(self._stretch):
            return ()
        return drawn(self._stretch, self._measure)

    def _draw(self) -> None:
        stretch, place = self._stretch, QRectF(0, 0, self._view.width(), self._view.height())
        for layer in self._layers:
            layer.lay(place)
        if stretch is None or self._now is None:
            return
        bars, look = self._drawn(), self._look
        against = held_against(stretch, self._measure, self._against) if bars else ()
        if bars:
            ruling = rule(self._field, place, stretch, bars, against, self._measure, look, self._zone)
            self._grid.show_ruling(ruling, look)
        else:
            self._grid.clear()
        self._bands.show_regions(regions(stretch) if bars else (), look)
        self._bars.show_bars(bars, look)
        self._finger.keep_clear(self._bars.places)
        self._usual.show_values(against, look, ticks=stretch.scope is not Scope.DAY)
        self._saying.say(NO_WORDS if bars else nothing(stretch, self._now, self._zone), look)
        self._point()

    def _point(self) -> None:
        words, value, at = NO_WORDS, None, self._selected
        bars = None if at is None else self._several or range(at, at + 1)
        if self._stretch is not None and self._now is not None and bars:
            told = as_one(self._stretch, bars[0], bars[-1]) if len(bars) > 1 else self._stretch
            number = 0 if len(bars) > 1 else bars[0]
            words = callout(told, number, self._measure, self._against, self._now, self._zone)
            value = self._furthest(self._stretch, bars)
        self._bars.select(bars)
        self._finger.point(bars, value, words, self._look)
        self._bands.avoid(self._finger.covered())
        self._grid.avoid(self._finger.callout())
        self.say_value(said(words))

    def _furthest(self, stretch: Stretch, bars: range) -> float | None:
        """The value of the bar among these that reaches furthest; None where none is known."""
        values = (size(together(*pair), self._measure) for pair in pairs(stretch)[bars[0] : bars[-1] + 1])
        return max((value for value in values if value is not None), key=abs, default=None)

    def _pressed(self, at: QPointF) -> None:
        self._again = self._kept and not self._several and self._selected == self._field.at(at.x() - EDGE)
        self._touched(at)

    def _touched(self, at: QPointF) -> None:
        self._kept = True
        self.select(self._field.at(at.x() - EDGE))

    def _tapped(self, _at: QPointF) -> None:
        if self._again and self._selected is not None:
            self.opened.emit(self._selected)

    def _slide(self, by: float) -> None:
        for layer in self._layers:
            layer.slide(by)

    def _dragged(self, by: float) -> None:
        self._slide(by)

    def _dropped(self, by: float, speed: float) -> None:
        self._slide(0.0)
        flicked = abs(speed) >= FLICK and abs(by) >= LEAST_FLICK and (speed > 0) == (by > 0)
        if abs(by) >= TURNS * self.width() or flicked:
            self.turned.emit(-1 if by > 0 else 1)

    def _pinching(self) -> None:
        self._spread = 1.0

    def _pinched(self, factor: float, at: QPointF) -> None:
        before, self._spread = self._spread, self._spread * factor
        if self._stretch is None or not before < ZOOMS <= self._spread:
            return
        number = self._field.at(at.x() - EDGE)
        if day := day_at(self._stretch, number, self._zone):
            part = self._stretch.parts[number]
            share = (at.x() - self.bar_place(number).left()) / max(1.0, self.bar_place(number).width())
            start, end = part.start.timestamp(), part.end.timestamp()
            self.zoomed.emit(day, round(start + max(0.0, min(1.0, share)) * (end - start)))
        else:
            self.opened.emit(number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._view.setGeometry(self.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE))
        self._draw()
        super().resizeEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._kept:
            self.select(self._field.at(event.position().x() - EDGE))

    def leaveEvent(self, event: QEvent) -> None:
        if not self._kept:
            self.select(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None:
            self.step(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._selected is not None:
            self.opened.emit(self._selected)
        elif event.key() == Qt.Key.Key_Escape and self._selected is not None:
            self._kept = False
            self.select(None)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.paint_ring(QPainter(self), self._look)
