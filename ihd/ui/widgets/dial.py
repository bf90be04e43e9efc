"""The dial: the power of this moment as a numeral, a word, a colour and a place on a scale."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.theme import Look, Role
from ihd.ui.widgets.icon import Stamp
from ihd.ui.widgets.ring import Mark, paint_glow, paint_ring, paint_ruler
from ihd.ui.widgets.touchable import Touchable, surface

NATURAL = 135  # px, the radius at which texts have the size of their role
LEAST = 0.76  # of that radius, below which the words no longer fit into a ring
CROWDED = 1.2  # times their natural share of the ring that the smaller words may grow
AIR = 0.96  # of the numeral's size within a ring: four figures and their unit keep clear of it
UNIT = 26 / 74  # of the numeral's size


class Power(NamedTuple):
    """What the dial says. An old power is grey; `word` stands in the pill, `line` above it."""

    title: str
    numeral: str
    unit: str = "kW"
    line: str = ""
    word: str = ""
    icon: str = "electricity"
    spoken: str = ""
    mark: Mark = Mark()
    old: bool = False


class Dial(Touchable):
    """The power of this moment. It stands on a card where there is room for one, else on the background."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Using now: not known", parent)
        self._power = Power("Using now", "–", unit="")
        self._stamp = Stamp()
        self.framed = False

    @property
    def power(self) -> Power:
        """What the dial says at the moment."""
        return self._power

    def show_power(self, power: Power) -> None:
        """Say this; repaints only if it differs."""
        if power != self._power:
            self._power = power
            self.setAccessibleName(power.spoken)
            self.update()

    @staticmethod
    def radius(width: int, height: int) -> float:
        """The outer radius of the ring that fits into this room, px."""
        return min(width * 0.405, (height - 22) / 1.78)

    def fits_ring(self, width: int, height: int) -> bool:
        """Whether the words can stand within a ring here, at the text size of the look."""
        return self.radius(width, height) >= NATURAL * LEAST * self.look.text_scale

    def needed(self, width: int) -> int:
        """The height of the dial with a straight scale, px."""
        fonts = [self.look.font(role) for role in (Role.BODY, Role.NUMERAL, Role.LEAD)]
        title, numeral, line = (QFontMetricsF(font).height() for font in fonts)
        rows = 2 if self._line_and_pill(self.look.font(Role.LEAD), self.look.font(Role.STRONG)) > width - 32 else 1
        return round(title + numeral * 0.9 + rows * (line + 12) + 26 * self.look.text_scale + 12)

    def _line_and_pill(self, line: QFont, pill: QFont) -> float:
        words = QFontMetricsF(pill).horizontalAdvance(self._power.word) + 28
        return QFontMetricsF(line).horizontalAdvance(self._power.line) + 16 + words

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.framed:
            surface(painter, QRectF(self.rect()), self.look, "raised" if self.isDown() else "surface")
        if self.fits_ring(self.width(), self.height()):
            self._paint_ring(painter)
        else:
            self._paint_straight(painter)
        self.paint_ring(painter)

    @property
    def _ground(self) -> str:
        return "surface" if self.framed else "background"

    def _paint_ring(self, painter: QPainter) -> None:
        radius = self.radius(self.width(), self.height())
        spare = self.height() - 22 - 1.78 * radius
        centre = QPointF(self.width() / 2, 11 + radius + min(spare, max(0.0, self.height() / 2 - radius - 11)))
        paint_glow(painter, self.look, centre, radius, self._power.mark)
        paint_ring(painter, self.look, centre, radius, self._power.mark, self._ground)
        step = radius / NATURAL
        natural = step / self.look.text_scale
        factor = max(natural, min(1.0, natural * CROWDED))

        def font(role: Role) -> QFont:
            return self.look.font(role, factor)

        numeral = self.look.font(Role.NUMERAL, natural * AIR)
        self._title(painter, centre, centre.y() - 67 * step, font(Role.BODY))
        self._numeral(painter, centre.x(), centre.y() + 7 * step, numeral, centred=True)
        if self._power.line:
            painter.setFont(font(Role.LEAD))
            painter.setPen(self.look.ink("muted" if self._power.old else "text", self._ground))
            self._centred(painter, centre.x(), centre.y() + 31 * step, self._power.line)
        if self._power.word:
            self._pill(painter, centre.x(), centre.y() + (64 if self._power.line else 38) * step, font(Role.STRONG))

    def _title(self, painter: QPainter, centre: QPointF, y: float, font: QFont) -> None:
        painter.setFont(font)
        size, gap = round(font.pixelSize() * 1.1), font.pixelSize() * 0.4
        words = painter.fontMetrics().horizontalAdvance(self._power.title)
        left = centre.x() - (size + gap + words) / 2
        meaning = "muted" if self._power.old else self._power.icon
        drawn = self._stamp.drawn(self._power.icon, self.look.colour(meaning), size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left, y - size / 2), drawn)
        painter.setPen(self.look.ink("muted", self._ground))
        self._centred(painter, left + size + gap + words / 2, y, self._power.title)

    def _numeral(self, painter: QPainter, x: float, baseline: float, font: QFont, *, centred: bool) -> None:
        """The numeral and its unit on one baseline; `x` is their middle, or their left edge."""
        small = self.look.font(Role.LEAD)
        small.setPixelSize(max(14, round(font.pixelSize() * UNIT)))
        wide = QFontMetricsF(font).horizontalAdvance(self._power.numeral)
        unit = QFontMetricsF(small).horizontalAdvance(self._power.unit)
        gap = font.pixelSize() * 0.08 if self._power.unit else 0.0
        left = x - (wide + gap + unit) / 2 if centred else x
        painter.setFont(font)
        painter.setPen(self.look.ink("muted" if self._power.old else "text", self._ground))
        painter.drawText(QPointF(left, baseline), self._power.numeral)
        painter.setFont(small)
        painter.setPen(self.look.ink("muted", self._ground))
        painter.drawText(QPointF(left + wide + gap, baseline), self._power.unit)

    def _pill(self, painter: QPainter, x: float, y: float, font: QFont) -> None:
        mark = self._power.mark
        ground = self.look.colour("raised") if mark.meaning == "muted" else self.look.soft(mark.meaning)
        painter.setFont(font)
        wide = painter.fontMetrics().horizontalAdvance(self._power.word) + font.pixelSize() * 1.75
        high = font.pixelSize() * 1.7
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(x - wide / 2, y - high / 2, wide, high), high / 2, high / 2)
        painter.setPen(self.look.ink(mark.meaning, ground))
        self._centred(painter, x, y, self._power.word)

    def _paint_straight(self, painter: QPainter) -> None:
        pad = 16
        title, line, pill = (self.look.font(role) for role in (Role.BODY, Role.LEAD, Role.STRONG))
        numeral = self.look.font(Role.NUMERAL)
        y = 4 + QFontMetricsF(title).height() / 2
        half = (QFontMetricsF(title).horizontalAdvance(self._power.title) + title.pixelSize() * 1.5) / 2
        self._title(painter, QPointF(pad + half, y), y, title)
        y += QFontMetricsF(title).height() / 2 + QFontMetricsF(numeral).capHeight() + numeral.pixelSize() * 0.12
        self._numeral(painter, pad - numeral.pixelSize() * 0.05, y, numeral, centred=False)
        y += numeral.pixelSize() * 0.14 + QFontMetricsF(line).height() / 2 + 4
        painter.setFont(line)
        words = painter.fontMetrics().horizontalAdvance(self._power.line)
        painter.setPen(self.look.ink("muted" if self._power.old else "text", self._ground))
        self._centred(painter, pad + words / 2, y, self._power.line)
        if self._power.word:
            wide = QFontMetricsF(pill).horizontalAdvance(self._power.word) + pill.pixelSize() * 1.75
            left = pad + words + 16 if self._power.line else pad
            if left + wide > self.width() - pad:
                left, y = pad, y + QFontMetricsF(line).height() + 12
            self._pill(painter, left + wide / 2, y, pill)
        scale = 26 * self.look.text_scale
        ruler = QRectF(pad, self.height() - scale - 6, self.width() - 2 * pad, scale)
        paint_ruler(painter, self.look, ruler, self._power.mark, self._ground)

    @staticmethod
    def _centred(painter: QPainter, x: float, y: float, words: str) -> None:
        metrics = painter.fontMetrics()
        wide = metrics.horizontalAdvance(words)
        baseline = y + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(x - wide / 2, baseline), words)
