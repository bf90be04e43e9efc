"""The ways into a home: a broker that was typed in, a hub that is paired, and a broker of our own."""

from collections.abc import Callable
from importlib import import_module
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
        self._loader: Any = None
        self._stopped = False
        window.connect_wanted.connect(self._connect)
        window.page_opened.connect(self._opened)
        window.made_anew.connect(self._renew)
        self._opened(window.page)

    def stop(self) -> None:
        """Let go of what was begun."""
        self._stopped = True
        if self._loader:
            self._loader.stop()
            self._loader = None
        for road in self._all():
            road.stop()

    def _renew(self) -> None:
        """The pages are new ones: the roads begin anew from them."""
        for road in self._all():
            road.stop()
        if self._roads:
            joining = self._roads[0]
            self._window.unpair_wanted.disconnect(joining.unpair)
            self._window.parted_read.disconnect(joining.parted_read)
        self._roads, self._arriving = (), None

    def _opened(self, name: str) -> None:
        if name in LEAD_ON and not self._roads:
            from ihd.app.hosting import Hosting
            from ihd.app.joining import Joining

            joining = Joining(self._window, self._own, self._begin)
            self._roads = joining, Hosting(self._window, self._own, self._begin, self._held_by)
            self._window.unpair_wanted.connect(joining.unpair)
            self._window.parted_read.connect(joining.parted_read)
        if name == "find" and self._arriving is None:
            self._load(lambda: self._arriving.opened(self._window.page))
        for road in self._all():
            road.opened(name)

    def _connect(self, hub: HubSettings, password: str) -> None:
        self._load(lambda: self._arriving.typed(hub, password))

    def _load(self, then: Callable[[], None]) -> None:
        """Do this once the road to one's meters is there: its libraries are loaded while the page can be seen."""
        from ihd.threads import Worker

        def loaded(module: Any) -> None:
            if self._arriving is None and not self._stopped:
                self._arriving = module.Arriving(self._window, self._own, self._begin)
            if self._arriving is not None:
                then()

        if self._arriving is not None:
            then()
        elif not self._stopped:
            self._loader = self._loader or Worker("loading", _raised)
            self._loader.do(import_module, "ihd.app.arriving", then=loaded)

    def _all(self) -> tuple[Any, ...]:
        return (*self._roads, self._arriving) if self._arriving else self._roads


def _raised(error: BaseException) -> None:
    raise error
