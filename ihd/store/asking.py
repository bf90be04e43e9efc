"""What the diary can be asked: rows in, the household's values out. Each runs inside the caller's transaction."""

from sqlalchemy import Connection, and_, func, select

from ihd.energy.calendar import utc
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.half_hours import UtcDay
from ihd.energy.price import Price, Prices
from ihd.energy.reading import Reading
from ihd.energy.register import Event, EventKind, Register
from ihd.energy.resolve import volume_of
from ihd.energy.series import Series
from ihd.store import kept_readings, schema, sealing, sqlite_file
from ihd.store.database import SQLITE
from ihd.store.keeping import known_meters
from ihd.store.kept import Heed, Meter
from ihd.store.packing import Unreadable, unpack
from ihd.store.rows import Known, read_price, read_reading, read_register
from ihd.wording import later, tr

END_OF_TIME = 2**31 - 1  # later than any day
DIRECTIONS = tuple(direction.value for direction in Direction)


def registers(connection: Connection) -> dict[Series, Register]:
    """The last believed state of every register."""
    names = _names(connection)
    rows = connection.execute(select(schema.register))
    return {Series(names[row.meter], Direction(row.direction)): read_register(row) for row in rows}


def days(connection: Connection, first: int, last: int, series: Series | None) -> dict[tuple[Series, int], UtcDay]:
    """The UTC days `first` to `last` (days since 1970, both included) that hold anything; with a series, of that alone.

    With them come the other days of each silence that reaches into them: what fell on one depends on the others. And
    with energy that was taken comes the volume of gas that it may have to be made of.
    """
    found = _days(connection, first, last, series)
    reach: dict[Series, list[range]] = {}
    for (one, _), day in found.items():
        reach.setdefault(one, []).extend(silence.days() for silence in day.silences)
    for one, silences in reach.items():
        start = min((each.start for each in silences), default=first)
        end = max((each.stop - 1 for each in silences), default=last)
        if start < first:
            found |= _days(connection, start, first - 1, one)
        if end > last:
            found |= _days(connection, last + 1, end, one)
    return found


def _days(connection: Connection, first: int, last: int, series: Series | None) -> dict[tuple[Series, int], UtcDay]:
    names = _names(connection)
    have = schema.day.c
    meters = [number for number, name in names.items() if series is None or name == series.meter]
    directions = DIRECTIONS if series is None else _directions(series)
    # naming every meter and direction lets SQLite seek each run of days instead of reading the whole table
    wanted = and_(have.meter.in_(meters), have.direction.in_(directions), have.day.between(first, last))
    rows = connection.execute(select(schema.day).where(wanted))
    return {
        (Series(names[row.meter], Direction(row.direction)), row.day): unpack(row.day, row.half_hours) for row in rows
    }


def span(connection: Connection, series: Series | None) -> tuple[int, int] | None:
    """The first and the last UTC day (days since 1970) that hold anything."""
    have = schema.day.c
    question = select(func.min(have.day).label("first"), func.max(have.day).label("last"))
    if series is not None:
        known = known_meters(connection).get(series.meter)
        this = have.meter == (known.id if known else None)
        question = question.where(this, have.direction.in_(_directions(series)))
    row = connection.execute(question).one()
    return None if row.first is None else (row.first, row.last)


def meters(connection: Connection) -> tuple[Meter, ...]:
    """A row for each way that energy goes through a meter, in the order in which they were first heard.

    One that counts gas by volume takes energy, be its register in litres: both are one row.
    """
    followed = {(row.meter, row.direction) for row in connection.execute(select(schema.register))}
    found = []
    for name, known in known_meters(connection).items():
        if known.fuel is None:
            continue
        for direction, told in kept_readings.counted(connection, known.id).items():
            told_of = any((known.id, one) in followed for one in _directions(Series(name, direction)))
            if told.readings or told_of or _has_days(connection, known.id, Series(name, direction)):
                first, last = (None if at is None else utc(at) for at in (told.first, told.last))
                found.append(Meter(name, known.fuel, direction, known.hub, first, last, told.readings))
    return tuple(found)


def fuels(connection: Connection) -> dict[str, Fuel]:
    """What each meter counts, by its name."""
    return {name: known.fuel for name, known in known_meters(connection).items() if known.fuel is not None}


def prices(connection: Connection, fuel: Fuel) -> Prices:
    """The prices told for this fuel, by whichever of its meters: a new hub does not undo what energy cost before it."""
    told = [
        price
        for known in known_meters(connection).values()
        if known.fuel is fuel
        for price in _prices(connection, known)
    ]
    return Prices(tuple(sorted(told, key=lambda price: price.since.timestamp() if price.since else 0.0)))


def latest(connection: Connection, fuel: Fuel) -> Reading | None:
    """The newest reading of this fuel, with the price told up to then."""
    newest = _newest(connection, fuel)
    if newest is None:
        return None
    name, known, ts = newest
    (row,) = kept_readings.between(connection, known.id, ts, ts + 1).rows()
    in_force: Price | None = None
    for price in _prices(connection, known):
        if price.since is None or price.since <= utc(ts):
            in_force = price
    return read_reading(name, fuel, known.hub, row, in_force)


def readings(connection: Connection, meter: str, start: int, end: int) -> tuple[Reading, ...]:
    """The readings of a meter in `[start, end)`, unix seconds, oldest first."""
    known = known_meters(connection).get(meter)
    if known is None or known.fuel is None:
        return ()
    told = kept_readings.between(connection, known.id, start, end)
    return tuple(read_reading(meter, known.fuel, known.hub, row) for row in told.rows())


def events(connection: Connection) -> tuple[tuple[Series, Event], ...]:
    """What happened to registers, oldest first."""
    names = _names(connection)
    rows = connection.execute(select(schema.event).order_by(schema.event.c.at))
    return tuple(
        (
            Series(names[row.meter], Direction(row.direction)),
            Event(EventKind(row.kind), row.at, row.before, row.after),
        )
        for row in rows
    )


def faults(connection: Connection, heed: Heed) -> tuple[str, ...]:
    """What is wrong inside the diary; empty if nothing is. What a server keeps is the server's to check.

    `heed` is told how far it is, 0 to 1; what it raises ends it.
    """
    found = sqlite_file.faults(connection) if connection.dialect.name == SQLITE else []
    for row in connection.execute(select(schema.day)):
        try:
            unpack(row.day, row.half_hours)
        except Unreadable as error:
            told = later("day {day} of meter {meter}, {direction}: {error}")
            found.append(tr(told, day=row.day, meter=row.meter, direction=row.direction, error=error))
    return (*found, *sealing.faults(connection, heed))


def _has_days(connection: Connection, meter: int, series: Series) -> bool:
    have = schema.day.c
    one = select(have.day).where(have.meter == meter, have.direction.in_(_directions(series))).limit(1)
    return connection.execute(one).first() is not None


def _directions(series: Series) -> tuple[str, ...]:
    """The registers that this one's energy is made of, as they are kept."""
    volume = volume_of(series)
    return (series.direction.value, volume.direction.value) if volume else (series.direction.value,)


def _names(connection: Connection) -> dict[int, str]:
    return {known.id: name for name, known in known_meters(connection).items()}


def _newest(connection: Connection, fuel: Fuel) -> tuple[str, Known, int] | None:
    found = []
    for name, known in known_meters(connection).items():
        if known.fuel is fuel:
            ts = kept_readings.newest(connection, known.id)
            if ts is not None:
                found.append((name, known, ts))
    return max(found, key=lambda each: each[2], default=None)


def _prices(connection: Connection, known: Known) -> tuple[Price, ...]:
    have = schema.price.c
    rows = connection.execute(select(schema.price).where(have.meter == known.id).order_by(have.since))
    return tuple(read_price(row) for row in rows)
