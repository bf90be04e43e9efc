"""A row of small choices, some to the left and some to the right, on as many lines as they need."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.theme import Look

GAP = 8  # px between two things to be touched


class Choices(QWidget):
    """Holds choices that have a size of their own; what is hidden takes no room."""

    def __init__(self, left: Sequence[QWidget], right: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left, self._right = tuple(left), tuple(right)
        for one in (*self._left, *self._right):
            hidden = one.isHidden() and one.parentWidget() is not None
            one.setParent(self)
            one.setVisible(not hidden)

    @property
    def all(self) -> tuple[QWidget, ...]:
        """All of them, from left to right."""
        return (*self._left, *self._right)

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        for one in self.all:
            one.set_look(look)  # type: ignore[attr-defined]

    def wide(self) -> int:
        """The width at which all stand on one line, px."""
        groups = [sum(one.sizeHint().width() + GAP for one in _seen(group)) for group in (self._left, self._right)]
        return sum(groups) - (GAP if any(groups) else 0)

    def ends(self, width: int) -> tuple[int, ...]:
        """Where each line ends at this width, px."""
        left, right = _seen(self._left), _seen(self._right)
        if self.wide() <= width:
            return (width,)
        lines = [line for group in (left, right) for line in _lines(group, width)]
        return tuple(sum(one.sizeHint().width() + GAP for one in line) - GAP for line in lines)

    def high(self, width: int) -> int:
        """The height they take at this width, px; lays them out there."""
        left, right = _seen(self._left), _seen(self._right)
        if self.wide() <= width:
            tall = max((one.sizeHint().height() for one in (*left, *right)), default=0)
            _line(left, 0, 0, tall)
            _line(right, width - sum(one.sizeHint().width() + GAP for one in right) + GAP, 0, tall)
            return tall
        y = 0
        for group in (left, right):
            for line in _lines(group, width):
                tall = max(one.sizeHint().height() for one in line)
                _line(line, 0, y, tall)
                y += tall + GAP
        return max(0, y - GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.high(self.width())


def _seen(parts: Sequence[QWidget]) -> list[QWidget]:
    return [one for one in parts if not one.isHidden()]


def _line(parts: Sequence[QWidget], x: int, y: int, tall: int) -> None:
    for one in parts:
        size = one.sizeHint()
        one.setGeometry(x, y + (tall - size.height()) // 2, size.width(), size.height())
        x += size.width() + GAP


def _lines(parts: Sequence[QWidget], width: int) -> list[list[QWidget]]:
    """The parts on lines of at most this width."""
    lines: list[list[QWidget]] = []
    room = 0
    for one in parts:
        wide = one.sizeHint().width() + GAP
        if not lines or wide - GAP > room:
            lines.append([])
            room = width
        lines[-1].append(one)
        room -= wide
    return lines
