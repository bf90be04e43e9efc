"""What is given to whoever cannot see or touch the screen, once it has been painted: names, keys and a voice."""

import time
from typing import Any

from ihd.display_settings import Speech
from ihd.energy.home import Home
from ihd.ui.access import install
from ihd.ui.access_changes import Changes
from ihd.ui.by_key import ByKey


class AccessRoad:
    """Belongs to the window's thread."""

    def __init__(self, window: Any, behind: Any) -> None:
        install()
        self._window, self._behind = window, behind
        self._keys = ByKey(window, self._say_again)
        self.aloud: Any = None  # loaded once somebody wants to hear it
        self._changes = Changes(window)
        window.page_opened.connect(self._opened)
        self._keys.begin()

    def tick(self) -> None:
        """To be called each second."""
        seconds = time.monotonic()
        self._changes.look(seconds)
        if self.aloud is None and self._behind.context().settings.speech.mode is not Speech.OFF:
            self._load()
        if self.aloud:
            self.aloud.look(seconds)

    def _load(self) -> None:
        from ihd.app.aloud import Aloud

        behind = self._behind
        speech, zone = lambda: behind.context().settings.speech, lambda: behind.context().zone
        self.aloud = Aloud(self._window, speech, self._home, zone)

    def stop(self) -> None:
        """Be quiet. May be called twice."""
        if self.aloud:
            self.aloud.stop()

    def _say_again(self) -> None:
        if self.aloud:
            self.aloud.again()

    def _home(self) -> Home | None:
        session = self._behind.session()
        return session.keeper.home(self._behind.now()) if session and session.keeper else None

    def _opened(self, name: str) -> None:
        if name != "settings":
            return
        from ihd.app.aloud import hint

        if not hint():
            return
        form = getattr(self._window.page_widget(name), "forms", {}).get("speech")
        if form is not None:
            form.questions["mode"].explain(hint())
