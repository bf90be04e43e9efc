"""The paper of a report: A4 measured in points, with words, rules and boxes drawn on it in the light theme."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from ihd.ui.theme import FAMILY, TAGS_HAVE_NAMES, Look, palette
from ihd.ui.unseen import harmless

WIDTH, HEIGHT = 595.0, 842.0  # points
EDGE = 42.0
INNER = WIDTH - 2 * EDGE
FINE = 20  # units in a point: letters are set on this grid, so that none stands too near to the next
REGULAR, MEDIUM, BOLD = 400, 500, 700
WORD_WRAP = int(Qt.TextFlag.TextWordWrap)


class Paper:
    """Draws on a page whose painter counts points. `turn` begins another page."""

    def __init__(self, painter: QPainter, turn: Callable[[], object]) -> None:
        self.painter, self._turn = painter, turn
        self.look = Look(palette("light"))
        self.pages = 1
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def next_page(self) -> None:
        """Go on on another page."""
        self._turn()
        self.pages += 1

    def colour(self, meaning: str) -> QColor:
        """The colour for words of a meaning on white paper."""
        return self.look.ink(meaning, "surface")

    def wide(self, said: str, size: float, weight: int = REGULAR) -> float:
        """How wide words are, points."""
        return QFontMetricsF(_font(size, weight)).horizontalAdvance(harmless(said)) / FINE

    def say(
        self,
        x: float,
        y: float,
        said: str,
        size: float,
        meaning: str = "text",
        weight: int = REGULAR,
        *,
        end: bool = False,
    ) -> None:
        """Write on a line whose top is at `y`; with `end` it ends at `x`."""
        font, said = _font(size, weight), harmless(said)
        left = x - self.wide(said, size, weight) if end else x
        with_base = y * FINE + QFontMetricsF(font).ascent()
        self._as_letters(font, meaning, lambda: self.painter.drawText(QPointF(left * FINE, with_base), said))

    def wrap(
        self, x: float, y: float, wide: float, said: str, size: float, meaning: str = "text", weight: int = REGULAR
    ) -> float:
        """Write on as many lines as it takes; the y after them."""
        font, said = _font(size, weight), self._broken(wide, said, size, weight)
        tall = self.high(wide, said, size, weight)
        room = QRectF(x * FINE, y * FINE, wide * FINE, tall * FINE + FINE)
        self._as_letters(font, meaning, lambda: self.painter.drawText(room, WORD_WRAP, said))
        return y + tall

    def high(self, wide: float, said: str, size: float, weight: int = REGULAR) -> float:
        """How high words are in this width, points."""
        if not said:
            return 0.0
        room = QRectF(0, 0, wide * FINE, 100_000)
        told = self._broken(wide, said, size, weight)
        return QFontMetricsF(_font(size, weight)).boundingRect(room, WORD_WRAP, told).height() / FINE

    def _broken(self, wide: float, said: str, size: float, weight: int) -> str:
        """The words, each that is wider than this in pieces: it would be cut off at the edge."""
        told = []
        for word in harmless(said).split(" "):
            pieces = [word]
            while len(pieces[-1]) > 1 and self.wide(pieces[-1], size, weight) > wide:
                last = pieces.pop()
                fits = next((n for n in range(len(last) - 1, 1, -1) if self.wide(last[:n], size, weight) <= wide), 1)
                pieces += [last[:fits], last[fits:]]
            told.append("\n".join(pieces))
        return " ".join(told)

    def box(self, rect: QRectF, meaning: str, radius: float = 6.0) -> None:
        """A rounded ground."""
        path = QPainterPath()
        path.addRoundedRect(rect, radius, radius)
        self.painter.fillPath(path, self.look.colour(meaning))

    def rule(self, x: float, y: float, wide: float, meaning: str = "line", thick: float = 0.6) -> None:
        """A line across."""
        self.painter.setPen(QPen(self.look.colour(meaning), thick))
        self.painter.drawLine(QPointF(x, y), QPointF(x + wide, y))

    def _as_letters(self, font: QFont, meaning: str, draw: Callable[[], object]) -> None:
        painter = self.painter
        painter.save()
        painter.scale(1 / FINE, 1 / FINE)
        painter.setFont(font)
        painter.setPen(self.colour(meaning))
        draw()
        painter.restore()


def _font(size: float, weight: int) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(round(size * FINE))
    font.setWeight(QFont.Weight(weight))
    if TAGS_HAVE_NAMES:  # a letter that is drawn in another form than its own cannot be read back out of a PDF
        font.setFeature(QFont.Tag("calt"), 0)
    return font
