"""What comes in over the link: a message understood, or a change of the link itself."""

from dataclasses import dataclass
from datetime import datetime

from ihd.energy.home import HubState
from ihd.energy.trouble import Trouble
from ihd.hubs.message import Meaning


@dataclass(frozen=True, slots=True)
class Heard:
    """What a message meant, and when it arrived (UTC, by our clock). `own`: it is from the home's own hub."""

    meaning: Meaning
    arrived: datetime
    retained: bool = False
    own: bool = True


@dataclass(frozen=True, slots=True)
class LinkChanged:
    """How the link to the broker stands now."""

    state: HubState
    trouble: Trouble | None
