"""What the same use would have cost on another tariff: only over days of which both prices are known."""

from datetime import UTC, date, datetime, timedelta

import pytest
from tariff_parts import LONDON, prices, rate, tariff

from ihd.energy.calendar import unix
from ihd.energy.column import CODE, Column
from ihd.energy.fuel import Fuel
from ihd.energy.half_hours import Quality
from ihd.energy.insight.elsewhere import elsewhere
from ihd.energy.tariffs.plan import NoPrices
from ihd.energy.tariffs.schedule import TariffSchedule

NOW = datetime(2026, 11, 21, 18, 42, tzinfo=UTC)
BEGAN = datetime(2024, 1, 1, tzinfo=UTC)
OURS = TariffSchedule(tariff(prices(rate("All day", 25.0))))


def held(since=BEGAN, until=NOW, quality=Quality.MEASURED):
    count = (unix(until) - unix(since)) // 1800
    return Column(unix(since), (100,) * count, bytes([CODE[quality]]) * count)


def compared(theirs, column=None, since=BEGAN, ours=OURS):
    return elsewhere(Fuel.ELECTRICITY, column or held(since), since, ours, theirs, LONDON, NOW)


def test_a_year_of_whole_days_before_today_is_compared():
    found = compared(TariffSchedule(tariff(prices(rate("All day", 20.0)))))
    assert (found.first, found.last, found.days) == (date(2025, 11, 21), date(2026, 11, 20), 365)
    assert found.kwh == pytest.approx(365 * 4.8)
    assert found.less == pytest.approx(365 * 4.8 * 5)
    assert found.missing == 0


def test_it_goes_back_only_as_far_as_both_are_priced():
    recent = TariffSchedule(tariff(prices(rate("All day", 20.0), first=date(2026, 9, 1), standing=60 * 10**9)))
    found = compared(recent)
    assert (found.first, found.days) == (date(2026, 9, 1), 81)
    used = 81 * 4.8 + 0.2  # on the day on which the clocks go back an hour comes twice
    assert found.ours == pytest.approx(used * 25 + 81 * 50)
    assert found.theirs == pytest.approx(used * 20 + 81 * 60)


@pytest.mark.parametrize(
    ("since", "first"),
    [
        (datetime(2026, 9, 1, 12, tzinfo=UTC), date(2026, 9, 2)),
        (datetime(2026, 8, 31, 23, tzinfo=UTC), date(2026, 9, 1)),
    ],
)
def test_it_begins_with_the_first_whole_day_of_the_record(since, first):
    assert compared(OURS, since=since).first == first


def test_a_record_that_has_ended_is_compared_up_to_its_end():
    found = compared(OURS, held(until=datetime(2026, 6, 1, 9, tzinfo=UTC)))
    assert found.last == date(2026, 5, 31)


def test_less_than_four_weeks_or_a_price_that_nobody_knows_is_no_comparison():
    assert compared(NoPrices()) is None
    assert compared(OURS, ours=NoPrices()) is None
    assert compared(TariffSchedule(tariff(prices(rate("All day", 20.0), standing=None)))) is None
    assert compared(OURS, since=NOW - timedelta(days=28)) is None
    assert compared(OURS, since=NOW - timedelta(days=29)) is not None


def test_a_record_with_much_missing_is_not_compared_and_a_little_is_told():
    column = held()
    few = bytearray(column.quality)
    few[-48 * 37 :] = bytes([CODE[Quality.MISSING]]) * (48 * 37)
    assert compared(OURS, Column(column.start, column.wh, bytes(few))).missing == pytest.approx(0.1, abs=0.01)
    assert compared(OURS, held(quality=Quality.MISSING)) is None
