"""What the numbers of a file come to in Wh, or in litres of a volume."""

import math
from typing import Any, NamedTuple

from ihd.history_files.found import Measure

# Wh or litres in one. A foot is 0.3048 m by definition; a cubic metre of gas is counted in litres, as everywhere here.
IN_ONE = {
    Measure.KWH: 1000.0,
    Measure.WH: 1.0,
    Measure.M3: 1000.0,
    Measure.LITRES: 1.0,
    Measure.FT3: 28.316846592,
    Measure.KW: 1000.0,
    Measure.WATTS: 1.0,
    Measure.REGISTER_KWH: 1000.0,
    Measure.REGISTER_WH: 1.0,
    Measure.REGISTER_M3: 1000.0,
}
POWERS = frozenset({Measure.KW, Measure.WATTS})
LARGEST = 1e15  # of a number that is taken for one at all


class Unit(NamedTuple):
    """A unit as so many of one of our measures."""

    measure: Measure
    times: float = 1.0

    def told_in(self, number: float, measure: Measure) -> float:
        """A number in this measure: as the unit says, or as the household says where it chose another measure."""
        return number * self.times if measure is self.measure else number


# As files and services write them, in small letters.
UNITS = {
    "kwh": Unit(Measure.KWH),
    "wh": Unit(Measure.WH),
    "mwh": Unit(Measure.KWH, 1000),
    "mj": Unit(Measure.KWH, 1 / 3.6),
    "gj": Unit(Measure.KWH, 1000 / 3.6),
    "m3": Unit(Measure.M3),
    "m³": Unit(Measure.M3),
    "ft3": Unit(Measure.FT3),
    "ft³": Unit(Measure.FT3),
    "ccf": Unit(Measure.FT3, 100),
    "l": Unit(Measure.LITRES),
    "litres": Unit(Measure.LITRES),
}
# What is written behind a single number, and what a running total is one of.
BESIDE = {
    "kwh": Measure.KWH,
    "wh": Measure.WH,
    "kw": Measure.KW,
    "w": Measure.WATTS,
    "m3": Measure.M3,
    "m³": Measure.M3,
}
OF_REGISTER = {
    Measure.REGISTER_KWH: Measure.KWH,
    Measure.REGISTER_WH: Measure.WH,
    Measure.REGISTER_M3: Measure.M3,
}
ALIKE = ({Measure.KWH, Measure.WH}, {Measure.KW, Measure.WATTS}, {Measure.M3, Measure.LITRES, Measure.FT3})
VOLUMES = frozenset({Measure.M3, Measure.LITRES, Measure.FT3, Measure.REGISTER_M3})


def unit_of(word: object) -> Unit | None:
    """The unit that a word stands for; None for one that is not known to count energy or a volume."""
    return UNITS.get(word.strip().lower()) if isinstance(word, str) else None


def told_beside(number: float, unit: str, measure: Measure) -> float:
    """A number that has its own unit beside it, in this measure. Raises ValueError where one is none of the other."""
    own, wanted = BESIDE[unit], OF_REGISTER.get(measure, measure)
    if own is wanted:
        return number
    if not any({own, wanted} <= each for each in ALIKE):
        raise ValueError(unit)
    return number * IN_ONE[own] / IN_ONE[wanted]


def counted(number: float, measure: Measure, seconds: int) -> float:
    """A number of a file in Wh or litres; `seconds` is how long a mean power lasted."""
    amount = number * IN_ONE[measure]
    return amount * seconds / 3600 if measure in POWERS else amount


def number_of(told: Any) -> float | None:
    """A number as JSON or a table has it, in plain decimal or as text of one; None for anything else."""
    if isinstance(told, bool) or not isinstance(told, int | float | str):
        return None
    if isinstance(told, str) and (len(told) > 40 or "_" in told or not told.isascii()):
        return None
    try:
        number = float(told)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) and abs(number) < LARGEST else None
