"""How a batch is written, so that writing it again, or after a later one, changes nothing.

A reading that is kept already stays as it is, and only gains fields it lacked. Days are joined: what a register told
of a half-hour only grows, and what a log told is replaced by a higher revision alone, so an older state of a day
never undoes a newer one.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import groupby
from operator import attrgetter

from sqlalchemy import Connection, and_, func, insert, or_, select, update
from sqlalchemy.dialects.sqlite import Insert

from ihd.energy.calendar import unix
from ihd.energy.fuel import Fuel
from ihd.energy.half_hours import UtcDay
from ihd.energy.ledger import Changes
from ihd.energy.reading import Reading
from ihd.energy.register import Event
from ihd.energy.series import Series
from ihd.store import kept_readings, schema
from ihd.store.database import insert_into, insert_on
from ihd.store.history_tables import history_import
from ihd.store.hub_keeping import keep_lines, keep_news
from ihd.store.kept import Batch
from ihd.store.packing import Unreadable, pack, unpack
from ihd.store.rows import Known, reading_row, register_row

FIELDS = ("watts", "import_wh", "export_wh", "litres")
STATE = ("at", "wh", "used_until", "held_first_at", "held_first_wh", "held_at", "held_wh", "held_times")


# Built once: building these costs more than running them on a small batch.
@cache
def _put_reading(database: str) -> Insert:
    have, new = schema.reading.c, insert_on(database, schema.reading)
    return new.on_conflict_do_update(
        index_elements=[have.meter, have.ts],
        set_={field: func.coalesce(have[field], new.excluded[field]) for field in FIELDS},
        where=or_(*(and_(have[field].is_(None), new.excluded[field].is_not(None)) for field in FIELDS)),
    )


@cache
def _put_register(database: str) -> Insert:
    have, new = schema.register.c, insert_on(database, schema.register)
    return new.on_conflict_do_update(
        index_elements=[have.meter, have.direction],
        set_={field: new.excluded[field] for field in STATE},
        where=func.coalesce(new.excluded.held_at, new.excluded.at) > func.coalesce(have.held_at, have.at),
    )


@cache
def _put_day(database: str) -> Insert:
    have, new = schema.day.c, insert_on(database, schema.day)
    return new.on_conflict_do_update(
        index_elements=[have.meter, have.direction, have.day], set_={"half_hours": new.excluded.half_hours}
    )


def keep(connection: Connection, batch: Batch) -> None:
    """Write a batch. Runs inside the caller's transaction."""
    meters = _keep_meters(connection, batch)
    by_meter = sorted(batch.readings, key=attrgetter("meter", "at"))
    for name, readings in groupby(by_meter, attrgetter("meter")):
        told = list(readings)
        _keep_prices(connection, meters[name], told)
        _keep_readings(connection, meters[name], told)
    _keep_registers(connection, meters, batch.changes)
    _keep_days(connection, meters, batch.changes.days)
    _keep_events(connection, meters, batch.changes)
    keep_news(connection, batch.news, unix(batch.at) if batch.at else 0)
    keep_lines(connection, batch.lines)


def known_meters(connection: Connection) -> dict[str, Known]:
    """Every meter that has a number, by name."""
    rows = connection.execute(select(schema.meter).order_by(schema.meter.c.id))
    return {row.name: Known(row.id, _fuel(row.fuel), row.hub) for row in rows}


def _fuel(told: str | None) -> Fuel | None:
    if told not in (None, *Fuel):
        raise Unreadable(f"{told!r} is nothing that a meter counts")
    return Fuel(told) if told else None


def _keep_meters(connection: Connection, batch: Batch) -> dict[str, int]:
    known = known_meters(connection)
    told = {reading.meter: reading for reading in batch.readings}
    changes = batch.changes
    series = [*changes.registers, *(key[0] for key in changes.days), *(key[0] for key in changes.events)]
    for name in dict.fromkeys([*told, *(each.meter for each in series)]):
        source, have = told.get(name) or changes.sources.get(name), known.get(name)
        told_fuel, told_hub = (source.fuel, source.hub) if source else (None, None)
        if have is None:
            row = {"name": name, "fuel": told_fuel.value if told_fuel else None, "hub": told_hub}
            number = connection.execute(insert(schema.meter).values(row).returning(schema.meter.c.id)).scalar_one()
            known[name] = Known(number, told_fuel, told_hub)
        elif (have.fuel is None and told_fuel) or (have.hub is None and told_hub):
            fuel, hub = have.fuel or told_fuel, have.hub or told_hub
            row = {"fuel": fuel.value if fuel else None, "hub": hub}
            connection.execute(update(schema.meter).where(schema.meter.c.id == have.id).values(row))
    return {name: meter.id for name, meter in known.items()}


def _keep_prices(connection: Connection, meter: int, readings: Iterable[Reading]) -> None:
    """A row only where the price differs from the one before. `readings` are oldest first.

    Readings that are not newer than what is kept tell no price: one that is late would seem to be a change back.
    A standing charge alone is no price: it is kept with the first unit rate.
    """
    table = schema.price
    last = connection.execute(
        select(table).where(table.c.meter == meter).order_by(table.c.since.desc()).limit(1)
    ).first()
    price = (last.pence_per_kwh, last.standing_pence_per_day) if last else (None, None)
    newest = kept_readings.newest(connection, meter)
    until = max(-1 if newest is None else newest, last.since if last else -1)
    rows = []
    for reading in readings:
        told = (
            price[0] if reading.pence_per_kwh is None else reading.pence_per_kwh,
            price[1] if reading.standing_pence_per_day is None else reading.standing_pence_per_day,
        )
        at = unix(reading.at)
        if at > until and told[0] is not None and told != price:
            rows.append({"meter": meter, "since": at, "pence_per_kwh": told[0], "standing_pence_per_day": told[1]})
            price, until = told, at
    if rows:
        connection.execute(insert(table), rows)


def _keep_readings(connection: Connection, meter: int, readings: Iterable[Reading]) -> None:
    rows = [row for reading in readings if (row := reading_row(meter, reading))]
    if rows:
        connection.execute(_put_reading(connection.dialect.name), rows)


def _keep_registers(connection: Connection, meters: Mapping[str, int], changes: Changes) -> None:
    rows = [
        {"meter": meters[series.meter], "direction": series.direction.value, **register_row(register)}
        for series, register in changes.registers.items()
    ]
    if rows:
        connection.execute(_put_register(connection.dialect.name), rows)


def _keep_days(connection: Connection, meters: Mapping[str, int], days: Mapping[tuple[Series, int], UtcDay]) -> None:
    rows = []
    undone = undone_imports(connection) if any(day.imports for day in days.values()) else frozenset[int]()
    for series in dict.fromkeys(key[0] for key in days):
        numbers = [day for each, day in days if each == series]
        kept = kept_days(connection, meters[series.meter], series, min(numbers), max(numbers))
        for number in numbers:
            day = days[series, number].without_imports(undone)
            if number in kept:
                day = kept[number].joined(day)
            if day == kept.get(number, UtcDay(number)):
                continue
            key = {"meter": meters[series.meter], "direction": series.direction.value, "day": number}
            rows.append({**key, "half_hours": pack(day)})
    if rows:
        connection.execute(_put_day(connection.dialect.name), rows)


def undone_imports(connection: Connection) -> frozenset[int]:
    """The numbers of imports that were undone: whoever has such a day in hand still must not bring them back."""
    have = history_import.c
    return frozenset(connection.scalars(select(have.number).where(have.undone.is_not(None))))


def kept_days(connection: Connection, meter: int, series: Series, first: int, last: int) -> dict[int, UtcDay]:
    """The UTC days `first` to `last` (days since 1970, both included) of one register, as they are kept."""
    have = schema.day.c
    this = and_(have.meter == meter, have.direction == series.direction.value, have.day.between(first, last))
    rows = connection.execute(select(have.day, have.half_hours).where(this))
    return {row.day: unpack(row.day, row.half_hours) for row in rows}


def _keep_events(connection: Connection, meters: Mapping[str, int], changes: Changes) -> None:
    rows = [event_row(meters[series.meter], series, event) for series, event in changes.events]
    if rows:
        connection.execute(insert_into(connection, schema.event).on_conflict_do_nothing(), rows)


def event_row(meter: int, series: Series, event: Event) -> dict[str, int | str]:
    """What is kept of an event of this meter, by its number."""
    return {
        "meter": meter,
        "direction": series.direction.value,
        "at": event.at,
        "kind": event.kind.value,
        "before": event.before,
        "after": event.after,
    }
