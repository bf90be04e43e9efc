"""Several bars of a stretch taken together, as one that can be pointed at."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from ihd.energy.day import BarState
from ihd.energy.stretch import Amount, Part, Stretch

MOSTLY = 0.1  # of what is known: from more than this on, a bar of several is an estimated one


def bars_within(stretch: Stretch, start: datetime, end: datetime) -> tuple[int, int] | None:
    """The numbers of the first and the last bar that `[start, end)`, UTC, touches; None where it touches none."""
    touched = [at for at, part in enumerate(stretch.parts) if part.start < end and start < part.end]
    return (touched[0], touched[-1]) if touched else None


def as_one(stretch: Stretch, first: int, last: int) -> Stretch:
    """The stretch with nothing but one bar, which stands for those from `first` to `last`, both included.

    What it is held against is that of the bars that are known: what is missing or still to come has no share in either.
    """
    known = [at for at in range(first, min(last + 1, len(stretch.parts))) if _is_known(stretch, at)]

    def among(parts: Sequence[Part]) -> tuple[Part, ...]:
        chosen = parts[first : last + 1]
        return (_one(chosen),) if chosen else ()

    def beside(amounts: Sequence[Amount | None]) -> tuple[Amount | None, ...]:
        chosen = [amounts[at] for at in known] if amounts and known else amounts[first : last + 1]
        return (total(chosen),) if chosen else ()

    return stretch._replace(
        parts=among(stretch.parts),
        gas=among(stretch.gas),
        usual=beside(stretch.usual),
        before=beside(stretch.before),
    )


def _is_known(stretch: Stretch, at: int) -> bool:
    return all(parts[at].amount.kwh is not None for parts in (stretch.parts, stretch.gas) if parts)


def total(amounts: Iterable[Amount | None]) -> Amount | None:
    """What amounts come to; of energy, money and CO2 each only where all of them have theirs."""
    kinds = tuple(zip(*((None, None, None) if one is None else one for one in amounts), strict=True))
    return Amount(*(None if None in kind else sum(kind) for kind in kinds)) if kinds else None


def _one(parts: Sequence[Part]) -> Part:
    known = [part for part in parts if part.amount.kwh is not None]
    begun = [part for part in parts if part.state not in (BarState.FUTURE, BarState.BEFORE)]
    gone = [part.missing if part.amount.kwh is not None else 1.0 for part in begun]
    amount = total([part.amount for part in known]) or Amount()
    return Part(parts[0].start, parts[-1].end, amount, _state(parts, known), sum(gone) / len(gone) if gone else 0.0)


def _state(parts: Sequence[Part], known: Sequence[Part]) -> BarState:
    states = {part.state for part in parts}
    if not known:
        return next(
            (one for one in (BarState.LATE, BarState.MISSING, BarState.BEFORE) if one in states), BarState.FUTURE
        )
    whole = sum(part.amount.kwh or 0.0 for part in known)
    unsure = sum(part.amount.kwh or 0.0 for part in known if part.state is BarState.ESTIMATED)
    return BarState.ESTIMATED if unsure > MOSTLY * whole else BarState.MEASURED
