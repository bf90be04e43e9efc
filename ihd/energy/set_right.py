"""Readings that were taken at a wrong time, told again at the right one: what that makes of half-hours and registers.

Where a time is the moment of arrival, it is only as right as our own clock was then. What registers told is held
here as long as that may turn out wrong, beside a count of seconds that no setting of the clock moves.
"""

from array import array
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple
from zlib import crc32

from ihd.energy.calendar import DAY, HALF_HOUR, unix, utc
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.half_hours import Piece, UtcDay
from ihd.energy.reading import Reading, TimeSource
from ihd.energy.register import Event, Register, begin, follow, limits_of
from ihd.energy.series import Series

MOST_HELD = 70_000  # readings of one meter: a week and more of one in ten seconds, in under 3 MB
MATTERS = 30  # seconds by which a time has to be wrong to be worth setting right
SINCE_LAST = 60  # seconds for which a register is taken to have been unheard, where that is not known
USUAL_MOST = 10_000  # watts: or for longer, if a home does not use so much in that time
NOT_TOLD = -1  # in a column; no register is below zero, and no second before the machine began

DayKey = tuple[Series, int]
Events = tuple[tuple[Series, Event], ...]
TOLD = ((Direction.IMPORT, "imported_kwh"), (Direction.EXPORT, "exported_kwh"), (Direction.VOLUME, "imported_m3"))


class Moved(NamedTuple):
    """One reading of a meter that was at one moment and is at another, both in unix seconds.

    `wh` is what it told of the energy taken, or NOT_TOLD: another may have been kept at that moment before.
    """

    at: int
    to: int
    wh: int = NOT_TOLD


@dataclass(frozen=True, slots=True)
class SetRight:
    """What changes where readings move to their right time.

    `moved` are the readings of each meter. Of each UTC day `less` is what they had told of it, and `more` what they
    tell now, in the columns that come from a register. `registers` are as they stand then. `gone` and `come` are
    what seemed to have happened to registers, and what did. `name` tells this apart from any other.
    """

    name: str
    moved: Mapping[str, tuple[Moved, ...]]
    less: Mapping[DayKey, UtcDay]
    more: Mapping[DayKey, UtcDay]
    registers: Mapping[Series, Register]
    gone: Events = ()
    come: Events = ()

    def days(self, have: Mapping[DayKey, UtcDay]) -> dict[DayKey, UtcDay]:
        """The days of these that change, as they are then, and what is told of others now."""
        changed = {key: adjusted(have[key], self.less.get(key), self.more.get(key)) for key in self.keys if key in have}
        return {**self.more, **changed}

    @property
    def keys(self) -> set[DayKey]:
        """The days that change."""
        return {*self.less, *self.more}

    def events(self, have: Iterable[tuple[Series, Event]]) -> list[tuple[Series, Event]]:
        """These events as they are then."""
        return [one for one in have if one not in self.gone] + list(self.come)

    def readings(self, have: Iterable[Reading]) -> list[Reading]:
        """These readings, those that move at their right time."""
        to = {meter: {one.at: one.to for one in moved} for meter, moved in self.moved.items()}
        return [_at(reading, to.get(reading.meter, {})) for reading in have]


def _at(reading: Reading, to: Mapping[int, int]) -> Reading:
    at = to.get(unix(reading.at)) if reading.at_from is TimeSource.ARRIVAL else None
    return reading if at is None else replace(reading, at=utc(at))


def set_back(reading: Reading, register: Callable[[Series], Register | None], future: int) -> SetRight | None:
    """What changes where registers stand in a future that a wrong clock told of: they go on from this reading.

    Nothing was true of their times, and all of their energy: it stays where it is, and what came since is told by
    this reading. `future` is the first moment, in unix seconds, that cannot have come yet. None if nothing changes.
    """
    found = {}
    for direction, name in TOLD:
        series, value = Series(reading.meter, direction), getattr(reading, name)
        have = register(series)
        if value is None or have is None or (have.held.at if have.held else have.at) <= future:
            continue
        rise = max(0, round(value * 1000) - have.wh)
        at = unix(reading.at) - max(SINCE_LAST, rise * 3600 // USUAL_MOST)
        found[series] = Register(at, have.wh, at)
    name = f"back/{crc32(reading.meter.encode())}/{unix(reading.at)}"
    return SetRight(name, {}, {}, {}, found) if found else None


def adjusted(day: UtcDay, less: UtcDay | None, more: UtcDay | None) -> UtcDay:
    """The day without what `less` holds and with what `more` does, in the columns that come from a register."""
    gone, come = less or UtcDay(day.day), more or UtcDay(day.day)
    silences = [each for each in day.silences if each not in gone.silences]
    return UtcDay(
        day.day,
        tuple(max(0, wh - minus + plus) for wh, minus, plus in zip(day.wh, gone.wh, come.wh, strict=True)),
        _seconds(day.measured, gone.measured, come.measured),
        _seconds(day.spread, gone.spread, come.spread),
        day.logged_wh,
        day.logged,
        tuple(sorted({*silences, *come.silences}, key=lambda one: (one.start, one.end, one.wh))),
        day.imports,
    )


def _seconds(have: tuple[int, ...], gone: tuple[int, ...], come: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(
        min(HALF_HOUR, max(0, seconds - minus + plus)) for seconds, minus, plus in zip(have, gone, come, strict=True)
    )


@dataclass(slots=True)
class _Meter:
    """What one meter told, in the order in which it was taken: columns of whole seconds, Wh and litres."""

    fuel: Fuel
    start: Mapping[Direction, Register | None]  # each register before
    at: "array[int]" = field(default_factory=lambda: array("q"))
    ticks: "array[int]" = field(default_factory=lambda: array("q"))  # of the count that only runs on; or NOT_TOLD
    told: "dict[Direction, array[int]]" = field(default_factory=lambda: {one: array("q") for one, _ in TOLD})

    def add(self, reading: Reading, tick: float | None) -> None:
        self.at.append(unix(reading.at))
        self.ticks.append(NOT_TOLD if tick is None else round(tick))
        for direction, name in TOLD:
            value = getattr(reading, name)
            counts = value is not None and _counts(reading.fuel, direction)
            self.told[direction].append(round(value * 1000) if counts else NOT_TOLD)

    def replayed(self, direction: Direction, at: "array[int]") -> "_Replayed":
        register, pieces, events = self.start.get(direction), list[Piece](), list[Event]()
        limits = limits_of(self.fuel, direction)
        told = self.told[direction]
        for number in sorted(range(len(at)), key=at.__getitem__) if at is not self.at else range(len(at)):
            if told[number] == NOT_TOLD:
                continue
            if register is None:
                register = begin(at[number], told[number])
                continue
            step = follow(register, at[number], told[number], limits)
            register = step.register
            pieces += step.pieces
            events += [step.event] if step.event else []
        return _Replayed(register, tuple(pieces), tuple(events))

    def forget(self, count: int) -> None:
        """Let go of the oldest: their times stand from now on."""
        rest, first = _Meter(self.fuel, {}), _Meter(self.fuel, self.start)
        for part, cut in ((first, slice(count)), (rest, slice(count, None))):
            part.at, part.ticks = self.at[cut], self.ticks[cut]
            part.told = {one: column[cut] for one, column in self.told.items()}
        self.start = {one: first.replayed(one, first.at).register for one, _ in TOLD}
        self.at, self.ticks, self.told = rest.at, rest.ticks, rest.told

    def in_order(self, at: "array[int]") -> None:
        """Take these times for the right ones."""
        order = sorted(range(len(at)), key=at.__getitem__)
        self.at, self.ticks = (array("q", [column[one] for one in order]) for column in (at, self.ticks))
        self.told = {one: array("q", [column[each] for each in order]) for one, column in self.told.items()}


class _Replayed(NamedTuple):
    register: Register | None
    pieces: tuple[Piece, ...]
    events: tuple[Event, ...]


class Since(NamedTuple):
    """From which moment (unix seconds) on a meter's readings are held, and how its registers stood before."""

    at: int
    registers: Mapping[Direction, Register]


class Window:
    """What registers told since a moment from which on our clock may have been wrong. Belongs to one thread."""

    def __init__(self) -> None:
        self._meters: dict[str, _Meter] = {}
        self._number = 0

    def __len__(self) -> int:
        return sum(len(meter.at) for meter in self._meters.values())

    def clear(self) -> None:
        """Let go of everything: all times up to now are right."""
        self._meters = {}

    def take(self, reading: Reading, tick: float | None, register: Callable[[Series], Register | None]) -> None:
        """Take a reading that is about to be taken. `tick` tells when it arrived, by the count that only runs on.

        None where its time is not that of arrival: it never moves. `register` tells how a register stands before it.
        """
        meter = self._meters.get(reading.meter)
        if meter is None:
            start = {one: register(Series(reading.meter, one)) for one, _ in TOLD}
            meter = self._meters[reading.meter] = _Meter(reading.fuel, start)
        meter.add(reading, tick)
        if len(meter.at) > MOST_HELD:
            meter.forget(MOST_HELD // 10)

    def noted(self) -> dict[str, Since]:
        """From when on each meter is held that tells no time of its own, and how its registers stood before."""
        return {
            name: Since(meter.at[0], {one: start for one, start in meter.start.items() if start})
            for name, meter in self._meters.items()
            if meter.at and NOT_TOLD not in meter.ticks
        }

    def resume(self, readings: Iterable[Reading], since: Since, basis: float) -> None:
        """Hold these readings of one meter, oldest first, that were taken by another program on this basis."""
        for reading in readings:
            if reading.meter not in self._meters:
                self._meters[reading.meter] = _Meter(reading.fuel, dict(since.registers))
            self.take(reading, unix(reading.at) - basis, lambda _: None)

    def set_right(self, basis: float) -> SetRight | None:
        """What changes where `basis` is the unix time at which the count stood at zero; None if nothing does."""
        moved: dict[str, tuple[Moved, ...]] = {}
        less, more = dict[DayKey, UtcDay](), dict[DayKey, UtcDay]()
        registers, gone, come = dict[Series, Register](), list[tuple[Series, Event]](), list[tuple[Series, Event]]()
        for name, meter in self._meters.items():
            right = array("q", [_right(at, tick, basis) for at, tick in zip(meter.at, meter.ticks, strict=True)])
            rows = zip(meter.at, right, meter.told[Direction.IMPORT], strict=True)
            found = tuple(Moved(at, to, wh) for at, to, wh in rows if at != to)
            if not found:
                continue
            moved[name] = found
            for direction, _ in TOLD:
                series = Series(name, direction)
                old, new = meter.replayed(direction, meter.at), meter.replayed(direction, right)
                if new.register is not None:
                    registers[series] = new.register
                _add(less, series, old.pieces)
                _add(more, series, new.pieces)
                gone += [(series, one) for one in old.events if one not in new.events]
                come += [(series, one) for one in new.events if one not in old.events]
            meter.in_order(right)
        if not moved:
            return None
        self._number += 1
        return SetRight(f"{basis:.0f}/{self._number}", moved, less, more, registers, tuple(gone), tuple(come))


def _right(at: int, tick: int, basis: float) -> int:
    if tick == NOT_TOLD:
        return at
    right = round(tick + basis)
    return right if abs(right - at) >= MATTERS else at


def _add(days: dict[DayKey, UtcDay], series: Series, pieces: Iterable[Piece]) -> None:
    for piece in pieces:
        for slot, share, seconds in piece.by_half_hour():
            key = series, slot // DAY
            days[key] = days.get(key, UtcDay(key[1])).plus(slot, share, seconds, spread=piece.spread)
        for number in piece.days() if piece.spread else ():
            key = series, number
            days[key] = days[key].with_silence(piece)


def _counts(fuel: Fuel, direction: Direction) -> bool:
    """Whether a meter of this fuel is followed this way, as the ledger does."""
    return direction is Direction.IMPORT or (fuel is Fuel.GAS) == (direction is Direction.VOLUME)
