"""The diary: every reading kept, and what is known of each half-hour told."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import Any, Self, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from ihd.energy.calendar import DAY, HALF_HOUR, unix
from ihd.energy.fuel import Fuel
from ihd.energy.half_hours import UtcDay
from ihd.energy.ledger import Ledger
from ihd.energy.price import Prices
from ihd.energy.reading import Reading
from ihd.energy.register import Event, Register
from ihd.energy.series import Series
from ihd.energy.trouble import StoreTrouble
from ihd.paths import DiaryPlace
from ihd.store import asking, forgetting, keeping, schema, setting_right
from ihd.store.database import Database, database
from ihd.store.kept import Batch, Heed, Meter, unheeded
from ihd.store.troubles import nothing_yet
from ihd.wording import tr

Answered = TypeVar("Answered")


class Diary:
    """The diary of one home, opened. It belongs to the thread that opened it.

    Every method raises StoreTrouble where the disk, the file or the server is at fault. One program records (see
    hold.py); any number may read at the same time.
    """

    def __init__(self, kept_by: Database, connection: Connection, *, is_pretend: bool, version: int) -> None:
        self._database = kept_by
        self._version = version
        self._connection = connection
        self._owes_clearing = False
        self.is_pretend = is_pretend

    @classmethod
    def open(cls, where: DiaryPlace, *, pretend: bool = False, readonly: bool = False) -> Self:
        """Open the diary that is kept there, made with its folder if need be. `pretend` says that it is a demo home's.

        With `readonly` nothing is made, demo or not does not matter, and one that is not there is trouble.
        """
        kept_by = database(where)
        with kept_by.as_trouble():
            connection = _connected(kept_by, pretend=pretend, readonly=readonly)
            is_pretend = schema.is_pretend(connection)
            version = schema.version(connection, kept_by.name)
            connection.rollback()
        return cls(kept_by, connection, is_pretend=is_pretend, version=version)

    def keep(self, batch: Batch) -> None:
        """Keep a batch: when this returns it is on the disk, whole. Keeping it again changes nothing."""
        if not batch:
            return
        try:
            with self._asked(writes=True) as connection:
                setting_right.set_right(connection, batch.set_right)
                keeping.keep(connection, batch)
                if batch.clock is not None:
                    setting_right.note_clock(connection, batch.clock)
        except StoreTrouble:
            self._open_again()
            raise
        if self._owes_clearing:
            self._clear_out()

    def _open_again(self) -> None:
        """Open what is there by now: of a disk that was gone and is back, the old connection knows nothing.

        Where that cannot be written either, the old one stays: what it has read it may still tell.
        """
        with suppress(StoreTrouble), self._database.as_trouble():
            if self._database.is_there():
                fresh, former = _connected(self._database, pretend=self.is_pretend), self._connection
                self._connection = fresh
                former.close()

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
        except DBAPIError as error:
            if self._version < schema.VERSION and self._database.lacks_table(error):
                return None
            raise

    def put(self, change: Callable[..., Answered], *args: Any) -> Answered:
        """Make a change of another file of this room, and what that answers: it is on the disk, whole, by then."""
        with self._asked(writes=True) as connection:
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
        """Let the bytes of what was cleared go from the disk. Where that fails it is owed, and tried again.

        The rows are gone in any case; a full disk, say, is no reason to go on as if they were not.
        """
        self._owes_clearing = True
        with suppress(StoreTrouble), self._database.as_trouble():
            self._owes_clearing = not forgetting.clear_out(self._connection, self._database)

    def check(self, heed: Heed = unheeded) -> tuple[str, ...]:
        """What is wrong inside the diary; empty if nothing is. Reads all of it; `heed` is told how far, 0 to 1."""
        with self._asked() as connection:
            return asking.faults(connection, heed)

    def close(self) -> None:
        """Let go of it. The last one to do so tidies a file's write-ahead log away."""
        with self._database.as_trouble():
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _asked(self, *, writes: bool = False) -> Iterator[Connection]:
        """One short transaction: a reader that stayed in one would keep the write-ahead log from being tidied."""
        with self._database.as_trouble(), self._connection.begin():
            self._database.begin(self._connection, writes=writes)
            yield self._connection


def _connected(kept_by: Database, *, pretend: bool, readonly: bool = False) -> Connection:
    connection = kept_by.reader() if readonly else kept_by.writer()
    try:
        if readonly:
            _prepare_to_read(kept_by, connection)
        else:
            _prepare_to_write(kept_by, connection, pretend)
        connection.rollback()
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare_to_write(kept_by: Database, connection: Connection, pretend: bool) -> None:
    if schema.version(connection, kept_by.name):  # before anything is written: it may be someone else's
        _check_home(connection, pretend=pretend)
    connection.rollback()
    kept_by.prepare_to_write(connection)
    connection.rollback()
    with connection.begin():
        kept_by.begin(connection, writes=True)
        found = schema.version(connection, kept_by.name)
        if not found:
            kept_by.make_room(connection)
            schema.create(connection, pretend=pretend)
        elif found < schema.VERSION:
            from ihd.store import steps  # most diaries are what they should be: Alembic takes its time to load

            kept_by.back_up_before(schema.VERSION)
            steps.bring_up(connection, found)
        _check_home(connection, pretend=pretend)
        owes = forgetting.owes_clearing(connection)
    if owes:  # whoever cleared was stopped before the end
        with suppress(StoreTrouble), kept_by.as_trouble():
            forgetting.clear_out(connection, kept_by)


def _prepare_to_read(kept_by: Database, connection: Connection) -> None:
    if not schema.version(connection, kept_by.name):
        raise nothing_yet()
    kept_by.prepare_to_read(connection)


def _check_home(connection: Connection, *, pretend: bool) -> None:
    if schema.is_pretend(connection) == pretend:
        return
    if pretend:
        advice = tr("Start the demo with another folder, so that it does not mix with your own readings.")
        raise StoreTrouble(tr("This folder holds a real home"), advice)
    advice = tr("Choose another folder for your own home, or delete this one if you no longer need the demo.")
    raise StoreTrouble(tr("This folder holds a demo home"), advice)
