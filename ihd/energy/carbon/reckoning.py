"""What the energy of a home came to in carbon: each half-hour by the grid's own figure, else by the year's factor."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import compress
from operator import mul
from typing import NamedTuple

from ihd.energy.calendar import HALF_HOUR, unix, utc
from ihd.energy.carbon import factors
from ihd.energy.carbon.basis import Basis, average, in_words
from ihd.energy.carbon.grams import Grams
from ihd.energy.carbon.intensity import BASES, PER_GRAM, UNKNOWN, Intensities
from ihd.energy.column import CODE, Column
from ihd.energy.fuel import Fuel
from ihd.energy.half_hours import Quality

UNITS = 1000 * PER_GRAM  # of a sum in a gram: Wh times millionths of a gram per kWh
MISSING = 0  # the code of a half-hour of which nothing is known: it counts nothing
_COUNTS = bytes(quality != CODE[Quality.MISSING] for quality in range(256))  # from a quality to whether it counts
_ONLY = {code: bytes(one == code for one in range(256)) for code in (UNKNOWN, *BASES)}  # from a code to whether it is


class Share(NamedTuple):
    """What was reckoned on one basis: so many half-hours, their Wh, and 10^-9 g of what the basis counts."""

    basis: Basis
    half_hours: int
    wh: int
    units: int


@dataclass(frozen=True, slots=True)
class Reckoning:
    """The carbon of some energy, exactly, basis by basis. Two are added, and split, without losing anything."""

    shares: tuple[Share, ...] = ()

    def __add__(self, other: "Reckoning") -> "Reckoning":
        sums: dict[Basis, Share] = {}
        for one in (*self.shares, *other.shares):
            had = sums.get(one.basis, Share(one.basis, 0, 0, 0))
            sums[one.basis] = Share(one.basis, had.half_hours + one.half_hours, had.wh + one.wh, had.units + one.units)
        return Reckoning(tuple(sums[basis] for basis in sorted(sums, key=str)))

    def told(self) -> Grams:
        """The grams and their basis, each part of which weighs by its energy; by its time where no energy was used."""
        if not self.shares:
            return Grams(None, None)
        weights = [(one.basis, one.wh) for one in self.shares]
        basis = in_words(weights) or in_words((one.basis, one.half_hours) for one in self.shares)
        return Grams(sum(one.units for one in self.shares) / UNITS, basis)


@dataclass(frozen=True, slots=True)
class HomeCarbon:
    """The carbon of what a home took in of one fuel.

    Electricity counts by the intensity of the grid in each half-hour that `intensities` know (what it turned out to
    be, else the forecast: CO2 alone, losses included), else by the official factor of the year (CO2e: generation, and
    what was lost on the way). Gas always counts by the factor of the year for its gross calorific value. A half-hour
    that is missing counts nothing. Of water and heat nothing is known.
    """

    fuel: Fuel
    intensities: Intensities = field(default_factory=Intensities)

    def grams(self, column: Column) -> Grams:
        """The grams of all the energy in this column, with one basis for the total: mixed where it is mixed."""
        return self.reckoned(column).told()

    def reckoned(self, column: Column) -> Reckoning:
        """The same as exact sums, to be added to others."""
        if self.fuel not in (Fuel.ELECTRICITY, Fuel.GAS):
            return Reckoning()
        units, codes = self._known_over(column)
        counts = column.quality.translate(_COUNTS)
        codes = bytes(map(mul, codes, counts))
        shares: list[Share] = []
        for code in sorted(set(codes)):
            if code == UNKNOWN:
                shares += _by_year(column, codes.translate(_ONLY[UNKNOWN]), self.fuel)
            elif code != MISSING:
                shares.append(_by_half_hour(BASES[code], column.wh, units, codes.translate(_ONLY[code])))
        return Reckoning() + Reckoning(tuple(shares))

    def _known_over(self, column: Column) -> tuple[Sequence[int], bytes]:
        intensities = self.intensities if self.fuel is Fuel.ELECTRICITY else Intensities()
        return intensities.over(column.start, len(column.wh))


class NotClaimed:
    """The carbon of what nobody reckons: of energy given to the grid, above all.

    What was given away is used by somebody else, in whose home it counts by the grid's mix, which holds it already; to
    book it here as carbon saved would count it twice. Nor can anybody see which power station ran less for it.
    """

    def grams(self, column: Column) -> Grams:  # noqa: ARG002 - whatever energy it is
        """Nothing, on no basis."""
        return Grams(None, None)


def _by_half_hour(basis: Basis, wh: Sequence[int], units: Sequence[int], mask: bytes) -> Share:
    return Share(basis, sum(mask), sum(compress(wh, mask)), sum(compress(map(mul, wh, units), mask)))


def _by_year(column: Column, mask: bytes, fuel: Fuel) -> Iterator[Share]:
    """The half-hours that are marked, by the factor of their year; each is of the year it begins in, UTC."""
    factor_of = factors.electricity if fuel is Fuel.ELECTRICITY else factors.gas
    for year, first, last in _years(column.start, len(mask)):
        half_hours = sum(mask[first:last])
        if half_hours:
            wh = sum(compress(column.wh[first:last], mask[first:last]))
            yield Share(average(factors.year_used(year)), half_hours, wh, wh * factor_of(year))


def _years(start: int, count: int) -> Iterator[tuple[int, int, int]]:
    """Each UTC year of `count` half-hours from `start`, with the places where it begins and ends among them."""
    first = 0
    while first < count:
        year = utc(start + first * HALF_HOUR).year
        turn = unix(datetime(year + 1, 1, 1, tzinfo=UTC))
        last = min(count, -((start - turn) // HALF_HOUR))
        yield year, first, last
        first = last
