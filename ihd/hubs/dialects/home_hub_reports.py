"""What a hub of our own profile reports: itself, its health, its meters' readings and logs, alerts and software."""

from dataclasses import replace
from datetime import datetime, timedelta

from ihd.energy.calendar import HALF_HOUR
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.log import HalfHourLog
from ihd.energy.money import pence
from ihd.energy.news import Alert, Firmware, Health, HubInfo, MeterInfo, MeterLink
from ihd.energy.reading import Reading, TimeSource
from ihd.hubs.dialects.home_hub_terms import (
    believable,
    full_name,
    gas_wh,
    half_hour_number,
    past,
    plain,
    utc_or_none,
)
from ihd.hubs.message import Meaning, Message
from ihd.hubs.told import as_mpan, as_mprn, as_text, when
from ihd.profile import kinds, reports
from ihd.profile.accounts import Alerts
from ihd.profile.accounts import Firmware as FirmwareTold
from ihd.profile.topics import Place

AMOUNTS = ("watts", "imported_kwh", "exported_kwh", "imported_m3", "pence_per_kwh", "standing_pence_per_day")
NEVER_TOLD = {Fuel.GAS: ("watts", "exported"), Fuel.ELECTRICITY: ("litres",)}


def info(told: reports.Info, dialect: str, where: Place, _message: Message) -> Meaning:
    """What the hub is."""
    if told.hub.strip() != where.hub:
        raise ValueError("hub is another name than that in the topic")
    meters = tuple(_meter(one, where.hub) for one in told.meters)
    can = tuple(word for word in map(as_text, told.can) if word)
    hub = HubInfo(where.hub, as_text(told.model), as_text(told.software), told.smets.strip(), can, meters)
    return Meaning(dialect, news=(hub,))


def _meter(told: reports.Meter, hub: str) -> MeterInfo:
    fuel = Fuel(told.fuel)
    return MeterInfo(
        full_name(hub, told.meter),
        fuel,
        as_mprn(told.mpxn) if fuel is Fuel.GAS else as_mpan(told.mpxn),
        as_mpan(told.export_mpan),
        as_text(told.model),
        as_text(told.software),
        told.medium_from,
        told.high_from,
    )


def health(told: reports.Health, dialect: str, where: Place, message: Message) -> Meaning:
    """How the hub and its links fare."""
    at = past(told.at, message.arrived, "at")
    links = tuple(
        MeterLink(
            full_name(where.hub, link.meter),
            Fuel(link.fuel),
            link.joined,
            link.band,
            link.rssi,
            link.lqi,
            utc_or_none(link.last_heard, "last_heard"),
            link.busy,
        )
        for link in told.links
    )
    return Meaning(dialect, news=(Health(where.hub, at, told.wan, links),))


def live(told: reports.Live, dialect: str, where: Place, message: Message) -> Meaning:
    """A reading. Its time is always told, so that a message kept by the broker has its true age."""
    fuel, notes = Fuel(told.fuel), list[str]()
    at, at_from = when(told.at.isoformat(), message.arrived, notes)
    unfit = [name for name in NEVER_TOLD[fuel] if getattr(told, name) is not None]
    notes += [f"{name}: no {fuel.value} meter tells it" for name in unfit]
    if message.retained and at_from is TimeSource.ARRIVAL and told.watts is not None:
        notes.append("watts: kept by the broker since an unknown time")
        unfit.append("watts")
    reading = Reading(
        full_name(where.hub, where.name),
        fuel,
        at,
        at_from,
        where.hub,
        watts=None if "watts" in unfit or told.watts is None else float(told.watts),
        imported_kwh=_thousandth(told.imported),
        exported_kwh=None if "exported" in unfit else _thousandth(told.exported),
        imported_m3=None if "litres" in unfit else _thousandth(told.litres),
        pence_per_kwh=pence(told.price),
        standing_pence_per_day=pence(told.standing),
        supplier=as_text(told.supplier),
        notes=tuple(notes),
    )
    if all(getattr(reading, name) is None for name in AMOUNTS):
        return Meaning(dialect, ignored="The hub has not heard from its meter yet")
    return Meaning(dialect, (reading,))


def _thousandth(amount: int | None) -> float | None:
    """Wh as kWh, litres as m³."""
    return None if amount is None else amount / 1000


def burst(told: reports.Burst, dialect: str, where: Place, message: Message) -> Meaning:
    """Half-hours from the meter's own log, in Wh; those of a gas volume in litres too, so that both are kept."""
    fuel = Fuel(told.fuel)
    start = past(told.start, message.arrived, "start")
    if start.timestamp() % HALF_HOUR:
        raise ValueError("start is not on the half-hour")
    past(start + timedelta(seconds=HALF_HOUR) * len(told.values), message.arrived, "the end of values")
    log = HalfHourLog(
        full_name(where.hub, where.name),
        fuel,
        Direction(told.direction),
        start,
        believable(_wh(told, start), fuel),
        told.revision,
        where.hub,
    )
    if told.unit is not kinds.Unit.LITRES:
        return Meaning(dialect, news=(log,))
    litres = believable(told.values, fuel, Direction.VOLUME)
    return Meaning(dialect, news=(log, replace(log, direction=Direction.VOLUME, wh=litres)))


def _wh(told: reports.Burst, start: datetime) -> list[int | None]:
    if told.unit is kinds.Unit.WH:
        return told.values
    if told.fuel is not kinds.Fuel.GAS:
        raise ValueError("unit is litres, in which electricity is not counted")
    if told.conversion is None:
        raise ValueError("conversion is missing: without it litres cannot become energy")
    return gas_wh(told.values, told.conversion, half_hour_number(start))


def alerts(told: Alerts, dialect: str, where: Place, message: Message) -> Meaning:
    """The last alerts."""
    news = tuple(
        Alert(
            one.id.strip(),
            where.hub,
            past(one.at, message.arrived, f"alerts[{number}].at"),
            one.code,
            full_name(where.hub, one.meter) if one.meter else None,
        )
        for number, one in enumerate(told.alerts)
    )
    return Meaning(dialect, news=news, ignored=None if news else "No alert has been told")


def firmware(told: FirmwareTold, dialect: str, where: Place, message: Message) -> Meaning:
    """News of software."""
    news = tuple(
        Firmware(
            where.hub,
            plain(one.device),
            past(one.at, message.arrived, f"changes[{number}].at"),
            plain(one.version),
        )
        for number, one in enumerate(told.changes)
    )
    return Meaning(dialect, news=news, ignored=None if news else "No software has changed")
