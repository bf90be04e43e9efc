"""What the home hub of a scenario has to tell besides readings: accounts, prices, messages, changes, its own health."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from ihd.energy.calendar import unix
from ihd.energy.meter_tariff import MeterTariff
from ihd.energy.news import Band
from ihd.pretend.glow import MPAN, MPRN
from ihd.pretend.held_tariffs import ELECTRICITY, GAS
from ihd.pretend.prepay_meter import PrepayMeter
from ihd.pretend.topup_codes import Issuer

Dated = TypeVar("Dated")
NUMBERS = {ELECTRICITY: MPAN, GAS: MPRN}


@dataclass(frozen=True, slots=True)
class Supplier:
    """Who supplies the home from `since` (UTC) on."""

    name: str
    since: datetime
    phone: str = "0800 000 000"

    @property
    def issuer(self) -> Issuer:
        """Who makes this supplier's top-up codes, and knows them."""
        return Issuer(self.name, tuple(NUMBERS.values()))


@dataclass(frozen=True, slots=True)
class Note:
    """A supplier's message that arrives at `at` (UTC); `number` is one that the household is asked to read out."""

    id: str
    at: datetime
    text: str
    until: datetime | None = None
    wants_answer: bool = False
    number: str | None = None


@dataclass(frozen=True, slots=True)
class Software:
    """A device that runs this version from `at` (UTC) on."""

    device: str
    at: datetime
    version: str


@dataclass(frozen=True, slots=True)
class Before:
    """An alert from before the scenario begins."""

    at: datetime
    code: int
    meter: str | None = None


@dataclass(frozen=True, slots=True)
class Switch:
    """The supplier has a meter paid for in another way from `at` (UTC) on; its account `holds` this then."""

    meter: str
    at: datetime
    holds: PrepayMeter


@dataclass(frozen=True, slots=True)
class Story:
    """All of it. What is dated in the future of the scenario comes to pass while it is played.

    `meters` holds each meter's account as the scenario begins. `sub_ghz` says that the gas meter is reached on 868 MHz,
    with trouble. `off_since` is since when the electricity supply has been off; `unheard_since` since when nobody has
    heard the hub, whose log of that time `has_flaws` at first, and is corrected later. All times UTC.
    """

    meters: dict[str, PrepayMeter]
    suppliers: tuple[Supplier, ...]
    tariffs: tuple[MeterTariff, ...]
    tenancies: tuple[datetime, ...]
    notes: tuple[Note, ...] = ()
    software: tuple[Software, ...] = ()
    before: tuple[Before, ...] = ()
    smets1: bool = False
    sub_ghz: bool = False
    off_since: datetime | None = None
    unheard_since: datetime | None = None
    has_flaws: bool = False
    switches: tuple[Switch, ...] = ()

    def switched(self, meter: str, since: int, until: int) -> PrepayMeter | None:
        """What this meter holds since its last switch after `since` and up to `until`, unix seconds; None if none."""
        found = [one.holds for one in self.switches if one.meter == meter and since < unix(one.at) <= until]
        return replace(found[-1], at=until) if found else None

    def supplier(self, at: datetime) -> Supplier:
        """Who supplies the home at this moment."""
        return _last([one for one in self.suppliers if one.since <= at], self.suppliers[0])

    def tariff(self, meter: str, at: datetime) -> MeterTariff:
        """What this meter holds at this moment."""
        held = [one for one in self.tariffs if one.meter == meter]
        return _last([one for one in held if one.since <= at], held[0])

    def band(self, meter: str) -> Band:
        """The band on which the hub reaches this meter."""
        return Band.MHZ_868 if self.sub_ghz and meter == GAS else Band.GHZ_2_4


def _last(of: list[Dated], otherwise: Dated) -> Dated:
    return of[-1] if of else otherwise
