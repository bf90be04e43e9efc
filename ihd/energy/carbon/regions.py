"""The parts of Great Britain's grid, as the Carbon Intensity API numbers them."""

from typing import TypeGuard

NATIONAL = 18
REGIONS = {
    1: "North Scotland",
    2: "South Scotland",
    3: "North West England",
    4: "North East England",
    5: "Yorkshire",
    6: "North Wales and Merseyside",
    7: "South Wales",
    8: "West Midlands",
    9: "East Midlands",
    10: "East England",
    11: "South West England",
    12: "South England",
    13: "London",
    14: "South East England",
    15: "England",
    16: "Scotland",
    17: "Wales",
    NATIONAL: "Great Britain",
}


def is_region(number: object) -> TypeGuard[int]:
    """Whether this is the number of a region."""
    return isinstance(number, int) and not isinstance(number, bool) and number in REGIONS
