"""Years of a home that is heard every ten seconds, made from a seed, in a diary as sealing leaves it."""

import random
from collections.abc import Callable, Sequence
from datetime import date
from itertools import accumulate, compress, pairwise, repeat
from operator import add, floordiv, mul
from pathlib import Path
from typing import NamedTuple, TypeVar

from ihd.energy.calendar import DAY, utc
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.half_hours import SLOTS, UtcDay
from ihd.energy.ledger import Changes, Source
from ihd.energy.reading import Reading
from ihd.energy.register import begin
from ihd.energy.series import Series
from ihd.store import sealing
from ihd.store.diary import Diary
from ihd.store.keeping import known_meters
from ihd.store.kept import Batch
from ihd.store.sealed import Readings
from ihd.store.sealing import KEEP_ROWS, Due

EPOCH = date(1970, 1, 1)
END = date(2025, 1, 1)  # UTC; the last day is the one before
HOUSE, GAS = Series("bench/electricity", Direction.IMPORT), Series("bench/gas", Direction.IMPORT)
EVERY = 10  # seconds between two readings of electricity
A_DAY = DAY // EVERY
JITTER, LOST, NOISE = 0.1, 0.001, 0.012  # a second early or late; of all readings; of the power
TABLE = 100_003  # how many draws are made; each day begins somewhere among them
SOURCES = {HOUSE.meter: Source(Fuel.ELECTRICITY, "bench"), GAS.meter: Source(Fuel.GAS, "bench")}
HEARD_ALL = (1800,) * SLOTS
AT_ONCE = 28  # days a transaction
# Each with how often a day, how long at least and at most (in ten seconds), and its watts.
APPLIANCES = (
    (40, 60, 130, 95),  # fridge and freezer
    (6, 12, 28, 2600),  # kettle
    (14, 3, 8, 1800),  # hob
    (14, 120, 1200, 210),  # lights, television
    (3, 90, 130, 2000),  # washing
    (2, 500, 900, 2200),  # hot water
)


Drawn = TypeVar("Drawn")


class Made(NamedTuple):
    """One UTC day (since 1970) of one meter: what was read, and the Wh of its half-hours."""

    day: int
    readings: Readings
    wh: tuple[int, ...]


class HomeMaker:
    """Makes a home day by day; the same seed makes the same home."""

    def __init__(self, seed: int) -> None:
        self._dice = dice = random.Random(seed)
        self._noise = [dice.gauss(1.0, NOISE) for _ in range(TABLE)]
        self._late = [dice.choice((-1, 1)) if dice.random() < JITTER else 0 for _ in range(TABLE)]
        self._heard = [dice.random() >= LOST for _ in range(TABLE)]
        self._used = 12_345_678 * 360  # tens of watt-seconds on the register
        self._gas = 23_456_789  # Wh

    def electricity(self, day: int) -> Made:
        """The next day of electricity."""
        power = map(mul, self._power(), self._some(self._noise))
        watts = tuple(map(round, power))
        used = list(accumulate(watts, initial=self._used))
        self._used = used.pop()
        ts = map(add, range(day * DAY + 5, (day + 1) * DAY, EVERY), self._some(self._late))
        registers = tuple(map(floordiv, used, repeat(360)))
        turns = [*registers[:: A_DAY // SLOTS], self._used // 360]
        wh = tuple(later - earlier for earlier, later in pairwise(turns))
        heard = self._some(self._heard)
        told, watts, registers = (tuple(compress(column, heard)) for column in (ts, watts, registers))
        nothing = (None,) * len(told)
        return Made(day, Readings(told, watts, registers, nothing, nothing), wh)

    def gas(self, day: int) -> Made:
        """The next day of gas, told each half-hour."""
        heats = 1.0 + 0.9 * abs((day % 365) - 182) / 182
        wh = tuple(round(heats * self._dice.expovariate(1 / 500)) for _ in range(SLOTS))
        registers = tuple(accumulate(wh, initial=self._gas))
        self._gas = registers[-1]
        ts = tuple(day * DAY + 1800 * slot + 60 for slot in range(SLOTS))
        nothing = (None,) * SLOTS
        return Made(day, Readings(ts, nothing, registers[:-1], nothing, nothing), wh)

    def register(self, series: Series) -> int:
        """What a meter's register has come to, Wh."""
        return self._used // 360 if series == HOUSE else self._gas

    def _some(self, table: Sequence[Drawn]) -> Sequence[Drawn]:
        first = self._dice.randrange(TABLE - A_DAY)
        return table[first : first + A_DAY]

    def _power(self) -> list[float]:
        power = [self._dice.uniform(110.0, 280.0)] * A_DAY
        for times, least, most, watts in APPLIANCES:
            for _ in range(self._dice.randint(times // 2, times)):
                start = self._dice.randrange(A_DAY)
                here = slice(start, start + self._dice.randint(least, most))
                power[here] = map(add, power[here], repeat(watts))
        return power


def days_of(years: float) -> range:
    """The UTC days (since 1970) of so many years."""
    last = (END - EPOCH).days
    return range(last - round(years * 365.25), last)


class Built(NamedTuple):
    """The UTC days built, how many readings in all and in sealed days, and the bytes of the file with those alone."""

    days: range
    readings: int
    sealed: int
    sealed_bytes: int


def build(file: Path, years: float, progress: Callable[[float], None]) -> Built:
    """Make the diary of so many years in this file: sealed days, half-hours of two fuels, and rows of the last days.

    The last day that can be sealed is sealed from rows, as a recorder does it.
    """
    maker, days = HomeMaker(1), days_of(years)
    rows_from = days.stop - KEEP_ROWS - 2
    half_hours: dict[tuple[Series, int], UtcDay] = {}
    rows: list[Reading] = []
    sealed = 0
    with Diary.open(file) as diary:
        diary.keep(Batch((), Changes({}, {(one, days.start): UtcDay(days.start) for one in (HOUSE, GAS)}, (), SOURCES)))
        numbers = {name: known.id for name, known in (diary.ask(known_meters) or {}).items()}
        for first in range(days.start, days.stop, AT_ONCE):
            progress((first - days.start) / len(days))
            month = []
            for day in range(first, min(first + AT_ONCE, days.stop)):
                for series, made in ((HOUSE, maker.electricity(day)), (GAS, maker.gas(day))):
                    half_hours[series, day] = UtcDay(day, made.wh, HEARD_ALL)
                    if day < rows_from:
                        month.append((Due(numbers[series.meter], day), made.readings))
                    else:
                        rows += as_told(series, made.readings)
            sealed += sum(len(readings.ts) for _, readings in month)
            diary.put(sealing.keep_sealed, month)
    sealed_bytes = file.stat().st_size
    with Diary.open(file) as diary:
        registers = {one: begin(days.stop * DAY, maker.register(one)) for one in (HOUSE, GAS)}
        diary.keep(Batch(tuple(rows), Changes(registers, half_hours, (), SOURCES)))
        while due := diary.ask(sealing.due, days.stop * DAY - 1):
            diary.put(sealing.seal_day, due)
    return Built(days, sealed + len(rows), sealed, sealed_bytes)


def as_told(series: Series, readings: Readings) -> list[Reading]:
    """The same as a hub tells it."""
    fuel = SOURCES[series.meter].fuel
    return [
        Reading(series.meter, fuel, utc(row.ts), watts=row.watts, imported_kwh=(row.import_wh or 0) / 1000)
        for row in readings.rows()
    ]
