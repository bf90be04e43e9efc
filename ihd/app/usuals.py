"""What is usual for this home at this time: reckoned on the store thread, once in each half-hour."""

from argparse import Namespace
from collections.abc import Callable
from datetime import datetime, timedelta

from ihd.app.context import Context
from ihd.app.energy_asked import energy_asked
from ihd.energy.calendar import HALF_HOUR, day_of, half_hour_of, unix
from ihd.energy.fuel import Fuel
from ihd.energy.insight.habits import Habits, habits
from ihd.energy.register import gives
from ihd.store.diary import Diary
from ihd.threads import Worker

LOOK_BACK = timedelta(days=70)  # eight weeks to be held against, and the week that the night rests on
TOLD_BY = 120  # seconds after a half-hour: by then it was saved


class Usuals:
    """Belongs to the window's thread. `changed` is called when there is something new to tell."""

    def __init__(self, context: Context, store: Worker, changed: Callable[[], None]) -> None:
        self._context, self._store, self._changed = context, store, changed
        self._asked: tuple[object, int] | None = None
        self._known: Habits | None = None

    def known(self, diary: Diary, now: datetime) -> Habits | None:
        """What is usual, as last reckoned; None until then, and when the day has turned."""
        today = day_of(now, self._context.zone)
        due = today, half_hour_of(unix(now) - TOLD_BY) // HALF_HOUR
        if due != self._asked:
            self._asked = due
            self._store.do(reckon, self._context, diary, now, then=self._take)
        return self._known if self._known and self._known.day == today else None

    def use(self, context: Context) -> None:
        """Take changed settings into use: it is reckoned anew."""
        self._context, self._asked = context, None

    def renew(self) -> None:
        """What was used is something else now: it is reckoned anew."""
        self._asked = None

    def _take(self, known: Habits | None) -> None:
        if known != self._known:
            self._known = known
            self._changed()


def reckon(context: Context, diary: Diary, now: datetime) -> Habits | None:
    """What is usual at `now`, UTC; None while the diary knows no electricity. Slow: some 50 ms."""
    today = day_of(now, context.zone)
    reach = Namespace(fuel=Fuel.ELECTRICITY.value, meter=None, since=today - LOOK_BACK, until=today + timedelta(days=1))
    known = energy_asked(context, diary, reach, now)
    if known is None:
        return None
    registers = diary.registers()
    return habits(known.column, context.zone, now, has_sun=gives(registers, registers.get))
