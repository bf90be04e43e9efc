"""Where each part of the Now page goes, by the shape and size of the room there is."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize

SLIM_BELOW = 196  # px of width, at normal text size, below which a third figure gets a row of its own
CROWDED = 0.8  # of that width, below which two figures go one beneath the other
ROOMY = 630  # px of height from which there is room for more than the day so far
YIELDS = 5  # the part of an upright page's dial that it may give up for the day so far
CREDIT = 232  # px that a card of credit takes where there is room, so that its button stands clear of its words


class Needs(NamedTuple):
    """How much the parts need: heights in px for a width, `fits_ring` for the dial in a room."""

    figure: Callable[[int], int]
    slim: int
    bars: int
    more: Callable[[int], int]
    straight_dial: Callable[[int], int]
    fits_ring: Callable[[int, int], bool]
    figures: int
    scale: float
    grid: Callable[[int], int] | None = None  # None where nothing is known of it
    has_credit: bool = False  # whether credit stands in the first place
    day: int = 0  # px that the day so far takes beneath what was used, where credit stands in the first place


class Places(NamedTuple):
    """Where the parts go on a sheet of this height. `slim` says that the last figure stands on one row."""

    height: int
    dial: QRect
    framed: bool
    figures: tuple[QRect, ...]
    slim: bool
    bars: QRect
    yesterday: QRect | None = None
    more: QRect | None = None
    grid: QRect | None = None


def has_room_for_month(room: QSize, figures: int, scale: float) -> bool:
    """Whether the month can stand in the row of so many other figures: on a desktop, where they are not crowded."""
    width, height = room.width(), room.height()
    wide = (width - 52) * 0.6
    return width > height >= ROOMY * scale and (wide - figures * 16) / (figures + 1) >= SLIM_BELOW * scale


def arrange(room: QSize, needs: Needs, *, rail: bool) -> Places:
    """The dial beside the rest where that is wide enough, above it where the room is upright, else all in a column."""
    width, height = room.width(), room.height()
    if height > width * 1.05:
        return _upright(width, height, needs)
    if needs.fits_ring(_dial_width(width, rail=rail), height) and width * 0.57 / needs.scale >= 330:
        return _beside(width, height, needs, rail=rail)
    return _column(width, height, needs)


def _dial_width(width: int, *, rail: bool) -> int:
    """The share of the width that the dial takes beside the rest."""
    if rail:
        return round((width - 52) * 0.389)
    return round(width * (0.415 if width >= 760 else 0.44))


def _beside(width: int, height: int, needs: Needs, *, rail: bool) -> Places:
    gap, edge, bottom = (16, 16, 24) if rail else (12, 14, 6)
    top, left = (6, 20) if rail else (0, 0)
    dial = _dial_width(width, rail=rail)
    right = left + dial + gap if rail else dial
    wide = width - edge - right
    least, most = 131 if rail else 150, round(height * 0.42)
    if needs.has_credit and not rail:
        least, most = CREDIT, height - bottom - gap - needs.bars
    figures, slim, y = _figures(right, top, wide, gap, needs, at_least=least, most=most)
    end = max(height - bottom, y + needs.bars)
    roomy = rail and height >= ROOMY * needs.scale
    beside = needs.grid or needs.figure
    low = max(needs.more(wide), beside(dial), 128) if roomy else 0
    lower = low + gap if roomy else 0
    end = max(end, y + needs.bars + lower)
    return Places(
        end + bottom,
        QRect(left, top, dial, min(end, height - bottom) - top - lower),
        rail,
        figures,
        slim,
        QRect(right, y, wide, end - y - lower),
        QRect(left, end - low, dial, low) if roomy and needs.grid is None else None,
        QRect(right, end - low, wide, low) if roomy else None,
        QRect(left, end - low, dial, low) if roomy and needs.grid else None,
    )


def _upright(width: int, height: int, needs: Needs) -> Places:
    edge, gap = (20, 14) if width >= 600 else (14, 12)
    wide = width - 2 * edge
    dial = min(round(width * 0.62), round(height * 0.36))
    if not needs.fits_ring(width, dial):
        dial = needs.straight_dial(wide)
    figures, slim, y = _figures(edge, dial + gap, wide, gap, needs, at_least=107, most=150)
    clean = needs.grid(wide) + gap if needs.grid else 0
    clean = clean if height - y - needs.bars >= clean + 2 * gap else 0
    low = needs.more(wide) if height - y - needs.bars - clean >= needs.more(wide) + 2 * gap else 0
    lower = clean + (low + gap if low else 0)
    short = y + needs.bars + needs.day + lower - (height - gap - 2)
    if needs.day and 0 < short <= dial // YIELDS and needs.fits_ring(width, dial - short):
        dial, y, figures = dial - short, y - short, tuple(one.translated(0, -short) for one in figures)
    end = max(height - gap - 2, y + needs.bars + lower)
    bars = QRect(edge, y, wide, min(end - y - lower, round(wide * 0.72)))
    y = bars.bottom() + 1 + gap
    grid = QRect(edge, y, wide, clean - gap) if clean else None
    y += clean
    more = QRect(edge, y, wide, end - y) if low else None
    return Places(end + gap + 2, QRect(0, 0, width, dial), False, figures, slim, bars, None, more, grid)


def _column(width: int, height: int, needs: Needs) -> Places:
    edge, gap = 14, 12
    wide = width - 2 * edge
    dial = needs.straight_dial(wide)
    figures, slim, y = _figures(edge, dial + gap, wide, gap, needs, at_least=0, most=0)
    bars = QRect(edge, y, wide, max(needs.bars, height - y - gap))
    more = QRect(edge, bars.bottom() + 1 + gap, wide, needs.more(wide))
    end = more.bottom() + 1 + gap
    grid = QRect(edge, end, wide, needs.grid(wide)) if needs.grid else None
    end += grid.height() + gap if grid else 0
    return Places(end, QRect(edge - 16, 0, wide + 32, dial), False, figures, slim, bars, None, more, grid)


def _figures(
    x: int, y: int, wide: int, gap: int, needs: Needs, *, at_least: int, most: int
) -> tuple[tuple[QRect, ...], bool, int]:
    """The figures in one row, the third on a slim one beneath if it is crowded, or each beneath the other.

    Gives their places, whether the last is slim, and where the next part begins.
    """
    count = needs.figures
    least = SLIM_BELOW * needs.scale
    if count > 1 and (wide - gap) / 2 < least * CROWDED:
        columns = 1
    elif count == 3 and (wide - 2 * gap) / 3 < least:
        columns = 2
    else:
        columns = count
    slim = columns == 2 and count == 3
    each = (wide - gap * (columns - 1)) // columns
    high = max(needs.figure(each), min(at_least, most))
    if slim:
        high = needs.figure(each)
    places = []
    for n in range(count):
        if slim and n == count - 1:
            places.append(QRect(x, y + high + gap, wide, needs.slim))
        else:
            column, row = n % columns, n // columns
            last = x + wide - each if column == columns - 1 else x + column * (each + gap)
            places.append(QRect(last, y + row * (high + gap), each, high))
    return tuple(places), slim, places[-1].bottom() + 1 + gap
