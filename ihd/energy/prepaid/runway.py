"""How long what is on a prepayment meter lasts, with the range in which it runs out four times out of five."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import datetime, tzinfo
from enum import StrEnum
from typing import NamedTuple

from ihd.energy.calendar import DAY, HALF_HOUR, unix, utc
from ihd.energy.column import Column
from ihd.energy.credit import ACTIVE
from ihd.energy.fuel import Fuel
from ihd.energy.insight.profile import Profile, profile
from ihd.energy.prepaid.ahead import Ahead, ahead
from ihd.energy.prepaid.friendly import may_cut_off
from ihd.energy.prepaid.spent import spent
from ihd.energy.prepaid.spread import ratios
from ihd.energy.prepay import EmergencyCredit, PaymentMode, Prepayment, Supply
from ihd.energy.tariffs.plan import Schedule

A_WEEK = 7 * DAY // HALF_HOUR
HORIZON = 70 * DAY // HALF_HOUR  # half-hours: nobody can say what will be in ten weeks
BEYOND = 10  # one time in so many it runs out before the range, and one after it
FEW_DAYS = 28  # known of the home; what is said with fewer rests on little
LITTLE = 7200  # seconds of use that may be missing without a word: gas tells each half-hour, and late
COST_PER_E5 = 10**9  # 10^-12 pence in 10^-5 of a pound


class Note(StrEnum):
    """What a runway does not know."""

    FEW_DAYS = "few days"  # of the home's use are known yet
    NO_STANDING = "no standing charge"  # is known: it may run out sooner
    PRICES_GUESSED = "prices guessed"  # those not told yet were taken to be like the last ones
    USE_MISSING = "use missing"  # since the balance was told: what is usual stands in for it


class Lasting(NamedTuple):
    """When it runs out, UTC: most likely, and the range in which it does four times out of five.

    `cut_off` is the first moment from `likely` on at which the meter may cut off. None is later than can be said.
    """

    likely: datetime | None
    early: datetime | None
    late: datetime | None
    cut_off: datetime | None


class Runway(NamedTuple):
    """How long a meter's credit lasts, emergency credit included where it is switched on; UTC, as in `Lasting`.

    `with_emergency` tells the same if the emergency credit that is on offer, or will be, is switched on as well; None
    where there is none. `days` is how many days of the home's use it rests on.
    """

    fuel: Fuel
    likely: datetime | None
    early: datetime | None
    late: datetime | None
    cut_off: datetime | None
    with_emergency: Lasting | None = None
    notes: tuple[Note, ...] = ()
    days: float = 0.0


class Held(NamedTuple):
    """What a meter can still give: its own credit, then what it has lent, then what it would lend; 10^-5 of a pound."""

    credit: float
    lent: float
    offered: float


def runway(meter: Prepayment, column: Column, schedule: Schedule, zone: tzinfo, now: datetime) -> Runway | None:
    """How long this meter's credit lasts from `now` (UTC) on.

    `column` is what this fuel used up to now, best of the last thirteen months. None where that is too little, where
    the meter is not prepaid, tells no balance or is off already, and where there is no price to reckon with.

    Expected is what the home used at each hour of its week, as much as lately and as the season had it a year ago
    (`insight.profile`). The range comes of how wrong that was at the same time of day on earlier days (`spread`).
    """
    held = holds(meter)
    expected = profile(column, min(unix(now), column.end), zone) if held else None
    seen = ahead(meter, expected, schedule, zone, now, HORIZON) if expected else None
    if held is None or expected is None or seen is None:
        return None
    went = _since(meter, column, schedule, zone, now, seen)
    credit = max(0.0, held.credit - went.e5)
    lent = max(0.0, min(held.lent, held.credit + held.lent - went.e5))
    told = {
        Note.FEW_DAYS: expected.days < FEW_DAYS,
        Note.NO_STANDING: seen.no_standing,
        Note.PRICES_GUESSED: seen.guessed,
        Note.USE_MISSING: went.guessed,
    }
    paths = _Paths(meter, expected, seen, now)
    more = paths.lasting(credit, lent + held.offered) if held.offered else None
    notes = tuple(note for note, applies in told.items() if applies)
    return Runway(meter.fuel, *paths.lasting(credit, lent), more, notes, expected.days)


def holds(meter: Prepayment) -> Held | None:
    """What this meter can still give; None where that is not known, or the supply is off already.

    Emergency credit counts as lent once it is switched on. It is on offer where the meter says so, and where it will
    say so once the balance has come down to the threshold (gb-metering PREP-03, PPM-09).
    """
    if meter.mode is not PaymentMode.PREPAYMENT or meter.balance is None or meter.supply in (Supply.OFF, Supply.ARMED):
        return None
    limits = meter.limits
    lent = max(0, meter.emergency_balance or 0) if meter.emergency in ACTIVE else 0
    comes = (
        meter.emergency is EmergencyCredit.UNAVAILABLE
        and limits.emergency_threshold is not None
        and meter.balance > limits.emergency_threshold
    )
    offered = (limits.emergency_limit or 0) if comes or meter.emergency is EmergencyCredit.AVAILABLE else 0
    return Held(max(0, meter.balance - (limits.disablement or 0)), lent, offered)


class _Since(NamedTuple):
    """What went since the balance was told, 10^-5 of a pound; and whether it rests on what is usual."""

    e5: float
    guessed: bool


def _since(meter: Prepayment, column: Column, schedule: Schedule, zone: tzinfo, now: datetime, seen: Ahead) -> _Since:
    if meter.at >= now:
        return _Since(0.0, guessed=False)
    found = spent(column, schedule, zone, meter.at, now)
    unknown = found.missing if found.energy is not None else unix(now) - unix(meter.at)
    usual = seen.energy[A_WEEK] / (A_WEEK * HALF_HOUR)
    known = (found.energy or 0) + (found.standing or 0)
    return _Since(known / COST_PER_E5 + usual * unknown, guessed=unknown > LITTLE)


class _Paths:
    """The ways in which what is held may go: as expected, and as far off as that has been before."""

    def __init__(self, meter: Prepayment, expected: Profile, seen: Ahead, now: datetime) -> None:
        self._meter, self._expected, self._seen, self._now = meter, expected, seen, now

    def lasting(self, credit: float, lent: float) -> Lasting:
        """When so much has gone, 10^-5 of a pound: first the credit, then what is lent."""
        if credit + lent <= 0:
            return Lasting(self._now, self._now, self._now, may_cut_off(self._meter, self._now))
        about = self._end((1.0,), credit, lent)
        season = self._expected.season(about)
        paths = [[season * each for each in path] for path in ratios(self._expected, about)]
        ends = sorted(self._end(path, credit, lent) for path in paths)
        rank = max(1, (len(ends) + 1) // BEYOND)
        likely, early = self._at(ends[(len(ends) - 1) // 2]), ends[rank - 1]
        return Lasting(
            likely,
            self._at(early - 1) if early <= HORIZON else None,
            self._at(ends[-rank]),
            may_cut_off(self._meter, likely) if likely else None,
        )

    def _end(self, path: Sequence[float], credit: float, lent: float) -> int:
        """After how many half-hours it has gone, one more than the last that is looked at if not by then."""
        last, energy, charges = len(path) - 1, self._seen.energy, self._seen.charges

        def used(half_hours: int) -> float:
            return path[min(half_hours - 1, last)] * energy[half_hours]

        own = 1 + bisect_left(range(1, len(energy)), credit, key=lambda n: used(n) + charges[n])
        if not lent:
            return own
        stops = own if self._meter.suspend_debt_emergency else len(energy)  # PREP-07
        return 1 + bisect_left(range(1, len(energy)), credit + lent, key=lambda n: used(n) + charges[min(n, stops)])

    def _at(self, half_hours: int) -> datetime | None:
        """The end of so many half-hours, though not before now; None beyond what is looked at."""
        if half_hours > HORIZON:
            return None
        return max(self._now, utc(self._seen.start + half_hours * HALF_HOUR))
