"""The book of half-hours as it is being written: every register followed, every day that changed."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import chain
from typing import NamedTuple

from ihd.energy.calendar import DAY, HALF_HOUR, unix, utc
from ihd.energy.column import Column
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.gas import GasConversion
from ihd.energy.half_hours import HalfHour, Piece, Quality, UtcDay
from ihd.energy.log import HalfHourLog, ImportedHalfHours
from ihd.energy.mends.mend import Mend
from ihd.energy.reading import Reading
from ihd.energy.register import Event, Register, begin, follow, limits_of
from ihd.energy.resolve import Resolved, together, volume_of
from ihd.energy.series import Series
from ihd.energy.set_right import SetRight


class Source(NamedTuple):
    """What a meter counts, and the hub that told of it."""

    fuel: Fuel
    hub: str | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """What has to be kept: each register that moved, each UTC day that changed, and what happened to registers.

    A day that was not in hand holds only what is new of it: it is to be joined with the day kept. `sources` are the
    meters whose half-hours were told or imported, by name: there may never be a reading of them.
    """

    registers: dict[Series, Register]
    days: dict[tuple[Series, int], UtcDay]
    events: tuple[tuple[Series, Event], ...]
    sources: dict[str, Source] = field(default_factory=dict)


class Ledger:
    """Follows every register and keeps the half-hours of the days in hand. Belongs to one thread.

    What it tells of half-hours is as the mends have it. The energy of gas is told as a meter's import, whether the
    meter counts kWh or a volume, which `gas` converts; the litres themselves are its `Direction.VOLUME`.
    """

    def __init__(
        self,
        registers: dict[Series, Register] | None = None,
        days: dict[tuple[Series, int], UtcDay] | None = None,
        mends: Sequence[Mend] = (),
        gas: GasConversion | None = None,
    ) -> None:
        self._registers = dict(registers or {})
        self._days = dict(days or {})
        self._moved: set[Series] = set()
        self._changed: set[tuple[Series, int]] = set()
        self._events: list[tuple[Series, Event]] = []
        self._sources: dict[str, Source] = {}
        self._resolved = Resolved(mends, gas)

    def with_mends(self, mends: Sequence[Mend]) -> "Ledger":
        """Another ledger that knows the same, with these mends in place of those it had."""
        return self._read_by(mends, self._resolved.gas)

    def with_gas(self, gas: GasConversion) -> "Ledger":
        """Another ledger that knows the same, and converts volumes of gas in this way."""
        return self._read_by(self._resolved.mends, gas)

    def _read_by(self, mends: Sequence[Mend], gas: GasConversion) -> "Ledger":
        other = Ledger(self._registers, self._days, mends, gas)
        other.put_back(self._unkept())
        return other

    def renewed(self, days: dict[tuple[Series, int], UtcDay], undone: Collection[int]) -> "Ledger":
        """Another ledger that knows the same and what these days from the diary say, without imports undone since."""
        unkept = self._unkept()
        known = _joined(days, _without(self._days, undone))
        other = Ledger(self._registers, known, self._resolved.mends, self._resolved.gas)
        other.put_back(replace(unkept, days=_without(unkept.days, undone)))
        return other

    def take(self, reading: Reading) -> None:
        """Add what this reading's registers tell."""
        if reading.imported_kwh is not None:
            self._follow(Direction.IMPORT, reading, reading.imported_kwh)
        if reading.exported_kwh is not None and reading.fuel is Fuel.ELECTRICITY:
            self._follow(Direction.EXPORT, reading, reading.exported_kwh)
        if reading.imported_m3 is not None and reading.fuel is Fuel.GAS:
            self._follow(Direction.VOLUME, reading, reading.imported_m3)

    def _follow(self, direction: Direction, reading: Reading, told: float) -> None:
        series, at, wh = Series(reading.meter, direction), unix(reading.at), round(told * 1000)
        known = self._registers.get(series)
        if known is None:
            self._registers[series] = begin(at, wh)
            self._moved.add(series)
            return
        step = follow(known, at, wh, limits_of(reading.fuel, direction))
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
        self._resolved.heard(series, piece)

    def take_log(self, log: HalfHourLog) -> bool:
        """Add what a meter's own log tells. Before or after the readings, whole or in parts: it ends the same.

        Whether any of it was new, as far as is known here: of days not in hand everything is.
        """
        series = Series(log.meter, log.direction)
        is_new = self._take_days(
            series, (self._day((series, slot // DAY)).with_log(slot, wh, log.revision) for slot, wh in log.by_day())
        )
        if is_new:
            self._sources[log.meter] = Source(log.fuel, log.hub)
        return is_new

    def take_import(self, told: ImportedHalfHours) -> bool:
        """Add half-hours out of a file or a service, in any order, as often as one likes: it ends the same.

        They stand where nothing better is known, now or later. Whether any of it was new, as with a log.
        """
        series = Series(told.meter, told.direction)
        is_new = self._take_days(
            series, (self._day((series, slot // DAY)).with_import(slot, wh, told.number) for slot, wh in told.by_day())
        )
        if is_new:
            self._sources.setdefault(told.meter, Source(told.fuel))
        return is_new

    def _take_days(self, series: Series, days: Iterable[UtcDay]) -> bool:
        new = [day for day in days if day != self._day((series, day.day))]
        for day in new:
            self._put((series, day.day), day)
        if new:
            self._resolved.clear()
        return bool(new)

    def _day(self, key: tuple[Series, int]) -> UtcDay:
        return self._days.get(key) or UtcDay(key[1])

    def _put(self, key: tuple[Series, int], day: UtcDay) -> None:
        self._days[key] = day
        self._changed.add(key)

    def half_hours(self, series: Series, starts: Iterable[int]) -> list[HalfHour]:
        """The half-hours that start at these unix seconds, as mended; of days not in hand only mends are known."""
        days = self._days
        return [self._resolved.half_hours(days, series, slot // DAY)[slot % DAY // HALF_HOUR] for slot in starts]

    def together(self, series: Sequence[Series], starts: Iterable[int]) -> list[HalfHour]:
        """The half-hours of several registers added up: a home may have had several meters of one kind."""
        slots = list(starts)
        columns = [self.half_hours(one, slots) for one in series]
        if len(columns) == 1:
            return columns[0]
        return [together(slot, [column[n] for column in columns]) for n, slot in enumerate(slots)]

    def column(self, series: Sequence[Series], start: int, end: int, now: int | None = None) -> Column:
        """The half-hours of these registers, added up, that begin in `[start, end)`; unix seconds.

        Of the one that runs at `now` only what has passed is asked for. Made for years: much faster than `together`.
        """
        days = range(start // DAY, -(-end // DAY))
        told = [self._resolved.added_up(self._days, series, number, now) for number in days]
        wh, quality = chain.from_iterable(one for one, _ in told), b"".join(one for _, one in told)
        return Column(days.start * DAY, tuple(wh), quality).part(start, end)

    def first_half_hour(self, series: Sequence[Series]) -> datetime | None:
        """The start of the first half-hour that is known of any of these registers, UTC."""
        days = self._days_of(series)
        if not days:
            return None
        first = min(day.day for day in days) * DAY
        known = self.together(series, range(first, first + DAY, HALF_HOUR))
        return utc(next((one.start for one in known if one.quality() is not Quality.MISSING), first))

    def last_logged(self, series: Sequence[Series]) -> datetime | None:
        """The end of the last half-hour that a log or an import tells of any of these registers, UTC."""
        days = [day for day in self._days_of(series) if any(day.logged) or day.imports]
        if not days:
            return None
        last = max(days, key=lambda day: day.day)
        told = [
            at for column in (last.logged, *(one.told for one in last.imports)) for at, one in enumerate(column) if one
        ]
        return utc(last.day * DAY + HALF_HOUR * (1 + max(told)))

    def last_read(self, series: Sequence[Series]) -> datetime | None:
        """When any of these registers was last read and believed, UTC."""
        read = [register.at for one in _with_volumes(series) if (register := self._registers.get(one))]
        return utc(max(read)) if read else None

    def _days_of(self, series: Sequence[Series]) -> list[UtcDay]:
        wanted = _with_volumes(series)
        return [day for (one, _), day in self._days.items() if one in wanted]

    def series(self) -> tuple[Series, ...]:
        """Every register seen so far, those of which only half-hours were told, and the energy of each gas volume."""
        found = [*self._registers, *(one for one, _ in self._days)]
        energy = [one._replace(direction=Direction.IMPORT) for one in found if one.direction is Direction.VOLUME]
        return tuple(dict.fromkeys([*found, *energy]))

    def volumes(self, series: Sequence[Series]) -> tuple[Series, ...]:
        """The registers of gas volume beside these registers of energy, as far as any is known."""
        known = self.series()
        return tuple(one for each in series if (one := volume_of(each)) and one in known)

    def register(self, series: Series) -> Register | None:
        """The last believed state of a register."""
        return self._registers.get(series)

    def changes(self) -> Changes:
        """What has changed since this was last asked: to be kept as one."""
        changes = self._unkept()
        for told in (self._moved, self._changed, self._events, self._sources):
            told.clear()
        return changes

    def _unkept(self) -> Changes:
        return Changes(
            {series: self._registers[series] for series in self._moved},
            {key: self._days[key] for key in self._changed},
            tuple(self._events),
            dict(self._sources),
        )

    def put_back(self, changes: Changes) -> None:
        """Take back changes that could not be kept, to be told again the next time they are asked for."""
        self._days = _joined(changes.days, self._days)  # some of them may have been forgotten meanwhile
        self._moved.update(changes.registers)
        self._changed.update(changes.days)
        self._events[:0] = changes.events
        self._sources = {**changes.sources, **self._sources}
        self._resolved.clear()

    def set_right(self, change: SetRight) -> None:
        """Go on with readings at their right times."""
        days = change.days(self._days)
        self._days.update(days)
        self._changed.update(days)
        self._registers.update(change.registers)
        self._moved.update(change.registers)
        self._events = change.events(self._events)
        self._resolved.clear()

    def kept_over(self, days: dict[tuple[Series, int], UtcDay]) -> "Ledger":
        """A ledger of these days from the diary, joined with those in hand here, which are newer."""
        return Ledger(self._registers, _joined(days, self._days), self._resolved.mends, self._resolved.gas)

    def forget_before(self, day: int) -> None:
        """Let go of days before this one (since 1970) that are kept already and that no next reading can change.

        A silence that reaches into a day in hand keeps all its days in hand: what fell on one depends on the others.
        """
        needed = {key for key in self._days if self._is_needed(key, day)}
        silences = {(series, each) for series, number in needed for each in self._days[series, number].silences}
        needed |= {(series, number) for series, silence in silences for number in silence.days()}
        kept = {key: value for key, value in self._days.items() if key in needed}
        if len(kept) < len(self._days):
            self._days = kept
            self._resolved.clear()

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


def _without(days: dict[tuple[Series, int], UtcDay], undone: Collection[int]) -> dict[tuple[Series, int], UtcDay]:
    return {key: day.without_imports(undone) for key, day in days.items()}


def _with_volumes(series: Sequence[Series]) -> set[Series]:
    return {*series, *(one for each in series if (one := volume_of(each)))}
