"""Lays the field of a day out: the room for numbers and hours, the gridlines that fit, the hours that fit."""

from collections.abc import Iterator
from datetime import tzinfo

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from ihd.energy.day import Day
from ihd.ui.charts.day_words import Hour, height, hours, is_empty, line_label
from ihd.ui.charts.field import Field
from ihd.ui.charts.layers import LINE_ABOVE, Ruling, label_font
from ihd.ui.charts.measure import Measure
from ihd.ui.charts.scale import Scale, scale
from ihd.ui.theme import Look

MOST_LINES, MOST_LINES_TALL, TALL = 4, 6, 300.0  # px of height from which there may be more
LINE_ROOM = 2.6  # heights of a number that a gridline needs
GUTTER = 12.0  # px between the numbers and the first bar
BELOW = 6.0  # px between the zero line and the hours
APART = 6.0  # px at least between two hours
LEAST = {Measure.KWH: 0.2, Measure.MONEY: 5.0}  # the smallest height of the field, in kWh and pence
STEPS = {Measure.KWH: (1.0, 2.0, 2.5, 5.0), Measure.MONEY: (1.0, 2.0, 5.0)}
# (every so many hours, written so, with so much air for each label as a multiple of its width)
STYLES = ((3, "{:02}:00", 2.4), (3, "{:02}", 1.9), (6, "{:02}", 1.4), (12, "{:02}", 1.0))


def rule(ground: Field, place: QRectF, day: Day, measure: Measure, look: Look, zone: tzinfo) -> Ruling:
    """Lay the field of this day within a place in pixels, and tell what is to be written around it."""
    metrics = QFontMetricsF(label_font(look))
    line = metrics.height()
    top, bottom = line + LINE_ABOVE, line + BELOW
    tall = max(1.0, place.height() - top - bottom)
    fits = max(1, min(MOST_LINES_TALL if tall > TALL else MOST_LINES, int(tall / (LINE_ROOM * line))))
    if is_empty(day):
        return Ruling()
    values = [value for bar in day.bars if (value := height(bar, measure)) is not None]
    up = scale(values, LEAST[measure], fits, STEPS[measure])
    lines = _lines(up, measure) if values else ()
    gutter = max((metrics.horizontalAdvance(words) for _, words in lines), default=0.0) + GUTTER if lines else 0.0
    ground.lay(
        QRectF(place.left() + gutter, place.top() + top, max(1.0, place.width() - gutter), tall), len(day.bars), up
    )
    return Ruling(lines, tuple(_hours(ground, day, metrics, zone)))


def _lines(up: Scale, measure: Measure) -> tuple[tuple[float, str], ...]:
    return tuple((value, line_label(value, up.step, measure)) for value in up.lines)


def _hours(ground: Field, day: Day, metrics: QFontMetricsF, zone: tzinfo) -> Iterator[tuple[float, str]]:
    """Where each hour is written, centred on its moment, except the last, which stays within the field."""
    every, style = _style(ground.geometry().width(), metrics)
    told = hours(day.bars, zone)
    end = len(day.bars)
    taken: list[tuple[float, float]] = []
    regular = [Hour(end, 24), *(one for one in told if one.hour % every == 0)]
    for one in (*regular, *(one for one in told if one.odd)):
        words = style.format(one.hour)
        width = metrics.horizontalAdvance(words)
        edge = ground.edge(one.at)
        left = edge - width if one.at == end else max(0.0, edge - width / 2)
        if all(left > right + APART or left + width < start - APART for start, right in taken):
            taken.append((left, left + width))
            yield left, words


def _style(room: float, metrics: QFontMetricsF) -> tuple[int, str]:
    for every, style, air in STYLES:
        if (24 // every + 1) * metrics.horizontalAdvance(style.format(0)) * air <= room:
            return every, style
    return STYLES[-1][:2]
