"""The order in which parts of a screen are read: row by row where rows can be told apart, else column by column."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

OVERLAP = 3  # px that neighbours may share and still be two rows


class Box(NamedTuple):
    """Where a part is, px; `n` is its place in the order of making."""

    left: int
    top: int
    right: int
    bottom: int
    n: int


def reading_order(boxes: Sequence[Box]) -> list[Box]:
    """These in the order in which they are read."""
    if len(boxes) < 2:
        return list(boxes)
    rows = _parted(boxes, lambda one: (one.top, one.bottom))
    if len(rows) > 1:
        return [one for row in rows for one in reading_order(row)]
    columns = _parted(boxes, lambda one: (one.left, one.right))
    if len(columns) > 1:
        return [one for column in columns for one in reading_order(column)]
    return sorted(boxes, key=lambda one: one.n)  # they lie over each other


def _parted(boxes: Sequence[Box], span: Callable[[Box], tuple[int, int]]) -> list[list[Box]]:
    """Groups with nothing between them that reaches from one into the next."""
    groups: list[list[Box]] = []
    end = 0
    for one in sorted(boxes, key=lambda box: (span(box), box.n)):
        first, last = span(one)
        if groups and first < end - OVERLAP:
            groups[-1].append(one)
        else:
            groups.append([one])
            end = last
        end = max(end, last)
    return groups
