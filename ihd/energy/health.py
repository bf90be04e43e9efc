"""How each link between the meters and this screen fares, told apart so that the right one can be mended."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from ihd.energy.fuel import Fuel
from ihd.energy.home import GAS_LATE_AFTER, LOST_AFTER, HubState
from ihd.energy.news import Busy, Health, HubInfo, MeterLink, Wan
from ihd.energy.reading import HubStatus, Reading
from ihd.energy.trouble import Trouble

WEAK_RSSI = -85  # dBm; below this a Zigbee link of either band drops messages now and then
HEALTH_OLD_AFTER = timedelta(minutes=15)  # a hub tells its health each five minutes


class Part(StrEnum):
    """Which link or device it is."""

    BROKER = "broker"
    HUB = "hub"
    METER = "meter"
    WAN = "outside"


class Fault(StrEnum):
    """What is wrong with it; NONE where nothing is."""

    NONE = "good"
    NOT_SET_UP = "not set up"
    CONNECTING = "connecting"
    REFUSED = "refused"
    LOST = "lost"
    NEVER_HEARD = "never heard"
    OFFLINE = "offline"
    SILENT = "silent"
    LATE = "late"
    NOT_JOINED = "not joined"
    WEAK = "weak signal"
    BUSY = "radio band busy"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Condition:
    """One link or device: what is wrong, and since when it was last well (UTC). `name` is the hub's or the meter's."""

    part: Part
    name: str
    fault: Fault
    last_heard: datetime | None = None
    fuel: Fuel | None = None
    trouble: Trouble | None = None
    link: MeterLink | None = None

    @property
    def key(self) -> tuple[Part, str]:
        """What it is the condition of."""
        return self.part, self.name


@dataclass(frozen=True, slots=True)
class HubLine:
    """A line of the dated log: from `at` (UTC) on this was so. It holds no energy, money or number of anybody's."""

    at: datetime
    part: Part
    name: str
    fault: Fault
    fuel: Fuel | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class HubKnown:
    """All that one hub has told of itself. `heard` is by our own clock, UTC; `dialect` how it speaks."""

    hub: str
    dialect: str | None = None
    heard: datetime | None = None
    status: HubStatus | None = None
    info: HubInfo | None = None
    health: Health | None = None
    online: bool | None = None


def conditions(
    link: HubState,
    trouble: Trouble | None,
    hubs: Mapping[str, HubKnown],
    meters: Mapping[str, Reading],
    now: datetime,
) -> tuple[Condition, ...]:
    """The condition of the broker, of each hub, of its outside link, and of each meter, at `now` (UTC)."""
    found = [Condition(Part.BROKER, "", _broker_fault(link), trouble=trouble)]
    reached = link is HubState.LIVE
    for hub in hubs.values():
        fault = _hub_fault(hub, now) if reached else Fault.NONE
        found.append(Condition(Part.HUB, hub.hub, fault, hub.heard))
        if hub.health and hub.health.wan and now - hub.health.at < HEALTH_OLD_AFTER:
            down = hub.health.wan is Wan.DOWN
            found.append(Condition(Part.WAN, hub.hub, Fault.DOWN if down else Fault.NONE, hub.health.at))
    links = {one.meter: one for hub in hubs.values() if hub.health for one in hub.health.links}
    fuels = {name: reading.fuel for name, reading in meters.items()} | {n: one.fuel for n, one in links.items()}
    for name, fuel in sorted(fuels.items(), key=lambda each: (each[1], each[0])):
        heard = meters[name].at if name in meters else None
        found.append(_meter(name, fuel, heard, links.get(name), hubs, now, reached=reached))
    return tuple(found)


def changed(before: Iterable[Condition], after: Iterable[Condition], now: datetime) -> tuple[HubLine, ...]:
    """The lines to write down where something is no longer as it was. What was never known starts as a line too."""
    was = {condition.key: condition for condition in before}
    lines = []
    for condition in after:
        old = was.get(condition.key)
        if old is not None and old.fault is condition.fault:
            continue
        if old is None and condition.fault in (Fault.CONNECTING, Fault.NEVER_HEARD):
            continue
        detail = condition.trouble.headline if condition.trouble else ""
        lines.append(HubLine(now, condition.part, condition.name, condition.fault, condition.fuel, detail))
    return tuple(lines)


def _broker_fault(link: HubState) -> Fault:
    told = {
        HubState.NONE: Fault.NOT_SET_UP,
        HubState.CONNECTING: Fault.CONNECTING,
        HubState.REFUSED: Fault.REFUSED,
        HubState.LOST: Fault.LOST,
    }
    return told.get(link, Fault.NONE)


def _hub_fault(hub: HubKnown, now: datetime) -> Fault:
    if hub.online is False:
        return Fault.OFFLINE
    if hub.heard is None:
        return Fault.NEVER_HEARD
    return Fault.SILENT if now - hub.heard > LOST_AFTER else Fault.NONE


def _meter(
    name: str,
    fuel: Fuel,
    heard: datetime | None,
    link: MeterLink | None,
    hubs: Mapping[str, HubKnown],
    now: datetime,
    *,
    reached: bool,
) -> Condition:
    last = max((at for at in (heard, link.last_heard if link else None) if at), default=None)
    fault = Fault.NONE
    if link and link.joined is False:
        fault = Fault.NOT_JOINED
    elif last is None:
        fault = Fault.NEVER_HEARD
    elif now - last > (GAS_LATE_AFTER if fuel is Fuel.GAS else LOST_AFTER):
        fault = _late(link)
    elif link and link.rssi is not None and link.rssi < WEAK_RSSI:
        fault = Fault.WEAK
    quiet_hub = any(name.startswith(f"{hub.hub}/") and _hub_fault(hub, now) is not Fault.NONE for hub in hubs.values())
    if fault in (Fault.LATE, Fault.SILENT) and (quiet_hub or not reached):
        fault = Fault.NONE  # the hub itself is the trouble, and is told as one
    return Condition(Part.METER, name, fault, last, fuel, link=link)


def _late(link: MeterLink | None) -> Fault:
    """A meter that is late while its band is used up is told as that: there is nothing to mend but patience."""
    return Fault.BUSY if link and link.busy in (Busy.CRITICAL, Busy.REGULATED) else Fault.LATE
