"""Where each card of the Cost page goes, by the shape and size of the room there is."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

EDGE, GAP, TOP = 14, 12, 2  # px
WIDEST = 1400  # px at normal text size
BESIDE_FROM = 580  # px of width at normal text size from which there are two columns
LEFT = 0.405  # of the width, for the month
TALLEST = 300  # px of a card of months at normal text size in one column, where there is more room than it needs

Found = list[tuple[QWidget, QRect]]


class Cards(NamedTuple):
    """The cards that are shown, each with a height for a width: `high(width)`. `months` grow with the room.

    Until all is told (`is_told`) nothing else does: where a card has grown others would come under the finger.
    """

    month: QWidget
    rates: QWidget
    months: Sequence[QWidget]
    below: Sequence[QWidget]
    is_told: bool = True


class Places(NamedTuple):
    """Where the cards go on a sheet of this height, in reading order."""

    parts: tuple[tuple[QWidget, QRect], ...]
    height: int


def arrange(room: QSize, scale: float, cards: Cards) -> Places:
    """The month at the left and the rest beside it, where there is room for that; else all in one column."""
    wide = min(room.width() - 2 * EDGE, round(WIDEST * scale))
    area = QRect((room.width() - wide) // 2, TOP, wide, room.height() - TOP - GAP + 2)
    if room.width() < BESIDE_FROM * scale or room.height() > room.width():
        return _column(area, round(TALLEST * scale), cards)
    return _beside(area, cards)


def _high(part: QWidget, width: int) -> int:
    return part.high(width)  # type: ignore[attr-defined,no-any-return]


def _column(area: QRect, tallest: int, cards: Cards) -> Places:
    """One beneath the other; what room is left goes to the bars, up to a point."""
    parts = (cards.month, cards.rates, *cards.months, *cards.below)
    needs = [_high(part, area.width()) for part in parts]
    spare = max(0, area.height() - sum(needs) - GAP * (len(parts) - 1))
    found: Found = []
    y = area.y()
    for part, need in zip(parts, needs, strict=True):
        more = spare // len(cards.months) if part in cards.months else 0
        tall = max(need, min(need + more, tallest))
        found.append((part, QRect(area.x(), y, area.width(), tall)))
        y += tall + GAP
    return Places(tuple(found), y)


def _beside(area: QRect, cards: Cards) -> Places:
    """The month with what else fits beneath it; rates and months beside. What does not fit is further down."""
    left = round((area.width() - GAP) * LEFT)
    right = area.width() - GAP - left
    least = max(area.height(), _high(cards.month, left))
    column, rest = _fitting((cards.rates, *cards.months), right, least, 2)
    end = area.y() + max(least, _sum(column, right))
    if cards.below and not rest:
        under, rest = _fitting((cards.month, *cards.below), left, end - area.y(), 1)
    else:
        under, rest = [cards.month], [*rest, *cards.below]
    found: Found = []
    for parts, x, width in ((under, area.x(), left), (column, area.x() + left + GAP, right)):
        foot = end if cards.is_told else area.y() + _sum(parts, width)
        found += _stacked(parts, x, width, area.y(), foot, cards.months)
    y = end + GAP
    for part in rest:
        tall = _high(part, area.width())
        found.append((part, QRect(area.x(), y, area.width(), tall)))
        y += tall + GAP
    return Places(tuple(found), y if rest else end)


def _fitting(parts: Sequence[QWidget], width: int, room: int, least: int) -> tuple[list[QWidget], list[QWidget]]:
    """As many of these as fit in a column, but at least so many; and those that do not."""
    count = len(parts)
    while count > least and _sum(parts[:count], width) > room:
        count -= 1
    return list(parts[:count]), list(parts[count:])


def _sum(parts: Sequence[QWidget], width: int) -> int:
    return sum(_high(part, width) for part in parts) + GAP * (len(parts) - 1)


def _stacked(parts: Sequence[QWidget], x: int, width: int, top: int, end: int, growing: Sequence[QWidget]) -> Found:
    """A column of these from top to end: what room is left goes to those that grow, else to the last."""
    spare = max(0, end - top - _sum(parts, width))
    grow = [part for part in parts if part in growing] or [parts[-1]]
    found: Found = []
    y = top
    for part in parts:
        more = spare // len(grow) if part in grow else 0
        tall = end - y if part is parts[-1] else _high(part, width) + more
        found.append((part, QRect(x, y, width, tall)))
        y += tall + GAP
    return found
