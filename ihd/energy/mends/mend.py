"""A mend: one thing in the record that the household has set right."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction

from ihd.energy.fuel import Direction, Fuel
from ihd.energy.series import Series


class MendKind(StrEnum):
    """Why something had to be set right."""

    EXCHANGE = "exchange"  # another meter was fitted
    RESET = "reset"  # the register began anew
    ROLLOVER = "rollover"  # the register ran over its last digit
    SPIKE = "spike"  # a rise that was never used
    UNIT = "unit"  # told in another unit than it was
    DAY = "day"  # a day whose figures are wrong
    PRICE = "price"  # another price from a date on


@dataclass(frozen=True, slots=True)
class Put:
    """These Wh stand for the half-hours from `start` (unix seconds) on; None: nothing is known of that one."""

    series: Series
    start: int
    wh: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """The energy of each half-hour from `start` to `end` (unix seconds, UTC; None: from then on) times `times`."""

    series: Series
    start: int
    end: int | None
    times: Fraction


@dataclass(frozen=True, slots=True)
class Reprice:
    """From this local date until another (not included; None: from then on) a flat price stands.

    Both are in 10^-9 pence, VAT included: per kWh, and per day. None leaves that one as it was.
    """

    fuel: Fuel
    direction: Direction
    first: date
    until: date | None
    price: int | None
    standing: int | None


Effect = Put | Scale | Reprice


@dataclass(frozen=True, slots=True)
class Mend:
    """One mend: why, what it does, when it was made and, if so, undone (both UTC). Mends act in the order of `id`.

    It may do several things at once: a day's right total stands for all meters of a fuel together.
    """

    id: int
    kind: MendKind
    effects: tuple[Effect, ...]
    made: datetime
    note: str = ""
    undone: datetime | None = None


def in_force(mends: Sequence[Mend]) -> tuple[Mend, ...]:
    """Those that have not been undone, in the order in which they act."""
    return tuple(sorted((one for one in mends if one.undone is None), key=lambda one: one.id))
