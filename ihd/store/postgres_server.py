"""A diary on a PostgreSQL server: one schema a home, so that a landlord may keep many, and displays may share one.

The schema is `ihd`, or what `?schema=` at the end of the address says; it is made if need be. Every connection sees
that schema alone. A program that writes takes a lock of the home's for its transaction, so that writers follow one
another as they do on a file; one that reads sees a single moment.
"""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, NullPool, create_engine, event, text
from sqlalchemy.exc import DBAPIError, OperationalError, ProgrammingError

from ihd.energy.trouble import StoreTrouble
from ihd.paths import DiaryServer
from ihd.store import schema, server_troubles
from ihd.store.packing import Unreadable
from ihd.store.server_address import ServerAddress, unreadable
from ihd.wording import tr

PATIENCE = "10s"  # how long to wait for another program that writes just now
CLEARING_PATIENCE = "500ms"  # the same before bytes are cleared; it is tried again
LINE = {  # how soon a server that has gone is noticed, which by itself takes hours
    "connect_timeout": 5,
    "keepalives_idle": 30,
    "keepalives_interval": 10,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,  # ms
}
# The same from the server's side: a display that lost its power must not seem to record for hours
SERVER_LINE = {"tcp_keepalives_idle": "30", "tcp_keepalives_interval": "10", "tcp_keepalives_count": "3"}
ON_DISK = {"synchronous_commit": "on"}  # whatever the server does for others: what is kept is kept
WRITING, RECORDING = "writing", "recording"  # what the home's two locks are for
UNDEFINED_TABLE, LOCKED = "42P01", "55P03"


class PostgresServer:
    """The database at one address. Nothing is connected before it is asked for."""

    def __init__(self, where: DiaryServer) -> None:
        self._address = ServerAddress.read(where.address)
        self._password = where.password

    @property
    def name(self) -> str:
        """What it is called in messages."""
        return self._address.name

    def is_there(self) -> bool:
        """Whether a diary was begun there."""
        connection = self.reader()
        try:
            return schema.version(connection, self.name) > 0
        finally:
            connection.close()

    def writer(self) -> Connection:
        """A connection that may write."""
        return self.connect()

    def reader(self) -> Connection:
        """A connection that never writes."""
        return self.connect(default_transaction_read_only="on")

    def prepare_to_write(self, connection: Connection) -> None:
        """Nothing: every connection is made ready as it begins, for it may begin anew."""

    def prepare_to_read(self, connection: Connection) -> None:
        """Nothing, for the same reason."""

    def begin(self, connection: Connection, *, writes: bool) -> None:
        """Begin a transaction: one that writes waits for the home's other writers, one that reads sees one moment."""
        if writes:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": self.key(WRITING)})
        else:
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")

    def make_room(self, connection: Connection) -> None:
        """Make the home's schema, unless whoever runs the server has."""
        if connection.scalar(text("SHOW server_encoding")) != "UTF8":
            raise server_troubles.trouble(server_troubles.NO_LETTERS, self.name)
        name = self._address.schema
        if connection.scalar(text("SELECT to_regnamespace(:name)"), {"name": name}) is None:
            connection.exec_driver_sql(f'CREATE SCHEMA "{name}"')

    def back_up_before(self, version: int) -> None:
        """Nothing: a step that fails undoes itself, and copies of a server are for whoever runs it."""

    def clear_out(self, connection: Connection) -> bool:
        """Write the tables anew without what they do not hold any more; whether that is done."""
        with connection.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as alone:
            try:
                alone.exec_driver_sql(f"SET lock_timeout = '{CLEARING_PATIENCE}'")
                for table in schema.tables.sorted_tables:
                    alone.exec_driver_sql(f'VACUUM FULL "{table.name}"')
            except DBAPIError as error:
                if _state(error) != LOCKED:
                    raise
                return False
        return True

    def lacks_table(self, error: DBAPIError) -> bool:
        """Whether a question failed because an older diary does not have what it asks for."""
        return _state(error) == UNDEFINED_TABLE

    @contextmanager
    def as_trouble(self) -> Iterator[None]:
        """Turn what the server, or the way to it, says into StoreTrouble; let bugs through."""
        try:
            yield
        except Unreadable as error:
            raise server_troubles.trouble(server_troubles.DAMAGED, self.name) from error
        except DBAPIError as error:
            words = self._words(error)
            if words is None:
                raise
            raise server_troubles.trouble(words, self.name) from error

    def connect(self, who: str = "ihd", **wanted: str) -> Connection:
        """A connection of the program that calls itself `who`, with these of the server's parameters."""
        try:
            return self._engine(who, wanted).connect()
        except DBAPIError as error:
            if isinstance(error, ProgrammingError) and not _state(error):
                raise unreadable() from error
            if self._address.tells_password or self._words(error) is not server_troubles.REFUSED:
                raise
            password = self._password()  # asked for only now: a keyring may take its time
            if not password:
                raise
        return self._engine(who, wanted, password).connect()

    def key(self, purpose: str) -> int:
        """The number of a lock of this home's: 64 bits, signed. The server keeps those of each database apart."""
        told = f"ihd {purpose} {self._address.schema}".encode()
        return int.from_bytes(hashlib.sha256(told).digest()[:8], "big", signed=True)

    def _engine(self, who: str, wanted: Mapping[str, str], password: str | None = None) -> Engine:
        url = self._address.url if password is None else self._address.url.set(password=password)
        ours = {"search_path": self._address.schema, "lock_timeout": PATIENCE, **ON_DISK, **SERVER_LINE}
        options = [
            str(url.query.get("options", "")),
            *(f"-c {name}={value}" for name, value in {**ours, **wanted}.items()),
        ]
        line = {name: value for name, value in LINE.items() if name not in url.query}
        given = {**line, "application_name": who, "client_encoding": "utf8", "options": " ".join(options)}
        try:
            engine = create_engine(url, poolclass=NullPool, hide_parameters=True, connect_args=given)
        except ImportError as error:
            advice = tr(
                "Install it with `pip install 'ihd[postgresql]'`, or unset IHD_DATABASE to keep the diary in a file."
            )
            raise StoreTrouble(tr("The part of ihd that speaks to PostgreSQL is not installed"), advice) from error
        event.listen(engine, "before_cursor_execute", _without_nul, retval=True)
        return engine

    def _words(self, error: DBAPIError) -> server_troubles.Words | None:
        state = _state(error)
        if state:
            return server_troubles.by_state(state)
        # it is psycopg's own error then: no connection was made, or it broke
        return server_troubles.by_words(str(error.orig)) if isinstance(error, OperationalError) else None


def _state(error: DBAPIError) -> str:
    """The SQLSTATE, empty where there was no server to tell one."""
    return str(getattr(error.orig, "sqlstate", None) or "")


def _without_nul(_: Connection, __: object, statement: str, told: Any, *___: object) -> tuple[str, Any]:
    """The one letter that PostgreSQL cannot hold comes from outside now and then: it becomes the sign for such."""
    rows = told if isinstance(told, list) else [told]
    if any("\x00" in value for row in rows for value in row.values() if isinstance(value, str)):
        rows = [{name: _mended(value) for name, value in row.items()} for row in rows]
        told = rows if isinstance(told, list) else rows[0]
    return statement, told


def _mended(value: object) -> object:
    return value.replace("\x00", "\ufffd") if isinstance(value, str) else value
