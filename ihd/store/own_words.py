"""The plain records in which a diary is told to another diary: their kinds, in the order in which they are told.

Each record is one kind ("is") with its fields. Times are unix seconds, days dates in UTC, energy Wh, volume litres,
power watts; None stands for what was not told. Meters go by their names.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Table

from ihd.store import history_tables, household_tables, hub_tables, schema

Record = dict[str, Any]

IS = "is"
METER, IMPORT, DAY, READINGS = "meter", "import", "day", "readings"
DAYS_OF_READINGS = ("watts", "import_wh", "export_wh", "litres")
COLUMNS = ("wh", "measured", "spread", "logged_wh", "logged")  # of a day

# Kinds that are rows as they are kept; those that name a meter by its number name it by its name here.
ROWS: Mapping[str, Table] = {
    "register": schema.register,
    "event": schema.event,
    "price": schema.price,
    "told": hub_tables.told,
    "balance": hub_tables.balance,
    "meter_tariff": hub_tables.tariff,
    "message": hub_tables.message,
    "seen": hub_tables.seen,
    "alert": hub_tables.alert,
    "command": hub_tables.command,
    "hub_line": hub_tables.hub_line,
    "mark": hub_tables.mark,
    "mend": household_tables.mend,
    "own_tariff": household_tables.own_tariff,
    "own_tariff_prices": household_tables.own_tariff_prices,
    "receipt": household_tables.receipt,
    "intensity": household_tables.intensity,
}
OTHERWISE = (schema.meta, schema.meter, schema.reading, schema.day, *history_tables.ALL)  # told in kinds of their own
UNNUMBERED = ("hub_line",)  # the number of such a row says nothing but its place

FIRST_DAY = date(1970, 1, 1)


class Unfit(ValueError):
    """A record that no diary could have told; it says what is wrong with it."""


def day_text(day: int) -> str:
    """A day since 1970 as a date."""
    return (FIRST_DAY + timedelta(days=day)).isoformat()


def day_number(text: object) -> int:
    """The day since 1970 of a date. Raises ValueError."""
    if not isinstance(text, str):
        raise ValueError(f"{text!r} is no date")
    return (date.fromisoformat(text) - FIRST_DAY).days


def columns_of(table: Table) -> Iterator[str]:
    """The fields of a record that is a row of this table."""
    for column in table.c:
        if not (table.name in UNNUMBERED and column.name == "id"):
            yield column.name
