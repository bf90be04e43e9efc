"""The line below a chart that explains, in words and with the marks themselves, what occurs in it."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ihd.energy.day import BarState
from ihd.ui.charts.day_words import Note
from ihd.ui.charts.marks import Inks, draw_mark, inks
from ihd.ui.theme import Look, Role

MARK = 10.0  # px, the width of a mark in the legend
LOW, LOW_MARK = (BarState.MISSING, BarState.FUTURE), 4.0  # px, marks that have no height of their own
AFTER_MARK = 8.0
BETWEEN = 22.0
LEADING = 1.25


class Legend(QWidget):
    """Marks and words, on as many lines as they need."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._fuel = look, "electricity"
        self._notes: tuple[Note, ...] = ()
        self._inks: Inks | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_notes(self, notes: Sequence[Note], fuel: str) -> None:
        """Explain these marks in the colour of this fuel."""
        self._notes, self._fuel, self._inks = tuple(notes), fuel, None
        self.setAccessibleName(self.words)
        self.updateGeometry()
        self.update()

    def set_look(self, look: Look) -> None:
        """Draw it so from now on."""
        self._look, self._inks = look, None
        self.updateGeometry()
        self.update()

    @property
    def words(self) -> str:
        """The legend as one sentence."""
        return ", ".join(note.words for note in self._notes)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = list(self._places(width))
        last = places[-1][1].y() if places else 0.0
        return round(last + self._line())

    def sizeHint(self) -> QSize:
        return QSize(240, round(self._line()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, round(self._line()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._inks = self._inks or inks(self._look, self._fuel)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font(Role.CAPTION))
        metrics = QFontMetricsF(painter.font())
        for note, at in self._places(self.width()):
            middle = at.y() + self._line() / 2
            left = at.x()
            if note.state is not None:
                draw_mark(painter, note.state, self._mark(note.state, left, middle, metrics), True, self._inks)
                left += self._mark_room()
            painter.setPen(self._look.ink("muted", "background"))
            painter.drawText(QPointF(left, middle + metrics.capHeight() / 2), note.words)

    def _places(self, width: float) -> Iterator[tuple[Note, QPointF]]:
        metrics = QFontMetricsF(self._look.font(Role.CAPTION))
        left = top = 0.0
        for note in self._notes:
            wide = metrics.horizontalAdvance(note.words) + (self._mark_room() if note.state else 0.0)
            if left and left + wide > width:
                left, top = 0.0, top + self._line()
            yield note, QPointF(left, top)
            left += wide + BETWEEN

    def _mark(self, state: BarState, left: float, middle: float, metrics: QFontMetricsF) -> QRectF:
        tall = metrics.capHeight() + 2 if state not in LOW else LOW_MARK
        return QRectF(left, middle - tall / 2, self._look.text_scale * MARK, tall)

    def _mark_room(self) -> float:
        return self._look.text_scale * MARK + AFTER_MARK

    def _line(self) -> float:
        return QFontMetricsF(self._look.font(Role.CAPTION)).height() * LEADING
