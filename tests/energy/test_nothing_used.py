"""Where nothing was used that costs nothing if there is a price, and nobody knows what if there is none."""

from datetime import date, timedelta

import pytest
from costing_parts import LONDON
from insight_parts import local
from stretch_parts import FLAT, NOW, known, made

from ihd.energy.calendar import midnight, unix
from ihd.energy.day_maker import make_day, make_sum
from ihd.energy.fuel import Fuel
from ihd.energy.half_hours import HalfHour
from ihd.energy.insight.likely import likely_month
from ihd.energy.price import Prices
from ihd.energy.stretch import Scope
from ihd.energy.stretch_spans import CUT, days_of
from ihd.energy.tariffs.plan import Layer, Layered, NoPrices
from ihd.energy.usage import spans, uses

SINCE = local(2026, 9, 1)
FROM_THE_TENTH = Layered((Layer(FLAT, date(2026, 11, 10)),))


def used(home, start, end, scope):
    cut = list(spans(start, min(end, NOW), CUT[scope], LONDON))
    return uses(home.column, cut, home.schedule, LONDON, NOW, since=home.since)


@pytest.mark.parametrize("scope", [Scope.DAY, Scope.WEEK, Scope.MONTH])
def test_at_no_price_it_has_no_cost_anywhere(scope):
    home = known(lambda _clock: 0, since=SINCE, schedule=NoPrices())
    told = made(scope, NOW.date(), home)
    rows = used(home, *days_of(scope, NOW.date()).span(LONDON), scope)
    assert (told.so_far.kwh, told.so_far.pence) == (0.0, None)
    assert [(one.kwh, one.pence) for one in rows] == [(0.0, None)] * len(rows)
    assert likely_month(home.column, NOW, LONDON, NoPrices()).likely.pence is None


def test_days_without_use_and_without_a_price_do_not_take_the_sum_from_those_with_a_price():
    home = known(lambda clock: 100 * (clock.day > 12), since=SINCE, schedule=FROM_THE_TENTH)
    told = made(Scope.MONTH, NOW.date(), home)
    (whole,) = uses(home.column, [days_of(Scope.MONTH, NOW.date()).span(LONDON)], home.schedule, LONDON, NOW)
    # 8 whole days from the 13th, and 38 half-hours of the 21st, at 30p; from the 10th on 50p a day
    expected = (8 * 48 + 38) * 0.1 * 30 + (11 + 18.7 / 24) * 50
    assert whole.pence == pytest.approx(expected)
    assert told.so_far.pence == pytest.approx(expected)
    assert [one.amount.pence for one in told.parts[:9]] == [None] * 9
    assert told.parts[9].amount.pence == pytest.approx(50.0)


def test_a_record_that_begins_within_a_month_of_no_use_has_its_standing_charge():
    home = known(lambda _clock: 0, since=local(2026, 11, 20))
    (whole,) = uses(home.column, [days_of(Scope.MONTH, NOW.date()).span(LONDON)], home.schedule, LONDON, NOW)
    assert whole.pence == pytest.approx(50 * (1 + 18.7 / 24))
    assert made(Scope.MONTH, NOW.date(), home).so_far.pence == pytest.approx(whole.pence)


class NightsOnly:
    """A price until 06:00 UTC, and none after it."""

    def plan(self, day, zone):
        plan = FLAT.plan(day, zone)
        unknown = NoPrices().plan(day, zone).slots
        return type(plan)((*plan.slots[:12], *unknown[12:]), plan.standing)


def _day(schedule, wh):
    day = NOW.date() - timedelta(days=1)

    def found(starts):
        first = unix(midnight(day, LONDON))
        return [HalfHour(one, wh((one - first) // 1800), 1800) for one in starts]

    told = make_day(day, Fuel.ELECTRICITY, found, schedule, LONDON, NOW)
    assert (told.kwh, told.pence) == make_sum(day, found, schedule, LONDON, NOW)
    return told


def test_a_day_as_the_now_page_has_it_goes_by_the_same_rule():
    assert _day(Prices(), lambda _at: 0).pence is None
    assert _day(NightsOnly(), lambda at: 100 * (at < 2)).pence == pytest.approx(2 * 3 + 50)
    assert _day(NightsOnly(), lambda at: 100 * (at == 30)).pence is None
