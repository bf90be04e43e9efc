"""What a hub keeps of its pairing over a restart: its gate's tries and locks, and the displays with their keys."""

from dataclasses import dataclass, field
from typing import Self

import msgspec

from ihd.energy.trouble import FileTrouble
from ihd.profile.displays import PairedDisplay
from ihd.profile.pairing_gate import GateMemory
from ihd.wording import tr


@dataclass(frozen=True, slots=True)
class HubMemory:
    """Kept before anything that follows from it is said: else a restart would give a guesser his tries again."""

    gate: GateMemory = field(default_factory=GateMemory)
    displays: tuple[PairedDisplay, ...] = ()

    def to_json(self) -> str:
        """As text, with the keys: for a place that only the hub can read."""
        return msgspec.json.encode(self).decode()

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Back from that text. Raises FileTrouble if it is none."""
        try:
            return msgspec.json.decode(text.encode(), type=cls)
        except (ValueError, RecursionError) as error:
            advice = tr("Put the hub back as it was new, and pair its displays again.")
            raise FileTrouble(tr("What the hub kept of its pairing cannot be read"), advice) from error
