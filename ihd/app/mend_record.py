"""The record that a mend is made from and shown on: which registers are meant, and what the diary holds of them."""

from argparse import Namespace
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain

from ihd.app import progress
from ihd.app.carbon_known import carbon_for
from ihd.app.context import Context
from ihd.app.gas_setting import gas_conversion
from ihd.app.pricing import home_prices
from ihd.energy.calendar import DAY, day_of, unix, utc
from ihd.energy.costing import lead_in
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.ledger import Ledger
from ihd.energy.mends.mend import Effect, Mend, Reprice
from ihd.energy.mends.preview import Preview, Side, preview, touched
from ihd.energy.mends.record import Record
from ihd.energy.mends.registers import BREAKS, Break, of_event
from ihd.energy.reading import Reading
from ihd.energy.register import Event
from ihd.energy.series import Series
from ihd.energy.tariffs.plan import Layer, Layered, NoPrices, Schedule
from ihd.energy.trouble import FileTrouble, Trouble
from ihd.store import mending
from ihd.store.diary import Diary
from ihd.ui.mend_words import moment

BESIDE = 32  # days on either side of a mend that it may be made from
NEAR = DAY  # seconds by which a remembered time of an exchange may be off
WINDOWS = (DAY, 40 * DAY, 4000 * DAY)  # to look back for the last reading of a meter


@dataclass(frozen=True, slots=True)
class Known:
    """What counts together: a fuel one way, its registers of energy, the newest first, and the days that hold any."""

    fuel: Fuel
    direction: Direction
    series: tuple[Series, ...]
    first: int
    last: int


def known(diary: Diary, fuel: Fuel, direction: Direction, meter: str | None = None) -> Known:
    """The registers of a fuel, or of one meter of it. Raises FileTrouble where nothing is kept of any."""
    fuels = diary.fuels()
    names = [name for name, counts in fuels.items() if counts is fuel and meter in (None, name)]
    spans = {one: span for name in names if (span := diary.span(one := Series(name, direction)))}
    if not spans:
        which = f"meter {meter}" if meter else fuel.value if direction is Direction.IMPORT else "export"
        raise FileTrouble(f"Nothing has been kept of {which} yet", "Look at `ihd meters` for what has.")
    newest_first = tuple(sorted(spans, key=lambda one: spans[one][1], reverse=True))
    first, last = min(span[0] for span in spans.values()), max(span[1] for span in spans.values())
    return Known(fuel, direction, newest_first, first, last)


def asked_for(diary: Diary, asked: Namespace) -> Known:
    """What `--fuel` or `--meter` asks for. Raises FileTrouble."""
    direction = Direction.EXPORT if asked.fuel == "export" else Direction.IMPORT
    fuel = Fuel.ELECTRICITY if asked.fuel == "export" else Fuel(asked.fuel)
    if asked.meter is not None:
        fuels = diary.fuels()
        if asked.meter not in fuels:
            names = ", ".join(sorted(fuels)) or "none yet"
            raise FileTrouble(f"There is no meter {asked.meter}", f"The meters known are: {names}.")
        fuel = fuels[asked.meter]
    return known(diary, fuel, direction, asked.meter)


def of_effects(diary: Diary, effects: Sequence[Effect]) -> Known:
    """What these effects change. Raises FileTrouble where that has been cleared."""
    first = effects[0]
    if isinstance(first, Reprice):
        return known(diary, first.fuel, first.direction)
    fuel = diary.fuels().get(first.series.meter)
    if fuel is None:
        raise FileTrouble(f"Nothing is kept of meter {first.series.meter} any more", "There is nothing to change.")
    direction = Direction.IMPORT if first.series.direction is Direction.VOLUME else first.series.direction
    return known(diary, fuel, direction)


def ledger(
    context: Context, diary: Diary, series: Iterable[Series], mends: Sequence[Mend], reach: tuple[int, int]
) -> Ledger:
    """A ledger of the days (since 1970) from the first to the last of `reach`, as these mends have them."""
    found = [diary.days(*reach, one) for one in series]
    days = dict(chain.from_iterable(each.items() for each in found))
    return Ledger(diary.registers(), days, mends, gas_conversion(context))


def record(
    context: Context,
    diary: Diary,
    what: Known,
    mends: Sequence[Mend],
    around: tuple[int, int | None],
    *,
    in_volume: bool = False,
) -> Record:
    """The record around a span (unix seconds; None: up to now), as these mends have it: of energy, or of the gas."""
    last = what.last if around[1] is None else around[1] // DAY + BESIDE
    found = ledger(context, diary, what.series, mends, (around[0] // DAY - BESIDE, last))
    series = what.series
    if in_volume:
        series = tuple(one._replace(direction=Direction.VOLUME) for one in series)
    return Record(found.half_hours, series, what.fuel, context.zone, unix(context.clock()))


def shown(
    context: Context, diary: Diary, what: Known, effects: Sequence[Effect], mends: tuple[Sequence[Mend], Sequence[Mend]]
) -> Preview | None:
    """What changes between two sets of mends in the days that these effects touch; None where nothing is known."""
    now, zone = context.clock(), context.zone
    edge = ledger(context, diary, what.series, (), (what.first, what.first))
    since = edge.first_half_hour(what.series) or utc(what.first * DAY)
    span = touched(effects, zone, since, now)
    if span is None:
        return None
    begin = max(unix(lead_in(span[0], zone)), what.first * DAY)
    until = min(unix(span[1]), unix(now))
    plain = ledger(context, diary, what.series, (), (begin // DAY, until // DAY))
    carbon = carbon_for(diary, context.settings, what.fuel, what.direction, *span)
    sides = []
    for each in mends:
        column = plain.with_mends(each).column(what.series, begin, until, unix(now))
        sides.append(Side(column, _schedule(context, diary, what, each, since), carbon))
    with progress.told("Reckoning") as reckoned:
        return preview(sides[0], sides[1], span, zone, now, progress=reckoned)


def _schedule(context: Context, diary: Diary, what: Known, mends: Sequence[Mend], since: datetime) -> Schedule:
    prices = replace(home_prices(diary, context), mends=tuple(mends))
    schedule = prices.schedules.get((what.fuel, what.direction), NoPrices())
    return Layered((Layer(schedule, day_of(since, context.zone)),))


def broke_off(context: Context, diary: Diary, series: Sequence[Series], at: tuple[int, int] | None) -> Break:
    """The event of these registers nearest to a span (unix seconds); without one the only one there is.

    Raises Trouble where there is none, or more than one and no time was given.
    """
    found = [(one, event) for one, event in diary.events() if one in series and event.kind in BREAKS]
    if not found:
        advice = "If the figures of a day are wrong, set them right with `ihd mend day`."
        raise Trouble("No exchange or new start of this meter has been noticed", advice)
    if at is None and len(found) > 1:
        times = ", ".join(moment(event.at, context.zone) for _, event in found)
        raise Trouble("This meter has begun anew more than once", f"Say when with --at: {times}.")
    gaps = [_gap(diary, one, event) for one, event in found]
    if at is None:
        return gaps[0]
    nearest = min(gaps, key=lambda gap: _distance(gap, at))
    if _distance(nearest, at) > NEAR:
        times = ", ".join(moment(event.at, context.zone) for _, event in found)
        raise Trouble("Nothing was noticed on this meter then", f"It was at: {times}.")
    return nearest


def _distance(gap: Break, at: tuple[int, int]) -> int:
    return max(0, gap.since - at[1], at[0] - gap.at)


def _gap(diary: Diary, series: Series, event: Event) -> Break:
    for window in WINDOWS:
        told = diary.readings(series.meter, utc(max(0, event.at - window)), utc(event.at))
        last = next((unix(one.at) for one in reversed(told) if _stood(one, series.direction) == event.before), None)
        if last is not None:
            return of_event(series, event, last)
    return of_event(series, event, None)


def _stood(reading: Reading, direction: Direction) -> int | None:
    told = {
        Direction.IMPORT: reading.imported_kwh,
        Direction.EXPORT: reading.exported_kwh,
        Direction.VOLUME: reading.imported_m3,
    }[direction]
    return None if told is None else round(told * 1000)


def mends_of(diary: Diary) -> tuple[Mend, ...]:
    """All mends, undone ones too."""
    return diary.ask(mending.all_mends) or ()
