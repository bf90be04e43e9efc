"""Lays a stretch out on its field: what is drawn of each bar, the gridlines and the labels that fit."""

from collections.abc import Iterator
from datetime import datetime, tzinfo

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from ihd.energy.day import BarState
from ihd.energy.stretch import Part, Scope, Side, Stretch
from ihd.ui.charts.axis_words import Style, styles
from ihd.ui.charts.bands import Region
from ihd.ui.charts.bars import Drawn
from ihd.ui.charts.field import Field
from ihd.ui.charts.layers import LINE_ABOVE, Ruling
from ihd.ui.charts.least import label_font
from ihd.ui.charts.measure import Against, Measure, size
from ihd.ui.charts.scale import scale
from ihd.ui.charts.span_words import LARGE_SHARE, line_label
from ihd.ui.theme import Look

MOST_LINES, MOST_LINES_TALL, TALL = 4, 6, 300.0  # px of height from which there may be more
LINE_ROOM = 2.6  # heights of a number that a gridline needs
GUTTER = 12.0  # px between the numbers and the first bar
BELOW = 6.0  # px between the zero line and the axis
APART = 6.0  # px at least between two labels
# the smallest height of the field, in kWh, pence and grams, over half-hours and over longer bars
LEAST = {Measure.KWH: (0.2, 1.0), Measure.MONEY: (5.0, 20.0), Measure.CARBON: (20.0, 100.0)}
STEPS = {
    Measure.KWH: (1.0, 2.0, 2.5, 5.0),
    Measure.MONEY: (1.0, 2.0, 5.0),
    Measure.CARBON: (1.0, 2.0, 5.0),
}
KNOWN = (BarState.MEASURED, BarState.ESTIMATED)


def drawn(stretch: Stretch, measure: Measure) -> tuple[Drawn, ...]:
    """The bars as they are drawn: gas on top of electricity, where both are shown."""
    meaning = Side.ELECTRICITY.value if stretch.side is Side.BOTH else stretch.side.value
    lower = [_one(at, part, measure, meaning) for at, part in enumerate(stretch.parts)]
    if len(stretch.gas) != len(stretch.parts):
        return tuple(lower)
    return tuple(lower) + tuple(_stacked(stretch.gas, lower, measure))


def _one(at: int, part: Part, measure: Measure, meaning: str, base: float = 0.0) -> Drawn:
    value = size(part.amount, measure)
    unknown = value is None and part.state in KNOWN
    holed = value is not None and part.missing >= LARGE_SHARE
    return Drawn(at, BarState.MISSING if unknown else part.state, value, base, meaning, holed)


def _stacked(gas: tuple[Part, ...], lower: list[Drawn], measure: Measure) -> Iterator[Drawn]:
    """Gas where it has something of its own to say: a bar that is as unknown as the one below is not drawn twice."""
    for at, (part, under) in enumerate(zip(gas, lower, strict=True)):
        upper = _one(at, part, measure, Side.GAS.value, max(0.0, under.value or 0.0))
        if upper.value is not None or (upper.state is not under.state and upper.state is not BarState.FUTURE):
            yield upper


def held_against(stretch: Stretch, measure: Measure, against: Against) -> tuple[float | None, ...]:
    """One value for each bar that it is held against, or none at all."""
    amounts = {Against.USUAL: stretch.usual, Against.BEFORE: stretch.before}.get(against, ())
    return tuple(size(amount, measure) for amount in amounts[: len(stretch.parts)])


def regions(stretch: Stretch) -> tuple[Region, ...]:
    """The times of rates, counted in half-hours from the left. One rate for the whole day needs no region."""
    if stretch.scope is not Scope.DAY or len({band.name for band in stretch.bands}) < 2:
        return ()
    count = len(stretch.parts)
    found = []
    for band in stretch.bands:
        first, last = _counted(stretch, band.start), _counted(stretch, band.end)
        if last > 0 and first < count and last > first:
            found.append(Region(first, last, band.name, band.dear))
    return tuple(found)


def _counted(stretch: Stretch, moment: datetime) -> float:
    start, each = stretch.parts[0].start, stretch.parts[0].end - stretch.parts[0].start
    return max(0.0, min(float(len(stretch.parts)), (moment - start) / each))


def rule(
    ground: Field,
    place: QRectF,
    stretch: Stretch,
    bars: tuple[Drawn, ...],
    against: tuple[float | None, ...],
    measure: Measure,
    look: Look,
    zone: tzinfo,
) -> Ruling:
    """Lay the field within a place in pixels, and tell what is to be written around it."""
    metrics = QFontMetricsF(label_font(look))
    line = metrics.height()
    top, bottom = line + LINE_ABOVE, line + BELOW
    tall = max(1.0, place.height() - top - bottom)
    fits = max(1, min(MOST_LINES_TALL if tall > TALL else MOST_LINES, int(tall / (LINE_ROOM * line))))
    values = [bar.base + bar.value for bar in bars if bar.value is not None]
    values += [value for value in against if value is not None]
    least = LEAST[measure][stretch.scope is not Scope.DAY]
    up = scale(values, least, fits, STEPS[measure])
    lines = tuple((value, line_label(value, up.step, measure)) for value in up.lines) if values else ()
    gutter = max((metrics.horizontalAdvance(words) for _, words in lines), default=0.0) + GUTTER if lines else 0.0
    ground.lay(
        QRectF(place.left() + gutter, place.top() + top, max(1.0, place.width() - gutter), tall),
        len(stretch.parts),
        up,
    )
    return Ruling(lines, tuple(axis(ground, styles(stretch, zone), metrics)))


def axis(ground: Field, told: list[Style], metrics: QFontMetricsF) -> list[tuple[float, str]]:
    """Where each label is written: of the first way in which all have room, else of the last what fits."""
    for style in told:
        first = [mark for mark in style.marks if mark.first]
        wanted = sum(metrics.horizontalAdvance(mark.words) for mark in first) * style.air
        placed = _placed(ground, style, metrics)
        if wanted <= ground.geometry().width() and len(placed) >= len(first):
            return placed
    return _placed(ground, told[-1], metrics)


def _placed(ground: Field, style: Style, metrics: QFontMetricsF) -> list[tuple[float, str]]:
    field = ground.geometry()
    taken: list[tuple[float, float, str]] = []
    for mark in sorted(style.marks, key=lambda one: not one.first):
        width = metrics.horizontalAdvance(mark.words)
        left = max(0.0, min(ground.edge(mark.at) - width / 2, field.right() - width))
        if all(left >= right + APART or left + width + APART <= start for start, right, _ in taken):
            taken.append((left, left + width, mark.words))
    return [(left, words) for left, _, words in sorted(taken)]
