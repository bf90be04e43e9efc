"""The official carbon of a kilowatt-hour, year by year: what stands in where the grid's own figure is not known."""

from typing import NamedTuple


class Factors(NamedTuple):
    """What a kWh came to in a year, in 10^-5 kg of CO2e: as generated, lost on the way, and of gas by gross CV."""

    generation: int
    losses: int  # transmission and distribution
    gas: int


# DESNZ (BEIS before 2023), UK Government greenhouse gas conversion factors for company reporting, by reporting year.
# Each rests on what was generated about two years before.
FACTORS = {
    2012: Factors(46_002, 3_634, 18_521),
    2013: Factors(44_548, 3_809, 18_404),
    2014: Factors(49_426, 4_322, 18_497),
    2015: Factors(46_219, 3_816, 18_445),
    2016: Factors(41_205, 3_727, 18_400),
    2017: Factors(35_156, 3_287, 18_416),
    2018: Factors(28_307, 2_413, 18_396),
    2019: Factors(25_560, 2_170, 18_385),
    2020: Factors(23_314, 2_005, 18_387),
    2021: Factors(21_233, 1_879, 18_316),
    2022: Factors(19_338, 1_769, 18_254),
    2023: Factors(20_707, 1_792, 18_293),
    2024: Factors(20_705, 1_830, 18_290),
    2025: Factors(17_700, 1_853, 18_296),
}
FIRST, LAST = min(FACTORS), max(FACTORS)
MICROGRAMS = 10_000  # in 10^-5 kg, the unit of the table: intensities are kept in millionths of a gram


def year_used(year: int) -> int:
    """The year whose factors stand for this one: itself, or the nearest in the table, so the newest for later ones."""
    return max(FIRST, min(LAST, year))


def electricity(year: int) -> int:
    """CO2e of a kWh used at home, in millionths of a gram: as generated, and what was lost on the way to it."""
    used = FACTORS[year_used(year)]
    return (used.generation + used.losses) * MICROGRAMS


def gas(year: int) -> int:
    """CO2e of a kWh of gas by its gross calorific value, as bills have it, in millionths of a gram."""
    return FACTORS[year_used(year)].gas * MICROGRAMS
