"""Clears a former household's data: what is gone cannot be read back from the file."""

from sqlalchemy import Connection, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from ihd.energy.calendar import DAY
from ihd.store import hub_tables, schema
from ihd.store.hub_keeping import TENANCY
from ihd.store.hub_tables import mark
from ihd.store.packing import pack, unpack

DATED = (
    (schema.reading, schema.reading.c.ts),
    (schema.register, schema.register.c.at),
    (schema.event, schema.event.c.at),
    (schema.price, schema.price.c.since),
    (hub_tables.told, hub_tables.told.c.at),
    (hub_tables.balance, hub_tables.balance.c.ts),
    (hub_tables.tariff, hub_tables.tariff.c.since),
    (hub_tables.message, hub_tables.message.c.at),
    (hub_tables.alert, hub_tables.alert.c.at),
    (hub_tables.command, hub_tables.command.c.made),
    (mark, mark.c.at),
)


def holds_before(connection: Connection, at: int) -> bool:
    """Whether the diary holds anything of a household from before `at`, unix seconds."""
    first_day = connection.scalar(select(func.min(schema.day.c.day)))
    if first_day is not None and first_day < at // DAY:
        return True
    return any(
        connection.scalar(select(when).where(when < at).limit(1)) is not None
        for table, when in DATED
        if table is not mark
    )


def forget_before(connection: Connection, at: int, who: str) -> None:
    """Clear what is older than `at` (unix seconds), and note, without any of it, that this was done, and why.

    A register last read before it begins anew with the next reading; a tariff or a state goes too, and hubs tell again
    what still holds.
    """
    for table, when in DATED:
        connection.execute(delete(table).where(when < at))
    _clear_days(connection, at)
    named = select(schema.reading.c.meter).union(
        *(select(table.c.meter) for table in (schema.day, schema.register, schema.event, schema.price))
    )
    connection.execute(delete(schema.meter).where(schema.meter.c.id.not_in(named)))
    note = {"at": at, "kind": TENANCY, "name": who, "detail": None}
    connection.execute(insert(mark).on_conflict_do_nothing(), note)


def note_tenancy(connection: Connection, at: int, who: str) -> None:
    """Note since when the home has its occupants, where there was nothing to clear."""
    note = {"at": at, "kind": TENANCY, "name": who, "detail": None}
    connection.execute(insert(mark).on_conflict_do_nothing(), note)


def _clear_days(connection: Connection, at: int) -> None:
    have = schema.day.c
    connection.execute(delete(schema.day).where(have.day < at // DAY))
    # a silence from before it may reach into any later day, and would tell what the former household used in it
    for row in connection.execute(select(schema.day).where(have.day >= at // DAY)).all():
        kept = unpack(row.day, row.half_hours)
        cleared = kept.since(at)
        if cleared != kept:
            this = (have.meter == row.meter, have.direction == row.direction, have.day == row.day)
            connection.execute(schema.day.update().where(*this).values(half_hours=pack(cleared)))
