"""Tariffs made up, and what each half-hour costs on them by the book: slowly, and one half-hour at a time."""

from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from ihd.energy.tariffs.plan import Per
from ihd.energy.tariffs.tariff import Clock, Priced, PriceList, Rate, Tariff

LONDON = ZoneInfo("Europe/London")
PENNY = 10**9  # a penny per kWh or per day, in units of a price


class Charge(NamedTuple):
    """A tier by the book; `alike` says which blocks count together."""

    name: str
    price: int | None
    up_to: int | None
    per: Per | None
    alike: tuple | None


NO_PRICE = Charge("", None, None, None, None)


def tariff(*lists, clock=Clock.UTC, priced=Priced.ELECTRICITY):
    return Tariff("A tariff", priced, clock, tuple(lists))


def prices(*rates, first=None, standing=50 * PENNY, half_hours=None):
    return PriceList(first, standing, tuple(rates), half_hours or {})


def rate(name, pence, window=None, **more):
    """A rate whose window is told as "00:30-07:30"."""
    start, end = (int(one[:2]) * 60 + int(one[3:]) for one in window.split("-")) if window else (None, None)
    return Rate(name, round(pence * PENNY), start, end, **more)


@cache
def local_day_by_the_book(day):
    """The half-hours of a local day, as moments in UTC."""
    at = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(hours=3)
    return [
        moment
        for moment in (at + timedelta(minutes=30 * n) for n in range(70))
        if moment.astimezone(LONDON).date() == day
    ]


def charges_by_the_book(told, at):
    """The tiers of the half-hour that starts at this moment (UTC)."""
    local = at.astimezone(LONDON)
    in_force = None
    for one in told.lists:
        if one.first is None or one.first <= local.date():
            in_force = one
    if in_force is None:
        return [NO_PRICE]
    own = in_force.half_hours.get(int(at.timestamp()))
    if own is not None:
        return [Charge("Half-hourly", own, None, None, None)]
    clock = at if told.clock is Clock.UTC else local
    found = []
    for one in in_force.rates:
        if not applies_by_the_book(one, clock):
            continue
        if one.up_to is None:
            return [*found, Charge(one.name, one.price, None, None, None)]
        alike = (one.per, one.start, one.end, one.days, one.months)
        found.append(Charge(one.name, one.price, one.up_to, one.per, alike))
    return [*found, NO_PRICE]


def applies_by_the_book(one, clock):
    if one.days and clock.weekday() not in one.days:
        return False
    if one.months and clock.month not in one.months:
        return False
    if one.start is None:
        return True
    minute = clock.hour * 60 + clock.minute
    if one.start < one.end:
        return one.start <= minute < one.end
    return minute >= one.start or minute < one.end


def days_of(year):
    day = date(year, 1, 1)
    while day.year == year:
        yield day
        day += timedelta(days=1)


slots = st.integers(0, 47).map(lambda slot: slot * 30)
windows = st.one_of(
    st.just((None, None)),
    st.tuples(slots, st.one_of(slots, st.just(1440))).filter(lambda window: window[0] != window[1]),
)
limits = st.one_of(st.just((None, None)), st.tuples(st.integers(1, 20).map(lambda n: n * 500), st.sampled_from(Per)))


@st.composite
def rates(draw):
    (start, end), (up_to, per) = draw(windows), draw(limits)
    return Rate(
        draw(st.sampled_from(["Night", "Day", "Peak"])),
        draw(st.integers(-5 * PENNY, 99 * PENNY)),
        start,
        end,
        draw(st.one_of(st.just(frozenset()), st.frozensets(st.integers(0, 6), max_size=6))),
        draw(st.one_of(st.just(frozenset()), st.frozensets(st.integers(1, 12), max_size=11))),
        up_to,
        per,
    )


@st.composite
def price_lists(draw, first, year):
    """A list from `first` on; some have prices of their own for half-hours in the days about the clock changes."""
    about = int(datetime(year, draw(st.sampled_from([3, 10])), 24, tzinfo=UTC).timestamp())
    own = draw(
        st.one_of(
            st.just({}),
            st.dictionaries(st.integers(0, 48 * 8), st.integers(-PENNY, PENNY), max_size=30),
            st.integers(1, 400).map(lambda count: dict.fromkeys(range(count), 7 * PENNY)),
        )
    )
    return PriceList(
        first,
        draw(st.one_of(st.none(), st.integers(0, 99 * PENNY))),
        tuple(draw(st.lists(rates(), max_size=5))),
        {about + 1800 * place: price for place, price in own.items()},
    )


@st.composite
def tariffs(draw, year):
    dates = sorted(draw(st.sets(st.dates(date(year, 1, 1), date(year, 12, 31)), max_size=3)))
    firsts = [None, *dates] if draw(st.booleans()) or not dates else dates
    lists = tuple(draw(price_lists(first, year)) for first in firsts)
    return Tariff("Made up", Priced.ELECTRICITY, draw(st.sampled_from(Clock)), lists)
