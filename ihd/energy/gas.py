"""Gas from cubic metres to kWh: the volume correction, and the calorific values of the dates."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, tzinfo
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from fractions import Fraction
from math import lcm

from ihd.energy.calendar import HALF_HOUR, midnight, unix
from ihd.wording import later, tr

CORRECTION = Decimal("1.02264")  # for temperature and pressure, as bills state it (gb-metering GAS-01)
TYPICAL = Decimal("39.5")  # MJ/m³, where nobody told: bills say 39 and a bit (data-sources 5.5)
LEAST, MOST = Decimal(30), Decimal(50)  # MJ/m³; natural gas is well within, kWh per m³ (11) and per ft³ are not
PER_KWH = Fraction("3.6")  # MJ


class GasUnit(StrEnum):
    """What a gas register counts in. A number alone never says which."""

    CUBIC_METRES = "m³"
    CUBIC_FEET = "ft³"
    HUNDRED_CUBIC_FEET = "100 ft³"
    KWH = "kWh"


# A foot is 0.3048 m by definition. Bills of imperial meters take hundreds of cubic feet times 2.83 (data-sources 5.5).
NO_VALUE = later("{word} is no date and calorific value such as 2024-04-01 39.4")
CUBIC_METRES_IN = {
    GasUnit.CUBIC_METRES: Fraction(1),
    GasUnit.CUBIC_FEET: Fraction("0.3048") ** 3,
    GasUnit.HUNDRED_CUBIC_FEET: Fraction("2.83"),
}


def cubic_metres(amount: Decimal | int, unit: GasUnit) -> Fraction:
    """An amount of gas in m³, exactly. Raises ValueError for kWh, which are no volume."""
    if unit not in CUBIC_METRES_IN:
        raise ValueError(f"{unit} are no volume")
    return Fraction(amount) * CUBIC_METRES_IN[unit]


@dataclass(frozen=True, slots=True)
class GasConversion:
    """How a volume of gas becomes energy: kWh = m³ x correction x calorific value / 3.6 (gb-metering GAS-02).

    `calorific` are MJ/m³, each from a local date in `zone` on, in order of the dates. Before the first of them, and
    where there is none, 39.5 stands in. Raises ValueError for dates out of order and values that no gas has.
    """

    calorific: tuple[tuple[date, Decimal], ...] = ()
    correction: Decimal = CORRECTION
    zone: tzinfo = UTC
    _since: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _factors: tuple[int, ...] = field(init=False, repr=False, compare=False)  # Wh per litre, over `_over`
    _over: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        dates = [since for since, _ in self.calorific]
        if dates != sorted(set(dates)):
            raise ValueError(tr("the dates of calorific values come one after another"))
        for _, value in self.calorific:
            if not LEAST <= value <= MOST:
                says = later("a calorific value lies between {least} and {most} MJ/m³, which {value} does not")
                raise ValueError(tr(says, least=LEAST, most=MOST, value=value))
        factors = [self._wh_per_litre(value) for value in (TYPICAL, *(value for _, value in self.calorific))]
        over = lcm(*(factor.denominator for factor in factors))
        object.__setattr__(self, "_since", tuple(unix(midnight(since, self.zone)) for since in dates))
        object.__setattr__(self, "_factors", tuple(int(factor * over) for factor in factors))
        object.__setattr__(self, "_over", over)

    def _wh_per_litre(self, calorific: Decimal) -> Fraction:
        return Fraction(self.correction) * Fraction(calorific) / PER_KWH

    @property
    def is_told(self) -> bool:
        """Whether any calorific value was told; where none was, what is made of a volume is an estimate."""
        return bool(self.calorific)

    def is_told_at(self, second: int) -> bool:
        """Whether the calorific value in force at this unix second was told."""
        return self._in_force(second) > 0

    def wh_per_litre(self, second: int) -> Fraction:
        """What a litre (or a thousandth of a m³) of gas used at this unix second comes to in Wh (or kWh), exactly."""
        return Fraction(self._factors[self._in_force(second)], self._over)

    def wh(self, litres: Sequence[int], start: int) -> tuple[int, ...]:
        """The Wh of litres in consecutive half-hours, the first of which starts at `start` (unix seconds).

        What they add up to is rounded, half a Wh up, and not each by itself: so no drift adds up.
        """
        index = self._in_force(start)
        factor, over, twice = self._factors[index], self._over, 2 * self._over
        turns = self._since[index:] and self._since[index] < start + len(litres) * HALF_HOUR
        found, exact, before = [], 0, 0
        for at, amount in enumerate(litres):
            if turns:
                factor = self._factors[self._in_force(start + at * HALF_HOUR)]
            exact += amount * factor
            upto = (2 * exact + over) // twice
            found.append(upto - before)
            before = upto
        return tuple(found)

    def _in_force(self, second: int) -> int:
        return bisect_right(self._since, second)


def calorific_values(words: Iterable[str]) -> tuple[tuple[date, Decimal], ...]:
    """Calorific values as they are written down: "2024-04-01 39.4" is 39.4 MJ/m³ from that local date on.

    In order of the dates. Raises ValueError, saying what is wrong, for anything else.
    """
    found: dict[date, Decimal] = {}
    for word in words:
        since, value = _dated(word)
        if since in found:
            raise ValueError(tr("{since} has two calorific values", since=since))
        found[since] = value
    return GasConversion(tuple(sorted(found.items()))).calorific


def _dated(word: str) -> tuple[date, Decimal]:
    parts = word.split()
    try:
        since, value = date.fromisoformat(parts[0]), Decimal(parts[1])
    except (ValueError, IndexError, InvalidOperation) as error:
        raise ValueError(tr(NO_VALUE, word=repr(word))) from error
    if len(parts) > 2 or not value.is_finite():
        raise ValueError(tr(NO_VALUE, word=repr(word)))
    return since, value
