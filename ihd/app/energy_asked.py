"""The energy that a command asks about: of which registers, from when to when, half-hour by half-hour."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from itertools import chain

from ihd.app.context import Context
from ihd.app.gas_setting import gas_conversion
from ihd.energy.calendar import DAY, HALF_HOUR, day_of, half_hour_of, midnight, unix, utc
from ihd.energy.column import Column
from ihd.energy.costing import Span, lead_in
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.half_hours import Quality
from ihd.energy.ledger import Ledger
from ihd.energy.mends.apply import last_put
from ihd.energy.mends.mend import Mend
from ihd.energy.series import Series
from ihd.energy.trouble import FileTrouble
from ihd.energy.usage import By, spans, untold
from ihd.store import mending
from ihd.store.diary import Diary


@dataclass(frozen=True, slots=True)
class EnergyAsked:
    """What is known of `[start, end)`, UTC, added up over the registers asked for.

    The column begins with the local month of `start`, so that blocks can be counted, and ends where nothing more is
    known. `since` is the first half-hour known at all of these registers. `litres` are those of gas meters that tell
    a volume.
    """

    fuel: Fuel
    direction: Direction
    start: datetime
    end: datetime
    since: datetime
    column: Column
    litres: Column | None = None

    def m3(self, start: datetime, end: datetime) -> float | None:
        """The gas used in `[start, end)`, UTC, by volume; None where no meter told it."""
        part = self.litres.part(unix(start), unix(end)) if self.litres else None
        if part is None or part.count(Quality.MISSING) == len(part.wh):
            return None
        return sum(part.wh) / 1000

    def spans(self, by: By, zone: tzinfo) -> list[Span]:
        """The range, cut along the local calendar."""
        return list(spans(self.start, self.end, by, zone))


def energy_asked(context: Context, diary: Diary, asked: Namespace, now: datetime) -> EnergyAsked | None:
    """What `--fuel`, `--meter`, `--from` and `--to` ask for, as known at `now` (UTC); None while nothing is kept.

    Without `--from` and `--to` it is all that is known. Raises FileTrouble for a meter that there is not, and for a
    range without a day.
    """
    if asked.since and asked.until and asked.until <= asked.since:
        advice = "--from is the first day, --to the day after the last."
        raise FileTrouble(f"There is no day from {asked.since} until before {asked.until}", advice)
    series, fuel, direction = _registers(diary, asked)
    edges = _edges(context, diary, series)
    if edges is None:
        return None
    since, last = edges[0] or now, edges[1]
    start = midnight(asked.since, context.zone) if asked.since else since
    end = midnight(asked.until, context.zone) if asked.until else last
    begin = unix(lead_in(start, context.zone))
    until = max(begin, min(unix(end), unix(now)))
    ledger = _ledger(context, diary, series, begin // DAY, until // DAY)
    told = ledger.column(series, begin, until, unix(now))
    if fuel is Fuel.GAS and (late := running(ledger, series)) is not None:
        told = untold(told, late)
    volumes = ledger.volumes(series)
    litres = ledger.column(volumes, begin, until, unix(now)) if volumes else None
    return EnergyAsked(fuel, direction, start, end, since, told, litres)


def days_kept(context: Context, diary: Diary) -> tuple[date, date] | None:
    """The first and the last local day of which a half-hour is known of any register, none that is still to come."""
    now = context.clock()
    asked = (Namespace(fuel=name, meter=None) for name in ("electricity", "gas", "export"))
    found = [edges for one in asked if (edges := _edges(context, diary, _registers(diary, one)[0]))]
    known = [(since, min(last, now)) for since, last in found if since is not None and since < min(last, now)]
    if not known:
        return None
    first, last = min(since for since, _ in known), max(last for _, last in known) - timedelta(seconds=1)
    return day_of(first, context.zone), day_of(last, context.zone)


def _edges(context: Context, diary: Diary, series: Sequence[Series]) -> tuple[datetime | None, datetime] | None:
    """The start of the first half-hour that is known of these registers, and the end of the last; None without any."""
    reach = [span for each in series if (span := diary.span(each))]
    if not reach:
        return None
    first, last = min(span[0] for span in reach), max(span[1] for span in reach)
    ledger = _ledger(context, diary, series, first, first, last, last)
    return ledger.first_half_hour(series), _last(ledger, series, diary.ask(mending.all_mends) or ())


def _registers(diary: Diary, asked: Namespace) -> tuple[tuple[Series, ...], Fuel, Direction]:
    direction = Direction.EXPORT if asked.fuel == "export" else Direction.IMPORT
    fuel = Fuel.ELECTRICITY if asked.fuel == "export" else Fuel(asked.fuel)
    fuels = diary.fuels()
    if asked.meter:
        if asked.meter not in fuels:
            names = ", ".join(sorted(fuels)) or "none yet"
            raise FileTrouble(f"There is no meter {asked.meter}", f"The meters known are: {names}.")
        return (Series(asked.meter, direction),), fuels[asked.meter], direction
    return tuple(Series(name, direction) for name, counts in fuels.items() if counts is fuel), fuel, direction


def _ledger(context: Context, diary: Diary, series: Sequence[Series], *reaches: int) -> Ledger:
    """A ledger with the days (since 1970) of these registers from each first to each last, both included."""
    pairs = zip(reaches[::2], reaches[1::2], strict=True)
    found = [diary.days(first, last, each) for first, last in pairs for each in series]
    days = dict(chain.from_iterable(one.items() for one in found))
    return Ledger(diary.registers(), days, diary.ask(mending.all_mends) or (), gas_conversion(context))


def _last(ledger: Ledger, series: Sequence[Series], mends: Sequence[Mend]) -> datetime:
    """The end of the last half-hour that anything is known of."""
    read = ledger.last_read(series)
    ended = utc(half_hour_of(unix(read) - 1) + HALF_HOUR) if read else utc(0)
    return max(ended, ledger.last_logged(series) or ended, utc(last_put(mends, series) or 0))


def running(ledger: Ledger, series: Sequence[Series]) -> datetime | None:
    """The half-hour in which these meters were last read, where nothing but that reading tells of it."""
    read = ledger.last_read(series)
    if read is None:
        return None
    (running,) = ledger.together(series, [half_hour_of(unix(read))])
    return None if running.logged or running.given is not None else utc(running.start)
