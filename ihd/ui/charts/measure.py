"""What the height of a bar stands for, and what it is held against."""

from enum import StrEnum

from ihd.energy.stretch import Amount


class Measure(StrEnum):
    """What the height of a bar stands for."""

    KWH = "kWh"
    MONEY = "£"
    CARBON = "CO₂"


class Against(StrEnum):
    """What is drawn beside the bars: nothing, what is usual, or the span before."""

    NOTHING = "nothing"
    USUAL = "usual"
    BEFORE = "before"


def size(amount: Amount | None, measure: Measure) -> float | None:
    """An amount in kWh, pence or grams; None where it is not known."""
    if amount is None:
        return None
    return {Measure.KWH: amount.kwh, Measure.MONEY: amount.pence, Measure.CARBON: amount.grams}[measure]
