"""The household's own broker: its address from the settings, its password from where secrets are kept."""

import os
from dataclasses import dataclass, field

from ihd import passwords
from ihd.app.context import Context
from ihd.app.hub_keys import HubKeys
from ihd.energy.trouble import HubTrouble
from ihd.hubs.broker import Broker
from ihd.hubs.credentials import Paired
from ihd.passwords import Passwords
from ihd.settings import HubSettings
from ihd.wording import tr

PASSWORD = "hub.password"  # noqa: S105 - the name under which it is kept
OWN = "ihd"  # the account of this home's own programs at a broker of our own


@dataclass(frozen=True, slots=True)
class Door:
    """How to get to the hub: the broker, and how it knows us. `paired` is the hub that may be asked for things.

    A hub that was paired by its code has given `agreed`, and `keys` follows the changes that it makes to them.
    """

    broker: Broker
    passwords: str | tuple[str, ...] | None = field(default=None, repr=False)
    paired: str = ""
    agreed: Paired | None = field(default=None, repr=False)
    keys: HubKeys | None = field(default=None, repr=False)


def plain_door(hub: HubSettings, password: str | None, paired: str = "") -> Door:
    """The door to a broker that was typed in, or found."""
    return Door(Broker(hub.host, hub.port, hub.user, hub.tls, hub.ca_file), password, paired)


def paired_door(keys: HubKeys) -> Door:
    """The door to the hub that this display is paired with: over TLS, to its one certificate, or not at all."""
    agreed = keys.load()
    if agreed is None:
        raise unpaired()
    return Door(agreed.broker, agreed.passwords, agreed.hub, agreed, keys)


def secret_of(user: str) -> str:
    """The name under which the password of an account at our own broker is kept."""
    return f"broker.{user}"


def password_of(kept: Passwords, user: str) -> str:
    """The password of an account at our own broker, made when it is first asked for. Raises PartTrouble."""
    password = kept.get(secret_of(user))
    if not password:
        from ihd.brokers.device_card import new_password

        password = new_password()
        kept.set(secret_of(user), password)
    return password


def unpaired() -> HubTrouble:
    """The trouble of a display whose hub has let go of it, or whose keys were erased."""
    return HubTrouble(
        tr("This display is not paired with your hub any more"), tr("Pair with it again, or unpair it here.")
    )


def own_broker(context: Context) -> Door:
    """The way to the home's hub. Raises HubTrouble if none has been set up, or it is not paired any more.

    IHD_BROKER_PASSWORD in the environment goes before the one that is kept, for services and containers. A hub that
    is paired is never spoken to in another way than was agreed.
    """
    hub, paired = context.settings.hub, context.settings.meters.paired
    if paired:
        return paired_door(HubKeys(context.places, paired))
    if context.settings.broker.runs:
        at_home = Broker("127.0.0.1", context.settings.broker.port, OWN)
        return Door(at_home, password_of(passwords.keep(context.places), OWN))
    if not hub.host:
        raise HubTrouble(tr("No hub has been set up"), tr("Name its broker: `ihd settings hub.host 192.168.1.20`."))
    return plain_door(hub, os.environ.get("IHD_BROKER_PASSWORD") or passwords.keep(context.places).get(PASSWORD))
