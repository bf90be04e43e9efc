"""How clean the grid is in a word, by the table of the year: the words' thresholds fall as the grid gets cleaner."""

from bisect import bisect_right
from enum import StrEnum


class Band(StrEnum):
    """The index of the Carbon Intensity API."""

    VERY_LOW = "very low"
    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"
    VERY_HIGH = "very high"


BANDS = tuple(Band)

# g of CO2 per kWh where low, moderate, high and very high begin. NESO, Carbon Intensity methodology, table 2.
THRESHOLDS = {
    2017: (100, 200, 300, 400),
    2018: (80, 180, 280, 380),
    2019: (60, 160, 260, 360),
    2020: (55, 150, 230, 350),
    2021: (50, 140, 220, 330),
    2022: (45, 130, 210, 310),
    2023: (40, 120, 200, 290),
    2024: (35, 110, 190, 270),
    2025: (30, 100, 180, 250),
    2026: (25, 90, 170, 230),
    2027: (20, 80, 160, 210),
    2028: (15, 70, 150, 190),
    2029: (10, 60, 140, 170),
    2030: (5, 50, 130, 150),
}
FIRST, LAST = min(THRESHOLDS), max(THRESHOLDS)


def band(grams_per_kwh: float, year: int) -> Band:
    """The band of an intensity (g of CO2 per kWh) in this year; one equal to a threshold is in the higher band.

    The year is that of the half-hour's start, UTC: in Great Britain it turns at the same moment on the wall. Before
    and after the table's years the nearest of them stands in. Of a half-hour it is asked of the actual intensity where
    that is known, else of the forecast; so does the Carbon Intensity API.
    """
    return BANDS[bisect_right(THRESHOLDS[max(FIRST, min(LAST, year))], grams_per_kwh)]
