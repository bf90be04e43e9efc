"""The tariff as a meter holds it: a price matrix and a switching table, in UTC."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from ihd.energy import exact
from ihd.energy.fuel import Fuel

POUND_PLACES = exact.PLACES + 2  # a pound is 10^11 units of a price
DAYS_BACK = 366  # a meter's calendar comes round each year: what no day of a year switches is never switched


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

    @property
    def table(self) -> "SwitchingTable":
        """Its calendar, made anew each time: whoever asks of many moments asks for it once."""
        return SwitchingTable(self.days, self.weeks, self.seasons, self.special_days)

    def switch_at(self, at: datetime) -> Switch | None:
        """What is in force at this moment (aware); None where the table does not say."""
        return self.table.switch_at(at)

    def prices_of(self, switch: Switch | None) -> tuple[int, ...]:
        """The price of a rate, or the prices of a row of blocks in order, in 10^-9 pence per kWh; () if not told."""
        if switch is None:
            return ()
        found: tuple[int, ...] = ()
        if switch.rate is not None:
            found = self.rates[switch.rate - 1 : switch.rate]
        elif switch.block is not None:
            found = next(iter(self.blocks[switch.block - 1 : switch.block]), ())
        return tuple(exact_price(price, self.price_scale) for price in found)

    @property
    def standing_price(self) -> int | None:
        """The standing charge in 10^-9 pence a day."""
        return None if self.standing is None else exact_price(self.standing, self.standing_scale)

    def pence_at(self, at: datetime) -> float | None:
        """Pence per kWh at this moment (aware), to be shown; that of the first block where blocks are in force."""
        prices = self.prices_of(self.switch_at(at))
        return exact.price_pence(prices[0]) if prices else None

    @property
    def standing_pence_per_day(self) -> float | None:
        """The standing charge in pence a day, to be shown."""
        return None if self.standing_price is None else exact.price_pence(self.standing_price)


class SwitchingTable:
    """Which switch is in force when: special days before the week, the week by the season (TAR-04), all in UTC.

    `days` are the day profiles by id.
    """

    def __init__(
        self,
        days: tuple[DayProfile, ...],
        weeks: tuple[WeekProfile, ...],
        seasons: tuple[Season, ...],
        special_days: tuple[SpecialDay, ...],
    ) -> None:
        self.days = {profile.id: profile for profile in reversed(days)}
        self._weeks = {week.id: week.days for week in reversed(weeks)}
        self._seasons = sorted(((one.month, one.day), one.week) for one in seasons)
        self._special = {(one.year, one.month, one.day): one.profile for one in reversed(special_days)}

    def profile_on(self, day: date) -> DayProfile | None:
        """The profile of a UTC day; None where the table names none, or one that is not there."""
        every_year = self._special.get((None, day.month, day.day))
        wanted = self._special.get((day.year, day.month, day.day), every_year)
        if wanted is None:
            wanted = self._usual(day)
        return None if wanted is None else self.days.get(wanted)

    def before(self, day: date) -> Switch | None:
        """What is in force as this UTC day begins: the last switch before it, from whichever day that was."""
        for back in range(1, DAYS_BACK + 1):
            profile = self.profile_on(day - timedelta(days=back))
            if profile is None:
                return None
            if profile.switches:
                return profile.switches[-1]
        return None

    def switch_at(self, at: datetime) -> Switch | None:
        """What is in force at this moment (aware); None where the table does not say."""
        moment = at.astimezone(UTC)
        profile = self.profile_on(moment.date())
        if profile is None:
            return None
        minute = moment.hour * 60 + moment.minute
        begun = [switch for switch in profile.switches if switch.minute <= minute]
        return begun[-1] if begun else self.before(moment.date())

    def _usual(self, day: date) -> int | None:
        if not self._seasons:
            return None
        begun = [week for first, week in self._seasons if first <= (day.month, day.day)]
        # Before the year's first season, last year's last goes on.
        days = self._weeks.get(begun[-1] if begun else self._seasons[-1][1])
        return days[day.weekday()] if days else None


def exact_price(count: int, scale: int) -> int:
    """`count` x 10^`scale` pounds in units of 10^-9 pence (TAR-06). What is finer than that is rounded half-even."""
    shift = scale + POUND_PLACES
    if shift >= 0:
        return count * int(10**shift)
    unit = int(10**-shift)
    whole, rest = divmod(count, unit)
    return whole + (2 * rest + whole % 2 > unit)
