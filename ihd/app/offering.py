"""What was overheard at a broker, as the pages show it: hubs in sentences, meters to tick, messages to choose from."""

import re
from collections import Counter
from collections.abc import Sequence

from ihd.app.overhearing import Overview
from ihd.energy.fuel import Fuel
from ihd.energy.home_meter import HomeMeters
from ihd.energy.reading import Reading
from ihd.hubs.finding import HERE
from ihd.hubs.finding import Found as FoundBroker
from ihd.hubs.rules import Means, units_for
from ihd.hubs.survey import Seen, Tells
from ihd.hubs.survey_words import hubs, sentence
from ihd.settings import HubSettings, Settings
from ihd.ui import words
from ihd.ui.offers import HubOffer, Meant, MeterOffer, Nearby, Overheard
from ihd.wording import later, tr

CHANNEL = re.compile(r"(?:emeter/|em1:)(\d)")
PHASES = 3
NOT_THE_GRID = re.compile(r"(?<![a-z])(solar|pv|photovoltaics?|inverter|panels?|battery)(?![a-z])")
BY_ITS_NAME = later("by its name no meter of what the home takes")
MEANT = {
    Means.POWER_TAKEN: (later("Power now"), later("What the home takes at the moment."), "Main"),
    Means.POWER_GIVEN: (later("Power given back"), later("What goes to the grid at the moment."), "Main"),
    Means.REGISTER_TAKEN: (later("Electricity register"), later("All that was ever taken from the grid."), "Main"),
    Means.REGISTER_GIVEN: (later("Register of what is given"), later("All that was ever given to the grid."), "Main"),
    Means.GAS_VOLUME: (later("Gas register, a volume"), later("All the gas ever used, in m³ or ft³."), "Gas"),
    Means.GAS_ENERGY: (later("Gas register, an energy"), later("All the gas ever used, in kWh."), "Gas"),
    Means.BALANCE: (later("Electricity credit"), later("What is left on a prepayment meter."), "Main"),
    Means.GAS_BALANCE: (later("Gas credit"), later("What is left on a prepayment meter."), "Gas"),
}


def nearby(found: Sequence[FoundBroker], settings: Settings) -> tuple[Nearby, ...]:
    """The brokers that were found; the one in the settings with all that is known of it."""
    return tuple(_nearby(one, settings) for one in found)


def _nearby(one: FoundBroker, settings: Settings) -> Nearby:
    known = settings.hub
    hub = HubSettings(one.host, one.port, tls=one.tls, prefix=known.prefix)
    if (known.host, known.port) == (one.host, one.port):
        hub = known
    if one.host == HERE:
        line = tr("A broker runs on it: port {port}, not encrypted.", port=one.port)
        if one.tls:
            line = tr("A broker runs on it: port {port}, encrypted.", port=one.port)
        return Nearby(tr("This device"), line, hub)
    line = tr("{host}, port {port}, not encrypted.", host=one.host, port=one.port)
    if one.tls:
        line = tr("{host}, port {port}, encrypted.", host=one.host, port=one.port)
    return Nearby(one.name, line, hub)


def meanings() -> tuple[Meant, ...]:
    """All that a number can mean, as it is said."""
    return tuple(
        Meant(means.value, tr(said), tr(line), units_for(means), meter) for means, (said, line, meter) in MEANT.items()
    )


def overheard(overview: Overview, settings: Settings, new: frozenset[str], order: dict[str, int]) -> Overheard:
    """What the page shows. The home's own hubs stand first; each keeps its place, which `order` remembers.

    `new` are meters that were set up by hand just now; they are ticked, like what the home counts already.
    """
    groups = hubs(overview.found)
    alike = Counter(group[0].dialect for group in groups)
    offers = [_hub(group, overview, settings, new, named=alike[group[0].dialect] > 1) for group in groups]
    for one in offers:
        order.setdefault(one.name, len(order))
    offers.sort(key=lambda one: (not one.own, order[one.name]))
    return Overheard(tuple(offers), overview.notes, overview.portal)


def _hub(
    group: Sequence[Seen], overview: Overview, settings: Settings, new: frozenset[str], *, named: bool
) -> HubOffer:
    first = group[0]
    name = f"{first.dialect} {first.hub or first.meter}"
    said = sentence(group, overview.at, overview.zone, named=named)
    return HubOffer(name, said, tuple(_meter(one, group, settings, new) for one in group), first.own_meters)


def _meter(one: Seen, group: Sequence[Seen], settings: Settings, new: frozenset[str]) -> MeterOffer:
    chosen = settings.meters
    home = HomeMeters(frozenset(chosen.counted), frozenset(chosen.given))
    alone = one.fuel is Fuel.ELECTRICITY and not one.own_meters and Tells.GIVEN not in one.tells
    hint = NOT_THE_GRID.search(one.meter.lower().replace("_", " "))
    line = ", ".join([*([tr(BY_ITS_NAME)] if hint and not one.own_meters else []), *_told(one.reading)])
    return MeterOffer(
        one.meter,
        one.fuel,
        _title(one, group),
        words.first_up(line) or tr("It has told no number yet"),
        ticked=home.counts(one.meter, own=one.own_meters) or one.meter in new,
        asks_way=alone and bool(one.tells & {Tells.POWER, Tells.TAKEN}) and (one.reading.watts or 0) >= 0,
        given=one.meter in chosen.given,
    )


def _title(one: Seen, group: Sequence[Seen]) -> str:
    """The fuel; and which of several meters it is, where a hub has several of one fuel."""
    same = [other for other in group if other.fuel is one.fuel]
    said = words.fuel_first(one.fuel)
    if one.dialect == "generic":
        return f"{said}, {one.meter}"
    if len(same) == 1:
        return said
    tail = one.meter.removeprefix(f"{one.hub}/")
    channel = CHANNEL.fullmatch(tail)
    if channel:
        number = int(channel[1]) + 1
        if len(same) == PHASES:
            return tr("{fuel}, phase {number}", fuel=said, number=number)
        return tr("{fuel}, channel {number}", fuel=said, number=number)
    return f"{said}, {tail.replace('_', ' ').replace(':', ' ').replace('/', ' ')}"


def _told(reading: Reading) -> list[str]:
    """What the latest reading told, in words."""
    told = []
    if reading.watts is not None:
        power = words.power(reading.watts)
        told.append(tr("giving {power} now", power=power) if reading.watts < 0 else tr("{power} now", power=power))
    if reading.imported_kwh is not None:
        told.append(tr("{amount} on the register", amount=f"{reading.imported_kwh:,.1f} kWh"))
    if reading.imported_m3 is not None:
        told.append(tr("{amount} on the register", amount=f"{reading.imported_m3:,.1f} m³"))
    if reading.exported_kwh is not None:
        told.append(tr("{amount} given to the grid so far", amount=f"{reading.exported_kwh:,.1f} kWh"))
    if reading.balance_pence is not None:
        told.append(tr("{amount} credit", amount=words.money(reading.balance_pence)))
    return told
