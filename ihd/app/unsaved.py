"""What was heard and waits to be kept, and what of that turns out to have been taken at a wrong time."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from ihd.energy.log import HalfHourLog
from ihd.energy.reading import Reading, TimeSource
from ihd.energy.set_right import SetRight
from ihd.store.kept import Batch

MOST_UNSAVED = 50_000  # raw readings held while the disk will not take them; the energy itself is never let go
MOST_UNSAVED_LOGS = 30  # held by one that only shows, for as long as the one that records may not have kept them

Source = tuple[str, TimeSource, tuple[bool, ...]]


def source_of(reading: Reading) -> Source:
    """What may be told anew by this reading: of one moment a hub may tell power and registers in two messages."""
    told = reading.watts, reading.imported_kwh, reading.exported_kwh, reading.imported_m3
    return reading.meter, reading.at_from, tuple(value is not None for value in told)


class Unsaved:
    """Belongs to one thread."""

    def __init__(self) -> None:
        self.readings: list[Reading] = []
        self.logs: list[tuple[datetime, HalfHourLog]] = []  # and when they arrived
        self._set_right: list[SetRight] = []

    def add(self, *readings: Reading) -> None:
        """Hold these readings."""
        self.readings += readings
        del self.readings[:-MOST_UNSAVED]

    def add_log(self, arrived: datetime, log: HalfHourLog) -> None:
        """Hold half-hours of a meter's own log, with when they arrived."""
        self.logs.append((arrived, log))
        del self.logs[:-MOST_UNSAVED_LOGS]

    def change(self, change: SetRight) -> None:
        """Times were wrong: those of what is held are set right at once, the rest when this is kept."""
        self.readings = change.readings(self.readings)
        self._set_right.append(change)

    @property
    def has_to_set_right(self) -> bool:
        """Whether something is kept at a wrong time still."""
        return bool(self._set_right)

    def give(self) -> tuple[tuple[Reading, ...], tuple[SetRight, ...]]:
        """The readings to be kept, and what is to be set right before; they are held no longer."""
        given = tuple(self.readings), tuple(self._set_right)
        self.readings, self.logs, self._set_right = [], [], []
        return given

    def take_back(self, batch: Batch) -> Batch:
        """Hold again what the disk would not take. The batch, as it is after what was set right meanwhile."""
        for later in self._set_right:
            batch = _after(batch, later)
        self.readings[:0] = batch.readings
        self._set_right[:0] = batch.set_right
        return batch

    def let_go(self, before: datetime) -> None:
        """Let go of what was heard before this moment (UTC): another program has kept it by now."""
        self.readings = [reading for reading in self.readings if reading.at >= before]
        self.logs = [(arrived, log) for arrived, log in self.logs if arrived >= before]
        self._set_right = []


def newest_of(readings: Iterable[Reading]) -> dict[Source, datetime]:
    """When each of these was told."""
    return {source_of(reading): reading.at for reading in readings}


def moved_by(later: timedelta, newest: Mapping[Source, datetime]) -> dict[Source, datetime]:
    """The same where times of arrival were wrong by so much."""
    return {source: at + later if source[1] is TimeSource.ARRIVAL else at for source, at in newest.items()}


def _after(batch: Batch, later: SetRight) -> Batch:
    before = batch.changes
    days = {key: day for key, day in later.days(before.days).items() if key in before.days}
    events = tuple(one for one in before.events if one not in later.gone)
    changes = replace(before, days={**before.days, **days}, events=events)
    return replace(batch, readings=tuple(later.readings(batch.readings)), changes=changes)
