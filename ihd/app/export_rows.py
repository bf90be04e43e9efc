"""The rows of an export: energy by spans of the local calendar, or readings as they were heard."""

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from operator import attrgetter

from ihd.app.carbon_known import carbon_for
from ihd.app.context import Context
from ihd.app.energy_asked import EnergyAsked, energy_asked
from ihd.app.pricing import in_force
from ihd.energy.calendar import DAY, midnight, unix, utc
from ihd.energy.costing import Span
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.half_hours import Quality
from ihd.energy.reading import Reading
from ihd.energy.trouble import FileTrouble
from ihd.energy.usage import By, Use, uses
from ihd.export_files.fields import Field, Kind, Row
from ihd.store.diary import Diary
from ihd.store.kept import Heed

USE = (
    Field("start", Kind.TIME),
    Field("end", Kind.TIME),
    Field("kwh", Kind.NUMBER),
    Field("pence", Kind.NUMBER),
    Field("grams", Kind.NUMBER),
    Field("carbon_basis", Kind.TEXT),
    Field("measured", Kind.WHOLE),
    Field("estimated", Kind.WHOLE),
    Field("missing", Kind.WHOLE),
    Field("imported", Kind.WHOLE),
    Field("corrected", Kind.WHOLE),
)
M3 = Field("m3", Kind.NUMBER)
READING = (
    Field("at", Kind.TIME),
    Field("meter", Kind.TEXT),
    Field("fuel", Kind.TEXT),
    Field("hub", Kind.TEXT),
    Field("watts", Kind.NUMBER),
    Field("imported_kwh", Kind.NUMBER),
    Field("exported_kwh", Kind.NUMBER),
    Field("imported_m3", Kind.NUMBER),
)


@dataclass(frozen=True, slots=True)
class Exported:
    """Rows to be written. `ends` are the places of the fields that tell when a row begins and when it ends.

    `kwh` is what they come to; None where that is not known, or they are readings.
    """

    fields: tuple[Field, ...]
    rows: Iterator[Row]
    ends: tuple[int, int]
    kwh: float | None


def use_asked(context: Context, diary: Diary, asked: Namespace, heed: Heed) -> Exported | None:
    """The energy of the range that was asked for, as `ihd usage` has it; None while nothing is kept of it.

    `heed` is told what part of the rows is made, and stops it by what it raises.
    """
    now = context.clock()
    which = Namespace(**{**vars(asked), "fuel": asked.fuel or "electricity"})
    known = energy_asked(context, diary, which, now)
    if known is None:
        return None
    part = known.column.part(unix(known.start), unix(known.end))
    is_known = part.count(Quality.MISSING) < len(part.wh)
    fields = (*USE, M3) if known.fuel is Fuel.GAS else USE
    rows = _uses(context, diary, known, By(asked.by or "half-hour"), heed)
    return Exported(fields, rows, (0, 1), sum(part.wh) / 1000 if is_known else None)


def _uses(context: Context, diary: Diary, known: EnergyAsked, by: By, heed: Heed) -> Iterator[Row]:
    """A row for each span, a local month at a time: that is how far back a price may have to look."""
    now, schedule = context.clock(), in_force(context, diary, known.fuel, known.direction)
    began, length = unix(known.start), max(1, unix(known.end) - unix(known.start))

    def month_of(span: Span) -> tuple[int, int]:
        local = span[0].astimezone(context.zone)
        return local.year, local.month

    for _, spans in groupby(known.spans(by, context.zone), month_of):
        cut = list(spans)
        start, end = cut[0][0], cut[-1][1]
        carbon = carbon_for(diary, context.settings, known.fuel, known.direction, start, end)
        for one in uses(known.column, cut, schedule, context.zone, now, since=known.since, carbon=carbon):
            yield _use(one, known)
        heed((unix(end) - began) / length)


def _use(one: Use, known: EnergyAsked) -> Row:
    told = (one.start, one.end, rounded(one.kwh), rounded(one.pence), rounded(one.grams), one.carbon_basis)
    counts = (one.measured, one.estimated, one.missing, one.imported, one.corrected)
    volume = (rounded(known.m3(one.start, one.end)),) if known.fuel is Fuel.GAS else ()
    return (*told, *counts, *volume)


def readings_asked(context: Context, diary: Diary, asked: Namespace, heed: Heed) -> Exported | None:
    """The readings of the meters and the range that were asked for; None where there are none at all."""
    direction = Direction.EXPORT if asked.fuel == "export" else None
    fuel = None if asked.fuel is None else Fuel.ELECTRICITY if direction else Fuel(asked.fuel)
    known = diary.meters()
    if asked.meter and asked.meter not in {meter.name for meter in known}:
        all_names = ", ".join(sorted({meter.name for meter in known})) or "none yet"
        raise FileTrouble(f"There is no meter {asked.meter}", f"The meters known are: {all_names}.")
    chosen = [
        meter
        for meter in known
        if asked.meter in (None, meter.name) and fuel in (None, meter.fuel) and direction in (None, meter.direction)
    ]
    heard = [(meter.first, meter.last) for meter in chosen if meter.first and meter.last]
    if not heard:
        return None
    start = midnight(asked.since, context.zone) if asked.since else min(first for first, _ in heard)
    end = midnight(asked.until, context.zone) if asked.until else max(last for _, last in heard) + timedelta(seconds=1)
    if end <= start and asked.since and asked.until:
        advice = "--from is the first day, --to the day after the last."
        raise FileTrouble(f"There is no day from {asked.since} until before {asked.until}", advice)
    names = tuple(dict.fromkeys(meter.name for meter in chosen))
    return Exported(READING, _readings(diary, names, start, end, heed), (0, 0), None)


def _readings(diary: Diary, meters: tuple[str, ...], start: datetime, end: datetime, heed: Heed) -> Iterator[Row]:
    """Those of `[start, end)`, UTC, oldest first: a UTC day at a time, so that a day of readings is in memory."""
    days = range(unix(start) // DAY, -(-unix(end) // DAY))
    for number, day in enumerate(days):
        since, until = max(start, utc(day * DAY)), min(end, utc((day + 1) * DAY))
        found = [one for meter in meters for one in diary.readings(meter, since, until)]
        for one in sorted(found, key=attrgetter("at")):
            yield _reading(one)
        heed(number / len(days))


def _reading(one: Reading) -> Row:
    told = (one.at, one.meter, one.fuel.value, one.hub)
    return (*told, one.watts, rounded(one.imported_kwh), rounded(one.exported_kwh), rounded(one.imported_m3))


def rounded(value: float | None) -> float | None:
    """A number to a millionth: floats carry dust beyond that."""
    return None if value is None else round(value, 6)
