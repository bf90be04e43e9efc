"""The tables of what the household itself gave: mends, tariffs, receipts; and the grid's carbon. Since version 3.

Times are whole seconds since 1970, UTC; days count from 1970-01-01; money is in 10^-5 of a pound.
"""

from sqlalchemy import BigInteger, Column, Float, Integer, Table, Text

from ihd.store.schema import tables

mend = Table(
    "mend",
    tables,
    Column("id", Integer, primary_key=True),
    Column("made", BigInteger, nullable=False),
    Column("undone", BigInteger),
    Column("begins", BigInteger, nullable=False),  # the first second that it changes
    Column("value", Text, nullable=False),  # JSON of the whole mend
)

own_tariff = Table(
    "own_tariff",
    tables,
    Column("name", Text, primary_key=True),
    Column("fuel", Text, nullable=False),  # electricity, gas or export
    Column("added", BigInteger, nullable=False),
    Column("text", Text, nullable=False),  # the file as it was given
    Column("in_use", Integer, nullable=False),  # at most one of each fuel
    sqlite_with_rowid=False,
)

own_tariff_prices = Table(
    "own_tariff_prices",  # the files of half-hourly prices beside a tariff
    tables,
    Column("tariff", Text, primary_key=True),
    Column("file", Text, primary_key=True),
    Column("text", Text, nullable=False),
    sqlite_with_rowid=False,
)

receipt = Table(
    "receipt",  # a prepayment account kept by hand
    tables,
    Column("id", Integer, primary_key=True),
    Column("fuel", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("kind", Text, nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("made", BigInteger, nullable=False),
    Column("undone", BigInteger),
)

intensity = Table(
    "intensity",
    tables,
    Column("region", Integer, primary_key=True),  # as the Carbon Intensity API numbers them; 18 is all of Great Britain
    Column("start", BigInteger, primary_key=True),
    Column("forecast", Float),  # g of CO2 per kWh
    Column("actual", Float),
    Column("source", Text, nullable=False),
    Column("fetched", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)

ALL = (mend, own_tariff, own_tariff_prices, receipt, intensity)
