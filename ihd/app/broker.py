"""The household's own broker: its address from the settings, its password from where secrets are kept."""

import os
from dataclasses import dataclass, field

from ihd import passwords
from ihd.app.context import Context
from ihd.energy.trouble import HubTrouble
from ihd.hubs.broker import Broker
from ihd.settings import HubSettings

PASSWORD = "hub.password"  # noqa: S105 - the name under which it is kept


@dataclass(frozen=True, slots=True)
class Door:
    """How to get to the hub: the broker, and how it knows us. `paired` is the hub that may be asked for things."""

    broker: Broker
    passwords: str | tuple[str, ...] | None = field(default=None, repr=False)
    paired: str = ""


def plain_door(hub: HubSettings, password: str | None, paired: str = "") -> Door:
    """The door to a broker that was typed in, or found."""
    return Door(Broker(hub.host, hub.port, hub.user, hub.tls, hub.ca_file), password, paired)


def own_broker(context: Context) -> Door:
    """The way to the home's hub. Raises HubTrouble if none has been set up.

    IHD_BROKER_PASSWORD in the environment goes before the one that is kept, for services and containers.
    """
    hub = context.settings.hub
    if not hub.host:
        raise HubTrouble("No hub has been set up", "Name its broker: `ihd settings hub.host 192.168.1.20`.")
    return plain_door(hub, os.environ.get("IHD_BROKER_PASSWORD") or passwords.keep(context.places).get(PASSWORD))
