"""A chart of one local day in half-hours, told by finger, mouse and keys."""

from datetime import date, tzinfo

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ihd.energy.day import BarState, Day
from ihd.ui.charts.bars import Bars, Drawn
from ihd.ui.charts.day_words import callout, height, is_empty, nothing, span, spoken
from ihd.ui.charts.field import Field
from ihd.ui.charts.finger import Finger
from ihd.ui.charts.layers import Grid, Saying, label_font
from ihd.ui.charts.measure import Measure
from ihd.ui.charts.ruling import rule
from ihd.ui.theme import Look

EDGE = 4  # px around the chart for the ring that shows the keyboard's focus
BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
TOUCHES = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd)
FAR_AWAY = 100_000  # px: where Qt says a press went that has become the scrolling of the page
NO_WORDS = "", ""


class DayChart(QWidget):
    """Half-hours as bars, and the value of the one that is pointed at. `pointed` tells its number, or None."""

    pointed = Signal(object)

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._zone = look, zone
        self._day: Day | None = None
        self._today: date | None = None
        self._measure = Measure.KWH
        self._selected: int | None = None
        self._kept = False  # a value that was touched or keyed stays; one only hovered over goes with the mouse
        self._ring = False
        self._view = pg.GraphicsView(self, background=look.palette.background)
        self._view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._field = Field()
        self._grid, self._bars = Grid(self._field), Bars(self._field)
        self._finger, self._saying = Finger(self._field), Saying(self._field)
        for item in (self._field, self._grid, self._bars, self._finger, self._saying):
            self._view.addItem(item)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 40 + round(4 * QFontMetricsF(label_font(self._look)).height()))

    def show_day(self, day: Day, measure: Measure, today: date | None) -> None:
        """Show this day in kWh or in money. What was pointed at stays so if it is the same day told anew."""
        same = self._day is not None and (self._day.date, self._day.fuel) == (day.date, day.fuel)
        self._day, self._measure, self._today = day, measure, today
        if not same or (self._selected is not None and self._selected >= len(day.bars)):
            self._selected, self._kept = None, False
        self.setAccessibleName(spoken(day, measure, today, self._zone))
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
        """The number of the half-hour that is pointed at, from 0."""
        return self._selected

    @property
    def states(self) -> tuple[BarState, ...]:
        """How each bar is drawn."""
        return tuple(bar.state for bar in self._drawn())

    @property
    def callout_words(self) -> tuple[str, str]:
        """What the callout says: the half-hour, and its value."""
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
        """The room of a half-hour in this widget, over the whole height of the field."""
        field = self._field.geometry()
        left, right = self._field.edge(at), self._field.edge(at + 1)
        return QRectF(left + EDGE, field.top() + EDGE, right - left, field.height())

    def select(self, at: int | None) -> None:
        """Point at a half-hour, or at none."""
        if self._day is None or is_empty(self._day):
            at = None
        if at != self._selected:
            self._selected = at
            self._point()
            self.pointed.emit(at)

    def _drawn(self) -> tuple[Drawn, ...]:
        if self._day is None or is_empty(self._day):
            return ()
        bars = []
        for at, bar in enumerate(self._day.bars):
            value = height(bar, self._measure)
            unknown = value is None and bar.state in (BarState.MEASURED, BarState.ESTIMATED)
            state = BarState.MISSING if unknown else bar.state
            bars.append(Drawn(at, state, value, meaning=self._day.fuel.value))
        return tuple(bars)

    def _draw(self) -> None:
        day, place = self._day, QRectF(0, 0, self._view.width(), self._view.height())
        for layer in (self._grid, self._bars, self._finger, self._saying):
            layer.lay(place)
        if day is None:
            return
        drawn = self._drawn()
        self._grid.show_ruling(rule(self._field, place, day, self._measure, self._look, self._zone), self._look)
        self._bars.show_bars(drawn, self._look)
        self._saying.say(NO_WORDS if drawn else nothing(day, self._today), self._look)
        self._point()

    def _point(self) -> None:
        words, value = NO_WORDS, None
        if self._day is not None and self._selected is not None:
            bar = self._day.bars[self._selected]
            words = span(bar, self._zone), callout(bar, self._measure, running=self._runs(self._selected))
            value = height(bar, self._measure)
        self._bars.select(self._selected)
        self._finger.point(self._selected, value, words, self._look)
        self.setAccessibleDescription(", ".join(word for word in words if word))

    def _runs(self, at: int) -> bool:
        """Whether this half-hour has begun and has not ended."""
        bars = self._day.bars[at : at + 2] if self._day and self._day.date == self._today else ()
        return bool(bars) and bars[0].state is not BarState.FUTURE and bars[-1].state is BarState.FUTURE

    def _touched(self, at: QPointF) -> None:
        if abs(at.x()) < FAR_AWAY:
            self._kept = True
            self.select(self._field.at(at.x() - EDGE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._view.setGeometry(self.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE))
        self._draw()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in TOUCHES and isinstance(event, QTouchEvent):
            if event.points():
                self._touched(event.points()[0].position())
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._touched(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons():
            self._touched(event.position())
        elif not self._kept:
            self.select(self._field.at(event.position().x() - EDGE))

    def leaveEvent(self, event: QEvent) -> None:
        if not self._kept:
            self.select(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None:
            self.step(step)
        elif event.key() == Qt.Key.Key_Escape and self._selected is not None:
            self._kept = False
            self.select(None)
        else:
            event.ignore()

    def step(self, by: int) -> None:
        """Point at the half-hour before or after; at first, at the latest that has begun."""
        drawn = self._drawn()
        if not drawn:
            return
        self._kept = self._ring = True
        begun = [at for at, bar in enumerate(drawn) if bar.state is not BarState.FUTURE]
        if self._selected is None:
            self.select(begun[-1] if begun else 0)
        else:
            self.select(max(0, min(len(drawn) - 1, self._selected + by)))
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in BY_KEYS
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ring = False
        self.update()
        super().focusOutEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._ring and self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._look.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
