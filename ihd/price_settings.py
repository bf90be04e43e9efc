"""The prices that the household typed, and those that it had typed before."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from ihd.form import ask


@dataclass(frozen=True)
class PriceSettings:
    """What energy costs, VAT included, from the day on which it was typed. 0 means: take what the hub tells."""

    electricity_pence: float = ask(0.0, "Electricity", "Price of a unit.", unit="p per kWh", between=(0, 500))
    electricity_standing: float = ask(0.0, "Electricity standing charge", "Daily.", unit="p a day", between=(0, 1000))
    gas_pence: float = ask(0.0, "Gas", "Price of a unit.", unit="p per kWh", between=(0, 500))
    gas_standing: float = ask(0.0, "Gas standing charge", "Daily.", unit="p a day", between=(0, 1000))


@dataclass(frozen=True)
class FormerPrices:
    """What stood in Settings until the local date `until`, which is not included."""

    until: date
    prices: PriceSettings


def with_former(
    former: tuple[FormerPrices, ...], before: PriceSettings, after: PriceSettings, today: date
) -> tuple[FormerPrices, ...]:
    """The former prices once `after` is typed in place of `before`: the days before `today` keep theirs.

    What is typed twice in a day was typed wrong the first time, and leaves nothing.
    """
    if before == after or (former and former[-1].until >= today):
        return former
    return (*former, FormerPrices(today, before))


def read_former(told: Any) -> tuple[FormerPrices, ...]:
    """Former prices as a file of settings has them. Raises TypeError or ValueError for anything else."""
    found = []
    for one in told:
        numbers = {name: float(value) for name, value in one.items() if name != "until"}
        until = one.get("until")
        if not isinstance(until, date):
            raise TypeError(f"{until!r} is no date")
        found.append(FormerPrices(until, PriceSettings(**numbers)))
    return tuple(sorted(found, key=lambda one: one.until))


def write_former(former: tuple[FormerPrices, ...]) -> list[dict[str, Any]]:
    """Former prices as a file of settings has them."""
    return [{"until": one.until, **asdict(one.prices)} for one in former]
