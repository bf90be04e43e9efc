"""How clean the grid is at the moment, for the Now page: reckoned on the store thread, every few minutes."""

from collections.abc import Callable
from datetime import datetime

from ihd.app.carbon_ahead import grid
from ihd.app.context import Context
from ihd.energy.calendar import unix
from ihd.energy.carbon.grid_now import GridNow
from ihd.store.diary import Diary
from ihd.threads import Worker

EACH = 300  # seconds; half-hours begin with one of them, and a file may have been brought in meanwhile


class Grids:
    """Belongs to the window's thread. `changed` is called when there is something new to tell."""

    def __init__(self, context: Context, store: Worker, changed: Callable[[], None]) -> None:
        self._context, self._store, self._changed = context, store, changed
        self._asked: int | None = None
        self._known: GridNow | None = None

    def known(self, diary: Diary, now: datetime) -> GridNow | None:
        """The grid as last reckoned; None until it is."""
        due = unix(now) // EACH
        if due != self._asked:
            self._asked = due
            self._store.do(grid, self._context, diary, now, then=self._take)
        return self._known

    def use(self, context: Context) -> None:
        """Take changed settings into use: it is reckoned anew."""
        self._context, self._asked = context, None

    def renew(self) -> None:
        """Prices are others now: it is reckoned anew."""
        self._asked = None

    def _take(self, known: GridNow) -> None:
        if self._known is None or known != self._known._replace(at=known.at):
            self._known = known
            self._changed()
