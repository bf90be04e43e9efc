"""Grams of carbon dioxide, and the basis on which they were reckoned, which travels with them."""

from typing import NamedTuple, Protocol

from ihd.energy.column import Column


class Grams(NamedTuple):
    """`grams` of what `basis` says (such as "CO2, national, actual"); both None where nothing is known."""

    grams: float | None
    basis: str | None


class Carbon(Protocol):
    """Anything that can say what energy has cost in carbon."""

    def grams(self, column: Column) -> Grams:
        """The grams of all the energy in this column, with one basis for the total: mixed where it is mixed."""
