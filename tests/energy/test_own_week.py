"""A home's own carbon by day: each day by its own half-hours, and the week with what it was reckoned on."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from ihd.energy.calendar import unix
from ihd.energy.carbon.basis import Area, Basis, Gases, Kind, average
from ihd.energy.carbon.intensity import Intensity, run_of
from ihd.energy.carbon.own_week import own_week
from ihd.energy.carbon.reckoning import HomeCarbon
from ihd.energy.column import CODE, Column
from ihd.energy.fuel import Fuel
from ihd.energy.half_hours import Quality

LONDON = ZoneInfo("Europe/London")
TODAY = date(2025, 3, 31)  # the day after the clocks went forward
FIRST = unix(datetime(2025, 3, 25, tzinfo=UTC))
NOW = datetime(2025, 3, 31, 10, 10, tzinfo=UTC)  # ten past eleven by the clock on the wall
HALF_HOUR = 1800
ACTUAL = Basis(Gases.CO2, Area.NATIONAL, Kind.ACTUAL)


def used(count: int, wh: int = 500, missing: range = range(0)) -> Column:
    """So many half-hours from the first of the week, each the same, but for those that are missing."""
    told = [0 if n in missing else wh for n in range(count)]
    quality = bytes(CODE[Quality.MISSING if n in missing else Quality.MEASURED] for n in range(count))
    return Column(FIRST, tuple(told), quality)


def known(count: int, grams: float) -> HomeCarbon:
    intensities = [Intensity(FIRST + n * HALF_HOUR, None, grams) for n in range(count)]
    return HomeCarbon(Fuel.ELECTRICITY, run_of(intensities))


def week(column: Column, carbon: HomeCarbon):
    return own_week(column, carbon, TODAY, LONDON, NOW)


def test_each_local_day_has_its_own_half_hours_and_today_those_that_have_begun():
    # Five days of 48 half-hours, one of 46, and of today the 22 that are over and the one that runs.
    told = week(used(5 * 48 + 46 + 23), known(1000, 100.0))
    assert [one.day for one in told.days] == [TODAY - timedelta(days=back) for back in range(6, -1, -1)]
    assert [one.grams for one in told.days] == [pytest.approx(0.5 * 100 * n) for n in (48, 48, 48, 48, 48, 46, 23)]
    assert all(one.is_whole for one in told.days)
    assert told.grams == pytest.approx(50 * (5 * 48 + 46 + 23))
    assert told.bases == ((ACTUAL, 1.0),)


def test_what_is_not_known_makes_a_day_less_than_whole_and_never_nought():
    told = week(used(5 * 48 + 46 + 23, missing=range(40, 96)), known(1000, 100.0))
    assert [one.is_whole for one in told.days] == [False, False, True, True, True, True, True]
    assert told.days[0].grams == pytest.approx(50 * 40)
    assert told.days[1].grams is None


def test_a_record_that_begins_or_ends_within_the_week_is_not_whole():
    late = Column(FIRST + 60 * HALF_HOUR, (500,) * 60, bytes([CODE[Quality.MEASURED]]) * 60)
    told = week(late, known(1000, 100.0))
    assert [one.grams is None for one in told.days] == [True, False, False, True, True, True, True]
    assert not any(one.is_whole for one in told.days)


def test_the_largest_part_comes_first_in_what_it_was_reckoned_on():
    told = week(used(200), known(50, 100.0))
    assert told.bases == ((average(2025), 0.75), (ACTUAL, 0.25))


def test_of_a_week_without_use_there_is_no_basis():
    told = week(used(200, wh=0), known(1000, 100.0))
    assert (told.grams, told.bases) == (0, ())
    nothing = week(Column(FIRST, (), b""), known(10, 100.0))
    assert (nothing.grams, nothing.bases) == (None, ())
