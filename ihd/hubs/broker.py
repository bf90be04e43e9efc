"""Where the broker is, how the link to it stands, and what to tell the household when it does not answer."""

import socket
import ssl
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from ihd.energy.trouble import HubTrouble
from ihd.wording import later, tr

CLOCK_CODES = {9, 10}  # OpenSSL: certificate not valid yet, or no longer
NAME_CODES = {62, 64}  # OpenSSL: certificate for another name, or another number
PASSES_ON = later("A broker passes on what your hub says.")
PAIR_USER = "pair"  # what anyone may call themselves who wants to be paired; it may say and hear nothing else


@dataclass(frozen=True, slots=True)
class Broker:
    """The broker's address. The password is never part of it, so that it cannot get into a log with it.

    `pin` is the SHA-256 fingerprint (64 hex digits) of the only certificate that is accepted, always over TLS; while
    a hub changes its certificate there are two, with a space between. `trusted` is False for a link to whoever
    answers: on it a hub is only looked for and paired with, which needs no trust, as the well-known user.
    """

    host: str
    port: int = 1883
    user: str = ""
    tls: bool = False
    ca_file: str = ""
    pin: str = ""
    trusted: bool = True

    def __post_init__(self) -> None:
        if not self.trusted and (self.pin or self.user not in {"", PAIR_USER}):
            raise ValueError("A user's password is never said to just anybody")

    @property
    def is_encrypted(self) -> bool:
        """Whether TLS is spoken: a pin is never without."""
        return self.tls or bool(self.pin)

    @property
    def pins(self) -> frozenset[str]:
        """The fingerprints that are accepted, however they were written."""
        return frozenset(one.replace(":", "").lower() for one in self.pin.split())


class LinkKind(StrEnum):
    """How the link stands. Each is the word of the home's own HubState that it leads to."""

    CONNECTING = "connecting"
    CONNECTED = "live"  # whether the hub itself is alive is judged from what it says, not from the link
    REFUSED = "refused"
    LOST = "lost"


class Peer(NamedTuple):
    """Who answered a link: the address as it was asked for, and the number that it turned out to be."""

    host: str
    port: int
    address: str


@dataclass(frozen=True, slots=True)
class LinkState:
    """How the link to the broker stands, with the trouble that a householder can mend.

    `peer` is who answered, None where nobody did.
    """

    kind: LinkKind
    trouble: HubTrouble | None = None
    peer: Peer | None = None


def peer_of(wire: Any, broker: Broker) -> Peer | None:
    """Who has answered on this socket; None where it has hung up already."""
    try:
        return Peer(broker.host, broker.port, str(wire.getpeername()[0]))
    except (AttributeError, OSError, IndexError):
        return None


def trouble_of(error: Exception, broker: Broker) -> HubTrouble:
    """What the household should know of an error met while connecting."""
    if isinstance(error, HubTrouble):
        return error
    if isinstance(error, ssl.SSLError):
        return _tls_trouble(error, broker)
    if isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN:
        return _of_broker(
            tr("The broker's address cannot be looked up"), tr("Check that this device is on your network.")
        )
    if isinstance(error, socket.gaierror | ValueError):  # ValueError: nothing, or no name at all
        return _of_broker(
            tr("There is no such address"),
            tr("Check the broker's address in Settings, now “{host}”.", host=broker.host),
        )
    if isinstance(error, ConnectionRefusedError):
        advice = tr(
            "Nothing listens at {host}, port {port}. Check both, and that the broker is running.",
            host=broker.host,
            port=broker.port,
        )
        return _of_broker(tr("The broker did not answer"), advice)
    return silent(broker)


def silent(broker: Broker) -> HubTrouble:
    """The trouble of a broker that says nothing at all."""
    advice = tr("Check that {host} is switched on and on your network. It is tried again by itself.", host=broker.host)
    return _of_broker(tr("The broker did not answer"), advice)


def closed_door() -> HubTrouble:
    """The trouble of a broker that hangs up before it has let us in; some do so where the password is wrong."""
    return _of_broker(
        tr("The broker closed the door without a reason"),
        tr("Check the user name and password in Settings, and whether it wants an encrypted link."),
    )


def refused(code: int, reason: str) -> HubTrouble:
    """The trouble of a broker that says why it will not have us: MQTT 5's reason code and name."""
    if code in {134, 135}:
        return _of_broker(
            tr("The broker refused the user name or password"), tr("Check both in Settings; the broker must know them.")
        )
    if code == 132:
        return _of_broker(tr("The broker speaks another MQTT"), tr("It needs MQTT 3.1.1 or 5; bring it up to date."))
    return _of_broker(
        tr("The broker would not let us in"), tr("It says: {reason}. It is tried again by itself.", reason=reason)
    )


def not_the_hub(broker: Broker) -> HubTrouble:
    """The trouble of a broker whose certificate is not the paired hub's. It was told nothing: no name, no password."""
    return HubTrouble(
        tr("This is not the hub you paired with"),
        tr(
            "Something else answers at {host}; it was told nothing. If the hub was replaced or reset, pair again.",
            host=broker.host,
        ),
    )


def broken_off() -> HubTrouble:
    """The trouble of a link that was there and is gone."""
    return _of_broker(tr("The link to the broker is gone"), tr("Nothing to do: it is tried again by itself."))


def unheard() -> HubTrouble:
    """The trouble of a broker that lets us in, but not hear the hub's topics."""
    return _of_broker(
        tr("The broker does not let us hear the hub"),
        tr("Check the topic prefix, and what the broker allows this user to read."),
    )


def _tls_trouble(error: ssl.SSLError, broker: Broker) -> HubTrouble:
    if isinstance(error, ssl.SSLCertVerificationError):
        return _of_broker(tr("Certificate not trusted"), _certificate_advice(error, broker))
    advice = tr("Check the port, now {port}: 8883 is usual with encryption, 1883 without.", port=broker.port)
    return _of_broker(tr("The broker does not encrypt the link here"), advice)


def _certificate_advice(error: ssl.SSLCertVerificationError, broker: Broker) -> str:
    if error.verify_code in NAME_CODES:
        return f"The broker's certificate is for another name than {broker.host}. Check the address in Settings."
    if error.verify_code in CLOCK_CODES:
        return "The broker's certificate has expired or is not valid yet. Check the date of both machines."
    return "If the broker's certificate is your own, give the certificate file of its authority in Settings."


def _of_broker(headline: str, advice: str) -> HubTrouble:
    return HubTrouble(headline, f"{advice} {tr(PASSES_ON)}")
