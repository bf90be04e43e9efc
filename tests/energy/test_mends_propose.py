"""Mends of days, spikes, units and prices, as they are made from the record."""

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mend_parts import LONDON, OLD, OURS, record, run

from ihd.energy.calendar import DAY, HALF_HOUR, unix
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.gas import GasConversion
from ihd.energy.mends import propose
from ihd.energy.mends.mend import MendKind, Put, Reprice, Scale
from ihd.energy.mends.propose import Unit, factors
from ihd.energy.mends.record import largest_remainder
from ihd.energy.series import Series
from ihd.energy.trouble import Trouble

WINTER = date(2026, 1, 14)
START = unix(datetime(2026, 1, 14, tzinfo=UTC))
NOON = START + 24 * HALF_HOUR


# --- days -----------------------------------------------------------------------------------------------------------


def test_a_days_total_keeps_the_shape_of_the_day():
    told = record({OURS: run(START, *[100] * 40, *[300] * 8)})
    kind, (put,), says = propose.day(told, WINTER, 12_800)
    assert (kind, says) == (MendKind.DAY, ())
    assert put == Put(OURS, START, (200,) * 40 + (600,) * 8)


def test_what_does_not_divide_goes_to_the_largest_remainders_first():
    told = record({OURS: run(START, 1, 1, 1, *[0] * 45)})
    _, (put,), _ = propose.day(told, WINTER, 8)
    assert put.wh == (3, 3, 2) + (0,) * 45
    told = record({OURS: run(START, 1, 2, 4, *[0] * 45)})
    _, (put,), _ = propose.day(told, WINTER, 10)  # 1.43, 2.86, 5.71
    assert put.wh == (1, 3, 6) + (0,) * 45


def test_a_half_hour_that_is_not_known_weighs_as_much_as_the_mean_of_those_that_are():
    told = record({OURS: run(START, *[200] * 12, *[400] * 12)})
    _, (put,), _ = propose.day(told, WINTER, 14_400)
    assert put.wh == (200,) * 12 + (400,) * 12 + (300,) * 24


@pytest.mark.parametrize("told", [{}, run(START, *[0] * 48), run(START, 0, 0, 0)])
def test_a_day_of_which_nothing_is_known_or_used_is_even(told):
    _, (put,), _ = propose.day(record({OURS: told}), WINTER, 49)
    assert put == Put(OURS, START, (2, *(1,) * 47))


@pytest.mark.parametrize(("day", "count"), [(date(2026, 3, 29), 46), (date(2026, 10, 25), 50), (date(2026, 7, 1), 48)])
def test_a_day_has_its_own_half_hours_when_the_clocks_change(day, count):
    _, (put,), _ = propose.day(record({OURS: {}}), day, count * 7)
    assert put.wh == (7,) * count
    assert put.start == unix(datetime(day.year, day.month, day.day, tzinfo=LONDON))
    with pytest.raises(Trouble, match=f"has {count} half-hours"):
        propose.day(record({OURS: {}}), day, (1,) * (count + 1))


def test_a_total_is_shared_by_all_meters_that_knew_of_the_day():
    told = record({OURS: run(START, *[None] * 24, *[100] * 24), OLD: run(START, *[300] * 24)})
    _, puts, _ = propose.day(told, WINTER, 19_200)
    assert puts == (Put(OURS, START, (100,) * 48), Put(OLD, START, (300,) * 48))
    told = record({OURS: {}, OLD: run(START, *[300] * 24)})
    assert [put.series for put in propose.day(told, WINTER, 100).effects] == [OLD]


def test_each_half_hour_may_be_given_and_then_other_meters_have_used_nothing():
    told = record({OURS: run(START, 5), OLD: run(START, 6)})
    values = (7, None, *(0,) * 46)
    assert propose.day(told, WINTER, values).effects == (
        Put(OURS, START, values),
        Put(OLD, START, (0, None, *(0,) * 46)),
    )


def test_a_day_may_be_left_out():
    told = record({OURS: run(START, 5), OLD: {}})
    assert propose.day(told, WINTER, None).effects == (Put(OURS, START, (None,) * 48),)


@pytest.mark.parametrize(
    ("right", "says"),
    [
        (-1, "less than nothing"),
        (75_000 * 24 + 1, "more than any home"),
        ((-1, *(0,) * 47), "less than nothing"),
        ((37_501, *(0,) * 47), "37.501 kWh in 30 minutes is more than any home"),
        (None, "Nothing is known"),
        ((1, 2), "has 48 half-hours"),
    ],
)
def test_a_day_that_cannot_be_is_refused(right, says):
    with pytest.raises(Trouble, match=says) as found:
        propose.day(record({OURS: {}}), WINTER, right)
    assert found.value.advice


def test_what_a_meter_can_just_pass_is_taken():
    assert sum(propose.day(record({OURS: {}}), WINTER, 75_000 * 24).effects[0].wh) == 1_800_000
    volume = Series("gas", Direction.VOLUME)
    with pytest.raises(Trouble, match=r"384\.001 m³ in 24 hours"):
        propose.day(record({volume: {}}, fuel=Fuel.GAS), WINTER, 384_001)


def test_a_day_that_is_not_over_is_refused_until_it_is():
    with pytest.raises(Trouble, match="not over yet"):
        propose.day(record({OURS: {}}, now=START + DAY - 1), WINTER, 5)
    assert propose.day(record({OURS: {}}, now=START + DAY), WINTER, 5).effects


@settings(max_examples=60)
@given(st.integers(0, 10**6), st.lists(st.integers(0, 10**5), min_size=1, max_size=60).filter(any))
def test_a_shared_number_is_shared_exactly_and_each_within_one_of_its_share(total, weights):
    shares = largest_remainder(total, weights)
    assert sum(shares) == total
    assert all(
        abs(got - Fraction(total * weight, sum(weights))) < 1 for got, weight in zip(shares, weights, strict=True)
    )


@settings(max_examples=40)
@given(
    st.lists(st.none() | st.integers(0, 30_000), min_size=48, max_size=48),
    st.lists(st.none() | st.integers(0, 30_000), min_size=48, max_size=48),
    st.integers(0, 900_000),
)
def test_whatever_the_day_was_its_total_is_right_afterwards(ours, old, total):
    told = record({OURS: run(START, *ours), OLD: run(START, *old)})
    puts = propose.day(told, WINTER, total).effects
    assert sum(wh for put in puts for wh in put.wh) == total


# --- spikes ---------------------------------------------------------------------------------------------------------


def test_a_spike_becomes_the_mean_of_the_days_beside_it():
    told = record({OURS: run(NOON - DAY, 100, 101, None, None) | run(NOON, 9, 9, 9, 9) | run(NOON + DAY, 200, 200, 7)})
    kind, (put,), says = propose.spike(told, NOON, NOON + 4 * HALF_HOUR)
    assert kind is MendKind.SPIKE
    assert put == Put(OURS, NOON, (150, 151, 7, None))  # halves round up
    assert len(says) == 1
    told = record({OURS: run(NOON - DAY, 100) | run(NOON, 9)})
    assert propose.spike(told, NOON, NOON + HALF_HOUR) == (MendKind.SPIKE, (Put(OURS, NOON, (100,)),), ())


def test_a_longer_spike_looks_beyond_its_own_days():
    told = record({OURS: run(START, *[9] * 49) | run(START - 2 * DAY, *[3] * 49) | run(START + 2 * DAY, *[5] * 49)})
    assert propose.spike(told, START, START + 49 * HALF_HOUR).effects[0].wh == (4,) * 49


def test_the_days_beside_are_taken_at_the_same_time_on_the_clock():
    sunday = unix(datetime(2026, 3, 29, 12, 0, tzinfo=LONDON))  # the day the clocks go forward
    told = record({OURS: {sunday: 9, sunday - DAY: 1, sunday - DAY + 3600: 6, sunday + DAY: 8}})
    assert propose.spike(told, sunday, sunday + HALF_HOUR).effects[0].wh == (7,)


def test_a_half_hour_beside_that_is_not_over_does_not_count():
    known = {OURS: run(NOON, 9) | run(NOON + DAY, 4)}
    assert propose.spike(record(known, NOON + DAY + HALF_HOUR), NOON, NOON + HALF_HOUR).effects[0].wh == (4,)
    assert propose.spike(record(known, NOON + DAY + 1799), NOON, NOON + HALF_HOUR).effects[0].wh == (None,)


def test_a_spikes_true_total_is_spread_evenly_over_those_that_knew_of_it():
    told = record({OURS: run(NOON, 9), OLD: {}})
    assert propose.spike(told, NOON, NOON + 4 * HALF_HOUR, 9).effects == (Put(OURS, NOON, (3, 2, 2, 2)),)
    assert propose.spike(told, NOON, NOON + 4 * HALF_HOUR, 0).effects == (Put(OURS, NOON, (0,) * 4),)


def test_a_spike_may_be_left_out():
    told = record({OURS: run(NOON, 9)})
    assert propose.spike(told, NOON, NOON + HALF_HOUR, unknown=True).effects == (Put(OURS, NOON, (None,)),)


@pytest.mark.parametrize(
    ("start", "end", "right", "says"),
    [
        (NOON + 60, NOON + HALF_HOUR, None, "Half-hours begin"),
        (NOON, NOON + 60, None, "Half-hours begin"),
        (NOON, NOON, None, "ends before it begins"),
        (NOON, NOON + 40 * DAY, None, "not over yet"),
        (NOON, NOON + 31 * DAY + HALF_HOUR, None, "longer than a spike"),
        (NOON, NOON + HALF_HOUR, -1, "less than nothing"),
        (NOON, NOON + HALF_HOUR, 37_501, "more than any home"),
        (NOON + DAY, NOON + 2 * DAY, 1, "Nothing is known"),
    ],
)
def test_a_spike_that_cannot_be_is_refused(start, end, right, says):
    with pytest.raises(Trouble, match=says):
        propose.spike(record({OURS: run(NOON, 9)}, now=NOON + 35 * DAY), start, end, right)


def test_a_spike_of_a_month_is_still_one():
    assert len(propose.spike(record({OURS: run(NOON, 9)}), NOON, NOON + 31 * DAY, 5).effects[0].wh) == 31 * 48


# --- units ----------------------------------------------------------------------------------------------------------


def test_a_wrong_unit_is_scaled_from_a_time_to_another_or_on():
    told = record({OURS: run(NOON, 9)}, now=NOON + DAY + 7)
    thousand = Fraction(1000)
    assert propose.unit(told, NOON, NOON + DAY, [(NOON, thousand)]) == (
        MendKind.UNIT,
        (Scale(OURS, NOON, NOON + DAY, thousand),),
        (),
    )
    assert propose.unit(told, NOON, None, [(NOON, thousand)]).effects == (Scale(OURS, NOON, None, thousand),)
    later = NOON + 4 * HALF_HOUR
    assert propose.unit(told, NOON, NOON + DAY, [(0, thousand), (later, Fraction(9))]).effects == (
        Scale(OURS, NOON, later, thousand),
        Scale(OURS, later, NOON + DAY, Fraction(9)),
    )


@pytest.mark.parametrize(
    ("end", "factor", "says"),
    [
        (NOON + DAY, Fraction(1), "Times 1"),
        (NOON + DAY, Fraction(0), "No unit"),
        (NOON + DAY, Fraction(-3), "No unit"),
        (NOON + DAY, Fraction(1_000_001), "No unit"),
        (NOON + DAY, Fraction(1, 1_000_001), "No unit"),
        (NOON + DAY, Fraction(37_501, 9), "more than any home"),
        (None, Fraction(37_501, 9), "more than any home"),
        (NOON + 3 * DAY, Fraction(2), "not over yet"),
        (NOON, Fraction(2), "ends before"),
        (NOON + 5, Fraction(2), "Half-hours begin"),
    ],
)
def test_a_unit_that_cannot_be_is_refused(end, factor, says):
    with pytest.raises(Trouble, match=says):
        propose.unit(record({OURS: run(NOON, 9)}, now=NOON + 2 * DAY), NOON, end, [(NOON, factor)])


def test_a_unit_from_a_time_to_come_is_refused():
    with pytest.raises(Trouble, match="ends before"):
        propose.unit(record({OURS: {}}, now=NOON), NOON, None, [(NOON, Fraction(2))])


def test_of_several_meters_the_one_with_the_wrong_unit_has_to_be_named():
    with pytest.raises(Trouble, match="Several meters") as found:
        propose.unit(record({OURS: {}, OLD: {}}), NOON, None, [(NOON, Fraction(2))])
    assert "ours, old" in found.value.advice


PLAIN = GasConversion(zone=LONDON)
TYPICAL = Fraction("1.02264") * Fraction("39.5") / Fraction("3.6")


@pytest.mark.parametrize(
    ("told", "true", "factor"),
    [
        (Unit.KWH, Unit.WH, Fraction(1, 1000)),
        (Unit.WH, Unit.KWH, Fraction(1000)),
        (Unit.KWH, Unit.MWH, Fraction(1000)),
        (Unit.M3, Unit.FT3, Fraction("0.028316846592")),
        (Unit.M3, Unit.HUNDRED_FT3, Fraction("2.83")),
        (Unit.FT3, Unit.M3, 1 / Fraction("0.028316846592")),
        (Unit.KWH, Unit.M3, TYPICAL),
        (Unit.M3, Unit.KWH, 1 / TYPICAL),
        (Unit.WH, Unit.HUNDRED_FT3, Fraction("2.83") * TYPICAL * 1000),
    ],
)
def test_two_units_make_a_factor(told, true, factor):
    assert factors(told, true, NOON, None, PLAIN) == [(NOON, factor)]


def test_between_volume_and_energy_the_factor_turns_with_the_calorific_value():
    dates = ((date(2026, 1, 10), Decimal("39.0")), (WINTER, Decimal("39.6")), (date(2026, 1, 20), Decimal("40.0")))
    gas = GasConversion(dates, zone=LONDON)
    by = [Fraction("1.02264") * Fraction(value) / Fraction("3.6") for value in ("39.0", "39.6", "40")]
    begin, turn = START - DAY, unix(datetime(2026, 1, 20, tzinfo=UTC))
    assert factors(Unit.KWH, Unit.M3, begin, None, gas) == [(begin, by[0]), (START, by[1]), (turn, by[2])]
    assert factors(Unit.KWH, Unit.M3, START, turn, gas) == [(START, by[1])]
    assert factors(Unit.M3, Unit.KWH, begin, turn, gas) == [(begin, 1 / by[0]), (START, 1 / by[1])]


# --- prices ---------------------------------------------------------------------------------------------------------

HERE = (Fuel.GAS, Direction.IMPORT)


def test_a_price_is_exact_to_its_last_place():
    until = date(2026, 2, 1)
    assert propose.price(HERE, WINTER, until, until, Decimal("6.123456789"), Decimal("31.41")) == (
        MendKind.PRICE,
        (Reprice(*HERE, WINTER, until, 6_123_456_789, 31_410_000_000),),
        (),
    )
    assert propose.price(HERE, WINTER, None, WINTER, standing=Decimal(0)).effects == (
        Reprice(*HERE, WINTER, None, None, 0),
    )


@pytest.mark.parametrize(
    ("first", "until", "pence", "standing", "says"),
    [
        (WINTER, None, None, None, "No price"),
        (date(2026, 1, 15), None, Decimal(1), None, "still to come"),
        (WINTER, WINTER, Decimal(1), None, "ends before"),
        (WINTER, None, Decimal("-0.01"), None, "no home's price"),
        (WINTER, None, Decimal("500.01"), None, "no home's price"),
        (WINTER, None, None, Decimal("5000.01"), "no home's price"),
        (WINTER, None, None, Decimal(-1), "no home's price"),
        (WINTER, None, Decimal("1.0000000001"), None, "more than 9 decimal places"),
    ],
)
def test_a_price_that_cannot_be_is_refused(first, until, pence, standing, says):
    with pytest.raises(Trouble, match=says):
        propose.price(HERE, first, until, WINTER, pence, standing)
