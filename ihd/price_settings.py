"""The prices that the household typed, and those that it had typed before."""

from dataclasses import asdict, replace
from datetime import date
from typing import Any, NamedTuple

from ihd.form import Answers, ask, ask_pounds
from ihd.wording import later


class PriceSettings(Answers):
    """What energy costs, VAT included, from the day on which it was typed. 0 means: take what the hub tells."""

    electricity_pence: float = ask(
        0.0, later("Electricity"), later("Price of a unit."), unit=later("p per kWh"), between=(0, 500)
    )
    electricity_standing: float = ask(
        0.0, later("Electricity standing charge"), later("Daily."), unit=later("p a day"), between=(0, 1000)
    )
    gas_pence: float = ask(0.0, later("Gas"), later("Price of a unit."), unit=later("p per kWh"), between=(0, 500))
    gas_standing: float = ask(
        0.0, later("Gas standing charge"), later("Daily."), unit=later("p a day"), between=(0, 1000)
    )
    budget_pence_per_month: int = ask_pounds(
        0,
        later("Budget for a month"),
        later("For all energy together. 0 sets none."),
        unit=later("p a month"),
        between=(0, 1_000_000),
    )


class FormerPrices(NamedTuple):
    """What stood in Settings until the local date `until`, which is not included."""

    until: date
    prices: PriceSettings


def with_former(
    former: tuple[FormerPrices, ...], before: PriceSettings, after: PriceSettings, today: date
) -> tuple[FormerPrices, ...]:
    """The former prices once `after` is typed in place of `before`: the days before `today` keep theirs.

    What is typed twice in a day was typed wrong the first time, and leaves nothing.
    """
    before = replace(before, budget_pence_per_month=0)  # a wish, and no price
    if before == replace(after, budget_pence_per_month=0) or (former and former[-1].until >= today):
        return former
    return (*former, FormerPrices(today, before))


def read_former(told: Any) -> tuple[FormerPrices, ...]:
    """Former prices as a file of settings has them. Raises TypeError or ValueError for anything else."""
    found = []
    for one in told:
        numbers: dict[str, Any] = {name: float(value) for name, value in one.items() if name != "until"}
        until = one.get("until")
        if not isinstance(until, date):
            raise TypeError(f"{until!r} is no date")
        found.append(FormerPrices(until, PriceSettings(**numbers)))
    return tuple(sorted(found, key=lambda one: one.until))


def write_former(former: tuple[FormerPrices, ...]) -> list[dict[str, Any]]:
    """Former prices as a file of settings has them."""
    return [{"until": one.until, **_prices(one)} for one in former]


def _prices(one: FormerPrices) -> dict[str, Any]:
    prices = asdict(one.prices)
    del prices["budget_pence_per_month"]
    return prices
