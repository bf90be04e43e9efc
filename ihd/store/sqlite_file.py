"""A diary in a file of SQLite: how it is opened, how a transaction begins, and what its errors mean."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

import msgspec
from sqlalchemy import URL, Connection, NullPool, create_engine
from sqlalchemy.exc import DBAPIError

from ihd.store.packing import Unreadable
from ihd.store.troubles import CANTOPEN, CORRUPT, READONLY, WORDS, file_trouble, nothing_yet, trouble
from ihd.whole_file import sync
from ihd.wording import tr

PATIENCE = 10.0  # seconds to wait for another program that writes just now
CLEARING_PATIENCE = 500  # ms to wait for other programs before bytes are cleared; it is tried again
# Each batch changes a few pages, and writes them whole. Small ones write half as much to a card, and a sealed day fills
# its pages better: ten years of them take three quarters of what they take in pages of 4096 bytes.
PAGE_SIZE = 1024
LOG_LIMIT = 8 * 1024 * 1024  # bytes to which the write-ahead log shrinks again after a large batch
MOST_FAULTS = 20
UNREADABLE_TEXT = "Could not decode to UTF-8"  # what the driver says of bytes that are no text


class SqliteFile(NamedTuple):
    """The database in one file. `file` need not be there yet."""

    file: Path

    @property
    def name(self) -> str:
        """What it is called in messages."""
        return str(self.file)

    def is_there(self) -> bool:
        """Whether a diary was begun there. One that was never finished is an empty file."""
        try:
            return self.file.stat().st_size > 0
        except (FileNotFoundError, NotADirectoryError):
            return False
        except OSError:
            return True  # opening it says better what is wrong

    def writer(self) -> Connection:
        """A connection that may write; the file and its folder are made if need be."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        return _connect(self.file, mode="rwc")

    def reader(self) -> Connection:
        """A connection to read with. A file that is not there is trouble."""
        if not self.file.exists():
            raise nothing_yet()
        # SQLite makes side files even to read; a protected file it reads anyway
        connection = _connect(self.file, mode="rw")
        try:
            connection.exec_driver_sql("PRAGMA user_version")
        except DBAPIError as error:
            connection.close()
            log = self.file.with_name(self.file.name + "-wal")
            if _code(error.orig) not in (CANTOPEN, READONLY) or (log.exists() and log.stat().st_size):
                raise
            # No side files can be made on this disk. Without a log the file alone is all there is, and nobody writes.
            connection = _connect(self.file, mode="ro", immutable="1")
        return connection

    def prepare_to_write(self, connection: Connection) -> None:
        """Set a connection up to write, once it is known that the file is ours."""
        _make_pages_small(connection)
        connection.exec_driver_sql("PRAGMA journal_mode = WAL")
        connection.exec_driver_sql("PRAGMA synchronous = FULL")
        connection.exec_driver_sql("PRAGMA foreign_keys = ON")
        connection.exec_driver_sql(f"PRAGMA journal_size_limit = {LOG_LIMIT}")
        connection.exec_driver_sql("PRAGMA secure_delete = ON")

    def prepare_to_read(self, connection: Connection) -> None:
        """Let a connection never write."""
        connection.exec_driver_sql("PRAGMA query_only = ON")

    def begin(self, connection: Connection, *, writes: bool) -> None:
        """Begin a transaction: one that writes is alone in that from its first moment."""
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    def make_room(self, connection: Connection) -> None:
        """Nothing: a file is all that a new diary needs."""

    def back_up_before(self, version: int) -> None:
        """Leave a copy of the diary beside it, as it is before it is brought to `version`.

        It is on the disk when this returns. Copies from before earlier versions go then: only the newest is kept.
        """
        copy = self.file.with_name(f"{self.file.name}.before-{version}")
        fresh = copy.with_name(copy.name + ".new")
        try:
            fresh.unlink(missing_ok=True)  # of one that was stopped half-way
            _copy(self.file, fresh)
            fresh.replace(copy)
            sync(self.file.parent)
        except BaseException:
            with suppress(OSError):
                fresh.unlink(missing_ok=True)
            raise
        for other in self.file.parent.glob(f"{self.file.name}.before-*"):
            if other != copy:
                other.unlink(missing_ok=True)

    def clear_out(self, connection: Connection) -> bool:
        """Write the file anew without what it does not hold any more, and empty its log; whether that is done.

        It is not while another program reads in what was. Runs outside of any transaction.
        """
        patience = connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one()
        connection.exec_driver_sql(f"PRAGMA busy_timeout = {CLEARING_PATIENCE}")
        try:
            connection.exec_driver_sql("VACUUM")
            return not connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()[0]
        finally:
            connection.exec_driver_sql(f"PRAGMA busy_timeout = {patience}")
            connection.rollback()

    def lacks_table(self, error: DBAPIError) -> bool:
        """Whether a question failed because an older diary does not have what it asks for."""
        return "no such table" in str(error.orig)

    @contextmanager
    def as_trouble(self) -> Iterator[None]:
        """Turn what the system or the database says against this file into StoreTrouble; let bugs through."""
        try:
            yield
        except (Unreadable, UnicodeDecodeError) as error:  # a message that holds bytes of a damaged page
            raise trouble(CORRUPT, self.file) from error
        except DBAPIError as error:
            if UNREADABLE_TEXT in str(error.orig):
                raise trouble(CORRUPT, self.file) from error
            if _code(error.orig) not in WORDS:
                raise
            raise trouble(_code(error.orig), self.file) from error
        except sqlite3.Error as error:
            if _code(error) not in WORDS:
                raise
            raise trouble(_code(error), self.file) from error
        except OSError as error:
            raise file_trouble(error, self.file) from error


def faults(connection: Connection) -> list[str]:
    """What SQLite finds wrong inside the file of this connection. Reads all of it."""
    found = [str(row[0]) for row in connection.exec_driver_sql(f"PRAGMA integrity_check({MOST_FAULTS})")]
    found = [] if found == ["ok"] else found
    strays = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return found + [
        tr("a row of {table} names a meter that is not there", table=row[0]) for row in strays[:MOST_FAULTS]
    ]


def _connect(file: Path, **options: str) -> Connection:
    url = URL.create("sqlite", database=file.absolute().as_uri(), query={"uri": "true", **options})
    # isolation_level None: transactions begin where this file says so, not where the driver guesses
    given = {"isolation_level": None, "timeout": PATIENCE}
    engine = create_engine(url, poolclass=NullPool, connect_args=given, json_deserializer=msgspec.json.decode)
    return engine.connect()


def _make_pages_small(connection: Connection) -> None:
    """Let the pages of the file be small: those of a new one are from the start, of an older one when it is free."""
    page_size = connection.exec_driver_sql("PRAGMA page_size").scalar_one()
    if page_size == PAGE_SIZE:
        return
    with suppress(DBAPIError):  # another program has it open, or there is no room for a copy: it is as good as it was
        is_new = not connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        patience = connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one()
        connection.exec_driver_sql("PRAGMA busy_timeout = 0")
        try:
            connection.exec_driver_sql(f"PRAGMA page_size = {PAGE_SIZE}")
            if not is_new and connection.exec_driver_sql("PRAGMA journal_mode = DELETE").scalar_one() == "delete":
                connection.exec_driver_sql("VACUUM")
        finally:
            connection.exec_driver_sql(f"PRAGMA busy_timeout = {patience}")
    connection.rollback()


def _copy(file: Path, to: Path) -> None:
    """Copy a database as it stands, with what is still in its log, whoever else has it open."""
    with (
        closing(sqlite3.connect(file.absolute().as_uri() + "?mode=ro", uri=True, timeout=PATIENCE)) as source,
        closing(sqlite3.connect(to)) as target,
    ):
        source.backup(target)
    with to.open("rb") as copied:
        os.fsync(copied.fileno())


def _code(error: BaseException | None) -> int:
    """SQLite's primary result code."""
    return int(getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF
