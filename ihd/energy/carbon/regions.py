"""The parts of Great Britain's grid, as the Carbon Intensity API numbers them."""

from typing import TypeGuard

from ihd.wording import later

NATIONAL = 18
REGIONS = {
    1: later("North Scotland"),
    2: later("South Scotland"),
    3: later("North West England"),
    4: later("North East England"),
    5: later("Yorkshire"),
    6: later("North Wales and Merseyside"),
    7: later("South Wales"),
    8: later("West Midlands"),
    9: later("East Midlands"),
    10: later("East England"),
    11: later("South West England"),
    12: later("South England"),
    13: later("London"),
    14: later("South East England"),
    15: later("England"),
    16: later("Scotland"),
    17: later("Wales"),
    NATIONAL: later("Great Britain"),
}


def is_region(number: object) -> TypeGuard[int]:
    """Whether this is the number of a region."""
    return isinstance(number, int) and not isinstance(number, bool) and number in REGIONS
