"""What a diary comes to: figures by which a restored one is known to be the same."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, StaticPool, create_engine, func, select

from ihd.store import asking, schema
from ihd.store.copying import copy_all
from ihd.store.database import SQLITE
from ihd.store.keeping import known_meters
from ihd.store.packing import unpack

SAYS_LOG = slice(18, 20)  # of a file of SQLite: 2 2 where a write-ahead log goes with it, which memory cannot have
NO_LOG = b"\1\1"


@dataclass(frozen=True)
class Figures:
    """How many meters and readings, from when to when (UTC), and each table's rows.

    `counted` are the half-hours of each register added up, Wh or litres; a restored diary has to come to the same.
    """

    diary_version: int
    is_pretend: bool
    meters: int
    readings: int
    first: datetime | None
    last: datetime | None
    rows: dict[str, int]
    counted: dict[str, int]

    def differ(self, other: "Figures") -> tuple[str, ...]:
        """What is not the same in another; empty if all is. One that was brought forward has other tables by right."""
        told = [
            f"{name} {mine} and not {theirs}"
            for name in ("meters", "readings", "first", "last")
            if (mine := getattr(self, name)) != (theirs := getattr(other, name))
        ]
        if self.diary_version == other.diary_version:
            told += _unlike(self.rows, other.rows)
        return (*told, *_unlike(self.counted, other.counted))


def figures(connection: Connection) -> Figures:
    """The figures of a diary of this version. Reads half-hours, and of readings what is needed to count them."""
    meters = asking.meters(connection)
    names = {known.id: name for name, known in known_meters(connection).items()}
    counted: Counter[str] = Counter()
    for row in connection.execute(select(schema.day)):
        counted[f"{names[row.meter]} {row.direction}"] += sum(unpack(row.day, row.half_hours).wh)
    return Figures(
        schema.version(connection, "the diary"),
        schema.is_pretend(connection),
        len({meter.name for meter in meters}),
        sum(meter.readings for meter in meters),
        min((meter.first for meter in meters if meter.first), default=None),
        max((meter.last for meter in meters if meter.last), default=None),
        {table.name: _rows(connection, table) for table in schema.tables.sorted_tables},
        dict(sorted(counted.items())),
    )


def snapshot(connection: Connection) -> sqlite3.Connection:
    """The diary behind this connection in memory, as it stands in this transaction; whoever calls closes it.

    It reads in one go, so that whoever writes goes on meanwhile, and nothing is left on a disk if it is stopped.
    """
    memory = _new()
    if connection.dialect.name == SQLITE:
        driver: Any = connection.connection.driver_connection
        driver.backup(memory)
        return memory
    with asked(memory) as copy:
        copy.exec_driver_sql("BEGIN")
        schema.create(copy, pretend=schema.is_pretend(connection))
        copy_all(copy, connection)
        copy.exec_driver_sql("COMMIT")
    return memory


def from_bytes(content: bytearray) -> sqlite3.Connection:
    """The diary in the bytes of a file, in memory; whoever calls closes it. The bytes are not kept as they were."""
    content[SAYS_LOG] = NO_LOG
    memory = _new()
    memory.deserialize(content)
    return memory


@contextmanager
def asked(memory: sqlite3.Connection) -> Iterator[Connection]:
    """A diary in memory to be asked. It stays open."""
    engine = create_engine("sqlite://", creator=lambda: memory, poolclass=StaticPool)
    with engine.connect() as connection:  # the pool is never disposed of: it would close what is not its own
        yield connection


def _new() -> sqlite3.Connection:
    return sqlite3.connect(":memory:", isolation_level=None)


def _rows(connection: Connection, table: Any) -> int:
    return int(connection.scalar(select(func.count()).select_from(table)) or 0)


def _unlike(mine: dict[str, int], theirs: dict[str, int]) -> list[str]:
    return [
        f"{name}: {mine.get(name, 0):,} and not {theirs.get(name, 0):,}"
        for name in sorted(mine.keys() | theirs.keys())
        if mine.get(name, 0) != theirs.get(name, 0)
    ]
