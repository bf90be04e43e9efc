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
    `in_hand` is what is newer than the diary, with its mends and calorific value; without it, the diary's own stand.
    """

    def __init__(
        self,
        context: Context,
        diary: Diary,
        series: Sequence[Series],
        fuel: Fuel,
        in_hand: Ledger | None = None,
    ) -> None:
        self._zone = context.zone
        self._diary = diary
        self._series = tuple(series)
        self._is_gas = fuel is Fuel.GAS
        self._in_hand = in_hand
        self._mends = () if in_hand else diary.ask(mending.all_mends) or ()
        self._gas = None if in_hand else gas_conversion(context)
        self._late: int | None = None  # the UTC day in which gas was last read
        self._read_from: int | None = None  # the first UTC day that is held
        self._is_whole = False  # whether nothing is known before it
        self._held = History()

    def read(self, now: datetime) -> None:
        """Read all that the diary has of these registers at `now`, UTC."""
        while not self.read_back(0, now):
            pass

    def read_back(self, to: int, now: datetime) -> bool:
        """Read up to a year more, back towards this UTC day (since 1970); whether all since then is held."""
        reach = self.reach(now)
        if reach is None:
            return True
        first, last = max(to, reach[0]), reach[1] if self._read_from is None else self._read_from - 1
        if first > last:
            return True
        start = max(first, last - AT_ONCE + 1)
        self._put(start, last, now)
        self._read_from, self._is_whole = start, start <= reach[0]
        return start <= first

    def read_share(self, to: int, now: datetime) -> float:
        """How much of what lies back to this UTC day (since 1970) is held, from 0 to 1."""
        reach = self.reach(now)
        if reach is None or self._read_from is None:
            return 0.0
        first, last = max(to, reach[0]), reach[1]
        return (last + 1 - max(first, self._read_from)) / max(1, last + 1 - first)

    def reach(self, now: datetime) -> tuple[int, int] | None:
        """The first and the last UTC day (since 1970) of which there is anything at `now`, UTC; None while none is."""
        kept = [found for one in self._series if (found := self._diary.span(one))]
        since = self._in_hand.first_half_hour(self._series) if self._in_hand else None
        if since:
            kept.append((unix(since) // DAY, unix(now) // DAY))
        return (min(first for first, _ in kept), max(last for _, last in kept)) if kept else None

    def since(self, now: datetime) -> datetime | None:
        """The first half-hour of which anything is known, UTC."""
        reach = self.reach(now)
        return self._ledger(reach[0], reach[0]).first_half_hour(self._series) if reach else None

    def take(self, in_hand: Ledger) -> None:
        """Hold this for what is newer than the diary from now on."""
        self._in_hand = in_hand

    def renew(self, changed: Mapping[tuple[Series, int], UtcDay], now: datetime) -> None:
        """Read anew what depends on these UTC days, once the diary has kept them."""
        if self._read_from is None:
            return
        days = self._held.touched(self._series, changed)
        if days and self._late is not None:
            days.add(self._late)
        for first, last in _runs({day for day in days if self._is_whole or day >= self._read_from}):
            # what changed may hold only what is new of a day: what the diary has tells which silences touch it
            reach = {first, last, *(number for _, number in self._days(first, last))}
            self._put(min(reach), max(reach), now)
            self._read_from = min(self._read_from, *reach)

    def sums(self, start: datetime, end: datetime, by: By, now: datetime) -> list[Sum]:
        """What was used in `[start, end)` up to `now` (all UTC), cut along the local calendar."""
        return self._held.sums(spans(start, end, by, self._zone), unix(now))

    @property
    def half_hours(self) -> History:
        """The half-hours themselves."""
        return self._held

    def _put(self, first: int, last: int, now: datetime) -> None:
        ledger = self._ledger(first, last)
        column = ledger.column(self._series, first * DAY, (last + 1) * DAY, unix(now))
        if self._is_gas and (late := running(ledger, self._series)) is not None:
            column = untold(column, late)
            self._late = unix(late) // DAY
        self._held.put(column, unix(now))

    def _ledger(self, first: int, last: int) -> Ledger:
        """What the diary has of these days, with what is in hand, which is newer."""
        newest = self._in_hand or Ledger(self._diary.registers(), {}, self._mends, self._gas)
        return newest.kept_over(self._days(first, last))

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
