"""What a meter counts, and which way."""

from enum import StrEnum


class Fuel(StrEnum):
    """What a meter counts."""

    ELECTRICITY = "electricity"
    GAS = "gas"
    WATER = "water"
    HEAT = "heat"


class Direction(StrEnum):
    """Which register of a meter: which way the energy went, seen from the home; or the gas itself, in litres."""

    IMPORT = "import"
    EXPORT = "export"
    VOLUME = "volume"
