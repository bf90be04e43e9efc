"""Copies a whole diary from one database into another, table by table, within the caller's transactions."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Integer, Table, delete, func, insert, select, text

from ihd.store import history_tables, household_tables, hub_tables, schema  # noqa: F401 - all of them make up a diary
from ihd.store.database import SQLITE

ROWS = 5_000  # at a time: a bounded part of the memory, whatever the diary holds


def copy_all(target: Connection, source: Connection) -> dict[str, int]:
    """Put what the diary `source` holds in the place of what `target` holds; how many rows each table has by now.

    Both are of this version. Whoever calls keeps both in a transaction: all of it is copied, or nothing changes.
    """
    tables = schema.tables.sorted_tables
    for table in reversed(tables):
        target.execute(delete(table))
    return {table.name: _copy(target, source, table) for table in tables}


def _copy(target: Connection, source: Connection, table: Table) -> int:
    copied = 0
    for rows in _rows(source, table):
        target.execute(insert(table), rows)
        copied += len(rows)
    _go_on_counting(target, table)
    return copied


def _rows(source: Connection, table: Table) -> Iterator[list[dict[str, Any]]]:
    question = select(table).order_by(*table.primary_key.columns).execution_options(yield_per=ROWS)
    with source.execute(question) as found:
        for rows in found.mappings().partitions():
            yield [dict(row) for row in rows]


def _go_on_counting(target: Connection, table: Table) -> None:
    """See that the next row a server numbers by itself gets a number that is free; SQLite looks for itself."""
    counts = table.autoincrement_column
    if target.dialect.name == SQLITE or counts is None or not isinstance(counts.type, Integer):
        return
    sequence = func.pg_get_serial_sequence(table.name, counts.name)
    if target.scalar(select(sequence)) is not None:
        last = select(func.coalesce(func.max(counts), 0) + 1).scalar_subquery()
        target.execute(select(func.setval(sequence, last, text("false"))))
