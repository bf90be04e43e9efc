"""What the pages share that are one sheet, which scrolls where it is taller than the page."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.theme import Look
from ihd.ui.widgets.scroll import Scroll


class ScrolledPage(QWidget):
    """A page puts its parts on the sheet, and lays them out by `_place`."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sheet = QWidget()
        self._scroll = Scroll(look, self._sheet, self)

    def to_top(self) -> None:
        """Move the page to its beginning."""
        self._scroll.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scroll.setGeometry(self.rect())
        self._place()

    def _place(self) -> None:
        """Lay out the sheet, and fit it in."""
        self._scroll.fit(0)
