"""What the page of prices is told of and tells: dated presets, files, and prices as they were typed."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from ihd.form import ask
from ihd.wording import later

NIGHT = ("night_pence", "night_from", "night_to", "night_gmt")


class Way(StrEnum):
    """Where a household's prices come from."""

    METER = "meter"
    PRESET = "preset"
    TYPED = "typed"
    FILE = "file"
    LATER = "later"


class Cost(NamedTuple):
    """A price of a unit and a daily charge, pence, VAT included."""

    unit: float
    standing: float


class Preset(NamedTuple):
    """Prices that stood somewhere from `first` up to `until`, local dates; nobody's own."""

    key: str
    region: str
    first: date
    until: date
    electricity: Cost
    gas: Cost | None


class TariffFileOffer(NamedTuple):
    """A file that may hold a tariff: its path, its name, and where it was found."""

    key: str
    name: str
    where: str


@dataclass(frozen=True)
class TypedRates:
    """Prices as a household types them from its bill. 0 is not typed."""

    electricity_pence: float = ask(
        0.0, later("Electricity"), later("Price of a unit."), unit=later("p per kWh"), between=(0, 500)
    )
    electricity_standing: float = ask(
        0.0, later("Electricity standing charge"), later("Daily."), unit=later("p a day"), between=(0, 1000)
    )
    night: bool = ask(False, later("Cheaper at night"), later("A second price for some hours, as on Economy 7."))
    night_pence: float = ask(
        0.0, later("Electricity at night"), later("Price of a unit."), unit=later("p per kWh"), between=(0, 500)
    )
    night_from: str = ask("00:30", later("Night begins"), later("On the hour or the half-hour."))
    night_to: str = ask("07:30", later("Night ends"), later("On the hour or the half-hour."))
    night_gmt: bool = ask(
        True, later("Hours stay in winter time"), later("Most meters do: in summer the night is an hour later.")
    )
    gas_pence: float = ask(0.0, later("Gas"), later("Price of a unit."), unit=later("p per kWh"), between=(0, 500))
    gas_standing: float = ask(
        0.0, later("Gas standing charge"), later("Daily."), unit=later("p a day"), between=(0, 1000)
    )
