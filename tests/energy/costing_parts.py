"""Made-up prices, and the slow and obvious way to reckon with them: watt-hour by watt-hour, second by second."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from math import floor
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from ihd.energy.column import Column
from ihd.energy.tariffs.plan import DayPlan, Per, Tier

LONDON = ZoneInfo("Europe/London")
HALF_HOUR, SECOND = timedelta(minutes=30), timedelta(seconds=1)
# the clocks go forward, and two days later the month turns; they go back, and a week later it turns
SPRING = datetime(2026, 3, 28, tzinfo=UTC)
AUTUMN = datetime(2026, 10, 24, 23, tzinfo=UTC)
FIRSTS = (SPRING, AUTUMN)


def london_midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=LONDON).astimezone(UTC)


def length(day: date) -> timedelta:
    return london_midnight(day + timedelta(days=1)) - london_midnight(day)


def column(start: datetime, wh) -> Column:
    return Column(int(start.timestamp()), tuple(wh), bytes(len(wh)))


@dataclass(frozen=True)
class MadeSchedule:
    """Stacks that follow one another by a pattern, begun anew each day, and standing charges by the day."""

    stacks: tuple
    standing: tuple = (None,)

    def plan(self, day, zone):
        count = length(day) // HALF_HOUR
        slots = tuple(self.stacks[(slot + day.day) % len(self.stacks)] for slot in range(count))
        return DayPlan(slots, self.standing[day.day % len(self.standing)])


def flat(pence, standing=None, name="Unit"):
    """A schedule of one price."""
    return MadeSchedule(((Tier(name, pence),),), (standing,))


names = st.sampled_from(["Night", "Day", "Peak"])
prices = st.none() | st.integers(-30 * 10**9, 80 * 10**9)
known_prices = st.integers(-30 * 10**9, 80 * 10**9)
blocks = st.builds(Tier, names, prices, st.integers(0, 60), st.integers(0, 1), st.sampled_from(Per))
stacks = st.builds(
    lambda some, last: (*some, last),
    st.lists(blocks, max_size=3),
    st.tuples(names, prices).map(lambda told: Tier(*told)),
)
flat_stacks = st.tuples(names, known_prices).map(lambda told: (Tier(*told),))
schedules = st.builds(
    MadeSchedule,
    st.lists(stacks, min_size=1, max_size=5).map(tuple) | st.lists(flat_stacks, min_size=1, max_size=5).map(tuple),
    st.lists(st.none() | st.integers(-(10**9), 99 * 10**9 + 1), min_size=1, max_size=3).map(tuple),
)


def slow(told: Column, spans, schedule, now=None):
    """What each span comes to, by the definition: (Wh, energy, standing, rates) of each."""
    where = {}
    for number, (start, end) in enumerate(spans):
        at = datetime.fromtimestamp(-(-start.timestamp() // 1800) * 1800, UTC)
        while at < end and (now is None or at < now):
            where[at] = number
            at += HALF_HOUR
    found = [[0, 0, None, {}] for _ in spans]
    counts = {}
    for n, wh in enumerate(told.wh):
        at = datetime.fromtimestamp(told.start + 1800 * n, UTC)
        day = at.astimezone(LONDON).date()
        stack = schedule.plan(day, LONDON).slots[(at - london_midnight(day)) // HALF_HOUR]
        for _ in range(wh):
            _take_one(stack, counts, day, found[where[at]] if at in where else None)
    for each, (start, end) in zip(found, spans, strict=True):
        each[2] = _standing(schedule, start, end if now is None else min(end, now))
        each[3] = [(name, wh, cost) for name, (wh, cost) in each[3].items()]
    return [tuple(each) for each in found]


def _take_one(stack, counts, day, row):
    """One watt-hour: the first tier that is not full takes it, and every count that is looked at goes up by it."""

    def key(tier):
        return tier.counter, tier.per, day if tier.per is Per.DAY else (day.year, day.month)

    taker = next(tier for tier in stack if tier.up_to is None or counts.get(key(tier), 0) < tier.up_to)
    for each in {key(tier) for tier in stack if tier.up_to is not None}:
        counts[each] = counts.get(each, 0) + 1
    if row is not None:
        row[0] += 1
        row[1] = None if row[1] is None or taker.price is None else row[1] + taker.price
        wh, cost = row[3].get(taker.name, (0, 0))
        row[3][taker.name] = wh + 1, None if cost is None or taker.price is None else cost + taker.price


def _standing(schedule, start, end):
    """What accrues in the span: of each local day's charge as much as its share of the day, cut off at 10^-12 p."""
    whole, is_known, at = 0, False, start
    while at < end:
        day = at.astimezone(LONDON).date()
        first = london_midnight(day)
        upto = min(end, first + length(day))
        charge = schedule.plan(day, LONDON).standing
        if charge is not None:
            is_known = True
            begun, ended = (
                floor(charge * 1000 * Fraction((one - first) // SECOND, length(day) // SECOND)) for one in (at, upto)
            )
            whole += ended - begun
        at = upto
    return whole if is_known else None
