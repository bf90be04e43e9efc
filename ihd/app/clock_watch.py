"""What time it really is: our own clock beside a count that only runs on, the network's word and what hubs tell.

A machine without a clock of its own starts in 1970, or where it was switched off last week, until the network tells
it the time. What hubs write into their messages says sooner that this cannot be.
"""

from collections import deque
from statistics import median
from typing import NamedTuple

from ihd.energy.register import CONFIRMATIONS
from ihd.energy.set_right import MATTERS
from ihd.hubs.told import CLOCK_IS_SET

AHEAD = 300.0  # seconds; a hub's clock further ahead of ours than this means that one of the two is wrong
ZONE_MISTAKES = (3600.0, 7200.0)  # a hub that tells its local time for UTC is ahead by these in summer
AGREE = 60.0  # seconds within which a hub's times follow one another as its messages do
PATIENCE = 3600.0  # seconds for which a clock that stands before what is kept is not believed
MOST_METERS = 200
BURST = 0.2  # seconds; a meter tells once in several, and a hub that was cut off tells all that it held at once
SINCE_SET = (CLOCK_IS_SET - 1970) * 365.25 * 86_400  # unix seconds; a clock before this has not been set


class Claim(NamedTuple):
    """What a hub made of the time: at which moment of the count it came, and unix time less the count by it."""

    came: float
    basis: float


class ClockWatch:
    """Follows how far unix time is ahead of the count: the basis by which moments of the count become times.

    `newest` (unix seconds) is the newest thing kept when it begins: a clock that stands before that is in doubt.
    Belongs to one thread, and asks no clock itself.
    """

    def __init__(self, newest: float | None = None) -> None:
        self._newest = newest
        self._ours: float | None = None
        self._wall = 0.0
        self._word: float | None = None
        self._former_word: float | None = None  # it was said of a clock that has been set since
        self._proved: float | None = None  # the basis that the network or a hub last agreed with
        self._doubted_at: float | None = None  # since when our clock is not as it was proved, or has not been
        self._claims: dict[str, deque[Claim]] = {}
        self._theirs: tuple[float, ...] = ()

    def look(self, wall: float, count: float, word: float | None = None) -> None:
        """Take what our clock says (unix seconds) at this moment of the count, and the network's last word."""
        ours = wall - count
        if self._ours is None or abs(ours - self._ours) >= MATTERS:
            self._former_word, self._doubted_at = self._word, count
        self._ours, self._wall, self._word = ours, wall, word
        self._prove(count)

    def told(self, meter: str, at: float, count: float) -> bool:
        """Take a time (unix seconds) that a hub wrote into a message, which arrived at this moment of the count.

        Whether it is taken: of a burst one in a while tells as much as all.
        """
        claims = self._claims.get(meter)
        if len(self._claims) >= MOST_METERS if claims is None else 0 <= count - claims[-1].came < BURST:
            return False
        if claims is None:
            claims = self._claims[meter] = deque(maxlen=CONFIRMATIONS)
        claims.append(Claim(count, at - count))
        bases = ([one.basis for one in claims] for claims in self._claims.values())
        self._theirs = tuple(median(one) for one in bases if _agree(one))
        self._prove(count)
        return True

    def _prove(self, count: float) -> None:
        if self._ours is None:
            return
        said = self._wall >= SINCE_SET and self._word and self._word != self._former_word
        if said or self.is_checked or self._is_theirs(self._ours):
            self._proved, self._doubted_at = self._ours, None
        elif self._proved is not None and self._is_theirs(self._proved):
            self._doubted_at = count
        elif self._doubted_at is not None and count - self._doubted_at > PATIENCE:
            self._proved = self._newest = None

    @property
    def ours(self) -> float | None:
        """The basis by our own clock; None before the first look at it."""
        return self._ours

    def _is_theirs(self, basis: float) -> bool:
        return any(abs(theirs - basis) <= AGREE for theirs in self._theirs)

    @property
    def is_checked(self) -> bool:
        """Whether the network has set our clock, or a hub says the same, and nothing has set it otherwise since."""
        return self._proved is not None and self._ours is not None and abs(self._ours - self._proved) < MATTERS

    @property
    def basis(self) -> float | None:
        """Unix time less the count, as far as it is known; None while nobody can say what time it is."""
        if self._ours is None or self.is_checked:
            return self._ours
        if self._proved is not None:
            return self._proved
        is_set = self._wall >= SINCE_SET
        theirs = max(self._theirs, default=self._ours)
        behind = theirs - self._ours
        if behind > AHEAD and not (is_set and _is_zone_mistake(behind)):
            return theirs
        if not is_set or (self._newest is not None and self._wall <= self._newest):
            return None
        return self._ours


def _agree(bases: list[float]) -> bool:
    return len(bases) == CONFIRMATIONS and max(bases) - min(bases) <= AGREE


def _is_zone_mistake(seconds: float) -> bool:
    return any(abs(seconds - one) <= AGREE for one in ZONE_MISTAKES)
