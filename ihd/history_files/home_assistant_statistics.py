"""Statistics that Home Assistant exported (TSV or CSV): hours of many sensors, each with a running sum or its rises."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from io import BufferedReader
from typing import NamedTuple

from ihd.energy.fuel import Direction, Fuel
from ihd.energy.trouble import FileTrouble
from ihd.history_files.amounts import VOLUMES, Unit, counted, unit_of
from ihd.history_files.found import DateOrder, Found, FoundSeries, Interval, Layout, Measure, Tally
from ihd.history_files.local_time import InOrder, LocalClock
from ihd.history_files.moments import Kind, WrongOrder, moment
from ihd.history_files.numerals import number
from ihd.history_files.running import differences
from ihd.history_files.text import decoded, encoding_of, lines, rows
from ihd.history_files.unpacking import nobody, opened, plain
from ihd.wording import tr

FORMAT = "home-assistant"
HOUR = 3600
HEAD = 4096  # bytes by which its encoding and its header are told
# As its exports name them, and as its own tables do: times of those are unix seconds.
SENSORS, STARTS, UNITS = ("statistic_id", "metadata_id"), ("start", "start_ts"), ("unit", "unit_of_measurement")
AMOUNTS = ("sum", "delta", "state")  # which of them is taken, the best first
DELIMITERS = ("\t", ";", ",", "|")
MOST_SENSORS = 2000
MOST_UNITS = 5
MOST_NUMBERS = 200  # of one sensor, by which the decimal mark is told
LONGEST_ID = 255  # characters, as in Home Assistant
SAMPLED = 8
GIVEN = ("export", "return", "feed_in", "feedin", "injection")
OF_ANOTHER = ("solar", "pv_", "_pv", "produc", "generat", "batter", "charg")  # no meter of the supply


class _Row(NamedTuple):
    sensor: str
    start: str
    unit: str
    amount: str


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where things stand in a row, and how its cells are parted."""

    delimiter: str
    sensor: int
    start: int
    unit: int | None
    amount: int
    kind: str  # of the amounts

    def row(self, cells: list[str]) -> _Row | None:
        needed = (self.sensor, self.start, self.amount)
        if max(needed) >= len(cells):
            return None
        unit = cells[self.unit] if self.unit is not None and self.unit < len(cells) else ""
        return _Row(_shown(cells[self.sensor]), cells[self.start].strip(), unit.strip(), cells[self.amount].strip())


def _shown(sensor: str) -> str:
    """The name of a sensor as plain text, in small letters, as Home Assistant has them."""
    name = sensor.strip()[:LONGEST_ID].lower()
    return name if name.isprintable() else "".join(letter if letter.isprintable() else "?" for letter in name)


@dataclass(slots=True)
class _Sensor:
    """What was seen of one sensor."""

    units: set[str] = field(default_factory=set)
    numbers: list[str] = field(default_factory=list)
    starts: list[str] = field(default_factory=list)

    def heed(self, row: _Row) -> None:
        if len(self.units) < MOST_UNITS:
            self.units.add(row.unit)
        if len(self.numbers) < MOST_NUMBERS:
            self.numbers.append(row.amount)
            self.starts.append(row.start)


class HomeAssistantStatistics:
    """The hours of the sensors that count energy or a volume. Of a sum the differences are taken.

    A row tells of the hour that begins at its time, and its sum is the one at the end of that hour.
    """

    def find(self, head: bytes, name: str) -> Found | None:  # noqa: ARG002
        """Whether its header has the columns that only this export has."""
        return Found(FORMAT, ()) if _columns(_first_line(head)) else None

    def survey(self, path: str) -> Found:
        sensors: dict[str, _Sensor] = {}
        order = DateOrder.DAY_FIRST
        sample: list[tuple[str, ...]] = []
        with _table(path, nobody) as (columns, told):
            for row in told:
                if row is None or not row.amount:
                    continue
                sensors.setdefault(row.sensor, _Sensor()).heed(row)
                if len(sensors) > MOST_SENSORS:
                    raise FileTrouble(
                        tr("This file has too many sensors"),
                        tr("At most {most_sensors} are read.", most_sensors=MOST_SENSORS),
                    )
                order = _order(row.start, order)
                if len(sample) < SAMPLED:
                    sample.append(tuple(plain(cell) for cell in row))
        _check_hours(sensors.values(), order)
        comma = any("," in word for one in sensors.values() for word in one.numbers)  # thousands are never parted here
        layout = Layout(FORMAT, None, date_order=order, delimiter=columns.delimiter, decimal="," if comma else ".")
        series = tuple(one for name, each in sensors.items() for one in _series(name, each.units, layout))
        left = len(sensors) - len(series)
        says = tr("%n sensor(s) that (does|do) not count energy or gas (is|are) left out", "", left)
        return Found(FORMAT, series, (says,) if left else (), ("sensor", "start", "unit", columns.kind), tuple(sample))

    def intervals(self, path: str, series: FoundSeries, tally: Tally) -> Iterator[Interval]:
        with _table(path, tally.heed) as (columns, told):
            hours = _hours(told, series, tally)
            yield from hours if columns.kind == "delta" else differences(hours, series, tally)


@contextmanager
def _table(path: str, heed: Callable[[float], None]) -> Iterator[tuple[_Columns, Iterator[_Row | None]]]:
    with opened(path, heed=heed) as file:
        head = file.peek(HEAD) if isinstance(file, BufferedReader) else b""
        all_lines = lines(file, encoding_of(head, whole=False) or "utf-8")
        columns = _columns(next(all_lines, ""))
        if columns is None:
            raise FileTrouble(
                tr("This is no export of Home Assistant's statistics"), tr("Its header is not the one expected.")
            )
        yield columns, _rows(all_lines, columns)


def _first_line(head: bytes) -> str:
    encoding = encoding_of(head[:HEAD], whole=False)
    return next(iter(decoded(head[:HEAD], encoding)), "") if encoding else ""


def _columns(header: str) -> _Columns | None:
    for delimiter in DELIMITERS:
        names = [name.strip().strip('"').lower() for name in header.split(delimiter)]
        kind = next((one for one in AMOUNTS if one in names), None)
        sensor, unit = _place(names, SENSORS), _place(names, UNITS)
        start = _place(names, STARTS[::-1] if "metadata_id" in names else STARTS)
        if kind and sensor is not None and start is not None:
            return _Columns(delimiter, sensor, start, unit, names.index(kind), kind)
    return None


def _place(names: list[str], wanted: tuple[str, ...]) -> int | None:
    return next((names.index(one) for one in wanted if one in names), None)


def _rows(all_lines: Iterator[str], columns: _Columns) -> Iterator[_Row | None]:
    return (columns.row(cells) for _, cells in rows(all_lines, columns.delimiter))


def _hours(told: Iterator[_Row | None], series: FoundSeries, tally: Tally) -> Iterator[Interval]:
    """Each hour of a sensor with its amount, or its running total, in Wh or litres."""
    clock = InOrder(LocalClock(series.layout.zone), HOUR, newest_first=False)
    measure = series.layout.measure or Measure.KWH
    for row in told:
        if row is not None and row.sensor != series.name:
            continue
        tally.rows_read += 1
        start = _start(row.start, series.layout, clock) if row else None
        try:
            amount = number(row.amount, series.layout.decimal) if row else None
        except ValueError:
            amount = None
        if row is None or start is None or start % HOUR or amount is None:
            tally.rows_skipped += 1
            continue
        told_amount = (unit_of(row.unit) or Unit(measure)).told_in(amount, measure)
        yield Interval(start, HOUR, counted(told_amount, measure, HOUR))


def _check_hours(sensors: Iterable[_Sensor], order: DateOrder) -> None:
    """Raises FileTrouble where they are of five minutes: the sum at their end would be taken for that of an hour."""
    clocks, layout = LocalClock("UTC"), Layout(FORMAT, None, date_order=order)
    for one in sensors:
        told = [_start(word, layout, InOrder(clocks, HOUR, newest_first=False)) for word in one.starts]
        if sum(at is not None and at % HOUR > 0 for at in told) > len(told) / 2:
            raise FileTrouble(
                tr("These statistics are not by the hour"), tr("Export the long-term statistics of Home Assistant.")
            )


def _start(word: str, layout: Layout, clock: InOrder) -> int | None:
    try:
        told = moment(word, layout.date_order)
    except ValueError:
        return None
    if told.kind is not Kind.INSTANT:
        return None
    return clock.instant(told.wall, told.offset)


def _order(word: str, order: DateOrder) -> DateOrder:
    """Month first, once a date can only be read so."""
    try:
        moment(word, order)
    except WrongOrder:
        return DateOrder.MONTH_FIRST
    except ValueError:
        pass
    return order


def _series(name: str, units: set[str], layout: Layout) -> Iterator[FoundSeries]:
    """The series of a sensor; none of one whose unit counts no energy and no volume."""
    told = {unit_of(unit) for unit in units if unit}
    if len(told) > 1 or None in told:
        return
    unit = told.pop() if told else None
    words = name.lower()
    fuel = Fuel.GAS if "gas" in words else Fuel.WATER if "water" in words else None
    if fuel is None and unit is not None and unit.measure not in VOLUMES:
        fuel = Fuel.ELECTRICITY
    direction = None if any(word in words for word in OF_ANOTHER) else Direction.IMPORT
    if any(word in words for word in GIVEN):
        direction = Direction.EXPORT
    if fuel is Fuel.GAS and unit is not None:
        direction = Direction.VOLUME if unit.measure in VOLUMES else Direction.IMPORT
    yield FoundSeries(name, fuel, direction, replace(layout, measure=unit.measure if unit else None))
