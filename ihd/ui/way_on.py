"""Where the Tab key leads: through everything in sight that can be used, in the order in which it is read."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QWidget

from ihd.ui.reading import Box, reading_order

TAB = Qt.FocusPolicy.TabFocus
REASON = Qt.FocusReason


def in_reading_order(widget: QWidget) -> list[QWidget]:
    """What lies on a widget and is shown, in the order in which it is read."""
    parts = [one for one in widget.children() if isinstance(one, QWidget) and not one.isHidden() and not one.isWindow()]
    places = [Box(one.x(), one.y(), one.x() + one.width(), one.y() + one.height(), n) for n, one in enumerate(parts)]
    return [parts[box.n] for box in reading_order(places)]


def is_viewport(part: QWidget) -> bool:
    """Whether it is only the middle of something that scrolls or draws."""
    above = part.parentWidget()
    return isinstance(above, QAbstractScrollArea) and above.viewport() is part


def is_way(part: QWidget) -> bool:
    """Whether Tab leads to it. Of several that exclude each other it leads to the chosen one; arrows lead to others."""
    if not isinstance(part, QAbstractButton) or not (part.isCheckable() and part.autoExclusive()):
        return bool(part.focusPolicy() & TAB) and part.focusProxy() is None
    above: Any = part.parentWidget()
    beside = [one for one in above.children() if isinstance(one, QAbstractButton)]
    others = [one for one in beside if one.autoExclusive() and not one.isHidden()]
    return part is next((one for one in others if one.isChecked()), others[0])


def ways_on(widget: QWidget) -> list[QWidget]:
    """Everything on a widget that Tab leads to, in that order."""
    found = []
    for one in in_reading_order(widget):
        if not one.isEnabled():
            continue
        if is_way(one) and not is_viewport(one):
            found.append(one)
        found += ways_on(one)
    return found


def move_focus(window: Any, *, forward: bool) -> bool:
    """Give the focus to what comes next, or before; after the last comes the first again.

    From what holds the focus for its parts, as a page does that takes keys itself, it goes to the first of these.
    """
    ways, has = ways_on(window), window.focusWidget()
    if not ways:
        return False
    within = next((n for n, one in enumerate(ways) if has is not None and has.isAncestorOf(one)), 0)
    at = ways.index(has) if has in ways else within - 1 if forward else within
    ways[(at + (1 if forward else -1)) % len(ways)].setFocus(
        REASON.TabFocusReason if forward else REASON.BacktabFocusReason
    )
    return True
