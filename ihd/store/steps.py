"""How an older diary becomes one of this version, step by step, inside one transaction."""

from sqlalchemy import Connection

from ihd.store import household_tables, hub_tables
from ihd.store.schema import VERSION, tables

NEW_IN = {2: hub_tables.ALL, 3: household_tables.ALL}


def bring_up(connection: Connection, found: int) -> None:
    """Take a diary of version `found` to this one. Nothing in it is lost; a crash in between leaves it as it was."""
    for version in range(found + 1, VERSION + 1):
        tables.create_all(connection, tables=NEW_IN[version], checkfirst=False)
    if found < VERSION:
        connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")
