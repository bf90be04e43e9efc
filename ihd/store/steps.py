"""How an older diary becomes one of this version, step by step, inside one transaction."""

from sqlalchemy import Connection

from ihd.store import history_tables, household_tables, hub_tables, volumes
from ihd.store.schema import VERSION, tables

NEW_IN = {2: hub_tables.ALL, 3: household_tables.ALL, 4: history_tables.ALL}
DONE_IN = {3: volumes.follow_kept}


def bring_up(connection: Connection, found: int) -> None:
    """Take a diary of version `found` to this one. Nothing in it is lost; a crash in between leaves it as it was."""
    for version in range(found + 1, VERSION + 1):
        tables.create_all(connection, tables=NEW_IN[version], checkfirst=False)
    for version in range(found + 1, VERSION + 1):  # once all tables are there: what is kept may go into any of them
        if version in DONE_IN:
            DONE_IN[version](connection)
    if found < VERSION:
        connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")
