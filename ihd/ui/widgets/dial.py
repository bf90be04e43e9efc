"""The dial: the power of this moment as a numeral, a word, a colour and a place on a scale."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.paint import begin_with, fill
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.icon import Stamp
from ihd.ui.widgets.ring import Mark, paint_glow, paint_ring, paint_ruler
from ihd.ui.widgets.touchable import Touchable, surface
from ihd.wording import tr

NATURAL = 135  # px, the radius at which texts have the size of their role
LEAST = 0.76  # of that radius, below which the words no longer fit into a ring
CROWDED = 1.2  # times their natural share of the ring that the smaller words may grow
AIR = 0.96  # of the numeral's size within a ring: four figures and their unit keep clear of it
UNIT = 26 / 74  # of the numeral's size
PAD = 16  # px at the sides of a straight scale


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


class _Title(QWidget):
    """What the numeral is, beside its icon: apart, as words of another colour than the dial's (see ihd.ui.paint)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._icon, self._tint, self._middle = "", "", QColor(), QPointF()
        self._stamp = Stamp(self)

    def tell(self, words: str, icon: str, tint: QColor, ink: QColor) -> None:
        """Say this in the colour `ink`, beside this icon in the colour `tint`."""
        self._words, self._icon, self._tint = words, icon, tint
        begin_with(self, ink)
        self.update()

    def place(self, middle: QPointF, font: QFont, wide: int) -> None:
        """Stand with this middle, on a parent that is so wide, px."""
        high = 2 * font.pixelSize()
        top = int(middle.y()) - font.pixelSize()
        self.setFont(font)
        self.setGeometry(0, top, wide, high)
        self._middle = middle - QPointF(0, top)
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        side = self.font().pixelSize()
        size, gap = round(side * 1.1), side * 0.4
        words = painter.fontMetrics().horizontalAdvance(self._words)
        left, y = self._middle.x() - (size + gap + words) / 2, self._middle.y()
        drawn = self._stamp.drawn(self._icon, self._tint, size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left, y - size / 2), drawn)
        _centred(painter, left + size + gap + words / 2, y, self._words)


class Dial(Touchable):
    """The power of this moment. It stands on a card where there is room for one, else on the background."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Using now: not known"), parent)
        self._power = Power(tr("Using now"), "–", unit="")
        self._framed = False
        self._title = _Title(self)
        self._tint()

    @property
    def power(self) -> Power:
        """What the dial says at the moment."""
        return self._power

    @property
    def heading(self) -> str:
        """What the numeral is, whatever it is at the moment."""
        return self._power.title

    def show_power(self, power: Power) -> None:
        """Say this; repaints only if it differs."""
        if power != self._power:
            self._power = power
            self.setAccessibleName(power.spoken)
            self._tint()
            self._place()
            self.update()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self._tint()
        self._place()

    def set_framed(self, framed: bool) -> None:
        """Stand on a card, or on the background."""
        if framed != self._framed:
            self._framed = framed
            self._tint()
            self.update()

    def _tint(self) -> None:
        power = self._power
        tint = self.look.colour("muted" if power.old else power.icon)
        self._title.tell(power.title, power.icon, tint, self.look.ink("muted", self._ground))
        begin_with(self, self.look.ink("muted" if power.old else "text", self._ground))

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if self.fits_ring(self.width(), self.height()):
            centre, step, factor = self._ring()
            self._title.place(centre - QPointF(0, 67 * step), self.look.font(Role.BODY, factor), self.width())
            return
        font = self.look.font(Role.BODY)
        metrics = QFontMetricsF(font)
        half = (metrics.horizontalAdvance(self._power.title) + font.pixelSize() * 1.5) / 2
        self._title.place(QPointF(PAD + half, 4 + metrics.height() / 2), font, self.width())

    def _ring(self) -> tuple[QPointF, float, float]:
        """Where the middle of the ring is, how much larger it is than usual, and how much larger its words are."""
        radius = self.radius(self.width(), self.height())
        spare = self.height() - 22 - 1.78 * radius
        centre = QPointF(self.width() / 2, 11 + radius + min(spare, max(0.0, self.height() / 2 - radius - 11)))
        natural = radius / NATURAL / self.look.text_scale
        return centre, radius / NATURAL, max(natural, min(1.0, natural * CROWDED))

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._framed:
            surface(painter, QRectF(self.rect()), self.look, "raised" if self.isDown() else "surface")
        if self.fits_ring(self.width(), self.height()):
            self._paint_ring(painter)
        else:
            self._paint_straight(painter)
        self.paint_ring(painter)

    @property
    def _ground(self) -> str:
        return "surface" if self._framed else "background"

    def _paint_ring(self, painter: QPainter) -> None:
        centre, step, factor = self._ring()
        radius = step * NATURAL
        painter.save()
        paint_glow(painter, self.look, centre, radius, self._power.mark)
        paint_ring(painter, self.look, centre, radius, self._power.mark, self._ground)
        painter.restore()
        numeral = self.look.font(Role.NUMERAL, step / self.look.text_scale * AIR)
        self._numeral(painter, centre.x(), centre.y() + 7 * step, numeral, centred=True)
        if self._power.line:
            painter.setFont(self.look.font(Role.LEAD, factor))
            _centred(painter, centre.x(), centre.y() + 31 * step, self._power.line)
        if self._power.word:
            self._pill(
                painter,
                centre.x(),
                centre.y() + (64 if self._power.line else 38) * step,
                self.look.font(Role.STRONG, factor),
            )

    def _numeral(self, painter: QPainter, x: float, baseline: float, font: QFont, *, centred: bool) -> None:
        """The numeral and its unit on one baseline; `x` is their middle, or their left edge."""
        small = self.look.font(Role.LEAD)
        small.setPixelSize(max(14, round(font.pixelSize() * UNIT)))
        wide = QFontMetricsF(font).horizontalAdvance(self._power.numeral)
        unit = QFontMetricsF(small).horizontalAdvance(self._power.unit)
        gap = font.pixelSize() * 0.08 if self._power.unit else 0.0
        left = x - (wide + gap + unit) / 2 if centred else x
        painter.setFont(font)
        painter.drawText(QPointF(left, baseline), self._power.numeral)
        if not self._power.unit:
            return
        painter.save()
        painter.setFont(small)
        painter.setPen(self.look.ink("muted", self._ground))
        painter.drawText(QPointF(left + wide + gap, baseline), self._power.unit)
        painter.restore()

    def _pill(self, painter: QPainter, x: float, y: float, font: QFont) -> None:
        mark = self._power.mark
        ground = self.look.colour("raised") if mark.meaning == "muted" else self.look.soft(mark.meaning)
        painter.setFont(font)
        wide = painter.fontMetrics().horizontalAdvance(self._power.word) + font.pixelSize() * 1.75
        high = font.pixelSize() * 1.7
        fill(painter, QRectF(x - wide / 2, y - high / 2, wide, high), ground, high / 2)
        painter.setPen(self.look.ink(mark.meaning, ground))
        _centred(painter, x, y, self._power.word)

    def _paint_straight(self, painter: QPainter) -> None:
        title, line, pill = (self.look.font(role) for role in (Role.BODY, Role.LEAD, Role.STRONG))
        numeral = self.look.font(Role.NUMERAL)
        y = 4 + QFontMetricsF(title).height() / 2
        y += QFontMetricsF(title).height() / 2 + QFontMetricsF(numeral).capHeight() + numeral.pixelSize() * 0.12
        self._numeral(painter, PAD - numeral.pixelSize() * 0.05, y, numeral, centred=False)
        y += numeral.pixelSize() * 0.14 + QFontMetricsF(line).height() / 2 + 4
        painter.setFont(line)
        words = painter.fontMetrics().horizontalAdvance(self._power.line)
        _centred(painter, PAD + words / 2, y, self._power.line)
        if self._power.word:
            wide = QFontMetricsF(pill).horizontalAdvance(self._power.word) + pill.pixelSize() * 1.75
            left = PAD + words + 16 if self._power.line else PAD
            if left + wide > self.width() - PAD:
                left, y = PAD, y + QFontMetricsF(line).height() + 12
            self._pill(painter, left + wide / 2, y, pill)
        scale = 26 * self.look.text_scale
        ruler = QRectF(PAD, self.height() - scale - 6, self.width() - 2 * PAD, scale)
        paint_ruler(painter, self.look, ruler, self._power.mark, self._ground)


def _centred(painter: QPainter, x: float, y: float, words: str) -> None:
    metrics = painter.fontMetrics()
    wide = metrics.horizontalAdvance(words)
    baseline = y + (metrics.ascent() - metrics.descent()) / 2
    painter.drawText(QPointF(x - wide / 2, baseline), words)
