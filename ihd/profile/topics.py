"""Where each message of the profile is published, and by whom."""

from dataclasses import dataclass

from msgspec import Struct

from ihd.profile.accounts import (
    Alerts,
    Firmware,
    Messages,
    Prepayment,
    SupplierChange,
    Tariff,
    Tenancy,
)
from ihd.profile.asking import Answer, Command, LogRequest
from ihd.profile.reports import Burst, Health, Info, Live

ROOT = "ihd-hub/1"  # the whole number is the profile's version: what breaks a display takes another
ONLINE, OFFLINE = b"online", b"offline"
QOS = 1  # of everything: at least once; what comes twice says the same


@dataclass(frozen=True, slots=True)
class Channel:
    """One kind of message. `address` is below `ihd-hub/1/<hub>/`; `{meter}` and `{user}` stand for one level each."""

    name: str
    address: str
    shape: type[Struct]
    retained: bool = False
    from_hub: bool = True


CHANNELS: tuple[Channel, ...] = (
    Channel("info", "info", Info, retained=True),
    Channel("health", "health", Health, retained=True),
    Channel("live", "meter/{meter}/live", Live),
    Channel("burst", "meter/{meter}/log", Burst),
    Channel("tariff", "meter/{meter}/tariff", Tariff, retained=True),
    Channel("prepayment", "meter/{meter}/prepayment", Prepayment, retained=True),
    Channel("supplier", "meter/{meter}/supplier", SupplierChange, retained=True),
    Channel("messages", "messages", Messages, retained=True),
    Channel("alerts", "alerts", Alerts, retained=True),
    Channel("firmware", "firmware", Firmware, retained=True),
    Channel("tenancy", "tenancy", Tenancy, retained=True),
    Channel("answer", "answer/{user}", Answer),
    Channel("command", "command/{user}", Command, from_hub=False),
    Channel("log-request", "log-request/{user}", LogRequest, from_hub=False),
)


@dataclass(frozen=True, slots=True)
class Place:
    """A topic taken apart: the hub, the kind of message (None for what the profile does not know), meter or user."""

    hub: str
    channel: Channel | None
    name: str = ""


def topic(hub: str, address: str, name: str = "") -> str:
    """The topic of a channel's address at this hub; `name` is the meter or the user."""
    return f"{ROOT}/{hub}/{address.replace('{meter}', name).replace('{user}', name)}"


def availability(hub: str) -> str:
    """Where the broker tells, retained, whether the hub is online or offline: its last will."""
    return f"{ROOT}/{hub}/availability"


def place(topic: str) -> Place | None:
    """The topic taken apart; None for what is not below the root."""
    if not topic.startswith(f"{ROOT}/"):
        return None
    hub, *rest = topic[len(ROOT) + 1 :].split("/")
    for channel in CHANNELS:
        words = channel.address.split("/")
        if len(words) == len(rest) and all(a == b or a[0] == "{" for a, b in zip(words, rest, strict=True)):
            name = next((b for a, b in zip(words, rest, strict=True) if a[0] == "{"), "")
            return Place(hub, channel, name)
    return Place(hub, None)


def display_rights(hub: str, user: str) -> tuple[tuple[str, str], ...]:
    """What a paired display may do, as (read or write, topic filter): everything of this hub to hear, little to say."""
    below = f"{ROOT}/{hub}"
    return (
        ("read", f"{below}/info"),
        ("read", f"{below}/health"),
        ("read", f"{below}/availability"),
        ("read", f"{below}/meter/#"),
        ("read", f"{below}/messages"),
        ("read", f"{below}/alerts"),
        ("read", f"{below}/firmware"),
        ("read", f"{below}/tenancy"),
        ("read", f"{below}/answer/{user}"),
        ("read", f"{below}/keys/{user}"),
        ("write", f"{below}/command/{user}"),
        ("write", f"{below}/log-request/{user}"),
        ("write", f"{below}/keys/{user}/taken"),
    )
