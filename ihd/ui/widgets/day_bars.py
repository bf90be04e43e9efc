"""The half-hours of one day as bars, each drawn by how it is known, with the hours beneath."""

from datetime import datetime, tzinfo

from PySide6 import QtCore
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ihd.energy.day import Bar, BarState, Day
from ihd.ui.contrast import LARGE
from ihd.ui.paint import begin_with
from ihd.ui.theme import Look, Role
from ihd.wording import later, tr

LEAST_TOP = 0.2  # kWh: a day of tiny half-hours is not blown up to look like a busy one
NOTHING = later("The bars begin when the meter has been heard")
MIDNIGHT = "24:00"
HOURS = 6  # between two hours told beneath
STEPS = (0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0)  # kWh between guide lines
GUIDES_FROM = 150  # px of height from which guide lines are drawn


class DayBars(QWidget):
    """Bars for one day. It speaks through the card that it lies on."""

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._zone = look, zone
        self._meaning = "electricity"
        self._bars: tuple[Bar, ...] = ()
        self._hours: tuple[tuple[int, str], ...] = ()
        self._old = False
        self.set_look(look)

    def show_day(self, day: Day | None, *, old: bool = False) -> None:
        """Draw this day; repaints only if it differs. `old` greys it."""
        bars = day.bars if day else ()
        if (bars, old) != (self._bars, self._old):
            if [bar.start for bar in bars] != [bar.start for bar in self._bars]:
                self._hours = tuple((n, told) for n, bar in enumerate(bars) if (told := self._hour(bar.start)))
            self._bars, self._old = bars, old
            if day:
                self._meaning = day.fuel.value
            self.update()

    def set_look(self, look: Look) -> None:
        self._look = look
        begin_with(self, look.ink("muted"))
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._bars:
            self._paint_none(painter)
            return
        painter.setFont(self._look.font(Role.SMALL))
        base = self.height() - painter.fontMetrics().height() - 4.5
        most = max(LEAST_TOP, *(bar.kwh or 0.0 for bar in self._bars))
        plot = self.width() - self._paint_guides(painter, base, most)
        colour = self._look.colour("muted" if self._old else self._meaning)
        pitch = plot / len(self._bars)
        wide = max(2.0, pitch * 0.74)
        for n, bar in enumerate(self._bars):
            rect = QRectF(n * pitch + (pitch - wide) / 2, base, wide, 0)
            if bar.kwh is None:
                self._paint_nothing(painter, rect, bar.state, colour)
            else:
                rect.setTop(base - max(2.0, bar.kwh / most * (base - 2)))
                self._paint_bar(painter, rect, bar.state, colour)
        self._paint_hours(painter, pitch)

    def _paint_none(self, painter: QPainter) -> None:
        font = self._look.font(Role.CAPTION)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        left = (self.width() - metrics.horizontalAdvance(tr(NOTHING))) / 2
        if left >= 0:
            top = (self.height() - metrics.height()) / 2
            painter.drawText(QPointF(left, top + metrics.ascent()), tr(NOTHING))
        else:
            centred = QtCore.Qt.AlignmentFlag.AlignCenter | QtCore.Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect(), centred, tr(NOTHING))

    def _paint_bar(self, painter: QPainter, rect: QRectF, state: BarState, colour: QColor) -> None:
        corner = min(2.5, rect.width() / 3, rect.height() / 2)
        if state is BarState.MEASURED:
            painter.setPen(QtCore.Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(rect, corner, corner)
            return
        faint = QColor(colour)
        faint.setAlphaF(0.18)
        box = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(colour, 1))
        painter.setBrush(faint)
        painter.drawRoundedRect(box, corner, corner)
        painter.save()
        painter.setClipRect(box)
        y = box.bottom() + box.width()
        while y > box.top():
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y - box.width()))
            y -= 4
        painter.restore()

    def _paint_nothing(self, painter: QPainter, rect: QRectF, state: BarState, colour: QColor) -> None:
        """Nothing known: dots for missing, an open frame for late, a dash for what is still to come."""
        if state is BarState.BEFORE:
            return
        middle = rect.center().x()
        if state is BarState.FUTURE:
            high = min(4.0, max(2.0, rect.width() * 0.3))
            painter.setPen(QtCore.Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("line"))
            painter.drawRoundedRect(QRectF(rect.left(), rect.bottom() - high, rect.width() * 0.9, high), 1.5, 1.5)
        elif state is BarState.LATE:
            painter.setPen(QPen(colour, 1.2))
            painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect.left() + 0.5, rect.bottom() - 8, rect.width() - 1, 7.5), 2, 2)
        else:
            painter.setPen(QtCore.Qt.PenStyle.NoPen)
            painter.setBrush(self._look.ink("muted", "surface", LARGE))
            for step in range(3):
                painter.drawEllipse(QPointF(middle, rect.bottom() - 2 - 6 * step), 1.4, 1.4)

    def _paint_guides(self, painter: QPainter, base: float, most: float) -> int:
        """Draw lines at round amounts where there is room; the width at the right that their numbers take, px."""
        if base < GUIDES_FROM:
            return 0
        step = next((one for one in STEPS if most / one <= 3.5), most)
        told = [f"{n * step:g}" for n in range(1, int(most / step) + 1)]
        metrics = painter.fontMetrics()
        gutter = max((metrics.horizontalAdvance(one) for one in told), default=0) + 10
        for n, number in enumerate(told, 1):
            y = round(base - n * step / most * (base - 2)) + 0.5
            painter.setPen(QPen(self._look.colour("line"), 1))
            painter.drawLine(QPointF(0, y), QPointF(self.width() - gutter, y))
            painter.setPen(self._look.ink("muted"))
            middle = max(y + metrics.capHeight() / 2, metrics.capHeight() + 2)
            painter.drawText(QPointF(self.width() - metrics.horizontalAdvance(number), middle), number)
        return gutter

    def _paint_hours(self, painter: QPainter, pitch: float) -> None:
        painter.setPen(self._look.ink("muted"))
        metrics = painter.fontMetrics()
        y, free, right = self.height() - metrics.descent() - 1, 0.0, pitch * len(self._bars)
        last = metrics.horizontalAdvance(MIDNIGHT)
        painter.drawText(QPointF(right - last, y), MIDNIGHT)
        for n, told in self._hours:
            wide = metrics.horizontalAdvance(told)
            left = max(0.0, n * pitch - wide / 2)
            if left >= free and left + wide + 12 <= right - last:
                painter.drawText(QPointF(left, y), told)
                free = left + wide + 12

    def _hour(self, at: datetime) -> str:
        """What stands beneath this moment; nothing beneath most."""
        local = at.astimezone(self._zone)
        return f"{local:%H:%M}" if local.hour % HOURS == 0 and local.minute == 0 else ""
