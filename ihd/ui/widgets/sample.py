"""The first rows of a file as they stand there, with a mark over the columns of times and of amounts."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.diary_told import Sample
from ihd.ui.paint import fill
from ihd.ui.theme import Look, Role

COLUMN_GAP, ROW_GAP = 18, 8  # px
LEAST, MOST = 40, 220  # px of a column at normal text size
MARK = 3  # px, the line above a column that is read


class SampleTable(QWidget):
    """Columns that are read come first into sight; others as far as there is room, each word cut where it is long."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.sample = Sample()

    def show_sample(self, sample: Sample) -> None:
        """Show these rows."""
        if sample != self.sample:
            self.sample = sample
            rows = "; ".join(", ".join(row) for row in sample.rows[:3])
            self.setAccessibleName(f"First rows of the file: {rows}")
            self.update()

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        self.update()

    def high(self, width: int) -> int:  # noqa: ARG002 - it is as high at any width
        """The height it takes, px."""
        line = QFontMetrics(self._look.font(Role.CAPTION)).height() + ROW_GAP
        return MARK + 5 + line * (len(self.sample.rows) + bool(self.sample.header)) if self.sample.rows else 0

    def columns(self, width: int) -> list[tuple[int, int]]:
        """Which columns are in sight at this width, and how wide each is, px, in the order of the file."""
        metrics = QFontMetrics(self._look.font(Role.CAPTION))
        count = max((len(row) for row in (*self.sample.rows, self.sample.header)), default=0)
        natural = [min(self._look.px(MOST), max(LEAST, self._widest(metrics, n))) for n in range(count)]
        read = dict.fromkeys(n for n in (*self.sample.times, *self.sample.amounts) if n < count)
        room, seen = width, []
        for n in [*read, *(n for n in range(count) if n not in read)]:
            if room >= min(natural[n], LEAST * 2):
                seen.append((n, min(natural[n], room)))
                room -= natural[n] + COLUMN_GAP
        return sorted(seen)

    def _widest(self, metrics: QFontMetrics, n: int) -> int:
        words = [row[n] for row in (*self.sample.rows, self.sample.header) if n < len(row)]
        return max((metrics.horizontalAdvance(word[:80]) + 2 for word in words), default=0)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        font = self._look.font(Role.CAPTION)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        line, x = metrics.height() + ROW_GAP, 0
        rows = [*([self.sample.header] if self.sample.header else []), *self.sample.rows]
        for n, wide in self.columns(self.width()):
            meaning = "accent" if n in self.sample.times else "electricity" if n in self.sample.amounts else ""
            if meaning:
                fill(painter, QRectF(x, 0, wide, MARK), self._look.ink(meaning, "surface", 3.0), MARK / 2)
            for at, row in enumerate(rows):
                muted = not meaning or (at == 0 and bool(self.sample.header))
                painter.setPen(self._look.ink("muted" if muted else "text", "surface"))
                told = metrics.elidedText(row[n] if n < len(row) else "", Qt.TextElideMode.ElideRight, wide)
                painter.drawText(QRectF(x, MARK + 5 + at * line, wide, line), Qt.AlignmentFlag.AlignVCenter, told)
            x += wide + COLUMN_GAP
