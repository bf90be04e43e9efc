"""Days, weeks, months and years as the History page shows them: the figures of `ihd usage`, and what is beside them."""

import os
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random
from statistics import median

import pytest
from costing_parts import LONDON
from hypothesis import given, settings
from hypothesis import strategies as st
from insight_parts import ESTIMATED, local
from stretch_parts import FLAT, NOW, known, made

from ihd.energy.calendar import midnight, unix, utc
from ihd.energy.carbon.reckoning import HomeCarbon, NotClaimed
from ihd.energy.column import CODE, Column
from ihd.energy.day import BarState
from ihd.energy.fuel import Fuel
from ihd.energy.half_hours import Quality
from ihd.energy.insight.compare import compare
from ihd.energy.insight.part import Step, weeks_before
from ihd.energy.insight.usual import usual
from ihd.energy.price import Prices
from ihd.energy.stretch import Amount, Band, Scope, Side
from ihd.energy.stretch_beside import reach
from ihd.energy.stretch_cells import Known
from ihd.energy.stretch_maker import both, make_stretch
from ihd.energy.stretch_spans import STEP, Asked, days_of, parts_of, turned
from ihd.energy.tariffs.plan import DayPlan, NoPrices, Tier
from ihd.energy.usage import By, charged_from, spans, uses

SATURDAY = date(2026, 11, 21)
EXAMPLES = int(os.environ.get("IHD_TEST_EXAMPLES", "25"))
BY = {Scope.DAY: By.HALF_HOUR, Scope.WEEK: By.DAY, Scope.MONTH: By.DAY, Scope.YEAR: By.MONTH, Scope.ALL: By.YEAR}
A_MONTH_AND_MORE = 100  # days

pytestmark = pytest.mark.filterwarnings("error")


class DayAndNight:
    """10p until 07:00, then 30p; £1 a day."""

    def plan(self, day, zone):
        start, end = midnight(day, zone), midnight(day + timedelta(days=1), zone)
        slots = []
        while start < end:
            night = start.astimezone(zone).hour < 7
            slots.append((Tier("Night", 10 * 10**9) if night else Tier("Day", 30 * 10**9),))
            start += timedelta(minutes=30)
        return DayPlan(tuple(slots), 100 * 10**9)


def even(_clock):
    return 100


def test_a_day_has_its_half_hours_its_total_and_what_is_still_to_come():
    told = made(Scope.DAY, SATURDAY, known(even))
    assert len(told.parts) == 48
    # 37 half-hours have passed and one runs; 30p a kWh, and 18 h 42 min of the day's 50p
    assert told.so_far.kwh == 3.8
    assert told.so_far.pence == pytest.approx(3.8 * 30 + 50 * 18.7 / 24)
    assert told.standing == pytest.approx(50 * 18.7 / 24)
    assert {part.state for part in told.parts[:38]} == {BarState.MEASURED}
    assert {part.state for part in told.parts[38:]} == {BarState.FUTURE}
    assert told.parts[0].amount.kwh == 0.1
    assert told.parts[0].amount.pence == pytest.approx(3.0)  # the energy alone
    assert told.parts[40].amount == Amount()
    assert (told.first, told.last, told.since) == (SATURDAY, SATURDAY, date(2025, 9, 1))
    assert told.basis == "CO2e, national, average 2025"


@pytest.mark.parametrize(("day", "count"), [(date(2026, 3, 29), 46), (date(2026, 10, 25), 50)])
def test_the_two_odd_days_have_as_many_bars_as_they_have_half_hours(day, count):
    told = made(Scope.DAY, day, known(even))
    assert len(told.parts) == len(told.usual) == len(told.before) == count
    assert told.so_far.kwh == pytest.approx(count / 10)
    assert told.so_far.pence == pytest.approx(count * 3 + 50)
    week = made(Scope.WEEK, day, known(even))
    assert [part.amount.kwh for part in week.parts] == [4.8] * 6 + [pytest.approx(count / 10)]


def test_longer_stretches_have_days_months_and_years():
    of = known(even)
    assert [len(made(scope, SATURDAY, of).parts) for scope in Scope] == [48, 7, 30, 12, 2]
    month = made(Scope.MONTH, SATURDAY, of)
    assert month.parts[0].amount == Amount(4.8, 4.8 * 30 + 50, month.parts[0].amount.grams)
    assert (month.first, month.last) == (date(2026, 11, 1), date(2026, 11, 30))
    everything = made(Scope.ALL, SATURDAY, of)
    assert (everything.first, everything.last) == (date(2025, 1, 1), date(2026, 12, 31))
    assert everything.parts[0].missing == 0.0  # before the record begins nothing is missing of it


def test_what_was_over_before_the_record_began_is_not_missing_from_it():
    of = known(even, since=local(2026, 11, 19, 14, 30))
    week = made(Scope.WEEK, SATURDAY, of)
    assert [part.state for part in week.parts[:4]] == [BarState.BEFORE] * 3 + [BarState.MEASURED]
    first = made(Scope.DAY, date(2026, 11, 19), of)
    assert [part.state for part in first.parts] == [BarState.BEFORE] * 29 + [BarState.MEASURED] * 19
    assert {part.missing for part in (*week.parts, *first.parts)} == {0.0}


def test_what_has_not_come_in_is_late_and_what_was_never_heard_is_missing():
    as_of = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
    of = known(lambda clock: None if clock.date() == SATURDAY and clock.hour == 5 else 100, as_of=as_of)
    told = made(Scope.DAY, SATURDAY, of, side=Side.GAS)
    states = [part.state for part in told.parts]
    assert states[10:12] == [BarState.MISSING] * 2
    assert told.parts[10].missing == 1.0
    assert states[24:38] == [BarState.LATE] * 14
    assert states[38:] == [BarState.FUTURE] * 10
    week = made(Scope.WEEK, SATURDAY, of)
    assert week.parts[5].state is BarState.MEASURED
    assert week.parts[5].missing == pytest.approx(2 / 24)  # of the half-hours that should have come in
    nothing = made(Scope.DAY, date(2026, 11, 21), of._replace(column=of.column.part(0, unix(local(2026, 11, 20)))))
    assert nothing.so_far == Amount()
    assert nothing.usual_so_far is None
    assert nothing.basis is None


def test_of_a_home_that_nobody_has_heard_nothing_is_known():
    nothing = Known(Column(0, (), b""), NoPrices(), NotClaimed(), None, None)
    for scope in Scope:
        told = made(scope, SATURDAY, nothing)
        assert told.so_far == Amount()
        assert {part.state for part in told.parts} <= {BarState.MISSING, BarState.FUTURE}
        assert (told.usual, told.before, told.since, told.as_of, told.standing) == ((), (), None, None, None)


def test_a_bar_of_which_more_than_a_tenth_is_estimated_is_drawn_so():
    of = known(even)
    quality = bytearray(of.column.quality)
    first = (unix(local(2026, 11, 19)) - of.column.start) // 1800
    quality[first : first + 5] = bytes([ESTIMATED] * 5)
    quality[first + 48 : first + 48 + 4] = bytes([ESTIMATED] * 4)
    of = of._replace(column=replace(of.column, quality=bytes(quality)))
    week = made(Scope.WEEK, SATURDAY, of)
    assert [part.state for part in week.parts[2:5]] == [BarState.MEASURED, BarState.ESTIMATED, BarState.MEASURED]


def test_what_costs_nothing_and_what_has_no_price_are_not_the_same():
    unused = known(lambda clock: 0, schedule=FLAT)
    assert made(Scope.DAY, SATURDAY, unused).parts[0].amount.pence == 0.0
    unpriced = made(Scope.DAY, SATURDAY, known(lambda clock: 0, schedule=Prices()))
    assert unpriced.parts[0].amount == Amount(0.0, None, 0.0)
    assert unpriced.so_far.pence is None


def test_the_rates_of_a_day_are_bands_of_which_the_dearest_is_marked():
    of = known(even, schedule=DayAndNight())
    told = made(Scope.DAY, SATURDAY, of)
    seven = local(2026, 11, 21, 7).astimezone(UTC)
    assert told.bands == (
        Band(midnight(SATURDAY, LONDON), seven, "Night", False),
        Band(seven, midnight(date(2026, 11, 22), LONDON), "Day", True),
    )
    assert [told.parts[13].rate, told.parts[14].rate, told.parts[40].rate] == ["Night", "Day", ""]
    assert made(Scope.WEEK, SATURDAY, of).bands == ()
    assert made(Scope.DAY, SATURDAY, known(even)).bands == ()


def test_where_each_half_hour_has_a_price_of_its_own_only_the_dearest_quarter_is_marked():
    class Own:
        def plan(self, day, zone):
            count = round((midnight(day + timedelta(days=1), zone) - midnight(day, zone)) / timedelta(minutes=30))
            return DayPlan(tuple((Tier("Half-hourly", at * 10**9),) for at in range(count)))

    told = made(Scope.DAY, SATURDAY, known(even, schedule=Own()))
    assert told.bands == (Band(local(2026, 11, 21, 18), midnight(date(2026, 11, 22), LONDON), "", True),)


def test_usual_is_that_of_the_weekday_in_energy_money_and_carbon():
    def wh(clock):  # the Saturdays before: 100 Wh, but one of 300 and one of 200
        return {date(2026, 11, 14): 300, date(2026, 11, 7): 200}.get(clock.date(), 100)

    told = made(Scope.DAY, SATURDAY, known(wh, now=NOW + timedelta(days=1)), now=NOW)
    assert told.usual[0].kwh == 0.1
    assert told.usual[0].pence == pytest.approx(3.0)
    assert told.usual[47].kwh == 0.1
    # up to 18:42, the day's standing charge with it
    assert told.usual_so_far.kwh == pytest.approx(0.1 * 37.4)
    assert told.usual_so_far.pence == pytest.approx(3.0 * 37.4 + 50 * 18.7 / 24)
    assert made(Scope.YEAR, SATURDAY, known(wh)).usual == ()
    assert made(Scope.YEAR, SATURDAY, known(wh)).usual_so_far is None


def test_where_prices_were_not_known_for_long_what_is_usual_has_no_price():
    class Since:
        def plan(self, day, zone):
            return FLAT.plan(day, zone) if day >= date(2026, 11, 7) else NoPrices().plan(day, zone)

    told = made(Scope.DAY, SATURDAY, known(even, schedule=Since()))
    assert told.usual[0].kwh == 0.1
    assert told.usual[0].pence is None
    assert told.usual[0].grams is not None


def test_the_day_before_is_beside_each_half_hour_and_the_month_before_beside_each_day():
    def wh(clock):
        return 200 if clock.date() == date(2026, 11, 20) or clock.month == 10 else 100

    told = made(Scope.DAY, SATURDAY, known(wh))
    assert {one.kwh for one in told.before} == {0.2}
    assert told.before_so_far.kwh == pytest.approx(0.2 * 37.4)
    month = made(Scope.MONTH, date(2026, 11, 1), known(wh))
    assert len(month.before) == 30
    assert month.before[0] == Amount(9.6, 9.6 * 30 + 50, month.before[0].grams)
    march = made(Scope.MONTH, date(2026, 3, 1), known(wh))
    assert [one is None for one in march.before] == [False] * 28 + [True] * 3  # February has no 29th to 31st
    assert made(Scope.ALL, SATURDAY, known(wh)).before == ()
    assert made(Scope.ALL, SATURDAY, known(wh)).before_so_far is None


@pytest.mark.parametrize(("month", "days", "hours"), [(date(2026, 2, 1), 28, {}), (date(2026, 11, 1), 30, {25: 25})])
def test_one_day_of_a_longer_month_before_is_beside_the_last_of_a_month(month, days, hours):
    told = made(Scope.MONTH, month, known(lambda _: 200))  # 25 October had 25 hours
    expected = [0.4 * hours.get(day, 24) for day in range(1, days + 1)]
    assert [one.kwh for one in told.before] == pytest.approx(expected)


def test_two_stretches_are_not_compared_where_too_little_of_either_is_known():
    gap = known(lambda clock: None if clock.date() == date(2026, 11, 20) and clock.hour < 3 else 100)
    assert made(Scope.DAY, SATURDAY, gap).before_so_far is None
    assert made(Scope.DAY, date(2026, 11, 20), gap).before_so_far is None
    assert made(Scope.DAY, date(2026, 11, 20), gap).usual_so_far is None
    young = known(even, since=local(2026, 11, 10))
    assert made(Scope.DAY, SATURDAY, young).usual_so_far is None
    week = made(Scope.WEEK, SATURDAY, young)
    assert (week.usual, week.usual_so_far) == ((), None)
    assert made(Scope.MONTH, SATURDAY, young).before == ()


def test_a_month_in_which_one_day_has_nothing_usual_is_not_compared():
    ill = known(lambda clock: None if clock.weekday() == 2 and clock.date() < date(2026, 11, 18) else 100)
    assert made(Scope.WEEK, SATURDAY, ill).usual_so_far is None
    assert made(Scope.WEEK, SATURDAY, ill).usual[2] is None


def test_both_fuels_together_have_the_bars_of_each_and_one_total():
    electricity, gas = known(even), known(lambda clock: 300, fuel=Fuel.GAS)
    one, other = made(Scope.DAY, SATURDAY, electricity), made(Scope.DAY, SATURDAY, gas, side=Side.GAS)
    told = both(one._replace(side=Side.BOTH), other)
    assert told.side is Side.BOTH
    assert (told.parts, told.gas) == (one.parts, other.parts)
    assert told.so_far.kwh == pytest.approx(3.8 * 4)
    assert told.gas_so_far.kwh == pytest.approx(3.8 * 3)
    assert told.usual[0].kwh == pytest.approx(0.4)
    assert told.usual_so_far.kwh == pytest.approx(0.4 * 37.4)
    assert told.before_so_far.kwh == pytest.approx(0.4 * 37.4)
    assert told.standing == pytest.approx(2 * 50 * 18.7 / 24)


def test_a_fuel_of_which_nothing_has_come_in_yet_adds_nothing():
    nothing = Known(Column(0, (), b""), NoPrices(), NotClaimed(), None, None)
    one, none = made(Scope.DAY, SATURDAY, known(even)), made(Scope.DAY, SATURDAY, nothing, side=Side.GAS)
    told = both(one, none)
    assert told.so_far == one.so_far
    assert (told.usual, told.usual_so_far, told.since, told.as_of) == ((), None, one.since, one.as_of)
    assert both(none, none).so_far == Amount()
    assert both(none, none).standing is None
    partly = both(one._replace(usual=(one.usual[0], None)), one._replace(usual=(None, one.usual[1])))
    assert partly.usual == (None, None)


def test_what_is_read_reaches_back_to_what_is_beside():
    assert reach(Scope.DAY, days_of(Scope.DAY, SATURDAY), LONDON) == midnight(date(2026, 9, 26), LONDON)
    assert reach(Scope.YEAR, days_of(Scope.YEAR, SATURDAY), LONDON) == midnight(date(2025, 1, 1), LONDON)
    everything = days_of(Scope.ALL, SATURDAY, date(2019, 5, 5))
    assert reach(Scope.ALL, everything, LONDON) == midnight(date(2019, 1, 1), LONDON)


@pytest.mark.parametrize(
    ("scope", "by", "first"),
    [
        (Scope.DAY, -1, date(2026, 11, 20)),
        (Scope.WEEK, -1, date(2026, 11, 9)),
        (Scope.WEEK, 2, date(2026, 11, 30)),
        (Scope.MONTH, -11, date(2025, 12, 1)),
        (Scope.MONTH, 2, date(2027, 1, 1)),
        (Scope.YEAR, -1, date(2025, 1, 1)),
        (Scope.ALL, -1, SATURDAY),
    ],
)
def test_turning_leads_to_the_next_of_its_kind(scope, by, first):
    assert turned(scope, SATURDAY, by) == first
    assert days_of(scope, SATURDAY).holds(SATURDAY)


def some_home(seed, start, passed):
    """A hundred days of a home that is made of a number, and a moment within them, unix seconds."""
    dice, count = Random(seed), 48 * A_MONTH_AND_MORE
    qualities = (Quality.MEASURED,) * 60 + (Quality.ESTIMATED, Quality.MISSING)
    wh = tuple(dice.randrange(900) for _ in range(count))
    return Column(start * 1800, wh, bytes(CODE[dice.choice(qualities)] for _ in range(count))), start * 1800 + passed


homes = st.builds(
    some_home,
    st.integers(0, 2**32),
    st.integers(unix(local(2026, 1, 1)) // 1800, unix(local(2026, 9, 1)) // 1800),
    st.integers(60, 86_400 * A_MONTH_AND_MORE),
)


def whole(column):
    """What is missing used nothing."""
    missing = CODE[Quality.MISSING]
    return replace(column, wh=tuple(0 if q == missing else wh for wh, q in zip(column.wh, column.quality, strict=True)))


@settings(max_examples=EXAMPLES, deadline=None)
@given(homes, st.sampled_from(Scope), st.integers(0, A_MONTH_AND_MORE), st.sampled_from((FLAT, DayAndNight())))
def test_every_figure_is_that_of_the_command_line_and_of_the_insights(made_up, scope, ago, schedule):
    column, at = whole(made_up[0]), made_up[1]
    now, since = utc(at), utc(made_up[0].start)
    column = column.part(column.start, -(-at // 1800) * 1800)
    day = now.astimezone(LONDON).date() - timedelta(days=ago)
    carbon, charged = HomeCarbon(Fuel.ELECTRICITY), charged_from(schedule, since, LONDON)
    told = make_stretch(Asked(scope, day, Side.ELECTRICITY), Known(column, charged, carbon, since, now), LONDON, now)
    start, end = midnight(told.first, LONDON), midnight(told.last + timedelta(days=1), LONDON)
    (total,) = uses(column, [(start, end)], charged, LONDON, now, carbon=carbon)
    assert told.so_far == Amount(total.kwh, total.pence, total.grams)
    assert told.basis == total.carbon_basis
    cut = list(spans(start, end, BY[scope], LONDON))
    rows = uses(column, cut, charged, LONDON, now, carbon=carbon)
    assert [(part.start, part.end) for part in told.parts] == cut
    assert [part.amount.kwh for part in told.parts] == [row.kwh for row in rows]
    assert [part.amount.grams for part in told.parts] == [row.grams for row in rows]
    if scope is not Scope.DAY:
        assert [part.amount.pence for part in told.parts] == [row.pence for row in rows]
    check_usual(column, told, cut, now)
    check_before(column, told, scope, charged, now)


def check_usual(column, told, cut, now):
    for span, one in zip(cut, told.usual, strict=False):
        right = usual(column, span, LONDON)
        assert (one is None) is (right is None)
        if right:
            assert one.kwh == pytest.approx(right.wh / 1000)
    if told.usual_so_far and told.scope is Scope.DAY:
        until = min(cut[-1][1], now)
        assert told.usual_so_far.kwh <= usual(column, (cut[0][0], until), LONDON).wh / 1000 + 0.9


def check_before(column, told, scope, charged, now):
    if scope in STEP:
        start, end = midnight(told.first, LONDON), midnight(told.last + timedelta(days=1), LONDON)
        right = compare(column, (start, end), Step(scope.value), charged, LONDON, now)
        assert (told.before_so_far is not None) is right.is_fair
        if told.before_so_far:
            assert told.before_so_far.kwh == pytest.approx(right.then.kwh / (1 - right.then.missing))
            if not right.then.missing:
                assert told.before_so_far.pence == pytest.approx(right.then.pence)


def test_the_usual_money_of_a_day_is_the_middle_of_what_its_weeks_cost():
    def wh(clock):
        return (clock.isocalendar().week * 37 + clock.hour * 11) % 200 + 50

    of = known(wh, schedule=DayAndNight())
    month = made(Scope.MONTH, SATURDAY, of)
    for span, one in zip(parts_of(Scope.MONTH, days_of(Scope.MONTH, SATURDAY), LONDON)[:20], month.usual, strict=False):
        weeks = [uses(of.column, [week], of.schedule, LONDON, NOW)[0] for week in weeks_before(span, LONDON, 8)]
        assert one.pence == pytest.approx(median(week.pence for week in weeks))
        assert one.kwh == pytest.approx(median(week.kwh for week in weeks))


def test_what_is_missing_is_not_taken_for_less_than_usual_or_than_before():
    friday, noon = date(2026, 11, 20), unix(datetime(2026, 11, 20, 12, tzinfo=UTC))
    of = known(even)
    place = (noon - of.column.start) // 1800
    told = made(Scope.DAY, friday, _without(of, place))
    assert (told.so_far.kwh, told.usual_so_far.kwh, told.before_so_far.kwh) == (4.7, 4.8, 4.8)
    assert told.evened == pytest.approx(told.usual_so_far)
    assert told.evened == pytest.approx((4.8, 4.8 * 30 + 50, told.so_far.grams * 48 / 47))
    after = made(Scope.DAY, friday, _without(of, place - 48))
    assert after.evened == after.so_far == pytest.approx(after.before_so_far)
    both_of = both(told, after)
    assert both_of.evened.kwh == pytest.approx(9.6)


def test_days_are_compared_by_the_time_of_them_that_is_known():
    of = known(even)
    column = _without(of, (unix(datetime(2026, 11, 20, 12, tzinfo=UTC)) - of.column.start) // 1800).column
    span = tuple(datetime(2026, 11, day, tzinfo=UTC) for day in (20, 21))
    found = compare(column, span, Step.DAY, FLAT, LONDON, NOW)
    assert (found.now.kwh, found.then.kwh) == (4.7, 4.8)
    assert found.per_day == pytest.approx(1.0)


def _without(of, place):
    quality = bytearray(of.column.quality)
    quality[place] = CODE[Quality.MISSING]
    wh = (*of.column.wh[:place], 0, *of.column.wh[place + 1 :])
    return of._replace(column=Column(of.column.start, wh, bytes(quality)))
