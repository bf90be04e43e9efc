"""Pairs this display with a hub, and parts them again: what is looked for, agreed, kept and erased."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, tzinfo
from functools import partial
from typing import NamedTuple

from ihd.app.context import Context
from ihd.app.hub_keys import HubKeys
from ihd.energy.contact import ContactKind
from ihd.energy.trouble import FileTrouble, HubTrouble, PartTrouble, Trouble
from ihd.hubs.broker import Broker
from ihd.hubs.pairing import WaitingHub, leave, pair, waiting_hubs
from ihd.profile.pairing_words import PairingTrouble, Refusal
from ihd.settings import HubSettings, Settings, save

SECURE_PORT, PLAIN_PORT = 8883, 1883
LISTEN_FOR = 3.0  # seconds at one broker, connecting among them: a slow machine takes a second for that
FIND_FOR = 4.0  # seconds for brokers to answer by mDNS
LEAVE_WITHIN = 8.0  # seconds for the hub to let go of us
Ways = tuple[Broker, ...]  # one broker, with TLS and without


class Offered(NamedTuple):
    """A hub that waits to be paired, and where it was heard."""

    waiting: WaitingHub
    broker: Broker


class Parted(NamedTuple):
    """How an unpairing ended. `told`: the hub has let go of this display, and knows its password no more."""

    hub: str
    told: bool
    settings: Settings


def ways_to(address: str) -> Ways:
    """The ways to a broker by its address as it is typed: "192.168.1.20", "hub.local:8883" or "[fe80::1]:8883".

    Raises HubTrouble if it cannot be one.
    """
    host, colon, port = address.strip().rpartition(":")
    if not colon or (":" in host and not host.startswith("[")):
        host, port = address.strip(), ""
    host = host.removeprefix("[").removesuffix("]")
    if not host or not host.isprintable() or " " in host or (port and not _is_port(port)):
        raise HubTrouble(f"{address!r} is no address", "Type one such as 192.168.1.20 or hub.local:8883.")
    if port:
        return Broker(host, int(port), tls=True), Broker(host, int(port))
    return Broker(host, SECURE_PORT, tls=True), Broker(host, PLAIN_PORT)


def ways_known(settings: Settings) -> list[Ways]:
    """The ways to the broker in the settings, if there is one."""
    hub = settings.hub
    return [(Broker(hub.host, SECURE_PORT, tls=True), Broker(hub.host, hub.port, tls=hub.tls))] if hub.host else []


def ways_found(context: Context, seconds: float = FIND_FOR) -> list[Ways]:
    """The ways to the brokers that say by mDNS that they are there, and to this machine's own. Takes so long."""
    from ihd.hubs.finding import find

    met = partial(context.met, ContactKind.LOOKING)
    return [(Broker(one.host, one.port, tls=one.tls),) for one in find(seconds, lambda _: None, met=met)]


def offers(
    places: Iterable[Ways], context: Context, found: Callable[[Offered], None] = lambda _: None, *, wanted: str = ""
) -> tuple[Offered, ...]:
    """The hubs at these brokers that wait to be paired, each told to `found` as soon as it is heard.

    It ends with the one that is wanted (its id or its name), if one is. A broker that does not answer is passed over.
    Raises HubTrouble if none does.
    """
    heard: dict[str, Offered] = {}
    trouble: HubTrouble | None = None
    has_answered = False
    met = partial(context.met, ContactKind.PAIRING)
    for ways in dict.fromkeys(places):
        for broker in ways:
            try:
                waiting = waiting_hubs(broker, context.clock, seconds=LISTEN_FOR, wanted=wanted, met=met)
            except HubTrouble as told:
                trouble = trouble or told
                continue
            has_answered = True
            for one in waiting:
                if one.hub not in heard:
                    heard[one.hub] = Offered(one, broker)
                    found(heard[one.hub])
            break
        if wanted and any(wanted in (one.waiting.hub, one.waiting.name) for one in heard.values()):
            break
    if trouble and not has_answered:
        raise trouble
    return tuple(heard.values())


def pair_with(context: Context, offered: Offered, code: str, name: str) -> Settings:
    """Pair with this hub by the code that it shows; the settings that are in force, and kept, from then on.

    What was agreed is kept first: who is killed after that pairs once more, or is paired.
    Raises PairingTrouble if it does not come about, HubTrouble, PartTrouble or FileTrouble where it cannot.
    """
    hub = offered.waiting.hub
    if context.settings.meters.paired not in ("", hub):
        advice = f"Unpair it first, in Settings, or with `ihd unpair {context.settings.meters.paired}`."
        raise HubTrouble("This display is paired with another hub", advice)
    keys = HubKeys(context.places, hub)
    keys.check()
    met = partial(context.met, ContactKind.PAIRING)
    agreed = replace(pair(offered.broker, hub, code, name, context.clock, met=met), name=offered.waiting.name)
    meters = replace(context.settings.meters, paired=hub)
    address = HubSettings(agreed.host, agreed.port, tls=True, prefix=context.settings.hub.prefix)
    settings = replace(context.settings, hub=address, meters=meters)
    try:
        keys.begin(agreed)
        _save(context, settings)
    except Trouble:
        leave(agreed, context.clock, seconds=LEAVE_WITHIN, met=met)
        with suppress(PartTrouble):
            keys.forget()
        raise
    return settings


def unpair(context: Context, hub: str) -> Parted:
    """Leave this hub: tell it, then erase what was agreed, whether or not it heard. The history stays.

    Raises HubTrouble if this display is not paired with it, PartTrouble if the keyring will not forget.
    """
    keys = HubKeys(context.places, hub)
    try:
        agreed = keys.load()
    except PartTrouble:  # what cannot be read can still be erased
        agreed = None
    if agreed is None and hub != context.settings.meters.paired:
        known = context.settings.meters.paired
        advice = f"It is paired with {known}." if known else "It is not paired with any hub."
        raise HubTrouble(f"This display is not paired with {hub}", advice)
    met = partial(context.met, ContactKind.PAIRING)
    told = agreed is not None and leave(agreed, context.clock, seconds=LEAVE_WITHIN, met=met)
    keys.forget()
    settings = context.settings
    if settings.meters.paired == hub:
        address = HubSettings(prefix=settings.hub.prefix)
        settings = replace(settings, hub=address, meters=replace(settings.meters, paired=""))
        _save(context, settings)
    return Parted(hub, told, settings)


def in_words(trouble: Trouble, now: datetime, zone: tzinfo) -> Trouble:
    """The trouble with all that a household should know of it: until when a hub is locked, by the clock on the wall."""
    if not isinstance(trouble, PairingTrouble) or trouble.until is None:
        return trouble
    until = trouble.until.astimezone(zone)
    day = "" if until.date() == now.astimezone(zone).date() else f" on {until:%A}"
    advice = f"{trouble.advice} It takes codes again from {until:%H:%M}{day}."
    return PairingTrouble(trouble.headline, advice, reason=trouble.reason, until=trouble.until)


def may_try_again(trouble: Trouble) -> bool:
    """Whether another code may be typed at once."""
    return isinstance(trouble, PairingTrouble) and trouble.reason in (Refusal.WRONG_CODE, None)


def _is_port(word: str) -> bool:
    return word.isascii() and word.isdecimal() and 0 < int(word) < 65536


def _save(context: Context, settings: Settings) -> None:
    file = context.places.settings_file
    try:
        save(settings, file)
    except OSError as error:
        raise FileTrouble("The settings cannot be kept", f"Make {file.parent} writable: {error.strerror}.") from error
