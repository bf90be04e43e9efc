"""How an older diary becomes one of this version, step by step, inside one transaction."""

from sqlalchemy import Connection

from ihd.store import hub_tables
from ihd.store.schema import VERSION, tables


def bring_up(connection: Connection, found: int) -> None:
    """Take a diary of version `found` to this one. Nothing in it is lost; a crash in between leaves it as it was."""
    if found < 2:
        tables.create_all(connection, tables=hub_tables.ALL, checkfirst=False)
    if found < VERSION:
        connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")
