"""Buttons in a row."""

from PySide6.QtWidgets import QWidget

from ihd.ui.theme import Look
from ihd.ui.widgets.button import Button

GAP = 12  # px


class Buttons(QWidget):
    """Buttons side by side, one beneath the other where there is no room."""

    def __init__(self, *buttons: Button) -> None:
        super().__init__()
        self._buttons = buttons
        for button in buttons:
            button.setParent(self)

    def set_look(self, look: Look) -> None:
        for button in self._buttons:
            button.set_look(look)

    def high(self, width: int) -> int:
        """The height they take at this width, px; lays them out there."""
        x = y = tall = 0
        for button in self._buttons:
            if button.isHidden():
                continue
            size = button.sizeHint()
            if x and x + size.width() > width:
                x, y = 0, y + size.height() + GAP
            button.setGeometry(x, y, min(width, size.width()), size.height())
            x, tall = x + size.width() + GAP, size.height()
        return y + tall
