"""What the pages of storage, backups, imports and export are told, and what they tell: plain values without Qt."""

from datetime import date, datetime
from typing import NamedTuple

from ihd.energy.fuel import Direction, Fuel
from ihd.energy.trouble import Trouble


class MeterKept(NamedTuple):
    """One register of a meter and what is kept of it. Times are UTC, `name` is how the household calls the meter."""

    name: str
    fuel: Fuel
    direction: Direction
    readings: int
    first: datetime | None = None
    last: datetime | None = None


class Storage(NamedTuple):
    """The diary as it lies there. `None` is not known: a server tells no size, and who records may be nobody.

    `faults` is None until all of it has been read. `is_here` says that this display is the one that records.
    """

    where: str
    at: datetime  # when it was looked at, UTC
    bytes: int | None = None
    free: int | None = None
    since: datetime | None = None
    meters: tuple[MeterKept, ...] | None = None
    recorder: str | None = None
    is_here: bool = False
    faults: tuple[str, ...] | None = None
    trouble: Trouble | None = None


class BackupKept(NamedTuple):
    """One backup on a shelf. `key` names it to whoever restores it; `place` says where it lies; `made` is UTC."""

    key: str
    made: datetime
    bytes: int
    place: str
    is_encrypted: bool = False
    is_by_hand: bool = False


class Backups(NamedTuple):
    """How the backups stand. Times are UTC, None before the first.

    `phrase_in` names where the passphrase is kept, empty while there is none.
    """

    at: datetime
    last: datetime | None = None
    second: datetime | None = None
    rehearsed: datetime | None = None
    shelf: tuple[BackupKept, ...] = ()
    phrase_in: str = ""
    places: tuple["Place", ...] = ()
    trouble: Trouble | None = None


class Restored(NamedTuple):
    """What a restore has done. `again` is the key of what was here before; empty where there was nothing."""

    made: datetime
    again: str = ""
    kept_in: str = ""
    notes: tuple[str, ...] = ()


class Place(NamedTuple):
    """A folder that something can be written to: its path, its name for the household, and a line about it."""

    key: str
    name: str
    line: str = ""


class FileOffer(NamedTuple):
    """A file that looks like one of past readings."""

    key: str
    name: str
    line: str


class ImportKept(NamedTuple):
    """Something that was brought in. `last` is the end of its last half-hour; times are UTC."""

    number: int
    made: datetime
    file: str
    fuel: Fuel
    direction: Direction
    first: datetime
    last: datetime
    half_hours: int
    counted: int  # Wh, or litres of a volume
    is_undone: bool = False


class Option(NamedTuple):
    """One answer to a question of the preview, and how it is said."""

    key: str
    words: str
    line: str = ""


class Query(NamedTuple):
    """One question of the preview. `answer` is what stands; empty where the file leaves it open."""

    name: str
    title: str
    help: str
    options: tuple[Option, ...]
    answer: str = ""
    is_list: bool = False  # long names, one below another


class Sample(NamedTuple):
    """The first rows of a file, and the columns in which times and amounts were found."""

    header: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    times: tuple[int, ...] = ()
    amounts: tuple[int, ...] = ()


class Sum(NamedTuple):
    """What a file comes to, once all of it has been read. `last` is the end of the last half-hour; times are UTC."""

    first: datetime
    last: datetime
    half_hours: int
    new: int
    kwh: float | None
    m3: float | None = None
    rows_read: int = 0
    rows_skipped: int = 0
    records: int = 0  # of a full export, which is no series of half-hours


class Preview(NamedTuple):
    """A file as it would be brought in. `missing` says in a sentence what has to be answered before it can be."""

    file: str
    kind: str
    queries: tuple[Query, ...] = ()
    sample: Sample = Sample()
    sum: Sum | None = None
    notes: tuple[str, ...] = ()
    missing: str = ""
    trouble: Trouble | None = None


class ExportAsked(NamedTuple):
    """What is to be exported. `since` is the first local day, `until` the day after the last; None is all there is."""

    what: str  # "half-hour", "hour", "day", "month", "raw" or "full"
    fuel: str  # "electricity", "gas" or "export"
    format: str  # "csv", "jsonl" or "parquet"
    folder: str
    since: date | None = None
    until: date | None = None


class ExportOffer(NamedTuple):
    """What can be exported: the fuels that are kept, the local days from the first to the last, and where to."""

    fuels: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None
    places: tuple[Place, ...] = ()


class Exported(NamedTuple):
    """A file that was written. Times are UTC, None where it has no rows; `kwh` is None where it tells of no use."""

    file: str
    rows: int
    bytes: int
    first: datetime | None = None
    last: datetime | None = None
    kwh: float | None = None
