"""The half-hours of one fuel, read from the diary once and held for charts over months and years."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import chain

from ihd.app.context import Context
from ihd.app.energy_asked import running
from ihd.app.gas_setting import gas_conversion
from ihd.energy.calendar import DAY, unix
from ihd.energy.fuel import Fuel
from ihd.energy.half_hours import UtcDay
from ihd.energy.history import History, Sum
from ihd.energy.ledger import Ledger
from ihd.energy.series import Series
from ihd.energy.usage import By, spans, untold
from ihd.store import mending
from ihd.store.diary import Diary

AT_ONCE = 366  # days read at a time: a Ledger of ten years would take 40 MB for a moment


class HeldHistory:
    """What `ihd usage` says of energy, at once. For the thread that has the diary open.

    What changes other than by readings, logs and imports (mends, calorific values) is a reason to make another one.
    """

    def __init__(self, context: Context, diary: Diary, series: Sequence[Series], fuel: Fuel) -> None:
        self._zone = context.zone
        self._diary = diary
        self._series = tuple(series)
        self._is_gas = fuel is Fuel.GAS
        self._mends = diary.ask(mending.all_mends) or ()
        self._gas = gas_conversion(context)
        self._late: int | None = None  # the UTC day in which gas was last read
        self._held = History()

    def read(self, now: datetime) -> None:
        """Read all that the diary has of these registers at `now`, UTC."""
        reach = [found for one in self._series if (found := self._diary.span(one))]
        if reach:
            first, last = min(span[0] for span in reach), max(span[1] for span in reach)
            for day in range(first, last + 1, AT_ONCE):
                self._put(day, min(last, day + AT_ONCE - 1), now)

    def renew(self, changed: Mapping[tuple[Series, int], UtcDay], now: datetime) -> None:
        """Read anew what depends on these UTC days, once the diary has kept them."""
        days = self._held.touched(self._series, changed)
        if days and self._late is not None:
            days.add(self._late)
        for first, last in _runs(days):
            # what changed may hold only what is new of a day: what the diary has tells which silences touch it
            reach = {first, last, *(number for _, number in self._days(first, last))}
            self._put(min(reach), max(reach), now)

    def sums(self, start: datetime, end: datetime, by: By, now: datetime) -> list[Sum]:
        """What was used in `[start, end)` up to `now` (all UTC), cut along the local calendar."""
        return self._held.sums(spans(start, end, by, self._zone), unix(now))

    @property
    def half_hours(self) -> History:
        """The half-hours themselves."""
        return self._held

    def _put(self, first: int, last: int, now: datetime) -> None:
        ledger = Ledger(self._diary.registers(), self._days(first, last), self._mends, self._gas)
        column = ledger.column(self._series, first * DAY, (last + 1) * DAY, unix(now))
        if self._is_gas and (late := running(ledger, self._series)) is not None:
            column = untold(column, late)
            self._late = unix(late) // DAY
        self._held.put(column, unix(now))

    def _days(self, first: int, last: int) -> dict[tuple[Series, int], UtcDay]:
        """These UTC days, with the other days of each silence that reaches into them."""
        return dict(chain.from_iterable(self._diary.days(first, last, one).items() for one in self._series))


def _runs(days: set[int]) -> list[tuple[int, int]]:
    """The first and the last of days that follow one another."""
    runs: list[tuple[int, int]] = []
    for day in sorted(days):
        if runs and runs[-1][1] == day - 1:
            runs[-1] = runs[-1][0], day
        else:
            runs.append((day, day))
    return runs
