"""The home's meter, put together from whatever tells of it: three phases, or one device for each direction."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ihd.energy.fuel import Fuel
from ihd.energy.home import LOST_AFTER
from ihd.energy.reading import Reading


@dataclass(frozen=True, slots=True)
class HomeMeters:
    """Which meters the household counts. Where it chose none, those count that its own hub tells of.

    `given` are those of them that count, as if it were taken, what is given to the grid. `paired` is the hub that this
    display is paired with, if it is with one.
    """

    counted: frozenset[str] = field(default_factory=frozenset)
    given: frozenset[str] = field(default_factory=frozenset)
    paired: str = ""

    def has_hub(self, hub: str) -> bool:
        """Whether this hub is the home's own: on a plain broker anyone may speak as a hub, of credit and messages too.

        It is the one that was paired; where none was, one of whose meters something counts; or any, if none was chosen.
        """
        if self.paired:
            return hub == self.paired
        chosen = self.counted | self.given
        return not chosen or any(meter.startswith(f"{hub}/") for meter in chosen)

    def counts(self, meter: str, *, own: bool) -> bool:
        """Whether what this meter tells counts for this home."""
        return meter in self.counted | self.given or (own and not self.counted and not self.given)

    def admit(self, reading: Reading, *, own: bool) -> Reading | None:
        """The reading as it counts for this home; None if it does not. `own`: it is from the home's own hub."""
        if reading.meter in self.given:
            return _given(reading)
        return reading if self.counts(reading.meter, own=own) else None


def together(powers: Mapping[str, Reading]) -> Reading | None:
    """The power of the whole home from each meter's newest electricity reading with a power.

    It is as of the newest of them. None where there is none; its `watts` are None where one of them has gone quiet
    since, since a sum without it would tell too little.
    """
    newest = max(powers.values(), key=lambda reading: reading.at, default=None)
    if newest is None or len(powers) == 1:
        return newest
    if any(newest.at - reading.at > LOST_AFTER for reading in powers.values()):
        return replace(newest, watts=None)
    return replace(newest, watts=sum(reading.watts or 0.0 for reading in powers.values()))


def _given(reading: Reading) -> Reading:
    """A reading of a meter that sits the other way round: what it counts as taken was given."""
    if reading.fuel is not Fuel.ELECTRICITY:
        return reading
    watts = None if reading.watts is None else -reading.watts
    return replace(reading, watts=watts, imported_kwh=reading.exported_kwh, exported_kwh=reading.imported_kwh)
