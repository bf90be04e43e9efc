"""What is given to whoever cannot see or touch the screen, once it has been painted: names, keys and a voice."""

import time
from typing import Any

from ihd.app.aloud import Aloud, hint
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
        self.aloud = Aloud(window, lambda: behind.context().settings.speech, self._home, lambda: behind.context().zone)
        self._changes = Changes(window)
        window.page_opened.connect(self._opened)
        self._keys.begin()

    def tick(self) -> None:
        """To be called each second."""
        seconds = time.monotonic()
        self._changes.look(seconds)
        self.aloud.look(seconds)

    def stop(self) -> None:
        """Be quiet. May be called twice."""
        self.aloud.stop()

    def _say_again(self) -> None:
        self.aloud.again()

    def _home(self) -> Home | None:
        session = self._behind.session()
        return session.keeper.home(self._behind.now()) if session and session.keeper else None

    def _opened(self, name: str) -> None:
        if name != "settings" or not hint():
            return
        form = getattr(self._window.page_widget(name), "forms", {}).get("speech")
        if form is not None:
            form.questions["mode"].explain(hint())
