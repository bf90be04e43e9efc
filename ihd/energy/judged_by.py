"""What a time to run something is judged by."""

from enum import StrEnum


class By(StrEnum):
    """How clean the grid is, what a unit costs, or both alike."""

    CARBON = "carbon"
    PRICE = "price"
    BOTH = "both"
