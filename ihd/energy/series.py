"""The name of one register of one meter."""

from typing import NamedTuple

from ihd.energy.fuel import Direction


class Series(NamedTuple):
    """One register of one meter."""

    meter: str
    direction: Direction
