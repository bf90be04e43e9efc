"""The book of half-hours as it is being written: every register followed, every day that changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from ihd.energy.calendar import DAY, HALF_HOUR, unix, utc
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.half_hours import HalfHour, Quality, UtcDay
from ihd.energy.reading import Reading
from ihd.energy.register import ELECTRICITY, GAS, Event, Register, begin, follow

LIMITS = {Fuel.GAS: GAS}


class Series(NamedTuple):
    """One register of one meter."""

    meter: str
    direction: Direction


@dataclass(frozen=True, slots=True)
class Changes:
    """What has to be kept: each register that moved, each UTC day that changed, and what happened to registers."""

    registers: dict[Series, Register]
    days: dict[tuple[Series, int], UtcDay]
    events: tuple[tuple[Series, Event], ...]


class Ledger:
    """Follows every register and keeps the half-hours of the days in hand. Belongs to one thread."""

    def __init__(
        self,
        registers: dict[Series, Register] | None = None,
        days: dict[tuple[Series, int], UtcDay] | None = None,
    ) -> None:
        self._registers = dict(registers or {})
        self._days = dict(days or {})
        self._moved: set[Series] = set()
        self._changed: set[tuple[Series, int]] = set()
        self._events: list[tuple[Series, Event]] = []

    def take(self, reading: Reading) -> None:
        """Add what this reading's registers tell."""
        if reading.imported_kwh is not None:
            self._follow(Series(reading.meter, Direction.IMPORT), reading.fuel, reading, reading.imported_kwh)
        if reading.exported_kwh is not None and reading.fuel is Fuel.ELECTRICITY:
            self._follow(Series(reading.meter, Direction.EXPORT), reading.fuel, reading, reading.exported_kwh)

    def _follow(self, series: Series, fuel: Fuel, reading: Reading, kwh: float) -> None:
        at, wh = unix(reading.at), round(kwh * 1000)
        known = self._registers.get(series)
        if known is None:
            self._registers[series] = begin(at, wh)
            self._moved.add(series)
            return
        step = follow(known, at, wh, LIMITS.get(fuel, ELECTRICITY))
        if step.register is known:
            return
        self._registers[series] = step.register
        self._moved.add(series)
        if step.event:
            self._events.append((series, step.event))
        for piece in step.pieces:
            for slot, share, seconds in piece.by_half_hour():
                key = series, slot // DAY
                day = self._days.get(key) or UtcDay(slot // DAY)
                self._days[key] = day.plus(slot, share, seconds, spread=piece.spread)
                self._changed.add(key)

    def half_hours(self, series: Series, starts: Iterable[int]) -> list[HalfHour]:
        """The half-hours that start at these unix seconds; those of days not in hand are empty."""
        found = []
        for slot in starts:
            day = self._days.get((series, slot // DAY))
            found.append(day[slot] if day else HalfHour(slot))
        return found

    def together(self, series: Sequence[Series], starts: Iterable[int]) -> list[HalfHour]:
        """The half-hours of several registers added up: a home may have had several meters of one kind."""
        slots = list(starts)
        columns = [self.half_hours(one, slots) for one in series]
        if len(columns) == 1:
            return columns[0]
        return [_sum(slot, [column[n] for column in columns]) for n, slot in enumerate(slots)]

    def first_half_hour(self, series: Sequence[Series]) -> datetime | None:
        """The start of the first half-hour that is known of any of these registers, UTC."""
        days = [day for (one, _), day in self._days.items() if one in series]
        if not days:
            return None
        first = min(days, key=lambda day: day.day)
        starts = range(first.day * DAY, (first.day + 1) * DAY, HALF_HOUR)
        return utc(next((start for start in starts if first[start].quality() is not Quality.MISSING), starts.start))

    def series(self) -> tuple[Series, ...]:
        """Every register seen so far."""
        return tuple(self._registers)

    def register(self, series: Series) -> Register | None:
        """The last believed state of a register."""
        return self._registers.get(series)

    def changes(self) -> Changes:
        """What has changed since this was last asked: to be kept as one."""
        changes = Changes(
            {series: self._registers[series] for series in self._moved},
            {key: self._days[key] for key in self._changed},
            tuple(self._events),
        )
        self._moved.clear()
        self._changed.clear()
        self._events.clear()
        return changes

    def put_back(self, changes: Changes) -> None:
        """Take back changes that could not be kept, to be told again the next time they are asked for."""
        self._days = {**changes.days, **self._days}  # some of them may have been forgotten meanwhile
        self._moved.update(changes.registers)
        self._changed.update(changes.days)
        self._events[:0] = changes.events

    def kept_over(self, days: dict[tuple[Series, int], UtcDay]) -> "Ledger":
        """A ledger of these days from the diary, with those in hand here in place of their older forms."""
        return Ledger(self._registers, {**days, **self._days})

    def forget_before(self, day: int) -> None:
        """Let go of days before this one (since 1970) that are kept already and that no next reading can change."""
        self._days = {key: value for key, value in self._days.items() if self._is_needed(key, day)}

    def _is_needed(self, key: tuple[Series, int], day: int) -> bool:
        series, its_day = key
        register = self._registers.get(series)
        # The next reading adds from where the register stands on, and a gas meter's from half an hour before that.
        return its_day >= day or key in self._changed or (register is not None and its_day >= register.at // DAY - 1)


def _sum(start: int, parts: Sequence[HalfHour]) -> HalfHour:
    measured = max((part.measured for part in parts), default=0)
    spread = max((part.spread for part in parts), default=0)
    return HalfHour(start, sum(part.wh for part in parts), measured, spread)
