"""Days priced by a meter's own matrix: against a slow way by the book, and by tables that are easy to follow."""

import random
import time
from bisect import bisect_right
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tariff_parts import LONDON, PENNY, days_of, local_day_by_the_book

from ihd.energy.fuel import Fuel
from ihd.energy.meter_tariff import (
    BlockReset,
    DayProfile,
    MeterTariff,
    Season,
    SpecialDay,
    Switch,
    WeekProfile,
    exact_price,
)
from ihd.energy.tariffs.matrix import MatrixSchedule
from ihd.energy.tariffs.plan import UNKNOWN, DayPlan, Per, Tier

NEW_YEAR = datetime(2024, 1, 1, tzinfo=UTC)
SUMMER, WINTER = date(2024, 7, 3), date(2024, 1, 10)  # both a Wednesday
SPRING, AUTUMN = date(2024, 3, 31), date(2024, 10, 27)  # Sundays, 23 and 25 hours long


def matrix(*days, since=NEW_YEAR, rates=(10_000, 30_000), **more):
    """A meter's tariff; where nothing else is said the first profile is that of every day."""
    told = {
        "price_scale": -5,
        "blocks": (),
        "thresholds": (),
        "standing": 50_000,
        "standing_scale": -5,
        "weeks": (WeekProfile(1, (days[0].id,) * 7),) if days else (),
        "seasons": (Season(1, 1, 1),),
    }
    return MeterTariff("M", Fuel.ELECTRICITY, since, rates=rates, days=days, **(told | more))


ECONOMY_7 = DayProfile(1, (Switch(0, rate=2), Switch(30, rate=1), Switch(450, rate=2)))


def names(plan):
    """(place, name of the first tier) where it changes."""
    found = []
    for place, stack in enumerate(plan.slots):
        if not found or found[-1][1] != stack[0].name:
            found.append((place, stack[0].name))
    return found


# The slow way: all switches of two years in a row, and the last one before each half-hour


def profile_by_the_book(told, day):
    for year in (day.year, None):
        for one in told.special_days:
            if (one.year, one.month, one.day) == (year, day.month, day.day):
                return one.profile
    for back in range(366 if told.seasons else 0):  # the season that began last
        begun = day - timedelta(days=back)
        for season in told.seasons:
            if (season.month, season.day) == (begun.month, begun.day):
                weeks = [week for week in told.weeks if week.id == season.week]
                return weeks[0].days[day.weekday()] if weeks else None
    return None


def switches_by_the_book(told, first, last):
    found = []
    day = first
    while day <= last:
        midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
        profiles = [one for one in told.days if one.id == profile_by_the_book(told, day)]
        if profiles:
            found += [(midnight + timedelta(minutes=one.minute), one) for one in profiles[0].switches]
        else:
            found.append((midnight, None))
        day += timedelta(days=1)
    return found


def price_by_the_book(integer, scale):
    """In 10^-9 pence."""
    return Fraction(integer) * Fraction(10) ** (scale + 2 + 9)


def stack_by_the_book(told, switch):
    """(name, price, Wh up to) of each tier."""
    unknown = [("", None, None)]
    if switch is None:
        return unknown
    if switch.rate is not None:
        if switch.rate > len(told.rates):
            return unknown
        return [(f"Rate {switch.rate}", price_by_the_book(told.rates[switch.rate - 1], told.price_scale), None)]
    if switch.block is None or switch.block > len(told.blocks) or not told.blocks[switch.block - 1]:
        return unknown
    row = told.blocks[switch.block - 1]
    limits = told.thresholds[switch.block - 1] if switch.block <= len(told.thresholds) else ()
    tiers = []
    for place in range(4):
        if place < len(row) and place <= len(limits):
            up_to = limits[place] if place < len(limits) else None
            tiers.append((price_by_the_book(row[place], told.price_scale), up_to))
    rows = len([one for one in told.blocks if one])
    end = f", row {switch.block}" if rows > 1 else ""
    named = [(f"Block {at} of {len(tiers)}{end}", *tier) for at, tier in enumerate(tiers, 1)]
    return named if named[-1][2] is None else named + unknown


def check_year(versions, year):
    schedule = MatrixSchedule(versions)
    first, last = date(year - 2, 12, 25), date(year + 1, 1, 1)
    dated = sorted(((one.since, place) for place, one in enumerate(versions)), key=lambda one: one[0])
    timelines = [switches_by_the_book(one, first, last) for one in versions]
    moments = [[at for at, _ in timeline] for timeline in timelines]
    for day in days_of(year):
        plan, halves = schedule.plan(day, LONDON), local_day_by_the_book(day)
        assert len(plan.slots) == len(halves)
        for at, stack in zip(halves, plan.slots, strict=True):
            places = [place for since, place in dated if since <= at]
            if not places:
                assert stack == (UNKNOWN,)
                continue
            told, timeline = versions[places[-1]], timelines[places[-1]]
            found = bisect_right(moments[places[-1]], at) - 1
            expected = stack_by_the_book(told, timeline[found][1] if found >= 0 else None)
            assert [tier[:3] for tier in stack] == expected
        ends = [place for since, place in dated if since < halves[-1] + timedelta(minutes=1)]
        standing = versions[ends[-1]].standing if ends else None
        charge = None if standing is None else price_by_the_book(standing, versions[ends[-1]].standing_scale)
        assert plan.standing == charge


def full(seed, since=NEW_YEAR, reset=BlockReset.DAILY):
    """As much as a meter holds: 48 rates, 8 rows of 4 blocks, 16 hybrid days, 4 seasons, 50 special days (TAR-04)."""
    some = random.Random(seed)

    def switch(minute):
        if some.random() < 0.6:
            return Switch(minute, rate=some.randint(1, 48))
        return Switch(minute, block=some.randint(1, 8))

    def profile(number):
        minutes = some.sample(
            range(0, 1440, 30) if number % 2 else range(1440), 48 if number == 3 else some.randint(1, 47)
        )
        return DayProfile(number, tuple(switch(minute) for minute in sorted(minutes)))

    dates = [date(2024, 1, 1) + timedelta(days=some.randrange(366)) for _ in range(40)]
    special = [SpecialDay(one.month, one.day, some.randint(1, 16), some.choice([None, 2024, 2025])) for one in dates]
    special += [SpecialDay(one.month, one.day, some.randint(1, 16), 2024) for one in dates[:10]]
    some.shuffle(special)
    return matrix(
        *(profile(number) for number in range(1, 17)),
        since=since,
        rates=tuple(some.randint(-20_000, 99_999) for _ in range(48)),
        blocks=tuple(tuple(some.randint(0, 99_999) for _ in range(4)) for _ in range(8)),
        thresholds=tuple(tuple(sorted(some.sample(range(500, 30_000), 3))) for _ in range(8)),
        weeks=tuple(WeekProfile(week, tuple(some.randint(1, 16) for _ in range(7))) for week in range(1, 5)),
        seasons=(Season(3, 15, 1), Season(6, 1, 2), Season(10, 27, 3), Season(12, 24, 4)),
        special_days=tuple(special),
        block_reset=reset,
    )


@pytest.mark.parametrize("year", [2024, 2025])
def test_a_matrix_with_all_that_a_meter_holds_prices_each_half_hour_of_a_year_as_by_the_book(year):
    told = full(year)
    assert (len(told.rates), len(told.seasons), len(told.days), len(told.special_days)) == (48, 4, 16, 50)
    check_year([told], year)


def test_a_year_of_several_tariffs_is_priced_as_by_the_book():
    since = [
        datetime(2024, 2, 29, 13, 10, tzinfo=UTC),
        datetime(2024, 7, 1, tzinfo=UTC),
        datetime(2024, 10, 27, 0, 30, tzinfo=UTC),
    ]
    check_year([full(seed, moment) for seed, moment in enumerate(since)], 2024)


profiles = st.lists(
    st.builds(
        Switch,
        st.integers(0, 1440),
        st.one_of(st.none(), st.integers(1, 4)),
        st.one_of(st.none(), st.integers(1, 4)),
    ),
    max_size=5,
    unique_by=lambda switch: switch.minute,
).map(lambda switches: tuple(sorted(switches, key=lambda switch: switch.minute)))
rows = st.lists(st.lists(st.integers(0, 10**6), max_size=4).map(tuple), max_size=3).map(tuple)
limits = st.lists(st.lists(st.integers(1, 10**6), max_size=3, unique=True).map(sorted).map(tuple), max_size=3).map(
    tuple
)
calendar_days = st.dates(date(2023, 1, 1), date(2023, 12, 31)).map(lambda day: (day.month, day.day))


@st.composite
def matrices(draw):
    days = tuple(DayProfile(number, draw(profiles)) for number in range(1, 4))
    seasons = draw(st.lists(calendar_days, max_size=4, unique=True))
    special = draw(st.lists(calendar_days, max_size=6))
    return matrix(
        *days,
        since=draw(st.integers(-31 * 1440, 400 * 1440).map(lambda minutes: NEW_YEAR + timedelta(minutes=minutes))),
        rates=tuple(draw(st.lists(st.integers(-(10**6), 10**6), max_size=3))),
        price_scale=draw(st.integers(-9, 2)),
        blocks=draw(rows),
        thresholds=draw(limits),
        standing=draw(st.one_of(st.none(), st.integers(0, 10**6))),
        standing_scale=draw(st.integers(-9, 2)),
        weeks=tuple(
            WeekProfile(week, tuple(draw(st.lists(st.integers(1, 4), min_size=7, max_size=7)))) for week in (1, 2)
        ),
        seasons=tuple(Season(*one, draw(st.integers(1, 3))) for one in seasons),
        special_days=tuple(
            SpecialDay(*one, draw(st.integers(1, 4)), draw(st.sampled_from([None, 2024]))) for one in special
        ),
    )


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(matrices(), max_size=3))
def test_made_up_tables_with_holes_price_a_year_as_by_the_book(versions):
    check_year(versions, 2024)


@settings(max_examples=25, deadline=None)
@given(matrices(), st.integers(0, 366 * 86_400 - 1))
def test_a_moment_has_the_price_of_the_last_switch_before_it(told, second):
    at = NEW_YEAR + timedelta(seconds=second)
    timeline = switches_by_the_book(told, at.date() - timedelta(days=400), at.date())
    begun = [switch for moment, switch in timeline if moment <= at]
    assert told.switch_at(at) == (begun[-1] if begun else None)
    price = stack_by_the_book(told, begun[-1] if begun else None)[0][1]
    assert told.pence_at(at) == (None if price is None else pytest.approx(float(price / 10**9), rel=1e-12))
    assert told.switch_at(at.astimezone(LONDON)) == told.switch_at(at)


def test_a_machine_that_is_set_to_another_zone_changes_no_price(monkeypatch, request):
    request.addfinalizer(time.tzset)  # once the variable is put back
    at, table = datetime(2024, 6, 3, 2, tzinfo=UTC), matrix(ECONOMY_7)
    assert table.pence_at(at) == 10
    request.addfinalizer(monkeypatch.undo)
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    time.tzset()
    assert table.pence_at(at) == 10


# Tables that are easy to follow


def test_economy_7_switches_by_utc_all_year():
    schedule = MatrixSchedule([matrix(ECONOMY_7)])
    assert names(schedule.plan(WINTER, LONDON)) == [(0, "Rate 2"), (1, "Rate 1"), (15, "Rate 2")]
    assert names(schedule.plan(SUMMER, LONDON)) == [(0, "Rate 2"), (3, "Rate 1"), (17, "Rate 2")]
    assert names(schedule.plan(SPRING, LONDON)) == [(0, "Rate 2"), (1, "Rate 1"), (15, "Rate 2")]
    assert names(schedule.plan(AUTUMN, LONDON)) == [(0, "Rate 2"), (3, "Rate 1"), (17, "Rate 2")]
    assert [len(schedule.plan(day, LONDON).slots) for day in (WINTER, SPRING, AUTUMN)] == [48, 46, 50]
    assert schedule.plan(WINTER, LONDON).slots[0] == (Tier("Rate 2", 30 * PENNY),)
    assert schedule.plan(WINTER, LONDON).slots[1] == (Tier("Rate 1", 10 * PENNY),)
    assert schedule.plan(WINTER, LONDON).standing == 50 * PENNY
    assert schedule.plan(SUMMER, LONDON) is schedule.plan(SUMMER + timedelta(days=1), LONDON)


def test_what_is_in_force_goes_on_past_midnight_until_the_next_switch():
    weekday = DayProfile(1, (Switch(420, rate=2), Switch(1380, rate=1)))
    weekend = DayProfile(2, (Switch(600, rate=3),))
    told = matrix(weekday, weekend, rates=(1000, 2000, 3000), weeks=(WeekProfile(1, (1, 1, 1, 1, 1, 2, 2)),))
    schedule = MatrixSchedule([told])
    saturday, monday = date(2024, 1, 6), date(2024, 1, 8)
    assert names(schedule.plan(saturday, LONDON)) == [(0, "Rate 1"), (20, "Rate 3")]
    assert names(schedule.plan(saturday + timedelta(days=1), LONDON)) == [(0, "Rate 3")]
    assert names(schedule.plan(monday, LONDON)) == [(0, "Rate 3"), (14, "Rate 2"), (46, "Rate 1")]
    assert told.switch_at(datetime(2024, 1, 8, 6, 59, 59, tzinfo=UTC)) == Switch(600, rate=3)
    assert told.switch_at(datetime(2024, 1, 8, 7, tzinfo=UTC)) == Switch(420, rate=2)
    assert told.pence_at(datetime(2024, 1, 6, tzinfo=UTC)) == 1.0


def test_days_without_a_switch_of_their_own_are_followed_back_for_a_year():
    once = matrix(DayProfile(1, ()), DayProfile(2, (Switch(60, rate=1),)), special_days=(SpecialDay(7, 1, 2, 2024),))
    schedule = MatrixSchedule([once])
    assert schedule.plan(date(2024, 6, 30), LONDON).slots == ((UNKNOWN,),) * 48
    assert names(schedule.plan(date(2024, 7, 1), LONDON)) == [(0, ""), (4, "Rate 1")]
    assert once.switch_at(datetime(2025, 7, 2, 23, 59, tzinfo=UTC)) == Switch(60, rate=1)
    assert once.switch_at(datetime(2025, 7, 3, tzinfo=UTC)) is None


def test_a_switch_within_a_half_hour_counts_from_the_next_one_on():
    day = DayProfile(
        1, (Switch(0, rate=1), Switch(61, rate=2), Switch(89, rate=1), Switch(119, rate=2), Switch(1411, rate=1))
    )
    plan = MatrixSchedule([matrix(day)]).plan(WINTER, LONDON)
    assert names(plan) == [(0, "Rate 1"), (4, "Rate 2")]
    after = DayProfile(1, (Switch(60, rate=2), Switch(1411, rate=1)))
    assert names(MatrixSchedule([matrix(after)]).plan(WINTER, LONDON)) == [(0, "Rate 1"), (2, "Rate 2")]


def test_a_special_day_goes_before_the_week_and_one_years_own_before_every_years():
    days = [DayProfile(number, (Switch(0, rate=number),)) for number in (1, 2, 3)]
    told = matrix(
        *days, rates=(1, 2, 3), special_days=(SpecialDay(12, 25, 2), SpecialDay(12, 25, 3, 2024), SpecialDay(12, 25, 1))
    )
    schedule = MatrixSchedule([told])
    assert [names(schedule.plan(date(year, 12, 25), LONDON)) for year in (2024, 2025)] == [
        [(0, "Rate 3")],
        [(0, "Rate 2")],  # of two alike the first stands
    ]
    assert names(schedule.plan(date(2024, 12, 26), LONDON)) == [(0, "Rate 1")]


def test_seasons_begin_on_their_day_and_the_last_goes_on_into_the_next_year():
    days = [DayProfile(number, (Switch(0, rate=number),)) for number in (1, 2, 3)]
    told = matrix(
        *days,
        rates=(1, 2, 3),
        weeks=tuple(WeekProfile(number, (number,) * 7) for number in (1, 2, 3)),
        seasons=(Season(10, 15, 3), Season(2, 29, 1), Season(4, 10, 2)),
    )
    schedule = MatrixSchedule([told])

    def rate_on(month, day, year=2025):
        return names(schedule.plan(date(year, month, day), LONDON))[-1][1]

    assert [rate_on(2, 28), rate_on(3, 1), rate_on(4, 9), rate_on(4, 10)] == ["Rate 3", "Rate 1", "Rate 1", "Rate 2"]
    assert [rate_on(10, 14), rate_on(10, 15), rate_on(12, 31), rate_on(1, 1)] == [
        "Rate 2",
        "Rate 3",
        "Rate 3",
        "Rate 3",
    ]
    assert [rate_on(2, 28, 2028), rate_on(2, 29, 2028)] == ["Rate 3", "Rate 1"]


def test_blocks_have_counts_and_names_of_their_own():
    day = DayProfile(1, (Switch(0, block=1), Switch(60, rate=1), Switch(120, block=2)))
    told = matrix(
        day,
        blocks=((20_000, 28_000), (15_000, 16_000, 17_000, 18_000)),
        thresholds=((2000,), (1000, 2000, 3000)),
        block_reset=BlockReset.DAILY,
    )
    plan = MatrixSchedule([told]).plan(WINTER, LONDON)
    assert plan.slots[1] == (
        Tier("Block 1 of 2, row 1", 20 * PENNY, 2000, 0, Per.DAY),
        Tier("Block 2 of 2, row 1", 28 * PENNY, None, 0, Per.DAY),
    )
    assert plan.slots[2] == (Tier("Rate 1", 10 * PENNY),)
    assert [tier[1:4] for tier in plan.slots[4]] == [
        (15 * PENNY, 1000, 1),
        (16 * PENNY, 2000, 1),
        (17 * PENNY, 3000, 1),
        (18 * PENNY, None, 1),
    ]
    assert told.pence_at(datetime(2024, 1, 10, tzinfo=UTC)) == 20.0


@pytest.mark.parametrize("reset", [None, BlockReset.BILLING])
def test_blocks_that_are_not_reset_daily_count_by_the_month(reset):
    told = matrix(
        DayProfile(1, (Switch(0, block=1),)), blocks=((20_000, 28_000), ()), thresholds=((2000,),), block_reset=reset
    )
    assert MatrixSchedule([told]).plan(WINTER, LONDON).slots[0] == (
        Tier("Block 1 of 2", 20 * PENNY, 2000, 0, Per.MONTH),
        Tier("Block 2 of 2", 28 * PENNY, None, 0, Per.MONTH),
    )


def test_prices_beyond_the_thresholds_are_no_blocks_and_thresholds_beyond_the_prices_leave_the_rest_unknown():
    day = DayProfile(1, (Switch(0, block=1), Switch(60, block=2), Switch(120, block=3)))
    told = matrix(day, blocks=((1000, 2000), (1000, 2000), (1000, 2000)), thresholds=((), (10, 20, 30)))
    slots = MatrixSchedule([told]).plan(WINTER, LONDON).slots
    assert [[tier[:3] for tier in slots[place]] for place in (0, 2, 4)] == [
        [("Block 1 of 1, row 1", PENNY, None)],
        [("Block 1 of 2, row 2", PENNY, 10), ("Block 2 of 2, row 2", 2 * PENNY, 20), ("", None, None)],
        [("Block 1 of 1, row 3", PENNY, None)],
    ]


@pytest.mark.parametrize(
    "switch", [Switch(0, rate=3), Switch(0, rate=0), Switch(0, block=1), Switch(0, block=0), Switch(0)]
)
def test_a_switch_to_what_is_not_there_has_no_price(switch):
    told = matrix(DayProfile(1, (switch,)), rates=(10_000, 20_000))
    assert MatrixSchedule([told]).plan(WINTER, LONDON) == DayPlan(((UNKNOWN,),) * 48, 50 * PENNY)
    assert told.prices_of(switch) == ()
    assert told.pence_at(NEW_YEAR) is None


def test_a_row_number_of_nothing_is_not_the_last_row():
    told = matrix(DayProfile(1, (Switch(0, block=0),)), blocks=((20_000,),))
    assert told.prices_of(Switch(0, block=0)) == ()
    assert told.prices_of(Switch(0, block=1)) == (20 * PENNY,)
    assert told.prices_of(Switch(0, block=2)) == ()


def test_a_table_that_names_nothing_has_no_price():
    for told in (matrix(), matrix(ECONOMY_7, weeks=()), matrix(ECONOMY_7, seasons=())):
        assert told.switch_at(NEW_YEAR) is None
        assert told.pence_at(NEW_YEAR) is None
        assert MatrixSchedule([told]).plan(WINTER, LONDON).slots == ((UNKNOWN,),) * 48


def test_before_the_first_tariff_nothing_is_known():
    schedule = MatrixSchedule([matrix(ECONOMY_7, since=datetime(2024, 7, 3, 12, 0, 1, tzinfo=UTC))])
    assert schedule.plan(SUMMER - timedelta(days=1), LONDON) == DayPlan(((UNKNOWN,),) * 48)
    plan = schedule.plan(SUMMER, LONDON)
    assert names(plan) == [(0, ""), (27, "Rate 2")]  # 13:30 by the clock on the wall is 12:30 UTC
    assert plan.standing == 50 * PENNY
    assert MatrixSchedule([]).plan(SPRING, LONDON) == DayPlan(((UNKNOWN,),) * 46)


def test_a_new_tariff_counts_from_its_moment_on_and_leaves_the_past_alone():
    flat = DayProfile(1, (Switch(0, rate=1),))
    old = matrix(flat, rates=(20_000,), standing=40_000)
    new = matrix(flat, rates=(25_000,), since=datetime(2024, 7, 3, tzinfo=UTC))
    schedule = MatrixSchedule([new, old])
    before, on = schedule.plan(date(2024, 7, 2), LONDON), schedule.plan(SUMMER, LONDON)
    assert (before.flat, before.standing) == ((20 * PENNY,) * 48, 40 * PENNY)
    assert (on.flat, on.standing) == ((20 * PENNY,) * 2 + (25 * PENNY,) * 46, 50 * PENNY)
    assert schedule.plan(SUMMER + timedelta(days=1), LONDON).flat == (25 * PENNY,) * 48


def test_a_tariff_that_begins_just_after_a_day_is_no_part_of_it():
    flat = DayProfile(1, (Switch(0, rate=1),))
    for minutes in (0, 30, 60):
        new = matrix(flat, rates=(25_000,), since=datetime(2024, 7, 3, 23, tzinfo=UTC) + timedelta(minutes=minutes))
        schedule = MatrixSchedule([matrix(flat, rates=(20_000,)), new])
        assert schedule.plan(SUMMER, LONDON).flat == (20 * PENNY,) * 48
        after = schedule.plan(SUMMER + timedelta(days=1), LONDON).flat
        assert after == (20 * PENNY,) * (minutes // 30) + (25 * PENNY,) * (48 - minutes // 30)


def test_a_switch_is_in_force_from_its_own_minute_on():
    told = matrix(DayProfile(1, (Switch(0, rate=1), Switch(401, rate=2))))
    at = datetime(2024, 1, 10, 6, 41, tzinfo=UTC)
    assert told.switch_at(at) == told.switch_at(at + timedelta(minutes=18)) == Switch(401, rate=2)
    assert told.switch_at(at - timedelta(seconds=1)) == Switch(0, rate=1)


def test_the_standing_charge_of_a_day_is_the_one_in_force_when_it_ends():
    flat = DayProfile(1, (Switch(0, rate=1),))
    for late, standing in (
        (datetime(2024, 7, 3, 22, 30, tzinfo=UTC), 60),
        (datetime(2024, 7, 3, 22, 31, tzinfo=UTC), 50),
    ):
        schedule = MatrixSchedule([matrix(flat), matrix(flat, since=late, standing=60_000)])
        assert schedule.plan(SUMMER, LONDON).standing == standing * PENNY
    assert MatrixSchedule([matrix(flat, standing=None)]).plan(SUMMER, LONDON).standing is None


def test_of_two_tariffs_since_the_same_half_hour_the_later_stands():
    flat = DayProfile(1, (Switch(0, rate=1),))
    one, other = matrix(flat, rates=(20_000,)), matrix(flat, rates=(25_000,))
    assert MatrixSchedule([one, other]).plan(WINTER, LONDON).flat == (25 * PENNY,) * 48
    assert MatrixSchedule([other, one]).plan(WINTER, LONDON).flat == (20 * PENNY,) * 48
    soon = (
        matrix(flat, since=NEW_YEAR + timedelta(minutes=5)),
        matrix(flat, rates=(1000,), since=NEW_YEAR + timedelta(minutes=9)),
    )
    assert MatrixSchedule(soon[::-1]).plan(NEW_YEAR.date(), LONDON).flat is None
    assert MatrixSchedule(soon[::-1]).plan(NEW_YEAR.date(), LONDON).slots[1] == (Tier("Rate 1", PENNY),)


# Exact prices


@pytest.mark.parametrize(
    ("count", "scale", "expected"),
    [
        (9600, -5, 9_600_000_000),  # 9.6p (TAR-07)
        (54_794, -5, 54_794_000_000),  # 54.794p
        (1, 2, 10**13),
        (-3, -2, -3_000_000_000),
        (7, -11, 7),
        (15, -12, 2),
        (25, -12, 2),
        (26, -12, 3),
        (24, -12, 2),
        (35, -12, 4),
        (-15, -12, -2),
        (-25, -12, -2),
        (-26, -12, -3),
        (149, -13, 1),
        (150, -13, 2),
        (0, -40, 0),
    ],
)
def test_a_price_is_exact_and_what_is_too_fine_is_rounded_half_even(count, scale, expected):
    assert exact_price(count, scale) == expected


@given(st.integers(-(10**12), 10**12), st.integers(-20, 4))
def test_a_price_is_its_integer_times_ten_to_its_scale(count, scale):
    assert exact_price(count, scale) == round(Fraction(count) * Fraction(10) ** (scale + 11))


def test_prices_are_shown_without_dust():
    told = matrix(DayProfile(1, (Switch(0, rate=1),)), rates=(14_210,), standing=53_350)
    assert (told.pence_at(NEW_YEAR), told.standing_pence_per_day) == (14.21, 53.35)
    assert told.standing_price == 53_350_000_000
    free = matrix(DayProfile(1, (Switch(0, rate=1),)), rates=(0,), standing=0)
    assert (free.pence_at(NEW_YEAR), free.standing_pence_per_day, free.standing_price) == (0.0, 0.0, 0)
    untold = matrix(standing=None)
    assert (untold.standing_pence_per_day, untold.standing_price) == (None, None)
    assert matrix(rates=(1,), standing=1, standing_scale=-9, price_scale=-7).standing_price == 100
