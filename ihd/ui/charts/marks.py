"""How one half-hour is drawn: measured, estimated, missing, late and still to come differ in shape, not only colour."""

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

from ihd.energy.day import BarState
from ihd.ui.contrast import mixed
from ihd.ui.theme import Look

ROUNDING = 4.0  # px, of a bar that is wide enough for it
HATCH = 6  # px from one line of the hatching to the next
THINNEST = 2.0  # px, for a half-hour in which nothing was used: known, and not missing
DASH_HEIGHT = 4.0
FAINT = 0.36  # of the quiet ink, for what is still to come
DASHES = (3.0, 2.0)
USUAL_DASHES, USUAL_WIDTH = (2.4, 1.6), 1.6  # in widths of the pen, and px
LEAST_DASH = 0.01  # px
HIGH_CONTRAST = 7.0  # the contrast from which a theme wants patterns beside its colours
WEAVE = 8  # px from one thread of a pattern to the next
THREAD = 0.4  # how much of the ground is in a thread
WEAVES = {"gas": "level", "export": "falling", "medium": "falling", "high": "crossed"}  # the others are plain


@dataclass(frozen=True, slots=True)
class Inks:
    """What marks are drawn with. `weave` lies over a measured bar where colours need a pattern beside them."""

    fuel: QColor
    ground: QColor
    dots: QColor
    dash: QColor
    hatch: QBrush
    weave: QBrush | None = None


def inks(look: Look, fuel: str, strength: float = 1.0, ground: str = "background", *, woven: bool = False) -> Inks:
    """The inks for a meaning ("electricity", "high", ...) on a ground, or weaker ones, which are opaque all the same.

    `woven` lays the meaning's own pattern over measured bars; where contrast must be high, they always have it.
    """
    under = look.colour(ground)
    colour = mixed(look.colour(fuel), under, strength)
    muted = look.colour("muted")
    weave = WEAVES.get(fuel) if woven or look.palette.contrast >= HIGH_CONTRAST else None
    return Inks(
        colour,
        under,
        mixed(muted, under, strength),
        mixed(muted, under, FAINT),
        hatching(colour, under),
        _woven(mixed(under, colour, THREAD), colour, weave) if weave else None,
    )


def hatching(colour: QColor, ground: QColor) -> QBrush:
    """Lines of this colour that rise to the right, with the ground between them, which is faster than nothing."""
    rising = tuple((shift - 1, HATCH + 1, shift + HATCH + 1, -1) for shift in (-HATCH, 0, HATCH))
    return _tile(QPen(colour, 1.7), ground, HATCH, rising)


def _woven(colour: QColor, ground: QColor, weave: str) -> QBrush:
    size = WEAVE
    falling = tuple((shift - 1, -1, shift + size + 1, size + 1) for shift in (-size, 0, size))
    rising = tuple((shift - 1, size + 1, shift + size + 1, -1) for shift in (-size, 0, size))
    level = ((-1, size / 2, size + 1, size / 2),)
    threads = {"level": level, "falling": falling, "crossed": falling + rising}[weave]
    return _tile(QPen(colour, 1.6), ground, size, threads)


def _tile(pen: QPen, ground: QColor, size: int, lines: tuple[tuple[float, float, float, float], ...]) -> QBrush:
    tile = QPixmap(size, size)
    tile.fill(ground)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    for left, top, right, bottom in lines:
        painter.drawLine(QPointF(left, top), QPointF(right, bottom))
    painter.end()
    return QBrush(tile)


def draw_mark(painter: QPainter, state: BarState, bar: QRectF, up: bool, ink: Inks) -> None:
    """Draw one half-hour in pixels. `bar` reaches from the zero line to its value, upwards if `up`."""
    if state is BarState.BEFORE:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    if state is BarState.MEASURED:
        _solid(painter, bar if bar.height() >= THINNEST else _standing(bar, THINNEST, up), ink)
    elif state is BarState.ESTIMATED:
        _estimated(painter, bar, up, ink)
    elif state is BarState.MISSING:
        dots(painter, bar, up, ink.dots)
    elif state is BarState.LATE:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink.fuel, 1.4, Qt.PenStyle.CustomDashLine))
        pen = painter.pen()
        pen.setDashPattern(DASHES)
        painter.setPen(pen)
        _rounded(painter, _standing(bar, max(10.0, bar.width() * 1.2), up).adjusted(0.7, 0.7, -0.7, -0.7))
    else:
        painter.setBrush(ink.dash)
        _rounded(painter, _standing(bar, DASH_HEIGHT, up))


def usual_pen(look: Look, *, dashed: bool = True) -> QPen:
    """The pen for what is usual, or was before. Not `dashed`, it is for dashes that were cut already."""
    pen = QPen(look.ink("muted", "background"), USUAL_WIDTH, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern(USUAL_DASHES)
    if not dashed:
        pen.setStyle(Qt.PenStyle.SolidLine)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def dashes(points: list[QPointF]) -> list[QLineF]:
    """A line through these points, cut into dashes. Drawn one by one they take a twentieth of the time of one path."""
    cut, left, inked = [], USUAL_WIDTH * USUAL_DASHES[0], True
    for line in (QLineF(one, other) for one, other in pairwise(points)):
        gone, long = 0.0, line.length()
        while long - gone > LEAST_DASH:
            step = min(left, long - gone)
            if inked:
                cut.append(QLineF(line.pointAt(gone / long), line.pointAt((gone + step) / long)))
            gone, left = gone + step, left - step
            if left <= LEAST_DASH:
                inked = not inked
                left = USUAL_WIDTH * USUAL_DASHES[0 if inked else 1]
    return cut


def draw_usual(painter: QPainter, place: QRectF, look: Look) -> None:
    """Draw a short piece of that line, as a legend shows it."""
    painter.setPen(usual_pen(look))
    painter.drawLine(QPointF(place.left(), place.center().y()), QPointF(place.right(), place.center().y()))


def _solid(painter: QPainter, bar: QRectF, ink: Inks) -> None:
    """A filled bar."""
    _filled(painter, bar, QBrush(ink.fuel))
    if ink.weave is not None:
        _filled(painter, bar.adjusted(0, ROUNDING, 0, -ROUNDING), ink.weave)


def _filled(painter: QPainter, bar: QRectF, brush: QBrush) -> None:
    """Only the ends of what is filled are rounded paths: smoothing the long sides would cost most of a repaint."""
    painter.setBrush(brush)
    cap = 2 * ROUNDING
    if bar.height() < 2 * cap:
        _rounded(painter, bar)
        return
    _rounded(painter, QRectF(bar.left(), bar.top(), bar.width(), cap))
    _rounded(painter, QRectF(bar.left(), bar.bottom() - cap, bar.width(), cap))
    painter.fillRect(bar.adjusted(0, ROUNDING, 0, -ROUNDING).toRect(), brush)


def _estimated(painter: QPainter, bar: QRectF, up: bool, ink: Inks) -> None:
    shape = bar if bar.height() >= 2 * THINNEST else _standing(bar, 2 * THINNEST, up)
    _filled(painter, shape.adjusted(1, 1, -1, -1), ink.hatch)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink.fuel, 1.4))
    _rounded(painter, shape.adjusted(0.7, 0.7, -0.7, -0.7))


def dots(painter: QPainter, bar: QRectF, up: bool, colour: QColor) -> None:
    """A row of dots at the foot of a bar: something, or all of it, is missing."""
    size = max(2.5, min(4.0, bar.width() / 4))
    row = _standing(bar, size + 1, up)
    count = max(2, int(bar.width() / (1.9 * size)))
    apart = bar.width() / count
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for dot in range(count):
        painter.drawEllipse(QRectF(row.left() + (dot + 0.5) * apart - size / 2, row.top(), size, size))


def _standing(bar: QRectF, height: float, up: bool) -> QRectF:
    zero = bar.bottom() if up else bar.top()
    return QRectF(bar.left(), zero - height if up else zero, bar.width(), height)


def _rounded(painter: QPainter, shape: QRectF) -> None:
    radius = min(ROUNDING, shape.width() * 0.28, shape.height() / 2)
    painter.drawRoundedRect(shape, radius, radius)
