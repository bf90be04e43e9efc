"""Clears a former household's data: what is gone cannot be read back from the file."""

from sqlalchemy import Connection, delete, exists, func, select

from ihd.energy.calendar import DAY
from ihd.energy.half_hours import UtcDay
from ihd.energy.mark import Divides
from ihd.store import household_tables, hub_tables, mending, own_tariffs, schema, sealing
from ihd.store.database import Database, insert_into
from ihd.store.history_tables import history_import, sealed_day
from ihd.store.hub_tables import mark
from ihd.store.packing import pack, unpack

DATED = (
    (schema.reading, schema.reading.c.ts),
    (schema.register, schema.register.c.at),
    (schema.event, schema.event.c.at),
    (schema.price, schema.price.c.since),
    (hub_tables.told, hub_tables.told.c.at),
    (hub_tables.balance, hub_tables.balance.c.ts),
    (hub_tables.message, hub_tables.message.c.at),
    (hub_tables.seen, hub_tables.seen.c.at),
    (hub_tables.alert, hub_tables.alert.c.at),
    (hub_tables.command, hub_tables.command.c.made),
    (hub_tables.hub_line, hub_tables.hub_line.c.at),
    (household_tables.own_tariff, household_tables.own_tariff.c.added),
    (household_tables.receipt, household_tables.receipt.c.at),
    (history_import, history_import.c.made),
    (mark, mark.c.at),
)
# Of the home's devices, and not of anybody: alone no reason to say that there was a household.
TECHNICAL = (mark, hub_tables.hub_line, hub_tables.told)
KEPT = ("meta", "intensity")  # of the grid, and of nobody: how clean it was
CLEARING = "clearing"  # in the table meta: rows have been cleared whose bytes may not have gone from the file yet


def holds_before(connection: Connection, at: int) -> bool:
    """Whether the diary holds anything of a household from before `at`, unix seconds."""
    first_day = connection.scalar(select(func.min(schema.day.c.day)))
    if (first_day is not None and first_day < at // DAY) or mending.holds_before(connection, at):
        return True
    if sealing.holds_before(connection, at):
        return True
    return any(
        connection.scalar(select(when).where(when < at).limit(1)) is not None
        for table, when in DATED
        if table not in TECHNICAL
    )


def forget_before(connection: Connection, at: int, who: str) -> None:
    """Clear what is older than `at` (unix seconds), and note, without any of it, that this was done, and why.

    A register last read before it begins anew with the next reading; a state goes too, and hubs tell again what still
    holds. The tariff in force stays: it is the meter's. Runs inside the caller's transaction: all of it is cleared or
    nothing.
    """
    for table, when in DATED:
        connection.execute(delete(table).where(when < at))
    own_tariffs.clear_prices(connection)
    _clear_tariffs(connection, at)
    _clear_days(connection, at)
    sealing.forget_before(connection, at)
    named = select(schema.reading.c.meter).union(
        *(select(table.c.meter) for table in (sealed_day, schema.day, schema.register, schema.event, schema.price))
    )
    connection.execute(delete(schema.meter).where(schema.meter.c.id.not_in(named)))
    mending.forget_before(connection, at)
    note_tenancy(connection, at, who)
    _owe(connection)


def forget_all(connection: Connection, at: int, who: str) -> None:
    """Clear everything, also what a clock that was ahead has dated later, and note that this was done at `at`."""
    for table in reversed(schema.tables.sorted_tables):
        if table.name not in KEPT:
            connection.execute(delete(table))
    note_tenancy(connection, at, who)
    _owe(connection)


def note_tenancy(connection: Connection, at: int, who: str) -> None:
    """Note since when the home has its occupants."""
    _note(connection, at, Divides.TENANCY, who)


def note_refused(connection: Connection, at: int, hub: str) -> None:
    """Note that what this hub said of new occupants since `at` (unix seconds) is not so, as the household says."""
    _note(connection, at, Divides.REFUSED, hub)


def owes_clearing(connection: Connection) -> bool:
    """Whether the bytes of what was cleared may still be in the file."""
    return connection.scalar(select(schema.meta.c.key).where(schema.meta.c.key == CLEARING)) is not None


def clear_out(connection: Connection, kept_by: Database) -> bool:
    """Let the bytes of what was deleted go from the disk; whether that is done.

    It is not while another program reads in what was. It begins and ends its own transactions.
    """
    connection.rollback()
    if not kept_by.clear_out(connection):
        return False
    with connection.begin():
        kept_by.begin(connection, writes=True)
        connection.execute(delete(schema.meta).where(schema.meta.c.key == CLEARING))
    return True


def _owe(connection: Connection) -> None:
    connection.execute(
        insert_into(connection, schema.meta).on_conflict_do_nothing(), {"key": CLEARING, "value": "owed"}
    )


def _note(connection: Connection, at: int, kind: Divides, who: str) -> None:
    row = {"at": at, "kind": kind.value, "name": who, "detail": None}
    connection.execute(insert_into(connection, mark).on_conflict_do_nothing(), row)


def _clear_tariffs(connection: Connection, at: int) -> None:
    """Those that another one had followed by then."""
    have, next_one = hub_tables.tariff.c, hub_tables.tariff.alias()
    followed = exists().where(next_one.c.meter == have.meter, next_one.c.since > have.since, next_one.c.since <= at)
    connection.execute(delete(hub_tables.tariff).where(have.since < at, followed))


def _clear_days(connection: Connection, at: int) -> None:
    have = schema.day.c
    connection.execute(delete(schema.day).where(have.day < at // DAY))
    # a silence from before it may reach into any later day, and would tell what the former household used in it
    for row in connection.execute(select(schema.day).where(have.day >= at // DAY)).all():
        kept = unpack(row.day, row.half_hours)
        cleared = kept.since(at)
        this = (have.meter == row.meter, have.direction == row.direction, have.day == row.day)
        if cleared == UtcDay(row.day):
            connection.execute(delete(schema.day).where(*this))
        elif cleared != kept:
            connection.execute(schema.day.update().where(*this).values(half_hours=pack(cleared)))
