"""What each span of a register came to in energy, money and carbon, and what any span made of them comes to."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import datetime, tzinfo
from typing import NamedTuple

from ihd.energy import exact
from ihd.energy.calendar import HALF_HOUR, unix, utc
from ihd.energy.carbon.grams import Carbon
from ihd.energy.column import Column
from ihd.energy.costing import Cost, Span, costs, energy_of
from ihd.energy.half_hours import Quality
from ihd.energy.stretch import Amount
from ihd.energy.tariffs.plan import Schedule


class Known(NamedTuple):
    """What is known of one side of a home.

    The column has all that is shown, the weeks or the year before it that it is held against, and the month in which
    those begin, so that blocks are counted. The schedule charges nothing before the first day of the record. `since` is
    the first half-hour known at all, `as_of` up to when the meter has told, both UTC.
    """

    column: Column
    schedule: Schedule
    carbon: Carbon
    since: datetime | None
    as_of: datetime | None


class Cell(NamedTuple):
    """What one span came to. `known` counts its half-hours that are, `energy` and `standing` are in 10^-12 pence."""

    start: int
    end: int
    wh: int
    known: int
    energy: int | None
    standing: int | None
    grams: float | None
    rate: str

    def amount(self, *, standing: bool) -> Amount:
        """The same to be shown, its pence with the standing charge or without."""
        return amount(self, self.grams, standing=standing)


def amount(cost: Cell, grams: float | None, *, standing: bool) -> Amount:
    """The energy and the money of a cell beside these grams; nothing where none of it is known."""
    if not cost.known:
        return Amount()
    charged = (cost.standing or 0) if standing else 0
    pence = None if cost.energy is None else exact.pence(cost.energy + charged)
    return Amount(cost.wh / 1000, pence, grams)


def cells(known: Known, cut: Sequence[Span], zone: tzinfo, now: datetime) -> list[Cell]:
    """What each of these spans (UTC, rising, made of half-hours) came to up to `now`, UTC."""
    return [_cell(known, one, zone, unix(now)) for one in costs(known.column, cut, known.schedule, zone, now)]


def _cell(known: Known, cost: Cost, zone: tzinfo, now: int) -> Cell:
    start, end = unix(cost.start), unix(cost.end)
    part = known.column.part(start, min(end, now))
    told = len(part.wh) - part.count(Quality.MISSING)
    grams = known.carbon.grams(part).grams if told else None
    rate = max(cost.rates, key=lambda one: one.wh).name if cost.rates else ""
    energy = energy_of(cost, part, known.schedule, zone)
    return Cell(start, end, cost.wh, told, energy, cost.standing, grams, rate)


def together(told: Sequence[Cell]) -> Cell:
    """Cells one after another as one, exactly. Its grams are left out: they are reckoned at once, with their basis."""
    energy = [one.energy for one in told if one.energy is not None]
    unknown = any(one.wh and one.energy is None for one in told)
    standing = [one.standing for one in told if one.standing is not None]
    return Cell(
        told[0].start,
        told[-1].end,
        sum(one.wh for one in told),
        sum(one.known for one in told),
        sum(energy) if energy and not unknown else None,
        sum(standing) if standing else None,
        None,
        "",
    )


def evened(told: Amount, energy: Amount, known: float) -> Amount:
    """As if what is missing of a span were like the `known` share of it; its standing charge is known in any case.

    `told` has that charge in its pence, `energy` has not.
    """
    more = 1 / known - 1 if known else 0.0
    return weighed(((told, 1.0), (energy, more)))


class Share(NamedTuple):
    """What a span came to as far as it is known, and how much of its time is known, from 0 to 1."""

    amount: Amount
    known: float


class Cells:
    """Cells of any times, each of which counts by its share of time in a span that cuts it."""

    def __init__(self, told: Iterable[Cell]) -> None:
        self._cells = sorted(told)
        self._starts = [one.start for one in self._cells]

    def share(self, span: Span, *, standing: bool) -> Share:
        """What a span (UTC) came to; its pence with the standing charge or without."""
        start, end = (unix(edge) for edge in span)
        first = max(0, bisect_right(self._starts, start) - 1)
        last = bisect_right(self._starts, end - 1)
        told = [(one, min(end, one.end) - max(start, one.start)) for one in self._cells[first:last]]
        told = [(one, held) for one, held in told if held > 0 and one.known]
        if not told:
            return Share(Amount(), 0.0)
        shares = [(one.amount(standing=standing), held / (one.end - one.start)) for one, held in told]
        known = sum(held * one.known * HALF_HOUR / (one.end - one.start) for one, held in told)
        return Share(weighed(shares), min(1.0, known / (end - start)))


def weighed(shares: Iterable[tuple[Amount, float]]) -> Amount:
    """The sum of amounts, each by its weight. What is not known of one of them is not known of the sum."""
    told = list(shares)
    columns = ([(value[n], weight) for value, weight in told] for n in range(3))
    return Amount(*(_sum(column) for column in columns))


def _sum(column: Sequence[tuple[float | None, float]]) -> float | None:
    known = [value * weight for value, weight in column if value is not None]
    return sum(known) if known and len(known) == len(column) else None


def half_hours_of(spans: Iterable[Span]) -> list[Span]:
    """The half-hours that these spans (UTC) touch, each once, rising."""
    starts = {at for start, end in spans for at in range(unix(start) // HALF_HOUR, -(-unix(end) // HALF_HOUR))}
    return [(utc(at * HALF_HOUR), utc((at + 1) * HALF_HOUR)) for at in sorted(starts)]
