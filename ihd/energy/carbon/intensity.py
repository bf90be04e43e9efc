"""How much carbon dioxide a kilowatt-hour from the grid came to, half-hour by half-hour."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Self

from ihd.energy.calendar import HALF_HOUR
from ihd.energy.carbon.basis import Area, Basis, Gases, Kind
from ihd.energy.carbon.regions import NATIONAL

PER_GRAM = 10**6  # units of an intensity: the API has whole grams, or tenths of one
MOST = 2000.0  # g per kWh; the dirtiest power station has about 1,000

# What is known of a half-hour, as a code: of two the higher stands. A home that told its region wants that first;
# of one area, what the grid turned out to be stands before what was foretold.
UNKNOWN = 1
BASES = {
    2: Basis(Gases.CO2, Area.NATIONAL, Kind.FORECAST),
    3: Basis(Gases.CO2, Area.NATIONAL, Kind.ACTUAL),
    4: Basis(Gases.CO2, Area.REGIONAL, Kind.FORECAST),
    5: Basis(Gases.CO2, Area.REGIONAL, Kind.ACTUAL),
}


class Intensity(NamedTuple):
    """The intensity of the grid in the half-hour from `start` (unix seconds), in g of CO2 per kWh; None: not told.

    `region` is one of regions.py. Regional figures are forecasts for ever: nobody tells what they turned out to be.
    `source` names who told it, `fetched` when it came in, unix seconds.
    """

    start: int
    forecast: float | None
    actual: float | None = None
    region: int = NATIONAL
    source: str = ""
    fetched: int | None = None

    @property
    def grams(self) -> float | None:
        """What the half-hour is reckoned with: the actual intensity where it is known, else the forecast."""
        return self.forecast if self.actual is None else self.actual

    def renewed(self, told: Self) -> Self:
        """The same after a newer word on the same half-hour: an actual is revised for a day, but never untold."""
        forecast = self.forecast if told.forecast is None else told.forecast
        return told._replace(forecast=forecast, actual=self.actual if told.actual is None else told.actual)


def is_intensity(grams: float) -> bool:
    """Whether this can be an intensity at all, in g per kWh."""
    return 0 <= grams <= MOST


@dataclass(frozen=True, slots=True, eq=False)
class Intensities:
    """A run of half-hours, the first of which starts at `start` (unix seconds): ten years of them are 1.6 MB.

    `units` are millionths of a gram per kWh (finer is rounded), `codes` how each is known: UNKNOWN, or a key of BASES.
    """

    start: int = 0
    units: Sequence[int] = field(default_factory=lambda: array("q"))
    codes: bytes = b""

    def over(self, start: int, count: int) -> tuple[Sequence[int], bytes]:
        """The units and codes of `count` half-hours from `start` (unix seconds); UNKNOWN outside of the run."""
        first = (start - self.start) // HALF_HOUR
        last = first + count
        if first >= 0 and last <= len(self.codes):
            return self.units[first:last], self.codes[first:last]
        before = min(count, max(0, -first))
        inside = slice(max(0, first), max(0, last))
        units, codes = self.units[inside], self.codes[inside]
        after = count - before - len(codes)
        return (*(0,) * before, *units, *(0,) * after), _unknown(before) + codes + _unknown(after)


def run_of(told: Iterable[Intensity]) -> Intensities:
    """The run of these half-hours, in any order: of the nation, one region, or both; then the region stands first.

    Of two words on the same half-hour that are known alike, the later in `told` stands.
    """
    known = list(told)
    if not known:
        return Intensities()
    first = min(one.start for one in known)
    count = (max(one.start for one in known) - first) // HALF_HOUR + 1
    units, codes = array("q", bytes(8 * count)), bytearray(_unknown(count))
    for start, forecast, actual, region, _, _ in known:  # ten years are many: no call for each of them
        grams = forecast if actual is None else actual
        code = 2 + 2 * (region != NATIONAL) + (actual is not None)
        at = (start - first) // HALF_HOUR
        if grams is not None and code >= codes[at]:
            units[at], codes[at] = round(grams * PER_GRAM), code
    return Intensities(first, units, bytes(codes))


def _unknown(count: int) -> bytes:
    return bytes([UNKNOWN]) * count
