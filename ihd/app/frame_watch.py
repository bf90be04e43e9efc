"""Times the frames of a window while it is lived with, and holds none of them up by that."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from ihd.app.frames import Frame, between, moment

PAINTED = QEvent.Type(QEvent.registerEventType())


class FrameWatch(QObject):
    """Times each frame of this window, from the start of what changes it to the end of what paints it.

    Only the window's own events come by here. Python is not asked at every event of Qt's: each time it would have to
    wait for its lock while other threads are at work, a hundred times in a frame. Nothing counts until `is_counting`.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.frames: list[Frame] = []
        self.is_counting = False
        self._changed: Frame | None = None
        self._painting: Frame | None = None
        self._is_changing = False
        window.installEventFilter(self)

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Time what changes the window; one within another is part of it."""
        if self._is_changing:
            yield
            return
        self._is_changing, began = True, moment()
        try:
            yield
        finally:
            self._is_changing = False
            took = between(began, moment())
            self._changed = _sum(self._changed, took) if self._changed else took

    def forget(self) -> None:
        """What has changed until now is part of no frame that counts."""
        self._changed = None

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt names it
        if event.type() == QEvent.Type.UpdateRequest:
            self._painting = moment()
            # goes before all that waits, so that it comes when the painting is done
            QCoreApplication.postEvent(self, QEvent(PAINTED), Qt.EventPriority.HighEventPriority.value)
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() != PAINTED:
            return super().event(event)
        if self._painting and self.is_counting:
            took = between(self._painting, moment())
            self.frames.append(_sum(self._changed, took) if self._changed else took)
        self._changed = self._painting = None
        return True


def _sum(one: Frame, other: Frame) -> Frame:
    return Frame(*map(sum, zip(one, other, strict=True)))
