"""Whether anybody touches the screen, by finger, mouse or key; a touch that only wakes it goes no further."""

import time

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QWindow

BEGINS = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.TouchBegin, QEvent.Type.KeyPress)
ENDS = (QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel, QEvent.Type.KeyRelease)
OTHER = (QEvent.Type.MouseMove, QEvent.Type.TouchUpdate, QEvent.Type.Wheel)
SAME_TOUCH = 0.4  # seconds: a touch screen that plays a mouse moves the pointer there before it presses
INPUT = frozenset((*BEGINS, *OTHER, *ENDS))


class Touches(QObject):
    """Sees what comes to a window from its devices, before any part of it does."""

    touched = Signal()

    def __init__(self, window: QWindow, parent: QObject) -> None:
        super().__init__(parent)
        self.is_asleep = False
        self._swallows, self._woken = False, 0.0
        window.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in INPUT:
            return False
        if self.is_asleep:
            self._swallows, self._woken = kind in BEGINS, time.monotonic()
            self.touched.emit()
            return True
        if kind in BEGINS and time.monotonic() - self._woken < SAME_TOUCH:
            self._swallows = True
        if self._swallows:  # the rest of the touch that woke it
            self._swallows = kind not in ENDS
            return True
        self.touched.emit()
        return False
