"""What the household says on a page is passed on to the home behind it, and how the links fare is told."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

TELL_OF_HUBS = ("hubs", "settings", "more")  # the pages that tell how the links fare


class PassingOn:
    """Belongs to the window's thread. `session` is what runs behind the window, None while nothing does."""

    def __init__(
        self, window: Any, session: Callable[[], Any], now: Callable[[], datetime], changed: Callable[[], None]
    ) -> None:
        self._window, self._session, self._now, self._changed = window, session, now, changed
        window.messages_seen.connect(self._see)
        window.message_answered.connect(self._answer)
        window.moved_in.connect(self._moved_in)
        window.nobody_moved_in.connect(self._nobody_moved_in)
        window.page_opened.connect(self.show_hubs)
        self.show_hubs()

    def show_hubs(self) -> None:
        """Tell how the links fare, where that is in sight."""
        session = self._session()
        report = session.hubs(self._now()) if session and self._window.page in TELL_OF_HUBS else None
        if report:
            self._window.show_hubs(report)

    def _see(self, messages: tuple[str, ...]) -> None:
        if session := self._session():
            session.letters.see(messages)
            self._changed()

    def _answer(self, message: str) -> None:
        if session := self._session():
            session.letters.answer(message)

    def _moved_in(self) -> None:
        if session := self._session():
            session.moved_in()
            self._window.open_page("now")

    def _nobody_moved_in(self) -> None:
        if session := self._session():
            session.nobody_moved_in()
            self.show_hubs()
