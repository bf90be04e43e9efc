"""Energy, money and carbon over spans of the local calendar."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum

from ihd.energy.calendar import HALF_HOUR, day_of, half_hour_of, midnight, unix, utc
from ihd.energy.carbon.grams import Carbon, Grams
from ihd.energy.column import CODE, Column
from ihd.energy.costing import Cost, Span, costs, energy_of
from ihd.energy.exact import pence
from ihd.energy.half_hours import Quality
from ihd.energy.tariffs.plan import Layer, Layered, Schedule


class By(StrEnum):
    """How a range is cut into rows, along the local calendar. Weeks begin on Monday."""

    HALF_HOUR = "half-hour"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Use:
    """What was used in `[start, end)`, UTC. From `measured` to `corrected` half-hours are counted.

    `kwh` is None where no half-hour is known. `pence` is the energy at the price of each half-hour with the standing
    charge of the time that has passed; None where nothing is known, or some of it at no price that is. `grams` are
    those of `carbon_basis`; both None where nothing is known.
    """

    start: datetime
    end: datetime
    kwh: float | None
    pence: float | None
    measured: int
    estimated: int
    missing: int
    imported: int = 0
    corrected: int = 0
    grams: float | None = None
    carbon_basis: str | None = None


def spans(start: datetime, end: datetime, by: By, zone: tzinfo) -> Iterator[tuple[datetime, datetime]]:
    """Cut `[start, end)` (UTC) where the local calendar turns over."""
    while start < end:
        turn = min(end, end if by is By.ALL else _next_turn(start, by, zone))
        yield start, turn
        start = turn


def _next_turn(at: datetime, by: By, zone: tzinfo) -> datetime:
    if by is By.HALF_HOUR:
        return utc(half_hour_of(unix(at)) + HALF_HOUR)
    if by is By.HOUR:
        # Every zone that uses this program is whole half-hours from UTC, so an hour turns on a half-hour.
        turn = utc(half_hour_of(unix(at)) + HALF_HOUR)
        return turn if turn.astimezone(zone).minute == 0 else turn + timedelta(seconds=HALF_HOUR)
    return midnight(_next_day(day_of(at, zone), by), zone)


def _next_day(day: date, by: By) -> date:
    if by is By.DAY:
        return day + timedelta(days=1)
    if by is By.WEEK:
        return day + timedelta(days=7 - day.weekday())
    if by is By.MONTH:
        return date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return date(day.year + 1, 1, 1)


def uses(
    column: Column,
    spans: Sequence[Span],
    schedule: Schedule,
    zone: tzinfo,
    now: datetime,
    *,
    since: datetime | None = None,
    carbon: Carbon | None = None,
    progress: Callable[[float], None] | None = None,
) -> list[Use]:
    """What was used in each of these spans (UTC, rising), and what it cost. More is said at `costs`.

    A half-hour that begins at or after `now` counts for nothing; the one that runs then counts as far as it has come.
    Nothing is charged before the local day of `since` (UTC): a home's record begins there, not in all time. Where the
    column has no half-hour, it is missing.
    """
    if since is not None:
        schedule = charged_from(schedule, since, zone)
    told = costs(column, spans, schedule, zone, now, progress)
    parts = [column.part(unix(cost.start), min(unix(cost.end), unix(now))) for cost in told]
    spent = (energy_of(*each, schedule, zone) for each in zip(told, parts, strict=True))
    return [_use(*each, now, carbon) for each in zip(told, spent, parts, strict=True)]


def charged_from(schedule: Schedule, since: datetime, zone: tzinfo) -> Schedule:
    """The schedule from the local day of `since` (UTC) on; nothing is known to be charged before."""
    return Layered((Layer(schedule, day_of(since, zone)),))


def _use(cost: Cost, energy: int | None, part: Column, now: datetime, carbon: Carbon | None) -> Use:
    passed = max(0, min(unix(cost.end), unix(now)) - unix(cost.start))
    half_hours = -(-passed // HALF_HOUR)
    known = len(part.wh) - part.count(Quality.MISSING)
    grams = carbon.grams(part) if carbon is not None and known else Grams(None, None)
    return Use(
        cost.start,
        cost.end,
        cost.wh / 1000 if known else None,
        pence(energy + (cost.standing or 0)) if known and energy is not None else None,
        part.count(Quality.MEASURED),
        part.count(Quality.ESTIMATED),
        half_hours - known,
        part.count(Quality.IMPORTED),
        part.count(Quality.CORRECTED),
        *grams,
    )


def untold(column: Column, at: datetime) -> Column:
    """The column with the half-hour from `at` (UTC) missing if nothing was used in it.

    A meter that tells only when a half-hour is over may be heard all the time: its silence about this one is not 0.
    """
    place = (unix(at) - column.start) // HALF_HOUR
    if not 0 <= place < len(column.wh) or column.wh[place]:
        return column
    quality = bytearray(column.quality)
    quality[place] = CODE[Quality.MISSING]
    return Column(column.start, column.wh, bytes(quality))
