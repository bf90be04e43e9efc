"""Version 1 of the diary: meters, readings, registers, half-hours, events and prices."""

from alembic import op
from sqlalchemy import BigInteger, Column, Float, ForeignKey, Integer, LargeBinary, Text

revision = "1"
down_revision = None


def upgrade() -> None:
    """Make the tables. Only what has none passes through here: no diary of a household is older."""
    op.create_table("meta", Column("key", Text, primary_key=True), Column("value", Text, nullable=False))
    op.create_table(
        "meter",
        Column("id", Integer, primary_key=True),
        Column("name", Text, nullable=False, unique=True),
        Column("fuel", Text),
        Column("hub", Text),
    )
    op.create_table(
        "reading",
        Column("meter", Integer, ForeignKey("meter.id"), primary_key=True),
        Column("ts", BigInteger, primary_key=True),
        Column("watts", BigInteger),
        Column("import_wh", BigInteger),
        Column("export_wh", BigInteger),
        Column("litres", BigInteger),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "day",
        Column("meter", Integer, ForeignKey("meter.id"), primary_key=True),
        Column("direction", Text, primary_key=True),
        Column("day", Integer, primary_key=True),
        Column("half_hours", LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    _registers()


def _registers() -> None:
    op.create_table(
        "register",
        Column("meter", Integer, ForeignKey("meter.id"), primary_key=True),
        Column("direction", Text, primary_key=True),
        Column("at", BigInteger, nullable=False),
        Column("wh", BigInteger, nullable=False),
        Column("used_until", BigInteger, nullable=False),
        *(Column(name, BigInteger) for name in ("held_first_at", "held_first_wh", "held_at", "held_wh")),
        Column("held_times", Integer),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "event",
        Column("meter", Integer, ForeignKey("meter.id"), primary_key=True),
        Column("direction", Text, primary_key=True),
        Column("at", BigInteger, primary_key=True),
        Column("kind", Text, primary_key=True),
        Column("before", BigInteger, primary_key=True),
        Column("after", BigInteger, primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "price",
        Column("meter", Integer, ForeignKey("meter.id"), primary_key=True),
        Column("since", BigInteger, primary_key=True),
        Column("pence_per_kwh", Float),
        Column("standing_pence_per_day", Float),
        sqlite_with_rowid=False,
    )
