"""The household's own broker: its address from the settings, its password from where secrets are kept."""

import os

from ihd import passwords
from ihd.app.context import Context
from ihd.energy.trouble import HubTrouble
from ihd.settings import HubSettings

PASSWORD = "hub.password"  # noqa: S105 - the name under which it is kept


def own_broker(context: Context) -> tuple[HubSettings, str | None]:
    """The broker that the settings name, and its password. Raises HubTrouble if none has been set.

    IHD_BROKER_PASSWORD in the environment goes before the one that is kept, for services and containers.
    """
    hub = context.settings.hub
    if not hub.host:
        raise HubTrouble("No hub has been set up", "Name its broker: `ihd settings hub.host 192.168.1.20`.")
    return hub, os.environ.get("IHD_BROKER_PASSWORD") or passwords.keep(context.places).get(PASSWORD)
