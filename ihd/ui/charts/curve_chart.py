"""A chart of the power of a day as it was told, about every ten seconds: dragged, zoomed, and read at any moment."""

from datetime import date, tzinfo

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from ihd.energy.calendar import local_day, unix
from ihd.energy.stretch import Curve
from ihd.ui.charts.callout import NO_WORDS, Words, draw_callout, place_callout, said
from ihd.ui.charts.curve_paint import Sheet, paint_curve, paint_lines, paint_times
from ihd.ui.charts.curve_words import callout, hours, spoken, watts_label
from ihd.ui.charts.frames import Frames
from ihd.ui.charts.gestures import Gestures
from ihd.ui.charts.layers import LINE_ABOVE
from ihd.ui.charts.least import label_font, least_room
from ihd.ui.charts.ringed import Ringed
from ihd.ui.charts.scale import scale
from ihd.ui.charts.trace import Trace
from ihd.ui.theme import Look

EDGE = 4.0  # px around the chart for the ring that shows the keyboard's focus
GUTTER, BELOW = 12.0, 6.0  # px between the watts and the field, and between the field and the times
CLOSEST = 120.0  # seconds, the least that is shown
LEAVES = 0.85  # how far fingers come together, while all is shown, to leave the day
LEAST_WATTS, MOST_LINES = 300.0, 5
ZOOM = 2.0  # at one press of a key or button
PAN, STEP = 1 / 3, 1 / 60  # of what is shown, at one key
EMPTY = Curve(date(2000, 1, 1), (), ())


class CurveChart(Ringed):
    """Power over time.

    `moved(start, end)` tells what is shown now, unix seconds; `pointed` the second pointed at, or None; `left` that
    the household zoomed out past all there is.

    Plus and minus zoom, Left and Right point, with Shift they move, Escape lets go and then leaves. What fingers and
    keys can do, `zoom`, `pan` and `step` do for buttons.
    """

    moved = Signal(float, float)
    pointed = Signal(object)
    left = Signal()

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._zone = look, zone
        self._curve, self._trace = EMPTY, Trace(EMPTY)
        self._bounds = self._shown = self._grabbed = (0.0, 1.0)
        self._hours: tuple[tuple[int, int], ...] = ()
        self._at: float | None = None
        self._beyond = 1.0
        self._kept = False
        self._times: tuple[str, ...] = ()
        self._reach = 0.0, 0.0  # watts: the lowest and the highest that the scale holds
        self._frames = Frames(self.update, self)
        self._listen(Gestures(self))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def _listen(self, gestures: Gestures) -> None:
        gestures.pressed.connect(self._pressed)
        gestures.slid.connect(self._touched)
        gestures.dragged.connect(self._dragged)
        gestures.dropped.connect(lambda _by, _speed: self._settle())
        gestures.pinched.connect(self._pinched)

    def minimumSizeHint(self) -> QSize:
        return least_room(self._look)

    def show_curve(self, curve: Curve, start: float, end: float) -> None:
        """Show this curve from `start` to `end`, unix seconds, as far as its day reaches."""
        if curve != self._curve:
            self._curve, self._trace = curve, Trace(curve)
            begins, ends = (unix(moment) for moment in local_day(curve.day, self._zone))
            self._bounds = float(min((begins, *curve.at[:1]))), float(max((ends, *curve.at[-1:])))
            self._hours = hours(round(self._bounds[0]), round(self._bounds[1]), self._zone)
        self._shown = self._within(start, end)
        self._settle()
        self._point(self._at)
        self.update()

    def set_look(self, look: Look) -> None:
        """Draw it in these colours and sizes from now on."""
        self._look = look
        self.updateGeometry()
        self.update()

    @property
    def shown(self) -> tuple[float, float]:
        """What is shown, from and to, unix seconds."""
        return self._shown

    @property
    def callout_words(self) -> Words:
        """What the callout says: the exact time, and the power."""
        if self._at is None:
            return NO_WORDS
        near = self._trace.nearest(self._at)
        if near is None:
            return callout(self._at, None, self._zone, ahead=self._at >= self._trace.ahead())
        return callout(near[0], near[1], self._zone)

    @property
    def callout_place(self) -> QRectF:
        """Where the callout lies in this widget; empty while there is none."""
        if self._at is None:
            return QRectF()
        room = QRectF(self.rect()).adjusted(EDGE, EDGE, -EDGE, -EDGE)
        return place_callout(self.callout_words, self._line(self.sheet()), room, self._look)

    def _line(self, sheet: Sheet) -> float:
        """The column of the reading that is pointed at, or of the moment itself where there is none, px."""
        near = self._trace.nearest(self._at or 0.0)
        x = sheet.x(near[0] if near else self._at or 0.0)
        return float(round(max(sheet.field.left(), min(sheet.field.right(), x))))

    @property
    def times(self) -> tuple[str, ...]:
        """What stood beneath the field when it was last painted, from left to right."""
        return self._times

    def sheet(self) -> Sheet:
        """Where the curve lies now."""
        metrics = QFontMetricsF(label_font(self._look))
        line = metrics.height()
        lines = max(1, min(MOST_LINES, int((self.height() - 3 * line) / (2.6 * line))))
        up = scale(self._reach, LEAST_WATTS, lines)
        gutter = max((metrics.horizontalAdvance(watts_label(one, up.step)) for one in up.lines), default=0.0) + GUTTER
        room = QRectF(self.rect()).adjusted(EDGE, EDGE, -EDGE, -EDGE)
        field = room.adjusted(round(gutter), round(line + LINE_ABOVE), 0, -round(line + BELOW))
        return Sheet(field, *self._shown, up)

    def pan(self, share: float) -> None:
        """Move by a share of what is shown; later is positive."""
        start, end = self._shown
        by = share * (end - start)
        self._move(start + by, end + by)
        self._settle()

    def zoom(self, factor: float, second: float | None = None) -> None:
        """Show a time so much closer, or further from below 1, around a moment: else around what is pointed at."""
        start, end = self._shown
        middle = second if second is not None else self._at if self._at is not None else (start + end) / 2
        if factor < 1 and self._shown == self._bounds:
            self._beyond *= factor
            if self._beyond <= LEAVES:
                self._beyond = 1.0
                self.left.emit()
            return
        self._beyond = 1.0
        long = max(CLOSEST, (end - start) / factor)
        share = (middle - start) / (end - start)
        self._move(middle - share * long, middle + (1 - share) * long)
        self._settle()

    def step(self, by: int) -> None:
        """Point at a moment a little before or after; at first, at the middle."""
        start, end = self._shown
        self._kept = True
        self.came_by_key()
        if self._at is None:
            self._point((start + end) / 2)
            return
        second = max(self._bounds[0], min(self._bounds[1], self._at + by * STEP * (end - start)))
        if not start <= second <= end:
            self._move(*(one + second - self._at for one in (start, end)))
        self._point(second)

    def _within(self, start: float, end: float) -> tuple[float, float]:
        """A time moved and cut so that it lies within what there is."""
        first, last = self._bounds
        long = max(min(CLOSEST, last - first), min(end - start, last - first))
        start = max(first, min(start, last - long))
        return start, start + long

    def _move(self, start: float, end: float) -> None:
        shown = self._within(start, end)
        if shown != self._shown:
            self._shown = shown
            low, high = self._extent()
            self._reach = min(self._reach[0], low), max(self._reach[1], high)
            self._frames.wish()
            self.moved.emit(*shown)

    def _extent(self) -> tuple[float, float]:
        """The lowest and the highest power that is shown."""
        found = self._trace.extremes(*self._shown)
        return (float(found[0][1]), float(found[1][1])) if found else (0.0, 0.0)

    def _settle(self) -> None:
        """The movement is over: fit the scale to what is shown, and say it. While a finger drags, it only grows."""
        self._reach = self._extent()
        self._frames.wish()
        found, ahead = self._trace.extremes(*self._shown), self._trace.ahead()
        told = spoken(self._curve.day, *self._shown, found, self._zone, ahead)
        self.setAccessibleName(told)

    def _point(self, second: float | None) -> None:
        changed, self._at = second != self._at, second
        self.say_value(said(self.callout_words))
        self._frames.wish()
        if changed:
            self.pointed.emit(None if second is None else round(second))

    def _pressed(self, at: QPointF) -> None:
        self._grabbed = self._shown
        self._touched(at)

    def _touched(self, at: QPointF) -> None:
        sheet = self.sheet()
        self._kept = True
        self._point(max(sheet.start, min(sheet.end, sheet.second(at.x()))))

    def _dragged(self, by: float) -> None:
        start, end = self._grabbed
        back = by / max(1.0, self.sheet().field.width()) * (end - start)
        if self._at is not None:
            self._point(None)
        self._move(start - back, end - back)

    def _pinched(self, factor: float, at: QPointF) -> None:
        self.zoom(factor, self.sheet().second(at.x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        sheet = self.sheet()
        if not self._kept:
            self._point(max(sheet.start, min(sheet.end, sheet.second(event.position().x()))))

    def wheelEvent(self, event: QWheelEvent) -> None:
        across = event.angleDelta().x()
        if across:
            self.pan(-across / 120 * PAN / 2)
        event.setAccepted(bool(across))

    def leaveEvent(self, event: QEvent) -> None:
        if not self._kept:
            self._point(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shift = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            by = 1 if key == Qt.Key.Key_Right else -1
            if shift:
                self.pan(by * PAN)
            else:
                self.step(by)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom(1 / ZOOM if key == Qt.Key.Key_Minus else ZOOM)
        elif key == Qt.Key.Key_Escape:
            self._escape()
        else:
            event.ignore()

    def _escape(self) -> None:
        if self._at is None:
            self.left.emit()
        self._kept = False
        self._point(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, sheet = QPainter(self), self._look, self.sheet()
        painter.fillRect(self.rect(), look.colour("background"))
        paint_lines(painter, sheet, look, EDGE)
        paint_curve(painter, sheet, self._trace, look)
        self._times = paint_times(painter, sheet, look, self._hours, self._zone, self.height() - EDGE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._at is not None:
            x = self._line(sheet)
            painter.fillRect(QRectF(x - 1, EDGE, 2, sheet.field.bottom() - EDGE), look.colour("text"))
            draw_callout(painter, self.callout_place, self.callout_words, look)
        self.paint_ring(painter, self._look)
