"""The words of the Cost page about prices: the rate now and next, the cheapest to come, and the rates of a day."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from ihd.energy.calendar import day_of
from ihd.energy.cost_told import PricedBy, Rates, RateSlot
from ihd.energy.fuel import Fuel
from ihd.energy.insight.rates import cheapest_slot, next_slot, prices_of, slot_at
from ihd.ui import words
from ihd.wording import later, tr

SEVERAL = 4  # prices a day from which the cheapest to come is worth naming
SOURCES = {
    PricedBy.TYPED: later("typed in Settings"),
    PricedBy.METER: later("as the meter holds it"),
    PricedBy.HUB: later("as the hub tells it"),
}
RATE_NOW = later("Electricity rate now")
NO_PRICE = later("No price is known yet")


def price(pence: float | None) -> str:
    """A unit price as bills print it, without noughts at its end: "30.4p", "14.21p"."""
    if pence is None:
        return words.DASH
    told = f"{abs(pence):.2f}".rstrip("0").rstrip(".")
    sign = words.MINUS if pence < 0 and told != "0" else ""
    return tr("{pence}p", "an amount in pence").format(pence=f"{sign}{told}")


def per_kwh(pence: float | None) -> str:
    """ "30.4p per kWh"."""
    return tr("{price} per kWh", price=price(pence))


def tariff(rates: Rates) -> str:
    """The name of the tariff, or where the prices come from; empty where nobody knows any."""
    return rates.name or (tr(SOURCES[rates.priced_by]) if rates.priced_by in SOURCES else "")


def rate_next(rates: Rates, now: datetime, zone: tzinfo) -> str:
    """What comes after the rate of now (UTC): "then 14.2p from 00:30"."""
    slot = slot_at(rates.slots, now)
    if slot is None or slot.pence is None:
        return ""
    if slot.tiers:
        return _tiers(slot)
    coming = next_slot(rates.slots, now)
    if coming is not None:
        return tr("then {price} from {time}", price=price(coming.pence), time=_clock(coming.start, now, zone))
    if rates.turns is not None:
        day = words.day_of_month(day_of(rates.turns.start, zone))
        if rates.turns.pence is None:
            return tr("all day; from {day} on the price is not known", day=day)
        return tr("all day, then {price} from {day}", price=price(rates.turns.pence), day=day)
    return tr("the same all day")


def _tiers(slot: RateSlot) -> str:
    told = [tr("{rate} {price}", rate=name, price=price(pence)) for name, pence in slot.tiers]
    return tr("by how much is used: {rates}", rates="; ".join(told))


def cheapest(rates: Rates, now: datetime, zone: tzinfo) -> str:
    """The cheapest time that is still to come, where prices are many: "cheapest 9.8p at 03:30"."""
    best = cheapest_slot(rates.slots, now)
    if best is None or len(list(prices_of(rates.slots))) < SEVERAL:
        return ""
    return tr("cheapest {price} at {time}", price=price(best.pence), time=_clock(best.start, now, zone))


def _clock(at: datetime, now: datetime, zone: tzinfo) -> str:
    """The local time, with "tomorrow" from the next morning on: what comes tonight is not mistaken without it."""
    hours = (at - now).total_seconds() / 3600
    told = words.clock(at, zone)
    return tr("{time} tomorrow", time=told) if hours > 12 and day_of(at, zone) != day_of(now, zone) else told


def other_prices(told: Sequence[Rates], now: datetime) -> str:
    """Standing charges, and the rate of gas: "Gas 6.3p per kWh. Standing charges 53.4p and 31.4p a day"."""
    said = []
    gas = next((one for one in told if one.fuel is Fuel.GAS), None)
    slot = slot_at(gas.slots, now) if gas else None
    if slot is not None and slot.pence is not None:
        said.append(tr("Gas {price} per kWh", price=price(slot.pence)))
    charges = [price(one.standing) for one in told if one.standing is not None]
    if len(charges) == 2:
        said.append(tr("standing charges {first} and {second} a day", first=charges[0], second=charges[1]))
    elif charges:
        said.append(tr("standing charge {charge} a day", charge=charges[0]))
    joined = " · ".join(said)
    return joined[:1].upper() + joined[1:]


def day_told(slots: Sequence[RateSlot], zone: tzinfo) -> str:
    """The rates of a day as they are said; only the lowest and the highest where there are many."""
    known = list(prices_of(slots))
    if len(known) > SEVERAL or len(slots) > 2 * SEVERAL:
        return tr("Today between {low} and {high} per kWh", low=price(known[0]), high=price(known[-1])) if known else ""
    told = [tr("{price} from {time}", price=price(one.pence), time=words.clock(one.start, zone)) for one in slots]
    return tr("Today {rates}", rates=", ".join(told)) if len(told) > 1 else ""
