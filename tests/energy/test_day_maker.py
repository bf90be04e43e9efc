"""A day on a tariff with blocks: its bars, its money, and what one more kilowatt-hour costs now."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihd.energy.calendar import HALF_HOUR, unix
from ihd.energy.day import BarState
from ihd.energy.day_maker import make_day, make_sum, price_now
from ihd.energy.fuel import Fuel
from ihd.energy.half_hours import HalfHour, Quality
from ihd.energy.price import Price, Prices
from ihd.energy.tariffs.plan import DayPlan, NoPrices, Per, Tier

LONDON = ZoneInfo("Europe/London")
MONDAY = date(2026, 11, 16)
MIDNIGHT = datetime(2026, 11, 16, tzinfo=UTC)
P20, P28 = 20_000_000_000, 28_000_000_000


class Blocks:
    """The first so many Wh of a day or a month at 20p, the rest at 28p or at a price that nobody knows."""

    def __init__(self, up_to, per, rest=P28):
        self.stack = (Tier("First", P20, up_to, 0, per), Tier("Rest", rest))

    def plan(self, day, zone):
        return DayPlan((self.stack,) * len(NoPrices().plan(day, zone).slots), 48_000_000_000)


def found(starts, wh=500):
    """A home that uses 1 kW all the time, ever since the year began."""
    return [HalfHour(start, wh, HALF_HOUR) for start in starts]


def day_at(hours, schedule):
    return make_day(MONDAY, Fuel.ELECTRICITY, found, schedule, LONDON, MIDNIGHT + timedelta(hours=hours))


def test_a_block_a_day_is_split_at_the_watt_hour():
    day = day_at(24, Blocks(2250, Per.DAY))
    # 4.5 half-hours of 0.5 kWh at 20p: 45p; the other 43.5 at 28p: 609p; and 48p for the day
    assert day.pence == pytest.approx(45 + 609 + 48)
    assert [bar.pence for bar in day.bars[3:6]] == pytest.approx([10, 12, 14])
    assert day.standing_pence == pytest.approx(48)


def test_a_block_a_month_counts_the_days_before():
    # fifteen days of 24 kWh are gone: 6 kWh of 366 are left at 20p
    day = day_at(24, Blocks(366_000, Per.MONTH))
    assert day.pence == pytest.approx(6 * 20 + 18 * 28 + 48)


@pytest.mark.parametrize(("hours", "pence"), [(0, 20), (1.9, 20), (2.6, 28), (23.9, 28)])
def test_one_more_kilowatt_hour_costs_what_the_block_in_force_costs(hours, pence):
    now = MIDNIGHT + timedelta(hours=hours)
    assert price_now(found, Blocks(2250, Per.DAY), LONDON, now) == pence * 10**9
    assert price_now(found, Blocks(362_250, Per.MONTH), LONDON, now) == pence * 10**9


def test_the_price_of_now_is_not_known_where_the_blocks_price_is_not():
    late = MIDNIGHT + timedelta(hours=12)
    assert price_now(found, Blocks(2250, Per.DAY, rest=None), LONDON, late) is None
    assert price_now(found, NoPrices(), LONDON, late) is None
    assert price_now(found, Prices((Price(25.0),)), LONDON, late) == 25 * 10**9


def test_a_day_in_which_some_price_is_not_known_has_no_cost_rather_than_too_little():
    day = day_at(24, Blocks(2250, Per.DAY, rest=None))
    assert (day.kwh, day.pence, day.standing_pence) == (24.0, None, None)
    assert day.bars[0].pence == pytest.approx(10)
    assert day.bars[20].pence is None


def test_what_was_corrected_or_imported_is_drawn_as_known_and_what_a_mend_left_out_is_missing():
    given = {0: Quality.IMPORTED, 1: Quality.CORRECTED, 2: Quality.MISSING}

    def told(starts):
        return [HalfHour(start, 500, given=given.get((start - unix(MIDNIGHT)) // HALF_HOUR)) for start in starts]

    day = make_day(MONDAY, Fuel.GAS, told, NoPrices(), LONDON, MIDNIGHT + timedelta(hours=2), MIDNIGHT)
    states = [bar.state for bar in day.bars[:5]]
    assert states == [BarState.MEASURED, BarState.MEASURED, BarState.MISSING, BarState.MISSING, BarState.FUTURE]
    assert (day.kwh, day.pence) == (1.0, None)
    assert day.count(BarState.MEASURED) == 2


def test_without_prices_of_a_standing_charge_there_is_energy_alone():
    day = make_day(MONDAY, Fuel.GAS, found, Prices((Price(10.0),)), LONDON, MIDNIGHT + timedelta(days=2))
    assert (day.pence, day.standing_pence) == (pytest.approx(240), None)


half_hours_told = st.lists(
    st.builds(
        lambda wh, known, given: (wh, known * HALF_HOUR // 3, given),
        st.sampled_from([0, 1, 250, 4_999]),
        st.integers(0, 3),
        st.sampled_from([None, None, None, Quality.IMPORTED, Quality.MISSING]),
    ),
    min_size=1,
    max_size=9,
)


@given(
    told=half_hours_told,
    schedule=st.sampled_from(
        [
            Prices((Price(25.3, 61.64),)),
            Prices((Price(25.3),)),
            NoPrices(),
            Blocks(2_250, Per.DAY),
            Blocks(2_250, Per.DAY, rest=None),
            Blocks(70_000, Per.MONTH),
        ]
    ),
    minutes=st.integers(-60, 26 * 60),
    late=st.none() | st.integers(0, 24 * 60),
)
@settings(max_examples=150)
def test_the_sum_of_a_day_is_that_of_the_day_with_all_its_bars(told, schedule, minutes, late):
    def seen(starts):
        return [
            HalfHour(start, wh, known, given=given)
            for start in starts
            for wh, known, given in [told[start // HALF_HOUR % len(told)]]
        ]

    now = MIDNIGHT + timedelta(minutes=minutes)
    as_of = None if late is None else MIDNIGHT + timedelta(minutes=late)
    day = make_day(MONDAY, Fuel.ELECTRICITY, seen, schedule, LONDON, now, as_of)
    assert make_sum(MONDAY, seen, schedule, LONDON, now, as_of) == (day.kwh, day.pence)
