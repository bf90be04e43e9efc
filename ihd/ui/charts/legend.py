"""The line below a chart that explains, in words and with the marks themselves, what occurs in it."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ihd.energy.day import BarState
from ihd.ui.charts.marks import Inks, draw_mark, draw_usual, inks
from ihd.ui.charts.notes import Note
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
        self._inks: dict[str, Inks] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_notes(self, notes: Sequence[Note], fuel: str) -> None:
        """Explain these marks in the colour of this fuel."""
        self._notes, self._fuel, self._inks = tuple(notes), fuel, {}
        self.setAccessibleName(self.words)
        self.updateGeometry()
        self.update()

    def set_look(self, look: Look) -> None:
        """Draw it so from now on."""
        self._look, self._inks = look, {}
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
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for note, at in self._places(self.width()):
            painter.setFont(self._font(note))
            metrics = QFontMetricsF(painter.font())
            middle = at.y() + self._line() / 2
            left = at.x()
            if note.usual:
                draw_usual(painter, self._mark(BarState.MEASURED, left, middle, metrics), self._look)
            elif note.state is not None:
                mark = self._mark(note.state, left, middle, metrics)
                draw_mark(painter, note.state, mark, True, self._ink(note.meaning or self._fuel))
            left += self._mark_room() if _has_mark(note) else 0.0
            meaning = "muted" if _has_mark(note) else note.meaning or "muted"
            painter.setPen(self._look.ink(meaning, "background"))
            painter.drawText(QPointF(left, middle + metrics.capHeight() / 2), note.words)

    def _ink(self, meaning: str) -> Inks:
        if meaning not in self._inks:
            self._inks[meaning] = inks(self._look, meaning, woven=meaning != self._fuel)
        return self._inks[meaning]

    def _font(self, note: Note) -> QFont:
        font = self._look.font(Role.CAPTION)
        if note.meaning and not _has_mark(note):
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _places(self, width: float) -> Iterator[tuple[Note, QPointF]]:
        left = top = 0.0
        for note in self._notes:
            wide = QFontMetricsF(self._font(note)).horizontalAdvance(note.words)
            wide += self._mark_room() if _has_mark(note) else 0.0
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


def _has_mark(note: Note) -> bool:
    return note.usual or note.state is not None
