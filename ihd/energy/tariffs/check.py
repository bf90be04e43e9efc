"""Whether a tariff is sound: each half-hour with a price, each rate with a use, each list in its place."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta, tzinfo
from itertools import pairwise
from typing import NamedTuple
from zoneinfo import ZoneInfo

from ihd.energy.calendar import HALF_HOUR, local_day, utc
from ihd.energy.calendar_names import DAYS, MONTHS
from ihd.energy.half_hours import SLOTS
from ihd.energy.tariffs.tariff import PriceList, Rate, Tariff
from ihd.energy.tariffs.windows import ALL_DAY, MINUTES, STEP, clock_time, fits_day, runs, slot_of, slots_of
from ihd.wording import later, tr

YEAR = timedelta(days=366)  # in so many days every weekday comes in every month
MOST_GAPS = 10  # of a list of half-hourly prices that are told one by one
Days = dict[tuple[int, int], int]  # by weekday and month: the half-hours of such days, as bits


class Fault(NamedTuple):
    """One thing wrong with a tariff: the price list and the rate it is in, counted from 0, and what is wrong.

    `rate` is None where it concerns the whole list.
    """

    list: int
    rate: int | None
    says: str


def check(tariff: Tariff, zone: tzinfo | None = None) -> tuple[Fault, ...]:
    """All faults of a tariff, list by list; () of a sound one. `zone` is whose local days it prices: if None, London's.

    A list has to price each half-hour of the days on which it is in force, and only of those. One of half-hourly
    prices has to have one for each half-hour from its first to its last, unless a rate fits; after its last no price
    is known. Where a window or a block makes no sense, gaps and rates without use are not looked for.
    """
    place = zone or ZoneInfo("Europe/London")
    found = [Fault(0, None, tr("there are no prices in it"))] if not tariff.lists else []
    for number, told in enumerate(tariff.lists):
        found += [Fault(number, None, why) for why in _misplaced(tariff.lists, number)]
        wrong = [Fault(number, at, why) for at, rate in enumerate(told.rates) for why in _senseless(rate)]
        wrong = wrong or [Fault(number, at, why) for at, why in _disorder(told.rates)]
        found += wrong or [Fault(number, at, why) for at, why in _useless(told.rates)]
        if told.half_hours:
            found += [Fault(number, None, why) for why in _half_hours(told, tariff, place)]
        elif told.rates and not wrong:
            until = tariff.lists[number + 1].first if number + 1 < len(tariff.lists) else None
            found += [Fault(number, None, why) for why in _gap(told, _days(told.first, until, tariff, place))]
    return tuple(found)


def _misplaced(lists: Sequence[PriceList], number: int) -> Iterator[str]:
    told = lists[number]
    if not told.rates and not told.half_hours:
        yield tr("this price list is empty")
    if number == 0:
        return
    before = lists[number - 1].first
    if told.first is None:
        yield tr("only the first price list may be without a date")
    elif before == told.first:
        yield tr("there is another price list from {date}", date=_date(told.first))
    elif before is not None and told.first < before:
        says = later("the price list from {date} stands after the one from {other}")
        yield tr(says, date=_date(told.first), other=_date(before))


def _senseless(rate: Rate) -> Iterator[str]:
    """What makes no sense in a rate by itself."""
    if (rate.start is None) != (rate.end is None):
        yield tr("{rate} has only one end of its window", rate=_called(rate))
    elif rate.start is not None and rate.start == rate.end:
        yield tr("the window of {rate} ends when it starts", rate=_called(rate))
    for minute, latest in ((rate.start, MINUTES - STEP), (rate.end, MINUTES)):
        if minute is not None and (minute % STEP or not 0 <= minute <= latest):
            says = later("{rate} has {time} in its window, and a window is made of the day's half-hours")
            yield tr(says, rate=_called(rate), time=_time(minute))
    if not (rate.days <= set(range(7)) and rate.months <= set(range(1, 13))):
        yield tr("{rate} names a day or a month that there is not", rate=_called(rate))
    if (rate.up_to is None) != (rate.per is None):
        says = later("a block needs both how much and whether by day or month, and {rate} has only one of them")
        yield tr(says, rate=_called(rate))
    if rate.up_to is not None and rate.up_to <= 0:
        yield tr("{rate} is a block of nothing", rate=_called(rate))


def _disorder(rates: Sequence[Rate]) -> Iterator[tuple[int, str]]:
    """Blocks that count together and do not rise."""
    before: dict[object, tuple[int, str]] = {}
    for at, rate in enumerate(rates):
        if rate.up_to is None:
            continue
        alike = (rate.per, *_when(rate))
        below, name = before.get(alike, (0, ""))
        if rate.up_to <= below:
            says = later("{rate} has to reach beyond the {kwh} kWh of {other} before it")
            yield at, tr(says, rate=_called(rate), kwh=f"{below / 1000:g}", other=name)
        before[alike] = rate.up_to, _called(rate)


def _useless(rates: Sequence[Rate]) -> Iterator[tuple[int, str]]:
    """Rates that can never apply, because those before them take all."""
    used: set[int] = set()
    for weekday, month in _every_day():
        left = ALL_DAY
        for at, rate in enumerate(rates):
            if fits_day(rate, weekday, month) and slots_of(rate) & left:
                used.add(at)
                left &= ALL_DAY if rate.up_to is not None else ~slots_of(rate)
    for at, rate in enumerate(rates):
        if at in used:
            continue
        above = next((one for one in rates[:at] if one.up_to is None and _when(one) == _when(rate)), None)
        if above is None:
            yield at, tr("{rate} can never apply: the rates before it take all of its time", rate=_called(rate))
        else:
            says = later("{rate} can never apply: {other} before it takes all the rest")
            yield at, tr(says, rate=_called(rate), other=_called(above))


def _gap(told: PriceList, days: Days) -> Iterator[str]:
    """The first half-hour of these days that no rate covers, or not beyond its blocks."""
    for (weekday, month), there in days.items():
        left, blocks = there, 0
        for rate in told.rates:
            if fits_day(rate, weekday, month):
                blocks |= slots_of(rate)
                left &= ALL_DAY if rate.up_to is not None else ~slots_of(rate)
        if left:
            slot = next(slot for slot in range(SLOTS) if left >> slot & 1)
            when = _time(slot * STEP)
            if any(rate.days for rate in told.rates):
                when = tr("{weekday} {time}", weekday=tr(DAYS[weekday]), time=when)
            if any(rate.months for rate in told.rates):
                when = tr("{when} in {month}", when=when, month=tr(MONTHS[month - 1]))
            beyond = later("no rate covers {when} beyond the last block")
            yield tr(beyond, when=when) if blocks >> slot & 1 else tr("no rate covers {when}", when=when)
            return


def _half_hours(told: PriceList, tariff: Tariff, zone: tzinfo) -> Iterator[str]:
    """What is wrong with half-hourly prices."""
    astray = [at for at in told.half_hours if at % HALF_HOUR]
    if astray:
        yield tr("{moment} is not the start of a half-hour", moment=_moment(min(astray)))
        return
    gaps = [
        gap
        for one, later in pairwise(sorted(told.half_hours))
        if later > one + HALF_HOUR and (gap := _unpriced(told, one + HALF_HOUR, later, tariff, zone)) is not None
    ]
    for gap in gaps[:MOST_GAPS]:
        yield tr("there is no price for {moment}", moment=_moment(gap))
    if len(gaps) > MOST_GAPS:
        yield tr("there (is|are) %n more gap(s) in the half-hourly prices", "", len(gaps) - MOST_GAPS)


def _unpriced(told: PriceList, start: int, end: int, tariff: Tariff, zone: tzinfo) -> int | None:
    """The first half-hour from `start` on that no rate covers either."""
    if not told.rates:
        return start
    last = min(end, start + int(YEAR.total_seconds()))
    for at in range(start, last, HALF_HOUR):
        clock = clock_time(utc(at), zone, tariff.clock)
        if any(
            rate.up_to is None and fits_day(rate, clock.weekday(), clock.month) and slots_of(rate) >> slot_of(clock) & 1
            for rate in told.rates
        ):
            continue
        return at
    return None


def _days(first: date | None, until: date | None, tariff: Tariff, zone: tzinfo) -> Days:
    """The kinds of day on which a list is in force, those of the tariff's clock."""
    if first is None or until is None or until - first >= YEAR:
        return dict.fromkeys(_every_day(), ALL_DAY)
    days: Days = {}
    for number in range((until - first).days):
        day = first + timedelta(days=number)
        for run in runs(day, *local_day(day, zone), zone, tariff.clock):
            kind = run.day.weekday(), run.day.month
            days[kind] = days.get(kind, 0) | (1 << run.last) - (1 << run.first)
    return days


def _every_day() -> list[tuple[int, int]]:
    return [(weekday, month) for month in range(1, 13) for weekday in range(7)]


def _when(rate: Rate) -> tuple[object, ...]:
    return rate.start, rate.end, rate.days, rate.months


def _called(rate: Rate) -> str:
    return f'"{rate.name}"'


def _time(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def _date(day: date) -> str:
    return tr("{day} {month} {year}", day=day.day, month=tr(MONTHS[day.month - 1]), year=day.year)


def _moment(at: int) -> str:
    moment: datetime = utc(at)
    return f"{_date(moment.date())}, {moment:%H:%M} UTC"
