"""The first rows of a file as they stand there, with a mark over the columns of times and of amounts."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.contrast import LARGE
from ihd.ui.diary_told import Sample
from ihd.ui.paint import fill
from ihd.ui.theme import Look, Role
from ihd.wording import tr

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
            rows = "; ".join(", ".join(row) for row in (sample.header, *sample.rows) if row)
            self.setAccessibleName(tr("First rows of the file: {rows}", rows=rows))
            self.update()

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        self.update()

    def high(self, width: int) -> int:  # noqa: ARG002 - it is as high at any width
        """The height it takes, px."""
        line = QFontMetrics(self._look.font(Role.CAPTION)).height() + ROW_GAP
        return self._top() + line * (len(self.sample.rows) + bool(self.sample.header)) if self.sample.rows else 0

    def _top(self) -> int:
        """Where the rows begin, below the words over the columns, px."""
        return QFontMetrics(self._look.font(Role.LABEL)).height() + MARK + 8

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

    def _read_as(self, n: int) -> tuple[str, str]:
        """What a column is read as: the meaning of its colour, and a word; neither where it is not read."""
        if n in self.sample.times:
            return "accent", tr("Time", "a column")
        return ("electricity", tr("Amount", "a column")) if n in self.sample.amounts else ("", "")

    def _widest(self, metrics: QFontMetrics, n: int) -> int:
        words = [row[n] for row in (*self.sample.rows, self.sample.header) if n < len(row)]
        over = QFontMetrics(self._look.font(Role.LABEL)).horizontalAdvance(self._read_as(n)[1]) + 2
        return max((metrics.horizontalAdvance(word[:80]) + 2 for word in words), default=over)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        font = self._look.font(Role.CAPTION)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        line, x, top = metrics.height() + ROW_GAP, 0, self._top()
        rows = [*([self.sample.header] if self.sample.header else []), *self.sample.rows]
        for n, wide in self.columns(self.width()):
            meaning, word = self._read_as(n)
            if meaning:
                painter.setFont(self._look.font(Role.LABEL))
                painter.setPen(self._look.ink(meaning, "surface"))
                painter.drawText(QRectF(x, 0, wide, top - MARK - 4), Qt.AlignmentFlag.AlignVCenter, word)
                mark = QRectF(x, top - MARK - 4, wide, MARK)
                fill(painter, mark, self._look.ink(meaning, "surface", LARGE), MARK / 2)
                painter.setFont(font)
            for at, row in enumerate(rows):
                muted = not meaning or (at == 0 and bool(self.sample.header))
                painter.setPen(self._look.ink("muted" if muted else "text", "surface"))
                told = metrics.elidedText(row[n] if n < len(row) else "", Qt.TextElideMode.ElideRight, wide)
                painter.drawText(QRectF(x, top + at * line, wide, line), Qt.AlignmentFlag.AlignVCenter, told)
            x += wide + COLUMN_GAP
