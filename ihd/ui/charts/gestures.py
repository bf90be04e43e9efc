"""What fingers, mouse and wheel mean on a chart: a press, a tap, a slide, a drag across, a pinch."""

from math import hypot

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

SLOP = 12.0  # px that a finger may move and has not moved
HOLD = 280  # ms after which a finger that rests slides from value to value instead of dragging the chart
RECENT = 120  # ms of which the speed of a drag is told
NOTCH, PER_NOTCH = 120.0, 1.25  # of a wheel, and how much larger one makes
FAR_AWAY = 100_000  # px: where Qt says a press went that has become the scrolling of the page
TOUCHES = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)
PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


class Gestures(QObject):
    """Takes a widget's events before it does, and tells what is meant. All places are in the widget, in px.

    `pressed(QPointF)`, then either `tapped(QPointF)`, or `slid(QPointF)` as often as the finger moves after it has
    rested, or `dragged(px)` since the press, and `dropped(px, px per second)` at its end. Up and down, a finger
    scrolls the page that the widget lies on. `pinched(factor, QPointF)` tells by how much two fingers, or the wheel
    with Ctrl, went apart since the last time; `pinching` comes before.
    """

    pressed = Signal(QPointF)
    tapped = Signal(QPointF)
    slid = Signal(QPointF)
    dragged = Signal(float)
    dropped = Signal(float, float)
    pinching = Signal()
    pinched = Signal(float, QPointF)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._down: QPointF | None = None
        self._drags = self._slides = self._scrolls = False
        self._row = 0.0  # where on the screen the finger was last, px, which the page's own moving does not change
        self._apart = 0.0
        self._track: list[tuple[int, float]] = []
        self._hold = QTimer(self, interval=HOLD, singleShot=True)
        self._hold.timeout.connect(self._rest)
        widget.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        widget.installEventFilter(self)

    @property
    def slides(self) -> bool:
        """Whether the finger has rested, and now slides from value to value."""
        return self._slides

    def eventFilter(self, _widget: QObject, event: QEvent) -> bool:
        if event.type() in TOUCHES and isinstance(event, QTouchEvent):
            self._touch(event)
            event.accept()
            return True
        if isinstance(event, QNativeGestureEvent):
            return self._native(event)
        if isinstance(event, QWheelEvent):
            return self._wheel(event)
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        return False

    def _touch(self, event: QTouchEvent) -> None:
        points = event.points()
        if event.type() == QEvent.Type.TouchCancel or len(points) > 2:
            self._stop()
        elif len(points) == 2:
            self._stop()
            self._two(points[0].position(), points[1].position())
        elif event.type() == QEvent.Type.TouchBegin and points:
            self._row = points[0].globalPosition().y()
            self._press(points[0].position(), event.timestamp())
        elif event.type() == QEvent.Type.TouchUpdate and points and not self._apart:
            if not self._scrolled(points[0].position(), points[0].globalPosition().y()):
                self._move(points[0].position(), event.timestamp())
        elif event.type() == QEvent.Type.TouchEnd and points and not self._apart:
            if self._scrolls:
                self._stop()
            self._release(points[0].position(), event.timestamp())
        if event.type() in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel):
            self._apart = 0.0

    def _scrolled(self, at: QPointF, row: float) -> bool:
        """Whether the finger moves up or down, and the page that the chart lies on with it."""
        if self._down is None or self._drags or self._slides:
            return False
        area = self._page()
        across, up = abs(at.x() - self._down.x()), abs(row - self._row)
        if area is None or not (self._scrolls or up > max(SLOP, across)):
            return self._scrolls
        self._scrolls = True
        self._hold.stop()
        bar = area.verticalScrollBar()
        bar.setValue(bar.value() + round(self._row - row))
        self._row = row
        return True

    def _page(self) -> QAbstractScrollArea | None:
        parent = self.parent()
        while parent is not None and not isinstance(parent, QAbstractScrollArea):
            parent = parent.parent()
        return parent

    def _two(self, one: QPointF, other: QPointF) -> None:
        apart = max(1.0, hypot(one.x() - other.x(), one.y() - other.y()))
        if not self._apart:
            self.pinching.emit()
        else:
            self.pinched.emit(apart / self._apart, (one + other) / 2)
        self._apart = apart

    def _mouse(self, event: QMouseEvent) -> bool:
        if event.type() in PRESSES and event.button() == Qt.MouseButton.LeftButton:
            self._press(event.position(), event.timestamp())
            return True
        if event.type() == QEvent.Type.MouseMove and self._down is not None:
            self._move(event.position(), event.timestamp())
            return True
        if event.type() == QEvent.Type.MouseButtonRelease and self._down is not None:
            self._release(event.position(), event.timestamp())
            return True
        return False

    def _wheel(self, event: QWheelEvent) -> bool:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier or not event.angleDelta().y():
            return False
        self.pinching.emit()
        self.pinched.emit(PER_NOTCH ** (event.angleDelta().y() / NOTCH), event.position())
        event.accept()
        return True

    def _native(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() == Qt.NativeGestureType.BeginNativeGesture:
            self.pinching.emit()
            return True
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self.pinched.emit(max(0.1, 1.0 + event.value()), event.position())
        return True

    def _press(self, at: QPointF, time: int) -> None:
        if abs(at.x()) > FAR_AWAY:
            return
        self._down, self._drags, self._slides, self._scrolls = at, False, False, False
        self._track = [(time, at.x())]
        self._hold.start()
        self.pressed.emit(at)

    def _rest(self) -> None:
        self._slides = self._down is not None and not self._drags

    def _move(self, at: QPointF, time: int) -> None:
        if self._down is None:
            return
        if abs(at.x()) > FAR_AWAY:
            self._stop()
            return
        self._track = [*(one for one in self._track if time - one[0] <= RECENT), (time, at.x())]
        if self._slides:
            self.slid.emit(at)
            return
        by = at.x() - self._down.x()
        if not self._drags and abs(by) > SLOP:
            self._drags = True
            self._hold.stop()
        if self._drags:
            self.dragged.emit(by)

    def _release(self, at: QPointF, time: int) -> None:
        if self._down is None:
            return
        if abs(at.x()) > FAR_AWAY:
            self._stop()
            return
        down, drags, slides = self._down, self._drags, self._slides
        self._down, self._drags, self._slides = None, False, False
        self._hold.stop()
        if drags:
            self.dropped.emit(at.x() - down.x(), self._speed(at.x(), time))
        elif not slides or abs(at.x() - down.x()) <= SLOP:
            self.tapped.emit(at)

    def _speed(self, x: float, time: int) -> float:
        recent = [one for one in self._track if time - one[0] <= RECENT]
        took = time - recent[0][0] if recent else 0
        return 1000 * (x - recent[0][1]) / took if took > 0 else 0.0

    def _stop(self) -> None:
        """Let go of what has begun, as if it had not."""
        drags, self._down = self._drags, None
        self._drags = self._slides = self._scrolls = False
        self._hold.stop()
        if drags:
            self.dropped.emit(0.0, 0.0)
