"""On what basis grams were reckoned: it travels with every figure, and a total of several says so.

In words a basis is "GASES, AREA, KIND": `CO2, national, actual`, or `CO2e, national, average 2025`. An average names
the year, or the first and the last year (`average 2023-2024`), of the official factors that were used. A mixed basis is
`mixed: SHARE % BASIS; SHARE % BASIS`, the largest share of the energy first, such as
`mixed: 82 % CO2, national, actual; 18 % CO2e, national, average 2023`. A share is a whole number, or `<1` or `>99`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

MIXED = "mixed: "


class Gases(StrEnum):
    """What is counted: carbon dioxide alone, or the other greenhouse gases too, as so much of it."""

    CO2 = "CO2"
    CO2E = "CO2e"


class Area(StrEnum):
    """Whose mix of power stations is meant."""

    NATIONAL = "national"
    REGIONAL = "regional"


class Kind(StrEnum):
    """Whether it is what the grid turned out to be, what was foretold, or a year's average."""

    ACTUAL = "actual"
    FORECAST = "forecast"
    AVERAGE = "average"


@dataclass(frozen=True, slots=True)
class Basis:
    """One basis. `years` are the first and the last year whose factors made an average; None for what is none."""

    gases: Gases
    area: Area
    kind: Kind
    years: tuple[int, int] | None = None

    def __str__(self) -> str:
        told = f"{self.gases}, {self.area}, {self.kind}"
        if self.years is None:
            return told
        first, last = self.years
        return f"{told} {first}" if first == last else f"{told} {first}-{last}"


def average(year: int) -> Basis:
    """The basis of what was reckoned with the official factor of this year."""
    return Basis(Gases.CO2E, Area.NATIONAL, Kind.AVERAGE, (year, year))


def in_words(weights: Iterable[tuple[Basis, int]]) -> str | None:
    """The basis of a total, in words, each part with its weight in it (Wh); None where nothing has any weight.

    Averages by the factors of several years are one basis, which names the first and the last of them.
    """
    sums: dict[Basis, int] = {}
    years: dict[Basis, tuple[int, int]] = {}
    for basis, weight in weights:
        if not weight:
            continue
        same = replace(basis, years=None)
        sums[same] = sums.get(same, 0) + weight
        if basis.years is not None:
            first, last = years.get(same, basis.years)
            years[same] = min(first, basis.years[0]), max(last, basis.years[1])
    parts = sorted((-weight, str(replace(basis, years=years.get(basis)))) for basis, weight in sums.items())
    if len(parts) < 2:
        return parts[0][1] if parts else None
    whole = sum(sums.values())
    return MIXED + "; ".join(f"{_percent(-weight, whole)} % {text}" for weight, text in parts)


def parts(words: str) -> list[tuple[str, Basis]]:
    """What `in_words` said: each basis with its share in percent, which is empty where there is only one.

    >>> parts("CO2, national, actual")[0][1].kind.value
    'actual'
    """
    if not words.startswith(MIXED):
        return [("", _basis(words))]
    return [(share, _basis(told)) for share, told in (one.split(" % ", 1) for one in words[len(MIXED) :].split("; "))]


def _basis(words: str) -> Basis:
    gases, area, kind = words.split(", ")
    kind, _, told = kind.partition(" ")
    first, _, last = told.partition("-")
    years = (int(first), int(last or first)) if told else None
    return Basis(Gases(gases), Area(area), Kind(kind), years)


def _percent(part: int, whole: int) -> str:
    """A share as a whole number, but never 0 or 100: there is something of it, and something else."""
    if 100 * part < whole:
        return "<1"
    if 100 * part > 99 * whole:
        return ">99"
    return str((200 * part + whole) // (2 * whole))
