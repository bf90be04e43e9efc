"""The tables of what hubs tell besides readings, and of what was asked of them. Since version 2 of the diary.

Times are whole seconds since 1970, UTC; money is in 10^-5 of a pound.
"""

from sqlalchemy import BigInteger, Column, Integer, Table, Text

from ihd.store.schema import tables

told = Table(
    "told",
    tables,
    Column("kind", Text, primary_key=True),
    Column("hub", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Column("value", Text, nullable=False),  # JSON: the newest word only, replaced as a whole
    sqlite_with_rowid=False,
)

balance = Table(
    "balance",
    tables,
    Column("meter", Text, primary_key=True),
    Column("ts", BigInteger, primary_key=True),
    Column("mode", Text, nullable=False),
    Column("balance", BigInteger),
    Column("emergency", BigInteger),
    Column("debt", BigInteger),
    sqlite_with_rowid=False,
)

tariff = Table(
    "tariff",
    tables,
    Column("meter", Text, primary_key=True),
    Column("since", BigInteger, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_with_rowid=False,
)

message = Table(
    "message",
    tables,
    Column("id", Text, primary_key=True),
    Column("hub", Text, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Column("until", BigInteger),
    Column("text", Text, nullable=False),
    Column("wants_answer", Integer, nullable=False),
    Column("withdrawn", Integer, nullable=False),
    sqlite_with_rowid=False,
)

seen = Table(
    "seen",  # on its own: a message may be seen before it is written, and is written again
    tables,
    Column("message", Text, primary_key=True),
    Column("hub", Text, primary_key=True),
    Column("at", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)

alert = Table(
    "alert",
    tables,
    Column("id", Text, primary_key=True),
    Column("hub", Text, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Column("code", Integer, nullable=False),
    Column("meter", Text),
    sqlite_with_rowid=False,
)

command = Table(
    "command",
    tables,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("hub", Text, nullable=False),
    Column("meter", Text, nullable=False),
    Column("fuel", Text, nullable=False),
    Column("made", BigInteger, nullable=False),
    Column("deadline", BigInteger, nullable=False),
    Column("code", Text),  # whole only until it is known how it ended; its last four digits after that
    Column("message", Text),
    Column("state", Text, nullable=False),
    Column("answer", Text),  # JSON
    sqlite_with_rowid=False,
)

hub_line = Table(
    "hub_line",
    tables,
    Column("id", Integer, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Column("part", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("fault", Text, nullable=False),
    Column("fuel", Text),
    Column("detail", Text, nullable=False),
)

mark = Table(
    "mark",
    tables,
    Column("at", BigInteger, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("detail", Text),
    sqlite_with_rowid=False,
)

ALL = (told, balance, tariff, message, seen, alert, command, hub_line, mark)
