"""What comes in over the link: a message understood, or a change of the link itself."""

from dataclasses import dataclass, replace
from datetime import datetime

from ihd.energy.home import HubState
from ihd.energy.occupants import of_these
from ihd.energy.reading import Reading
from ihd.energy.trouble import Trouble
from ihd.hubs.message import Meaning


@dataclass(frozen=True, slots=True)
class Heard:
    """What a message meant, and when it arrived (UTC, by our clock). `own`: it is from the home's own hub.

    `count` is when it arrived by a count of seconds that no setting of the clock moves. `ahead` are the readings that
    it holds if our clock is behind: by that clock the times told in it have not come yet.
    """

    meaning: Meaning
    arrived: datetime
    retained: bool = False
    own: bool = True
    count: float | None = None
    ahead: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkChanged:
    """How the link to the broker stands now."""

    state: HubState
    trouble: Trouble | None


def since_then(meaning: Meaning, since: datetime | None) -> Meaning:
    """What it means for those who live here since then."""
    if since is None or not meaning.news:
        return meaning
    return replace(meaning, news=tuple(told for one in meaning.news if (told := of_these(one, since))))
