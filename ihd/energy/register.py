"""A meter's running register, followed from reading to reading: what was used, and what cannot be believed.

Energy is only ever a difference of the register. A lower register, or a rise that no home could make, is held back
until the readings after it agree with it; then it becomes the new start, as a dated event, and its size is not use.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from ihd.energy.calendar import HALF_HOUR, half_hour_of
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.half_hours import Piece
from ihd.energy.series import Series

CONFIRMATIONS = 3  # readings in agreement before a strange register is believed
ROLLOVERS_WH = (100_000_000, 1_000_000_000)  # registers of 5 and 6 digits of kWh, or of m³, begin again at zero
PUSH_SLACK = 900  # seconds after the half-hour by which a gas meter's push has been passed on


@dataclass(frozen=True, slots=True)
class Limits:
    """What a register can do. Where it counts gas by volume, litres stand for Wh, and litres an hour for watts.

    `most_watts`: more than any home takes. `gap`: seconds of silence up to which the split over half-hours is
    still known. `tells_last`: a rise was used within this many seconds before it was told (a gas meter wakes on
    each half-hour and tells the half-hour before), 0 where the register is live.
    """

    most_watts: int
    gap: int = 300
    tells_last: int = 0


# A house has at most three phases of 100 A at 230 V (69 kW); its gas meter passes at most 16 m³ an hour (180 kW).
ELECTRICITY = Limits(most_watts=75_000)
GAS = Limits(most_watts=180_000, tells_last=HALF_HOUR)
GAS_VOLUME = Limits(most_watts=16_000, tells_last=HALF_HOUR)


def limits_of(fuel: Fuel, direction: Direction = Direction.IMPORT) -> Limits:
    """What this register of a meter of this fuel can do."""
    if direction is Direction.VOLUME:
        return GAS_VOLUME
    return GAS if fuel is Fuel.GAS else ELECTRICITY


class EventKind(StrEnum):
    """What happened to a register other than use."""

    REPLACED = "replaced"  # lower and staying so: meter exchanged or reset
    ROLLED_OVER = "rolled over"  # past its last digit, on from zero
    JUMPED = "jumped"  # higher than any home could make it, and staying so
    GLITCH = "glitch"  # strange for a moment, then as before


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a register at `at` (unix seconds): it went from `before` to `after`, in Wh."""

    kind: EventKind
    at: int
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Held:
    """A register that is not believed yet: first and latest sight of it, and how often it was told."""

    first_at: int
    first_wh: int
    at: int
    wh: int
    times: int = 1


@dataclass(frozen=True, slots=True)
class Register:
    """The last believed state: `wh` at `at` (unix seconds); `used_until` is the end of the last rise."""

    at: int
    wh: int
    used_until: int
    held: Held | None = None


def gives(known: Iterable[Series], register: Callable[[Series], Register | None]) -> bool:
    """Whether electricity is given to the grid, by what is known and the state of its registers.

    Every smart meter tells a register for that: in a home that never gave anything it stands at 0.
    """
    told = (register(one) for one in known if one.direction is Direction.EXPORT)
    return any(one is None or one.wh > 0 for one in told)


class Step(NamedTuple):
    """What one reading of the register led to."""

    register: Register
    pieces: tuple[Piece, ...] = ()
    event: Event | None = None


def begin(at: int, wh: int) -> Register:
    """A register seen for the first time, at `at` unix seconds: nothing is known of the use before."""
    return Register(at, wh, at)


def follow(register: Register, at: int, wh: int, limits: Limits) -> Step:
    """The register after one more reading. One that is not newer changes nothing."""
    newest = register.held.at if register.held else register.at
    if at <= newest:
        return Step(register)
    if _believable(wh - register.wh, at - register.at, limits):
        return _use(register, at, wh, limits)
    if rolled := _rolled_over(register, at, wh, limits):
        return rolled
    held = register.held
    if held is None or not _believable(wh - held.wh, at - held.at, limits):
        return Step(replace(register, held=Held(at, wh, at, wh)))
    held = replace(held, at=at, wh=wh, times=held.times + 1)
    if held.times < CONFIRMATIONS:
        return Step(replace(register, held=held))
    return _start_again(register, held, limits)


def _believable(rise: int, seconds: int, limits: Limits) -> bool:
    allowed = limits.most_watts * (seconds + max(limits.tells_last, 60)) // 3600
    return 0 <= rise <= allowed


def _use(register: Register, at: int, wh: int, limits: Limits) -> Step:
    event = None
    if register.held:
        event = Event(EventKind.GLITCH, register.held.first_at, register.wh, register.held.first_wh)
    piece = _piece(register, at, wh - register.wh, limits)
    used_until = piece.end if piece.wh else register.used_until
    return Step(Register(at, wh, used_until), (piece,), event)


def _rolled_over(register: Register, at: int, wh: int, limits: Limits) -> Step | None:
    for modulus in ROLLOVERS_WH:
        rise = wh + modulus - register.wh
        if wh < register.wh < modulus and _believable(rise, at - register.at, limits):
            piece = _piece(register, at, rise, limits)
            event = Event(EventKind.ROLLED_OVER, at, register.wh, wh)
            return Step(Register(at, wh, piece.end), (piece,), event)
    return None


def _start_again(register: Register, held: Held, limits: Limits) -> Step:
    kind = EventKind.REPLACED if held.first_wh < register.wh else EventKind.JUMPED
    event = Event(kind, held.first_at, register.wh, held.first_wh)
    fresh = begin(held.first_at, held.first_wh)
    piece = _piece(fresh, held.at, held.wh - held.first_wh, limits)
    return Step(Register(held.at, held.wh, piece.end), (piece,), event)


def _piece(register: Register, at: int, rise: int, limits: Limits) -> Piece:
    start, end = register.at, at
    if limits.tells_last and rise:
        silent = end - start > limits.gap
        if silent or at % HALF_HOUR < PUSH_SLACK:
            end = half_hour_of(at)
        if silent:  # what it said then was of the half-hour before, as what it says now is
            start = half_hour_of(start)
        start = min(start, max(end - limits.tells_last, register.used_until))
        if start >= end:
            start = end - limits.tells_last
    crosses = half_hour_of(start) != half_hour_of(end - 1)
    return Piece(start, end, rise, spread=crosses and end - start > limits.tells_last + limits.gap)
