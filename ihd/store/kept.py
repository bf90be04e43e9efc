"""What is given to the diary to keep, and what it knows of each meter."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from ihd.energy.fuel import Direction, Fuel
from ihd.energy.health import HubLine
from ihd.energy.ledger import Changes
from ihd.energy.news import News
from ihd.energy.reading import Reading
from ihd.energy.series import Series
from ihd.energy.set_right import SetRight

NO_CHANGES = Changes({}, {}, ())

Heed = Callable[[float], None]  # told how far long work has come, 0 to 1; what it raises ends that work


def unheeded(_share: float) -> None:
    """Nobody asks how far it is."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Readings, what the ledger made of them, hubs' news, and lines of the log: kept together or not at all.

    `at` (UTC) stands in for the time of news that tells none. What is `set_right` is of what was kept before.
    `clock` is what the next program has to know of the clock, where that has changed.
    """

    readings: tuple[Reading, ...] = ()
    changes: Changes = NO_CHANGES
    news: tuple[News, ...] = ()
    lines: tuple[HubLine, ...] = ()
    at: datetime | None = None
    set_right: tuple[SetRight, ...] = ()
    clock: str | None = None

    def __bool__(self) -> bool:
        """Whether there is anything to keep."""
        changes = self.changes
        if self.set_right or self.clock is not None:
            return True
        return bool(self.readings or self.news or self.lines or changes.registers or changes.days or changes.events)


@dataclass(frozen=True, slots=True)
class Meter:
    """One register of one meter as the diary knows it.

    `first` and `last` (UTC) are its oldest and newest reading, `readings` how many are kept; the times are None
    where only half-hours are kept of it.
    """

    name: str
    fuel: Fuel
    direction: Direction
    hub: str | None
    first: datetime | None
    last: datetime | None
    readings: int

    @property
    def series(self) -> Series:
        """The name of this register in the ledger."""
        return Series(self.name, self.direction)
