"""The ways into a home: a broker that was typed in, a hub that is paired, and a broker of our own."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from ihd.app.context import Context
from ihd.settings import HubSettings

LEAD_ON = ("pair", "device", "settings")  # the pages at which roads begin that the first paint does not wait for


class WaysIn(QObject):
    """Belongs to the window's thread.

    `own` gives the household's own context, never a demo's; `begin` starts its home anew; `held_by` names another
    program that records, if one does.
    """

    def __init__(
        self,
        window: Any,
        own: Callable[[], Context],
        begin: Callable[[Context], None],
        held_by: Callable[[], str | None],
    ) -> None:
        super().__init__()
        self._window, self._own, self._begin, self._held_by = window, own, begin, held_by
        self._roads: tuple[Any, ...] = ()
        self._arriving: Any = None
        window.connect_wanted.connect(self._connect)
        window.page_opened.connect(self._opened)

    def stop(self) -> None:
        """Let go of what was begun."""
        for road in (*self._roads, *self._found_roads()):
            road.stop()

    def _opened(self, name: str) -> None:
        if name in LEAD_ON and not self._roads:
            from ihd.app.hosting import Hosting
            from ihd.app.joining import Joining

            joining = Joining(self._window, self._own, self._begin)
            self._roads = joining, Hosting(self._window, self._own, self._begin, self._held_by)
            self._window.unpair_wanted.connect(joining.unpair)
            self._window.parted_read.connect(joining.parted_read)
        if name == "find":
            self._road_to_meters()
        for road in (*self._roads, *self._found_roads()):
            road.opened(name)

    def _connect(self, hub: HubSettings, password: str) -> None:
        self._road_to_meters().typed(hub, password)

    def _road_to_meters(self) -> Any:
        if self._arriving is None:
            from ihd.app.arriving import Arriving

            self._arriving = Arriving(self._window, self._own, self._begin)
        return self._arriving

    def _found_roads(self) -> tuple[Any, ...]:
        return (self._arriving,) if self._arriving else ()
