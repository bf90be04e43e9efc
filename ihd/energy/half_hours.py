"""Half-hours of energy, each knowing how it is known."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from operator import attrgetter
from typing import NamedTuple

from ihd.energy.calendar import DAY, HALF_HOUR, half_hour_of

SLOTS = DAY // HALF_HOUR
EDGE_SLACK = 60  # seconds of a half-hour that may go unheard before it counts as estimated


class Quality(StrEnum):
    """How the energy of a half-hour is known."""

    MEASURED = "measured"
    ESTIMATED = "estimated"  # spread over a gap
    IMPORTED = "imported"  # brought in from a file or a service
    CORRECTED = "corrected"  # set right by the household
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Piece:
    """Energy used somewhere in `[start, end)`, unix seconds: `wh` watt-hours.

    `spread` says that only the sum is known, not how it fell on the half-hours between.
    """

    start: int
    end: int
    wh: int
    spread: bool = False

    def by_half_hour(self) -> Sequence[tuple[int, int, int]]:
        """(start of the half-hour, Wh, seconds) for each half-hour touched; the Wh add up to `wh` exactly."""
        first = half_hour_of(self.start)
        if self.start < self.end <= first + HALF_HOUR:  # as nearly all are
            return ((first, self.wh, self.end - self.start),)
        return [(slot, *self.share_in(slot)) for slot in range(first, self.end, HALF_HOUR)]

    def share_in(self, slot: int) -> tuple[int, int]:
        """The Wh and the seconds of it that fall, by time, into the half-hour that starts at `slot`; 0 beyond it."""
        start, end = max(self.start, slot), min(self.end, slot + HALF_HOUR)
        return (self._by(end) - self._by(start), end - start) if start < end else (0, 0)

    def _by(self, second: int) -> int:
        return self.wh * (second - self.start) // (self.end - self.start)

    def days(self) -> range:
        """The UTC days (since 1970) that it touches."""
        return range(self.start // DAY, (self.end - 1) // DAY + 1)

    def meets(self, other: "Piece") -> bool:
        """Whether there is a half-hour that both touch."""
        return half_hour_of(self.start) < other.end and half_hour_of(other.start) < self.end


@dataclass(frozen=True, slots=True)
class HalfHour:
    """One half-hour: `start` in unix seconds, energy in Wh, and the seconds of it that were measured or spread over.

    `logged` says that the meter's own log tells of it: it is known from end to end. `given` stands where neither the
    register nor a log decides how it is known: imported, corrected, or missing because a mend says so.
    """

    start: int
    wh: int = 0
    measured: int = 0
    spread: int = 0
    logged: bool = False
    given: Quality | None = None

    def quality(self, now: int | None = None) -> Quality:
        """How it is known; of a half-hour still running at `now` only the part that has passed is asked for."""
        if self.given is not None:
            return self.given
        length = HALF_HOUR if now is None else min(HALF_HOUR, now - self.start)
        return heard(self.measured, self.spread, length)


def heard(measured: int, spread: int, length: int = HALF_HOUR) -> Quality:
    """How the energy of `length` seconds is known of which so many were measured, and so many spread over."""
    if measured == 0 and spread == 0:
        return Quality.MISSING
    return Quality.MEASURED if measured >= length - EDGE_SLACK else Quality.ESTIMATED


NOTHING = (0,) * SLOTS


class Import(NamedTuple):
    """What one import tells of a UTC day: for each half-hour 1 + its Wh, or 0 where it says nothing."""

    number: int
    told: tuple[int, ...] = NOTHING


@dataclass(frozen=True, slots=True)
class UtcDay:
    """The 48 half-hours of one UTC day of one register. `day` counts days since 1970-01-01.

    The first three columns are what following the register told of each half-hour: Wh, seconds measured, seconds
    spread over. The next two are what the meter's own log tells: Wh, and 1 + the revision it was told under, or 0
    where the log says nothing. `silences` are the pieces spread over several half-hours, some of them in this day:
    what is told of one half-hour of a silence changes what is left for the others. `imports` come in the order of
    their numbers.

    The log's word stands first, then what the register told where that was measured from end to end, then what was
    imported, under the highest number first, then what the register told of a part or was spread over. Each is kept
    beside the others: so it does not matter which comes first, and an import can be taken out again.

    The register of a gas volume has litres in place of Wh.
    """

    day: int
    wh: tuple[int, ...] = NOTHING
    measured: tuple[int, ...] = NOTHING
    spread: tuple[int, ...] = NOTHING
    logged_wh: tuple[int, ...] = NOTHING
    logged: tuple[int, ...] = NOTHING
    silences: tuple[Piece, ...] = ()
    imports: tuple[Import, ...] = ()

    def plus(self, slot: int, wh: int, seconds: int, *, spread: bool) -> "UtcDay":
        """The day with more energy told by the register in the half-hour that starts at `slot` (unix seconds)."""
        at = slot % DAY // HALF_HOUR
        measured, guessed = self.measured, self.spread
        if spread:
            guessed = _with(guessed, at, min(HALF_HOUR, guessed[at] + seconds))
        else:
            measured = _with(measured, at, min(HALF_HOUR, measured[at] + seconds))
        told = _with(self.wh, at, self.wh[at] + wh) if wh else self.wh
        # spelled out, as every reading comes by here: `replace` takes three times as long
        return UtcDay(self.day, told, measured, guessed, self.logged_wh, self.logged, self.silences, self.imports)

    def with_silence(self, piece: Piece) -> "UtcDay":
        """The day knowing of a spread piece that touches it."""
        return replace(self, silences=_in_order({*self.silences, piece}))

    def with_log(self, slot: int, wh: Sequence[int | None], revision: int) -> "UtcDay":
        """The day with what the log tells from the half-hour that starts at `slot` (unix seconds) on; None is a gap.

        The highest revision stands. Of two that differ under one revision the larger does: then any order ends alike.
        """
        told = list(zip(self.logged, self.logged_wh, strict=True))
        for at, value in enumerate(wh, slot % DAY // HALF_HOUR):
            if value is not None:
                told[at] = max(told[at], (revision + 1, value))
        logged, logged_wh = zip(*told, strict=True)
        return replace(self, logged=logged, logged_wh=logged_wh)

    def with_import(self, slot: int, wh: Sequence[int | None], number: int) -> "UtcDay":
        """The day with what an import tells from the half-hour that starts at `slot` (unix seconds) on; None is a gap.

        Of two words that differ under one number the larger stands: then any order ends alike.
        """
        told = (0,) * (slot % DAY // HALF_HOUR) + tuple(0 if value is None else value + 1 for value in wh)
        if not any(told):
            return self
        new = Import(number, told + NOTHING[len(told) :])
        return replace(self, imports=_united(self.imports, (new,)))

    def without_import(self, number: int) -> "UtcDay":
        """The day as it is without what was imported under this number."""
        return self.without_imports((number,))

    def without_imports(self, numbers: Collection[int]) -> "UtcDay":
        """The day without what was imported under any of these numbers."""
        left = tuple(one for one in self.imports if one.number not in numbers)
        return self if left == self.imports else replace(self, imports=left)

    def joined(self, other: "UtcDay") -> "UtcDay":
        """What both know of the same day. The register's energy and seconds only grow, so the larger is the newer."""
        told = map(max, zip(self.logged, self.logged_wh, strict=True), zip(other.logged, other.logged_wh, strict=True))
        logged, logged_wh = zip(*told, strict=True)
        return UtcDay(
            self.day,
            tuple(map(max, self.wh, other.wh)),
            tuple(map(max, self.measured, other.measured)),
            tuple(map(max, self.spread, other.spread)),
            logged_wh,
            logged,
            _in_order({*self.silences, *other.silences}),
            _united(self.imports, other.imports),
        )

    def since(self, at: int) -> "UtcDay":
        """The day without anything from before `at` (unix seconds); the half-hour in which that falls goes too."""
        first = max(0, min(SLOTS, -((self.day * DAY - at) // HALF_HOUR)))
        columns = (self.wh, self.measured, self.spread, self.logged_wh, self.logged)
        wh, measured, spread, logged_wh, logged = ((0,) * first + column[first:] for column in columns)
        silences = tuple(each for each in self.silences if each.start >= at)
        imports = tuple(Import(one.number, (0,) * first + one.told[first:]) for one in self.imports)
        kept = tuple(one for one in imports if any(one.told))
        return UtcDay(self.day, wh, measured, spread, logged_wh, logged, silences, kept)

    def __getitem__(self, slot: int) -> HalfHour:
        """The half-hour that starts at `slot`, unix seconds; a silence is shared by time alone."""
        at = slot % DAY // HALF_HOUR
        if self.logged[at]:
            return HalfHour(slot, self.logged_wh[at], HALF_HOUR, logged=True)
        if (imported := self.told_of(at)) is not None:
            return HalfHour(slot, imported, HALF_HOUR, given=Quality.IMPORTED)
        return HalfHour(slot, self.wh[at], self.measured[at], self.spread[at])

    def told_of(self, at: int) -> int | None:
        """The Wh that the log or an import tells of the half-hour number `at`; None where the register decides."""
        if self.logged[at]:
            return self.logged_wh[at]
        if self.imports and self.measured[at] < HALF_HOUR - EDGE_SLACK:
            return next((one.told[at] - 1 for one in reversed(self.imports) if one.told[at]), None)
        return None


def _with(column: tuple[int, ...], at: int, value: int) -> tuple[int, ...]:
    return (*column[:at], value, *column[at + 1 :])


def _united(some: tuple[Import, ...], others: tuple[Import, ...]) -> tuple[Import, ...]:
    found = dict(some)
    for number, told in others:
        found[number] = tuple(map(max, found.get(number, NOTHING), told))
    return tuple(Import(number, found[number]) for number in sorted(found))


def _in_order(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    return tuple(sorted(pieces, key=attrgetter("start", "end", "wh")))
