"""What a diary holds, asked past the diary, whichever database keeps it."""

import re

from sqlalchemy import MetaData, select

from ihd.paths import DiaryPlace
from ihd.store.database import SQLITE, database

BYTES = re.compile(r"\bx'([0-9a-f]*)'")


def every_row(place: DiaryPlace) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table that is there, in an order of no meaning that is always the same."""
    with database(place).reader() as connection:
        there = MetaData()
        there.reflect(connection)
        return {
            name: sorted((tuple(row) for row in connection.execute(select(table))), key=repr)
            for name, table in there.tables.items()
        }


def run_sql(place: DiaryPlace, *statements: str) -> None:
    """Run statements in one transaction; bytes in them are written as SQLite has them, x'00ff'."""
    with database(place).writer() as connection, connection.begin():
        for statement in statements:
            ours = statement if connection.dialect.name == SQLITE else BYTES.sub(r"'\\x\1'::bytea", statement)
            connection.exec_driver_sql(ours)
