"""What a file of past readings was found to say, before anything of it is kept.

A file goes three steps: it is looked at (`Found`), the household may change how it is read (`Layout`), and it is
read as a stream of intervals, however large it is.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple, Protocol, runtime_checkable

from ihd.energy.fuel import Direction, Fuel
from ihd.history_files.unpacking import nobody


class Measure(StrEnum):
    """What the numbers of a file count. Never guessed where the file leaves it open: the household is asked."""

    KWH = "kWh"
    WH = "Wh"
    M3 = "m3"
    LITRES = "litres"
    FT3 = "ft3"
    KW = "kW"  # mean power of the interval
    WATTS = "W"
    REGISTER_KWH = "kWh register"  # a running total
    REGISTER_WH = "Wh register"
    REGISTER_M3 = "m3 register"


class Stamps(StrEnum):
    """Which end of its interval a row's time marks."""

    START = "start"
    END = "end"


class DateOrder(StrEnum):
    """How a date such as 03/04/2024 is read."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    YEAR_FIRST = "year first"


@dataclass(frozen=True, slots=True)
class Layout:
    """How a file is read: everything that the household may change in the preview.

    `None` means that the file leaves it open and that it must be told before anything can be kept. `seconds` is the
    length of an interval, None where each row tells its own. `zone` is an IANA name. `sign` -1 turns negative rows of
    an export into what was given.
    """

    format: str  # "octopus", "table", "green-button": the name of the reader
    measure: Measure | None
    stamps: Stamps = Stamps.START
    seconds: int | None = None
    zone: str = "Europe/London"
    date_order: DateOrder = DateOrder.DAY_FIRST
    delimiter: str = ","
    decimal: str = "."
    time_column: int = 0
    value_column: int = 1
    absent_is_zero: bool = False  # Octopus since August 2024 leaves out half-hours without use
    sign: int = 1
    clock_column: int | None = None  # the time of day, where it stands apart from the date
    end_column: int | None = None  # when the interval ends, where the row tells both
    only: tuple[tuple[int, str], ...] = ()  # (column, word): the rows of this series say these words
    encoding: str = "utf-8"
    skipped_lines: int = 0  # before the first row: what stands above the table, and its header
    newest_first: bool = False
    across: int = 0  # columns from `value_column` on, where each row is a day and each column one of its half-hours


@dataclass(frozen=True, slots=True)
class FoundSeries:
    """One series of a file: one meter and one direction. `name` is the file's own word for it, plain text.

    `fuel` and `direction` are None where the file does not say.
    """

    name: str
    fuel: Fuel | None
    direction: Direction | None
    layout: Layout


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in a file. `notes` are sentences for the household; `sample` the first rows as text."""

    format: str
    series: tuple[FoundSeries, ...]
    notes: tuple[str, ...] = ()
    header: tuple[str, ...] = ()
    sample: tuple[tuple[str, ...], ...] = field(default=())


class Interval(NamedTuple):
    """What was counted in `[start, start + seconds)`, unix seconds: Wh, or litres of a volume. Never a running total.

    None: the file says of this interval that nothing is known of it.
    """

    start: int
    seconds: int
    counted: float | None


@dataclass(slots=True)
class Tally:
    """What became of the rows of a series, counted while they are read. `notes` are sentences for the household.

    A reader counts all rows in `rows_read`, and in `rows_skipped` those that it makes no interval of. Whoever takes the
    intervals counts those that say nothing or say it twice. `heed` is for `unpacking.opened`: it is told how far the
    file is read, and stops the reading by what it raises.
    """

    rows_read: int = 0
    rows_skipped: int = 0
    notes: list[str] = field(default_factory=list)
    heed: Callable[[float], None] = nobody

    @property
    def rows_kept(self) -> int:
        """The rows that went into half-hours."""
        return self.rows_read - self.rows_skipped


class Reader(Protocol):
    """One kind of file. Both methods raise FileTrouble with the line and the reason, and nothing else."""

    def find(self, head: bytes, name: str) -> Found | None:
        """What is in a file that begins with these bytes (at most 256 KiB); None if it is none of this kind."""

    def intervals(self, path: str, series: FoundSeries, tally: Tally) -> Iterator[Interval]:
        """The intervals of one series in the order in which they should be taken; `path` may be gzipped."""


@runtime_checkable
class Surveyor(Protocol):
    """A reader besides whose files say only further in what is in them: `find` claims one, `survey` goes through it."""

    def survey(self, path: str) -> Found:
        """What is in the whole file; `path` may be gzipped. Raises FileTrouble with the line and the reason."""
