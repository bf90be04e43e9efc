"""Notices what another program has put into the diary that changes what is shown: mends, tariffs in use, imports."""

from collections.abc import Callable
from typing import NamedTuple

from ihd.app.context import Context
from ihd.app.opening import Opened, days_in_hand
from ihd.app.pricing import HomePrices, home_prices
from ihd.energy.fuel import Fuel
from ihd.energy.half_hours import UtcDay
from ihd.energy.series import Series
from ihd.store import imports, keeping, mending, own_tariffs
from ihd.store.diary import Diary
from ihd.threads import Worker


class _Brought(NamedTuple):
    """What the diary says once something was imported, or undone: days, imports that are undone, meters."""

    days: dict[tuple[Series, int], UtcDay]
    undone: frozenset[int]
    fuels: dict[str, Fuel]


class _Anew(NamedTuple):
    """What there is to be taken into use; None where that is as it was."""

    given: HomePrices | None
    brought: _Brought | None


class Renewing:
    """Belongs to the window's thread; it looks on the store thread. `changed` is called where something has."""

    def __init__(self, context: Context, store: Worker, changed: Callable[[], None]) -> None:
        self._context = context
        self._store = store
        self._changed = changed
        self._given: object = None  # stamps of what was taken last; for the store thread alone
        self._brought: object = None
        self._imported: frozenset[str] = frozenset()  # meters that were known by the last look

    def see(self, opened: Opened) -> None:
        """See whether there is anything new, and take it into use."""
        self._store.do(self._look, opened, then=lambda found: self._take(opened, found))

    def _look(self, opened: Opened) -> _Anew:
        diary = opened.diary
        given, brought = (diary.ask(mending.stamp), diary.ask(own_tariffs.stamp)), diary.ask(imports.stamp)
        found = _Anew(
            home_prices(diary, self._context) if given != self._given else None,
            self._bring(diary) if brought != self._brought else None,
        )
        self._given, self._brought = given, brought
        return found

    def _bring(self, diary: Diary) -> _Brought:
        days = days_in_hand(self._context, diary, self._context.clock())
        return _Brought(days, diary.ask(keeping.undone_imports) or frozenset(), diary.fuels())

    def _take(self, opened: Opened, found: _Anew) -> None:
        keeper = opened.keeper
        if found.given is not None:
            keeper.take_given(found.given)
        if found.brought is not None:
            days, undone, fuels = found.brought
            keeper.take_days(days, undone)
            gone = self._imported - fuels.keys()  # nothing but an import that is undone told of them
            known = {name: fuel for name, fuel in keeper.known.fuels.items() if name not in gone}
            keeper.known = keeper.known._replace(fuels={**fuels, **known})
            self._imported = frozenset(fuels)
        if found != (None, None):
            self._changed()
