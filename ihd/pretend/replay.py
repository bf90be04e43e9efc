"""A file of real measurements, played again as if its meter were here."""

import csv
import gzip
import zlib
from bisect import bisect_right
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path

from ihd.energy.calendar import HALF_HOUR, unix, utc
from ihd.energy.trouble import FileTrouble
from ihd.pretend.source import Moment

BASE_WH = 10_000_000  # where the replayed register begins; a register of 0 is what hubs send when they do not know
MILLIWATT_SECONDS_PER_WH = 3_600_000
MOST_WATTS = 200_000  # more than any home's fuse lets through
MOST_ROWS = 5_000_000
YEAR_2100 = 4_102_444_800
SHAPES = "Give a CSV file whose first line is “unix,watts” or “timestamp,kwh”."


class Replay:
    """The meter of a file: a point for each moment at which it speaks, in order.

    `at_seconds` are unix seconds; `milliwatts` hold from a point until the next, and are None where the file tells
    energy only; `taken` and `given` are milliwatt-seconds up to a point. Nothing is known after the last point.
    """

    def __init__(self) -> None:
        self.at_seconds: list[int] = []
        self.milliwatts: list[int | None] = []
        self.taken: list[int] = []
        self.given: list[int] = []
        self.exports = False

    @property
    def start(self) -> datetime:
        """The first moment, UTC."""
        return utc(self.at_seconds[0])

    @property
    def end(self) -> datetime:
        """The last moment, UTC."""
        return utc(self.at_seconds[-1])

    def at(self, second: int) -> Moment:
        """The meter at this unix second; before its start its register stands at the base."""
        point = bisect_right(self.at_seconds, second) - 1
        if point < 0:
            return Moment(second, None, BASE_WH, 0 if self.exports else None)
        return self._moment(second, point)

    def telling(self, after: int, until: int) -> Iterator[Moment]:
        """The file's own moments in `(after, until]`."""
        first, last = bisect_right(self.at_seconds, after), bisect_right(self.at_seconds, until)
        for point in range(first, last):
            yield self._moment(self.at_seconds[point], point)

    def add(self, second: int, milliwatts: int | None, energy: int = 0) -> None:
        """One more point; `energy` in milliwatt-seconds was taken since the one before, apart from its power."""
        taken, given = self.taken[-1] if self.taken else 0, self.given[-1] if self.given else 0
        if self.milliwatts and self.milliwatts[-1] is not None:
            held = self.milliwatts[-1] * (second - self.at_seconds[-1])
            taken, given = taken + max(0, held), given + max(0, -held)
        self.at_seconds.append(second)
        self.milliwatts.append(milliwatts)
        self.taken.append(taken + energy)
        self.given.append(given)
        self.exports = self.exports or (milliwatts is not None and milliwatts < 0)

    def _moment(self, second: int, point: int) -> Moment:
        power = self.milliwatts[point]
        over = point == len(self.at_seconds) - 1
        held = 0 if over or power is None else power * (second - self.at_seconds[point])
        taken = BASE_WH + (self.taken[point] + max(0, held)) // MILLIWATT_SECONDS_PER_WH
        given = (self.given[point] + max(0, -held)) // MILLIWATT_SECONDS_PER_WH if self.exports else None
        return Moment(second, None if power is None else round(power / 1000), taken, given)


def load(file: Path) -> Replay:
    """Read a CSV file, packed with gzip or not.

    `unix,watts`: a power at each moment, which holds until the next row; negative while the home gives.
    `timestamp,kwh` (also `timestamp_gmt`, `timestamp_utc`): energy of the half-hour that starts then; a time without
    a zone is UTC. A blank energy or a missing half-hour is a gap, of which nothing is told.
    Raises FileTrouble, with the line and the reason, for anything else.
    """
    line = 0
    replay = Replay()
    try:
        with file.open("rb") as raw:
            packed = raw.read(2) == b"\x1f\x8b"
        with (
            gzip.open(file, "rt", encoding="utf-8-sig", newline="")
            if packed
            else file.open(encoding="utf-8-sig", newline="") as text
        ):
            rows = csv.reader(text)
            line = 1
            take = _taker([name.strip().lower() for name in next(rows, [])])
            for row in rows:
                line = rows.line_num
                if row:
                    _take_row(take, replay, row)
    except OSError as error:
        raise FileTrouble(f"{file.name} cannot be read", error.strerror or str(error)) from error
    except (EOFError, zlib.error) as error:
        raise FileTrouble(f"{file.name} is cut short or damaged", "Fetch or copy the file again.") from error
    except UnicodeError as error:
        raise FileTrouble(f"{file.name} is not a text file", SHAPES) from error
    except (ValueError, csv.Error) as error:
        raise FileTrouble(f"{file.name}, line {line}: {error}", SHAPES) from error
    if len(replay.at_seconds) < 2:
        raise FileTrouble(f"{file.name}, line {line}: it ends before there is anything to play", SHAPES)
    return replay


Taker = Callable[[Replay, str, str], None]


def _taker(header: list[str]) -> Taker:
    match header:
        case ["unix", "watts"]:
            return _take_power
        case ["timestamp" | "timestamp_gmt" | "timestamp_utc", "kwh"]:
            return _take_half_hour
    raise ValueError(f"the first line is “{','.join(header)[:60]}”")


def _take_row(take: Taker, replay: Replay, row: list[str]) -> None:
    if len(row) != 2:
        raise ValueError(f"there are {len(row)} values, not 2")
    if len(replay.at_seconds) >= MOST_ROWS:
        raise ValueError(f"there are more than {MOST_ROWS:,} rows")
    take(replay, row[0].strip(), row[1].strip())


def _take_power(replay: Replay, when: str, watts: str) -> None:
    second = int(_number(when, "time", 1, YEAR_2100))
    if replay.at_seconds and second <= replay.at_seconds[-1]:
        raise ValueError("its time does not come after the one before")
    replay.add(second, round(_number(watts, "power", -MOST_WATTS, MOST_WATTS) * 1000))


def _take_half_hour(replay: Replay, when: str, kwh: str) -> None:
    start = _half_hour(when)
    if replay.at_seconds and start < replay.at_seconds[-1]:
        raise ValueError("its half-hour does not come after the one before")
    if not kwh:
        return
    energy = _number(kwh, "energy", 0, Decimal(MOST_WATTS) / 2000)
    if not replay.at_seconds or start > replay.at_seconds[-1]:
        # Told at the start too, with the register unmoved: else a listener spreads its energy over the gap before.
        replay.add(start, None)
    replay.add(start + HALF_HOUR, None, round(energy * 1000 * MILLIWATT_SECONDS_PER_WH))


def _half_hour(text: str) -> int:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"“{text[:40]}” is not a date and time") from error
    if not 1970 < moment.year < 2100:
        raise ValueError(f"the year {moment.year} cannot be")
    second = unix(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
    if second % HALF_HOUR or moment.microsecond:
        raise ValueError(f"“{text[:40]}” is not the start of a half-hour")
    return second


def _number(text: str, what: str, least: Decimal | int, most: Decimal | int) -> Decimal:
    try:
        number = Decimal(text)
    except InvalidOperation as error:
        raise ValueError(f"the {what} “{text[:40]}” is not a number") from error
    if not number.is_finite() or not least <= number <= most:
        raise ValueError(f"the {what} “{text[:40]}” cannot be")
    return number
