"""What to type into a device so that it finds our broker, in lines for the screen and as a QR code for a telephone."""

import ipaddress
import secrets
from dataclasses import dataclass, field
from urllib.parse import quote

import segno

from ihd.wording import tr

# No letter or digit that is easily taken for another (i l o 0 1, s and 5, v and u, z and 2, q and g): one of each pair.
LETTERS = "abcdefghjkmnprtuwxy23456789"
GROUPS, OF = 4, 4  # 16 of 27 letters: 76 bits
QUIET = 4  # empty modules around the code, without which telephones do not find it


@dataclass(frozen=True, slots=True)
class DeviceCard:
    """A device's way in to the broker. `host` is the broker's name or number as the device sees it."""

    host: str
    port: int
    user: str
    password: str = field(repr=False)
    prefix: str = ""
    tls: bool = False

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """What to type, each with what the device's page may call it, in the order in which such pages ask."""
        return (
            (tr("Server"), self.host),
            (tr("Port"), str(self.port)),
            (tr("User name"), self.user),
            (tr("Password"), self.password),
            *([(tr("Topic prefix"), self.prefix)] if self.prefix else []),
            (tr("Encryption"), "TLS" if self.tls else tr("none", "no encryption")),
        )

    @property
    def uri(self) -> str:
        """The same in one line, for programs. It holds the password."""
        host = f"[{self.host}]" if _is_version_6(self.host) else self.host
        who = f"{quote(self.user, safe='')}:{quote(self.password, safe='')}"
        return f"{'mqtts' if self.tls else 'mqtt'}://{who}@{host}:{self.port}/{quote(self.prefix, safe='/')}"


def words(card: DeviceCard) -> str:
    """What the QR code says: the line for programs, then those for people, who paste from them. With the password."""
    return "\n".join([card.uri, *(f"{label}: {value}" for label, value in card.lines)])


def qr(card: DeviceCard) -> tuple[tuple[bool, ...], ...]:
    """The card as a QR code: its rows from the top, True where it is dark, with the light margin that it needs."""
    code = segno.make_qr(words(card), error="m")
    return tuple(tuple(bool(module) for module in row) for row in code.matrix_iter(border=QUIET))


def new_password() -> str:
    """A password that nobody can guess, and that is easily typed on a device's page: `wk3p-9ahc-m4xe-7tbu`."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(OF)) for _ in range(GROUPS))


def _is_version_6(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).version == 6
    except ValueError:
        return False
