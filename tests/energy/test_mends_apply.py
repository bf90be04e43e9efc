"""Half-hours and prices as mends say they are."""

from datetime import UTC, date, datetime
from fractions import Fraction
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from ihd.energy.calendar import DAY, HALF_HOUR
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.half_hours import SLOTS, HalfHour, Quality
from ihd.energy.mends.apply import MENDED_RATE, mended, reprice_layers, touches
from ihd.energy.mends.mend import Effect, Mend, MendKind, Put, Reprice, Scale
from ihd.energy.series import Series
from ihd.energy.tariffs.plan import DayPlan, NoPrices, Tier

OURS, OTHER = Series("ours", Direction.IMPORT), Series("ours", Direction.EXPORT)
MADE = datetime(2026, 3, 1, tzinfo=UTC)
START = 20_000 * DAY
LONDON = ZoneInfo("Europe/London")
TODAY = date(2026, 3, 4)


def mend(number: int, *effects: Effect, undone: datetime | None = None) -> Mend:
    return Mend(number, MendKind.DAY, effects, MADE, undone=undone)


def day(*wh: int | None) -> tuple[HalfHour, ...]:
    """A day that begins with these; None is missing, and so is the rest."""
    told = [*wh, *[None] * (SLOTS - len(wh))]
    return tuple(
        HalfHour(START + n * HALF_HOUR) if each is None else HalfHour(START + n * HALF_HOUR, each, HALF_HOUR)
        for n, each in enumerate(told)
    )


def test_without_mends_a_day_stays_as_it_was() -> None:
    assert mended(day(1, 2), OURS, ()) == day(1, 2)


def test_no_half_hours_stay_none() -> None:
    assert mended((), OURS, (mend(1, Put(OURS, START, (5,))),)) == ()


def test_what_is_put_stands_as_corrected_and_what_is_not_known_as_missing() -> None:
    got = mended(day(1, 2, 3, 4), OURS, (mend(1, Put(OURS, START + HALF_HOUR, (20, None))),))
    assert [one.wh for one in got[:4]] == [1, 20, 0, 4]
    assert [one.quality() for one in got[:5]] == [
        Quality.MEASURED,
        Quality.CORRECTED,
        Quality.MISSING,
        Quality.MEASURED,
        Quality.MISSING,
    ]
    assert got[1] == HalfHour(START + HALF_HOUR, 20, given=Quality.CORRECTED)
    assert got[2] == HalfHour(START + 2 * HALF_HOUR, given=Quality.MISSING)


def test_a_put_that_began_the_day_before_reaches_in() -> None:
    got = mended(day(1, 2, 3), OURS, (mend(1, Put(OURS, START - 2 * HALF_HOUR, (7, 8, 9))),))
    assert [one.wh for one in got[:3]] == [9, 2, 3]


def test_what_is_scaled_is_rounded_by_its_running_sum_so_that_nothing_drifts() -> None:
    got = mended(day(1, 1, None, 1, 1), OURS, (mend(1, Scale(OURS, START, None, Fraction(1, 3))),))
    assert [one.wh for one in got[:5]] == [0, 1, 0, 0, 0]  # thirds, 1/3 2/3 3/3 4/3, to the nearest whole
    assert got[0].quality() is Quality.CORRECTED
    assert got[2] == day(1, 1, None, 1, 1)[2]


def test_half_a_watt_hour_goes_to_the_even_one() -> None:
    got = mended(day(1, 1, 1, 1), OURS, (mend(1, Scale(OURS, START, None, Fraction(1, 2))),))
    assert [one.wh for one in got[:4]] == [0, 1, 1, 0]  # halves, 1/2 2/2 3/2 4/2


def test_what_is_scaled_keeps_how_long_it_was_heard() -> None:
    one = HalfHour(START, 7, 900, 600, logged=True)
    (got,) = mended((one,), OURS, (mend(1, Scale(OURS, START, None, Fraction(3))),))
    assert got == HalfHour(START, 21, 900, 600, logged=True, given=Quality.CORRECTED)


def test_what_is_scaled_begins_and_ends_where_it_says() -> None:
    span = Scale(OURS, START + HALF_HOUR, START + 3 * HALF_HOUR, Fraction(1000))
    assert [one.wh for one in mended(day(1, 2, 3, 4), OURS, (mend(1, span),))[:4]] == [1, 2000, 3000, 4]


def test_mends_act_in_the_order_of_their_numbers_and_those_undone_not_at_all() -> None:
    put, twice = Put(OURS, START, (10,)), Scale(OURS, START, None, Fraction(2))
    assert mended(day(1), OURS, (mend(2, twice), mend(1, put)))[0].wh == 20
    assert mended(day(1), OURS, (mend(1, twice), mend(2, put)))[0].wh == 10
    assert mended(day(1), OURS, (mend(1, twice), mend(2, put, undone=MADE)))[0].wh == 2


def test_another_register_another_day_and_prices_change_nothing() -> None:
    price = Reprice(Fuel.ELECTRICITY, Direction.IMPORT, TODAY, None, 1, 1)
    after, before = Put(OURS, START + DAY, (1,)), Put(OURS, START - HALF_HOUR, (1,))
    past = Scale(OURS, START - DAY, START, Fraction(2))
    effects = (price, Put(OTHER, START, (9,)), after, before, past)
    assert mended(day(1), OURS, (mend(1, *effects),)) == day(1)


def test_an_effect_touches_what_lies_in_its_span_to_the_second() -> None:
    put = Put(OURS, START, (1, 2))
    assert touches(put, OURS, START + HALF_HOUR, START + DAY)
    assert not touches(put, OURS, START + 2 * HALF_HOUR, START + DAY)
    assert not touches(put, OURS, START - DAY, START)
    assert touches(put, OURS, START - DAY, START + 1)
    assert touches(Scale(OURS, START, None, Fraction(2)), OURS, START + 400 * DAY, START + 401 * DAY)


whole = st.lists(st.none() | st.integers(0, 5000), min_size=SLOTS, max_size=SLOTS)
part = st.integers(-60, 60).map(lambda n: START + n * HALF_HOUR)
puts = st.builds(Put, st.just(OURS), part, st.lists(st.none() | st.integers(0, 9000), min_size=1).map(tuple))
times = st.fractions(0, 1000, max_denominator=10**6)
scales = st.builds(Scale, st.just(OURS), part, st.none() | part, times)


@settings(max_examples=60)
@given(whole, times)
def test_a_scaled_day_is_the_scaled_sum_within_half_a_watt_hour(wh: list[int | None], by: Fraction) -> None:
    got = mended(day(*wh), OURS, (mend(1, Scale(OURS, START, None, by)),))
    known = sum(each for each in wh if each is not None)
    assert abs(sum(one.wh for one in got) - by * known) <= Fraction(1, 2)
    assert [one.quality() is Quality.MISSING for one in got] == [each is None for each in wh]
    upto = [round(by * sum(each or 0 for each in wh[:n])) for n in range(SLOTS + 1)]
    assert [one.wh for one in got] == [now - before for before, now in pairwise(upto)]


@settings(max_examples=60)
@given(whole, st.lists(st.one_of(puts, scales), max_size=6), st.randoms())
def test_it_does_not_matter_in_which_order_mends_are_given(wh: list[int | None], effects: list[Effect], mixed) -> None:
    mends = [mend(number, each) for number, each in enumerate(effects)]
    shuffled = list(mends)
    mixed.shuffle(shuffled)
    assert mended(day(*wh), OURS, shuffled) == mended(day(*wh), OURS, mends)


class Flat:
    """A schedule of one price and one standing charge."""

    def plan(self, day: date, zone: object) -> DayPlan:
        return DayPlan(((Tier("All day", 20),),) * SLOTS, 50)


def reprice(first: date, until: date | None, price: int | None, standing: int | None) -> Reprice:
    return Reprice(Fuel.GAS, Direction.IMPORT, first, until, price, standing)


def test_without_mended_prices_the_schedule_is_the_same_one() -> None:
    base = Flat()
    electricity = Reprice(Fuel.ELECTRICITY, Direction.IMPORT, TODAY, None, 7, 8)
    mends = (mend(1, electricity, Put(OURS, START, (1,))), mend(2, reprice(TODAY, None, 1, 1), undone=MADE))
    assert reprice_layers(mends, Fuel.GAS, Direction.IMPORT, base) is base


def test_a_mended_price_stands_from_its_first_day_until_its_last() -> None:
    until = date(2026, 3, 6)
    schedule = reprice_layers((mend(1, reprice(TODAY, until, 31, 60)),), Fuel.GAS, Direction.IMPORT, Flat())
    assert schedule.plan(TODAY, LONDON) == DayPlan(((Tier(MENDED_RATE, 31),),) * SLOTS, 60)
    assert schedule.plan(date(2026, 3, 5), LONDON).standing == 60
    for beyond in (date(2026, 3, 3), until):
        assert schedule.plan(beyond, LONDON) == Flat().plan(beyond, LONDON)


def test_what_a_mended_price_leaves_out_stays_as_it_was() -> None:
    only_price = reprice_layers((mend(1, reprice(TODAY, None, 31, None)),), Fuel.GAS, Direction.IMPORT, Flat())
    assert only_price.plan(TODAY, LONDON) == DayPlan(((Tier(MENDED_RATE, 31),),) * SLOTS, 50)
    only_standing = reprice_layers((mend(1, reprice(TODAY, None, None, 61)),), Fuel.GAS, Direction.IMPORT, Flat())
    assert only_standing.plan(TODAY, LONDON) == DayPlan(((Tier("All day", 20),),) * SLOTS, 61)


def test_a_later_mended_price_stands_over_an_earlier_one() -> None:
    mends = (mend(2, reprice(TODAY, None, None, 9)), mend(1, reprice(TODAY, None, 5, 6)))
    assert reprice_layers(mends, Fuel.GAS, Direction.IMPORT, Flat()).plan(TODAY, LONDON) == DayPlan(
        ((Tier(MENDED_RATE, 5),),) * SLOTS, 9
    )


def test_a_mended_price_has_as_many_half_hours_as_its_day() -> None:
    schedule = reprice_layers(
        (mend(1, reprice(date(2026, 1, 1), None, 5, None)),), Fuel.GAS, Direction.IMPORT, NoPrices()
    )
    assert len(schedule.plan(date(2026, 3, 29), LONDON).slots) == 46
    assert len(schedule.plan(date(2026, 10, 25), LONDON).slots) == 50
    assert schedule.plan(TODAY, LONDON).standing is None
