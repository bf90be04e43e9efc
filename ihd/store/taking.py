"""Takes in what another diary tells (telling.py). What is kept already stays; what is told again changes nothing.

Readings and half-hours are joined as when they are heard. A record that makes no sense is refused, and with it all of
them: whoever calls this does so in one transaction.
"""

from collections.abc import Callable, Iterable

from sqlalchemy import Connection, func, insert, select

from ihd.energy.calendar import DAY as SECONDS
from ihd.energy.calendar import utc
from ihd.energy.fuel import Fuel
from ihd.energy.half_hours import UtcDay
from ihd.energy.ledger import Changes
from ihd.energy.series import Series
from ihd.store import asking, history_tables, kept_readings, schema, taking_rows
from ihd.store.keeping import keep, kept_days, known_meters
from ihd.store.kept import NO_CHANGES, Batch
from ihd.store.own_words import DAY, IMPORT, IS, METER, READINGS, ROWS, Record, Unfit
from ihd.store.record_check import day_of, fields_of, readings_of, row_of
from ihd.store.rows import Known, read_reading, read_register
from ihd.store.taking_rows import Rows

AT_ONCE = 400  # days that are in memory together


def take(connection: Connection, records: Iterable[Record]) -> int:
    """Take in every record; how many of them said anything new. Raises Unfit for one that cannot be."""
    taking = _Taking(connection)
    for record in records:
        taking.take(record)
    taking.end()
    taking_rows.read_back(connection)
    return taking.new


class _Taking:
    """Takes one record after another."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows = Rows(connection)
        self._meters: dict[str, Known] = known_meters(connection)
        self._days: dict[tuple[Series, int], UtcDay] = {}
        self._imports: dict[int, int] = {}  # the numbers that they have in the file, and here
        self._kinds: dict[str, Callable[[Record], bool]] = {
            METER: self._meter,
            IMPORT: self._import,
            DAY: self._day,
            READINGS: self._readings,
            "register": self._register,
        }
        self.new = 0

    def take(self, record: Record) -> None:
        """Take one in."""
        kind = record.get(IS)
        if not isinstance(kind, str) or not (kind in self._kinds or kind in ROWS):
            raise Unfit("it is of a kind that is not known here")
        if kind != DAY:
            self._keep_days()
        one = self._kinds.get(kind)
        self.new += one(record) if one else self._row(kind, record)

    def end(self) -> None:
        """Take in what is left."""
        self._keep_days()
        self._rows.end()

    def _meter(self, record: Record) -> bool:
        told = fields_of(record, schema.meter, leaving=("id",))
        fuel, name = _fuel(told["fuel"]), str(told["name"])
        known = self._meters.get(name)
        if known is None:
            put = insert(schema.meter).values(told).returning(schema.meter.c.id)
            self._meters[name] = Known(self._connection.execute(put).scalar_one(), fuel, told["hub"])
            return True
        if None not in (known.fuel, fuel) and known.fuel is not fuel:
            raise Unfit(f"the meter {name} counts {known.fuel} here")
        if (known.fuel is None and fuel) or (known.hub is None and told["hub"]):
            better = Known(known.id, known.fuel or fuel, known.hub or told["hub"])
            row = {"fuel": better.fuel.value if better.fuel else None, "hub": better.hub}
            self._connection.execute(schema.meter.update().where(schema.meter.c.id == known.id).values(row))
            self._meters[name] = better
            return True
        return False

    def _known(self, record: Record) -> Known:
        known = self._meters.get(record["meter"]) if isinstance(record.get("meter"), str) else None
        if known is None:
            raise Unfit("it is of a meter that was not told of before")
        return known

    def _import(self, record: Record) -> bool:
        table = history_tables.history_import
        told, have = fields_of(record, table), table.c
        number = told.pop("number")
        same = (have[name] == told[name] for name in ("made", "meter", "direction", "digest"))
        known = self._connection.scalar(select(have.number).where(*same))
        if known is not None:
            self._imports[number] = known
            return False
        last = self._connection.scalar(select(func.max(have.number))) or 0
        self._imports[number] = number if number > last else last + 1
        self._connection.execute(insert(table).values(number=self._imports[number], **told))
        return True

    def _day(self, record: Record) -> bool:
        self._known(record)
        direction, day = day_of(record, self._imports)
        key = Series(record["meter"], direction), day.day
        self._days[key] = self._days[key].joined(day) if key in self._days else day
        if len(self._days) >= AT_ONCE:
            self._keep_days()
        return False  # they are counted as they are kept

    def _keep_days(self) -> None:
        days, self._days = self._days, {}
        for series in dict.fromkeys(key[0] for key in days):
            numbers = [number for one, number in days if one == series]
            meter = self._meters[series.meter].id
            kept = kept_days(self._connection, meter, series, min(numbers), max(numbers))
            for number in numbers:
                had = kept.get(number, UtcDay(number))
                self.new += had.joined(days[series, number]) != had
        if days:
            keep(self._connection, Batch((), Changes({}, days, ())))

    def _register(self, record: Record) -> bool:
        self._known(record)
        told = row_of(record, schema.register)
        series = Series(record["meter"], told.direction)
        before = asking.registers(self._connection).get(series)
        keep(self._connection, Batch((), Changes({series: read_register(told)}, {}, ())))
        return asking.registers(self._connection).get(series) != before

    def _readings(self, record: Record) -> bool:
        known, name = self._known(record), str(record["meter"])
        if known.fuel is None:
            raise Unfit(f"there are readings of the meter {name}, and not of what")
        day, told = readings_of(record)
        start = day * SECONDS
        had = kept_readings.between(self._connection, known.id, start, start + SECONDS)
        if kept_readings.joined(had, told) == had:
            return False
        readings = tuple(read_reading(name, known.fuel, known.hub, row) for row in told.rows())
        keep(self._connection, Batch(readings, NO_CHANGES, at=utc(start)))
        return True

    def _row(self, kind: str, record: Record) -> bool:
        by_number = "meter" in ROWS[kind].c and ROWS[kind].c["meter"].foreign_keys
        meter = self._known(record).id if by_number else None
        return self._rows.take(kind, fields_of(record, ROWS[kind]), meter)


def _fuel(word: str | None) -> Fuel | None:
    try:
        return None if word is None else Fuel(word)
    except ValueError as error:
        raise Unfit(f"{word!r} is nothing that a meter counts") from error
