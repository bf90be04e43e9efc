"""How each link between the meters and this screen fares, told apart so that the right one can be mended."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from ihd.energy.fuel import Fuel
from ihd.energy.home import GAS_LATE_AFTER, LOST_AFTER, HubState
from ihd.energy.news import Busy, Health, HubInfo, MeterLink, Wan
from ihd.energy.reading import HubStatus, Reading
from ihd.energy.trouble import Trouble

WEAK_RSSI = -85  # dBm; below this a Zigbee link of either band drops messages now and then
HEALTH_OLD_AFTER = timedelta(minutes=15)  # a hub tells its health each five minutes
JOINED = "joined"  # a Glow hub's word for being in the meters' network; any other word means that it is not
SAYS_WHETHER_JOINED = "glow"
GAPS = 3  # how many of a hub's last pauses are remembered
NO_TIME, A_MOMENT = timedelta(0), timedelta(seconds=0.1)
LEAST_GAP = timedelta(seconds=5)  # words that come closer together are one: a hub tells of each meter by itself
PAUSES_MISSED = 2.5  # a hub that usually speaks seldom is silent once it has missed two of its usual pauses


class Part(StrEnum):
    """Which link or device it is."""

    HERE = "here"  # this program itself: while it is off, nothing of the rest is known
    BROKER = "broker"
    HUB = "hub"
    METER = "meter"
    WAN = "outside"


class Fault(StrEnum):
    """What is wrong with it; NONE where nothing is, UNKNOWN where that cannot be told now."""

    NONE = "good"
    UNKNOWN = "not known"
    NOT_SET_UP = "not set up"
    CONNECTING = "connecting"
    REFUSED = "refused"
    LOST = "lost"
    NEVER_HEARD = "never heard"
    OFFLINE = "offline"
    SILENT = "silent"
    NOT_JOINED = "not joined"
    WEAK = "weak signal"
    BUSY = "radio band busy"
    DOWN = "down"


SPEAKS = (Fault.NONE, Fault.WEAK)  # a hub of which its meters can be judged


@dataclass(frozen=True, slots=True)
class Condition:
    """One link or device: what is wrong, and when it was last heard (UTC). `name` is the hub's or the meter's.

    `rssi` is in dBm and `lqi` runs from 0 to 255, where they were told lately. `since` is when listening began, where
    it is too early to tell more.
    """

    part: Part
    name: str
    fault: Fault
    last_heard: datetime | None = None
    fuel: Fuel | None = None
    trouble: Trouble | None = None
    link: MeterLink | None = None
    hub: "HubKnown | None" = None
    since: datetime | None = None

    @property
    def key(self) -> tuple[Part, str]:
        """What it is the condition of."""
        return self.part, self.name

    @property
    def rssi(self) -> int | None:
        """The strength of the radio signal, dBm."""
        return self.link.rssi if self.link else self.hub.status.rssi if self.hub and self.hub.status else None

    @property
    def lqi(self) -> int | None:
        """The quality of the radio link, 0 to 255."""
        return self.link.lqi if self.link else self.hub.status.lqi if self.hub and self.hub.status else None


@dataclass(frozen=True, slots=True)
class HubLine:
    """A line of the dated log: from `at` (UTC) on this was so. It holds no energy, money or number of anybody's."""

    at: datetime
    part: Part
    name: str
    fault: Fault
    fuel: Fuel | None = None
    detail: str = ""


class HubKnown(NamedTuple):
    """All that one hub has told of itself. `heard` is by our own clock, UTC; `dialect` how it speaks.

    `gaps` are its last pauses between words.
    """

    hub: str
    dialect: str | None = None
    heard: datetime | None = None
    status: HubStatus | None = None
    info: HubInfo | None = None
    health: Health | None = None
    online: bool | None = None
    gaps: tuple[timedelta, ...] = ()

    def heard_at(self, at: datetime, dialect: str | None, status: HubStatus | None) -> "HubKnown":
        """After a sign of life at `at`, our own clock. In a burst the next tells nothing that the last did not."""
        if self.heard and NO_TIME <= at - self.heard < A_MOMENT and dialect == self.dialect and status is None:
            return self
        gap = at - self.heard if self.heard else timedelta(0)
        gaps = (*self.gaps, gap)[-GAPS:] if gap >= LEAST_GAP else self.gaps
        return self._replace(dialect=dialect, heard=at, status=status or self.status, gaps=gaps)

    @property
    def patience(self) -> timedelta:
        """How long it may say nothing before it counts as silent: some devices speak each five minutes only."""
        return max(LOST_AFTER, min(self.gaps) * PAUSES_MISSED) if len(self.gaps) == GAPS else LOST_AFTER


@dataclass(frozen=True, slots=True)
class Meters:
    """What is known of when each meter spoke: its newest reading, and when it last told anything new (UTC)."""

    readings: Mapping[str, Reading]
    heard: Mapping[str, datetime]


def conditions(
    link: HubState,
    trouble: Trouble | None,
    hubs: Mapping[str, HubKnown],
    meters: Meters,
    now: datetime,
    since: datetime | None = None,
) -> tuple[Condition, ...]:
    """The condition of the broker, of each hub, of its outside link, and of each meter, at `now` (UTC).

    `since` is when listening began, if that is known: nothing is called silent for what it said, or did not, while
    nobody listened.
    """
    found = [Condition(Part.BROKER, "", _broker_fault(link), trouble=trouble)]
    faults: dict[str | None, Fault] = {}
    reached = link in (HubState.LIVE, HubState.WAITING, HubState.SILENT)
    for hub in hubs.values():
        fault = faults[hub.hub] = _hub_fault(hub, now, since) if reached else Fault.UNKNOWN
        found.append(Condition(Part.HUB, hub.hub, fault, hub.heard, hub=hub, since=since))
        if hub.health and hub.health.wan and fault in SPEAKS and now - hub.health.at < HEALTH_OLD_AFTER:
            down = hub.health.wan is Wan.DOWN
            found.append(Condition(Part.WAN, hub.hub, Fault.DOWN if down else Fault.NONE, hub.health.at))
    links = {one.meter: (one, hub) for hub in hubs.values() if hub.health for one in hub.health.links}
    fuels = {name: one.fuel for name, one in meters.readings.items()} | {n: one.fuel for n, (one, _) in links.items()}
    for name, fuel in sorted(fuels.items(), key=lambda each: (each[1], each[0])):
        told, teller = links.get(name) or (None, _hub_of(meters.readings.get(name), hubs))
        heard = max((at for at in (meters.heard.get(name), told.last_heard if told else None) if at), default=None)
        known = Condition(Part.METER, name, Fault.UNKNOWN, heard, fuel, link=told, hub=teller, since=since)
        judged = reached and (teller is None or faults[teller.hub] in SPEAKS)
        found.append(replace(known, fault=_meter_fault(known, now)) if judged else known)
    return tuple(found)


def _hub_of(reading: Reading | None, hubs: Mapping[str, HubKnown]) -> HubKnown | None:
    return hubs.get(reading.hub) if reading and reading.hub else None


def _broker_fault(link: HubState) -> Fault:
    told = {
        HubState.NONE: Fault.NOT_SET_UP,
        HubState.CONNECTING: Fault.CONNECTING,
        HubState.REFUSED: Fault.REFUSED,
        HubState.LOST: Fault.LOST,
    }
    return told.get(link, Fault.NONE)


def _hub_fault(hub: HubKnown, now: datetime, since: datetime | None) -> Fault:
    if hub.online is False:
        return Fault.OFFLINE
    if hub.heard is None or now - hub.heard > hub.patience:
        if since and now - since <= hub.patience:
            return Fault.UNKNOWN
        return Fault.SILENT if hub.heard else Fault.NEVER_HEARD
    status = hub.status
    if status and hub.dialect == SAYS_WHETHER_JOINED and status.state not in (None, JOINED):
        return Fault.NOT_JOINED
    return Fault.WEAK if status and status.rssi is not None and status.rssi < WEAK_RSSI else Fault.NONE


def _meter_fault(meter: Condition, now: datetime) -> Fault:
    """What is wrong with a meter whose hub speaks."""
    link, since = meter.link, meter.since
    if link and link.joined is False:
        return Fault.NOT_JOINED
    limit = GAS_LATE_AFTER if meter.fuel is not Fuel.ELECTRICITY else LOST_AFTER
    if meter.hub:
        limit = max(limit, meter.hub.patience)
    if meter.last_heard is None or now - meter.last_heard > limit:
        if since and now - since <= limit and not _hub_says_so(meter, now):
            return Fault.UNKNOWN
        if meter.last_heard is None:
            return Fault.NEVER_HEARD
        # a meter that is late while its band is used up is told as that: there is nothing to mend but patience
        return Fault.BUSY if link and link.busy in (Busy.CRITICAL, Busy.REGULATED) else Fault.SILENT
    return Fault.WEAK if link and link.rssi is not None and link.rssi < WEAK_RSSI else Fault.NONE


def _hub_says_so(meter: Condition, now: datetime) -> bool:
    """Whether it is the hub's own word, and a fresh one, when the meter last spoke."""
    health = meter.hub.health if meter.hub else None
    told = meter.link and meter.link.last_heard
    return health is not None and told is not None and now - health.at < HEALTH_OLD_AFTER
