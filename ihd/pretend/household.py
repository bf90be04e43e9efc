"""A pretend household with believable meters: the same for the same seed, whatever is asked first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import accumulate
from operator import add

from ihd.energy.calendar import HALF_HOUR, half_hour_of, utc
from ihd.pretend import appliances, heating, sun
from ihd.pretend.appliances import TICK, TICKS_AN_HOUR
from ihd.pretend.habits import LONDON, DayKind, Habits
from ihd.pretend.source import Moment

ORIGIN = date(2024, 1, 1)  # the local day on which the registers stood at their base
IMPORT_BASE_WH = 14_206_318
EXPORT_BASE_WH = 0
GAS_BASE_WH = 31_870_555
TELLS_EACH = 10  # seconds between two updates of the electricity meter (SMETS2)
DAYS_IN_HAND = 4  # days kept in full; about a megabyte each

# A house is never quite still. An hour of small swings, in watts, that add up to nothing.
_SWINGS = (0, 2, 1, -1, 3, -2, 0, 1, -3, 2, -1, -2, 4, -1, 0, -3, 1, 3, -4, 0)
FLICKER = tuple(swing if turn % 2 else -swing for turn in range(18) for swing in _SWINGS)


@dataclass(frozen=True, slots=True)
class _Day:
    """One local day, tick by tick: signed watts, and watt-ticks taken and given since the day's start."""

    kind: DayKind
    watts: list[int]
    taken: list[int]
    given: list[int]


@dataclass(frozen=True, slots=True)
class _Sums:
    """Watt-ticks taken and given, and Wh of gas used, from the origin until a local day's start."""

    taken: int = 0
    given: int = 0
    gas: int = 0


class Household:
    """A home in the middle of England: a gas boiler, two adults, two children, and perhaps panels on the roof.

    It uses about 2,700 kWh of electricity and 11,500 kWh of gas a year, the regulator's typical values from October
    2023. Its habits follow the clock on the wall. Registers can be read from 2024-01-01 on, ValueError before that.
    """

    start: datetime | None = None
    end: datetime | None = None

    def __init__(self, seed: int = 7, *, solar: bool = False) -> None:
        self.seed = seed
        self.solar = solar
        self.habits = Habits(seed)
        self._sums = [_Sums()]
        self._in_hand: dict[date, _Day] = {}
        self._gas: dict[date, heating.GasDay] = {}

    def watts(self, second: int) -> int:
        """Power taken from the grid at a unix second; negative while the home gives to it."""
        day = self._day(_date(second))
        return day.watts[(second - day.kind.start) // TICK]

    def import_wh(self, second: int) -> int:
        """The import register at a unix second."""
        day, tick, rest = self._find(second)
        taken = self._before(day.kind.date).taken + (day.taken[tick - 1] if tick else 0)
        return IMPORT_BASE_WH + (taken * TICK + max(0, day.watts[tick]) * rest) // 3600

    def export_wh(self, second: int) -> int:
        """The export register at a unix second; it stays at its base without panels."""
        day, tick, rest = self._find(second)
        given = self._before(day.kind.date).given + (day.given[tick - 1] if tick else 0)
        return EXPORT_BASE_WH + (given * TICK + max(0, -day.watts[tick]) * rest) // 3600

    def gas_wh(self, half_hour_start: int) -> int:
        """Wh of gas used in the half-hour that starts at this unix second."""
        return self.gas_register_wh(half_hour_start + HALF_HOUR) - self.gas_register_wh(half_hour_start)

    def gas_register_wh(self, half_hour_start: int) -> int:
        """The gas register at the start of a half-hour."""
        day = _date(half_hour_start)
        kind = self.habits.kind(day)
        used = sum(wh for hour, wh in self._gas_of(day).used.items() if kind.second(hour) < half_hour_start)
        return GAS_BASE_WH + self._before(day).gas + used

    def gas_push(self, second: int) -> int:
        """The unix second at which the gas meter last spoke, up to this one."""
        return half_hour_of(second - self.habits.traits.push_delay) + self.habits.traits.push_delay

    def at(self, second: int) -> Moment:
        """The meters at this unix second."""
        pushed = self.gas_push(second)
        gas_wh = self.gas_register_wh(half_hour_of(pushed))
        return Moment(
            second,
            self.watts(second),
            self.import_wh(second),
            self.export_wh(second) if self.solar else None,
            gas_wh,
            round(gas_wh / heating.KWH_PER_M3),
            pushed,
        )

    def telling(self, after: int, until: int) -> Iterator[Moment]:
        """The moments in `(after, until]` at which the electricity meter speaks: every ten seconds."""
        for second in range(after - after % TELLS_EACH + TELLS_EACH, until + 1, TELLS_EACH):
            yield self.at(second)

    def _find(self, second: int) -> tuple[_Day, int, int]:
        day = self._day(_date(second))
        return day, *divmod(second - day.kind.start, TICK)

    def _before(self, day: date) -> _Sums:
        wanted = (day - ORIGIN).days
        if wanted < 0:
            raise ValueError(f"The pretend household's registers begin on {ORIGIN}, not before")
        while len(self._sums) <= wanted:
            self._sums.append(self._through(ORIGIN + timedelta(days=len(self._sums) - 1), self._sums[-1]))
        return self._sums[wanted]

    def _through(self, day: date, before: _Sums) -> _Sums:
        gas = before.gas + sum(self._gas_of(day).used.values())
        if self._has_panels(day):
            full = self._day(day)
            return _Sums(before.taken + full.taken[-1], before.given + full.given[-1], gas)
        # Without panels a day's sum needs no tick of it: three years of days are added up in an instant.
        kind = self.habits.kind(day)
        taken = sum((end - start) * watts for start, end, watts in self._pieces(kind))
        return _Sums(before.taken + taken, before.given, gas)

    def _pieces(self, kind: DayKind) -> list[tuple[int, int, int]]:
        """Ticks from and until, and watts."""
        length = (kind.end - kind.start) // TICK
        shift = kind.shift // TICK
        found = [(0, length, self.habits.traits.base_watts)]
        pump = self._gas_of(kind.date).pump
        for start, end, watts in appliances.pieces(self.seed, kind, self.habits.traits, pump):
            moved = shift if start >= 2 else 0
            first, last = int(start * TICKS_AN_HOUR) + moved, int(end * TICKS_AN_HOUR) + moved
            if first < last and first < length:
                found.append((first, last if last < length else length, watts))
        if self._has_panels(kind.date):
            for second, until, watts in sun.sunshine(self.seed, kind):
                found.append(((second - kind.start) // TICK, (until - kind.start) // TICK, -watts))
        return found

    def _day(self, day: date) -> _Day:
        found = self._in_hand.get(day)
        if found is None:
            found = self._make(self.habits.kind(day))
            if len(self._in_hand) >= DAYS_IN_HAND:
                del self._in_hand[next(iter(self._in_hand))]
            self._in_hand[day] = found
        return found

    def _make(self, kind: DayKind) -> _Day:
        length = (kind.end - kind.start) // TICK
        change = [0] * (length + 1)
        for first, last, watts in self._pieces(kind):
            change[first] += watts
            change[last] -= watts
        watts_now = list(map(add, accumulate(change[:length]), FLICKER * (length // len(FLICKER))))
        if not self._has_panels(kind.date):
            return _Day(kind, watts_now, list(accumulate(watts_now)), [0] * length)
        taken = list(accumulate(max(0, watts) for watts in watts_now))
        return _Day(kind, watts_now, taken, list(accumulate(max(0, -watts) for watts in watts_now)))

    def _has_panels(self, day: date) -> bool:
        return self.solar and day >= sun.FITTED

    def _gas_of(self, day: date) -> heating.GasDay:
        found = self._gas.get(day)
        if found is None:
            found = self._gas[day] = heating.gas_day(self.seed, self.habits.kind(day))
        return found


def _date(second: int) -> date:
    return utc(second).astimezone(LONDON).date()
