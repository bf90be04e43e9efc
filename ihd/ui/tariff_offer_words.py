"""Presets and prices in words."""

from datetime import date, timedelta

from ihd.energy.fuel import Fuel
from ihd.ui.tariff_offers import Cost, Preset
from ihd.ui.words import fuel_first, month
from ihd.wording import later, tr

NOT_YOURS = later(
    "The most that a supplier could charge on a standard tariff by Direct Debit, as it was published. A start, and not "
    "your own tariff: your bill has that."
)
METER = later("The supplier sends your prices to the meter, and your hub passes them on.")
METER_SILENT = later("Your hub has not told any prices yet. Costs stay a dash until it does.")
LATER = later("Everything else works without. Costs stay a dash until prices are known.")


def pence(value: float) -> str:
    """A price as a bill has it: "26.11p"."""
    return f"{value:.2f}p"


def costs(electricity: Cost | None, gas: Cost | None) -> str:
    """Prices in one sentence or two; nothing where none is known."""
    told = []
    for cost, words in (
        (electricity, later("Electricity {unit} per kWh and {standing} a day.")),
        (gas, later("Gas {unit} per kWh and {standing} a day.")),
    ):
        if cost:
            told.append(tr(words, unit=pence(cost.unit), standing=pence(cost.standing)))
    return " ".join(told)


def months(first: date, until: date) -> str:
    """The months that a preset stood for, up to `until`: "July to September 2026"."""
    return tr("{first} to {last} {year}", first=month(first), last=month(until - timedelta(days=1)), year=first.year)


def preset_name(preset: Preset, fuel: Fuel) -> str:
    """What a preset is called once it is in use for a fuel."""
    return tr(
        "{fuel}: price cap {months}, {region}",
        fuel=fuel_first(fuel),
        months=months(preset.first, preset.until),
        region=tr(preset.region),
    )


def has_ended(preset: Preset, today: date) -> str:
    """That a preset stood for months that are over; nothing where it stands today, a local date."""
    return tr("These months are over: prices have changed since.") if preset.until <= today else ""
