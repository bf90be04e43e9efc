"""The rate now, the next one, the cheapest to come, and when a price list changes."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tariff_parts import LONDON, PENNY, prices, rate, tariff

from ihd.energy.calendar import unix
from ihd.energy.insight.rates import cheapest_slot, next_slot, prices_of, rate_slots, slot_at, slots_of, turns
from ihd.energy.tariffs.plan import NoPrices, Per
from ihd.energy.tariffs.schedule import TariffSchedule

DAY = date(2026, 11, 21)
EVENING = datetime(2026, 11, 21, 18, 42, tzinfo=UTC)
NIGHT_AND_DAY = TariffSchedule(tariff(prices(rate("Night", 14.21, "00:30-07:30"), rate("Day", 30.4))))


def starts(slots):
    return [(f"{one.start.astimezone(LONDON):%d %H:%M}", one.pence) for one in slots]


def test_half_hours_of_one_price_stand_together_and_each_day_begins_anew():
    slots = rate_slots(NIGHT_AND_DAY, DAY, 2, LONDON)
    assert starts(slots) == [
        ("21 00:00", 30.4),
        ("21 00:30", 14.21),
        ("21 07:30", 30.4),
        ("22 00:00", 30.4),
        ("22 00:30", 14.21),
        ("22 07:30", 30.4),
    ]
    assert slots_of(slots, DAY, LONDON) == slots[:3]
    assert list(prices_of(slots)) == [14.21, 30.4]
    assert slots[1].name == "Night"


def test_the_next_rate_is_the_first_with_another_price_across_midnight():
    slots = rate_slots(NIGHT_AND_DAY, DAY, 2, LONDON)
    assert slot_at(slots, EVENING) == slots[2]
    assert next_slot(slots, EVENING) == slots[4]
    assert cheapest_slot(slots, EVENING) == slots[4]
    assert cheapest_slot(slots, EVENING.replace(hour=3)) is None  # it is the cheapest already
    assert next_slot(slots, EVENING + timedelta(days=3)) is None
    assert cheapest_slot(slots, EVENING + timedelta(days=3)) is None


def test_prices_that_nobody_knows_are_never_the_cheapest():
    slots = rate_slots(NoPrices(), DAY, 2, LONDON)
    assert [one.pence for one in slots] == [None, None]
    assert list(prices_of(slots)) == []
    assert next_slot(slots, EVENING) is None
    assert cheapest_slot(slots, EVENING) is None


def test_blocks_are_told_with_each_of_their_prices():
    blocks = TariffSchedule(tariff(prices(rate("First", 20.0, up_to=2000, per=Per.DAY), rate("After", 28.0))))
    (one,) = rate_slots(blocks, DAY, 1, LONDON)
    assert one.tiers == (("First", 20.0), ("After", 28.0))
    assert one.pence == 20.0


def test_a_new_price_list_is_foretold_within_a_quarter():
    dated = TariffSchedule(tariff(prices(rate("All day", 26.0)), prices(rate("All day", 24.0), first=date(2027, 1, 1))))
    found = turns(dated, DAY, LONDON)
    assert (found.pence, found.start) == (24.0, datetime(2027, 1, 1, tzinfo=UTC))
    assert turns(dated, DAY - timedelta(days=90), LONDON) is None
    assert turns(NoPrices(), DAY, LONDON) is None


@given(
    pence=st.lists(st.integers(-10, 60), min_size=48, max_size=48),
    at=st.integers(0, 47),
)
@settings(max_examples=60)
def test_each_half_hour_has_the_slot_of_its_own_price_and_the_cheapest_is_the_least_to_come(pence, at):
    midnight = unix(datetime(2026, 11, 21, tzinfo=UTC))
    own = {midnight + 1800 * n: price * PENNY for n, price in enumerate(pence)}
    slots = rate_slots(TariffSchedule(tariff(prices(half_hours=own))), DAY, 1, LONDON)
    moment = datetime(2026, 11, 21, tzinfo=UTC) + timedelta(minutes=30 * at + 7)
    now = slot_at(slots, moment)
    assert now.pence == pence[at]
    assert sum((one.end - one.start for one in slots), timedelta()) == timedelta(days=1)
    later = [price for n, price in enumerate(pence) if n > at]
    other = next((price for price in later if price != pence[at]), None)
    following = next_slot(slots, moment)
    assert (following.pence if following else None) == other
    best = cheapest_slot(slots, moment)
    assert (best.pence if best else None) == (min(later) if later and min(later) < pence[at] else None)


@pytest.mark.parametrize(("day", "half_hours"), [(date(2026, 3, 29), 46), (date(2026, 10, 25), 50)])
def test_the_odd_days_of_summer_time_are_whole(day, half_hours):
    slots = rate_slots(NIGHT_AND_DAY, day, 1, LONDON)
    assert slots[-1].end - slots[0].start == timedelta(minutes=30 * half_hours)
