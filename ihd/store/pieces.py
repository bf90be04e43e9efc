"""Reads what can be read of a damaged file of SQLite: table by table, and where that stops, key range by key range.

A damaged page is not read from one side alone: what lies before it is read up to it, what lies behind it back to it,
and where there are several, what lies between them by trying moments in the middle.
"""

import heapq
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from ihd.store.sound_rows import sound

Row = tuple[Any, ...]

ERRORS = (sqlite3.Error, UnicodeDecodeError)  # the second where a message itself holds bytes that are no text
PROBES = 8_000  # tries in one table before what is left counts as lost: half a second
LEAST_PROBES = 200  # for each value of the columns before it
GROWTH = 1.3  # by how much each try beyond the last that could be read is further away
INTEGERS = -(2**63), 2**63 - 1


class Key(NamedTuple):
    """How the rows of a table are ordered: by the columns `of`, each with known values, then by the number `by`.

    `step` is the least difference of two numbers worth a try; beyond `first` and `last` none is looked for.
    """

    of: Mapping[str, Sequence[Any]]
    by: str
    step: int
    first: int
    last: int


class Gap(NamedTuple):
    """Numbers, both included, between which nothing could be read, under these values of the columns before."""

    of: Row
    first: int
    last: int


class Found(NamedTuple):
    """The rows of a table that could be read, by column, and where others may have been."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    gaps: tuple[Gap, ...] = ()
    is_whole: bool = True


class Pieces:
    """A damaged file, which is best a copy: reading it may write to it. Raises sqlite3.Error where nothing opens."""

    def __init__(self, file: Path) -> None:
        self._connection = sqlite3.connect(file, isolation_level=None)
        self._connection.text_factory = lambda told: told.decode(errors="replace")
        self._connection.execute("PRAGMA cell_size_check = ON")
        try:
            self.version = int(self._one("PRAGMA user_version"))
            self.application = int(self._one("PRAGMA application_id"))
            rows = self._connection.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
            self.made_by = [str(sql) for kind, _, sql in sorted(rows, key=lambda row: row[0] != "table")]
            self.tables = tuple(
                str(row[0]) for row in self._connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
            )
        except ERRORS as error:
            self._connection.close()
            raise sqlite3.DatabaseError(str(error)) from error

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> "Pieces":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def columns(self, table: str) -> tuple[str, ...]:
        """The columns of a table, as the file says."""
        return tuple(str(row[1]) for row in self._connection.execute(f'PRAGMA table_info("{table}")'))

    def read(self, table: str, key: Key | None = None) -> Found:
        """What can be read of a table: with a key by its ranges, else from its beginning and from its end."""
        columns = self.columns(table)
        if key is None:
            return self._from_both_ends(table, columns)
        rows: list[Row] = []
        gaps: list[Gap] = []
        each = list(_each(list(key.of.values())))
        tries = max(LEAST_PROBES, PROBES // max(1, len(each)))
        for of in each:
            reader = _Ranges(self._connection, table, columns, key, of, tries)
            reader.read()
            rows += [reader.rows[number] for number in sorted(reader.rows)]
            gaps += [Gap(of, first, last) for first, last in _merged(reader.gaps)]
        return Found(columns, tuple(rows), tuple(gaps), not gaps)

    def _from_both_ends(self, table: str, columns: tuple[str, ...]) -> Found:
        keys = [row for row in self._connection.execute(f'PRAGMA table_info("{table}")') if row[5]]
        order = [f'"{row[1]}"' for row in sorted(keys, key=lambda row: row[5])] or ["rowid"]
        whole, found = False, dict[Row, None]()
        for way in ("ASC", "DESC"):
            by = ", ".join(f"{one} {way}" for one in order)
            try:
                for row in self._connection.execute(f'SELECT * FROM "{table}" ORDER BY {by}'):  # noqa: S608 - our own names
                    found.setdefault(row)
                whole = True
                break
            except ERRORS:
                continue
        return Found(columns, tuple(found), (), whole)

    def _one(self, question: str) -> Any:
        return self._connection.execute(question).fetchone()[0]


class _Ranges:
    """The rows of a table under one value of the columns before its number."""

    def __init__(
        self, connection: sqlite3.Connection, table: str, columns: Sequence[str], key: Key, of: Row, tries: int
    ) -> None:
        same = "".join(f'"{name}" = ? AND ' for name in key.of)
        self._question = f'SELECT * FROM "{table}" WHERE {same}"{key.by}" BETWEEN ? AND ? ORDER BY "{key.by}"'  # noqa: S608 - our own names
        self._connection, self._key, self._of = connection, key, of
        self._at = columns.index(key.by)
        self._before = [(columns.index(name), value) for name, value in zip(key.of, of, strict=True)]
        self._left = tries
        self.rows: dict[int, Row] = {}
        self.gaps: list[tuple[int, int]] = []

    def read(self) -> None:
        lowest, highest = INTEGERS
        up_to = self._scan(lowest, highest, "ASC")
        if up_to is None:
            return
        down_to = self._scan(lowest, highest, "DESC")
        if down_to is None:
            return
        first, last = self._key.first, self._key.last
        if not self.rows:
            inner = [(first, last)]
        elif up_to == lowest:  # the first page is damaged: nobody knows how far it reaches
            inner = self._outwards(down_to, first, -1)
        elif down_to == highest:
            inner = self._outwards(up_to, last, 1)
        else:
            inner = [(up_to, down_to)]
        self._between(inner)

    def _scan(self, first: int, last: int, way: str) -> int | None:
        """Read from one side; None if all could be read, else the first number, seen from there, that was not."""
        reached = first if way == "ASC" else last
        try:
            for row in self._connection.execute(f"{self._question} {way}", (*self._of, first, last)):
                number = row[self._at]
                if not self._is_sound(row, first, last):
                    return reached
                self.rows.setdefault(number, row)
                reached = number + 1 if way == "ASC" else number - 1
        except (*ERRORS, OverflowError):
            return reached
        return None

    def _is_sound(self, row: Row, first: int, last: int) -> bool:
        """A page of something else tells of other keys, or of none."""
        return (
            isinstance(row[self._at], int)
            and first <= row[self._at] <= last
            and all(row[at] == value for at, value in self._before)
        )

    def _outwards(self, known: int, end: int, way: int) -> list[tuple[int, int]]:
        """Try further and further from what is known, as far as to the end; the ranges between what was found."""
        found, away, before = list[tuple[int, int]](), float(self._key.step), known
        while (at := known + way * int(away)) * way < end * way and self._left > 0:
            away *= GROWTH
            self._left -= 1
            count = len(self.rows)
            self._scan(min(at, end), max(at, end), "ASC" if way > 0 else "DESC")
            self._scan(min(at, before), max(at, before), "DESC" if way > 0 else "ASC")
            if len(self.rows) > count:
                numbers = [one for one in self.rows if (one - known) * way > 0]
                near, far = (min(numbers), max(numbers)) if way > 0 else (max(numbers), min(numbers))
                found.append((min(before, near), max(before, near)))
                before = known = far + way
                away = float(self._key.step)
        self.gaps.append((min(before, end), max(before, end)))
        return found

    def _between(self, ranges: Sequence[tuple[int, int]]) -> None:
        """Read what lies between damaged pages, the widest range first."""
        heap = [(first - last, first, last) for first, last in ranges if first <= last]
        heapq.heapify(heap)
        while heap:
            width, first, last = heapq.heappop(heap)
            if -width < self._key.step or self._left <= 0:
                self.gaps.append((first, last))
                continue
            self._left -= 1
            middle = (first + last) // 2
            above = self._scan(middle, last, "ASC")
            below = self._scan(first, middle - 1, "DESC") if middle > first else None
            for low, high in self._unread(first, middle, last, below, above):
                heapq.heappush(heap, (low - high, low, high))

    def _unread(
        self, first: int, middle: int, last: int, below: int | None, above: int | None
    ) -> Iterator[tuple[int, int]]:
        if below is not None:
            yield first, below
        if above is not None:
            down_to = self._scan(above, last, "DESC") if above > middle else last
            if down_to is not None and above <= down_to:
                yield above, down_to


def _merged(gaps: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for first, last in sorted(gaps):
        if found and first <= found[-1][1] + 1:
            found[-1] = found[-1][0], max(last, found[-1][1])
        else:
            found.append((first, last))
    return found


def _each(values: Sequence[Sequence[Any]]) -> Iterator[Row]:
    if not values:
        yield ()
        return
    for first in values[0]:
        for rest in _each(values[1:]):
            yield (first, *rest)


def put(file: Path, found: Mapping[str, Found], made_by: Sequence[str], application: int, version: int) -> None:
    """Put these rows into a file: one that has the tables, or a new one for which these statements make them.

    What does not fit is left out.
    """
    is_new = not file.exists()
    connection = sqlite3.connect(file, isolation_level=None)
    try:
        if is_new:
            connection.execute(f"PRAGMA application_id = {application}")
            connection.execute(f"PRAGMA user_version = {version}")
        connection.execute("BEGIN")
        for statement in made_by if is_new else ():
            with suppress(sqlite3.Error):  # one of SQLite's own tables
                connection.execute(statement)
        for table, told in found.items():
            _insert(connection, table, told)
        connection.execute("COMMIT")
    finally:
        connection.close()


def _insert(connection: sqlite3.Connection, table: str, told: Found) -> None:
    names, marks = ", ".join(f'"{one}"' for one in told.columns), ", ".join("?" * len(told.columns))
    statement = f'INSERT OR REPLACE INTO "{table}" ({names}) VALUES ({marks})'  # noqa: S608 - our own names
    for row in told.rows:
        with suppress(sqlite3.Error):
            if (kept := sound(table, told.columns, row)) is not None:
                connection.execute(statement, kept)
