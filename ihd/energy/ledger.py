"""The book of half-hours as it is being written: every register followed, every day that changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import NamedTuple

from ihd.energy.calendar import DAY, HALF_HOUR, unix, utc
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.half_hours import HalfHour, Piece, Quality, UtcDay
from ihd.energy.log import HalfHourLog
from ihd.energy.reading import Reading
from ihd.energy.register import Event, Register, begin, follow, limits_of
from ihd.energy.series import Series
from ihd.energy.silence import settle


class Source(NamedTuple):
    """What a meter counts, and the hub that told of it."""

    fuel: Fuel
    hub: str | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """What has to be kept: each register that moved, each UTC day that changed, and what happened to registers.

    A day that was not in hand holds only what is new of it: it is to be joined with the day kept. `sources` are the
    meters whose logs are told, by name: there may never be a reading of them.
    """

    registers: dict[Series, Register]
    days: dict[tuple[Series, int], UtcDay]
    events: tuple[tuple[Series, Event], ...]
    sources: dict[str, Source] = field(default_factory=dict)


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
        self._sources: dict[str, Source] = {}
        self._settled: dict[tuple[Series, Piece], dict[int, int]] = {}  # reckoned once, until one of its days changes

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
        step = follow(known, at, wh, limits_of(fuel))
        if step.register is known:
            return
        self._registers[series] = step.register
        self._moved.add(series)
        if step.event:
            self._events.append((series, step.event))
        for piece in step.pieces:
            self._add(series, piece)

    def _add(self, series: Series, piece: Piece) -> None:
        for slot, share, seconds in piece.by_half_hour():
            key = series, slot // DAY
            self._put(key, self._day(key).plus(slot, share, seconds, spread=piece.spread))
        if piece.spread:
            for number in piece.days():
                self._put((series, number), self._day((series, number)).with_silence(piece))
        touched = [key for key in self._settled if key[0] == series and key[1].meets(piece)]
        for each in touched:
            del self._settled[each]

    def take_log(self, log: HalfHourLog) -> bool:
        """Add what a meter's own log tells. Before or after the readings, whole or in parts: it ends the same.

        Whether any of it was new, as far as is known here: of days not in hand everything is.
        """
        series, is_new = Series(log.meter, log.direction), False
        for slot, wh in log.by_day():
            key = series, slot // DAY
            day = self._day(key)
            told = day.with_log(slot, wh, log.revision)
            if told != day:
                self._put(key, told)
                self._sources[log.meter] = Source(log.fuel, log.hub)
                is_new = True
        if is_new:
            self._settled.clear()
        return is_new

    def _day(self, key: tuple[Series, int]) -> UtcDay:
        return self._days.get(key) or UtcDay(key[1])

    def _put(self, key: tuple[Series, int], day: UtcDay) -> None:
        self._days[key] = day
        self._changed.add(key)

    def half_hours(self, series: Series, starts: Iterable[int]) -> list[HalfHour]:
        """The half-hours that start at these unix seconds; those of days not in hand are empty."""
        found = []
        for slot in starts:
            day = self._days.get((series, slot // DAY))
            half_hour = day[slot] if day else HalfHour(slot)
            if day and half_hour.spread:
                more = sum(self._settle(series, silence).get(slot, 0) for silence in day.silences)
                half_hour = replace(half_hour, wh=max(0, half_hour.wh + more)) if more else half_hour
            found.append(half_hour)
        return found

    def _settle(self, series: Series, silence: Piece) -> dict[int, int]:
        known = self._settled.get((series, silence))
        if known is None:
            days = {number: day for number in silence.days() if (day := self._days.get((series, number)))}
            known = self._settled[series, silence] = settle(silence, days)
        return known

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

    def last_logged(self, series: Sequence[Series]) -> datetime | None:
        """The end of the last half-hour that a log tells of any of these registers, UTC."""
        days = [day for (one, _), day in self._days.items() if one in series and any(day.logged)]
        if not days:
            return None
        last = max(days, key=lambda day: day.day)
        return utc(last.day * DAY + HALF_HOUR * (1 + max(at for at, told in enumerate(last.logged) if told)))

    def series(self) -> tuple[Series, ...]:
        """Every register seen so far, and those of which only a log has told."""
        return tuple(dict.fromkeys([*self._registers, *(one for one, _ in self._days)]))

    def register(self, series: Series) -> Register | None:
        """The last believed state of a register."""
        return self._registers.get(series)

    def changes(self) -> Changes:
        """What has changed since this was last asked: to be kept as one."""
        changes = Changes(
            {series: self._registers[series] for series in self._moved},
            {key: self._days[key] for key in self._changed},
            tuple(self._events),
            self._sources,
        )
        self._sources = {}
        self._moved.clear()
        self._changed.clear()
        self._events.clear()
        return changes

    def put_back(self, changes: Changes) -> None:
        """Take back changes that could not be kept, to be told again the next time they are asked for."""
        self._days = _joined(changes.days, self._days)  # some of them may have been forgotten meanwhile
        self._moved.update(changes.registers)
        self._changed.update(changes.days)
        self._events[:0] = changes.events
        self._sources = {**changes.sources, **self._sources}
        self._settled.clear()

    def kept_over(self, days: dict[tuple[Series, int], UtcDay]) -> "Ledger":
        """A ledger of these days from the diary, joined with those in hand here, which are newer."""
        return Ledger(self._registers, _joined(days, self._days))

    def forget_before(self, day: int) -> None:
        """Let go of days before this one (since 1970) that are kept already and that no next reading can change.

        A silence that reaches into a day in hand keeps all its days in hand: what fell on one depends on the others.
        """
        needed = {key for key in self._days if self._is_needed(key, day)}
        silences = {(series, each) for series, number in needed for each in self._days[series, number].silences}
        needed |= {(series, number) for series, silence in silences for number in silence.days()}
        self._days = {key: value for key, value in self._days.items() if key in needed}

    def _is_needed(self, key: tuple[Series, int], day: int) -> bool:
        series, its_day = key
        register = self._registers.get(series)
        # The next reading adds from where the register stands on, and a gas meter's from half an hour before that.
        return its_day >= day or key in self._changed or (register is not None and its_day >= register.at // DAY - 1)


def _joined(
    older: dict[tuple[Series, int], UtcDay], newer: dict[tuple[Series, int], UtcDay]
) -> dict[tuple[Series, int], UtcDay]:
    both = {key: older[key].joined(day) for key, day in newer.items() if key in older}
    return {**older, **newer, **both}


def _sum(start: int, parts: Sequence[HalfHour]) -> HalfHour:
    measured = max((part.measured for part in parts), default=0)
    spread = max((part.spread for part in parts), default=0)
    return HalfHour(start, sum(part.wh for part in parts), measured, spread, any(part.logged for part in parts))
