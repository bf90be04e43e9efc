"""A range cut where the local calendar turns over."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from ihd.energy.tariffs.plan import DayPlan, NoPrices, Tier
from ihd.energy.usage import By, charged_from, spans

LONDON = ZoneInfo("Europe/London")


def turns(start, end, by, zone=LONDON):
    """The local starts of each part, and the local end of the last."""
    cut = list(spans(start, end, by, zone))
    assert [one[1] for one in cut[:-1]] == [one[0] for one in cut[1:]]
    return [
        f"{one:%Y-%m-%d %H:%M}" for one in [*(part[0].astimezone(zone) for part in cut), cut[-1][1].astimezone(zone)]
    ]


def utc(*told):
    return datetime(*told, tzinfo=UTC)


@pytest.mark.parametrize(
    ("by", "start", "end", "expected"),
    [
        (
            By.HALF_HOUR,
            utc(2026, 6, 1, 8),
            utc(2026, 6, 1, 9),
            ["2026-06-01 09:00", "2026-06-01 09:30", "2026-06-01 10:00"],
        ),
        (
            By.HOUR,
            utc(2026, 6, 1, 8, 30),
            utc(2026, 6, 1, 10),
            ["2026-06-01 09:30", "2026-06-01 10:00", "2026-06-01 11:00"],
        ),
        (
            By.DAY,
            utc(2026, 6, 1, 8),
            utc(2026, 6, 3),
            ["2026-06-01 09:00", "2026-06-02 00:00", "2026-06-03 00:00", "2026-06-03 01:00"],
        ),
        (
            By.WEEK,
            utc(2026, 6, 3, 23),
            utc(2026, 6, 15),
            ["2026-06-04 00:00", "2026-06-08 00:00", "2026-06-15 00:00", "2026-06-15 01:00"],
        ),
        (
            By.MONTH,
            utc(2026, 11, 5),
            utc(2027, 2, 2),
            ["2026-11-05 00:00", "2026-12-01 00:00", "2027-01-01 00:00", "2027-02-01 00:00", "2027-02-02 00:00"],
        ),
        (
            By.YEAR,
            utc(2025, 6, 1),
            utc(2027, 3, 1),
            ["2025-06-01 01:00", "2026-01-01 00:00", "2027-01-01 00:00", "2027-03-01 00:00"],
        ),
        (By.ALL, utc(2025, 6, 1), utc(2027, 3, 1), ["2025-06-01 01:00", "2027-03-01 00:00"]),
    ],
)
def test_a_range_is_cut_where_the_clock_on_the_wall_turns(by, start, end, expected):
    assert turns(start, end, by) == expected


def test_hours_turn_by_the_local_clock_where_that_is_half_an_hour_off():
    told = turns(utc(2026, 6, 1, 8), utc(2026, 6, 1, 10), By.HOUR, ZoneInfo("Asia/Kolkata"))
    assert told == ["2026-06-01 13:30", "2026-06-01 14:00", "2026-06-01 15:00", "2026-06-01 15:30"]


def test_days_of_23_and_25_hours_are_days():
    assert turns(utc(2026, 3, 29), utc(2026, 3, 29, 23), By.DAY) == ["2026-03-29 00:00", "2026-03-30 00:00"]
    assert turns(utc(2026, 10, 24, 23), utc(2026, 10, 26), By.DAY) == ["2026-10-25 00:00", "2026-10-26 00:00"]


def test_charges_begin_on_the_local_day_of_the_first_half_hour():
    class Flat:
        def plan(self, day, zone):
            return DayPlan(((Tier("Flat", 1),),) * len(NoPrices().plan(day, zone).slots), 5)

    prices = charged_from(Flat(), utc(2026, 6, 1, 23, 30), LONDON)  # 00:30 on the second
    days = [utc(2026, 6, n).date() for n in (1, 2)]
    assert [prices.plan(day, LONDON).standing for day in days] == [None, 5]
