"""A small chart of bars for a card: some months, the next hours. It needs neither pyqtgraph nor numpy."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ihd.energy.day import BarState
from ihd.ui.charts.callout import AWAY, NO_WORDS, Words, draw_callout, place_callout, said
from ihd.ui.charts.marks import DASHES, Inks, draw_mark, inks
from ihd.ui.charts.ringed import Ringed
from ihd.ui.theme import Look, Role

FILLED = 0.78  # of a bar's room
EDGE = 3.0  # px around the bars for the ring of the keyboard's focus
BELOW = 5.0  # px between the bars and what stands beneath
APART = 6.0  # px at least between two labels
BESIDE = 0.72  # how strongly the other bars show beside a strong one
HEADROOM = 1.05  # so much more than the tallest
LEAST_HEIGHT = 4.0  # lines of labels
WIDEST = 44.0  # px of a bar, so that three do not become blocks


class SmallBar(NamedTuple):
    """One bar of a small chart, not below zero; `value` None is not known.

    `label` stands beneath it if it fits: the first and the last come first. `meaning` names its colour ("electricity",
    "low", ...), `state` its texture. `spoken` says it whole, `callout` in two lines at the finger. `ghost` is another
    value for it, drawn as an outline: what it is likely to become.
    """

    value: float | None
    label: str = ""
    meaning: str = "electricity"
    state: BarState = BarState.MEASURED
    spoken: str = ""
    callout: Words = NO_WORDS
    ghost: float | None = None


class SmallBars(Ringed):
    """Bars with a few labels. `pointed` tells the number of the bar pointed at, or None; `opened` one chosen."""

    pointed = Signal(object)
    opened = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._bars: tuple[SmallBar, ...] = ()
        self._window: tuple[int, int] | None = None
        self._window_meaning, self._ground = "low", "surface"
        self._strong: int | None = None
        self._selected: int | None = None
        self._kept = False
        self._inks: dict[tuple[str, float], Inks] = {}

    def show_bars(
        self,
        bars: tuple[SmallBar, ...],
        spoken: str = "",
        *,
        window: tuple[int, int] | None = None,
        strong: int | None = None,
        window_meaning: str = "low",
        ground: str = "surface",
    ) -> None:
        """Show these bars; `spoken` sums them up.

        `window` is the first and the last bar, both included, that a dashed frame in the colour of `window_meaning`
        holds; `strong` the bar beside which the others are quieter. `ground` names what the chart lies on.
        """
        told = bars, window, strong, window_meaning, ground
        if told != (self._bars, self._window, self._strong, self._window_meaning, self._ground):
            if len(bars) != len(self._bars):
                self._selected, self._kept = None, False
            self._bars, self._window, self._strong, self._window_meaning, self._ground = told
            self._inks.clear()
            self._point()
        self.setAccessibleName(spoken)

    def set_look(self, look: Look) -> None:
        """Draw it so from now on."""
        self._look = look
        self._inks.clear()
        self.updateGeometry()
        self.update()

    @property
    def bars(self) -> tuple[SmallBar, ...]:
        """What is shown."""
        return self._bars

    @property
    def selected(self) -> int | None:
        """The number of the bar that is pointed at, from 0."""
        return self._selected

    @property
    def callout_words(self) -> Words:
        """What the callout says; empty while there is none."""
        return NO_WORDS if self._selected is None else _said(self._bars[self._selected])

    @property
    def callout_place(self) -> QRectF:
        """Where the callout lies in this widget; empty while there is none."""
        if self._selected is None or not self.callout_words[0]:
            return QRectF()
        line = self._room(self._selected).center().x()
        away = max(AWAY, self.bar_place(self._selected).width() / 2 + EDGE)
        return place_callout(self.callout_words, line, QRectF(self.rect()), self._look, away=away)

    @property
    def labels(self) -> tuple[tuple[QRectF, str], ...]:
        """The labels that fit, with their places."""
        metrics = self._metrics()
        top = self.height() - EDGE - metrics.height()
        taken: list[tuple[QRectF, str]] = []
        order = sorted(range(len(self._bars)), key=lambda at: (at not in (0, len(self._bars) - 1), at))
        for at in order:
            words = self._bars[at].label
            wide = metrics.horizontalAdvance(words)
            left = self._room(at).center().x() - wide / 2
            left = max(EDGE, min(left, self.width() - EDGE - wide))
            place = QRectF(left, top, wide, metrics.height())
            clear = place.adjusted(-APART, 0, APART, 0)
            if words and not any(clear.intersects(other) for other, _ in taken):
                taken.append((place, words))
        return tuple(sorted(taken, key=lambda one: one[0].left()))

    def bar_place(self, at: int) -> QRectF:
        """Where a bar stands, from the zero line to its value, px."""
        return self._standing(at, self._bars[at].value)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, round(LEAST_HEIGHT * self._metrics().height()))

    def sizeHint(self) -> QSize:
        return QSize(240, 2 * self.minimumSizeHint().height())

    def select(self, at: int | None) -> None:
        """Point at a bar, or at none."""
        if at != self._selected and (at is None or 0 <= at < len(self._bars)):
            self._selected = at
            self._point()
            self.pointed.emit(at)

    def step(self, by: int) -> None:
        """Point at the bar before or after."""
        if self._bars:
            self._kept = True
            first = 0 if by > 0 else len(self._bars) - 1
            self.select(first if self._selected is None else max(0, min(len(self._bars) - 1, self._selected + by)))

    def _point(self) -> None:
        told = "" if self._selected is None else self._bars[self._selected].spoken
        self.say_value(told or said(self.callout_words))
        self.update()

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self._look.font(Role.SMALL))

    def _field(self) -> QRectF:
        beneath = self._metrics().height() + BELOW if any(bar.label for bar in self._bars) else 0.0
        return QRectF(self.rect()).adjusted(EDGE, EDGE, -EDGE, -EDGE - beneath)

    def _room(self, at: int) -> QRectF:
        field, count = self._field(), max(1, len(self._bars))
        pitch = field.width() / count
        return QRectF(field.left() + at * pitch, field.top(), pitch, field.height())

    def _standing(self, at: int, value: float | None) -> QRectF:
        room = self._room(at)
        values = [one for bar in self._bars for one in (bar.value, bar.ghost) if one is not None]
        most = max(values, default=0.0) * HEADROOM
        tall = round(room.height() * max(0.0, value or 0.0) / most) if most > 0 else 0
        wide = max(2, min(round(room.width() * FILLED), round(WIDEST)))
        left = round(room.center().x() - wide / 2)
        return QRectF(left, round(room.bottom()) - tall, wide, tall)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, bar in enumerate(self._bars):
            self._paint_bar(painter, at, bar)
        self._paint_window(painter)
        painter.setFont(self._look.font(Role.SMALL))
        painter.setPen(self._look.ink("muted", self._ground))
        for place, words in self.labels:
            painter.drawText(QPointF(place.left(), place.bottom() - painter.fontMetrics().descent()), words)
        box = self.callout_place
        if not box.isEmpty() and self._selected is not None:
            line = self._room(self._selected).center().x()
            painter.fillRect(
                QRectF(line - 1, 0, 2, max(0.0, self.bar_place(self._selected).top())), self._look.colour("text")
            )
            draw_callout(painter, box, self.callout_words, self._look)
        self.paint_ring(painter, self._look)

    def _paint_bar(self, painter: QPainter, at: int, bar: SmallBar) -> None:
        lead = self._strong if self._selected is None else self._selected
        strength = 1.0 if lead in (None, at) else BESIDE
        key = bar.meaning, strength
        ink = self._inks.get(key) or self._inks.setdefault(key, inks(self._look, bar.meaning, strength, self._ground))
        known = bar.value is not None or bar.state not in (BarState.MEASURED, BarState.ESTIMATED)
        place = self._standing(at, bar.value)
        if bar.ghost is not None:
            self._dashed(painter, self._standing(at, bar.ghost), ink, 3.0)
        draw_mark(painter, bar.state if known else BarState.MISSING, place, True, ink)

    def _paint_window(self, painter: QPainter) -> None:
        if self._window and self._bars:
            first, last = (self._room(max(0, min(at, len(self._bars) - 1))) for at in self._window)
            ink = inks(self._look, self._window_meaning, 1.0, self._ground)
            self._dashed(painter, QRectF(first.topLeft(), last.bottomRight()).adjusted(0, -1, 0, 1), ink, 6.0)

    def _dashed(self, painter: QPainter, place: QRectF, ink: Inks, radius: float) -> None:
        pen = QPen(ink.fuel, 1.5, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern(DASHES)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(0.75, 0.75, -0.75, -0.75), radius, radius)

    def _at(self, place: QPointF) -> int | None:
        if not self._bars:
            return None
        share = (place.x() - self._field().left()) / max(1.0, self._field().width())
        return max(0, min(len(self._bars) - 1, int(share * len(self._bars))))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position())
        again = self._kept and at is not None and at == self._selected
        self._kept = at is not None
        self.select(at)
        if again and at is not None:
            self.opened.emit(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() or not self._kept:
            self.select(self._at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        if not self._kept:
            self.select(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key))
        if step is not None:
            self.came_by_key()
            self.step(step)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._selected is not None:
            self.opened.emit(self._selected)
        elif key == Qt.Key.Key_Escape and self._selected is not None:
            self._kept = False
            self.select(None)
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._kept = False
        self.select(None)
        super().focusOutEvent(event)


def _said(bar: SmallBar) -> Words:
    return bar.callout if bar.callout[0] else (bar.spoken, "")
