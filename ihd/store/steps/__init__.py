"""How an older diary becomes one of this version, step by step, inside one transaction."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from ihd.store import schema, volumes

FOLDER = Path(__file__).parent
CONNECTION = "connection"  # under this name env.py finds it


def bring_up(connection: Connection, found: int) -> None:
    """Take a diary of version `found`, 0 for none, to this one, inside the caller's transaction.

    Nothing in it is lost; a crash in between leaves it as it was.
    """
    config = Config(attributes={CONNECTION: connection})
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    if found:
        schema.stamp(connection, found)
    command.upgrade(config, str(schema.VERSION))
    schema.stamp(connection, schema.VERSION)
    if found in (1, 2):  # once all tables are there: what is kept may go into any of them
        volumes.follow_kept(connection)
