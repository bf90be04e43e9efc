"""What a display holds of a hub that it is paired with: kept whole in the keyring, and nowhere else."""

import json
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, Self

from ihd.energy.trouble import PartTrouble
from ihd.hubs.broker import Broker
from ihd.wording import tr


@dataclass(frozen=True, slots=True)
class Paired:
    """A hub and how to reach it. Passwords and pins are the newest first; former ones stand until `former_until`, UTC.

    `key` and `counter` are the ratchet by which the hub changes the others.
    """

    hub: str
    user: str
    host: str
    port: int
    pins: tuple[str, ...]
    passwords: tuple[str, ...] = field(repr=False)
    key: bytes = field(repr=False)
    counter: int = 0
    former_until: datetime | None = None
    name: str = ""

    @property
    def broker(self) -> Broker:
        """Its broker, of which only the pinned certificates are accepted."""
        return Broker(self.host, self.port, self.user, tls=True, pin=" ".join(self.pins))

    def settled(self) -> Self:
        """The same once what was before is not needed any more."""
        return replace(self, passwords=self.passwords[:1], pins=self.pins[:1], former_until=None)

    def at(self, now: datetime) -> Self:
        """The same without what has run out by `now`."""
        return self.settled() if self.former_until and self.former_until <= now else self

    def to_json(self) -> str:
        """As text for the keyring."""
        until = self.former_until.isoformat() if self.former_until else None
        return json.dumps(asdict(self) | {"key": self.key.hex(), "former_until": until})

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Back from that text. Raises PartTrouble if it is none."""
        try:
            told: dict[str, Any] = json.loads(text)
            until = told["former_until"]
            one = cls(
                **told
                | {
                    "key": bytes.fromhex(told["key"]),
                    "pins": tuple(told["pins"]),
                    "passwords": tuple(told["passwords"]),
                    "former_until": datetime.fromisoformat(until).astimezone(UTC) if until else None,
                }
            )
            if not (one.pins and all(one.pins) and one.passwords and one.user):
                raise ValueError("without a pin or a password")
        except (ValueError, LookupError, TypeError, AttributeError) as error:
            raise PartTrouble(tr("What was kept of your hub cannot be read"), tr("Pair with the hub again.")) from error
        return one


def entry(hub: str) -> str:
    """The name under which the keyring keeps it."""
    return f"hub.{hub}"
