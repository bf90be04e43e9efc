"""The tariff as a meter holds it: a price matrix and a switching table, in UTC."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from ihd.energy.fuel import Fuel

PENCE_PER_POUND = 100


class BlockReset(StrEnum):
    """When the count towards the blocks begins anew; the supplier chooses (TAR-09)."""

    DAILY = "daily"
    BILLING = "billing date"


@dataclass(frozen=True, slots=True)
class Switch:
    """From this minute of the UTC day on: time-of-use rate `rate`, or block row `block` (both counted from 1)."""

    minute: int
    rate: int | None = None
    block: int | None = None


@dataclass(frozen=True, slots=True)
class DayProfile:
    """The switches of one kind of day, in order; what was in force at its end goes on until the next one."""

    id: int
    switches: tuple[Switch, ...]


@dataclass(frozen=True, slots=True)
class WeekProfile:
    """The day profile of each weekday, Monday first."""

    id: int
    days: tuple[int, int, int, int, int, int, int]


@dataclass(frozen=True, slots=True)
class Season:
    """From this day of the year on: a week profile."""

    month: int
    day: int
    week: int


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A day that goes by its own profile, every year where `year` is None. It goes before the week (TAR-04)."""

    month: int
    day: int
    profile: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class MeterTariff:
    """A meter's tariff since `since` (UTC). A price is an integer x 10^`price_scale` pounds per kWh.

    `rates` are the time-of-use prices (up to 48), `blocks` the rows of up to four block prices (up to 8 rows), and
    `thresholds`, for each of these rows, the Wh at which the next block begins. The standing charge is an integer x
    10^`standing_scale` pounds a day (gb-metering TAR-01 to TAR-06).
    """

    meter: str
    fuel: Fuel
    since: datetime
    price_scale: int
    rates: tuple[int, ...]
    blocks: tuple[tuple[int, ...], ...]
    thresholds: tuple[tuple[int, ...], ...]
    standing: int | None
    standing_scale: int
    days: tuple[DayProfile, ...]
    weeks: tuple[WeekProfile, ...]
    seasons: tuple[Season, ...]
    special_days: tuple[SpecialDay, ...] = ()
    hub: str | None = None
    currency: str = "GBP"
    block_reset: BlockReset | None = None

    def switch_at(self, at: datetime) -> Switch | None:
        """What is in force at this moment (UTC); None where the table does not say."""
        day = at.date()
        profile = self._profile(day)
        if profile is None:
            return None
        minute = at.hour * 60 + at.minute
        before = [switch for switch in profile.switches if switch.minute <= minute]
        return before[-1] if before else None

    def pence_at(self, at: datetime) -> float | None:
        """Pence per kWh at this moment (UTC); the first block's price where blocks are in force; None if unknown."""
        switch = self.switch_at(at)
        if switch is None:
            return None
        if switch.rate is not None:
            return self._pence(self.rates[switch.rate - 1]) if switch.rate <= len(self.rates) else None
        if switch.block is not None and switch.block <= len(self.blocks) and self.blocks[switch.block - 1]:
            return self._pence(self.blocks[switch.block - 1][0])
        return None

    @property
    def standing_pence_per_day(self) -> float | None:
        """The standing charge in pence a day."""
        if self.standing is None:
            return None
        return round(self.standing * 10.0**self.standing_scale * PENCE_PER_POUND, 6)

    def _pence(self, price: int) -> float:
        return round(price * 10.0**self.price_scale * PENCE_PER_POUND, 6)

    def _profile(self, day: date) -> DayProfile | None:
        wanted = self._special(day) or self._usual(day)
        return next((profile for profile in self.days if profile.id == wanted), None)

    def _special(self, day: date) -> int | None:
        found = [
            one
            for one in self.special_days
            if (one.month, one.day) == (day.month, day.day) and one.year in (None, day.year)
        ]
        found.sort(key=lambda one: one.year is None)  # one year's own day goes before every year's
        return found[0].profile if found else None

    def _usual(self, day: date) -> int | None:
        if not self.seasons:
            return None
        ordered = sorted(self.seasons, key=lambda season: (season.month, season.day))
        begun = [season for season in ordered if (season.month, season.day) <= (day.month, day.day)]
        season = begun[-1] if begun else ordered[-1]  # before the year's first, last year's last goes on
        week = next((week for week in self.weeks if week.id == season.week), None)
        return week.days[day.weekday()] if week else None
