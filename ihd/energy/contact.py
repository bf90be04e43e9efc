"""A network connection that this program made: with whom, what for, and whether that is within the home."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

AT_HOME = ("localhost", "this machine")


class ContactKind(StrEnum):
    """What a connection is for."""

    HUB = "hub"  # the broker at which the home's hub speaks
    PAIRING = "pairing"
    LOOKING = "looking"  # calls into the network, so that brokers and hubs answer (mDNS)
    DIARY = "diary"  # a database server


class Contact(NamedTuple):
    """Who was spoken to: `host` as it was asked for, and the number that it turned out to be, if that is known."""

    kind: ContactKind
    host: str
    port: int
    address: str = ""

    @property
    def is_at_home(self) -> bool | None:
        """Whether it is within the home's own network, by its number; None where that cannot be said."""
        from ipaddress import ip_address  # no start waits for it

        for one in (self.address, self.host):
            try:
                number = ip_address(one.partition("%")[0])
            except ValueError:
                continue
            return bool(number.is_private or number.is_loopback or number.is_link_local or number.is_multicast)
        return True if self.host in AT_HOME else None


class Met(NamedTuple):
    """A contact, when (UTC) it was first and last made, and how often."""

    contact: Contact
    first: datetime
    last: datetime
    times: int = 1

    def again(self, at: datetime) -> "Met":
        """After it was made once more."""
        return self._replace(last=max(self.last, at), times=self.times + 1)
