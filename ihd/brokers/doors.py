"""Where a broker of ours listens, and how the rest of the home reaches it."""

import errno
import ipaddress
import os
import socket
from dataclasses import dataclass
from pathlib import Path

from ihd.energy.trouble import PartTrouble
from ihd.wording import tr

LOOPBACK = "127.0.0.1"
EVERYWHERE = "0.0.0.0"  # noqa: S104 - the household chooses it, and nobody comes in without a password
PLAIN_PORT, SECURE_PORT = 1883, 8883  # as registered for MQTT, without and with encryption
ANY_PORT = 0
SOMEWHERE = ("192.0.2.1", 9)  # an address kept for documents (RFC 5737): it is never reached, and nothing is sent to it


@dataclass(frozen=True, slots=True)
class Papers:
    """The files that a broker proves itself with, and the SHA-256 fingerprint (64 hex digits) of the certificate."""

    certificate: Path
    key: Path
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Doors:
    """The address and the ports that a broker listens on. A port that is None stays shut.

    The address is a number: this machine alone (the default), one of its numbers, or `EVERYWHERE`.
    """

    address: str = LOOPBACK
    port: int | None = PLAIN_PORT
    secure_port: int | None = None

    @property
    def ports(self) -> tuple[int, ...]:
        """The ports that are open."""
        return tuple(port for port in (self.port, self.secure_port) if port is not None)

    @property
    def own_side(self) -> str:
        """The address under which a program on this machine reaches the broker."""
        return LOOPBACK if self.address == EVERYWHERE else self.address

    def check(self, papers: Papers | None) -> None:
        """Raises PartTrouble where a broker with these papers cannot listen here, with what to do about it."""
        if self.secure_port is not None and papers is None:
            raise PartTrouble(tr("The broker has no certificate"), tr("Make one, or do without encrypted links."))
        try:
            ipaddress.IPv4Address(self.address)
        except ValueError as error:
            advice = tr(
                "Give a number such as {loopback}, or {everywhere} for the whole home; now “{address}”.",
                loopback=LOOPBACK,
                everywhere=EVERYWHERE,
                address=self.address,
            )
            raise PartTrouble(tr("The broker has no address to listen on"), advice) from error
        if not self.ports or (self.port and self.port == self.secure_port):
            advice = tr(
                "Usual are {plain_port}, and {secure_port} for encrypted links.",
                plain_port=PLAIN_PORT,
                secure_port=SECURE_PORT,
            )
            raise PartTrouble(tr("The broker needs a port of its own"), advice)
        for port in self.ports:
            check_port(self.address, port)


def check_port(address: str, port: int) -> None:
    """Raises PartTrouble if a broker cannot listen on this port, with the reason."""
    try:
        with socket.socket() as probe:
            if os.name == "posix":  # elsewhere it would allow what it is meant to find out
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((address, port))
            probe.listen()
    except (OSError, OverflowError) as error:
        raise _trouble(address, port, error) from error


def own_address() -> str | None:
    """The number of this machine on the home network, as far as it can be told without sending anything; else None."""
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.connect(SOMEWHERE)
            number = ipaddress.IPv4Address(probe.getsockname()[0])
    except (OSError, ValueError):
        return None
    return None if number.is_loopback or number.is_unspecified else str(number)


def own_names() -> tuple[str, ...]:
    """The names and numbers under which this machine's broker may be called, for its certificate."""
    name = socket.gethostname().split(".")[0].lower()
    names = [name, f"{name}.local"] if name and name.isascii() and name != "localhost" else []
    return tuple(dict.fromkeys([*names, "localhost", LOOPBACK, *filter(None, [own_address()])]))


def _trouble(address: str, port: int, error: Exception) -> PartTrouble:
    code = getattr(error, "errno", None)
    if code == errno.EADDRINUSE:
        return PartTrouble(
            tr("Another program listens on port {port} already", port=port),
            tr(
                "It may be Mosquitto's own service, which starts once it is installed. Use that one as the broker, "
                "or end it: sudo systemctl disable --now mosquitto"
            ),
        )
    if code == errno.EADDRNOTAVAIL:
        return PartTrouble(
            tr("This machine has no address {address}", address=address),
            tr("Give its own, or {everywhere} for all of them.", everywhere=EVERYWHERE),
        )
    if code == errno.EACCES:
        return PartTrouble(
            tr("This system keeps port {port} to itself", port=port), tr("Choose one above 1023; 1883 is usual.")
        )
    return PartTrouble(
        tr("The broker cannot listen on port {port}", port=port),
        tr("Choose another, from 1024 to 65535. ({error})", error=error),
    )
