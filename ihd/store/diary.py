"""The diary: every reading kept, and what is known of each half-hour told."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any, Self, TypeVar

from sqlalchemy import URL, Connection, NullPool, create_engine
from sqlalchemy.exc import DBAPIError, OperationalError

from ihd.energy.calendar import DAY, HALF_HOUR, unix
from ihd.energy.fuel import Fuel
from ihd.energy.half_hours import UtcDay
from ihd.energy.ledger import Ledger
from ihd.energy.price import Prices
from ihd.energy.reading import Reading
from ihd.energy.register import Event, Register
from ihd.energy.series import Series
from ihd.energy.trouble import StoreTrouble
from ihd.store import asking, forgetting, keeping, schema, steps
from ihd.store.kept import Batch, Meter
from ihd.store.packing import Unreadable
from ihd.store.troubles import CANTOPEN, CORRUPT, READONLY, WORDS, file_trouble, trouble

Answered = TypeVar("Answered")
NO_SUCH_TABLE = "no such table"
PATIENCE = 10.0  # seconds to wait for another program that writes just now
LOG_LIMIT = 8 * 1024 * 1024  # bytes to which the write-ahead log shrinks again after a large batch


class Diary:
    """The diary of one home, opened. It belongs to the thread that opened it.

    Every method raises StoreTrouble where the disk or the file is at fault. One program writes (see hold.py); any
    number may read at the same time.
    """

    def __init__(self, file: Path, connection: Connection, *, is_pretend: bool, version: int) -> None:
        self._file = file
        self._version = version
        self._connection = connection
        self._owes_clearing = False
        self.is_pretend = is_pretend

    @classmethod
    def open(cls, file: Path, *, pretend: bool = False, readonly: bool = False) -> Self:
        """Open the diary in this file, made with its folder if need be. `pretend` says that it is a demo home's.

        With `readonly` nothing is made, demo or not does not matter, and a file that is not there is trouble.
        """
        with _as_trouble(file):
            connection = _reader(file) if readonly else _writer(file)
            try:
                (_prepare_to_read if readonly else _prepare_to_write)(connection, file, pretend)
                is_pretend = schema.is_pretend(connection)
                version = schema.version(connection, file)
                connection.rollback()
            except BaseException:
                connection.close()
                raise
        return cls(file, connection, is_pretend=is_pretend, version=version)

    def keep(self, batch: Batch) -> None:
        """Keep a batch: when this returns it is on the disk, whole. Keeping it again changes nothing."""
        if not batch:
            return
        with self._asked("BEGIN IMMEDIATE") as connection:
            keeping.keep(connection, batch)
        if self._owes_clearing:
            self._clear_out()

    def registers(self) -> dict[Series, Register]:
        """The last believed state of every register."""
        with self._asked() as connection:
            return asking.registers(connection)

    def ledger(self) -> Ledger:
        """A ledger that goes on where the kept one stopped: every register, and the days that can still change."""
        with self._asked() as connection:
            registers = asking.registers(connection)
            days: dict[tuple[Series, int], UtcDay] = {}
            for series, register in registers.items():
                # what comes next may have been used from here on: late gas falls into the half-hour before it was told
                first = (min(register.at, register.used_until) - HALF_HOUR) // DAY
                days |= asking.days(connection, first, asking.END_OF_TIME, series)
            return Ledger(registers, days)

    def days(self, first: int, last: int, series: Series | None = None) -> dict[tuple[Series, int], UtcDay]:
        """The UTC days `first` to `last` (days since 1970, both included) that hold anything.

        With them come the other days of each silence that reaches into them: what fell on one depends on the others.
        """
        with self._asked() as connection:
            return asking.days(connection, first, last, series)

    def span(self, series: Series | None = None) -> tuple[int, int] | None:
        """The first and the last UTC day (days since 1970) that hold anything; None while there is none."""
        with self._asked() as connection:
            return asking.span(connection, series)

    def meters(self) -> tuple[Meter, ...]:
        """Each register of each meter, in the order in which they were first heard. Counts: slow on ten years."""
        with self._asked() as connection:
            return asking.meters(connection)

    def fuels(self) -> dict[str, Fuel]:
        """What each meter counts, by its name."""
        with self._asked() as connection:
            return asking.fuels(connection)

    def prices(self, fuel: Fuel) -> Prices:
        """The prices that the hub told for this fuel."""
        with self._asked() as connection:
            return asking.prices(connection, fuel)

    def latest(self, fuel: Fuel) -> Reading | None:
        """The newest reading of this fuel. What is not kept (balance, supplier, meter number) is None in it."""
        with self._asked() as connection:
            return asking.latest(connection, fuel)

    def readings(self, meter: str, start: datetime, end: datetime) -> tuple[Reading, ...]:
        """The readings of a meter in `[start, end)`, oldest first, without prices."""
        with self._asked() as connection:
            return asking.readings(connection, meter, unix(start), unix(end))

    def events(self) -> tuple[tuple[Series, Event], ...]:
        """What happened to registers other than use, oldest first."""
        with self._asked() as connection:
            return asking.events(connection)

    def ask(self, question: Callable[..., Answered], *args: Any) -> Answered | None:
        """The answer to a question of another file of this room; None from a diary older than what it asks for."""
        try:
            with self._asked() as connection:
                return question(connection, *args)
        except OperationalError as error:
            if self._version < schema.VERSION and NO_SUCH_TABLE in str(error.orig):
                return None
            raise

    def put(self, change: Callable[..., Answered], *args: Any) -> Answered:
        """Make a change of another file of this room, and what that answers: it is on the disk, whole, by then."""
        with self._asked("BEGIN IMMEDIATE") as connection:
            return change(connection, *args)

    def forget_before(self, at: datetime, who: str) -> None:
        """Clear a former household's data from before `at` (UTC), so that not even the free pages still hold it.

        `who` names whose word this was. It is all cleared when this returns, or none of it where it raises.
        """
        self.put(forgetting.forget_before, unix(at), who)
        self._clear_out()

    def forget_all(self, at: datetime, who: str) -> None:
        """Clear everything in the same way, whatever time it bears; `at` is now, UTC."""
        self.put(forgetting.forget_all, unix(at), who)
        self._clear_out()

    def _clear_out(self) -> None:
        """Let the bytes of what was cleared go from the file and its log. Where that fails it is owed, and tried again.

        The rows are gone in any case; a full disk, say, is no reason to go on as if they were not.
        """
        self._owes_clearing = True
        with suppress(StoreTrouble), _as_trouble(self._file):
            self._owes_clearing = not forgetting.clear_out(self._connection)

    def check(self) -> tuple[str, ...]:
        """What is wrong inside the file; empty if nothing is. Reads all of it."""
        with self._asked() as connection:
            return asking.faults(connection)

    def close(self) -> None:
        """Let go of the file. The last one to do so tidies the write-ahead log away."""
        with _as_trouble(self._file):
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _asked(self, begin: str = "BEGIN") -> Iterator[Connection]:
        """One short transaction: a reader that stayed in one would keep the write-ahead log from being tidied."""
        with _as_trouble(self._file), self._connection.begin():
            self._connection.exec_driver_sql(begin)
            yield self._connection


def _writer(file: Path) -> Connection:
    file.parent.mkdir(parents=True, exist_ok=True)
    return _connect(file, mode="rwc")


def _prepare_to_write(connection: Connection, file: Path, pretend: bool) -> None:
    if schema.version(connection, file):  # before anything is written: it may be someone else's file
        _check_home(connection, pretend=pretend)
    connection.rollback()
    connection.exec_driver_sql("PRAGMA journal_mode = WAL")
    connection.exec_driver_sql("PRAGMA synchronous = FULL")
    connection.exec_driver_sql("PRAGMA foreign_keys = ON")
    connection.exec_driver_sql(f"PRAGMA journal_size_limit = {LOG_LIMIT}")
    connection.exec_driver_sql("PRAGMA secure_delete = ON")
    connection.rollback()
    with connection.begin():
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        found = schema.version(connection, file)
        if not found:
            schema.create(connection, pretend=pretend)
        else:
            steps.bring_up(connection, found)
        _check_home(connection, pretend=pretend)
        owes = forgetting.owes_clearing(connection)
    if owes:  # whoever cleared was stopped before the end
        with suppress(StoreTrouble), _as_trouble(file):
            forgetting.clear_out(connection)


def _reader(file: Path) -> Connection:
    if not file.exists():
        raise _nothing_yet()
    connection = _connect(file, mode="rw")  # SQLite makes side files even to read; a protected file it reads anyway
    try:
        connection.exec_driver_sql("PRAGMA user_version")
    except DBAPIError as error:
        connection.close()
        log = file.with_name(file.name + "-wal")
        if _code(error) not in (CANTOPEN, READONLY) or (log.exists() and log.stat().st_size):
            raise
        # No side files can be made on this disk. Without a log the file alone is all there is, and nobody writes.
        connection = _connect(file, mode="ro", immutable="1")
    return connection


def _prepare_to_read(connection: Connection, file: Path, _: bool) -> None:
    if not schema.version(connection, file):
        raise _nothing_yet()
    connection.exec_driver_sql("PRAGMA query_only = ON")


def _connect(file: Path, **options: str) -> Connection:
    url = URL.create("sqlite", database=file.absolute().as_uri(), query={"uri": "true", **options})
    # isolation_level None: transactions begin where this file says so, not where the driver guesses
    engine = create_engine(url, poolclass=NullPool, connect_args={"isolation_level": None, "timeout": PATIENCE})
    return engine.connect()


def _check_home(connection: Connection, *, pretend: bool) -> None:
    if schema.is_pretend(connection) == pretend:
        return
    if pretend:
        advice = "Start the demo with another folder, so that it does not mix with your own readings."
        raise StoreTrouble("This folder holds a real home", advice)
    advice = "Choose another folder for your own home, or delete this one if you no longer need the demo."
    raise StoreTrouble("This folder holds a demo home", advice)


def _nothing_yet() -> StoreTrouble:
    return StoreTrouble("Nothing has been recorded yet", "Start the display, or `ihd record`, and wait for a reading.")


@contextmanager
def _as_trouble(file: Path) -> Iterator[None]:
    """Turn what the system or the database says against this file into StoreTrouble; let bugs through."""
    try:
        yield
    except Unreadable as error:
        raise trouble(CORRUPT, file) from error
    except DBAPIError as error:
        if _code(error) not in WORDS:
            raise
        raise trouble(_code(error), file) from error
    except OSError as error:
        raise file_trouble(error, file) from error


def _code(error: DBAPIError) -> int:
    """SQLite's primary result code."""
    return int(getattr(error.orig, "sqlite_errorcode", 0)) & 0xFF
