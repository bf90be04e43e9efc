"""Friendly hours: windows in UTC by weekday, special days and ranges of dates (gb-metering PREP-11, TAR-05)."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihd.energy.calendar import unix, utc
from ihd.energy.fuel import Fuel
from ihd.energy.prepaid.friendly import friendly_until, may_cut_off
from ihd.energy.prepay import Friendly, PaymentMode, Prepayment

SATURDAY = datetime(2026, 11, 21, tzinfo=UTC)
NIGHTS = tuple(Friendly(day, 18 * 60, 10 * 60) for day in range(1, 6))  # to ten the next morning
WEEKEND = Friendly(5, 18 * 60, 24 * 60), Friendly(6, 0, 24 * 60), Friendly(7, 0, 24 * 60), Friendly(1, 0, 10 * 60)
ALWAYS = tuple(Friendly(day, 0, 24 * 60) for day in range(1, 8))


def at(day: int, hour: int = 0, minute: int = 0, second: int = 0) -> datetime:
    """In the week that begins on Monday, 16 November 2026."""
    return datetime(2026, 11, 16, tzinfo=UTC) + timedelta(days=day - 1, hours=hour, minutes=minute, seconds=second)


def until(when: datetime, *windows: Friendly, days: tuple[date, ...] = ()) -> datetime | None:
    end = friendly_until(windows, days, unix(when))
    return None if end is None else utc(end)


@pytest.mark.parametrize(
    ("when", "end"),
    [
        (at(2, 17, 59, 59), None),
        (at(2, 18), at(3, 10)),
        (at(2, 23, 59, 59), at(3, 10)),
        (at(3, 0), at(3, 10)),
        (at(3, 9, 59, 59), at(3, 10)),
        (at(3, 10), None),
        (at(6, 9), at(6, 10)),  # Friday's, on Saturday morning
        (at(6, 18), None),
        (at(7, 9), None),
        (at(1, 9), None),  # Sunday has none that could reach into Monday
    ],
)
def test_a_window_may_cross_midnight(when, end):
    assert until(when, *NIGHTS) == end


def test_windows_that_touch_are_one():
    assert until(at(5, 18), *WEEKEND) == at(8, 10)
    assert until(at(7, 12), *WEEKEND) == at(8, 10)
    assert until(at(6, 12), *WEEKEND, days=(date(2026, 11, 23),)) == at(9)  # Monday is a special day as well


def test_a_special_day_lasts_from_midnight_to_midnight_utc():
    christmas = (date(2026, 12, 25), date(2026, 12, 26))
    assert until(datetime(2026, 12, 24, 23, 59, 59, tzinfo=UTC), days=christmas) is None
    assert until(datetime(2026, 12, 25, tzinfo=UTC), days=christmas) == datetime(2026, 12, 27, tzinfo=UTC)


def test_a_window_counts_from_its_first_day_to_its_last_by_the_day_on_which_it_begins():
    window = Friendly(3, 18 * 60, 10 * 60, first=date(2026, 11, 18), last=date(2026, 11, 25))
    assert until(datetime(2026, 11, 11, 20, tzinfo=UTC), window) is None
    assert until(datetime(2026, 11, 18, 20, tzinfo=UTC), window) == datetime(2026, 11, 19, 10, tzinfo=UTC)
    assert until(datetime(2026, 11, 26, 3, tzinfo=UTC), window) == datetime(2026, 11, 26, 10, tzinfo=UTC)
    assert until(datetime(2026, 12, 2, 20, tzinfo=UTC), window) is None


def test_clocks_on_the_wall_do_not_move_windows():
    """A meter switches by UTC: from 18:00 is from 19:00 on the wall in summer."""
    window = Friendly(6, 18 * 60, 10 * 60)
    before = datetime(2026, 10, 24, 18, tzinfo=UTC)  # the night on which the clocks go back
    assert until(before, window) == datetime(2026, 10, 25, 10, tzinfo=UTC)
    assert until(before - timedelta(seconds=1), window) is None


def test_a_window_without_length_is_none():
    assert until(at(2, 6), Friendly(2, 360, 360)) is None


def test_the_longer_of_two_windows_counts():
    assert until(at(2, 6), Friendly(2, 0, 600), Friendly(2, 300, 900)) == at(2, 15)
    assert until(at(2, 6), Friendly(2, 300, 900), Friendly(2, 0, 600)) == at(2, 15)


def meter(**told: object) -> Prepayment:
    return Prepayment("one", Fuel.GAS, at(2, 6), PaymentMode.PREPAYMENT, balance=0, **told)


def test_a_meter_cuts_off_when_its_friendly_hours_end():
    assert may_cut_off(meter(), at(2, 6)) == at(2, 6)
    assert may_cut_off(meter(friendly=NIGHTS), at(2, 17, 59, 59)) == at(2, 17, 59, 59)
    assert may_cut_off(meter(friendly=NIGHTS), at(2, 18)) == at(3, 10)


def test_a_moment_between_two_seconds_is_kept():
    odd = at(2, 6) + timedelta(milliseconds=300)
    assert may_cut_off(meter(), odd) == odd
    assert may_cut_off(meter(friendly=(Friendly(2, 0, 600),)), odd) == at(2, 10)


def test_the_meters_own_word_on_the_hours_that_run_stands_before_its_calendar():
    told = meter(friendly_until=at(2, 18))
    assert may_cut_off(told, at(2, 5, 59, 59)) == at(2, 5, 59, 59)  # before it said so
    assert may_cut_off(told, at(2, 6)) == at(2, 18)
    assert may_cut_off(told, at(2, 17, 59, 59)) == at(2, 18)
    assert may_cut_off(told, at(2, 18)) == at(2, 18)
    assert may_cut_off(meter(friendly_until=at(2, 18), friendly=NIGHTS), at(2, 6)) == at(3, 10)


def test_a_meter_that_is_friendly_all_week_never_cuts_off():
    assert until(at(2), *ALWAYS) == at(10)  # no farther than eight days
    assert may_cut_off(meter(friendly=ALWAYS), at(2)) is None
    assert may_cut_off(meter(friendly=ALWAYS), at(2, 6)) is None
    assert may_cut_off(meter(friendly=ALWAYS[:-1]), at(2, 6)) == at(7)


WINDOWS = st.lists(st.builds(Friendly, st.integers(1, 7), st.integers(0, 1440), st.integers(0, 1440)), max_size=5)


@settings(max_examples=60, deadline=None)
@given(WINDOWS, st.integers(0, 7 * 1440))
def test_minute_by_minute_it_is_the_same(windows, minute):
    begun = unix(SATURDAY) + 60 * minute

    def runs(second: int) -> bool:
        """Whether a window holds this second, told the long way."""
        for back in (0, 1):
            day = utc(second).date() - timedelta(days=back)
            passed = (second - unix(datetime(day.year, day.month, day.day, tzinfo=UTC))) // 60
            for one in windows:
                length = (one.end - one.start) % 1440 if one.end < one.start else one.end - one.start
                if day.isoweekday() == one.weekday and one.start <= passed < one.start + length:
                    return True
        return False

    end = begun
    while runs(end) and end - begun < 8 * 86_400:
        end += 60
    found = friendly_until(windows, (), begun)
    assert found == (end if end > begun else None) or (end - begun >= 8 * 86_400 and found >= end)
