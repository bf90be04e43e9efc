"""Sets aside what stays in memory, so that looking for rubbish among it never holds up a frame."""

import gc
import linecache
import sys
from typing import Any

from PySide6.QtCore import QObject, QTimer

SETTLED = 3000  # ms after which what a page has loaded is all there
TURN = 0.0005  # seconds that a thread at work may let the window's wait for its turn, at each of a frame's many calls


class Settling(QObject):
    """Belongs to the window's thread, from its first paint on.

    Python looks through everything there is, every thread stopped, once enough is new: a tenth of a second on a small
    computer. Libraries, pages and what is behind them are made once and stay, so that they need no looking through.
    """

    def __init__(self, window: Any) -> None:
        super().__init__(window)
        self._seen: set[str] = set()
        self._is_rubbish = False  # whether some of what was set aside may have become rubbish
        self._timer = QTimer(self, singleShot=True, interval=SETTLED)
        self._timer.timeout.connect(self._set_aside)
        window.page_opened.connect(self._opened)
        window.made_anew.connect(self.begin_again)
        sys.setswitchinterval(TURN)
        gc.collect()  # the words of the command line, before the room that they took is needed
        gc.freeze()
        gc.enable()
        self._timer.start()

    def begin_again(self) -> None:
        """Pages, or the home behind them, are made anew: nothing is set aside until that is done."""
        gc.unfreeze()
        self._is_rubbish = True
        self._seen.clear()
        self._timer.start()

    def stop(self) -> None:
        """Set nothing aside any more. May be called twice."""
        self._timer.stop()

    def _opened(self, name: str) -> None:
        if name not in self._seen:
            self._seen.add(name)
            self._timer.start()

    def _set_aside(self) -> None:
        if self._is_rubbish:
            self._is_rubbish = False
            gc.collect()
        linecache.clearcache()  # loading has left the lines of libraries there, for a trace that nobody asks for
        gc.freeze()
