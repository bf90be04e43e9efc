"""Version 3 of the diary: mends, tariffs and receipts of the household's own, and the grid's carbon."""

from alembic import op
from sqlalchemy import BigInteger, Column, Float, Integer, Text

revision = "3"
down_revision = "2"


def upgrade() -> None:
    """Make the tables."""
    _for_mends()
    _for_money()
    _for_carbon()


def _for_mends() -> None:
    op.create_table(
        "mend",
        Column("id", Integer, primary_key=True),
        Column("made", BigInteger, nullable=False),
        Column("undone", BigInteger),
        Column("begins", BigInteger, nullable=False),
        Column("value", Text, nullable=False),
    )


def _for_money() -> None:
    op.create_table(
        "own_tariff",
        Column("name", Text, primary_key=True),
        Column("fuel", Text, nullable=False),
        Column("added", BigInteger, nullable=False),
        Column("text", Text, nullable=False),
        Column("in_use", Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "own_tariff_prices",
        Column("tariff", Text, primary_key=True),
        Column("file", Text, primary_key=True),
        Column("text", Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "receipt",
        Column("id", Integer, primary_key=True),
        Column("fuel", Text, nullable=False),
        Column("at", BigInteger, nullable=False),
        Column("kind", Text, nullable=False),
        Column("amount", BigInteger, nullable=False),
        Column("made", BigInteger, nullable=False),
        Column("undone", BigInteger),
    )


def _for_carbon() -> None:
    op.create_table(
        "intensity",
        Column("region", Integer, primary_key=True),
        Column("start", BigInteger, primary_key=True),
        Column("forecast", Float),
        Column("actual", Float),
        Column("source", Text, nullable=False),
        Column("fetched", BigInteger, nullable=False),
        sqlite_with_rowid=False,
    )
