"""Takes in the records that are rows as they are kept: each by what makes two of them the same."""

from collections.abc import Callable, Iterable
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, func, insert, select, update

from ihd.energy.carbon.intensity import Intensity
from ihd.energy.trouble import StoreTrouble
from ihd.store import asking, hub_asking, imports, intensities, mending, outbox, own_tariffs, receipts
from ihd.store.database import insert_into
from ihd.store.own_words import ROWS, Unfit

Row = dict[str, Any]

NEWEST = ("told", "message")  # a state: of two the newer stands
NUMBERED = ("mend", "receipt", "hub_line")  # each stands beside those that are there, unless it is one of them
DATED = ("undone",)  # when one was undone does not make it another
AT_ONCE = 500  # rows that are written together
ALL = 2**31 - 1


class Rows:
    """Takes rows in, of one kind after another."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._waiting: list[Row] = []
        self._kind = ""
        self._seen: dict[str, set[tuple[object, ...]]] = {}
        self._kept_own: set[str] = set()  # tariffs of those names are here already

    def take(self, kind: str, row: Row, meter: int | None) -> bool:
        """Take one in; `meter` is the number of the one that it is of. Whether it says anything new."""
        if meter is not None:
            row = row | {"meter": meter}
        if kind in NUMBERED:
            return self._numbered(kind, row)
        known = self._same(ROWS[kind], row)
        if kind == "intensity":
            return self._later(kind, row, known)
        if kind in ("own_tariff", "own_tariff_prices"):
            return self._own(kind, row, known)
        if known is None:
            return self._later(kind, row, None)
        if kind in NEWEST and row["at"] > known.at:
            table = ROWS[kind]
            this = [column == row[column.name] for column in table.primary_key.columns]
            self._connection.execute(update(table).where(*this).values(row))
            return True
        return False

    def end(self) -> None:
        """Write what waits."""
        rows, self._waiting = self._waiting, []
        if not rows:
            return
        if self._kind == "intensity":
            for fetched in dict.fromkeys(row["fetched"] for row in rows):
                told = [
                    Intensity(**_without(row, "fetched"), fetched=fetched) for row in rows if row["fetched"] == fetched
                ]
                intensities.keep(self._connection, told, fetched)
            return
        self._connection.execute(insert_into(self._connection, ROWS[self._kind]).on_conflict_do_nothing(), rows)

    def _later(self, kind: str, row: Row, known: Any) -> bool:
        if kind != self._kind or len(self._waiting) >= AT_ONCE:
            self.end()
        self._kind = kind
        self._waiting.append(row)
        return known is None or row["fetched"] > known.fetched

    def _same(self, table: Table, row: Row) -> Any:
        key = [column == row[column.name] for column in table.primary_key.columns]
        return self._connection.execute(select(table).where(*key)).first()

    def _numbered(self, kind: str, row: Row) -> bool:
        table = ROWS[kind]
        if kind not in self._seen:
            rows = self._connection.execute(select(table)).mappings()
            self._seen[kind] = {_what(one) for one in rows}
        what = _what(row)
        if what in self._seen[kind]:
            return False
        self._seen[kind].add(what)
        last = self._connection.scalar(select(func.max(table.c.id))) or 0
        number = row.get("id", 0)
        self._connection.execute(insert(table).values(row | {"id": number if number > last else last + 1}))
        return True

    def _own(self, kind: str, row: Row, known: Any) -> bool:
        """A tariff of the household, with the files beside it, unless it has one of that name."""
        if kind == "own_tariff_prices":
            if row["tariff"] in self._kept_own:
                return False
        elif known is not None:
            self._kept_own.add(row["name"])
            return False
        else:
            in_use = {one.priced.value for one in own_tariffs.in_use(self._connection)}
            row = row | {"in_use": int(bool(row["in_use"]) and row["fuel"] not in in_use)}
        self._connection.execute(insert_into(self._connection, ROWS[kind]).on_conflict_do_nothing(), row)
        return known is None


def read_back(connection: Connection) -> None:
    """Read all that could have been taken in as the program does. Raises Unfit where it cannot be read."""
    questions: Iterable[Callable[[], object]] = (
        lambda: asking.registers(connection),
        lambda: asking.events(connection),
        lambda: mending.all_mends(connection),
        lambda: receipts.entries(connection),
        lambda: own_tariffs.known(connection),
        lambda: imports.all_imports(connection),
        lambda: outbox.recent(connection, ALL),
        lambda: hub_asking.messages(connection, ALL),
        lambda: hub_asking.alerts(connection, ALL),
        lambda: hub_asking.lines(connection, ALL),
        lambda: hub_asking.marks(connection),
    )
    for question in questions:
        try:
            question()
        except (ValueError, LookupError, TypeError, ArithmeticError, msgspec.MsgspecError, StoreTrouble) as error:
            raise Unfit("something in it cannot be read") from error


def _what(row: Any) -> tuple[object, ...]:
    """What a numbered row says, whatever its number is and whether it was undone."""
    return tuple(sorted((name, str(value)) for name, value in row.items() if name not in ("id", *DATED)))


def _without(row: Row, name: str) -> Row:
    return {each: value for each, value in row.items() if each != name}
