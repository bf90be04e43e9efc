"""What a pretend hub needs to know of a home: its meters at any moment, and the moments to speak."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from ihd.energy.calendar import HALF_HOUR, unix


@dataclass(frozen=True, slots=True)
class Moment:
    """The meters at the unix second `at`. None where there is no such meter, or it does not say.

    `watts` is signed: positive is taken from the grid. The registers are running ones, in Wh and, for gas, litres
    too. `gas_at` is when the gas meter last spoke, which it does once each half-hour: its register is of then.
    """

    at: int
    watts: int | None
    import_wh: int
    export_wh: int | None = None
    gas_wh: int | None = None
    gas_litres: int | None = None
    gas_at: int | None = None


class Source(Protocol):
    """A home whose meters can be read at any second; a household as well as a file that is played again.

    `start` and `end` are in UTC, and None where it has no first or no last moment.
    """

    @property
    def start(self) -> datetime | None: ...

    @property
    def end(self) -> datetime | None: ...

    def at(self, second: int) -> Moment:
        """The meters at this unix second."""
        ...

    def telling(self, after: int, until: int) -> Iterator[Moment]:
        """The moments in `(after, until]`, unix seconds, at which the electricity meter speaks."""
        ...


@dataclass(frozen=True, slots=True)
class GasStops:
    """A home whose gas meter was last heard at `stops_at` (UTC); all else goes on."""

    home: Source
    stops_at: datetime

    @property
    def start(self) -> datetime | None:
        return self.home.start

    @property
    def end(self) -> datetime | None:
        return self.home.end

    def at(self, second: int) -> Moment:
        """The meters at this second, the gas meter as it was last heard."""
        return self._old_gas(self.home.at(second))

    def telling(self, after: int, until: int) -> Iterator[Moment]:
        """The home's own moments, the gas meter as it was last heard."""
        return (self._old_gas(moment) for moment in self.home.telling(after, until))

    def _old_gas(self, moment: Moment) -> Moment:
        last = unix(self.stops_at)
        if moment.at <= last:
            return moment
        then = self.home.at(last)
        return replace(moment, gas_wh=then.gas_wh, gas_litres=then.gas_litres, gas_at=then.gas_at)


@dataclass(frozen=True, slots=True)
class GasSeldom:
    """A home whose gas meter is far away: of `each` half-hours it is heard in one; all else goes on."""

    home: Source
    each: int

    @property
    def start(self) -> datetime | None:
        return self.home.start

    @property
    def end(self) -> datetime | None:
        return self.home.end

    def at(self, second: int) -> Moment:
        """The meters at this second, the gas meter as it was last heard."""
        return self._heard_gas(self.home.at(second))

    def telling(self, after: int, until: int) -> Iterator[Moment]:
        """The home's own moments, the gas meter as it was last heard."""
        return (self._heard_gas(moment) for moment in self.home.telling(after, until))

    def _heard_gas(self, moment: Moment) -> Moment:
        if moment.gas_at is None:
            return moment
        missed = moment.gas_at // HALF_HOUR % self.each
        then = self.home.at(moment.gas_at - missed * HALF_HOUR) if missed else moment
        return replace(moment, gas_wh=then.gas_wh, gas_litres=then.gas_litres, gas_at=then.gas_at)
