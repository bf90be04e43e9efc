"""The ways into a home: a broker that was typed in, a hub that is paired, and a broker of our own."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject

from ihd.app.context import Context
from ihd.energy.trouble import HubTrouble, Trouble
from ihd.settings import HubSettings, save

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
        window.connect_wanted.connect(self._connect)
        window.page_opened.connect(self._opened)

    def stop(self) -> None:
        """Let go of what was begun."""
        for road in self._roads:
            road.stop()

    def _opened(self, name: str) -> None:
        if name in LEAD_ON and not self._roads:
            from ihd.app.hosting import Hosting
            from ihd.app.joining import Joining

            joining = Joining(self._window, self._own, self._begin)
            self._roads = joining, Hosting(self._window, self._own, self._begin, self._held_by)
            self._window.unpair_wanted.connect(joining.unpair)
            self._window.parted_read.connect(joining.parted_read)
        for road in self._roads:
            road.opened(name)

    def _connect(self, hub: HubSettings, password: str) -> None:
        from ihd import passwords

        try:
            own = self._own()
            if own.settings.meters.paired:
                raise HubTrouble("This display is paired with a hub", "Unpair it first, in Settings.")
            if password:
                passwords.keep(own.places).set("hub.password", password)
            settings = replace(own.settings, hub=hub, broker=replace(own.settings.broker, runs=False))
            save(settings, own.places.settings_file)
        except (Trouble, OSError) as error:
            told = error if isinstance(error, Trouble) else Trouble("This could not be saved", str(error))
            self._window.show_connect_trouble(told)
            return
        self._begin(own._replace(settings=settings))
        self._window.open_page("now")
