"""What keeps a diary: a file of SQLite, or a PostgreSQL server. All that differs between them is behind this door."""

from contextlib import AbstractContextManager
from typing import Any, Protocol, cast

from sqlalchemy import JSON, ColumnElement, Connection, Table, func
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import DBAPIError

from ihd.paths import DiaryPlace, DiaryServer
from ihd.store.sqlite_file import SqliteFile

SQLITE = "sqlite"


class Database(Protocol):
    """One home's database. What it raises is for `as_trouble` to turn into StoreTrouble."""

    @property
    def name(self) -> str:
        """What it is called in messages: it never holds a password."""
        ...

    def is_there(self) -> bool: ...

    def writer(self) -> Connection: ...

    def reader(self) -> Connection: ...

    def prepare_to_write(self, connection: Connection) -> None: ...

    def prepare_to_read(self, connection: Connection) -> None: ...

    def begin(self, connection: Connection, *, writes: bool) -> None:
        """Begin a transaction: of those that write there is one at a time, and one that reads sees one moment."""
        ...

    def make_room(self, connection: Connection) -> None:
        """Make what a new diary's tables stand in."""
        ...

    def back_up_before(self, version: int) -> None:
        """Leave a copy of the diary as it is before it is brought to `version`."""
        ...

    def clear_out(self, connection: Connection) -> bool:
        """Let the bytes of deleted rows go from the disk; whether that is done. Outside of any transaction."""
        ...

    def lacks_table(self, error: DBAPIError) -> bool:
        """Whether a question failed because an older diary does not have what it asks for."""
        ...

    def as_trouble(self) -> AbstractContextManager[None]: ...


def database(where: DiaryPlace) -> Database:
    """The database that is kept there. Nothing is opened yet. Raises StoreTrouble where an address is none."""
    if isinstance(where, DiaryServer):
        from ihd.store.postgres_server import PostgresServer  # most homes have none

        return PostgresServer(where)
    return SqliteFile(where)


def is_there(where: DiaryPlace) -> bool:
    """Whether a diary was begun there. Raises StoreTrouble where a server does not say."""
    kept = database(where)
    with kept.as_trouble():
        return kept.is_there()


def insert_into(connection: Connection, table: Table) -> sqlite.Insert:
    """An insert that can say what happens `on_conflict`, for the database of this connection."""
    return insert_on(connection.dialect.name, table)


def insert_on(dialect: str, table: Table) -> sqlite.Insert:
    """The same by the name of the database's kind, for one that is built once and used often."""
    if dialect == SQLITE:
        return sqlite.insert(table)
    from sqlalchemy.dialects import postgresql

    # the two classes share no ancestor that has the methods, yet have them alike
    return cast("sqlite.Insert", cast("Any", postgresql.insert(table)))


def listed(connection: Connection, column: ColumnElement[Any]) -> ColumnElement[Any]:
    """All that a question has in this column as one list of numbers; of no rows an empty list, or None."""
    name = "json_group_array" if connection.dialect.name == SQLITE else "json_agg"
    return cast("ColumnElement[Any]", getattr(func, name)(column, type_=JSON))
