"""The screen at rest: a large thin clock, one quiet line, and a soft glow with a single meaning."""

from datetime import tzinfo

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QRadialGradient
from PySide6.QtWidgets import QWidget

from ihd.ui.contrast import mixed, readable
from ihd.ui.paint import fill
from ihd.ui.resting_words import Glow, Resting
from ihd.ui.theme import Look, Role
from ihd.wording import tr

BLACK = QColor(0, 0, 0)
CLOCK = "#C9D8DE"  # a white that does not light up a bedroom
QUIET = "#8FA6AE"
TALLEST, WIDEST = 0.28, 0.54  # of the screen, that the digits of the clock take
THIN = 300  # weight
SHIFTS = ((0, 0), (2, 0), (2, 2), (0, 2), (-2, 2), (-2, 0), (-2, -2), (0, -2), (2, -2))  # px, minute by minute
GLOW = 0.22  # how strong it is at its middle
LEAST = 0.55  # of their light that words keep, however dim it is to be
NOTHING = Resting("", "", Glow(), 0)


class StandbyPage(QWidget):
    """Told by `show_resting`; drawn again only where that differs. Whoever shows it sees to waking."""

    def __init__(self, look: Look, _zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._resting = NOTHING
        self._brightness = 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("At rest. Touch anywhere, or press a key, to wake."))

    @property
    def resting(self) -> Resting:
        """What it says at the moment."""
        return self._resting

    def opened(self) -> None:
        """The page has come into view: it takes the keys, all of which wake it."""
        self.setFocus()

    def show_resting(self, resting: Resting, brightness: float) -> None:
        """Say this, with so much of its light (0 to 1)."""
        if (resting, brightness) != (self._resting, self._brightness):
            self._resting, self._brightness = resting, brightness
            said = (resting.time, resting.line, resting.glow.word)
            self.setAccessibleDescription(", ".join(one for one in said if one))
            self.update()

    def set_look(self, look: Look) -> None:
        """Take on this look. At rest it is dark whatever the theme is."""
        self._look = look
        self.update()

    @property
    def shift(self) -> tuple[int, int]:
        """How far everything is moved in this minute, px."""
        return SHIFTS[self._resting.minute % len(SHIFTS)]

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), BLACK)
        self._paint_glow(painter)
        painter.translate(QPointF(*self.shift))
        clock = self._clock_font()
        line = self._look.font(Role.LEAD, 1.1)
        word = self._look.font(Role.BODY)
        digits, quiet = QFontMetricsF(clock).capHeight(), QFontMetricsF(line).height()
        whole = digits + 2.1 * quiet + (1.4 * QFontMetricsF(word).height() if self._resting.glow.word else 0)
        base = (self.height() - whole) / 2 + digits
        self._centre(painter, clock, base, self._resting.time, self._lit(CLOCK))
        base += 2.1 * quiet
        self._centre(painter, self._fitting(line, self._resting.line), base, self._resting.line, self._lit(QUIET))
        if self._resting.glow.word:
            base += 1.4 * QFontMetricsF(word).height()
            self._paint_word(painter, word, base)

    def _lit(self, colour: str) -> QColor:
        """A colour with as much light as there is to be; never so little that it cannot be read."""
        share = LEAST + (1 - LEAST) * self._brightness
        meaning = self._resting.glow.meaning
        ground = mixed(self._look.colour(meaning), BLACK, GLOW) if meaning else BLACK
        return readable(mixed(QColor(colour), BLACK, share), ground, self._look.palette.contrast)

    def _clock_font(self) -> QFont:
        font = self._look.font(Role.NUMERAL)
        font.setWeight(QFont.Weight(THIN))
        font.setPixelSize(100)
        wide, tall = QFontMetricsF(font).horizontalAdvance("00:00"), QFontMetricsF(font).capHeight()
        factor = min(self.width() * WIDEST / wide, self.height() * TALLEST / tall)
        font.setPixelSize(max(20, round(100 * factor)))
        return font

    def _fitting(self, font: QFont, words: str) -> QFont:
        wide = QFontMetricsF(font).horizontalAdvance(words)
        if wide > self.width() - 32:
            font.setPixelSize(max(10, int(font.pixelSize() * (self.width() - 32) / wide)))
        return font

    def _centre(self, painter: QPainter, font: QFont, base: float, words: str, colour: QColor) -> None:
        painter.setFont(font)
        painter.setPen(colour)
        left = (self.width() - QFontMetricsF(font).horizontalAdvance(words)) / 2
        painter.drawText(QPointF(left, base), words)

    def _paint_word(self, painter: QPainter, font: QFont, base: float) -> None:
        """What the glow means, with a mark of its colour before it."""
        word, font = self._resting.glow.word, self._fitting(font, self._resting.glow.word)
        tall, wide = QFontMetricsF(font).capHeight(), QFontMetricsF(font).horizontalAdvance(word)
        left = (self.width() - wide) / 2
        dot = QRectF(left - tall * 1.5, base - tall * 0.9, tall * 0.8, tall * 0.8)
        fill(painter, dot, self._lit(self._look.colour(self._resting.glow.meaning).name()), tall * 0.4)
        self._centre(painter, font, base, word, self._lit(QUIET))

    def _paint_glow(self, painter: QPainter) -> None:
        if not self._resting.glow.meaning:
            return
        glow = QRadialGradient(QPointF(self.width() / 2, self.height() * 1.02), self.height() * 0.85)
        for place, share in ((0.0, 1.0), (0.45, 0.5), (1.0, 0.0)):
            glow.setColorAt(place, self._look.colour(self._resting.glow.meaning, GLOW * share))
        painter.fillRect(self.rect(), glow)


class Veil(QWidget):
    """Dims the page in sight, and takes no touches."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.brightness = 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _: QPaintEvent) -> None:
        fill(QPainter(self), QRectF(self.rect()), QColor(0, 0, 0, round(255 * (1 - self.brightness) * 0.85)))
