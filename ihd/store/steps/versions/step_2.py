"""Version 2 of the diary: what hubs tell besides readings, and what was asked of them."""

from alembic import op
from sqlalchemy import BigInteger, Column, Integer, Text

revision = "2"
down_revision = "1"


def upgrade() -> None:
    """Make the tables."""
    _words()
    _messages()
    op.create_table(
        "hub_line",
        Column("id", Integer, primary_key=True),
        Column("at", BigInteger, nullable=False),
        *(Column(name, Text, nullable=False) for name in ("part", "name", "fault")),
        Column("fuel", Text),
        Column("detail", Text, nullable=False),
    )
    op.create_table(
        "mark",
        Column("at", BigInteger, primary_key=True),
        Column("kind", Text, primary_key=True),
        Column("name", Text, primary_key=True),
        Column("detail", Text),
        sqlite_with_rowid=False,
    )


def _words() -> None:
    op.create_table(
        "told",
        *(Column(name, Text, primary_key=True) for name in ("kind", "hub", "name")),
        Column("at", BigInteger, nullable=False),
        Column("value", Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "balance",
        Column("meter", Text, primary_key=True),
        Column("ts", BigInteger, primary_key=True),
        Column("mode", Text, nullable=False),
        *(Column(name, BigInteger) for name in ("balance", "emergency", "debt")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "tariff",
        Column("meter", Text, primary_key=True),
        Column("since", BigInteger, primary_key=True),
        Column("value", Text, nullable=False),
        sqlite_with_rowid=False,
    )


def _messages() -> None:
    op.create_table(
        "message",
        Column("id", Text, primary_key=True),
        Column("hub", Text, primary_key=True),
        Column("at", BigInteger, nullable=False),
        Column("until", BigInteger),
        Column("text", Text, nullable=False),
        Column("wants_answer", Integer, nullable=False),
        Column("withdrawn", Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "seen",
        Column("message", Text, primary_key=True),
        Column("hub", Text, primary_key=True),
        Column("at", BigInteger, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "alert",
        Column("id", Text, primary_key=True),
        Column("hub", Text, primary_key=True),
        Column("at", BigInteger, nullable=False),
        Column("code", Integer, nullable=False),
        Column("meter", Text),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "command",
        Column("id", Text, primary_key=True),
        *(Column(name, Text, nullable=False) for name in ("kind", "hub", "meter", "fuel")),
        Column("made", BigInteger, nullable=False),
        Column("deadline", BigInteger, nullable=False),
        Column("code", Text),
        Column("message", Text),
        Column("state", Text, nullable=False),
        Column("answer", Text),
        sqlite_with_rowid=False,
    )
