"""Green Button files (ESPI): the meter readings of an Atom feed, each with its type, and their intervals."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from ihd.energy.trouble import FileTrouble
from ihd.history_files.amounts import counted
from ihd.history_files.espi_feed import Entry, Reading, walk
from ihd.history_files.espi_links import Meter, meters
from ihd.history_files.espi_units import Kind, kind_of
from ihd.history_files.found import Found, FoundSeries, Interval, Layout, Measure, Tally
from ihd.history_files.running import differences
from ihd.history_files.unpacking import plain
from ihd.wording import later, tr

FORMAT = "green-button"
NAMESPACE = "naesb.org/espi"
WIDE = (b"\xff\xfe", b"\xfe\xff")  # marks of UTF-16
FIRST, LAST = 946_684_800, 4_102_444_800  # the years 2000 to 2099, in unix seconds
LONGEST = 400 * 86_400  # seconds of one interval
MOST_LENGTHS = 1000  # of intervals that are told apart in one entry
COARSER = later("The same use is told more than once, in shorter and in longer intervals: take the shortest")
NO_UNIT = later("The file does not say which unit its values are in")
NO_AMOUNTS = later("What tells no amounts, such as power or voltage, is left out")
NOTHING = later("It holds no intervals")


class _Series(NamedTuple):
    """The intervals of about one length of a meter reading. `blocks` are the numbers of the entries with them."""

    found: FoundSeries
    kind: Kind
    size: int
    blocks: frozenset[int]
    length: int  # seconds of most intervals
    where: tuple[object, ...]  # two series with the same tell of the same


class GreenButton:
    """A feed of meter readings."""

    def find(self, head: bytes, name: str) -> Found | None:  # noqa: ARG002
        """Whether it speaks of the namespace of ESPI near its beginning."""
        text = head.decode("utf-16", "replace") if head.startswith(WIDE) else head.decode("latin-1")
        return Found(FORMAT, ()) if NAMESPACE in text and "<" in text else None

    def survey(self, path: str) -> Found:
        some, notes = _all_series(path)
        if not some:
            raise FileTrouble(tr("This Green Button file tells nothing of use"), " ".join(f"{note}." for note in notes))
        return Found(FORMAT, tuple(one.found for one in some), tuple(notes))

    def intervals(self, path: str, series: FoundSeries, tally: Tally) -> Iterator[Interval]:
        """The intervals in the order of the file; of a running total its differences."""
        one = next((each for each in _all_series(path)[0] if each.found.name == series.name), None)
        measure = series.layout.measure
        if one is None or measure is None:
            raise FileTrouble(
                tr("This series is not in the file, or its unit is not known"), tr("Look at the file again.")
            )
        told = _told(path, one, measure, tally)
        return differences(told, series, tally) if one.kind.running else told


def _told(path: str, one: _Series, measure: Measure, tally: Tally) -> Iterator[Interval]:
    for reading in walk(path, tally.heed):
        if not isinstance(reading, Reading) or reading.entry not in one.blocks:
            continue
        seconds = _seconds(reading, one.kind)
        if seconds and _size(seconds) != one.size:
            continue
        tally.rows_read += 1
        if seconds is None or reading.start is None or not FIRST <= reading.start < LAST or (reading.value or 0) < 0:
            tally.rows_skipped += 1
            continue
        amount = None if reading.value is None else one.kind.in_measure(reading.value, measure)
        yield Interval(int(reading.start), seconds, None if amount is None else counted(amount, measure, seconds))


def _all_series(path: str) -> tuple[list[_Series], list[str]]:
    """The series of a file, those with the shortest intervals first, and notes on it."""
    entries: list[Entry] = []
    lengths: dict[int, Counter[int | None]] = {}
    for told in walk(path):
        if isinstance(told, Entry):
            entries.append(told)
            continue
        of = lengths.setdefault(told.entry, Counter())
        seconds = _seconds(told, None)
        if seconds in of or len(of) < MOST_LENGTHS:
            of[seconds] += 1
    some: list[_Series] = []
    notes: list[str] = []
    for meter in meters(entries):
        kind = kind_of(meter.reading_type, meter.usage_point)
        if kind is None:
            notes.append(tr(NO_AMOUNTS))
        else:
            some += _of_meter(meter, kind, lengths, {one.found.name for one in some})
    if any(one.kind.unit is None for one in some):
        notes.append(tr(NO_UNIT))
    if len({one.where for one in some}) < len(some):
        notes.append(tr(COARSER))
    some.sort(key=lambda one: one.length)
    return some, list(dict.fromkeys(notes)) or ([] if some else [tr(NOTHING)])


def _of_meter(meter: Meter, kind: Kind, lengths: dict[int, Counter[int | None]], taken: set[str]) -> Iterator[_Series]:
    sizes: dict[int, Counter[int]] = {}
    for block in meter.blocks:
        for told, count in lengths.get(block, Counter()).items():
            seconds = told or kind.seconds
            if seconds:
                sizes.setdefault(_size(seconds), Counter())[seconds] += count
    for size in sorted(sizes):
        length = sizes[size].most_common(1)[0][0]
        name = _unused(f"{plain(meter.reading.title) or 'meter reading'}, {_every(size, length)}", taken)
        taken.add(name)
        layout = Layout(FORMAT, _measure(kind), zone="UTC")
        found = FoundSeries(name, kind.fuel, kind.direction, layout)
        where = (meter.usage_point.number if meter.usage_point else None, kind.fuel, kind.direction)
        yield _Series(found, kind, size, frozenset(meter.blocks), length, where)


def _measure(kind: Kind) -> Measure | None:
    return kind.unit.measure if kind.unit else None


def _seconds(reading: Reading, kind: Kind | None) -> int | None:
    """How long an interval is; what its type says where it does not say itself, None where neither does."""
    if reading.duration is None:
        return kind.seconds if kind else None
    return int(reading.duration) if 1 <= reading.duration <= LONGEST else None


def _size(seconds: int) -> int:
    """0 for intervals of hours, 1 for days, those of 23 and 25 hours too, and 2 for longer ones."""
    return (seconds > 6 * 3600) + (seconds > 36 * 3600)


def _every(size: int, length: int) -> str:
    if size:
        return "by day" if size == 1 else "by month or so"
    return "by the hour" if length == 3600 else f"every {length // 60} minutes" if length % 60 == 0 else "by seconds"


def _unused(name: str, taken: set[str]) -> str:
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name} ({number})"
    return free
