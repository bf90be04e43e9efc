"""Tells a screen reader what has changed by itself: figures at most once a minute each, a new notice at once."""

from typing import Any

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleValueChangeEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.access_nodes import Figure, heard
from ihd.ui.sentences import Notice

QUIET = 60.0  # seconds in which one figure is told once (gb-metering IHD-A-02)
Politeness = QAccessible.AnnouncementPoliteness


class Changes:
    """Belongs to the window's thread. Nothing is looked at while no screen reader listens."""

    def __init__(self, window: Any) -> None:
        self._window = window
        self._told: dict[QWidget, tuple[str, float]] = {}
        self._notice: Notice | None = None
        self._page = ""

    def look(self, seconds: float) -> None:
        """See what has changed by now, a count of seconds that only runs on. To be called each second."""
        if not QAccessible.isActive() or not self._window.page:
            return
        self._announce()
        if self._window.page != self._page:  # what stands on another page is read, not told as a change
            self._page = self._window.page
            self._told = {one: (heard(one)[1], seconds) for one in self._figures()}
            return
        for one in self._figures():
            value = heard(one)[1]
            before, at = self._told.get(one, (value, seconds))
            if value != before and seconds - at >= QUIET:
                at = seconds
                QAccessible.updateAccessibility(QAccessibleValueChangeEvent(one, value))
                QAccessible.updateAccessibility(QAccessibleEvent(one, QAccessible.Event.DescriptionChanged))
                before = value
            self._told[one] = (before, at)

    def _figures(self) -> list[QWidget]:
        page = self._window.page_widget(self._window.page)
        parts = (one for one in page.findChildren(QWidget) if hasattr(one, "heading") and one.isVisible())
        return [one for one in parts if isinstance(QAccessible.queryAccessibleInterface(one), Figure)]

    def _announce(self) -> None:
        banner, notice = self._window.banner, self._window.banner.notice
        if notice == self._notice:
            return
        self._notice = notice
        if notice is not None:
            told = QAccessibleAnnouncementEvent(banner, banner.accessibleName())
            told.setPoliteness(Politeness.Assertive if notice.urgent else Politeness.Polite)
            QAccessible.updateAccessibility(told)
            QAccessible.updateAccessibility(QAccessibleEvent(banner, QAccessible.Event.Alert))
