"""Version 4 of the diary: days that are sealed, and imports."""

from alembic import op
from sqlalchemy import BigInteger, Column, ForeignKey, Integer, LargeBinary, Text

revision = "4"
down_revision = "3"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "sealed_day",
        Column("meter", Integer, ForeignKey("meter.id"), primary_key=True),
        Column("day", Integer, primary_key=True),
        *(Column(name, Integer, nullable=False) for name in ("readings", "taken", "given")),
        Column("first", BigInteger, nullable=False),
        Column("last", BigInteger, nullable=False),
        Column("packed", LargeBinary, nullable=False),
    )
    op.create_table(
        "history_import",
        Column("number", Integer, primary_key=True),
        Column("made", BigInteger, nullable=False),
        Column("undone", BigInteger),
        *(Column(name, Text, nullable=False) for name in ("file", "format", "meter", "fuel", "direction")),
        Column("first", BigInteger, nullable=False),
        Column("last", BigInteger, nullable=False),
        Column("half_hours", Integer, nullable=False),
        Column("counted", BigInteger, nullable=False),
        Column("digest", Text, nullable=False),
    )
