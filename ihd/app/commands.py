"""Makes what is asked of a meter: a name that is used once, and a time until which it may still be done."""

import uuid
from datetime import datetime, timedelta

from ihd.energy.command import Command, CommandKind
from ihd.energy.fuel import Fuel
from ihd.energy.prepay import Prepayment
from ihd.energy.told import Told
from ihd.energy.trouble import HubTrouble
from ihd.wording import tr

# A gas meter wakes each half-hour to fetch what waits for it, and may miss a wake or two (gb-metering IHD-GA-04).
MAY_TAKE = {Fuel.GAS: timedelta(hours=3)}
USUALLY = timedelta(minutes=30)


def make(kind: CommandKind, told: Told, hub: str, fuel: Fuel, now: datetime, *, code: str | None = None) -> Command:
    """A command for the meter of this fuel behind the paired hub. Raises HubTrouble where there is none, or it cannot.

    `now` is UTC. Whether the code can be right is judged before.
    """
    if not hub:
        raise not_paired()
    info = told.hubs[hub].info if hub in told.hubs else None
    if info and kind.value not in info.can:
        raise HubTrouble(tr("This hub cannot be asked for that"), tr("Do it at the meter itself."))
    if kind is CommandKind.ENABLE_SUPPLY and fuel is Fuel.GAS:
        raise HubTrouble(tr("Gas is turned on at the meter"), tr("Hold its button as the meter's own screen says."))
    meter = _meter(told, hub, fuel)
    if meter is None:
        raise HubTrouble(
            tr("No {fuel} meter has been heard", fuel=fuel.value),
            tr("Wait until the hub has told of it, then try again."),
        )
    return Command(uuid.uuid4().hex, kind, hub, meter, fuel, now, now + MAY_TAKE.get(fuel, USUALLY), code=code)


def not_paired() -> HubTrouble:
    """The trouble of a display that no hub takes anything from."""
    return HubTrouble(
        tr("No hub is paired"), tr("A meter takes codes only from a display that is paired with its hub.")
    )


def acknowledge(message: str, hub: str, now: datetime) -> Command:
    """The command that tells the supplier that a message was read."""
    return Command(
        uuid.uuid4().hex,
        CommandKind.ACKNOWLEDGE,
        hub,
        "",
        Fuel.ELECTRICITY,
        now,
        now + MAY_TAKE[Fuel.GAS],
        message=message,
    )


def _meter(told: Told, hub: str, fuel: Fuel) -> str | None:
    """The meter of this fuel: one that tells of prepayment before any other."""
    info = told.hubs[hub].info if hub in told.hubs else None
    paid: list[Prepayment] = [one for one in told.prepayments.values() if one.hub == hub and one.fuel is fuel]
    if paid:
        return paid[0].meter
    return next((meter.meter for meter in info.meters if meter.fuel is fuel), None) if info else None
