"""What a hub tells besides readings: its health, its supplier's words, and changes in whose home this is."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from ihd.energy.command import Answer
from ihd.energy.fuel import Fuel
from ihd.energy.log import HalfHourLog
from ihd.energy.meter_tariff import MeterTariff
from ihd.energy.prepay import Prepayment


class Band(StrEnum):
    """The radio band between the hub and a meter (gb-metering CH-01)."""

    GHZ_2_4 = "2.4 GHz"
    MHZ_868 = "868 MHz"


class Wan(StrEnum):
    """The hub's own link to the outside, by which suppliers reach it."""

    UP = "up"
    DOWN = "down"


class Busy(StrEnum):
    """How much of its share of the 868 MHz band a hub has used (CH-02)."""

    NORMAL = "normal"
    LIMITED = "limited"
    CRITICAL = "critical"
    REGULATED = "regulated"


@dataclass(frozen=True, slots=True)
class MeterLink:
    """The radio link between the hub and one meter. `rssi` in dBm, `lqi` 0 to 255, `last_heard` UTC."""

    meter: str
    fuel: Fuel
    joined: bool | None = None
    band: Band | None = None
    rssi: int | None = None
    lqi: int | None = None
    last_heard: datetime | None = None
    busy: Busy | None = None


@dataclass(frozen=True, slots=True)
class MeterInfo:
    """A meter as its hub describes it. `medium_from` and `high_from` are the supplier's thresholds, in watts."""

    meter: str
    fuel: Fuel
    mpxn: str | None = None
    export_mpan: str | None = None
    model: str | None = None
    software: str | None = None
    medium_from: int | None = None
    high_from: int | None = None


@dataclass(frozen=True, slots=True)
class HubInfo:
    """What a hub is. `can` names what it may be asked, `smets` the generation of its meters ("SMETS2")."""

    hub: str
    model: str | None = None
    software: str | None = None
    smets: str | None = None
    can: tuple[str, ...] = ()
    meters: tuple[MeterInfo, ...] = ()


@dataclass(frozen=True, slots=True)
class Health:
    """How a hub fares at `at`, UTC."""

    hub: str
    at: datetime
    wan: Wan | None = None
    links: tuple[MeterLink, ...] = ()


@dataclass(frozen=True, slots=True)
class Online:
    """Whether the hub is there, as the broker tells on its behalf."""

    hub: str
    online: bool


@dataclass(frozen=True, slots=True)
class SupplierMessage:
    """A message from the supplier: plain text. Times UTC.

    `number` is the customer identification number that the supplier asks to be read out, until `until` (ID-02).
    One that the supplier has `withdrawn` stays as it was told, and asks for nothing any more.
    """

    id: str
    hub: str
    at: datetime
    text: str
    until: datetime | None = None
    wants_answer: bool = False
    number: str | None = field(default=None, repr=False)
    withdrawn: bool = False

    @property
    def name(self) -> str:
        """Its name within the home: each hub counts its own."""
        return f"{self.hub}/{self.id}"


@dataclass(frozen=True, slots=True)
class MessagesNow:
    """The messages that stand on this hub now, by their ids; those that it told before and does not name are not."""

    hub: str
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Alert:
    """An alert by its GBCS code, such as 0x810D; UTC."""

    id: str
    hub: str
    at: datetime
    code: int
    meter: str | None = None

    @property
    def name(self) -> str:
        """Its name within the home: each hub counts its own."""
        return f"{self.hub}/{self.id}"


@dataclass(frozen=True, slots=True)
class Firmware:
    """News of a device's software; UTC."""

    hub: str
    device: str
    at: datetime
    version: str


@dataclass(frozen=True, slots=True)
class SupplierChange:
    """A meter has another supplier since `at`, UTC. Prices may be old until the new tariff arrives."""

    hub: str
    meter: str
    at: datetime
    name: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class TenancyChange:
    """The home has other occupants since `at`, UTC, as the meter itself says: what was before is not theirs to see."""

    hub: str
    at: datetime


News = (
    Health
    | HubInfo
    | Online
    | SupplierMessage
    | MessagesNow
    | Alert
    | Firmware
    | SupplierChange
    | TenancyChange
    | Prepayment
    | MeterTariff
    | Answer
    | HalfHourLog
)
