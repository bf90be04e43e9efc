"""Between the Cost page and the home: what its diary says of rates, months and other tariffs."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import QTimer

from ihd.app.chores import Going
from ihd.app.context import Context
from ihd.app.cost_reckoning import cost_told
from ihd.app.page_roads import Behind
from ihd.energy.calendar import half_hour_of, unix
from ihd.energy.cost_told import CostTold
from ihd.energy.trouble import Trouble
from ihd.store.database import is_there
from ihd.store.diary import Diary

FRESH = 600  # seconds for which months and other tariffs need not be reckoned anew
AGAIN_MS = 2000  # until a diary is looked for again that was not there yet, as while a home starts


class CostRoad:
    """Belongs to the window's thread. The month itself comes with the home, as often as that changes."""

    def __init__(self, page: Any, behind: Behind) -> None:
        self._page, self._behind = page, behind
        self._chores = behind.chores()
        self._told: tuple[object, CostTold] | None = None
        self._going: Going | None = None
        self._again = QTimer(singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self.look)

    def look(self) -> None:
        """See what the diary says, where that may be something new."""
        context, now = self._behind.context(), self._behind.now()
        asked = _stands(context, now)
        if self._told and self._told[0] == asked:
            return
        if self._going is None:
            self._going = self._chores.do(
                _reckon, context, now, then=lambda told: self._take(asked, told), failed=self._failed
            )

    def _take(self, asked: object, told: CostTold | None) -> None:
        self._going = None
        if told is None:
            self._again.start()
            return
        self._told = asked, told
        self._page.show_cost(told, self._behind.context().settings.prices.budget_pence_per_month)

    def _failed(self, _trouble: Trouble | None) -> None:
        self._going = None  # the window's banner tells of a diary that cannot be read; it is tried again in a while

    def stop(self) -> None:
        """Let go of it."""
        self._again.stop()
        if self._going:
            self._going.stop()


def _stands(context: Context, now: datetime) -> object:
    """What the answer rests on: it is asked for anew with the half-hour, the ten minutes, and other settings."""
    seconds = unix(now)
    return half_hour_of(seconds), seconds // FRESH, context.settings.prices, context.places.diary


def _reckon(going: Going, context: Context, now: datetime) -> CostTold | None:
    """None where nothing has been kept yet."""
    going.heed()
    if not is_there(context.places.diary):
        return None
    with Diary.open(context.places.diary, readonly=True) as diary:
        told = cost_told(context, diary, now)
    return told if told.rates else None
