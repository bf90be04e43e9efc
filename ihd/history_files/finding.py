"""Makes of a table what it says: its series, and how each is to be read."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from ihd.energy.fuel import Direction, Fuel
from ihd.energy.trouble import FileTrouble
from ihd.history_files.amounts import POWERS, VOLUMES
from ihd.history_files.cadence import Cadence, cadence, date_order
from ihd.history_files.columns import Columns, Times, columns_of, spread_oddly
from ihd.history_files.found import DateOrder, Found, FoundSeries, Layout, Measure, Stamps
from ihd.history_files.headings import (
    OTHER_UNITS,
    PRICE,
    WHOLE,
    Holds,
    direction_of,
    fuel_of,
    heading,
    plainest,
)
from ihd.history_files.measuring import all_given, measure_in, numbers_in, unless_running
from ihd.history_files.moments import is_nth
from ihd.history_files.named import GENERAL, Named, named
from ihd.history_files.numerals import decimal_of, doubtful
from ihd.history_files.sketch import Sketch
from ihd.history_files.unpacking import plain
from ihd.history_files.zone_told import zone_in
from ihd.wording import later, tr

SHOWN = 8  # rows of the sample
MOST_SERIES = 500
MOST_CLOCKS = 4  # a place has two; of more, 09:00-09:30 was taken for a time and how far it is from UTC
SUPPLIERS = re.compile(r"(british|scottish|sp|uk) ?(gas|power|electric)\w*")  # their names say nothing of the fuel
REGION = frozenset("ABCDEFGHJKLMNP")  # of prices: the letters of distribution regions


@dataclass(frozen=True, slots=True)
class Sighting:
    """A table with what its columns are for, and how its dates are written. `keys` part its rows into series."""

    table: Sketch
    columns: Columns
    make: Named
    order: DateOrder
    sure_of_order: bool
    keys: tuple[tuple[str, ...], ...]


class Counted(NamedTuple):
    """A column of amounts, and how its numbers are read."""

    column: int
    measure: Measure | None
    decimal: str
    sign: int


def sighting(table: Sketch) -> Sighting | None:
    """What a table is; None where nothing in it tells when."""
    columns = columns_of(table)
    if columns is None:
        return None
    heads = [plainest(word) for word in table.header]
    order, sure = date_order(table.column(columns.times.time))
    keys = dict.fromkeys(key_of(row, columns) for row in table.body)
    return Sighting(table, columns, named(heads) or Named(GENERAL, ""), order, sure, tuple(keys))


def key_of(row: Sequence[str], columns: Columns) -> tuple[str, ...]:
    """The words of a row that say which series it is of."""
    return tuple(row[at] if at < len(row) else "" for at in columns.parting)


def found_in(seen: Sighting, name: str, encoding: str) -> Found:
    """The series of a table. Raises FileTrouble for one of prices, or without amounts."""
    table, columns = seen.table, seen.columns
    _check_width(table, name)
    chosen, notes = _amounts(seen, name)
    if spread_oddly(table, columns):
        raise FileTrouble(
            tr("{name} has its times over its columns in a way that is not known here", name=name),
            tr("Save it with a row for each half-hour."),
        )
    rhythm = cadence(table, columns, seen.order)
    if rhythm.clocks > MOST_CLOCKS:
        raise FileTrouble(
            tr("{name} tells when each time begins and ends in one cell", name=name),
            tr("Put spaces around the dash between the two, or a column between them."),
        )
    if rhythm.crowded:
        raise FileTrouble(
            tr("{name} has many rows of the same day", name=name),
            tr("Nothing in them tells which part of the day each is of."),
        )
    series: list[FoundSeries] = []
    for key in seen.keys:
        if not PRICE.search(" ".join(map(heading, key))):
            series += [_series(seen, rhythm, at, key, (name, encoding), notes) for at in chosen]
    if len(series) > MOST_SERIES:
        raise FileTrouble(
            tr("{name} tells of too many meters", name=name),
            tr("It has more than {most_series}; take a part of it.", most_series=MOST_SERIES),
        )
    notes += _doubts(seen, rhythm)
    return Found(
        seen.make.name,
        tuple(_told_apart(series)),
        tuple(dict.fromkeys(notes)),
        tuple(map(plain, table.header)),
        tuple(tuple(map(plain, row)) for row in table.body[:SHOWN]),
    )


def _check_width(table: Sketch, name: str) -> None:
    """A comma in each number may part it as well: then its rows have a cell more than their header names."""
    beyond = sum(any(row[len(table.header) :]) for row in table.body)
    if table.header and beyond > len(table.body) / 2:
        raise FileTrouble(
            tr("{name} has more columns than its header names", name=name),
            tr("If the decimals of its numbers follow a comma, save it with semicolons between the columns."),
        )


def _amounts(seen: Sighting, name: str) -> tuple[list[int], list[str]]:
    """The columns of what was used or given, and sentences about those that are left out."""
    table, values = seen.table, seen.columns.values
    if seen.make.value is not None:
        return [at for at, _ in values if plainest(table.title(at)) == seen.make.value], [tr(PARTS_LEFT_OUT)]
    used = [at for at, what in values if what is Holds.USE]
    given = [at for at, what in values if what is Holds.EXPORT]
    whole = [at for at in used if WHOLE.search(heading(table.title(at)))]
    notes = [tr(PARTS_LEFT_OUT)] if whole and len(whole) < len(used) else []
    if seen.columns.across:
        return [seen.columns.across[0]], []
    chosen = sorted((whole or used) + given) or [at for at, what in values if what is Holds.UNKNOWN]
    if not chosen or _tells_regions(table):
        if _tells_regions(table) or any(what is Holds.PRICE for _, what in values):
            raise FileTrouble(
                tr("{name} tells of prices, not of use", name=name),
                tr("Put half-hourly prices into a tariff file instead: `ihd tariff add` reads it."),
            )
        if any(OTHER_UNITS.search(heading(word)) for word in table.header):
            raise FileTrouble(
                tr("{name} is in a unit that is not read here", name=name),
                tr("It should be kWh, Wh, m³, litres, cubic feet, kW or W."),
            )
        raise FileTrouble(
            tr("{name} tells of no amounts", name=name), tr("It has times, but no column of what was used or given.")
        )
    return chosen, notes


PARTS_LEFT_OUT = later("Only the whole home is brought in: the columns of single appliances are parts of it")


def _tells_regions(table: Sketch) -> bool:
    """Whether a table without headings names regions by letter, as lists of prices do."""
    columns = ({row[at] for row in table.body[:200] if at < len(row)} for at in range(table.width))
    return not table.header and any(cells and cells <= REGION for cells in columns)


def _series(
    seen: Sighting, rhythm: Cadence, at: int, key: tuple[str, ...], source: tuple[str, str], notes: list[str]
) -> FoundSeries:
    table, make, (name, encoding) = seen.table, seen.make, source
    head = heading(table.title(at))
    words = " ".join(heading(word) for word in key)
    cells = table.column(at)
    decimal, sure = decimal_of(cells, table.delimiter)
    numbers = numbers_in(cells, decimal)
    measure = unless_running(measure_in(table, make, at, words), numbers, head, make, notes)
    if not sure:
        doubt = later('Numbers such as "{number}" can be read in two ways: look whether the totals are right')
        notes.append(tr(doubt, number=plain(doubtful(cells))))
    fuel = make.fuel or fuel_of(f"{head} {words}") or _fuel_by(name, measure, notes)
    direction, sign = _way(f"{words} {head}", make, measure, numbers, notes)
    layout = _layout(seen, rhythm, Counted(at, measure, decimal, sign), _only(seen, key), encoding)
    return FoundSeries(_called(seen, at, key), fuel, direction, layout)


def _way(
    words: str, make: Named, measure: Measure | None, numbers: list[float], notes: list[str]
) -> tuple[Direction | None, int]:
    """Which way the energy went, and the sign that makes its amounts positive."""
    direction = direction_of(words) or (Direction.IMPORT if make.name != GENERAL else None)
    sign = 1
    if all_given(numbers):
        direction, sign = Direction.EXPORT, -1
        notes.append(tr("All amounts are below zero: taken as what the home gave to the grid"))
    return (Direction.VOLUME if measure in VOLUMES else direction), sign


def _layout(
    seen: Sighting, rhythm: Cadence, counted: Counted, only: tuple[tuple[int, str], ...], encoding: str
) -> Layout:
    times = seen.columns.times
    return Layout(
        seen.make.name,
        counted.measure,
        _stamps(seen, rhythm),
        None if counted.measure in POWERS | {None} and (rhythm.seconds or 0) < 60 else rhythm.seconds,
        zone_in(seen.table, times, seen.make),
        seen.order,
        seen.table.delimiter,
        counted.decimal,
        times.time,
        counted.column,
        seen.make.absent_is_zero,
        counted.sign,
        times.clock,
        times.end,
        only,
        encoding,
        seen.table.skipped,
        rhythm.newest_first,
        len(seen.columns.across),
    )


def _fuel_by(name: str, measure: Measure | None, notes: list[str]) -> Fuel | None:
    if measure in POWERS:
        return Fuel.ELECTRICITY
    fuel = fuel_of(SUPPLIERS.sub("", heading(name).replace("_", " ").replace("-", " ")))
    if fuel:
        notes.append(tr("Taken to be {fuel} by the name of the file", fuel=tr(fuel.value)))
    return fuel


def _stamps(seen: Sighting, rhythm: Cadence) -> Stamps:
    times: Times = seen.columns.times
    numbered = bool(seen.columns.across) or (
        times.clock is not None and all(is_nth(cell) for cell in seen.table.column(times.clock)[:100])
    )
    if numbered:
        return Stamps.START if rhythm.from_zero else Stamps.END
    if seen.make.stamps is not None:
        return seen.make.stamps
    return Stamps.END if times.ending else Stamps.START


def _only(seen: Sighting, key: tuple[str, ...]) -> tuple[tuple[int, str], ...]:
    """What parts this series from the others, where there are any."""
    return tuple(zip(seen.columns.parting, key, strict=True)) if len(seen.keys) > 1 else ()


def _called(seen: Sighting, at: int, key: tuple[str, ...]) -> str:
    varying = [place for place in range(len(key)) if len({other[place] for other in seen.keys}) > 1]
    words = [_masked(key[place]) for place in varying if key[place]]
    title = seen.table.title(at)
    if seen.columns.across:
        title = f"{title} … {seen.table.title(seen.columns.across[-1])}"
    return plain(
        " ".join([*words, title] if title and (len(words) == 0 or len(seen.columns.values) > 1) else words) or "column"
    )


def _told_apart(series: list[FoundSeries]) -> Iterator[FoundSeries]:
    """The same series, with a number behind a name that was there before: they are chosen by their names."""
    taken: set[str] = set()
    for one in series:
        number, name = 1, one.name
        while name.casefold() in taken:
            number += 1
            name = f"{one.name} ({number})"
        taken.add(name.casefold())
        yield replace(one, name=name)


def _masked(word: str) -> str:
    """A number of a meter point only by its end: it is personal."""
    return f"…{word[-4:]}" if word.isdecimal() and len(word) >= 8 else word


def _doubts(seen: Sighting, rhythm: Cadence) -> list[str]:
    times, notes = seen.columns.times, []
    if not seen.sure_of_order:
        notes.append(tr("Dates such as 03/04 are read with the day first: nothing in the file says otherwise"))
    named_side = times.sided or times.end is not None or seen.make.stamps is not None or rhythm.calendar
    if not named_side and rhythm.seconds and not rhythm.from_zero:
        notes.append(tr("The file does not say whether a time marks the start or the end: taken as the start"))
    if rhythm.few and times.end is None:
        notes.append(tr("There are too few rows to tell how long each lasts"))
    return notes
