"""The tables of sealed days and of imports. Since version 4 of the diary.

Times are whole seconds since 1970, UTC; days count from 1970-01-01, UTC.
"""

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, LargeBinary, Table, Text

from ihd.store.schema import tables

sealed_day = Table(
    "sealed_day",  # the readings of one meter and one UTC day that is over, in place of their rows
    tables,
    Column("meter", Integer, ForeignKey("meter.id"), primary_key=True),
    Column("day", Integer, primary_key=True),
    Column("readings", Integer, nullable=False),  # how many
    Column("taken", Integer, nullable=False),  # how many of them tell of energy taken, power or volume
    Column("given", Integer, nullable=False),  # how many of energy given
    Column("first", BigInteger, nullable=False),  # when the first was, and the last
    Column("last", BigInteger, nullable=False),
    Column("packed", LargeBinary, nullable=False),  # laid out as sealed.py says
    # with rowid: SQLite leaves a part of a page empty beside each long row of a table without, a tenth of all
)

history_import = Table(
    "history_import",
    tables,
    Column("number", Integer, primary_key=True),
    Column("made", BigInteger, nullable=False),
    Column("undone", BigInteger),
    Column("file", Text, nullable=False),  # its name, without folders
    Column("format", Text, nullable=False),
    Column("meter", Text, nullable=False),
    Column("fuel", Text, nullable=False),
    Column("direction", Text, nullable=False),
    Column("first", BigInteger, nullable=False),
    Column("last", BigInteger, nullable=False),  # the end of the last half-hour
    Column("half_hours", Integer, nullable=False),
    Column("counted", BigInteger, nullable=False),  # Wh, or litres of a volume
    Column("digest", Text, nullable=False),  # SHA-256 of the half-hours: the same again is no new import
)

ALL = (sealed_day, history_import)
