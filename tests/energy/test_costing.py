"""What energy costs, to the last 10^-12 penny."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from costing_parts import (
    FIRSTS,
    HALF_HOUR,
    LONDON,
    MadeSchedule,
    column,
    flat,
    length,
    london_midnight,
    schedules,
    slow,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from ihd.energy.costing import Cost, RateCost, costs, lead_in
from ihd.energy.tariffs.plan import DayPlan, NoPrices, Per, Tier
from ihd.energy.usage import By, spans

PENNY = 10**12  # in units of a cost
P = 10**9  # a penny in units of a price
NIGHT, DAY = Tier("Night", 10 * P), Tier("Day", 30 * P)
UNKNOWN = Tier("", None)
JANUARY = datetime(2026, 1, 10, tzinfo=UTC)  # a winter's day: local midnight too


def row(cost):
    return cost.wh, cost.energy, cost.standing, [tuple(rate) for rate in cost.rates]


@st.composite
def lives(draw):
    """A few days around a change of the clocks: (column, cuts); the first cut may lie days into the column."""
    first = draw(st.sampled_from(FIRSTS)) + HALF_HOUR * draw(st.integers(0, 3))
    wh = draw(st.lists(st.integers(0, 9), min_size=1, max_size=40)) * draw(st.integers(1, 9))
    before = draw(st.integers(-3, 70))
    steps = draw(st.lists(st.integers(1, 130), min_size=1, max_size=5))
    cuts = [first + HALF_HOUR * (before + sum(steps[:n])) for n in range(len(steps) + 1)]
    return column(first, wh), cuts


@settings(deadline=None, max_examples=120)
@given(lives(), schedules, st.data())
def test_costs_are_those_of_the_slow_way_watt_hour_by_watt_hour(life, schedule, data):
    told, cuts = life
    cut = [span for span in pairwise(cuts) if data.draw(st.booleans())]  # there may be gaps between them
    now = data.draw(st.none() | st.integers(-1000, 500_000).map(lambda s: cuts[0] + timedelta(seconds=s)))
    found = costs(told, cut, schedule, LONDON, now)
    assert [row(one) for one in found] == slow(told, cut, schedule, now)
    assert [(one.start, one.end) for one in found] == cut
    for one in found:
        assert sum(rate.wh for rate in one.rates) == one.wh
        assert one.energy is None or sum(rate.cost for rate in one.rates) == one.energy


def added(rows):
    """The cost of a span from those of its parts."""
    rates = {}
    for rate in (rate for each in rows for rate in each.rates):
        wh, cost = rates.get(rate.name, (0, 0))
        rates[rate.name] = wh + rate.wh, None if cost is None or rate.cost is None else cost + rate.cost
    standing = [each.standing for each in rows if each.standing is not None]
    energy = [each.energy for each in rows]
    return (
        sum(each.wh for each in rows),
        None if None in energy else sum(energy),
        sum(standing) if standing else None,
        [(name, *both) for name, both in rates.items()],
    )


@settings(deadline=None, max_examples=60)
@given(lives(), schedules, st.sampled_from(By), st.data())
def test_a_range_costs_what_its_parts_cost_however_it_is_cut(life, schedule, by, data):
    told, cuts = life
    start, end = cuts[0], cuts[-1]
    (whole,) = costs(told, [(start, end)], schedule, LONDON)
    assert added(costs(told, list(spans(start, end, by, LONDON)), schedule, LONDON)) == row(whole)
    middle = start + HALF_HOUR * data.draw(st.integers(1, (end - start) // HALF_HOUR))
    apart = [*costs(told, [(start, middle)], schedule, LONDON), *costs(told, [(middle, end)], schedule, LONDON)]
    assert added(apart) == row(whole)


@settings(deadline=None, max_examples=40)
@given(lives(), schedules, st.integers(0, 400_000))
def test_what_has_been_charged_by_now_and_what_comes_after_are_the_whole(life, schedule, seconds):
    told, cuts = life
    start, end = cuts[0], cuts[-1]
    now = min(start + timedelta(seconds=seconds), end)
    (whole,) = costs(told, [(start, end)], schedule, LONDON)
    parts = [one for one in ((start, now), (now, end)) if one[0] < one[1]]
    assert added(costs(told, parts, schedule, LONDON)) == row(whole)
    (by_now,) = costs(told, [(start, end)], schedule, LONDON, now)
    first = [] if start == now else costs(told, [(start, now)], schedule, LONDON)
    assert row(by_now) == added(first)


def test_a_price_times_its_watt_hours_is_the_cost():
    told = column(JANUARY, [100, 0, 250])
    (cost,) = costs(told, [(JANUARY, JANUARY + 3 * HALF_HOUR)], flat(14_228_000_000), LONDON)
    assert cost == Cost(
        JANUARY, JANUARY + 3 * HALF_HOUR, 350, 4_979_800_000_000, None, (RateCost("Unit", 350, 4_979_800_000_000),)
    )


def test_a_negative_price_gives_money_back():
    (cost,) = costs(column(JANUARY, [1000]), [(JANUARY, JANUARY + HALF_HOUR)], flat(-10_780_000_000), LONDON)
    assert cost.energy == -10_780_000_000_000


def test_energy_at_no_known_price_has_no_cost_and_none_used_costs_nothing():
    schedule = MadeSchedule(((NIGHT,), (UNKNOWN,)))  # on the 10th the first half-hour is priced, the second not
    halves = [(JANUARY, JANUARY + HALF_HOUR), (JANUARY + HALF_HOUR, JANUARY + 2 * HALF_HOUR)]
    told = costs(column(JANUARY, [100, 0]), halves, schedule, LONDON)
    assert [one.energy for one in told] == [PENNY, 0]
    told = costs(column(JANUARY, [100, 1]), [*halves, (halves[1][1], halves[1][1] + HALF_HOUR)], schedule, LONDON)
    assert [(one.wh, one.energy, one.rates) for one in told] == [
        (100, PENNY, (("Night", 100, PENNY),)),
        (1, None, (("", 1, None),)),
        (0, 0, ()),
    ]
    (both,) = costs(column(JANUARY, [100, 1]), [(JANUARY, halves[1][1])], schedule, LONDON)
    assert (both.energy, both.rates) == (None, (("Night", 100, PENNY), ("", 1, None)))


def test_rates_stand_in_the_order_in_which_they_were_first_used():
    schedule = MadeSchedule(((NIGHT,), (DAY,)))
    day = [(JANUARY, JANUARY + timedelta(days=1))]
    for wh, order in (([0, 1, 1], ["Day", "Night"]), ([1, 1], ["Night", "Day"]), ([0, 0, 7], ["Night"]), ([0], [])):
        (cost,) = costs(column(JANUARY, wh), day, schedule, LONDON)
        assert [rate.name for rate in cost.rates] == order


class Blocks:
    """The first so many Wh a day and a month at 20p, the rest at 28p."""

    def __init__(self, up_to, per, *, lower=None):
        self.stack = (Tier("First", 20 * P, up_to, 0, per), Tier("After", 28 * P))
        if lower is not None:
            self.stack = (Tier("Least", 5 * P, lower, 0, per), *self.stack)

    def plan(self, day, zone):
        return DayPlan((self.stack,) * (length(day) // HALF_HOUR))


def test_a_half_hour_over_the_end_of_a_block_is_split_at_the_watt_hour():
    told = column(JANUARY, [1500, 499, 3, 10])
    halves = [(JANUARY + n * HALF_HOUR, JANUARY + (n + 1) * HALF_HOUR) for n in range(4)]
    split = costs(told, halves, Blocks(2000, Per.DAY), LONDON)
    assert [one.rates for one in split] == [
        (("First", 1500, 30 * PENNY),),
        (("First", 499, 9_980_000_000_000),),
        (("First", 1, 20_000_000_000), ("After", 2, 56_000_000_000)),
        (("After", 10, 280_000_000_000),),
    ]
    (all_three,) = costs(column(JANUARY, [5000]), [halves[0]], Blocks(2000, Per.DAY, lower=500), LONDON)
    assert [(rate.name, rate.wh) for rate in all_three.rates] == [("Least", 500), ("First", 1500), ("After", 3000)]


@pytest.mark.parametrize(
    ("per", "turn"),
    [
        (Per.DAY, datetime(2026, 6, 9, 23, tzinfo=UTC)),  # midnight in summer
        (Per.DAY, datetime(2026, 3, 29, tzinfo=UTC)),  # the day on which the clocks go forward
        (Per.DAY, datetime(2026, 3, 29, 23, tzinfo=UTC)),
        (Per.MONTH, datetime(2026, 3, 31, 23, tzinfo=UTC)),
        (Per.MONTH, datetime(2026, 11, 1, tzinfo=UTC)),
        (Per.MONTH, datetime(2027, 1, 1, tzinfo=UTC)),
    ],
)
def test_blocks_begin_anew_at_local_midnight_or_with_the_local_month(per, turn):
    told = column(turn - 2 * HALF_HOUR, [900, 900, 900, 900])
    halves = [(turn + n * HALF_HOUR, turn + (n + 1) * HALF_HOUR) for n in (-2, -1, 0, 1)]
    taken = [one.rates[0][:2] for one in costs(told, halves, Blocks(1000, per), LONDON)]
    assert taken == [("First", 900), ("First", 100)] * 2


def test_the_same_month_of_another_year_is_another_month():
    turn = datetime(2027, 1, 1, tzinfo=UTC)
    year = [900] * (365 * 48)
    told = column(turn - timedelta(days=365), [900, *year[1:-1], 0, 900])
    january = costs(told, [(turn, turn + HALF_HOUR)], Blocks(1000, Per.MONTH), LONDON)
    assert january[0].rates == (("First", 900, 18 * PENNY),)


def test_what_was_used_before_the_range_counts_towards_its_blocks():
    start = datetime(2026, 3, 20, 12, tzinfo=UTC)
    first = lead_in(start, LONDON)
    assert first == datetime(2026, 3, 1, tzinfo=UTC)
    assert lead_in(datetime(2026, 4, 30, 23, tzinfo=UTC), LONDON) == datetime(2026, 4, 30, 23, tzinfo=UTC)
    told = column(first, [1] * 2000)
    (cost,) = costs(told, [(start, start + 100 * HALF_HOUR)], Blocks(950, Per.MONTH), LONDON)
    assert cost.rates == (("First", 14, 280_000_000_000), ("After", 86, 2_408_000_000_000))
    (late,) = costs(column(start, [1] * 2000), [(start, start + 100 * HALF_HOUR)], Blocks(950, Per.MONTH), LONDON)
    assert late.rates == (("First", 100, 2 * PENNY),)
    (early,) = costs(column(first - timedelta(days=9), [1] * 3000), [cost[:2]], Blocks(950, Per.MONTH), LONDON)
    assert early == cost


@pytest.mark.parametrize(("day", "hours"), [(date(2026, 3, 29), 23), (date(2026, 6, 1), 24), (date(2026, 10, 25), 25)])
def test_a_day_without_use_is_charged_its_whole_standing_charge_evenly(day, hours):
    start = london_midnight(day)
    end = start + timedelta(hours=hours)
    assert end == london_midnight(day + timedelta(days=1))
    schedule = flat(10 * P, 60_120_000_001)
    (whole,) = costs(column(start, []), [(start, end)], schedule, LONDON)
    assert (whole.wh, whole.energy, whole.standing, whole.rates) == (0, 0, 60_120_000_001_000, ())
    by_hour = costs(column(start, []), list(spans(start, end, By.HOUR, LONDON)), schedule, LONDON)
    assert len(by_hour) == hours
    assert {one.standing for one in by_hour} <= {60_120_000_001_000 // hours, 60_120_000_001_000 // hours + 1}
    second = timedelta(seconds=1)
    (so_far,) = costs(column(start, []), [(start, end)], schedule, LONDON, start + second)
    assert so_far.standing == 60_120_000_001_000 // (hours * 3600)


def test_a_standing_charge_runs_to_now_and_does_not_jump_at_midnight():
    start, second = JANUARY, timedelta(seconds=1)
    schedule = flat(10 * P, 86_400_000)  # 10^-12 x 1,000,000 p a second
    for passed in (0, 1, 1799, 1800, 43_201, 86_399, 86_400, 86_401):
        (cost,) = costs(
            column(start, []), [(start, start + timedelta(days=3))], schedule, LONDON, start + passed * second
        )
        assert cost.standing == (1_000_000 * passed if passed else None)


def test_where_no_charge_is_known_there_is_none_and_where_one_is_it_stands():
    days = [(JANUARY + timedelta(days=n), JANUARY + timedelta(days=n + 1)) for n in range(2)]
    schedule = MadeSchedule(((NIGHT,),), (50 * P, None))  # known on even days
    assert [one.standing for one in costs(column(JANUARY, []), days, schedule, LONDON)] == [50 * PENNY, None]
    (both,) = costs(column(JANUARY, []), [(days[0][0], days[1][1])], schedule, LONDON)
    assert both.standing == 50 * PENNY
    (nothing,) = costs(column(JANUARY, [5]), days[:1], flat(10 * P, 0), LONDON)
    assert nothing.standing == 0  # known to be nothing


def test_from_now_on_nothing_counts():
    now = JANUARY + HALF_HOUR + timedelta(minutes=10)
    halves = [(JANUARY + n * HALF_HOUR, JANUARY + (n + 1) * HALF_HOUR) for n in range(4)]
    told = costs(column(JANUARY, [1, 2, 4, 8]), halves, flat(P, 48 * P), LONDON, now)
    assert [one.wh for one in told] == [1, 2, 0, 0]
    assert [one.standing for one in told] == [PENNY, PENNY // 3, None, None]
    assert costs(column(JANUARY, [1]), halves[:1], flat(P, P), LONDON, JANUARY) == [Cost(*halves[0], 0, 0, None, ())]


def test_a_span_that_begins_just_now_has_been_charged_nothing_that_is_known():
    halves = [(JANUARY, JANUARY + HALF_HOUR), (JANUARY + HALF_HOUR, JANUARY + 2 * HALF_HOUR)]
    told = costs(column(JANUARY, [1, 2]), halves, flat(P, 48 * P), LONDON, JANUARY + HALF_HOUR)
    assert [(one.wh, one.standing) for one in told] == [(1, PENNY), (0, None)]


@pytest.mark.parametrize("first", [1, 2, 47])
def test_the_rest_of_a_day_is_not_the_whole_of_it(first):
    span = (JANUARY + first * HALF_HOUR, JANUARY + timedelta(days=1))
    (cost,) = costs(column(JANUARY, [1] * 48), [span], flat(P), LONDON)
    assert cost.wh == 48 - first
    (cost,) = costs(column(JANUARY, [1] * 48), [(JANUARY, JANUARY + first * HALF_HOUR)], flat(P), LONDON)
    assert cost.wh == first


def test_the_running_half_hour_belongs_to_the_span_in_which_it_begins():
    now = JANUARY + timedelta(minutes=10)
    told = costs(column(JANUARY, [5, 7]), [(JANUARY, now), (now, JANUARY + 2 * HALF_HOUR)], flat(P), LONDON)
    assert [one.wh for one in told] == [5, 7]


def test_without_a_span_nothing_is_told_and_without_prices_nothing_is_known():
    assert costs(column(JANUARY, [1]), [], flat(P), LONDON) == []
    (cost,) = costs(column(JANUARY, [1, 2]), [(JANUARY, JANUARY + timedelta(days=1))], NoPrices(), LONDON)
    assert row(cost) == (3, None, None, [("", 3, None)])


def test_what_the_column_does_not_reach_was_not_used():
    day = (JANUARY, JANUARY + timedelta(days=1))
    for start, wh in (
        (JANUARY - HALF_HOUR, [1000, 1, 2]),
        (JANUARY + 46 * HALF_HOUR, [1, 2, 1000]),
        (JANUARY + HALF_HOUR, [3]),
        (JANUARY - timedelta(days=9), [1000] * 48 * 9 + [3] + [0] * 47 + [1000]),
    ):
        (cost,) = costs(column(start, wh), [day], flat(P), LONDON)
        assert (cost.wh, cost.energy) == (3, 3 * P)
    for start in (JANUARY - timedelta(days=9), JANUARY + timedelta(days=9)):
        (cost,) = costs(column(start, [7]), [day], flat(P), LONDON)
        assert (cost.wh, cost.energy) == (0, 0)


@pytest.mark.parametrize("days", [1, 31, 32, 33, 100])
def test_progress_rises_to_one_and_is_told_at_least_each_32_days(days):
    heard = []
    span = JANUARY, london_midnight(JANUARY.date() + timedelta(days=days))
    costs(column(JANUARY, []), [span], flat(P), LONDON, progress=heard.append)
    assert heard == [*(n / days for n in range(0, days, 32)), 1.0]
