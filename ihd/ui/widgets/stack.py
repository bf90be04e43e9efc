"""Parts one below another on a card or a sheet; what is hidden takes no room."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ihd.ui.theme import Look
from ihd.ui.widgets.chip import Glyph
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import TARGET

GAP = 12  # px


class Stack(QWidget):
    """Holds parts that have a look and a height for a width."""

    def __init__(self, *parts: QWidget, gap: int = GAP, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._parts: tuple[QWidget, ...] = ()
        self.hold(parts)

    def hold(self, parts: Sequence[QWidget]) -> None:
        """Hold these instead, in this order; others go."""
        for gone in set(self._parts) - set(parts):
            gone.setParent(None)
            gone.deleteLater()
        for part in parts:
            if part.parentWidget() is not self:
                was_hidden = part.isHidden() and part.parentWidget() is not None
                part.setParent(self)
                part.setVisible(not was_hidden)
        self._parts = tuple(parts)

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        for part in self._parts:
            part.set_look(look)  # type: ignore[attr-defined]

    def high(self, width: int) -> int:
        """The height they take at this width, px; lays them out there."""
        return lay_below(self._parts, 0, 0, width, self._gap)


def lay_below(parts: Sequence[QWidget], x: int, y: int, width: int, gap: int = GAP) -> int:
    """Lay parts out one below another from `y` down; the y where the last of those in sight ends."""
    end = y
    for part in parts:
        if not part.isHidden():
            tall = part.high(width)  # type: ignore[attr-defined]
            part.setGeometry(x, y, width, tall)
            end = y + tall
            y = end + gap
    return end


def lay_title(back: Glyph, title: Text, x: int, width: int, y: int = 0) -> int:
    """Put the way back beside the first line of a title, from `y` down on a sheet; the y where both end."""
    inner = width - TARGET - 8
    tall, first = title.high(inner), title.fontMetrics().height()
    back.setGeometry(x - 6, y + max(0, (first - TARGET) // 2), TARGET, TARGET)
    title.setGeometry(x + TARGET, y + max(0, (TARGET - first) // 2), inner, tall)
    return max(y + TARGET, title.geometry().bottom() + 1)


def lay_beside(parts: Sequence[QWidget], x: int, y: int, width: int, column: int, gap: int = GAP) -> int:
    """Lay parts out in as many columns of at least `column` px as there is room for; the y where the last row ends."""
    seen = [part for part in parts if not part.isHidden()]
    columns = max(1, min(len(seen), (width + gap) // (column + gap)))
    each = (width - (columns - 1) * gap) // columns
    end = y
    for first in range(0, len(seen), columns):
        row = seen[first : first + columns]
        tall = max(part.high(each) for part in row)  # type: ignore[attr-defined]
        for n, part in enumerate(row):
            part.setGeometry(x + n * (each + gap), y, each, tall)
        end = y + tall
        y = end + gap
    return end
