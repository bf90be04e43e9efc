"""The ways between pages and the home behind them: each page is wired when it is first opened."""

from collections.abc import Callable
from datetime import datetime
from importlib import import_module
from typing import Any, NamedTuple

from ihd.app.context import Context

Session = Any  # of session.py, for which the first paint does not wait
Page = Any
Road = Any  # look(): the page came into sight, or has been in sight for another half minute; stop(): let go of it
LOOK_TICKS = 30  # seconds


class Behind(NamedTuple):
    """What a road is given. All of it belongs to the window's thread.

    `context` is that of the home that is shown; `session` what runs behind it, None while nothing does; `use` takes
    changed settings into use; `chores` makes a thread for slow work, stopped with the road.
    """

    window: Any
    context: Callable[[], Context]
    session: Callable[[], Session]
    use: Callable[[Any], None]
    is_pretend: Callable[[], bool]
    chores: Callable[[], Any]

    def now(self) -> datetime:
        """The moment, UTC, of the home that is shown."""
        return self.context().clock()


# Each page's file beside this one, and the road in it, which is given the page and what is behind it. It is loaded when
# the page is first opened. The page may be thrown away and made again, and its road with it, with another language.
ROADS = {
    "about": ("about_road", "AboutRoad"),
    "carbon": ("carbon_road", "CarbonRoad"),
    "connections": ("connections_road", "ConnectionsRoad"),
    "cost": ("cost_road", "CostRoad"),
    "history": ("history_road", "HistoryRoad"),
    "meters": ("meters_road", "MetersRoad"),
    "more": ("more_road", "MoreRoad"),
    "reading-card": ("meters_road", "MetersRoad"),
    "region": ("starting", "RegionRoad"),
    "report": ("report_road", "ReportRoad"),
    "tariff-choice": ("tariff_road", "TariffRoad"),
}


def road_of(name: str) -> Callable[[Page, Behind], Road]:
    """The road of the page of this name."""
    file, road = ROADS[name]
    return getattr(import_module(f"ihd.app.{file}"), road)  # type: ignore[no-any-return]


class PageRoads:
    """Belongs to the window's thread."""

    def __init__(
        self,
        window: Any,
        context: Callable[[], Context],
        session: Callable[[], Session],
        use: Callable[[Any], None],
        is_pretend: Callable[[], bool],
    ) -> None:
        self._window = window
        self._behind = Behind(window, context, session, use, is_pretend, self._begun_chores)
        self._chores: list[Any] = []
        self._roads: dict[str, Road] = {}
        self._ticks = 0
        self._starting: Any = None
        self._access: Any = None
        window.page_opened.connect(self._opened)
        window.made_anew.connect(self.stop)
        self._opened(window.page)

    def begin(self) -> None:
        """The first paint is done: begin what looks after every page."""
        from ihd.app.access_road import AccessRoad
        from ihd.app.starting import begin

        self._access = self._access or AccessRoad(self._window, self._behind)
        if self._starting is None:
            self._starting = begin(self._behind)

    def _begun_chores(self) -> Any:
        from ihd.app.chores import Chores

        self._chores.append(Chores())
        return self._chores[-1]

    def _opened(self, name: str) -> None:
        self._ticks = 0
        self._look(name)

    def _look(self, name: str) -> None:
        if name not in ROADS:
            return
        if name not in self._roads:
            self._roads[name] = road_of(name)(self._window.page_widget(name), self._behind)
        self._roads[name].look()

    def tick(self) -> None:
        """To be called each second: the page in sight is looked after now and then."""
        self._ticks += 1
        if self._access:
            self._access.tick()
        if self._ticks % LOOK_TICKS == 0:
            self._look(self._window.page)

    def renew(self) -> None:
        """Forget every road: the pages are made anew, or another home is shown."""
        for road in self._roads.values():
            road.stop()
        self._roads.clear()

    def stop(self) -> None:
        """Stop whatever goes on for a page. May be called twice."""
        self.renew()
        if self._access:
            self._access.stop()
        for one in self._chores:
            one.stop()
        self._chores.clear()
