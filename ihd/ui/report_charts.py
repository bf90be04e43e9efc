"""The charts of a report: days, the average day beside what is usual, and months, drawn as lines that print sharp."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from ihd.ui.contrast import mixed
from ihd.ui.report_paper import Paper
from ihd.ui.report_words import HATCHED

LABEL = 7.0  # points, the size of what stands beside a chart
GUTTER = 26.0  # points at the left for the numbers
BELOW = 12.0  # points beneath for the labels
STEPS = (1.0, 2.0, 2.5, 5.0)
LINES = 3  # at most, above the zero line
FILLED = 0.76
ROUND = 1.6
DOT = 0.8
HATCH = 3.0


class PaperBar(NamedTuple):
    """A bar on paper. `value` None is not known; with a tenth of it, `part`, unknown or estimated it is hatched.

    `quiet` is a weaker one beside another, `is_coming` one of a day that has not begun.
    """

    value: float | None
    label: str = ""
    part: float = 0.0
    quiet: bool = False
    is_coming: bool = False


def guides(most: float) -> list[float]:
    """Round amounts up to the tallest, as few as can be read.

    >>> guides(12.3)
    [5.0, 10.0]
    """
    if most <= 0:
        return []
    scale = 1e-3
    while True:
        for step in STEPS:
            if most / (step * scale) < LINES + 1:
                return [n * step * scale for n in range(1, LINES + 1) if n * step * scale <= most]
        scale *= 10


def bars(paper: Paper, room: QRectF, told: Sequence[PaperBar], meaning: str, number: Callable[[float], str]) -> None:
    """Bars from the left to the right of a room."""
    most = max((one.value for one in told if one.value is not None), default=0.0)
    field = _field(paper, room, most, number)
    colour, pitch = paper.look.colour(meaning), field.width() / max(1, len(told))
    free = 0.0
    for at, one in enumerate(told):
        wide = min(pitch * FILLED, 26.0)
        left = field.left() + at * pitch + (pitch - wide) / 2
        if one.is_coming:
            paper.rule(left, field.bottom() - 2, wide, "line", 1.2)
        elif one.value is None:
            _dots(paper, left + wide / 2, field.bottom())
        elif most > 0:
            tall = max(0.8, field.height() * max(0.0, one.value) / most)
            own = mixed(colour, paper.look.colour("surface"), 0.55) if one.quiet else colour
            _bar(paper, QRectF(left, field.bottom() - tall, wide, tall), own, hatched=one.part >= HATCHED)
        free = _label(paper, one.label, left + wide / 2, field, free)


def profile(
    paper: Paper,
    room: QRectF,
    told: Sequence[float | None],
    usual: Sequence[float | None],
    meaning: str,
    number: Callable[[float], str],
) -> None:
    """The average day as an area, what is usual as a dashed line over it."""
    most = max((one for one in (*told, *usual) if one is not None), default=0.0)
    field = _field(paper, room, most, number)
    if most <= 0:
        return
    colour = paper.look.colour(meaning)
    for run in _runs(told, field, most):
        path = QPainterPath(QPointF(run[0].x(), field.bottom()))
        for point in run:
            path.lineTo(point)
        path.lineTo(QPointF(run[-1].x(), field.bottom()))
        soft = QColor(colour)
        soft.setAlphaF(0.28)
        paper.painter.fillPath(path, soft)
        _line(paper, run, QPen(colour, 1.3))
    pen = QPen(paper.colour("muted"), 1.0, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern((3.0, 2.0))
    for run in _runs(usual, field, most):
        _line(paper, run, pen)
    free = 0.0
    for hour in range(0, 25, 6):
        free = _label(paper, f"{hour:02d}", field.left() + field.width() * hour / 24, field, free)


def _runs(told: Sequence[float | None], field: QRectF, most: float) -> list[list[QPointF]]:
    """The points of what is known, in runs; each half-hour stands at its middle, the first and last at the edges."""
    found: list[list[QPointF]] = [[]]
    count = max(1, len(told))
    for at, value in enumerate(told):
        if value is None:
            found.append([])
            continue
        y = field.bottom() - field.height() * max(0.0, value) / most
        found[-1].append(QPointF(field.left() + field.width() * (at + 0.5) / count, y))
    return [run for run in found if run]


def _line(paper: Paper, run: Sequence[QPointF], pen: QPen) -> None:
    paper.painter.setPen(pen)
    paper.painter.drawPolyline(run)


def _field(paper: Paper, room: QRectF, most: float, number: Callable[[float], str]) -> QRectF:
    """Where the bars stand; its guide lines and their numbers are drawn."""
    field = room.adjusted(GUTTER, 4, 0, -BELOW)
    for amount in guides(most):
        y = field.bottom() - field.height() * amount / most
        paper.rule(field.left(), y, field.width())
        paper.say(field.left() - 5, y - LABEL * 0.6, number(amount), LABEL, "muted", end=True)
    paper.rule(field.left(), field.bottom(), field.width(), "muted", 0.8)
    return field


def _label(paper: Paper, said: str, middle: float, field: QRectF, free: float) -> float:
    """Write beneath, if there is room; up to where it is taken."""
    if not said:
        return free
    wide = paper.wide(said, LABEL)
    left = min(max(field.left(), middle - wide / 2), field.right() - wide)
    if left < free:
        return free
    paper.say(left, field.bottom() + 2.5, said, LABEL, "muted")
    return left + wide + 4


def _bar(paper: Paper, rect: QRectF, colour: QColor, *, hatched: bool) -> None:
    corner = min(ROUND, rect.width() / 3, rect.height() / 2)
    path = QPainterPath()
    path.addRoundedRect(rect, corner, corner)
    if not hatched:
        paper.painter.fillPath(path, colour)
        return
    soft = QColor(colour)
    soft.setAlphaF(0.2)
    paper.painter.fillPath(path, soft)
    paper.painter.save()
    paper.painter.setClipPath(path)
    paper.painter.setPen(QPen(colour, 0.8))
    y = rect.top()
    while y < rect.bottom() + rect.width():
        paper.painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y - rect.width()))
        y += HATCH
    paper.painter.restore()
    paper.painter.strokePath(path, QPen(colour, 0.7))


def _dots(paper: Paper, x: float, base: float) -> None:
    paper.painter.setPen(Qt.PenStyle.NoPen)
    paper.painter.setBrush(paper.colour("muted"))
    for step in range(3):
        paper.painter.drawEllipse(QPointF(x, base - 2.5 - 4 * step), DOT, DOT)
    paper.painter.setBrush(Qt.BrushStyle.NoBrush)
