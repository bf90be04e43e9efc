"""Mends of what happened to a register: another meter fitted, begun anew, or run over its last digit."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ihd.energy.calendar import DAY, HALF_HOUR, half_hour_of
from ihd.energy.half_hours import Piece
from ihd.energy.mends.apply import touches
from ihd.energy.mends.mend import Effect, Mend, MendKind, Put, Reprice, Scale, in_force
from ihd.energy.mends.record import Proposal, Record
from ihd.energy.register import Event, EventKind
from ihd.energy.series import Series
from ihd.energy.trouble import Trouble

DIGITS = range(3, 10)  # of whole kWh or m³ on a register
ALMOST_FULL = Fraction(99, 100)
COMMON_DIGITS = (4, 5, 6)  # of household meters
NEAR = Fraction(1, 100)  # how close to a thousand times another figure is the same in another unit
AT_ONCE = 60  # seconds by which readings may be off
FAR = 1 << 40  # unix seconds that no record reaches
OF_REGISTERS = (MendKind.EXCHANGE, MendKind.RESET, MendKind.ROLLOVER)
BREAKS = (EventKind.REPLACED, EventKind.JUMPED)  # what was used meanwhile is not in the record; of others it is


@dataclass(frozen=True, slots=True)
class Break:
    """A register that broke off and went on elsewhere.

    It stood at `before` (Wh) when it was last told, at `since`, and at `after` when it was next, at `at`: unix seconds.
    """

    series: Series
    since: int
    before: int
    at: int
    after: int


def of_event(series: Series, event: Event, last_told: int | None) -> Break:
    """What broke off at an event. `last_told`: when the register last told as it was before; None: just before it."""
    since = event.at - 1 if last_told is None else last_told
    return Break(series, since, event.before, event.at, event.after)


def exchange(record: Record, gap: Break, closing: int | None, opening: int | None, at: int | None = None) -> Proposal:
    """Another meter was fitted: what the old one counted up to `closing`, and the new one from `opening` on (Wh).

    Either may not be known; then it is left out, and the proposal says so. The energy is spread by time between the
    last reading of the old meter and the first of the new; where the time of the exchange is known (`at`, unix
    seconds), the one before it and the other after. Raises Trouble.
    """
    return _joined(record, gap, MendKind.EXCHANGE, closing, opening, at)


def reset(record: Record, gap: Break, closing: int | None = None, opening: int = 0, at: int | None = None) -> Proposal:
    """The register of the same meter began anew, at `opening`. Else like `exchange`."""
    return _joined(record, gap, MendKind.RESET, closing, opening, at)


def rollover(record: Record, gap: Break, digits: int) -> Proposal:
    """The register ran over its last digit: it shows so many of whole kWh (or m³). Raises Trouble."""
    if digits not in DIGITS:
        raise Trouble(f"No register has {digits} digits", f"Give the digits of whole kWh: {DIGITS[0]} to {DIGITS[-1]}.")
    full = 10**digits * 1000
    if not gap.after < gap.before < full:
        stood = f"It went from {record.words(gap.before)} to {record.words(gap.after)}."
        raise Trouble(f"A register of {digits} digits did not run over there", stood)
    piece = _piece(record, gap.since, gap.at, full - gap.before + gap.after)
    return Proposal(MendKind.ROLLOVER, _put(record, gap.series, [piece]))


def _joined(
    record: Record, gap: Break, kind: MendKind, closing: int | None, opening: int | None, at: int | None
) -> Proposal:
    if closing is None and opening is None:
        advice = "Give what the old meter showed at the end, what the new one showed at first, or both."
        raise Trouble("Nothing is known of either meter", advice)
    if closing is not None and closing < gap.before:
        told = f"At its last reading the old meter stood at {record.words(gap.before)} already."
        raise Trouble(f"The old meter cannot have ended at {record.words(closing)}", told)
    if opening is not None and opening > gap.after:
        told = f"At its first reading the new meter stood at {record.words(gap.after)}."
        raise Trouble(f"The new meter cannot have begun at {record.words(opening)}", told)
    if at is not None and not gap.since <= at <= gap.at:
        advice = "Give a time between the last reading of the old meter and the first of the new one."
        raise Trouble("The meter was not exchanged then", advice)
    old = None if closing is None else closing - gap.before
    new = None if opening is None else gap.after - opening
    says = (
        *(("What was used up to the end of the old meter is not known, and left out.",) if old is None else ()),
        *(("What was used since the start of the new meter is not known, and left out.",) if new is None else ()),
    )
    if at is None:
        pieces = [_piece(record, gap.since, gap.at, (old or 0) + (new or 0))]
    else:
        parts = ((gap.since, at, old), (at, gap.at, new))
        pieces = [_piece(record, start, end, wh) for start, end, wh in parts if wh is not None]
    return Proposal(kind, _put(record, gap.series, pieces), says)


def _piece(record: Record, start: int, end: int, wh: int) -> Piece:
    """Energy of a part of the gap. A meter that tells late tells of whole half-hours that have passed by then."""
    late = record.limits.tells_last
    if late:
        start, end = half_hour_of(start), half_hour_of(end)
    if start >= end:
        start = end - max(late, 1)
    record.check_amount(wh, end - start + max(late, AT_ONCE))
    return Piece(start, end, wh)


def _put(record: Record, series: Series, pieces: Sequence[Piece]) -> tuple[Put]:
    """What the record says of each half-hour of these pieces, which follow on one another, and their energy on top."""
    first = half_hour_of(pieces[0].start)
    slots = range(first, pieces[-1].end, HALF_HOUR)
    if slots[-1] + HALF_HOUR > record.now:
        raise Trouble("That half-hour is not over yet", "Wait until the next half-hour has begun.")
    told = record.half_hours(series, slots)
    wh = tuple(one.wh + sum(piece.share_in(one.start)[0] for piece in pieces) for one in told)
    return (Put(series, first, wh),)


def likely(event: Event) -> tuple[MendKind, Fraction | int | None]:
    """What most likely happened at an event: run over (with the digits), another unit (times what), or an exchange."""
    for digits in COMMON_DIGITS:
        full = 10**digits * 1000
        if ALMOST_FULL * full <= event.before < full and event.after < full - ALMOST_FULL * full:
            return MendKind.ROLLOVER, digits
    for times in (Fraction(1000), Fraction(1, 1000)):
        if event.before and abs(event.after * times / event.before - 1) <= NEAR:
            return MendKind.UNIT, times
    return MendKind.EXCHANGE, None


def unmended(events: Iterable[tuple[Series, Event]], mends: Sequence[Mend]) -> tuple[tuple[Series, Event], ...]:
    """The events after which use is not in the record, and that no mend in force has to do with."""
    effects = [effect for one in in_force(mends) for effect in one.effects]
    return tuple(
        (series, event)
        for series, event in events
        if event.kind in BREAKS and not any(_answers(effect, series, event.at) for effect in effects)
    )


def _answers(effect: Effect, series: Series, at: int) -> bool:
    if isinstance(effect, Put):
        slot = half_hour_of(at)
        return touches(effect, series, slot - HALF_HOUR, slot + HALF_HOUR)
    if isinstance(effect, Scale) and effect.series == series:
        return any(edge is not None and abs(edge - at) <= DAY for edge in (effect.start, effect.end))
    return False


def clash(mend: Mend, mends: Sequence[Mend]) -> Mend | None:
    """The mend in force that this one must not be made or done again beside; None if there is none.

    Two units of one time would both count, so would two words on one exchange; and a unit would also change what was
    set right before it.
    """
    return next((one for one in in_force(mends) if one.id != mend.id and _disagree(mend, one)), None)


def _disagree(mend: Mend, other: Mend) -> bool:
    first, later = (mend, other) if mend.id < other.id else (other, mend)
    once = mend.kind in OF_REGISTERS and other.kind in OF_REGISTERS
    return any(
        _overlap(one, two) and (isinstance(two, Scale) or (once and isinstance(one, Put)))
        for one in first.effects
        for two in later.effects
    )


def _overlap(one: Effect, other: Effect) -> bool:
    if isinstance(one, Reprice) or isinstance(other, Reprice):
        return False
    end = one.start + len(one.wh) * HALF_HOUR if isinstance(one, Put) else one.end
    return touches(other, one.series, one.start, FAR if end is None else end)
