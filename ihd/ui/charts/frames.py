"""Lets a chart paint once a frame, however fast a finger moves."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

FRAME = 16  # ms, a sixtieth of a second


class Frames(QObject):
    """Calls what draws: at once if the last time is a frame ago, else when the frame is over, and then only once."""

    def __init__(self, draw: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._draw = draw
        self._again = False
        self._timer = QTimer(self, interval=FRAME, singleShot=True)
        self._timer.timeout.connect(self._over)

    def wish(self) -> None:
        """Something has changed."""
        if self._timer.isActive():
            self._again = True
        else:
            self._draw()
            self._timer.start()

    def _over(self) -> None:
        if self._again:
            self._again = False
            self._draw()
            self._timer.start()
