"""What came of reading: each half-hour once, how many rows there were, and a note on what was left out."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from ihd.energy.calendar import HALF_HOUR, unix
from ihd.energy.carbon.intensity import Intensity, is_intensity
from ihd.energy.carbon.regions import is_region

FIRST_YEAR, LAST_YEAR = 2000, 2099

NOT_A_ROW = "without a half-hour and its intensity"
NO_REGION = "of a region that is not known"
NO_TIME = "without a time in UTC that can be read"
OFF_THE_GRID = "that do not last from one half-hour to the next"
NO_FIGURE = "without a figure"
TWICE = "that tell of the same half-hour again: the last stands"
ABSURD = "with a figure that cannot be an intensity, which is not taken"


class Found(NamedTuple):
    """The half-hours told, oldest first and each once; how many rows were read; and what is to be said of them."""

    told: tuple[Intensity, ...]
    read: int
    notes: tuple[str, ...] = ()

    @property
    def skipped(self) -> int:
        """How many rows were left out, or told again of a half-hour."""
        return self.read - len(self.told)


class Row(NamedTuple):
    """One row as it stands in the file: nothing of it has been believed yet."""

    region: object
    begins: object
    ends: object
    figures: object  # a mapping with "forecast" and "actual"


class Gatherer:
    """Takes rows one after another. A bad one costs itself, a bad figure that figure, and either a note."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._read = 0
        self._told: dict[tuple[int, int], Intensity] = {}
        self._faults: dict[str, list[int]] = {}  # the places where each was met, counted from 1

    def take(self, row: Row | None) -> None:
        """Take the next row; None is one of which not even the parts are there."""
        self._read += 1
        try:
            if row is None:
                raise _Fault(NOT_A_ROW)
            self._keep(self._believed(row))
        except _Fault as fault:
            self._note(str(fault))

    def found(self) -> Found:
        """All that was taken."""
        told = tuple(self._told[key] for key in sorted(self._told, key=lambda key: (key[1], key[0])))
        return Found(told, self._read, tuple(_in_words(fault, at) for fault, at in self._faults.items()))

    def _believed(self, row: Row) -> Intensity:
        if not is_region(row.region):
            raise _Fault(NO_REGION)
        start = _start(row)
        if not isinstance(row.figures, Mapping):
            raise _Fault(NOT_A_ROW)
        forecast, actual = (self._figure(row.figures.get(name)) for name in ("forecast", "actual"))
        if forecast is None and actual is None:
            raise _Fault(NO_FIGURE)
        return Intensity(start, forecast, actual, row.region, self._source)

    def _figure(self, told: Any) -> float | None:
        if told is None:
            return None
        if isinstance(told, bool) or not isinstance(told, int | float) or not is_intensity(told):
            self._note(ABSURD)
            return None
        return float(told)

    def _keep(self, one: Intensity) -> None:
        key = one.region, one.start
        if had := self._told.get(key):
            self._note(TWICE)
            one = had.renewed(one)
        self._told[key] = one

    def _note(self, fault: str) -> None:
        places = self._faults.setdefault(fault, [])
        if self._read not in places[-1:]:
            places.append(self._read)


class _Fault(Exception):
    """Why a row is not taken."""


def _start(row: Row) -> int:
    """When a row begins, unix seconds, if it lasts from one half-hour to the next."""
    begins, ends = _time(row.begins), _time(row.ends)
    if begins.timestamp() % HALF_HOUR or (ends - begins).total_seconds() != HALF_HOUR:
        raise _Fault(OFF_THE_GRID)
    return unix(begins)


def _time(told: object) -> datetime:
    try:
        at = datetime.fromisoformat(told) if isinstance(told, str) else None
    except ValueError:
        at = None
    if at is None or at.tzinfo is None or not FIRST_YEAR <= at.year <= LAST_YEAR:
        raise _Fault(NO_TIME)
    return at


def _in_words(fault: str, at: list[int]) -> str:
    rows = "1 row" if len(at) == 1 else f"{len(at)} rows"
    return f"{rows} {fault} ({'row' if len(at) == 1 else 'the first is row'} {at[0]})"
