"""Where one is on a page: what has the focus, and how far it has scrolled, while one is away or it is made anew."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

from ihd.ui.keys import touched
from ihd.ui.widgets.touchable import Touchable


class Whereabouts:
    """Taken of parts that are about to go, and restored to them once they are back, or to others made like them."""

    def __init__(self, parts: Sequence[QWidget]) -> None:
        self._focus, self._by_key = -1, False
        for n, each in enumerate(touched(parts)):
            if each.hasFocus():
                self._focus, self._by_key = n, not isinstance(each, Touchable) or each.ringed
        self._scrolled = [bar.value() for bar in _bars(parts)]

    def restore(self, parts: Sequence[QWidget]) -> None:
        """Put the focus where it was, and scroll as far. What has no like any more is left out."""
        found = touched(parts)
        if 0 <= self._focus < len(found) and found[self._focus].isVisible():
            reason = Qt.FocusReason.TabFocusReason if self._by_key else Qt.FocusReason.OtherFocusReason
            found[self._focus].setFocus(reason)
        for bar, value in zip(_bars(parts), self._scrolled, strict=False):
            bar.setValue(value)
            # A sheet made anew has no height until it is laid out. A page that is gone by then takes its timer along.
            once = QTimer(bar, singleShot=True, interval=0)
            once.timeout.connect(lambda bar=bar, value=value: bar.setValue(value))
            once.start()


def _bars(parts: Sequence[QWidget]) -> list[QScrollBar]:
    return [area.verticalScrollBar() for part in parts for area in part.findChildren(QAbstractScrollArea)]
