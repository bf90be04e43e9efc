"""Local days, their half-hours, and how a range is cut."""

from datetime import UTC, date, datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.energy.calendar import half_hours, local_day
from ihd.energy.usage import By, spans

LONDON = ZoneInfo("Europe/London")


@pytest.mark.parametrize(
    ("day", "count"),
    [
        (date(2026, 3, 28), 48),
        (date(2026, 3, 29), 46),  # clocks go forward at 01:00
        (date(2026, 10, 24), 48),
        (date(2026, 10, 25), 50),  # and back at 02:00
        (date(2026, 6, 10), 48),
    ],
)
def test_a_local_day_has_46_48_or_50_half_hours(day, count):
    assert len(half_hours(*local_day(day, LONDON))) == count


def test_a_summer_day_begins_an_hour_before_midnight_utc():
    assert local_day(date(2026, 6, 10), LONDON)[0] == datetime(2026, 6, 9, 23, tzinfo=UTC)


def cuts(start, end, by):
    return [one.astimezone(LONDON).strftime("%Y-%m-%d %H:%M") for one, _ in spans(start, end, by, LONDON)]


def test_weeks_begin_on_monday_months_on_the_first_and_years_in_january():
    start, end = datetime(2025, 12, 27, tzinfo=UTC), datetime(2026, 1, 15, tzinfo=UTC)
    assert cuts(start, end, By.WEEK) == [
        "2025-12-27 00:00",
        "2025-12-29 00:00",
        "2026-01-05 00:00",
        "2026-01-12 00:00",
    ]
    assert cuts(start, end, By.MONTH) == ["2025-12-27 00:00", "2026-01-01 00:00"]
    assert cuts(start, end, By.YEAR) == ["2025-12-27 00:00", "2026-01-01 00:00"]
    assert cuts(start, end, By.ALL) == ["2025-12-27 00:00"]


def test_hours_follow_the_wall_clock_over_both_changes():
    spring = local_day(date(2026, 3, 29), LONDON)
    autumn = local_day(date(2026, 10, 25), LONDON)
    assert [one[-5:] for one in cuts(*spring, By.HOUR)][:3] == ["00:00", "02:00", "03:00"]
    assert [one[-5:] for one in cuts(*autumn, By.HOUR)][:4] == ["00:00", "01:00", "01:00", "02:00"]


times = st.integers(1_600_000_000, 1_900_000_000).map(lambda s: datetime.fromtimestamp(s - s % 1800, UTC))


@given(times, st.integers(1, 48 * 70), st.sampled_from(By))
def test_the_cuts_of_a_range_meet_end_to_end(start, count, by):
    end = datetime.fromtimestamp(start.timestamp() + 1800 * count, UTC)
    told = list(spans(start, end, by, LONDON))
    assert told[0][0] == start
    assert told[-1][1] == end
    assert all(one[1] == two[0] for one, two in pairwise(told))
