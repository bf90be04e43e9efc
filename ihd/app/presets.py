"""Dated prices to begin with, read from the tariffs that come with the program, and written as a tariff of the home."""

from datetime import date
from decimal import Decimal

from ihd.energy.exact import PRICE_PER_PENNY
from ihd.energy.fuel import Fuel
from ihd.energy.tariffs.tariff import Priced, PriceList
from ihd.paths import resource
from ihd.tariff_files import read
from ihd.tariff_files.shapes import LONGEST_NAME
from ihd.ui.tariff_offer_words import preset_name
from ihd.ui.tariff_offers import Cost, Preset, TypedRates
from ihd.wording import later, tr

REGIONS = {
    later("Great Britain, average"): ("price-cap-electricity.toml", "price-cap-gas.toml"),
    later("Midlands"): ("regions/midlands-electricity.toml", "regions/midlands-gas.toml"),
}
QUARTER = 3  # months, for which the cap is set


def presets() -> tuple[Preset, ...]:
    """All that are known, by region and date. Reads files: not for the window's thread."""
    found = []
    for region, (electricity, gas) in REGIONS.items():
        lists = [
            {one.first: one for one in read(resource("tariffs", file)).tariff.lists} for file in (electricity, gas)
        ]
        for first, prices in lists[0].items():
            if first and (cost := _cost(prices)):
                key = f"{region}/{first.isoformat()}"
                found.append(Preset(key, region, first, _after(first), cost, _cost(lists[1].get(first))))
    return tuple(found)


def _cost(prices: PriceList | None) -> Cost | None:
    if prices is None or prices.standing is None or len(prices.rates) != 1:
        return None
    return Cost(prices.rates[0].price / PRICE_PER_PENNY, prices.standing / PRICE_PER_PENNY)


def _after(first: date) -> date:
    """The day on which the next quarter begins."""
    months = first.month - 1 + QUARTER
    return date(first.year + months // 12, months % 12 + 1, 1)


def preset_texts(preset: Preset) -> dict[Priced, str]:
    """The texts of tariffs that price as this preset does, by what they price."""
    costs = {Fuel.ELECTRICITY: preset.electricity, Fuel.GAS: preset.gas}
    return {
        Priced(fuel.value): _text(
            preset_name(preset, fuel), Priced(fuel.value), preset.first, cost.standing, [_flat(cost.unit)]
        )
        for fuel, cost in costs.items()
        if cost
    }


def night_text(rates: TypedRates, today: date) -> str:
    """The text of a tariff with a cheaper night, from today, a local date, on."""
    night = {
        "name": tr("Night"),
        "pence": _number(rates.night_pence),
        "from": rates.night_from,
        "to": rates.night_to,
    }
    listed = [night, {"name": tr("Day"), "pence": _number(rates.electricity_pence)}]
    clock = "utc" if rates.night_gmt else "local"
    return _text(tr("Day and night, as typed"), Priced.ELECTRICITY, today, rates.electricity_standing, listed, clock)


def _text(
    name: str, priced: Priced, first: date, standing: float, rates: list[dict[str, object]], clock: str = "local"
) -> str:
    import tomli_w

    prices = {"from": first, "standing_pence_per_day": _number(standing), "rates": rates}
    told = {
        "name": name[:LONGEST_NAME],
        "fuel": priced.value,
        "clock": clock,
        "prices_include_vat": True,
        "prices": [prices],
    }
    return tomli_w.dumps(told)


def _flat(pence: float) -> dict[str, object]:
    return {"name": tr("All day"), "pence": _number(pence)}


def _number(value: float) -> Decimal:
    return Decimal(str(value))
