"""The broker of our own, for a home that has none: run by the one program on the machine that records."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from ihd import passwords
from ihd.app.broker import OWN, password_of
from ihd.app.context import Context
from ihd.brokers.choice import Choice, Kind, choose
from ihd.brokers.doors import EVERYWHERE, LOOPBACK, Doors, Papers, own_names
from ihd.brokers.mosquitto import ManagedMosquitto
from ihd.energy.trouble import PartTrouble
from ihd.passwords import Passwords
from ihd.settings import BrokerSettings
from ihd.wording import tr

FAMILIES = ("SMART/#", "ihd-hub/#")  # where hubs speak, and no other device has any business


class Guest(StrEnum):
    """Who is let in besides ourselves. Each is the name of an account."""

    GLOW = "glow"
    DEVICE = "device"


@dataclass(frozen=True, slots=True)
class Account:
    """A name and a password, and what may be read and said with them."""

    user: str
    password: str = field(repr=False)
    rights: tuple[tuple[str, str], ...]


class Runs(Protocol):
    """A broker, whichever it is."""

    @property
    def is_running(self) -> bool: ...

    def start(self) -> None: ...

    def stop(self) -> None: ...


class HomeBroker:
    """Mosquitto where it is installed, else the built-in broker, as the settings want it."""

    def __init__(self, context: Context) -> None:
        """Raises PartTrouble if there is no broker to run, or no way to keep its passwords."""
        self.choice: Choice = choose()
        wanted = context.settings.broker
        folder = context.places.data / "broker"
        accounts = _accounts(passwords.keep(context.places), context.settings.hub.prefix)
        papers = _papers(folder, context) if wanted.tls else None
        doors = doors_of(wanted)
        if self.choice.kind is Kind.MOSQUITTO:
            self._broker: Runs = _mosquitto(folder, doors, papers, accounts)
        else:
            self._broker = _embedded(doors, papers, accounts)

    @property
    def is_running(self) -> bool:
        return self._broker.is_running

    def start(self) -> None:
        """Start, and return once it answers. Raises PartTrouble or FileTrouble if it cannot."""
        self._broker.start()

    def stop(self) -> None:
        """Stop. Does nothing if it does not run."""
        self._broker.stop()


def doors_of(wanted: BrokerSettings) -> Doors:
    """Where it listens."""
    address = EVERYWHERE if wanted.network else LOOPBACK
    return Doors(address, wanted.port, wanted.secure_port if wanted.tls else None)


def _accounts(kept: Passwords, prefix: str) -> tuple[Account, ...]:
    """Who is let in, we first. A device cannot pass for the hub: its topics are the hub's alone."""
    hubs = (f"{prefix}/#", *FAMILIES)
    ours = (("read", "#"), ("read", "$SYS/#"), ("write", "R/+/keepalive"))
    glow = (("readwrite", f"{prefix}/#"),)
    device = (("readwrite", "#"), *(("deny", topic) for topic in hubs))
    told = ((OWN, ours), (Guest.GLOW.value, glow), (Guest.DEVICE.value, device))
    return tuple(Account(user, password_of(kept, user), rights) for user, rights in told)


def _mosquitto(folder: Path, doors: Doors, papers: Papers | None, accounts: tuple[Account, ...]) -> ManagedMosquitto:
    broker = ManagedMosquitto(folder / "mosquitto", doors, papers)
    for user in broker.accounts():
        if user not in {one.user for one in accounts}:
            broker.expel(user)
    for one in accounts:
        broker.admit(one.user, one.password, one.rights)
    return broker


def _embedded(doors: Doors, papers: Papers | None, accounts: tuple[Account, ...]) -> Runs:
    from ihd.brokers.embedded import EmbeddedBroker

    others = {one.user: one.password for one in accounts if one.user != OWN}
    return EmbeddedBroker(OWN, accounts[0].password, others, doors=doors, port5=None, papers=papers)


def _papers(folder: Path, context: Context) -> Papers:
    from ihd.brokers.certificates import kept  # with all that makes certificates

    try:
        return kept(folder / "papers", own_names(), context.clock())
    except ValueError as error:
        raise PartTrouble(
            tr("The broker's certificate cannot be made"), tr("Do without encryption: {error}", error=error)
        ) from error
