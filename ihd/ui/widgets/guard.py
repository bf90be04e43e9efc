"""A moment in which something takes no touch: a second one as quick as that was meant for what lay there before."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

GUARD_MS = 800


class Guard(QTimer):
    """Holds a part back for that moment. `hold` is told True when it begins and False once it is over."""

    def __init__(self, hold: Callable[[bool], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(GUARD_MS)
        self._hold = hold
        self.timeout.connect(lambda: hold(False))

    def begin(self) -> None:
        """Hold it back from now on."""
        self._hold(True)
        self.start()
