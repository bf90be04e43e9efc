"""A page that is taller than the screen: moved by finger, wheel or key."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QScroller, QWidget

from ihd.ui.theme import Look


class Scroll(QScrollArea):
    """Shows one sheet as wide as itself and as tall as need be. It keeps the focused part in sight."""

    def __init__(self, look: Look, sheet: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sheet = sheet
        self.setWidget(sheet)
        self._touch = False
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Lie on the background of this look."""
        # The viewport takes the palette of its parent. Asking for it as well would have Qt look through every kind of
        # widget there is, to find which it is: 10 ms before the first paint.
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, look.colour("background"))
        self.setPalette(palette)

    def fit(self, height: int) -> None:
        """Give the sheet the viewport's width and this height, or the viewport's if that is more."""
        room = self.size()
        self._sheet.resize(room.width(), max(height, room.height()))
        if height > room.height() and not self._touch:
            self._touch = True
            QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.LeftMouseButtonGesture)
