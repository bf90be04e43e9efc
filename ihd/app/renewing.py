"""Notices what another program has put into the diary that changes what is shown: mends, and tariffs in use."""

from collections.abc import Callable

from ihd.app.context import Context
from ihd.app.opening import Opened
from ihd.app.pricing import HomePrices, home_prices
from ihd.store import mending, own_tariffs
from ihd.threads import Worker


class Renewing:
    """Belongs to the window's thread; it looks on the store thread. `changed` is called where something has."""

    def __init__(self, context: Context, store: Worker, changed: Callable[[], None]) -> None:
        self._context = context
        self._store = store
        self._changed = changed
        self._stamp: object = None  # of what was taken last; for the store thread alone

    def see(self, opened: Opened) -> None:
        """See whether there is anything new, and take it into use."""
        self._store.do(self._look, opened, then=lambda found: self._take(opened, found))

    def _look(self, opened: Opened) -> HomePrices | None:
        diary = opened.diary
        stamp = diary.ask(mending.stamp), diary.ask(own_tariffs.stamp)
        if stamp == self._stamp:
            return None
        found = home_prices(diary, self._context)
        self._stamp = stamp
        return found

    def _take(self, opened: Opened, found: HomePrices | None) -> None:
        if found is not None:
            opened.keeper.take_given(found)
            self._changed()
