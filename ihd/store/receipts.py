"""What the household wrote down of a prepayment account: statements and top-ups, each of which can be taken back."""

from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from ihd.energy.calendar import unix, utc
from ihd.energy.fuel import Fuel
from ihd.energy.prepaid.by_hand import Entry, ReceiptKind
from ihd.store.household_tables import receipt as table

have = table.c


def add(connection: Connection, entry: Entry) -> int:
    """Keep a new entry; the number that it has from now on. That it had before does not matter. To be put."""
    row = {
        "fuel": entry.fuel.value,
        "at": unix(entry.at),
        "kind": entry.kind.value,
        "amount": entry.e5,
        "made": unix(entry.made),
    }
    return int(connection.execute(insert(table).values(row).returning(have.id)).scalar_one())


def entries(connection: Connection) -> tuple[Entry, ...]:
    """All that was ever written down, in the order in which it was."""
    rows = connection.execute(select(table).order_by(have.id))
    return tuple(
        Entry(
            row.id,
            Fuel(row.fuel),
            ReceiptKind(row.kind),
            utc(row.at),
            row.amount,
            utc(row.made),
            None if row.undone is None else utc(row.undone),
        )
        for row in rows
    )


def undo_last(connection: Connection, at: datetime, fuel: Fuel | None = None) -> Entry | None:
    """Take back, at `at` (UTC), what was written down last and still stands, of this fuel if one is named; that entry.

    None where nothing stands. To be put.
    """
    standing = [one for one in entries(connection) if one.undone is None and fuel in (None, one.fuel)]
    if not standing:
        return None
    last = standing[-1]
    connection.execute(update(table).where(have.id == last.id).values(undone=unix(at)))
    return last._replace(undone=utc(unix(at)))
