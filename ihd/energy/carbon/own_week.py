"""What the energy of a home came to in carbon over the last days, and on what basis that was reckoned."""

from datetime import date, datetime, timedelta, tzinfo
from typing import NamedTuple

from ihd.energy.calendar import HALF_HOUR, local_day, unix
from ihd.energy.carbon.basis import Basis
from ihd.energy.carbon.reckoning import HomeCarbon, Reckoning
from ihd.energy.column import Column
from ihd.energy.fuel import Fuel
from ihd.energy.half_hours import Quality

DAYS = 7
LAG = 2 * HALF_HOUR  # seconds by which a meter may be behind: gas tells on the half-hour what was used before it


class OwnDay(NamedTuple):
    """One local day, or as much of it as has passed: its grams, None where nothing is known; and whether all is."""

    day: date
    grams: float | None
    is_whole: bool


class OwnWeek(NamedTuple):
    """The last seven local days of one fuel, today the last of them.

    `grams` are their sum, None where nothing is known; `bases` say what of the energy (0 to 1) was reckoned on each
    basis, the largest first.
    """

    fuel: Fuel
    days: tuple[OwnDay, ...]
    grams: float | None
    bases: tuple[tuple[Basis, float], ...]


def own_week(column: Column, carbon: HomeCarbon, today: date, zone: tzinfo, now: datetime) -> OwnWeek:
    """The week up to `now` (UTC) on this local day, of what was used of the fuel of `carbon`."""
    days, whole = [], Reckoning()
    for back in range(DAYS - 1, -1, -1):
        day = today - timedelta(days=back)
        start, end = (unix(at) for at in local_day(day, zone))
        part = column.part(start, min(end, unix(now)))
        reckoned = carbon.reckoned(part)
        told = column.part(start, min(end, unix(now) - LAG))
        is_whole = column.start <= start and told.end >= min(end, unix(now) - LAG)
        days.append(OwnDay(day, reckoned.told().grams, is_whole and not told.count(Quality.MISSING)))
        whole += reckoned
    return OwnWeek(carbon.fuel, tuple(days), whole.told().grams, _bases(whole))


def _bases(reckoned: Reckoning) -> tuple[tuple[Basis, float], ...]:
    all_of_it = sum(share.wh for share in reckoned.shares)
    if not all_of_it:
        return ()
    parts = [(share.basis, share.wh / all_of_it) for share in reckoned.shares if share.wh]
    return tuple(sorted(parts, key=lambda part: -part[1]))
