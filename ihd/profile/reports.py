"""What a hub of the profile publishes of itself: its kind, its health, the meters' readings and logs."""

from typing import Annotated

from msgspec import Meta, Struct

from ihd.energy.news import Band, Busy, Wan
from ihd.profile.kinds import (
    Direction,
    Fuel,
    HalfHours,
    HubId,
    Litres,
    Lqi,
    MeterId,
    Money,
    Register,
    Rssi,
    Text,
    Time,
    Unit,
    Watts,
)

VERSION = "1.0"
CAN = ("add_credit", "activate_emergency_credit", "enable_supply", "acknowledge_message")


class Meter(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One meter behind the hub. An electricity meter with two elements is told as two meters, one for each."""

    meter: MeterId
    fuel: Fuel
    mpxn: Annotated[Text, Meta(description="The digits of its supply number, MPAN or MPRN.")] | None = None
    export_mpan: Annotated[Text, Meta(description="The MPAN of what it exports.")] | None = None
    model: Text | None = None
    software: Text | None = None
    medium_from: Annotated[Watts, Meta(description="W from which the supplier calls the use medium.")] | None = None
    high_from: Annotated[Watts, Meta(description="W from which the supplier calls the use high.")] | None = None


class Info(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the hub is, which meters it has, and what may be asked of it. Retained."""

    hub: HubId
    profile: Annotated[str, Meta(pattern=r"^1[.][0-9]{1,3}$", description="The version of this profile.")]
    model: Text
    software: Text
    smets: Annotated[str, Meta(pattern=r"^SMETS[12]$")]
    meters: Annotated[list[Meter], Meta(max_length=16)]
    can: Annotated[list[Text], Meta(max_length=16, description="The commands it takes; a display skips others.")] = []


class Link(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The radio link between the hub and one meter."""

    meter: MeterId
    fuel: Fuel
    joined: bool | None = None
    band: Band | None = None
    rssi: Rssi | None = None
    lqi: Lqi | None = None
    last_heard: Time | None = None
    busy: Annotated[Busy, Meta(description="How much of its share of 868 MHz has been used.")] | None = None


class Health(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How the hub fares. Retained, and at least every five minutes."""

    at: Time
    wan: Wan | None = None
    links: Annotated[list[Link], Meta(max_length=16)] = []


class Live(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a meter reads at one moment. Fields that the meter does not tell are left out, never 0."""

    at: Time
    fuel: Fuel
    watts: Watts | None = None
    imported: Register | None = None
    exported: Register | None = None
    litres: Litres | None = None
    price: Annotated[Money, Meta(description="The price of a kWh now, in 1/100,000 of the currency unit.")] | None = (
        None
    )
    standing: Annotated[Money, Meta(description="The standing charge a day, likewise.")] | None = None
    supplier: Text | None = None


class Conversion(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How litres of gas become energy: kWh = m³ x factor x calorific value (MJ/m³) / 3.6."""

    calorific_value: Annotated[float, Meta(ge=30, le=50, description="MJ/m³, as the supplier set it in the meter.")]
    factor: Annotated[float, Meta(ge=0.9, le=1.2, description="The volume conversion factor; 1.02264 is usual.")]


class Burst(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Half-hours from the meter's own profile log: a day or up to 13 months, sent when asked for or when it can."""

    fuel: Fuel
    direction: Direction = Direction.IMPORT
    start: Annotated[Time, Meta(description="The start of the first half-hour, UTC, on the half-hour.")]
    unit: Unit = Unit.WH
    conversion: Annotated[Conversion | None, Meta(description="Needed where the unit is litres.")] = None
    revision: Annotated[int, Meta(ge=0, le=65_534, description="A higher one corrects what was told before.")] = 0
    values: HalfHours
