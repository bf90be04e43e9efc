"""What the numbers of a file come to in Wh, or in litres of a volume."""

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
VOLUMES = frozenset({Measure.M3, Measure.LITRES, Measure.FT3, Measure.REGISTER_M3})
POWERS = frozenset({Measure.KW, Measure.WATTS})
REGISTERS = frozenset({Measure.REGISTER_KWH, Measure.REGISTER_WH, Measure.REGISTER_M3})


def counted(number: float, measure: Measure, seconds: int) -> float:
    """A number of a file in Wh or litres; `seconds` is how long a mean power lasted."""
    amount = number * IN_ONE[measure]
    return amount * seconds / 3600 if measure in POWERS else amount
