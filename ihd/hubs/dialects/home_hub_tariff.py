"""The tariff of our own profile, checked: every rate, row and profile that its table names has to be there."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from ihd.energy.fuel import Fuel
from ihd.energy.meter_tariff import DayProfile, MeterTariff, Season, SpecialDay, Switch, WeekProfile
from ihd.hubs.dialects.home_hub_terms import utc
from ihd.profile.accounts import Tariff

UNUSED_THRESHOLD = 4_294_967_295  # what a meter holds for a threshold that is not in use (gb-metering TAR-02)
MINUTES = 1440
LEAP_YEAR = 2000  # has every day that a year can have
Rows = tuple[tuple[int, ...], ...]


def meter_tariff(told: Tariff, hub: str, meter: str) -> MeterTariff:
    """The tariff in the home's own words. Raises ValueError that says where its table does not hold together."""
    blocks, thresholds = _blocks(told)
    days = tuple(DayProfile(one.id, _switches(told, blocks, number)) for number, one in enumerate(told.days))
    weeks = tuple(WeekProfile(one.id, _seven(one.days)) for one in told.weeks)
    seasons = tuple(Season(one.month, one.day, one.week) for one in told.seasons)
    special = tuple(SpecialDay(one.month, one.day, one.profile, one.year) for one in told.special_days)
    _once([one.id for one in days], "days")
    _once([one.id for one in weeks], "weeks")
    _once([(one.month, one.day) for one in seasons], "seasons")
    _known((day for one in weeks for day in one.days), days, "weeks", "day profile")
    _known((one.week for one in seasons), weeks, "seasons", "week profile")
    _known((one.profile for one in special), days, "special_days", "day profile")
    for season in seasons:
        _calendar_day(season)
    for one in special:
        _calendar_day(one)
    return MeterTariff(
        meter=meter,
        fuel=Fuel(told.fuel),
        since=utc(told.since, "since"),
        price_scale=told.price_scale,
        rates=tuple(told.rates),
        blocks=blocks,
        thresholds=thresholds,
        standing=told.standing,
        standing_scale=told.standing_scale,
        days=days,
        weeks=weeks,
        seasons=seasons,
        special_days=special,
        hub=hub,
        currency=told.currency.strip(),
        block_reset=told.block_reset,
    )


def _blocks(told: Tariff) -> tuple[Rows, Rows]:
    """The rows of block prices and their thresholds in use: each row has one price more than thresholds."""
    if len(told.thresholds) > len(told.blocks):
        raise ValueError("thresholds has more rows than blocks")
    blocks, thresholds = [], []
    for number, prices in enumerate(told.blocks):
        row = told.thresholds[number] if number < len(told.thresholds) else []
        used = [one for one in row if one != UNUSED_THRESHOLD]
        if used != row[: len(used)]:
            raise ValueError(f"thresholds[{number}] has one in use after one that is not")
        if any(later <= earlier for earlier, later in pairwise(used)):
            raise ValueError(f"thresholds[{number}] does not rise from one to the next")
        if used and len(prices) <= len(used):
            raise ValueError(f"blocks[{number}] has too few prices for its thresholds")
        blocks.append(tuple(prices[: len(used) + 1]))
        thresholds.append(tuple(used))
    return tuple(blocks), tuple(thresholds)


def _switches(told: Tariff, blocks: Rows, number: int) -> tuple[Switch, ...]:
    switches = told.days[number].switches
    for at, one in enumerate(switches):
        field = f"days[{number}].switches[{at}]"
        if (one.rate is None) == (one.block is None):
            raise ValueError(f"{field} has to name a rate or a row of blocks, and not both")
        if one.rate is not None and one.rate > len(told.rates):
            raise ValueError(f"{field} names rate {one.rate}, and there are {len(told.rates)}")
        if one.block is not None and (one.block > len(blocks) or not blocks[one.block - 1]):
            raise ValueError(f"{field} names row {one.block} of blocks, which has no prices")
        if one.minute >= MINUTES:
            raise ValueError(f"{field} is after the day")
        if at and one.minute <= switches[at - 1].minute:
            raise ValueError(f"{field} is not after the one before it")
    return tuple(Switch(one.minute, one.rate, one.block) for one in switches)


def _seven(days: Sequence[int]) -> tuple[int, int, int, int, int, int, int]:
    monday, tuesday, wednesday, thursday, friday, saturday, sunday = days
    return monday, tuesday, wednesday, thursday, friday, saturday, sunday


def _once(names: Sequence[object], field: str) -> None:
    if len(set(names)) < len(names):
        raise ValueError(f"{field} has one of them twice")


def _known(named: Iterable[int], there: Sequence[DayProfile] | Sequence[WeekProfile], field: str, what: str) -> None:
    ids = {one.id for one in there}
    for one in named:
        if one not in ids:
            raise ValueError(f"{field} names {what} {one}, which is not there")


def _calendar_day(one: Season | SpecialDay) -> None:
    year = one.year if isinstance(one, SpecialDay) and one.year is not None else LEAP_YEAR
    try:
        date(year, one.month, one.day)
    except ValueError:
        raise ValueError(f"{one.day}.{one.month}. is no day of the calendar") from None
